import type { Field, InverseField, ObjectModel, ReferenceField } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { referenceOperators } from '../../../schema/language/filter-surface.ts';
import type { RowPredicate, Scalar } from '../../../schema/policy/row-predicate.ts';
import type { EntityMap } from '../model/entity-map.ts';

/** Limits that keep one filter from becoming a load. */
const filterLimits = { conditions: 100, values: 1_000, textLength: 200, relations: 3 } as const;

/** Input object after coercion, keys from the schema only. */
type InputObject = Readonly<Record<string, unknown>>;

/** Where in a filter a value stands: in which rows, at which path of them, behind how many relations. */
interface FilterPlace {
  readonly entity: ObjectModel;
  readonly path: readonly string[];
  readonly relations: number;
}

/** Walks a `where` value and counts its conditions. One reader serves one value. */
export class WhereReader {
  readonly #map: EntityMap;
  #conditions = 0;

  constructor(map: EntityMap) {
    this.#map = map;
  }

  /**
   * The predicate of a filter of rows.
   * @throws FILTER_INVALID, FILTER_TOO_LARGE, FILTER_TOO_DEEP, TEXT_TOO_LONG.
   */
  read(entity: ObjectModel, value: unknown): RowPredicate {
    return this.#object({ entity, path: [], relations: 0 }, value);
  }

  #object(place: FilterPlace, value: unknown): RowPredicate {
    if (!isInput(value)) throw invalid(place);
    return { kind: 'and', of: Object.keys(value).flatMap((name) => this.#member(place, name, value[name])) };
  }

  #member(place: FilterPlace, name: string, value: unknown): readonly RowPredicate[] {
    if (value === undefined) return [];
    if (place.path.length === 0 && (name === 'and' || name === 'or') && Array.isArray(value)) {
      this.#count();
      return [{ kind: name, of: value.map((part) => this.#object(place, part)) }];
    }
    if (place.path.length === 0 && name === 'not') {
      this.#count();
      return [{ kind: 'not', of: this.#object(place, value) }];
    }
    const below = { ...place, path: [...place.path, name] };
    return this.#field(below, this.#map.fieldAt(place.entity, below.path), value);
  }

  #field(place: FilterPlace, field: Field | null, value: unknown): readonly RowPredicate[] {
    switch (field?.kind) {
      case 'column':
        return this.#conditionsOf(place, field, value);
      case 'reference':
        return this.#reference(place, field, value);
      case 'inverse':
        return this.#gathered(place, field, value);
      case 'content':
        throw invalid(place);
      case 'embedded':
      case 'computed':
      case undefined:
        return [this.#object(place, value)];
    }
  }

  #conditionsOf(place: FilterPlace, field: Field, value: unknown): readonly RowPredicate[] {
    if (!isInput(value)) throw invalid(place);
    return Object.keys(value)
      .filter((operator) => value[operator] !== undefined)
      .map((operator) => this.#condition(place, field, operator, value[operator]));
  }

  /** A reference is compared by its key, and followed to the row that it points to. */
  #reference(place: FilterPlace, field: ReferenceField, value: unknown): readonly RowPredicate[] {
    if (!isInput(value)) throw invalid(place);
    const isFollowed = field.kindColumn === null && this.#map.entity(field.target) !== null;
    const followed = Object.entries(value).filter(
      ([name, each]) => isFollowed && each !== undefined && !referenceOperators.has(name),
    );
    const compared = Object.entries(value).filter(([name]) => !isFollowed || referenceOperators.has(name));
    const conditions = this.#conditionsOf(place, field, Object.fromEntries(compared));
    if (followed.length === 0) return conditions;
    return [...conditions, this.#related(place, field, Object.fromEntries(followed))];
  }

  /** Rows of a relation to many, of which some fulfil a filter. */
  #gathered(place: FilterPlace, field: InverseField, value: unknown): readonly RowPredicate[] {
    if (!isInput(value)) throw invalid(place);
    return Object.keys(value).flatMap((name) => {
      if (value[name] === undefined) return [];
      if (name !== 'some') throw invalid({ ...place, path: [...place.path, name] });
      return [this.#related(place, field, value[name])];
    });
  }

  #related(place: FilterPlace, field: ReferenceField | InverseField, value: unknown): RowPredicate {
    const entity = this.#map.entity(field.target);
    if (entity === null) throw invalid(place);
    if (place.relations >= filterLimits.relations) {
      throw codedError('FILTER_TOO_DEEP', { limit: filterLimits.relations });
    }
    this.#count();
    const of = this.#object({ entity, path: [], relations: place.relations + 1 }, value);
    return { kind: 'some', relation: field.coordinate, field: place.path, entity: entity.name, of };
  }

  #condition(place: FilterPlace, field: Field, operator: string, value: unknown): RowPredicate {
    this.#count();
    const isList = operator === 'in' || operator === 'notIn';
    if (isList && Array.isArray(value) && value.every(isScalar)) {
      if (value.length > filterLimits.values)
        throw codedError('FILTER_TOO_LARGE', { limit: filterLimits.values });
      for (const one of value) checkText(place, one);
      return { kind: operator, field: place.path, values: value };
    }
    if (!isScalar(value)) throw invalid(place);
    checkText(place, value);
    return comparison(place, field, operator, value);
  }

  #count(): void {
    this.#conditions += 1;
    if (this.#conditions > filterLimits.conditions) {
      throw codedError('FILTER_TOO_LARGE', { limit: filterLimits.conditions });
    }
  }
}

function invalid({ entity, path }: FilterPlace) {
  return codedError('FILTER_INVALID', { field: [entity.name, ...path].join('.') });
}

function checkText(place: FilterPlace, value: Scalar): void {
  if (typeof value !== 'string') return;
  // WHY: databases cannot hold it, or end a text at the first NUL, so that '%\0' would be in every text.
  if (value.includes('\u0000')) throw invalid(place);
  if (value.length > filterLimits.textLength) {
    throw codedError('TEXT_TOO_LONG', { limit: filterLimits.textLength });
  }
}

function isInput(value: unknown): value is InputObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function comparison(place: FilterPlace, field: Field, operator: string, value: Scalar): RowPredicate {
  const { path } = place;
  switch (operator) {
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return { kind: 'compare', field: path, operator, value };
    case 'ne':
      return { kind: 'notIn', field: path, values: [value] };
    case 'isNull':
      return { kind: 'isNull', field: path, value: value === true };
    case 'startsWith':
    case 'endsWith':
      return { kind: isCompared(field) ? 'affix' : 'text', field: path, operator, value: String(value) };
    case 'contains':
      return { kind: 'text', field: path, operator, value: String(value) };
    case 'under':
      if (field.kind !== 'reference') throw invalid(place);
      return { kind: 'codeUnder', field: path, codeList: field.target, under: String(value) };
    default:
      throw invalid(place);
  }
}

/** Ids are compared as they are written; texts are searched. */
function isCompared(field: Field): boolean {
  return field.kind === 'reference' || (field.kind === 'column' && field.type === 'ID');
}
