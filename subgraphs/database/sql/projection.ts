import type { Knex } from 'knex';
import { cellColumn, classedColumn } from '../condition/store-comparison.ts';
import {
  always,
  type CellColumn,
  predicateKey,
  type StoredPredicate,
} from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { CellState } from '../view/row-view.ts';
import { bareColumns, predicateNode } from './predicate-node.ts';
import { firstThatHolds, maskedColumn, tableAlias, viewColumn } from './view-column.ts';

/** The columns of a layout in two steps, so that each condition of a row is worked out once however many cells ask for it. */
export interface Projection {
  /** Columns c0, c1, … of the inner query: keys, values as they are or, where no condition decides, as they are seen. */
  readonly inner: readonly Knex.Raw[];
  /** Further columns p0, p1, … of the inner query: the conditions on which cells depend. */
  readonly conditions: readonly Knex.Raw[];
  /** What the answer holds for each column of the layout, over the columns of the inner query. */
  readonly outer: readonly Knex.Raw[];
}

type Conditional = CellState & { kind: 'conditional' };

/** The columns that a layout selects, its key first where it has one. */
export function projection(dialect: Dialect, layout: RowLayout, key: CellColumn | null): Projection {
  const made = new ProjectionBuilder(dialect, layout);
  const { view } = layout;
  if (layout.keyIndex === 0) made.addKey(key);
  for (const { field, state } of layout.cells.values()) {
    made.addCell(state, cellColumn(field, view.table, view.live));
    const column = field.kind === 'reference' ? field.kindColumn : null;
    if (column === null) continue;
    const { coordinate } = field;
    made.addCell(state, classedColumn(view.live, view.table, { coordinate, column, compares: 'key' }));
  }
  for (const flag of layout.flags) made.addFlag(flag);
  return made.projection();
}

/** Collects the columns of one layout. */
class ProjectionBuilder {
  readonly #dialect: Dialect;
  readonly #layout: RowLayout;
  readonly #conditions = new Map<string, StoredPredicate>();
  readonly #inner: Knex.Raw[] = [];
  readonly #outer: Knex.Raw[] = [];

  constructor(dialect: Dialect, layout: RowLayout) {
    this.#dialect = dialect;
    this.#layout = layout;
    for (const { variants } of layout.flags) {
      for (const { rows } of variants) if (rows !== always) this.#conditions.set(predicateKey(rows), rows);
    }
  }

  addKey(key: CellColumn | null): void {
    const { knex } = this.#dialect;
    this.#add(key === null ? knex.raw('null') : this.#text(bareColumns(this.#dialect, tableAlias)(key), key));
  }

  addCell(state: CellState, cell: CellColumn): void {
    const { view } = this.#layout;
    if (state.kind !== 'conditional') {
      this.#add(this.#text(viewColumn(this.#dialect, view, 'read')(cell), cell));
      return;
    }
    const name = this.#add(bareColumns(this.#dialect, tableAlias)(cell), false);
    this.#outer.push(this.#text(this.#seen(name, cell, state), cell));
  }

  /** Which variant admits the row: its number from 1, or 0 for none. */
  addFlag({ variants }: Conditional): void {
    const dialect = this.#dialect;
    const cases = variants.map(({ rows }, at) => [this.#holds(rows), dialect.digits(at + 1)] as const);
    this.#outer.push(firstThatHolds(dialect.knex, cases, dialect.digits(0)));
  }

  projection(): Projection {
    const column = bareColumns(this.#dialect, tableAlias);
    const conditions = [...this.#conditions.values()].map((rows) =>
      this.#dialect.conditionColumn(predicateNode(this.#dialect, rows, column)),
    );
    return { inner: this.#inner, conditions, outer: this.#outer };
  }

  /** Adds a column to the inner query, and as it is to the answer. */
  #add(column: Knex.Raw, isAnswered = true): Knex.Raw {
    const name = this.#dialect.name(`c${this.#inner.length}`);
    this.#inner.push(column);
    if (isAnswered) this.#outer.push(name);
    return name;
  }

  #text(node: Knex.Raw, valueClass: CellColumn): Knex.Raw {
    return this.#dialect.text({ node, valueClass });
  }

  /** A conditional cell over the inner query: its value through the mask of the first variant that admits the row. */
  #seen(name: Knex.Raw, cell: CellColumn, { variants }: Conditional): Knex.Raw {
    const { view } = this.#layout;
    return firstThatHolds(
      this.#dialect.knex,
      variants.map(({ rows, mask }) => [
        this.#holds(rows),
        maskedColumn(this.#dialect, view, name, { cell, mask, use: 'read' }),
      ]),
    );
  }

  #holds(rows: StoredPredicate): Knex.Raw {
    if (rows === always) return this.#dialect.truth;
    const at = [...this.#conditions.keys()].indexOf(predicateKey(rows));
    return this.#dialect.isSet(this.#dialect.name(`p${at}`));
  }
}
