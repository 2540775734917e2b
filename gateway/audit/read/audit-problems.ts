/** What can be wrong with a log, in Vietnamese and English. */
export const auditProblems = {
  CHANGED: {
    vi: 'bản ghi bị sửa, chèn hoặc đổi chỗ',
    en: 'the record was changed, inserted or moved',
  },
  MISSING: { vi: 'bản ghi bị xóa', en: 'the record was deleted' },
  CUT_OFF: {
    vi: 'phần cuối của nhật ký bị cắt từ bản ghi này',
    en: 'the log was cut off from this record on',
  },
  ANCHOR_CHANGED: {
    vi: 'tệp mốc của nhật ký bị mất hoặc bị sửa; các bản ghi đến đây còn nguyên',
    en: 'the anchor file of the log is missing or was changed; the records up to here hold',
  },
  REWRITTEN: {
    vi: 'nhật ký đã bị viết lại: mốc ở nơi khác hoặc điểm kiểm tra ghi nhận một bản ghi khác ở vị trí này',
    en: 'the log was written anew: an anchor kept elsewhere or the checkpoint has another record at this place',
  },
  OTHER_LOG: {
    vi: 'đây là một nhật ký khác, được bắt đầu lại với cùng khóa: bản ghi đầu tiên không phải bản ghi đầu tiên của điểm kiểm tra',
    en: 'this is another log, begun anew with the same key: its first record is not that of the checkpoint',
  },
  OTHER_KEY: {
    vi: 'mốc ở nơi khác hoặc điểm kiểm tra thuộc một nhật ký có khóa khác: nhật ký hoặc khóa đã bị thay',
    en: 'the anchors kept elsewhere or the checkpoint are of a log with another key: the log or its key was replaced',
  },
  ANCHORS_MISSING: {
    vi: 'tệp mốc ở nơi thứ hai (LIENTHONG_AUDIT_ANCHOR_PATH) không có; các bản ghi đến đây còn nguyên',
    en: 'the anchor file of the second place (LIENTHONG_AUDIT_ANCHOR_PATH) is missing; the records up to here hold',
  },
  TOMBSTONE_CHANGED: {
    vi: 'dấu thay cho các bản ghi hết hạn lưu bị sửa, làm giả hoặc không nối với chuỗi ở chỗ này',
    en: 'what stands for records whose retention is over was changed or forged, or does not join the chain here',
  },
  CHECKPOINT_INVALID: {
    vi: 'điểm kiểm tra không đọc được hoặc không do khóa nêu trong đó ký: nó đã bị sửa hoặc làm giả; bản thân nhật ký còn nguyên đến đây',
    en: 'the checkpoint cannot be read or was not signed by the key that it names: it was edited or forged; the log itself holds up to here',
  },
} as const;

/** What is wrong with a record, or with what is known of the log besides. */
export type AuditProblem = keyof typeof auditProblems;

/** The first record that does not hold; where the records hold and something besides does not, the last record. */
export interface BrokenRecord {
  readonly seq: number;
  readonly problem: AuditProblem;
}
