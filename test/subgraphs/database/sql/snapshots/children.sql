-- everything, { families(first: 3) { nodes { label members(first: 2) { name } } } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, row_number() over (partition by `t`.`MA_HO` order by `t`.`MA_SO` asc) as `c2` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["[\"F0\",\"F1\",\"F10\"]",2]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`ID` as text) as `c0`, cast(`t`.`NHAN` as text) as `c1` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]

-- the reference in some rows, { families(first: 3) { nodes { label members(first: 2) { name } } } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`ID` as text) as `c0`, cast(`t`.`NHAN` as text) as `c1` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, 1 as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?)) and `t`.`XA` = ?) as `r`
["[\"F0\",\"F1\",\"F10\"]","W1"]

-- members through masks, { families(first: 3) { nodes { label members(first: 2) { name } } } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`ID` as text) as `c0`, cast(`t`.`NHAN` as text) as `c1` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select cast(case when length(`t`.`HO_TEN`) <= ? then substr(printf('%.*c', length(`t`.`HO_TEN`), '*'), 1, length(`t`.`HO_TEN`)) else printf('%.*c', length(`t`.`HO_TEN`) - ?, '*') || substr(`t`.`HO_TEN`, ?) end as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, 1 as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `r`
[3,3,-3,"[\"F0\",\"F1\",\"F10\"]"]

-- everything, { families(first: 3) { nodes { members(first: 2, where: {gender: {eq: MALE}}, orderBy: [{field: height, direction: DESC}]) { height } } } }
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`ID` as text) as `c0` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, row_number() over (partition by `t`.`MA_HO` order by `t`.`CAO` desc, `t`.`MA_SO` asc) as `c2` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`
["MALE","[\"F0\",\"F1\",\"F10\"]",2]

-- the reference in some rows, { families(first: 3) { nodes { members(first: 2, where: {gender: {eq: MALE}}, orderBy: [{field: height, direction: DESC}]) { height } } } }
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`ID` as text) as `c0` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select * from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, rank() over (partition by `t`.`MA_HO` order by `t`.`CAO` desc) as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end = ?) and `t`.`MA_HO` in (select value from json_each(?)) and `t`.`XA` = ?) as `q` where `c2` <= ?) as `r`
["W1","MALE","[\"F0\",\"F1\",\"F10\"]","W1",2]

-- members through masks, { families(first: 3) { nodes { members(first: 2, where: {gender: {eq: MALE}}, orderBy: [{field: height, direction: DESC}]) { height } } } }
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`ID` as text) as `c0` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select * from (select cast(case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c0`, cast(`t`.`MA_HO` as text) as `c1`, rank() over (partition by `t`.`MA_HO` order by case when cast(`t`.`CAO` as integer) >= cast(? as integer) then cast(`t`.`CAO` as integer) - (cast(`t`.`CAO` as integer) % cast(? as integer)) - (case when cast(`t`.`CAO` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end desc) as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c2` <= ?) as `r`
["-9223372036854775798","10","10","10","-9223372036854775798","10","10","10","MALE","[\"F0\",\"F1\",\"F10\"]",2]

-- of a union
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`HO_TEN` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P000\",\"P001\",\"P002\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7`)) as `rows` from (select cast(`t`.`CHU` as text) as `c0`, cast(`t`.`LOAI` as text) as `c1`, cast(`t`.`SO` as text) as `c2`, cast(`t`.`CHU` as text) as `c3`, 1 as `c4`, cast(`t`.`SO` as text) as `c5`, cast(`t`.`CHU` as text) as `c6`, cast(`t`.`LOAI` as text) as `c7` from `GIAY` as `t` where `t`.`CHU` in (select value from json_each(?)) and `t`.`LOAI` = ?) as `r`
["[\"P000\",\"P001\",\"P002\"]","CN"]
