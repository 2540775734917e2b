import type { Language } from '../answer/answer-error.ts';

/** The texts of the explorer's page in one language. */
export interface ExplorerTexts {
  readonly title: string;
  /** Said above the editors. */
  readonly note: string;
  readonly home: string;
  /** Begins the first query, as comments: lines that fit the editor on a screen of 1,366 pixels. */
  readonly welcome: readonly string[];
  /** The words of GraphiQL, and what stands in their place. */
  readonly translations: Readonly<Record<string, string>>;
}

const vietnameseWords: Readonly<Record<string, string>> = {
  'Add tab': 'Thêm thẻ',
  'Close Tab': 'Đóng thẻ',
  Variables: 'Biến',
  Headers: 'Tiêu đề (khóa)',
  'Query Editor': 'Ô truy vấn',
  'Result Window': 'Kết quả',
  'Editor Commands': 'Lệnh soạn thảo',
  'Select active operation': 'Chọn thao tác',
  'Hide editor tools': 'Ẩn ô biến và tiêu đề',
  'Show editor tools': 'Hiện ô biến và tiêu đề',
  'Execute query (Ctrl-Enter)': 'Chạy truy vấn (Ctrl-Enter)',
  'Stop execution (Ctrl-Enter)': 'Dừng (Ctrl-Enter)',
  'Prettify query (Shift-Ctrl-P)': 'Trình bày lại (Shift-Ctrl-P)',
  'Merge fragments into query (Shift-Ctrl-M)': 'Gộp fragment (Shift-Ctrl-M)',
  'Copy query (Shift-Ctrl-C)': 'Chép truy vấn (Shift-Ctrl-C)',
  'Re-fetch GraphQL schema': 'Tải lại lược đồ',
  'Open short keys dialog': 'Phím tắt',
  'Open settings dialog': 'Thiết lập',
  'Show Documentation Explorer': 'Hiện tài liệu lược đồ',
  'Hide Documentation Explorer': 'Ẩn tài liệu lược đồ',
  'Documentation Explorer': 'Tài liệu lược đồ',
  'Show History': 'Hiện lịch sử',
  'Hide History': 'Ẩn lịch sử',
  History: 'Lịch sử',
  Clear: 'Xóa',
  Docs: 'Tài liệu',
  'Root Types': 'Kiểu gốc',
  'All Schema Types': 'Mọi kiểu của lược đồ',
  Fields: 'Trường',
  Arguments: 'Tham số',
  Type: 'Kiểu',
  'Enum Values': 'Giá trị',
  'Short Keys': 'Phím tắt',
  'Short Key': 'Phím',
  Function: 'Việc',
  Settings: 'Thiết lập',
  Theme: 'Giao diện',
  'Adjust how the interface appears.': 'Chọn cách hiển thị.',
  System: 'Theo máy',
  Light: 'Sáng',
  Dark: 'Tối',
  'Remove all locally stored data and start fresh.': 'Bỏ mọi thứ trang này đã giữ.',
  'A GraphQL schema provides a root type for each kind of operation.':
    'Mỗi loại thao tác bắt đầu từ một kiểu gốc của lược đồ.',
  'Set active': 'Dùng lại',
  'Edit label': 'Đổi tên',
  'Add favorite': 'Đánh dấu',
  'Remove favorite': 'Bỏ đánh dấu',
  'Delete from history': 'Xóa khỏi lịch sử',
  'Clear storage': 'Xóa dữ liệu đã lưu',
  'Clear data': 'Xóa',
  Close: 'Đóng',
};

/** The explorer's texts. */
export const explorerTexts: Readonly<Record<Language, ExplorerTexts>> = {
  vi: {
    title: 'Liên Thông · Trình khám phá',
    note: 'Khóa và truy vấn chỉ ở trong trang này, không ghi xuống đĩa; đóng hoặc tải lại trang là mất.',
    home: 'Trang đầu',
    welcome: [
      'Liên Thông: dữ liệu dùng chung của tỉnh',
      '',
      'Không có khóa: chỉ dữ liệu mở. Có tài khoản kết nối:',
      'điền khóa vào thẻ "Tiêu đề (khóa)" bên dưới',
      '  { "Authorization": "Bearer <khóa>" }',
      'rồi tải lại lược đồ (nút ⟳ ở góc dưới bên trái).',
      'Chạy truy vấn: Ctrl-Enter.',
    ],
    translations: vietnameseWords,
  },
  en: {
    title: 'Liên Thông · Explorer',
    note: 'Keys and queries stay in this page and are never written to disk; closing or reloading it drops them.',
    home: 'Start page',
    welcome: [
      'Liên Thông: shared data of the province',
      '',
      'Without a key: open data only. With a connection',
      'account: put its key under Headers below',
      '  { "Authorization": "Bearer <key>" }',
      'and fetch the schema again (⟳ at the lower left).',
      'Run the query: Ctrl-Enter.',
    ],
    translations: {},
  },
};
