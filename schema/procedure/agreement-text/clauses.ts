import { type BilingualText, joinTexts } from '../../text/bilingual-text.ts';
import * as agreed from './agreed-lines.ts';
import type { AgreementDraft } from './agreement-draft.ts';
import { contentLines } from './content-lines.ts';
import { sameText } from './same-text.ts';

/** One of the twelve contents that an agreement has to have, Decree 47 Art 38. */
export interface Clause {
  /** 1 to 12, the item of Art 38. */
  readonly number: number;
  readonly key: ClauseKey;
  readonly title: BilingualText;
  /** The article that asks for it. */
  readonly citation: BilingualText;
  /** Whether the draft says something of it. */
  readonly isFilled: boolean;
  /** What it says, a sentence a line; empty where it says nothing. */
  readonly lines: readonly BilingualText[];
}

/** Names of the twelve contents. */
export type ClauseKey =
  | 'PARTIES'
  | 'CONTENT'
  | 'PLACE'
  | 'TERM'
  | 'METHOD'
  | 'PROCESSING'
  | 'CONDITIONS'
  | 'COMMITMENT'
  | 'SECURITY'
  | 'STORAGE'
  | 'DISPOSAL'
  | 'OTHER';

interface ClauseRule {
  readonly key: ClauseKey;
  readonly title: BilingualText;
  readonly lines: (draft: AgreementDraft) => readonly BilingualText[];
}

/** In the order of Art 38. */
const rules: readonly ClauseRule[] = [
  {
    key: 'PARTIES',
    title: {
      vi: 'Các bên cung cấp và khai thác, sử dụng dữ liệu',
      en: 'Parties that provide and that use the data',
    },
    lines: agreed.partyLines,
  },
  {
    key: 'CONTENT',
    title: { vi: 'Nội dung dữ liệu chia sẻ', en: 'Data that is shared' },
    lines: ({ content }) => contentLines(content),
  },
  {
    key: 'PLACE',
    title: { vi: 'Địa điểm chia sẻ, khai thác, sử dụng dữ liệu', en: 'Place of sharing and of use' },
    lines: agreed.placeLines,
  },
  {
    key: 'TERM',
    title: { vi: 'Thời hạn kết nối, khai thác, sử dụng dữ liệu', en: 'Term of connection and of use' },
    lines: agreed.termLines,
  },
  {
    key: 'METHOD',
    title: { vi: 'Phương thức chia sẻ dữ liệu', en: 'Method of sharing' },
    lines: agreed.methodLines,
  },
  {
    key: 'PROCESSING',
    title: { vi: 'Xử lý dữ liệu sau khi tiếp nhận', en: 'Processing after receipt' },
    lines: agreed.processingLines,
  },
  {
    key: 'CONDITIONS',
    title: { vi: 'Điều kiện và giới hạn khai thác, sử dụng', en: 'Conditions and limits of use' },
    lines: agreed.conditionLines,
  },
  {
    key: 'COMMITMENT',
    title: { vi: 'Cam kết của các bên', en: 'Commitment of the parties' },
    lines: agreed.commitmentLines,
  },
  {
    key: 'SECURITY',
    title: { vi: 'Biện pháp bảo đảm an toàn, xác thực', en: 'Measures of security and authentication' },
    lines: agreed.securityLines,
  },
  {
    key: 'STORAGE',
    title: {
      vi: 'Lưu trữ dữ liệu sau khi chia sẻ và dữ liệu phái sinh',
      en: 'Storage after sharing, and derived data',
    },
    lines: agreed.storageLines,
  },
  {
    key: 'DISPOSAL',
    title: { vi: 'Xóa, hủy dữ liệu', en: 'Erasure and destruction' },
    lines: agreed.disposalLines,
  },
  {
    key: 'OTHER',
    title: { vi: 'Nội dung khác', en: 'Other contents' },
    lines: ({ contents: { other } }) => (other === null ? [] : [sameText(other)]),
  },
];

/** Titles of the twelve contents, in the order of Art 38. */
export const clauseTitles: readonly BilingualText[] = rules.map(({ title }) => title);

/** The twelve contents of an agreement in the order of Decree 47 Art 38, each in words. Pure. */
export function clauses(draft: AgreementDraft): readonly Clause[] {
  return rules.map(({ key, title, lines }, at) => {
    const said = lines(draft);
    const number = at + 1;
    return {
      number,
      key,
      title,
      citation: {
        vi: `khoản ${number} Điều 38 Nghị định 47/2020/NĐ-CP`,
        en: `Decree 47/2020 Art 38(${number})`,
      },
      isFilled: said.length > 0,
      lines: said,
    };
  });
}

/**
 * What stands before the first clause: title, legal bases, why sharing by default does not do (Art 36(1)), assessment of
 * personal data, usage regulations.
 */
export function recitals(draft: AgreementDraft): readonly BilingualText[] {
  const { title, legalBasis, whyNotDefault, dpiaRef, usageRegulationVersions } = draft;
  return [
    { vi: `Về việc: ${title}`, en: `Subject: ${title}` },
    ...legalBasis.map((each) => ({ vi: `Căn cứ ${each}`, en: `Under ${each}` })),
    ...usageRegulationVersions.map((each) => ({
      vi: `Căn cứ quy chế khai thác, sử dụng dữ liệu ${each}`,
      en: `Under the usage regulation ${each}`,
    })),
    ...noted(whyNotDefault, {
      vi: 'Lý do không dùng chia sẻ dữ liệu mặc định',
      en: 'Why sharing by default does not do',
    }),
    ...noted(dpiaRef, {
      vi: 'Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân',
      en: 'Assessment of the effect on personal data',
    }),
  ];
}

function noted(text: string | null, label: BilingualText): readonly BilingualText[] {
  return text === null ? [] : [joinTexts([label, sameText(text)], ': ')];
}
