import type { Knex } from 'knex';
import { invariant } from '../../../schema/invariant.ts';
import { type Mask, maskCompares } from '../../../schema/policy/mask.ts';
import type { CellColumn } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { RowView } from '../view/row-view.ts';
import { maskExpression } from './mask-expression.ts';
import { bareColumns, type ColumnExpression, predicateNode, type SeenRelations } from './predicate-node.ts';

/** Name of the table whose rows a statement reads. */
export const tableAlias = 't';

/** Whether an expression is compared, or read so that the program behind it can put on the masks that SQL cannot. */
export type Use = 'compare' | 'read';

/** The rows of a view in a statement: their name there, and how many relations are around them. */
interface ViewPlace {
  readonly alias: string;
  readonly depth: number;
}

/** What the consumer sees of a column: the value, through the mask of the grants that admit the row, or null. */
export function viewColumn(
  dialect: Dialect,
  view: RowView,
  use: Use = 'compare',
  { alias, depth }: ViewPlace = { alias: tableAlias, depth: 0 },
): ColumnExpression {
  const stored = bareColumns(dialect, alias);
  const seen = (cell: CellColumn) => {
    const state = view.cell(cell.coordinate);
    const masked = (mask: Mask | null) => maskedColumn(dialect, view, stored(cell), { cell, mask, use });
    if (state.kind === 'granted') return masked(state.mask);
    if (state.kind !== 'conditional') return dialect.knex.raw('null');
    return firstThatHolds(
      dialect.knex,
      state.variants.map(({ rows, mask }) => [predicateNode(dialect, rows, stored, depth), masked(mask)]),
    );
  };
  const within: SeenRelations['within'] = (entity, inside, around) => {
    const related = view.related(entity);
    invariant(related, 'a filter follows relations whose rows the consumer may see');
    return viewColumn(dialect, related, use, { alias: inside, depth: around });
  };
  return Object.assign(seen, { relations: { stored, within } });
}

/** A column of which a mask is put on, and what it is for. */
interface MaskUse {
  readonly cell: CellColumn;
  readonly mask: Mask | null;
  readonly use: Use;
}

/** What a mask leaves of a column. Companion columns of a text (search, collation) would tell what the mask hides. */
export function maskedColumn(
  dialect: Dialect,
  view: RowView,
  node: Knex.Raw,
  { cell, mask, use }: MaskUse,
): Knex.Raw {
  if (mask === null || (use === 'read' && !maskCompares(mask))) return node;
  const field = fieldOf(view, cell);
  if (field === null) return dialect.knex.raw('null');
  return maskExpression(dialect, node, mask, { field, keptAs: cell.keptAs });
}

/** Conditions and what stands where each is the first to hold; null where none does, or `otherwise`. */
export function firstThatHolds(
  knex: Knex,
  cases: readonly (readonly [Knex.Raw, Knex.Raw])[],
  otherwise?: Knex.Raw,
): Knex.Raw {
  const parts = cases.map(([condition, value]) => knex.raw('when ? then ?', [condition, value]));
  if (otherwise !== undefined) parts.push(knex.raw('else ?', [otherwise]));
  return knex.raw(`case ${parts.map(() => '?').join(' ')} end`, parts);
}

function fieldOf(view: RowView, cell: CellColumn): StoredField | null {
  const field = view.field(cell.coordinate);
  return field !== null && field.kind !== 'content' && field.column === cell.column ? field : null;
}
