import type { Knex } from 'knex';
import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import { type Mask, maskCompares } from '../../../schema/policy/mask.ts';
import {
  always,
  type CellColumn,
  predicateKey,
  Slot,
  type SqlValue,
  type StoredPredicate,
} from '../condition/stored-predicate.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { OrderTerm, RowOrder } from '../view/row-order.ts';
import { type CellState, plainRows, type RowView } from '../view/row-view.ts';
import { maskExpression } from './mask-expression.ts';
import { binding, type ColumnExpression, comparable, predicateNode } from './predicate-node.ts';

/** A compiled statement: stable SQL text, and its bindings with slots to fill. It answers one JSON array of rows. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly (SqlValue | Slot)[];
}

/** What a list read adds to the rows of a view. */
export interface ListShape {
  readonly filter: StoredPredicate | null;
  readonly order: RowOrder;
  /** Rows to fetch. */
  readonly limit: number;
  /** For a page behind a cursor: which of its values are null, terms first, tie last. */
  readonly after: readonly boolean[] | null;
  /** Whether the cursor values of each row are selected behind the layout's columns. */
  readonly withCursors: boolean;
}

/** Name of the slot that holds a JSON array of keys. */
export const keysSlot = 'keys';

const raw: (knex: Knex) => ColumnExpression = (knex) => (cell) => knex.raw('??', [`t.${cell.column}`]);

/** Whether an expression is compared, or read so that the program behind it can put on the masks that SQL cannot. */
type Use = 'compare' | 'read';

/** What a mask leaves of a column. Companion columns of a text (search, collation) would tell what the mask hides. */
function maskedColumn(
  knex: Knex,
  view: RowView,
  cell: CellColumn,
  mask: Mask | null,
  use: Use,
  column = raw(knex)(cell),
): Knex.Raw {
  if (mask === null || (use === 'read' && !maskCompares(mask))) return column;
  const field = fieldOf(view, cell);
  return field === null
    ? knex.raw('null')
    : maskExpression(knex, column, mask, { field, table: view.table, live: view.live });
}

function fieldOf(view: RowView, cell: CellColumn): StoredField | null {
  const field = view.field(cell.coordinate);
  return field?.column === cell.column ? field : null;
}

/** What the consumer sees of a column: the value, through the mask of the grants that admit the row, or null. */
export function viewColumn(knex: Knex, view: RowView, use: Use = 'compare'): ColumnExpression {
  const column = raw(knex);
  return (cell) => {
    const state = view.cell(cell.coordinate);
    if (state.kind === 'granted') return maskedColumn(knex, view, cell, state.mask, use);
    if (state.kind !== 'conditional') return knex.raw('null');
    const cases = state.variants.map(({ rows, mask }) =>
      knex.raw('when ? then ?', [
        predicateNode(knex, rows, column),
        maskedColumn(knex, view, cell, mask, use),
      ]),
    );
    return knex.raw(`case ${cases.map(() => '?').join(' ')} end`, cases);
  };
}

function asText(knex: Knex, expression: Knex.Raw): Knex.Raw {
  return knex.raw('cast(? as text)', [expression]);
}

/** The columns of a layout in two steps, so that each condition of a row is worked out once however many cells ask for it. */
interface Projection {
  /** Columns c0, c1, … of the inner query: keys, values as they are or, where no condition decides, as they are seen. */
  readonly inner: readonly Knex.Raw[];
  /** Further columns p0, p1, … of the inner query: the conditions on which cells depend, 1 or 0. */
  readonly conditions: readonly Knex.Raw[];
  /** What the answer holds for each column of the layout, over the columns of the inner query. */
  readonly outer: readonly Knex.Raw[];
}

type Conditional = CellState & { kind: 'conditional' };

function projection(knex: Knex, layout: RowLayout, key: CellColumn | null): Projection {
  const { view } = layout;
  const conditions = new Map<string, StoredPredicate>();
  for (const { variants } of layout.flags) {
    for (const { rows } of variants) if (rows !== always) conditions.set(predicateKey(rows), rows);
  }
  const names = [...conditions.keys()];
  const holds = (rows: StoredPredicate) =>
    rows === always ? knex.raw('1') : knex.raw('??', [`p${names.indexOf(predicateKey(rows))}`]);
  const inner: Knex.Raw[] = [];
  const outer: Knex.Raw[] = [];
  const add = (column: Knex.Raw, seen?: (name: Knex.Raw) => Knex.Raw) => {
    const name = knex.raw('??', [`c${inner.length}`]);
    inner.push(column);
    outer.push(seen === undefined ? name : seen(name));
  };
  const addCell = (state: CellState, cell: CellColumn) => {
    const column = raw(knex)(cell);
    if (state.kind !== 'conditional') return add(asText(knex, viewColumn(knex, view, 'read')(cell)));
    add(column, (name) => asText(knex, conditionalCell(knex, view, cell, state, name, holds)));
  };
  if (layout.keyIndex === 0) add(key === null ? knex.raw('null') : asText(knex, raw(knex)(key)));
  for (const { field, state } of layout.cells.values()) {
    const { coordinate } = field;
    addCell(state, { coordinate, column: field.column, storage: 'text' });
    const kind = field.kind === 'reference' ? field.kindColumn : null;
    if (kind !== null) addCell(state, { coordinate, column: kind, storage: 'text' });
  }
  for (const flag of layout.flags) outer.push(flagColumn(knex, flag, holds));
  return {
    inner,
    conditions: [...conditions.values()].map((rows) => predicateNode(knex, rows, raw(knex))),
    outer,
  };
}

/** A conditional cell over the inner query: its value through the mask of the first variant that admits the row. */
function conditionalCell(
  knex: Knex,
  view: RowView,
  cell: CellColumn,
  { variants }: Conditional,
  column: Knex.Raw,
  holds: (rows: StoredPredicate) => Knex.Raw,
): Knex.Raw {
  const cases = variants.map(({ rows, mask }) =>
    knex.raw('when ? then ?', [holds(rows), maskedColumn(knex, view, cell, mask, 'read', column)]),
  );
  return knex.raw(`case ${cases.map(() => '?').join(' ')} end`, cases);
}

/** Which variant admits the row: its number from 1, or 0 for none. */
function flagColumn(
  knex: Knex,
  { variants }: Conditional,
  holds: (rows: StoredPredicate) => Knex.Raw,
): Knex.Raw {
  const cases = variants.map(({ rows }, at) => knex.raw(`when ? then '${at + 1}'`, [holds(rows)]));
  return knex.raw(`case ${cases.map(() => '?').join(' ')} else '0' end`, cases);
}

/** Order expression of a term, in the class in which it compares. */
function orderColumn(knex: Knex, view: RowView, cell: CellColumn): Knex.Raw {
  return comparable(knex, viewColumn(knex, view)(cell), cell);
}

function tieColumn(knex: Knex, order: RowOrder): Knex.Raw {
  return order.tie === null ? knex.raw('??', ['t.rowid']) : comparable(knex, raw(knex)(order.tie), order.tie);
}

function cursorColumns(knex: Knex, view: RowView, order: RowOrder): Knex.Raw[] {
  const terms = order.terms.map(({ cell }) => {
    const expression = orderColumn(knex, view, cell);
    // WHY: 17 digits give a float back exactly, SQLite's own text of it has 15.
    return cell.storage === 'real' ? knex.raw("printf('%!.17g', ?)", [expression]) : asText(knex, expression);
  });
  return [...terms, asText(knex, tieColumn(knex, order))];
}

function orderBy(knex: Knex, view: RowView, order: RowOrder): Knex.Raw {
  const parts = order.terms.map((term) =>
    knex.raw(`? ${term.direction}`, [orderColumn(knex, view, term.cell)]),
  );
  parts.push(knex.raw('? asc', [tieColumn(knex, order)]));
  return knex.raw(parts.map(() => '?').join(', '), parts);
}

function cursorValue(knex: Knex, cell: CellColumn | null, index: number): Knex.Raw {
  const storage = cell === null ? 'integer' : cell.storage;
  const slot = new Slot(`c${index}`);
  if (storage === 'integer' || storage === 'castInteger') return binding(knex, 'cast(? as integer)', slot);
  return binding(knex, storage === 'real' ? 'cast(? as real)' : '?', slot);
}

function behindTerm(knex: Knex, view: RowView, term: OrderTerm, index: number, isNull: boolean): Knex.Raw {
  const column = orderColumn(knex, view, term.cell);
  if (isNull) return term.direction === 'asc' ? knex.raw('? is not null', [column]) : knex.raw('1 = 0');
  const value = cursorValue(knex, term.cell, index);
  return term.direction === 'asc'
    ? knex.raw('? > ?', [column, value])
    : knex.raw('(? < ? or ? is null)', [column, value, column]);
}

/** Rows behind a cursor: behind in the first term, or equal there and behind in the rest. */
function behindCursor(
  knex: Knex,
  view: RowView,
  order: RowOrder,
  nulls: readonly boolean[],
  index = 0,
): Knex.Raw {
  const term = order.terms[index];
  if (term === undefined) {
    return knex.raw('? > ?', [tieColumn(knex, order), cursorValue(knex, order.tie, index)]);
  }
  const isNull = nulls[index] === true;
  const column = orderColumn(knex, view, term.cell);
  const equal = isNull
    ? knex.raw('? is null', [column])
    : knex.raw('? = ?', [column, cursorValue(knex, term.cell, index)]);
  return knex.raw('(? or (? and ?))', [
    behindTerm(knex, view, term, index, isNull),
    equal,
    behindCursor(knex, view, order, nulls, index + 1),
  ]);
}

/** Brings a query to stable text with its bindings. */
export function compile(query: Knex.QueryBuilder): Statement {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql, bindings: bindings as readonly (SqlValue | Slot)[] };
}

/**
 * Wraps a query with the columns of a projection and `extra` columns behind them, so that it answers one text: a JSON array
 * of row arrays. Conditions are worked out in a step of their own, which SQLite may not merge with the rest.
 */
function asJson(
  knex: Knex,
  inner: Knex.QueryBuilder,
  { inner: columns, conditions, outer }: Projection,
  extra: number,
): Statement {
  const behind = Array.from({ length: extra }, (_, at) => knex.raw('??', [`c${columns.length + at}`]));
  const values = [...outer, ...behind];
  const array = knex.raw(`json_group_array(json_array(${values.map(() => '?').join(', ')})) as ??`, [
    ...values,
    'rows',
  ]);
  if (conditions.length === 0) return compile(knex.select(array).from(inner.as('r')));
  return compile(knex.withMaterialized('r', inner).select(array).from('r'));
}

function selectRows(
  knex: Knex,
  view: RowView,
  { inner, conditions }: Projection,
  extra: readonly Knex.Raw[],
  isKeyed: boolean,
): Knex.QueryBuilder {
  const columns = [...inner, ...extra].map((column, at) => knex.raw('? as ??', [column, `c${at}`]));
  const asked = conditions.map((condition, at) => knex.raw('? as ??', [condition, `p${at}`]));
  const query = knex.from({ t: view.table }).select([...columns, ...asked]);
  if (view.rows === null) return query;
  const rows = predicateNode(knex, view.rows, raw(knex));
  // WHY: rows that are read by key must be found by key, not by an index that a row scope happens to fit.
  return query.whereRaw(isKeyed ? knex.raw('(? is true)', [rows]) : rows);
}

function withFilter(knex: Knex, view: RowView, query: Knex.QueryBuilder, filter: StoredPredicate | null) {
  return filter === null ? query : query.whereRaw(predicateNode(knex, filter, viewColumn(knex, view)));
}

function whereAdmitted(knex: Knex, query: Knex.QueryBuilder, rows: StoredPredicate): void {
  if (rows !== always) query.whereRaw(predicateNode(knex, rows, raw(knex)));
}

/**
 * Rows by key, any order: slot `keys`. A look-up also reads the key, so rows whose key is hidden or masked are not found.
 */
export function rowsByKeyStatement(knex: Knex, layout: RowLayout, key: CellColumn): Statement {
  const { view } = layout;
  const keys: StoredPredicate = { kind: 'in', cell: key, list: new Slot(keysSlot) };
  const columns = projection(knex, layout, key);
  const query = selectRows(knex, view, columns, [], true).whereRaw(predicateNode(knex, keys, raw(knex)));
  if (view.entrance === 'LOOKUP') whereAdmitted(knex, query, plainRows(view.cell(key.coordinate)));
  return asJson(knex, query, columns, 0);
}

/** A page of rows in order. */
export function listStatement(
  knex: Knex,
  layout: RowLayout,
  key: CellColumn | null,
  shape: ListShape,
): Statement {
  const { view } = layout;
  const cursors = shape.withCursors ? cursorColumns(knex, view, shape.order) : [];
  const columns = projection(knex, layout, key);
  const query = withFilter(knex, view, selectRows(knex, view, columns, cursors, false), shape.filter);
  if (shape.after !== null) query.whereRaw(behindCursor(knex, view, shape.order, shape.after));
  query.orderByRaw(orderBy(knex, view, shape.order)).limit(shape.limit);
  return asJson(knex, query, columns, cursors.length);
}

function countedRows(knex: Knex): Projection {
  return { inner: [knex.raw('1')], conditions: [], outer: [] };
}

/** Number of rows of the view that a filter admits. */
export function countStatement(knex: Knex, view: RowView, filter: StoredPredicate | null): Statement {
  const query = withFilter(knex, view, selectRows(knex, view, countedRows(knex), [], false), filter);
  return compile(
    knex.select(knex.raw('json_array(json_array(count(*))) as ??', ['rows'])).from(query.as('r')),
  );
}

/**
 * Rows whose `through` reference points to one of the parents, at most `limit` for each: slot `keys` holds the
 * stored parent values. The parent's stored value stands behind the layout's columns. Rows whose
 * reference is hidden or masked do not join.
 */
export function childrenStatement(
  knex: Knex,
  layout: RowLayout,
  key: CellColumn | null,
  through: ReferenceField,
  throughCell: CellColumn,
  kind: string | null,
  shape: ListShape,
): Statement {
  const { view } = layout;
  const parent = raw(knex)(throughCell);
  const rank = knex.raw('row_number() over (partition by ? order by ?)', [
    comparable(knex, parent, throughCell),
    orderBy(knex, view, shape.order),
  ]);
  const columns = projection(knex, layout, key);
  const extra = [asText(knex, parent), rank];
  const keys: StoredPredicate = { kind: 'in', cell: throughCell, list: new Slot(keysSlot) };
  const query = withFilter(knex, view, selectRows(knex, view, columns, extra, true), shape.filter);
  query.whereRaw(predicateNode(knex, keys, raw(knex)));
  whereAdmitted(knex, query, plainRows(view.cell(through.coordinate)));
  if (through.kindColumn !== null) query.whereRaw('?? = ?', [`t.${through.kindColumn}`, kind]);
  const position = `c${columns.inner.length + 1}`;
  const ranked = knex.from(query.as('q')).where(position, '<=', shape.limit).orderBy(position);
  return asJson(knex, ranked.select('*'), columns, 1);
}
