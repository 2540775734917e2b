import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import type { OperationDefinitionNode } from 'graphql';
import { Kind, parse } from 'graphql';
import { shapeAnswer } from '../gateway/answer/shape-answer.ts';
import { executePlan, type Fetch } from '../gateway/execute/execute-plan.ts';
import { normaliseOperation } from '../gateway/prepare/normalise-operation.ts';
import { createPlanner } from '../gateway/prepare/plan-operation.ts';
import { ownLoop } from '../schema/fairness/fair-turns.ts';
import { invariant } from '../schema/invariant.ts';

/** One way to answer the measured query; equal answers of all are checked before measuring. */
export interface ExecutorContestant {
  readonly name: string;
  /** Answers once, as JSON data. */
  readonly measure: () => Promise<unknown>;
}

type Row = Readonly<Record<string, unknown>>;

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n';
const subgraphs = {
  population: `type Query { citizens(first: Int): [Citizen!]! }
    type Citizen @key(fields: "personalId") { personalId: ID! fullName: String household: Household }
    type Household @key(fields: "householdId") { householdId: ID! }`,
  households: `type Household @key(fields: "householdId") { householdId: ID! detail: String commune: Commune }
    type Commune @key(fields: "code") { code: ID! }`,
  reference: 'type Commune @key(fields: "code") { code: ID! name: String }',
};

const query =
  '{ citizens(first: 100) { personalId fullName household { householdId detail commune { code name } } } }';

/** What each subgraph answers, as an in-memory source would: new objects each time, no work beside. */
function answerOf(service: string, representations: readonly Row[], rootKey: string): Row {
  if (service === 'population') {
    const citizens = Array.from({ length: 100 }, (_, index) => ({
      personalId: `0400${index}`,
      fullName: `Nguyễn Văn ${index}`,
      household: { __typename: 'Household', householdId: `H${index % 60}` },
    }));
    return { [rootKey]: citizens };
  }
  const _entities = representations.map((one) =>
    service === 'households'
      ? {
          detail: `Số ${one.householdId}`,
          commune: { __typename: 'Commune', code: `${String(one.householdId).length}` },
        }
      : { name: `Phường ${one.code}` },
  );
  return { _entities };
}

function representationsIn(variables: Row | undefined): readonly Row[] {
  const given = variables?.representations;
  return Array.isArray(given) ? given : [];
}

function operationIn(document: ReturnType<typeof parse>): OperationDefinitionNode {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  invariant(operation, 'the measured document has an operation');
  return operation;
}

function createOurs(supergraphSdl: string): ExecutorContestant {
  const planner = createPlanner(supergraphSdl);
  const document = parse(query);
  const operation = operationIn(document);
  const normalised = normaliseOperation({
    schema: planner.apiSchema,
    document,
    operation,
    denied: new Set(),
  });
  const fetch: Fetch = async (service, { variables }) => ({
    data: answerOf(service, representationsIn(variables), '__lt0'),
  });
  const { signal } = new AbortController();
  const measure = async (): Promise<unknown> => {
    const result = await executePlan(planner.prepare(normalised), {
      fetch,
      variables: {},
      signal,
      turn: ownLoop,
    });
    return shapeAnswer(normalised, { result, variables: {} }).data;
  };
  return { name: 'compiled executor', measure };
}

function createStock(supergraphSdl: string): ExecutorContestant {
  const supergraph = Supergraph.build(supergraphSdl);
  const apiSchema = supergraph.apiSchema();
  const clientSchema = apiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const document = parse(query);
  const plan = new QueryPlanner(supergraph).buildQueryPlan(operationFromDocument(apiSchema, document));
  const source = (service: string): GraphQLDataSource => ({
    process: async ({ request }) => ({
      data: answerOf(service, representationsIn(request.variables), 'citizens'),
    }),
  });
  const services = Object.fromEntries(Object.keys(subgraphs).map((name) => [name, source(name)]));
  type Context = Parameters<typeof executeQueryPlan>[2];
  const request = { request: { variables: {} }, metrics: {}, context: {} } as unknown as Context;
  const context = { schema: clientSchema, operation: operationIn(document), fragments: {} };
  const measure = async (): Promise<unknown> =>
    (await executeQueryPlan(plan, services, request, context, supergraphSchema, apiSchema)).data;
  return { name: '@apollo/gateway executeQueryPlan', measure };
}

/** The fake sources alone: what any executor pays at least. */
function createFloor(): ExecutorContestant {
  const measure = async (): Promise<unknown> => {
    const { citizens } = answerOf('population', [], 'citizens') as { citizens: readonly Row[] };
    const households = citizens.map((row) => row.household as Row);
    const { _entities: found } = answerOf('households', households, '') as { _entities: readonly Row[] };
    const communes = found.map((row) => row.commune as Row);
    const { _entities: named } = answerOf('reference', communes, '') as { _entities: readonly Row[] };
    return citizens.map(({ personalId, fullName }, index) => {
      const household = { householdId: households[index]?.householdId, detail: found[index]?.detail };
      const commune = { code: communes[index]?.code, name: named[index]?.name };
      return { personalId, fullName, household: { ...household, commune } };
    });
  };
  return { name: 'hand-written join (floor)', measure: async () => ({ citizens: await measure() }) };
}

/** Name of the benchmark. */
export const name = 'executor: 100 citizens x household x commune, in-memory subgraphs';

/** Builds the contestants and checks that their answers are byte-identical. */
export async function setup(): Promise<readonly ExecutorContestant[]> {
  const services = Object.entries(subgraphs).map(([service, sdl]) => ({
    name: service,
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  invariant(supergraphSdl, `the benchmark's subgraphs compose: ${errors?.join()}`);
  const contestants = [createFloor(), createOurs(supergraphSdl), createStock(supergraphSdl)];
  const texts = await Promise.all(contestants.map(async ({ measure }) => JSON.stringify(await measure())));
  invariant(new Set(texts).size === 1, 'the contestants answer the same bytes');
  return contestants;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function microseconds(contestant: ExecutorContestant, times: number): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < times; count++) await contestant.measure();
  return ((performance.now() - start) * 1_000) / times;
}

/** Median microseconds for one answer of each contestant, over interleaved rounds. */
export async function measure(
  contestants: readonly ExecutorContestant[],
  rounds = 9,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map(contestants.map((one): [string, number[]] => [one.name, []]));
  for (const one of contestants) await microseconds(one, 300);
  for (let round = 0; round < rounds; round++) {
    for (const one of contestants) found.get(one.name)?.push(await microseconds(one, 200));
  }
  return new Map([...found].map(([contestant, values]) => [contestant, median(values)]));
}

if (process.argv[1]?.endsWith('executor.bench.ts')) {
  console.log(name);
  for (const [contestant, time] of await measure(await setup())) {
    console.log(`${time.toFixed(0).padStart(8)} µs  ${contestant}`);
  }
}
