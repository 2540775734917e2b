import type { PersonalData } from '../../catalogue/model.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import { describeMask } from '../../policy/describe-mask.ts';
import { describeRows } from '../../policy/describe-rows.ts';
import type { InstrumentDraft } from '../../policy/instrument-document.ts';
import type { ContentEntry } from '../../policy/policy.ts';
import { rowScopeToPredicate } from '../../policy/row-scope.ts';
import { type BilingualText, joinTexts } from '../../text/bilingual-text.ts';
import { canonicalText } from '../machine/canonical-digest.ts';
import type { TextContext } from './agency-names.ts';
import { entranceText } from './content-lines.ts';
import { sameText } from './same-text.ts';
import type { TableBlock } from './text-block.ts';

const personalTexts: Readonly<Record<PersonalData, BilingualText>> = {
  NOT_PERSONAL: { vi: 'không', en: 'no' },
  BASIC: { vi: 'cơ bản', en: 'basic' },
  SENSITIVE: { vi: 'nhạy cảm', en: 'sensitive' },
};
const columns: TableBlock['columns'] = [
  { title: { vi: 'STT', en: 'No.' }, share: 0.5 },
  { title: { vi: 'Mã mục dữ liệu', en: 'Item' }, share: 1.9 },
  { title: { vi: 'Tên mục dữ liệu', en: 'Label' }, share: 1.4 },
  { title: { vi: 'Che dữ liệu', en: 'Mask' }, share: 1 },
  { title: { vi: 'Phạm vi dòng', en: 'Rows' }, share: 1.8 },
  { title: { vi: 'Cách khai thác', en: 'Entrances' }, share: 1.4 },
  { title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' }, share: 0.9 },
  { title: { vi: 'Chủ quản', en: 'Owner' }, share: 1.1 },
];

/**
 * The table of the data that an instrument opens: item, label, mask, rows, entrances, sensitivity, owner. INVARIANT: it is
 * made from the entries that the compiler reads, so that no annex can say another thing than what is enforced.
 */
export function contentAnnex(
  { content, consumers }: Pick<InstrumentDraft, 'content' | 'consumers'>,
  context: TextContext,
): TableBlock {
  const rows: (readonly BilingualText[])[] = [];
  for (const entry of content) rows.push(...entryRows(entry, rows.length + 1, consumers, context));
  return { kind: 'table', columns, rows };
}

/** Characters of a row scope that every item of its entry repeats. WHY a bound: items times conditions would be quadratic. */
const repeatedText = 200;

/** The rows of an entry, counted on from `from`. */
function entryRows(
  entry: ContentEntry,
  from: number,
  consumers: readonly string[],
  context: TextContext,
): readonly (readonly BilingualText[])[] {
  const { catalogue } = context;
  const entity = entry.items.flatMap((each) => catalogue.items.get(each)?.entity ?? [])[0];
  const scope = rowsText(entry, entity, consumers, context);
  const again =
    scope.vi.length > repeatedText ? { vi: `như số thứ tự ${from}`, en: `as in No. ${from}` } : scope;
  return entry.items.map((coordinate, at) => {
    const item = catalogue.items.get(coordinate);
    const mask = entry.masks[coordinate];
    return [
      sameText(String(from + at)),
      sameText(coordinate),
      item === undefined
        ? { vi: 'không có trong danh mục', en: 'not in the catalogue' }
        : { vi: item.vi, en: item.en },
      mask === undefined ? { vi: 'không che', en: 'none' } : describeMask(mask),
      at === 0 ? scope : again,
      entranceText(entry),
      item === undefined ? sameText('') : personalTexts[item.personal],
      sameText(item === undefined ? '' : ownersOf(catalogue, item).join(', ')),
    ];
  });
}

/** Most consumers whose rows are told apart; beyond, the scope stands as it is written. */
const toldApart = 20;

/** The rows of an entry (of one entity) in words; for each consumer apart where they are not the same for all. */
function rowsText(
  { rows }: ContentEntry,
  entity: string | undefined,
  consumers: readonly string[],
  context: TextContext,
): BilingualText {
  if (rows === null) return describeRows(null, '', context.catalogue);
  const written = sameText(canonicalText(rows));
  if (entity === undefined || consumers.length > toldApart) return written;
  const texts = consumers.map((id) => ({ id, text: scopeText(rows, entity, id, context) }));
  const [first] = texts;
  if (first === undefined) return written;
  if (texts.every(({ text }) => text.vi === first.text.vi)) return first.text;
  return joinTexts(texts.map(({ id, text }) => ({ vi: `${id}: ${text.vi}`, en: `${id}: ${text.en}` })));
}

function scopeText(
  rows: Readonly<Record<string, unknown>>,
  entity: string,
  consumer: string,
  { catalogue, accounts }: TextContext,
): BilingualText {
  const attributes = accounts.get(consumer)?.attributes ?? {};
  try {
    return describeRows(rowScopeToPredicate(rows, entity, catalogue, attributes), entity, catalogue);
  } catch {
    // WHY: a scope that cannot be read admits no row; it is still shown as it was written.
    return sameText(canonicalText(rows));
  }
}
