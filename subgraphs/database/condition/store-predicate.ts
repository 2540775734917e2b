import type { ObjectModel, ReferenceField } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { type CodeLists, codesUnder } from '../../../schema/exchange/code-lists.ts';
import type { RowPredicate, Scalar } from '../../../schema/policy/row-predicate.ts';
import { searchText } from '../../../schema/text/search-key.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { Operand, SqlScalar, SqlValue } from '../engine/operand.ts';
import type { EntityMap, StoredField } from '../model/entity-map.ts';
import { rowSource } from './row-source.ts';
import { storeAffix } from './store-affix.ts';
import {
  cellColumn,
  classedColumn,
  hasColumns,
  type StoredComparison,
  storeComparison,
} from './store-comparison.ts';
import { always, both, type CellColumn, never, type StoredPredicate } from './stored-predicate.ts';

/** What predicates of one subgraph are stored against. */
export interface PredicateResources {
  readonly map: EntityMap;
  readonly live: LiveSchema;
  readonly codeLists: CodeLists;
}

/** What a predicate is stored against. `operand` decides whether a value becomes a constant or a slot. */
export interface PredicateScope extends PredicateResources {
  readonly entity: ObjectModel;
  operand(value: SqlValue): Operand;
}

/**
 * Brings a row predicate to columns and the values that they hold.
 * @throws FILTER_INVALID for an unknown or missing field, or a value that does not fit the field's type; ITEM_UNAVAILABLE for a
 *   relation whose rows or keys the live database has no more.
 */
export function storePredicate(scope: PredicateScope, predicate: RowPredicate): StoredPredicate {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { kind: predicate.kind, of: predicate.of.map((part) => storePredicate(scope, part)) };
    case 'not':
      return { kind: 'not', of: storePredicate(scope, predicate.of) };
    case 'isNull': {
      const { field, table } = fieldAt(scope, predicate.field, true);
      return { kind: 'isNull', cell: cellColumn(field, table, scope.live), value: predicate.value };
    }
    case 'in':
    case 'notIn':
      return storeIn(scope, predicate.field, predicate.values, predicate.kind);
    case 'compare':
      return storeCompare(scope, predicate);
    case 'text':
      return storeText(scope, predicate);
    case 'affix':
      return storeAffixes(scope, predicate);
    case 'codeUnder': {
      const codes = codesUnder(scope.codeLists, predicate.codeList, predicate.under);
      if (codes === null) throw codedError('FILTER_INVALID', { field: predicate.field.join('.') });
      return storeIn(scope, predicate.field, codes);
    }
    case 'refersTo':
      return storeRefersTo(scope, predicate);
    case 'some':
      return storeSome(scope, predicate);
    default:
      // WHY: a predicate of a later version, read from a policy, must admit nothing.
      throw codedError('FILTER_INVALID', { field: scope.entity.name });
  }
}

/** Stores the rows of a grant. Fails closed: a predicate that cannot be stored admits no row at all. */
export function storeGrantRows(
  resources: PredicateResources,
  entity: ObjectModel,
  rows: RowPredicate | null,
): StoredPredicate {
  if (rows === null) return always;
  try {
    return storePredicate({ ...resources, entity, operand: (value) => value }, rows);
  } catch {
    return never;
  }
}

function fieldAt(
  scope: PredicateScope,
  path: readonly string[],
  mayBeUnion = false,
): { field: StoredField; table: string } {
  const field = scope.map.storedAt(scope.entity, path);
  const table = scope.entity.table;
  const filterable = field !== null && (mayBeUnion || !(field.kind === 'reference' && field.kinds.size > 0));
  if (!filterable || table === null || !hasColumns(field, table, scope.live)) {
    throw codedError('FILTER_INVALID', { field: [scope.entity.name, ...path].join('.') });
  }
  return { field, table };
}

function storeIn(
  scope: PredicateScope,
  path: readonly string[],
  values: readonly Scalar[],
  kind: 'in' | 'notIn' = 'in',
): StoredPredicate {
  const { field, table } = fieldAt(scope, path);
  const stored: SqlScalar[] = [];
  for (const value of values) {
    const comparison = storeComparison(field, 'eq', value);
    if (comparison.kind === 'invalid') throw codedError('FILTER_INVALID', { field: field.coordinate });
    if (comparison.kind === 'value') stored.push(comparison.value);
    if (comparison.kind === 'among') stored.push(...comparison.values);
  }
  return { kind, cell: cellColumn(field, table, scope.live), list: scope.operand(stored) };
}

function storeCompare(scope: PredicateScope, predicate: RowPredicate & { kind: 'compare' }): StoredPredicate {
  const { field, table } = fieldAt(scope, predicate.field);
  const cell = cellColumn(field, table, scope.live);
  const comparison = storeComparison(field, predicate.operator, predicate.value);
  if (comparison.kind === 'invalid') throw codedError('FILTER_INVALID', { field: field.coordinate });
  return comparisonOf(scope, cell, comparison);
}

function comparisonOf(
  scope: PredicateScope,
  cell: CellColumn,
  comparison: Exclude<StoredComparison, { readonly kind: 'invalid' }>,
): StoredPredicate {
  switch (comparison.kind) {
    case 'never':
      return never;
    case 'present':
      return { kind: 'isNull', cell, value: false };
    case 'among':
      return { kind: 'in', cell, list: scope.operand(comparison.values) };
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
  if (column === null || scope.live.column(table, column) === null) {
    throw codedError('FILTER_INVALID', { field: field.coordinate });
  }
  const { coordinate } = field;
  const cell = classedColumn(scope.live, table, { coordinate, column, compares: 'asStored' });
  const text = scope.operand(searchText(predicate.value));
  const isFound = searched(cell, predicate.operator, text);
  // WHY: the companion column may hold something where the item itself shows nothing.
  const isShown = { kind: 'isNull', cell: cellColumn(field, table, scope.live), value: false } as const;
  return { kind: 'and', of: [isFound, isShown] };
}

function searched(cell: CellColumn, operator: TextOperator, text: Operand): StoredPredicate {
  switch (operator) {
    case 'startsWith':
      return { kind: 'startsWith', cell, beginning: text };
    case 'endsWith':
      return { kind: 'ends', cell, text };
    case 'contains':
      return { kind: 'contains', cell, text };
  }
}

type TextOperator = (RowPredicate & { kind: 'text' })['operator'];

function storeAffixes(scope: PredicateScope, predicate: RowPredicate & { kind: 'affix' }): StoredPredicate {
  const { field, table } = fieldAt(scope, predicate.field);
  const affixes = storeAffix(field, predicate.operator, predicate.value);
  if (affixes === null) throw codedError('FILTER_INVALID', { field: field.coordinate });
  const cell = cellColumn(field, table, scope.live);
  const of = affixes.map(({ kind, text }): StoredPredicate => {
    const operand = scope.operand(text);
    return kind === 'equals'
      ? { kind: 'compare', cell, operator: 'eq', operand }
      : { kind, cell, text: operand };
  });
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'or', of };
}

/** Rows whose reference is one to `type`, by the stored kind of a union. */
function isOfType(scope: PredicateScope, field: ReferenceField, type: string): StoredPredicate {
  const { kindColumn: column, coordinate } = field;
  const table = scope.entity.table ?? '';
  if (column === null) {
    if (field.target === type) return always;
  } else if (scope.live.column(table, column) !== null) {
    const kinds = [...field.kinds].filter(([, member]) => member === type).map(([kind]) => kind);
    const cell = classedColumn(scope.live, table, { coordinate, column, compares: 'key' });
    if (kinds.length > 0) return { kind: 'in', cell, list: scope.operand(kinds) };
  }
  throw codedError('FILTER_INVALID', { field: coordinate });
}

function storeRefersTo(
  scope: PredicateScope,
  predicate: RowPredicate & { kind: 'refersTo' },
): StoredPredicate {
  const { field, table } = fieldAt(scope, predicate.field, true);
  if (field.kind !== 'reference') throw codedError('FILTER_INVALID', { field: field.coordinate });
  const isOne = isOfType(scope, field, predicate.type);
  const comparison = storeComparison(field, 'eq', predicate.key);
  if (comparison.kind === 'invalid') return never;
  return both(isOne, comparisonOf(scope, cellColumn(field, table, scope.live), comparison));
}

function storeSome(scope: PredicateScope, predicate: RowPredicate & { kind: 'some' }): StoredPredicate {
  const entity = scope.map.entity(predicate.entity);
  if (entity === null) throw codedError('FILTER_INVALID', { field: predicate.relation });
  const source = rowSource(entity, scope.live);
  const of = storePredicate({ ...scope, entity }, predicate.of);
  const { points, ...link } = linkOf(scope, entity, predicate);
  return {
    ...{ kind: 'some', entity: entity.name, source, ...link },
    ...{ rows: points, isSeen: false, of },
  };
}

/** By which columns the rows of a relation meet this row, and which of those rows point to its type. */
function linkOf(
  scope: PredicateScope,
  entity: ObjectModel,
  { relation, field: path }: RowPredicate & { kind: 'some' },
): Pick<StoredPredicate & { kind: 'some' }, 'through' | 'outer' | 'inner' | 'prefix'> & {
  readonly points: StoredPredicate;
} {
  const [name = ''] = path;
  const inverse = path.length === 1 ? scope.entity.fields.get(name) : undefined;
  if (inverse?.kind === 'inverse' && inverse.coordinate === relation) {
    const through = scope.map.stored(inverse.through);
    const key = scope.map.keyField(scope.entity);
    const inner = { ...scope, entity };
    if (through?.kind !== 'reference' || key === null || through.item.entity !== entity.name)
      throw codedError('FILTER_INVALID', { field: relation });
    return {
      through: through.coordinate,
      outer: columnOf(scope, key),
      inner: columnOf(inner, through),
      prefix: { text: through.prefix, of: 'inner' },
      points: isOfType(inner, through, scope.entity.name),
    };
  }
  const { field } = fieldAt(scope, path);
  const key = scope.map.keyField(entity);
  if (field.kind !== 'reference' || field.coordinate !== relation || key === null)
    throw codedError('FILTER_INVALID', { field: relation });
  return {
    through: null,
    outer: columnOf(scope, field),
    inner: columnOf({ ...scope, entity }, key),
    prefix: { text: field.prefix, of: 'outer' },
    points: always,
  };
}

function columnOf(scope: PredicateScope, field: StoredField): CellColumn {
  return cellColumn(field, scope.entity.table ?? '', scope.live);
}
