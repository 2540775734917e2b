import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { executeQueryPlan, LocalGraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, Kind, parse, validate } from 'graphql';
import { type ShapedAnswer, shapeAnswer } from '../../../gateway/answer/shape-answer.ts';
import { executePlan, type Fetch } from '../../../gateway/execute/execute-plan.ts';
import { fragmentsOf } from '../../../gateway/operation/operation-source.ts';
import {
  type NormalisedOperation,
  normaliseOperation,
} from '../../../gateway/prepare/normalise-operation.ts';
import { createPlanner, type Planner } from '../../../gateway/prepare/plan-operation.ts';
import type { SubgraphRequest } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { invariant } from '../../../schema/invariant.ts';
import type { FixtureGraph } from './province-fixture.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** One fetch that a run sent. */
export interface SentRequest extends SubgraphRequest {
  readonly service: string;
}

/** Runs operations on a fixture with our executor. */
export interface Runner {
  readonly planner: Planner;
  readonly sent: SentRequest[];
  fetch: Fetch;
  prepare(query: string, denied?: (node: FieldNode) => boolean): NormalisedOperation;
  run(query: string, variables?: Variables, denied?: (node: FieldNode) => boolean): Promise<ShapedAnswer>;
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  invariant(found, 'the test document has an operation');
  return found;
}

function fieldNodes(document: DocumentNode): FieldNode[] {
  const found: FieldNode[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('kind' in value && value.kind === Kind.FIELD) found.push(value as FieldNode);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(document.definitions);
  return found;
}

/** Fetches from the fixture's schemas with graphql-js, parsing each document once. */
export function createLocalFetch(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  sent: SentRequest[] = [],
): Fetch {
  const documents = new Map<string, DocumentNode>();
  return async (service, request) => {
    sent.push({ service, ...request });
    const schema = schemas.get(service);
    invariant(schema, `the plan names a subgraph: ${service}`);
    const document = documents.get(request.document) ?? parse(request.document);
    documents.set(request.document, document);
    const answer = await execute({ schema, document, variableValues: request.variables });
    return JSON.parse(JSON.stringify(answer));
  };
}

export function createRunner(graph: FixtureGraph): Runner {
  const planner = createPlanner(graph.supergraphSdl);
  const sent: SentRequest[] = [];
  const runner: Runner = {
    planner,
    sent,
    fetch: createLocalFetch(graph.schemas, sent),
    prepare(query, denied = () => false) {
      const document = parse(query, { noLocation: true });
      const problems = validate(planner.apiSchema, document);
      invariant(problems.length === 0, `the test query is valid: ${problems[0]?.message} in ${query}`);
      const nodes = new Set(fieldNodes(document).filter(denied));
      return normaliseOperation({
        schema: planner.apiSchema,
        document,
        operation: operationOf(document),
        denied: nodes,
      });
    },
    async run(query, variables = {}, denied) {
      const operation = runner.prepare(query, denied);
      sent.length = 0;
      const result = await executePlan(planner.prepare(operation), {
        fetch: runner.fetch,
        variables: operation.planningVariables(variables),
        signal: new AbortController().signal,
        turn: ownLoop,
      });
      return shapeAnswer(operation, { result, variables });
    },
  };
  return runner;
}

/** Runs operations with the library's own executor. */
export function createStockRunner(graph: FixtureGraph) {
  const supergraph = Supergraph.build(graph.supergraphSdl);
  const apiSchema = supergraph.apiSchema();
  const clientSchema = apiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  const services = Object.fromEntries(
    [...graph.schemas].map(([name, schema]) => [name, new LocalGraphQLDataSource(schema)]),
  );
  const plan = (query: string) => {
    const document = parse(query);
    return { document, plan: planner.buildQueryPlan(operationFromDocument(apiSchema, document)) };
  };
  const runPlanned = async ({ document, plan: queryPlan }: ReturnType<typeof plan>, variables: Variables) => {
    type Parameters_ = Parameters<typeof executeQueryPlan>;
    const request = { request: { variables }, metrics: {}, context: {} } as unknown as Parameters_[2];
    const operation = operationOf(document);
    const context = { schema: clientSchema, operation, fragments: Object.fromEntries(fragmentsOf(document)) };
    return executeQueryPlan(queryPlan, services, request, context, supergraphSchema, apiSchema);
  };
  return {
    plan,
    runPlanned,
    run: (query: string, variables: Variables = {}) => runPlanned(plan(query), variables),
  };
}
