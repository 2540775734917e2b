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
import type { Coordinate, ReferenceField } from '../../schema/catalogue/model.ts';
import type { SurfaceIndex } from '../../schema/language/surface-index.ts';

/** What an argument's value reads. */
export interface ItemReads {
  readonly items: Set<Coordinate>;
  /** References that are compared with a value, so that the keys of their targets are read. */
  readonly compared: Set<ReferenceField>;
  /** References that are grouped by, so that the keys of their targets are told in every row. */
  readonly grouped: Set<ReferenceField>;
}

/** A place of an argument that takes a value of `type`; `filtered` is the reference whose filter it is or stands in. */
export interface InputPlace {
  readonly type: GraphQLInputType;
  readonly filtered: ReferenceField | null;
}

/** What an argument reads, and variables whose values must be looked at in each request. */
export interface InputReads extends ItemReads {
  readonly variables: { readonly name: string; readonly place: InputPlace }[];
}

/** Nothing read yet. */
export function noReads(): InputReads {
  return { items: new Set(), compared: new Set(), grouped: new Set(), variables: [] };
}

/** Adds what a literal argument reads. A filter and a sort are reads (regulation 2.5 point 7). */
export function readLiteral(
  index: SurfaceIndex,
  node: ValueNode,
  place: InputPlace,
  reads: InputReads,
): void {
  const { type, filtered } = place;
  if (node.kind === Kind.VARIABLE) {
    reads.variables.push({ name: node.name.value, place });
  } else if (isNonNullType(type)) {
    readLiteral(index, node, { type: type.ofType, filtered }, reads);
  } else if (isListType(type)) {
    const values = node.kind === Kind.LIST ? node.values : [node];
    for (const value of values) readLiteral(index, value, { type: type.ofType, filtered }, reads);
  } else if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    for (const field of node.fields) {
      const definition = type.getFields()[field.name.value];
      if (definition === undefined) continue;
      const below = addInputField(index, { type, filtered }, field.name.value, reads);
      readLiteral(index, field.value, { type: definition.type, filtered: below }, reads);
    }
  } else if (isEnumType(type) && node.kind === Kind.ENUM) {
    addEnumValue(index, type.name, node.value, reads);
  }
}

/** Adds what a variable's coerced value reads. */
export function readValue(index: SurfaceIndex, value: unknown, place: InputPlace, reads: ItemReads): void {
  if (value === null || value === undefined) return;
  const { type, filtered } = place;
  if (isNonNullType(type)) {
    readValue(index, value, { type: type.ofType, filtered }, reads);
  } else if (isListType(type)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      readValue(index, each, { type: type.ofType, filtered }, reads);
    }
  } else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    for (const [name, below] of Object.entries(value)) {
      const definition = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (definition === undefined) continue;
      const inside = addInputField(index, { type, filtered }, name, reads);
      readValue(index, below, { type: definition.type, filtered: inside }, reads);
    }
  } else if (isEnumType(type) && typeof value === 'string') {
    addEnumValue(index, type.name, value, reads);
  }
}

/** Adds what naming a member of an input object reads; gives the reference that the member filters. */
function addInputField(
  index: SurfaceIndex,
  { type, filtered }: { readonly type: GraphQLInputObjectType; readonly filtered: ReferenceField | null },
  name: string,
  reads: ItemReads,
): ReferenceField | null {
  const of = index.whereTypes.get(type.name) ?? index.aggregateWhereTypes.get(type.name);
  if (of === undefined) {
    // WHY every other member: whether a reference is null is told by the reference itself, all else by the key it holds.
    if (filtered !== null && name !== 'isNull') reads.compared.add(filtered);
    return filtered;
  }
  const field = of.fields.get(name);
  if (field?.kind === 'column' || field?.kind === 'reference') reads.items.add(field.coordinate);
  return field?.kind === 'reference' ? field : null;
}

function addEnumValue(index: SurfaceIndex, type: string, value: string, reads: ItemReads): void {
  const ordered = index.orderEnums.get(type)?.get(value);
  const grouped = index.groupEnums.get(type)?.get(value);
  const coordinate = ordered ?? grouped;
  if (coordinate === undefined) return;
  reads.items.add(coordinate);
  const field = index.fields.get(coordinate);
  if (field?.kind === 'reference') reads.grouped.add(field);
}

/** Adds what was read in one place to what is read in another. */
export function addReads(from: ItemReads, to: ItemReads): void {
  for (const item of from.items) to.items.add(item);
  for (const reference of from.compared) to.compared.add(reference);
  for (const reference of from.grouped) to.grouped.add(reference);
}

/** The same for values of a variable that read the same. */
export function placeKey(variable: string, { type, filtered }: InputPlace): string {
  return `${variable} ${type} ${filtered?.coordinate ?? ''}`;
}
