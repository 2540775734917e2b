import type { Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import type { EffectivePermission, OperationKind } from '../../../schema/permission/effective-permission.ts';
import type { LiveSchema } from '../inspect/live-schema.ts';
import { predicateKey, type StoredPredicate } from '../sql/stored-predicate.ts';
import type { EntityMap, StoredField } from './entity-map.ts';
import { storeGrantRows } from './store-predicate.ts';

/**
 * What a consumer sees of one item through one entrance. `conditional`: only in rows that the predicate admits;
 * elsewhere the cell is hidden, which filters and orders like null. `missing`: the live column is gone.
 */
export type CellState =
  | { readonly kind: 'granted' }
  | { readonly kind: 'conditional'; readonly rows: StoredPredicate; readonly flag: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'missing' };

/** The rows and cells of one entity type as one consumer sees them through one entrance. */
export interface RowView {
  readonly entity: ObjectModel;
  readonly table: string;
  readonly entrance: OperationKind;
  /** Rows that exist for the consumer; null means all. */
  readonly rows: StoredPredicate | null;
  cell(coordinate: Coordinate): CellState;
}

function isMissing(live: LiveSchema, table: string, field: StoredField): boolean {
  const kindColumn = field.kind === 'reference' ? field.kindColumn : null;
  if (kindColumn !== null && !live.hasColumn(table, kindColumn)) return true;
  if (
    field.kind === 'column' &&
    field.type === 'DateTime' &&
    live.instantForm(table, field.column) === null
  ) {
    return true;
  }
  return !live.hasColumn(table, field.column);
}

/**
 * The view of an entity through an entrance; null when the entrance is closed. A coordinate of another entity,
 * an unknown one and one without a grant are all denied.
 */
export function createRowView(
  map: EntityMap,
  live: LiveSchema,
  permission: EffectivePermission,
  entrance: OperationKind,
  entity: ObjectModel,
): RowView | null {
  const access = permission.access(entrance, entity.name);
  const table = entity.table;
  if (access === null || table === null) return null;
  const cells = new Map<Coordinate, CellState>();

  function decide(coordinate: Coordinate): CellState {
    const decision = access?.items.get(coordinate) ?? { kind: 'none' };
    const field = map.stored(coordinate);
    if (decision.kind === 'none' || field?.item.entity !== entity.name) return { kind: 'denied' };
    if (isMissing(live, table ?? '', field)) return { kind: 'missing' };
    if (decision.kind === 'all') return { kind: 'granted' };
    const rows = storeGrantRows(map, live, entity, decision.rows);
    return { kind: 'conditional', rows, flag: predicateKey(rows) };
  }

  return {
    entity,
    table,
    entrance,
    rows: access.rows === null ? null : storeGrantRows(map, live, entity, access.rows),
    cell(coordinate) {
      const known = cells.get(coordinate);
      if (known !== undefined) return known;
      const state = decide(coordinate);
      cells.set(coordinate, state);
      return state;
    },
  };
}
