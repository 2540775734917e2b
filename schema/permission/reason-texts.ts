import type { DenialReason } from './evaluate-item.ts';

/** A text for users, in both languages. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What each decision and reason of denial means, as told to the caller. */
export const reasonTexts: Readonly<
  Record<DenialReason | 'PERMITTED' | 'PERMITTED_IN_ROWS' | 'NOT_IN_CATALOGUE', BilingualText>
> = {
  PERMITTED: { vi: 'được phép khai thác', en: 'permitted' },
  PERMITTED_IN_ROWS: {
    vi: 'chỉ được khai thác ở các dòng thuộc phạm vi được cấp',
    en: 'permitted only in the rows that a grant covers',
  },
  NOT_IN_CATALOGUE: { vi: 'không có trong danh mục', en: 'not in the catalogue' },
  SUSPENDED: {
    vi: 'việc chia sẻ đang tạm ngừng (Nghị định 47/2020 Điều 43)',
    en: 'sharing is suspended (Decree 47/2020 Art 43)',
  },
  TERMINATED: {
    vi: 'việc chia sẻ đã chấm dứt (Nghị định 47/2020 Điều 44)',
    en: 'sharing has been terminated (Decree 47/2020 Art 44)',
  },
  ACCOUNT_NOT_ACTIVE: { vi: 'tài khoản kết nối không hoạt động', en: 'the connection account is not active' },
  USAGE_REGULATION_MISSING: {
    vi: 'cơ sở dữ liệu chưa có quy chế khai thác được công bố (Nghị định 47/2020 Điều 22)',
    en: 'the database has no published usage regulation (Decree 47/2020 Art 22)',
  },
  EXPIRED: { vi: 'thời hạn chia sẻ đã hết', en: 'the term of sharing has ended' },
  NOT_YET_IN_FORCE: { vi: 'thỏa thuận chưa có hiệu lực', en: 'the agreement is not yet in force' },
  LEGAL_BASIS_MISSING: {
    vi: 'dữ liệu cá nhân nhạy cảm cần căn cứ pháp lý nêu rõ trong nội dung cấp phép',
    en: 'sensitive personal data needs an explicit legal basis in the grant',
  },
  FEE_NOT_SETTLED: { vi: 'chưa hoàn thành nghĩa vụ phí', en: 'the fee is not settled' },
  AGREEMENT_REQUIRED: {
    vi: 'mục dữ liệu chia sẻ theo yêu cầu đặc thù, cần thỏa thuận chia sẻ',
    en: 'the item is shared by specific request and needs an agreement',
  },
  ROW_SCOPE_INVALID: {
    vi: 'phạm vi dòng của nội dung cấp phép không áp dụng được cho tài khoản này',
    en: "the grant's row scope cannot be applied to this account",
  },
  OPERATION_NOT_GRANTED: {
    vi: 'cách truy cập này (tra cứu, liệt kê hoặc nối) không được cấp phép',
    en: 'this way of access (lookup, list or join) is not granted',
  },
  NOT_SHARED: {
    vi: 'mục dữ liệu không chia sẻ với nhóm đối tượng này',
    en: 'the item is not shared with this class of consumer',
  },
  NO_GRANT: { vi: 'chưa có nội dung cấp phép nào nêu mục dữ liệu này', en: 'no grant names this item' },
  ROW_NOT_COVERED: {
    vi: 'có dòng nằm ngoài phạm vi được cấp đối với mục dữ liệu này',
    en: 'some rows lie outside what the grant of this item covers',
  },
};
