import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
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
import { type AskedPage, askedPage, maxPageSize, pageArguments } from '../../schema/language/asked-page.ts';
import { memoise } from '../../schema/memoise.ts';
import { definitionOf } from '../operation/canonical-operation.ts';
import { fragmentsOf } from '../operation/operation-source.ts';
import { givenValue, readPrice, readPrices, registryPrices } from './cost-prices.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Cost points of an operation, by its coerced variables.
 * @throws PAGE_SIZE_INVALID for a page size outside 1..1,000, PAGE_DIRECTION_INVALID for arguments of both directions
 */
export type OperationCost = (variables: Variables) => number;

const objectCost = 2;
const leafCost = 1;
/** Assumed length of a list whose size no argument bounds. */
const assumedListSize = 20;
/** Assumed number of values of an item by which statistics are grouped. */
const assumedValues = 10;

/** Points of a selection: those of each object above it, and those of reading it at all. */
interface Points {
  readonly each: number;
  readonly once: number;
}

type Cost = (variables: Variables) => Points;

const nothing: Points = { each: 0, once: 0 };
const leaf: Points = { each: leafCost, once: 0 };

/**
 * Compiles the published cost of an operation: 1 for each field, 2 for each object, times the page and group sizes above it,
 * and once what a field's filter, order, count or statistics cost (`readPrices`). Takes a validated document of one
 * operation; a fragment counts wherever it is spread. The cost of a request then takes microseconds.
 */
export function compileCost(schema: GraphQLSchema, document: DocumentNode): OperationCost {
  const { operation, selectionSet } = definitionOf(document);
  const root = schema.getRootType(operation);
  const definitions = fragmentsOf(document);
  const compiled = new Map<string, Cost>();
  const compiler: CostCompiler = {
    schema,
    fragment: (name) =>
      memoise(compiled, name, () => {
        const fragment = definitions.get(name);
        const type = schema.getType(fragment?.typeCondition.name.value ?? '');
        return fragment && type
          ? countedOnce(selectionsCost(compiler, fragment.selectionSet, type))
          : () => nothing;
      }),
  };
  if (!root) return () => 0;
  const cost = selectionsCost(compiler, selectionSet, root);
  return (variables) => {
    const { each, once } = cost(variables);
    return each + once;
  };
}

/** A cost that is counted once for each request, whose variables are one object, however often a fragment is spread. */
function countedOnce(cost: Cost): Cost {
  const counted = new WeakMap<Variables, Points>();
  return (variables) => memoise(counted, variables, () => cost(variables));
}

interface CostCompiler {
  readonly schema: GraphQLSchema;
  fragment(name: string): Cost;
}

function selectionsCost(compiler: CostCompiler, set: SelectionSetNode, parent: GraphQLNamedType): Cost {
  const costs = set.selections.map((selection) => selectionCost(compiler, selection, parent));
  return (variables) => {
    let each = 0;
    let once = 0;
    for (const cost of costs) {
      const points = cost(variables);
      each += points.each;
      once += points.once;
    }
    return { each, once };
  };
}

function selectionCost(compiler: CostCompiler, selection: SelectionNode, parent: GraphQLNamedType): Cost {
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

function fieldCost(compiler: CostCompiler, node: FieldNode, parent: GraphQLNamedType): Cost {
  const name = node.name.value;
  if (name.startsWith('__')) return () => leaf;
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (definition === undefined) return () => leaf;
  const type = getNamedType(definition.type);
  const registry = registryPrices.get(`${parent.name}.${name}`);
  if (node.selectionSet === undefined || !isCompositeType(type)) {
    const counted = {
      each: leafCost,
      once: name === 'totalCount' ? readPrices.totalCount : (registry?.once ?? 0),
    };
    return () => counted;
  }
  const below = selectionsCost(compiler, node.selectionSet, type);
  const reading = readingCost(node, definition, registry?.once ?? 0);
  const times = multiplicity(node, definition, registry?.size);
  return (variables) => {
    const inner = below(variables);
    return { each: times(variables) * (objectCost + inner.each), once: reading(variables) + inner.once };
  };
}

/** What reading a field costs, however many objects it gives. */
function readingCost(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  fixed: number,
): OperationCost {
  const where = argumentOf(node, 'where');
  const orderBy = argumentOf(node, 'orderBy');
  const base = fixed + (hasArgument(definition, 'groupBy') ? readPrices.statistics : 0);
  if (where === undefined && orderBy === undefined) return () => base;
  const whereType = definition.args.find(({ name }) => name === 'where')?.type;
  return (variables) => base + readPrice({ where, whereType, orderBy }, variables);
}

function argumentOf(node: FieldNode, argument: string): ValueNode | undefined {
  return node.arguments?.find(({ name }) => name.value === argument)?.value;
}

function hasArgument({ args }: GraphQLField<unknown, unknown>, argument: string): boolean {
  return args.some(({ name }) => name === argument);
}

/**
 * How many objects a field may give: its page size, the number of its ids, ten for each item it groups by (1,000 at
 * most), or an assumption for other lists; `known` is that of the registry, which has no more than the catalogue.
 */
function multiplicity(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  known: number | undefined,
): OperationCost {
  const ids = argumentOf(node, 'ids');
  if (ids !== undefined) return (variables) => Math.max(1, listLength(ids, variables));
  if (hasArgument(definition, 'first')) {
    const asked = pageOf(node);
    return (variables) => {
      const { size } = asked(variables);
      if (known === undefined) return size;
      return argumentOf(node, 'first') === undefined ? known : Math.min(size, known);
    };
  }
  if (hasArgument(definition, 'groupBy')) {
    const groupBy = argumentOf(node, 'groupBy');
    return (variables) => {
      const items = groupBy === undefined ? 0 : listLength(groupBy, variables);
      return Math.min(maxPageSize, assumedValues ** Math.min(items, 3));
    };
  }
  // WHY: nodes, edges and groups are the objects that the size of what is above them already counts.
  const isPage = ['nodes', 'edges', 'groups'].includes(node.name.value);
  const { type } = definition;
  const nullable = isNonNullType(type) ? type.ofType : type;
  const size = isListType(nullable) && !isPage ? (known ?? assumedListSize) : 1;
  return () => size;
}

/** @throws PAGE_SIZE_INVALID and PAGE_DIRECTION_INVALID, by the variables of a request */
function pageOf(node: FieldNode): (variables: Variables) => AskedPage {
  const given = pageArguments.flatMap((name) => {
    const value = argumentOf(node, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return (variables) =>
    askedPage(Object.fromEntries(given.map(([name, value]) => [name, givenValue(value, variables)])));
}

function listLength(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return 1;
  const given = variables[value.name.value];
  return Array.isArray(given) ? given.length : 1;
}
