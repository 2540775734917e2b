import { describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { readUse } from '../../../../gateway/audit/read/read-use.ts';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from '../chain/child-record.ts';

async function folderWith(records: readonly Partial<AuditRecord>[]): Promise<string> {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  for (let from = 0; from < records.length; from += 500) {
    const next = records.slice(from, from + 500);
    await Promise.all(
      next.map((each, at) => log.append({ ...queryRecord(`r${at}`), quota: [], rows: 0, cost: 0, ...each })),
    );
  }
  await log.close();
  return folder;
}

describe('what was used of agreements', () => {
  it('is summed by consumer and agreement', async () => {
    const folder = await folderWith([
      { account: 'tax', quota: ['TT-1'], rows: 3, cost: 10 },
      { account: 'tax', quota: ['TT-1', 'TT-2'], rows: 4, cost: 20 },
      { account: 'bank', quota: ['TT-1'], rows: 5, cost: 25 },
      { account: null, quota: ['DLM-1'], rows: 1, cost: 1 },
      { account: 'tax', rows: 100, cost: 100 },
    ]);
    const uses = await readUse(folder, 0);
    expect([...uses].sort((left, right) => right.cost - left.cost)).toEqual([
      { account: 'tax', number: 'TT-1', requests: 2, rows: 7, cost: 30 },
      { account: 'bank', number: 'TT-1', requests: 1, rows: 5, cost: 25 },
      { account: 'tax', number: 'TT-2', requests: 1, rows: 4, cost: 20 },
      { account: null, number: 'DLM-1', requests: 1, rows: 1, cost: 1 },
    ]);
  });

  it('counts no record before the instant', async () => {
    const folder = await folderWith([{ quota: ['TT-1'], rows: 1, cost: 1 }]);
    expect(await readUse(folder, Date.now() + 60_000)).toEqual([]);
    expect(await readUse(folder, Date.now() - 60_000)).toHaveLength(1);
  });

  it('reads more records than one page, each once', async () => {
    const folder = await folderWith(
      Array.from({ length: 5_001 }, () => ({ account: 'tax', quota: ['TT-1'], rows: 1, cost: 2 })),
    );
    expect(await readUse(folder, 0)).toEqual([
      { account: 'tax', number: 'TT-1', requests: 5_001, rows: 5_001, cost: 10_002 },
    ]);
  });

  it('takes records of an older product, without quota or cost', async () => {
    const old: Partial<AuditRecord> = { quota: undefined as never };
    const folder = await folderWith([
      old,
      { account: 'tax', quota: ['TT-1'], rows: 1, cost: undefined as never },
    ]);
    expect(await readUse(folder, 0)).toEqual([
      { account: 'tax', number: 'TT-1', requests: 1, rows: 1, cost: 0 },
    ]);
  });

  it('cannot be told without a log', async () => {
    await expect(readUse(await temporaryFolder(), 0)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});
