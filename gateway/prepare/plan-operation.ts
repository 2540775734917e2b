import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { memoise } from '../../schema/memoise.ts';
import { type CompiledPlan, createPlanCompiler } from '../execute/compile-plan.ts';
import type { NormalisedOperation } from './normalise-operation.ts';

/** Plans operations on one supergraph. A new supergraph needs a new planner. */
export interface Planner {
  /** What clients may see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
  /** Names of the subgraphs with the addresses written in the supergraph. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /**
   * The compiled plan of an operation; milliseconds when new, microseconds when cached.
   * @throws PLAN_UNSUPPORTED for an operation that the planner refuses (too many recursive selections), and for a plan
   * that the executor does not run.
   */
  readonly prepare: (operation: NormalisedOperation) => CompiledPlan;
}

/** Options of a planner. */
export interface PlannerOptions {
  /** Where plans are kept; in a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
}

const emptyPlan: QueryPlan = { kind: 'QueryPlan' };

/** Creates the planner of a supergraph (SDL of Federation 2). Errors of a bad SDL are those of the composition library. */
export function createPlanner(
  supergraphSdl: string,
  { caches = new CacheBudget() }: PlannerOptions = {},
): Planner {
  const supergraph = Supergraph.build(supergraphSdl);
  const internalApiSchema = supergraph.apiSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  // WHY no fragments in fetches: the planning documents have none, and a compiled fetch is parsed only once anyway.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });
  const plans = caches.cache<string, CompiledPlan>({ sizeOf: ({ root }) => treeBytes(root) });
  const compile = createPlanCompiler(supergraphSchema);
  const buildPlan = (document: DocumentNode): QueryPlan => {
    try {
      return planner.buildQueryPlan(operationFromDocument(internalApiSchema, document));
    } catch (failure) {
      // The planner's own words may name subgraphs: they stay in the cause.
      throw codedError('PLAN_UNSUPPORTED', { detail: 'the planner refused it' }, failure);
    }
  };
  const prepare: Planner['prepare'] = ({ planning, conditionDefaults }) =>
    memoise(plans, planning?.text ?? '', () => {
      const plan = planning ? buildPlan(planning.document) : emptyPlan;
      return compile(plan, conditionDefaults);
    });
  return {
    apiSchema: internalApiSchema.toGraphQLJSSchema(),
    subgraphs: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
    prepare,
  };
}
