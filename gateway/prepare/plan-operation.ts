import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';
import { atOnce, type Pieces } from '../../schema/fairness/pieces.ts';
import { SharedPieces } from '../../schema/fairness/shared-pieces.ts';
import { type CompiledPlan, createPlanCompiler } from '../execute/compile-plan.ts';
import { definitionOf } from '../operation/canonical-operation.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { readFederationRules } from '../plan/federation-rules.ts';
import {
  type PlanningSupergraph,
  plainSupergraph,
  writePlanningSupergraph,
} from '../plan/planning-supergraph.ts';
import { requireMutationPlan } from '../plan/require-mutation-plan.ts';
import { restorePlan } from '../plan/restore-plan.ts';
import { splitFetch } from '../plan/split-fetch.ts';
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
  /** The same in pieces, of which one, the planning library's, may take long; a cached plan is one piece. */
  readonly preparing: (operation: NormalisedOperation) => Pieces<CompiledPlan>;
}

/** Options of a planner. */
export interface PlannerOptions {
  /** Where plans are kept; in a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
  /** The only service that carries mutations out; any when it is left out. */
  readonly mutationService?: string;
}

const emptyPlan: QueryPlan = { kind: 'QueryPlan' };

/** Creates the planner of a supergraph (SDL of Federation 2). Errors of a bad SDL are those of the composition library. */
export function createPlanner(
  supergraphSdl: string,
  { caches = new CacheBudget(), mutationService }: PlannerOptions = {},
): Planner {
  const supergraph = Supergraph.build(supergraphSdl);
  const planOf = createPlanning(supergraphSdl);
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const rules = readFederationRules(supergraph, supergraphSchema);
  const visible = new Set(Object.keys(apiSchema.getTypeMap()));
  const plans = caches.cache<string, CompiledPlan>({ sizeOf: ({ root }) => treeBytes(root) });
  const compile = createPlanCompiler(supergraphSchema, (node) => splitFetch(node, rules));
  const buildPlan = (document: DocumentNode): QueryPlan => {
    try {
      return planOf(document);
    } catch (failure) {
      // The planner's own words may name subgraphs: they stay in the cause.
      throw planUnsupported('refusedByPlanner', failure);
    }
  };
  const begun = new SharedPieces<CompiledPlan>();
  function* making({ planning, conditionDefaults }: NormalisedOperation): Pieces<CompiledPlan> {
    yield;
    const plan = planning ? buildPlan(planning.document) : emptyPlan;
    yield;
    if (mutationService !== undefined && isMutation(planning?.document))
      requireMutationPlan(plan, mutationService);
    const compiled = compile(plan, conditionDefaults);
    yield;
    checkPlan(plan, { rules, visible, document: planning?.document });
    plans.set(planning?.text ?? '', compiled);
    return compiled;
  }
  const preparing: Planner['preparing'] = function* (operation) {
    const key = operation.planning?.text ?? '';
    return plans.get(key) ?? (yield* begun.join(key, () => making(operation)));
  };
  return {
    apiSchema,
    subgraphs: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
    prepare: (operation) => atOnce(preparing(operation)),
    preparing,
  };
}

function isMutation(document: DocumentNode | undefined): boolean {
  return document !== undefined && definitionOf(document).operation === 'mutation';
}

/** Plans by the planning supergraph; by the one that it is made of where the library refuses it. */
function createPlanning(supergraphSdl: string): (document: DocumentNode) => QueryPlan {
  try {
    return openPlanning(writePlanningSupergraph(supergraphSdl));
  } catch {
    // WHY that is safe: plans that confuse inputs are then refused one by one.
    return openPlanning(plainSupergraph(supergraphSdl));
  }
}

function openPlanning(planning: PlanningSupergraph): (document: DocumentNode) => QueryPlan {
  // WHY not validated: a subgraph from which the computed fields have moved keeps external fields that nothing requires.
  const supergraph = Supergraph.build(planning.document, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  // WHY no fragments in fetches: the planning documents have none, and a compiled fetch is parsed only once anyway.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });
  return (document) =>
    restorePlan(planner.buildQueryPlan(operationFromDocument(apiSchema, document)), planning);
}
