import type { CatalogueModel, Coordinate } from '../../catalogue/model.ts';
import { hasSurface } from '../../language/query-surface.ts';
import { compilePermission } from '../../permission/compile-permission.ts';
import type { EffectivePermission, ItemDecision } from '../../permission/effective-permission.ts';
import type { Account, PolicySnapshot, Situation } from '../../policy/policy.ts';
import type { RowPredicate } from '../../policy/row-predicate.ts';
import { distinctValues } from '../../same-value.ts';

/** Rows of an entity; null rows are all of them. */
export interface ReadableRows {
  readonly entity: string;
  readonly rows: RowPredicate | null;
}

/** Entrances through which an account reaches a row by its key. WHY not JOIN: what is reached only from another row cannot be asked for. */
const entrances = ['LOOKUP', 'LIST'] as const;

/**
 * The rows in which an account can read an item by giving the key of the row itself; null where there are none. INVARIANT: no more
 * than what the account could ask for, so that a question about a row of them tells it nothing new: the item is granted there (through
 * a mask or not), and the key without one. Pure.
 */
export function readableRows(
  { catalogue, policy }: { readonly catalogue: CatalogueModel; readonly policy: PolicySnapshot },
  account: Account,
  coordinate: Coordinate,
  situation: Situation,
): ReadableRows | null {
  const item = catalogue.items.get(coordinate);
  const type = item === undefined ? undefined : catalogue.typeOwners.get(item.entity);
  if (item === undefined || type === undefined || !hasSurface(type)) return null;
  const permission = compilePermission(catalogue, policy, account, situation);
  const key = `${item.entity}.${type.key}`;
  const of = entrances.flatMap((kind) =>
    rowsAt(permission, kind, { item: coordinate, key, entity: item.entity }),
  );
  if (of.length === 0) return null;
  const rows = of.includes(null) ? [] : distinctValues(of.flatMap((each) => each ?? []));
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return { entity: item.entity, rows: first ?? null };
  return { entity: item.entity, rows: { kind: 'or', of: rows } };
}

/** None or one: the rows at an entrance (null: all). */
function rowsAt(
  permission: EffectivePermission,
  kind: (typeof entrances)[number],
  { item, key, entity }: { readonly item: Coordinate; readonly key: Coordinate; readonly entity: string },
): readonly (RowPredicate | null)[] {
  const [ofItem, ofKey] = [permission.decide(kind, item), permission.decide(kind, key)];
  if (ofItem.kind === 'none' || ofKey.kind === 'none' || !isPlain(ofKey)) return [];
  const parts = [permission.access(kind, entity)?.rows ?? null, rowsOf(ofItem), rowsOf(ofKey)];
  const [first, ...others] = distinctValues(parts.flatMap((rows) => rows ?? []));
  if (first === undefined) return [null];
  return [others.length === 0 ? first : { kind: 'and', of: [first, ...others] }];
}

/** WHY in every row: a key that a mask hides somewhere could otherwise be tried out there. */
function isPlain(decision: Exclude<ItemDecision, { readonly kind: 'none' }>): boolean {
  return decision.variants.every(({ mask }) => mask === null);
}

function rowsOf(decision: Exclude<ItemDecision, { readonly kind: 'none' }>): RowPredicate | null {
  return decision.kind === 'rows' ? decision.rows : null;
}
