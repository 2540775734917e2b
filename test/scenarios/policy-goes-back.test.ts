import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import knexFactory from 'knex';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { main } from '../../province/command/main.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { dataFiles } from '../../province/start/data-files.ts';
import { startProvince } from '../../province/start/start-province.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

// WHY: each test starts a province of its own, some of them twice.
vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
afterEach(() => running.stop());
afterAll(() => vi.resetConfig());

const query = '{ citizens(first: 1) { nodes { fullName } } }';

/** One statement on the control database, beside the product. */
async function onControl(file: string, sql: string): Promise<void> {
  const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  try {
    await knex.raw(sql);
  } finally {
    await knex.destroy();
  }
}

function files() {
  const { dataDir } = running.configuration;
  return { dataDir, control: dataFiles(dataDir).control, copy: join(dataDir, 'copy-of-control') };
}

/** Keeps a copy of the control database as it is now. */
async function keepCopy(name = files().copy): Promise<string> {
  await onControl(files().control, `vacuum into '${name}'`);
  await onControl(name, 'pragma journal_mode = wal');
  return name;
}

/** Ways in which an operator puts a copy in the place of the control database, under a running server. */
const replacements = {
  'another file in its place': async (copy: string) => {
    const { control } = files();
    await copyFile(copy, `${control}.restored`);
    for (const end of ['', '-wal', '-shm']) await rm(control + end, { force: true });
    await rename(`${control}.restored`, control);
  },
  'written over in its place': async (copy: string) => {
    const { control } = files();
    await onControl(control, 'pragma wal_checkpoint(truncate)');
    await copyFile(copy, control);
  },
};

const grantNumber = async () => {
  const answer = await running.ask('tax', '{ viewer { policyVersion } }');
  return (answer.data?.viewer as { readonly policyVersion: number }).policyVersion;
};

async function askTax() {
  const { status, data, errors } = await running.ask('tax', query);
  return {
    status,
    isServed: data?.citizens !== null && data !== undefined,
    code: errors[0]?.extensions.code,
  };
}

async function ready(): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${running.address}/readyz`);
  return { status: response.status, body: await response.json() };
}

/** What a command prints, and its exit code. */
async function tried(...words: readonly string[]) {
  const printed: string[] = [];
  const out = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', files().dataDir, ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  return { exitCode, text: printed.join('\n') };
}

const refused = { status: 503, isServed: false, code: 'POLICY_WENT_BACK' };
const suspension = ['account', 'suspend', 'tax', '--why', 'kiểm tra'] as const;

describe('an older control database under a running server', () => {
  it.each(Object.entries(replacements))(
    '%s: nothing is served, and everybody is told',
    async (_, replace) => {
      running = await runProvince();
      expect(await askTax()).toMatchObject({ status: 200 });
      const older = await keepCopy();
      await running.command('agreement', 'revoke', 'TT-02/2026', '--reason', 'hết nhu cầu');
      const newest = await grantNumber();
      const newer = await keepCopy(`${older}-2`);
      await replace(older);
      expect(await askTax()).toEqual(refused);
      expect(await running.ask('public', '{ enterprises(first: 1) { totalCount } }')).toMatchObject({
        status: 503,
      });
      expect(await ready()).toEqual({ status: 503, body: { status: 'not ready', code: 'POLICY_WENT_BACK' } });
      expect(running.reports).toContainEqual(
        expect.objectContaining({ code: 'POLICY_WENT_BACK', details: { found: newest - 1, newest } }),
      );
      // An act on it would go with it: it is refused, and recorded as refused.
      const act = await tried(...suspension);
      expect(act.exitCode).toBe(2);
      expect(act.text).toContain('POLICY_WENT_BACK');
      const [last] = await tailAudit({ folder: files().dataDir, count: 1 });
      expect(last?.record).toMatchObject({ detail: 'account suspend tax: refused', outcome: 'FAILED' });
      // The newer copy is taken as soon as it stands there.
      await replace(newer);
      expect(await askTax()).toMatchObject({ status: 200 });
      expect(await grantNumber()).toBe(newest);
      expect(await ready()).toMatchObject({ status: 200 });
      await running.command(...suspension);
      expect((await running.ask('tax', query)).errors[0]?.extensions.code).toBe('ACCOUNT_SUSPENDED');
    },
  );

  it('is refused also where the server had not yet seen the newer one: the log has', async () => {
    running = await runProvince();
    expect(await askTax()).toMatchObject({ status: 200 });
    const older = await keepCopy();
    await running.command(...suspension);
    await replacements['another file in its place'](older);
    expect(await askTax()).toEqual(refused);
  });

  it('that was changed to the same number again is not the same policy', async () => {
    running = await runProvince();
    const older = await keepCopy();
    await running.command(...suspension);
    await askTax();
    // Another province's worth of changes, made past the log: the numbers agree.
    const store = await openControlStore({ file: older });
    await store.setAccountState('bank', 'SUSPENDED', { by: 'x' });
    await store.close();
    await replacements['another file in its place'](older);
    expect(await askTax()).toEqual(refused);
    const store2 = await openControlStore({ file: files().control });
    await store2.setAccountState('bank', 'ACTIVE', { by: 'x' });
    await store2.close();
    expect(await askTax()).toEqual(refused);
  });
});

describe('an older control database at the start', () => {
  async function restarted<Result>(work: (address: string) => Promise<Result>): Promise<Result> {
    const reports: unknown[] = [];
    const province = await startProvince({
      catalogue: await demonstration.loadCatalogue(),
      serviceCode: await demonstration.loadServices(),
      configuration: running.configuration,
      report: (error) => reports.push(error),
    });
    try {
      return await work(await province.server.listen({ host: '127.0.0.1', port: 0 }));
    } finally {
      await province.close();
    }
  }
  const asked = async (address: string) => {
    const { status, errors } = await askOver(address, running.keys.get('tax'), query);
    return [status, errors[0]?.extensions.code];
  };

  it('serves nobody; who accepts it and why stands in the history and in the log, and then it serves', async () => {
    running = await runProvince();
    const older = await keepCopy();
    await running.command(...suspension);
    const newest = await running.province.store.version();
    await running.province.close();
    await replacements['another file in its place'](older);
    expect(await restarted(asked)).toEqual([503, 'POLICY_WENT_BACK']);
    expect((await tried('policy', 'accept', '--why', ' ')).exitCode).toBe(2);
    const accepted = await tried('policy', 'accept', '--why', 'mất đĩa', '--by', 'an', '--json');
    expect(JSON.parse(accepted.text)).toEqual({ version: newest + 1, seen: newest });
    expect((await tried('policy', 'history', '--limit', '1')).text).toMatch(
      new RegExp(`${newest + 1} .* an +ACCEPTED +version ${newest - 1} +mất đĩa`),
    );
    const [last] = await tailAudit({ folder: files().dataDir, count: 1 });
    expect(last?.record).toMatchObject({
      account: 'an',
      detail: 'policy accept: done',
      policyVersion: newest + 1,
    });
    expect(await restarted(async (address) => (await asked(address))[0])).toBe(200);
    expect(JSON.parse((await tried('policy', 'accept', '--why', 'x', '--json')).text)).toEqual({
      version: newest + 1,
      seen: null,
    });
    expect((await tried('audit', 'verify')).exitCode).toBe(0);
  });

  it('is refused by a copy of the same number that was made elsewhere', async () => {
    running = await runProvince();
    const older = await keepCopy();
    await running.command(...suspension);
    await running.province.close();
    const store = await openControlStore({ file: older });
    await store.setAccountState('bank', 'SUSPENDED', { by: 'x' });
    await store.close();
    await replacements['another file in its place'](older);
    expect(await restarted(asked)).toEqual([503, 'POLICY_WENT_BACK']);
    expect((await tried(...suspension)).text).toContain('POLICY_WENT_BACK');
    // A refused act vouches for nothing.
    expect(await restarted(asked)).toEqual([503, 'POLICY_WENT_BACK']);
  });
});
