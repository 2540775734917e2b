import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { Random } from '../../province/demonstration/generate/random.ts';
import { databaseFile } from '../../province/start/data-files.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import type { CatalogueModel, ObjectModel } from '../../schema/catalogue/model.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { fieldsOfSdl } from '../../schema/exchange/people-fields.ts';
import { operationKinds } from '../../schema/language/entrance.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { RowPredicate } from '../../schema/policy/row-predicate.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';
import { counts } from '../fixtures/counts.ts';
import { type LiteralPool, RandomDocument } from '../fixtures/random-document.ts';
import { type Answer, askOver, readKeys, seededFolder } from '../fixtures/running-province.ts';

/** Pairs of answers over all accounts; end-to-end/non-interference.test.ts has most pairs. */
const accounts = ['public', 'one-stop', 'tax', 'commune-thanh-vinh', 'bank', 'citizen'] as const;
const pairs = Math.ceil(counts.provincePairs / accounts.length);
const { seed } = counts;

let folders: readonly [string, string];
let keys: ReadonlyMap<string, string | null>;
let catalogue: CatalogueModel;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  const first = await seededFolder(0.02);
  folders = [first, await mkdtemp(join(tmpdir(), 'lienthong-'))];
  keys = await readKeys(first);
  // WHY: the first start makes the keys that seal cursors and pseudonyms; both copies must have them.
  await (await start(first)).province.close();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function start(dataDir: string): Promise<{ readonly province: Province; readonly address: string }> {
  const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir });
  const province = await startProvince({
    catalogue,
    serviceCode: await demonstration.loadServices(),
    configuration,
    report: () => {},
  });
  return { province, address: await province.server.listen({ host: '127.0.0.1', port: 0 }) };
}

/** Names of the fields of the row itself that a row scope reads. */
function scopeFields(predicate: RowPredicate | null): readonly string[] {
  if (predicate === null) return [];
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.of.flatMap(scopeFields);
    case 'not':
      return scopeFields(predicate.of);
    default:
      return [predicate.field.join('.')];
  }
}

/** Columns of an entity that an account may read in no row, through no entrance and under no mask. */
function hiddenColumns(entity: ObjectModel, permission: EffectivePermission): readonly string[] {
  const scoped = new Set(permission.grants.flatMap(({ rows }) => scopeFields(rows)));
  const hidden = new Set<string>();
  const needed = new Set<string>();
  const visit = (type: ObjectModel, path: string) => {
    for (const field of type.fields.values()) {
      if (field.kind === 'embedded') {
        const target = catalogue.typeOwners.get(field.target);
        if (target !== undefined) visit(target, `${path}${field.name}.`);
      }
      if (field.kind !== 'column' && field.kind !== 'reference') continue;
      const isRead = operationKinds.some((kind) => permission.decide(kind, field.coordinate).kind !== 'none');
      const isKey = field.name === type.key;
      const columns =
        field.kind === 'column'
          ? [field.column, field.searchKey, field.sortKey]
          : [field.column, field.kindColumn];
      for (const column of columns) {
        if (column === null) continue;
        (isRead || isKey || scoped.has(path + field.name) ? needed : hidden).add(column);
      }
    }
  };
  visit(entity, '');
  return [...hidden].filter((column) => !needed.has(column));
}

/** Moves every hidden value to another row: other values, of the same kind. Gives the number of columns. */
async function scramble(folder: string, permission: EffectivePermission): Promise<number> {
  let columnsMoved = 0;
  for (const { database, types } of catalogue.agencies) {
    const knex = knexFactory({
      client: 'sqlite3',
      connection: { filename: databaseFile(folder, database.id) },
      useNullAsDefault: true,
    });
    for (const type of types.values()) {
      const columns = type.kind === 'entity' ? hiddenColumns(type, permission) : [];
      if (type.table === null || columns.length === 0) continue;
      columnsMoved += columns.length;
      await moveColumns(knex, type.table, columns);
    }
    await knex.destroy();
  }
  return columnsMoved;
}

async function moveColumns(knex: ReturnType<typeof knexFactory>, table: string, columns: readonly string[]) {
  const rows: Record<string, unknown>[] = await knex(table)
    .select('rowid as rowid', ...columns)
    .orderBy('rowid');
  const shift = Math.floor(rows.length / 3) + 1;
  await knex.transaction(async (trx) => {
    for (const [at, row] of rows.entries()) {
      const other = rows[(at + shift) % rows.length] ?? row;
      await trx(table)
        .where('rowid', Number(row.rowid))
        .update(Object.fromEntries(columns.map((column) => [column, other[column]])));
    }
  });
}

/** Values of the data for filters, of every column, hidden ones too: an attacker guesses well. */
async function poolOf(folder: string, cursors: readonly string[]): Promise<LiteralPool> {
  const values = new Map<string, readonly (string | number)[]>();
  for (const { database, types } of catalogue.agencies) {
    const knex = knexFactory({
      client: 'sqlite3',
      connection: { filename: databaseFile(folder, database.id) },
      useNullAsDefault: true,
    });
    for (const type of types.values()) {
      if (type.table === null) continue;
      for (const field of type.fields.values()) {
        if (field.kind !== 'column' && field.kind !== 'reference') continue;
        const rows: Record<string, string | number>[] = await knex(type.table)
          .distinct(field.column)
          .whereNotNull(field.column)
          .limit(50);
        const prefix = field.kind === 'reference' ? field.prefix : '';
        const found = rows.flatMap((row) => row[field.column] ?? []);
        values.set(
          `${type.name}Where.${field.name}`,
          prefix === '' ? found : found.map((value) => prefix + value),
        );
      }
    }
    await knex.destroy();
  }
  const ids = [...values].filter(([name]) => /Id$|Code$|code$/.test(name)).flatMap(([, found]) => found);
  return {
    value(coordinate, scalar, random) {
      const known = coordinate === null ? undefined : values.get(coordinate);
      if (known !== undefined && known.length > 0) return literal(random.pick(known), scalar);
      return scalar === 'ID' || scalar === 'String' ? String(random.pick(ids)) : undefined;
    },
    cursor: (random) => (cursors.length === 0 ? undefined : random.pick(cursors)),
  };
}

function literal(value: string | number, scalar: string): string | number | undefined {
  switch (scalar) {
    case 'Int':
      return Number(value);
    case 'DateTime':
      return `${String(value).slice(0, 10)}T00:00:00+07:00`;
    default:
      return String(value);
  }
}

const normal = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id');
const seen = ({ status, text, headers }: Answer) =>
  `${status} ${headers.get('ratelimit')} ${headers.get('content-length')} ${normal(text)}`;

/** Where two answers part, with what stands around it. */
function firstDifference(left: string, right: string, query: string): string {
  const at = [...left].findIndex((character, index) => character !== right[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 300), at + 300);
  return `${query}\n--- ${around(left)}\n+++ ${around(right)}`;
}

/** Roots that the registry answers: of cases its own proofs ask (procedure/). */
const registryRoots = new Set(
  fieldsOfSdl(parse(registrySdl))
    .filter(({ type }) => type === 'Query')
    .map(({ field }) => field.name.value),
);

describe(`non-interference, ${pairs} pairs for each account, seed ${seed}`, () => {
  it.each(accounts)(
    '%s: databases that differ only in what it may not see answer byte for byte alike',
    async (name) => {
      const [first, second] = folders;
      await rm(second, { recursive: true, force: true });
      await cp(first, second, { recursive: true });
      const [left, right] = [await start(first), await start(second)];
      try {
        const policy = await left.province.store.snapshot();
        const account = policy.accounts.get(name) ?? null;
        const situation = {
          now: new Date().toISOString(),
          purpose: null,
          address: null,
          method: 'ONLINE_QUERY',
        } as const;
        const permission = compilePermission(catalogue, policy, account, situation);
        expect(await scramble(second, permission)).toBeGreaterThan(10);
        const random = new Random(seed * 1000 + name.length);
        const cursors: string[] = [];
        const schema = left.province.dataPlane.catalogueSchema;
        const documents = new RandomDocument(schema, await poolOf(first, cursors), random);
        const isData = (root: string) => !registryRoots.has(root);
        let answered = 0;
        for (let pair = 0; pair < pairs; pair += 1) {
          const query = documents.next(isData);
          const [one, other] = await Promise.all(
            [left, right].map(({ address }) => askOver(address, keys.get(name), query)),
          );
          if (one === undefined || other === undefined) throw new TypeError(query);
          if (seen(other) !== seen(one)) expect.fail(firstDifference(seen(one), seen(other), query));
          if (one.status === 200) answered += 1;
          for (const [, cursor] of one.text.matchAll(/"(?:startCursor|endCursor|cursor)":"([^"]+)"/g)) {
            if (cursor !== undefined && cursors.length < 100) cursors.push(cursor);
          }
        }
        // WHY: refused documents prove little.
        expect(answered).toBeGreaterThan(pairs / 2);
      } finally {
        await left.province.close();
        await right.province.close();
      }
    },
    6 * 3_600_000,
  );

  it('can fail: a consumer that may see moved values sees the difference', async () => {
    const [first, second] = folders;
    await rm(second, { recursive: true, force: true });
    await cp(first, second, { recursive: true });
    const [left, right] = [await start(first), await start(second)];
    try {
      const policy = await left.province.store.snapshot();
      const situation = {
        now: new Date().toISOString(),
        purpose: null,
        address: null,
        method: 'ONLINE_QUERY',
      } as const;
      await scramble(second, compilePermission(catalogue, policy, null, situation));
      const query = '{ enterprises(first: 50) { nodes { charterCapital } } }';
      const [one, other] = await Promise.all(
        [left, right].map(({ address }) => askOver(address, keys.get('tax'), query)),
      );
      expect(normal(other?.text ?? '')).not.toBe(normal(one?.text ?? ''));
    } finally {
      await left.province.close();
      await right.province.close();
    }
  });
});
