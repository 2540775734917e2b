import type { DenialReason } from '../permission/denial-reason.ts';
import type { InstrumentKind } from '../policy/instrument-kind.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

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
  INPUT_NOT_PERMITTED: {
    vi: 'mục dữ liệu được tính từ mục khác chưa được cấp phép ở cùng phạm vi',
    en: 'the item is computed of items that are not permitted in the same rows',
  },
  OPERATION_NOT_GRANTED: {
    vi: 'cách truy cập này (tra cứu, liệt kê hoặc nối) không được cấp phép',
    en: 'this way of access (lookup, list or join) is not granted',
  },
  PURPOSE_NOT_AGREED: {
    vi: 'nội dung cấp phép dành cho mục đích khác với mục đích của yêu cầu này (Nghị định 47/2020 Điều 38(7))',
    en: 'the grant is for another purpose than that of this request (Decree 47/2020 Art 38(7))',
  },
  PLACE_NOT_AGREED: {
    vi: 'nơi khai thác nằm ngoài địa điểm, vùng mạng đã thống nhất (Nghị định 47/2020 Điều 38(3))',
    en: 'the request comes from outside the agreed place or network (Decree 47/2020 Art 38(3))',
  },
  METHOD_NOT_AGREED: {
    vi: 'phương thức chia sẻ đã thống nhất không gồm truy vấn trực tuyến (Nghị định 47/2020 Điều 38(5))',
    en: 'the agreed methods of sharing do not include this one (Decree 47/2020 Art 38(5))',
  },
  CONSENT_OF_OWNER_MISSING: {
    vi: 'nội dung cấp phép chưa có văn bản đồng ý của cơ quan chủ quản dữ liệu (Quy chế Điều 14(2), 18(2))',
    en: 'the instrument holds no act of the agency that owns the item (Regulation 14(2), 18(2))',
  },
  OWNER_DIFFERS: {
    vi: 'bên cung cấp nêu trong nội dung cấp phép không phải cơ quan chủ quản dữ liệu (Quy chế Điều 14(2), 18(2))',
    en: 'the provider that the instrument names is not the agency that owns the item (Regulation 14(2), 18(2))',
  },
  CONSENT_REQUIRED: {
    vi: 'chỉ chia sẻ cho chính chủ thể dữ liệu hoặc khi chủ thể đồng ý (Nghị định 13/2023 Điều 9, 11)',
    en: 'shared only with the person concerned or with their consent (Decree 13/2023 Art 9, 11)',
  },
  MASKED: {
    vi: 'mục dữ liệu được cấp ở dạng che; không lọc, sắp xếp hay tra cứu theo giá trị gốc',
    en: 'the item is granted masked; it cannot be filtered, sorted or looked up by what the mask hides',
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
  NOT_GRANTED: {
    vi: 'mục dữ liệu không được cấp phép theo cách truy cập này',
    en: 'no grant gives the item through this way of access',
  },
  ENTRANCE_CLOSED: {
    vi: 'không nội dung cấp phép nào mở cách truy cập này (tra cứu, liệt kê hoặc nối)',
    en: 'no grant opens this way of access (lookup, list or join)',
  },
};

/**
 * The steps by which a permission is derived (regulation 2.5): hard exclusion, act of the owner, mode and grant source
 * with its conditions, overlays, suspension and termination, union of grants, filters as reads.
 */
export type DerivationRule =
  | 'EXCLUSION'
  | 'OWNER'
  | 'MODE'
  | 'CONDITION'
  | 'OVERLAY'
  | 'SUSPENSION'
  | 'UNION'
  | 'READ';

/** On what a decision or a reason rests: the step of the derivation, and the article. */
export interface Citation {
  readonly rule: DerivationRule;
  readonly article: BilingualText;
}

function citation(rule: DerivationRule, vi: string, en: string): Citation {
  return { rule, article: { vi, en } };
}

/** The rule and the article on which each decision and reason of denial rests. */
export const reasonCitations: Readonly<Record<keyof typeof reasonTexts, Citation>> = {
  PERMITTED: citation(
    'UNION',
    'Nghị định 47/2020 Điều 17, 35, 38; Nghị định 13/2023 Điều 9, 11',
    'Decree 47/2020 Art 17, 35, 38; Decree 13/2023 Art 9, 11',
  ),
  PERMITTED_IN_ROWS: citation('UNION', 'Nghị định 47/2020 Điều 38(2)', 'Decree 47/2020 Art 38(2)'),
  NOT_IN_CATALOGUE: citation('EXCLUSION', 'Quy chế Điều 8(4), 18(2)', 'Regulation 8(4), 18(2)'),
  SUSPENDED: citation('SUSPENSION', 'Nghị định 47/2020 Điều 43', 'Decree 47/2020 Art 43'),
  TERMINATED: citation('SUSPENSION', 'Nghị định 47/2020 Điều 44', 'Decree 47/2020 Art 44'),
  ACCOUNT_NOT_ACTIVE: citation(
    'SUSPENSION',
    'Nghị định 47/2020 Điều 40, Quy chế Điều 14(2)',
    'Decree 47/2020 Art 40, Regulation 14(2)',
  ),
  USAGE_REGULATION_MISSING: citation('EXCLUSION', 'Nghị định 47/2020 Điều 22', 'Decree 47/2020 Art 22'),
  EXPIRED: citation('CONDITION', 'Nghị định 47/2020 Điều 38(4), 44(d)', 'Decree 47/2020 Art 38(4), 44(d)'),
  NOT_YET_IN_FORCE: citation('CONDITION', 'Nghị định 47/2020 Điều 38(4)', 'Decree 47/2020 Art 38(4)'),
  PURPOSE_NOT_AGREED: citation(
    'CONDITION',
    'Nghị định 47/2020 Điều 35(2)c, 38(7)',
    'Decree 47/2020 Art 35(2)c, 38(7)',
  ),
  PLACE_NOT_AGREED: citation('CONDITION', 'Nghị định 47/2020 Điều 38(3)', 'Decree 47/2020 Art 38(3)'),
  METHOD_NOT_AGREED: citation('CONDITION', 'Nghị định 47/2020 Điều 38(5)', 'Decree 47/2020 Art 38(5)'),
  LEGAL_BASIS_MISSING: citation(
    'OVERLAY',
    'Nghị định 13/2023 Điều 2(4), 17; Quy chế Điều 18(2)',
    'Decree 13/2023 Art 2(4), 17; Regulation 18(2)',
  ),
  FEE_NOT_SETTLED: citation('OVERLAY', 'Nghị định 47/2020 Điều 38(7)', 'Decree 47/2020 Art 38(7)'),
  CONSENT_OF_OWNER_MISSING: citation('OWNER', 'Quy chế Điều 14(2), 18(2)', 'Regulation 14(2), 18(2)'),
  OWNER_DIFFERS: citation('OWNER', 'Quy chế Điều 14(2), 18(2)', 'Regulation 14(2), 18(2)'),
  AGREEMENT_REQUIRED: citation('MODE', 'Nghị định 47/2020 Điều 36-38', 'Decree 47/2020 Art 36-38'),
  CONSENT_REQUIRED: citation('MODE', 'Nghị định 13/2023 Điều 9, 11', 'Decree 13/2023 Art 9, 11'),
  ROW_SCOPE_INVALID: citation('CONDITION', 'Nghị định 47/2020 Điều 38(2)', 'Decree 47/2020 Art 38(2)'),
  INPUT_NOT_PERMITTED: citation(
    'UNION',
    'Nghị định 47/2020 Điều 38(2), Quy chế Điều 18(2)',
    'Decree 47/2020 Art 38(2), Regulation 18(2)',
  ),
  OPERATION_NOT_GRANTED: citation('CONDITION', 'Nghị định 47/2020 Điều 38(5)', 'Decree 47/2020 Art 38(5)'),
  MASKED: citation('READ', 'Nghị định 47/2020 Điều 38(7)', 'Decree 47/2020 Art 38(7)'),
  NOT_SHARED: citation('MODE', 'Quy chế Điều 8(4)d', 'Regulation 8(4)d'),
  NO_GRANT: citation('MODE', 'Quy chế Điều 18(2)', 'Regulation 18(2)'),
  ROW_NOT_COVERED: citation('UNION', 'Nghị định 47/2020 Điều 38(2)', 'Decree 47/2020 Art 38(2)'),
  NOT_GRANTED: citation('MODE', 'Quy chế Điều 18(2)', 'Regulation 18(2)'),
  ENTRANCE_CLOSED: citation('CONDITION', 'Nghị định 47/2020 Điều 38(5)', 'Decree 47/2020 Art 38(5)'),
};

/** The article from which each kind of instrument has its power to grant. */
export const grantCitations: Readonly<Record<InstrumentKind, Citation>> = {
  OPEN_LIST: citation('MODE', 'Nghị định 47/2020 Điều 17-21', 'Decree 47/2020 Art 17-21'),
  CONNECTION: citation(
    'MODE',
    'Nghị định 47/2020 Điều 33-35, Quy chế Điều 14',
    'Decree 47/2020 Art 33-35, Regulation 14',
  ),
  AGREEMENT: citation('MODE', 'Nghị định 47/2020 Điều 36-38', 'Decree 47/2020 Art 36-38'),
  CONSENT: citation('MODE', 'Nghị định 13/2023 Điều 11', 'Decree 13/2023 Art 11'),
  SELF: citation('MODE', 'Nghị định 13/2023 Điều 9', 'Decree 13/2023 Art 9'),
};
