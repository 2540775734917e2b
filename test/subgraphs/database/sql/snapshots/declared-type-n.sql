-- Kn look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`LE` as text) as `c1`, cast(`t`.`nBigInt` as text) as `c2`, cast(`t`.`nBoolean` as text) as `c3`, cast(`t`.`nDate` as text) as `c4`, cast(`t`.`nDateTime` as text) as `c5`, cast(`t`.`nDecimal` as text) as `c6`, cast(`t`.`nID` as text) as `c7`, cast(`t`.`nInt` as text) as `c8` from `Kn` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"07\"]","[\"07\"]"]

-- Kn children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"7\"]","[\"7\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`THUONG` as text) as `c1`, row_number() over (partition by `t`.`THUONG` order by `t`.`KHOA` asc) as `c2` from `Kt` as `t` where `t`.`THUONG` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"7\"]",1]

-- Kn rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = ? || `t`.`KHAC` and `s0`.`KHOA` = ? || cast(`t`.`KHAC` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["ISO/","ISO/",2]

-- Kn rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = `t`.`THUONG` and `s0`.`KHOA` = cast(`t`.`THUONG` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where 1 = 0 order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`nBoolean` as `k0`, substr(`t`.`nDate`, 1, 4) || '-01-01' as `k1`, `t`.`nInt` as `m0`, `t`.`nBigInt` as `m1`, `t`.`LE` as `m2` from `Kn` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Kn nID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nID` = ? and cast(`t`.`nID` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07",2]

-- Kn nID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nID` in (select value from json_each(?)) and cast(`t`.`nID` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"07\"]","[\"07\"]",2]

-- Kn nID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((case when length(cast(`t`.`nID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`nID` as text)), '*'), 1, length(cast(`t`.`nID` as text))) else printf('%.*c', length(cast(`t`.`nID` as text)) - ?, '*') || substr(cast(`t`.`nID` as text), ?) end = ? and cast(case when length(cast(`t`.`nID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`nID` as text)), '*'), 1, length(cast(`t`.`nID` as text))) else printf('%.*c', length(cast(`t`.`nID` as text)) - ?, '*') || substr(cast(`t`.`nID` as text), ?) end as text) = ?)) order by cast(case when length(cast(`t`.`nID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`nID` as text)), '*'), 1, length(cast(`t`.`nID` as text))) else printf('%.*c', length(cast(`t`.`nID` as text)) - ?, '*') || substr(cast(`t`.`nID` as text), ?) end as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,"07",2,2,-2,2]

-- Kn {field: nID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nID` as text) is not null or (cast(`t`.`nID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nID` as text) > ? or (cast(`t`.`nID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Kn {field: nID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((cast(`t`.`nID` as text) < ? or cast(`t`.`nID` as text) is null) or (cast(`t`.`nID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Kn {field: nID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (cast(`t`.`nID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn nInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nInt` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nInt` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nInt` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nInt` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kn nInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (case when cast(`t`.`nInt` as integer) >= cast(? as integer) then cast(`t`.`nInt` as integer) - (cast(`t`.`nInt` as integer) % cast(? as integer)) - (case when cast(`t`.`nInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer)) order by case when cast(`t`.`nInt` as integer) >= cast(? as integer) then cast(`t`.`nInt` as integer) - (cast(`t`.`nInt` as integer) % cast(? as integer)) - (case when cast(`t`.`nInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Kn {field: nInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nInt` is not null or (`t`.`nInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nInt` > cast(? as integer) or (`t`.`nInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Kn {field: nInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`nInt` < cast(? as integer) or `t`.`nInt` is null) or (`t`.`nInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Kn {field: nInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (`t`.`nInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn nBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nBigInt` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nBigInt` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nBigInt` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kn nBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nBigInt` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kn nBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (case when cast(`t`.`nBigInt` as integer) >= cast(? as integer) then cast(`t`.`nBigInt` as integer) - (cast(`t`.`nBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`nBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer)) order by case when cast(`t`.`nBigInt` as integer) >= cast(? as integer) then cast(`t`.`nBigInt` as integer) - (cast(`t`.`nBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`nBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Kn {field: nBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nBigInt` is not null or (`t`.`nBigInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nBigInt` > cast(? as integer) or (`t`.`nBigInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Kn {field: nBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`nBigInt` < cast(? as integer) or `t`.`nBigInt` is null) or (`t`.`nBigInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Kn {field: nBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (`t`.`nBigInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn nDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nDecimal` = cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kn nDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nDecimal` < cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kn nDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nDecimal` >= cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kn nDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nDecimal` in (select cast(value as real) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7.5\"]",2]

-- Kn {field: nDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nDecimal` > cast(? as real) or (`t`.`nDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",2]

-- Kn {field: nDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nDecimal` > cast(? as real) or (`t`.`nDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",3]

-- Kn {field: nDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`nDecimal` < cast(? as real) or `t`.`nDecimal` is null) or (`t`.`nDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",2]

-- Kn {field: nDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`nDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`nDecimal` < cast(? as real) or `t`.`nDecimal` is null) or (`t`.`nDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",3]

-- Kn nBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`nBoolean` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1",2]

-- Kn {field: nBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nBoolean` is not null or (`t`.`nBoolean` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`nBoolean` > cast(? as integer) or (`t`.`nBoolean` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",3]

-- Kn {field: nBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`nBoolean` < cast(? as integer) or `t`.`nBoolean` is null) or (`t`.`nBoolean` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",2]

-- Kn {field: nBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`nBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`nBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (`t`.`nBoolean` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`nBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn nDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nDate` = ? and cast(`t`.`nDate` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Kn nDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (cast(`t`.`nDate` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kn nDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (cast(`t`.`nDate` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kn nDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nDate` in (select value from json_each(?)) and cast(`t`.`nDate` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01\"]","[\"2026-01-01\"]",2]

-- Kn nDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((substr(`t`.`nDate`, 1, 4) || '-01-01' = ? and cast(substr(`t`.`nDate`, 1, 4) || '-01-01' as text) = ?)) order by cast(substr(`t`.`nDate`, 1, 4) || '-01-01' as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Kn {field: nDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nDate` as text) is not null or (cast(`t`.`nDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nDate` as text) > ? or (cast(`t`.`nDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",3]

-- Kn {field: nDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((cast(`t`.`nDate` as text) < ? or cast(`t`.`nDate` as text) is null) or (cast(`t`.`nDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",2]

-- Kn {field: nDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (cast(`t`.`nDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn nDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nDateTime` = ? and cast(`t`.`nDateTime` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00","2026-01-01T07:00:00+07:00",2]

-- Kn nDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (cast(`t`.`nDateTime` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kn nDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (cast(`t`.`nDateTime` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kn nDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((`t`.`nDateTime` in (select value from json_each(?)) and cast(`t`.`nDateTime` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]","[\"2026-01-01T07:00:00+07:00\"]",2]

-- Kn nDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where ((strftime(?, strftime('%Y', substr(`t`.`nDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? = ? and cast(strftime(?, strftime('%Y', substr(`t`.`nDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) = ?)) order by cast(strftime(?, strftime('%Y', substr(`t`.`nDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Kn {field: nDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nDateTime` as text) is not null or (cast(`t`.`nDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: nDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (cast(`t`.`nDateTime` as text) > ? or (cast(`t`.`nDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",3]

-- Kn {field: nDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: nDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((cast(`t`.`nDateTime` as text) < ? or cast(`t`.`nDateTime` as text) is null) or (cast(`t`.`nDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",2]

-- Kn {field: nDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by cast(`t`.`nDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: nDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`nDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (cast(`t`.`nDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`nDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kn exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`LE` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kn exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`LE` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kn exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`LE` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kn exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kn` as `t` where (`t`.`LE` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"750\"]",2]

-- Kn {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`LE` is not null or (`t`.`LE` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kn {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (`t`.`LE` > cast(? as integer) or (`t`.`LE` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",3]

-- Kn {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kn {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where ((`t`.`LE` < cast(? as integer) or `t`.`LE` is null) or (`t`.`LE` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",2]

-- Kn {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kn {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kn` as `t` where (1 = 0 or (`t`.`LE` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]
