-- isPresent
case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then 1 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- areNear
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$[0]', v1 nvarchar(max) '$[1]') as j where ([t].[C] = cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and ([t].[C] = case when ((j.v1 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v1 collate Latin1_General_100_BIN2) = 2) or ((j.v1 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v1 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v1 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v1 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v1 collate Latin1_General_100_BIN2 as bigint) end and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v1 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v1 collate Latin1_General_100_BIN2)))) then 1 end
    ["[[\"a\",\"7\"]]"]

-- startsWith
case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["x!%![!_!!%"]

-- contains
case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!%"]

-- meet, numbers
case when ([t].[C] = [t].[C] and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- meet, texts
case when (([t].[C] = cast(cast([t].[C] collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = [t].[C] collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength([t].[C] collate Latin1_General_100_BIN2))) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- meet, a prefix before
case when (([t].[C] = cast(cast((cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + [t].[C] collate Latin1_General_100_BIN2) as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + [t].[C] collate Latin1_General_100_BIN2) and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength((cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + [t].[C] collate Latin1_General_100_BIN2)))) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["ISO/","ISO/","ISO/","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- meet, a prefix behind
case when ((substring([t].[C] collate Latin1_General_100_BIN2, 1, 4) = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(substring([t].[C] collate Latin1_General_100_BIN2, 1, 4)) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and (([t].[C] = cast(cast(substring([t].[C] collate Latin1_General_100_BIN2, 5, 4000) as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = substring([t].[C] collate Latin1_General_100_BIN2, 5, 4000) and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(substring([t].[C] collate Latin1_General_100_BIN2, 5, 4000)))) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["ISO/","ISO/","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- joined
([t].[C] collate Latin1_General_100_BIN2 + 'x')
    []

-- slice
substring([t].[C] collate Latin1_General_100_BIN2, 3, 2)
    []

-- trimmed
rtrim([t].[C] collate Latin1_General_100_BIN2)
    []

-- replaced
replace([t].[C] collate Latin1_General_100_BIN2, cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2, cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)
    ["~","~0"]

-- shifted, later
convert(nvarchar(19), dateadd(second, 25200, try_convert(datetime2(0), [t].[C] collate Latin1_General_100_BIN2, 126)), 126) collate Latin1_General_100_BIN2
    []

-- shifted, earlier
convert(nvarchar(19), dateadd(second, -3600, try_convert(datetime2(0), [t].[C] collate Latin1_General_100_BIN2, 126)), 126) collate Latin1_General_100_BIN2
    []

-- isShaped
case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]"]

-- isNotTrue
case when (case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then 0 else 1 end = 1) then 1 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- withoutIndex
case when (case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then 1 else 0 end = 1) then 1 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- conditionColumn
case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then 1 else 0 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- isSet
case when [p0] = 1 then 1 end
    []

-- truth
case when 1 = 1 then 1 end
    []

-- writing
case when [t].[C] collate Latin1_General_100_BIN2 is not null then case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then @p1 else case when ([t].[C] collate Latin1_General_100_BIN2 like N'%[0-9][-/.][0-9]%[-/.][0-9][0-9][0-9][0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9][-/.][0-9]%') then @p2 else @p3 end end end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","fit","other date","text"]

-- writing, of an instant in a text
case when [t].[C] collate Latin1_General_100_BIN2 is not null then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then (@p1 + substring([t].[C] collate Latin1_General_100_BIN2, 11, 1) + @p2) else (@p3 + substring([t].[C] collate Latin1_General_100_BIN2, 11, 1) + @p4 + substring([t].[C] collate Latin1_General_100_BIN2, 20, 6)) end else case when ([t].[C] collate Latin1_General_100_BIN2 like N'%[0-9][-/.][0-9]%[-/.][0-9][0-9][0-9][0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9][-/.][0-9]%') then @p5 else @p6 end end end
    ["[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]","instant YYYY-MM-DD","hh:mm:ss","instant YYYY-MM-DD","hh:mm:ss","other date","text"]

-- digits
'3'
    []

-- partial
case when (datalength([t].[C] collate Latin1_General_100_BIN2) / 2) <= 2 then replicate(cast(N'*' as nvarchar(max)), (datalength([t].[C] collate Latin1_General_100_BIN2) / 2)) else replicate(cast(N'*' as nvarchar(max)), (datalength([t].[C] collate Latin1_General_100_BIN2) / 2) - 2) + right([t].[C] collate Latin1_General_100_BIN2, 2) end
    []

-- partial, nothing kept
case when (datalength([t].[C] collate Latin1_General_100_BIN2) / 2) <= 0 then replicate(cast(N'*' as nvarchar(max)), (datalength([t].[C] collate Latin1_General_100_BIN2) / 2)) else replicate(cast(N'*' as nvarchar(max)), (datalength([t].[C] collate Latin1_General_100_BIN2) / 2) - 0) + right([t].[C] collate Latin1_General_100_BIN2, 0) end
    []

-- yearOfDate, of a text
case when case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end is not null then (substring(case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end, 1, 4) + '-01-01') end
    []

-- yearOfInstant, of a text
case when case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end between -62135622000 and 253402275599 then (right(N'0000' + cast(year(dateadd(day, cast(floor((case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end + 25200) / 86400.0) as int), cast('1970-01-01' as date))) as nvarchar(4)), 4) + N'-01-01T00:00:00+07:00') collate Latin1_General_100_BIN2 end
    []

-- yearOfDate
datefromparts(year(case when [t].[C] is not null then [t].[C] end), 1, 1)
    []

-- yearOfInstant
case when case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end between -62135622000 and 253402275599 then datetime2fromparts(year(dateadd(day, cast(floor((case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end + 25200) / 86400.0) as int), cast('1970-01-01' as date))), 1, 1, 0, 0, 0, 0, 0) end
    []

-- roundDown
case when cast([t].[C] as bigint) >= -9223372036854775803 then cast(cast(cast([t].[C] as bigint) as decimal(38, 0)) - ((cast(cast([t].[C] as bigint) as decimal(38, 0)) % cast(@p0 as decimal(38, 0))) + cast(@p1 as decimal(38, 0))) % cast(@p2 as decimal(38, 0)) as bigint) end
    ["5","5","5"]

-- roundDown, of a text
case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end >= -9223372036854775803 then cast(cast(cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as decimal(38, 0)) - ((cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as decimal(38, 0)) % cast(@p0 as decimal(38, 0))) + cast(@p1 as decimal(38, 0))) % cast(@p2 as decimal(38, 0)) as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["5","5","5"]

-- wholeNumber
[t].[N]
    []

-- magnitude
case when [t].[N] < 0 then -([t].[N] + 1) else [t].[N] end
    []

-- sumInHalves, high
sum([t].[N] / cast(4294967296 as bigint))
    []

-- sumInHalves, low
sum([t].[N] % cast(4294967296 as bigint))
    []

-- a name with everything
[t].[Số. "tiền" as [x]] 'y']
    []

-- nvarchar(50) as text: text
case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then [t].[C] collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: exactText
case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then [t].[C] collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: gte
case when (([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: equals
case when (([t].[C] = cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) and [t].[C] collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: ordered
rank() over (order by (case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: ordered, nulls first
rank() over (order by case when (case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when [t].[C] collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(50) as text: begins
case when ([t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and (([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- nvarchar(50) as text: ends
case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- nvarchar(50) as word: text
case when (([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then [t].[C] collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["A","A","b'","b'"]

-- nvarchar(50) as word: exactText
case when (([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then [t].[C] collate Latin1_General_100_BIN2 end
    ["A","A","b'","b'"]

-- nvarchar(50) as word: gte
case when (([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and (([t].[C] collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2)))) then 1 end
    ["x%[_!","A","A","b'","b'"]

-- nvarchar(50) as word: equals
case when ([t].[C] = cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- nvarchar(50) as word: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(50) as word: ordered
rank() over (order by (case when (([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'"]

-- nvarchar(50) as word: ordered, nulls first
rank() over (order by case when (case when (([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (([t].[C] collate Latin1_General_100_BIN2 = cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p5 as nvarchar(max)) collate Latin1_General_100_BIN2)) or ([t].[C] collate Latin1_General_100_BIN2 = cast(@p6 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p7 as nvarchar(max)) collate Latin1_General_100_BIN2))) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'","A","A","b'","b'"]

-- nvarchar(50) as truth: text
case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as truth: exactText
case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then [t].[C] collate Latin1_General_100_BIN2 end
    []

-- nvarchar(50) as truth: gte
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as truth: equals
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(50) as truth: ordered
rank() over (order by (case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(50) as truth: ordered, nulls first
rank() over (order by case when (case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(50) as int: text
case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as int: exactText
cast(case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as int: gte
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as int: equals
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(50) as int: ordered
rank() over (order by case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- nvarchar(50) as int: ordered, nulls first
rank() over (order by case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end is null then 0 else 1 end, case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- nvarchar(50) as whole: text
case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end is not null then cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as whole: exactText
cast(case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as whole: gte
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as whole: equals
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(50) as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(50) as whole: ordered
rank() over (order by case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- nvarchar(50) as whole: ordered, nulls first
rank() over (order by case when case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end is null then 0 else 1 end, case when (([t].[C] collate Latin1_General_100_BIN2 = N'0' and datalength([t].[C] collate Latin1_General_100_BIN2) = 2) or (([t].[C] collate Latin1_General_100_BIN2 like N'[1-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring([t].[C] collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 40)) then try_cast([t].[C] collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- nvarchar(50) as inexact: text
case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then [t].[C] collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as inexact: exactText
cast(case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as inexact: gte
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- nvarchar(50) as inexact: equals
case when case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- nvarchar(50) as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(50) as inexact: ordered
rank() over (order by case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- nvarchar(50) as inexact: ordered, nulls first
rank() over (order by case when case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end is null then 0 else 1 end, case when case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when (([t].[C] collate Latin1_General_100_BIN2 like N'[0-9]%' or [t].[C] collate Latin1_General_100_BIN2 like N'-[0-9]%') and [t].[C] collate Latin1_General_100_BIN2 like N'%[0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.%.%' and [t].[C] collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength([t].[C] collate Latin1_General_100_BIN2) <= 80) then try_cast([t].[C] collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- nvarchar(50) as day: text
case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as day: exactText
case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end
    []

-- nvarchar(50) as day: gte
case when ([t].[C] collate Latin1_General_100_BIN2 >= cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- nvarchar(50) as day: equals
case when ([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- nvarchar(50) as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- nvarchar(50) as day: ordered
rank() over (order by (case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(50) as day: ordered, nulls first
rank() over (order by case when (case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when ([t].[C] collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, [t].[C] collate Latin1_General_100_BIN2, 23) is not null) then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(50) as instant: text
case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then [t].[C] collate Latin1_General_100_BIN2 when [t].[C] collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(50) as instant: exactText
cast(case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as instant: gte
case when case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end >= cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- nvarchar(50) as instant: equals
case when case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- nvarchar(50) as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(50) as instant: ordered
rank() over (order by case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- nvarchar(50) as instant: ordered, nulls first
rank() over (order by case when case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end is null then 0 else 1 end, case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left([t].[C] collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring([t].[C] collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength([t].[C] collate Latin1_General_100_BIN2) = 38 or (datalength([t].[C] collate Latin1_General_100_BIN2) = 40 and substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength([t].[C] collate Latin1_General_100_BIN2) = 50 and (substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring([t].[C] collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left([t].[C] collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength([t].[C] collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring([t].[C] collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring([t].[C] collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- nvarchar(50) as key: text
[t].[C] collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as key: exactText
[t].[C] collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as key: gte
case when ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- nvarchar(50) as key: equals
case when ([t].[C] = cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- nvarchar(50) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS and ([t].[C] collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(50) as key: ordered
rank() over (order by ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(50) as key: ordered, nulls first
rank() over (order by case when ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(50) as key: begins
case when ([t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and (([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- nvarchar(50) as key: ends
case when [t].[C] collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- nvarchar(50) as asStored: text
[t].[C] collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as asStored: exactText
[t].[C] collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as asStored: gte
case when ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- nvarchar(50) as asStored: equals
case when ([t].[C] collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- nvarchar(50) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C] collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(50) as asStored: ordered
rank() over (order by ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(50) as asStored: ordered, nulls first
rank() over (order by case when ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, ([t].[C] collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(50) as content: text
[t].[C] collate Latin1_General_100_BIN2
    []

-- nvarchar(50) as content: exactText
case when [t].[C] collate Latin1_General_100_BIN2 is not null then [t].[C] collate Latin1_General_100_BIN2 end
    []

-- nvarchar(50) as content: gte
case when (1 = 0) then 1 end
    []

-- nvarchar(50) as content: equals
case when (1 = 0) then 1 end
    []

-- nvarchar(50) as content: isIn
case when (1 = 0) then 1 end
    []

-- nvarchar(50) as content: ordered
rank() over (order by (case when [t].[C] collate Latin1_General_100_BIN2 is not null then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(50) as content: ordered, nulls first
rank() over (order by case when (case when [t].[C] collate Latin1_General_100_BIN2 is not null then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when [t].[C] collate Latin1_General_100_BIN2 is not null then [t].[C] collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: gte
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: equals
case when (([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- varchar(50) as text: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- varchar(50) as text: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- varchar(50) as word: text
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["A","A","b'","b'"]

-- varchar(50) as word: exactText
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["A","A","b'","b'"]

-- varchar(50) as word: gte
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2)))) then 1 end
    ["x%[_!","A","A","b'","b'"]

-- varchar(50) as word: equals
case when ([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- varchar(50) as word: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- varchar(50) as word: ordered
rank() over (order by (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'"]

-- varchar(50) as word: ordered, nulls first
rank() over (order by case when (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p5 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p6 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p7 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'","A","A","b'","b'"]

-- varchar(50) as truth: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as truth: exactText
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- varchar(50) as truth: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as truth: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- varchar(50) as truth: ordered
rank() over (order by (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as truth: ordered, nulls first
rank() over (order by case when (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as int: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as int: exactText
cast(case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as int: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as int: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- varchar(50) as int: ordered
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- varchar(50) as int: ordered, nulls first
rank() over (order by case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end is null then 0 else 1 end, case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- varchar(50) as whole: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as whole: exactText
cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as whole: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as whole: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- varchar(50) as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- varchar(50) as whole: ordered
rank() over (order by case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- varchar(50) as whole: ordered, nulls first
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is null then 0 else 1 end, case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- varchar(50) as inexact: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as inexact: exactText
cast(case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as inexact: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- varchar(50) as inexact: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- varchar(50) as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- varchar(50) as inexact: ordered
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- varchar(50) as inexact: ordered, nulls first
rank() over (order by case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end is null then 0 else 1 end, case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- varchar(50) as day: text
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as day: exactText
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- varchar(50) as day: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 >= cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- varchar(50) as day: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- varchar(50) as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- varchar(50) as day: ordered
rank() over (order by (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as day: ordered, nulls first
rank() over (order by case when (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as instant: text
case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varchar(50) as instant: exactText
cast(case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as instant: gte
case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end >= cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- varchar(50) as instant: equals
case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- varchar(50) as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- varchar(50) as instant: ordered
rank() over (order by case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- varchar(50) as instant: ordered, nulls first
rank() over (order by case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end is null then 0 else 1 end, case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- varchar(50) as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- varchar(50) as key: equals
case when ([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- varchar(50) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- varchar(50) as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varchar(50) as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varchar(50) as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- varchar(50) as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- varchar(50) as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as asStored: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- varchar(50) as asStored: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- varchar(50) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- varchar(50) as asStored: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varchar(50) as asStored: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varchar(50) as content: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varchar(50) as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- varchar(50) as content: gte
case when (1 = 0) then 1 end
    []

-- varchar(50) as content: equals
case when (1 = 0) then 1 end
    []

-- varchar(50) as content: isIn
case when (1 = 0) then 1 end
    []

-- varchar(50) as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varchar(50) as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: gte
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: equals
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- nvarchar(max) as text: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- nvarchar(max) as text: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- nvarchar(max) as word: text
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["A","A","b'","b'"]

-- nvarchar(max) as word: exactText
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["A","A","b'","b'"]

-- nvarchar(max) as word: gte
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2)))) then 1 end
    ["x%[_!","A","A","b'","b'"]

-- nvarchar(max) as word: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- nvarchar(max) as word: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(max) as word: ordered
rank() over (order by (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'"]

-- nvarchar(max) as word: ordered, nulls first
rank() over (order by case when (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p5 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p6 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p7 as nvarchar(max)) collate Latin1_General_100_BIN2))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'","A","A","b'","b'"]

-- nvarchar(max) as truth: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as truth: exactText
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- nvarchar(max) as truth: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as truth: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(max) as truth: ordered
rank() over (order by (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as truth: ordered, nulls first
rank() over (order by case when (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as int: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as int: exactText
cast(case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as int: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as int: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(max) as int: ordered
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- nvarchar(max) as int: ordered, nulls first
rank() over (order by case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end is null then 0 else 1 end, case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- nvarchar(max) as whole: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as whole: exactText
cast(case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as whole: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as whole: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- nvarchar(max) as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(max) as whole: ordered
rank() over (order by case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- nvarchar(max) as whole: ordered, nulls first
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end is null then 0 else 1 end, case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = N'0' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 2) or ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[1-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 40)) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- nvarchar(max) as inexact: text
case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as inexact: exactText
cast(case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as inexact: gte
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- nvarchar(max) as inexact: equals
case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- nvarchar(max) as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(max) as inexact: ordered
rank() over (order by case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- nvarchar(max) as inexact: ordered, nulls first
rank() over (order by case when case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end is null then 0 else 1 end, case when case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9]%' or cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'-[0-9]%') and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.%.%' and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) <= 80) then try_cast(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- nvarchar(max) as day: text
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as day: exactText
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- nvarchar(max) as day: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 >= cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- nvarchar(max) as day: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- nvarchar(max) as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- nvarchar(max) as day: ordered
rank() over (order by (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as day: ordered, nulls first
rank() over (order by case when (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 23) is not null) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as instant: text
case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- nvarchar(max) as instant: exactText
cast(case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as instant: gte
case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end >= cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- nvarchar(max) as instant: equals
case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- nvarchar(max) as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- nvarchar(max) as instant: ordered
rank() over (order by case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- nvarchar(max) as instant: ordered, nulls first
rank() over (order by case when case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end is null then 0 else 1 end, case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 38 or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 40 and substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = 50 and (substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- nvarchar(max) as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- nvarchar(max) as key: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- nvarchar(max) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(max) as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(max) as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(max) as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- nvarchar(max) as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- nvarchar(max) as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as asStored: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- nvarchar(max) as asStored: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- nvarchar(max) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- nvarchar(max) as asStored: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(max) as asStored: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- nvarchar(max) as content: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- nvarchar(max) as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- nvarchar(max) as content: gte
case when (1 = 0) then 1 end
    []

-- nvarchar(max) as content: equals
case when (1 = 0) then 1 end
    []

-- nvarchar(max) as content: isIn
case when (1 = 0) then 1 end
    []

-- nvarchar(max) as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- nvarchar(max) as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as text: text
case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: exactText
case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: gte
case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: equals
case when (([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: ordered
rank() over (order by (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: ordered, nulls first
rank() over (order by case when (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- char(5) as text: begins
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- char(5) as text: ends
case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- char(5) as word: text
case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["A","A","b'","b'"]

-- char(5) as word: exactText
case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end
    ["A","A","b'","b'"]

-- char(5) as word: gte
case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2)))) then 1 end
    ["x%[_!","A","A","b'","b'"]

-- char(5) as word: equals
case when ([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- char(5) as word: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- char(5) as word: ordered
rank() over (order by (case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'"]

-- char(5) as word: ordered, nulls first
rank() over (order by case when (case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p4 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p5 as nvarchar(max)) collate Latin1_General_100_BIN2)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p6 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p7 as nvarchar(max)) collate Latin1_General_100_BIN2))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["A","A","b'","b'","A","A","b'","b'"]

-- char(5) as truth: text
case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then cast(case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as truth: exactText
case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end
    []

-- char(5) as truth: gte
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as truth: equals
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- char(5) as truth: ordered
rank() over (order by (case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as truth: ordered, nulls first
rank() over (order by case when (case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between 0 and 1 then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as int: text
case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then cast(case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as int: exactText
cast(case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- char(5) as int: gte
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as int: equals
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- char(5) as int: ordered
rank() over (order by case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- char(5) as int: ordered, nulls first
rank() over (order by case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end is null then 0 else 1 end, case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end between -2147483648 and 2147483647 then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end desc)
    []

-- char(5) as whole: text
case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end is not null then cast(case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as whole: exactText
cast(case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- char(5) as whole: gte
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as whole: equals
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- char(5) as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- char(5) as whole: ordered
rank() over (order by case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- char(5) as whole: ordered, nulls first
rank() over (order by case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end is null then 0 else 1 end, case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = N'0' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 2) or ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[1-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 40)) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as bigint) end desc)
    []

-- char(5) as inexact: text
case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as inexact: exactText
cast(case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- char(5) as inexact: gte
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- char(5) as inexact: equals
case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- char(5) as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- char(5) as inexact: ordered
rank() over (order by case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- char(5) as inexact: ordered, nulls first
rank() over (order by case when case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end is null then 0 else 1 end, case when case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end is not null then case when ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9]%' or rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'-[0-9]%') and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.%.%' and rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) <= 80) then try_cast(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 as decimal(38, 10)) end end desc)
    []

-- char(5) as day: text
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as day: exactText
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end
    []

-- char(5) as day: gte
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 >= cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- char(5) as day: equals
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null)) then 1 end
    ["2026-11-26"]

-- char(5) as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- char(5) as day: ordered
rank() over (order by (case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as day: ordered, nulls first
rank() over (order by case when (case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and try_convert(date, rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 23) is not null) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as instant: text
case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- char(5) as instant: exactText
cast(case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- char(5) as instant: gte
case when case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end >= cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- char(5) as instant: equals
case when case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = cast(@p0 as bigint) then 1 end
    ["1000000000"]

-- char(5) as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- char(5) as instant: ordered
rank() over (order by case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- char(5) as instant: ordered, nulls first
rank() over (order by case when case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end is null then 0 else 1 end, case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then case when (left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 10) like N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 11, 9) like N'[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]' and try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126) is not null and (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 38 or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 40 and substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) = N'Z') or (datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = 50 and (substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]0[0-9]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]1[0-3]:[0-5][0-9]' or substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 6) like N'[+-]14:00')))) then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), try_convert(datetime2(0), replace(left(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 19), N' ', N'T'), 126)) - case datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) when 38 then 25200 when 40 then 0 else (try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 21, 2) as int) * 3600 + try_cast(substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 24, 2) as int) * 60) * case substring(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2, 20, 1) when N'-' then -1 else 1 end end) end end desc)
    []

-- char(5) as key: text
rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2
    []

-- char(5) as key: exactText
rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2
    []

-- char(5) as key: gte
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- char(5) as key: equals
case when ([t].[C] = cast(cast(@p0 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    ["x%[_!","x%[_!","x%[_!"]

-- char(5) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = cast(cast(j.v0 collate Latin1_General_100_BIN2 as nvarchar(4000)) collate Vietnamese_CI_AS as varchar(8000)) and (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- char(5) as key: ordered
rank() over (order by (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- char(5) as key: ordered, nulls first
rank() over (order by case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- char(5) as key: begins
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- char(5) as key: ends
case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- char(5) as asStored: text
rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2
    []

-- char(5) as asStored: exactText
rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2
    []

-- char(5) as asStored: gte
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- char(5) as asStored: equals
case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- char(5) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- char(5) as asStored: ordered
rank() over (order by (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- char(5) as asStored: ordered, nulls first
rank() over (order by case when (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- char(5) as content: text
rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2
    []

-- char(5) as content: exactText
case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end
    []

-- char(5) as content: gte
case when (1 = 0) then 1 end
    []

-- char(5) as content: equals
case when (1 = 0) then 1 end
    []

-- char(5) as content: isIn
case when (1 = 0) then 1 end
    []

-- char(5) as content: ordered
rank() over (order by (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- char(5) as content: ordered, nulls first
rank() over (order by case when (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 is not null then rtrim(cast([t].[C] as nvarchar(4000))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- int as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: gte
case when ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: equals
case when (([t].[C] = cast(@p0 as bigint) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p3 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    [null,"x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) and cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- int as text: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- int as text: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- int as word: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- int as word: exactText
case when (1 = 0) then null end
    []

-- int as word: gte
case when (1 = 0) then 1 end
    []

-- int as word: equals
case when (1 = 0) then 1 end
    []

-- int as word: isIn
case when (1 = 0) then 1 end
    []

-- int as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- int as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- int as truth: text
case when cast([t].[C] as bigint) between 0 and 1 then cast(cast([t].[C] as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- int as truth: exactText
cast(case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as truth: gte
case when ([t].[C] >= cast(@p0 as bigint) and cast([t].[C] as bigint) between 0 and 1) then 1 end
    ["7"]

-- int as truth: equals
case when ([t].[C] = cast(@p0 as bigint) and cast([t].[C] as bigint) between 0 and 1) then 1 end
    ["7"]

-- int as truth: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) and cast([t].[C] as bigint) between 0 and 1) then 1 end
    ["[\"7\"]"]

-- int as truth: ordered
rank() over (order by case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end desc)
    []

-- int as truth: ordered, nulls first
rank() over (order by case when case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end is null then 0 else 1 end, case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end desc)
    []

-- int as int: text
case when cast([t].[C] as bigint) between -2147483648 and 2147483647 then cast(cast([t].[C] as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- int as int: exactText
cast(case when cast([t].[C] as bigint) between -2147483648 and 2147483647 then cast([t].[C] as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as int: gte
case when ([t].[C] >= cast(@p0 as bigint) and cast([t].[C] as bigint) between -2147483648 and 2147483647) then 1 end
    ["7"]

-- int as int: equals
case when ([t].[C] = cast(@p0 as bigint) and cast([t].[C] as bigint) between -2147483648 and 2147483647) then 1 end
    ["7"]

-- int as int: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) and cast([t].[C] as bigint) between -2147483648 and 2147483647) then 1 end
    ["[\"7\"]"]

-- int as int: ordered
rank() over (order by case when cast([t].[C] as bigint) between -2147483648 and 2147483647 then cast([t].[C] as bigint) end desc)
    []

-- int as int: ordered, nulls first
rank() over (order by case when case when cast([t].[C] as bigint) between -2147483648 and 2147483647 then cast([t].[C] as bigint) end is null then 0 else 1 end, case when cast([t].[C] as bigint) between -2147483648 and 2147483647 then cast([t].[C] as bigint) end desc)
    []

-- int as whole: text
case when cast([t].[C] as bigint) is not null then cast(cast([t].[C] as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- int as whole: exactText
cast(cast([t].[C] as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as whole: gte
case when ([t].[C] >= cast(@p0 as bigint) and cast([t].[C] as bigint) is not null) then 1 end
    ["7"]

-- int as whole: equals
case when ([t].[C] = cast(@p0 as bigint) and cast([t].[C] as bigint) is not null) then 1 end
    ["7"]

-- int as whole: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) and cast([t].[C] as bigint) is not null) then 1 end
    ["[\"7\"]"]

-- int as whole: ordered
rank() over (order by cast([t].[C] as bigint) desc)
    []

-- int as whole: ordered, nulls first
rank() over (order by case when cast([t].[C] as bigint) is null then 0 else 1 end, cast([t].[C] as bigint) desc)
    []

-- int as inexact: text
case when try_cast([t].[C] as decimal(38, 10)) is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- int as inexact: exactText
cast(case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- int as inexact: gte
case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- int as inexact: equals
case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- int as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- int as inexact: ordered
rank() over (order by case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end desc)
    []

-- int as inexact: ordered, nulls first
rank() over (order by case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end is null then 0 else 1 end, case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end desc)
    []

-- int as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- int as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- int as day: gte
case when (1 = 0) then 1 end
    []

-- int as day: equals
case when (1 = 0) then 1 end
    []

-- int as day: isIn
case when (1 = 0) then 1 end
    []

-- int as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- int as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- int as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- int as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as instant: gte
case when (1 = 0) then 1 end
    []

-- int as instant: equals
case when (1 = 0) then 1 end
    []

-- int as instant: isIn
case when (1 = 0) then 1 end
    []

-- int as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- int as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- int as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as key: gte
case when [t].[C] >= cast(@p0 as bigint) then 1 end
    [null]

-- int as key: equals
case when ([t].[C] = cast(@p0 as bigint) and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2))) then 1 end
    [null,"x%[_!","x%[_!"]

-- int as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end and (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2)))) then 1 end
    ["[\"a\",\"7\"]"]

-- int as key: ordered
rank() over (order by [t].[C] desc)
    []

-- int as key: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- int as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- int as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- int as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- int as asStored: gte
case when [t].[C] >= cast(@p0 as bigint) then 1 end
    [null]

-- int as asStored: equals
case when [t].[C] = cast(@p0 as bigint) then 1 end
    [null]

-- int as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- int as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- int as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- int as content: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- int as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- int as content: gte
case when (1 = 0) then 1 end
    []

-- int as content: equals
case when (1 = 0) then 1 end
    []

-- int as content: isIn
case when (1 = 0) then 1 end
    []

-- int as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- int as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- bit as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- bit as text: exactText
case when (1 = 0) then null end
    []

-- bit as text: gte
case when (1 = 0) then 1 end
    []

-- bit as text: equals
case when (1 = 0) then 1 end
    []

-- bit as text: isIn
case when (1 = 0) then 1 end
    []

-- bit as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- bit as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- bit as text: begins
case when (1 = 0) then 1 end
    []

-- bit as text: ends
case when (1 = 0) then 1 end
    []

-- bit as word: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- bit as word: exactText
case when (1 = 0) then null end
    []

-- bit as word: gte
case when (1 = 0) then 1 end
    []

-- bit as word: equals
case when (1 = 0) then 1 end
    []

-- bit as word: isIn
case when (1 = 0) then 1 end
    []

-- bit as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- bit as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- bit as truth: text
case when cast([t].[C] as bigint) between 0 and 1 then cast(cast([t].[C] as bigint) as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- bit as truth: exactText
cast(case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as truth: gte
case when case when cast([t].[C] as bigint) between 0 and 1 then cast([t].[C] as bigint) end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- bit as truth: equals
case when case when cast([t].[C] as bigint) between 0 and 1 then cast([t].[C] as bigint) end = cast(@p0 as bigint) then 1 end
    ["7"]

-- bit as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when cast([t].[C] as bigint) between 0 and 1 then cast([t].[C] as bigint) end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- bit as truth: ordered
rank() over (order by case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end desc)
    []

-- bit as truth: ordered, nulls first
rank() over (order by case when case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end is null then 0 else 1 end, case when cast([t].[C] as bigint) between 0 and 1 then [t].[C] end desc)
    []

-- bit as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- bit as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as int: gte
case when (1 = 0) then 1 end
    []

-- bit as int: equals
case when (1 = 0) then 1 end
    []

-- bit as int: isIn
case when (1 = 0) then 1 end
    []

-- bit as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- bit as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- bit as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- bit as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as whole: gte
case when (1 = 0) then 1 end
    []

-- bit as whole: equals
case when (1 = 0) then 1 end
    []

-- bit as whole: isIn
case when (1 = 0) then 1 end
    []

-- bit as whole: ordered
rank() over (order by null desc)
    []

-- bit as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- bit as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- bit as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- bit as inexact: gte
case when (1 = 0) then 1 end
    []

-- bit as inexact: equals
case when (1 = 0) then 1 end
    []

-- bit as inexact: isIn
case when (1 = 0) then 1 end
    []

-- bit as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- bit as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- bit as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- bit as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- bit as day: gte
case when (1 = 0) then 1 end
    []

-- bit as day: equals
case when (1 = 0) then 1 end
    []

-- bit as day: isIn
case when (1 = 0) then 1 end
    []

-- bit as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- bit as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- bit as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- bit as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as instant: gte
case when (1 = 0) then 1 end
    []

-- bit as instant: equals
case when (1 = 0) then 1 end
    []

-- bit as instant: isIn
case when (1 = 0) then 1 end
    []

-- bit as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- bit as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- bit as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- bit as key: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- bit as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- bit as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- bit as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- bit as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- bit as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- bit as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- bit as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- bit as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- bit as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- bit as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- bit as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- bit as content: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- bit as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- bit as content: gte
case when (1 = 0) then 1 end
    []

-- bit as content: equals
case when (1 = 0) then 1 end
    []

-- bit as content: isIn
case when (1 = 0) then 1 end
    []

-- bit as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- bit as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- decimal(12,2) as text: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: exactText
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: gte
case when ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: equals
case when ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- decimal(12,2) as text: begins
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- decimal(12,2) as text: ends
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- decimal(12,2) as word: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- decimal(12,2) as word: exactText
case when (1 = 0) then null end
    []

-- decimal(12,2) as word: gte
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as word: equals
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as word: isIn
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(12,2) as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(12,2) as truth: text
case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then cast(case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as truth: exactText
cast(case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then [t].[C] end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as truth: gte
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as truth: equals
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- decimal(12,2) as truth: ordered
rank() over (order by case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then [t].[C] end desc)
    []

-- decimal(12,2) as truth: ordered, nulls first
rank() over (order by case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then [t].[C] end is null then 0 else 1 end, case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between 0 and 1 then [t].[C] end desc)
    []

-- decimal(12,2) as int: text
case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then cast(case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as int: exactText
cast(case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as int: gte
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as int: equals
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- decimal(12,2) as int: ordered
rank() over (order by case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end desc)
    []

-- decimal(12,2) as int: ordered, nulls first
rank() over (order by case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end is null then 0 else 1 end, case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end between -2147483648 and 2147483647 then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end desc)
    []

-- decimal(12,2) as whole: text
case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end is not null then cast(case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as whole: exactText
cast(case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as whole: gte
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end is not null then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as whole: equals
case when case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end is not null then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- decimal(12,2) as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end is not null then case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- decimal(12,2) as whole: ordered
rank() over (order by case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end desc)
    []

-- decimal(12,2) as whole: ordered, nulls first
rank() over (order by case when case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end is null then 0 else 1 end, case when [t].[C] = floor([t].[C]) then try_cast([t].[C] as bigint) end desc)
    []

-- decimal(12,2) as inexact: text
case when try_cast([t].[C] as decimal(38, 10)) is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as inexact: exactText
cast(case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as inexact: gte
case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- decimal(12,2) as inexact: equals
case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- decimal(12,2) as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- decimal(12,2) as inexact: ordered
rank() over (order by case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end desc)
    []

-- decimal(12,2) as inexact: ordered, nulls first
rank() over (order by case when case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end is null then 0 else 1 end, case when try_cast([t].[C] as decimal(38, 10)) is not null then try_cast([t].[C] as decimal(38, 10)) end desc)
    []

-- decimal(12,2) as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as day: gte
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as day: equals
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as day: isIn
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(12,2) as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(12,2) as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(12,2) as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as instant: gte
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as instant: equals
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as instant: isIn
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(12,2) as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(12,2) as key: text
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as key: exactText
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as key: gte
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- decimal(12,2) as key: equals
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- decimal(12,2) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- decimal(12,2) as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- decimal(12,2) as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- decimal(12,2) as key: begins
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- decimal(12,2) as key: ends
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- decimal(12,2) as asStored: text
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as asStored: exactText
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(12,2) as asStored: gte
case when [t].[C] >= cast(@p0 as decimal(38, 10)) then 1 end
    [null]

-- decimal(12,2) as asStored: equals
case when [t].[C] = cast(@p0 as decimal(38, 10)) then 1 end
    [null]

-- decimal(12,2) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- decimal(12,2) as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- decimal(12,2) as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- decimal(12,2) as content: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- decimal(12,2) as content: exactText
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end
    []

-- decimal(12,2) as content: gte
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as content: equals
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as content: isIn
case when (1 = 0) then 1 end
    []

-- decimal(12,2) as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- decimal(12,2) as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- decimal(20,15) as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- decimal(20,15) as text: exactText
case when (1 = 0) then null end
    []

-- decimal(20,15) as text: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as text: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as text: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(20,15) as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(20,15) as text: begins
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as text: ends
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as word: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- decimal(20,15) as word: exactText
case when (1 = 0) then null end
    []

-- decimal(20,15) as word: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as word: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as word: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(20,15) as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- decimal(20,15) as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as truth: exactText
cast(case when (1 = 0) then [t].[C] end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as truth: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as truth: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as truth: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- decimal(20,15) as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- decimal(20,15) as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as int: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as int: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as int: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as whole: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as whole: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as whole: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as whole: ordered
rank() over (order by null desc)
    []

-- decimal(20,15) as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- decimal(20,15) as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as inexact: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as inexact: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as day: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as day: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as day: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- decimal(20,15) as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as instant: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as instant: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as instant: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- decimal(20,15) as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- decimal(20,15) as key: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- decimal(20,15) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- decimal(20,15) as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- decimal(20,15) as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- decimal(20,15) as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- decimal(20,15) as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- decimal(20,15) as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- decimal(20,15) as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- decimal(20,15) as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- decimal(20,15) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- decimal(20,15) as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- decimal(20,15) as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- decimal(20,15) as content: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- decimal(20,15) as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- decimal(20,15) as content: gte
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as content: equals
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as content: isIn
case when (1 = 0) then 1 end
    []

-- decimal(20,15) as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- decimal(20,15) as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- money as text: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: exactText
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: gte
case when ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: equals
case when ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- money as text: begins
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- money as text: ends
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- money as word: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- money as word: exactText
case when (1 = 0) then null end
    []

-- money as word: gte
case when (1 = 0) then 1 end
    []

-- money as word: equals
case when (1 = 0) then 1 end
    []

-- money as word: isIn
case when (1 = 0) then 1 end
    []

-- money as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- money as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- money as truth: text
case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then cast(case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as truth: exactText
cast(case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then cast([t].[C] as decimal(19, 4)) end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as truth: gte
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- money as truth: equals
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- money as truth: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- money as truth: ordered
rank() over (order by case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then cast([t].[C] as decimal(19, 4)) end desc)
    []

-- money as truth: ordered, nulls first
rank() over (order by case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then cast([t].[C] as decimal(19, 4)) end is null then 0 else 1 end, case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between 0 and 1 then cast([t].[C] as decimal(19, 4)) end desc)
    []

-- money as int: text
case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then cast(case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as int: exactText
cast(case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- money as int: gte
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- money as int: equals
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- money as int: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- money as int: ordered
rank() over (order by case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end desc)
    []

-- money as int: ordered, nulls first
rank() over (order by case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end is null then 0 else 1 end, case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end between -2147483648 and 2147483647 then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end desc)
    []

-- money as whole: text
case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end is not null then cast(case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2 when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as whole: exactText
cast(case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- money as whole: gte
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end is not null then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end >= cast(@p0 as bigint) then 1 end
    ["7"]

-- money as whole: equals
case when case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end is not null then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = cast(@p0 as bigint) then 1 end
    ["7"]

-- money as whole: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end is not null then case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- money as whole: ordered
rank() over (order by case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end desc)
    []

-- money as whole: ordered, nulls first
rank() over (order by case when case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end is null then 0 else 1 end, case when cast([t].[C] as decimal(19, 4)) = floor(cast([t].[C] as decimal(19, 4))) then try_cast(cast([t].[C] as decimal(19, 4)) as bigint) end desc)
    []

-- money as inexact: text
case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then cast(cast([t].[C] as decimal(19, 4)) as nvarchar(50)) collate Latin1_General_100_BIN2 when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as inexact: exactText
cast(case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as inexact: gte
case when case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end >= cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- money as inexact: equals
case when case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end = cast(@p0 as decimal(38, 10)) then 1 end
    ["7.0000000000"]

-- money as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- money as inexact: ordered
rank() over (order by case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end desc)
    []

-- money as inexact: ordered, nulls first
rank() over (order by case when case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end is null then 0 else 1 end, case when try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) is not null then try_cast(cast([t].[C] as decimal(19, 4)) as decimal(38, 10)) end desc)
    []

-- money as day: text
case when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- money as day: gte
case when (1 = 0) then 1 end
    []

-- money as day: equals
case when (1 = 0) then 1 end
    []

-- money as day: isIn
case when (1 = 0) then 1 end
    []

-- money as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- money as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- money as instant: text
case when cast([t].[C] as decimal(19, 4)) is not null then nchar(0) end
    []

-- money as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- money as instant: gte
case when (1 = 0) then 1 end
    []

-- money as instant: equals
case when (1 = 0) then 1 end
    []

-- money as instant: isIn
case when (1 = 0) then 1 end
    []

-- money as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- money as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- money as key: text
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as key: exactText
cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as key: gte
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- money as key: equals
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- money as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- money as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- money as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- money as key: begins
case when (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- money as key: ends
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- money as asStored: text
cast(cast([t].[C] as decimal(19, 4)) as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as asStored: exactText
cast(cast([t].[C] as decimal(19, 4)) as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- money as asStored: gte
case when cast([t].[C] as decimal(19, 4)) >= cast(@p0 as decimal(38, 10)) then 1 end
    [null]

-- money as asStored: equals
case when cast([t].[C] as decimal(19, 4)) = cast(@p0 as decimal(38, 10)) then 1 end
    [null]

-- money as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where cast([t].[C] as decimal(19, 4)) = case when ((j.v0 collate Latin1_General_100_BIN2 like N'[0-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[0-9]%') and j.v0 collate Latin1_General_100_BIN2 like N'%[0-9]' and substring(j.v0 collate Latin1_General_100_BIN2, 2, 60) not like N'%[^0-9.]%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.%.%' and j.v0 collate Latin1_General_100_BIN2 not like N'%.___________%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 80) then try_cast(j.v0 collate Latin1_General_100_BIN2 as decimal(38, 10)) end) then 1 end
    ["[\"7\"]"]

-- money as asStored: ordered
rank() over (order by cast([t].[C] as decimal(19, 4)) desc)
    []

-- money as asStored: ordered, nulls first
rank() over (order by case when cast([t].[C] as decimal(19, 4)) is null then 0 else 1 end, cast([t].[C] as decimal(19, 4)) desc)
    []

-- money as content: text
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- money as content: exactText
case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end
    []

-- money as content: gte
case when (1 = 0) then 1 end
    []

-- money as content: equals
case when (1 = 0) then 1 end
    []

-- money as content: isIn
case when (1 = 0) then 1 end
    []

-- money as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- money as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(50)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- float as text: text
case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- float as text: exactText
case when (1 = 0) then null end
    []

-- float as text: gte
case when (1 = 0) then 1 end
    []

-- float as text: equals
case when (1 = 0) then 1 end
    []

-- float as text: isIn
case when (1 = 0) then 1 end
    []

-- float as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- float as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- float as text: begins
case when (1 = 0) then 1 end
    []

-- float as text: ends
case when (1 = 0) then 1 end
    []

-- float as word: text
case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- float as word: exactText
case when (1 = 0) then null end
    []

-- float as word: gte
case when (1 = 0) then 1 end
    []

-- float as word: equals
case when (1 = 0) then 1 end
    []

-- float as word: isIn
case when (1 = 0) then 1 end
    []

-- float as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- float as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- float as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- float as truth: exactText
convert(nvarchar(40), case when (1 = 0) then [t].[C] end, 3) collate Latin1_General_100_BIN2
    []

-- float as truth: gte
case when (1 = 0) then 1 end
    []

-- float as truth: equals
case when (1 = 0) then 1 end
    []

-- float as truth: isIn
case when (1 = 0) then 1 end
    []

-- float as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- float as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- float as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- float as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- float as int: gte
case when (1 = 0) then 1 end
    []

-- float as int: equals
case when (1 = 0) then 1 end
    []

-- float as int: isIn
case when (1 = 0) then 1 end
    []

-- float as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- float as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- float as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- float as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- float as whole: gte
case when (1 = 0) then 1 end
    []

-- float as whole: equals
case when (1 = 0) then 1 end
    []

-- float as whole: isIn
case when (1 = 0) then 1 end
    []

-- float as whole: ordered
rank() over (order by null desc)
    []

-- float as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- float as inexact: text
case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- float as inexact: exactText
convert(nvarchar(40), case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end, 3) collate Latin1_General_100_BIN2
    []

-- float as inexact: gte
case when case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end >= cast(@p0 as float) then 1 end
    ["7"]

-- float as inexact: equals
case when case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end = cast(@p0 as float) then 1 end
    ["7"]

-- float as inexact: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end = try_cast(j.v0 collate Latin1_General_100_BIN2 as float)) then 1 end
    ["[\"7\"]"]

-- float as inexact: ordered
rank() over (order by case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end desc)
    []

-- float as inexact: ordered, nulls first
rank() over (order by case when case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end is null then 0 else 1 end, case when (try_cast([t].[C] as float) = 0 or abs(try_cast([t].[C] as float)) between 1e-20 and 1e39) then try_cast([t].[C] as float) end desc)
    []

-- float as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- float as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- float as day: gte
case when (1 = 0) then 1 end
    []

-- float as day: equals
case when (1 = 0) then 1 end
    []

-- float as day: isIn
case when (1 = 0) then 1 end
    []

-- float as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- float as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- float as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- float as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- float as instant: gte
case when (1 = 0) then 1 end
    []

-- float as instant: equals
case when (1 = 0) then 1 end
    []

-- float as instant: isIn
case when (1 = 0) then 1 end
    []

-- float as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- float as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- float as key: text
convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2
    []

-- float as key: exactText
convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2
    []

-- float as key: gte
case when (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- float as key: equals
case when (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- float as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- float as key: ordered
rank() over (order by (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- float as key: ordered, nulls first
rank() over (order by case when (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- float as key: begins
case when (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- float as key: ends
case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- float as asStored: text
convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2
    []

-- float as asStored: exactText
convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2
    []

-- float as asStored: gte
case when [t].[C] >= cast(@p0 as float) then 1 end
    [null]

-- float as asStored: equals
case when [t].[C] = cast(@p0 as float) then 1 end
    [null]

-- float as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = try_cast(j.v0 collate Latin1_General_100_BIN2 as float)) then 1 end
    ["[\"7\"]"]

-- float as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- float as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- float as content: text
case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- float as content: exactText
case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 end
    []

-- float as content: gte
case when (1 = 0) then 1 end
    []

-- float as content: equals
case when (1 = 0) then 1 end
    []

-- float as content: isIn
case when (1 = 0) then 1 end
    []

-- float as content: ordered
rank() over (order by (case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- float as content: ordered, nulls first
rank() over (order by case when (case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(40), [t].[C], 3) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- real as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- real as text: exactText
case when (1 = 0) then null end
    []

-- real as text: gte
case when (1 = 0) then 1 end
    []

-- real as text: equals
case when (1 = 0) then 1 end
    []

-- real as text: isIn
case when (1 = 0) then 1 end
    []

-- real as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- real as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- real as text: begins
case when (1 = 0) then 1 end
    []

-- real as text: ends
case when (1 = 0) then 1 end
    []

-- real as word: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- real as word: exactText
case when (1 = 0) then null end
    []

-- real as word: gte
case when (1 = 0) then 1 end
    []

-- real as word: equals
case when (1 = 0) then 1 end
    []

-- real as word: isIn
case when (1 = 0) then 1 end
    []

-- real as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- real as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- real as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as truth: exactText
cast(case when (1 = 0) then [t].[C] end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as truth: gte
case when (1 = 0) then 1 end
    []

-- real as truth: equals
case when (1 = 0) then 1 end
    []

-- real as truth: isIn
case when (1 = 0) then 1 end
    []

-- real as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- real as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- real as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as int: gte
case when (1 = 0) then 1 end
    []

-- real as int: equals
case when (1 = 0) then 1 end
    []

-- real as int: isIn
case when (1 = 0) then 1 end
    []

-- real as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- real as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- real as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as whole: gte
case when (1 = 0) then 1 end
    []

-- real as whole: equals
case when (1 = 0) then 1 end
    []

-- real as whole: isIn
case when (1 = 0) then 1 end
    []

-- real as whole: ordered
rank() over (order by null desc)
    []

-- real as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- real as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- real as inexact: gte
case when (1 = 0) then 1 end
    []

-- real as inexact: equals
case when (1 = 0) then 1 end
    []

-- real as inexact: isIn
case when (1 = 0) then 1 end
    []

-- real as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- real as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- real as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- real as day: gte
case when (1 = 0) then 1 end
    []

-- real as day: equals
case when (1 = 0) then 1 end
    []

-- real as day: isIn
case when (1 = 0) then 1 end
    []

-- real as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- real as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- real as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- real as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as instant: gte
case when (1 = 0) then 1 end
    []

-- real as instant: equals
case when (1 = 0) then 1 end
    []

-- real as instant: isIn
case when (1 = 0) then 1 end
    []

-- real as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- real as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- real as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- real as key: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- real as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- real as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- real as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- real as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- real as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- real as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- real as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- real as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- real as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- real as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- real as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- real as content: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- real as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- real as content: gte
case when (1 = 0) then 1 end
    []

-- real as content: equals
case when (1 = 0) then 1 end
    []

-- real as content: isIn
case when (1 = 0) then 1 end
    []

-- real as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- real as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- date as text: text
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: exactText
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: gte
case when ((convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: equals
case when ((convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: ordered
rank() over (order by (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: ordered, nulls first
rank() over (order by case when (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- date as text: begins
case when (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- date as text: ends
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- date as word: text
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- date as word: exactText
case when (1 = 0) then null end
    []

-- date as word: gte
case when (1 = 0) then 1 end
    []

-- date as word: equals
case when (1 = 0) then 1 end
    []

-- date as word: isIn
case when (1 = 0) then 1 end
    []

-- date as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- date as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- date as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- date as truth: exactText
convert(nvarchar(10), case when (1 = 0) then [t].[C] end, 23) collate Latin1_General_100_BIN2
    []

-- date as truth: gte
case when (1 = 0) then 1 end
    []

-- date as truth: equals
case when (1 = 0) then 1 end
    []

-- date as truth: isIn
case when (1 = 0) then 1 end
    []

-- date as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- date as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- date as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- date as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- date as int: gte
case when (1 = 0) then 1 end
    []

-- date as int: equals
case when (1 = 0) then 1 end
    []

-- date as int: isIn
case when (1 = 0) then 1 end
    []

-- date as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- date as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- date as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- date as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- date as whole: gte
case when (1 = 0) then 1 end
    []

-- date as whole: equals
case when (1 = 0) then 1 end
    []

-- date as whole: isIn
case when (1 = 0) then 1 end
    []

-- date as whole: ordered
rank() over (order by null desc)
    []

-- date as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- date as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- date as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- date as inexact: gte
case when (1 = 0) then 1 end
    []

-- date as inexact: equals
case when (1 = 0) then 1 end
    []

-- date as inexact: isIn
case when (1 = 0) then 1 end
    []

-- date as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- date as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- date as day: text
case when [t].[C] is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- date as day: exactText
convert(nvarchar(10), case when [t].[C] is not null then [t].[C] end, 23) collate Latin1_General_100_BIN2
    []

-- date as day: gte
case when ([t].[C] >= cast(@p0 as date) and [t].[C] is not null) then 1 end
    ["2026-11-26"]

-- date as day: equals
case when ([t].[C] = cast(@p0 as date) and [t].[C] is not null) then 1 end
    ["2026-11-26"]

-- date as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when [t].[C] is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- date as day: ordered
rank() over (order by case when [t].[C] is not null then [t].[C] end desc)
    []

-- date as day: ordered, nulls first
rank() over (order by case when case when [t].[C] is not null then [t].[C] end is null then 0 else 1 end, case when [t].[C] is not null then [t].[C] end desc)
    []

-- date as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- date as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- date as instant: gte
case when (1 = 0) then 1 end
    []

-- date as instant: equals
case when (1 = 0) then 1 end
    []

-- date as instant: isIn
case when (1 = 0) then 1 end
    []

-- date as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- date as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- date as key: text
convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2
    []

-- date as key: exactText
convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2
    []

-- date as key: gte
case when (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- date as key: equals
case when (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- date as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- date as key: ordered
rank() over (order by (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- date as key: ordered, nulls first
rank() over (order by case when (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- date as key: begins
case when (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- date as key: ends
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- date as asStored: text
convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2
    []

-- date as asStored: exactText
convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2
    []

-- date as asStored: gte
case when [t].[C] >= cast(@p0 as date) then 1 end
    [null]

-- date as asStored: equals
case when [t].[C] = cast(@p0 as date) then 1 end
    [null]

-- date as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where [t].[C] = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- date as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- date as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- date as content: text
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- date as content: exactText
case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end
    []

-- date as content: gte
case when (1 = 0) then 1 end
    []

-- date as content: equals
case when (1 = 0) then 1 end
    []

-- date as content: isIn
case when (1 = 0) then 1 end
    []

-- date as content: ordered
rank() over (order by (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- date as content: ordered, nulls first
rank() over (order by case when (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 is not null then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- datetime as text: text
case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetime as text: exactText
case when (1 = 0) then null end
    []

-- datetime as text: gte
case when (1 = 0) then 1 end
    []

-- datetime as text: equals
case when (1 = 0) then 1 end
    []

-- datetime as text: isIn
case when (1 = 0) then 1 end
    []

-- datetime as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetime as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetime as text: begins
case when (1 = 0) then 1 end
    []

-- datetime as text: ends
case when (1 = 0) then 1 end
    []

-- datetime as word: text
case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetime as word: exactText
case when (1 = 0) then null end
    []

-- datetime as word: gte
case when (1 = 0) then 1 end
    []

-- datetime as word: equals
case when (1 = 0) then 1 end
    []

-- datetime as word: isIn
case when (1 = 0) then 1 end
    []

-- datetime as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetime as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetime as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetime as truth: exactText
(convert(nvarchar(19), cast(case when (1 = 0) then [t].[C] end as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetime as truth: gte
case when (1 = 0) then 1 end
    []

-- datetime as truth: equals
case when (1 = 0) then 1 end
    []

-- datetime as truth: isIn
case when (1 = 0) then 1 end
    []

-- datetime as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- datetime as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- datetime as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetime as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetime as int: gte
case when (1 = 0) then 1 end
    []

-- datetime as int: equals
case when (1 = 0) then 1 end
    []

-- datetime as int: isIn
case when (1 = 0) then 1 end
    []

-- datetime as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- datetime as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- datetime as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetime as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetime as whole: gte
case when (1 = 0) then 1 end
    []

-- datetime as whole: equals
case when (1 = 0) then 1 end
    []

-- datetime as whole: isIn
case when (1 = 0) then 1 end
    []

-- datetime as whole: ordered
rank() over (order by null desc)
    []

-- datetime as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- datetime as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetime as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- datetime as inexact: gte
case when (1 = 0) then 1 end
    []

-- datetime as inexact: equals
case when (1 = 0) then 1 end
    []

-- datetime as inexact: isIn
case when (1 = 0) then 1 end
    []

-- datetime as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- datetime as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- datetime as day: text
case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- datetime as day: exactText
convert(nvarchar(10), case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then [t].[C] end, 23) collate Latin1_General_100_BIN2
    []

-- datetime as day: gte
case when ([t].[C] >= cast(@p0 as date) and ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time))) then 1 end
    ["2026-11-26"]

-- datetime as day: equals
case when ([t].[C] = cast(@p0 as date) and ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time))) then 1 end
    ["2026-11-26"]

-- datetime as day: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then convert(nvarchar(10), [t].[C], 23) collate Latin1_General_100_BIN2 end = j.v0 collate Latin1_General_100_BIN2) then 1 end
    ["[]"]

-- datetime as day: ordered
rank() over (order by case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then [t].[C] end desc)
    []

-- datetime as day: ordered, nulls first
rank() over (order by case when case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then [t].[C] end is null then 0 else 1 end, case when ([t].[C] is not null and cast([t].[C] as time) = cast(0x as time)) then [t].[C] end desc)
    []

-- datetime as instant: text
case when [t].[C] is not null then (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- datetime as instant: exactText
cast(case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetime as instant: gte
case when ([t].[C] > cast(@p0 as datetime2(7)) and [t].[C] is not null) then 1 end
    ["2001-09-09T08:46:39.9999999"]

-- datetime as instant: equals
case when ([t].[C] > cast(@p0 as datetime2(7)) and [t].[C] <= cast(@p1 as datetime2(7)) and [t].[C] is not null) then 1 end
    ["2001-09-09T08:46:39.9999999","2001-09-09T08:46:40.9999999"]

-- datetime as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- datetime as instant: ordered
rank() over (order by case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end desc)
    []

-- datetime as instant: ordered, nulls first
rank() over (order by case when case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end is null then 0 else 1 end, case when [t].[C] is not null then case when [t].[C] is not null then (datediff_big(second, cast('1970-01-01T00:00:00' as datetime2(0)), [t].[C]) - 25200) end end desc)
    []

-- datetime as key: text
(convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetime as key: exactText
(convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetime as key: gte
case when ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- datetime as key: equals
case when ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- datetime as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- datetime as key: ordered
rank() over (order by ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- datetime as key: ordered, nulls first
rank() over (order by case when ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- datetime as key: begins
case when ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and (((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or ((convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- datetime as key: ends
case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- datetime as asStored: text
(convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetime as asStored: exactText
(convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetime as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- datetime as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- datetime as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- datetime as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- datetime as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- datetime as content: text
case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetime as content: exactText
case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 end
    []

-- datetime as content: gte
case when (1 = 0) then 1 end
    []

-- datetime as content: equals
case when (1 = 0) then 1 end
    []

-- datetime as content: isIn
case when (1 = 0) then 1 end
    []

-- datetime as content: ordered
rank() over (order by (case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- datetime as content: ordered, nulls first
rank() over (order by case when (case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), cast([t].[C] as datetime2(7)), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- datetimeoffset(7) as text: text
case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetimeoffset(7) as text: exactText
case when (1 = 0) then null end
    []

-- datetimeoffset(7) as text: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as text: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as text: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetimeoffset(7) as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetimeoffset(7) as text: begins
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as text: ends
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as word: text
case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetimeoffset(7) as word: exactText
case when (1 = 0) then null end
    []

-- datetimeoffset(7) as word: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as word: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as word: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetimeoffset(7) as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- datetimeoffset(7) as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as truth: exactText
(convert(nvarchar(19), switchoffset(cast(case when (1 = 0) then [t].[C] end as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as truth: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as truth: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as truth: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- datetimeoffset(7) as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- datetimeoffset(7) as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as int: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as int: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as int: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as whole: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as whole: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as whole: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as whole: ordered
rank() over (order by null desc)
    []

-- datetimeoffset(7) as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- datetimeoffset(7) as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as inexact: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as inexact: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as day: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as day: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as day: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- datetimeoffset(7) as instant: text
case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 when [t].[C] is not null then nchar(0) end
    []

-- datetimeoffset(7) as instant: exactText
cast(case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), [t].[C]) end end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as instant: gte
case when ([t].[C] > cast(@p0 as datetimeoffset(7)) and [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0))) then 1 end
    ["2001-09-09T08:46:39.9999999+07:00"]

-- datetimeoffset(7) as instant: equals
case when ([t].[C] > cast(@p0 as datetimeoffset(7)) and [t].[C] <= cast(@p1 as datetimeoffset(7)) and [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0))) then 1 end
    ["2001-09-09T08:46:39.9999999+07:00","2001-09-09T08:46:40.9999999+07:00"]

-- datetimeoffset(7) as instant: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), [t].[C]) end end = case when ((j.v0 collate Latin1_General_100_BIN2 = N'0' and datalength(j.v0 collate Latin1_General_100_BIN2) = 2) or ((j.v0 collate Latin1_General_100_BIN2 like N'[1-9]%' or j.v0 collate Latin1_General_100_BIN2 like N'-[1-9]%') and substring(j.v0 collate Latin1_General_100_BIN2, 2, 40) not like N'%[^0-9]%' and datalength(j.v0 collate Latin1_General_100_BIN2) <= 40)) then try_cast(j.v0 collate Latin1_General_100_BIN2 as bigint) end) then 1 end
    ["[\"7\"]"]

-- datetimeoffset(7) as instant: ordered
rank() over (order by case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), [t].[C]) end end desc)
    []

-- datetimeoffset(7) as instant: ordered, nulls first
rank() over (order by case when case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), [t].[C]) end end is null then 0 else 1 end, case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then case when [t].[C] between cast('0001-01-02T00:00:00+00:00' as datetimeoffset(0)) and cast('9999-12-30T00:00:00+00:00' as datetimeoffset(0)) then datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), [t].[C]) end end desc)
    []

-- datetimeoffset(7) as key: text
(convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as key: exactText
(convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as key: gte
case when ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- datetimeoffset(7) as key: equals
case when ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- datetimeoffset(7) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- datetimeoffset(7) as key: ordered
rank() over (order by ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- datetimeoffset(7) as key: ordered, nulls first
rank() over (order by case when ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- datetimeoffset(7) as key: begins
case when ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and (((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or ((convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- datetimeoffset(7) as key: ends
case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- datetimeoffset(7) as asStored: text
(convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as asStored: exactText
(convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2
    []

-- datetimeoffset(7) as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- datetimeoffset(7) as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- datetimeoffset(7) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- datetimeoffset(7) as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- datetimeoffset(7) as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- datetimeoffset(7) as content: text
case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- datetimeoffset(7) as content: exactText
case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 end
    []

-- datetimeoffset(7) as content: gte
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as content: equals
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as content: isIn
case when (1 = 0) then 1 end
    []

-- datetimeoffset(7) as content: ordered
rank() over (order by (case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- datetimeoffset(7) as content: ordered, nulls first
rank() over (order by case when (case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 is not null then (convert(nvarchar(19), switchoffset(cast([t].[C] as datetimeoffset(7)), '+07:00'), 126) + N'+07:00') collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- uniqueidentifier as text: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: exactText
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: gte
case when ((lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) and lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: equals
case when ((lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) and lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["x%[_!","x%[_!","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: isIn
case when (exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) and lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2) then 1 end
    ["[\"a\",\"7\"]","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: ordered
rank() over (order by (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: ordered, nulls first
rank() over (order by case when (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 not like cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    ["%[^\u0001- -˿Ạ-ỹ‐-‧]%","%[^\u0001- -˿Ạ-ỹ‐-‧]%"]

-- uniqueidentifier as text: begins
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- uniqueidentifier as text: ends
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- uniqueidentifier as word: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as word: exactText
case when (1 = 0) then null end
    []

-- uniqueidentifier as word: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as word: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as word: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- uniqueidentifier as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- uniqueidentifier as truth: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as truth: exactText
case when (1 = 0) then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end
    []

-- uniqueidentifier as truth: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as truth: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as truth: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as truth: ordered
rank() over (order by (case when (1 = 0) then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- uniqueidentifier as truth: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- uniqueidentifier as int: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as int: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as int: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as int: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as whole: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as whole: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as whole: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as whole: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as whole: ordered
rank() over (order by null desc)
    []

-- uniqueidentifier as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- uniqueidentifier as inexact: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as inexact: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as inexact: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as inexact: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as day: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as day: exactText
case when (1 = 0) then null end
    []

-- uniqueidentifier as day: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as day: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as day: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as day: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- uniqueidentifier as day: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- uniqueidentifier as instant: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as instant: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as instant: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as instant: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- uniqueidentifier as key: text
lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as key: exactText
lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as key: gte
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- uniqueidentifier as key: equals
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- uniqueidentifier as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- uniqueidentifier as key: ordered
rank() over (order by (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- uniqueidentifier as key: ordered, nulls first
rank() over (order by case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- uniqueidentifier as key: begins
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- uniqueidentifier as key: ends
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- uniqueidentifier as asStored: text
lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as asStored: exactText
lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2
    []

-- uniqueidentifier as asStored: gte
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- uniqueidentifier as asStored: equals
case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- uniqueidentifier as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- uniqueidentifier as asStored: ordered
rank() over (order by (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- uniqueidentifier as asStored: ordered, nulls first
rank() over (order by case when (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- uniqueidentifier as content: text
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- uniqueidentifier as content: exactText
case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end
    []

-- uniqueidentifier as content: gte
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as content: equals
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as content: isIn
case when (1 = 0) then 1 end
    []

-- uniqueidentifier as content: ordered
rank() over (order by (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- uniqueidentifier as content: ordered, nulls first
rank() over (order by case when (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 is not null then lower(cast([t].[C] as nvarchar(36))) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varbinary(20) as text: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varbinary(20) as text: exactText
case when (1 = 0) then null end
    []

-- varbinary(20) as text: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as text: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as text: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as text: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- varbinary(20) as text: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- varbinary(20) as text: begins
case when (1 = 0) then 1 end
    []

-- varbinary(20) as text: ends
case when (1 = 0) then 1 end
    []

-- varbinary(20) as word: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varbinary(20) as word: exactText
case when (1 = 0) then null end
    []

-- varbinary(20) as word: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as word: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as word: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as word: ordered
rank() over (order by (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- varbinary(20) as word: ordered, nulls first
rank() over (order by case when (case when (1 = 0) then null end + nchar(1)) is null then 0 else 1 end, (case when (1 = 0) then null end + nchar(1)) desc)
    []

-- varbinary(20) as truth: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as truth: exactText
cast(case when (1 = 0) then [t].[C] end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as truth: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as truth: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as truth: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as truth: ordered
rank() over (order by case when (1 = 0) then [t].[C] end desc)
    []

-- varbinary(20) as truth: ordered, nulls first
rank() over (order by case when case when (1 = 0) then [t].[C] end is null then 0 else 1 end, case when (1 = 0) then [t].[C] end desc)
    []

-- varbinary(20) as int: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as int: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as int: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as int: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as int: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as int: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- varbinary(20) as int: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- varbinary(20) as whole: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as whole: exactText
cast(null as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as whole: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as whole: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as whole: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as whole: ordered
rank() over (order by null desc)
    []

-- varbinary(20) as whole: ordered, nulls first
rank() over (order by case when null is null then 0 else 1 end, null desc)
    []

-- varbinary(20) as inexact: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as inexact: exactText
cast(case when (1 = 0) then null end as nvarchar(50)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as inexact: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as inexact: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as inexact: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as inexact: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- varbinary(20) as inexact: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- varbinary(20) as day: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as day: exactText
convert(nvarchar(10), case when (1 = 0) then null end, 23) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as day: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as day: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as day: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as day: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- varbinary(20) as day: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- varbinary(20) as instant: text
case when [t].[C] is not null then nchar(0) end
    []

-- varbinary(20) as instant: exactText
cast(case when (1 = 0) then null end as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as instant: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as instant: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as instant: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as instant: ordered
rank() over (order by case when (1 = 0) then null end desc)
    []

-- varbinary(20) as instant: ordered, nulls first
rank() over (order by case when case when (1 = 0) then null end is null then 0 else 1 end, case when (1 = 0) then null end desc)
    []

-- varbinary(20) as key: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as key: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as key: gte
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- varbinary(20) as key: equals
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- varbinary(20) as key: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 = j.v0 collate Latin1_General_100_BIN2 and datalength(cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- varbinary(20) as key: ordered
rank() over (order by (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varbinary(20) as key: ordered, nulls first
rank() over (order by case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) is null then 0 else 1 end, (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) desc)
    []

-- varbinary(20) as key: begins
case when (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' and ((cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) < (cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) or (cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) >= (cast(@p2 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)))) then 1 end
    ["x!%![!_!!%","x%[_!̀","x%[_!Ͱ"]

-- varbinary(20) as key: ends
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 like cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 escape '!' then 1 end
    ["%x!%![!_!!"]

-- varbinary(20) as asStored: text
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as asStored: exactText
cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2
    []

-- varbinary(20) as asStored: gte
case when ([t].[C] + nchar(1)) >= (cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 + nchar(1)) then 1 end
    ["x%[_!"]

-- varbinary(20) as asStored: equals
case when ([t].[C] = cast(@p0 as nvarchar(max)) collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(cast(@p1 as nvarchar(max)) collate Latin1_General_100_BIN2)) then 1 end
    ["x%[_!","x%[_!"]

-- varbinary(20) as asStored: isIn
case when exists (select 1 from openjson(cast(@p0 as nvarchar(max))) with (v0 nvarchar(max) '$') as j where ([t].[C] = j.v0 collate Latin1_General_100_BIN2 and datalength([t].[C]) = datalength(j.v0 collate Latin1_General_100_BIN2))) then 1 end
    ["[\"a\",\"7\"]"]

-- varbinary(20) as asStored: ordered
rank() over (order by [t].[C] desc)
    []

-- varbinary(20) as asStored: ordered, nulls first
rank() over (order by case when [t].[C] is null then 0 else 1 end, [t].[C] desc)
    []

-- varbinary(20) as content: text
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then nchar(0) end
    []

-- varbinary(20) as content: exactText
case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end
    []

-- varbinary(20) as content: gte
case when (1 = 0) then 1 end
    []

-- varbinary(20) as content: equals
case when (1 = 0) then 1 end
    []

-- varbinary(20) as content: isIn
case when (1 = 0) then 1 end
    []

-- varbinary(20) as content: ordered
rank() over (order by (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []

-- varbinary(20) as content: ordered, nulls first
rank() over (order by case when (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) is null then 0 else 1 end, (case when cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 is not null then cast([t].[C] as nvarchar(max)) collate Latin1_General_100_BIN2 end + nchar(1)) desc)
    []
