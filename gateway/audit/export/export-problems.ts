/** What can be wrong with an export, in Vietnamese and English. */
export const exportProblems = {
  NOT_SIGNED: {
    vi: 'tệp không phải bản trích nhật ký, hoặc phần đầu đã bị sửa: không nhật ký nào ký nội dung này (kể cả người đọc và khoảng thời gian ghi trong đó)',
    en: 'the file is no export of a log, or its head was edited: no log has signed what it says, its reader and its slice included',
  },
  LEFT_OUT: { vi: 'thiếu bản ghi', en: 'a record is left out' },
  MOVED: { vi: 'bản ghi bị chèn, lặp lại hoặc đổi chỗ', en: 'a record was inserted, repeated or moved' },
  CHANGED: {
    vi: 'một bản ghi đã bị sửa hoặc thay',
    en: 'a record was changed or replaced',
  },
  TOMBSTONE_CHANGED: {
    vi: 'dấu thay cho các bản ghi hết hạn lưu không do nhật ký ký, hoặc thuộc chỗ khác',
    en: 'what stands for records whose retention is over was not signed by the log, or belongs elsewhere',
  },
  NOT_FOR_READER: {
    vi: 'bản ghi có phần không thuộc người đọc của bản trích',
    en: 'a record shows a part that is not for the reader of the export',
  },
  CHECKPOINT_INVALID: {
    vi: 'điểm kiểm tra không đọc được hoặc đã bị sửa; chưa kiểm tra bản trích',
    en: 'the checkpoint cannot be read or was edited; the export was not checked',
  },
  OTHER_LOG: {
    vi: 'bản trích do một nhật ký khác ký, không phải nhật ký của điểm kiểm tra',
    en: 'another log than that of the checkpoint has signed the export',
  },
  REWRITTEN: {
    vi: 'nhật ký đã bị viết lại: điểm kiểm tra có bản ghi cuối khác với bản trích',
    en: 'the log was written anew: the checkpoint has another last record than the export',
  },
} as const;

/** What is wrong with an export. */
export type ExportProblem = keyof typeof exportProblems;
