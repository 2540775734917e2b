import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';
import { defaultPageSize, maxPageSize } from '../../schema/language/query-surface.ts';
import { memoise } from '../../schema/memoise.ts';
import { definitionOf } from '../operation/canonical-operation.ts';
import { fragmentsOf } from '../operation/operation-source.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Cost points of an operation, by its coerced variables.
 * @throws PAGE_SIZE_INVALID for a page size outside 1..1,000
 */
export type OperationCost = (variables: Variables) => number;

const objectCost = 2;
const leafCost = 1;
/** Assumed length of a list whose size no argument bounds. */
const assumedListSize = 20;
/** Assumed number of values of an item by which statistics are grouped. */
const assumedValues = 10;

/**
 * Compiles the published cost of an operation: 1 for each field, 2 for each object, times the page and group sizes above it.
 * Takes a validated document of one operation; a fragment counts wherever it is spread. The cost of a request then takes
 * microseconds.
 */
export function compileCost(schema: GraphQLSchema, document: DocumentNode): OperationCost {
  const { operation, selectionSet } = definitionOf(document);
  const root = schema.getRootType(operation);
  const definitions = fragmentsOf(document);
  const compiled = new Map<string, OperationCost>();
  const compiler: CostCompiler = {
    schema,
    fragment: (name) =>
      memoise(compiled, name, () => {
        const fragment = definitions.get(name);
        const type = schema.getType(fragment?.typeCondition.name.value ?? '');
        return fragment && type
          ? countedOnce(selectionsCost(compiler, fragment.selectionSet, type))
          : () => 0;
      }),
  };
  return root ? selectionsCost(compiler, selectionSet, root) : () => 0;
}

/** A cost that is counted once for each request, whose variables are one object, however often a fragment is spread. */
function countedOnce(cost: OperationCost): OperationCost {
  const counted = new WeakMap<Variables, number>();
  return (variables) => memoise(counted, variables, () => cost(variables));
}

interface CostCompiler {
  readonly schema: GraphQLSchema;
  fragment(name: string): OperationCost;
}

function selectionsCost(
  compiler: CostCompiler,
  set: SelectionSetNode,
  parent: GraphQLNamedType,
): OperationCost {
  const costs = set.selections.map((selection) => selectionCost(compiler, selection, parent));
  return (variables) => costs.reduce((sum, cost) => sum + cost(variables), 0);
}

function selectionCost(
  compiler: CostCompiler,
  selection: SelectionNode,
  parent: GraphQLNamedType,
): OperationCost {
  switch (selection.kind) {
    case Kind.FIELD:
      return fieldCost(compiler, selection, parent);
    case Kind.FRAGMENT_SPREAD:
      return compiler.fragment(selection.name.value);
    case Kind.INLINE_FRAGMENT: {
      const name = selection.typeCondition?.name.value;
      const type = name === undefined ? parent : (compiler.schema.getType(name) ?? parent);
      return selectionsCost(compiler, selection.selectionSet, type);
    }
  }
}

function fieldCost(compiler: CostCompiler, node: FieldNode, parent: GraphQLNamedType): OperationCost {
  if (node.name.value.startsWith('__')) return () => leafCost;
  const definition =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (definition === undefined) return () => leafCost;
  const type = getNamedType(definition.type);
  if (node.selectionSet === undefined || !isCompositeType(type)) return () => leafCost;
  const below = selectionsCost(compiler, node.selectionSet, type);
  const has = (argument: string) => definition.args.some(({ name }) => name === argument);
  const times = multiplicity(node, definition.type, has('first'), has('groupBy'));
  return (variables) => times(variables) * (objectCost + below(variables));
}

/**
 * How many objects a field may give: its page size, the number of its ids, ten for each item it groups by (1,000 at
 * most), or an assumption for other lists.
 */
function multiplicity(
  node: FieldNode,
  type: GraphQLOutputType,
  isPaged: boolean,
  isGrouped: boolean,
): OperationCost {
  const argument = (name: string) => node.arguments?.find((each) => each.name.value === name)?.value;
  const ids = argument('ids');
  if (ids !== undefined) return (variables) => Math.max(1, listLength(ids, variables));
  if (isPaged) {
    const first = argument('first');
    return (variables) => pageSize(first, variables);
  }
  if (isGrouped) {
    const groupBy = argument('groupBy');
    return (variables) => {
      const items = groupBy === undefined ? 0 : listLength(groupBy, variables);
      return Math.min(maxPageSize, assumedValues ** Math.min(items, 3));
    };
  }
  // WHY: nodes, edges and groups are the objects that the size of what is above them already counts.
  const isPage = ['nodes', 'edges', 'groups'].includes(node.name.value);
  const nullable = isNonNullType(type) ? type.ofType : type;
  const size = isListType(nullable) && !isPage ? assumedListSize : 1;
  return () => size;
}

function pageSize(value: ValueNode | undefined, variables: Variables): number {
  const size = intOf(value, variables) ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) throw codedError('PAGE_SIZE_INVALID', { limit: maxPageSize });
  return size;
}

function intOf(value: ValueNode | undefined, variables: Variables): number | undefined {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === 'number' ? given : undefined;
}

function listLength(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return 1;
  const given = variables[value.name.value];
  return Array.isArray(given) ? given.length : 1;
}
