-- Dữ liệu giả lập: không dòng nào là người thật. (Synthetic rows: none of them is a real person.)
-- Số định danh bắt đầu bằng 099, mã tỉnh không tồn tại; điện thoại 09000; hộp thư ở tên miền example; mã số thuế 00.

create function pg_temp.of(list text[], n bigint) returns text language sql immutable as
  $$ select list[1 + (n % cardinality(list))::int] $$;
create function pg_temp.stir(n bigint, salt bigint) returns bigint language sql immutable as
  $$ select ((n * 2654435761 + salt * 40503) % 4294967296 / 7) $$;
create function pg_temp.family(n bigint) returns text language sql immutable as
  $$ select pg_temp.of('{Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý}', n) $$;
create function pg_temp.middle(n bigint) returns text language sql immutable as
  $$ select pg_temp.of('{Văn,Thị,Hữu,Ngọc,Minh,Thanh,Quốc,Thu,Đức,Kim}', n) $$;
create function pg_temp.given(n bigint) returns text language sql immutable as
  $$ select pg_temp.of('{An,Bình,Cường,Dũng,Giang,Hà,Hải,Hạnh,Hòa,Hùng,Hương,Khánh,Lan,Linh,Long,Mai,Nam,Nga,Phúc,Quân,Sơn,Tâm,Thảo,Thủy,Trang,Tuấn,Yến}', n) $$;
create function pg_temp.person(n bigint) returns text language sql immutable as
  $$ select concat_ws(' ', pg_temp.family(pg_temp.stir(n, 1)), pg_temp.middle(pg_temp.stir(n, 2)), pg_temp.given(pg_temp.stir(n, 3))) $$;
create function pg_temp.born(n bigint) returns date language sql immutable as
  $$ select date '1940-01-01' + (pg_temp.stir(n, 4) % 25000)::int $$;
create function pg_temp.personal_id(n bigint) returns text language sql immutable as
  $$ select '099' || (n % 2) || to_char(pg_temp.born(n), 'YY') || lpad(n::text, 6, '0') $$;
create function pg_temp.commune(n bigint) returns text language sql immutable as
  $$ select lpad((30001 + pg_temp.stir(n, 5) % 40 * 3)::text, 5, '0') $$;
create function pg_temp.phone(n bigint) returns text language sql immutable as
  $$ select '09000' || lpad((pg_temp.stir(n, 6) % 100000)::text, 5, '0') $$;
create function pg_temp.tax_code(n bigint) returns text language sql immutable as $$
  select case when last < 10 then body || last else body || '0' end from (
    select body, 10 - (select sum(substr(body, at, 1)::int * ('{31,29,23,19,17,13,7,5,3}'::int[])[at]) % 11
      from generate_series(1, 9) at) as last
    from (select '00' || lpad((1000000 + n * 37)::text, 7, '0') as body) b) t $$;
create function pg_temp.card(n bigint) returns text language sql immutable as
  $$ select pg_temp.of('{DN,HC,TE,GD,HS}', n) || '4' || '99' || lpad((8000000000 + n)::text, 10, '0') $$;

-- ---------------------------------------------------------------- motcua
set search_path to motcua;

insert into "DM_CHUNG" values
  ('GIOITINH', '1', 'Nam', 1), ('GIOITINH', '2', 'Nữ', 2), ('GIOITINH', '9', 'Không rõ', 3),
  ('TRANGTHAI', '01', 'Mới nhận', 1), ('TRANGTHAI', '02', 'Đang xử lý', 2), ('TRANGTHAI', '03', 'Chờ bổ sung', 3),
  ('TRANGTHAI', '04', 'Đã trả', 4), ('TRANGTHAI', '09', 'Rút hồ sơ', 5),
  ('KENH', 'TRUCTIEP', 'Trực tiếp', 1), ('KENH', 'TRUCTUYEN', 'Trực tuyến', 2), ('KENH', 'BUUCHINH', 'Bưu chính công ích', 3);
insert into "DM_DONVI" values ('SO01', 'Sở Tư pháp', null, '2024-01-02'), ('SO02', 'Sở Y tế', null, '2024-01-02'),
  ('SO03', 'Sở Nông nghiệp và Môi trường', null, '2025-03-01');
insert into "DM_DONVI" select 'XA' || n, 'Ủy ban nhân dân xã ' || n, 'SO0' || (1 + n % 3), timestamp '2025-07-01' + n * interval '1 hour'
  from generate_series(1, 40) n;
insert into "DM_LINHVUC" values ('HT', 'Hộ tịch', 1), ('DD', 'Đất đai', 1), ('YT', 'Y tế', 1), ('CC', 'Chứng thực', 1), ('CU', 'Lĩnh vực cũ', 0);
insert into "DM_THUTUC" select '1.' || lpad(n::text, 6, '0'), 'Thủ tục số ' || n, pg_temp.of('{HT,DD,YT,CC}', n), 1 + n % 30,
  (n % 5) * 10000, case when n % 25 = 0 then 'Y' else 'N' end from generate_series(1, 120) n;
insert into "CANBO" ("TENDANGNHAP", "HO", "DEM", "TEN", "MADV", "DIENTHOAI", "EMAIL", "DAXOA")
  select 'cb' || lpad(n::text, 3, '0'), pg_temp.family(n * 7), pg_temp.middle(n * 3), pg_temp.given(n * 5), 'XA' || (1 + n % 40),
    pg_temp.phone(n + 50000), 'cb' || n || '@motcua.example', case when n % 17 = 0 then 1 else 0 end from generate_series(1, 160) n;
insert into "CONGDAN" select 100000 + n, pg_temp.personal_id(n), case when n % 3 = 0 then lpad((190000000 + n)::text, 9, '0') end,
    pg_temp.person(n), case when n % 11 = 0 then to_char(pg_temp.born(n), 'YYYY') else to_char(pg_temp.born(n), 'DD/MM/YYYY') end,
    case when n % 97 = 0 then '9' when n % 2 = 0 then '1' else '2' end, pg_temp.phone(n),
    case when n % 4 = 0 then 'nguoi' || n || '@thu.example' end, 'Xóm ' || (1 + n % 20) || ', xã ' || (1 + n % 40), pg_temp.commune(n)
  from generate_series(1, 2000) n;
create function pg_temp.dossier(n bigint, year int) returns motcua."HOSO_2024" language sql immutable as $$
  select format('H50.%s-%s-%s', pg_temp.of('{HT,DD,YT,CC}', n), year, lpad(n::text, 5, '0'))::varchar(30),
    ('1.' || lpad((1 + pg_temp.stir(n, 7) % 120)::text, 6, '0'))::varchar(30), 100001 + pg_temp.stir(n, 8) % 2000,
    to_char(make_date(year, 1, 2) + (n % 300)::int + time '07:30' + (n % 480) * interval '1 minute', 'YYYYMMDDHH24MI')::char(12),
    to_char(make_date(year, 1, 2) + (n % 300)::int + 5 + (n % 20)::int, 'YYYYMMDD')::char(8),
    case when n % 5 > 0 then to_char(make_date(year, 1, 2) + (n % 300)::int + 3 + (n % 25)::int, 'YYYYMMDD') end::char(8),
    (case when n % 5 > 0 then '04' else pg_temp.of('{01,02,03,09}', n) end)::char(2), ('XA' || (1 + n % 40))::char(8),
    pg_temp.of('{TRUCTIEP,TRUCTUYEN,TRUCTUYEN,BUUCHINH}', n)::varchar(20), n % 41 = 0, make_date(year, 1, 2) + n * interval '1 hour' $$;
insert into "HOSO_2024" select (pg_temp.dossier(n, 2024)).* from generate_series(1, 1500) n;
insert into "HOSO_2025" select (pg_temp.dossier(n, 2025)).* from generate_series(1, 3000) n;
insert into "HOSO_XULY" select h."MAHS", b, 1 + pg_temp.stir(row_number() over (order by h."MAHS") * 3 + b, 9) % 160,
    h."NGAY_SUA" + b * interval '1 day', h."NGAY_SUA" + b * interval '1 day' + interval '5 hours', case when b = 2 then 'Đủ điều kiện giải quyết' end
  from "HOSO_2025" h, generate_series(1, 3) b;
insert into "GIAYTO" select row_number() over (order by h."MAHS", g), h."MAHS", pg_temp.of('{Đơn đề nghị,Bản sao giấy khai sinh,Bản vẽ,Giấy ủy quyền}', g),
    pg_temp.of('{DON,BANSAO,BANVE,KHAC}', g), 1 + g % 3, '\x25504446'::bytea from "HOSO_2025" h, generate_series(1, 2) g;
insert into "THANHTOAN" select 'BL' || lpad(n::text, 7, '0'), h."MAHS", 10000 + (n % 9) * 5000.50, date '2025-01-02' + (n % 300)::int,
    case when n % 7 = 0 then 'K' else 'C' end
  from (select "MAHS", row_number() over (order by "MAHS") n from "HOSO_2025") h where n % 2 = 0;
insert into "Danh bạ liên hệ" select pg_temp.person(n + 9000), pg_temp.phone(n + 90000), 'Bộ phận một cửa xã ' || n from generate_series(1, 40) n;

-- ---------------------------------------------------------------- bhyt
set search_path to bhyt;

insert into "DM_DANTOC" values ('01', 'Kinh'), ('02', 'Tày'), ('03', 'Thái'), ('05', 'Khơ-me'), ('08', 'Mông');
insert into "DM_COSO_KCB" select lpad((40000 + n)::text, 5, '0'), 'Trạm y tế số ' || n, pg_temp.of('{1,2,3,4}', n), pg_temp.commune(n) from generate_series(1, 60) n;
insert into "DM_BENH" select chr(65 + (n % 20)::int) || lpad((n / 20)::text, 2, '0'), 'Bệnh số ' || n from generate_series(1, 300) n;
insert into "DONVI_SDLD" select 'DV' || lpad(n::text, 5, '0'), 'Công ty giả lập số ' || n,
    pg_temp.tax_code(n) || case when n % 10 = 0 then '-001' else '' end, 'Khu công nghiệp ' || (1 + n % 5), 'don-vi' || n || '@dn.example' from generate_series(1, 200) n;
insert into "HO_GIADINH" select 'HG' || lpad(n::text, 8, '0'), pg_temp.personal_id(n * 3), pg_temp.commune(n), 'Xóm ' || (1 + n % 20) from generate_series(1, 800) n;
insert into "NGUOI_THAMGIA" select pg_temp.personal_id(n), lpad((4000000000 + n * 13)::text, 10, '0'), pg_temp.person(n),
    case when n % 20 = 0 then to_char(pg_temp.born(n), 'YYYY') else to_char(pg_temp.born(n), 'DD/MM/YYYY') end, case when n % 2 = 0 then 1 else 0 end,
    pg_temp.of('{01,01,01,02,03,05,08}', n), 'HG' || lpad((1 + n % 800)::text, 8, '0'), pg_temp.phone(n + 20000),
    case when n % 3 > 0 then 'DV' || lpad((1 + pg_temp.stir(n, 10) % 200)::text, 5, '0') end from generate_series(1, 2400) n;
insert into "THE_BHYT" select pg_temp.card(n), pg_temp.personal_id(n), case when n % 2 = 0 then '20250101' else '20250701' end,
    case when n % 6 = 0 then '20250630' else '20261231' end, lpad((40001 + pg_temp.stir(n, 11) % 60)::text, 5, '0'), (array[80, 95, 100])[1 + n % 3],
    case when n % 29 = 0 then 'X' else ' ' end from generate_series(1, 2400) n;
create function pg_temp.visit(n bigint, year int) returns bhyt."DOT_KCB_2024" language sql immutable as $$
  select (year * 100000 + n)::bigint, pg_temp.card(1 + pg_temp.stir(n, 12) % 2400)::char(15), lpad((40001 + n % 60)::text, 5, '0')::varchar(5),
    (chr(65 + (n % 20)::int) || lpad((n % 300 / 20)::text, 2, '0'))::varchar(7),
    to_char(make_date(year, 1, 1) + (n % 360)::int + time '08:00' + (n % 500) * interval '1 minute', 'YYYYMMDDHH24MI')::char(12),
    to_char(make_date(year, 1, 1) + (n % 360)::int + 1 + time '16:00', 'YYYYMMDDHH24MI')::char(12), (100000 + n * 17.25)::numeric(15, 2), (80000 + n * 13.5)::numeric(15, 2) $$;
insert into "DOT_KCB_2024" select (pg_temp.visit(n, 2024)).* from generate_series(1, 2000) n;
insert into "DOT_KCB_2025" select (pg_temp.visit(n, 2025)).* from generate_series(1, 3500) n;
insert into "DOT_KCB_THUOC" select v."MA_LK", t, 'Thuốc giả lập ' || (1 + (v."MA_LK" + t) % 90), 1 + t * 0.5, 1200.75 * t from "DOT_KCB_2025" v, generate_series(1, 2) t;
insert into "QUATRINH_DONG" select n."SODINHDANH", '2024' || lpad((1 + t * 3)::text, 2, '0'), '2024' || lpad((3 + t * 3)::text, 2, '0'), n."MADONVI", 5000000 + t * 100000
  from "NGUOI_THAMGIA" n, generate_series(0, 2) t where n."MADONVI" is not null;

-- ---------------------------------------------------------------- datdai
set search_path to datdai;

insert into "DM_XA" select lpad((30001 + n * 3)::text, 5, '0'), 'Xã số ' || n from generate_series(0, 39) n;
insert into "DM_LOAIDAT" values ('ONT', 'Đất ở tại nông thôn'), ('ODT', 'Đất ở tại đô thị'), ('LUC', 'Đất chuyên trồng lúa nước'), ('CLN', 'Đất trồng cây lâu năm'), ('SKC', 'Đất cơ sở sản xuất phi nông nghiệp');
insert into "THUADAT" select pg_temp.commune(n), 1 + n % 30, n, 50 + (n % 900) * 1.5, pg_temp.of('{ONT,ODT,LUC,CLN,SKC}', n), 'Xóm ' || (1 + n % 20), timestamptz '2025-01-01 08:00+07' + n * interval '20 minutes' from generate_series(1, 2500) n;
insert into "CHU_SDD" select n, case when n % 8 = 0 then 'T' when n % 13 = 0 then 'V' else 'C' end, case when n % 8 = 0 then 'Công ty giả lập số ' || n else pg_temp.person(n) end,
    case when n % 8 = 0 then pg_temp.tax_code(n) when n % 3 = 0 then lpad((190000000 + n)::text, 9, '0') else pg_temp.personal_id(n) end,
    case when n % 8 > 0 then extract(year from pg_temp.born(n)) end, 'Xóm ' || (1 + n % 20) from generate_series(1, 1800) n;
insert into "GCN" select 'AĐ ' || lpad((100000 + t."SOTHUA")::text, 6, '0'), 'CH' || lpad(t."SOTHUA"::text, 5, '0'), t."MAXA", t."SOTO", t."SOTHUA",
    date '2005-01-01' + (t."SOTHUA" * 3), 1 + t."SOTHUA" % 1800, case when t."SOTHUA" % 12 = 0 then 0 else 1 end, null from "THUADAT" t where t."SOTHUA" % 5 > 0;
insert into "BIENDONG" select row_number() over (order by g."SOSERI"), g."SOSERI", pg_temp.of('{CN,TC,TK,CM}', g."SOTHUA"), to_char(g."NGAYCAP" + 400, 'DD/MM/YYYY'), 'Nội dung biến động giả lập' from "GCN" g where g."SOTHUA" % 3 = 0;
insert into "THECHAP" select row_number() over (order by g."SOSERI"), g."SOSERI", 'Ngân hàng giả lập số ' || (1 + g."SOTHUA" % 6), g."NGAYCAP" + 100, case when g."SOTHUA" % 2 = 0 then g."NGAYCAP" + 900 end from "GCN" g where g."SOTHUA" % 7 = 0;
insert into "SODIACHINH_CU" select n, pg_temp.of(array['NguyÔn V¨n H¶i', 'TrÇn ThÞ H­¬ng', 'Lª §øc ThuËn', 'Ph¹m Quèc To¶n', 'Hoµng Kim YÕn'], n), pg_temp.of(array['Xãm §«ng, x· Hoµ S¬n', 'Th«n T©y, x· Yªn B×nh', 'Xãm B¾c, x· T©n L­îng'], n) from generate_series(1, 300) n;
insert into "BANGGIA" select nam, x."MAXA", l."MALOAIDAT", 100000 + nam * 10 from "DM_XA" x, "DM_LOAIDAT" l, generate_series(2023, 2025) nam;
insert into "Tài sản gắn liền" select 'TS' || lpad(n::text, 6, '0'), 'AĐ ' || lpad((100000 + n)::text, 6, '0'), pg_temp.of('{Nhà ở riêng lẻ,Công trình khác}', n), 30 + n % 200 from generate_series(1, 500) n where n % 5 > 0;

analyze;
