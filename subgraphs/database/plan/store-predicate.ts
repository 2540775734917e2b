import type { ObjectModel } from '../../../schema/catalogue/model.ts';
import { registryError } from '../../../schema/errors/registry.ts';
import type { RowPredicate, Scalar } from '../../../schema/permission/row-predicate.ts';
import { searchKey } from '../../../schema/text/search-key.ts';
import type { LiveSchema } from '../inspect/live-schema.ts';
import { cellColumn, storeComparison } from '../sql/store-comparison.ts';
import { always, never, type Operand, type SqlValue, type StoredPredicate } from '../sql/stored-predicate.ts';
import type { EntityMap, StoredField } from './entity-map.ts';

/** What a predicate is stored against. `operand` decides whether a value becomes a constant or a slot. */
export interface PredicateScope {
  readonly map: EntityMap;
  readonly live: LiveSchema;
  readonly entity: ObjectModel;
  operand(value: SqlValue): Operand;
}

const largestCharacter = '\u{10FFFF}';

function fieldAt(scope: PredicateScope, path: readonly string[]): { field: StoredField; table: string } {
  const field = scope.map.storedAt(scope.entity, path);
  const table = scope.entity.table;
  const filterable = field !== null && !(field.kind === 'reference' && field.kinds.size > 0);
  if (!filterable || table === null || !scope.live.hasColumn(table, field.column)) {
    throw registryError('FILTER_INVALID', { field: [scope.entity.name, ...path].join('.') });
  }
  return { field, table };
}

function storeIn(scope: PredicateScope, path: readonly string[], values: readonly Scalar[]): StoredPredicate {
  const { field, table } = fieldAt(scope, path);
  const stored: SqlValue[] = [];
  for (const value of values) {
    const comparison = storeComparison(field, table, scope.live, 'eq', value);
    if (comparison.kind === 'invalid') throw registryError('FILTER_INVALID', { field: field.coordinate });
    if (comparison.kind === 'value') stored.push(comparison.value);
  }
  return {
    kind: 'in',
    cell: cellColumn(field, table, scope.live),
    list: scope.operand(JSON.stringify(stored)),
  };
}

function storeCompare(scope: PredicateScope, predicate: RowPredicate & { kind: 'compare' }): StoredPredicate {
  const { field, table } = fieldAt(scope, predicate.field);
  const cell = cellColumn(field, table, scope.live);
  const comparison = storeComparison(field, table, scope.live, predicate.operator, predicate.value);
  switch (comparison.kind) {
    case 'never':
      return never;
    case 'present':
      return { kind: 'isNull', cell, value: false };
    case 'invalid':
      throw registryError('FILTER_INVALID', { field: field.coordinate });
    case 'value':
      return {
        kind: 'compare',
        cell,
        operator: comparison.operator,
        operand: scope.operand(comparison.value),
      };
  }
}

function storeText(scope: PredicateScope, predicate: RowPredicate & { kind: 'text' }): StoredPredicate {
  const { field, table } = fieldAt(scope, predicate.field);
  const column = field.kind === 'column' ? field.searchKey : null;
  if (column === null || !scope.live.hasColumn(table, column)) {
    throw registryError('FILTER_INVALID', { field: field.coordinate });
  }
  const cell = { coordinate: field.coordinate, column, storage: 'text' } as const;
  const needle = searchKey(predicate.value);
  if (predicate.operator === 'startsWith') {
    return {
      kind: 'startsWith',
      cell,
      from: scope.operand(needle),
      below: scope.operand(needle + largestCharacter),
    };
  }
  const pattern = `%${needle.replace(/[!%_]/g, '!$&')}%`;
  return { kind: 'contains', cell, pattern: scope.operand(pattern) };
}

/**
 * Brings a row predicate to columns and storage values.
 * @throws FILTER_INVALID for an unknown or missing field, or a value that does not fit the field's type.
 */
export function storePredicate(scope: PredicateScope, predicate: RowPredicate): StoredPredicate {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { kind: predicate.kind, of: predicate.of.map((part) => storePredicate(scope, part)) };
    case 'not':
      return { kind: 'not', of: storePredicate(scope, predicate.of) };
    case 'isNull': {
      const { field, table } = fieldAt(scope, predicate.field);
      return { kind: 'isNull', cell: cellColumn(field, table, scope.live), value: predicate.value };
    }
    case 'in':
      return storeIn(scope, predicate.field, predicate.values);
    case 'compare':
      return storeCompare(scope, predicate);
    case 'text':
      return storeText(scope, predicate);
  }
}

/** Stores the rows of a grant. Fails closed: a predicate that cannot be stored admits no row at all. */
export function storeGrantRows(
  map: EntityMap,
  live: LiveSchema,
  entity: ObjectModel,
  rows: RowPredicate | null,
): StoredPredicate {
  if (rows === null) return always;
  try {
    return storePredicate({ map, live, entity, operand: (value) => value }, rows);
  } catch {
    return never;
  }
}
