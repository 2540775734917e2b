-- rows, value, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where `t`.`GIOI_TINH` = ? order by `t`.`MA_SO` asc limit ?) as `r`
["FEMALE",4]

-- cells, value, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, `t`.`GIOI_TINH` = ? as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["FEMALE",4]

-- rows, value, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ? is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["FEMALE","[\"P001\"]"]

-- cells, value, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, `t`.`GIOI_TINH` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["FEMALE","[\"P001\"]"]

-- rows, text, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) order by `t`.`MA_SO` asc limit ?) as `r`
["%an!%%","<common>","<forms>",4]

-- cells, text, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, (`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["%an!%%","<common>","<forms>",4]

-- rows, text, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["%an!%%","<common>","<forms>","[\"P001\"]"]

-- cells, text, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, (`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["%an!%%","<common>","<forms>","[\"P001\"]"]

-- rows, beginning, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) order by `t`.`MA_SO` asc limit ?) as `r`
["d","d􏿿","<common>","<forms>",4]

-- cells, beginning, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, ((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["d","d􏿿","<common>","<forms>",4]

-- rows, beginning, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["d","d􏿿","<common>","<forms>","[\"P001\"]"]

-- cells, beginning, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, ((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value))))) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["d","d􏿿","<common>","<forms>","[\"P001\"]"]

-- rows, null, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value)))) is not true) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>",4]

-- cells, null, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, ((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value)))) is not true) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>",4]

-- rows, null, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value)))) is not true) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","[\"P001\"]"]

-- cells, null, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, ((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value)))) is not true) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"P001\"]"]

-- rows, list, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where `t`.`NUOC` in (select value from json_each(?)) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"VN\"]",4]

-- cells, list, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, `t`.`NUOC` in (select value from json_each(?)) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"VN\"]",4]

-- rows, list, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (`t`.`NUOC` in (select value from json_each(?)) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"VN\"]","[\"P001\"]"]

-- cells, list, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, `t`.`NUOC` in (select value from json_each(?)) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"VN\"]","[\"P001\"]"]

-- rows, not of a list, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((typeof(`t`.`NUOC`) <> 'blob' and instr(`t`.`NUOC`, char(0)) = 0 and (`t`.`NUOC` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`NUOC` glob pattern.value)))) and (`t`.`NUOC` in (select value from json_each(?)) is not true)) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>","[\"VN\"]",4]

-- cells, not of a list, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, ((typeof(`t`.`NUOC`) <> 'blob' and instr(`t`.`NUOC`, char(0)) = 0 and (`t`.`NUOC` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`NUOC` glob pattern.value)))) and (`t`.`NUOC` in (select value from json_each(?)) is not true)) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"VN\"]",4]

-- rows, not of a list, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (((typeof(`t`.`NUOC`) <> 'blob' and instr(`t`.`NUOC`, char(0)) = 0 and (`t`.`NUOC` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`NUOC` glob pattern.value)))) and (`t`.`NUOC` in (select value from json_each(?)) is not true)) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","[\"VN\"]","[\"P001\"]"]

-- cells, not of a list, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, ((typeof(`t`.`NUOC`) <> 'blob' and instr(`t`.`NUOC`, char(0)) = 0 and (`t`.`NUOC` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`NUOC` glob pattern.value)))) and (`t`.`NUOC` in (select value from json_each(?)) is not true)) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"VN\"]","[\"P001\"]"]

-- rows, yes or no, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) order by `t`.`MA_SO` asc limit ?) as `r`
["1",4]

-- cells, yes or no, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, (`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["1",4]

-- rows, yes or no, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where ((`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["1","[\"P001\"]"]

-- cells, yes or no, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, (`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["1","[\"P001\"]"]

-- rows, list of yes and no, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`CON_SONG` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"1\",\"0\"]",4]

-- cells, list of yes and no, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, (`t`.`CON_SONG` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"1\",\"0\"]",4]

-- rows, list of yes and no, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where ((`t`.`CON_SONG` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"1\",\"0\"]","[\"P001\"]"]

-- cells, list of yes and no, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, (`t`.`CON_SONG` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"1\",\"0\"]","[\"P001\"]"]

-- rows, code under, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where `t`.`XA` in (select value from json_each(?)) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"W2\",\"W3\",\"W1\"]",4]

-- cells, code under, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, `t`.`XA` in (select value from json_each(?)) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"W2\",\"W3\",\"W1\"]",4]

-- rows, code under, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (`t`.`XA` in (select value from json_each(?)) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"W2\",\"W3\",\"W1\"]","[\"P001\"]"]

-- cells, code under, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, `t`.`XA` in (select value from json_each(?)) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"W2\",\"W3\",\"W1\"]","[\"P001\"]"]

-- rows, refers, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where `t`.`NUOC` = ? order by `t`.`MA_SO` asc limit ?) as `r`
["VN",4]

-- cells, refers, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, `t`.`NUOC` = ? as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["VN",4]

-- rows, refers, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (`t`.`NUOC` = ? is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["VN","[\"P001\"]"]

-- cells, refers, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, `t`.`NUOC` = ? as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["VN","[\"P001\"]"]

-- rows, refers nowhere, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where 1 = 0 order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- cells, refers nowhere, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, 1 = 0 as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
[4]

-- rows, refers nowhere, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (1 = 0 is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P001\"]"]

-- cells, refers nowhere, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, 1 = 0 as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"P001\"]"]

-- rows, related, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and `s0`.`NHAN` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>","[\"Hộ 3\",\"Hộ 3\",\"Hộ 3\"]",4]

-- cells, related, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and `s0`.`NHAN` in (select value from json_each(?))) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"Hộ 3\",\"Hộ 3\",\"Hộ 3\"]",4]

-- rows, related, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and `s0`.`NHAN` in (select value from json_each(?))) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","[\"Hộ 3\",\"Hộ 3\",\"Hộ 3\"]","[\"P001\"]"]

-- cells, related, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and `s0`.`NHAN` in (select value from json_each(?))) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"Hộ 3\",\"Hộ 3\",\"Hộ 3\"]","[\"P001\"]"]

-- rows, related twice, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and exists (select 1 from `NGUOI` as `s1` where `s1`.`MA_HO` = `s0`.`ID` and (typeof(`s0`.`ID`) <> 'blob' and instr(`s0`.`ID`, char(0)) = 0 and (`s0`.`ID` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `s0`.`ID` glob pattern.value)))) and `s1`.`GIOI_TINH` = ?)) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>","<common>","<forms>","FEMALE",4]

-- cells, related twice, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and exists (select 1 from `NGUOI` as `s1` where `s1`.`MA_HO` = `s0`.`ID` and (typeof(`s0`.`ID`) <> 'blob' and instr(`s0`.`ID`, char(0)) = 0 and (`s0`.`ID` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `s0`.`ID` glob pattern.value)))) and `s1`.`GIOI_TINH` = ?)) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","<common>","<forms>","FEMALE",4]

-- rows, related twice, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and exists (select 1 from `NGUOI` as `s1` where `s1`.`MA_HO` = `s0`.`ID` and (typeof(`s0`.`ID`) <> 'blob' and instr(`s0`.`ID`, char(0)) = 0 and (`s0`.`ID` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `s0`.`ID` glob pattern.value)))) and `s1`.`GIOI_TINH` = ?)) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","<common>","<forms>","FEMALE","[\"P001\"]"]

-- cells, related twice, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and (typeof(`t`.`MA_HO`) <> 'blob' and instr(`t`.`MA_HO`, char(0)) = 0 and (`t`.`MA_HO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_HO` glob pattern.value)))) and exists (select 1 from `NGUOI` as `s1` where `s1`.`MA_HO` = `s0`.`ID` and (typeof(`s0`.`ID`) <> 'blob' and instr(`s0`.`ID`, char(0)) = 0 and (`s0`.`ID` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `s0`.`ID` glob pattern.value)))) and `s1`.`GIOI_TINH` = ?)) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","<common>","<forms>","FEMALE","[\"P001\"]"]

-- rows, related by a union, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and `s0`.`SO` in (select value from json_each(?)))) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>","[\"CN\"]","[\"S1\",\"S2\"]",4]

-- cells, related by a union, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and `s0`.`SO` in (select value from json_each(?)))) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"CN\"]","[\"S1\",\"S2\"]",4]

-- rows, related by a union, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and `s0`.`SO` in (select value from json_each(?)))) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","[\"CN\"]","[\"S1\",\"S2\"]","[\"P001\"]"]

-- cells, related by a union, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and `s0`.`SO` in (select value from json_each(?)))) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"CN\"]","[\"S1\",\"S2\"]","[\"P001\"]"]

-- rows, not related, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>","[\"CN\"]",4]

-- cells, not related, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, (exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"CN\"]",4]

-- rows, not related, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where ((exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["<common>","<forms>","[\"CN\"]","[\"P001\"]"]

-- cells, not related, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, (exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and (typeof(`t`.`MA_SO`) <> 'blob' and instr(`t`.`MA_SO`, char(0)) = 0 and (`t`.`MA_SO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`MA_SO` glob pattern.value)))) and (`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["<common>","<forms>","[\"CN\"]","[\"P001\"]"]

-- rows, either, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where 1 = 0 order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- cells, either, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, 1 = 0 as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
[4]

-- rows, either, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where (1 = 0 is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P001\"]"]

-- cells, either, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, 1 = 0 as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["[\"P001\"]"]

-- rows, all, { people(first: 3) { nodes { name } } }
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ? and `t`.`XA` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["FEMALE","W1",4]

-- cells, all, { people(first: 3) { nodes { name } } }
with `r` as materialized (select `t`.`HO_TEN` as `c0`, (`t`.`GIOI_TINH` = ? and `t`.`XA` = ?) as `p0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) select json_group_array(json_array(case when typeof(case when `p0` then `c0` end) = 'blob' then char(0) else cast(case when `p0` then `c0` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["FEMALE","W1",4]

-- rows, all, { person(personId: "P001") { name } }
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c1` from `NGUOI` as `t` where ((`t`.`GIOI_TINH` = ? and `t`.`XA` = ?) is true) and `t`.`MA_SO` in (select value from json_each(?))) as `r`
["FEMALE","W1","[\"P001\"]"]

-- cells, all, { person(personId: "P001") { name } }
with `r` as materialized (select case when typeof(`t`.`MA_SO`) = 'blob' then char(0) else cast(`t`.`MA_SO` as text) end as `c0`, `t`.`HO_TEN` as `c1`, (`t`.`GIOI_TINH` = ? and `t`.`XA` = ?) as `p0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) select json_group_array(json_array(`c0`, case when typeof(case when `p0` then `c1` end) = 'blob' then char(0) else cast(case when `p0` then `c1` end as text) end, case when `p0` then '1' else '0' end)) as `rows` from `r`
["FEMALE","W1","[\"P001\"]"]
