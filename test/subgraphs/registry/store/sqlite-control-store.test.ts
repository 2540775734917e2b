import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueKey } from '../../../../subgraphs/registry/store/account-key.ts';
import { controlMigrationSource } from '../../../../subgraphs/registry/store/control-migrations.ts';
import { extendHistory } from '../../../../subgraphs/registry/store/policy-history.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';
import { account, agreement } from '../../../schema/permission/small-policy.ts';
import { type ControlDatabase, controlStoreContract } from './control-store-contract.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'control-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function makeDatabase(): Promise<ControlDatabase> {
  files += 1;
  const file = join(folder, `control-${files}.db`);
  return {
    open: () => openControlStore({ file }),
    openUnreachable: () => openControlStore({ file: join(folder, 'no-such-folder', 'control.db') }),
  };
}

describe('the control store on SQLite', () => controlStoreContract(makeDatabase));

it('refuses a file that is no database', async () => {
  const file = join(folder, 'text.db');
  await writeFile(file, 'not a database, but a text that is long enough to have a header');
  await expect(openControlStore({ file })).rejects.toMatchObject({ code: 'CONTROL_STORE_UNAVAILABLE' });
});

describe('a control database of the version before the history', () => {
  it('is brought up: its records are the history', async () => {
    const file = join(folder, 'older.db');
    await makeOlderDatabase(file);
    const store = await openControlStore({ file });
    const history = await store.history(10);
    expect(history.map(({ version, action, concerns, by }) => [version, action, concerns, by])).toEqual([
      [3, 'SUSPENDED', 'TT-1', 'inspector'],
      [2, 'RECORDED', 'TT-1@1', 'admin'],
      [1, 'ACCOUNT', 'tax', 'unknown'],
    ]);
    const policy = await store.snapshot();
    expect(policy.accounts.get('tax')?.purposeCode).toBe('thu-thue');
    expect((await store.snapshotAt({ version: 2 })).events).toEqual([]);
    await store.rollback(2, { by: 'x' });
    expect((await store.snapshot()).events.at(-1)?.kind).toBe('RESUMED');
    await store.close();
  });
});

describe('a control database of the version with one key an account', () => {
  it('keeps its keys, and the digest of its history stays what others have seen', async () => {
    const file = join(folder, 'one-key.db');
    await makeOlderDatabase(file, 2);
    const { key, prefix, hash } = issueKey();
    const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
    await knex('account').update({ key_prefix: prefix, key_hash: hash });
    await knex('account_version').insert(knex('account').select('id', 'recorded_version', 'record'));
    await knex('policy_change').insert({
      version: 1,
      at: '2026-04-01T00:00:00.000Z',
      by: 'admin',
      action: 'ACCOUNT_ISSUED',
      concerns: 'tax',
    });
    // Tables that later versions brought: empty, they change no digest.
    await knex.schema.createTable('usage_regulation', (table) => {
      table.integer('recorded_version');
      table.json('record');
    });
    const seen = (await extendHistory(knex, [], 3)).at(-1)?.digest;
    await knex.schema.dropTable('usage_regulation');
    await knex.destroy();
    const store = await openControlStore({ file });
    expect((await store.accountByKey(key))?.account.id).toBe('tax');
    expect(await store.keys()).toMatchObject([
      { account: 'tax', prefix, state: 'ACTIVE', issuedAt: '2026-04-01T00:00:00.000Z', endsAt: null },
    ]);
    expect(await store.historyAt(3)).toBe(seen);
    const { key: next } = await store.rotateKey('tax', 0);
    expect(await store.accountByKey(key)).toBeNull();
    expect((await store.accountByKey(next))?.account.id).toBe('tax');
    await store.close();
  });
});

/** Brings a file to the first migrations only, with records as the first version wrote them. */
async function makeOlderDatabase(file: string, migrations = 1): Promise<void> {
  const knex: Knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  const older = (await controlMigrationSource.getMigrations([])).slice(0, migrations);
  await knex.migrate.latest({
    migrationSource: { ...controlMigrationSource, getMigrations: async () => older },
  });
  const { purposeCode: _code, subject: _subject, answerMode: _mode, ...record } = account();
  await knex('account').insert({
    id: 'tax',
    record: JSON.stringify(record),
    key_prefix: 'a',
    key_hash: 'b',
    recorded_version: 1,
  });
  const { methods: _m, networks: _n, ...instrument } = agreement(['Person.name'], { recordedVersion: 2 });
  await knex('instrument').insert({
    number: 'TT-1',
    version: 1,
    record: JSON.stringify(instrument),
    recorded_version: 2,
  });
  await knex('instrument_event').insert({
    number: 'TT-1',
    record: JSON.stringify({
      kind: 'SUSPENDED',
      number: 'TT-1',
      reason: 'r',
      restoredBy: null,
      recordedVersion: 3,
      at: '2026-05-01T00:00:00.000Z',
      by: 'inspector',
    }),
    recorded_version: 3,
  });
  await knex('policy_version').where({ id: 1 }).update({ version: 3 });
  await knex.destroy();
}
