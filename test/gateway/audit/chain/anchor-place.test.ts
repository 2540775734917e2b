import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFiles } from '../../../../gateway/audit/chain/audit-chain.ts';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { appendTo, copyOf, resealLog } from '../reseal-log.ts';
import { queryRecord } from './child-record.ts';

/** A log of three records, and the file of a second place where its anchors stand too. */
async function anchoredLog() {
  const folder = await temporaryFolder();
  const anchorPath = join(await temporaryFolder(), 'anchors');
  await appendTo(folder, ['r1', 'r2', 'r3'], anchorPath);
  return { folder, anchorPath };
}

describe('anchors in a second place', () => {
  it('are appended, one line each, and the log holds them', async () => {
    const { folder, anchorPath } = await anchoredLog();
    await appendTo(folder, ['r4'], anchorPath);
    const seqs = (await readFile(anchorPath, 'utf8'))
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { readonly seq: number }).seq);
    expect(seqs).toEqual([0, 3, 4]);
    expect(await verifyAudit({ folder, anchorPath })).toEqual({ ok: true, records: 4 });
  });

  it.each([
    ['cut and sealed again with its own key', (bodies: readonly string[]) => bodies.slice(0, 2), 'CUT_OFF'],
    ['written anew with its own key', (bodies: readonly string[]) => bodies.toReversed(), 'REWRITTEN'],
  ])('find a log that was %s: it is not opened', async (_, change, problem) => {
    const { folder, anchorPath } = await anchoredLog();
    await resealLog(folder, change);
    expect((await verifyAudit({ folder })).ok).toBe(true);
    expect((await verifyAudit({ folder, anchorPath })).firstBroken).toEqual({ seq: 3, problem });
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({
      code: 'AUDIT_BROKEN',
      details: { detail: `record 3, anchored in ${anchorPath}` },
    });
  });

  it('find an older log with its own anchor', async () => {
    const { folder, anchorPath } = await anchoredLog();
    const restore = await copyOf(folder, join(await temporaryFolder(), 'copy'));
    await appendTo(folder, ['r4'], anchorPath);
    await restore();
    expect((await verifyAudit({ folder })).ok).toBe(true);
    expect((await verifyAudit({ folder, anchorPath })).firstBroken).toEqual({ seq: 4, problem: 'CUT_OFF' });
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  });

  it('find a log that was begun anew, with the same key and with another', async () => {
    const { folder, anchorPath } = await anchoredLog();
    const { database, anchor, key } = auditFiles(folder);
    await rm(database);
    await rm(anchor);
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    expect((await verifyAudit({ folder, anchorPath })).ok).toBe(false);
    for (const file of [database, key]) await rm(file);
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({
      code: 'AUDIT_BROKEN',
      details: { detail: `${anchorPath}: another log` },
    });
    expect((await verifyAudit({ folder, anchorPath })).firstBroken?.problem).toBe('OTHER_KEY');
  });

  it('find that every file of the log was taken away', async () => {
    const { anchorPath } = await anchoredLog();
    expect((await verifyAudit({ folder: await temporaryFolder(), anchorPath })).firstBroken).toEqual({
      seq: 1,
      problem: 'CUT_OFF',
    });
  });

  it('that are gone stop the log; an empty file begins them for a log that has records', async () => {
    const { folder, anchorPath } = await anchoredLog();
    await rm(anchorPath);
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    expect((await verifyAudit({ folder, anchorPath })).firstBroken).toEqual({
      seq: 3,
      problem: 'ANCHORS_MISSING',
    });
    await writeFile(anchorPath, '');
    await appendTo(folder, ['r4'], anchorPath);
    expect(await verifyAudit({ folder, anchorPath })).toEqual({ ok: true, records: 4 });
  });

  it('survive a line that a crash cut short', async () => {
    const { folder, anchorPath } = await anchoredLog();
    await appendFile(anchorPath, '{"seq":4,"hash":"');
    await appendTo(folder, ['r4'], anchorPath);
    expect(await verifyAudit({ folder, anchorPath })).toEqual({ ok: true, records: 4 });
    await resealLog(folder, (bodies) => bodies.slice(0, 3));
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  });

  it('that cannot be written stop the log: no anchor elsewhere, no audit, no data', async () => {
    const folder = await temporaryFolder();
    const anchorPath = join(folder, 'no-such-mount', 'anchors');
    await expect(openAuditLog({ folder, anchorPath })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await mkdir(join(folder, 'no-such-mount'));
    const log = await openAuditLog({ folder, anchorPath });
    expect(await log.append(queryRecord('r1'))).toEqual({ seq: 1 });
    await log.close();
  });
});
