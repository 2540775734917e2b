import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse } from 'graphql';
import knexFactory, { type Knex } from 'knex';
import { buildCatalogue } from '../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel, Field, ObjectModel } from '../schema/catalogue/model.ts';
import type { ExchangeContext } from '../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../schema/fairness/fair-turns.ts';
import { invariant } from '../schema/invariant.ts';
import { operationKinds } from '../schema/language/entrance.ts';
import { parseAgencySdl } from '../schema/language/parse-agency.ts';
import { subgraphSdl } from '../schema/language/query-surface.ts';
import type {
  EffectivePermission,
  EntityAccess,
  EntityGrant,
  ItemDecision,
} from '../schema/permission/effective-permission.ts';
import { unmasked } from '../schema/permission/effective-permission.ts';
import type { Caller } from '../schema/policy/caller.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
} from '../subgraphs/database/create-database-subgraph.ts';

/** One way to answer; all contestants of a workload give the same JSON, which is checked before measuring. */
export interface SubgraphContestant {
  readonly name: string;
  readonly measure: () => Promise<unknown>;
}

/** A measured operation. */
export interface SubgraphWorkload {
  readonly name: string;
  readonly contestants: readonly SubgraphContestant[];
  close(): Promise<void>;
}

/** Name of the benchmark. */
export const name = 'database subgraph: look-up, 100 entities, 1,000-row page, 20,000 citizens on SQLite';

const citizens = 20_000;
const agencies = ['reference', 'population', 'business', 'land', 'dossiers'];
const citizenFields = 'fullName dateOfBirth gender maritalStatus bloodType phone';

/** The models of the demonstration, and the population database. */
export function readAgencies() {
  const models = agencies.map((agency) =>
    parseAgencySdl(
      readFileSync(new URL(`../province/demonstration/agencies/${agency}.graphql`, import.meta.url), 'utf8'),
    ),
  );
  const model = models.find(({ database }) => database.id === 'population');
  invariant(model, 'the population database is an agency of the demonstration');
  return { model, catalogue: buildCatalogue(models) };
}

/** The columns of a field, companions included. */
export function columnsOf(field: Field): readonly string[] {
  if (field.kind === 'reference') return [field.column];
  if (field.kind !== 'column') return [];
  return [field.column, field.searchKey, field.sortKey].filter((column) => column !== null);
}

function cellOf(field: Field, row: number): string {
  if (field.kind === 'column' && field.type === 'Date') return `19${50 + (row % 50)}-01-15`;
  if (field.kind === 'column' && field.type === 'Enum')
    return field.enumValues[row % field.enumValues.length] ?? '';
  return `${field.name} ${row % 5_000}`;
}

async function createTable(knex: Knex, types: readonly ObjectModel[], key: string, rows: number) {
  const fields = types.flatMap((type) => [...type.fields.values()]);
  const table = types[0]?.table ?? '';
  const columns = [...new Set(fields.flatMap(columnsOf))];
  await knex.schema.createTable(table, (builder) => {
    for (const column of columns) builder.text(column);
    builder.unique([key]);
  });
  const records = Array.from({ length: rows }, (_, row) => {
    const cells = fields.flatMap((field) => columnsOf(field).map((column) => [column, cellOf(field, row)]));
    return { ...Object.fromEntries(cells), [key]: String(row).padStart(12, '0') };
  });
  await knex.batchInsert(table, records, 40);
}

async function createFile(folder: string, types: ReadonlyMap<string, ObjectModel>): Promise<string> {
  const file = join(folder, 'population.db');
  const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  const named = (...names: readonly string[]) => names.flatMap((each) => types.get(each) ?? []);
  await createTable(knex, named('Citizen', 'PermanentAddress'), 'SO_DINH_DANH', citizens);
  await createTable(knex, named('Household'), 'SO_HO', 5_000);
  await knex.destroy();
  return file;
}

/** Everything granted: what is measured is the price of enforcement, not of denial. */
export function grantEverything(catalogue: CatalogueModel): EffectivePermission {
  const byEntity = new Map<string, EntityAccess>();
  for (const { coordinate, entity } of catalogue.items.values()) {
    const known = byEntity.get(entity);
    const items = new Map<string, ItemDecision>(known?.items);
    const grant: EntityGrant = {
      id: 'BENCH:1@1',
      entity,
      items: new Set(items.keys()),
      rows: null,
      operations: new Set(operationKinds),
      masks: new Map(),
      smallestGroup: 1,
    };
    byEntity.set(entity, {
      rows: null,
      grants: [grant],
      items: items.set(coordinate, { kind: 'all', grants: [grant], variants: unmasked }),
      smallestGroup: 1,
    });
  }
  const decide = (entity: string, coordinate: string): ItemDecision =>
    byEntity.get(entity)?.items.get(coordinate) ?? { kind: 'none' };
  const best = (coordinate: string) => decide(catalogue.items.get(coordinate)?.entity ?? '', coordinate);
  return {
    hash: 'everything',
    access: (_kind, entity) => byEntity.get(entity) ?? null,
    decide: (_kind, coordinate) => best(coordinate),
    best,
    grants: [],
  };
}

/** A request of nobody in particular. */
export function exchangeOf(permission: EffectivePermission): ExchangeContext {
  const caller: Caller = {
    account: null,
    policy: { version: 1, accounts: new Map(), instruments: [], events: [], usageRegulations: [] },
    now: '2026-07-01T00:00:00Z',
    purpose: null,
    address: null,
    method: 'ONLINE_QUERY',
  };
  const { signal } = new AbortController();
  return {
    requestId: 'b',
    permission,
    bundle: null,
    signal,
    turn: ownLoop,
    state: new Map(),
    counts: { statements: 0, rows: 0 },
    caller,
  };
}

interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function subgraphContestant(
  label: string,
  subgraph: DatabaseSubgraph,
  permission: EffectivePermission,
  question: Question,
): SubgraphContestant {
  return {
    name: label,
    measure: async () => (await subgraph.execute(question, exchangeOf(permission))).data,
  };
}

const citizenColumns = {
  fullName: 'HO_VA_TEN',
  dateOfBirth: 'NGAY_SINH',
  gender: 'GIOI_TINH',
  maritalStatus: 'TINH_TRANG_HON_NHAN',
  bloodType: 'NHOM_MAU',
  phone: 'DIEN_THOAI',
};

/** The same surface as a developer would first write it: a resolver for each root field, knex in each. */
function naiveSchema(knex: Knex) {
  const one = (key: string) => knex('CONG_DAN').select(citizenColumns).where('SO_DINH_DANH', key).first();
  return makeExecutableSchema({
    typeDefs: `scalar _Any scalar Date enum Gender { MALE FEMALE OTHER }
      type Citizen { ${citizenFields
        .split(' ')
        .map((field) => `${field}: String`)
        .join(' ')} }
      type CitizenConnection { nodes: [Citizen!]! }
      type Query { citizen(personalId: ID!): Citizen citizens(first: Int): CitizenConnection
        _entities(representations: [_Any!]!): [Citizen]! }`,
    resolvers: {
      Query: {
        citizen: (_root: unknown, args: { personalId: string }) => one(args.personalId),
        citizens: async (_root: unknown, args: { first: number }) => ({
          nodes: await knex('CONG_DAN').select(citizenColumns).orderBy('SO_DINH_DANH').limit(args.first),
        }),
        _entities: (_root: unknown, args: { representations: readonly { personalId: string }[] }) =>
          args.representations.map(({ personalId }) => one(personalId)),
      },
    },
  });
}

const keys = Array.from({ length: 100 }, (_, index) => String(index * 150).padStart(12, '0'));

const questions: readonly (readonly [string, Question, (knex: Knex) => Promise<unknown>])[] = [
  [
    'look-up by key',
    {
      document: `query($id: ID!) { citizen(personalId: $id) { ${citizenFields} } }`,
      variables: { id: keys[7] },
    },
    async (knex) => ({
      citizen: await knex('CONG_DAN')
        .select(citizenColumns)
        .where('SO_DINH_DANH', keys[7] ?? '')
        .first(),
    }),
  ],
  [
    '100 entities by key',
    {
      document: `query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { ${citizenFields} } } }`,
      variables: { r: keys.map((personalId) => ({ __typename: 'Citizen', personalId })) },
    },
    async (knex) => {
      const rows = await knex('CONG_DAN')
        .select({ ...citizenColumns, key: 'SO_DINH_DANH' })
        .whereIn('SO_DINH_DANH', keys);
      const found = new Map(rows.map(({ key, ...row }) => [key, row]));
      return { _entities: keys.map((key) => found.get(key) ?? null) };
    },
  ],
  [
    '1,000-row page',
    {
      document: `query($n: Int!) { citizens(first: $n) { nodes { ${citizenFields} } } }`,
      variables: { n: 1_000 },
    },
    async (knex) => ({
      citizens: { nodes: await knex('CONG_DAN').select(citizenColumns).orderBy('SO_DINH_DANH').limit(1_000) },
    }),
  ],
];

/** Builds the workloads over one file and checks that all contestants answer the same JSON. */
export async function setup(): Promise<readonly SubgraphWorkload[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const { model, catalogue } = readAgencies();
  const file = await createFile(folder, model.types);
  const options = {
    model,
    catalogue,
    sdl: subgraphSdl(model, catalogue),
    connection: { engine: 'sqlite', file },
    cursorKey: Buffer.alloc(32, 1),
    policy: 'gateway',
  } as const;
  const compiled = await createDatabaseSubgraph(options);
  const reference = await createDatabaseSubgraph({ ...options, optimise: false });
  const permission = grantEverything(catalogue);
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 4, max: 4 },
  });
  const naive = naiveSchema(knex);
  const close = async () => {
    await Promise.all([compiled.close(), reference.close(), knex.destroy()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return Promise.all(
    questions.map(async ([label, question, byHand]) => {
      const document = parse(question.document);
      const contestants: readonly SubgraphContestant[] = [
        { name: 'hand-written knex, no GraphQL', measure: () => byHand(knex) },
        subgraphContestant('database subgraph, compiled', compiled, permission, question),
        subgraphContestant('database subgraph, graphql-js over shield', reference, permission, question),
        {
          name: 'graphql-js with naive knex resolvers, no permissions',
          measure: async () =>
            (await execute({ schema: naive, document, variableValues: { ...question.variables } })).data,
        },
      ];
      const texts = await Promise.all(
        contestants.map(async ({ measure }) => JSON.stringify(await measure())),
      );
      invariant(new Set(texts).size === 1, `the contestants of ${label} answer the same bytes`);
      return { name: label, contestants, close };
    }),
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function microseconds(contestant: SubgraphContestant, forMs: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < forMs) {
    await contestant.measure();
    count += 1;
  }
  return ((performance.now() - start) * 1_000) / count;
}

/** Median microseconds for one answer of each contestant, over interleaved rounds. */
export async function measure(workload: SubgraphWorkload, rounds = 9): Promise<ReadonlyMap<string, number>> {
  const found = new Map(workload.contestants.map((one): [string, number[]] => [one.name, []]));
  for (const one of workload.contestants) await microseconds(one, 200);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of workload.contestants) found.get(one.name)?.push(await microseconds(one, 60));
  }
  return new Map([...found].map(([contestant, values]) => [contestant, median(values)]));
}

if (process.argv[1]?.endsWith('subgraph.bench.ts')) {
  console.log(name);
  const workloads = await setup();
  for (const workload of workloads) {
    console.log(workload.name);
    for (const [contestant, time] of await measure(workload)) {
      console.log(`${time.toFixed(0).padStart(8)} µs  ${contestant}`);
    }
  }
  await workloads[0]?.close();
}
