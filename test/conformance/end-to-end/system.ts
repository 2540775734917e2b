import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import type { CutLists } from '../../../gateway/answer/cut-lists.ts';
import { openRequestState } from '../../../gateway/request/request-state.ts';
import { createDataPlane } from '../../../gateway/serve/data-plane.ts';
import { type GraphQLServer, headerMap, startGraphQLServer } from '../../../gateway/serve/graphql-server.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { PermissionResolver } from '../../../schema/permission/permission-resolver.ts';
import type { Account, PolicySnapshot, Situation } from '../../../schema/policy/policy.ts';
import { createDatabaseSubgraph } from '../../../subgraphs/database/create-database-subgraph.ts';
import { createPolicyCopy } from '../../../subgraphs/enforce/policy-copy.ts';
import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';
import { parents, rows, type SharedCatalogue, sdlOf } from '../decision/random-policy.ts';
import type { Row } from '../decision/rows-oracle.ts';
import type { Request } from './query.ts';

export interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly coordinate?: string };
}

export interface Told {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly ToldError[];
  /** Lists that are told to hold only the first of their rows. */
  readonly cut: CutLists | null;
}

export interface SystemOptions {
  readonly folder: string;
  /** False: every request finds empty caches, and graphql-js executes in the subgraphs. */
  readonly caches?: boolean;
  /** True: all entities are in one database. */
  readonly isOne?: boolean;
  /** With whose key the policy is signed: the subgraphs then decide from it. Without, they trust the gateway's decision. */
  readonly publicKey?: KeyObject;
}

/** The whole system over real databases, in this process. */
export interface System {
  readonly catalogue: CatalogueModel;
  readonly graphql: GraphQLServer;
  readonly dataPlane: ReturnType<typeof createDataPlane>;
  readonly resolver: PermissionResolver;
  permission(policy: PolicySnapshot, account: Account | null, situation: Situation): EffectivePermission;
  ask(
    policy: PolicySnapshot,
    account: Account | null,
    situation: Situation,
    request: Request,
    permission: EffectivePermission,
  ): Promise<Told>;
  /** Puts other values into cells: entity, key, field, value. */
  write(cells: readonly WrittenCell[]): Promise<void>;
  /** Writes every table again: its rows in another order, with other row numbers, each touched at another moment. */
  rewrite(turn: number): Promise<void>;
  close(): Promise<void>;
}

export type WrittenCell = readonly [entity: string, key: string, field: string, value: unknown];

export const systemConfiguration = readConfiguration({
  LIENTHONG_MAX_COST: '10000000',
  LIENTHONG_MAX_DEPTH: '30',
  LIENTHONG_MAX_ALIASES: '1000',
  LIENTHONG_MAX_ROOT_FIELDS: '100',
});
const cacheless = readConfiguration({
  LIENTHONG_MAX_COST: '10000000',
  LIENTHONG_CACHE_BYTES: '1024',
  LIENTHONG_MAX_DEPTH: '30',
  LIENTHONG_MAX_ALIASES: '1000',
  LIENTHONG_MAX_ROOT_FIELDS: '100',
});

/** The key of cursors, of which the order of hidden keys is made too. */
export const cursorKey = Buffer.alloc(32, 1);

const keys: Readonly<Record<string, string>> = { Person: 'personId', Team: 'teamId', Asset: 'assetId' };
const holders: Readonly<Record<string, string>> = { Person: 'P', Team: 'T' };
const wards: readonly Row[] = Object.entries(parents).map(([code, parent]) => ({ code, parent }));
const tables: Readonly<Record<string, readonly Row[]>> = { ...rows, Ward: wards };
const numbers = new Set(['age', 'size', 'worth']);

function stored(field: string, value: unknown): unknown {
  return field === 'ownerKind' ? (holders[String(value)] ?? null) : value;
}

/** Opens a database to write to; it lives as long as a test, so nothing waits for the disk. */
async function openWriter(file: string): Promise<Knex> {
  const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  await knex.raw('pragma synchronous = off');
  await knex.raw('pragma journal_mode = memory');
  return knex;
}

async function writeTables(knex: Knex, entities: readonly string[]): Promise<void> {
  for (const entity of entities) {
    const [first] = tables[entity] ?? [];
    if (first === undefined) continue;
    await knex.schema.createTable(entity.toLowerCase(), (table) => {
      for (const field of Object.keys(first)) {
        if (numbers.has(field)) table.integer(field);
        else table.text(field);
      }
      // When a row was written last: no item has it.
      table.text('touched');
    });
    for (const row of tables[entity] ?? []) {
      const cells = Object.entries(row).map(([field, value]) => [field, stored(field, value)]);
      await knex(entity.toLowerCase()).insert(Object.fromEntries(cells));
    }
  }
}

/** Puts the rows of a table into it anew, beginning elsewhere and going by another step. */
async function rewriteTable(knex: Knex, table: string, turn: number): Promise<void> {
  await knex.transaction(async (trx) => {
    const rows: Record<string, unknown>[] = await trx(table).select('*');
    await trx(table).delete();
    for (const at of rows.keys()) {
      const row = rows[(at * 2 + turn) % (rows.length % 2 === 0 ? rows.length - 1 : rows.length)] ?? {};
      // WHY the last by itself: steps of two go through an odd number of rows.
      const next = rows.length % 2 === 0 && at === rows.length - 1 ? (rows.at(-1) ?? {}) : row;
      await trx(table).insert({ ...next, rowid: at * 3 + turn + 1, touched: `2026-01-${10 + turn + at}` });
    }
  });
}

let systems = 0;

/** Starts the system of a catalogue over new databases with the rows of the random world. */
export async function startSystem(shared: SharedCatalogue, options: SystemOptions): Promise<System> {
  const { folder, caches = true, isOne = false, publicKey } = options;
  const models = sdlOf(shared, isOne).map(parseAgencySdl);
  const catalogue = buildCatalogue(models);
  const at = systems++;
  const files = new Map<string, string>();
  const writers = new Map<string, Knex>();
  const databases = await Promise.all(
    models.map(async (model) => {
      const file = join(folder, `${at}-${model.database.id}.db`);
      const entities = [...model.types.values()].filter(({ kind }) => kind === 'entity');
      for (const { name } of entities) files.set(name, file);
      const writer = await openWriter(file);
      writers.set(file, writer);
      await writeTables(
        writer,
        entities.map(({ name }) => name),
      );
      return createDatabaseSubgraph({
        model,
        catalogue,
        sdl: subgraphSdl(model, catalogue),
        connection: { engine: 'sqlite', file },
        cursorKey,
        pseudonymKey: Buffer.alloc(32, 2),
        codeLists: { parents: (type) => (type === 'Ward' ? new Map(Object.entries(parents)) : null) },
        policy:
          publicKey === undefined
            ? 'gateway'
            : createPolicyCopy({ catalogue, publicKey, maxRequestMs: 10_000 }),
        readers: 1,
        optimise: caches,
      });
    }),
  );
  const dataPlane = createDataPlane({
    catalogue,
    databases,
    registry: createRegistrySubgraph(catalogue),
    configuration: caches ? systemConfiguration : cacheless,
    // WHY: a failure of a stage also stands in the answer, where the comparison finds it.
    report: () => {},
  });
  const graphql = await startGraphQLServer(dataPlane);
  const resolver = new PermissionResolver(catalogue);
  let fresh = 0;
  const permission: System['permission'] = (policy, account, situation) => {
    if (caches) return resolver.resolve(policy, account, situation);
    fresh += 1;
    // WHY: every cache below is keyed by the hash of the permission set.
    return { ...compilePermission(catalogue, policy, account, situation), hash: `fresh ${fresh}` };
  };
  return {
    catalogue,
    graphql,
    dataPlane,
    resolver,
    permission,
    async ask(policy, account, situation, request, decided) {
      const state = openRequestState({
        requestId: 'r',
        language: 'en',
        caller: { account, policy, ...situation },
        permission: decided,
        bundle: null,
        signal: new AbortController().signal,
        turn: ownLoop,
      });
      const headers = headerMap({ 'content-type': 'application/json' });
      const { body } = await graphql.answer(
        { method: 'POST', headers, search: '', body: { ...request } },
        state,
      );
      return readAnswer(body.toString());
    },
    async write(cells) {
      for (const [file, knex] of writers) {
        const own = cells.filter(([entity]) => files.get(entity) === file);
        if (own.length === 0) continue;
        await knex.transaction(async (trx) => {
          for (const [entity, key, field, value] of own) {
            await trx(entity.toLowerCase())
              .where(keys[entity] ?? '', key)
              .update({ [field]: value });
          }
        });
      }
    },
    async rewrite(turn) {
      for (const [entity, file] of files) {
        const knex = writers.get(file);
        if (knex !== undefined) await rewriteTable(knex, entity.toLowerCase(), turn);
      }
    },
    async close() {
      await graphql.stop();
      await Promise.all(databases.map((database) => database.close()));
      for (const [file, knex] of writers) {
        await knex.destroy();
        await rm(file, { force: true });
      }
    },
  };
}

export function readAnswer(text: string): Told {
  const {
    data,
    errors = [],
    extensions,
  } = JSON.parse(text) as {
    data?: Told['data'];
    errors?: readonly ToldError[];
    extensions?: { readonly cut?: CutLists };
  };
  return { text, data, errors, cut: extensions?.cut ?? null };
}
