-- everything, {name: {contains: "100%_[!]"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN_TK` like ? escape '!') order by `t`.`MA_SO` asc limit ?) as `r`
["%100!%!_[!!]%",4]

-- some items of some rows, {name: {contains: "100%_[!]"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN_TK` like ? escape '!') order by `t`.`MA_SO` asc limit ?) as `r`
["%100!%!_[!!]%",5000]

-- everything, {name: {startsWith: "Đ"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?)) order by `t`.`MA_SO` asc limit ?) as `r`
["d","d􏿿",4]

-- some items of some rows, {name: {startsWith: "Đ"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where ((`t`.`HO_TEN_TK` >= ? and `t`.`HO_TEN_TK` < ?)) order by `t`.`MA_SO` asc limit ?) as `r`
["d","d􏿿",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P053\",\"P045\",\"P004\",\"P012\"]"]

-- everything, {name: {eq: "Nguyễn Văn An"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["Nguyễn Văn An",4]

-- some items of some rows, {name: {eq: "Nguyễn Văn An"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (`t`.`HO_TEN` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["Nguyễn Văn An",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P000\",\"P056\",\"P044\"]"]

-- everything, {religion: {in: ["Phật giáo", "Không"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TON_GIAO` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"Phật giáo\",\"Không\"]",4]

-- some items of some rows, {religion: {in: ["Phật giáo", "Không"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TON_GIAO` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"Phật giáo\",\"Không\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P000\",\"P056\",\"P044\"]"]

-- everything, {religion: {isNull: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TON_GIAO` is null) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {religion: {isNull: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TON_GIAO` end is null) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P013\",\"P053\",\"P027\"]"]

-- everything, {religion: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TON_GIAO` is not null) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {religion: {isNull: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TON_GIAO` end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P000\",\"P026\",\"P030\"]"]

-- everything, {gender: {eq: MALE}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["MALE",4]

-- some items of some rows, {gender: {eq: MALE}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","MALE",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P026\",\"P030\",\"P010\"]"]

-- everything, {gender: {in: [MALE, FEMALE]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"MALE\",\"FEMALE\"]",4]

-- some items of some rows, {gender: {in: [MALE, FEMALE]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"MALE\",\"FEMALE\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P026\",\"P030\",\"P010\"]"]

-- everything, {gender: {in: []}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`GIOI_TINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[]",4]

-- some items of some rows, {gender: {in: []}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`GIOI_TINH` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[]",5000]

-- everything, {height: {gt: 152, lte: 158}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`CAO` > cast(? as integer) and `t`.`CAO` <= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["152","158",4]

-- some items of some rows, {height: {gt: 152, lte: 158}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` end > cast(? as integer) and case when `t`.`XA` = ? then `t`.`CAO` end <= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","152","W1","158",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P030\",\"P054\",\"P056\"]"]

-- everything, {height: {in: [152, 153]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`CAO` in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"152\",\"153\"]",4]

-- some items of some rows, {height: {in: [152, 153]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CAO` end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"152\",\"153\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P054\",\"P014\",\"P016\"]"]

-- everything, {wealth: {eq: "9007199254740994"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TAI_SAN` = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["9007199254740994",4]

-- some items of some rows, {wealth: {eq: "9007199254740994"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TAI_SAN` end = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","9007199254740994",5000]

-- everything, {wealth: {lt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TAI_SAN` is not null) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {wealth: {lt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TAI_SAN` end is not null) order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P026\",\"P054\",\"P014\"]"]

-- everything, {wealth: {gt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {wealth: {gt: "99999999999999999999"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]

-- everything, {wealth: {in: ["9007199254740993", "99999999999999999999"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`TAI_SAN` in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"9007199254740993\"]",4]

-- some items of some rows, {wealth: {in: ["9007199254740993", "99999999999999999999"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`TAI_SAN` end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"9007199254740993\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P056\",\"P044\",\"P004\"]"]

-- everything, {area: {gte: "3.05"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`DIEN_TICH` >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["305",4]

-- some items of some rows, {area: {gte: "3.05"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`DIEN_TICH` end >= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","305",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P010\",\"P004\",\"P022\"]"]

-- everything, {area: {lt: "2.501"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`DIEN_TICH` <= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["250",4]

-- some items of some rows, {area: {lt: "2.501"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`DIEN_TICH` end <= cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","250",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P026\",\"P014\",\"P038\",\"P056\"]"]

-- everything, {area: {eq: "2.5001"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {area: {eq: "2.5001"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]

-- everything, {area: {in: ["2.5", "2.501"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`DIEN_TICH` in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"250\"]",4]

-- some items of some rows, {area: {in: ["2.5", "2.501"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`DIEN_TICH` end in (select cast(value as integer) from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"250\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P026\",\"P014\",\"P038\",\"P056\"]"]

-- everything, {alive: {eq: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`CON_SONG` = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["1",4]

-- some items of some rows, {alive: {eq: true}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P026\",\"P014\",\"P038\"]"]

-- everything, {alive: {eq: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`CON_SONG` = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["0",4]

-- some items of some rows, {alive: {eq: false}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","0",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P054\",\"P006\",\"P012\",\"P024\"]"]

-- everything, {bornOn: {gte: "1960-01-01", lt: "1975-01-01"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`NGAY_SINH` >= ? and `t`.`NGAY_SINH` < ?) order by `t`.`MA_SO` asc limit ?) as `r`
["1960-01-01","1975-01-01",4]

-- some items of some rows, {bornOn: {gte: "1960-01-01", lt: "1975-01-01"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NGAY_SINH` end >= ? and case when `t`.`XA` = ? then `t`.`NGAY_SINH` end < ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","1960-01-01","W1","1975-01-01",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P010\",\"P038\",\"P004\"]"]

-- everything, {bornOn: {in: ["1960-03-15"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`NGAY_SINH` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"1960-03-15\"]",4]

-- some items of some rows, {bornOn: {in: ["1960-03-15"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NGAY_SINH` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"1960-03-15\"]",5000]

-- everything, {seenAt: {gt: "2026-03-10T01:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`LUC_GAP` > ?) order by `t`.`MA_SO` asc limit ?) as `r`
["2026-03-10T08:00:00+07:00",4]

-- some items of some rows, {seenAt: {gt: "2026-03-10T01:00:00Z"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`LUC_GAP` end > ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","2026-03-10T08:00:00+07:00",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P026\",\"P030\",\"P010\",\"P038\"]"]

-- everything, {seenAt: {gte: "2026-03-10T08:00:00.5+07:00"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`LUC_GAP` > ?) order by `t`.`MA_SO` asc limit ?) as `r`
["2026-03-10T08:00:00+07:00",4]

-- some items of some rows, {seenAt: {gte: "2026-03-10T08:00:00.5+07:00"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`LUC_GAP` end > ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","2026-03-10T08:00:00+07:00",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P026\",\"P030\",\"P010\",\"P038\"]"]

-- everything, {country: {eq: "ISO/VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`NUOC` = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["VN",4]

-- some items of some rows, {country: {eq: "ISO/VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NUOC` end = ?) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","VN",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P000\",\"P030\",\"P054\",\"P006\"]"]

-- everything, {country: {eq: "VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {country: {eq: "VN"}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]

-- everything, {country: {in: ["ISO/VN", "ISO/LA", "VN"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`NUOC` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"VN\",\"LA\"]",4]

-- some items of some rows, {country: {in: ["ISO/VN", "ISO/LA", "VN"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`NUOC` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"VN\",\"LA\"]",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P000\",\"P030\",\"P010\"]"]

-- everything, {home: {ward: {in: ["W1"]}, street: {contains: "loi"}}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where ((`t`.`XA` in (select value from json_each(?)) and `t`.`DUONG_TK` like ? escape '!')) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"W1\"]","%loi%",4]

-- some items of some rows, {home: {ward: {in: ["W1"]}, street: {contains: "loi"}}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where ((case when `t`.`XA` = ? then `t`.`XA` end in (select value from json_each(?)) and case when `t`.`XA` = ? then `t`.`DUONG_TK` end like ? escape '!')) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"W1\"]","W1","%loi%",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P052\",\"P010\",\"P004\",\"P022\"]"]

-- everything, {personId: {in: ["P001"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (`t`.`MA_SO` in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["[\"P001\"]",4]

-- some items of some rows, {personId: {in: ["P001"]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (case when `t`.`XA` = ? then `t`.`MA_SO` end in (select value from json_each(?))) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","[\"P001\"]",5000]

-- everything, {and: []}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (1 = 1) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {and: []}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (1 = 1) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P013\",\"P052\",\"P053\"]"]

-- everything, {or: []}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[4]

-- some items of some rows, {or: []}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (1 = 0) order by `t`.`MA_SO` asc limit ?) as `r`
[5000]

-- everything, {not: {or: [{alive: {eq: true}}, {and: [{height: {gt: 1}}, {not: {gender: {eq: MALE}}}]}]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0` from `NGUOI` as `t` where (((((`t`.`CON_SONG` = cast(? as integer)) or (((`t`.`CAO` > cast(? as integer)) and (((`t`.`GIOI_TINH` = ?) is not true)))))) is not true)) order by `t`.`MA_SO` asc limit ?) as `r`
["1","1","MALE",4]

-- some items of some rows, {not: {or: [{alive: {eq: true}}, {and: [{height: {gt: 1}}, {not: {gender: {eq: MALE}}}]}]}}
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where (((((case when `t`.`XA` = ? then `t`.`CON_SONG` end = cast(? as integer)) or (((case when `t`.`XA` = ? then `t`.`CAO` end > cast(? as integer)) and (((case when `t`.`XA` = ? then `t`.`GIOI_TINH` end = ?) is not true)))))) is not true)) order by `t`.`MA_SO` asc limit ?) as `r`
["W1","1","W1","1","W1","MALE",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P013\",\"P053\",\"P027\"]"]
