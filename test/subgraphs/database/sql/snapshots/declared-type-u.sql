-- Ku look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`LE` as text) as `c1`, cast(`t`.`uBigInt` as text) as `c2`, cast(`t`.`uBoolean` as text) as `c3`, cast(`t`.`uDate` as text) as `c4`, cast(`t`.`uDateTime` as text) as `c5`, cast(`t`.`uDecimal` as text) as `c6`, cast(`t`.`uID` as text) as `c7`, cast(`t`.`uInt` as text) as `c8` from `Ku` as `t` where cast(`t`.`KHOA` as text) in (select value from json_each(?))) as `r`
["[\"07\"]"]

-- Ku children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where cast(`t`.`KHOA` as text) in (select value from json_each(?))) as `r`
["[\"7\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`THUONG` as text) as `c1`, row_number() over (partition by `t`.`THUONG` order by `t`.`KHOA` asc) as `c2` from `Kt` as `t` where `t`.`THUONG` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"7\"]",1]

-- Ku rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = ? || cast(`t`.`KHAC` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["ISO/",2]

-- Ku rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = cast(`t`.`THUONG` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where 1 = 0 order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`uBoolean` as `k0`, substr(`t`.`uDate`, 1, 4) || '-01-01' as `k1`, cast(`t`.`uInt` as integer) as `m0`, cast(`t`.`uBigInt` as integer) as `m1`, cast(`t`.`LE` as integer) as `m2` from `Ku` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Ku uID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uID` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07",2]

-- Ku uID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uID` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"07\"]",2]

-- Ku uID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(case when length(cast(`t`.`uID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`uID` as text)), '*'), 1, length(cast(`t`.`uID` as text))) else printf('%.*c', length(cast(`t`.`uID` as text)) - ?, '*') || substr(cast(`t`.`uID` as text), ?) end as text) = ?) order by cast(case when length(cast(`t`.`uID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`uID` as text)), '*'), 1, length(cast(`t`.`uID` as text))) else printf('%.*c', length(cast(`t`.`uID` as text)) - ?, '*') || substr(cast(`t`.`uID` as text), ?) end as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,2]

-- Ku {field: uID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uID` as text) is not null or (cast(`t`.`uID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uID` as text) > ? or (cast(`t`.`uID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07","7",3]

-- Ku {field: uID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uID` as text) < ? or cast(`t`.`uID` as text) is null) or (cast(`t`.`uID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07","7",2]

-- Ku {field: uID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku uInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Ku uInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(case when cast(`t`.`uInt` as integer) >= cast(? as integer) then cast(`t`.`uInt` as integer) - (cast(`t`.`uInt` as integer) % cast(? as integer)) - (case when cast(`t`.`uInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`uInt` as integer) >= cast(? as integer) then cast(`t`.`uInt` as integer) - (cast(`t`.`uInt` as integer) % cast(? as integer)) - (case when cast(`t`.`uInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Ku {field: uInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uInt` as integer) is not null or (cast(`t`.`uInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uInt` as integer) > cast(? as integer) or (cast(`t`.`uInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Ku {field: uInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uInt` as integer) < cast(? as integer) or cast(`t`.`uInt` as integer) is null) or (cast(`t`.`uInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Ku {field: uInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku uBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ku uBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Ku uBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(case when cast(`t`.`uBigInt` as integer) >= cast(? as integer) then cast(`t`.`uBigInt` as integer) - (cast(`t`.`uBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`uBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`uBigInt` as integer) >= cast(? as integer) then cast(`t`.`uBigInt` as integer) - (cast(`t`.`uBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`uBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Ku {field: uBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) is not null or (cast(`t`.`uBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uBigInt` as integer) > cast(? as integer) or (cast(`t`.`uBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Ku {field: uBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uBigInt` as integer) < cast(? as integer) or cast(`t`.`uBigInt` as integer) is null) or (cast(`t`.`uBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Ku {field: uBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku uDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (`t`.`uDecimal` = cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ku uDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (`t`.`uDecimal` < cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ku uDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (`t`.`uDecimal` >= cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ku uDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (`t`.`uDecimal` in (select cast(value as real) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7.5\"]",2]

-- Ku {field: uDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by `t`.`uDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (`t`.`uDecimal` > cast(? as real) or (`t`.`uDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`uDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",2]

-- Ku {field: uDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by `t`.`uDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (`t`.`uDecimal` > cast(? as real) or (`t`.`uDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`uDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",3]

-- Ku {field: uDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by `t`.`uDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((`t`.`uDecimal` < cast(? as real) or `t`.`uDecimal` is null) or (`t`.`uDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`uDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",2]

-- Ku {field: uDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by `t`.`uDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`uDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((`t`.`uDecimal` < cast(? as real) or `t`.`uDecimal` is null) or (`t`.`uDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`uDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",3]

-- Ku uBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uBoolean` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1",2]

-- Ku {field: uBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uBoolean` as integer) is not null or (cast(`t`.`uBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uBoolean` as integer) > cast(? as integer) or (cast(`t`.`uBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",3]

-- Ku {field: uBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uBoolean` as integer) < cast(? as integer) or cast(`t`.`uBoolean` as integer) is null) or (cast(`t`.`uBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",2]

-- Ku {field: uBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku uDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDate` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ku uDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDate` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ku uDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDate` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ku uDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDate` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01\"]",2]

-- Ku uDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(substr(`t`.`uDate`, 1, 4) || '-01-01' as text) = ?) order by cast(substr(`t`.`uDate`, 1, 4) || '-01-01' as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ku {field: uDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uDate` as text) is not null or (cast(`t`.`uDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uDate` as text) > ? or (cast(`t`.`uDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",3]

-- Ku {field: uDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uDate` as text) < ? or cast(`t`.`uDate` as text) is null) or (cast(`t`.`uDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",2]

-- Ku {field: uDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku uDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Ku uDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Ku uDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Ku uDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]",2]

-- Ku uDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(strftime(?, strftime('%Y', substr(`t`.`uDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) = ?) order by cast(strftime(?, strftime('%Y', substr(`t`.`uDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Ku {field: uDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) is not null or (cast(`t`.`uDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: uDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`uDateTime` as text) > ? or (cast(`t`.`uDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",3]

-- Ku {field: uDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: uDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`uDateTime` as text) < ? or cast(`t`.`uDateTime` as text) is null) or (cast(`t`.`uDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",2]

-- Ku {field: uDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`uDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: uDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`uDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`uDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`uDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ku exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`LE` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ku exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`LE` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ku exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`LE` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ku exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ku` as `t` where (cast(`t`.`LE` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"750\"]",2]

-- Ku {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`LE` as integer) is not null or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ku {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (cast(`t`.`LE` as integer) > cast(? as integer) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",3]

-- Ku {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ku {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where ((cast(`t`.`LE` as integer) < cast(? as integer) or cast(`t`.`LE` as integer) is null) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",2]

-- Ku {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ku {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ku` as `t` where (1 = 0 or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]
