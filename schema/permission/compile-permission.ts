import { createHash } from 'node:crypto';
import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import {
  type EffectivePermission,
  type EntityAccess,
  type EntityGrant,
  type ItemDecision,
  type OperationKind,
  operationKinds,
} from './effective-permission.ts';
import { evaluateItem, grantId, type InstrumentState, instrumentStates } from './evaluate-item.ts';
import type { Account, ContentEntry, PolicySnapshot } from './policy.ts';
import type { RowPredicate } from './row-predicate.ts';
import { rowScopeToPredicate } from './row-scope.ts';

const denied: ItemDecision = Object.freeze({ kind: 'none' });

/**
 * SDL + agreements + account + time -> effective permission (design, "One idea"). Pure. `account` null is the
 * public; `now` is an ISO instant of the control store. Whatever cannot be evaluated grants nothing.
 */
export function compilePermission(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  now: string,
): EffectivePermission {
  const states = instrumentStates(policy, account, now);
  return permissionOf(liveGrants(catalogue, account, states), (coordinate) => {
    return catalogue.items.get(coordinate)?.entity ?? null;
  });
}

/** The grants of one caller: the items of each content entry that `evaluateItem` permits by that entry. */
export function liveGrants(
  catalogue: CatalogueModel,
  account: Account | null,
  states: readonly InstrumentState[],
): readonly EntityGrant[] {
  const permitted = new Map<ContentEntry, Set<Coordinate>>();
  for (const coordinate of namedItems(states)) {
    const item = catalogue.items.get(coordinate);
    if (item === undefined) continue;
    for (const { entry, denies } of evaluateItem(catalogue, item, account, states).rules) {
      if (denies !== null) continue;
      const items = permitted.get(entry) ?? new Set();
      permitted.set(entry, items.add(coordinate));
    }
  }
  return states.flatMap(({ instrument }) =>
    instrument.content.flatMap((entry) => {
      const items = permitted.get(entry);
      const entity = items === undefined ? undefined : entityOf(items, catalogue);
      if (items === undefined || entity === undefined) return [];
      const rows = scopeOf(entry, entity, catalogue, account);
      if (rows === 'invalid') return [];
      const operations = new Set(entry.operations);
      return [{ id: grantId(instrument), entity, items, rows, operations }];
    }),
  );
}

function namedItems(states: readonly InstrumentState[]): ReadonlySet<Coordinate> {
  return new Set(states.flatMap(({ instrument }) => instrument.content.flatMap(({ items }) => items)));
}

/** The one entity that all items of an entry belong to; an entry that mixes entities grants nothing. */
function entityOf(items: ReadonlySet<Coordinate>, catalogue: CatalogueModel): string | undefined {
  const entities = new Set([...items].map((coordinate) => catalogue.items.get(coordinate)?.entity));
  return entities.size === 1 ? [...entities][0] : undefined;
}

function scopeOf(
  entry: ContentEntry,
  entity: string,
  catalogue: CatalogueModel,
  account: Account | null,
): RowPredicate | null | 'invalid' {
  if (entry.rows === null) return null;
  try {
    return rowScopeToPredicate(entry.rows, entity, catalogue, account?.attributes ?? {});
  } catch {
    // WHY: a row scope that cannot be read must never widen to all rows.
    return 'invalid';
  }
}

/** Builds the permission object from grants; `entityOfItem` gives the entity whose row holds an item. */
export function permissionOf(
  grants: readonly EntityGrant[],
  entityOfItem: (coordinate: Coordinate) => string | null,
): EffectivePermission {
  const tables = new Map<OperationKind, ReadonlyMap<string, EntityAccess>>();
  for (const kind of operationKinds) tables.set(kind, accessTable(grants, kind));
  const access = (kind: OperationKind, entity: string) => tables.get(kind)?.get(entity) ?? null;
  const decide = (kind: OperationKind, coordinate: Coordinate): ItemDecision => {
    const entity = entityOfItem(coordinate);
    return (entity === null ? undefined : access(kind, entity)?.items.get(coordinate)) ?? denied;
  };
  const rank = { all: 2, rows: 1, none: 0 };
  return Object.freeze({
    hash: hashOf(grants),
    grants,
    access,
    decide,
    best: (coordinate: Coordinate) =>
      operationKinds
        .map((kind) => decide(kind, coordinate))
        .reduce((best, each) => (rank[each.kind] > rank[best.kind] ? each : best), denied),
  });
}

function accessTable(grants: readonly EntityGrant[], kind: OperationKind): ReadonlyMap<string, EntityAccess> {
  const byEntity = new Map<string, EntityGrant[]>();
  for (const grant of grants) {
    if (!grant.operations.has(kind) || grant.items.size === 0) continue;
    byEntity.set(grant.entity, [...(byEntity.get(grant.entity) ?? []), grant]);
  }
  return new Map([...byEntity].map(([entity, of]) => [entity, accessOf(of)]));
}

function accessOf(grants: readonly EntityGrant[]): EntityAccess {
  const whole = scopeKeys(grants);
  const items = new Map<Coordinate, ItemDecision>();
  for (const coordinate of new Set(grants.flatMap((grant) => [...grant.items]))) {
    const admitting = grants.filter((grant) => grant.items.has(coordinate));
    const scopes = scopeKeys(admitting);
    const rows = unite(admitting);
    const all = rows === null || [...whole].every((key) => scopes.has(key));
    items.set(
      coordinate,
      all ? { kind: 'all', grants: admitting } : { kind: 'rows', grants: admitting, rows },
    );
  }
  return { rows: unite(grants), items, grants };
}

function scopeKeys(grants: readonly EntityGrant[]): ReadonlySet<string> {
  return new Set(grants.map(({ rows }) => JSON.stringify(rows)));
}

/** Union of the rows of several grants; null is all rows. */
function unite(grants: readonly EntityGrant[]): RowPredicate | null {
  const distinct = new Map<string, RowPredicate>();
  for (const { rows } of grants) {
    if (rows === null) return null;
    distinct.set(JSON.stringify(rows), rows);
  }
  const of = [...distinct.values()];
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'or', of };
}

/** Hash of what the grants allow, without their ids: consumers with equal rights share compiled results. */
function hashOf(grants: readonly EntityGrant[]): string {
  const content = grants
    .map(({ entity, items, rows, operations }) =>
      JSON.stringify([entity, [...items].sort(), rows, [...operations].sort()]),
    )
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([...new Set(content)]))
    .digest('hex');
}
