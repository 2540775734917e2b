/** Vietnamese texts of the help, by the English ones that the commands declare; a test holds that none is missing. */
export const vietnameseHelp: ReadonlyMap<string, string> = new Map([
  [
    'Liên Thông: lớp chia sẻ dữ liệu liên thông của tỉnh (federated data sharing for a province)',
    'Liên Thông: lớp chia sẻ dữ liệu liên thông của tỉnh',
  ],
  ['print the version', 'in phiên bản'],
  ['agencies, their people and the roles that these hold', 'cơ quan, cán bộ và vai trò của cán bộ'],
  [
    'enter agencies, people and roles; a record of the same name takes the place of the earlier one',
    'ghi cơ quan, cán bộ, vai trò; bản ghi cùng tên thay cho bản trước',
  ],
  [
    'let a person sign in: a one-time invitation for 72 hours, which also replaces a lost password',
    'cho một người đăng nhập: lời mời dùng một lần trong 72 giờ, cũng thay mật khẩu đã quên',
  ],
  ['who holds which role', 'ai giữ vai trò nào'],
  ['at a day or an instant; now when left out', 'tại một ngày hoặc thời điểm; bỏ trống là hiện tại'],
  ['of one agency', 'của một cơ quan'],
  ['working days and the terms of the law', 'ngày làm việc và các thời hạn theo luật'],
  [
    'enter years of the working calendar: holidays, days swapped by a decision',
    'ghi lịch làm việc của các năm: ngày nghỉ lễ, ngày hoán đổi theo quyết định',
  ],
  ['the years that were entered', 'các năm đã ghi'],
  [
    'when a term ends that begins at a moment (the rules are in docs/administration.md)',
    'thời hạn bắt đầu từ một thời điểm kết thúc khi nào (các quy tắc: docs/administration.md)',
  ],
  [
    'day or instant at which it begins; now when left out',
    'ngày hoặc thời điểm bắt đầu; bỏ trống là hiện tại',
  ],
  [
    'folder of the province (LIENTHONG_PROVINCE); the demonstration when left out',
    'thư mục của tỉnh (LIENTHONG_PROVINCE); bỏ trống là tỉnh trình diễn',
  ],
  [
    'write a province of your own: its file, folders for SDL and policy, a README',
    'tạo một tỉnh của mình: tệp mô tả, thư mục SDL và chính sách, README',
  ],
  [
    'check a policy folder (that of province.yaml when left out) and record what is new in it: accounts.yaml and every document of its other YAML files; all in one transaction, or nothing',
    'kiểm tra một thư mục chính sách (bỏ trống là thư mục nêu trong province.yaml) và ghi những gì mới: accounts.yaml và mọi văn bản trong các tệp YAML khác; ghi tất cả trong một giao dịch, hoặc không ghi gì',
  ],
  [
    'tell what would change and for whom; nothing is recorded',
    'cho biết điều gì sẽ thay đổi và với ai; không ghi gì',
  ],
  [
    'assertions that must hold of the policy with the change, beside those of the folder (*-tests.yaml)',
    'khẳng định phải đúng với chính sách sau thay đổi, ngoài các khẳng định của thư mục (*-tests.yaml)',
  ],
  ['name of the province, in Vietnamese', 'tên tỉnh, tiếng Việt'],
  ['its English name; the Vietnamese one when left out', 'tên tiếng Anh; bỏ trống thì dùng tên tiếng Việt'],
  [
    'code of the province in the list of administrative units, two digits',
    'mã tỉnh trong danh mục đơn vị hành chính, hai chữ số',
  ],
  ['code of the agency that coordinates the sharing', 'mã cơ quan điều phối việc chia sẻ'],
  ['data folder (LIENTHONG_DATA_DIR)', 'thư mục dữ liệu (LIENTHONG_DATA_DIR)'],
  [
    'start the server; makes the demonstration province first when the data folder has none',
    'chạy máy chủ; tạo tỉnh trình diễn trước nếu thư mục dữ liệu chưa có',
  ],
  ['TCP port (LIENTHONG_PORT)', 'cổng TCP (LIENTHONG_PORT)'],
  ['address (LIENTHONG_HOST)', 'địa chỉ (LIENTHONG_HOST)'],
  ['size of the demonstration data, 1 to 50', 'cỡ dữ liệu trình diễn, từ 1 đến 50'],
  [
    'conformance mode: serve this Federation 2 supergraph of remote subgraphs',
    'chế độ kiểm thử tương thích: phục vụ supergraph Federation 2 này gồm các subgraph ở xa',
  ],
  [
    'conformance mode: everything open, no permissions and no log; loopback only',
    'chế độ kiểm thử tương thích: mở toàn bộ, không phân quyền, không nhật ký; chỉ trên máy này',
  ],
  [
    'make the demonstration databases, policy and keys that are missing; --force makes the databases anew',
    'tạo các cơ sở dữ liệu, chính sách và khóa trình diễn còn thiếu; --force tạo lại các cơ sở dữ liệu',
  ],
  ['size of the data, 1 to 50', 'cỡ dữ liệu, từ 1 đến 50'],
  [
    'make the databases anew; agreements, accounts and the log stay',
    'tạo lại các cơ sở dữ liệu; văn bản thỏa thuận, tài khoản và nhật ký giữ nguyên',
  ],
  ['print JSON', 'in JSON'],
  [
    'lint and compose the SDL files, compare them with the live databases, live agreements and recorded operations; exit 1 on an error',
    'kiểm tra và ghép các tệp SDL, so với cơ sở dữ liệu thật, các văn bản còn hiệu lực và các thao tác đã ghi; mã thoát 1 khi có lỗi',
  ],
  [
    'the province as it was: tell what breaks its clients',
    'tỉnh trước khi sửa: cho biết điều gì làm hỏng các bên khai thác',
  ],
  ['exit 1 on a warning too', 'mã thoát 1 cả khi chỉ có cảnh báo'],
  [
    'draft the SDL file of a live database: an agency of the province, a file with a connection, or an address; every item is NONE; no value of a person is printed',
    'viết bản thảo tệp SDL từ cơ sở dữ liệu thật: một cơ quan của tỉnh, một tệp có connection, hoặc một địa chỉ; mọi mục đều NONE; không in giá trị nào của cá nhân',
  ],
  ['write the draft to a new file', 'ghi bản thảo vào một tệp mới'],
  [
    'add what is new to an SDL file, mark what is gone, keep every edit',
    'thêm những gì mới vào một tệp SDL, đánh dấu những gì không còn, giữ mọi chỗ đã sửa',
  ],
  ['these tables and views alone', 'chỉ các bảng và khung nhìn này'],
  [
    'variable of the environment with the password of an address',
    'biến môi trường chứa mật khẩu của địa chỉ',
  ],
  ['file with the password of an address', 'tệp chứa mật khẩu của địa chỉ'],
  ['ask nothing, also in a terminal', 'không hỏi gì, kể cả trong cửa sổ lệnh'],
  [
    'print JSON of what was found, counts and names only',
    'in JSON về những gì tìm thấy, chỉ số lượng và tên',
  ],
  [
    'print the sharing mode of each item for each class of consumer',
    'in phương thức chia sẻ của từng mục dữ liệu cho từng loại đối tượng khai thác',
  ],
  ['the catalogue and the live databases', 'danh mục và các cơ sở dữ liệu thật'],
  [
    'approve the columns of the live databases as they are now, after `check` has named what changed; acts within seconds',
    'chấp nhận các cột của cơ sở dữ liệu như hiện có, sau khi `check` đã nêu những gì thay đổi; có tác dụng trong vài giây',
  ],
  ['why what changed is right, for the sharing log', 'vì sao thay đổi là đúng, ghi vào nhật ký chia sẻ'],
  ['only this database', 'chỉ cơ sở dữ liệu này'],
  ['who accepts, for the sharing log', 'người chấp nhận, ghi vào nhật ký chia sẻ'],
  [
    'the login name in the demonstration, elsewhere who is signed in',
    'tên đăng nhập ở tỉnh trình diễn, ở nơi khác là người đã đăng nhập',
  ],
  ['the composed schema', 'lược đồ đã ghép'],
  [
    'the contract schema of an account, the whole catalogue with modes, or the supergraph',
    'lược đồ theo thỏa thuận của một tài khoản, toàn bộ danh mục kèm phương thức, hoặc supergraph',
  ],
  ['account id, or public', 'mã tài khoản, hoặc public'],
  ['which of them', 'lược đồ nào: theo thỏa thuận, danh mục hay supergraph'],
  [
    'why an account may or may not read a data item, e.g. explain --as ACCOUNT Type.item; exit 1 when not',
    'vì sao một tài khoản được hay không được đọc một mục dữ liệu, ví dụ explain --as ACCOUNT Type.item; mã thoát 1 khi không được',
  ],
  ['a past moment (ISO 8601)', 'một thời điểm đã qua (ISO 8601)'],
  [
    'purpose that the request names; without it the declared one',
    'mục đích mà yêu cầu nêu; để trống là mục đích đã đăng ký',
  ],
  ['network address of the request', 'địa chỉ mạng của yêu cầu'],
  [
    'key of one row: whether the item may be read in it (the values are not shown)',
    'khóa của một dòng: mục dữ liệu có được đọc trong dòng đó không (không hiện giá trị)',
  ],
  ['who asks about a row, for the audit', 'người hỏi về một dòng, ghi vào nhật ký'],
  [
    'agreements, granted connection requests and the open-data list',
    'văn bản thỏa thuận, yêu cầu kết nối đã được chấp thuận và danh mục dữ liệu mở',
  ],
  [
    'check a YAML file and record each document in it that says something new as a new version; nothing is recorded if one is wrong',
    'kiểm tra một tệp YAML và ghi mỗi văn bản có nội dung mới thành một phiên bản mới; có một văn bản sai thì không ghi gì',
  ],
  ['who acts, for history and audit', 'người thực hiện, ghi vào lịch sử và nhật ký'],
  ['reason, kept in the history', 'lý do, lưu trong lịch sử'],
  [
    'assertions (policy test) that must hold of the policy with the change, or nothing is recorded',
    'các khẳng định (policy test) phải đúng với chính sách sau thay đổi, nếu không thì không ghi gì',
  ],
  [
    'terminate an agreement, or the service database:ID (Decree 47/2020 Art 44)',
    'chấm dứt một văn bản, hoặc dịch vụ database:ID (Nghị định 47/2020 Điều 44)',
  ],
  ['why, told to the consumer', 'lý do, báo cho bên khai thác'],
  ['only for this consumer; without it for all', 'chỉ với bên khai thác này; để trống là với tất cả'],
  [
    'ground of Decree 47/2020 Art 44; left out: NO_LONGER_NEEDED for one instrument, NOT_RESTORABLE for a service',
    'căn cứ theo Nghị định 47/2020 Điều 44; để trống: NO_LONGER_NEEDED cho một văn bản, NOT_RESTORABLE cho một dịch vụ',
  ],
  [
    "how far it reaches: this instrument, the owner's data for its purpose, items, or all that the owner shares",
    'phạm vi: văn bản này, dữ liệu của chủ quản cho mục đích của văn bản, các mục dữ liệu, hoặc mọi dữ liệu chủ quản chia sẻ',
  ],
  ['the items, for --scope ITEMS', 'các mục dữ liệu, khi dùng --scope ITEMS'],
  [
    'legal day or instant from which it acts; now when left out',
    'ngày pháp lý hoặc thời điểm bắt đầu có tác dụng; để trống là ngay bây giờ',
  ],
  [
    'suspend an agreement, or the service database:ID (Decree 47/2020 Art 43)',
    'tạm ngừng một văn bản, hoặc dịch vụ database:ID (Nghị định 47/2020 Điều 43)',
  ],
  [
    'what restores access, told to the consumer of a suspension',
    'điều gì khôi phục kết nối, báo cho bên khai thác khi tạm ngừng',
  ],
  [
    'kind of Decree 47/2020 Art 43, which the consumer is told; it must be named',
    'loại theo Nghị định 47/2020 Điều 43, báo cho bên khai thác; phải nêu',
  ],
  [
    'PLANNED: first legal day or instant; now when left out',
    'PLANNED: ngày pháp lý đầu tiên hoặc thời điểm; để trống là ngay bây giờ',
  ],
  [
    'PLANNED: last legal day, or instant at which it is over',
    'PLANNED: ngày pháp lý cuối cùng, hoặc thời điểm kết thúc',
  ],
  [
    'when restoration is expected; told, nothing ends by it',
    'dự kiến khôi phục khi nào; chỉ để thông báo, không tự kết thúc gì',
  ],
  [
    'lift a suspension; where none acts, call off one that is announced',
    'bỏ tạm ngừng; khi chưa có tạm ngừng nào tác dụng thì hủy tạm ngừng đã báo trước',
  ],
  [
    'what differs between two agreements, each a YAML file or a recorded NUMBER[@VERSION], and for whom',
    'hai văn bản khác nhau ở đâu, và với ai; mỗi văn bản là một tệp YAML hoặc NUMBER[@VERSION] đã ghi',
  ],
  [
    'the text of an agreement (a recorded NUMBER[@VERSION], or the draft of a YAML file) with its annex and the hash that heads sign',
    'văn bản của một thỏa thuận (NUMBER[@VERSION] đã ghi, hoặc dự thảo trong tệp YAML), kèm phụ lục và mã băm để người đứng đầu ký',
  ],
  [
    'write it as PDF to a new file; the same agreement gives the same bytes',
    'ghi thành tệp PDF mới; cùng một thỏa thuận cho cùng một tệp',
  ],
  ['language of the text, Vietnamese when left out', 'ngôn ngữ của văn bản, bỏ trống là tiếng Việt'],
  [
    'instead of the text, what differs from another agreement, clause by clause',
    'thay cho văn bản: khác gì với một thỏa thuận khác, theo từng điều',
  ],
  [
    'what the agreements of a YAML file would change, for whom and which operations; records no agreement',
    'các văn bản trong tệp YAML sẽ thay đổi gì, với ai và thao tác nào; không ghi văn bản nào',
  ],
  [
    "an administrator's account: rows are counted in its agency's databases only",
    'tài khoản của một người quản trị: chỉ đếm dòng trong cơ sở dữ liệu của cơ quan đó',
  ],
  ['who acts, for the audit', 'người thực hiện, ghi vào nhật ký'],
  [
    'what `agreement revoke` with the same options would close or open, for whom and from when; records nothing of it',
    '`agreement revoke` với cùng tùy chọn sẽ đóng hay mở gì, với ai và từ khi nào; không ghi gì',
  ],
  [
    'what `agreement suspend` with the same options would close or open, for whom and from when; records nothing of it',
    '`agreement suspend` với cùng tùy chọn sẽ đóng hay mở gì, với ai và từ khi nào; không ghi gì',
  ],
  [
    'what `agreement resume` with the same options would close or open, for whom and from when; records nothing of it',
    '`agreement resume` với cùng tùy chọn sẽ đóng hay mở gì, với ai và từ khi nào; không ghi gì',
  ],
  [
    'every agreement with its state, for each consumer where it differs, and the versions to come',
    'mọi văn bản kèm trạng thái, với từng bên khai thác khi khác nhau, và các phiên bản sắp có hiệu lực',
  ],
  [
    'a legal day (its first moment) or an instant; now when left out',
    'một ngày pháp lý (thời điểm đầu ngày) hoặc một thời điểm; để trống là bây giờ',
  ],
  ['only the agreements of this account', 'chỉ các văn bản của tài khoản này'],
  [
    'all that a recorded NUMBER[@VERSION] says: the twelve contents of Decree 47/2020 Art 38',
    'toàn bộ nội dung của NUMBER[@VERSION] đã ghi: mười hai nội dung của Nghị định 47/2020 Điều 38',
  ],
  ['print the file that can be applied', 'in tệp có thể áp dụng lại'],
  ['connection accounts of consumers', 'tài khoản kết nối của các bên khai thác'],
  [
    'issue an account; its key is shown once and kept nowhere',
    'cấp một tài khoản; khóa chỉ hiện một lần và không được lưu ở đâu',
  ],
  ['code of the agency or organisation', 'mã cơ quan hoặc tổ chức'],
  ['its name', 'tên của cơ quan hoặc tổ chức'],
  ['class of the consumer', 'loại bên khai thác: cơ quan nhà nước, tổ chức, cá nhân'],
  ['declared purpose (Decree 47/2020 Art 35(2)c)', 'mục đích đã đăng ký (Nghị định 47/2020 Điều 35(2)c)'],
  ['its code; made from the text when left out', 'mã mục đích; để trống thì tạo từ lời văn'],
  ['class PERSON: the person whose account it is', 'loại PERSON: người sở hữu tài khoản'],
  ['where an item is not permitted', 'khi một mục dữ liệu không được phép: null kèm lỗi, từ chối, hoặc ẩn'],
  ['role of the account', 'vai trò của tài khoản: bên khai thác, kiểm tra, quản trị'],
  ['value for row scopes; may be repeated', 'giá trị cho phạm vi dòng; có thể lặp lại'],
  ['who acts', 'người thực hiện'],
  [
    'issue a new key for an account, shown once; the old one opens it for 7 days more, so that nobody is cut off',
    'cấp khóa mới cho một tài khoản, chỉ hiện một lần; khóa cũ còn dùng được 7 ngày nữa để không ai bị gián đoạn',
  ],
  [
    'days for which the old key still opens, 1 to 7; 7 when left out',
    'số ngày khóa cũ còn dùng được, từ 1 đến 7; để trống là 7',
  ],
  ['the old key ends at once: it was lost or seen by others', 'khóa cũ hết hiệu lực ngay: đã mất hoặc bị lộ'],
  ['revoke an account for good', 'thu hồi một tài khoản, không thể dùng lại'],
  ['suspend an account', 'tạm ngừng một tài khoản'],
  ['resume an account', 'cho một tài khoản hoạt động lại'],
  [
    'every account and its keys by their prefix; the keys themselves are not kept and cannot be shown',
    'mọi tài khoản và phần đầu của các khóa; khóa không được lưu và không thể hiện lại',
  ],
  [
    'where accounts stand, and their keys: state, expiry, last use, and who claimed them',
    'trạng thái của tài khoản và các khóa: tình trạng, hạn, lần dùng gần nhất, ai đã nhận',
  ],
  ['the sharing log (Decree 47/2020 Art 45)', 'nhật ký chia sẻ (Nghị định 47/2020 Điều 45)'],
  [
    'recompute the whole chain; exit 1 and name the record when one was changed, removed, cut off or written anew',
    'tính lại toàn bộ chuỗi; mã thoát 1 và nêu bản ghi khi có bản ghi bị sửa, bị xóa, bị cắt hoặc bị viết lại',
  ],
  [
    'also hold the log against a checkpoint that was kept elsewhere',
    'so nhật ký với một điểm kiểm tra đã giữ ở nơi khác',
  ],
  [
    'verify the log and sign its head, for an auditor to keep where the folder’s owner cannot reach',
    'kiểm tra nhật ký và ký phần đầu, để kiểm toán viên giữ ở nơi chủ thư mục không với tới',
  ],
  ['write it to a new file instead of printing it', 'ghi vào một tệp mới thay vì in ra'],
  ['the newest records', 'các bản ghi mới nhất'],
  ['how many', 'bao nhiêu'],
  [
    'the records for which all of the options hold, the newest first',
    'các bản ghi thỏa mọi tùy chọn, mới nhất trước',
  ],
  [
    'first local day (UTC+7), or an instant with a zone',
    'ngày địa phương đầu tiên (UTC+7), hoặc một thời điểm có múi giờ',
  ],
  [
    'last local day, included; or the instant before which',
    'ngày địa phương cuối cùng, tính cả ngày đó; hoặc trước thời điểm này',
  ],
  [
    'of this account or acting person; public: without an account',
    'của tài khoản hoặc người thực hiện này; public: không có tài khoản',
  ],
  [
    'sign a slice of the log for one reader: every record of it, those of others as their digest',
    'ký một đoạn nhật ký cho một người đọc: đủ mọi bản ghi, bản ghi của người khác chỉ là mã băm',
  ],
  ['whose part of the log', 'phần nhật ký của ai'],
  ['the agency, for OWNER and CONSUMER', 'cơ quan, với OWNER và CONSUMER'],
  ['write it to a new file', 'ghi vào một tệp mới'],
  ['who exports, for the audit', 'người trích, ghi vào nhật ký'],
  [
    'check an export by itself, without any access to the log: who signed it, and that nothing was left out, changed or moved',
    'tự kiểm tra một bản trích, không cần truy cập nhật ký: ai ký, và không thiếu, không bị sửa, không đổi chỗ',
  ],
  [
    'also that it is of the log of a checkpoint that was kept',
    'và đúng là nhật ký của một điểm kiểm tra đã giữ',
  ],
  ['print JSON, with the records that are shown', 'in JSON, kèm các bản ghi được thấy'],
  [
    'archive the records whose retention is over (Decree 47/2020 Art 45(3)), then take them away; signed tombstones keep the chain whole, acts stay for good',
    'lưu trữ các bản ghi đã hết hạn lưu (Nghị định 47/2020 Điều 45(3)) rồi bỏ khỏi nhật ký; dấu thay có chữ ký giữ nguyên chuỗi, các hành vi quản trị được giữ mãi',
  ],
  ['folder for the archives', 'thư mục lưu trữ'],
  ['tell what would be taken away; nothing is changed', 'cho biết sẽ bỏ những gì; không thay đổi gì'],
  ['who carries it out, for the audit', 'người thực hiện, ghi vào nhật ký'],
  [
    'hold an archive against what stands for its records in the log, and put them back',
    'đối chiếu tệp lưu trữ với dấu thay trong nhật ký và đưa các bản ghi trở lại',
  ],
  ['only hold it against the log', 'chỉ đối chiếu'],
  [
    'that released or denied this data item, or one of a type: Type',
    'đã trả hoặc từ chối mục dữ liệu này, hoặc một mục của một kiểu: Type',
  ],
  ['that released or denied an item of this database', 'đã trả hoặc từ chối một mục của cơ sở dữ liệu này'],
  ['of this request, by the id that its answer names', 'của yêu cầu này, theo mã mà câu trả lời nêu'],
  [
    'in which this value was asked with, e.g. a personal number; the log holds its keyed digest only; - reads it from standard input, so that no list of processes shows it',
    'đã hỏi với giá trị này, ví dụ số định danh; nhật ký chỉ giữ mã băm có khóa; - đọc từ đầu vào chuẩn, để danh sách tiến trình không hiện giá trị',
  ],
  ['with this outcome', 'có kết quả này'],
  ['how many, at most 1000', 'bao nhiêu, nhiều nhất 1000'],
  ['only records before this number: the next page', 'chỉ các bản ghi trước số này: trang sau'],
  [
    'what each consumer may read of each item, through which entrance: consumers x items',
    'mỗi bên khai thác được đọc gì của từng mục dữ liệu, qua lối nào: bên khai thác x mục dữ liệu',
  ],
  ['only the items of this database', 'chỉ các mục dữ liệu của cơ sở dữ liệu này'],
  [
    'only these accounts; public is who asks without one',
    'chỉ các tài khoản này; public là người hỏi không có tài khoản',
  ],
  ['only these items, or all of a type: Type', 'chỉ các mục dữ liệu này, hoặc mọi mục của một kiểu: Type'],
  ['print JSON, as --format json', 'in JSON, như --format json'],
  ['how to print it', 'cách in'],
  ['the sharing policy as a whole', 'chính sách chia sẻ nói chung'],
  [
    'check assertions on the policy against the real databases; exit 1 when one does not hold',
    'kiểm tra các khẳng định về chính sách trên cơ sở dữ liệu thật; mã thoát 1 khi có khẳng định sai',
  ],
  [
    'agreements in YAML that are put on top first; nothing is recorded',
    'các văn bản YAML đặt thêm lên trước khi kiểm tra; không ghi gì',
  ],
  [
    'every version of the policy, the newest first: when, who, what, why',
    'mọi phiên bản của chính sách, mới nhất trước: khi nào, ai, việc gì, vì sao',
  ],
  ['only versions before this one', 'chỉ các phiên bản trước phiên bản này'],
  ['what one version changed, and for whom', 'một phiên bản đã thay đổi gì, và với ai'],
  ['what differs between two versions, and for whom', 'hai phiên bản khác nhau ở đâu, và với ai'],
  [
    'make the policy equal in effect to that of an earlier version, by new versions; nothing is deleted',
    'đưa chính sách về tác dụng của một phiên bản trước, bằng các phiên bản mới; không xóa gì',
  ],
  [
    'after a restore without a newer copy: take the policy of the control database for the newest, although the log has seen a newer one',
    'sau khi khôi phục mà không còn bản mới hơn: coi chính sách trong cơ sở dữ liệu điều khiển là mới nhất, dù nhật ký đã thấy bản mới hơn',
  ],
  // What `serve --help` says of the environment.
  ['TCP port to listen on; 0 takes a free one.', 'Cổng TCP để lắng nghe; 0 là lấy một cổng trống.'],
  ['Address to listen on.', 'Địa chỉ để lắng nghe.'],
  [
    'Web pages that may ask from a browser (CORS), by their origins, divided by commas; none when empty.',
    'Các trang web được hỏi từ trình duyệt (CORS), ghi theo nguồn gốc, cách nhau bằng dấu phẩy; để trống là không trang nào.',
  ],
  [
    'Folder of the demonstration databases, the control database, the audit log and keys.',
    'Thư mục của các cơ sở dữ liệu trình diễn, cơ sở dữ liệu điều khiển, nhật ký và khóa.',
  ],
  [
    'File that gets every anchor of the sharing log, on a host or mount where the owner of the data folder can only append.',
    'Tệp nhận mọi mốc neo của nhật ký chia sẻ, ở máy hoặc ổ mà chủ thư mục dữ liệu chỉ có thể ghi thêm.',
  ],
  [
    'Folder to which the server archives, once a day, the records of the sharing log whose retention is over, before it takes them away. Left out: every record is kept.',
    'Thư mục mà mỗi ngày máy chủ lưu trữ các bản ghi đã hết hạn lưu của nhật ký chia sẻ trước khi bỏ khỏi nhật ký. Bỏ trống: giữ mọi bản ghi.',
  ],
  [
    'Longest time of one statement; it is then cancelled in the database.',
    'Thời gian dài nhất của một câu lệnh; sau đó câu lệnh bị hủy trong cơ sở dữ liệu.',
  ],
  [
    'Longest time of one request to a subgraph. Must exceed the database limit.',
    'Thời gian dài nhất của một yêu cầu tới một subgraph. Phải lớn hơn giới hạn của cơ sở dữ liệu.',
  ],
  [
    'Longest time of one request. Must exceed the subgraph limit.',
    'Thời gian dài nhất của một yêu cầu. Phải lớn hơn giới hạn của subgraph.',
  ],
  ['Largest request body.', 'Thân yêu cầu lớn nhất.'],
  ['Tokens in a document.', 'Số từ tố trong một văn bản truy vấn.'],
  ['Nested selection sets, fragments written out.', 'Số tầng chọn trường lồng nhau, tính cả fragment.'],
  [
    'Aliases in a document, fragments written out.',
    'Số bí danh trong một văn bản truy vấn, tính cả fragment.',
  ],
  ['Root fields of an operation.', 'Số trường gốc của một thao tác.'],
  ['Directives in a document.', 'Số chỉ thị (directive) trong một văn bản truy vấn.'],
  [
    'Selections of all operations of a document, fragments written out.',
    'Số trường được chọn của mọi thao tác trong một văn bản truy vấn, tính cả fragment.',
  ],
  [
    'Cost points of a request: 1 for each field and 2 for each object, times the page sizes above it, and the prices of docs/performance.md for filters, orders, counts and statistics.',
    'Điểm chi phí của một yêu cầu: 1 cho mỗi trường và 2 cho mỗi đối tượng, nhân với cỡ các trang chứa nó, cộng giá trong docs/performance.md cho bộ lọc, sắp xếp, đếm và thống kê.',
  ],
  [
    'Requests of one account (or one anonymous address) in progress or waiting at once; more are answered 429.',
    'Số yêu cầu của một tài khoản (hoặc một địa chỉ ẩn danh) đang chạy hoặc đang chờ cùng lúc; quá số đó nhận 429.',
  ],
  [
    'How long the last known policy serves when the control database does not answer; then nothing is served.',
    'Chính sách đã biết gần nhất còn dùng được bao lâu khi cơ sở dữ liệu điều khiển không trả lời; sau đó không phục vụ gì.',
  ],
  [
    'Memory of all caches together: parsed documents, verdicts, plans, permission sets, programs, statements.',
    'Bộ nhớ của mọi bộ nhớ đệm: văn bản đã đọc, phán quyết, kế hoạch, tập quyền, chương trình, câu lệnh.',
  ],
  ['Read connections to each agency database.', 'Số kết nối đọc tới mỗi cơ sở dữ liệu của cơ quan.'],
  [
    'Months after its claim in which a key of an account expires (HOUSE: no law has this time).',
    'Số tháng từ khi nhận thì khóa của tài khoản hết hạn (quy định nội bộ, không luật nào quy định).',
  ],
  [
    'Longest time in days for which the key before still opens an account when a new one is claimed (HOUSE).',
    'Số ngày dài nhất khóa cũ còn mở tài khoản khi khóa mới được nhận (quy định nội bộ).',
  ],
  [
    'Hours in which the technical officer can claim a key (HOUSE).',
    'Số giờ cán bộ kỹ thuật có thể nhận khóa (quy định nội bộ).',
  ],
  [
    'Days after which the published address of a focal officer is tested again (HOUSE).',
    'Số ngày sau đó địa chỉ công bố của cán bộ đầu mối được kiểm tra lại (quy định nội bộ).',
  ],
  [
    'Working days in which a focal officer confirms it, before the head and the coordinator have to see to it (HOUSE).',
    'Số ngày làm việc để cán bộ đầu mối xác nhận, trước khi thủ trưởng và cơ quan điều phối phải xử lý (quy định nội bộ).',
  ],
  [
    'Days without use after which an account is told to be dormant; it goes on to open (HOUSE).',
    'Số ngày không dùng thì tài khoản được coi là ngủ; khóa vẫn mở (quy định nội bộ).',
  ],
  [
    'Whether a consumer that owes an overdue proof of disposal may agree with the same provider anew (HOUSE: no law says it).',
    'Bên khai thác còn nợ bằng chứng xóa, hủy đã quá hạn có được thỏa thuận mới với cùng bên cung cấp hay không (quy định nội bộ, không luật nào quy định).',
  ],
  [
    'What makes an instrument count: commands of the operator as well (FILES), or the acts of the right bodies alone (ACTS).',
    'Văn bản nào có hiệu lực: cả văn bản do lệnh của người vận hành ghi (FILES), hay chỉ văn bản do các cơ quan có thẩm quyền ban hành qua hồ sơ (ACTS).',
  ],
  [
    'Least severe level that the server logs to standard error.',
    'Mức nhẹ nhất mà máy chủ ghi ra đầu ra lỗi.',
  ],
  ['Largest document that a person can store.', 'Văn bản lớn nhất mà một người gửi vào kho được.'],
  [
    'Bytes of documents that one agency can send in a day.',
    'Tổng dung lượng văn bản mà một cơ quan gửi được trong một ngày.',
  ],
  [
    'sign in as a person: shows a code that you confirm in a browser',
    'đăng nhập như một người: hiện một mã để bạn xác nhận trong trình duyệt',
  ],
  [
    'address of the server; the port of the configuration on this machine when left out',
    'địa chỉ máy chủ; bỏ trống là cổng của cấu hình trên máy này',
  ],
  ['end the session of this command line', 'kết thúc phiên của dòng lệnh này'],
  [
    'address of the server; the one signed in to last when left out',
    'địa chỉ máy chủ; bỏ trống là nơi đăng nhập gần nhất',
  ],
  [
    'do an act of a procedure as the person who is signed in; without a command, lists them',
    'làm một việc của thủ tục với tư cách người đã đăng nhập; không có lệnh thì liệt kê',
  ],
  ['fields of the act, as YAML or JSON', 'các trường của việc, dạng YAML hoặc JSON'],
  [
    'one field, over those of the file; may be given several times',
    'một trường, thay trường trong tệp; dùng được nhiều lần',
  ],
  [
    'a document: its file, a YAML file that describes it, or the id of a stored one; may be given several times',
    'một văn bản: tệp của nó, tệp YAML mô tả nó, hoặc mã văn bản đã gửi; dùng được nhiều lần',
  ],
  ['reason of the act', 'lý do của việc'],
  ['article on which the act rests', 'điều khoản làm căn cứ'],
  ['agency that you act for, where there are several', 'cơ quan mà bạn đại diện, nếu có nhiều'],
  [
    'say what the act would do; documents are checked, and nothing is stored',
    'cho biết việc sẽ làm gì; văn bản chỉ được kiểm tra, không lưu gì',
  ],
  ['id of the act, to send it again without doing it twice', 'mã của việc, để gửi lại mà không làm hai lần'],
  [
    'cases that you are on a side of, as the person who is signed in',
    'hồ sơ mà bạn là một bên, với tư cách người đã đăng nhập',
  ],
  ['cases that you may see, the newest first', 'các hồ sơ bạn được xem, mới nhất trước'],
  ['those that are over as well', 'cả hồ sơ đã kết thúc'],
  [
    'a case: its content, history, terms, and what you may do',
    'một hồ sơ: nội dung, lịch sử, thời hạn, việc bạn làm được',
  ],
  [
    'hold the acts of all cases, or of one, against the sharing log; exit 1 and name each act that the log does not name so',
    'đối chiếu các việc của mọi hồ sơ, hoặc một hồ sơ, với nhật ký chia sẻ; mã thoát 1 và nêu từng việc mà nhật ký không ghi đúng như vậy',
  ],
  ['what waits for you, the earliest due day first', 'việc đang chờ bạn, hạn sớm nhất trước'],
  [
    'nobody who may invite can sign in any more: the operator does, and the sharing log says so',
    'không còn ai đăng nhập được để mời: người vận hành mời, và nhật ký ghi rõ như vậy',
  ],
]);
