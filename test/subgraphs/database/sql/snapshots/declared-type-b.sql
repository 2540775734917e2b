-- Kb look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`bBigInt` as text) as `c1`, cast(`t`.`bBoolean` as text) as `c2`, cast(`t`.`bDate` as text) as `c3`, cast(`t`.`bDateTime` as text) as `c4`, cast(`t`.`bDecimal` as text) as `c5`, cast(`t`.`bID` as text) as `c6`, cast(`t`.`bInt` as text) as `c7`, cast(`t`.`LE` as text) as `c8` from `Kb` as `t` where cast(`t`.`KHOA` as text) in (select value from json_each(?))) as `r`
["[\"07\"]"]

-- Kb children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where cast(`t`.`KHOA` as text) in (select value from json_each(?))) as `r`
["[\"7\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`THUONG` as text) as `c1`, row_number() over (partition by `t`.`THUONG` order by `t`.`KHOA` asc) as `c2` from `Kt` as `t` where `t`.`THUONG` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"7\"]",1]

-- Kb rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = ? || cast(`t`.`KHAC` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["ISO/",2]

-- Kb rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = cast(`t`.`THUONG` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where 1 = 0 order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`bBoolean` as `k0`, substr(`t`.`bDate`, 1, 4) || '-01-01' as `k1`, cast(`t`.`bInt` as integer) as `m0`, cast(`t`.`bBigInt` as integer) as `m1`, cast(`t`.`LE` as integer) as `m2` from `Kb` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Kb bID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bID` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07",2]

-- Kb bID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bID` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"07\"]",2]

-- Kb bID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(case when length(cast(`t`.`bID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`bID` as text)), '*'), 1, length(cast(`t`.`bID` as text))) else printf('%.*c', length(cast(`t`.`bID` as text)) - ?, '*') || substr(cast(`t`.`bID` as text), ?) end as text) = ?) order by cast(case when length(cast(`t`.`bID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`bID` as text)), '*'), 1, length(cast(`t`.`bID` as text))) else printf('%.*c', length(cast(`t`.`bID` as text)) - ?, '*') || substr(cast(`t`.`bID` as text), ?) end as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,2]

-- Kb {field: bID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bID` as text) is not null or (cast(`t`.`bID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bID` as text) > ? or (cast(`t`.`bID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07","7",3]

-- Kb {field: bID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bID` as text) < ? or cast(`t`.`bID` as text) is null) or (cast(`t`.`bID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07","7",2]

-- Kb {field: bID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb bInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kb bInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(case when cast(`t`.`bInt` as integer) >= cast(? as integer) then cast(`t`.`bInt` as integer) - (cast(`t`.`bInt` as integer) % cast(? as integer)) - (case when cast(`t`.`bInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`bInt` as integer) >= cast(? as integer) then cast(`t`.`bInt` as integer) - (cast(`t`.`bInt` as integer) % cast(? as integer)) - (case when cast(`t`.`bInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Kb {field: bInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bInt` as integer) is not null or (cast(`t`.`bInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bInt` as integer) > cast(? as integer) or (cast(`t`.`bInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Kb {field: bInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bInt` as integer) < cast(? as integer) or cast(`t`.`bInt` as integer) is null) or (cast(`t`.`bInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Kb {field: bInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb bBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kb bBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kb bBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(case when cast(`t`.`bBigInt` as integer) >= cast(? as integer) then cast(`t`.`bBigInt` as integer) - (cast(`t`.`bBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`bBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`bBigInt` as integer) >= cast(? as integer) then cast(`t`.`bBigInt` as integer) - (cast(`t`.`bBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`bBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Kb {field: bBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) is not null or (cast(`t`.`bBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bBigInt` as integer) > cast(? as integer) or (cast(`t`.`bBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Kb {field: bBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bBigInt` as integer) < cast(? as integer) or cast(`t`.`bBigInt` as integer) is null) or (cast(`t`.`bBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Kb {field: bBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb bDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (`t`.`bDecimal` = cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kb bDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (`t`.`bDecimal` < cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kb bDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (`t`.`bDecimal` >= cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kb bDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (`t`.`bDecimal` in (select cast(value as real) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7.5\"]",2]

-- Kb {field: bDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by `t`.`bDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (`t`.`bDecimal` > cast(? as real) or (`t`.`bDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`bDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",2]

-- Kb {field: bDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by `t`.`bDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (`t`.`bDecimal` > cast(? as real) or (`t`.`bDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`bDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",3]

-- Kb {field: bDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by `t`.`bDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((`t`.`bDecimal` < cast(? as real) or `t`.`bDecimal` is null) or (`t`.`bDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`bDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",2]

-- Kb {field: bDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by `t`.`bDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`bDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((`t`.`bDecimal` < cast(? as real) or `t`.`bDecimal` is null) or (`t`.`bDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`bDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",3]

-- Kb bBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bBoolean` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1",2]

-- Kb {field: bBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bBoolean` as integer) is not null or (cast(`t`.`bBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bBoolean` as integer) > cast(? as integer) or (cast(`t`.`bBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",3]

-- Kb {field: bBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bBoolean` as integer) < cast(? as integer) or cast(`t`.`bBoolean` as integer) is null) or (cast(`t`.`bBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",2]

-- Kb {field: bBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb bDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDate` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kb bDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDate` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kb bDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDate` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kb bDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDate` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01\"]",2]

-- Kb bDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(substr(`t`.`bDate`, 1, 4) || '-01-01' as text) = ?) order by cast(substr(`t`.`bDate`, 1, 4) || '-01-01' as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kb {field: bDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bDate` as text) is not null or (cast(`t`.`bDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bDate` as text) > ? or (cast(`t`.`bDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",3]

-- Kb {field: bDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bDate` as text) < ? or cast(`t`.`bDate` as text) is null) or (cast(`t`.`bDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",2]

-- Kb {field: bDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb bDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) = ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kb bDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kb bDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kb bDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) in (select value from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]",2]

-- Kb bDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(strftime(?, strftime('%Y', substr(`t`.`bDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) = ?) order by cast(strftime(?, strftime('%Y', substr(`t`.`bDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Kb {field: bDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) is not null or (cast(`t`.`bDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: bDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`bDateTime` as text) > ? or (cast(`t`.`bDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",3]

-- Kb {field: bDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: bDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`bDateTime` as text) < ? or cast(`t`.`bDateTime` as text) is null) or (cast(`t`.`bDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",2]

-- Kb {field: bDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`bDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: bDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`bDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`bDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`bDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Kb exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`LE` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kb exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`LE` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kb exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`LE` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kb exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kb` as `t` where (cast(`t`.`LE` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"750\"]",2]

-- Kb {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`LE` as integer) is not null or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Kb {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (cast(`t`.`LE` as integer) > cast(? as integer) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",3]

-- Kb {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kb {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where ((cast(`t`.`LE` as integer) < cast(? as integer) or cast(`t`.`LE` as integer) is null) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",2]

-- Kb {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kb {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kb` as `t` where (1 = 0 or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]
