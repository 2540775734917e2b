/** How an error of one code is answered and explained. The table below is the only source of errors. */
export interface ErrorEntry {
  /** HTTP status of a request that fails as a whole with this code. */
  readonly status: number;
  /** What happened, in Vietnamese and English. `{name}` is replaced by the detail of that name. */
  readonly vi: string;
  readonly en: string;
  /** What to do next, in Vietnamese and English. */
  readonly hintVi: string;
  readonly hintEn: string;
  /** Whether details and message may leave the gateway; a private error is answered as INTERNAL. */
  readonly public: boolean;
}

function entry(
  status: number,
  vi: string,
  en: string,
  hintVi: string,
  hintEn: string,
  isPublic = true,
): ErrorEntry {
  return { status, vi, en, hintVi, hintEn, public: isPublic };
}

/** Every error the product can raise, by code. docs/errors.md is generated from this table. */
export const errorRegistry = {
  // Requests
  BAD_REQUEST: entry(
    400,
    'Yêu cầu không đúng dạng GraphQL over HTTP: {detail}',
    'The request is not well-formed GraphQL over HTTP: {detail}',
    'Gửi POST /graphql với thân JSON có trường "query".',
    'Send POST /graphql with a JSON body that has a "query" field.',
  ),
  INTERNAL: entry(
    500,
    'Lỗi nội bộ của hệ thống.',
    'Internal error of the system.',
    'Gửi mã yêu cầu (requestId) cho đơn vị vận hành.',
    'Report the requestId to the operator.',
  ),
  PLAN_UNSUPPORTED: entry(
    400,
    'Truy vấn cần một tính năng liên kết mà cổng không hỗ trợ: {detail}',
    'The operation needs a federation feature that this gateway does not run: {detail}',
    'Bỏ phần đó khỏi truy vấn, hoặc báo cho đơn vị vận hành.',
    'Leave that part out of the query, or tell the operator.',
  ),
  ACCOUNT_KEY_INVALID: entry(
    401,
    'Khóa tài khoản kết nối không hợp lệ.',
    'The connection account key is not valid.',
    'Kiểm tra khóa trong tiêu đề Authorization: Bearer <khóa>, hoặc bỏ tiêu đề để chỉ dùng dữ liệu mở.',
    'Check the key in the header Authorization: Bearer <key>, or leave the header out to use open data only.',
  ),
  ACCOUNT_SUSPENDED: entry(
    403,
    'Tài khoản kết nối đang tạm ngừng.',
    'The connection account is suspended.',
    'Liên hệ cơ quan điều phối để biết yêu cầu khôi phục kết nối (Nghị định 47/2020 Điều 43(5)b).',
    'Ask the coordinator what restores the connection (Decree 47/2020 Art 43(5)b).',
  ),
  BODY_TOO_LARGE: entry(
    413,
    'Thân yêu cầu quá lớn.',
    'The request body is too large.',
    'Chia yêu cầu thành nhiều yêu cầu nhỏ hơn.',
    'Split the request into smaller ones.',
  ),
  MEDIA_TYPE_UNSUPPORTED: entry(
    415,
    'Kiểu nội dung không được hỗ trợ.',
    'The media type is not supported.',
    'Gửi Content-Type: application/json, mã hóa UTF-8.',
    'Send Content-Type: application/json in UTF-8.',
  ),
  NOT_FOUND: entry(
    404,
    'Không có địa chỉ này.',
    'There is no such address.',
    'Dùng /graphql, /graphiql, /schema.graphql, /healthz hoặc /readyz.',
    'Use /graphql, /graphiql, /schema.graphql, /healthz or /readyz.',
  ),
  REQUEST_ABORTED: entry(
    499,
    'Yêu cầu đã bị phía khách hủy.',
    'The client left before the answer.',
    'Gửi lại yêu cầu nếu còn cần.',
    'Send the request again if it is still needed.',
  ),
  REQUEST_TIMED_OUT: entry(
    504,
    'Yêu cầu vượt quá thời gian xử lý cho phép.',
    'The request took longer than allowed.',
    'Thu hẹp truy vấn (ít dòng, ít quan hệ hơn) rồi thử lại.',
    'Narrow the query (fewer rows or relations) and try again.',
  ),
  SUBGRAPH_FAILED: entry(
    502,
    'Cơ sở dữ liệu của cơ quan cung cấp đang gặp sự cố; phần dữ liệu này không có trong câu trả lời.',
    "The provider agency's database failed; this part of the data is missing from the answer.",
    'Thử lại sau; nếu còn lỗi hãy gửi requestId cho đơn vị vận hành.',
    'Try again later; if it persists report the requestId to the operator.',
  ),
  SUBGRAPH_TIMED_OUT: entry(
    504,
    'Cơ sở dữ liệu của cơ quan cung cấp không trả lời kịp; phần dữ liệu này không có trong câu trả lời.',
    "The provider agency's database did not answer in time; this part of the data is missing.",
    'Thu hẹp truy vấn hoặc thử lại sau.',
    'Narrow the query or try again later.',
  ),
  // Arguments and cells of a database subgraph
  CELL_INVALID: entry(
    200,
    'Giá trị đang lưu của {coordinate} không đúng kiểu của mục dữ liệu, nên không được trả về.',
    'The stored value of {coordinate} does not fit the type of the item, so it is not returned.',
    'Báo cho cơ quan chủ quản cơ sở dữ liệu để sửa dữ liệu nguồn.',
    'Tell the agency that owns the database to correct the source data.',
  ),
  CURSOR_INVALID: entry(
    400,
    'Con trỏ trang không dùng được cho truy vấn này.',
    'The cursor cannot be used for this query.',
    'Dùng nguyên con trỏ từ trang trước với cùng where, orderBy và cùng tài khoản; hoặc bắt đầu lại từ trang đầu.',
    'Use a cursor of the previous page unchanged, with the same where, orderBy and account; or start again from the first page.',
  ),
  FILTER_INVALID: entry(
    400,
    'Điều kiện lọc hoặc sắp xếp trên {field} không hợp lệ.',
    'The filter or order on {field} is not valid.',
    'Dùng giá trị đúng kiểu của trường; để tìm giá trị rỗng dùng isNull thay cho null.',
    "Use a value of the field's type; to find empty values use isNull instead of null.",
  ),
  STATISTICS_GROUP_TOO_SMALL: entry(
    403,
    'Số liệu thống kê của {coordinate} gộp quá ít bản ghi nên không được cung cấp.',
    'The statistics of {coordinate} are of too few records to be told.',
    'Hỏi số liệu trên phạm vi rộng hơn, hoặc đề nghị chia sẻ bản ghi.',
    'Ask for figures over a wider scope, or request the records.',
  ),
  STATISTICS_FILTER_REFUSED: entry(
    403,
    'Điều kiện lọc trên {coordinate} có thể tách riêng từng bản ghi nên không dùng được cho số liệu thống kê.',
    'A filter on {coordinate} could single out records, so statistics do not take it.',
    'Chỉ lọc theo các mục dùng để nhóm (giá trị của groupBy).',
    'Filter by grouping items only (the values of groupBy).',
  ),
  STATISTICS_EXTREME_REFUSED: entry(
    403,
    'Giá trị nhỏ nhất, lớn nhất của {coordinate} là của một bản ghi nên không được cung cấp trong số liệu thống kê.',
    'The least or greatest value of {coordinate} is that of one record, so statistics do not tell it.',
    'Hỏi tổng (sum) hoặc trung bình (average), hoặc đề nghị chia sẻ bản ghi.',
    'Ask for sum or average, or request the records.',
  ),
  STATISTICS_KEY_NOT_GROUPED: entry(
    400,
    'Mục {coordinate} được chọn trong key nhưng không có trong groupBy.',
    'The item {coordinate} is selected in key but groupBy does not name it.',
    'Thêm mục đó vào groupBy hoặc bỏ khỏi key.',
    'Add it to groupBy, or leave it out of key.',
  ),
  STATISTICS_TOO_MANY_GROUPS: entry(
    400,
    'Số liệu thống kê có quá nhiều nhóm.',
    'The statistics have too many groups.',
    'Nhóm theo ít mục hơn hoặc lọc hẹp hơn; nếu vẫn vậy, thỏa thuận cho phép quá nhiều mục để nhóm.',
    'Group by fewer items, or filter more narrowly; if it recurs, too many grouping items are granted.',
  ),
  FILTER_TOO_LARGE: entry(
    400,
    'Điều kiện lọc vượt quá {limit} phần tử.',
    'The filter has more than {limit} elements.',
    'Chia truy vấn thành nhiều lần gọi.',
    'Split the query into several calls.',
  ),
  ITEM_UNAVAILABLE: entry(
    503,
    'Cơ sở dữ liệu nguồn hiện không còn cung cấp {coordinate}.',
    'The source database does not provide {coordinate} at present.',
    'Bỏ mục này khỏi truy vấn; cơ quan chủ quản cần cập nhật tệp SDL theo cơ sở dữ liệu (`lienthong check`).',
    'Leave this item out; the owner must bring the SDL file in line with the database (`lienthong check`).',
  ),
  PAGE_SIZE_INVALID: entry(
    400,
    'first phải từ 1 đến {limit}.',
    'first must be from 1 to {limit}.',
    'Chọn số dòng trong khoảng đó và lấy các trang sau bằng after.',
    'Choose a number in that range and fetch further pages with after.',
  ),
  REPRESENTATION_INVALID: entry(
    400,
    'Đại diện thực thể {type} không hợp lệ.',
    'The entity representation of {type} is not valid.',
    'Gửi __typename và trường khoá của thực thể.',
    "Send __typename and the entity's key field.",
    false,
  ),
  RULE_MISSING: entry(
    500,
    'Trường {coordinate} được cung cấp nhưng chưa có quy tắc phân quyền.',
    'Field {coordinate} is served but has no explicit permission rule.',
    'Không khởi động cho đến khi mọi trường đều có quy tắc; hãy báo lỗi phần mềm.',
    'The service does not start until every field has a rule; report the defect.',
    false,
  ),
  SUBGRAPH_BUSY: entry(
    503,
    'Cơ sở dữ liệu của cơ quan cung cấp đang phục vụ quá nhiều yêu cầu.',
    "The provider agency's database is serving too many requests.",
    'Thử lại sau ít giây.',
    'Try again in a few seconds.',
  ),
  TEXT_TOO_LONG: entry(
    400,
    'Giá trị văn bản dài quá {limit} ký tự.',
    'A text value is longer than {limit} characters.',
    'Rút ngắn giá trị cần tìm.',
    'Shorten the value.',
  ),
  TOO_MANY_KEYS: entry(
    400,
    'Quá {limit} khoá trong một lần tra cứu.',
    'More than {limit} keys in one look-up.',
    'Chia danh sách khoá thành nhiều lần gọi.',
    'Split the list of keys into several calls.',
  ),
  OPERATION_UNSUPPORTED: entry(
    400,
    'Thao tác {operation} không được hỗ trợ; chỉ hỗ trợ truy vấn (query).',
    'Operation {operation} is not supported; only queries are.',
    'Dùng truy vấn (query).',
    'Use a query.',
  ),
  QUERY_INVALID: entry(
    400,
    'Truy vấn không hợp lệ với lược đồ: {detail}',
    'The query is not valid on the schema: {detail}',
    'Xem lược đồ của tài khoản tại /schema.graphql hoặc toàn bộ danh mục tại /schema.graphql?view=catalogue.',
    'See the schema of your account at /schema.graphql, or the whole catalogue at /schema.graphql?view=catalogue.',
  ),
  QUERY_SYNTAX: entry(
    400,
    'Truy vấn sai cú pháp GraphQL ở dòng {line}, cột {column}: {detail}',
    'The query has a GraphQL syntax error at line {line}, column {column}: {detail}',
    'Sửa cú pháp tại vị trí đã nêu.',
    'Correct the syntax at that place.',
  ),
  TOO_MANY_REQUESTS: entry(
    429,
    'Quá nhiều yêu cầu đồng thời từ một tài khoản hoặc địa chỉ.',
    'Too many requests of one account or address at the same time.',
    'Chờ một giây rồi thử lại (Retry-After).',
    'Wait a second and try again (Retry-After).',
  ),
  VARIABLES_INVALID: entry(
    400,
    'Biến của truy vấn không hợp lệ: {detail}',
    'The variables of the query are not valid: {detail}',
    'Sửa giá trị của các biến theo kiểu đã khai báo.',
    'Correct the values of the variables to their declared types.',
  ),
  QUERY_TOO_LARGE: entry(
    400,
    'Truy vấn quá lớn.',
    'The query is too large.',
    'Chia truy vấn thành nhiều truy vấn nhỏ hơn.',
    'Split the query into smaller ones.',
  ),
  // Permissions
  ROW_SCOPE_INVALID: entry(
    400,
    'Phạm vi dòng không hợp lệ: {detail}',
    'The row scope is not valid: {detail}',
    'Chỉ dùng các trường của chính dòng dữ liệu, theo dạng của đối số where.',
    "Use only fields of the entity's own row, in the shape of its where argument.",
  ),
  AGREEMENT_LIMIT_REACHED: entry(
    429,
    'Đã hết hạn mức ({measure}) của {grant}.',
    'The quota of {measure} of {grant} is used up.',
    'Chờ số giây trong Retry-After rồi thử lại (tiêu đề RateLimit cho biết hạn mức còn lại), hoặc đề nghị sửa nội dung thống nhất chia sẻ.',
    'Wait the seconds of Retry-After (the RateLimit header tells what remains), or ask for a change of the agreement.',
  ),
  AGREEMENT_ROWS_EXCEEDED: entry(
    403,
    'Câu trả lời có nhiều dòng hơn mức {grant} cho phép trong một yêu cầu.',
    'The answer has more rows than {grant} allows in one request.',
    'Thu nhỏ trang (first) hoặc thu hẹp điều kiện lọc.',
    'Ask for a smaller page (first) or narrow the filter.',
  ),
  FIELD_NOT_PERMITTED: entry(
    200,
    'Mục dữ liệu {coordinate} không được phép khai thác: {reason}.',
    'Data item {coordinate} is not permitted: {reason}.',
    'Xem extensions.howToRequest để biết cách đề nghị.',
    'See extensions.howToRequest for how to ask for it.',
  ),
  OPERATION_REJECTED: entry(
    403,
    'Toàn bộ truy vấn bị từ chối vì có mục dữ liệu không được phép khai thác.',
    'The whole operation is refused because it asks for data items that are not permitted.',
    'Bỏ các mục nêu trong những lỗi đi kèm, hoặc đổi chế độ trả lời của tài khoản (answerMode).',
    'Leave out the items that the other errors name, or change the answer mode of the account.',
  ),
  POLICY_UNVERIFIED: entry(
    503,
    'Chính sách chia sẻ kèm theo yêu cầu không có chữ ký hợp lệ, nên cơ sở dữ liệu từ chối.',
    'The sharing policy that came with the request is not signed by the registry, so the database refuses.',
    'Thử lại sau; đơn vị vận hành kiểm tra khóa ký chính sách của cổng và của cơ sở dữ liệu.',
    'Try again later; the operator should check the policy signing key of the gateway and of the database.',
  ),
  POLICY_STALE: entry(
    503,
    'Chính sách chia sẻ kèm theo yêu cầu đã quá hạn sử dụng, nên cơ sở dữ liệu từ chối.',
    'The lease of the sharing policy that came with the request is over, so the database refuses.',
    'Gửi lại yêu cầu; nếu lặp lại, đơn vị vận hành kiểm tra cơ sở dữ liệu điều khiển và đồng hồ của các máy.',
    'Send the request again; if it recurs, the operator should check the control database and the clocks.',
  ),
  POLICY_VERSION_UNKNOWN: entry(
    404,
    'Không có phiên bản chính sách {version} (mới nhất: {newest}).',
    'There is no policy version {version} (the newest is {newest}).',
    'Xem các phiên bản bằng `lienthong policy history`.',
    'List the versions with `lienthong policy history`.',
  ),
  PURPOSE_UNKNOWN: entry(
    400,
    'Không có nội dung chia sẻ nào của tài khoản này dành cho mục đích "{purpose}".',
    'Nothing is shared with this account for the purpose "{purpose}".',
    'Dùng một trong các mục đích: {known}; hoặc bỏ tiêu đề LienThong-Purpose để dùng mục đích đã khai báo.',
    'Use one of the purposes {known}, or leave the header LienThong-Purpose out to ask for the declared one.',
  ),
  ADMINISTRATION_NOT_PERMITTED: entry(
    200,
    'Tài khoản này không được dùng chức năng quản trị.',
    'This account may not use the administration.',
    'Dùng tài khoản có vai trò quản trị (ADMINISTRATOR) hoặc kiểm tra (AUDITOR, chỉ giải thích và xem ma trận).',
    'Use an account with the role ADMINISTRATOR, or AUDITOR (to explain and to see the matrix only).',
  ),
  POLICY_TEST_INVALID: entry(
    400,
    'Tệp kiểm thử chính sách không hợp lệ: {detail}',
    'The policy test file is not valid: {detail}',
    'Sửa từng điểm đã nêu rồi chạy lại.',
    'Correct each finding and run again.',
  ),
  POLICY_TEST_FAILED: entry(
    409,
    'Thay đổi không được ghi vì các kiểm thử chính sách không đạt: {detail}',
    'The change was not recorded, because assertions on the policy do not hold with it: {detail}',
    'Sửa thỏa thuận hoặc tệp kiểm thử; xem "lienthong policy test --policy".',
    'Correct the agreement or the assertions; see "lienthong policy test --policy".',
  ),
  // Control plane
  ACCOUNT_EXISTS: entry(
    409,
    'Tài khoản {account} đã tồn tại.',
    'Account {account} exists already.',
    'Chọn mã tài khoản khác.',
    'Choose another account id.',
  ),
  ACCOUNT_INVALID: entry(
    400,
    'Thông tin tài khoản không hợp lệ: {detail}',
    'The account is not valid: {detail}',
    'Xem `lienthong account issue --help`.',
    'See `lienthong account issue --help`.',
  ),
  ACCOUNT_REVOKED: entry(
    409,
    'Tài khoản {account} đã bị thu hồi và không thể dùng lại.',
    'Account {account} is revoked and cannot be used again.',
    'Cấp tài khoản mới.',
    'Issue a new account.',
  ),
  ACCOUNT_UNKNOWN: entry(
    404,
    'Không có tài khoản {account}.',
    'There is no account {account}.',
    'Xem danh sách bằng `lienthong account list`.',
    'See `lienthong account list`.',
  ),
  AGREEMENT_INVALID: entry(
    400,
    'Tệp thỏa thuận không hợp lệ: {detail}',
    'The agreement file is not valid: {detail}',
    'Sửa từng điểm đã nêu rồi chạy lại; không có gì được ghi.',
    'Correct each finding and run again; nothing was recorded.',
  ),
  AGREEMENT_STATE_INVALID: entry(
    409,
    'Thỏa thuận {number} đang ở trạng thái {state}, không thể chuyển sang {wanted}.',
    'Agreement {number} is {state} and cannot become {wanted}.',
    'Xem trạng thái bằng `lienthong agreement list`.',
    'See its state with `lienthong agreement list`.',
  ),
  AGREEMENT_UNKNOWN: entry(
    404,
    'Không có thỏa thuận số {number}.',
    'There is no agreement {number}.',
    'Xem danh sách bằng `lienthong agreement list`.',
    'See `lienthong agreement list`.',
  ),
  CONFLICT: entry(
    409,
    'Văn bản {number} đã được người khác sửa (phiên bản hiện tại: {current}).',
    'Instrument {number} was changed by somebody else (current version: {current}).',
    'Xem phiên bản mới rồi thực hiện lại.',
    'Look at the new version and repeat the change.',
  ),
  POLICY_CHANGED: entry(
    409,
    'Chính sách đã thay đổi trong khi kiểm thử (phiên bản {expected}, nay là {current}); không ghi gì.',
    'The policy changed while it was tested (version {expected}, now {current}); nothing was recorded.',
    'Thực hiện lại.',
    'Repeat the change.',
  ),
  CONTROL_STORE_UNAVAILABLE: entry(
    503,
    'Không mở được cơ sở dữ liệu điều khiển.',
    'The control database cannot be opened.',
    'Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng đĩa.',
    'Check that the data folder is writable and the disk is not full.',
  ),
  // Catalogue (schema files)
  CONFIGURATION_INVALID: entry(
    500,
    'Cấu hình không hợp lệ: {detail}',
    'The configuration is not valid: {detail}',
    'Sửa biến môi trường hoặc tùy chọn nêu trên; `lienthong serve --help` liệt kê tất cả.',
    'Correct the environment variable or option named above; `lienthong serve --help` lists all.',
  ),
  DATA_FOLDER_UNUSABLE: entry(
    500,
    'Không ghi được vào thư mục dữ liệu {folder}.',
    'The data folder {folder} cannot be written.',
    'Cấp quyền ghi, hoặc chọn thư mục khác bằng LIENTHONG_DATA_DIR.',
    'Make it writable, or choose another one with LIENTHONG_DATA_DIR.',
  ),
  PORT_TAKEN: entry(
    500,
    'Cổng {port} của {host} đang được dùng.',
    'Port {port} of {host} is taken.',
    'Dừng tiến trình đang chạy, hoặc chọn cổng khác bằng LIENTHONG_PORT.',
    'Stop the process that uses it, or choose another port with LIENTHONG_PORT.',
  ),
  NODE_UNSUPPORTED: entry(
    500,
    'Phiên bản Node.js {version} không được hỗ trợ.',
    'Node.js {version} is not supported.',
    'Cài Node.js 20.19 trở lên.',
    'Install Node.js 20.19 or newer.',
  ),
  COMPOSITION_FAILED: entry(
    500,
    'Không ghép được lược đồ các cơ sở dữ liệu: {detail}',
    'The database schemas do not compose: {detail}',
    'Sửa các tệp SDL rồi chạy lại `lienthong check`.',
    'Correct the SDL files and run `lienthong check` again.',
  ),
  AUDIT_BROKEN: entry(
    503,
    'Nhật ký chia sẻ không còn nguyên vẹn ({detail}), nên không ghi tiếp.',
    'The sharing log is not intact ({detail}), so nothing is appended to it.',
    'Giữ nguyên các tệp làm bằng chứng, chạy `lienthong audit verify`; chuyển chúng sang nơi lưu trữ để bắt đầu nhật ký mới.',
    'Keep the files as evidence and run `lienthong audit verify`; move them to an archive to begin a new log.',
    false,
  ),
  AUDIT_UNAVAILABLE: entry(
    503,
    'Không ghi được nhật ký chia sẻ, nên không dữ liệu nào được cung cấp.',
    'The sharing log cannot be written, so no data is served.',
    'Thử lại sau; đơn vị vận hành kiểm tra dung lượng đĩa và tệp nhật ký.',
    'Try again later; the operator should check disk space and the log file.',
  ),
  PROVINCE_NOT_BUILT: entry(
    500,
    'Không tạo được các cơ sở dữ liệu trình diễn trong {folder}: {detail}',
    'The demonstration databases could not be made in {folder}: {detail}',
    'Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng đĩa, rồi chạy lại `lienthong seed`; không có tệp nào dở dang.',
    'Check that the data folder is writable and the disk has room, then run `lienthong seed` again; no file is half made.',
  ),
  POLICY_UNAVAILABLE: entry(
    503,
    'Không đọc được chính sách chia sẻ, nên không dữ liệu nào được cung cấp.',
    'The sharing policy cannot be read, so no data is served.',
    'Thử lại sau; đơn vị vận hành kiểm tra cơ sở dữ liệu điều khiển.',
    'Try again later; the operator should check the control database.',
  ),
  CATALOGUE_INVALID: entry(
    500,
    'Tệp SDL của cơ sở dữ liệu {database} không hợp lệ: {detail}',
    'The SDL file of database {database} is not valid: {detail}',
    'Sửa tệp SDL rồi chạy lại `lienthong check`.',
    'Correct the SDL file and run `lienthong check` again.',
  ),
} as const satisfies Record<string, ErrorEntry>;

/** A registered error code. */
export type ErrorCode = keyof typeof errorRegistry;

function fill(template: string, details: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : whole,
  );
}

/** An error of the registry. `message` is English; `messages` has both languages; `details` fill them. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>>, cause?: unknown) {
    super(fill(errorRegistry[code].en, details), cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorRegistry[this.code].status;
  }

  /** Message in Vietnamese and English. */
  get messages(): { readonly vi: string; readonly en: string } {
    const { vi, en } = errorRegistry[this.code];
    return { vi: fill(vi, this.details), en: fill(en, this.details) };
  }

  /** What to do next, in Vietnamese and English. */
  get hints(): { readonly vi: string; readonly en: string } {
    const { hintVi, hintEn } = errorRegistry[this.code];
    return { vi: fill(hintVi, this.details), en: fill(hintEn, this.details) };
  }
}

/** Makes an error of the registry; the caller throws it. `details` fill the `{name}` places of its messages. */
export function registryError(
  code: ErrorCode,
  details: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): RegistryError {
  return new RegistryError(code, details, cause);
}

/** Whether `code` is registered, so that an unknown code never reaches a client. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorRegistry, code);
}
