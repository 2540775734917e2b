import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';
import { type DataPath, withoutMarkers } from './data-path.ts';
import { compileProjection, type Projection } from './projection.ts';
import { type BuildRepresentation, compileRequires, singleKeyField } from './representation.ts';
import { compileRewrites, type RewriteRepresentation, type TypeTest } from './rewrite-representation.ts';

/** A query plan made ready to run any number of times: frozen, shared by requests, nothing of a request in it. */
export interface CompiledPlan {
  /** Undefined when there is nothing to fetch. */
  readonly root: CompiledNode | undefined;
  readonly concreteTypes: ReadonlySet<string>;
}

/** A step of a compiled plan. */
export type CompiledNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly CompiledNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly CompiledNode[] }
  | CompiledCondition
  | CompiledFetch;

/** A step that depends on a boolean variable. */
export interface CompiledCondition {
  readonly kind: 'condition';
  readonly variable: string;
  readonly otherwiseValue: boolean | undefined;
  readonly whenTrue: CompiledNode | undefined;
  readonly whenFalse: CompiledNode | undefined;
}

/** One request to one subgraph. */
export interface CompiledFetch {
  readonly kind: 'fetch';
  readonly service: string;
  /** Stable text: equal for every run, so that subgraphs may key caches by it. */
  readonly document: string;
  readonly operationName: string | undefined;
  readonly variableNames: readonly string[];
  /** Path of the objects that the answer completes; empty for the root. */
  readonly path: DataPath;
  /** What the answer (of an entity fetch: each entity) may write. */
  readonly projection: Projection;
  /** How an entity fetch makes its representations; undefined for a fetch from the root. */
  readonly entities: CompiledEntities | undefined;
  /** Response names that the answer writes into each object it completes. */
  readonly targets: readonly string[];
  /** Merged-data paths, without list markers, of the leaves that are missing when the fetch fails. */
  readonly missing: readonly (readonly string[])[];
}

/** The representations of an entity fetch. */
export interface CompiledEntities {
  readonly build: BuildRepresentation;
  readonly rewrite: RewriteRepresentation | undefined;
  /** See `singleKeyField`. */
  readonly keyField: string | undefined;
  /** The fetch in parts that need the same inputs, for objects of which an input has failed; empty when it is one. */
  readonly parts: readonly CompiledFetch[];
}

/** The parts of an entity fetch: `splitFetch`. */
export type SplitFetch = (node: FetchNode) => readonly FetchNode[];

interface Compilation {
  readonly split: SplitFetch;
  readonly isOfType: TypeTest;
  readonly conditionDefaults: ReadonlyMap<string, boolean>;
}

/**
 * Compiles a query plan; `conditionDefaults` are the operation's default values of boolean variables.
 * @throws PLAN_UNSUPPORTED for @defer, subscriptions and @fromContext
 */
export type CompilePlan = (plan: QueryPlan, conditionDefaults: ReadonlyMap<string, boolean>) => CompiledPlan;

/**
 * Makes the compiler of plans on one supergraph; its schema has all types. What does not differ they share. `split` gives the
 * fetches into which one is split where an input failed.
 */
export function createPlanCompiler(
  supergraphSchema: GraphQLSchema,
  split: SplitFetch = () => [],
): CompilePlan {
  const isOfType = createTypeTest(supergraphSchema);
  const objectTypes = Object.values(supergraphSchema.getTypeMap()).filter((type) => isObjectType(type));
  const concreteTypes = new Set(objectTypes.map((type) => type.name));
  return (plan, conditionDefaults) => {
    if (plan.node?.kind === 'Subscription') {
      throw planUnsupported('subscription');
    }
    return {
      root: plan.node && compileNode(plan.node, [], { isOfType, conditionDefaults, split }),
      concreteTypes,
    };
  };
}

function createTypeTest(schema: GraphQLSchema): TypeTest {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
    const wanted = schema.getType(condition);
    if (!isAbstractType(wanted)) return false;
    return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
}

function leafPaths(projection: Projection, prefix: readonly string[]): readonly (readonly string[])[] {
  const fields = projection.fields.filter((field) => !field.isTypename);
  return fields.flatMap(({ target, projection: below }) => {
    const path = [...prefix, target];
    const leaves = below ? leafPaths(below, path) : [];
    return leaves.length > 0 ? leaves : [path];
  });
}

function compileFetch(node: FetchNode, path: DataPath, compilation: Compilation): CompiledFetch {
  const { isOfType, split } = compilation;
  if (node.contextRewrites && node.contextRewrites.length > 0) {
    throw planUnsupported('fromContext');
  }
  const whole = compileProjection(parse(node.operation, { noLocation: true }), node.outputRewrites);
  const entityField = node.requires && whole.fields.find((field) => field.source === '_entities');
  const projection = entityField?.projection ?? whole;
  const written = projection.fields.filter((field) => !field.isTypename).map((field) => field.target);
  const targets = [...new Set(written)];
  return {
    kind: 'fetch',
    service: node.serviceName,
    document: node.operation,
    operationName: node.operationName,
    variableNames: node.variableUsages ?? [],
    path,
    projection,
    entities: node.requires && {
      build: compileRequires(node.requires, isOfType),
      rewrite: compileRewrites(node.inputRewrites, isOfType),
      keyField: singleKeyField(node.requires),
      parts: split(node).map((part) => compileFetch(part, path, { ...compilation, split: () => [] })),
    },
    targets,
    missing: leafPaths(projection, withoutMarkers(path)),
  };
}

function compileNode(node: PlanNode, path: DataPath, compilation: Compilation): CompiledNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((one) => compileNode(one, path, compilation)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((one) => compileNode(one, path, compilation)) };
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], compilation);
    case 'Fetch':
      return compileFetch(node, path, compilation);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        otherwiseValue: compilation.conditionDefaults.get(node.condition),
        whenTrue: node.ifClause && compileNode(node.ifClause, path, compilation),
        whenFalse: node.elseClause && compileNode(node.elseClause, path, compilation),
      };
    case 'Defer':
      throw planUnsupported('defer');
  }
}
