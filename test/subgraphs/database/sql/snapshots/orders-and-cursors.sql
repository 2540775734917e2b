-- personId ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`MA_SO` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- personId ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`MA_SO` > ? or (`t`.`MA_SO` = ? and `t`.`MA_SO` > ?)) order by `t`.`MA_SO` asc, `t`.`MA_SO` asc limit ?) as `r`
["P001","P001","P001",3]

-- personId ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`MA_SO` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- personId ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`MA_SO` > ? or (`t`.`MA_SO` = ? and `t`.`MA_SO` > ?)) order by `t`.`MA_SO` asc, `t`.`MA_SO` asc limit ?) as `r`
["P039","P039","P039",41]

-- personId DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`MA_SO` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- personId DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`MA_SO` < ? or `t`.`MA_SO` is null) or (`t`.`MA_SO` = ? and `t`.`MA_SO` > ?)) order by `t`.`MA_SO` desc, `t`.`MA_SO` asc limit ?) as `r`
["P058","P058","P058",3]

-- personId DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`MA_SO` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- personId DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`MA_SO` < ? or `t`.`MA_SO` is null) or (`t`.`MA_SO` = ? and `t`.`MA_SO` > ?)) order by `t`.`MA_SO` desc, `t`.`MA_SO` asc limit ?) as `r`
["P001","P001","P001",60]

-- name ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`HO_TEN_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- name ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`HO_TEN_SX` is not null or (`t`.`HO_TEN_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`HO_TEN_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["P007",3]

-- name ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`HO_TEN_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- name ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`HO_TEN_SX` > ? or (`t`.`HO_TEN_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`HO_TEN_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["0004","0004","P035",41]

-- name DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`HO_TEN_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- name DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`HO_TEN_SX` < ? or `t`.`HO_TEN_SX` is null) or (`t`.`HO_TEN_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`HO_TEN_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["0006","0006","P013",3]

-- name DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`HO_TEN_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- name DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`HO_TEN_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`HO_TEN_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`HO_TEN_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["P055",60]

-- gender ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`GIOI_TINH` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- gender ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`GIOI_TINH` is not null or (`t`.`GIOI_TINH` is null and `t`.`MA_SO` > ?)) order by `t`.`GIOI_TINH` asc, `t`.`MA_SO` asc limit ?) as `r`
["P013",3]

-- gender ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`GIOI_TINH` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- gender ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`GIOI_TINH` > ? or (`t`.`GIOI_TINH` = ? and `t`.`MA_SO` > ?)) order by `t`.`GIOI_TINH` asc, `t`.`MA_SO` asc limit ?) as `r`
["MALE","MALE","P010",41]

-- gender DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`GIOI_TINH` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- gender DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`GIOI_TINH` < ? or `t`.`GIOI_TINH` is null) or (`t`.`GIOI_TINH` = ? and `t`.`MA_SO` > ?)) order by `t`.`GIOI_TINH` desc, `t`.`MA_SO` asc limit ?) as `r`
["MALE","MALE","P004",3]

-- gender DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`GIOI_TINH` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- gender DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`GIOI_TINH` is null and `t`.`MA_SO` > ?)) order by `t`.`GIOI_TINH` desc, `t`.`MA_SO` asc limit ?) as `r`
["P054",60]

-- bornOn ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`NGAY_SINH` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- bornOn ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`NGAY_SINH` is not null or (`t`.`NGAY_SINH` is null and `t`.`MA_SO` > ?)) order by `t`.`NGAY_SINH` asc, `t`.`MA_SO` asc limit ?) as `r`
["P006",3]

-- bornOn ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`NGAY_SINH` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- bornOn ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`NGAY_SINH` > ? or (`t`.`NGAY_SINH` = ? and `t`.`MA_SO` > ?)) order by `t`.`NGAY_SINH` asc, `t`.`MA_SO` asc limit ?) as `r`
["1968-05-15","1968-05-15","P046",41]

-- bornOn DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`NGAY_SINH` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- bornOn DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`NGAY_SINH` < ? or `t`.`NGAY_SINH` is null) or (`t`.`NGAY_SINH` = ? and `t`.`MA_SO` > ?)) order by `t`.`NGAY_SINH` desc, `t`.`MA_SO` asc limit ?) as `r`
["1988-03-15","1988-03-15","P026",3]

-- bornOn DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`NGAY_SINH` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- bornOn DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`NGAY_SINH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`NGAY_SINH` is null and `t`.`MA_SO` > ?)) order by `t`.`NGAY_SINH` desc, `t`.`MA_SO` asc limit ?) as `r`
["P039",60]

-- height ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- height ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`CAO` is not null or (`t`.`CAO` is null and `t`.`MA_SO` > ?)) order by `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
["P008",3]

-- height ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- height ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`CAO` > cast(? as integer) or (`t`.`CAO` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
["157","157","P020",41]

-- height DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CAO` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- height DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`CAO` < cast(? as integer) or `t`.`CAO` is null) or (`t`.`CAO` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`CAO` desc, `t`.`MA_SO` asc limit ?) as `r`
["162","162","P025",3]

-- height DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CAO` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- height DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CAO` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`CAO` is null and `t`.`MA_SO` > ?)) order by `t`.`CAO` desc, `t`.`MA_SO` asc limit ?) as `r`
["P047",60]

-- wealth ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TAI_SAN` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- wealth ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`TAI_SAN` is not null or (`t`.`TAI_SAN` is null and `t`.`MA_SO` > ?)) order by `t`.`TAI_SAN` asc, `t`.`MA_SO` asc limit ?) as `r`
["P005",3]

-- wealth ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TAI_SAN` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- wealth ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`TAI_SAN` > cast(? as integer) or (`t`.`TAI_SAN` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`TAI_SAN` asc, `t`.`MA_SO` asc limit ?) as `r`
["9007199254740995","9007199254740995","P018",41]

-- wealth DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TAI_SAN` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- wealth DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`TAI_SAN` < cast(? as integer) or `t`.`TAI_SAN` is null) or (`t`.`TAI_SAN` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`TAI_SAN` desc, `t`.`MA_SO` asc limit ?) as `r`
["9007199254740996","9007199254740996","P007",3]

-- wealth DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TAI_SAN` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- wealth DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TAI_SAN` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`TAI_SAN` is null and `t`.`MA_SO` > ?)) order by `t`.`TAI_SAN` desc, `t`.`MA_SO` asc limit ?) as `r`
["P050",60]

-- area ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DIEN_TICH` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- area ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`DIEN_TICH` is not null or (`t`.`DIEN_TICH` is null and `t`.`MA_SO` > ?)) order by `t`.`DIEN_TICH` asc, `t`.`MA_SO` asc limit ?) as `r`
["P006",3]

-- area ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DIEN_TICH` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- area ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`DIEN_TICH` > cast(? as integer) or (`t`.`DIEN_TICH` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`DIEN_TICH` asc, `t`.`MA_SO` asc limit ?) as `r`
["305","305","P057",41]

-- area DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DIEN_TICH` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- area DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`DIEN_TICH` < cast(? as integer) or `t`.`DIEN_TICH` is null) or (`t`.`DIEN_TICH` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`DIEN_TICH` desc, `t`.`MA_SO` asc limit ?) as `r`
["505","505","P011",3]

-- area DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DIEN_TICH` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- area DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DIEN_TICH` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`DIEN_TICH` is null and `t`.`MA_SO` > ?)) order by `t`.`DIEN_TICH` desc, `t`.`MA_SO` asc limit ?) as `r`
["P048",60]

-- alive ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CON_SONG` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- alive ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`CON_SONG` is not null or (`t`.`CON_SONG` is null and `t`.`MA_SO` > ?)) order by `t`.`CON_SONG` asc, `t`.`MA_SO` asc limit ?) as `r`
["P010",3]

-- alive ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CON_SONG` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- alive ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`CON_SONG` > cast(? as integer) or (`t`.`CON_SONG` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`CON_SONG` asc, `t`.`MA_SO` asc limit ?) as `r`
["1","1","P026",41]

-- alive DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CON_SONG` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- alive DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`CON_SONG` < cast(? as integer) or `t`.`CON_SONG` is null) or (`t`.`CON_SONG` = cast(? as integer) and `t`.`MA_SO` > ?)) order by `t`.`CON_SONG` desc, `t`.`MA_SO` asc limit ?) as `r`
["1","1","P002",3]

-- alive DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`CON_SONG` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- alive DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`CON_SONG` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`CON_SONG` is null and `t`.`MA_SO` > ?)) order by `t`.`CON_SONG` desc, `t`.`MA_SO` asc limit ?) as `r`
["P040",60]

-- seenAt ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`LUC_GAP` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- seenAt ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`LUC_GAP` is not null or (`t`.`LUC_GAP` is null and `t`.`MA_SO` > ?)) order by `t`.`LUC_GAP` asc, `t`.`MA_SO` asc limit ?) as `r`
["P032",3]

-- seenAt ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`LUC_GAP` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- seenAt ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`LUC_GAP` > ? or (`t`.`LUC_GAP` = ? and `t`.`MA_SO` > ?)) order by `t`.`LUC_GAP` asc, `t`.`MA_SO` asc limit ?) as `r`
["2026-03-13T08:00:00+07:00","2026-03-13T08:00:00+07:00","P004",41]

-- seenAt DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`LUC_GAP` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- seenAt DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`LUC_GAP` < ? or `t`.`LUC_GAP` is null) or (`t`.`LUC_GAP` = ? and `t`.`MA_SO` > ?)) order by `t`.`LUC_GAP` desc, `t`.`MA_SO` asc limit ?) as `r`
["2026-03-20T08:00:00+07:00","2026-03-20T08:00:00+07:00","P023",3]

-- seenAt DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`LUC_GAP` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- seenAt DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`LUC_GAP` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`LUC_GAP` is null and `t`.`MA_SO` > ?)) order by `t`.`LUC_GAP` desc, `t`.`MA_SO` asc limit ?) as `r`
["P052",60]

-- religion ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TON_GIAO_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- religion ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`TON_GIAO_SX` is not null or (`t`.`TON_GIAO_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`TON_GIAO_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["P005",3]

-- religion ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TON_GIAO_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- religion ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`TON_GIAO_SX` > ? or (`t`.`TON_GIAO_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`TON_GIAO_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["0001","0001","P039",41]

-- religion DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TON_GIAO_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- religion DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`TON_GIAO_SX` < ? or `t`.`TON_GIAO_SX` is null) or (`t`.`TON_GIAO_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`TON_GIAO_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["0002","0002","P004",3]

-- religion DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`TON_GIAO_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- religion DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`TON_GIAO_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`TON_GIAO_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`TON_GIAO_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["P053",60]

-- home_street ASC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DUONG_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- home_street ASC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`DUONG_SX` is not null or (`t`.`DUONG_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`DUONG_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["P005",3]

-- home_street ASC, first page of 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DUONG_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
[41]

-- home_street ASC, page behind row 40
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (`t`.`DUONG_SX` > ? or (`t`.`DUONG_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`DUONG_SX` asc, `t`.`MA_SO` asc limit ?) as `r`
["0000","0000","P057",41]

-- home_street DESC, first page of 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DUONG_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[3]

-- home_street DESC, page behind row 2
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where ((`t`.`DUONG_SX` < ? or `t`.`DUONG_SX` is null) or (`t`.`DUONG_SX` = ? and `t`.`MA_SO` > ?)) order by `t`.`DUONG_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["0001","0001","P004",3]

-- home_street DESC, first page of 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` order by `t`.`DUONG_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
[60]

-- home_street DESC, page behind row 59
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`DUONG_SX` as text) as `c0`, cast(`t`.`MA_SO` as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (`t`.`DUONG_SX` is null and `t`.`MA_SO` > ?)) order by `t`.`DUONG_SX` desc, `t`.`MA_SO` asc limit ?) as `r`
["P056",60]

-- two terms, first page of 30
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`CAO` as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2` from `NGUOI` as `t` order by `t`.`GIOI_TINH` desc, `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
[31]

-- two terms, page behind row 30
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select cast(`t`.`GIOI_TINH` as text) as `c0`, cast(`t`.`CAO` as text) as `c1`, cast(`t`.`MA_SO` as text) as `c2` from `NGUOI` as `t` where ((`t`.`GIOI_TINH` < ? or `t`.`GIOI_TINH` is null) or (`t`.`GIOI_TINH` = ? and (`t`.`CAO` > cast(? as integer) or (`t`.`CAO` = cast(? as integer) and `t`.`MA_SO` > ?)))) order by `t`.`GIOI_TINH` desc, `t`.`CAO` asc, `t`.`MA_SO` asc limit ?) as `r`
["FEMALE","FEMALE","150","150","P003",31]

-- through masks, first page of 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P006\",\"P018\",\"P000\",\"P012\",\"P039\",\"P033\",\"P045\",\"P040\",\"P037\",\"P017\",\"P054\",\"P014\",\"P031\",\"P051\",\"P028\",\"P008\",\"P005\",\"P042\",\"P022\",\"P019\",\"P059\",\"P036\",\"P056\",\"P013\",\"P010\",\"P050\",\"P027\",\"P047\",\"P024\",\"P004\",\"P001\"]"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' = ? and case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer) order by `t`.`MA_SO` asc limit ?) as `r`
["1963-01-01","-9223372036854774558","1250","1250","1250","0",5000]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' as text) as `c1`, cast(case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c2` from `NGUOI` as `t` order by substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' asc, case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc limit ?) as `r`
["-9223372036854774558","1250","1250","1250","-9223372036854774558","1250","1250","1250",32]

-- through masks, page behind row 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P001\",\"P041\",\"P038\",\"P055\",\"P015\",\"P052\",\"P032\",\"P029\",\"P009\",\"P046\",\"P023\",\"P043\",\"P020\",\"P057\",\"P034\",\"P011\",\"P048\",\"P025\",\"P002\",\"P016\",\"P053\",\"P030\",\"P007\",\"P044\",\"P021\",\"P058\",\"P035\",\"P049\",\"P026\",\"P003\"]"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' = ? and case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer) order by `t`.`MA_SO` asc limit ?) as `r`
["1962-01-01","-9223372036854774558","1250","1250","1250","0",5000]
select json_group_array(json_array(`c0`, `c1`, `c2`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' as text) as `c1`, cast(case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end as text) as `c2` from `NGUOI` as `t` where (substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' > ? or (substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' = ? and (case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end > cast(? as integer) or (case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end = cast(? as integer) and 1 = 0)))) order by substr(`t`.`NGAY_SINH`, 1, 4) || '-01-01' asc, case when cast(`t`.`DIEN_TICH` as integer) >= cast(? as integer) then cast(`t`.`DIEN_TICH` as integer) - (cast(`t`.`DIEN_TICH` as integer) % cast(? as integer)) - (case when cast(`t`.`DIEN_TICH` as integer) % cast(? as integer) < 0 then cast(? as integer) else 0 end) end asc limit ?) as `r`
["-9223372036854774558","1250","1250","1250","1962-01-01","1962-01-01","-9223372036854774558","1250","1250","1250","0","-9223372036854774558","1250","1250","1250","0","-9223372036854774558","1250","1250","1250",32]

-- hidden cells, first page of 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P026\",\"P024\",\"P050\",\"P048\",\"P010\",\"P012\",\"P036\",\"P056\",\"P058\",\"P022\",\"P020\",\"P044\",\"P046\",\"P042\",\"P006\",\"P030\",\"P032\",\"P028\",\"P052\",\"P054\",\"P014\",\"P016\",\"P018\",\"P038\",\"P040\",\"P004\",\"P002\",\"P051\",\"P013\",\"P053\",\"P027\"]"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where case when `t`.`XA` = ? then `t`.`CAO` end is null order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(case when `t`.`XA` = ? then `t`.`CAO` end as text) as `c1` from `NGUOI` as `t` order by case when `t`.`XA` = ? then `t`.`CAO` end desc limit ?) as `r`
["W1","W1",32]

-- hidden cells, page behind row 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P027\",\"P000\",\"P045\",\"P003\",\"P059\",\"P021\",\"P039\",\"P025\",\"P035\",\"P037\",\"P007\",\"P019\",\"P047\",\"P015\",\"P031\",\"P049\",\"P057\",\"P008\",\"P017\",\"P043\",\"P041\",\"P011\",\"P023\",\"P029\",\"P005\",\"P001\",\"P055\",\"P034\",\"P009\",\"P033\"]"]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where case when `t`.`XA` = ? then `t`.`CAO` end is null order by `t`.`MA_SO` asc limit ?) as `r`
["W1",5000]
select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0`, cast(case when `t`.`XA` = ? then `t`.`CAO` end as text) as `c1` from `NGUOI` as `t` where (1 = 0 or (case when `t`.`XA` = ? then `t`.`CAO` end is null and 1 = 0)) order by case when `t`.`XA` = ? then `t`.`CAO` end desc limit ?) as `r`
["W1","W1","W1",2]

-- a scattered order, first page of 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P051\",\"P013\",\"P052\",\"P053\",\"P027\",\"P000\",\"P026\",\"P045\",\"P030\",\"P003\",\"P059\",\"P010\",\"P054\",\"P021\",\"P014\",\"P038\",\"P056\",\"P044\",\"P039\",\"P025\",\"P035\",\"P004\",\"P037\",\"P006\",\"P007\",\"P002\",\"P019\",\"P022\",\"P012\",\"P016\",\"P024\"]"]

-- a scattered order, page behind row 30
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` order by `t`.`MA_SO` asc limit ?) as `r`
[5000]
select json_group_array(json_array(`c0`)) as `rows` from (select cast(`t`.`MA_SO` as text) as `c0` from `NGUOI` as `t` where `t`.`MA_SO` in (select value from json_each(?))) as `r`
["[\"P024\",\"P047\",\"P015\",\"P031\",\"P049\",\"P020\",\"P057\",\"P008\",\"P017\",\"P043\",\"P050\",\"P036\",\"P041\",\"P011\",\"P023\",\"P040\",\"P048\",\"P029\",\"P046\",\"P005\",\"P001\",\"P055\",\"P034\",\"P032\",\"P018\",\"P042\",\"P009\",\"P028\",\"P033\",\"P058\"]"]
