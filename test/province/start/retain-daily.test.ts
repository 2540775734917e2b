import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tailAudit } from '../../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../../gateway/audit/read/verify-audit.ts';
import { retainDaily } from '../../../province/start/retain-daily.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';
import { temporaryFolder } from '../../gateway/audit/audit-fixture.ts';
import { populationRecord, writtenLog } from '../../gateway/audit/shared/written-log.ts';

const { catalogue, policy } = await provincePolicy();

/** A server that has begun with a log of which one day is long over, and was closed. */
async function served(environment: Readonly<Record<string, string>>) {
  const { folder, log } = await writtenLog([
    ['2020-01-01T00:00:00.000Z', populationRecord('old')],
    ['2020-01-02T00:00:00.000Z', populationRecord('last')],
  ]);
  const reports: unknown[] = [];
  const configuration = readConfiguration({ LIENTHONG_DATA_DIR: folder, ...environment });
  const store = { snapshot: async () => policy, version: async () => 7, historyAt: async () => null };
  const report = (error: unknown) => void reports.push(error);
  await retainDaily({ catalogue, configuration, report }, store, log).close();
  await log.close();
  const told = await tailAudit({ folder, count: 100 });
  return { folder, reports, told: told.map(({ record }) => record.detail ?? record.requestId) };
}

it('the server archives what is over, and says so in the log', async () => {
  const archive = join(await temporaryFolder(), 'archive');
  const { folder, reports, told } = await served({ LIENTHONG_AUDIT_ARCHIVE_PATH: archive });
  expect(reports).toEqual([]);
  expect(told.slice(-2)).toEqual([
    'audit retain 1 records of 1-1: begun',
    'audit retain 1 records of 1-1: done',
  ]);
  expect(told).not.toContain('old');
  expect(await readdir(archive)).toContain('audit-1-1.jsonl');
  expect(await verifyAudit({ folder })).toMatchObject({ ok: true });
});

it('without a folder for archives every record is kept', async () => {
  expect((await served({})).told).toEqual(['old', 'last']);
});
