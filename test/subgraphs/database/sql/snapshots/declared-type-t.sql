-- Kt look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`LE` as text) as `c1`, cast(`t`.`tBigInt` as text) as `c2`, cast(`t`.`tBoolean` as text) as `c3`, cast(`t`.`tDate` as text) as `c4`, cast(`t`.`tDateTime` as text) as `c5`, cast(`t`.`tDecimal` as text) as `c6`, cast(`t`.`tID` as text) as `c7`, cast(`t`.`tInt` as text) as `c8` from `Kt` as `t` where `t`.`KHOA` in (select value from json_each(?))) as `r`
["[\"07\"]"]

-- Kt children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where `t`.`KHOA` in (select value from json_each(?))) as `r`
["[\"7\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`THUONG` as text) as `c1`, row_number() over (partition by cast(`t`.`THUONG` as text) order by cast(`t`.`KHOA` as text) asc) as `c2` from `Ki` as `t` where (`t`.`THUONG` in (select value from json_each(?)) and cast(`t`.`THUONG` as text) in (select value from json_each(?)))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"7\"]","[\"7\"]",1]

-- Kt rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where exists (select 1 from `Ki` as `s0` where `s0`.`KHOA` = ? || `t`.`KHAC` and cast(`s0`.`KHOA` as text) = ? || `t`.`KHAC` and 1 = 1) order by `t`.`KHOA` asc limit ?) as `r`
["ISO/","ISO/",2]

-- Kt rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where exists (select 1 from `Ki` as `s0` where `s0`.`KHOA` = `t`.`THUONG` and cast(`s0`.`KHOA` as text) = `t`.`THUONG` and 1 = 1) order by `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where exists (select 1 from `Ki` as `s0` where `s0`.`THUONG` = `t`.`KHOA` and cast(`s0`.`THUONG` as text) = `t`.`KHOA` and 1 = 1) order by `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`tBoolean` as `k0`, substr(`t`.`tDate`, 1, 4) || '-01-01' as `k1`, cast(`t`.`tInt` as integer) as `m0`, cast(`t`.`tBigInt` as integer) as `m1`, cast(`t`.`LE` as integer) as `m2` from `Kt` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Kt tID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tID` = ?) order by `t`.`KHOA` asc limit ?) as `r`
["07",2]

-- Kt tID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tID` in (select value from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"07\"]",2]

-- Kt tID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (case when length(`t`.`tID`) <= ? then substr(printf('%.*c', length(`t`.`tID`), '*'), 1, length(`t`.`tID`)) else printf('%.*c', length(`t`.`tID`) - ?, '*') || substr(`t`.`tID`, ?) end = ?) order by case when length(`t`.`tID`) <= ? then substr(printf('%.*c', length(`t`.`tID`), '*'), 1, length(`t`.`tID`)) else printf('%.*c', length(`t`.`tID`) - ?, '*') || substr(`t`.`tID`, ?) end asc, `t`.`KHOA` asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,2]

-- Kt {field: tID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tID` asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tID` is not null or (`t`.`tID` is null and `t`.`KHOA` > ?)) order by `t`.`tID` asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tID` asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tID` > ? or (`t`.`tID` = ? and `t`.`KHOA` > ?)) order by `t`.`tID` asc, `t`.`KHOA` asc limit ?) as `r`
["07","07","7",3]

-- Kt {field: tID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tID` desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((`t`.`tID` < ? or `t`.`tID` is null) or (`t`.`tID` = ? and `t`.`KHOA` > ?)) order by `t`.`tID` desc, `t`.`KHOA` asc limit ?) as `r`
["07","07","7",2]

-- Kt {field: tID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tID` desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tID` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (`t`.`tID` is null and `t`.`KHOA` > ?)) order by `t`.`tID` desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt tInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tInt` as integer) = cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tInt` as integer) < cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tInt` as integer) >= cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tInt` as integer) in (select cast(value as integer) from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"7\"]",2]

-- Kt tInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(case when cast(`t`.`tInt` as integer) >= cast(? as integer) then cast(`t`.`tInt` as integer) - (cast(`t`.`tInt` as integer) % cast(? as integer)) - (case when cast(`t`.`tInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`tInt` as integer) >= cast(? as integer) then cast(`t`.`tInt` as integer) - (cast(`t`.`tInt` as integer) % cast(? as integer)) - (case when cast(`t`.`tInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Kt {field: tInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tInt` as integer) is not null or (cast(`t`.`tInt` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tInt` as integer) > cast(? as integer) or (cast(`t`.`tInt` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["7","7","7",3]

-- Kt {field: tInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((cast(`t`.`tInt` as integer) < cast(? as integer) or cast(`t`.`tInt` as integer) is null) or (cast(`t`.`tInt` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["7","7","7",2]

-- Kt {field: tInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (cast(`t`.`tInt` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt tBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) = cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) < cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) >= cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["7",2]

-- Kt tBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) in (select cast(value as integer) from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"7\"]",2]

-- Kt tBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(case when cast(`t`.`tBigInt` as integer) >= cast(? as integer) then cast(`t`.`tBigInt` as integer) - (cast(`t`.`tBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`tBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) = cast(? as integer)) order by cast(case when cast(`t`.`tBigInt` as integer) >= cast(? as integer) then cast(`t`.`tBigInt` as integer) - (cast(`t`.`tBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`tBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Kt {field: tBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBigInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) is not null or (cast(`t`.`tBigInt` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tBigInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBigInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tBigInt` as integer) > cast(? as integer) or (cast(`t`.`tBigInt` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tBigInt` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["7","7","7",3]

-- Kt {field: tBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBigInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((cast(`t`.`tBigInt` as integer) < cast(? as integer) or cast(`t`.`tBigInt` as integer) is null) or (cast(`t`.`tBigInt` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tBigInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["7","7","7",2]

-- Kt {field: tBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBigInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBigInt` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (cast(`t`.`tBigInt` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tBigInt` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt tDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDecimal` = cast(? as real)) order by `t`.`KHOA` asc limit ?) as `r`
["7.5",2]

-- Kt tDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDecimal` < cast(? as real)) order by `t`.`KHOA` asc limit ?) as `r`
["7.5",2]

-- Kt tDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDecimal` >= cast(? as real)) order by `t`.`KHOA` asc limit ?) as `r`
["7.5",2]

-- Kt tDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDecimal` in (select cast(value as real) from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"7.5\"]",2]

-- Kt {field: tDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDecimal` asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDecimal` > cast(? as real) or (`t`.`tDecimal` = cast(? as real) and `t`.`KHOA` > ?)) order by `t`.`tDecimal` asc, `t`.`KHOA` asc limit ?) as `r`
["0.0","0.0","8",2]

-- Kt {field: tDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDecimal` asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDecimal` > cast(? as real) or (`t`.`tDecimal` = cast(? as real) and `t`.`KHOA` > ?)) order by `t`.`tDecimal` asc, `t`.`KHOA` asc limit ?) as `r`
["7.5","7.5","7",3]

-- Kt {field: tDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDecimal` desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((`t`.`tDecimal` < cast(? as real) or `t`.`tDecimal` is null) or (`t`.`tDecimal` = cast(? as real) and `t`.`KHOA` > ?)) order by `t`.`tDecimal` desc, `t`.`KHOA` asc limit ?) as `r`
["7.5","7.5","7",2]

-- Kt {field: tDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDecimal` desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`tDecimal`) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((`t`.`tDecimal` < cast(? as real) or `t`.`tDecimal` is null) or (`t`.`tDecimal` = cast(? as real) and `t`.`KHOA` > ?)) order by `t`.`tDecimal` desc, `t`.`KHOA` asc limit ?) as `r`
["0.0","0.0","8",3]

-- Kt tBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`tBoolean` as integer) = cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["1",2]

-- Kt {field: tBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBoolean` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tBoolean` as integer) is not null or (cast(`t`.`tBoolean` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tBoolean` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBoolean` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`tBoolean` as integer) > cast(? as integer) or (cast(`t`.`tBoolean` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tBoolean` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["1","1","7",3]

-- Kt {field: tBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBoolean` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((cast(`t`.`tBoolean` as integer) < cast(? as integer) or cast(`t`.`tBoolean` as integer) is null) or (cast(`t`.`tBoolean` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`tBoolean` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["1","1","7",2]

-- Kt {field: tBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`tBoolean` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`tBoolean` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (cast(`t`.`tBoolean` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`tBoolean` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt tDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDate` = ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01",2]

-- Kt tDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDate` < ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01",2]

-- Kt tDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDate` >= ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01",2]

-- Kt tDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDate` in (select value from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"2026-01-01\"]",2]

-- Kt tDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (substr(`t`.`tDate`, 1, 4) || '-01-01' = ?) order by substr(`t`.`tDate`, 1, 4) || '-01-01' asc, `t`.`KHOA` asc limit ?) as `r`
["2026-01-01",2]

-- Kt {field: tDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDate` asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDate` is not null or (`t`.`tDate` is null and `t`.`KHOA` > ?)) order by `t`.`tDate` asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDate` asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDate` > ? or (`t`.`tDate` = ? and `t`.`KHOA` > ?)) order by `t`.`tDate` asc, `t`.`KHOA` asc limit ?) as `r`
["2026-01-01","2026-01-01","7",3]

-- Kt {field: tDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDate` desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((`t`.`tDate` < ? or `t`.`tDate` is null) or (`t`.`tDate` = ? and `t`.`KHOA` > ?)) order by `t`.`tDate` desc, `t`.`KHOA` asc limit ?) as `r`
["2026-01-01","2026-01-01","7",2]

-- Kt {field: tDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDate` desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDate` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (`t`.`tDate` is null and `t`.`KHOA` > ?)) order by `t`.`tDate` desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt tDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDateTime` = ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kt tDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDateTime` < ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kt tDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDateTime` >= ?) order by `t`.`KHOA` asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Kt tDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (`t`.`tDateTime` in (select value from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]",2]

-- Kt tDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (strftime(?, strftime('%Y', substr(`t`.`tDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? = ?) order by strftime(?, strftime('%Y', substr(`t`.`tDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? asc, `t`.`KHOA` asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Kt {field: tDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDateTime` asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDateTime` is not null or (`t`.`tDateTime` is null and `t`.`KHOA` > ?)) order by `t`.`tDateTime` asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: tDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDateTime` asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (`t`.`tDateTime` > ? or (`t`.`tDateTime` = ? and `t`.`KHOA` > ?)) order by `t`.`tDateTime` asc, `t`.`KHOA` asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",3]

-- Kt {field: tDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDateTime` desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: tDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((`t`.`tDateTime` < ? or `t`.`tDateTime` is null) or (`t`.`tDateTime` = ? and `t`.`KHOA` > ?)) order by `t`.`tDateTime` desc, `t`.`KHOA` asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",2]

-- Kt {field: tDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by `t`.`tDateTime` desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: tDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`tDateTime` as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (`t`.`tDateTime` is null and `t`.`KHOA` > ?)) order by `t`.`tDateTime` desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]

-- Kt exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`LE` as integer) = cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["750",2]

-- Kt exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`LE` as integer) < cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["750",2]

-- Kt exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`LE` as integer) >= cast(? as integer)) order by `t`.`KHOA` asc limit ?) as `r`
["750",2]

-- Kt exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Kt` as `t` where (cast(`t`.`LE` as integer) in (select cast(value as integer) from json_each(?))) order by `t`.`KHOA` asc limit ?) as `r`
["[\"750\"]",2]

-- Kt {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`LE` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`LE` as integer) is not null or (cast(`t`.`LE` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`LE` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["8",2]

-- Kt {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`LE` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (cast(`t`.`LE` as integer) > cast(? as integer) or (cast(`t`.`LE` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`LE` as integer) asc, `t`.`KHOA` asc limit ?) as `r`
["250","250","7",3]

-- Kt {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`LE` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[2]

-- Kt {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where ((cast(`t`.`LE` as integer) < cast(? as integer) or cast(`t`.`LE` as integer) is null) or (cast(`t`.`LE` as integer) = cast(? as integer) and `t`.`KHOA` > ?)) order by cast(`t`.`LE` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["250","250","7",2]

-- Kt {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` order by cast(`t`.`LE` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
[3]

-- Kt {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`LE` as integer) as text) as `c0`, cast(`t`.`KHOA` as text) as `c1` from `Kt` as `t` where (1 = 0 or (cast(`t`.`LE` as integer) is null and `t`.`KHOA` > ?)) order by cast(`t`.`LE` as integer) desc, `t`.`KHOA` asc limit ?) as `r`
["8",3]
