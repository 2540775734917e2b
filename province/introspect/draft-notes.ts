import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import { fillText, type PlaceholderNames } from '../../schema/text/fill-text.ts';

/** What stands before a note of the tool in an SDL file: everything else in the file is of people. */
export const noteMark = '# introspect:';

/** What a draft tells of a table or column, in the language of who asked for it. */
export const draftNotes = {
  head: {
    vi: 'bản thảo đọc từ cơ sở dữ liệu; mọi mục đều NONE (không chia sẻ) cho đến khi có người quyết định. Sửa tự do: chạy lại với --merge giữ mọi chỗ đã sửa.',
    en: 'a draft, read from the database; every item is NONE (not shared) until somebody decides. Edit freely: another run with --merge keeps every edit.',
  },
  fill: {
    vi: 'thay mọi chỗ ⟨…⟩ trước khi chia sẻ mục đầu tiên (`lienthong check` nhắc).',
    en: 'replace every ⟨…⟩ before the first item is shared (`lienthong check` reminds).',
  },
  table: { vi: '{kind} {table}: {rows}; {key}', en: '{kind} {table}: {rows}; {key}' },
  kindTable: { vi: 'bảng', en: 'table' },
  kindView: { vi: 'khung nhìn', en: 'view' },
  rows: { vi: 'khoảng {count} dòng', en: 'about {count} rows' },
  rowsUnknown: { vi: 'không rõ số dòng', en: 'size not known' },
  keyDeclared: { vi: 'khóa {columns} (khai báo)', en: 'key {columns} (declared)' },
  keyGuessed: {
    vi: 'chưa khai báo khóa; {columns} khác nhau ở mọi dòng đã xem, hãy kiểm tra',
    en: 'no key is declared; {columns} differs in every row that was looked at: check it',
  },
  keyMissing: {
    vi: 'không có khóa: chỉ đọc được qua bảng khác',
    en: 'no key: it is read through other tables only',
  },
  keyComposite: {
    vi: 'khóa gồm nhiều cột {columns}: ngôn ngữ chưa ghép được, nên chỉ đọc được qua bảng khác',
    en: 'key of several columns {columns}: the language does not join them yet, so it is read through other tables only',
  },
  deleted: {
    vi: 'dấu xóa: chỉ các dòng có {column} là {value} còn giá trị; hãy tạo khung nhìn bỏ các dòng đã xóa',
    en: 'soft delete: only rows with {column} of {value} live; make a view without the others',
  },
  deletedUnsure: {
    vi: '{column} có vẻ là dấu xóa; chưa rõ giá trị nào là còn hiệu lực',
    en: '{column} looks like a mark of deletion; which value lives is not clear',
  },
  deletedApplied: {
    vi: 'dấu xóa: các dòng đã xóa theo {column} không được phục vụ (where); hãy kiểm tra',
    en: 'soft delete: rows that {column} marks as deleted are not served (where): check it',
  },
  yearly: {
    vi: 'một trong các bảng theo năm {tables}; nên gộp bằng một khung nhìn',
    en: 'one of the tables by year {tables}: join them in a view',
  },
  yearlyJoined: { vi: 'gộp các bảng theo năm {tables}', en: 'the tables by year {tables} as one' },
  fresh: { vi: '{column} cho biết dòng được sửa lúc nào', en: '{column} tells when a row was last changed' },
  noWord: { vi: 'không có từ tiếng Anh cho: {letters}', en: 'no English word for: {letters}' },
  leftOut: {
    vi: 'bỏ qua {column} ({type}): không có kiểu tương ứng',
    en: 'left out {column} ({type}): no type for it',
  },
  guess: {
    vi: 'đoán: {columns} -> {target}, thấy {found}/{values} giá trị; không được khai báo, hãy kiểm tra',
    en: 'guessed: {columns} -> {target}, {found} of {values} values found; not declared: check it',
  },
  guessComposite: {
    vi: 'đoán: {columns} -> {target}, thấy {found}/{values} bộ giá trị; tham chiếu nhiều cột cần khung nhìn có một cột khóa',
    en: 'guessed: {columns} -> {target}, {found} of {values} sets of values found; a reference of several columns needs a view with one key column',
  },
  declaredComposite: {
    vi: 'khai báo: {columns} -> {target}; tham chiếu nhiều cột cần khung nhìn có một cột khóa',
    en: 'declared: {columns} -> {target}; a reference of several columns needs a view with one key column',
  },
  shared: {
    vi: 'kiểu dùng chung của danh mục: {target} (theo tên {column}); hãy kiểm tra',
    en: 'a shared type of the catalogue: {target} (by the name of {column}): check it',
  },
  sharedLater: {
    vi: 'tệp khác nay có kiểu {target} (theo tên {column}): mục này có thể là tham chiếu @reference(column: "{column}")',
    en: 'another file has the type {target} by now (by the name of {column}): this item could be a reference, @reference(column: "{column}")',
  },
  dateText: {
    vi: 'ngày viết dạng chữ {format}: {share}% số ô có giá trị{rest}; để String nên không so sánh được theo ngày',
    en: 'a date as text {format}: {share}% of the filled cells{rest}; as String it does not compare as a date',
  },
  dateFormat: {
    vi: 'ngày viết dạng chữ {format}: {share}% số ô có giá trị{rest}; hãy kiểm tra',
    en: 'a date as text {format}: {share}% of the filled cells{rest}: check it',
  },
  restYear: { vi: ', còn lại chỉ có năm', en: ', the others only a year' },
  restNone: { vi: '', en: '' },
  month: { vi: 'tháng viết dạng yyyyMM', en: 'a month as yyyyMM' },
  personal: {
    vi: 'dữ liệu cá nhân: {what}, {share}% số ô có giá trị',
    en: 'personal: {what}, {share}% of the filled cells',
  },
  tcvn3: {
    vi: 'bỏ qua {column}: chữ mã TCVN3 ở {share}% số ô; chuyển sang Unicode rồi chạy lại với --merge',
    en: 'left out {column}: letters of TCVN3 in {share}% of the cells; convert them to Unicode, then run again with --merge',
  },
  codes: { vi: 'mã: {codes}', en: 'codes: {codes}' },
  codeList: {
    vi: 'mã theo danh mục {list} của {table} ({kind}, {code}): thấy {found}/{values} giá trị, hãy kiểm tra; muốn tham chiếu thì tạo kiểu riêng với @entity(table, where: {kind} = {list})',
    en: 'codes of the list {list} of {table} ({kind}, {code}): {found} of {values} values found, check it; to refer to it make a type of its own with @entity(table, where: {kind} = {list})',
  },
  fewValues: {
    vi: '{count} giá trị khác nhau trong các dòng đã xem',
    en: '{count} different values in the rows that were looked at',
  },
  noIndex: { vi: 'chưa có chỉ mục bắt đầu bằng {columns}', en: 'no index begins with {columns}' },
  isNew: { vi: 'MỚI (NEW): chưa có trong tệp lần trước', en: 'NEW: not in the file before' },
  gone: { vi: 'cơ sở dữ liệu không còn có', en: 'the database does not have it any more' },
  newYear: {
    vi: 'bảng {table} cùng cấu trúc với các bảng của kiểu này; thêm vào tables nếu đúng',
    en: 'the table {table} has the structure of the tables of this type: add it to tables if it belongs there',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** Names a note. */
export type NoteKey = keyof typeof draftNotes;

type NotePlaces<Key extends NoteKey> = PlaceholderNames<(typeof draftNotes)[Key]['vi' | 'en']>;

/** What fills the places of a note: nothing where it has none. */
export type NoteDetails<Key extends NoteKey> = [NotePlaces<Key>] extends [never]
  ? []
  : [Readonly<Record<NotePlaces<Key>, string | number>>];

/** Writes notes in one language. */
export type Notes = <Key extends NoteKey>(key: Key, ...details: NoteDetails<Key>) => string;

/** The notes in one language. */
export function notesIn(language: 'vi' | 'en'): Notes {
  return (key, ...details) => fillText(draftNotes[key][language], details[0] ?? {}, language);
}
