import type { ObjectModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { noCodeLists } from '../../../schema/exchange/code-lists.ts';
import type { RowPredicate, Scalar } from '../../../schema/policy/row-predicate.ts';
import { storePredicate } from '../condition/store-predicate.ts';
import { always, type StoredPredicate } from '../condition/stored-predicate.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import { Slot, type SqlValue } from '../engine/operand.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refuseUnreadable, refuseUntoldKey } from '../view/denial.ts';
import type { RowView } from '../view/row-view.ts';

/** A filter ready for a statement: its shape with slots, and the values that fill them. */
export interface PlannedFilter {
  readonly shape: StoredPredicate;
  readonly values: Readonly<Record<string, SqlValue>>;
}

/** Limits that keep one filter from becoming a load. */
const filterLimits = { conditions: 100, values: 1_000, textLength: 200 } as const;

/** Input object after coercion, keys from the schema only. */
type InputObject = Readonly<Record<string, unknown>>;

/** Walks a `where` value and counts its conditions. One reader serves one value. */
class WhereReader {
  readonly #map: EntityMap;
  #conditions = 0;

  constructor(map: EntityMap) {
    this.#map = map;
  }

  object(entity: ObjectModel, value: unknown, path: readonly string[]): RowPredicate {
    if (!isInput(value)) throw codedError('FILTER_INVALID', { field: [entity.name, ...path].join('.') });
    const of = Object.keys(value).flatMap((name) => this.#member(entity, name, value[name], path));
    return { kind: 'and', of };
  }

  #member(
    entity: ObjectModel,
    name: string,
    value: unknown,
    path: readonly string[],
  ): readonly RowPredicate[] {
    if (value === undefined) return [];
    if (path.length === 0 && (name === 'and' || name === 'or') && Array.isArray(value)) {
      this.#count();
      return [{ kind: name, of: value.map((part) => this.object(entity, part, path)) }];
    }
    if (path.length === 0 && name === 'not') {
      this.#count();
      return [{ kind: 'not', of: this.object(entity, value, path) }];
    }
    const field = [...path, name];
    return this.#map.storedAt(entity, field) === null
      ? [this.object(entity, value, field)]
      : this.#filter(entity, value, field);
  }

  #filter(entity: ObjectModel, value: unknown, field: readonly string[]): readonly RowPredicate[] {
    if (!isInput(value)) throw codedError('FILTER_INVALID', { field: [entity.name, ...field].join('.') });
    return Object.keys(value)
      .filter((operator) => value[operator] !== undefined)
      .map((operator) => this.#condition(entity, field, operator, value[operator]));
  }

  #condition(entity: ObjectModel, field: readonly string[], operator: string, value: unknown): RowPredicate {
    this.#count();
    if (operator === 'in' && Array.isArray(value) && value.every(isScalar)) {
      if (value.length > filterLimits.values)
        throw codedError('FILTER_TOO_LARGE', { limit: filterLimits.values });
      for (const one of value) this.#checkText(entity, field, one);
      return { kind: 'in', field, values: value };
    }
    if (!isScalar(value)) throw codedError('FILTER_INVALID', { field: [entity.name, ...field].join('.') });
    this.#checkText(entity, field, value);
    return comparison(entity, field, operator, value);
  }

  #count(): void {
    this.#conditions += 1;
    if (this.#conditions > filterLimits.conditions) {
      throw codedError('FILTER_TOO_LARGE', { limit: filterLimits.conditions });
    }
  }

  #checkText(entity: ObjectModel, field: readonly string[], value: Scalar): void {
    if (typeof value !== 'string') return;
    // WHY: databases cannot hold it, or end a text at the first NUL, so that '%\0' would be in every text.
    if (value.includes('\u0000')) {
      throw codedError('FILTER_INVALID', { field: [entity.name, ...field].join('.') });
    }
    if (value.length > filterLimits.textLength) {
      throw codedError('TEXT_TOO_LONG', { limit: filterLimits.textLength });
    }
  }
}

/** A field that a predicate reads, and whether it is searched by its companion column. */
interface ReadField {
  readonly path: readonly string[];
  readonly byCompanion: boolean;
  /** Whether its value is compared, so that of a reference the key of its target is read. */
  readonly byValue: boolean;
}

/** The paths of the items that a filter reads. */
export function filteredPaths(predicate: RowPredicate): readonly (readonly string[])[] {
  return fieldsOf(predicate).map(({ path }) => path);
}

/**
 * Reads a `where` value against a view. An explicit null inside it is refused: dropping it would widen the answer.
 * @throws FIELD_NOT_PERMITTED when any item in it, or the key of a reference in it, is denied (before any SQL), FILTER_INVALID, FILTER_TOO_LARGE,
 *   TEXT_TOO_LONG, ITEM_UNAVAILABLE.
 */
export function readFilter(map: EntityMap, view: RowView, where: unknown): RowPredicate | null {
  if (where === undefined || where === null) return null;
  const predicate = new WhereReader(map).object(view.entity, where, []);
  for (const { path, byCompanion, byValue } of fieldsOf(predicate)) {
    const field = map.storedAt(view.entity, path);
    if (field === null) throw codedError('FILTER_INVALID', { field: [view.entity.name, ...path].join('.') });
    refuseUnreadable(view, field.coordinate);
    refuseIncomparable(view, field.coordinate, byCompanion);
    if (byValue && field.kind === 'reference') refuseUntoldKey(view, field);
  }
  return predicate;
}

/** Plans a `where` value against a view. @throws what `readFilter` throws. */
export function planFilter(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  where: unknown,
): PlannedFilter | null {
  const predicate = readFilter(map, view, where);
  if (predicate === null) return null;
  const values: Record<string, SqlValue> = {};
  let count = 0;
  const operand = (value: SqlValue): Slot => {
    const name = `w${count}`;
    count += 1;
    values[name] = value;
    return new Slot(name);
  };
  const stored = storePredicate(
    { map, live, codeLists: noCodeLists, entity: view.entity, operand },
    predicate,
  );
  return { shape: whereTold(view, stored), values };
}

/** The same predicate, in which a reference equals a value only in the rows that tell to which key it points. */
function whereTold(view: RowView, predicate: StoredPredicate): StoredPredicate {
  switch (predicate.kind) {
    case 'and':
    case 'or': {
      const of = predicate.of.map((part) => whereTold(view, part));
      // WHY the same object: `always` and `never` are known by it.
      return of.every((part, at) => part === predicate.of[at]) ? predicate : { kind: predicate.kind, of };
    }
    case 'not': {
      const of = whereTold(view, predicate.of);
      return of === predicate.of ? predicate : { kind: 'not', of };
    }
    case 'in':
    case 'compare': {
      const field = view.field(predicate.cell.coordinate);
      const told = field?.kind === 'reference' ? refuseUntoldKey(view, field) : always;
      return told === always ? predicate : { kind: 'and', of: [predicate, told] };
    }
    case 'isNull':
    case 'startsWith':
    case 'contains':
    case 'some':
      return predicate;
  }
}

function isInput(value: unknown): value is InputObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function comparison(
  entity: ObjectModel,
  field: readonly string[],
  operator: string,
  value: Scalar,
): RowPredicate {
  switch (operator) {
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return { kind: 'compare', field, operator, value };
    case 'isNull':
      return { kind: 'isNull', field, value: value === true };
    case 'startsWith':
    case 'contains':
      return { kind: 'text', field, operator, value: String(value) };
    default:
      throw codedError('FILTER_INVALID', { field: [entity.name, ...field].join('.') });
  }
}

function fieldsOf(predicate: RowPredicate): readonly ReadField[] {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.of.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(predicate.of);
    case 'text':
      return [{ path: predicate.field, byCompanion: true, byValue: true }];
    case 'isNull':
      return [{ path: predicate.field, byCompanion: false, byValue: false }];
    case 'in':
    case 'compare':
    case 'codeUnder':
    case 'refersTo':
    case 'some':
      return [{ path: predicate.field, byCompanion: false, byValue: true }];
  }
}
