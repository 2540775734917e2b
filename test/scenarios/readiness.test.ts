import { randomBytes } from 'node:crypto';
import { copyFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseFile } from '../../province/start/data-files.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(async () => {
  vi.resetConfig();
  await running.stop();
});

interface ToldBody {
  readonly status: string;
  readonly code?: string;
  readonly parts?: readonly unknown[];
}

async function ready(account: string | null = null) {
  const key = account === null ? null : running.keys.get(account);
  const headers = key === null || key === undefined ? {} : { authorization: `Bearer ${key}` };
  const response = await fetch(`${running.address}/readyz`, { headers });
  return { status: response.status, body: (await response.json()) as ToldBody };
}

const file = () => databaseFile(running.configuration.dataDir, 'land');
const aside = () => `${file()}.aside`;

/** What befalls the file; a copy of the right one is at `aside()`. */
const faults: Readonly<Record<string, () => Promise<void>>> = {
  'cut to 0 bytes': () => truncate(file(), 0),
  'another file of 0 bytes': async () => {
    await rm(file());
    await writeFile(file(), '');
  },
  removed: () => rm(file()),
  'random bytes': async () => {
    await rm(file());
    await writeFile(file(), randomBytes(40_000));
  },
};

describe('/readyz', () => {
  it('is a word when everything serves', async () => {
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it.each(Object.entries(faults))(
    'is 503 with a database that is %s, says which, and 200 again when it is back',
    async (_, fault) => {
      await copyFile(file(), aside());
      await fault();
      const told = await ready();
      expect(told).toEqual({
        status: 503,
        body: { status: 'not ready' },
      });
      expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
      const { errors } = await running.ask('land-office', '{ citizens(first: 1) { nodes { fullName } } }');
      expect(errors).toEqual([]);
      await rm(file(), { force: true });
      await rename(aside(), file());
      await expect
        .poll(ready, { timeout: 10_000, interval: 200 })
        .toEqual({ status: 200, body: { status: 'ready' } });
    },
  );

  it('tells causes and since when to who administers or audits, to nobody else', async () => {
    await rename(file(), aside());
    const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    const failing = {
      name: 'land',
      state: 'SUBGRAPH_FAILED',
      since,
      cause: expect.stringContaining('SQLITE_CANTOPEN'),
    };
    for (const account of ['administrator', 'auditor']) {
      const { status, body } = await ready(account);
      expect(status).toBe(503);
      expect(body.parts).toContainEqual(failing);
      expect(body.parts).toContainEqual({ name: 'population', state: 'serving' });
    }
    for (const account of [null, 'tax']) {
      expect(Object.keys((await ready(account)).body)).toEqual(['status']);
    }
    const before = running.reports.length;
    await ready();
    expect(running.reports).toHaveLength(before);
    await rename(aside(), file());
  });

  it('is 503 while the log cannot be written', async () => {
    const log = join(running.configuration.dataDir, 'audit.db');
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
    await rename(log, `${log}.aside`);
    await expect
      .poll(ready, { timeout: 10_000, interval: 200 })
      .toEqual({ status: 503, body: { status: 'not ready', code: 'AUDIT_UNAVAILABLE' } });
    await rename(`${log}.aside`, log);
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
  });
});
