import type { ErrorEntry } from './error-entry.ts';

/** Errors of the records behind the policy: accounts, instruments, the control database, the sharing log. */
export const controlErrors = {
  OPTION_INVALID: {
    status: 400,
    public: true,
    vi: 'Lệnh được gọi không đúng: {detail}',
    en: 'The command was not called rightly: {detail}',
    hintVi:
      'Sửa chỗ đã nêu rồi chạy lại; thêm `--help` vào lệnh để xem các từ và tùy chọn. Không có gì được ghi.',
    hintEn:
      'Correct it and run again; add `--help` to the command to see its words and options. Nothing was recorded.',
    told: { detail: 'bilingual' },
  },
  ACCOUNT_EXISTS: {
    status: 409,
    public: true,
    vi: 'Tài khoản {account} đã tồn tại.',
    en: 'Account {account} exists already.',
    hintVi: 'Chọn mã tài khoản khác.',
    hintEn: 'Choose another account id.',
  },
  ACCOUNT_INVALID: {
    status: 400,
    public: true,
    vi: 'Thông tin tài khoản không hợp lệ: {detail}',
    en: 'The account is not valid: {detail}',
    hintVi: 'Xem `lienthong account issue --help`.',
    hintEn: 'See `lienthong account issue --help`.',
    told: { detail: 'bilingual' },
  },
  ACCOUNT_REVOKED: {
    status: 409,
    public: true,
    vi: 'Tài khoản {account} đã bị thu hồi và không thể dùng lại.',
    en: 'Account {account} is revoked and cannot be used again.',
    hintVi: 'Cấp tài khoản mới.',
    hintEn: 'Issue a new account.',
  },
  ACCOUNT_UNKNOWN: {
    status: 404,
    public: true,
    vi: 'Không có tài khoản {account}.',
    en: 'There is no account {account}.',
    hintVi: 'Xem danh sách bằng `lienthong account list`.',
    hintEn: 'See `lienthong account list`.',
  },
  ACCOUNT_NOT_CONCERNED: {
    status: 400,
    public: true,
    vi: 'Văn bản {number} không liên quan đến tài khoản {account}.',
    en: 'Instrument {number} does not concern account {account}.',
    hintVi:
      'Xem bên khai thác của văn bản bằng `lienthong agreement list`; bỏ --account để áp dụng cho tất cả.',
    hintEn: 'See its consumers with `lienthong agreement list`; leave --account out to act on all of them.',
  },
  AGREEMENT_INVALID: {
    status: 400,
    public: true,
    vi: 'Tệp thỏa thuận không hợp lệ: {detail}',
    en: 'The agreement file is not valid: {detail}',
    hintVi: 'Sửa từng điểm đã nêu rồi chạy lại; không có gì được ghi.',
    hintEn: 'Correct each finding and run again; nothing was recorded.',
    told: { detail: 'bilingual', findings: 'bilinguals?' },
  },
  POLICY_FOLDER_INVALID: {
    status: 400,
    public: false,
    vi: 'Thư mục chính sách không hợp lệ: {detail}',
    en: 'The policy folder is not valid: {detail}',
    hintVi: 'Sửa từng điểm đã nêu rồi chạy lại; không có gì được ghi.',
    hintEn: 'Correct each finding and run again; nothing was recorded.',
    told: { detail: 'bilingual', findings: 'bilinguals?' },
  },
  AGREEMENT_ENDED: {
    status: 409,
    public: true,
    vi: 'Văn bản {number} đã chấm dứt; tệp này không nêu văn bản mới để khôi phục.',
    en: 'Instrument {number} was terminated, and the file names no new act by which it begins anew.',
    hintVi:
      'Nêu `revives: true` cùng `authority` là văn bản mới của cơ quan chủ quản, hoặc thống nhất dưới số mới (Nghị định 47/2020 Điều 44).',
    hintEn:
      'Write `revives: true` and, as `authority`, the new act of the owner, or agree anew under another number (Decree 47/2020 Art 44).',
  },
  AGREEMENT_STATE_INVALID: {
    status: 409,
    public: true,
    vi: 'Thỏa thuận {number} đang ở trạng thái {state}, không thể chuyển sang {wanted}.',
    en: 'Agreement {number} is {state} and cannot become {wanted}.',
    hintVi:
      'Xem trạng thái bằng `lienthong agreement list`: đang tạm ngừng thì `resume`, đã chấm dứt thì ghi phiên bản mới.',
    hintEn:
      'See its state with `lienthong agreement list`: resume what is suspended, record a new version of what is terminated.',
  },
  AGREEMENT_UNKNOWN: {
    status: 404,
    public: true,
    vi: 'Không có thỏa thuận số {number}.',
    en: 'There is no agreement {number}.',
    hintVi: 'Xem danh sách bằng `lienthong agreement list`.',
    hintEn: 'See `lienthong agreement list`.',
  },
  DATABASE_UNKNOWN: {
    status: 404,
    public: true,
    vi: 'Không có cơ sở dữ liệu "{database}".',
    en: 'There is no database "{database}".',
    hintVi: 'Dùng một trong: {known}.',
    hintEn: 'Use one of {known}.',
  },
  EVENT_GROUND_MISSING: {
    status: 400,
    public: true,
    vi: 'Chấm dứt {number} với phạm vi {scope} phải nêu căn cứ.',
    en: 'Ending {number} as far as {scope} needs its ground.',
    hintVi:
      'Nêu --ground: PURPOSE_UNFIT (Nghị định 47/2020 Điều 44 a) cho PURPOSE; AUTHORITY_ORDER (c) cho PURPOSE, ITEMS, ALL.',
    hintEn:
      'Name --ground: PURPOSE_UNFIT (Decree 47/2020 Art 44 a) for PURPOSE; AUTHORITY_ORDER (c) for PURPOSE, ITEMS, ALL.',
  },
  EVENT_KIND_MISSING: {
    status: 400,
    public: true,
    vi: 'Tạm ngừng {number} phải nêu loại.',
    en: 'Suspending {number} needs its kind.',
    hintVi:
      'Nêu --kind (Nghị định 47/2020 Điều 43): PLANNED nâng cấp, bảo trì theo kế hoạch, có --to; FORCE_MAJEURE bất khả kháng; BREACH bên khai thác vi phạm; SECURITY nguy cơ mất an toàn.',
    hintEn:
      'Name --kind (Decree 47/2020 Art 43): PLANNED maintenance, with --to; FORCE_MAJEURE; BREACH by the consumer; SECURITY at risk.',
  },
  EVENT_INVALID: {
    status: 400,
    public: true,
    vi: 'Việc tạm ngừng, khôi phục hoặc chấm dứt không hợp lệ: {detail}',
    en: 'The suspension, resumption or termination is not valid: {detail}',
    hintVi: 'Sửa theo nội dung đã nêu rồi chạy lại; không có gì được ghi.',
    hintEn: 'Correct it and run again; nothing was recorded.',
    told: { detail: 'bilingual' },
  },
  EVENT_REASON_MISSING: {
    status: 400,
    public: true,
    vi: 'Tạm ngừng, khôi phục hoặc chấm dứt {number} phải nêu lý do.',
    en: 'Suspending, resuming or ending {number} needs a reason.',
    hintVi: 'Nêu --reason "…": lý do được báo cho bên khai thác (Nghị định 47/2020 Điều 43(5), 44(3)).',
    hintEn: 'Name --reason "…": the consumer is told it (Decree 47/2020 Art 43(5), 44(3)).',
  },
  CONFLICT: {
    status: 409,
    public: true,
    vi: 'Văn bản {number} đã được người khác sửa (phiên bản hiện tại: {current}).',
    en: 'Instrument {number} was changed by somebody else (current version: {current}).',
    hintVi: 'Xem phiên bản mới rồi thực hiện lại.',
    hintEn: 'Look at the new version and repeat the change.',
  },
  POLICY_CHANGED: {
    status: 409,
    public: true,
    vi: 'Chính sách đã thay đổi trong khi kiểm thử (phiên bản {expected}, nay là {current}); không ghi gì.',
    en: 'The policy changed while it was tested (version {expected}, now {current}); nothing was recorded.',
    hintVi: 'Thực hiện lại.',
    hintEn: 'Repeat the change.',
  },
  TEXT_INVALID: {
    status: 400,
    public: true,
    vi: 'Nội dung {place} không ghi được: {detail}',
    en: 'The text of {place} cannot be recorded: {detail}',
    hintVi: 'Viết lại bằng chữ nhìn thấy được, không có ký tự ẩn hoặc điều khiển; không có gì được ghi.',
    hintEn:
      'Write it with characters that can be seen, without hidden or control characters; nothing was recorded.',
    told: { detail: 'bilingual' },
  },
  CONTROL_STORE_UNAVAILABLE: {
    status: 503,
    public: true,
    vi: 'Không mở được cơ sở dữ liệu điều khiển.',
    en: 'The control database cannot be opened.',
    hintVi: 'Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng đĩa.',
    hintEn: 'Check that the data folder is writable and the disk is not full.',
  },
  AUDIT_BROKEN: {
    status: 503,
    public: false,
    vi: 'Nhật ký chia sẻ không còn nguyên vẹn ({detail}), nên không ghi tiếp.',
    en: 'The sharing log is not intact ({detail}), so nothing is appended to it.',
    hintVi:
      'Giữ nguyên các tệp làm bằng chứng, chạy `lienthong audit verify`; chuyển chúng sang nơi lưu trữ để bắt đầu nhật ký mới.',
    hintEn:
      'Keep the files as evidence and run `lienthong audit verify`; move them to an archive to begin a new log.',
  },
  AUDIT_BEHIND: {
    status: 503,
    public: false,
    vi: 'Nhật ký chia sẻ dừng ở phiên bản chính sách {logged}, nhưng cơ sở dữ liệu điều khiển đã ở phiên bản {version}: không bản ghi nào nêu các thay đổi sau đó.',
    en: 'The sharing log ends at policy version {logged}, but the control database is at version {version}: no record names the changes since.',
    hintVi:
      'Nhật ký có thể đã bị cắt hoặc thay bằng bản cũ: đối chiếu bằng `lienthong audit verify --checkpoint`, giữ các tệp làm bằng chứng.',
    hintEn:
      'The log may have been cut, or replaced by an older copy: compare with `lienthong audit verify --checkpoint` and keep the files as evidence.',
  },
  AUDIT_ARCHIVE_UNUSABLE: {
    status: 500,
    public: false,
    vi: 'Không đọc hoặc không ghi được tệp lưu trữ của nhật ký ({file}).',
    en: 'The archive of the log cannot be read or written ({file}).',
    hintVi: 'Kiểm tra đường dẫn, quyền ghi và dung lượng đĩa; chưa bản ghi nào của phần này bị bỏ.',
    hintEn: 'Check the path, the rights and the disk; no record of this segment was taken away.',
  },
  AUDIT_ARCHIVE_OTHER: {
    status: 400,
    public: false,
    vi: '{file} không phải các bản ghi mà nhật ký đã bỏ: tệp đã bị sửa, hoặc thuộc nhật ký khác, hoặc đã được đưa trở lại.',
    en: '{file} is not what was taken away from the log: it was changed, is of another log, or was put back already.',
    hintVi: 'Tìm đúng tệp lưu trữ; giữ nguyên tệp này làm bằng chứng nếu nó đã bị sửa.',
    hintEn: 'Find the right archive; keep this file as evidence where it was changed.',
  },
  AUDIT_RETENTION_NOT_PERMITTED: {
    status: 403,
    public: false,
    vi: '{by} không được bỏ hay đưa trở lại bản ghi của nhật ký.',
    en: '{by} may not take records away from the log, nor put them back.',
    hintVi:
      'Lãnh đạo hoặc cán bộ cơ quan điều phối, hoặc người vận hành (OPERATOR), thực hiện; máy chủ tự làm hằng ngày khi có LIENTHONG_AUDIT_ARCHIVE_PATH.',
    hintEn:
      'The head or an officer of the coordinator does it, or an OPERATOR; the server does it daily where LIENTHONG_AUDIT_ARCHIVE_PATH is set.',
  },
  AUDIT_UNAVAILABLE: {
    status: 503,
    public: true,
    vi: 'Không ghi được nhật ký chia sẻ, nên không dữ liệu nào được cung cấp.',
    en: 'The sharing log cannot be written, so no data is served.',
    hintVi: 'Thử lại sau; đơn vị vận hành kiểm tra dung lượng đĩa và tệp nhật ký.',
    hintEn: 'Try again later; the operator should check disk space and the log file.',
  },
  POLICY_WENT_BACK: {
    status: 503,
    public: true,
    vi: 'Cơ sở dữ liệu điều khiển không nối tiếp chính sách mới nhất đã thấy (đang có phiên bản {found}, đã thấy phiên bản {newest}), nên không dữ liệu nào được cung cấp.',
    en: 'The control database does not continue the newest policy that was seen (it holds version {found}, version {newest} was seen), so no data is served.',
    hintVi:
      'Đơn vị vận hành khôi phục bản mới hơn của control.db; nếu không còn bản nào, dùng `lienthong policy accept --why "..."` rồi khởi động lại.',
    hintEn:
      'The operator should restore a newer copy of control.db; where there is none, `lienthong policy accept --why "..."` and start again.',
  },
  POLICY_UNAVAILABLE: {
    status: 503,
    public: true,
    vi: 'Không đọc được chính sách chia sẻ, nên không dữ liệu nào được cung cấp.',
    en: 'The sharing policy cannot be read, so no data is served.',
    hintVi: 'Thử lại sau; đơn vị vận hành kiểm tra cơ sở dữ liệu điều khiển.',
    hintEn: 'Try again later; the operator should check the control database.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
