import type { Knex } from 'knex';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import { invariant } from '../../../schema/invariant.ts';
import {
  always,
  both,
  type CellColumn,
  type CellForm,
  type RowSource,
  type StoredColumn,
  type StoredPredicate,
} from '../condition/stored-predicate.ts';
import type { Dialect, KeyMeeting, ValueNode } from '../engine/dialect.ts';
import type { Operand } from '../engine/operand.ts';
import type { ValueClass } from '../engine/value-class.ts';
import { type FormedCell, formNode, keyPartsOf, partLists } from './form-node.ts';

/** Gives the expression that stands for a column: the column itself, or what the consumer sees of it. */
export interface ColumnExpression {
  (cell: CellColumn): Knex.Raw;
  /** Where it is what the consumer sees: how its relations are read. */
  readonly relations?: SeenRelations;
}

/** How the rows of relations are read of which the consumer sees some. */
export interface SeenRelations {
  /** Columns of the row as they are stored: a relation joins by its key, whether that is told or not. */
  readonly stored: ColumnExpression;
  /** What the consumer sees of the rows of a related entity, under an alias, inside so many relations. */
  within(entity: string, alias: string, depth: number): ColumnExpression;
}

/** The columns of a table under its name in the statement, as their items read them. */
export function bareColumns(dialect: Dialect, alias: string): ColumnExpression {
  return (cell) => {
    if (isFormed(cell)) return formNode(dialect, alias, cell);
    return isBeside(cell) ? sideNode(dialect, alias, cell) : dialect.column(alias, cell.column, cell);
  };
}

function isFormed(cell: CellColumn): cell is FormedCell {
  return cell.form !== undefined && cell.form.kind !== 'side';
}

/** A cell of another table. */
type SideCell = CellColumn & { readonly form: CellForm & { readonly kind: 'side' } };

function isBeside(cell: CellColumn): cell is SideCell {
  return cell.form?.kind === 'side';
}

/** Name of the table beside that of the entity in a statement. */
const sideAlias = 'b';
/** What no item reads, in no form of a text: stands where several rows belong to one. */
const severalText = '\u0340';

/**
 * The text, as an answer holds it, of the one cell of another table whose row belongs to this one. WHY counted: a database would
 * give one of several rows as if there were no other.
 */
function sideNode(dialect: Dialect, alias: string, { form, ...cell }: SideCell): Knex.Raw {
  const { knex } = dialect;
  const [value, on, key] = form.of;
  invariant(value && on && key, 'a column beside has its place');
  const text = dialect.text(columnValue(dialect, sideAlias, value, cell));
  const isOwn = dialect.meet({
    outer: columnValue(dialect, alias, key, { compares: 'text' }),
    inner: columnValue(dialect, sideAlias, on, { compares: 'text' }),
    prefix: { text: '', of: 'outer' },
  });
  const found = knex.raw(`case when count(*) > 1 then '${severalText}' else min(?) end`, [text]);
  const rows = rowsOf(dialect, { table: form.table, where: always }, sideAlias);
  return knex.raw('?', [rows.whereRaw(isOwn).select(found)]);
}

function columnValue(
  dialect: Dialect,
  table: string,
  { column, keptAs }: StoredColumn,
  compared: Omit<ValueClass, 'keptAs'>,
): ValueNode {
  const valueClass = { ...compared, keptAs };
  return { node: dialect.column(table, column, valueClass), valueClass };
}

/** A column's expression with the class in which it compares. */
export function valueNode(column: ColumnExpression, cell: CellColumn): ValueNode {
  return { node: column(cell), valueClass: cell };
}

/**
 * Compiles a predicate to query-builder nodes: identifiers come from the model only, values are bindings only. `depth`
 * counts the relations around it.
 */
export function predicateNode(
  dialect: Dialect,
  predicate: StoredPredicate,
  column: ColumnExpression,
  depth = 0,
): Knex.Raw {
  const { knex } = dialect;
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return join(
        knex,
        predicate.of.map((part) => predicateNode(dialect, part, column, depth)),
        predicate.kind,
      );
    case 'not':
      return dialect.isNotTrue(predicateNode(dialect, predicate.of, column, depth));
    case 'isNull':
      return isNull(dialect, valueNode(column, predicate.cell), predicate.value);
    case 'in': {
      const value = valueNode(column, predicate.cell);
      return nearKey(dialect, value, predicate.list, dialect.isIn(value, predicate.list));
    }
    case 'notIn': {
      const value = valueNode(column, predicate.cell);
      const isListed = dialect.isIn(value, predicate.list);
      return join(knex, [isNull(dialect, value, false), dialect.isNotTrue(isListed)], 'and');
    }
    case 'compare': {
      const value = valueNode(column, predicate.cell);
      const { operator, operand } = predicate;
      return operator === 'eq'
        ? nearKey(dialect, value, operand, dialect.equals(value, operand))
        : dialect.compare(value, operator, operand);
    }
    case 'begins':
    case 'ends': {
      const value = valueNode(column, predicate.cell);
      const found = dialect[predicate.kind](value, predicate.text);
      // WHY behind it: whether a cell is shown costs more than how it begins.
      return join(knex, [found, dialect.isPresent(value)], 'and');
    }
    case 'startsWith':
      return dialect.startsWith(valueNode(column, predicate.cell), predicate.beginning);
    case 'some':
      return some(dialect, predicate, column, depth);
    case 'contains':
      return dialect.contains(valueNode(column, predicate.cell), predicate.text);
  }
}

/** The same condition on a composite key; an index on the columns of its parts serves. */
function nearKey(dialect: Dialect, value: ValueNode, keys: Operand, exact: Knex.Raw): Knex.Raw {
  const parts = keyPartsOf(value);
  if (parts === null) return exact;
  return join(dialect.knex, [dialect.areNear(parts.of, partLists(keys, parts)), exact], 'and');
}

/** Whether two keys of a relation meet; where both are composite, also part by part, so that an index serves. */
export function meetNode(dialect: Dialect, meeting: KeyMeeting): Knex.Raw {
  const exact = dialect.meet(meeting);
  const [outer, inner] = [keyPartsOf(meeting.outer), keyPartsOf(meeting.inner)];
  const isAlike = outer?.of.length === inner?.of.length && outer?.separator === inner?.separator;
  if (outer === null || inner === null || !isAlike || meeting.prefix.text !== '') return exact;
  const near = inner.of.flatMap((part, at) => {
    const other = outer.of[at];
    return other === undefined ? [] : [dialect.meet({ outer: other, inner: part, prefix: meeting.prefix })];
  });
  return join(dialect.knex, [...near, exact], 'and');
}

/** Whether a cell shows no value, or shows one. */
function isNull(dialect: Dialect, value: ValueNode, isWanted: boolean): Knex.Raw {
  const isPresent = dialect.isPresent(value);
  return isWanted ? dialect.isNotTrue(isPresent) : isPresent;
}

function join(knex: Knex, parts: readonly Knex.Raw[], word: 'and' | 'or'): Knex.Raw {
  if (parts.length === 0) return knex.raw(word === 'and' ? '1 = 1' : '1 = 0');
  return knex.raw(`(${parts.map(() => '?').join(` ${word} `)})`, [...parts]);
}

/**
 * A query over the rows of an entity, under a name. INVARIANT: the only place outside the engines that names a table, so that every
 * statement, whatever it is for, reads the rows of the entity and no others.
 */
export function rowsOf(dialect: Dialect, source: RowSource, alias: string): Knex.QueryBuilder {
  const { table, where, columns } = source;
  const query = dialect.knex.from(
    columns === undefined
      ? dialect.table(table, alias)
      : joinedTables(dialect, readTables(table), columns).as(alias),
  );
  return where === always
    ? query
    : query.whereRaw(predicateNode(dialect, where, bareColumns(dialect, alias)));
}

/** The rows of several tables, one behind the other. */
function joinedTables(
  dialect: Dialect,
  tables: readonly string[],
  columns: readonly string[],
): Knex.QueryBuilder {
  const [first, ...others] = tables.map((table) =>
    dialect.knex.from(dialect.table(table, 'u')).select(columns.map((column) => dialect.name('u', column))),
  );
  invariant(first, 'several tables are joined');
  return first.unionAll(others);
}

/** `exists` over the rows of a relation: as they are, or those of them that the consumer sees. */
function some(
  dialect: Dialect,
  predicate: StoredPredicate & { kind: 'some' },
  column: ColumnExpression,
  depth: number,
): Knex.Raw {
  const { entity, through, rows, isSeen, source, outer, inner, prefix, of } = predicate;
  const { knex } = dialect;
  const alias = `s${depth}`;
  const stored = bareColumns(dialect, alias);
  const joined = isSeen && through !== null ? relationsOf(column).stored : column;
  const meeting = { outer: valueNode(joined, outer), inner: valueNode(stored, inner), prefix };
  const query = rowsOf(dialect, source, alias).select(knex.raw('1')).whereRaw(meetNode(dialect, meeting));
  if (!isSeen) {
    query.whereRaw(predicateNode(dialect, both(rows, of), stored, depth + 1));
    return knex.raw('exists ?', [query]);
  }
  if (rows !== always) query.whereRaw(predicateNode(dialect, rows, stored, depth + 1));
  const within = relationsOf(column).within(entity, alias, depth + 1);
  query.whereRaw(predicateNode(dialect, of, within, depth + 1));
  return knex.raw('exists ?', [query]);
}

/** WHY an invariant: rows that only the consumer's view may admit must never be read as they are. */
function relationsOf({ relations }: ColumnExpression): SeenRelations {
  invariant(relations, 'a filter over a relation is read through a view');
  return relations;
}
