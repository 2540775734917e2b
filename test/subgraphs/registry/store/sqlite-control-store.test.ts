import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariant } from '../../../../schema/invariant.ts';
import { controlMigrationSource } from '../../../../subgraphs/registry/store/control-migrations.ts';
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

/** Brings a file to the first migration only, with records as that version wrote them. */
async function makeOlderDatabase(file: string): Promise<void> {
  const knex: Knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  const [first] = await controlMigrationSource.getMigrations([]);
  invariant(first, 'there is a first migration');
  await knex.migrate.latest({
    migrationSource: { ...controlMigrationSource, getMigrations: async () => [first] },
  });
  const { purposeCode: _code, subject: _subject, answerMode: _mode, ...older } = account();
  await knex('account').insert({
    id: 'tax',
    record: JSON.stringify(older),
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
