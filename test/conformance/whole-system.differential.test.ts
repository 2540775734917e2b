import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRequestState } from '../../gateway/request/request-state.ts';
import { createDataPlane } from '../../gateway/serve/data-plane.ts';
import { type GraphQLServer, headerMap, startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import { Random } from '../../province/demonstration/generate/random.ts';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { noContents } from '../../schema/policy/agreed-contents.ts';
import type { EventScope } from '../../schema/policy/event-scope.ts';
import {
  type Account,
  noLimits,
  type PolicySnapshot,
  type Instrument as Recorded,
} from '../../schema/policy/policy.ts';
import { createDatabaseSubgraph } from '../../subgraphs/database/create-database-subgraph.ts';
import { createRegistrySubgraph } from '../../subgraphs/registry/create-registry-subgraph.ts';
import { counts } from '../fixtures/counts.ts';
import { hiddenPlace } from '../fixtures/hidden-place.ts';
import { type Condition, type Instrument, Oracle, type PlaceOf, type Query, type World } from './oracle.ts';
import {
  owners,
  printQuery,
  randomInstruments,
  randomItems,
  randomQuery,
  randomRows,
  sdlOf,
  whereOf,
} from './random-world.ts';

/** Cases over smaller policies and more rows than those of end-to-end/. */
const cases = counts.endToEnd;
const schemas = 20;
const policies = 10;
const now = '2026-11-23T00:00:00.000Z';
const cursorKey = Buffer.alloc(32, 1);

interface System {
  readonly catalogue: CatalogueModel;
  readonly graphql: GraphQLServer;
  close(): Promise<void>;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes the rows of one database in their order. */
async function writeRows(world: World, model: AgencyModel, file: string): Promise<void> {
  const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  for (const type of model.types.values()) {
    const rows = type.kind === 'entity' ? (world.entities[type.name]?.rows ?? []) : [];
    const [first] = rows;
    if (first === undefined || type.table === null) continue;
    await knex.schema.createTable(type.table, (table) => {
      for (const field of Object.keys(first)) {
        const isNumber = rows.some((row) => typeof row[field] === 'number');
        if (isNumber) table.integer(`c_${field}`);
        else table.text(`c_${field}`);
      }
    });
    for (const row of rows) {
      await knex(type.table).insert(
        Object.fromEntries(Object.entries(row).map(([field, value]) => [`c_${field}`, value])),
      );
    }
  }
  await knex.destroy();
}

async function startSystem(world: World, at: number): Promise<System> {
  const models = sdlOf(world).map(parseAgencySdl);
  const catalogue = buildCatalogue(models);
  const databases = await Promise.all(
    models.map(async (model) => {
      const file = join(folder, `${at}-${model.database.id}.db`);
      await writeRows(world, model, file);
      const sdl = subgraphSdl(model, catalogue);
      return createDatabaseSubgraph({
        model,
        catalogue,
        sdl,
        connection: { engine: 'sqlite', file },
        cursorKey,
        policy: 'gateway',
        readers: 1,
      });
    }),
  );
  const configuration = readConfiguration({
    LIENTHONG_MAX_COST: '10000000',
    LIENTHONG_MAX_ALIASES: '1000',
  });
  const report = (error: unknown) => expect.fail(`reported: ${String(error)}`);
  const plane = createDataPlane({
    catalogue,
    databases,
    registry: createRegistrySubgraph(catalogue),
    configuration,
    report,
  });
  const graphql = await startGraphQLServer(plane);
  const close = async () => {
    await graphql.stop();
    await Promise.all(databases.map((database) => database.close()));
  };
  return { catalogue, graphql, close };
}

const account = (world: World): Account | null =>
  world.consumer === 'PUBLIC'
    ? null
    : {
        id: 'c',
        agency: 'A',
        agencyName: 'A',
        agencyNameEn: 'A',
        class: world.consumer,
        role: 'CONSUMER',
        attributes: {},
        purpose: 'p',
        purposeCode: 'p',
        subject: null,
        answerMode: 'NULL_AND_ERROR',
        state: 'ACTIVE',
        describes: '',
      };

/** The instruments as the control database would hold them. */
function policyOf(instruments: readonly Instrument[]): PolicySnapshot {
  const terms = {
    IN_FORCE: ['2026-01-01', null],
    SUSPENDED: ['2026-01-01', null],
    TERMINATED: ['2026-01-01', null],
    EXPIRED: ['2025-01-01', '2026-01-01'],
    FUTURE: ['2027-01-01', null],
  } as const;
  const recorded = instruments.map(
    (each, at): Recorded => ({
      kind: each.kind,
      number: `N${at}`,
      version: 1,
      title: '',
      provider: each.provider ?? '*',
      authority: {
        ownerConsents: each.consents.map((agency) => ({ agency, document: '1', date: null, signer: null })),
        decision: each.kind === 'OPEN_LIST' && each.decided ? { number: '1', date: null, body: null } : null,
      },
      consumers: each.kind === 'OPEN_LIST' ? [] : ['c'],
      content: [
        {
          items: each.items,
          rows: each.rows === null ? null : whereOf(each.rows),
          operations: each.operations,
          masks: {},
          smallestGroup: 1,
        },
      ],
      validFrom: new Date(terms[each.standing][0]).toISOString(),
      validTo:
        terms[each.standing][1] === null ? null : new Date(String(terms[each.standing][1])).toISOString(),
      methods: ['ONLINE_QUERY'],
      purpose: '',
      purposeCode: 'p',
      networks: [],
      subject: null,
      limits: noLimits,
      legalBasis: each.legalBasis ? ['law'] : [],
      feeSettled: each.feeSettled,
      contents: noContents,
      revives: false,
      recordedVersion: each.recorded,
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: '',
    }),
  );
  const events = instruments.flatMap(({ standing, terminated, reach, acts, entity, items }, at) =>
    standing === 'SUSPENDED' || standing === 'TERMINATED'
      ? [
          {
            kind: standing,
            number: `N${at}`,
            account: null,
            reason: '',
            restoredBy: null,
            recordedVersion: standing === 'TERMINATED' ? terminated : 900,
            at: '2026-02-01T00:00:00.000Z',
            by: '',
            ...scopeOf(reach, items, owners[entity] ?? ''),
            ...(acts ? {} : windowBeside(at)),
          } as const,
        ]
      : [],
  );
  return { version: 1, accounts: new Map(), instruments: recorded, events, usageRegulations: [] };
}

const situation = { now, purpose: null, address: null, method: 'ONLINE_QUERY' } as const;

/** Where the consumer of a world finds rows whose keys it may not read. */
function placesIn(system: System, world: World, policy: PolicySnapshot): PlaceOf {
  const permission = compilePermission(system.catalogue, policy, account(world), situation);
  const consumer = account(world)?.id ?? null;
  return (entity, entrance, key) => hiddenPlace({ cursorKey, entity, entrance, permission, consumer }, key);
}

function scopeOf(
  reach: Instrument['reach'],
  items: readonly string[],
  owner: string,
): { readonly scope?: EventScope } {
  switch (reach) {
    case 'AS_BEFORE':
      return {};
    case 'OWN':
      return { scope: { kind: 'INSTRUMENT' } };
    case 'ITEMS':
      return { scope: { kind: 'ITEMS', items } };
    case 'ALL':
      return { scope: { kind: 'ALL', owner } };
  }
}

/** A window that is over, or one that is to come. */
function windowBeside(at: number) {
  const days = at % 2 === 0 ? ['2026-02-02', '2026-02-03'] : ['2036-02-02', '2036-02-03'];
  const [effectiveFrom, effectiveTo] = days.map((day) => `${day}T00:00:00.000Z`);
  return { effectiveFrom: String(effectiveFrom), effectiveTo: String(effectiveTo) };
}

async function ask(system: System, world: World, policy: PolicySnapshot, query: Query) {
  const caller = { account: account(world), policy, ...situation };
  const state = openRequestState({
    requestId: 'r',
    language: 'en',
    caller,
    permission: compilePermission(system.catalogue, policy, caller.account, situation),
    bundle: null,
    signal: new AbortController().signal,
    turn: ownLoop,
  });
  const headers = headerMap({ 'content-type': 'application/json' });
  const { body } = await system.graphql.answer(
    { method: 'POST', headers, search: '', body: printQuery(query) },
    state,
  );
  const answer = JSON.parse(body.toString()) as {
    data?: unknown;
    errors?: { message: string; path?: (string | number)[]; extensions: { code: string; place?: string } }[];
  };
  const denied = new Set<string>();
  for (const { path = [], extensions, message } of answer.errors ?? []) {
    if (extensions.code !== 'FIELD_NOT_PERMITTED')
      throw new Error(`${extensions.code} ${message}: ${JSON.stringify(printQuery(query))}`);
    denied.add(extensions.place ?? path.filter((step) => typeof step === 'string').join('.'));
  }
  return { data: answer.data, denied };
}

/**
 * Whether the same places are told as denied. A hidden cell below a joined entity may be told at the entity: an actual
 * path may stand above what it explains, but none may be missing and none may explain nothing.
 */
function sameDenials(actual: ReadonlySet<string>, expected: ReadonlySet<string>): boolean {
  const explains = (above: string, place: string) => place === above || place.startsWith(`${above}.`);
  const isTold = [...expected].every((place) => [...actual].some((above) => explains(above, place)));
  return isTold && [...actual].every((above) => [...expected].some((place) => explains(above, place)));
}

/** Values in an answer that are not null, to tell an over-grant from an under-grant. */
function countValues(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countValues(each), 0);
}

describe('the whole system and an oracle written apart', () => {
  it(`agree on ${cases} random cases: schemas x agreements x queries`, async () => {
    const perPolicy = Math.ceil(cases / schemas / policies);
    let checked = 0;
    for (let schema = 0; schema < schemas; schema++) {
      const random = new Random(1000 + schema);
      const base = { entities: randomRows(random), items: randomItems(random) };
      const system = await startSystem({ ...base, consumer: 'STATE_AGENCY', instruments: [] }, schema);
      try {
        for (let policy = 0; policy < policies; policy++) {
          const consumer = random.pick(['STATE_AGENCY', 'STATE_AGENCY', 'ORGANISATION', 'PUBLIC'] as const);
          const world: World = { ...base, consumer, instruments: randomInstruments(random, base.entities) };
          const snapshot = policyOf(world.instruments);
          for (let at = 0; at < perPolicy; at++) {
            const query = randomQuery(random, base.entities);
            const expected = new Oracle(world, placesIn(system, world, snapshot)).answer(query);
            const actual = await ask(system, world, snapshot, query);
            checked += 1;
            const isEqual =
              JSON.stringify(actual.data) === JSON.stringify(expected.data) &&
              sameDenials(actual.denied, expected.denied);
            if (isEqual) continue;
            const kind =
              countValues(actual.data) > countValues(expected.data) ? 'OVER-GRANT' : 'under-grant or other';
            const told = JSON.stringify(
              { schema, policy, query: printQuery(query), consumer, instruments: world.instruments },
              null,
              1,
            );
            expect({ kind, told, data: actual.data, denied: [...actual.denied].sort() }).toEqual({
              kind,
              told,
              data: expected.data,
              denied: [...expected.denied].sort(),
            });
          }
        }
      } finally {
        await system.close();
      }
    }
    expect(checked).toBeGreaterThanOrEqual(cases);
  }, 900_000);

  it('differ when one grant is taken from the system alone', async () => {
    const random = new Random(77);
    const base = { entities: randomRows(random), items: randomItems(random) };
    const system = await startSystem({ ...base, consumer: 'STATE_AGENCY', instruments: [] }, 900);
    const condition: Condition | null = null;
    const whole: Instrument = {
      kind: 'AGREEMENT',
      recorded: 1,
      standing: 'IN_FORCE',
      terminated: 0,
      reach: 'OWN',
      acts: false,
      legalBasis: true,
      feeSettled: true,
      provider: null,
      consents: ['A'],
      decided: false,
      entity: 'Person',
      items: Object.keys(base.items).filter((name) => name.startsWith('Person.')),
      rows: condition,
      operations: ['LOOKUP', 'LIST', 'JOIN'],
    };
    const items = Object.fromEntries(
      Object.keys(base.items).map(
        (name) =>
          [
            name,
            {
              mode: { STATE_AGENCY: 'SPECIFIC', ORGANISATION: 'SPECIFIC', PUBLIC: 'NONE' },
              sensitive: false,
              fee: false,
            },
          ] as const,
      ),
    );
    const world: World = { entities: base.entities, items, consumer: 'STATE_AGENCY', instruments: [whole] };
    const query: Query = {
      entity: 'Person',
      kind: 'list',
      alias: 'x',
      ids: [],
      where: null,
      order: null,
      first: 5,
      below: [{ field: 'personId', alias: 'personId' }],
    };
    try {
      const actual = await ask(system, world, policyOf([]), query);
      expect(JSON.stringify(actual.data)).not.toBe(
        JSON.stringify(new Oracle(world, () => '').answer(query).data),
      );
    } finally {
      await system.close();
    }
  });
});
