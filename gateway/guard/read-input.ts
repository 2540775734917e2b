import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Coordinate, InverseField, ObjectModel, ReferenceField } from '../../schema/catalogue/model.ts';
import { referenceOperators } from '../../schema/language/filter-surface.ts';
import type { OrderedItem, SurfaceIndex } from '../../schema/language/surface-index.ts';

/** What an argument's value reads. */
export interface ItemReads {
  readonly items: Set<Coordinate>;
  /** References through which an order goes. */
  readonly steps: Set<Coordinate>;
  /** Items of rows that relations of a filter, or references of an order, lead to. */
  readonly related: Set<Coordinate>;
  /** References that a filter follows to rows of their targets. */
  readonly followed: Set<ReferenceField>;
  /** Relations to many that a filter follows. */
  readonly gathered: Set<InverseField>;
  /** References to code lists of which a part is asked for, so that it is read which codes are above which. */
  readonly descended: Set<ReferenceField>;
  /** References that are compared with a value, so that the keys of their targets are read. */
  readonly compared: Set<ReferenceField>;
  /** References that are grouped by, so that the keys of their targets are told in every row. */
  readonly grouped: Set<ReferenceField>;
}

/** A place of an argument that takes a value of `type`. */
export interface InputPlace {
  readonly type: GraphQLInputType;
  /** The reference whose filter it is or stands in. */
  readonly filtered: ReferenceField | null;
  /** Whether it is about rows that a relation leads to. */
  readonly isRelated: boolean;
}

/** What an argument reads, and variables whose values must be looked at in each request. */
export interface InputReads extends ItemReads {
  readonly variables: { readonly name: string; readonly place: InputPlace }[];
}

/** Nothing read yet. */
export function noReads(): InputReads {
  const items = {
    items: new Set<Coordinate>(),
    steps: new Set<Coordinate>(),
    related: new Set<Coordinate>(),
  };
  const relations = { followed: new Set<ReferenceField>(), gathered: new Set<InverseField>() };
  const keys = { compared: new Set<ReferenceField>(), grouped: new Set<ReferenceField>() };
  return { ...items, ...relations, ...keys, descended: new Set(), variables: [] };
}

/** Adds what a literal argument reads. A filter and a sort are reads (regulation 2.5 point 7). */
export function readLiteral(
  index: SurfaceIndex,
  node: ValueNode,
  place: InputPlace,
  reads: InputReads,
): void {
  const { type } = place;
  if (node.kind === Kind.VARIABLE) {
    reads.variables.push({ name: node.name.value, place });
  } else if (isNonNullType(type)) {
    readLiteral(index, node, { ...place, type: type.ofType }, reads);
  } else if (isListType(type)) {
    const values = node.kind === Kind.LIST ? node.values : [node];
    for (const value of values) readLiteral(index, value, { ...place, type: type.ofType }, reads);
  } else if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    for (const field of node.fields) {
      const below = addInputField(index, type, place, field.name.value, reads);
      if (below !== null) readLiteral(index, field.value, below, reads);
    }
  } else if (isEnumType(type) && node.kind === Kind.ENUM) {
    addEnumValue(index, type.name, node.value, reads);
  }
}

/** Adds what a variable's coerced value reads. */
export function readValue(index: SurfaceIndex, value: unknown, place: InputPlace, reads: ItemReads): void {
  if (value === null || value === undefined) return;
  const { type } = place;
  if (isNonNullType(type)) {
    readValue(index, value, { ...place, type: type.ofType }, reads);
  } else if (isListType(type)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      readValue(index, each, { ...place, type: type.ofType }, reads);
    }
  } else if (isInputObjectType(type) && typeof value === 'object') {
    for (const [name, inside] of Object.entries(value)) {
      const below = addInputField(index, type, place, name, reads);
      if (below !== null) readValue(index, inside, below, reads);
    }
  } else if (isEnumType(type) && typeof value === 'string') {
    addEnumValue(index, type.name, value, reads);
  }
}

/** Adds what naming a member of an input object reads; gives the place of its value, null where there is no such member. */
function addInputField(
  index: SurfaceIndex,
  owner: GraphQLInputObjectType,
  { filtered, isRelated }: InputPlace,
  name: string,
  reads: ItemReads,
): InputPlace | null {
  const fields = owner.getFields();
  const definition = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (definition === undefined) return null;
  const { type } = definition;
  const rows = index.whereTypes.get(owner.name) ?? index.aggregateWhereTypes.get(owner.name);
  if (rows !== undefined) return addMember(rows, name, { type, filtered: null, isRelated }, reads);
  const target = index.referenceFilters.get(owner.name);
  if (filtered !== null && target !== undefined && !referenceOperators.has(name)) {
    reads.followed.add(filtered);
    return addMember(target, name, { type, filtered: null, isRelated: true }, reads);
  }
  if (filtered !== null && name === 'under') reads.descended.add(filtered);
  // WHY every other member: whether a reference is null is told by the reference itself, all else by the key it holds.
  if (filtered !== null && name !== 'isNull') reads.compared.add(filtered);
  return { type, filtered, isRelated };
}

/** Adds what naming a field in a filter of rows reads; gives the place of its filter. */
function addMember({ fields }: ObjectModel, name: string, place: InputPlace, reads: ItemReads): InputPlace {
  const field = fields.get(name);
  switch (field?.kind) {
    case 'column':
    case 'content':
      (place.isRelated ? reads.related : reads.items).add(field.coordinate);
      return place;
    case 'reference':
      (place.isRelated ? reads.related : reads.items).add(field.coordinate);
      return { ...place, filtered: field };
    case 'inverse':
      reads.gathered.add(field);
      return { ...place, isRelated: true };
    case 'computed':
    case 'embedded':
    case undefined:
      return place;
  }
}

function addEnumValue(index: SurfaceIndex, type: string, value: string, reads: ItemReads): void {
  const ordered = index.orderEnums.get(type)?.get(value);
  if (ordered !== undefined) return addOrdered(ordered, reads);
  const coordinate = index.groupEnums.get(type)?.get(value);
  if (coordinate === undefined) return;
  reads.items.add(coordinate);
  const field = index.fields.get(coordinate);
  if (field?.kind === 'reference') reads.grouped.add(field);
}

function addOrdered({ coordinate, through }: OrderedItem, reads: ItemReads): void {
  if (through === null) reads.items.add(coordinate);
  else {
    reads.steps.add(through);
    reads.related.add(coordinate);
  }
}

/** Adds what was read in one place to what is read in another. */
export function addReads(from: ItemReads, to: ItemReads): void {
  addAll(from.items, to.items);
  addAll(from.steps, to.steps);
  addAll(from.related, to.related);
  addAll(from.followed, to.followed);
  addAll(from.gathered, to.gathered);
  addAll(from.descended, to.descended);
  addAll(from.compared, to.compared);
  addAll(from.grouped, to.grouped);
}

function addAll<Each>(from: ReadonlySet<Each>, to: Set<Each>): void {
  for (const each of from) to.add(each);
}

/** The same for values of a variable that read the same. */
export function placeKey(variable: string, { type, filtered, isRelated }: InputPlace): string {
  return `${variable} ${type} ${filtered?.coordinate ?? ''} ${isRelated}`;
}
