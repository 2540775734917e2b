import type { ErrorEntry } from './error-entry.ts';

/** Errors that keep the service from starting. */
export const startErrors = {
  CONFIGURATION_INVALID: {
    status: 500,
    public: true,
    vi: 'Cấu hình không hợp lệ: {detail}',
    en: 'The configuration is not valid: {detail}',
    hintVi: 'Sửa biến môi trường hoặc tùy chọn nêu trên; `lienthong serve --help` liệt kê tất cả.',
    hintEn: 'Correct the environment variable or option named above; `lienthong serve --help` lists all.',
    told: { detail: 'bilingual' },
  },
  DATA_FOLDER_UNUSABLE: {
    status: 500,
    public: true,
    vi: 'Không ghi được vào thư mục dữ liệu {folder}.',
    en: 'The data folder {folder} cannot be written.',
    hintVi: 'Cấp quyền ghi, hoặc chọn thư mục khác bằng LIENTHONG_DATA_DIR.',
    hintEn: 'Make it writable, or choose another one with LIENTHONG_DATA_DIR.',
  },
  DATA_FOLDER_MISSING: {
    status: 500,
    public: false,
    vi: 'Chưa có thư mục dữ liệu {folder}: tỉnh này chưa khởi động và chưa ghi gì.',
    en: 'There is no data folder {folder} yet: this province was never started, and nothing was recorded.',
    hintVi:
      'Chạy `lienthong serve` một lần hoặc `lienthong policy apply`, hay nêu thư mục khác bằng --data-dir.',
    hintEn: 'Run `lienthong serve` once or `lienthong policy apply`, or name another folder with --data-dir.',
  },
  CLOCK_BEHIND: {
    status: 500,
    public: true,
    vi: 'Đồng hồ máy ({clock}) chậm hơn thời điểm mới nhất trong nhật ký chia sẻ ({logged}), nên thỏa thuận đã hết hạn có thể sống lại; máy chủ không khởi động.',
    en: 'The clock of this machine ({clock}) is behind the newest moment of the sharing log ({logged}), so agreements that have ended could come back; the server does not start.',
    hintVi:
      'Chỉnh đồng hồ. Nếu chính thời điểm trong nhật ký sai, chuyển các tệp nhật ký sang nơi lưu trữ để bắt đầu nhật ký mới.',
    hintEn:
      'Set the clock. If the moment in the log is the wrong one, move the files of the log to an archive to begin a new log.',
  },
  PORT_TAKEN: {
    status: 500,
    public: true,
    vi: 'Cổng {port} của {host} đang được dùng.',
    en: 'Port {port} of {host} is taken.',
    hintVi: 'Dừng tiến trình đang chạy, hoặc chọn cổng khác bằng LIENTHONG_PORT.',
    hintEn: 'Stop the process that uses it, or choose another port with LIENTHONG_PORT.',
  },
  NODE_UNSUPPORTED: {
    status: 500,
    public: true,
    vi: 'Phiên bản Node.js {version} không được hỗ trợ.',
    en: 'Node.js {version} is not supported.',
    hintVi: 'Cài Node.js 20.19 trở lên.',
    hintEn: 'Install Node.js 20.19 or newer.',
  },
  PROVINCE_MISSING: {
    status: 500,
    public: true,
    vi: 'Không đọc được tệp tỉnh {file}.',
    en: 'The province file {file} cannot be read.',
    hintVi:
      'Nêu thư mục của tỉnh bằng `--province` hoặc LIENTHONG_PROVINCE; `lienthong init THƯ_MỤC` tạo một thư mục mới.',
    hintEn:
      'Name the folder of the province by `--province` or LIENTHONG_PROVINCE; `lienthong init DIR` makes a new one.',
  },
  PROVINCE_INVALID: {
    status: 500,
    public: true,
    vi: 'Tệp tỉnh {file} không hợp lệ: {detail}',
    en: 'The province file {file} is not valid: {detail}',
    hintVi: 'Sửa các dòng nêu trên; docs/province.md mô tả từng mục.',
    hintEn: 'Correct the lines named above; docs/province.md describes each entry.',
    told: { detail: 'bilingual' },
  },
  DATABASES_NOT_KNOWN: {
    status: 500,
    public: true,
    vi: 'Thư mục {folder} đã có cơ sở dữ liệu ({databases}), nhưng {detail}; không cơ sở dữ liệu nào bị động đến.',
    en: 'The folder {folder} holds databases ({databases}), but {detail}; none of them was touched.',
    hintVi:
      'Khôi phục province.json từ bản sao lưu, hoặc chọn thư mục khác bằng --data-dir; `lienthong seed --force` XÓA các cơ sở dữ liệu này và tạo lại.',
    hintEn:
      'Restore province.json from a copy, or choose another folder with --data-dir; `lienthong seed --force` DELETES these databases and makes them anew.',
    told: { detail: 'bilingual' },
  },
  CONNECTION_UNKNOWN: {
    status: 500,
    public: true,
    vi: 'Không rõ cơ sở dữ liệu nào: {word}',
    en: 'Which database is meant is not clear: {word}',
    hintVi:
      'Nêu tên một cơ quan của province.yaml (tên tệp SDL hoặc mã), một tệp YAML có connection, hoặc một địa chỉ như `postgres://tài-khoản@máy:5432/cơ-sở-dữ-liệu?schema=…`, `sqlite:TỆP`.',
    hintEn:
      'Name an agency of province.yaml (its id or the name of its SDL file), a YAML file with a connection, or an address such as `postgres://user@host:5432/database?schema=…`, `sqlite:FILE`.',
  },
  DRAFT_FILE_EXISTS: {
    status: 500,
    public: true,
    vi: 'Tệp {file} đã có; không ghi đè.',
    en: 'The file {file} is there already; it was not overwritten.',
    hintVi: 'Dùng `--merge {file}` để thêm những gì mới mà giữ mọi chỗ đã sửa, hoặc chọn tên khác.',
    hintEn: 'Use `--merge {file}` to add what is new and keep every edit, or choose another name.',
  },
  FOLDER_NOT_EMPTY: {
    status: 500,
    public: true,
    vi: 'Thư mục {folder} không trống; không tệp nào được ghi.',
    en: 'The folder {folder} is not empty; no file was written.',
    hintVi: 'Chọn thư mục mới hoặc thư mục trống.',
    hintEn: 'Choose a new folder or an empty one.',
  },
  SEED_NOT_POSSIBLE: {
    status: 500,
    public: true,
    vi: 'Chỉ tạo được dữ liệu của tỉnh trình diễn; dữ liệu của tỉnh này do các cơ quan giữ.',
    en: 'Only data of the demonstration can be made; those of this province are kept by its agencies.',
    hintVi: 'Bỏ --province và LIENTHONG_PROVINCE để tạo dữ liệu trình diễn, hoặc chạy `lienthong serve`.',
    hintEn:
      'Leave out --province and LIENTHONG_PROVINCE to make the demonstration, or run `lienthong serve`.',
  },
  SDL_FILE_MISSING: {
    status: 500,
    public: true,
    vi: 'Không đọc được tệp SDL {file} của một cơ quan.',
    en: 'The SDL file {file} of an agency cannot be read.',
    hintVi: 'Sửa đường dẫn trong province.yaml (tính từ thư mục của tỉnh), hoặc khôi phục tệp.',
    hintEn: 'Correct the path in province.yaml (from the folder of the province), or restore the file.',
  },
  SERVICE_CODE_INVALID: {
    status: 500,
    public: true,
    vi: 'Không dùng được mã của dịch vụ trong {file}.',
    en: 'The code of a service in {file} cannot be used.',
    hintVi:
      'Tệp là một mô-đun JavaScript xuất `code`: các hàm theo kiểu và mục dữ liệu; docs/province.md có ví dụ.',
    hintEn:
      'The file is a JavaScript module that exports `code`: functions by type and item; docs/province.md has an example.',
  },
  DRIVER_MISSING: {
    status: 500,
    public: false,
    vi: 'Hệ quản trị cơ sở dữ liệu {engine} cần gói npm {package}, gói này chưa được cài.',
    en: 'The database engine {engine} needs the npm package {package}, which is not installed.',
    hintVi: 'Chạy `npm install {package}` trong thư mục cài đặt, rồi khởi động lại.',
    hintEn: 'Run `npm install {package}` in the folder of the installation, then start again.',
  },
  ENGINE_UNTRIED: {
    status: 500,
    public: false,
    vi: 'Chưa máy chủ {engine} nào được thử: chỉ văn bản câu lệnh được kiểm tra.',
    en: 'No live server of {engine} was tried: only the texts of its statements are tested.',
    hintVi:
      'Thử trên một bản sao, so kết quả với cơ sở dữ liệu, rồi ghi `untried: accepted` vào kết nối (docs/province.md).',
    hintEn:
      'Try it on a copy and compare the answers with the database, then write `untried: accepted` in the connection (docs/province.md).',
  },
  SERVER_UNTRUSTED: {
    status: 502,
    public: false,
    vi: 'Máy chủ cơ sở dữ liệu không chứng minh được nó là ai: {detail}. Không dữ liệu nào được gửi cho nó.',
    en: 'The database server did not prove who it is: {detail}. Nothing was said to it.',
    hintVi:
      'Đặt `tls.ca` là chứng thư của đơn vị đã ký, `tls.serverName` là tên trong chứng thư nếu khác máy chủ, và bật TLS trên máy chủ.',
    hintEn:
      'Set `tls.ca` to the certificate of the authority that signed it, `tls.serverName` to the name in it where that is not the host, and turn TLS on at the server.',
  },
  DATABASE_UNSUPPORTED: {
    status: 500,
    public: false,
    vi: 'Cơ sở dữ liệu này không được hỗ trợ: {detail}.',
    en: 'This database is not supported: {detail}.',
    hintVi:
      'Dùng PostgreSQL 13 trở lên với bảng mã UTF8, MariaDB 10.6 trở lên, MySQL 8.0.17 trở lên, SQL Server 2017 trở lên hoặc Oracle 12.2 trở lên với bảng mã AL32UTF8; `engine` nêu đúng tên của máy chủ.',
    hintEn:
      'Use PostgreSQL 13 or newer with the encoding UTF8, MariaDB 10.6 or newer, MySQL 8.0.17 or newer, SQL Server 2017 or newer, or Oracle 12.2 or newer with the character set AL32UTF8; `engine` is what the server is.',
  },
  PROVINCE_NOT_BUILT: {
    status: 500,
    public: true,
    vi: 'Không tạo được các cơ sở dữ liệu trình diễn trong {folder}: {detail}',
    en: 'The demonstration databases could not be made in {folder}: {detail}',
    hintVi:
      'Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng đĩa, rồi chạy lại `lienthong seed`; không có tệp nào dở dang.',
    hintEn:
      'Check that the data folder is writable and the disk has room, then run `lienthong seed` again; no file is half made.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
