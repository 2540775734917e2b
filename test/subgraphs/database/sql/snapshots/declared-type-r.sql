-- Kr look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`LE` as text) as `c1`, cast(`t`.`rBigInt` as text) as `c2`, cast(`t`.`rBoolean` as text) as `c3`, cast(`t`.`rDate` as text) as `c4`, cast(`t`.`rDateTime` as text) as `c5`, cast(`t`.`rDecimal` as text) as `c6`, cast(`t`.`rID` as text) as `c7`, cast(`t`.`rInt` as text) as `c8` from `Kr` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"07\"]","[\"07\"]"]

-- Kr children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"7\"]","[\"7\"]"]

-- Kr rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = ? || `t`.`KHAC` and `s0`.`KHOA` = ? || cast(`t`.`KHAC` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["ISO/","ISO/",2]

-- Kr rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = `t`.`THUONG` and `s0`.`KHOA` = cast(`t`.`THUONG` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where 1 = 0 order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`rBoolean` as `k0`, substr(`t`.`rDate`, 1, 4) || '-01-01' as `k1`, cast(`t`.`rInt` as integer) as `m0`, cast(`t`.`rBigInt` as integer) as `m1`, cast(`t`.`LE` as integer) as `m2` from `Kr` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Kr rID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rID` = ? and cast(`t`.`rID` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07",2]

-- Kr rID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rID` in (select value from json_each(?)) and cast(`t`.`rID` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"07\"]","[\"07\"]",2]

-- Kr rID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((case when length(cast(`t`.`rID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`rID` as text)), '*'), 1, length(cast(`t`.`rID` as text))) else printf('%.*c', length(cast(`t`.`rID` as text)) - ?, '*') || substr(cast(`t`.`rID` as text), ?) end = ? and cast(case when length(cast(`t`.`rID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`rID` as text)), '*'), 1, length(cast(`t`.`rID` as text))) else printf('%.*c', length(cast(`t`.`rID` as text)) - ?, '*') || substr(cast(`t`.`rID` as text), ?) end as text) = ?)) order by cast(case when length(cast(`t`.`rID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`rID` as text)), '*'), 1, length(cast(`t`.`rID` as text))) else printf('%.*c', length(cast(`t`.`rID` as text)) - ?, '*') || substr(cast(`t`.`rID` as text), ?) end as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,"07",2,2,-2,2]

-- Kr {field: rID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rID` as text) is not null or (cast(`t`.`rID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rID` as text) > ? or (cast(`t`.`rID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.0","7.0","7.0",3]

-- Kr {field: rID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rID` as text) < ? or cast(`t`.`rID` as text) is null) or (cast(`t`.`rID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.0","7.0","7.0",2]

-- Kr {field: rID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr rInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kr rInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(case when cast(`t`.`rInt` as integer) >= cast(? as integer) then cast(`t`.`rInt` as integer) - (cast(`t`.`rInt` as integer) % cast(? as integer)) - (case when cast(`t`.`rInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`rInt` as integer) >= cast(? as integer) then cast(`t`.`rInt` as integer) - (cast(`t`.`rInt` as integer) % cast(? as integer)) - (case when cast(`t`.`rInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Kr {field: rInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rInt` as integer) is not null or (cast(`t`.`rInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rInt` as integer) > cast(? as integer) or (cast(`t`.`rInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7.0",3]

-- Kr {field: rInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rInt` as integer) < cast(? as integer) or cast(`t`.`rInt` as integer) is null) or (cast(`t`.`rInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7.0",2]

-- Kr {field: rInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr rBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Kr rBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Kr rBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(case when cast(`t`.`rBigInt` as integer) >= cast(? as integer) then cast(`t`.`rBigInt` as integer) - (cast(`t`.`rBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`rBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`rBigInt` as integer) >= cast(? as integer) then cast(`t`.`rBigInt` as integer) - (cast(`t`.`rBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`rBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Kr {field: rBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) is not null or (cast(`t`.`rBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rBigInt` as integer) > cast(? as integer) or (cast(`t`.`rBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBigInt` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7.0",3]

-- Kr {field: rBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rBigInt` as integer) < cast(? as integer) or cast(`t`.`rBigInt` as integer) is null) or (cast(`t`.`rBigInt` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7.0",2]

-- Kr {field: rBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBigInt` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rBigInt` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBigInt` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr rDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (`t`.`rDecimal` = cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kr rDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (`t`.`rDecimal` < cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kr rDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (`t`.`rDecimal` >= cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Kr rDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (`t`.`rDecimal` in (select cast(value as real) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7.5\"]",2]

-- Kr {field: rDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by `t`.`rDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (`t`.`rDecimal` > cast(? as real) or (`t`.`rDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`rDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8.0",2]

-- Kr {field: rDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by `t`.`rDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (`t`.`rDecimal` > cast(? as real) or (`t`.`rDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`rDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7.0",3]

-- Kr {field: rDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by `t`.`rDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((`t`.`rDecimal` < cast(? as real) or `t`.`rDecimal` is null) or (`t`.`rDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`rDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7.0",2]

-- Kr {field: rDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by `t`.`rDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`rDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((`t`.`rDecimal` < cast(? as real) or `t`.`rDecimal` is null) or (`t`.`rDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`rDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8.0",3]

-- Kr rBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rBoolean` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1",2]

-- Kr {field: rBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rBoolean` as integer) is not null or (cast(`t`.`rBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rBoolean` as integer) > cast(? as integer) or (cast(`t`.`rBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBoolean` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7.0",3]

-- Kr {field: rBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rBoolean` as integer) < cast(? as integer) or cast(`t`.`rBoolean` as integer) is null) or (cast(`t`.`rBoolean` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7.0",2]

-- Kr {field: rBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rBoolean` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rBoolean` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rBoolean` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr rDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rDate` = ? and cast(`t`.`rDate` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Kr rDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rDate` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kr rDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rDate` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Kr rDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rDate` in (select value from json_each(?)) and cast(`t`.`rDate` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01\"]","[\"2026-01-01\"]",2]

-- Kr rDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((substr(`t`.`rDate`, 1, 4) || '-01-01' = ? and cast(substr(`t`.`rDate`, 1, 4) || '-01-01' as text) = ?)) order by cast(substr(`t`.`rDate`, 1, 4) || '-01-01' as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Kr {field: rDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rDate` as text) is not null or (cast(`t`.`rDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rDate` as text) > ? or (cast(`t`.`rDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7.0",3]

-- Kr {field: rDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rDate` as text) < ? or cast(`t`.`rDate` as text) is null) or (cast(`t`.`rDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7.0",2]

-- Kr {field: rDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr rDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rDateTime` = ? and cast(`t`.`rDateTime` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00","2026-01-01T07:00:00+07:00",2]

-- Kr rDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rDateTime` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kr rDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`rDateTime` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kr rDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((`t`.`rDateTime` in (select value from json_each(?)) and cast(`t`.`rDateTime` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]","[\"2026-01-01T07:00:00+07:00\"]",2]

-- Kr rDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where ((strftime(?, strftime('%Y', substr(`t`.`rDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? = ? and cast(strftime(?, strftime('%Y', substr(`t`.`rDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) = ?)) order by cast(strftime(?, strftime('%Y', substr(`t`.`rDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Kr {field: rDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rDateTime` as text) is not null or (cast(`t`.`rDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: rDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`rDateTime` as text) > ? or (cast(`t`.`rDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7.0",3]

-- Kr {field: rDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: rDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`rDateTime` as text) < ? or cast(`t`.`rDateTime` as text) is null) or (cast(`t`.`rDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7.0",2]

-- Kr {field: rDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`rDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: rDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`rDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`rDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`rDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]

-- Kr exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`LE` as integer) = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kr exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`LE` as integer) < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kr exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`LE` as integer) >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Kr exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kr` as `t` where (cast(`t`.`LE` as integer) in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"750\"]",2]

-- Kr {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`LE` as integer) is not null or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",2]

-- Kr {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (cast(`t`.`LE` as integer) > cast(? as integer) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7.0",3]

-- Kr {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Kr {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where ((cast(`t`.`LE` as integer) < cast(? as integer) or cast(`t`.`LE` as integer) is null) or (cast(`t`.`LE` as integer) = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7.0",2]

-- Kr {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Kr {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Kr` as `t` where (1 = 0 or (cast(`t`.`LE` as integer) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`LE` as integer) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8.0",3]
