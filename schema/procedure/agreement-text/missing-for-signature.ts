import type { CatalogueModel } from '../../catalogue/model.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { AgreementDraft } from './agreement-draft.ts';
import { clauses } from './clauses.ts';

/**
 * What a draft still lacks before heads may sign it: clauses that say nothing (all but the last of Art 38), the reason of Art
 * 36(1), usage regulations, the assessment where an item is sensitive, the parties' acknowledgement. Empty: nothing. Pure.
 */
export function missingForSignature(
  draft: AgreementDraft,
  catalogue: CatalogueModel,
): readonly BilingualText[] {
  const { whyNotDefault, usageRegulationVersions, dpiaRef, content } = draft;
  const empty = clauses(draft).filter(({ isFilled, key }) => !isFilled && key !== 'OTHER');
  const sensitive = content
    .flatMap(({ items }) => items)
    .find((each) => catalogue.items.get(each)?.personal === 'SENSITIVE');
  return [
    ...empty.map(({ number, title }) => ({
      vi: `Điều ${number} (${title.vi}): chưa có nội dung`,
      en: `article ${number} (${title.en}): says nothing yet`,
    })),
    ...(whyNotDefault === null ? [lacking.whyNotDefault] : []),
    ...(usageRegulationVersions.length === 0 ? [lacking.usageRegulationVersions] : []),
    ...(sensitive !== undefined && dpiaRef === null ? [saidOf('dpiaRef', assessment(sensitive))] : []),
    ...unacknowledged(draft),
  ];
}

const lacking = {
  whyNotDefault: {
    vi: 'whyNotDefault: chưa nêu vì sao không dùng chia sẻ mặc định (khoản 1 Điều 36)',
    en: 'whyNotDefault: nothing says why sharing by default does not do (Art 36(1))',
  },
  usageRegulationVersions: {
    vi: 'usageRegulationVersions: chưa nêu quy chế khai thác, sử dụng dữ liệu',
    en: 'usageRegulationVersions: no usage regulation is named',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

function assessment(item: string): BilingualText {
  return {
    vi: `${item} là dữ liệu nhạy cảm: cần hồ sơ đánh giá tác động`,
    en: `${item} is sensitive: an assessment of the effect on personal data is needed`,
  };
}

function unacknowledged({ parties, contents: { commitment } }: AgreementDraft): readonly BilingualText[] {
  const known = commitment?.acknowledgedBy ?? [];
  return parties
    .filter(({ agency }) => !known.includes(agency))
    .map(({ agency }) => ({
      vi: `commitment.acknowledgedBy: ${agency} chưa xác nhận cam kết`,
      en: `commitment.acknowledgedBy: ${agency} has not acknowledged the commitment`,
    }));
}
