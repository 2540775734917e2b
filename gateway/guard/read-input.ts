import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import type { SurfaceIndex } from '../../schema/language/surface-index.ts';

/** What an argument reads: items, and variables whose values must be looked at in each request. */
export interface InputReads {
  readonly items: Set<Coordinate>;
  readonly variables: { readonly name: string; readonly type: GraphQLInputType }[];
}

/** Adds the items that a literal argument reads. A filter and a sort are reads (regulation 2.5 point 7). */
export function readLiteral(
  index: SurfaceIndex,
  node: ValueNode,
  type: GraphQLInputType,
  reads: InputReads,
): void {
  if (node.kind === Kind.VARIABLE) {
    reads.variables.push({ name: node.name.value, type });
  } else if (isNonNullType(type)) {
    readLiteral(index, node, type.ofType, reads);
  } else if (isListType(type)) {
    const values = node.kind === Kind.LIST ? node.values : [node];
    for (const value of values) readLiteral(index, value, type.ofType, reads);
  } else if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    for (const field of node.fields) {
      const definition = type.getFields()[field.name.value];
      if (definition === undefined) continue;
      addInputField(index, type.name, field.name.value, reads.items);
      readLiteral(index, field.value, definition.type, reads);
    }
  } else if (isEnumType(type) && node.kind === Kind.ENUM) {
    addOrder(index, type.name, node.value, reads.items);
  }
}

/** The items that a variable's coerced value reads. */
export function readValue(
  index: SurfaceIndex,
  value: unknown,
  type: GraphQLInputType,
): ReadonlySet<Coordinate> {
  const items = new Set<Coordinate>();
  addValue(index, value, type, items);
  return items;
}

function addValue(index: SurfaceIndex, value: unknown, type: GraphQLInputType, items: Set<Coordinate>): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    addValue(index, value, type.ofType, items);
  } else if (isListType(type)) {
    for (const each of Array.isArray(value) ? value : [value]) addValue(index, each, type.ofType, items);
  } else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    for (const [name, below] of Object.entries(value)) {
      const definition = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (definition === undefined) continue;
      addInputField(index, type.name, name, items);
      addValue(index, below, definition.type, items);
    }
  } else if (isEnumType(type) && typeof value === 'string') {
    addOrder(index, type.name, value, items);
  }
}

function addInputField(index: SurfaceIndex, type: string, name: string, items: Set<Coordinate>): void {
  const filtered = index.whereTypes.get(type) ?? index.aggregateWhereTypes.get(type);
  const field = filtered?.fields.get(name);
  if (field?.kind === 'column' || field?.kind === 'reference') items.add(field.coordinate);
}

function addOrder(index: SurfaceIndex, type: string, value: string, items: Set<Coordinate>): void {
  const coordinate = (index.orderEnums.get(type) ?? index.groupEnums.get(type))?.get(value);
  if (coordinate !== undefined) items.add(coordinate);
}
