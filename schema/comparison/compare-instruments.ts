import { localMoment } from '../calendar/local-moment.ts';
import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { describeAuthority, describeContents } from '../explanation/describe-contents.ts';
import { accountsNamed } from '../policy/consumer-names.ts';
import { describeMask } from '../policy/describe-mask.ts';
import { describeRows } from '../policy/describe-rows.ts';
import type { WrittenMask } from '../policy/mask.ts';
import type { Account, ContentEntry, Instrument, InstrumentLimits } from '../policy/policy.ts';
import { rowScopeToPredicate } from '../policy/row-scope.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** What of an instrument a difference concerns. */
export type InstrumentAspect =
  | 'ITEMS'
  | 'ROWS'
  | 'MASKS'
  | 'OPERATIONS'
  | 'SMALLEST_GROUP'
  | 'CONSUMERS'
  | 'TERM'
  | 'PURPOSE'
  | 'PLACES'
  | 'METHODS'
  | 'LIMITS'
  | 'LEGAL_BASIS'
  | 'FEE'
  | 'TITLE'
  | 'PROVIDER'
  | 'AUTHORITY'
  | 'CONTENTS';

/** One difference, in words; `items` are those it concerns, empty for the instrument as a whole. */
export interface DescribedChange {
  readonly aspect: InstrumentAspect;
  readonly items: readonly Coordinate[];
  readonly text: BilingualText;
}

/** The parts of an instrument that its author writes. */
export type InstrumentText = Omit<
  Instrument,
  'kind' | 'number' | 'version' | 'revives' | 'recordedVersion' | 'recordedAt' | 'recordedBy'
>;

/** What comparing needs beside the two texts: labels, and whose attributes stand in a row scope. */
export interface CompareContext {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
}

/**
 * The differences between two versions of an instrument in plain words: null before is a new one, null after one that is
 * gone. Pure.
 */
export function compareInstruments(
  before: InstrumentText | null,
  after: InstrumentText | null,
  context: CompareContext,
): readonly DescribedChange[] {
  const content = contentChanges(before, after, context);
  if (before === null || after === null) return content;
  return [
    ...content,
    ...listChange('CONSUMERS', before.consumers, after.consumers, ['bên sử dụng', 'consumers']),
    ...textChange('TERM', termText(before), termText(after), ['thời hạn', 'term']),
    ...textChange('PURPOSE', purposeText(before), purposeText(after), ['mục đích', 'purpose']),
    ...textChange('PLACES', placesText(before), placesText(after), ['nơi khai thác', 'places of use']),
    ...listChange('METHODS', before.methods, after.methods, ['phương thức', 'methods']),
    ...limitChanges(before.limits, after.limits),
    ...listChange('LEGAL_BASIS', before.legalBasis, after.legalBasis, ['căn cứ pháp lý', 'legal basis']),
    ...textChange('FEE', feeText(before), feeText(after), ['phí', 'fee']),
    ...textChange('TITLE', same(before.title), same(after.title), ['tên', 'title']),
    ...textChange('PROVIDER', same(before.provider), same(after.provider), ['bên cung cấp', 'provider']),
    ...textChange('AUTHORITY', describeAuthority(before.authority), describeAuthority(after.authority), [
      'văn bản đồng ý của chủ quản',
      "owners' acts",
    ]),
    ...agreedChanges(before, after),
  ];
}

/** Differences of the contents of Art 38 that no rule reads: they bind people, who have to be told. */
function agreedChanges(before: InstrumentText, after: InstrumentText): readonly DescribedChange[] {
  const old = describeContents(before.contents);
  return describeContents(after.contents).flatMap(({ label, text }, at) => {
    const known = old[at]?.text ?? text;
    return textChange('CONTENTS', known, text, [label.vi, label.en]);
  });
}

type AspectLabel = readonly [vi: string, en: string];

function same(text: string): BilingualText {
  return { vi: text, en: text };
}

function textChange(
  aspect: InstrumentAspect,
  before: BilingualText,
  after: BilingualText,
  [vi, en]: AspectLabel,
  items: readonly Coordinate[] = [],
): readonly DescribedChange[] {
  if (before.vi === after.vi) return [];
  const text = { vi: `${vi}: ${before.vi} → ${after.vi}`, en: `${en}: ${before.en} → ${after.en}` };
  return [{ aspect, items, text }];
}

function listChange(
  aspect: InstrumentAspect,
  before: readonly string[],
  after: readonly string[],
  [vi, en]: AspectLabel,
): readonly DescribedChange[] {
  const added = after.filter((each) => !before.includes(each)).map((each) => `+ ${each}`);
  const gone = before.filter((each) => !after.includes(each)).map((each) => `- ${each}`);
  const all = [...added, ...gone].join('; ');
  return all === '' ? [] : [{ aspect, items: [], text: { vi: `${vi}: ${all}`, en: `${en}: ${all}` } }];
}

function termText({ validFrom, validTo }: InstrumentText): BilingualText {
  const from = localMoment(validFrom);
  if (validTo === null) return { vi: `từ ${from}, không thời hạn`, en: `from ${from}, open end` };
  return {
    vi: `từ ${from} đến trước ${localMoment(validTo)}`,
    en: `from ${from} until ${localMoment(validTo)}`,
  };
}

function purposeText({ purpose, purposeCode }: InstrumentText): BilingualText {
  return same(`${purpose} (${purposeCode})`);
}

function placesText({ networks }: InstrumentText): BilingualText {
  return networks.length === 0 ? { vi: 'bất kỳ', en: 'anywhere' } : same(networks.join(', '));
}

function feeText({ feeSettled }: InstrumentText): BilingualText {
  return feeSettled ? { vi: 'đã hoàn thành', en: 'settled' } : { vi: 'chưa hoàn thành', en: 'not settled' };
}

const limitLabels: Readonly<Record<keyof InstrumentLimits, AspectLabel>> = {
  requestsPerMinute: ['số yêu cầu mỗi phút', 'requests per minute'],
  requestsPerDay: ['số yêu cầu mỗi ngày', 'requests per day'],
  rowsPerRequest: ['số dòng mỗi yêu cầu', 'rows per request'],
  rowsPerDay: ['số dòng mỗi ngày', 'rows per day'],
  costPerDay: ['điểm chi phí mỗi ngày', 'cost points per day'],
};

function limitChanges(before: InstrumentLimits, after: InstrumentLimits): readonly DescribedChange[] {
  const names = Object.keys(limitLabels) as (keyof InstrumentLimits)[];
  return names.flatMap((name) =>
    textChange('LIMITS', limitText(before[name]), limitText(after[name]), limitLabels[name]),
  );
}

function limitText(limit: number | null): BilingualText {
  return limit === null ? { vi: 'không giới hạn', en: 'no limit' } : same(String(limit));
}

/** How one item is shared: the entries that name it. */
interface ItemTerms {
  readonly operations: BilingualText;
  readonly rows: BilingualText;
  readonly mask: BilingualText;
  readonly smallestGroup: BilingualText;
}

function contentChanges(
  before: InstrumentText | null,
  after: InstrumentText | null,
  context: CompareContext,
): readonly DescribedChange[] {
  const old = itemTerms(before, context);
  const next = itemTerms(after, context);
  const added = [...next.keys()].filter((item) => !old.has(item));
  const gone = [...old.keys()].filter((item) => !next.has(item));
  const changed = [...next].flatMap(([item, terms]) => {
    const known = old.get(item);
    return known === undefined ? [] : termChanges(item, known, terms);
  });
  return [
    ...namedItems(added, ['thêm mục dữ liệu', 'items added']),
    ...namedItems(gone, ['bỏ mục dữ liệu', 'items removed']),
    ...together(changed),
  ];
}

function namedItems(items: readonly Coordinate[], [vi, en]: AspectLabel): readonly DescribedChange[] {
  const names = items.join(', ');
  return items.length === 0
    ? []
    : [{ aspect: 'ITEMS', items, text: { vi: `${vi}: ${names}`, en: `${en}: ${names}` } }];
}

function termChanges(item: Coordinate, before: ItemTerms, after: ItemTerms): readonly DescribedChange[] {
  return [
    ...textChange('ROWS', before.rows, after.rows, ['phạm vi dòng', 'rows'], [item]),
    ...textChange('MASKS', before.mask, after.mask, ['che', 'mask'], [item]),
    ...textChange('OPERATIONS', before.operations, after.operations, ['cách truy cập', 'entrances'], [item]),
    ...textChange(
      'SMALLEST_GROUP',
      before.smallestGroup,
      after.smallestGroup,
      ['nhóm thống kê nhỏ nhất', 'smallest group of statistics'],
      [item],
    ),
  ];
}

/** Equal changes of several items as one. */
function together(changes: readonly DescribedChange[]): readonly DescribedChange[] {
  const byText = new Map<string, DescribedChange>();
  for (const change of changes) {
    const key = `${change.aspect} ${change.text.vi}`;
    const known = byText.get(key);
    byText.set(key, known === undefined ? change : { ...known, items: [...known.items, ...change.items] });
  }
  return [...byText.values()];
}

function itemTerms(
  instrument: InstrumentText | null,
  context: CompareContext,
): ReadonlyMap<Coordinate, ItemTerms> {
  const entries = new Map<Coordinate, ContentEntry[]>();
  for (const entry of instrument?.content ?? []) {
    for (const item of entry.items) entries.set(item, [...(entries.get(item) ?? []), entry]);
  }
  const consumers = instrument?.consumers ?? [];
  return new Map([...entries].map(([item, of]) => [item, termsOf(item, of, consumers, context)]));
}

function termsOf(
  item: Coordinate,
  entries: readonly ContentEntry[],
  consumers: readonly string[],
  context: CompareContext,
): ItemTerms {
  const each = (text: (entry: ContentEntry) => BilingualText): BilingualText => {
    const texts = [...new Map(entries.map((entry) => [text(entry).vi, text(entry)])).values()];
    return { vi: texts.map(({ vi }) => vi).join(' | '), en: texts.map(({ en }) => en).join(' | ') };
  };
  return {
    operations: each(({ operations }) => same([...operations].sort().join(', '))),
    rows: each((entry) => scopeText(item, entry, consumers, context)),
    mask: each(({ masks }) => maskText(masks[item])),
    smallestGroup: each(({ operations, smallestGroup }) =>
      operations.includes('AGGREGATE') ? same(String(smallestGroup)) : { vi: 'không', en: 'none' },
    ),
  };
}

function maskText(mask: WrittenMask | undefined): BilingualText {
  return mask === undefined ? { vi: 'không', en: 'none' } : describeMask(mask);
}

/** A row scope in words; with several consumers, or where it cannot be read, as it is written. */
function scopeText(
  item: Coordinate,
  { rows }: ContentEntry,
  consumers: readonly string[],
  { catalogue, accounts }: CompareContext,
): BilingualText {
  const entity = catalogue.items.get(item)?.entity;
  if (rows === null || entity === undefined) return describeRows(null, entity ?? '', catalogue);
  const written = same(JSON.stringify(rows));
  const named = consumers.flatMap((name) => accountsNamed(accounts, name));
  const attributes = named[0]?.attributes ?? {};
  if (Math.max(consumers.length, named.length) > 1 && written.vi.includes('$account')) return written;
  try {
    return describeRows(rowScopeToPredicate(rows, entity, catalogue, attributes), entity, catalogue);
  } catch {
    // WHY: a scope that cannot be read admits no row; it is still shown as it was written.
    return written;
  }
}
