-- everything, {name: {contains: "100%_[!]"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value)))))) order by `t`.`MA_SO` asc limit ?) as `r`
["%100!%!_[!!]%","<common>","<forms>",4]

-- some items of some rows, {name: {contains: "100%_[!]"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` like ? escape '!' and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value)))))) order by `t`.`rowid` asc limit ?) as `r`
["%100!%!_[!!]%","<common>","<forms>",4]

-- everything, {name: {startsWith: "Đ"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value)))))) order by `t`.`MA_SO` asc limit ?) as `r`
["d","d􏿿","<common>","<forms>",4]

-- some items of some rows, {name: {startsWith: "Đ"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?) and (typeof(`t`.`HO_TEN`) <> 'blob' and instr(`t`.`HO_TEN`, char(0)) = 0 and (`t`.`HO_TEN` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`HO_TEN` glob pattern.value)))))) order by `t`.`rowid` asc limit ?) as `r`
["d","d􏿿","<common>","<forms>",4]

-- everything, {name: {eq: "Nguyễn Văn An"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"Nguyễn Văn An\",\"Nguyễn Văn An\",\"Nguyễn Văn An\"]",4]

-- some items of some rows, {name: {eq: "Nguyễn Văn An"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN` in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["[\"Nguyễn Văn An\",\"Nguyễn Văn An\",\"Nguyễn Văn An\"]",4]

-- everything, {religion: {in: ["Phật giáo", "Không"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`TON_GIAO` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"Phật giáo\",\"Phật giáo\",\"Phật giáo\",\"Không\",\"Không\"]",4]

-- some items of some rows, {religion: {in: ["Phật giáo", "Không"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TON_GIAO` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"Phật giáo\",\"Phật giáo\",\"Phật giáo\",\"Không\",\"Không\"]",4]

-- everything, {religion: {isNull: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value)))) is not true)) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>",4]

-- some items of some rows, {religion: {isNull: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (((typeof(case when `t`.`XA` = ? then `t`.`TON_GIAO` end) <> 'blob' and instr(case when `t`.`XA` = ? then `t`.`TON_GIAO` end, char(0)) = 0 and (case when `t`.`XA` = ? then `t`.`TON_GIAO` end not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where case when `t`.`XA` = ? then `t`.`TON_GIAO` end glob pattern.value)))) is not true)) order by `t`.`rowid` asc limit ?) as `r`
["W1","W1","W1","<common>","<forms>","W1",4]

-- everything, {religion: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((typeof(`t`.`TON_GIAO`) <> 'blob' and instr(`t`.`TON_GIAO`, char(0)) = 0 and (`t`.`TON_GIAO` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`TON_GIAO` glob pattern.value))))) order by `t`.`MA_SO` asc limit ?) as `r`
["<common>","<forms>",4]

-- some items of some rows, {religion: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((typeof(case when `t`.`XA` = ? then `t`.`TON_GIAO` end) <> 'blob' and instr(case when `t`.`XA` = ? then `t`.`TON_GIAO` end, char(0)) = 0 and (case when `t`.`XA` = ? then `t`.`TON_GIAO` end not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where case when `t`.`XA` = ? then `t`.`TON_GIAO` end glob pattern.value))))) order by `t`.`rowid` asc limit ?) as `r`
["W1","W1","W1","<common>","<forms>","W1",4]

-- everything, {gender: {eq: MALE}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["MALE",4]

-- some items of some rows, {gender: {eq: MALE}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end = ?) order by `t`.`rowid` asc limit ?) as `r`
["W1","MALE",4]

-- everything, {gender: {in: [MALE, FEMALE]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"MALE\",\"FEMALE\"]",4]

-- some items of some rows, {gender: {in: [MALE, FEMALE]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"MALE\",\"FEMALE\"]",4]

-- everything, {gender: {in: []}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[]",4]

-- some items of some rows, {gender: {in: []}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[]",4]

-- everything, {height: {gt: 152, lte: 158}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`CAO` > cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647) and (`t`.`CAO` <= cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647)) order by `t`.`MA_SO` asc limit ?) as `r`
["152","158",4]

-- some items of some rows, {height: {gt: 152, lte: 158}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`CAO` end > cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CAO` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CAO` end end between -2147483648 and 2147483647) and (case when `t`.`XA` = ? then `t`.`CAO` end <= cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CAO` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CAO` end end between -2147483648 and 2147483647)) order by `t`.`rowid` asc limit ?) as `r`
["W1","152","W1","W1","W1","158","W1","W1",4]

-- everything, {height: {in: [152, 153]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`CAO` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647)) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"152\",\"153\"]",4]

-- some items of some rows, {height: {in: [152, 153]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`CAO` end in (select cast(value as integer) from json_each(?)) and case when typeof(case when `t`.`XA` = ? then `t`.`CAO` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CAO` end end between -2147483648 and 2147483647)) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"152\",\"153\"]","W1","W1",4]

-- everything, {wealth: {eq: "9007199254740994"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`TAI_SAN` = cast(? as integer) and case when typeof(`t`.`TAI_SAN`) = 'integer' then `t`.`TAI_SAN` end is not null)) order by `t`.`MA_SO` asc limit ?) as `r`
["9007199254740994",4]

-- some items of some rows, {wealth: {eq: "9007199254740994"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`TAI_SAN` end = cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`TAI_SAN` end) = 'integer' then case when `t`.`XA` = ? then `t`.`TAI_SAN` end end is not null)) order by `t`.`rowid` asc limit ?) as `r`
["W1","9007199254740994","W1","W1",4]

-- everything, {wealth: {lt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when typeof(`t`.`TAI_SAN`) = 'integer' then `t`.`TAI_SAN` end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {wealth: {lt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when typeof(case when `t`.`XA` = ? then `t`.`TAI_SAN` end) = 'integer' then case when `t`.`XA` = ? then `t`.`TAI_SAN` end end is not null) order by `t`.`rowid` asc limit ?) as `r`
["W1","W1",4]

-- everything, {wealth: {gt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {wealth: {gt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`rowid` asc limit ?) as `r`
[4]

-- everything, {wealth: {in: ["9007199254740993", "99999999999999999999"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`TAI_SAN` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`TAI_SAN`) = 'integer' then `t`.`TAI_SAN` end is not null)) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"9007199254740993\"]",4]

-- some items of some rows, {wealth: {in: ["9007199254740993", "99999999999999999999"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`TAI_SAN` end in (select cast(value as integer) from json_each(?)) and case when typeof(case when `t`.`XA` = ? then `t`.`TAI_SAN` end) = 'integer' then case when `t`.`XA` = ? then `t`.`TAI_SAN` end end is not null)) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"9007199254740993\"]","W1","W1",4]

-- everything, {area: {gte: "3.05"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`DIEN_TICH` >= cast(? as integer) and case when typeof(`t`.`DIEN_TICH`) = 'integer' then `t`.`DIEN_TICH` end is not null)) order by `t`.`MA_SO` asc limit ?) as `r`
["305",4]

-- some items of some rows, {area: {gte: "3.05"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`DIEN_TICH` end >= cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`DIEN_TICH` end) = 'integer' then case when `t`.`XA` = ? then `t`.`DIEN_TICH` end end is not null)) order by `t`.`rowid` asc limit ?) as `r`
["W1","305","W1","W1",4]

-- everything, {area: {lt: "2.501"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`DIEN_TICH` <= cast(? as integer) and case when typeof(`t`.`DIEN_TICH`) = 'integer' then `t`.`DIEN_TICH` end is not null)) order by `t`.`MA_SO` asc limit ?) as `r`
["250",4]

-- some items of some rows, {area: {lt: "2.501"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`DIEN_TICH` end <= cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`DIEN_TICH` end) = 'integer' then case when `t`.`XA` = ? then `t`.`DIEN_TICH` end end is not null)) order by `t`.`rowid` asc limit ?) as `r`
["W1","250","W1","W1",4]

-- everything, {area: {eq: "2.5001"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {area: {eq: "2.5001"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`rowid` asc limit ?) as `r`
[4]

-- everything, {area: {in: ["2.5", "2.501"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`DIEN_TICH` in (select cast(value as integer) from json_each(?)) and case when typeof(`t`.`DIEN_TICH`) = 'integer' then `t`.`DIEN_TICH` end is not null)) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"250\"]",4]

-- some items of some rows, {area: {in: ["2.5", "2.501"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`DIEN_TICH` end in (select cast(value as integer) from json_each(?)) and case when typeof(case when `t`.`XA` = ? then `t`.`DIEN_TICH` end) = 'integer' then case when `t`.`XA` = ? then `t`.`DIEN_TICH` end end is not null)) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"250\"]","W1","W1",4]

-- everything, {alive: {eq: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1)) order by `t`.`MA_SO` asc limit ?) as `r`
["1",4]

-- some items of some rows, {alive: {eq: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CON_SONG` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CON_SONG` end end between 0 and 1)) order by `t`.`rowid` asc limit ?) as `r`
["W1","1","W1","W1",4]

-- everything, {alive: {eq: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1)) order by `t`.`MA_SO` asc limit ?) as `r`
["0",4]

-- some items of some rows, {alive: {eq: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CON_SONG` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CON_SONG` end end between 0 and 1)) order by `t`.`rowid` asc limit ?) as `r`
["W1","0","W1","W1",4]

-- everything, {bornOn: {gte: "1960-01-01", lt: "1975-01-01"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`NGAY_SINH` >= ? and (typeof(`t`.`NGAY_SINH`) = 'text' and octet_length(`t`.`NGAY_SINH`) = 10 and `t`.`NGAY_SINH` glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substr(`t`.`NGAY_SINH`, 1, 4) <> '0000' and substr(`t`.`NGAY_SINH`, 6, 2) between '01' and '12' and (substr(`t`.`NGAY_SINH`, 9, 2) between '01' and '28' or date(substr(`t`.`NGAY_SINH`, 1, 10)) = substr(`t`.`NGAY_SINH`, 1, 10)))) and (`t`.`NGAY_SINH` < ? and (typeof(`t`.`NGAY_SINH`) = 'text' and octet_length(`t`.`NGAY_SINH`) = 10 and `t`.`NGAY_SINH` glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substr(`t`.`NGAY_SINH`, 1, 4) <> '0000' and substr(`t`.`NGAY_SINH`, 6, 2) between '01' and '12' and (substr(`t`.`NGAY_SINH`, 9, 2) between '01' and '28' or date(substr(`t`.`NGAY_SINH`, 1, 10)) = substr(`t`.`NGAY_SINH`, 1, 10))))) order by `t`.`MA_SO` asc limit ?) as `r`
["1960-01-01","1975-01-01",4]

-- some items of some rows, {bornOn: {gte: "1960-01-01", lt: "1975-01-01"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`NGAY_SINH` end >= ? and (typeof(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end) = 'text' and octet_length(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end) = 10 and case when `t`.`XA` = ? then `t`.`NGAY_SINH` end glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 4) <> '0000' and substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 6, 2) between '01' and '12' and (substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 9, 2) between '01' and '28' or date(substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 10)) = substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 10)))) and (case when `t`.`XA` = ? then `t`.`NGAY_SINH` end < ? and (typeof(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end) = 'text' and octet_length(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end) = 10 and case when `t`.`XA` = ? then `t`.`NGAY_SINH` end glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 4) <> '0000' and substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 6, 2) between '01' and '12' and (substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 9, 2) between '01' and '28' or date(substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 10)) = substr(case when `t`.`XA` = ? then `t`.`NGAY_SINH` end, 1, 10))))) order by `t`.`rowid` asc limit ?) as `r`
["W1","1960-01-01","W1","W1","W1","W1","W1","W1","W1","W1","W1","1975-01-01","W1","W1","W1","W1","W1","W1","W1","W1",4]

-- everything, {bornOn: {in: ["1960-03-15"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`NGAY_SINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"1960-03-15\"]",4]

-- some items of some rows, {bornOn: {in: ["1960-03-15"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NGAY_SINH` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"1960-03-15\"]",4]

-- everything, {seenAt: {gt: "2026-03-10T01:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`LUC_GAP` >= ? and case when (typeof(`t`.`LUC_GAP`) = 'text' and `t`.`LUC_GAP` glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]*' and substr(`t`.`LUC_GAP`, 1, 4) <> '0000' and substr(`t`.`LUC_GAP`, 6, 2) between '01' and '12' and (substr(`t`.`LUC_GAP`, 9, 2) between '01' and '28' or date(substr(`t`.`LUC_GAP`, 1, 10)) = substr(`t`.`LUC_GAP`, 1, 10)) and substr(`t`.`LUC_GAP`, 12, 2) < '24' and case octet_length(`t`.`LUC_GAP`) when 19 then 1 when 20 then substr(`t`.`LUC_GAP`, 20) = 'Z' when 25 then substr(`t`.`LUC_GAP`, 20) glob '[+-][01][0-9]:[0-5][0-9]' and substr(`t`.`LUC_GAP`, 21) <= '14:00' else 0 end) then (unixepoch(substr(`t`.`LUC_GAP`, 1, 19)) - case length(`t`.`LUC_GAP`) when 19 then 25200 when 20 then 0 else (substr(`t`.`LUC_GAP`, 21, 2) * 3600 + substr(`t`.`LUC_GAP`, 24, 2) * 60) * case substr(`t`.`LUC_GAP`, 20, 1) when '-' then -1 else 1 end end) end > cast(? as integer))) order by `t`.`MA_SO` asc limit ?) as `r`
["2026-03-09","1773104400",4]

-- some items of some rows, {seenAt: {gt: "2026-03-10T01:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`LUC_GAP` end >= ? and case when (typeof(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) = 'text' and case when `t`.`XA` = ? then `t`.`LUC_GAP` end glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]*' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 4) <> '0000' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 6, 2) between '01' and '12' and (substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 9, 2) between '01' and '28' or date(substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 10)) = substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 10)) and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 12, 2) < '24' and case octet_length(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) when 19 then 1 when 20 then substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20) = 'Z' when 25 then substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20) glob '[+-][01][0-9]:[0-5][0-9]' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 21) <= '14:00' else 0 end) then (unixepoch(substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 19)) - case length(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) when 19 then 25200 when 20 then 0 else (substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 21, 2) * 3600 + substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 24, 2) * 60) * case substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20, 1) when '-' then -1 else 1 end end) end > cast(? as integer))) order by `t`.`rowid` asc limit ?) as `r`
["W1","2026-03-09","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","1773104400",4]

-- everything, {seenAt: {gte: "2026-03-10T08:00:00.5+07:00"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`LUC_GAP` >= ? and case when (typeof(`t`.`LUC_GAP`) = 'text' and `t`.`LUC_GAP` glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]*' and substr(`t`.`LUC_GAP`, 1, 4) <> '0000' and substr(`t`.`LUC_GAP`, 6, 2) between '01' and '12' and (substr(`t`.`LUC_GAP`, 9, 2) between '01' and '28' or date(substr(`t`.`LUC_GAP`, 1, 10)) = substr(`t`.`LUC_GAP`, 1, 10)) and substr(`t`.`LUC_GAP`, 12, 2) < '24' and case octet_length(`t`.`LUC_GAP`) when 19 then 1 when 20 then substr(`t`.`LUC_GAP`, 20) = 'Z' when 25 then substr(`t`.`LUC_GAP`, 20) glob '[+-][01][0-9]:[0-5][0-9]' and substr(`t`.`LUC_GAP`, 21) <= '14:00' else 0 end) then (unixepoch(substr(`t`.`LUC_GAP`, 1, 19)) - case length(`t`.`LUC_GAP`) when 19 then 25200 when 20 then 0 else (substr(`t`.`LUC_GAP`, 21, 2) * 3600 + substr(`t`.`LUC_GAP`, 24, 2) * 60) * case substr(`t`.`LUC_GAP`, 20, 1) when '-' then -1 else 1 end end) end > cast(? as integer))) order by `t`.`MA_SO` asc limit ?) as `r`
["2026-03-09","1773104400",4]

-- some items of some rows, {seenAt: {gte: "2026-03-10T08:00:00.5+07:00"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`LUC_GAP` end >= ? and case when (typeof(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) = 'text' and case when `t`.`XA` = ? then `t`.`LUC_GAP` end glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]*' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 4) <> '0000' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 6, 2) between '01' and '12' and (substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 9, 2) between '01' and '28' or date(substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 10)) = substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 10)) and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 12, 2) < '24' and case octet_length(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) when 19 then 1 when 20 then substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20) = 'Z' when 25 then substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20) glob '[+-][01][0-9]:[0-5][0-9]' and substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 21) <= '14:00' else 0 end) then (unixepoch(substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 1, 19)) - case length(case when `t`.`XA` = ? then `t`.`LUC_GAP` end) when 19 then 25200 when 20 then 0 else (substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 21, 2) * 3600 + substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 24, 2) * 60) * case substr(case when `t`.`XA` = ? then `t`.`LUC_GAP` end, 20, 1) when '-' then -1 else 1 end end) end > cast(? as integer))) order by `t`.`rowid` asc limit ?) as `r`
["W1","2026-03-09","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","W1","1773104400",4]

-- everything, {country: {eq: "ISO/VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`NUOC` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["VN",4]

-- some items of some rows, {country: {eq: "ISO/VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NUOC` end = ?) order by `t`.`rowid` asc limit ?) as `r`
["W1","VN",4]

-- everything, {country: {eq: "VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {country: {eq: "VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`rowid` asc limit ?) as `r`
[4]

-- everything, {country: {in: ["ISO/VN", "ISO/LA", "VN"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`NUOC` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"VN\",\"LA\"]",4]

-- some items of some rows, {country: {in: ["ISO/VN", "ISO/LA", "VN"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NUOC` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"VN\",\"LA\"]",4]

-- everything, {home: {ward: {in: ["W1"]}, street: {contains: "loi"}}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((`t`.`XA` in (select value from json_each(?)) and (`t`.`DUONG_TK` like ? escape '!' and (typeof(`t`.`DUONG`) <> 'blob' and instr(`t`.`DUONG`, char(0)) = 0 and (`t`.`DUONG` not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where `t`.`DUONG` glob pattern.value))))))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"W1\"]","%loi%","<common>","<forms>",4]

-- some items of some rows, {home: {ward: {in: ["W1"]}, street: {contains: "loi"}}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`XA` end in (select value from json_each(?)) and (case when `t`.`XA` = ? then `t`.`DUONG_TK` end like ? escape '!' and (typeof(case when `t`.`XA` = ? then `t`.`DUONG` end) <> 'blob' and instr(case when `t`.`XA` = ? then `t`.`DUONG` end, char(0)) = 0 and (case when `t`.`XA` = ? then `t`.`DUONG` end not glob ? or exists (select 1 from json_each(?) as form where not exists (select 1 from json_each(form.value) as pattern where case when `t`.`XA` = ? then `t`.`DUONG` end glob pattern.value))))))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"W1\"]","W1","%loi%","W1","W1","W1","<common>","<forms>","W1",4]

-- everything, {personId: {in: ["P001"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (`t`.`MA_SO` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"P001\"]",4]

-- some items of some rows, {personId: {in: ["P001"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`MA_SO` end in (select value from json_each(?))) order by `t`.`rowid` asc limit ?) as `r`
["W1","[\"P001\"]",4]

-- everything, {and: []}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 1) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {and: []}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 1) order by `t`.`rowid` asc limit ?) as `r`
[4]

-- everything, {or: []}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {or: []}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`rowid` asc limit ?) as `r`
[4]

-- everything, {not: {or: [{alive: {eq: true}}, {and: [{height: {gt: 1}}, {not: {gender: {eq: MALE}}}]}]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((((((`t`.`CON_SONG` = cast(? as integer) and case when typeof(`t`.`CON_SONG`) = 'integer' then `t`.`CON_SONG` end between 0 and 1)) or ((((`t`.`CAO` > cast(? as integer) and case when typeof(`t`.`CAO`) = 'integer' then `t`.`CAO` end between -2147483648 and 2147483647)) and (((`t`.`GIOI_TINH` = ?) is not true)))))) is not true)) order by `t`.`MA_SO` asc limit ?) as `r`
["1","1","MALE",4]

-- some items of some rows, {not: {or: [{alive: {eq: true}}, {and: [{height: {gt: 1}}, {not: {gender: {eq: MALE}}}]}]}}
select json_group_array(json_array(`c0`)) as `rows` from (select case when typeof(`t`.`HO_TEN`) = 'blob' then char(0) else cast(`t`.`HO_TEN` as text) end as `c0` from `NGUOI` as `t` where ((((((case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CON_SONG` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CON_SONG` end end between 0 and 1)) or ((((case when `t`.`XA` = ? then `t`.`CAO` end > cast(? as integer) and case when typeof(case when `t`.`XA` = ? then `t`.`CAO` end) = 'integer' then case when `t`.`XA` = ? then `t`.`CAO` end end between -2147483648 and 2147483647)) and (((case when `t`.`XA` = ? then `t`.`GIOI_TINH` end = ?) is not true)))))) is not true)) order by `t`.`rowid` asc limit ?) as `r`
["W1","1","W1","W1","W1","1","W1","W1","W1","MALE",4]
