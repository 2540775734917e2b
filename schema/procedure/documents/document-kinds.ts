import type { BilingualText } from '../../text/bilingual-text.ts';

/** What is known of a kind of documents. */
interface KindFacts extends BilingualText {
  /** Whether it is issued under a number, on a day, by an agency (Decree 30/2020 Art 8). */
  readonly isNumbered: boolean;
}

/** Kinds of documents as the procedures name them (procedures 2.0.3). */
export const documentKinds = {
  REQUEST_LETTER: { vi: 'Văn bản đề nghị', en: 'Request letter', isNumbered: true },
  JUSTIFICATION: { vi: 'Thuyết minh', en: 'Justification', isNumbered: false },
  CONSENT_LETTER: { vi: 'Văn bản chấp thuận', en: 'Consent letter', isNumbered: true },
  REFUSAL_LETTER: { vi: 'Văn bản từ chối', en: 'Refusal letter', isNumbered: true },
  AGREEMENT_TEXT: { vi: 'Thỏa thuận chia sẻ dữ liệu', en: 'Text of an agreement', isNumbered: false },
  ANNEX: { vi: 'Phụ lục', en: 'Annex', isNumbered: false },
  DISPOSAL_MINUTES: { vi: 'Biên bản hủy dữ liệu', en: 'Minutes of disposal', isNumbered: false },
  DECISION: { vi: 'Quyết định', en: 'Decision', isNumbered: true },
  SUBMISSION: { vi: 'Tờ trình', en: 'Submission', isNumbered: true },
  NOTICE: { vi: 'Thông báo', en: 'Notice', isNumbered: true },
  REPORT: { vi: 'Báo cáo', en: 'Report', isNumbered: true },
  EVIDENCE: { vi: 'Tài liệu chứng minh', en: 'Evidence', isNumbered: false },
  OTHER: { vi: 'Văn bản khác', en: 'Other document', isNumbered: false },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type DocumentKind = keyof typeof documentKinds;

export function isDocumentKind(text: unknown): text is DocumentKind {
  return typeof text === 'string' && Object.hasOwn(documentKinds, text);
}
