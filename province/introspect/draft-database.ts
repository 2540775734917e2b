import { isIndexedBy } from '../../subgraphs/database/engine/structure.ts';
import type { ObservedColumn, ObservedTable } from '../../subgraphs/introspect/observed-table.ts';
import type { DraftContext, PlannedType } from './draft-context.ts';
import { type DraftField, draftFields, inverseFields, withSameColumns } from './draft-fields.ts';
import { capital, nameOf } from './name-things.ts';
import { type GivenNames, noNames, planTypes, takenNames, yearsOf } from './plan-types.ts';
import { oneLine, quoted, quotedList } from './sdl-text.ts';
import { sharedTypes } from './shared-types.ts';

/** A type of a draft. */
export interface DraftType {
  readonly table: string;
  /** The tables by year that it joins; empty for one table. */
  readonly joined: readonly string[];
  readonly name: string;
  readonly notes: readonly string[];
  /** From the description to `@entity(…)`. */
  readonly head: readonly string[];
  readonly fields: readonly DraftField[];
  /** Columns that have no field yet: when they can have one, another run adds it. */
  readonly leftOut: readonly string[];
}

/** Drafts a type for each table. */
export function draftTypes(
  tables: readonly ObservedTable[],
  context: DraftContext,
  given: GivenNames = noNames,
): readonly DraftType[] {
  const planned = planTypes(tables, context, given);
  const inputs = {
    ...{ context, planned, shared: sharedTypes(context.others, context.glossary), given },
    typeNames: new Set([...takenNames(context), ...given.taken, ...planned.map(({ name }) => name)]),
  };
  const drafted = planned.map((type) => ({ type, ...draftFields(type, inputs) }));
  const fieldsOf = new Map(drafted.map(({ type, fields }) => [type.name, fields]));
  // WHY: a type without items is none.
  const held = drafted.filter(({ fields }) => fields.length > 0);
  return held.map(({ type, fields, leftOut }) => ({
    table: type.table.name,
    joined: type.joined,
    name: type.name,
    notes: [...tableNotes(type, tables, context), ...leftOut.values()],
    leftOut: [...leftOut.keys()],
    head: headOf(type, context),
    fields: [
      ...withSameColumns(type, fields, fieldsOf, inputs),
      ...inverseFields(type, fields, fieldsOf, planned),
    ],
  }));
}

function headOf(type: PlannedType, context: DraftContext): readonly string[] {
  const { table, name, called, keyField, singular, plural, joined } = type;
  const comment = table.comment === null ? '' : oneLine(table.comment);
  // WHY without the year: the type has the rows of all of them.
  const said = joined.length > 0 ? comment.replace(/\s*(?:năm\s+)?\b(?:19|20)\d\d\b/gu, '') : comment;
  const deleted = context.has('entity', 'where') ? conditionOf(table, context) : null;
  const entity = [
    joined.length > 0 ? `tables: ${quotedList(joined)}` : `table: ${quoted(table.name)}`,
    ...(table.isView && context.has('entity', 'isView') ? ['isView: true'] : []),
    ...(deleted === null ? [] : [`where: [${deleted.text}]`]),
    ...(keyField === null ? [] : [`singular: ${quoted(singular)}`, `plural: ${quoted(plural)}`]),
    `name: ${quoted(said !== '' && said.length <= 80 ? said : called.vi)}`,
    `nameEn: ${quoted(capital(called.words.join(' ')))}`,
  ];
  return [
    ...(said === '' ? [] : [quoted(said)]),
    `type ${name}`,
    ...(keyField === null ? [] : [`  @key(fields: ${quoted(keyField)})`]),
    `  @entity(${entity.join(', ')})`,
  ];
}

function tableNotes(
  type: PlannedType,
  tables: readonly ObservedTable[],
  context: DraftContext,
): readonly string[] {
  const { table, called, joined } = type;
  const { notes } = context;
  const rows = table.rows === null ? notes('rowsUnknown') : notes('rows', { count: table.rows });
  const kind = notes(table.isView ? 'kindView' : 'kindTable');
  const years = yearsOf(table, tables).map(({ name }) => name);
  return [
    notes('table', { kind, table: table.name, rows, key: keyNote(type, context) }),
    ...(called.unknown.length > 0 ? [notes('noWord', { letters: called.unknown.join(', ') })] : []),
    ...(joined.length > 0
      ? [notes('yearlyJoined', { tables: joined.join(', ') })]
      : years.length > 1
        ? [notes('yearly', { tables: years.join(', ') })]
        : []),
    ...deletedNotes(table, context),
    ...compositeNotes(table, context),
  ];
}

function keyNote({ table, key, keyParts }: PlannedType, { notes }: DraftContext): string {
  const composite = table.keys[0];
  if (key === null && composite === undefined) return notes('keyMissing');
  if (key === null) {
    const columns = (composite ?? []).join(', ');
    return notes(keyParts.length > 0 ? 'keyDeclared' : 'keyComposite', { columns });
  }
  return notes(table.keys.length > 0 ? 'keyDeclared' : 'keyGuessed', { columns: key.name });
}

function compositeNotes(table: ObservedTable, { has, notes }: DraftContext): readonly string[] {
  const several = (each: { readonly columns: readonly string[] }) => each.columns.length > 1;
  const isWritten = has('reference', 'columns');
  const told = isWritten
    ? []
    : [
        ...table.references.filter(several).map(({ columns, table: target, targets }) =>
          notes('declaredComposite', {
            columns: columns.join(', '),
            target: `${target} (${targets.join(', ')})`,
          }),
        ),
        ...table.guessed.filter(several).map(({ columns, table: target, targets, found, values }) =>
          notes('guessComposite', {
            columns: columns.join(', '),
            target: `${target} (${targets.join(', ')})`,
            found,
            values,
          }),
        ),
      ];
  return [
    ...told,
    ...table.guessed
      .filter((each) => several(each) && !table.isView && !isIndexedBy(table, each.columns))
      .map(({ columns }) => notes('noIndex', { columns: columns.join(', ') })),
  ];
}

/** A column that says which rows are gone, and the condition of those that live; null where it is not clear. */
interface Deletion {
  readonly column: string;
  readonly value: string | null;
  readonly text: string | null;
}

function deletionsOf({ columns, isView }: ObservedTable, context: DraftContext): readonly Deletion[] {
  if (isView) return [];
  return columns.filter((column) => isDeletion(column, context)).map(deletionOf);
}

function isDeletion(column: ObservedColumn, { glossary }: DraftContext): boolean {
  const { traits, parts } = nameOf(column.name, glossary);
  return traits.has('deleted') && parts.length === 1;
}

function deletionOf({ name, kind, profile, truth }: ObservedColumn): Deletion {
  const column = quoted(name);
  if (kind === 'date' || kind === 'local' || kind === 'zoned') {
    // WHY no condition: a date of deletion may be that of something else, and rows would be missing.
    return { column: name, value: null, text: null };
  }
  const [first, second] = [...(profile?.codes ?? [])].sort((one, other) => other.count - one.count);
  if (truth !== null)
    return { column: name, value: 'false', text: `{ column: ${column}, notIn: [${quoted(truth)}] }` };
  // WHY not one value alone: nothing tells then whether it means deleted.
  if (first === undefined || second === undefined || (profile?.different ?? 0) > 2)
    return { column: name, value: null, text: null };
  return {
    column: name,
    value: quoted(first.code),
    text: `{ column: ${column}, notIn: [${quoted(second.code)}] }`,
  };
}

function conditionOf(table: ObservedTable, context: DraftContext): { readonly text: string } | null {
  const [only, ...more] = deletionsOf(table, context);
  return only === undefined || more.length > 0 || only.text === null ? null : { text: only.text };
}

function deletedNotes(table: ObservedTable, context: DraftContext): readonly string[] {
  const applied = context.has('entity', 'where') ? conditionOf(table, context) : null;
  return deletionsOf(table, context).map(({ column, value }) => {
    if (applied !== null) return context.notes('deletedApplied', { column });
    return value === null
      ? context.notes('deletedUnsure', { column })
      : context.notes('deleted', { column, value });
  });
}
