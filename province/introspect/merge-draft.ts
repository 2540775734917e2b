import type { DraftType } from './draft-database.ts';
import type { DraftField } from './draft-fields.ts';
import {
  type ColumnsByTable,
  enumText,
  fieldText,
  offeredLines,
  typeText,
  withoutLeftOut,
} from './draft-file.ts';
import { type Notes, noteMark } from './draft-notes.ts';
import type { ExistingField, ExistingFile, ExistingNote, ExistingType } from './read-existing.ts';

/** What is merged into a file. */
export interface MergedDraft {
  readonly types: readonly DraftType[];
  /** What the database has now. */
  readonly live: ColumnsByTable;
  /** Tables that come in though they were left out before. */
  readonly wanted: ReadonlySet<string>;
}

/** A file with what is new, and what was found. */
export interface MergedFile {
  readonly text: string;
  /** `table` or `table.column` that were added. */
  readonly added: readonly string[];
  /** `table` or `table.column` that the file names and the database does not have. */
  readonly gone: readonly string[];
}

/** A change of the text: some of it goes, some comes in its place. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Adds to a file what is new in the database, and marks what is gone. Everything else stays as it is, letter by letter: what was
 * offered before and is not in the file, somebody left out. INVARIANT: merging the result once more changes nothing.
 */
export function mergeDraft(
  file: ExistingFile,
  { types, live, wanted }: MergedDraft,
  notes: Notes,
): MergedFile {
  const offered = offeredBefore(file);
  const isNew = (table: string) => !file.given.types.has(table) && (wanted.has(table) || !offered.has(table));
  const newTypes = types.filter(({ table }) => isNew(table));
  const additions = types.flatMap((type) => newFields(file, type, offered).map((field) => ({ type, field })));
  const goneColumns = goneOf(file, live);
  const suggested = suggestionsOf(file, types);
  const edits = [
    ...additionEdits(file, additions, notes),
    ...types.flatMap((type) => yearEdits(file, type, isNew, notes)),
    ...goneColumns.flatMap((gone) => markEdits(file, gone, notes)),
    ...staleEdits(file, live),
    ...suggested.map(({ type, field, at }) => suggestionEdit(file, type, field, at, notes)),
  ];
  const body = applied(file.source, edits).trimEnd();
  const known = new Set([...file.types.map(({ name }) => name), ...newTypes.map(({ name }) => name)]);
  const written = newTypes.map((type) => typeText(settled(type, file, newTypes, known, notes)).join('\n'));
  const enums = additions.map(({ field }) => enumText(field).slice(1).join('\n'));
  const told = suggested.map(
    ({ type, field }) => `${noteMark} ${suggestedWord} ${suggestionOf(type, field)}`,
  );
  const remembered = offeredLines(new Map([...offered, ...withoutLeftOut(live, types)])).join('\n');
  return {
    text: `${[body, ...written, ...enums, told.join('\n'), remembered].filter((part) => part !== '').join('\n\n')}\n`,
    added: [
      ...newTypes.map(({ table }) => table),
      ...additions.map(({ type, field }) => `${type.table}.${field.columns.join('+')}`),
    ],
    gone: goneColumns.map(({ table, column }) => (column === null ? table : `${table}.${column}`)),
  };
}

/** What earlier runs offered: columns by table. */
function offeredBefore({ notes }: ExistingFile): ColumnsByTable {
  return new Map(
    notes.flatMap((note): (readonly [string, readonly string[]])[] => {
      const [table, ...columns] = listOf(note, 'offered');
      return table === undefined ? [] : [[table, columns]];
    }),
  );
}

/** The list of a note of the tool; empty for every other note. */
function listOf({ text }: ExistingNote, word: string): readonly string[] {
  const match = new RegExp(`^${word} (\\[.*?\\])(?:$| )`).exec(text);
  try {
    const list: unknown = JSON.parse(match?.[1] ?? '[]');
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    // WHY: somebody wrote in it; then it says nothing.
    return [];
  }
}

function newFields(file: ExistingFile, type: DraftType, offered: ColumnsByTable): readonly DraftField[] {
  const existing = file.types.filter(({ tables }) => tables.includes(type.table));
  if (existing.length === 0) return [];
  const known = new Set([...existing.flatMap(mappedColumns), ...(offered.get(type.table) ?? [])]);
  return type.fields.filter(
    ({ columns }) => columns.length > 0 && !columns.some((column) => known.has(column)),
  );
}

function mappedColumns({ fields }: ExistingType): readonly string[] {
  return fields.flatMap(({ columns }) => columns);
}

function additionEdits(
  file: ExistingFile,
  additions: readonly { readonly type: DraftType; readonly field: DraftField }[],
  notes: Notes,
): readonly Edit[] {
  const byType = new Map<ExistingType, string[]>();
  const names = new Map<ExistingType, Set<string>>();
  for (const { type, field } of additions) {
    const into = file.types.find(({ tables }) => tables.includes(type.table));
    if (into === undefined) continue;
    const taken = names.get(into) ?? new Set(into.fields.map(({ name }) => name));
    names.set(into, taken);
    const lines = fieldText(newField(renamed(field, taken), file, notes));
    byType.set(into, [...(byType.get(into) ?? []), ...lines]);
  }
  return [...byType].map(([{ node }, lines]) => before(file.source, (node.loc?.end ?? 1) - 1, lines, ''));
}

function newField(field: DraftField, file: ExistingFile, notes: Notes): DraftField {
  const target = file.types.find(({ name }) => name === field.target);
  const isSound = field.asLeaf === null || target === undefined || target.keyColumn !== null;
  return {
    ...field,
    notes: [notes('isNew'), ...field.notes],
    lines: isSound ? field.lines : (field.asLeaf ?? field.lines),
  };
}

/** The field under a name that its type does not have yet. */
function renamed(field: DraftField, taken: Set<string>): DraftField {
  let name = field.name;
  for (let number = 2; taken.has(name); number += 1) name = `${field.name}${number}`;
  taken.add(name);
  const rename = (lines: readonly string[]) =>
    lines.map((line) =>
      line.startsWith(`${field.name}: `) ? `${name}: ${line.slice(field.name.length + 2)}` : line,
    );
  return {
    ...field,
    name,
    lines: rename(field.lines),
    asLeaf: field.asLeaf === null ? null : rename(field.asLeaf),
  };
}

/** A new type without relations to what the file does not have. */
function settled(
  type: DraftType,
  file: ExistingFile,
  newTypes: readonly DraftType[],
  known: ReadonlySet<string>,
  notes: Notes,
): DraftType {
  const isNew = (name: string) => newTypes.some((each) => each.name === name);
  const fields = type.fields
    .filter(({ through }) => through === null || isNew(through.slice(0, through.indexOf('.'))))
    .map((field) => {
      const { target, asLeaf } = field;
      if (asLeaf === null || target === null || isNew(target)) return field;
      const existing = file.types.find(({ name }) => name === target);
      return existing?.keyColumn === null || (existing === undefined && known.has(target))
        ? { ...field, lines: asLeaf }
        : field;
    });
  return { ...type, notes: [notes('isNew'), ...type.notes], fields };
}

/** A table or column that the file names and the database does not have. */
interface GoneThing {
  readonly table: string;
  readonly column: string | null;
  readonly at: number;
}

function goneOf(file: ExistingFile, live: ColumnsByTable): readonly GoneThing[] {
  return file.types.flatMap((type): readonly GoneThing[] => {
    const away = type.tables.filter((table) => !live.has(table));
    if (away.length > 0) return away.map((table) => ({ table, column: null, at: type.node.loc?.start ?? 0 }));
    const columns = new Set(type.tables.flatMap((table) => live.get(table) ?? []));
    return type.fields.flatMap(({ columns: own, node }) =>
      own
        .filter((column) => !columns.has(column))
        .map((column) => ({ table: type.tables[0] ?? '', column, at: node.loc?.start ?? 0 })),
    );
  });
}

const goneWord = 'GONE';

function markEdits(file: ExistingFile, { table, column, at }: GoneThing, notes: Notes): readonly Edit[] {
  const list = column === null ? [table] : [table, column];
  const isMarked = file.notes.some((note) => JSON.stringify(listOf(note, goneWord)) === JSON.stringify(list));
  if (isMarked) return [];
  const text = `${noteMark} ${goneWord} ${JSON.stringify(list)} ${notes('gone')}`;
  return [before(file.source, at, [text], indentationAt(file.source, at))];
}

/** Notes a table of another year beside a type that joins such tables. */
function yearEdits(
  file: ExistingFile,
  { table, joined }: DraftType,
  isNew: (table: string) => boolean,
  notes: Notes,
): readonly Edit[] {
  const into = file.types.find(({ tables }) => tables.includes(table));
  if (into === undefined) return [];
  const at = into.node.loc?.start ?? 0;
  return joined
    .filter(isNew)
    .map((each) =>
      before(
        file.source,
        at,
        [`${noteMark} ${notes('newYear', { table: each })}`],
        indentationAt(file.source, at),
      ),
    );
}

/** Marks of what is there again, with their lines. */
function staleEdits(file: ExistingFile, live: ColumnsByTable): readonly Edit[] {
  return file.notes
    .filter((note) => {
      const [table, column] = listOf(note, goneWord);
      const isBack =
        table !== undefined &&
        live.has(table) &&
        (column === undefined || live.get(table)?.includes(column) === true);
      return isBack || listOf(note, 'offered').length > 0;
    })
    .map(({ start, end }) => {
      const from = file.source.lastIndexOf('\n', start - 1) + 1;
      const isAlone = file.source.slice(from, start).trim() === '';
      const after = /^\r?\n/.exec(file.source.slice(end))?.[0].length ?? 0;
      return isAlone ? { at: from, end: end + after, text: '' } : { at: start, end, text: '' };
    });
}

/** An item that could be a reference to a type that another file has by now. */
interface Suggestion {
  readonly type: DraftType;
  readonly field: DraftField;
  /** Where the item stands. */
  readonly at: number;
}

const suggestedWord = 'suggested';

/** WHY remembered: what somebody decided against is not said again. */
function suggestionOf({ table }: DraftType, { columns, target }: DraftField): string {
  return JSON.stringify([table, ...columns, target ?? '']);
}

/** Items that are plain in the file, and would be references to types of other files in a new draft. */
function suggestionsOf(file: ExistingFile, types: readonly DraftType[]): readonly Suggestion[] {
  const before = new Set(
    file.notes.map((note) => JSON.stringify(listOf(note, suggestedWord))).filter((list) => list !== '[]'),
  );
  return types.flatMap((type) => {
    const into = file.types.find(({ tables }) => tables.includes(type.table));
    return type.fields.flatMap((field): readonly Suggestion[] => {
      const [column] = field.columns;
      const isOwn = [...file.types, ...types].some(({ name }) => name === field.target);
      const item = into?.fields.find(({ columns }) => columns.length === 1 && columns[0] === column);
      if (
        field.asLeaf === null ||
        isOwn ||
        item === undefined ||
        !isPlain(item, into) ||
        before.has(suggestionOf(type, field))
      )
        return [];
      return [{ type, field, at: item.node.loc?.start ?? 0 }];
    });
  });
}

/** Whether an item reads a column as it is, and is no key. */
function isPlain({ node, columns }: ExistingField, type: ExistingType | undefined): boolean {
  const isColumn = (node.directives ?? []).some(({ name }) => name.value === 'column');
  return isColumn && type?.keyColumn !== columns[0];
}

function suggestionEdit(
  file: ExistingFile,
  type: DraftType,
  { columns, target }: DraftField,
  at: number,
  notes: Notes,
): Edit {
  const text = notes('sharedLater', { target: target ?? '', column: columns[0] ?? type.table });
  return before(file.source, at, [`${noteMark} ${text}`], indentationAt(file.source, at));
}

/** Lines before a place: before its line where nothing else stands there. */
function before(source: string, at: number, lines: readonly string[], indentation: string): Edit {
  const from = source.lastIndexOf('\n', at - 1) + 1;
  const isAlone = source.slice(from, at).trim() === '';
  const text = lines.map((line) => `${indentation}${line}\n`).join('');
  return isAlone ? { at: from, end: from, text } : { at, end: at, text: `\n${text}${indentation}` };
}

function indentationAt(source: string, at: number): string {
  const from = source.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(source.slice(from, at))?.[0] ?? '';
}

function applied(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => other.at - one.at || other.end - one.end);
  return ordered.reduce(
    (text, { at, end, text: inserted }) => text.slice(0, at) + inserted + text.slice(end),
    source,
  );
}
