import type { ErrorEntry } from './error-entry.ts';

/** Errors of what a caller may read, and of the policy that says so. */
export const permissionErrors = {
  ROW_SCOPE_INVALID: {
    status: 400,
    public: true,
    vi: 'Phạm vi dòng không hợp lệ: {detail}',
    en: 'The row scope is not valid: {detail}',
    hintVi: 'Chỉ dùng các trường của chính dòng dữ liệu, theo dạng của đối số where.',
    hintEn: "Use only fields of the entity's own row, in the shape of its where argument.",
    told: { detail: 'bilingual' },
  },
  AGREEMENT_LIMIT_REACHED: {
    status: 429,
    public: true,
    vi: 'Đã hết hạn mức ({measure}) của {grant}.',
    en: 'The quota of {measure} of {grant} is used up.',
    hintVi:
      'Chờ số giây trong Retry-After rồi thử lại (tiêu đề RateLimit cho biết hạn mức còn lại), hoặc đề nghị sửa nội dung thống nhất chia sẻ.',
    hintEn:
      'Wait the seconds of Retry-After (the RateLimit header tells what remains), or ask for a change of the agreement.',
    told: { retryAfterSeconds: 'number' },
  },
  AGREEMENT_ROWS_EXCEEDED: {
    status: 403,
    public: true,
    vi: 'Câu trả lời có nhiều dòng hơn mức {grant} cho phép trong một yêu cầu.',
    en: 'The answer has more rows than {grant} allows in one request.',
    hintVi: 'Thu nhỏ trang (first) hoặc thu hẹp điều kiện lọc.',
    hintEn: 'Ask for a smaller page (first) or narrow the filter.',
  },
  FIELD_NOT_PERMITTED: {
    status: 200,
    public: true,
    vi: 'Mục dữ liệu {coordinate} không được phép khai thác: {reason}.',
    en: 'Data item {coordinate} is not permitted: {reason}.',
    hintVi: 'Xem extensions.howToRequest để biết cách đề nghị.',
    hintEn: 'See extensions.howToRequest for how to ask for it.',
    told: { coordinate: 'text', reason: 'text' },
  },
  OPERATION_REJECTED: {
    status: 403,
    public: true,
    vi: 'Toàn bộ truy vấn bị từ chối vì có mục dữ liệu không được phép khai thác.',
    en: 'The whole operation is refused because it asks for data items that are not permitted.',
    hintVi: 'Bỏ các mục nêu trong những lỗi đi kèm, hoặc đổi chế độ trả lời của tài khoản (answerMode).',
    hintEn: 'Leave out the items that the other errors name, or change the answer mode of the account.',
  },
  POLICY_UNVERIFIED: {
    status: 503,
    public: true,
    vi: 'Chính sách chia sẻ kèm theo yêu cầu không có chữ ký hợp lệ, nên cơ sở dữ liệu từ chối.',
    en: 'The sharing policy that came with the request is not signed by the registry, so the database refuses.',
    hintVi: 'Thử lại sau; đơn vị vận hành kiểm tra khóa ký chính sách của cổng và của cơ sở dữ liệu.',
    hintEn:
      'Try again later; the operator should check the policy signing key of the gateway and of the database.',
  },
  POLICY_STALE: {
    status: 503,
    public: true,
    vi: 'Chính sách chia sẻ kèm theo yêu cầu đã quá hạn sử dụng, nên cơ sở dữ liệu từ chối.',
    en: 'The lease of the sharing policy that came with the request is over, so the database refuses.',
    hintVi:
      'Gửi lại yêu cầu; nếu lặp lại, đơn vị vận hành kiểm tra cơ sở dữ liệu điều khiển và đồng hồ của các máy.',
    hintEn:
      'Send the request again; if it recurs, the operator should check the control database and the clocks.',
  },
  POLICY_VERSION_UNKNOWN: {
    status: 404,
    public: true,
    vi: 'Không có phiên bản chính sách {version} (mới nhất: {newest}).',
    en: 'There is no policy version {version} (the newest is {newest}).',
    hintVi: 'Xem các phiên bản bằng `lienthong policy history`.',
    hintEn: 'List the versions with `lienthong policy history`.',
  },
  PURPOSE_UNKNOWN: {
    status: 400,
    public: true,
    vi: 'Không có nội dung chia sẻ nào của tài khoản này dành cho mục đích "{purpose}".',
    en: 'Nothing is shared with this account for the purpose "{purpose}".',
    hintVi:
      'Dùng một trong các mục đích: {known}; hoặc bỏ tiêu đề LienThong-Purpose để dùng mục đích đã khai báo.',
    hintEn:
      'Use one of the purposes {known}, or leave the header LienThong-Purpose out to ask for the declared one.',
  },
  ADMINISTRATION_NOT_PERMITTED: {
    status: 200,
    public: true,
    vi: 'Tài khoản này không được dùng chức năng quản trị.',
    en: 'This account may not use the administration.',
    hintVi:
      'Dùng tài khoản có vai trò quản trị (ADMINISTRATOR) hoặc kiểm tra (AUDITOR, chỉ giải thích và xem ma trận).',
    hintEn: 'Use an account with the role ADMINISTRATOR, or AUDITOR (to explain and to see the matrix only).',
  },
  SHARING_LOG_NOT_PERMITTED: {
    status: 200,
    public: true,
    vi: 'Bạn không có phần nào của nhật ký chia sẻ với tư cách {reader}.',
    en: 'No part of the sharing log is yours as {reader}.',
    hintVi:
      'Chọn đúng tư cách (as) theo vai trò đang giữ; tài khoản kết nối chỉ đọc các yêu cầu của chính mình (CONSUMER, hoặc CITIZEN với tài khoản của một người).',
    hintEn:
      'Choose what you are (as) by a role that you hold; a connection account reads of itself alone (CONSUMER, or CITIZEN for the account of a person).',
  },
  SHARING_LOG_KEY_NOT_PERMITTED: {
    status: 200,
    public: true,
    vi: 'Chỉ Công an, theo một vụ việc có số, được tìm nhật ký theo giá trị.',
    en: 'Only the police, in a case with a number, may search the log for a value.',
    hintVi: 'Tìm với as: POLICE và nêu caseNumber; mỗi lần tìm được ghi vào nhật ký.',
    hintEn: 'Search as POLICE and name the caseNumber; every such search is recorded.',
  },
  POLICY_TEST_INVALID: {
    status: 400,
    public: true,
    vi: 'Tệp kiểm thử chính sách không hợp lệ: {detail}',
    en: 'The policy test file is not valid: {detail}',
    hintVi: 'Sửa từng điểm đã nêu rồi chạy lại.',
    hintEn: 'Correct each finding and run again.',
    told: { detail: 'bilingual', findings: 'bilinguals?' },
  },
  POLICY_TEST_FAILED: {
    status: 409,
    public: true,
    vi: 'Thay đổi không được ghi vì các kiểm thử chính sách không đạt: {detail}',
    en: 'The change was not recorded, because assertions on the policy do not hold with it: {detail}',
    hintVi: 'Sửa thỏa thuận hoặc tệp kiểm thử; xem "lienthong policy test --policy".',
    hintEn: 'Correct the agreement or the assertions; see "lienthong policy test --policy".',
  },
  STANDING_RULE_BROKEN: {
    status: 409,
    public: true,
    vi: 'Thay đổi không được ghi vì trái quy tắc thường trực {rule}: {account} sẽ đọc {item} từ ngày {day} theo {instruments} (và {others} chỗ khác).',
    en: 'The change was not recorded, since it breaks the standing rule {rule}: {account} would read {item} from {day} by {instruments} (and {others} more).',
    hintVi:
      'Sửa thay đổi, hoặc đề nghị lãnh đạo chủ quản chấp nhận ngoại lệ (acceptBreachOfRule) rồi làm lại. Xem quy tắc: standingRule.',
    hintEn:
      'Correct the change, or ask the head of the owner to accept the exception (acceptBreachOfRule) and do it again. Read the rule by standingRule.',
  },
  STANDING_RULES_UNREADABLE: {
    status: 409,
    public: true,
    vi: 'Tỉnh có quy tắc thường trực, nhưng nơi thực hiện thay đổi này không có danh mục để xét; không có gì được ghi.',
    en: 'Standing rules are in force, and what makes this change has no catalogue to judge it by; nothing was recorded.',
    hintVi: 'Thực hiện thay đổi bằng dịch vụ hoặc bằng lệnh `lienthong` của chính tỉnh này.',
    hintEn: 'Make the change by the service, or by the command `lienthong` of this province.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
