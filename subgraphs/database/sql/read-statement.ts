import type { Knex } from 'knex';
import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import type { RowLayout } from '../plan/row-layout.ts';
import type { OrderTerm, RowOrder } from '../plan/row-order.ts';
import type { RowView } from '../plan/row-view.ts';
import { binding, type ColumnExpression, comparable, predicateNode } from './predicate-node.ts';
import { type CellColumn, Slot, type SqlValue, type StoredPredicate } from './stored-predicate.ts';

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

/** What the consumer sees of a column: the value where the item's grants admit the row, else null. */
function viewColumn(knex: Knex, view: RowView): ColumnExpression {
  const column = raw(knex);
  return (cell) => {
    const state = view.cell(cell.coordinate);
    if (state.kind === 'granted') return column(cell);
    if (state.kind !== 'conditional') return knex.raw('null');
    return knex.raw('case when ? then ? end', [predicateNode(knex, state.rows, column), column(cell)]);
  };
}

function asText(knex: Knex, expression: Knex.Raw): Knex.Raw {
  return knex.raw('cast(? as text)', [expression]);
}

function layoutColumns(knex: Knex, layout: RowLayout, key: CellColumn | null): Knex.Raw[] {
  const column = viewColumn(knex, layout.view);
  const columns: Knex.Raw[] = [];
  if (layout.keyIndex === 0) columns.push(key === null ? knex.raw('null') : asText(knex, raw(knex)(key)));
  for (const { field } of layout.cells.values()) {
    const { coordinate } = field;
    columns.push(asText(knex, column({ coordinate, column: field.column, storage: 'text' })));
    const kind = field.kind === 'reference' ? field.kindColumn : null;
    if (kind !== null) columns.push(asText(knex, column({ coordinate, column: kind, storage: 'text' })));
  }
  for (const flag of layout.flags) {
    columns.push(knex.raw("case when ? then '1' else '0' end", [predicateNode(knex, flag.rows, raw(knex))]));
  }
  return columns;
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

function compile(query: Knex.QueryBuilder): Statement {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql, bindings: bindings as readonly (SqlValue | Slot)[] };
}

/** Wraps a query whose columns are c0, c1, ... so that it answers one text: a JSON array of row arrays. */
function asJson(knex: Knex, inner: Knex.QueryBuilder, width: number): Statement {
  const names = Array.from({ length: width }, (_, index) => `c${index}`);
  const array = knex.raw(`json_group_array(json_array(${names.map(() => '??').join(', ')})) as ??`, [
    ...names,
    'rows',
  ]);
  return compile(knex.select(array).from(inner.as('r')));
}

function selectRows(knex: Knex, view: RowView, columns: readonly Knex.Raw[]): Knex.QueryBuilder {
  const query = knex
    .from({ t: view.table })
    .select(columns.map((column, index) => knex.raw('? as ??', [column, `c${index}`])));
  return view.rows === null ? query : query.whereRaw(predicateNode(knex, view.rows, raw(knex)));
}

function withFilter(knex: Knex, view: RowView, query: Knex.QueryBuilder, filter: StoredPredicate | null) {
  return filter === null ? query : query.whereRaw(predicateNode(knex, filter, viewColumn(knex, view)));
}

/** Rows by key, any order: slot `keys`. A look-up also reads the key, so rows whose key is hidden are not found. */
export function rowsByKeyStatement(knex: Knex, layout: RowLayout, key: CellColumn): Statement {
  const { view } = layout;
  const keys: StoredPredicate = { kind: 'in', cell: key, list: new Slot(keysSlot) };
  const query = selectRows(knex, view, layoutColumns(knex, layout, key)).whereRaw(
    predicateNode(knex, keys, raw(knex)),
  );
  const state = view.cell(key.coordinate);
  if (view.entrance === 'LOOKUP' && state.kind === 'conditional') {
    query.whereRaw(predicateNode(knex, state.rows, raw(knex)));
  }
  return asJson(knex, query, layout.width);
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
  const columns = [...layoutColumns(knex, layout, key), ...cursors];
  const query = withFilter(knex, view, selectRows(knex, view, columns), shape.filter);
  if (shape.after !== null) query.whereRaw(behindCursor(knex, view, shape.order, shape.after));
  query.orderByRaw(orderBy(knex, view, shape.order)).limit(shape.limit);
  return asJson(knex, query, columns.length);
}

/** Number of rows of the view that a filter admits. */
export function countStatement(knex: Knex, view: RowView, filter: StoredPredicate | null): Statement {
  const query = withFilter(knex, view, selectRows(knex, view, [knex.raw('1')]), filter);
  return compile(
    knex.select(knex.raw('json_array(json_array(count(*))) as ??', ['rows'])).from(query.as('r')),
  );
}

/**
 * Rows whose `through` reference points to one of the parents, at most `limit` for each: slot `keys` holds the
 * stored parent values. The parent's stored value stands behind the layout's columns. Rows whose
 * reference is hidden do not join.
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
  const columns = [...layoutColumns(knex, layout, key), asText(knex, parent), rank];
  const keys: StoredPredicate = { kind: 'in', cell: throughCell, list: new Slot(keysSlot) };
  const query = withFilter(knex, view, selectRows(knex, view, columns), shape.filter);
  query.whereRaw(predicateNode(knex, keys, raw(knex)));
  const state = view.cell(through.coordinate);
  if (state.kind === 'conditional') query.whereRaw(predicateNode(knex, state.rows, raw(knex)));
  if (through.kindColumn !== null) query.whereRaw('?? = ?', [`t.${through.kindColumn}`, kind]);
  const position = `c${columns.length - 1}`;
  const ranked = knex.from(query.as('q')).where(position, '<=', shape.limit).orderBy(position);
  return asJson(knex, ranked.select('*'), columns.length - 1);
}
