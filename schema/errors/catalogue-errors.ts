import type { ErrorEntry } from './error-entry.ts';

/** Errors of the SDL files, their composition, and the databases that must fit them. */
export const catalogueErrors = {
  CELL_INVALID: {
    status: 200,
    public: true,
    vi: 'Giá trị đang lưu của {coordinate} không đúng kiểu của mục dữ liệu, nên không được trả về.',
    en: 'The stored value of {coordinate} does not fit the type of the item, so it is not returned.',
    hintVi: 'Báo cho cơ quan chủ quản cơ sở dữ liệu để sửa dữ liệu nguồn.',
    hintEn: 'Tell the agency that owns the database to correct the source data.',
  },
  ITEM_UNAVAILABLE: {
    status: 503,
    public: true,
    vi: 'Cơ sở dữ liệu nguồn hiện không còn cung cấp {coordinate}.',
    en: 'The source database does not provide {coordinate} at present.',
    hintVi:
      'Bỏ mục này khỏi truy vấn; cơ quan chủ quản cần cập nhật tệp SDL theo cơ sở dữ liệu (`lienthong check`).',
    hintEn:
      'Leave this item out; the owner must bring the SDL file in line with the database (`lienthong check`).',
  },
  COLUMNS_CHANGED: {
    status: 503,
    public: false,
    vi: 'Các cột {columns} của cơ sở dữ liệu {database} không còn là các cột đã được chấp nhận; các mục trên đó không được cung cấp.',
    en: 'The columns {columns} of the database {database} are no longer the ones that were approved; the items on them are not provided.',
    hintVi: 'Xem `lienthong check`; sửa cơ sở dữ liệu, hoặc chấp nhận bằng `lienthong catalogue accept`.',
    hintEn: 'See `lienthong check`; correct the database, or accept by `lienthong catalogue accept`.',
  },
  DATABASE_UNAVAILABLE: {
    status: 502,
    public: false,
    vi: 'Không mở được cơ sở dữ liệu {database}: {detail}. Các cơ sở dữ liệu khác vẫn được phục vụ.',
    en: 'The database {database} cannot be opened: {detail}. The other databases are served.',
    hintVi: 'Sửa hoặc khôi phục tệp, hoặc cấp quyền đọc; máy chủ tự mở lại, không cần khởi động lại.',
    hintEn:
      'Repair or restore the file, or make it readable; it is opened again by itself, without a restart.',
  },
  TABLES_MISSING: {
    status: 502,
    public: false,
    vi: 'Cơ sở dữ liệu không có các bảng {tables}.',
    en: 'The database does not have the tables {tables}.',
    hintVi: 'Khôi phục tệp cơ sở dữ liệu, hoặc cập nhật tệp SDL (`lienthong check`).',
    hintEn: 'Restore the database, or bring the SDL file in line with it (`lienthong check`).',
  },
  INTROSPECTION_UNSUPPORTED: {
    status: 500,
    public: false,
    vi: 'Chưa đọc được cấu trúc của cơ sở dữ liệu {engine}.',
    en: 'The structure of a {engine} database cannot be read yet.',
    hintVi: 'Viết tệp SDL bằng tay theo docs/province.md.',
    hintEn: 'Write the SDL file by hand, after docs/province.md.',
  },
  RULE_MISSING: {
    status: 500,
    public: false,
    vi: 'Trường {coordinate} được cung cấp nhưng chưa có quy tắc phân quyền.',
    en: 'Field {coordinate} is served but has no explicit permission rule.',
    hintVi: 'Không khởi động cho đến khi mọi trường đều có quy tắc; hãy báo lỗi phần mềm.',
    hintEn: 'The service does not start until every field has a rule; report the defect.',
  },
  COMPOSITION_FAILED: {
    status: 500,
    public: true,
    vi: 'Không ghép được lược đồ các cơ sở dữ liệu: {detail}',
    en: 'The database schemas do not compose: {detail}',
    hintVi: 'Sửa các tệp SDL rồi chạy lại `lienthong check`.',
    hintEn: 'Correct the SDL files and run `lienthong check` again.',
  },
  CATALOGUE_INVALID: {
    status: 500,
    public: true,
    vi: 'Tệp SDL của cơ sở dữ liệu {database} không hợp lệ: {detail}',
    en: 'The SDL file of database {database} is not valid: {detail}',
    hintVi: 'Sửa tệp SDL rồi chạy lại `lienthong check`.',
    hintEn: 'Correct the SDL file and run `lienthong check` again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
