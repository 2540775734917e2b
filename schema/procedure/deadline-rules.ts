import type { BilingualText } from '../text/bilingual-text.ts';

/** Who has to act within a term. */
export type DeadlineActor = 'PROVIDER' | 'COORDINATOR' | 'CONSUMER' | 'OWNER' | 'PARTIES' | 'CHAIR';

/**
 * How far the wording of a term was read. VERIFIED: word for word; EXCERPT: in an excerpt; SECONDARY: in somebody's words;
 * UNVERIFIED: not at all; HOUSE: no law has one, the number is ours.
 */
export type LegalMark = 'VERIFIED' | 'EXCERPT' | 'SECONDARY' | 'UNVERIFIED' | 'HOUSE';

/** How long a term is. AGREED: as many calendar days as the parties wrote. A date in the year is `MM-DD`, and the last moment is the end of the day before it. */
export type Term =
  | { readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR' | 'MONTH'; readonly amount: number }
  | { readonly unit: 'BEFORE_DATE'; readonly date: string }
  | { readonly unit: 'AGREED' }
  | { readonly unit: 'AT_ONCE' };

/** One version of a rule for a deadline. */
export interface DeadlineRule {
  readonly id: DeadlineRuleId;
  readonly name: BilingualText;
  readonly actor: DeadlineActor;
  readonly term: Term;
  /** BEFORE: so many whole days lie between the act and the event. */
  readonly direction: 'AFTER' | 'BEFORE';
  /** What starts it, or, of BEFORE, what it comes before. */
  readonly trigger: BilingualText;
  readonly citation: string;
  readonly mark: LegalMark;
  /** Legal days between which a trigger falls under this version, the end exclusive; null: still. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** Names of the rules. */
export type DeadlineRuleId =
  | 'R-PUB-1'
  | 'R-ACC-A'
  | 'R-ACC-B'
  | 'R-SUS-1'
  | 'R-SUS-2'
  | 'R-SUS-3'
  | 'R-ISS-1'
  | 'R-ISS-2'
  | 'R-ISS-3'
  | 'R-QUA'
  | 'R-REV-D'
  | 'R-ERR'
  | 'R-VER'
  | 'R-JOIN'
  | 'R-USE'
  | 'R-DIS'
  | 'R-PDP'
  | 'R-CERT'
  | 'R-REM'
  | 'R-RAT'
  | 'R-TER';

const decreeDay = '2020-05-25';

/** Terms of the law and of this house, each version with its days of force. */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    id: 'R-PUB-1',
    name: { vi: 'Công bố dịch vụ chia sẻ dữ liệu', en: 'Publish a data sharing service' },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 1 },
    direction: 'AFTER',
    trigger: { vi: 'dịch vụ sẵn sàng', en: 'the service is ready' },
    citation: 'Regulation 12(1); Decree 47/2020 Art 25(1)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-ACC-A',
    name: { vi: 'Cấp tài khoản kết nối', en: 'Issue the connection account' },
    actor: 'COORDINATOR',
    term: { unit: 'WORKING_DAY', amount: 5 },
    direction: 'AFTER',
    trigger: {
      vi: 'nhận đủ văn bản đề nghị và văn bản chấp thuận của chủ quản',
      en: "both the request and the owner's consent are received",
    },
    citation: 'Regulation 14(2)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  ...providerAnswer(),
  {
    id: 'R-SUS-1',
    name: { vi: 'Thông báo tạm ngừng theo kế hoạch', en: 'Announce a planned suspension' },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 7 },
    direction: 'BEFORE',
    trigger: { vi: 'thời điểm bắt đầu tạm ngừng', en: 'the start of the suspension' },
    citation: 'Decree 47/2020 Art 43(3)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-SUS-2',
    name: { vi: 'Thông báo tạm ngừng do vi phạm', en: 'Notify of a suspension for breach' },
    actor: 'PROVIDER',
    term: { unit: 'CALENDAR_DAY', amount: 1 },
    direction: 'AFTER',
    trigger: { vi: 'xác định vi phạm', en: 'the breach is determined' },
    citation: 'Decree 47/2020 Art 43(5)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-SUS-3',
    name: { vi: 'Thông báo tạm ngừng do bất khả kháng', en: 'Notify of force majeure' },
    actor: 'PROVIDER',
    term: { unit: 'AT_ONCE' },
    direction: 'AFTER',
    trigger: { vi: 'sự cố xảy ra', en: 'the event' },
    citation: 'Decree 47/2020 Art 43(4)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-ISS-1',
    name: { vi: 'Trả lời vướng mắc', en: 'Answer an issue' },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 7 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được vướng mắc', en: 'the issue is received' },
    citation: 'Decree 47/2020 Art 49(1)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-ISS-2',
    name: { vi: 'Hướng dẫn hoặc trình phương án xử lý', en: 'Guide, or propose a plan' },
    actor: 'COORDINATOR',
    term: { unit: 'WORKING_DAY', amount: 7 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được vướng mắc', en: 'the issue is received' },
    citation: 'Decree 47/2020 Art 49(2)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-ISS-3',
    name: { vi: 'Chủ tịch UBND tỉnh quyết định', en: 'The Chair decides' },
    actor: 'CHAIR',
    term: { unit: 'WORKING_DAY', amount: 10 },
    direction: 'AFTER',
    trigger: { vi: 'trình Chủ tịch', en: 'it is submitted to the Chair' },
    citation: '-',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-QUA',
    name: { vi: 'Báo cáo kiểm tra, đánh giá dữ liệu', en: 'Report on the quality of data' },
    actor: 'OWNER',
    term: { unit: 'BEFORE_DATE', date: '12-31' },
    direction: 'AFTER',
    trigger: { vi: 'năm báo cáo', en: 'the year of the report' },
    citation: 'Regulation 20(3); Decree 47/2020 Art 16(4)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-REV-D',
    name: { vi: 'Rà soát dữ liệu chia sẻ mặc định', en: 'Review data that is shared by default' },
    actor: 'OWNER',
    term: { unit: 'MONTH', amount: 6 },
    direction: 'AFTER',
    trigger: { vi: 'lần rà soát trước', en: 'the last review' },
    citation: 'Regulation 14(3); Decree 47/2020 Art 34(2)',
    mark: 'VERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-ERR',
    name: { vi: 'Xử lý thông báo sai sót dữ liệu', en: 'Handle a report of an error in data' },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 7 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được thông báo', en: 'the report is received' },
    citation: 'Regulation 28(3)',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-VER',
    name: { vi: 'Kiểm tra dữ liệu đã sửa', en: 'Verify what was corrected' },
    actor: 'CONSUMER',
    term: { unit: 'WORKING_DAY', amount: 10 },
    direction: 'AFTER',
    trigger: { vi: 'nhận thông báo đã sửa', en: 'the correction is told' },
    citation: 'Regulation 28(3)',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-JOIN',
    name: { vi: 'Trả lời đề nghị tham gia thỏa thuận', en: 'Answer a request to join an agreement' },
    actor: 'PARTIES',
    term: { unit: 'WORKING_DAY', amount: 10 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được đề nghị', en: 'the request is received' },
    citation: 'Decree 47/2020 Art 36(4)',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-USE',
    name: { vi: 'Thông báo tình hình sử dụng dữ liệu', en: 'Report on the use of data' },
    actor: 'CONSUMER',
    term: { unit: 'WORKING_DAY', amount: 5 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được yêu cầu', en: 'the report is asked for' },
    citation: 'Decree 47/2020 Art 51(1)b',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-DIS',
    name: { vi: 'Nộp bằng chứng xóa, hủy dữ liệu', en: 'Prove that the data was erased' },
    actor: 'CONSUMER',
    term: { unit: 'AGREED' },
    direction: 'AFTER',
    trigger: { vi: 'kết thúc thỏa thuận', en: 'the end of the agreement' },
    citation: 'Decree 47/2020 Art 38(11), 44(2)',
    mark: 'EXCERPT',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-PDP',
    name: { vi: 'Thông báo vi phạm dữ liệu cá nhân', en: 'Notify of a breach of personal data' },
    actor: 'OWNER',
    term: { unit: 'HOUR', amount: 72 },
    direction: 'AFTER',
    trigger: { vi: 'xảy ra vi phạm', en: 'the breach' },
    citation: 'Decree 13/2023 Art 23',
    mark: 'UNVERIFIED',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-CERT',
    name: { vi: 'Xác nhận lại tài khoản kết nối', en: 'Confirm a connection account' },
    actor: 'CONSUMER',
    term: { unit: 'WORKING_DAY', amount: 20 },
    direction: 'AFTER',
    trigger: { vi: 'tròn một năm từ lần xác nhận trước', en: 'the last confirmation is a year old' },
    citation: 'Decree 47/2020 Art 40',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-REM',
    name: { vi: 'Trả lời báo cáo khắc phục', en: 'Answer the report of a remedy' },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 5 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được báo cáo khắc phục', en: 'the remedy is reported' },
    citation: 'Decree 47/2020 Art 43(5)',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-RAT',
    name: {
      vi: 'Xác nhận hoặc bỏ việc tạm ngừng khẩn cấp do bên vận hành thực hiện',
      en: 'Ratify or lift an emergency stop of the operator',
    },
    actor: 'PROVIDER',
    term: { unit: 'WORKING_DAY', amount: 1 },
    direction: 'AFTER',
    trigger: { vi: 'bên vận hành tạm ngừng', en: 'the operator stops it' },
    citation: 'Decree 47/2020 Art 43(4)',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
  {
    id: 'R-TER',
    name: { vi: 'Giải trình về mục đích sử dụng', en: 'Answer on the purpose of use' },
    actor: 'CONSUMER',
    term: { unit: 'WORKING_DAY', amount: 5 },
    direction: 'AFTER',
    trigger: { vi: 'nhận được đề nghị chấm dứt', en: 'the termination is proposed' },
    citation: 'Decree 47/2020 Art 44(1)a',
    mark: 'HOUSE',
    effectiveFrom: decreeDay,
    effectiveTo: null,
  },
];

/** The provider's answer to a connection request: five working days, since Decree 194/2025 two. */
function providerAnswer(): readonly DeadlineRule[] {
  const changedOn = '2025-08-19';
  const common = {
    id: 'R-ACC-B',
    name: { vi: 'Trả lời đề nghị kết nối', en: 'Answer a connection request' },
    actor: 'PROVIDER',
    direction: 'AFTER',
    trigger: { vi: 'cơ quan chủ quản nhận được đề nghị', en: 'the provider receives the request' },
  } as const;
  return [
    {
      ...common,
      term: { unit: 'WORKING_DAY', amount: 5 },
      citation: 'Decree 47/2020 Art 35(3)',
      mark: 'VERIFIED',
      effectiveFrom: decreeDay,
      effectiveTo: changedOn,
    },
    {
      ...common,
      term: { unit: 'WORKING_DAY', amount: 2 },
      citation: 'Decree 47/2020 Art 35(3); Decree 194/2025 Art 40(3)',
      mark: 'EXCERPT',
      effectiveFrom: changedOn,
      effectiveTo: null,
    },
  ];
}
