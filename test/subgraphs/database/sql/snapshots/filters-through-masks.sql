-- through masks, {personId: {eq: "***1"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
[1,1,-1,"***1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P021\",\"P031\",\"P011\",\"P051\"]"]

-- masks outside one ward, {personId: {eq: "***1"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`MA_SO` when 1 = 1 then case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",1,1,-1,"***1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P021\",\"P031\",\"P011\"]"]

-- masks in one ward, bare for women, {personId: {eq: "***1"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`MA_SO` when `t`.`XA` = ? then case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1",1,1,-1,"***1",5000]

-- through masks, {personId: {in: ["***1"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
[1,1,-1,"[\"***1\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P021\",\"P031\",\"P011\",\"P051\"]"]

-- masks outside one ward, {personId: {in: ["***1"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`MA_SO` when 1 = 1 then case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",1,1,-1,"[\"***1\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P021\",\"P031\",\"P011\"]"]

-- masks in one ward, bare for women, {personId: {in: ["***1"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`MA_SO` when `t`.`XA` = ? then case when length(`t`.`MA_SO`) <= ? then substr(printf('%.*c', length(`t`.`MA_SO`), '*'), 1, length(`t`.`MA_SO`)) else printf('%.*c', length(`t`.`MA_SO`) - ?, '*') || substr(`t`.`MA_SO`, ?) end end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1",1,1,-1,"[\"***1\"]",5000]

-- through masks, {bornOn: {lt: "1970-01-02"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' < ?) order by `t`.`MA_SO` asc limit ?) as `r`
["1970-01-02",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P022\",\"P028\",\"P029\",\"P040\"]"]

-- masks outside one ward, {bornOn: {lt: "1970-01-02"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NGAY_SINH` when 1 = 1 then substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' end < ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","1970-01-02",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P038\",\"P047\",\"P059\"]"]

-- masks in one ward, bare for women, {bornOn: {lt: "1970-01-02"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`NGAY_SINH` when `t`.`XA` = ? then substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' end < ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1","1970-01-02",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["W1","FEMALE","[\"P056\",\"P041\",\"P015\",\"P036\"]"]

-- through masks, {seenAt: {eq: "2025-12-31T17:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (strftime(?, strftime('%Y', substr(`t`.`LUC_GAP`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T00:00:00+07:00",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P039\",\"P003\",\"P021\",\"P022\"]"]

-- masks outside one ward, {seenAt: {eq: "2025-12-31T17:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`LUC_GAP` when 1 = 1 then strftime(?, strftime('%Y', substr(`t`.`LUC_GAP`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T00:00:00+07:00",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P047\",\"P003\",\"P039\",\"P053\"]"]

-- masks in one ward, bare for women, {seenAt: {eq: "2025-12-31T17:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`LUC_GAP` when `t`.`XA` = ? then strftime(?, strftime('%Y', substr(`t`.`LUC_GAP`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T00:00:00+07:00",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["W1","FEMALE","[\"P004\",\"P008\",\"P028\",\"P034\"]"]

-- through masks, {height: {in: [150]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["-9223372036854775798","10","10","10","[\"150\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P039\",\"P003\",\"P022\",\"P028\"]"]

-- masks outside one ward, {height: {in: [150]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` when 1 = 1 then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","-9223372036854775798","10","10","10","[\"150\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P003\",\"P039\",\"P053\",\"P059\"]"]

-- masks in one ward, bare for women, {height: {in: [150]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`CAO` when `t`.`XA` = ? then case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1","-9223372036854775798","10","10","10","[\"150\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["W1","FEMALE","[\"P056\",\"P036\",\"P004\",\"P028\"]"]

-- through masks, {wealth: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when cast(`t`.`TAI_SAN` as integer) >= 0 then 0 end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P039\",\"P003\",\"P021\",\"P022\"]"]

-- masks outside one ward, {wealth: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TAI_SAN` when 1 = 1 then case when cast(`t`.`TAI_SAN` as integer) >= 0 then 0 end end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P038\",\"P047\",\"P003\"]"]

-- masks in one ward, bare for women, {wealth: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`TAI_SAN` when `t`.`XA` = ? then case when cast(`t`.`TAI_SAN` as integer) >= 0 then 0 end end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["W1","FEMALE","[\"P056\",\"P041\",\"P021\",\"P036\"]"]

-- through masks, {area: {gt: "1.25"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end > cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["-9223372036854774558","1250","1250","1250","125",5000]

-- masks outside one ward, {area: {gt: "1.25"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`DIEN_TICH` when 1 = 1 then case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end > cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","-9223372036854774558","1250","1250","1250","125",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P038\",\"P040\",\"P002\"]"]

-- masks in one ward, bare for women, {area: {gt: "1.25"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) and (case when `t`.`GIOI_TINH` = ? then `t`.`DIEN_TICH` when `t`.`XA` = ? then case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end end > cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","FEMALE","FEMALE","W1","-9223372036854774558","1250","1250","1250","125",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`XA` = ? or `t`.`GIOI_TINH` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["W1","FEMALE","[\"P041\",\"P015\",\"P021\",\"P033\"]"]
