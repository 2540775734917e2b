-- everything, page
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`, `c9`, `c10`, `c11`)) as `rows` from (select cast(`t`.`DUONG` as text) as `c0`, cast(`t`.`XA` as text) as `c1`, cast(`t`.`CON_SONG` as text) as `c2`, cast(`t`.`DIEN_TICH` as text) as `c3`, cast(`t`.`NGAY_SINH` as text) as `c4`, cast(`t`.`NUOC` as text) as `c5`, cast(`t`.`GIOI_TINH` as text) as `c6`, cast(`t`.`CAO` as text) as `c7`, cast(`t`.`HO_TEN` as text) as `c8`, cast(`t`.`TON_GIAO` as text) as `c9`, cast(`t`.`LUC_GAP` as text) as `c10`, cast(`t`.`TAI_SAN` as text) as `c11` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[6]

-- everything, count
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t`) as `r`
[]

-- everything, page and count of a filter
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (`t`.`CAO` >= cast(? as integer))) as `r`
["155"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`HO_TEN` as text) as `c1` from `NGUOI` as `t` where (`t`.`CAO` >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["155",6]

-- through masks, page
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`, `c9`, `c10`, `c11`, `c12`)) as `rows` from (select cast(`t`.`DUONG` as text) as `c0`, cast(`t`.`XA` as text) as `c1`, cast(`t`.`CON_SONG` as text) as `c2`, cast(case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c3`, cast(substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' as text) as `c4`, cast(`t`.`NUOC` as text) as `c5`, cast(`t`.`GIOI_TINH` as text) as `c6`, cast(case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c7`, cast(case when length(`t`.`HO_TEN`) <= ? then substr(printf('%.*c', length(`t`.`HO_TEN`), '*'), 1, length(`t`.`HO_TEN`)) else printf('%.*c', length(`t`.`HO_TEN`) - ?, '*') || substr(`t`.`HO_TEN`, ?) end as text) as `c8`, cast(`t`.`TON_GIAO` as text) as `c9`, cast(strftime(?, strftime('%Y', substr(`t`.`LUC_GAP`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) as `c10`, cast(case when cast(`t`.`TAI_SAN` as integer) >= 0 then 0 end as text) as `c11`, cast(`t`.`MA_SO` as text) as `c12` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["-9223372036854774558","1250","1250","1250","-9223372036854775798","10","10","10",3,3,-3,"%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","[\"P039\",\"P003\",\"P021\",\"P022\",\"P028\",\"P057\"]"]

-- through masks, count
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t`) as `r`
[]

-- through masks, page and count of a filter
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end >= cast(? as integer))) as `r`
["-9223372036854775798","10","10","10","155"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["-9223372036854775798","10","10","10","155",5000]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select cast(case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c0`, cast(case when length(`t`.`HO_TEN`) <= ? then substr(printf('%.*c', length(`t`.`HO_TEN`), '*'), 1, length(`t`.`HO_TEN`)) else printf('%.*c', length(`t`.`HO_TEN`) - ?, '*') || substr(`t`.`HO_TEN`, ?) end as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["-9223372036854775798","10","10","10",3,3,-3,"[\"P026\",\"P024\",\"P025\",\"P049\",\"P011\",\"P010\"]"]

-- masks outside one ward, page
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
with `r` as materialized (select cast(`t`.`DUONG` as text) as `c0`, `t`.`XA` as `c1`, cast(`t`.`CON_SONG` as text) as `c2`, `t`.`DIEN_TICH` as `c3`, `t`.`NGAY_SINH` as `c4`, cast(`t`.`NUOC` as text) as `c5`, cast(`t`.`GIOI_TINH` as text) as `c6`, `t`.`CAO` as `c7`, `t`.`HO_TEN` as `c8`, `t`.`TON_GIAO` as `c9`, `t`.`LUC_GAP` as `c10`, `t`.`TAI_SAN` as `c11`, cast(`t`.`MA_SO` as text) as `c12`, `t`.`XA` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, cast(case when `p0` then `c1` when 1 then `c1` end as text), `c2`, cast(case when `p0` then `c3` when 1 then case when cast(`c3` as integer) >= cast(? as integer) then cast(`c3` as integer) - (cast(`c3` as integer) % cast(? as integer)) - (case when cast(`c3` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c4` when 1 then substr(`c4`, 1, 4) || '-01-01' end as text), `c5`, `c6`, cast(case when `p0` then `c7` when 1 then case when cast(`c7` as integer) >= cast(? as integer) then cast(`c7` as integer) - (cast(`c7` as integer) % cast(? as integer)) - (case when cast(`c7` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c8` when 1 then case when length(`c8`) <= ? then substr(printf('%.*c', length(`c8`), '*'), 1, length(`c8`)) else printf('%.*c', length(`c8`) - ?, '*') || substr(`c8`, ?) end end as text), cast(case when `p0` then `c9` when 1 then `c9` end as text), cast(case when `p0` then `c10` when 1 then strftime(?, strftime('%Y', substr(`c10`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? end as text), cast(case when `p0` then `c11` when 1 then case when cast(`c11` as integer) >= 0 then 0 end end as text), case when `p0` then '1' when 1 then '2' else '0' end, `c12`)) as `rows` from `r`
["W1","[\"P052\",\"P038\",\"P047\",\"P000\",\"P003\",\"P039\"]","-9223372036854774558","1250","1250","1250","-9223372036854775798","10","10","10",3,3,-3,"%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00"]

-- masks outside one ward, count
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t`) as `r`
[]

-- masks outside one ward, page and count of a filter
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` when 1 = 1 then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end >= cast(? as integer))) as `r`
["W1","-9223372036854775798","10","10","10","155"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` when 1 = 1 then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","-9223372036854775798","10","10","10","155",5000]
with `r` as materialized (select `t`.`CAO` as `c0`, `t`.`HO_TEN` as `c1`, cast(`t`.`MA_SO` as text) as `c2`, `t`.`XA` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(cast(case when `p0` then `c0` when 1 then case when cast(`c0` as integer) >= cast(? as integer) then cast(`c0` as integer) - (cast(`c0` as integer) % cast(? as integer)) - (case when cast(`c0` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c1` when 1 then case when length(`c1`) <= ? then substr(printf('%.*c', length(`c1`), '*'), 1, length(`c1`)) else printf('%.*c', length(`c1`) - ?, '*') || substr(`c1`, ?) end end as text), case when `p0` then '1' when 1 then '2' else '0' end, `c2`)) as `rows` from `r`
["W1","[\"P042\",\"P027\",\"P048\",\"P013\",\"P056\",\"P050\"]","-9223372036854775798","10","10","10",3,3,-3]

-- masks in one ward, bare for women, page
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE",5000]
with `r` as materialized (select cast(`t`.`DUONG` as text) as `c0`, `t`.`XA` as `c1`, cast(`t`.`CON_SONG` as text) as `c2`, `t`.`DIEN_TICH` as `c3`, `t`.`NGAY_SINH` as `c4`, cast(`t`.`NUOC` as text) as `c5`, cast(`t`.`GIOI_TINH` as text) as `c6`, `t`.`CAO` as `c7`, `t`.`HO_TEN` as `c8`, `t`.`TON_GIAO` as `c9`, `t`.`LUC_GAP` as `c10`, `t`.`TAI_SAN` as `c11`, cast(`t`.`MA_SO` as text) as `c12`, `t`.`GIOI_TINH` = ? as `p0`, `t`.`XA` = ? as `p1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, cast(case when `p0` then `c1` when `p1` then `c1` end as text), `c2`, cast(case when `p0` then `c3` when `p1` then case when cast(`c3` as integer) >= cast(? as integer) then cast(`c3` as integer) - (cast(`c3` as integer) % cast(? as integer)) - (case when cast(`c3` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c4` when `p1` then substr(`c4`, 1, 4) || '-01-01' end as text), `c5`, `c6`, cast(case when `p0` then `c7` when `p1` then case when cast(`c7` as integer) >= cast(? as integer) then cast(`c7` as integer) - (cast(`c7` as integer) % cast(? as integer)) - (case when cast(`c7` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c8` when `p1` then case when length(`c8`) <= ? then substr(printf('%.*c', length(`c8`), '*'), 1, length(`c8`)) else printf('%.*c', length(`c8`) - ?, '*') || substr(`c8`, ?) end end as text), cast(case when `p0` then `c9` when `p1` then `c9` end as text), cast(case when `p0` then `c10` when `p1` then strftime(?, strftime('%Y', substr(`c10`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? end as text), cast(case when `p0` then `c11` when `p1` then case when cast(`c11` as integer) >= 0 then 0 end end as text), case when `p0` then '1' when `p1` then '2' else '0' end, `c12`)) as `rows` from `r`
["FEMALE","W1","W1","FEMALE","[\"P056\",\"P041\",\"P015\",\"P021\",\"P036\",\"P004\"]","-9223372036854774558","1250","1250","1250","-9223372036854775798","10","10","10",3,3,-3,"%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00"]

-- masks in one ward, bare for women, count
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?)) as `r`
["W1","FEMALE"]

-- masks in one ward, bare for women, page and count of a filter
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`CAO` when `t`.`XA` = ? then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end >= cast(? as integer))) as `r`
["W1","FEMALE","FEMALE","W1","-9223372036854775798","10","10","10","155"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`CAO` when `t`.`XA` = ? then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1","-9223372036854775798","10","10","10","155",5000]
with `r` as materialized (select `t`.`CAO` as `c0`, `t`.`HO_TEN` as `c1`, cast(`t`.`MA_SO` as text) as `c2`, `t`.`GIOI_TINH` = ? as `p0`, `t`.`XA` = ? as `p1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(cast(case when `p0` then `c0` when `p1` then case when cast(`c0` as integer) >= cast(? as integer) then cast(`c0` as integer) - (cast(`c0` as integer) % cast(? as integer)) - (case when cast(`c0` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end as text), cast(case when `p0` then `c1` when `p1` then case when length(`c1`) <= ? then substr(printf('%.*c', length(`c1`), '*'), 1, length(`c1`)) else printf('%.*c', length(`c1`) - ?, '*') || substr(`c1`, ?) end end as text), case when `p0` then '1' when `p1` then '2' else '0' end, `c2`)) as `rows` from `r`
["FEMALE","W1","W1","FEMALE","[\"P033\",\"P007\",\"P024\",\"P009\",\"P011\",\"P023\"]","-9223372036854775798","10","10","10",3,3,-3]

-- some items of some rows, page
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
with `r` as materialized (select `t`.`DUONG` as `c0`, `t`.`XA` as `c1`, `t`.`CON_SONG` as `c2`, `t`.`DIEN_TICH` as `c3`, `t`.`NGAY_SINH` as `c4`, `t`.`NUOC` as `c5`, `t`.`GIOI_TINH` as `c6`, `t`.`CAO` as `c7`, cast(`t`.`HO_TEN` as text) as `c8`, `t`.`TON_GIAO` as `c9`, `t`.`LUC_GAP` as `c10`, `t`.`TAI_SAN` as `c11`, cast(`t`.`MA_SO` as text) as `c12`, `t`.`XA` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(cast(case when `p0` then `c0` end as text), cast(case when `p0` then `c1` end as text), cast(case when `p0` then `c2` end as text), cast(case when `p0` then `c3` end as text), cast(case when `p0` then `c4` end as text), cast(case when `p0` then `c5` end as text), cast(case when `p0` then `c6` end as text), cast(case when `p0` then `c7` end as text), `c8`, cast(case when `p0` then `c9` end as text), cast(case when `p0` then `c10` end as text), cast(case when `p0` then `c11` end as text), case when `p0` then '1' else '0' end, `c12`)) as `rows` from `r`
["W1","[\"P051\",\"P013\",\"P052\",\"P053\",\"P027\",\"P000\"]"]

-- some items of some rows, count
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t`) as `r`
[]

-- some items of some rows, page and count of a filter
select json_array(json_array(count(*))) as `rows` from (select 1 as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` end >= cast(? as integer))) as `r`
["W1","155"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` end >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","155",5000]
with `r` as materialized (select `t`.`CAO` as `c0`, cast(`t`.`HO_TEN` as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2`, `t`.`XA` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(cast(case when `p0` then `c0` end as text), `c1`, case when `p0` then '1' else '0' end, `c2`)) as `rows` from `r`
["W1","[\"P026\",\"P010\",\"P056\",\"P044\",\"P006\",\"P022\"]"]
