import type { StoredReference } from '../../subgraphs/database/engine/structure.ts';
import { isIndexedBy } from '../../subgraphs/database/engine/structure.ts';
import type { GuessedReference, ObservedColumn } from '../../subgraphs/introspect/observed-table.ts';
import type { DraftContext, PlannedType } from './draft-context.ts';
import { enumOf } from './draft-enum.ts';
import { type DraftLeaf, leafOf, plainLeaf, whyLeftOut } from './draft-leaf.ts';
import {
  camelCase,
  capital,
  freeName,
  type GlossaryName,
  isCodeTable,
  nameOf,
  pascalCase,
  pluralOf,
  referenceWords,
} from './name-things.ts';
import { personalOf } from './personal-item.ts';
import { type GivenNames, withoutType } from './plan-types.ts';
import { oneLine, quoted, quotedList } from './sdl-text.ts';
import { type SharedTypes, sharedName } from './shared-types.ts';

/** A field of a draft. */
export interface DraftField {
  readonly name: string;
  /** The columns that it reads; none for a relation backwards. */
  readonly columns: readonly string[];
  readonly notes: readonly string[];
  /** Its definition, without notes and without indentation. */
  readonly lines: readonly string[];
  /** The type that it refers to, and the column of its key; null for a leaf and for a relation backwards. */
  readonly target: string | null;
  /** A reference without its relation; null for what is none. */
  readonly asLeaf: readonly string[] | null;
  /** The reference that a relation backwards follows; null for what is none. */
  readonly through: string | null;
  /** The definition of the enum that its values are of; empty for every other field. */
  readonly enumLines: readonly string[];
}

/** What the fields of a type are written with. */
export interface FieldInputs {
  readonly context: DraftContext;
  readonly planned: readonly PlannedType[];
  readonly shared: SharedTypes;
  readonly given: GivenNames;
  /** Names of types that are taken. */
  readonly typeNames: Set<string>;
}

/** The fields of a type, its key first, and why columns have none. */
export function draftFields(
  type: PlannedType,
  inputs: FieldInputs,
): { readonly fields: readonly DraftField[]; readonly leftOut: ReadonlyMap<string, string> } {
  const taken = new Set<string>();
  const fields: DraftField[] = type.keyParts.length > 0 ? [compositeKey(type, taken)] : [];
  const leftOut = new Map<string, string>();
  const columns = [...type.table.columns].sort(
    (one, other) => Number(other === type.key) - Number(one === type.key),
  );
  for (const column of columns) {
    const why = whyLeftOut(column, inputs.context);
    const field = why === null ? draftField(type, column, taken, inputs) : null;
    if (why !== null) leftOut.set(column.name, why);
    if (field !== null) fields.push(field);
  }
  const composite = compositeReferences(type, taken, inputs);
  return { fields: withOwnColumns(type, [...fields, ...composite]), leftOut };
}

function compositeKey({ keyParts, called }: PlannedType, taken: Set<string>): DraftField {
  taken.add('id');
  return {
    name: 'id',
    columns: keyParts,
    notes: [],
    lines: [
      'id: ID',
      `  @column(parts: ${quotedList(keyParts)}, separator: "/")`,
      `  @item(vi: ${quoted(`Khóa ${called.vi.toLowerCase()}`)}, en: ${quoted(capital(`${called.words.join(' ')} key`))})`,
      '  @share(mode: NONE)',
    ],
    target: null,
    asLeaf: null,
    through: null,
    enumLines: [],
  };
}

function draftField(
  type: PlannedType,
  column: ObservedColumn,
  taken: Set<string>,
  inputs: FieldInputs,
): DraftField | null {
  const { context } = inputs;
  const called = nameOf(column.name, context.glossary);
  const personal = personalOf(type.table, column, context);
  const notes = [
    ...(called.unknown.length > 0 ? [context.notes('noWord', { letters: called.unknown.join(', ') })] : []),
    ...(called.traits.has('fresh') ? [context.notes('fresh', { column: column.name })] : []),
    ...personal.notes,
  ];
  const reference = column === type.key ? null : referenceOf(type, column, inputs);
  const leaf = leafOf(column, context);
  if (reference === null && leaf === null) return null;
  const words =
    reference === null ? withoutType(called.words, type.called.words) : nameWords(called, reference, inputs);
  const name = column === type.key && type.keyField !== null ? type.keyField : camelCase(words);
  const given = inputs.given.items.get(type.table.name)?.get(column.name)?.split('.')[1];
  const kept = given ?? freeName(name, taken);
  const rest = [
    `  ${itemText(column, called, personal.personal, reference?.codeList ?? null)}`,
    '  @share(mode: NONE)',
  ];
  const written = (definition: readonly string[]) => [...description(column.comment), ...definition, ...rest];
  const isLeaf = reference === null && column !== type.key;
  const listed = isLeaf
    ? enumOf(column, `${type.name}${pascalCase(words)}`, inputs.typeNames, context)
    : null;
  const shown = listed === null ? leaf : { ...plainLeaf, type: listed.name };
  const asLeaf = written(leafLines(kept, column, shown, column === type.key));
  return {
    name: kept,
    columns: [column.name],
    notes: [
      ...notes,
      ...(isLeaf ? [...(shown?.notes ?? []), ...listNotes(type, column, context)] : []),
      ...(reference?.notes ?? []),
    ],
    lines:
      reference === null
        ? asLeaf
        : written([`${kept}: ${reference.target}`, `  @reference(column: ${quoted(column.name)})`]),
    target: reference?.target ?? null,
    asLeaf: reference === null ? null : asLeaf,
    through: null,
    enumLines: listed?.lines ?? [],
  };
}

/** What list of a general code table explains the codes of a column. */
function listNotes(
  { table }: PlannedType,
  { name }: ObservedColumn,
  { notes }: DraftContext,
): readonly string[] {
  return table.lists
    .filter(({ column }) => column === name)
    .map(({ table: general, kind, code, values, found }) =>
      notes('codeList', { list: kind.text, table: general, kind: kind.column, code, values, found }),
    );
}

function leafLines(
  name: string,
  column: ObservedColumn,
  leaf: DraftLeaf | null,
  isKey: boolean,
): readonly string[] {
  const type = isKey ? 'ID' : (leaf?.type ?? 'String');
  return [`${name}: ${type}`, `  @column(name: ${quoted(column.name)}${isKey ? '' : (leaf?.column ?? '')})`];
}

function description(comment: string | null): readonly string[] {
  return comment === null ? [] : [quoted(oneLine(comment))];
}

function itemText(
  column: ObservedColumn,
  called: GlossaryName,
  personal: string,
  codeList: string | null,
): string {
  const said = column.comment === null ? '' : oneLine(column.comment);
  const vi = said !== '' && said.length <= 60 ? said : called.vi;
  const parts = [
    `vi: ${quoted(vi)}`,
    `en: ${quoted(capital(called.words.join(' ')))}`,
    ...(personal === 'NOT_PERSONAL' ? [] : [`personal: ${personal}`]),
    ...(codeList === null ? [] : [`codeList: ${quoted(codeList)}`]),
  ];
  return `@item(${parts.join(', ')})`;
}

/** References of several columns, where the language has them and the target's key has these parts. */
function compositeReferences(
  type: PlannedType,
  taken: Set<string>,
  { context, planned }: FieldInputs,
): readonly DraftField[] {
  if (!context.has('reference', 'columns')) return [];
  const several = [
    ...type.table.references.map((each) => ({ ...each, guess: null })),
    ...type.table.guessed.map((each) => ({ ...each, guess: guessNote(each, context.notes) })),
  ].filter(({ columns }) => columns.length > 1);
  return several.flatMap(({ table, columns, targets, guess }) => {
    const target = planned.find((each) => each.table.name === table);
    if (target === undefined || target.keyParts.join() !== targets.join()) return [];
    const name = freeName(target.singular, taken);
    const lines = [
      `${name}: ${target.name}`,
      `  @reference(columns: ${quotedList(columns)}, separator: "/")`,
      `  @item(vi: ${quoted(target.called.vi)}, en: ${quoted(capital(target.called.words.join(' ')))})`,
      '  @share(mode: NONE)',
    ];
    return [
      {
        ...{ name, columns, lines },
        notes: guess === null ? [] : [guess],
        target: target.name,
        asLeaf: null,
        through: null,
        enumLines: [],
      },
    ];
  });
}

/** Says of items of several columns which other items of the type read them. */
function withOwnColumns({ name }: PlannedType, fields: readonly DraftField[]): readonly DraftField[] {
  return fields.map((field) => {
    if (field.columns.length < 2) return field;
    const alike = fields.filter(
      (other) => other !== field && other.columns.some((column) => field.columns.includes(column)),
    );
    return {
      ...field,
      lines: sayingSame(
        field.lines,
        alike.map((other) => `${name}.${other.name}`),
      ),
    };
  });
}

function sayingSame(lines: readonly string[], alike: readonly string[]): readonly string[] {
  if (alike.length === 0) return lines;
  return lines.map((line) =>
    line.startsWith('  @item(') ? `${line.slice(0, -1)}, sameColumnAs: ${quotedList(alike)})` : line,
  );
}

/** A reference that a field becomes. */
interface DraftReference {
  readonly target: string;
  readonly codeList: string | null;
  readonly notes: readonly string[];
}

function nameWords(
  called: GlossaryName,
  { target }: DraftReference,
  { context, planned }: FieldInputs,
): readonly string[] {
  const words = referenceWords(called, context.glossary);
  const own = planned.find(({ name }) => name === target);
  return words.length > 0
    ? words
    : (own?.called.words ?? [target.slice(0, 1).toLowerCase() + target.slice(1)]);
}

/** A declared reference, else a guessed one, else a type of another database. */
function referenceOf(type: PlannedType, column: ObservedColumn, inputs: FieldInputs): DraftReference | null {
  const { table } = type;
  const of = <Each extends StoredReference>(references: readonly Each[]) =>
    references.find(({ columns }) => columns.length === 1 && columns[0] === column.name);
  const declared = of(table.references);
  const guessed = declared === undefined ? of(table.guessed) : undefined;
  const target = targetOf(declared ?? guessed, inputs);
  if (target !== null) {
    return {
      target: target.name,
      codeList: isCodeTable(target.table.name) ? target.name : null,
      notes: referenceNotes(type, column, guessed, inputs),
    };
  }
  return sharedReference(column, inputs);
}

function targetOf(reference: StoredReference | undefined, { planned }: FieldInputs): PlannedType | null {
  if (reference === undefined) return null;
  const found = planned.find(
    ({ table, joined }) => table.name === reference.table || joined.includes(reference.table),
  );
  return found !== undefined && found.key?.name === reference.targets[0] ? found : null;
}

function referenceNotes(
  { table }: PlannedType,
  column: ObservedColumn,
  guessed: GuessedReference | undefined,
  { context: { notes } }: FieldInputs,
): readonly string[] {
  return [
    ...(guessed === undefined ? [] : [guessNote(guessed, notes)]),
    ...(table.isView || isIndexedBy(table, [column.name]) || (table.rows ?? 0) < smallTable
      ? []
      : [notes('noIndex', { columns: column.name })]),
  ];
}

/** Rows below which no index is missed. */
const smallTable = 5_000;

function guessNote(
  { columns, table, targets, found, values }: GuessedReference,
  notes: DraftContext['notes'],
): string {
  return notes('guess', {
    columns: columns.join(', '),
    target: `${table}.${targets.join(', ')}`,
    found,
    values,
  });
}

function sharedReference(column: ObservedColumn, { context, shared }: FieldInputs): DraftReference | null {
  if (!['text', 'padded', 'uuid'].includes(column.kind)) return null;
  const name = sharedName(column.name, context.glossary);
  const target = name === null ? null : (shared.get(name) ?? null);
  return target === null
    ? null
    : { target, codeList: null, notes: [context.notes('shared', { target, column: column.name })] };
}

/** Says of the items of a view which items of its tables read the same columns. */
export function withSameColumns(
  { table }: PlannedType,
  fields: readonly DraftField[],
  all: ReadonlyMap<string, readonly DraftField[]>,
  { planned, given }: FieldInputs,
): readonly DraftField[] {
  const madeOf = new Set(table.madeOf.map(folded));
  const bases = planned.filter((each) =>
    [each.table.name, ...each.joined].some((name) => madeOf.has(folded(name))),
  );
  return fields.map((field) => {
    const [column] = field.columns;
    const alike = bases.flatMap((base) => {
      const isSame = (name: string | undefined) =>
        name !== undefined && column !== undefined && folded(name) === folded(column);
      const known = given.items.get(base.table.name);
      if (known !== undefined)
        return [...known].flatMap(([name, coordinate]) => (isSame(name) ? [coordinate] : []));
      const found = all.get(base.name)?.filter(({ columns }) => columns.some(isSame)) ?? [];
      return found.map(({ name }) => `${base.name}.${name}`);
    });
    if (alike.length === 0) return field;
    return {
      ...field,
      lines: sayingSame(field.lines, alike),
      asLeaf: field.asLeaf === null ? null : sayingSame(field.asLeaf, alike),
    };
  });
}

/** WHY folded: engines take names that differ in case, or in how an accent is written, for one. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The relations backwards of each type: whatever refers to it in this database. */
export function inverseFields(
  type: PlannedType,
  own: readonly DraftField[],
  all: ReadonlyMap<string, readonly DraftField[]>,
  planned: readonly PlannedType[],
): readonly DraftField[] {
  const taken = new Set(own.map(({ name }) => name));
  return planned.flatMap((from) => {
    // WHY none of a view: the rows of its tables refer already.
    if (from.table.isView) return [];
    const fields = (all.get(from.name) ?? []).filter(({ target }) => target === type.name);
    return fields.map((field) => {
      const wanted =
        fields.length === 1 ? pluralOf(from.singular) : pluralOf(`${from.singular}By${capital(field.name)}`);
      const name = freeName(wanted, taken);
      return {
        ...{
          name,
          columns: [],
          notes: [],
          target: null,
          asLeaf: null,
          through: `${from.name}.${field.name}`,
          enumLines: [],
        },
        lines: [`${name}: [${from.name}]`, `  @inverse(of: ${quoted(`${from.name}.${field.name}`)})`],
      };
    });
  });
}
