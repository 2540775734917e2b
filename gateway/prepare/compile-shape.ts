import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLOutputType,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
} from 'graphql';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { invariant } from '../../schema/invariant.ts';
import { type ConditionValues, isExcluded } from '../operation/condition.ts';
import {
  conditionType,
  fieldDefinition,
  fragmentNamed,
  isWithin,
  type OperationSource,
  pagedList,
} from '../operation/operation-source.ts';
import { pageNames, type ResponseNames, type ResponseScope } from '../operation/response-names.ts';

/** A place where the merged data breaks the schema's promise: null for a non-null type, or a value of a wrong kind. */
export interface Violation {
  /** Client path without list indices. */
  readonly path: readonly string[];
}

/** State of one shaping: violations by place, so that a thousand rows of one field make one. */
export interface ShapeRun {
  readonly violations: Map<string, Violation>;
  /** Answers of the root introspection fields by client key. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Lists of the answer of which there are more rows, with the coordinates of their fields. */
  readonly cut: Map<object, Coordinate>;
}

/** A value of the merged data to a value of the answer: null, or undefined when the parent must become null. */
type CompleteValue = (value: unknown, run: ShapeRun) => unknown;

/** The merged data of one object to the client's object; undefined when it must become null. */
export type ObjectShape = (source: Readonly<Record<string, unknown>>, run: ShapeRun) => unknown;

interface FieldShape {
  readonly key: string;
  readonly responseName: string;
  /** Whether `responseName` names a member of Object.prototype, so that reading needs an own-property check. */
  readonly isInherited: boolean;
  readonly complete: CompleteValue;
}

/** A selected field with the type whose selection set names it. */
interface SelectedField {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
}

interface Compilation {
  readonly source: OperationSource;
  readonly names: ResponseNames;
  readonly conditions: ConditionValues;
}

/** One place of the answer: what it is compiled from. */
interface AnswerPlace {
  readonly selections: readonly { readonly set: SelectionSetNode; readonly parent: GraphQLCompositeType }[];
  readonly scope: ResponseScope;
  readonly path: readonly string[];
}

/** Compiles the shape of the whole answer for one set of condition values; the source is the merged root object. */
export function compileShape(
  source: OperationSource,
  names: ResponseNames,
  conditions: ConditionValues,
): ObjectShape {
  const selections = [{ set: source.operation.selectionSet, parent: source.rootType }];
  return compileObjectShape(
    { source, names, conditions },
    { selections, scope: names.root, path: [] },
    source.rootType,
  );
}

function violate(run: ShapeRun, path: readonly string[]): void {
  const key = path.join('.');
  if (!run.violations.has(key)) run.violations.set(key, { path });
}

/** The fields of a place for objects of one type. */
interface CollectedFields {
  readonly groups: ReadonlyMap<string, readonly SelectedField[]>;
  /** Whether the concrete type, which is not known, decides about more fields. */
  readonly isOpen: boolean;
}

/** Collects a place's fields for objects of `type` by client key, in the order of GraphQL's CollectFields. */
function collectFields(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLCompositeType,
): CollectedFields {
  let isOpen = false;
  const groups = new Map<string, SelectedField[]>();
  const spreads = new Set<string>();
  const { source, conditions } = compilation;
  const collect = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (isExcluded(selection.directives, conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const group = groups.get(key);
        if (group) group.push({ node: selection, parent });
        else groups.set(key, [{ node: selection, parent }]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spreads.has(selection.name.value)) continue;
        spreads.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentNamed(source, selection.name.value);
      const condition = conditionType(source.schema, fragment.typeCondition, parent);
      const applies = isWithin(source.schema, condition, type);
      if (applies) collect(fragment.selectionSet, condition);
      else if (!isObjectType(type)) isOpen = true;
    }
  };
  for (const { set, parent } of place.selections) collect(set, parent);
  return { groups, isOpen };
}

function compileField(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLCompositeType,
  key: string,
  selected: readonly SelectedField[],
): FieldShape {
  const { source, names } = compilation;
  const [first] = selected;
  invariant(first, 'a collected group has a field');
  const constant = (complete: CompleteValue): FieldShape => ({
    key,
    responseName: key,
    isInherited: true,
    complete,
  });
  if (selected.some(({ node }) => source.denied.has(node))) return constant(() => null);
  const fieldName = first.node.name.value;
  if (fieldName === '__typename') return constant(isObjectType(type) ? () => type.name : () => undefined);
  if (fieldName.startsWith('__')) return constant((_, run) => run.introspection[key] ?? null);
  const declared = fieldDefinition(first.parent, first.node);
  const concrete = fieldDefinition(isObjectType(type) ? type : first.parent, first.node);
  invariant(declared && concrete, 'a selected field has a definition');
  const isMutationRoot = type === source.schema.getMutationType();
  const responseName = names.nameOf(place.scope, first.node, declared.type, isMutationRoot);
  const paged = pagedList(source, first.parent, first.node);
  const inner: AnswerPlace = {
    selections: selected.flatMap(({ node, parent }) => subselection(node, parent)),
    scope:
      paged === null ? names.childOf(place.scope, responseName) : names.rowsOf(place.scope, responseName),
    path: [...place.path, key],
  };
  const plain = completePosition(compilation, inner, concrete.type);
  const complete = paged === null ? plain : completePage(inner, plain, paged.coordinate);
  return { key, responseName, isInherited: responseName in Object.prototype, complete };
}

function subselection(node: FieldNode, parent: GraphQLCompositeType): AnswerPlace['selections'] {
  const type = getNamedType(fieldDefinition(parent, node)?.type);
  return node.selectionSet && isCompositeType(type) ? [{ set: node.selectionSet, parent: type }] : [];
}

/** Completes a field's or a list's position: turns a failed value into null where the type allows null. */
function completePosition(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLOutputType,
): CompleteValue {
  if (isNonNullType(type)) {
    const complete = completeValue(compilation, place, type.ofType);
    return (value, run) => {
      const completed = complete(value, run);
      if (completed !== null) return completed;
      violate(run, place.path);
      return undefined;
    };
  }
  const complete = completeValue(compilation, place, type);
  return (value, run) => complete(value, run) ?? null;
}

/** Completes a value that may be null; undefined when it failed below and the failure is noted. */
function completeValue(compilation: Compilation, place: AnswerPlace, type: GraphQLOutputType): CompleteValue {
  if (isListType(type)) return completeList(place, completePosition(compilation, place, type.ofType));
  if (isLeafType(type)) return completeLeaf(place, type);
  invariant(isCompositeType(type), 'an output type is a list, a leaf or composite');
  return completeComposite(compilation, place, type);
}

function completeList(place: AnswerPlace, completeItem: CompleteValue): CompleteValue {
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      violate(run, place.path);
      return undefined;
    }
    const items: unknown[] = [];
    let failed = false;
    for (let index = 0; index < value.length; index++) {
      const item = completeItem(value[index], run);
      if (item === undefined) failed = true;
      items.push(item);
    }
    return failed ? undefined : items;
  };
}

/** Completes a list that was read as a page, and notes where there are more rows. */
function completePage(
  place: AnswerPlace,
  completeRows: CompleteValue,
  coordinate: Coordinate,
): CompleteValue {
  return (page, run) => {
    if (page === null || page === undefined) return completeRows(null, run);
    const info = isObject(page) ? page[pageNames.info] : undefined;
    const hasMore = isObject(info) ? info[pageNames.hasMore] : undefined;
    const rows = isObject(page) ? page[pageNames.rows] : undefined;
    // WHY null: a list of which it is not known whether it is whole would be silently less.
    if (typeof hasMore !== 'boolean' || !Array.isArray(rows)) {
      violate(run, place.path);
      return completeRows(null, run);
    }
    const list = completeRows(rows, run);
    if (hasMore && Array.isArray(list)) run.cut.set(list, coordinate);
    return list;
  };
}

/** WHY: not 32 bits, as remote subgraphs answer larger ones; but a number beyond 2^53 may already be rounded. */
function isInteger(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

/** The values that a subgraph may answer for a leaf type; an enum's value must be one that the API schema shows. */
function leafCheck(type: GraphQLNamedType): ((value: unknown) => boolean) | undefined {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map((value) => value.name));
    return (value) => values.has(value);
  }
  if (!isLeafType(type) || !isSpecifiedScalarType(type)) return undefined;
  if (type.name === 'Int') return isInteger;
  if (type.name === 'Float') return (value) => typeof value === 'number' && Number.isFinite(value);
  if (type.name === 'Boolean') return (value) => typeof value === 'boolean';
  if (type.name === 'ID') return (value) => typeof value === 'string' || isInteger(value);
  return (value) => typeof value === 'string';
}

/** Levels of a value of a custom scalar: an answer that goes deeper than the stack could not be written. */
const maxLeafDepth = 100;

function isShallow(value: unknown, levels = maxLeafDepth): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function completeLeaf(place: AnswerPlace, type: GraphQLNamedType): CompleteValue {
  const isValid = leafCheck(type) ?? isShallow;
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (isValid(value)) return value;
    violate(run, place.path);
    return undefined;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function completeComposite(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLCompositeType,
): CompleteValue {
  const shapeOf = isObjectType(type)
    ? constantShape(compileObjectShape(compilation, place, type))
    : shapesByTypename(compilation, place, type);
  return (value, run) => {
    if (value === null || value === undefined) return null;
    const shape = isObject(value) ? shapeOf(value) : undefined;
    if (shape) return shape(value as Readonly<Record<string, unknown>>, run);
    violate(run, place.path);
    return undefined;
  };
}

type FindShape = (value: Readonly<Record<string, unknown>>) => ObjectShape | undefined;

function constantShape(shape: ObjectShape): FindShape {
  return () => shape;
}

/** Shapes of an abstract type's objects by their `__typename`, compiled when first met; undefined for a foreign type. */
function shapesByTypename(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLCompositeType,
): FindShape {
  const { schema } = compilation.source;
  const shapes = new Map<unknown, ObjectShape | undefined>();
  const compile = (typename: unknown): ObjectShape | undefined => {
    const actual = typeof typename === 'string' ? schema.getType(typename) : type;
    if (!isCompositeType(actual) || !isWithin(schema, type, actual)) return undefined;
    return compileObjectShape(compilation, place, actual);
  };
  return (value) => {
    const typename = value.__typename;
    const known = shapes.get(typename);
    if (known || shapes.has(typename)) return known;
    const shape = compile(typename);
    // INVARIANT: at most one entry for each type of the schema and one for "absent": a subgraph cannot grow the map.
    if (shape) shapes.set(typename, shape);
    return shape;
  };
}

/**
 * The shape of a place's objects of `type`: an abstract type when a subgraph did not say the concrete one. Where the concrete
 * type would decide which fields the object has, an object without it fails: never an object that silently lacks some.
 */
function compileObjectShape(
  compilation: Compilation,
  place: AnswerPlace,
  type: GraphQLCompositeType,
): ObjectShape {
  let shape: ObjectShape | undefined;
  const compile = (): ObjectShape => {
    const { groups, isOpen } = collectFields(compilation, place, type);
    if (isOpen) {
      return (_, run) => {
        violate(run, place.path);
        return undefined;
      };
    }
    const fields = [...groups].map(([key, selected]) =>
      compileField(compilation, place, type, key, selected),
    );
    return (source, run) => shapeObject(fields, source, run);
  };
  return (source, run) => {
    shape ??= compile();
    return shape(source, run);
  };
}

function shapeObject(
  fields: readonly FieldShape[],
  source: Readonly<Record<string, unknown>>,
  run: ShapeRun,
): Record<string, unknown> | undefined {
  const answer: Record<string, unknown> = {};
  for (const field of fields) {
    const name = field.responseName;
    const value = field.isInherited && !Object.hasOwn(source, name) ? undefined : source[name];
    const completed = field.complete(value, run);
    if (completed === undefined) return undefined;
    if (field.key === '__proto__') defineKey(answer, field.key, completed);
    else answer[field.key] = completed;
  }
  return answer;
}

/** Sets an own property whatever its name: plain assignment to `__proto__` would change the prototype. */
function defineKey(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
