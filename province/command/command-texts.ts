import type { BilingualText } from '../../schema/text/bilingual-text.ts';

/**
 * Every text that a command prints for people, in both languages; `{name}` is filled. Keys in capitals are headings of tables.
 * What the help says is in `vietnamese-help.ts`, what an error says in `schema/errors`. WHY one table: no text can be in one language
 * only, and a test reads all of them. Codes and states (IN_FORCE, DENIED) are names, the same in both languages and in `--json`.
 */
export const commandTexts = {
  ACCOUNT: { vi: 'TÀI KHOẢN', en: 'ACCOUNT' },
  ACTION: { vi: 'VIỆC', en: 'ACTION' },
  AGENCY: { vi: 'CƠ QUAN', en: 'AGENCY' },
  AT: { vi: 'LÚC', en: 'AT' },
  BY: { vi: 'NGƯỜI THỰC HIỆN', en: 'BY' },
  APPLICATION: { vi: 'ỨNG DỤNG', en: 'APPLICATION' },
  CASE: { vi: 'HỒ SƠ', en: 'CASE' },
  CLAIMED: { vi: 'NGƯỜI NHẬN', en: 'CLAIMED BY' },
  CLASS: { vi: 'LOẠI', en: 'CLASS' },
  COMMAND: { vi: 'LỆNH', en: 'COMMAND' },
  CONCERNS: { vi: 'VỀ', en: 'CONCERNS' },
  CONSUMERS: { vi: 'BÊN KHAI THÁC', en: 'CONSUMERS' },
  DENIED: { vi: 'TỪ CHỐI', en: 'DENIED' },
  DESCRIBES: { vi: 'MÔ TẢ', en: 'DESCRIBES' },
  EXPIRES: { vi: 'HẾT HẠN', en: 'EXPIRES' },
  FEE: { vi: 'PHÍ', en: 'FEE' },
  DECISION: { vi: 'QUYẾT ĐỊNH', en: 'DECISION' },
  FROM: { vi: 'TỪ', en: 'FROM' },
  GROUND: { vi: 'CĂN CỨ', en: 'GROUND' },
  HOLDER: { vi: 'NGƯỜI GIỮ', en: 'HOLDER' },
  ITEM: { vi: 'MỤC DỮ LIỆU', en: 'ITEM' },
  KEY: { vi: 'KHÓA', en: 'KEY' },
  KEYS: { vi: 'KHÓA', en: 'KEYS' },
  KIND: { vi: 'LOẠI', en: 'KIND' },
  LAST_DAY: { vi: 'HẠN CUỐI', en: 'LAST DAY' },
  LAST_USE: { vi: 'DÙNG LẦN CUỐI', en: 'LAST USE' },
  NUMBER: { vi: 'SỐ', en: 'NUMBER' },
  OUTCOME: { vi: 'KẾT QUẢ', en: 'OUTCOME' },
  PERSONAL: { vi: 'CÁ NHÂN', en: 'PERSONAL' },
  POLICY: { vi: 'CHÍNH SÁCH', en: 'POLICY' },
  REASON: { vi: 'LÝ DO', en: 'REASON' },
  RELEASED: { vi: 'ĐÃ TRẢ', en: 'RELEASED' },
  ROLE: { vi: 'VAI TRÒ', en: 'ROLE' },
  SEQ: { vi: 'STT', en: 'SEQ' },
  SOURCE: { vi: 'CĂN CỨ', en: 'SOURCE' },
  STATE: { vi: 'TRẠNG THÁI', en: 'STATE' },
  STATUS: { vi: 'MÃ HTTP', en: 'STATUS' },
  TERM: { vi: 'THỜI HẠN', en: 'TERM' },
  TIME: { vi: 'THỜI ĐIỂM', en: 'TIME' },
  TITLE: { vi: 'TÊN', en: 'TITLE' },
  TO: { vi: 'ĐẾN', en: 'TO' },
  VERSION: { vi: 'PHIÊN BẢN', en: 'VERSION' },
  WHAT: { vi: 'NỘI DUNG', en: 'WHAT' },
  WHY_NOT: { vi: 'VÌ SAO CHƯA', en: 'WHY NOT' },
  WHY: { vi: 'LÝ DO', en: 'WHY' },

  actProblem: {
    vi: '{case}, việc {position} ({command}): {problem}',
    en: '{case}, act {position} ({command}): {problem}',
  },
  actsNamed: {
    vi: '{acts} việc của {cases} hồ sơ đúng như nhật ký chia sẻ ghi.',
    en: '{acts} acts of {cases} cases are as the sharing log names them.',
  },
  actsNotNamed: {
    vi: '{problems} việc không đúng như nhật ký chia sẻ ghi, trong {acts} việc của {cases} hồ sơ.',
    en: '{problems} acts are not as the sharing log names them, of {acts} acts of {cases} cases.',
  },
  yes: { vi: 'có', en: 'yes' },
  none: { vi: 'không', en: 'none' },
  openEnd: { vi: 'không thời hạn', en: 'open end' },
  nothingRecorded: { vi: 'Chạy thử: không ghi gì.', en: 'Dry run: nothing was recorded.' },
  noDifference: { vi: 'Không có khác biệt.', en: 'No difference.' },
  effectAt: { vi: 'Tác dụng vào {at}:', en: 'Effect at {at}:' },
  atMoment: { vi: 'Vào {at}:', en: 'At {at}:' },

  provinceWritten: {
    vi: 'Đã tạo tỉnh trong {folder}. Bước tiếp theo: đọc README.md ở đó.',
    en: 'The province is written in {folder}. Next: read the README.md there.',
  },

  draftWritten: {
    vi: '{file}: {tables} bảng, {items} mục dữ liệu ({personal} mục cá nhân), {guesses} tham chiếu đoán; mọi mục mới đều NONE. Bước tiếp theo: đọc lại tệp, sửa, rồi `lienthong check`.',
    en: '{file}: {tables} tables, {items} items ({personal} personal), {guesses} guessed references; every new item is NONE. Next: read the file, edit it, then `lienthong check`.',
  },
  draftAdded: { vi: 'mới: {what}', en: 'new: {what}' },
  draftGone: { vi: 'không còn: {what}', en: 'gone: {what}' },
  chooseTables: { vi: 'Mô tả những bảng nào?', en: 'Which tables are described?' },
  chooseNames: { vi: 'Đặt lại tên các kiểu?', en: 'Change the names of the types?' },
  typeNameForm: {
    vi: 'chữ cái không dấu và chữ số, bắt đầu bằng chữ hoa',
    en: 'letters and digits, a capital first',
  },

  accountIssued: {
    vi: 'Tài khoản {account}. Khóa (chỉ hiện lần này):',
    en: 'Account {account}. Key (shown only now):',
  },
  houseTimes: {
    vi: 'Hạn khóa {months} tháng, hai khóa cùng mở tối đa {overlap} ngày, nhận khóa trong {hours} giờ, ngủ sau {dormant} ngày: quy định nội bộ (HOUSE).',
    en: 'Keys expire after {months} months, two are open for {overlap} days at most, a claim for {hours} hours, dormant after {dormant} days: HOUSE.',
  },
  keyRotated: {
    vi: '{account}: khóa mới, chỉ hiện lần này:',
    en: '{account}: new key, shown only now:',
  },
  oldKeyEnded: { vi: 'Khóa cũ hết hiệu lực ngay.', en: 'The old key has ended.' },
  oldKeyOpensUntil: { vi: 'Khóa cũ còn dùng được đến: {end}', en: 'The old key opens until: {end}' },

  textWritten: {
    vi: 'Đã ghi {file} (SHA-256 của tệp {sha256}). Mã băm để ký: {digest}',
    en: '{file} is written (SHA-256 of the file {sha256}). The hash to sign: {digest}',
  },
  missingForSignature: { vi: 'Chưa đủ để ký: {what}', en: 'Still missing before it is signed: {what}' },
  onlyParties: {
    vi: 'Chỉ khác về các bên (khoản 4 Điều 36 Nghị định 47/2020)',
    en: 'Only the parties differ (Decree 47/2020 Art 36(4))',
  },
  agreementRecorded: {
    vi: '{number}: đã ghi phiên bản {version}, có hiệu lực từ {from}',
    en: '{number} version {version} recorded, in force from {from}',
  },
  nothingChanged: { vi: '{number}: không có gì thay đổi', en: '{number}: nothing changed' },
  eventRecorded: {
    vi: '{number}: {kind}, phiên bản chính sách {version}',
    en: '{number}: {kind}, policy version {version}',
  },
  stopToCome: { vi: 'sắp tới {stop}', en: 'to come {stop}' },
  recordedBy: {
    vi: 'ghi bởi {by}, {at}, phiên bản chính sách {version}',
    en: 'recorded by {by}, {at}, policy version {version}',
  },
  ownersActs: { vi: 'văn bản đồng ý của chủ quản: {acts}', en: "owners' acts: {acts}" },
  rowsChange: { vi: '{entity}: {before} → {after} dòng', en: '{entity}: {before} → {after} rows' },
  contractBreaks: { vi: 'PHÁ VỠ  {change}', en: 'BREAKING {change}' },
  contractHolds: { vi: 'an toàn {change}', en: 'safe     {change}' },
  nothingChangesForAnybody: { vi: 'Không thay đổi với ai.', en: 'Nothing changes for anybody.' },
  stillOpen: {
    vi: 'Vẫn mở qua văn bản khác: {count}',
    en: 'Still open through other instruments: {count}',
  },
  operationsLost: {
    vi: 'Thao tác đã ghi từ {since} sẽ mất dữ liệu: {count}',
    en: 'Recorded operations since {since} that would lose items: {count}',
  },
  operationsNotJudged: { vi: 'không xét được: {count}', en: 'not judged: {count}' },

  nothingLogged: { vi: '0 bản ghi: chưa có gì được ghi', en: '0 records: nothing was recorded yet' },
  allSound: { vi: '{count} bản ghi, tất cả nguyên vẹn', en: '{count} records, all sound' },
  recordBroken: { vi: 'bản ghi {seq}: {problem}', en: 'record {seq}: {problem}' },
  someRemoved: {
    vi: 'trong đó {count} bản ghi đã hết hạn lưu và được chuyển sang lưu trữ; dấu thay cho chúng nối đúng chuỗi',
    en: '{count} of them are over and archived; what stands for them joins the chain',
  },
  exportWritten: {
    vi: '{file}: {visible} trong {records} bản ghi, ký bởi {log}',
    en: '{file}: {visible} of {records} records, signed by {log}',
  },
  exportSound: {
    vi: 'Nguyên vẹn: {reader}, từ {from} đến trước {to}: thấy {visible} trong {records} bản ghi, không thiếu bản ghi nào.',
    en: 'Sound: {reader}, from {from} until before {to}: {visible} of {records} records are shown, and none is left out.',
  },
  exportRemoved: {
    vi: '{count} bản ghi đã hết hạn lưu; bản trích chỉ có dấu thay cho chúng.',
    en: 'The retention of {count} records was over; what stands for them is in the export.',
  },
  exportSigned: { vi: 'Ký bởi {log}.', en: 'Signed by {log}.' },
  exportUnknownLog: {
    vi: 'So tên nhật ký với điểm kiểm tra đã giữ (--checkpoint): ai cũng có thể ký bằng khóa của mình.',
    en: 'Compare the name of the log with a checkpoint that was kept (--checkpoint): anybody can sign with a key of their own.',
  },
  exportOfCheckpoint: {
    vi: 'Là nhật ký của điểm kiểm tra.',
    en: 'It is the log of the checkpoint.',
  },
  exportAtCheckpoint: {
    vi: 'Là nhật ký của điểm kiểm tra, và bản ghi cuối trùng với điểm kiểm tra.',
    en: 'It is the log of the checkpoint, and its last record is that of the checkpoint.',
  },
  exportBrokenAt: { vi: 'bản ghi {seq}', en: 'record {seq}' },
  nothingExpired: { vi: 'Không có bản ghi nào hết hạn lưu.', en: 'No record is over.' },
  segmentRemoved: {
    vi: 'bản ghi {first}-{last} ({from} - {to}) → {file}',
    en: 'records {first}-{last} ({from} - {to}) → {file}',
  },
  archiveSound: {
    vi: '{file}: đúng các bản ghi {first}-{last} mà nhật ký đã bỏ lúc {time}.',
    en: '{file}: exactly the records {first}-{last} that were taken away at {time}.',
  },
  archivePutBack: { vi: 'Đã đưa trở lại nhật ký.', en: 'They are in the log again.' },
  checkpointWritten: { vi: '{file}: {log}, {seq} bản ghi', en: '{file}: {log}, {seq} records' },
  noRecord: { vi: 'Không tìm thấy bản ghi nào.', en: 'No record was found.' },
  nextPage: { vi: 'Trang sau: --below {seq}', en: 'Next page: --below {seq}' },

  personInvited: {
    vi: 'Lời mời của {person}, dùng một lần, đến {end}. Chỉ hiện một lần:',
    en: 'Invitation of {person}, for one use, until {end}. Shown once:',
  },
  peopleEntered: {
    vi: 'Đã ghi {agencies} cơ quan, {people} người, {roles} vai trò',
    en: '{agencies} agencies, {people} people, {roles} roles entered',
  },
  calendarEntered: {
    vi: 'Đã ghi lịch làm việc năm {year}: {decision}',
    en: 'Working calendar of {year} entered: {decision}',
  },
  calendarUnchanged: { vi: 'Không có gì mới; không ghi gì.', en: 'Nothing new; nothing was entered.' },
  calendarYear: {
    vi: 'Năm {year}: {decision} ({by} ghi ngày {at})',
    en: '{year}: {decision} (entered by {by} on {at})',
  },
  calendarHoliday: { vi: '  nghỉ {from} - {to}: {name}', en: '  off {from} - {to}: {name}' },
  calendarSwappedOff: { vi: '  nghỉ hoán đổi: {days}', en: '  off in exchange: {days}' },
  calendarSwappedWorking: { vi: '  làm bù: {days}', en: '  worked in exchange: {days}' },
  termOfRule: {
    vi: 'Quy tắc {rule}: {text} ({citation}; {mark})',
    en: 'Rule {rule}: {text} ({citation}; {mark})',
  },
  termLastDay: {
    vi: 'Tính từ {from}; ngày cuối cùng {lastDay}, quá hạn từ {lateFrom}.',
    en: 'Counted from {from}; the last day is {lastDay}, late from {lateFrom}.',
  },
  termFirstDay: {
    vi: 'Thông báo ngày {from}: sớm nhất bắt đầu được vào {firstDay}.',
    en: 'Announced on {from}: the earliest day to begin is {firstDay}.',
  },

  columnsAccepted: {
    vi: '{database}: đã chấp nhận {columns} cột như hiện có',
    en: '{database}: {columns} columns accepted as they are',
  },
  checked: {
    vi: '{databases} cơ sở dữ liệu, {items} mục dữ liệu, {findings} phát hiện; {composed}; {live}',
    en: '{databases} databases, {items} items, {findings} findings; {composed}; {live}',
  },
  composes: { vi: 'ghép được', en: 'composition sound' },
  composesNot: { vi: 'chưa ghép được', en: 'no composition' },
  liveCompared: { vi: 'đã so với cơ sở dữ liệu thật', en: 'live databases compared' },
  liveMissing: {
    vi: 'chưa có cơ sở dữ liệu thật (chạy `lienthong seed`)',
    en: 'live databases not there yet (run `lienthong seed`)',
  },
  modeWithStatistics: { vi: '{mode} (thống kê {statistics})', en: '{mode} (statistics {statistics})' },

  rowReadable: { vi: 'dòng này: được đọc', en: 'this row: may be read' },
  rowOutside: { vi: 'dòng này: ngoài phạm vi được cấp', en: 'this row: outside what is granted' },
  rowNotFound: { vi: 'không có dòng này', en: 'there is no such row' },
  rowNotTold: { vi: 'không cho biết về dòng này', en: 'nothing is told of this row' },
  mask: { vi: 'che: {mask}', en: 'mask: {mask}' },
  sharingMode: { vi: 'phương thức: {mode}', en: 'mode: {mode}' },
  grantedBy: { vi: 'được cấp bởi: {grants}, đến {until}', en: 'granted by: {grants}, until {until}' },
  rule: {
    vi: 'quy tắc {grant} "{title}": {effect} ({article})',
    en: 'rule {grant} "{title}": {effect} ({article})',
  },
  ruleRows: { vi: ', các dòng {rows}', en: ', rows {rows}' },
  announced: { vi: '{kind} sắp tới: {stop}', en: '{kind} to come: {stop}' },
  way: { vi: 'cách {number}:', en: 'way {number}:' },

  legendCells: {
    vi: 'F toàn bộ  M che  R theo dòng  S thống kê',
    en: 'F full  M masked  R rows only  S statistics only',
  },
  legendEntrances: {
    vi: 'chỉ qua: k tra cứu theo khóa  l danh sách  j nối',
    en: 'only through: k look-up by key  l list  j join',
  },
  legendStates: {
    vi: '! tạm ngừng  · không  ~ hết hạn trong 30 ngày',
    en: '! suspended  · none  ~ ends within 30 days',
  },

  policyNewest: {
    vi: 'Phiên bản {version} đã là mới nhất, không có gì để chấp nhận.',
    en: 'Version {version} is the newest already; nothing to accept.',
  },
  policyAccepted: {
    vi: 'Đã chấp nhận thành phiên bản {version}; trước đó đã thấy phiên bản {seen}. Khởi động lại các máy chủ.',
    en: 'Accepted as version {version}; version {seen} had been seen. Start the servers again.',
  },
  nothingToRollBack: { vi: 'Không có gì để khôi phục.', en: 'Nothing to roll back.' },
  policyVersionNow: { vi: 'Phiên bản chính sách hiện nay: {version}', en: 'Policy version now: {version}' },
  irrevocable: {
    vi: '{account}: đã thu hồi vĩnh viễn, không khôi phục được; cấp tài khoản mới',
    en: '{account}: revoked for good; issue a new account',
  },

  seeding: { vi: 'Tạo các cơ sở dữ liệu trình diễn…', en: 'Building the demonstration databases…' },
  databasesStand: {
    vi: '{folder}: các cơ sở dữ liệu đã có (--force tạo lại)',
    en: '{folder}: the databases stand already (--force makes them anew)',
  },
  columnsApproved: {
    vi: '{database}: đã chấp nhận {columns} cột như hiện có, {reason}',
    en: '{database}: {columns} columns approved as they are, {reason}',
  },
  frontPage: { vi: 'Trang đầu', en: 'Front page' },
  schema: { vi: 'Lược đồ', en: 'Schema' },
  wholeCatalogue: { vi: 'toàn bộ danh mục: ?view=catalogue', en: 'the whole catalogue: ?view=catalogue' },
  health: { vi: 'Trạng thái', en: 'Health' },
  demonstrationKeys: { vi: 'Khóa tài khoản trình diễn: {file}', en: 'Demonstration keys: {file}' },
  tryIt: { vi: 'Thử ngay, không cần khóa:', en: 'Try it, no key needed:' },
  howToStop: { vi: 'Dừng: Ctrl-C', en: 'Stop: Ctrl-C' },
  conformanceWarning: {
    vi: 'CẢNH BÁO: chế độ kiểm thử tương thích, không phân quyền, không nhật ký, chỉ dùng trên máy này.',
    en: 'WARNING: conformance mode: no permissions, no log; for this machine only.',
  },
  environment: { vi: 'Biến môi trường:', en: 'Environment:' },
  loginAt: { vi: 'Mở trong trình duyệt: {page}', en: 'Open in a browser: {page}' },
  loginCode: {
    vi: 'rồi gõ mã: {code}   (trong 10 phút; chỉ gõ ở trang này, không đưa cho ai)',
    en: 'and type the code: {code}   (within 10 minutes; on this page only, give it to nobody)',
  },
  loggedIn: {
    vi: 'Đã đăng nhập {server}: {name} ({person})',
    en: 'Signed in to {server}: {name} ({person})',
  },
  loginKept: {
    vi: 'Phiên giữ trong {file}, kết thúc muộn nhất {end}, hoặc sau 30 phút không dùng.',
    en: 'The session is kept in {file}; it ends at {end} at the latest, or after 30 minutes without use.',
  },
  loggedOut: { vi: 'Đã đăng xuất {server}: {person}', en: 'Signed out of {server}: {person}' },
  documentChecked: {
    vi: 'Đã kiểm tra văn bản {file}, chưa lưu: {id}',
    en: 'Checked document {file}, not stored: {id}',
  },
  documentStored: { vi: 'Đã gửi văn bản {file}: {id}', en: 'Stored document {file}: {id}' },
  actDone: { vi: 'Đã làm: {act}. {number}: {state}', en: 'Done: {act}. {number}: {state}' },
  actWould: { vi: 'Sẽ làm: {act}. {number}: {state}', en: 'Would be done: {act}. {number}: {state}' },
  actAgain: {
    vi: 'Muốn gửi lại mà không làm hai lần: --request-id {id}',
    en: 'To send it again without doing it twice: --request-id {id}',
  },
  nothingWaits: { vi: 'Không có việc gì đang chờ bạn.', en: 'Nothing waits for you.' },
} as const satisfies Readonly<Record<string, BilingualText>>;
