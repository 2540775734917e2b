import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { CodedError } from '../../schema/errors/coded-error.ts';
import { type DataObject, isDataObject } from './projection.ts';
import type { TypeTest } from './rewrite-representation.ts';

/** Fields of the merged data that are absent or null because of an error, by their object; each with what may be told of it. */
export type FailedFields = Map<DataObject, Map<string, CodedError>>;

/** Stands in `FailedFields` for every field of an object. INVARIANT: no response name is empty. */
export const anyField = '';

/**
 * Builds the representation of one object of the merged data; null when a part that it needs is absent.
 * @throws the error of a part which is missing because of one (a denial, SUBGRAPH_FAILED): a dependent field must not be
 * computed from a null that is no value
 */
export type BuildRepresentation = (source: DataObject, failed: FailedFields) => DataObject | null;

interface RequiredField {
  /** Name of the field, as the subgraph reads it. */
  readonly name: string;
  /** Response name in the merged data; differs for a field with arguments. */
  readonly source: string;
  readonly isInherited: boolean;
  readonly build: BuildRepresentation | undefined;
}

interface RequiredFragment {
  readonly condition: string;
  readonly build: BuildRepresentation;
}

/**
 * Compiles the `requires` of an entity fetch. An absent field leaves out the fragment it stands in, a null one is sent:
 * the subgraph decides what it means. See `BuildRepresentation` for fields whose fetch failed.
 */
export function compileRequires(
  selections: readonly QueryPlanSelectionNode[],
  isOfType: TypeTest,
): BuildRepresentation {
  const fields: RequiredField[] = [];
  const fragments: RequiredFragment[] = [];
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const { name, alias: source = name } = selection;
      const build = selection.selections && compileRequires(selection.selections, isOfType);
      fields.push({ name, source, isInherited: source in Object.prototype, build });
    } else if (selection.typeCondition !== undefined) {
      fragments.push({
        condition: selection.typeCondition,
        build: compileRequires(selection.selections, isOfType),
      });
    }
  }
  if (fragments.length === 0) {
    return (source, failed) => {
      const result: DataObject = {};
      return fillFields(result, source, fields, failed) ? result : null;
    };
  }
  const fragmentsFor = createFragmentFinder(fragments, isOfType);
  return (source, failed) => {
    const builds = fragmentsFor(source.__typename);
    const [only] = builds;
    if (only && builds.length === 1 && fields.length === 0) return only(source, failed);
    const result: DataObject = {};
    if (!fillFields(result, source, fields, failed)) return null;
    for (const build of builds) {
      const part = build(source, failed);
      if (part) unite(result, part);
    }
    return result;
  };
}

/**
 * The one field that, beside `__typename`, all representations of a fetch have; undefined where they have more or differ.
 * The usual key of an entity: it makes finding duplicates several times cheaper than comparing whole representations.
 */
export function singleKeyField(selections: readonly QueryPlanSelectionNode[]): string | undefined {
  const names = new Set<string>();
  for (const selection of selections) {
    const inner = selection.kind === 'InlineFragment' ? selection.selections : [selection];
    for (const field of inner) {
      if (field.kind !== 'Field' || field.selections) return undefined;
      names.add(field.name);
    }
  }
  names.delete('__typename');
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** An index for the representations of one run of a fetch. `keyField` is what `singleKeyField` found. */
export function createRepresentationIndex(keyField: string | undefined): IndexRepresentation {
  const texts = new Map<unknown, number>();
  const byType = new Map<unknown, Map<unknown, number>>();
  return (representation, next) => {
    const value = keyField === undefined ? null : representation[keyField];
    const isSingle = typeof value === 'string' || typeof value === 'number';
    const typename = representation.__typename;
    const known = isSingle ? (byType.get(typename) ?? new Map<unknown, number>()) : texts;
    if (isSingle && known.size === 0) byType.set(typename, known);
    const key = isSingle ? value : representationText(representation);
    const slot = known.get(key) ?? next;
    if (slot === next) known.set(key, next);
    return slot;
  };
}

function buildValue(value: unknown, build: BuildRepresentation, failed: FailedFields): unknown {
  if (Array.isArray(value)) return value.map((item) => buildValue(item, build, failed));
  return isDataObject(value) ? build(value, failed) : null;
}

function fillFields(
  result: DataObject,
  source: DataObject,
  fields: readonly RequiredField[],
  failed: FailedFields,
): boolean {
  for (const field of fields) {
    const value =
      field.isInherited && !Object.hasOwn(source, field.source) ? undefined : source[field.source];
    const failure =
      value === undefined || value === null ? failureOf(failed, source, field.source) : undefined;
    if (failure !== undefined) throw failure;
    if (value === undefined) return false;
    result[field.name] = field.build ? buildValue(value, field.build, failed) : value;
  }
  return true;
}

function failureOf(failed: FailedFields, source: DataObject, name: string): CodedError | undefined {
  const fields = failed.get(source);
  return fields?.get(name) ?? fields?.get(anyField);
}

/** Adds a fragment's part; objects that both have are united. */
function unite(target: DataObject, part: DataObject): void {
  for (const [key, value] of Object.entries(part)) {
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isDataObject(known) && isDataObject(value)) unite(known, value);
    else target[key] = value;
  }
}

/** The fragments that apply to a type, found once for each type of the supergraph. */
function createFragmentFinder(
  fragments: readonly RequiredFragment[],
  isOfType: TypeTest,
): (typename: unknown) => readonly BuildRepresentation[] {
  const found = new Map<unknown, readonly BuildRepresentation[]>();
  return (typename) => {
    const known = found.get(typename);
    if (known) return known;
    const builds = fragments.filter((one) => isOfType(typename, one.condition)).map((one) => one.build);
    // INVARIANT: only types that some fragment names are kept, so that a subgraph's invented names cannot grow the map.
    if (builds.length > 0) found.set(typename, builds);
    return builds;
  };
}

/** A text that is equal for equal representations only. */
function representationText(representation: DataObject): string {
  let text = '';
  for (const name in representation) {
    const value = representation[name];
    if (typeof value === 'object' && value !== null) return JSON.stringify(representation);
    const part = String(value);
    text += `${name}:${typeof value}${part.length}:${part};`;
  }
  return text;
}

/** Finds equal representations of one fetch: the number of the first equal one, or `next` for a new one. */
export type IndexRepresentation = (representation: DataObject, next: number) => number;
