import type { DraftType } from './draft-database.ts';
import type { DraftField } from './draft-fields.ts';
import { type Notes, noteMark } from './draft-notes.ts';
import { oneLine, quoted } from './sdl-text.ts';

/** What a draft's catalogue entry begins with; everything else of it has to be filled in. */
export interface DraftEntry {
  /** Name of the subgraph. */
  readonly id: string;
  readonly name: string;
}

/** What stands where only a person knows the text. */
export function placeholder(text: string): string {
  return `⟨${text}⟩`;
}

/** The SDL file of a draft, which remembers everything that there is. */
export function draftText(
  entry: DraftEntry,
  types: readonly DraftType[],
  live: ColumnsByTable,
  notes: Notes,
): string {
  const parts = [
    `${noteLines([notes('head'), notes('fill')], '').join('\n')}\n${entryText(entry)}`,
    ...types.map((type) => typeText(type).join('\n')),
    offeredLines(withoutLeftOut(live, types)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A type with its notes, line by line, and the enums of its fields. */
export function typeText({ notes, head, fields }: DraftType): readonly string[] {
  const own = [...noteLines(notes, ''), ...head, '{', ...fields.flatMap(fieldText), '}'];
  return [...own, ...fields.flatMap(enumText)];
}

/** The enum of a field, behind an empty line; nothing for a field without. */
export function enumText({ enumLines }: DraftField): readonly string[] {
  return enumLines.length === 0 ? [] : ['', ...enumLines];
}

/** A field with its notes, indented as in its type. */
export function fieldText({ notes, lines }: DraftField): readonly string[] {
  return [...noteLines(notes, '  '), ...lines.map((line) => `  ${line}`)];
}

/** Notes as comments. */
export function noteLines(notes: readonly string[], indentation: string): readonly string[] {
  return notes.map((note) => `${indentation}${noteMark} ${oneLine(note)}`);
}

/** Begins each line that keeps what was offered: by them another run knows what the administrator left out. */
const offeredMark = `${noteMark} offered`;

/** Columns by table or view. */
export type ColumnsByTable = ReadonlyMap<string, readonly string[]>;

/** What a draft offers of what there is. */
export function withoutLeftOut(live: ColumnsByTable, types: readonly DraftType[]): ColumnsByTable {
  const leftOut = new Map(types.map((type) => [type.table, type.leftOut]));
  return new Map(
    [...live].map(([table, columns]) => [
      table,
      columns.filter((column) => leftOut.get(table)?.includes(column) !== true),
    ]),
  );
}

/** What was offered, a line for each table. */
export function offeredLines(tables: ColumnsByTable): readonly string[] {
  const ordered = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  return ordered.map(([table, columns]) => `${offeredMark} ${JSON.stringify([table, ...columns])}`);
}

function entryText({ id, name }: DraftEntry): string {
  const blank = (text: string) => quoted(placeholder(text));
  return `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(
    id: ${quoted(id)}
    name: ${quoted(name)}
    nameEn: ${quoted(name)}
    level: INTERNAL
    owner: ${blank('mã cơ quan')}
    ownerName: ${blank('tên cơ quan chủ quản')}
    ownerNameEn: ${blank('name of the owner')}
    purpose: ${blank('mục đích')}
    scope: ${blank('phạm vi')}
    content: ${blank('nội dung')}
    collectionMechanism: ${blank('cách thu thập')}
    updateMechanism: ${blank('cách cập nhật')}
    sources: [${blank('nguồn')}]
    legalBasis: [${blank('căn cứ pháp lý')}]
    usageRegulation: ${blank('quy chế khai thác, sử dụng')}
    logRetentionDays: 730
  )`;
}
