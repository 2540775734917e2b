import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { codedError } from '../../schema/errors/coded-error.ts';
import { type CompiledPlan, compilePlan } from '../execute/compile-plan.ts';
import type { NormalisedOperation } from './normalise-operation.ts';

/** Plans operations on one supergraph. A new supergraph needs a new planner. */
export interface Planner {
  /** What clients may see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
  /** Everything, with what only joins may use. */
  readonly supergraphSchema: GraphQLSchema;
  /** Names of the subgraphs with the addresses written in the supergraph. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /**
   * The plan of an operation; milliseconds when new, microseconds when cached.
   * Errors: PLAN_UNSUPPORTED for an operation that the planner refuses (too many recursive selections).
   */
  readonly plan: (operation: NormalisedOperation) => QueryPlan;
  /** The compiled plan of an operation; cached with the plan. Errors: PLAN_UNSUPPORTED as `plan`, and for a plan that the executor does not run. */
  readonly prepare: (operation: NormalisedOperation) => CompiledPlan;
}

/** Limits of a planner. */
export interface PlannerOptions {
  /** Plans kept, least recently used first to go. */
  readonly cacheSize: number;
}

interface CachedPlan {
  readonly plan: QueryPlan;
  compiled?: CompiledPlan;
}

const emptyPlan: QueryPlan = { kind: 'QueryPlan' };

/** Creates the planner of a supergraph (SDL of Federation 2). Errors: those of the composition library for a bad SDL. */
export function createPlanner(supergraphSdl: string, { cacheSize }: PlannerOptions): Planner {
  const supergraph = Supergraph.build(supergraphSdl);
  const internalApiSchema = supergraph.apiSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  // WHY no fragments in fetches: the planning documents have none, and a compiled fetch is parsed only once anyway.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });
  const cache = new LRUCache<string, CachedPlan>({ max: cacheSize });
  const buildPlan = (document: DocumentNode): QueryPlan => {
    try {
      return planner.buildQueryPlan(operationFromDocument(internalApiSchema, document));
    } catch (failure) {
      // The planner's own words may name subgraphs: they stay in the cause.
      throw codedError('PLAN_UNSUPPORTED', { detail: 'the planner refused it' }, failure);
    }
  };
  const find = (operation: NormalisedOperation): CachedPlan => {
    const key = operation.planning?.text ?? '';
    const known = cache.get(key);
    if (known) return known;
    const plan = operation.planning ? buildPlan(operation.planning.document) : emptyPlan;
    const cached: CachedPlan = { plan };
    cache.set(key, cached);
    return cached;
  };
  const prepare: Planner['prepare'] = (operation) => {
    const cached = find(operation);
    cached.compiled ??= compilePlan(cached.plan, supergraphSchema, operation.conditionDefaults);
    return cached.compiled;
  };
  return {
    apiSchema: internalApiSchema.toGraphQLJSSchema(),
    supergraphSchema,
    subgraphs: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
    plan: (operation) => find(operation).plan,
    prepare,
  };
}
