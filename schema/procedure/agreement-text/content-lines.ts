import type { OperationKind } from '../../language/entrance.ts';
import { describeMask } from '../../policy/describe-mask.ts';
import type { ContentEntry } from '../../policy/policy.ts';
import { type BilingualText, joinTexts } from '../../text/bilingual-text.ts';
import { canonicalText } from '../machine/canonical-digest.ts';

const entrances: Readonly<Record<OperationKind, BilingualText>> = {
  LOOKUP: { vi: 'tra cứu theo khóa', en: 'look-up by key' },
  LIST: { vi: 'lập danh sách', en: 'lists' },
  JOIN: { vi: 'qua liên kết từ dữ liệu khác', en: 'reached from other data' },
  AGGREGATE: { vi: 'thống kê', en: 'statistics' },
};

/** How the rows of an entry are entered, in words, with the least group of statistics. */
export function entranceText({ operations, smallestGroup }: ContentEntry): BilingualText {
  const named = joinTexts(
    operations.map((each) => entrances[each]),
    ', ',
  );
  if (!operations.includes('AGGREGATE')) return named;
  return {
    vi: `${named.vi} (nhóm ít nhất ${smallestGroup} dòng)`,
    en: `${named.en} (groups of at least ${smallestGroup} rows)`,
  };
}

/** The entries of Art 38(2) as they are written: what the annex tells with labels stands here as it is enforced. */
export function contentLines(content: readonly ContentEntry[]): readonly BilingualText[] {
  return content.flatMap((entry, at) => [
    ...entryLines(entry).map(({ vi, en }) => ({ vi: `Phần ${at + 1}, ${vi}`, en: `Part ${at + 1}, ${en}` })),
  ]);
}

function entryLines(entry: ContentEntry): readonly BilingualText[] {
  const { items, rows, masks } = entry;
  const masked = Object.entries(masks).map(([item, mask]) => {
    const { vi, en } = describeMask(mask);
    return { vi: `${item} ${vi}`, en: `${item} ${en}` };
  });
  const entrance = entranceText(entry);
  const scope = rows === null ? null : canonicalText(rows);
  return [
    { vi: `mục dữ liệu: ${items.join(', ')}`, en: `items: ${items.join(', ')}` },
    scope === null
      ? { vi: 'phạm vi: mọi dòng', en: 'rows: every row' }
      : { vi: `phạm vi: các dòng thỏa ${scope}`, en: `rows: those that meet ${scope}` },
    { vi: `cách khai thác: ${entrance.vi}`, en: `entrances: ${entrance.en}` },
    ...(masked.length === 0 ? [] : [maskLine(joinTexts(masked))]),
  ];
}

function maskLine({ vi, en }: BilingualText): BilingualText {
  return { vi: `che dữ liệu: ${vi}`, en: `masks: ${en}` };
}
