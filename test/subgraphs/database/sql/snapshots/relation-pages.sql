-- of several rows
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` order by `t`.`ID` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"F0\",\"F1\",\"F10\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select * from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0`, cast(`t`.`MA_SO` as text) as `c1`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c2`, row_number() over (partition by `t`.`MA_HO` order by `t`.`MA_SO` asc) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c3` <= ? order by `c3` asc) as `r`
["[\"F0\",\"F1\",\"F10\"]",3]

-- in the order of keys, first page
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select * from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(`t`.`MA_SO` as text) as `c1`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c2`, row_number() over (partition by `t`.`MA_HO` order by `t`.`MA_SO` asc) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c3` <= ? order by `c3` asc) as `r`
["[\"F0\"]",3]

-- in the order of keys, page behind its last row
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?)) and `t`.`MA_SO` > ? order by `t`.`MA_SO` asc limit ?) as `r`
["[\"F0\"]","P012",3]

-- in an order, first page
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["MALE","[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select * from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c3`, row_number() over (partition by `t`.`MA_HO` order by case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end desc, `t`.`MA_SO` asc) as `c4` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c4` <= ? order by `c4` asc) as `r`
["MALE","[\"F0\"]",3]

-- in an order, page behind its last row
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["MALE","[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?)) and (((`t`.`CAO` < cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647) or case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end is null) or ((`t`.`CAO` = cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647) and `t`.`MA_SO` > ?)) order by case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end desc, `t`.`MA_SO` asc limit ?) as `r`
["MALE","[\"F0\"]","161","161","P048",3]

-- of hidden keys, first page
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c1`, 1 as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `r`
["[\"F0\"]"]

-- of hidden keys, page behind its last row
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`)) as `rows` from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c1`, 1 as `c2`, cast(`t`.`MA_SO` as text) as `c3` from `NGUOI` as `t` where `t`.`MA_HO` in (select value from json_each(?))) as `r`
["[\"F0\"]"]

-- of hidden keys in an order, first page
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["MALE","[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`)) as `rows` from (select * from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end as text) as `c1`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c2`, rank() over (partition by case when (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) then cast(`t`.`MA_HO` as text) end order by case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end desc) as `c3`, cast(`t`.`MA_SO` as text) as `c4` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c3` <= ?) as `r`
["<common>","<forms>","MALE","[\"F0\"]",3]

-- of hidden keys in an order, page behind its last row
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`ID`) = 'blob' then char(0) else cast(`t`.`ID` as text) end as `c0` from `HO` as `t` where `t`.`ID` in (select value from json_each(?))) as `r`
["[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["MALE","[\"F0\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`)) as `rows` from (select * from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end as text) as `c1`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c2`, rank() over (partition by case when (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) then cast(`t`.`MA_HO` as text) end order by case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end desc) as `c3`, cast(`t`.`MA_SO` as text) as `c4` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?)) and (((`t`.`CAO` < cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647) or case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end is null) or ((`t`.`CAO` = cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647) and 1 = 0))) as `q` where `c3` <= ?) as `r`
["<common>","<forms>","MALE","[\"F0\"]","161","161",3]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`)) as `rows` from (select case when typeof(`t`.`GIOI_TINH`) = 'blob' then char(0) else cast(`t`.`GIOI_TINH` as text) end as `c0`, cast(case when case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647 then case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end end as text) as `c1`, case when typeof(`t`.`MA_HO`) = 'blob' then char(0) else cast(`t`.`MA_HO` as text) end as `c2`, 1 as `c3`, cast(`t`.`MA_SO` as text) as `c4` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) and `t`.`MA_HO` in (select value from json_each(?)) and (`t`.`CAO` = cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647)) as `r`
["MALE","[\"F0\"]","161"]

-- without a key
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[4]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select `c0`, cast(count(*) as text) as `c1` from (select case when typeof(`t`.`CHU`) = 'blob' then char(0) else cast(`t`.`CHU` as text) end as `c0` from `GIAY` as `t` where `t`.`CHU` in (select value from json_each(?)) and `t`.`LOAI` in (select value from json_each(?))) as `q` group by `c0`) as `r`
["[\"P000\",\"P001\",\"P002\"]","[\"CN\"]"]
select json_group_array(json_array(`c0`, `c1`, `c2`, `c3`, `c4`, `c5`)) as `rows` from (select case when typeof(`t`.`SO`) = 'blob' then char(0) else cast(`t`.`SO` as text) end as `c0`, case when typeof(`t`.`CHU`) = 'blob' then char(0) else cast(`t`.`CHU` as text) end as `c1`, 1 as `c2`, cast(case when (typeof(`t`.`SO`) <> 'blob' and instr(`t`.`SO`, char(0)) = 0 and (`t`.`SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`SO` glob pattern.value)))) then cast(`t`.`SO` as text) end as text) as `c3`, cast(case when (typeof(`t`.`CHU`) <> 'blob' and instr(`t`.`CHU`, char(0)) = 0 and (`t`.`CHU` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`CHU` glob pattern.value)))) then cast(`t`.`CHU` as text) end as text) as `c4`, cast(`t`.`LOAI` as text) as `c5` from `GIAY` as `t` where `t`.`CHU` in (select value from json_each(?)) and `t`.`LOAI` in (select value from json_each(?))) as `r`
["<common>","<forms>","<common>","<forms>","[\"P000\",\"P001\",\"P002\"]","[\"CN\"]"]
