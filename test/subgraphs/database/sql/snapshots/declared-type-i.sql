-- Ki look-up
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`, `c8`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`LE` as text) as `c1`, cast(`t`.`iBigInt` as text) as `c2`, cast(`t`.`iBoolean` as text) as `c3`, cast(`t`.`iDate` as text) as `c4`, cast(`t`.`iDateTime` as text) as `c5`, cast(`t`.`iDecimal` as text) as `c6`, cast(`t`.`iID` as text) as `c7`, cast(`t`.`iInt` as text) as `c8` from `Ki` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"07\"]","[\"07\"]"]

-- Ki children
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`KHOA` in (select value from json_each(?)) and cast(`t`.`KHOA` as text) in (select value from json_each(?)))) as `r`
["[\"7\"]","[\"7\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`KHOA` as text) as `c0`, cast(`t`.`THUONG` as text) as `c1`, row_number() over (partition by `t`.`THUONG` order by `t`.`KHOA` asc) as `c2` from `Kt` as `t` where `t`.`THUONG` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"7\"]",1]

-- Ki rows by other
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = ? || `t`.`KHAC` and `s0`.`KHOA` = ? || cast(`t`.`KHAC` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["ISO/","ISO/",2]

-- Ki rows by plain
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`KHOA` = `t`.`THUONG` and `s0`.`KHOA` = cast(`t`.`THUONG` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki rows by ones
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where exists (select 1 from `Kt` as `s0` where `s0`.`THUONG` = `t`.`KHOA` and `s0`.`THUONG` = cast(`t`.`KHOA` as text) and 1 = 1) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki statistics
select json_group_array(json_array(`f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, `f8`, `f9`, `f10`, `f11`, `f12`, `f13`, `f14`, `f15`, `f16`, `f17`)) as `rows` from (select cast(`k0` as text) as `f0`, cast(`k1` as text) as `f1`, cast(count(*) as text) as `f2`, cast(count(`m0`) as text) as `f3`, cast(sum((`m0`) >> 32) as text) as `f4`, cast(sum((`m0`) & 4294967295) as text) as `f5`, cast(min(`m0`) as text) as `f6`, cast(max(`m0`) as text) as `f7`, cast(count(`m1`) as text) as `f8`, cast(sum((`m1`) >> 32) as text) as `f9`, cast(sum((`m1`) & 4294967295) as text) as `f10`, cast(min(`m1`) as text) as `f11`, cast(max(`m1`) as text) as `f12`, cast(count(`m2`) as text) as `f13`, cast(sum((`m2`) >> 32) as text) as `f14`, cast(sum((`m2`) & 4294967295) as text) as `f15`, cast(min(`m2`) as text) as `f16`, cast(max(`m2`) as text) as `f17` from (select `k0`, `k1`, case when typeof(`m0`) = 'integer' then `m0` end as `m0`, case when typeof(`m1`) = 'integer' then `m1` end as `m1`, case when typeof(`m2`) = 'integer' then `m2` end as `m2` from (select `t`.`iBoolean` as `k0`, substr(`t`.`iDate`, 1, 4) || '-01-01' as `k1`, `t`.`iInt` as `m0`, `t`.`iBigInt` as `m1`, `t`.`LE` as `m2` from `Ki` as `t`) as `r`) as `w` group by `k0`, `k1` limit ?) as `g`
[30001]

-- Ki iID eq: "07"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iID` = ? and cast(`t`.`iID` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["07","07",2]

-- Ki iID in: ["07"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iID` in (select value from json_each(?)) and cast(`t`.`iID` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"07\"]","[\"07\"]",2]

-- Ki iID through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((case when length(cast(`t`.`iID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`iID` as text)), '*'), 1, length(cast(`t`.`iID` as text))) else printf('%.*c', length(cast(`t`.`iID` as text)) - ?, '*') || substr(cast(`t`.`iID` as text), ?) end = ? and cast(case when length(cast(`t`.`iID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`iID` as text)), '*'), 1, length(cast(`t`.`iID` as text))) else printf('%.*c', length(cast(`t`.`iID` as text)) - ?, '*') || substr(cast(`t`.`iID` as text), ?) end as text) = ?)) order by cast(case when length(cast(`t`.`iID` as text)) <= ? then substr(printf('%.*c', length(cast(`t`.`iID` as text)), '*'), 1, length(cast(`t`.`iID` as text))) else printf('%.*c', length(cast(`t`.`iID` as text)) - ?, '*') || substr(cast(`t`.`iID` as text), ?) end as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2,2,-2,"07",2,2,-2,"07",2,2,-2,2]

-- Ki {field: iID, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iID, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iID` as text) is not null or (cast(`t`.`iID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iID, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iID, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iID` as text) > ? or (cast(`t`.`iID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iID` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Ki {field: iID, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iID, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((cast(`t`.`iID` as text) < ? or cast(`t`.`iID` as text) is null) or (cast(`t`.`iID` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Ki {field: iID, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iID, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iID` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (cast(`t`.`iID` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iID` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki iInt eq: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iInt` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iInt lt: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iInt` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iInt gte: 7
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iInt` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iInt in: [7]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iInt` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Ki iInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (case when cast(`t`.`iInt` as integer) >= cast(? as integer) then cast(`t`.`iInt` as integer) - (cast(`t`.`iInt` as integer) % cast(? as integer)) - (case when cast(`t`.`iInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer)) order by case when cast(`t`.`iInt` as integer) >= cast(? as integer) then cast(`t`.`iInt` as integer) - (cast(`t`.`iInt` as integer) % cast(? as integer)) - (case when cast(`t`.`iInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854775803","5","5","5","7","-9223372036854775803","5","5","5",2]

-- Ki {field: iInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iInt` is not null or (`t`.`iInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iInt` > cast(? as integer) or (`t`.`iInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Ki {field: iInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`iInt` < cast(? as integer) or `t`.`iInt` is null) or (`t`.`iInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Ki {field: iInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (`t`.`iInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki iBigInt eq: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iBigInt` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iBigInt lt: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iBigInt` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iBigInt gte: "7"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iBigInt` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7",2]

-- Ki iBigInt in: ["7"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iBigInt` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7\"]",2]

-- Ki iBigInt through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (case when cast(`t`.`iBigInt` as integer) >= cast(? as integer) then cast(`t`.`iBigInt` as integer) - (cast(`t`.`iBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`iBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer)) order by case when cast(`t`.`iBigInt` as integer) >= cast(? as integer) then cast(`t`.`iBigInt` as integer) - (cast(`t`.`iBigInt` as integer) % cast(? as integer)) - (case when cast(`t`.`iBigInt` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["-9223372036854774808","1000","1000","1000","7","-9223372036854774808","1000","1000","1000",2]

-- Ki {field: iBigInt, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iBigInt, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iBigInt` is not null or (`t`.`iBigInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iBigInt, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iBigInt, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iBigInt` > cast(? as integer) or (`t`.`iBigInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBigInt` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",3]

-- Ki {field: iBigInt, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iBigInt, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`iBigInt` < cast(? as integer) or `t`.`iBigInt` is null) or (`t`.`iBigInt` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7","7","7",2]

-- Ki {field: iBigInt, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iBigInt, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBigInt` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (`t`.`iBigInt` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBigInt` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki iDecimal eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iDecimal` = cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ki iDecimal lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iDecimal` < cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ki iDecimal gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iDecimal` >= cast(? as real)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5",2]

-- Ki iDecimal in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iDecimal` in (select cast(value as real) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"7.5\"]",2]

-- Ki {field: iDecimal, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDecimal, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iDecimal` > cast(? as real) or (`t`.`iDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",2]

-- Ki {field: iDecimal, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDecimal, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iDecimal` > cast(? as real) or (`t`.`iDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iDecimal` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",3]

-- Ki {field: iDecimal, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDecimal, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`iDecimal` < cast(? as real) or `t`.`iDecimal` is null) or (`t`.`iDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["7.5","7.5","7",2]

-- Ki {field: iDecimal, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDecimal, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select printf('%!.17g', `t`.`iDecimal`) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`iDecimal` < cast(? as real) or `t`.`iDecimal` is null) or (`t`.`iDecimal` = cast(? as real) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iDecimal` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["0.0","0.0","8",3]

-- Ki iBoolean eq: true
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`iBoolean` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1",2]

-- Ki {field: iBoolean, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iBoolean, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iBoolean` is not null or (`t`.`iBoolean` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iBoolean, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iBoolean, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`iBoolean` > cast(? as integer) or (`t`.`iBoolean` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBoolean` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",3]

-- Ki {field: iBoolean, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iBoolean, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`iBoolean` < cast(? as integer) or `t`.`iBoolean` is null) or (`t`.`iBoolean` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["1","1","7",2]

-- Ki {field: iBoolean, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`iBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iBoolean, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`iBoolean` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (`t`.`iBoolean` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`iBoolean` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki iDate eq: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iDate` = ? and cast(`t`.`iDate` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Ki iDate lt: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (cast(`t`.`iDate` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ki iDate gte: "2026-01-01"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (cast(`t`.`iDate` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01",2]

-- Ki iDate in: ["2026-01-01"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iDate` in (select value from json_each(?)) and cast(`t`.`iDate` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01\"]","[\"2026-01-01\"]",2]

-- Ki iDate through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((substr(`t`.`iDate`, 1, 4) || '-01-01' = ? and cast(substr(`t`.`iDate`, 1, 4) || '-01-01' as text) = ?)) order by cast(substr(`t`.`iDate`, 1, 4) || '-01-01' as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01",2]

-- Ki {field: iDate, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDate, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iDate` as text) is not null or (cast(`t`.`iDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iDate, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDate, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iDate` as text) > ? or (cast(`t`.`iDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDate` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",3]

-- Ki {field: iDate, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDate, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((cast(`t`.`iDate` as text) < ? or cast(`t`.`iDate` as text) is null) or (cast(`t`.`iDate` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01","2026-01-01","7",2]

-- Ki {field: iDate, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDate, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDate` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (cast(`t`.`iDate` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDate` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki iDateTime eq: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iDateTime` = ? and cast(`t`.`iDateTime` as text) = ?)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00","2026-01-01T07:00:00+07:00",2]

-- Ki iDateTime lt: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (cast(`t`.`iDateTime` as text) < ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Ki iDateTime gte: "2026-01-01T00:00:00Z"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (cast(`t`.`iDateTime` as text) >= ?) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T07:00:00+07:00",2]

-- Ki iDateTime in: ["2026-01-01T00:00:00Z"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((`t`.`iDateTime` in (select value from json_each(?)) and cast(`t`.`iDateTime` as text) in (select value from json_each(?)))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"2026-01-01T07:00:00+07:00\"]","[\"2026-01-01T07:00:00+07:00\"]",2]

-- Ki iDateTime through a mask
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where ((strftime(?, strftime('%Y', substr(`t`.`iDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? = ? and cast(strftime(?, strftime('%Y', substr(`t`.`iDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) = ?)) order by cast(strftime(?, strftime('%Y', substr(`t`.`iDateTime`, 1, 19), ?) || '-01-01 00:00:00', ?) || ? as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00","2026-01-01T07:00:00+07:00","%Y-%m-%dT%H:%M:%S","0 minutes","0 minutes","+07:00",2]

-- Ki {field: iDateTime, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDateTime, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iDateTime` as text) is not null or (cast(`t`.`iDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: iDateTime, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDateTime, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (cast(`t`.`iDateTime` as text) > ? or (cast(`t`.`iDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDateTime` as text) asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",3]

-- Ki {field: iDateTime, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: iDateTime, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((cast(`t`.`iDateTime` as text) < ? or cast(`t`.`iDateTime` as text) is null) or (cast(`t`.`iDateTime` as text) = ? and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["2026-01-01T00:00:00+07:00","2026-01-01T00:00:00+07:00","7",2]

-- Ki {field: iDateTime, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by cast(`t`.`iDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: iDateTime, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(cast(`t`.`iDateTime` as text) as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (cast(`t`.`iDateTime` as text) is null and cast(`t`.`KHOA` as text) > ?)) order by cast(`t`.`iDateTime` as text) desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]

-- Ki exact eq: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`LE` = cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ki exact lt: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`LE` < cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ki exact gte: "7.5"
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`LE` >= cast(? as integer)) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["750",2]

-- Ki exact in: ["7.5"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`KHOA` as text) as `c0` from `Ki` as `t` where (`t`.`LE` in (select cast(value as integer) from json_each(?))) order by cast(`t`.`KHOA` as text) asc limit ?) as `r`
["[\"750\"]",2]

-- Ki {field: exact, direction: ASC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: exact, direction: ASC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`LE` is not null or (`t`.`LE` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",2]

-- Ki {field: exact, direction: ASC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: exact, direction: ASC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (`t`.`LE` > cast(? as integer) or (`t`.`LE` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` asc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",3]

-- Ki {field: exact, direction: DESC}, first page of 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[2]

-- Ki {field: exact, direction: DESC}, page behind row 1
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where ((`t`.`LE` < cast(? as integer) or `t`.`LE` is null) or (`t`.`LE` = cast(? as integer) and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["250","250","7",2]

-- Ki {field: exact, direction: DESC}, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
[3]

-- Ki {field: exact, direction: DESC}, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LE` as text) as `c0`, cast(cast(`t`.`KHOA` as text) as text) as `c1` from `Ki` as `t` where (1 = 0 or (`t`.`LE` is null and cast(`t`.`KHOA` as text) > ?)) order by `t`.`LE` desc, cast(`t`.`KHOA` as text) asc limit ?) as `r`
["8",3]
