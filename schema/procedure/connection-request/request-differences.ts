import type { BilingualText } from '../../text/bilingual-text.ts';
import type { AskedContent } from './asked-part.ts';
import type { RequestContent } from './request-fields.ts';

/** A part of a request that says something else than the connection in use: the lines that go, and those that come. */
export interface RequestDifference {
  readonly field: string;
  readonly text: BilingualText;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const texts = {
  items: { vi: 'Mục dữ liệu', en: 'Items' },
  rows: { vi: 'Dòng dữ liệu', en: 'Rows' },
  volume: { vi: 'Khối lượng', en: 'Volume' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  usageAfterRetrieval: { vi: 'Sử dụng sau khi khai thác', en: 'Use after retrieval' },
  application: { vi: 'Ứng dụng', en: 'Application' },
  frequency: { vi: 'Tần suất', en: 'Frequency' },
  networks: { vi: 'Mạng', en: 'Networks' },
  requestsPerDay: { vi: 'Yêu cầu mỗi ngày', en: 'Requests a day' },
  rowsPerDay: { vi: 'Dòng mỗi ngày', en: 'Rows a day' },
  term: { vi: 'Thời hạn', en: 'Term' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
  other: { vi: 'Nội dung khác', en: 'Other' },
} as const satisfies Readonly<Record<string, BilingualText>>;

type Field = keyof typeof texts;

/** What differs, as owners see it: of the items their own alone; null: all. Linear in the lines. */
export function requestDifferences(
  before: AskedContent,
  after: AskedContent,
  owners: ReadonlySet<string> | null,
): readonly RequestDifference[] {
  const [old, next] = [linesOf(before, owners), linesOf(after, owners)];
  const fields = Object.keys(texts) as readonly Field[];
  return fields.flatMap((field) => {
    const [gone, come] = [lessThan(old[field], next[field]), lessThan(next[field], old[field])];
    return gone.length + come.length === 0 ? [] : [{ field, text: texts[field], before: gone, after: come }];
  });
}

function lessThan(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function linesOf(
  { content, owners: ownersOfItem }: AskedContent,
  owners: ReadonlySet<string> | null,
): Readonly<Record<Field, readonly string[]>> {
  const isSeen = (item: string) =>
    owners === null || (ownersOfItem[item] ?? []).some((agency) => owners.has(agency));
  const items = (content?.items ?? []).filter(({ item }) => isSeen(item));
  return {
    items: items.map(({ item }) => item),
    rows: items.flatMap(({ item, rows }) => (rows == null ? [] : `${item}: ${rows}`)),
    volume: items.flatMap(({ item, volume }) => (volume === null ? [] : `${item}: ${volume}`)),
    ...commonLines(content),
  };
}

function commonLines(content: RequestContent | null) {
  const one = (value: string | number | null | undefined) => (value == null ? [] : [String(value)]);
  const { application, termFrom, termTo } = content ?? {};
  const level = application?.securityLevel ?? null;
  return {
    purpose: one(content?.purpose),
    usageAfterRetrieval: one(content?.usageAfterRetrieval),
    application:
      application === undefined
        ? []
        : [`${application.id}: ${application.name}${level === null ? '' : ` (${level})`}`],
    frequency: one(content?.frequency),
    networks: content?.networks ?? [],
    requestsPerDay: one(content?.requestsPerDay),
    rowsPerDay: one(content?.rowsPerDay),
    term: termFrom === undefined ? [] : [`${termFrom} – ${termTo ?? '…'}`],
    legalBasis: content?.legalBasis ?? [],
    other: one(content?.other),
  };
}
