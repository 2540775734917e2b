-- Ba cơ sở dữ liệu kiểu cũ của một tỉnh, mỗi cái một schema: một cửa (motcua), bảo hiểm y tế (bhyt), đất đai (datdai).
-- Three databases of an older make, one schema each. Everything odd in here is odd on purpose.

create schema motcua;
create schema bhyt;
create schema datdai;

-- ---------------------------------------------------------------- motcua
set search_path to motcua;

create table "DM_CHUNG" (
  "LOAI" varchar(20) not null,
  "MA" varchar(20) not null,
  "TEN" varchar(200) not null,
  "STT" integer,
  primary key ("LOAI", "MA")
);
comment on table "DM_CHUNG" is 'Danh mục dùng chung';

create table "DM_DONVI" (
  "MADV" char(8) primary key,
  "TENDV" varchar(200) not null,
  "MADV_CHA" char(8),
  "NGAY_CAPNHAT" timestamp
);
comment on table "DM_DONVI" is 'Danh mục đơn vị';
comment on column "DM_DONVI"."MADV_CHA" is 'Đơn vị cấp trên';

create table "DM_LINHVUC" (
  "MALV" varchar(10) primary key,
  "TENLV" varchar(200) not null,
  "HIEU_LUC" smallint default 1
);

create table "DM_THUTUC" (
  "MATT" varchar(30) primary key,
  "TENTT" varchar(500) not null,
  "MALV" varchar(10),
  "SONGAY" integer,
  "LEPHI" numeric(12, 0),
  "DEL_FLAG" char(1) default 'N'
);
comment on table "DM_THUTUC" is 'Thủ tục hành chính';
comment on column "DM_THUTUC"."SONGAY" is 'Số ngày giải quyết';

create table "CANBO" (
  "ID" serial primary key,
  "TENDANGNHAP" varchar(50) not null unique,
  "HO" varchar(30),
  "DEM" varchar(50),
  "TEN" varchar(30),
  "MADV" char(8) references "DM_DONVI" ("MADV"),
  "DIENTHOAI" varchar(15),
  "EMAIL" varchar(100),
  "DAXOA" smallint default 0
);
comment on table "CANBO" is 'Cán bộ xử lý hồ sơ';

create table "CONGDAN" (
  "ID" bigint primary key,
  "SO_CCCD" varchar(12) unique,
  "SO_CMND" varchar(9),
  "HOTEN" varchar(100) not null,
  "NGAYSINH" varchar(10),
  "GIOITINH" char(1),
  "DIENTHOAI" varchar(15),
  "EMAIL" varchar(100),
  "DIACHI" varchar(300),
  "MAXA" char(5)
);
comment on table "CONGDAN" is 'Người nộp hồ sơ';
comment on column "CONGDAN"."NGAYSINH" is 'Ngày sinh dd/MM/yyyy, có người chỉ có năm';

create table "HOSO_2024" (
  "MAHS" varchar(30) primary key,
  "MATT" varchar(30) not null,
  "NGUOINOP" bigint,
  "NGAYNHAN" char(12),
  "NGAYHENTRA" char(8),
  "NGAYTRA" char(8),
  "TRANGTHAI" char(2),
  "MADV" char(8),
  "KENH" varchar(20),
  "IS_DELETED" boolean default false,
  "NGAY_SUA" timestamp
);
comment on table "HOSO_2024" is 'Hồ sơ tiếp nhận năm 2024';

create table "HOSO_2025" (like "HOSO_2024" including all);
comment on table "HOSO_2025" is 'Hồ sơ tiếp nhận năm 2025';
comment on column "HOSO_2025"."NGAYNHAN" is 'Thời điểm nhận yyyyMMddHHmm';

create table "HOSO_XULY" (
  "MAHS" varchar(30) not null,
  "BUOC" smallint not null,
  "CANBO_ID" integer references "CANBO" ("ID"),
  "TU_LUC" timestamp,
  "DEN_LUC" timestamp,
  "YKIEN" text,
  primary key ("MAHS", "BUOC")
);
comment on table "HOSO_XULY" is 'Quá trình xử lý hồ sơ';

create table "GIAYTO" (
  "ID" bigint primary key,
  "MAHS" varchar(30) not null,
  "TENGIAYTO" varchar(300),
  "LOAI" varchar(20),
  "SOLUONG" integer,
  "NOIDUNG" bytea
);
comment on table "GIAYTO" is 'Giấy tờ kèm theo hồ sơ';

create table "THANHTOAN" (
  "SOBIENLAI" varchar(20) primary key,
  "MAHS" varchar(30) not null,
  "SOTIEN" numeric(12, 2),
  "NGAYNOP" date,
  "DANOP" char(1)
);
comment on table "THANHTOAN" is 'Thanh toán phí, lệ phí';

create table "Danh bạ liên hệ" (
  "Họ tên" text,
  "Số điện thoại" text,
  "Đơn vị" text
);

create view "V_HOSO_QUAHAN" as
  select "MAHS", "MATT", "NGUOINOP", "NGAYHENTRA" from "HOSO_2025"
  where "NGAYTRA" is null and "NGAYHENTRA" < '20251101' and not "IS_DELETED";

-- ---------------------------------------------------------------- bhyt
set search_path to bhyt;

create table "DM_DANTOC" ("MA" char(2) primary key, "TEN" varchar(50) not null);

create table "DM_COSO_KCB" (
  "MACSKCB" varchar(5) primary key,
  "TENCSKCB" varchar(200) not null,
  "TUYEN" char(1),
  "MAXA" char(5)
);
comment on table "DM_COSO_KCB" is 'Cơ sở khám bệnh, chữa bệnh';

create table "DM_BENH" ("MABENH" varchar(7) primary key, "TENBENH" varchar(300) not null);
comment on table "DM_BENH" is 'Danh mục bệnh';

create table "DONVI_SDLD" (
  "MADONVI" varchar(8) primary key,
  "TENDONVI" varchar(200) not null,
  "MST" varchar(14),
  "DIACHI" varchar(300),
  "EMAIL" varchar(100)
);
comment on table "DONVI_SDLD" is 'Đơn vị sử dụng lao động';

create table "HO_GIADINH" (
  "MAHO" char(10) primary key,
  "CHUHO" varchar(12),
  "MAXA" char(5),
  "DIACHI" varchar(300)
);
comment on table "HO_GIADINH" is 'Hộ gia đình tham gia';

create table "NGUOI_THAMGIA" (
  "SODINHDANH" varchar(12) primary key,
  "MASO_BHXH" char(10) unique not null,
  "HOTEN" varchar(100) not null,
  "NGAYSINH" varchar(10),
  "GIOITINH" smallint,
  "MADANTOC" char(2) references "DM_DANTOC" ("MA"),
  "MAHO" char(10),
  "DIENTHOAI" varchar(15),
  "MADONVI" varchar(8)
);
comment on table "NGUOI_THAMGIA" is 'Người tham gia bảo hiểm y tế';

create table "THE_BHYT" (
  "MATHE" char(15) primary key,
  "SODINHDANH" varchar(12) not null,
  "TUNGAY" char(8) not null,
  "DENNGAY" char(8) not null,
  "MACSKCB" varchar(5),
  "MUCHUONG" smallint,
  "XOA" char(1) default ' '
);
comment on table "THE_BHYT" is 'Thẻ bảo hiểm y tế';
comment on column "THE_BHYT"."MACSKCB" is 'Nơi đăng ký khám bệnh, chữa bệnh ban đầu';

create table "DOT_KCB_2024" (
  "MA_LK" bigint primary key,
  "MATHE" char(15) not null,
  "MACSKCB" varchar(5),
  "MABENH" varchar(7),
  "NGAYVAO" char(12),
  "NGAYRA" char(12),
  "TONGCHI" numeric(15, 2),
  "BHTT" numeric(15, 2)
);
comment on table "DOT_KCB_2024" is 'Đợt khám bệnh, chữa bệnh năm 2024';

create table "DOT_KCB_2025" (like "DOT_KCB_2024" including all);
comment on table "DOT_KCB_2025" is 'Đợt khám bệnh, chữa bệnh năm 2025';

create table "DOT_KCB_THUOC" (
  "MA_LK" bigint not null,
  "STT" integer not null,
  "TENTHUOC" varchar(300),
  "SOLUONG" numeric(10, 3),
  "DONGIA" numeric(15, 2),
  primary key ("MA_LK", "STT")
);
comment on table "DOT_KCB_THUOC" is 'Thuốc của đợt khám bệnh, chữa bệnh';

create table "QUATRINH_DONG" (
  "SODINHDANH" varchar(12) not null,
  "TUTHANG" char(6) not null,
  "DENTHANG" char(6),
  "MADONVI" varchar(8),
  "MUCLUONG" numeric(15, 0),
  primary key ("SODINHDANH", "TUTHANG")
);
comment on table "QUATRINH_DONG" is 'Quá trình đóng';

create view "V_THE_CONHAN" as
  select "MATHE", "SODINHDANH", "DENNGAY" from "THE_BHYT" where "DENNGAY" >= '20251101' and "XOA" = ' ';

-- ---------------------------------------------------------------- datdai
set search_path to datdai;

create table "DM_XA" ("MAXA" char(5) primary key, "TENXA" varchar(100) not null);
comment on table "DM_XA" is 'Danh mục xã, phường';

create table "DM_LOAIDAT" ("MALOAIDAT" varchar(5) primary key, "TENLOAIDAT" varchar(200) not null);

create table "THUADAT" (
  "MAXA" char(5) not null,
  "SOTO" integer not null,
  "SOTHUA" integer not null,
  "DIENTICH" numeric(12, 1),
  "MALOAIDAT" varchar(5),
  "DIACHI" varchar(300),
  "NGAY_CAPNHAT" timestamptz,
  primary key ("MAXA", "SOTO", "SOTHUA")
);
comment on table "THUADAT" is 'Thửa đất';

create table "CHU_SDD" (
  "ID" integer primary key,
  "LOAICHU" char(1),
  "HOTEN" varchar(200),
  "SOGIAYTO" varchar(14),
  "NAMSINH" smallint,
  "DIACHI" varchar(300)
);
comment on table "CHU_SDD" is 'Người sử dụng đất';

create table "GCN" (
  "SOSERI" varchar(12) primary key,
  "SOVAOSO" varchar(20),
  "MAXA" char(5),
  "SOTO" integer,
  "SOTHUA" integer,
  "NGAYCAP" date,
  "CHU_ID" integer,
  "HIEULUC" smallint,
  "GHICHU" text
);
comment on table "GCN" is 'Giấy chứng nhận quyền sử dụng đất';

create table "BIENDONG" (
  "ID" bigint primary key,
  "SOSERI" varchar(12) not null,
  "LOAIBD" varchar(3),
  "NGAYBD" varchar(10),
  "NOIDUNG" text
);
comment on table "BIENDONG" is 'Biến động đất đai';

create table "THECHAP" (
  "ID" integer primary key,
  "SOSERI" varchar(12) references "GCN" ("SOSERI"),
  "BENNHAN" varchar(200),
  "NGAYDK" date,
  "NGAY_XOA" date
);
comment on table "THECHAP" is 'Đăng ký thế chấp';
comment on column "THECHAP"."NGAY_XOA" is 'Ngày xóa đăng ký thế chấp';

create table "SODIACHINH_CU" (
  "TRANG" integer,
  "TENCHU" text,
  "DIACHI" text
);
comment on table "SODIACHINH_CU" is 'Sổ địa chính nhập từ phần mềm cũ (TCVN3)';

create table "BANGGIA" (
  "NAM" smallint not null,
  "MAXA" char(5) not null,
  "MALOAIDAT" varchar(5) not null,
  "GIA" numeric(15, 0),
  primary key ("NAM", "MAXA", "MALOAIDAT")
);
comment on table "BANGGIA" is 'Bảng giá đất';

create table "Tài sản gắn liền" (
  "Mã tài sản" varchar(20) primary key,
  "Số seri" varchar(12),
  "Loại tài sản" varchar(50),
  "Diện tích" numeric(10, 1)
);

create view "V_GCN_HIEULUC" as
  select "SOSERI", "MAXA", "NGAYCAP", "CHU_ID" from "GCN" where "HIEULUC" = 1;

-- ---------------------------------------------------------------- tài khoản chỉ đọc (the account that only reads)
grant usage on schema motcua, bhyt, datdai to lienthong_doc;
grant select on all tables in schema motcua, bhyt, datdai to lienthong_doc;
