-- isPresent
case when not regexp_like("t"."C", :1, 'c') then 1 end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- areNear
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$[0]', v1 varchar2(4000) path '$[1]')) j where ("t"."C" = j.v0 and "t"."C" = j.v0) and ("t"."C" = case when regexp_like(j.v1, :2, 'c') and to_number(j.v1 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v1 default null on conversion error) end and to_char("t"."C") = j.v1)) then 1 end
    ["[[\"a\",\"7\"]]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- startsWith
case when "t"."C" like :1 escape '!' then 1 end
    ["x!%[!_!!%"]

-- contains
case when "t"."C" like :1 escape '!' then 1 end
    ["%x!%[!_!!%"]

-- meet, numbers
case when ("t"."C" = "t"."C" and not regexp_like(to_char("t"."C"), :1, 'c')) then 1 end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- meet, texts
case when (("t"."C" = case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end and to_char("t"."C") = "t"."C") and not regexp_like("t"."C", :2, 'c')) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- meet, a prefix before
case when (("t"."C" = case when regexp_like(case when :1 is not null and "t"."C" is not null then :2 || "t"."C" end, :3, 'c') and to_number(case when :4 is not null and "t"."C" is not null then :5 || "t"."C" end default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(case when :6 is not null and "t"."C" is not null then :7 || "t"."C" end default null on conversion error) end and to_char("t"."C") = case when :8 is not null and "t"."C" is not null then :9 || "t"."C" end) and not regexp_like("t"."C", :10, 'c')) then 1 end
    ["ISO/","ISO/","^(0|-{0,1}[1-9][0-9]{0,18})\\z","ISO/","ISO/","ISO/","ISO/","ISO/","ISO/","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- meet, a prefix behind
case when (substr("t"."C", 1, 4) = :1 and (("t"."C" = case when regexp_like(substr("t"."C", 5, 4000), :2, 'c') and to_number(substr("t"."C", 5, 4000) default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(substr("t"."C", 5, 4000) default null on conversion error) end and to_char("t"."C") = substr("t"."C", 5, 4000)) and not regexp_like("t"."C", :3, 'c'))) then 1 end
    ["ISO/","^(0|-{0,1}[1-9][0-9]{0,18})\\z","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- joined
case when "t"."C" is not null and 'x' is not null then "t"."C" || 'x' end
    []

-- slice
substr("t"."C", 3, 2)
    []

-- trimmed
rtrim("t"."C", ' ')
    []

-- replaced
replace("t"."C", :1, :2)
    ["~","~0"]

-- shifted, later
to_char(to_date("t"."C" default null on conversion error, 'YYYY-MM-DD"T"HH24:MI:SS') + numtodsinterval(25200, 'SECOND'), 'YYYY-MM-DD"T"HH24:MI:SS')
    []

-- shifted, earlier
to_char(to_date("t"."C" default null on conversion error, 'YYYY-MM-DD"T"HH24:MI:SS') + numtodsinterval(-3600, 'SECOND'), 'YYYY-MM-DD"T"HH24:MI:SS')
    []

-- isShaped
case when regexp_like("t"."C", :1, 'c') then 1 end
    ["^[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]\\z"]

-- isNotTrue
case when (case when not regexp_like("t"."C", :1, 'c') then 0 else 1 end = 1) then 1 end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- withoutIndex
case when (case when not regexp_like("t"."C", :1, 'c') then 1 else 0 end = 1) then 1 end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- conditionColumn
case when not regexp_like("t"."C", :1, 'c') then 1 else 0 end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- isSet
case when "p0" = 1 then 1 end
    []

-- truth
case when 1 = 1 then 1 end
    []

-- writing
case when "t"."C" is not null then case when not regexp_like("t"."C", :1, 'c') then :2 else case when regexp_like("t"."C", :3, 'c') then :4 else :5 end end end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]","fit","[0-9][-/.][0-9]+[-/.][0-9]{4}|^[0-9]{4}[-/.][0-9]","other date","text"]

-- writing, of an instant in a text
case when "t"."C" is not null then case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when regexp_like("t"."C", :2, 'c') then case when :3 is not null and substr("t"."C", 11, 1) is not null and :4 is not null then :5 || substr("t"."C", 11, 1) || :6 end else case when :7 is not null and substr("t"."C", 11, 1) is not null and :8 is not null and substr("t"."C", 20, 6) is not null then :9 || substr("t"."C", 11, 1) || :10 || substr("t"."C", 20, 6) end end else case when regexp_like("t"."C", :11, 'c') then :12 else :13 end end end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]\\z","instant YYYY-MM-DD","hh:mm:ss","instant YYYY-MM-DD","hh:mm:ss","instant YYYY-MM-DD","hh:mm:ss","instant YYYY-MM-DD","hh:mm:ss","[0-9][-/.][0-9]+[-/.][0-9]{4}|^[0-9]{4}[-/.][0-9]","other date","text"]

-- digits
'3'
    []

-- partial
case when length("t"."C") <= 2 then rpad('*', length("t"."C"), '*') else rpad('*', length("t"."C") - 2, '*') || substr("t"."C", length("t"."C") - 2 + 1) end
    []

-- partial, nothing kept
case when length("t"."C") <= 0 then rpad('*', length("t"."C"), '*') else rpad('*', length("t"."C") - 0, '*') || substr("t"."C", length("t"."C") - 0 + 1) end
    []

-- yearOfDate, of a text
case when case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end is not null then case when substr(case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end, 1, 4) is not null and '-01-01' is not null then substr(case when case when regexp_like("t"."C", :3, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end, 1, 4) || '-01-01' end end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- yearOfInstant, of a text
case when case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end between -62135622000 and 253402275599 then to_char(trunc(date '1970-01-01' + floor((case when case when regexp_like("t"."C", :3, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :4, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end + 25200) / 86400), 'YYYY'), 'YYYY') || '-01-01T00:00:00+07:00' end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- yearOfDate
cast(trunc(case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end, 'YYYY') as timestamp(9))
    []

-- yearOfInstant
case when case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end between -62135622000 and 253402275599 then cast(trunc(date '1970-01-01' + floor((case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end + 25200) / 86400), 'YYYY') as timestamp(9)) end
    []

-- roundDown
case when "t"."C" >= -9223372036854775803 then ("t"."C" - mod(mod("t"."C", cast(:1 as number)) + cast(:2 as number), cast(:3 as number))) end
    ["5","5","5"]

-- roundDown, of a text
case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end >= -9223372036854775803 then to_char((case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end - mod(mod(case when regexp_like("t"."C", :3, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end, cast(:4 as number)) + cast(:5 as number), cast(:6 as number)))) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","5","5","5"]

-- wholeNumber
"t"."N"
    []

-- magnitude
case when "t"."N" < 0 then -("t"."N" + 1) else "t"."N" end
    []

-- sumInHalves, high
sum(trunc("t"."N" / 4294967296))
    []

-- sumInHalves, low
sum(mod("t"."N", 4294967296))
    []

-- a name with everything
"t"."Số. ""tiền"" as [x] 'y'"
    []

-- VARCHAR2(50) as text: text
case when not regexp_like("t"."C", :1, 'c') then "t"."C" when "t"."C" is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: exactText
case when not regexp_like("t"."C", :1, 'c') then "t"."C" end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: gte
case when ("t"."C" >= :1 and not regexp_like("t"."C", :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: equals
case when (("t"."C" = :1 and "t"."C" = :2) and not regexp_like("t"."C", :3, 'c')) then 1 end
    ["x%[_!","x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = j.v0 and "t"."C" = j.v0)) and not regexp_like("t"."C", :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: ordered
rank() over (order by case when not regexp_like("t"."C", :1, 'c') then "t"."C" end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: ordered, nulls first
rank() over (order by case when not regexp_like("t"."C", :1, 'c') then "t"."C" end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- VARCHAR2(50) as text: begins
case when ("t"."C" like :1 escape '!' and ("t"."C" < :2 or "t"."C" >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- VARCHAR2(50) as text: ends
case when "t"."C" like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- VARCHAR2(50) as word: text
case when ("t"."C" = :1 or "t"."C" = :2) then "t"."C" when "t"."C" is not null then chr(0) end
    ["A","b'"]

-- VARCHAR2(50) as word: exactText
case when ("t"."C" = :1 or "t"."C" = :2) then "t"."C" end
    ["A","b'"]

-- VARCHAR2(50) as word: gte
case when ("t"."C" >= :1 and ("t"."C" = :2 or "t"."C" = :3)) then 1 end
    ["x%[_!","A","b'"]

-- VARCHAR2(50) as word: equals
case when ("t"."C" = :1 and "t"."C" = :2) then 1 end
    ["x%[_!","x%[_!"]

-- VARCHAR2(50) as word: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = j.v0 and "t"."C" = j.v0)) then 1 end
    ["[\"a\",\"7\"]"]

-- VARCHAR2(50) as word: ordered
rank() over (order by case when ("t"."C" = :1 or "t"."C" = :2) then "t"."C" end desc nulls last)
    ["A","b'"]

-- VARCHAR2(50) as word: ordered, nulls first
rank() over (order by case when ("t"."C" = :1 or "t"."C" = :2) then "t"."C" end desc nulls first)
    ["A","b'"]

-- VARCHAR2(50) as truth: text
case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then to_char(case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end) when "t"."C" is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as truth: exactText
case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then "t"."C" end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as truth: gte
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as truth: equals
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then case when regexp_like("t"."C", :3, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as truth: ordered
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then "t"."C" end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as truth: ordered, nulls first
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between 0 and 1 then "t"."C" end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as int: text
case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then to_char(case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end) when "t"."C" is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as int: exactText
to_char(case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as int: gte
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as int: equals
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :3, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as int: ordered
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as int: ordered, nulls first
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as whole: text
case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end is not null then to_char(case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end) when "t"."C" is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as whole: exactText
to_char(case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as whole: gte
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as whole: equals
case when case when case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- VARCHAR2(50) as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :3, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as whole: ordered
rank() over (order by case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as whole: ordered, nulls first
rank() over (order by case when regexp_like("t"."C", :1, 'c') and to_number("t"."C" default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number("t"."C" default null on conversion error) end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as inexact: text
case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then "t"."C" when "t"."C" is not null then chr(0) end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- VARCHAR2(50) as inexact: exactText
regexp_replace(to_char(case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- VARCHAR2(50) as inexact: gte
case when case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- VARCHAR2(50) as inexact: equals
case when case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- VARCHAR2(50) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :3, 'c') then to_number("t"."C" default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- VARCHAR2(50) as inexact: ordered
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end end desc nulls last)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- VARCHAR2(50) as inexact: ordered, nulls first
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then to_number("t"."C" default null on conversion error) end is not null then case when regexp_like("t"."C", :2, 'c') then to_number("t"."C" default null on conversion error) end end desc nulls first)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- VARCHAR2(50) as day: text
case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" when "t"."C" is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: exactText
case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: gte
case when ("t"."C" >= :1 and case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: equals
case when ("t"."C" = :1 and case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end = j.v0) then 1 end
    ["[]","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: ordered
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as day: ordered, nulls first
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- VARCHAR2(50) as instant: text
case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then "t"."C" when "t"."C" is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- VARCHAR2(50) as instant: exactText
to_char(case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- VARCHAR2(50) as instant: gte
case when case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end >= cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- VARCHAR2(50) as instant: equals
case when case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end = cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- VARCHAR2(50) as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :3, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- VARCHAR2(50) as instant: ordered
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- VARCHAR2(50) as instant: ordered, nulls first
rank() over (order by case when case when regexp_like("t"."C", :1, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like("t"."C", :2, 'c') then validate_conversion(substr("t"."C", 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr("t"."C", 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length("t"."C") when 19 then 25200 when 20 then 0 else (to_number(substr("t"."C", 21, 2)) * 3600 + to_number(substr("t"."C", 24, 2)) * 60) * case substr("t"."C", 20, 1) when '-' then -1 else 1 end end) end end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- VARCHAR2(50) as key: text
"t"."C"
    []

-- VARCHAR2(50) as key: exactText
"t"."C"
    []

-- VARCHAR2(50) as key: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- VARCHAR2(50) as key: equals
case when ("t"."C" = :1 and "t"."C" = :2) then 1 end
    ["x%[_!","x%[_!"]

-- VARCHAR2(50) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = j.v0 and "t"."C" = j.v0)) then 1 end
    ["[\"a\",\"7\"]"]

-- VARCHAR2(50) as key: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- VARCHAR2(50) as key: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- VARCHAR2(50) as key: begins
case when ("t"."C" like :1 escape '!' and ("t"."C" < :2 or "t"."C" >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- VARCHAR2(50) as key: ends
case when "t"."C" like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- VARCHAR2(50) as asStored: text
"t"."C"
    []

-- VARCHAR2(50) as asStored: exactText
"t"."C"
    []

-- VARCHAR2(50) as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- VARCHAR2(50) as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- VARCHAR2(50) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- VARCHAR2(50) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- VARCHAR2(50) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- VARCHAR2(50) as content: text
"t"."C"
    []

-- VARCHAR2(50) as content: exactText
case when "t"."C" is not null then "t"."C" end
    []

-- VARCHAR2(50) as content: gte
case when (1 = 0) then 1 end
    []

-- VARCHAR2(50) as content: equals
case when (1 = 0) then 1 end
    []

-- VARCHAR2(50) as content: isIn
case when (1 = 0) then 1 end
    []

-- VARCHAR2(50) as content: ordered
rank() over (order by case when "t"."C" is not null then "t"."C" end desc nulls last)
    []

-- VARCHAR2(50) as content: ordered, nulls first
rank() over (order by case when "t"."C" is not null then "t"."C" end desc nulls first)
    []

-- NVARCHAR2(50) as text: text
case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: exactText
case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: gte
case when (to_char("t"."C") >= :1 and not regexp_like(to_char("t"."C"), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: equals
case when (to_char("t"."C") = :1 and not regexp_like(to_char("t"."C"), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C") = j.v0) and not regexp_like(to_char("t"."C"), :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: ordered
rank() over (order by case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: ordered, nulls first
rank() over (order by case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NVARCHAR2(50) as text: begins
case when (to_char("t"."C") like :1 escape '!' and (to_char("t"."C") < :2 or to_char("t"."C") >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NVARCHAR2(50) as text: ends
case when to_char("t"."C") like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NVARCHAR2(50) as word: text
case when (to_char("t"."C") = :1 or to_char("t"."C") = :2) then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["A","b'"]

-- NVARCHAR2(50) as word: exactText
case when (to_char("t"."C") = :1 or to_char("t"."C") = :2) then to_char("t"."C") end
    ["A","b'"]

-- NVARCHAR2(50) as word: gte
case when (to_char("t"."C") >= :1 and (to_char("t"."C") = :2 or to_char("t"."C") = :3)) then 1 end
    ["x%[_!","A","b'"]

-- NVARCHAR2(50) as word: equals
case when to_char("t"."C") = :1 then 1 end
    ["x%[_!"]

-- NVARCHAR2(50) as word: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C") = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NVARCHAR2(50) as word: ordered
rank() over (order by case when (to_char("t"."C") = :1 or to_char("t"."C") = :2) then to_char("t"."C") end desc nulls last)
    ["A","b'"]

-- NVARCHAR2(50) as word: ordered, nulls first
rank() over (order by case when (to_char("t"."C") = :1 or to_char("t"."C") = :2) then to_char("t"."C") end desc nulls first)
    ["A","b'"]

-- NVARCHAR2(50) as truth: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then to_char(case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end) when to_char("t"."C") is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as truth: exactText
case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then to_char("t"."C") end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as truth: gte
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as truth: equals
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then case when regexp_like(to_char("t"."C"), :3, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as truth: ordered
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then to_char("t"."C") end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as truth: ordered, nulls first
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between 0 and 1 then to_char("t"."C") end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as int: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then to_char(case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end) when to_char("t"."C") is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as int: exactText
to_char(case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as int: gte
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as int: equals
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :3, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as int: ordered
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as int: ordered, nulls first
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as whole: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end is not null then to_char(case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end) when to_char("t"."C") is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as whole: exactText
to_char(case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as whole: gte
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as whole: equals
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- NVARCHAR2(50) as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :3, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as whole: ordered
rank() over (order by case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as whole: ordered, nulls first
rank() over (order by case when regexp_like(to_char("t"."C"), :1, 'c') and to_number(to_char("t"."C") default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(to_char("t"."C") default null on conversion error) end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as inexact: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NVARCHAR2(50) as inexact: exactText
regexp_replace(to_char(case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NVARCHAR2(50) as inexact: gte
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- NVARCHAR2(50) as inexact: equals
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- NVARCHAR2(50) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :3, 'c') then to_number(to_char("t"."C") default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NVARCHAR2(50) as inexact: ordered
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end end desc nulls last)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NVARCHAR2(50) as inexact: ordered, nulls first
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then to_number(to_char("t"."C") default null on conversion error) end is not null then case when regexp_like(to_char("t"."C"), :2, 'c') then to_number(to_char("t"."C") default null on conversion error) end end desc nulls first)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NVARCHAR2(50) as day: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: exactText
case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: gte
case when (to_char("t"."C") >= :1 and case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: equals
case when (to_char("t"."C") = :1 and case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") end = j.v0) then 1 end
    ["[]","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: ordered
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as day: ordered, nulls first
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- NVARCHAR2(50) as instant: text
case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- NVARCHAR2(50) as instant: exactText
to_char(case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- NVARCHAR2(50) as instant: gte
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end >= cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- NVARCHAR2(50) as instant: equals
case when case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end = cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- NVARCHAR2(50) as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :3, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NVARCHAR2(50) as instant: ordered
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- NVARCHAR2(50) as instant: ordered, nulls first
rank() over (order by case when case when regexp_like(to_char("t"."C"), :1, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(to_char("t"."C"), :2, 'c') then validate_conversion(substr(to_char("t"."C"), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(to_char("t"."C"), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(to_char("t"."C")) when 19 then 25200 when 20 then 0 else (to_number(substr(to_char("t"."C"), 21, 2)) * 3600 + to_number(substr(to_char("t"."C"), 24, 2)) * 60) * case substr(to_char("t"."C"), 20, 1) when '-' then -1 else 1 end end) end end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- NVARCHAR2(50) as key: text
to_char("t"."C")
    []

-- NVARCHAR2(50) as key: exactText
to_char("t"."C")
    []

-- NVARCHAR2(50) as key: gte
case when to_char("t"."C") >= :1 then 1 end
    ["x%[_!"]

-- NVARCHAR2(50) as key: equals
case when to_char("t"."C") = :1 then 1 end
    ["x%[_!"]

-- NVARCHAR2(50) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C") = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NVARCHAR2(50) as key: ordered
rank() over (order by to_char("t"."C") desc nulls last)
    []

-- NVARCHAR2(50) as key: ordered, nulls first
rank() over (order by to_char("t"."C") desc nulls first)
    []

-- NVARCHAR2(50) as key: begins
case when (to_char("t"."C") like :1 escape '!' and (to_char("t"."C") < :2 or to_char("t"."C") >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NVARCHAR2(50) as key: ends
case when to_char("t"."C") like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NVARCHAR2(50) as asStored: text
to_char("t"."C")
    []

-- NVARCHAR2(50) as asStored: exactText
to_char("t"."C")
    []

-- NVARCHAR2(50) as asStored: gte
case when to_char("t"."C") >= :1 then 1 end
    ["x%[_!"]

-- NVARCHAR2(50) as asStored: equals
case when to_char("t"."C") = :1 then 1 end
    ["x%[_!"]

-- NVARCHAR2(50) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C") = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NVARCHAR2(50) as asStored: ordered
rank() over (order by to_char("t"."C") desc nulls last)
    []

-- NVARCHAR2(50) as asStored: ordered, nulls first
rank() over (order by to_char("t"."C") desc nulls first)
    []

-- NVARCHAR2(50) as content: text
to_char("t"."C")
    []

-- NVARCHAR2(50) as content: exactText
case when to_char("t"."C") is not null then to_char("t"."C") end
    []

-- NVARCHAR2(50) as content: gte
case when (1 = 0) then 1 end
    []

-- NVARCHAR2(50) as content: equals
case when (1 = 0) then 1 end
    []

-- NVARCHAR2(50) as content: isIn
case when (1 = 0) then 1 end
    []

-- NVARCHAR2(50) as content: ordered
rank() over (order by case when to_char("t"."C") is not null then to_char("t"."C") end desc nulls last)
    []

-- NVARCHAR2(50) as content: ordered, nulls first
rank() over (order by case when to_char("t"."C") is not null then to_char("t"."C") end desc nulls first)
    []

-- CHAR(5) as text: text
case when not regexp_like(rtrim("t"."C", ' '), :1, 'c') then rtrim("t"."C", ' ') when rtrim("t"."C", ' ') is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: exactText
case when not regexp_like(rtrim("t"."C", ' '), :1, 'c') then rtrim("t"."C", ' ') end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: gte
case when (rtrim("t"."C", ' ') >= :1 and not regexp_like(rtrim("t"."C", ' '), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: equals
case when (("t"."C" = cast(:1 as char(2000)) and rtrim("t"."C", ' ') = :2) and not regexp_like(rtrim("t"."C", ' '), :3, 'c')) then 1 end
    ["x%[_!","x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = cast(j.v0 as char(2000)) and rtrim("t"."C", ' ') = j.v0)) and not regexp_like(rtrim("t"."C", ' '), :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: ordered
rank() over (order by case when not regexp_like(rtrim("t"."C", ' '), :1, 'c') then rtrim("t"."C", ' ') end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: ordered, nulls first
rank() over (order by case when not regexp_like(rtrim("t"."C", ' '), :1, 'c') then rtrim("t"."C", ' ') end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- CHAR(5) as text: begins
case when (rtrim("t"."C", ' ') like :1 escape '!' and (rtrim("t"."C", ' ') < :2 or rtrim("t"."C", ' ') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- CHAR(5) as text: ends
case when rtrim("t"."C", ' ') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- CHAR(5) as word: text
case when (rtrim("t"."C", ' ') = :1 or rtrim("t"."C", ' ') = :2) then rtrim("t"."C", ' ') when rtrim("t"."C", ' ') is not null then chr(0) end
    ["A","b'"]

-- CHAR(5) as word: exactText
case when (rtrim("t"."C", ' ') = :1 or rtrim("t"."C", ' ') = :2) then rtrim("t"."C", ' ') end
    ["A","b'"]

-- CHAR(5) as word: gte
case when (rtrim("t"."C", ' ') >= :1 and (rtrim("t"."C", ' ') = :2 or rtrim("t"."C", ' ') = :3)) then 1 end
    ["x%[_!","A","b'"]

-- CHAR(5) as word: equals
case when ("t"."C" = cast(:1 as char(2000)) and rtrim("t"."C", ' ') = :2) then 1 end
    ["x%[_!","x%[_!"]

-- CHAR(5) as word: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = cast(j.v0 as char(2000)) and rtrim("t"."C", ' ') = j.v0)) then 1 end
    ["[\"a\",\"7\"]"]

-- CHAR(5) as word: ordered
rank() over (order by case when (rtrim("t"."C", ' ') = :1 or rtrim("t"."C", ' ') = :2) then rtrim("t"."C", ' ') end desc nulls last)
    ["A","b'"]

-- CHAR(5) as word: ordered, nulls first
rank() over (order by case when (rtrim("t"."C", ' ') = :1 or rtrim("t"."C", ' ') = :2) then rtrim("t"."C", ' ') end desc nulls first)
    ["A","b'"]

-- CHAR(5) as truth: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then to_char(case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end) when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as truth: exactText
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then rtrim("t"."C", ' ') end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as truth: gte
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as truth: equals
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then case when regexp_like(rtrim("t"."C", ' '), :3, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as truth: ordered
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then rtrim("t"."C", ' ') end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as truth: ordered, nulls first
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between 0 and 1 then rtrim("t"."C", ' ') end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as int: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then to_char(case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end) when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as int: exactText
to_char(case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as int: gte
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as int: equals
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :3, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as int: ordered
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as int: ordered, nulls first
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end between -2147483648 and 2147483647 then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as whole: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then to_char(case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end) when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as whole: exactText
to_char(case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as whole: gte
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as whole: equals
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","7"]

-- CHAR(5) as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :3, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as whole: ordered
rank() over (order by case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end desc nulls last)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as whole: ordered, nulls first
rank() over (order by case when regexp_like(rtrim("t"."C", ' '), :1, 'c') and to_number(rtrim("t"."C", ' ') default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(rtrim("t"."C", ' ') default null on conversion error) end desc nulls first)
    ["^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as inexact: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then rtrim("t"."C", ' ') when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- CHAR(5) as inexact: exactText
regexp_replace(to_char(case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- CHAR(5) as inexact: gte
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end >= cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- CHAR(5) as inexact: equals
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = cast(:3 as number) then 1 end
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","7.0000000000"]

-- CHAR(5) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :3, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end = case when regexp_like(j.v0, :4, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- CHAR(5) as inexact: ordered
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end desc nulls last)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- CHAR(5) as inexact: ordered, nulls first
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end is not null then case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then to_number(rtrim("t"."C", ' ') default null on conversion error) end end desc nulls first)
    ["^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- CHAR(5) as day: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: exactText
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: gte
case when (rtrim("t"."C", ' ') >= :1 and case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: equals
case when (rtrim("t"."C", ' ') = :1 and case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1) then 1 end
    ["2026-11-26","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') end = j.v0) then 1 end
    ["[]","^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: ordered
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as day: ordered, nulls first
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"]

-- CHAR(5) as instant: text
case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then rtrim("t"."C", ' ') when rtrim("t"."C", ' ') is not null then chr(0) end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- CHAR(5) as instant: exactText
to_char(case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- CHAR(5) as instant: gte
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end >= cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- CHAR(5) as instant: equals
case when case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end = cast(:3 as number) then 1 end
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","1000000000"]

-- CHAR(5) as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :3, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end = case when regexp_like(j.v0, :4, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- CHAR(5) as instant: ordered
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end desc nulls last)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- CHAR(5) as instant: ordered, nulls first
rank() over (order by case when case when regexp_like(rtrim("t"."C", ' '), :1, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then case when case when regexp_like(rtrim("t"."C", ' '), :2, 'c') then validate_conversion(substr(rtrim("t"."C", ' '), 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1 then (round((to_date(replace(substr(rtrim("t"."C", ' '), 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400) - case length(rtrim("t"."C", ' ')) when 19 then 25200 when 20 then 0 else (to_number(substr(rtrim("t"."C", ' '), 21, 2)) * 3600 + to_number(substr(rtrim("t"."C", ' '), 24, 2)) * 60) * case substr(rtrim("t"."C", ' '), 20, 1) when '-' then -1 else 1 end end) end end desc nulls first)
    ["^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z","^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}\\z"]

-- CHAR(5) as key: text
rtrim("t"."C", ' ')
    []

-- CHAR(5) as key: exactText
rtrim("t"."C", ' ')
    []

-- CHAR(5) as key: gte
case when rtrim("t"."C", ' ') >= :1 then 1 end
    ["x%[_!"]

-- CHAR(5) as key: equals
case when ("t"."C" = cast(:1 as char(2000)) and rtrim("t"."C", ' ') = :2) then 1 end
    ["x%[_!","x%[_!"]

-- CHAR(5) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = cast(j.v0 as char(2000)) and rtrim("t"."C", ' ') = j.v0)) then 1 end
    ["[\"a\",\"7\"]"]

-- CHAR(5) as key: ordered
rank() over (order by rtrim("t"."C", ' ') desc nulls last)
    []

-- CHAR(5) as key: ordered, nulls first
rank() over (order by rtrim("t"."C", ' ') desc nulls first)
    []

-- CHAR(5) as key: begins
case when (rtrim("t"."C", ' ') like :1 escape '!' and (rtrim("t"."C", ' ') < :2 or rtrim("t"."C", ' ') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- CHAR(5) as key: ends
case when rtrim("t"."C", ' ') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- CHAR(5) as asStored: text
rtrim("t"."C", ' ')
    []

-- CHAR(5) as asStored: exactText
rtrim("t"."C", ' ')
    []

-- CHAR(5) as asStored: gte
case when rtrim("t"."C", ' ') >= :1 then 1 end
    ["x%[_!"]

-- CHAR(5) as asStored: equals
case when rtrim("t"."C", ' ') = :1 then 1 end
    ["x%[_!"]

-- CHAR(5) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where rtrim("t"."C", ' ') = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- CHAR(5) as asStored: ordered
rank() over (order by rtrim("t"."C", ' ') desc nulls last)
    []

-- CHAR(5) as asStored: ordered, nulls first
rank() over (order by rtrim("t"."C", ' ') desc nulls first)
    []

-- CHAR(5) as content: text
rtrim("t"."C", ' ')
    []

-- CHAR(5) as content: exactText
case when rtrim("t"."C", ' ') is not null then rtrim("t"."C", ' ') end
    []

-- CHAR(5) as content: gte
case when (1 = 0) then 1 end
    []

-- CHAR(5) as content: equals
case when (1 = 0) then 1 end
    []

-- CHAR(5) as content: isIn
case when (1 = 0) then 1 end
    []

-- CHAR(5) as content: ordered
rank() over (order by case when rtrim("t"."C", ' ') is not null then rtrim("t"."C", ' ') end desc nulls last)
    []

-- CHAR(5) as content: ordered, nulls first
rank() over (order by case when rtrim("t"."C", ' ') is not null then rtrim("t"."C", ' ') end desc nulls first)
    []

-- NUMBER(9,0) as text: text
case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") when to_char("t"."C") is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: exactText
case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: gte
case when (to_char("t"."C") >= :1 and not regexp_like(to_char("t"."C"), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: equals
case when (("t"."C" = cast(:1 as number) and to_char("t"."C") = :2) and not regexp_like(to_char("t"."C"), :3, 'c')) then 1 end
    [null,"x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end and to_char("t"."C") = j.v0)) and not regexp_like(to_char("t"."C"), :3, 'c')) then 1 end
    ["[\"a\",\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: ordered
rank() over (order by case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: ordered, nulls first
rank() over (order by case when not regexp_like(to_char("t"."C"), :1, 'c') then to_char("t"."C") end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(9,0) as text: begins
case when (to_char("t"."C") like :1 escape '!' and (to_char("t"."C") < :2 or to_char("t"."C") >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(9,0) as text: ends
case when to_char("t"."C") like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(9,0) as word: text
case when to_char("t"."C") is not null then chr(0) end
    []

-- NUMBER(9,0) as word: exactText
case when (1 = 0) then null end
    []

-- NUMBER(9,0) as word: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as word: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as word: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(9,0) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(9,0) as truth: text
case when "t"."C" between 0 and 1 then to_char("t"."C") when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as truth: exactText
to_char(case when "t"."C" between 0 and 1 then "t"."C" end)
    []

-- NUMBER(9,0) as truth: gte
case when ("t"."C" >= cast(:1 as number) and "t"."C" between 0 and 1) then 1 end
    ["7"]

-- NUMBER(9,0) as truth: equals
case when ("t"."C" = cast(:1 as number) and "t"."C" between 0 and 1) then 1 end
    ["7"]

-- NUMBER(9,0) as truth: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) and "t"."C" between 0 and 1) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(9,0) as truth: ordered
rank() over (order by case when "t"."C" between 0 and 1 then "t"."C" end desc nulls last)
    []

-- NUMBER(9,0) as truth: ordered, nulls first
rank() over (order by case when "t"."C" between 0 and 1 then "t"."C" end desc nulls first)
    []

-- NUMBER(9,0) as int: text
case when "t"."C" between -2147483648 and 2147483647 then to_char("t"."C") when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as int: exactText
to_char(case when "t"."C" between -2147483648 and 2147483647 then "t"."C" end)
    []

-- NUMBER(9,0) as int: gte
case when ("t"."C" >= cast(:1 as number) and "t"."C" between -2147483648 and 2147483647) then 1 end
    ["7"]

-- NUMBER(9,0) as int: equals
case when ("t"."C" = cast(:1 as number) and "t"."C" between -2147483648 and 2147483647) then 1 end
    ["7"]

-- NUMBER(9,0) as int: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) and "t"."C" between -2147483648 and 2147483647) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(9,0) as int: ordered
rank() over (order by case when "t"."C" between -2147483648 and 2147483647 then "t"."C" end desc nulls last)
    []

-- NUMBER(9,0) as int: ordered, nulls first
rank() over (order by case when "t"."C" between -2147483648 and 2147483647 then "t"."C" end desc nulls first)
    []

-- NUMBER(9,0) as whole: text
case when "t"."C" is not null then to_char("t"."C") when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as whole: exactText
to_char("t"."C")
    []

-- NUMBER(9,0) as whole: gte
case when ("t"."C" >= cast(:1 as number) and "t"."C" is not null) then 1 end
    ["7"]

-- NUMBER(9,0) as whole: equals
case when ("t"."C" = cast(:1 as number) and "t"."C" is not null) then 1 end
    ["7"]

-- NUMBER(9,0) as whole: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) and "t"."C" is not null) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(9,0) as whole: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(9,0) as whole: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(9,0) as inexact: text
case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then to_char("t"."C") when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as inexact: exactText
regexp_replace(to_char(case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(9,0) as inexact: gte
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(9,0) as inexact: equals
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(9,0) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER(9,0) as inexact: ordered
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls last)
    []

-- NUMBER(9,0) as inexact: ordered, nulls first
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls first)
    []

-- NUMBER(9,0) as day: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- NUMBER(9,0) as day: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as day: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as day: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(9,0) as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(9,0) as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(9,0) as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER(9,0) as instant: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as instant: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as instant: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(9,0) as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(9,0) as key: text
to_char("t"."C")
    []

-- NUMBER(9,0) as key: exactText
to_char("t"."C")
    []

-- NUMBER(9,0) as key: gte
case when "t"."C" >= cast(:1 as number) then 1 end
    [null]

-- NUMBER(9,0) as key: equals
case when ("t"."C" = cast(:1 as number) and to_char("t"."C") = :2) then 1 end
    [null,"x%[_!"]

-- NUMBER(9,0) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where ("t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end and to_char("t"."C") = j.v0)) then 1 end
    ["[\"a\",\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(9,0) as key: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(9,0) as key: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(9,0) as key: begins
case when (to_char("t"."C") like :1 escape '!' and (to_char("t"."C") < :2 or to_char("t"."C") >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(9,0) as key: ends
case when to_char("t"."C") like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(9,0) as asStored: text
to_char("t"."C")
    []

-- NUMBER(9,0) as asStored: exactText
to_char("t"."C")
    []

-- NUMBER(9,0) as asStored: gte
case when "t"."C" >= cast(:1 as number) then 1 end
    [null]

-- NUMBER(9,0) as asStored: equals
case when "t"."C" = cast(:1 as number) then 1 end
    [null]

-- NUMBER(9,0) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(9,0) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(9,0) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(9,0) as content: text
case when to_char("t"."C") is not null then chr(0) end
    []

-- NUMBER(9,0) as content: exactText
case when to_char("t"."C") is not null then to_char("t"."C") end
    []

-- NUMBER(9,0) as content: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as content: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as content: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(9,0) as content: ordered
rank() over (order by case when to_char("t"."C") is not null then to_char("t"."C") end desc nulls last)
    []

-- NUMBER(9,0) as content: ordered, nulls first
rank() over (order by case when to_char("t"."C") is not null then to_char("t"."C") end desc nulls first)
    []

-- NUMBER(30,0) as text: text
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: exactText
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: gte
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: equals
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: ordered
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: ordered, nulls first
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(30,0) as text: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(30,0) as text: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(30,0) as word: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER(30,0) as word: exactText
case when (1 = 0) then null end
    []

-- NUMBER(30,0) as word: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as word: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as word: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(30,0) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(30,0) as truth: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as truth: exactText
regexp_replace(to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as truth: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as truth: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(30,0) as truth: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls last)
    []

-- NUMBER(30,0) as truth: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls first)
    []

-- NUMBER(30,0) as int: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as int: exactText
to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end)
    []

-- NUMBER(30,0) as int: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as int: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(30,0) as int: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls last)
    []

-- NUMBER(30,0) as int: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls first)
    []

-- NUMBER(30,0) as whole: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as whole: exactText
to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end)
    []

-- NUMBER(30,0) as whole: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as whole: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(30,0) as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(30,0) as whole: ordered
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls last)
    []

-- NUMBER(30,0) as whole: ordered, nulls first
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls first)
    []

-- NUMBER(30,0) as inexact: text
case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as inexact: exactText
regexp_replace(to_char(case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as inexact: gte
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(30,0) as inexact: equals
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(30,0) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER(30,0) as inexact: ordered
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls last)
    []

-- NUMBER(30,0) as inexact: ordered, nulls first
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls first)
    []

-- NUMBER(30,0) as day: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- NUMBER(30,0) as day: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as day: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as day: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(30,0) as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(30,0) as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(30,0) as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER(30,0) as instant: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as instant: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as instant: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(30,0) as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(30,0) as key: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as key: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as key: gte
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 then 1 end
    ["x%[_!"]

-- NUMBER(30,0) as key: equals
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 then 1 end
    ["x%[_!"]

-- NUMBER(30,0) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NUMBER(30,0) as key: ordered
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls last)
    []

-- NUMBER(30,0) as key: ordered, nulls first
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls first)
    []

-- NUMBER(30,0) as key: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(30,0) as key: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(30,0) as asStored: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as asStored: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(30,0) as asStored: gte
case when "t"."C" >= cast(:1 as number) then 1 end
    [null]

-- NUMBER(30,0) as asStored: equals
case when "t"."C" = cast(:1 as number) then 1 end
    [null]

-- NUMBER(30,0) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER(30,0) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(30,0) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(30,0) as content: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER(30,0) as content: exactText
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    []

-- NUMBER(30,0) as content: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as content: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as content: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(30,0) as content: ordered
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    []

-- NUMBER(30,0) as content: ordered, nulls first
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    []

-- NUMBER(12,2) as text: text
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: exactText
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: gte
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: equals
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: ordered
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: ordered, nulls first
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER(12,2) as text: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(12,2) as text: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(12,2) as word: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER(12,2) as word: exactText
case when (1 = 0) then null end
    []

-- NUMBER(12,2) as word: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as word: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as word: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(12,2) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(12,2) as truth: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as truth: exactText
regexp_replace(to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as truth: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as truth: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(12,2) as truth: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls last)
    []

-- NUMBER(12,2) as truth: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls first)
    []

-- NUMBER(12,2) as int: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as int: exactText
to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end)
    []

-- NUMBER(12,2) as int: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as int: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(12,2) as int: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls last)
    []

-- NUMBER(12,2) as int: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls first)
    []

-- NUMBER(12,2) as whole: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as whole: exactText
to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end)
    []

-- NUMBER(12,2) as whole: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as whole: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER(12,2) as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER(12,2) as whole: ordered
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls last)
    []

-- NUMBER(12,2) as whole: ordered, nulls first
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls first)
    []

-- NUMBER(12,2) as inexact: text
case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as inexact: exactText
regexp_replace(to_char(case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as inexact: gte
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(12,2) as inexact: equals
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER(12,2) as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER(12,2) as inexact: ordered
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls last)
    []

-- NUMBER(12,2) as inexact: ordered, nulls first
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls first)
    []

-- NUMBER(12,2) as day: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- NUMBER(12,2) as day: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as day: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as day: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(12,2) as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(12,2) as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(12,2) as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER(12,2) as instant: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as instant: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as instant: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(12,2) as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(12,2) as key: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as key: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as key: gte
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 then 1 end
    ["x%[_!"]

-- NUMBER(12,2) as key: equals
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 then 1 end
    ["x%[_!"]

-- NUMBER(12,2) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NUMBER(12,2) as key: ordered
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls last)
    []

-- NUMBER(12,2) as key: ordered, nulls first
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls first)
    []

-- NUMBER(12,2) as key: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(12,2) as key: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(12,2) as asStored: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as asStored: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(12,2) as asStored: gte
case when "t"."C" >= cast(:1 as number) then 1 end
    [null]

-- NUMBER(12,2) as asStored: equals
case when "t"."C" = cast(:1 as number) then 1 end
    [null]

-- NUMBER(12,2) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER(12,2) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(12,2) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(12,2) as content: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER(12,2) as content: exactText
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    []

-- NUMBER(12,2) as content: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as content: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as content: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(12,2) as content: ordered
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    []

-- NUMBER(12,2) as content: ordered, nulls first
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    []

-- NUMBER as text: text
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: exactText
case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: gte
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: equals
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["x%[_!","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: isIn
case when (exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) and not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :2, 'c')) then 1 end
    ["[\"a\",\"7\"]","[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: ordered
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: ordered, nulls first
rank() over (order by case when not regexp_like(regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.'), :1, 'c') then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    ["[^\u0001- -˿Ạ-ỹ‐-‧]"]

-- NUMBER as text: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER as text: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER as word: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER as word: exactText
case when (1 = 0) then null end
    []

-- NUMBER as word: gte
case when (1 = 0) then 1 end
    []

-- NUMBER as word: equals
case when (1 = 0) then 1 end
    []

-- NUMBER as word: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER as truth: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER as truth: exactText
regexp_replace(to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as truth: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as truth: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as truth: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER as truth: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls last)
    []

-- NUMBER as truth: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between 0 and 1 then "t"."C" end desc nulls first)
    []

-- NUMBER as int: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER as int: exactText
to_char(case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end)
    []

-- NUMBER as int: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as int: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as int: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER as int: ordered
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls last)
    []

-- NUMBER as int: ordered, nulls first
rank() over (order by case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end between -2147483648 and 2147483647 then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end desc nulls first)
    []

-- NUMBER as whole: text
case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end) when "t"."C" is not null then chr(0) end
    []

-- NUMBER as whole: exactText
to_char(case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end)
    []

-- NUMBER as whole: gte
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as whole: equals
case when case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = cast(:1 as number) then 1 end
    ["7"]

-- NUMBER as whole: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end is not null then case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- NUMBER as whole: ordered
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls last)
    []

-- NUMBER as whole: ordered, nulls first
rank() over (order by case when "t"."C" between -9223372036854775808 and 9223372036854775807 and "t"."C" = trunc("t"."C") then "t"."C" end desc nulls first)
    []

-- NUMBER as inexact: text
case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when "t"."C" is not null then chr(0) end
    []

-- NUMBER as inexact: exactText
regexp_replace(to_char(case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as inexact: gte
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end >= cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER as inexact: equals
case when case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = cast(:1 as number) then 1 end
    ["7.0000000000"]

-- NUMBER as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER as inexact: ordered
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls last)
    []

-- NUMBER as inexact: ordered, nulls first
rank() over (order by case when case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end is not null then case when abs("t"."C") < 1e28 and "t"."C" = round("t"."C", 10) then "t"."C" end end desc nulls first)
    []

-- NUMBER as day: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- NUMBER as day: gte
case when (1 = 0) then 1 end
    []

-- NUMBER as day: equals
case when (1 = 0) then 1 end
    []

-- NUMBER as day: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER as instant: gte
case when (1 = 0) then 1 end
    []

-- NUMBER as instant: equals
case when (1 = 0) then 1 end
    []

-- NUMBER as instant: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER as key: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as key: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as key: gte
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 then 1 end
    ["x%[_!"]

-- NUMBER as key: equals
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 then 1 end
    ["x%[_!"]

-- NUMBER as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NUMBER as key: ordered
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls last)
    []

-- NUMBER as key: ordered, nulls first
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls first)
    []

-- NUMBER as key: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER as key: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER as asStored: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as asStored: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER as asStored: gte
case when "t"."C" >= cast(:1 as number) then 1 end
    [null]

-- NUMBER as asStored: equals
case when "t"."C" = cast(:1 as number) then 1 end
    [null]

-- NUMBER as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = case when regexp_like(j.v0, :2, 'c') then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z"]

-- NUMBER as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER as content: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- NUMBER as content: exactText
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    []

-- NUMBER as content: gte
case when (1 = 0) then 1 end
    []

-- NUMBER as content: equals
case when (1 = 0) then 1 end
    []

-- NUMBER as content: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER as content: ordered
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    []

-- NUMBER as content: ordered, nulls first
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    []

-- CLOB as text: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- CLOB as text: exactText
case when (1 = 0) then null end
    []

-- CLOB as text: gte
case when (1 = 0) then 1 end
    []

-- CLOB as text: equals
case when (1 = 0) then 1 end
    []

-- CLOB as text: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as text: begins
case when (1 = 0) then 1 end
    []

-- CLOB as text: ends
case when (1 = 0) then 1 end
    []

-- CLOB as word: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- CLOB as word: exactText
case when (1 = 0) then null end
    []

-- CLOB as word: gte
case when (1 = 0) then 1 end
    []

-- CLOB as word: equals
case when (1 = 0) then 1 end
    []

-- CLOB as word: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as truth: exactText
case when case when (1 = 0) then "t"."C" end is not null then chr(0) end
    []

-- CLOB as truth: gte
case when (1 = 0) then 1 end
    []

-- CLOB as truth: equals
case when (1 = 0) then 1 end
    []

-- CLOB as truth: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- CLOB as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- CLOB as int: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- CLOB as int: gte
case when (1 = 0) then 1 end
    []

-- CLOB as int: equals
case when (1 = 0) then 1 end
    []

-- CLOB as int: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as whole: exactText
to_char(null)
    []

-- CLOB as whole: gte
case when (1 = 0) then 1 end
    []

-- CLOB as whole: equals
case when (1 = 0) then 1 end
    []

-- CLOB as whole: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as whole: ordered
rank() over (order by null desc nulls last)
    []

-- CLOB as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- CLOB as inexact: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- CLOB as inexact: gte
case when (1 = 0) then 1 end
    []

-- CLOB as inexact: equals
case when (1 = 0) then 1 end
    []

-- CLOB as inexact: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as day: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- CLOB as day: gte
case when (1 = 0) then 1 end
    []

-- CLOB as day: equals
case when (1 = 0) then 1 end
    []

-- CLOB as day: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- CLOB as instant: gte
case when (1 = 0) then 1 end
    []

-- CLOB as instant: equals
case when (1 = 0) then 1 end
    []

-- CLOB as instant: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- CLOB as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- CLOB as key: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as key: exactText
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as key: gte
case when case when "t"."C" is not null then chr(0) end >= :1 then 1 end
    ["x%[_!"]

-- CLOB as key: equals
case when case when "t"."C" is not null then chr(0) end = :1 then 1 end
    ["x%[_!"]

-- CLOB as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when "t"."C" is not null then chr(0) end = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- CLOB as key: ordered
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls last)
    []

-- CLOB as key: ordered, nulls first
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls first)
    []

-- CLOB as key: begins
case when (case when "t"."C" is not null then chr(0) end like :1 escape '!' and (case when "t"."C" is not null then chr(0) end < :2 or case when "t"."C" is not null then chr(0) end >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- CLOB as key: ends
case when case when "t"."C" is not null then chr(0) end like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- CLOB as asStored: text
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as asStored: exactText
case when "t"."C" is not null then chr(0) end
    []

-- CLOB as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- CLOB as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- CLOB as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- CLOB as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- CLOB as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- CLOB as content: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- CLOB as content: exactText
case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end
    []

-- CLOB as content: gte
case when (1 = 0) then 1 end
    []

-- CLOB as content: equals
case when (1 = 0) then 1 end
    []

-- CLOB as content: isIn
case when (1 = 0) then 1 end
    []

-- CLOB as content: ordered
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls last)
    []

-- CLOB as content: ordered, nulls first
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls first)
    []

-- NUMBER(20,15) as text: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- NUMBER(20,15) as text: exactText
case when (1 = 0) then null end
    []

-- NUMBER(20,15) as text: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as text: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as text: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as text: begins
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as text: ends
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as word: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- NUMBER(20,15) as word: exactText
case when (1 = 0) then null end
    []

-- NUMBER(20,15) as word: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as word: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as word: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as truth: exactText
case when case when (1 = 0) then "t"."C" end is not null then chr(0) end
    []

-- NUMBER(20,15) as truth: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as truth: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as truth: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- NUMBER(20,15) as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- NUMBER(20,15) as int: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER(20,15) as int: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as int: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as int: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as whole: exactText
to_char(null)
    []

-- NUMBER(20,15) as whole: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as whole: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as whole: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as whole: ordered
rank() over (order by null desc nulls last)
    []

-- NUMBER(20,15) as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- NUMBER(20,15) as inexact: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- NUMBER(20,15) as inexact: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as inexact: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as day: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- NUMBER(20,15) as day: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as day: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as day: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- NUMBER(20,15) as instant: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as instant: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as instant: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- NUMBER(20,15) as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- NUMBER(20,15) as key: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as key: exactText
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as key: gte
case when case when "t"."C" is not null then chr(0) end >= :1 then 1 end
    ["x%[_!"]

-- NUMBER(20,15) as key: equals
case when case when "t"."C" is not null then chr(0) end = :1 then 1 end
    ["x%[_!"]

-- NUMBER(20,15) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when "t"."C" is not null then chr(0) end = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NUMBER(20,15) as key: ordered
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls last)
    []

-- NUMBER(20,15) as key: ordered, nulls first
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls first)
    []

-- NUMBER(20,15) as key: begins
case when (case when "t"."C" is not null then chr(0) end like :1 escape '!' and (case when "t"."C" is not null then chr(0) end < :2 or case when "t"."C" is not null then chr(0) end >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- NUMBER(20,15) as key: ends
case when case when "t"."C" is not null then chr(0) end like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- NUMBER(20,15) as asStored: text
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as asStored: exactText
case when "t"."C" is not null then chr(0) end
    []

-- NUMBER(20,15) as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- NUMBER(20,15) as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- NUMBER(20,15) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- NUMBER(20,15) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- NUMBER(20,15) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- NUMBER(20,15) as content: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- NUMBER(20,15) as content: exactText
case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end
    []

-- NUMBER(20,15) as content: gte
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as content: equals
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as content: isIn
case when (1 = 0) then 1 end
    []

-- NUMBER(20,15) as content: ordered
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls last)
    []

-- NUMBER(20,15) as content: ordered, nulls first
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls first)
    []

-- BINARY_DOUBLE as text: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- BINARY_DOUBLE as text: exactText
case when (1 = 0) then null end
    []

-- BINARY_DOUBLE as text: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as text: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as text: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_DOUBLE as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_DOUBLE as text: begins
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as text: ends
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as word: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- BINARY_DOUBLE as word: exactText
case when (1 = 0) then null end
    []

-- BINARY_DOUBLE as word: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as word: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as word: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_DOUBLE as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_DOUBLE as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as truth: exactText
regexp_replace(to_char(case when (1 = 0) then "t"."C" end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as truth: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as truth: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as truth: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- BINARY_DOUBLE as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- BINARY_DOUBLE as int: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- BINARY_DOUBLE as int: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as int: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as int: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_DOUBLE as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_DOUBLE as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as whole: exactText
to_char(null)
    []

-- BINARY_DOUBLE as whole: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as whole: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as whole: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as whole: ordered
rank() over (order by null desc nulls last)
    []

-- BINARY_DOUBLE as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- BINARY_DOUBLE as inexact: text
case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as inexact: exactText
regexp_replace(to_char(case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as inexact: gte
case when case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end >= to_binary_double(:1) then 1 end
    ["7"]

-- BINARY_DOUBLE as inexact: equals
case when case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end = to_binary_double(:1) then 1 end
    ["7"]

-- BINARY_DOUBLE as inexact: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end = to_binary_double(j.v0 default null on conversion error)) then 1 end
    ["[\"7\"]"]

-- BINARY_DOUBLE as inexact: ordered
rank() over (order by case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end desc nulls last)
    []

-- BINARY_DOUBLE as inexact: ordered, nulls first
rank() over (order by case when (to_binary_double("t"."C" default null on conversion error) = 0 or abs(to_binary_double("t"."C" default null on conversion error)) between 1e-20 and 1e39) then to_binary_double("t"."C" default null on conversion error) end desc nulls first)
    []

-- BINARY_DOUBLE as day: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- BINARY_DOUBLE as day: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as day: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as day: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_DOUBLE as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_DOUBLE as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_DOUBLE as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- BINARY_DOUBLE as instant: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as instant: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as instant: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_DOUBLE as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_DOUBLE as key: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as key: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as key: gte
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :1 then 1 end
    ["x%[_!"]

-- BINARY_DOUBLE as key: equals
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = :1 then 1 end
    ["x%[_!"]

-- BINARY_DOUBLE as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- BINARY_DOUBLE as key: ordered
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls last)
    []

-- BINARY_DOUBLE as key: ordered, nulls first
rank() over (order by regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') desc nulls first)
    []

-- BINARY_DOUBLE as key: begins
case when (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' and (regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') < :2 or regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- BINARY_DOUBLE as key: ends
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- BINARY_DOUBLE as asStored: text
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as asStored: exactText
regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_DOUBLE as asStored: gte
case when "t"."C" >= to_binary_double(:1) then 1 end
    [null]

-- BINARY_DOUBLE as asStored: equals
case when "t"."C" = to_binary_double(:1) then 1 end
    [null]

-- BINARY_DOUBLE as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = to_binary_double(j.v0 default null on conversion error)) then 1 end
    ["[\"7\"]"]

-- BINARY_DOUBLE as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- BINARY_DOUBLE as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- BINARY_DOUBLE as content: text
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then chr(0) end
    []

-- BINARY_DOUBLE as content: exactText
case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end
    []

-- BINARY_DOUBLE as content: gte
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as content: equals
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as content: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_DOUBLE as content: ordered
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls last)
    []

-- BINARY_DOUBLE as content: ordered, nulls first
rank() over (order by case when regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') is not null then regexp_replace(to_char("t"."C", 'TM9'), '^(-{0,1})[.]', '\10.') end desc nulls first)
    []

-- BINARY_FLOAT as text: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- BINARY_FLOAT as text: exactText
case when (1 = 0) then null end
    []

-- BINARY_FLOAT as text: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as text: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as text: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as text: begins
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as text: ends
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as word: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- BINARY_FLOAT as word: exactText
case when (1 = 0) then null end
    []

-- BINARY_FLOAT as word: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as word: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as word: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as truth: exactText
case when case when (1 = 0) then "t"."C" end is not null then chr(0) end
    []

-- BINARY_FLOAT as truth: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as truth: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as truth: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- BINARY_FLOAT as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- BINARY_FLOAT as int: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- BINARY_FLOAT as int: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as int: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as int: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as whole: exactText
to_char(null)
    []

-- BINARY_FLOAT as whole: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as whole: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as whole: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as whole: ordered
rank() over (order by null desc nulls last)
    []

-- BINARY_FLOAT as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- BINARY_FLOAT as inexact: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- BINARY_FLOAT as inexact: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as inexact: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as inexact: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as day: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- BINARY_FLOAT as day: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as day: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as day: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- BINARY_FLOAT as instant: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as instant: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as instant: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- BINARY_FLOAT as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- BINARY_FLOAT as key: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as key: exactText
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as key: gte
case when case when "t"."C" is not null then chr(0) end >= :1 then 1 end
    ["x%[_!"]

-- BINARY_FLOAT as key: equals
case when case when "t"."C" is not null then chr(0) end = :1 then 1 end
    ["x%[_!"]

-- BINARY_FLOAT as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when "t"."C" is not null then chr(0) end = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- BINARY_FLOAT as key: ordered
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls last)
    []

-- BINARY_FLOAT as key: ordered, nulls first
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls first)
    []

-- BINARY_FLOAT as key: begins
case when (case when "t"."C" is not null then chr(0) end like :1 escape '!' and (case when "t"."C" is not null then chr(0) end < :2 or case when "t"."C" is not null then chr(0) end >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- BINARY_FLOAT as key: ends
case when case when "t"."C" is not null then chr(0) end like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- BINARY_FLOAT as asStored: text
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as asStored: exactText
case when "t"."C" is not null then chr(0) end
    []

-- BINARY_FLOAT as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- BINARY_FLOAT as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- BINARY_FLOAT as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- BINARY_FLOAT as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- BINARY_FLOAT as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- BINARY_FLOAT as content: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- BINARY_FLOAT as content: exactText
case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end
    []

-- BINARY_FLOAT as content: gte
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as content: equals
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as content: isIn
case when (1 = 0) then 1 end
    []

-- BINARY_FLOAT as content: ordered
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls last)
    []

-- BINARY_FLOAT as content: ordered, nulls first
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls first)
    []

-- DATE as text: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- DATE as text: exactText
case when (1 = 0) then null end
    []

-- DATE as text: gte
case when (1 = 0) then 1 end
    []

-- DATE as text: equals
case when (1 = 0) then 1 end
    []

-- DATE as text: isIn
case when (1 = 0) then 1 end
    []

-- DATE as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- DATE as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- DATE as text: begins
case when (1 = 0) then 1 end
    []

-- DATE as text: ends
case when (1 = 0) then 1 end
    []

-- DATE as word: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- DATE as word: exactText
case when (1 = 0) then null end
    []

-- DATE as word: gte
case when (1 = 0) then 1 end
    []

-- DATE as word: equals
case when (1 = 0) then 1 end
    []

-- DATE as word: isIn
case when (1 = 0) then 1 end
    []

-- DATE as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- DATE as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- DATE as truth: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as truth: exactText
to_char(case when (1 = 0) then cast("t"."C" as timestamp(9)) end, 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- DATE as truth: gte
case when (1 = 0) then 1 end
    []

-- DATE as truth: equals
case when (1 = 0) then 1 end
    []

-- DATE as truth: isIn
case when (1 = 0) then 1 end
    []

-- DATE as truth: ordered
rank() over (order by case when (1 = 0) then cast("t"."C" as timestamp(9)) end desc nulls last)
    []

-- DATE as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then cast("t"."C" as timestamp(9)) end desc nulls first)
    []

-- DATE as int: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- DATE as int: gte
case when (1 = 0) then 1 end
    []

-- DATE as int: equals
case when (1 = 0) then 1 end
    []

-- DATE as int: isIn
case when (1 = 0) then 1 end
    []

-- DATE as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- DATE as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- DATE as whole: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as whole: exactText
to_char(null)
    []

-- DATE as whole: gte
case when (1 = 0) then 1 end
    []

-- DATE as whole: equals
case when (1 = 0) then 1 end
    []

-- DATE as whole: isIn
case when (1 = 0) then 1 end
    []

-- DATE as whole: ordered
rank() over (order by null desc nulls last)
    []

-- DATE as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- DATE as inexact: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- DATE as inexact: gte
case when (1 = 0) then 1 end
    []

-- DATE as inexact: equals
case when (1 = 0) then 1 end
    []

-- DATE as inexact: isIn
case when (1 = 0) then 1 end
    []

-- DATE as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- DATE as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- DATE as day: text
case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD') when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as day: exactText
to_char(case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end, 'YYYY-MM-DD')
    []

-- DATE as day: gte
case when (cast("t"."C" as timestamp(9)) >= to_timestamp(:1, 'YYYY-MM-DD') and (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9)))) then 1 end
    ["2026-11-26"]

-- DATE as day: equals
case when (cast("t"."C" as timestamp(9)) = to_timestamp(:1, 'YYYY-MM-DD') and (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9)))) then 1 end
    ["2026-11-26"]

-- DATE as day: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD') end = j.v0) then 1 end
    ["[]"]

-- DATE as day: ordered
rank() over (order by case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end desc nulls last)
    []

-- DATE as day: ordered, nulls first
rank() over (order by case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end desc nulls first)
    []

-- DATE as instant: text
case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- DATE as instant: exactText
to_char(case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end)
    []

-- DATE as instant: gte
case when (cast("t"."C" as timestamp(9)) > to_timestamp(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) >= date '0001-01-01') then 1 end
    ["2001-09-09T08:46:39.999999999"]

-- DATE as instant: equals
case when (cast("t"."C" as timestamp(9)) > to_timestamp(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) <= to_timestamp(:2, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) >= date '0001-01-01') then 1 end
    ["2001-09-09T08:46:39.999999999","2001-09-09T08:46:40.999999999"]

-- DATE as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- DATE as instant: ordered
rank() over (order by case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end desc nulls last)
    []

-- DATE as instant: ordered, nulls first
rank() over (order by case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end desc nulls first)
    []

-- DATE as key: text
to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- DATE as key: exactText
to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- DATE as key: gte
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :1 then 1 end
    ["x%[_!"]

-- DATE as key: equals
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = :1 then 1 end
    ["x%[_!"]

-- DATE as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- DATE as key: ordered
rank() over (order by to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls last)
    []

-- DATE as key: ordered, nulls first
rank() over (order by to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls first)
    []

-- DATE as key: begins
case when (to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' and (to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' < :2 or to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- DATE as key: ends
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- DATE as asStored: text
to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- DATE as asStored: exactText
to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- DATE as asStored: gte
case when cast("t"."C" as timestamp(9)) >= :1 then 1 end
    ["x%[_!"]

-- DATE as asStored: equals
case when cast("t"."C" as timestamp(9)) = :1 then 1 end
    ["x%[_!"]

-- DATE as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where cast("t"."C" as timestamp(9)) = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- DATE as asStored: ordered
rank() over (order by cast("t"."C" as timestamp(9)) desc nulls last)
    []

-- DATE as asStored: ordered, nulls first
rank() over (order by cast("t"."C" as timestamp(9)) desc nulls first)
    []

-- DATE as content: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- DATE as content: exactText
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end
    []

-- DATE as content: gte
case when (1 = 0) then 1 end
    []

-- DATE as content: equals
case when (1 = 0) then 1 end
    []

-- DATE as content: isIn
case when (1 = 0) then 1 end
    []

-- DATE as content: ordered
rank() over (order by case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls last)
    []

-- DATE as content: ordered, nulls first
rank() over (order by case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls first)
    []

-- TIMESTAMP(6) as text: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) as text: exactText
case when (1 = 0) then null end
    []

-- TIMESTAMP(6) as text: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as text: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as text: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) as text: begins
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as text: ends
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as word: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) as word: exactText
case when (1 = 0) then null end
    []

-- TIMESTAMP(6) as word: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as word: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as word: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) as truth: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as truth: exactText
to_char(case when (1 = 0) then cast("t"."C" as timestamp(9)) end, 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) as truth: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as truth: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as truth: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as truth: ordered
rank() over (order by case when (1 = 0) then cast("t"."C" as timestamp(9)) end desc nulls last)
    []

-- TIMESTAMP(6) as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then cast("t"."C" as timestamp(9)) end desc nulls first)
    []

-- TIMESTAMP(6) as int: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- TIMESTAMP(6) as int: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as int: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as int: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) as whole: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as whole: exactText
to_char(null)
    []

-- TIMESTAMP(6) as whole: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as whole: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as whole: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as whole: ordered
rank() over (order by null desc nulls last)
    []

-- TIMESTAMP(6) as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- TIMESTAMP(6) as inexact: text
case when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- TIMESTAMP(6) as inexact: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as inexact: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) as day: text
case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD') when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as day: exactText
to_char(case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end, 'YYYY-MM-DD')
    []

-- TIMESTAMP(6) as day: gte
case when (cast("t"."C" as timestamp(9)) >= to_timestamp(:1, 'YYYY-MM-DD') and (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9)))) then 1 end
    ["2026-11-26"]

-- TIMESTAMP(6) as day: equals
case when (cast("t"."C" as timestamp(9)) = to_timestamp(:1, 'YYYY-MM-DD') and (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9)))) then 1 end
    ["2026-11-26"]

-- TIMESTAMP(6) as day: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD') end = j.v0) then 1 end
    ["[]"]

-- TIMESTAMP(6) as day: ordered
rank() over (order by case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end desc nulls last)
    []

-- TIMESTAMP(6) as day: ordered, nulls first
rank() over (order by case when (cast("t"."C" as timestamp(9)) >= date '0001-01-01' and cast("t"."C" as timestamp(9)) = cast(trunc(cast("t"."C" as timestamp(9))) as timestamp(9))) then cast("t"."C" as timestamp(9)) end desc nulls first)
    []

-- TIMESTAMP(6) as instant: text
case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' when cast("t"."C" as timestamp(9)) is not null then chr(0) end
    []

-- TIMESTAMP(6) as instant: exactText
to_char(case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end)
    []

-- TIMESTAMP(6) as instant: gte
case when (cast("t"."C" as timestamp(9)) > to_timestamp(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) >= date '0001-01-01') then 1 end
    ["2001-09-09T08:46:39.999999999"]

-- TIMESTAMP(6) as instant: equals
case when (cast("t"."C" as timestamp(9)) > to_timestamp(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) <= to_timestamp(:2, 'YYYY-MM-DD"T"HH24:MI:SS.FF9') and cast("t"."C" as timestamp(9)) >= date '0001-01-01') then 1 end
    ["2001-09-09T08:46:39.999999999","2001-09-09T08:46:40.999999999"]

-- TIMESTAMP(6) as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- TIMESTAMP(6) as instant: ordered
rank() over (order by case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end desc nulls last)
    []

-- TIMESTAMP(6) as instant: ordered, nulls first
rank() over (order by case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then case when cast("t"."C" as timestamp(9)) >= date '0001-01-01' then (round((to_date(to_char(cast("t"."C" as timestamp(9)), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) - 25200) end end desc nulls first)
    []

-- TIMESTAMP(6) as key: text
to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) as key: exactText
to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) as key: gte
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) as key: equals
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- TIMESTAMP(6) as key: ordered
rank() over (order by to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls last)
    []

-- TIMESTAMP(6) as key: ordered, nulls first
rank() over (order by to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls first)
    []

-- TIMESTAMP(6) as key: begins
case when (to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' and (to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' < :2 or to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- TIMESTAMP(6) as key: ends
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- TIMESTAMP(6) as asStored: text
to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) as asStored: exactText
to_char(cast("t"."C" as timestamp(9)), 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) as asStored: gte
case when cast("t"."C" as timestamp(9)) >= :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) as asStored: equals
case when cast("t"."C" as timestamp(9)) = :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where cast("t"."C" as timestamp(9)) = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- TIMESTAMP(6) as asStored: ordered
rank() over (order by cast("t"."C" as timestamp(9)) desc nulls last)
    []

-- TIMESTAMP(6) as asStored: ordered, nulls first
rank() over (order by cast("t"."C" as timestamp(9)) desc nulls first)
    []

-- TIMESTAMP(6) as content: text
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) as content: exactText
case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end
    []

-- TIMESTAMP(6) as content: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as content: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as content: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) as content: ordered
rank() over (order by case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls last)
    []

-- TIMESTAMP(6) as content: ordered, nulls first
rank() over (order by case when to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C", 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: text
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: exactText
case when (1 = 0) then null end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: begins
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as text: ends
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: text
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: exactText
case when (1 = 0) then null end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: exactText
to_char(case when (1 = 0) then "t"."C" end at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: text
case when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: exactText
to_char(null)
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: ordered
rank() over (order by null desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: text
case when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: text
case when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as instant: text
case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' when "t"."C" is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as instant: exactText
to_char(case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then round((to_date(to_char(sys_extract_utc("t"."C"), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) end end)
    []

-- TIMESTAMP(6) WITH TIME ZONE as instant: gte
case when ("t"."C" > to_timestamp_tz(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9TZH:TZM') and "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00') then 1 end
    ["2001-09-09T08:46:39.999999999+07:00"]

-- TIMESTAMP(6) WITH TIME ZONE as instant: equals
case when ("t"."C" > to_timestamp_tz(:1, 'YYYY-MM-DD"T"HH24:MI:SS.FF9TZH:TZM') and "t"."C" <= to_timestamp_tz(:2, 'YYYY-MM-DD"T"HH24:MI:SS.FF9TZH:TZM') and "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00') then 1 end
    ["2001-09-09T08:46:39.999999999+07:00","2001-09-09T08:46:40.999999999+07:00"]

-- TIMESTAMP(6) WITH TIME ZONE as instant: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then round((to_date(to_char(sys_extract_utc("t"."C"), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) end end = case when regexp_like(j.v0, :2, 'c') and to_number(j.v0 default null on conversion error) between -9223372036854775808 and 9223372036854775807 then to_number(j.v0 default null on conversion error) end) then 1 end
    ["[\"7\"]","^(0|-{0,1}[1-9][0-9]{0,18})\\z"]

-- TIMESTAMP(6) WITH TIME ZONE as instant: ordered
rank() over (order by case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then round((to_date(to_char(sys_extract_utc("t"."C"), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) end end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as instant: ordered, nulls first
rank() over (order by case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then case when "t"."C" between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00' then round((to_date(to_char(sys_extract_utc("t"."C"), 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS') - date '1970-01-01') * 86400) end end desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as key: text
to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) WITH TIME ZONE as key: exactText
to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) WITH TIME ZONE as key: gte
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) WITH TIME ZONE as key: equals
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) WITH TIME ZONE as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- TIMESTAMP(6) WITH TIME ZONE as key: ordered
rank() over (order by to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as key: ordered, nulls first
rank() over (order by to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as key: begins
case when (to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' and (to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' < :2 or to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- TIMESTAMP(6) WITH TIME ZONE as key: ends
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- TIMESTAMP(6) WITH TIME ZONE as asStored: text
to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) WITH TIME ZONE as asStored: exactText
to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'
    []

-- TIMESTAMP(6) WITH TIME ZONE as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) WITH TIME ZONE as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- TIMESTAMP(6) WITH TIME ZONE as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- TIMESTAMP(6) WITH TIME ZONE as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: text
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then chr(0) end
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: exactText
case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: gte
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: equals
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: isIn
case when (1 = 0) then 1 end
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: ordered
rank() over (order by case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls last)
    []

-- TIMESTAMP(6) WITH TIME ZONE as content: ordered, nulls first
rank() over (order by case when to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' is not null then to_char("t"."C" at time zone '+07:00', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' end desc nulls first)
    []

-- RAW(16) as text: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- RAW(16) as text: exactText
case when (1 = 0) then null end
    []

-- RAW(16) as text: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as text: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as text: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as text: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as text: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as text: begins
case when (1 = 0) then 1 end
    []

-- RAW(16) as text: ends
case when (1 = 0) then 1 end
    []

-- RAW(16) as word: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- RAW(16) as word: exactText
case when (1 = 0) then null end
    []

-- RAW(16) as word: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as word: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as word: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as word: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as word: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as truth: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as truth: exactText
case when case when (1 = 0) then "t"."C" end is not null then chr(0) end
    []

-- RAW(16) as truth: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as truth: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as truth: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as truth: ordered
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls last)
    []

-- RAW(16) as truth: ordered, nulls first
rank() over (order by case when (1 = 0) then "t"."C" end desc nulls first)
    []

-- RAW(16) as int: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as int: exactText
to_char(case when (1 = 0) then null end)
    []

-- RAW(16) as int: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as int: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as int: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as int: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as int: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as whole: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as whole: exactText
to_char(null)
    []

-- RAW(16) as whole: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as whole: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as whole: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as whole: ordered
rank() over (order by null desc nulls last)
    []

-- RAW(16) as whole: ordered, nulls first
rank() over (order by null desc nulls first)
    []

-- RAW(16) as inexact: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as inexact: exactText
regexp_replace(to_char(case when (1 = 0) then null end, 'TM9'), '^(-{0,1})[.]', '\10.')
    []

-- RAW(16) as inexact: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as inexact: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as inexact: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as day: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as day: exactText
to_char(case when (1 = 0) then null end, 'YYYY-MM-DD')
    []

-- RAW(16) as day: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as day: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as day: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as day: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as day: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as instant: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as instant: exactText
to_char(case when (1 = 0) then null end)
    []

-- RAW(16) as instant: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as instant: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as instant: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc nulls last)
    []

-- RAW(16) as instant: ordered, nulls first
rank() over (order by case when (1 = 0) then null end desc nulls first)
    []

-- RAW(16) as key: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as key: exactText
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as key: gte
case when case when "t"."C" is not null then chr(0) end >= :1 then 1 end
    ["x%[_!"]

-- RAW(16) as key: equals
case when case when "t"."C" is not null then chr(0) end = :1 then 1 end
    ["x%[_!"]

-- RAW(16) as key: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where case when "t"."C" is not null then chr(0) end = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- RAW(16) as key: ordered
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls last)
    []

-- RAW(16) as key: ordered, nulls first
rank() over (order by case when "t"."C" is not null then chr(0) end desc nulls first)
    []

-- RAW(16) as key: begins
case when (case when "t"."C" is not null then chr(0) end like :1 escape '!' and (case when "t"."C" is not null then chr(0) end < :2 or case when "t"."C" is not null then chr(0) end >= :3)) then 1 end
    ["x!%[!_!!%","x%[_!̀","x%[_!Ͱ"]

-- RAW(16) as key: ends
case when case when "t"."C" is not null then chr(0) end like :1 escape '!' then 1 end
    ["%x!%[!_!!"]

-- RAW(16) as asStored: text
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as asStored: exactText
case when "t"."C" is not null then chr(0) end
    []

-- RAW(16) as asStored: gte
case when "t"."C" >= :1 then 1 end
    ["x%[_!"]

-- RAW(16) as asStored: equals
case when "t"."C" = :1 then 1 end
    ["x%[_!"]

-- RAW(16) as asStored: isIn
case when exists (select 1 from json_table(:1, '$[*]' columns (v0 varchar2(4000) path '$')) j where "t"."C" = j.v0) then 1 end
    ["[\"a\",\"7\"]"]

-- RAW(16) as asStored: ordered
rank() over (order by "t"."C" desc nulls last)
    []

-- RAW(16) as asStored: ordered, nulls first
rank() over (order by "t"."C" desc nulls first)
    []

-- RAW(16) as content: text
case when case when "t"."C" is not null then chr(0) end is not null then chr(0) end
    []

-- RAW(16) as content: exactText
case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end
    []

-- RAW(16) as content: gte
case when (1 = 0) then 1 end
    []

-- RAW(16) as content: equals
case when (1 = 0) then 1 end
    []

-- RAW(16) as content: isIn
case when (1 = 0) then 1 end
    []

-- RAW(16) as content: ordered
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls last)
    []

-- RAW(16) as content: ordered, nulls first
rank() over (order by case when case when "t"."C" is not null then chr(0) end is not null then case when "t"."C" is not null then chr(0) end end desc nulls first)
    []
