import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditLog, openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { readOperations } from '../../../../gateway/audit/read/read-operations.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';

let folder: string;
let log: AuditLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-operations-'));
  log = await openAuditLog({ folder });
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

const moment = '2026-07-01T00:00:00.000Z';

function query(account: string | null, operation: string, more: Partial<AuditRecord> = {}): AuditRecord {
  const act = { requestId: 'r', by: '', action: '', outcome: 'OK' as const, status: 200 };
  const base = adminRecord({ ...act, receivedAt: moment, answeredAt: moment, policyVersion: 1 });
  return {
    ...base,
    kind: 'QUERY',
    account,
    purpose: 'p',
    address: '10.0.0.1',
    operation,
    operationHash: `hash of ${operation}`,
    detail: null,
    released: [{ coordinate: 'A.b', grants: ['g'] }],
    ...more,
  };
}

const longAgo = '2000-01-01T00:00:00.000Z';

describe('readOperations', () => {
  it('counts the operations of the accounts that are asked for, and of nobody else', async () => {
    for (const account of ['tax', 'tax', 'bank', null]) await log.append(query(account, '{ a }'));
    const { operations, since } = await readOperations(folder, { accounts: ['tax', null], since: longAgo });
    expect(operations.map(({ account, count, text }) => [account, count, text])).toEqual([
      ['tax', 2, '{ a }'],
      [null, 1, '{ a }'],
    ]);
    expect(since).toBe(longAgo);
  });

  it('one entry for equal shapes of variables; what they named stays, digests go; released items unite', async () => {
    await log.append(query('tax', '{ a }', { variables: { w: { phone: { eq: '#aa' } } } }));
    await log.append(
      query('tax', '{ a }', {
        variables: { w: { phone: { eq: '#bb' } } },
        released: [{ coordinate: 'A.c', grants: ['g'] }],
      }),
    );
    await log.append(query('tax', '{ a }', { variables: { w: { email: { eq: '#bb' } } } }));
    const { operations } = await readOperations(folder, { accounts: ['tax'], since: longAgo });
    expect(operations.map(({ variables, count }) => [variables, count])).toEqual([
      [{ w: { email: { eq: '#' } } }, 1],
      [{ w: { phone: { eq: '#' } } }, 2],
    ]);
    expect([...(operations[1]?.released ?? [])].sort()).toEqual(['A.b', 'A.c']);
  });

  it('leaves out administrative acts, refused requests, and what is older than asked', async () => {
    const act = { requestId: 'r', by: 'tax', action: 'x', outcome: 'OK' as const, status: 200 };
    await log.append(adminRecord({ ...act, receivedAt: moment, answeredAt: moment, policyVersion: 1 }));
    await log.append(query('tax', '{ broken', { status: 400 }));
    expect((await readOperations(folder, { accounts: ['tax'], since: longAgo })).operations).toEqual([]);
    await log.append(query('tax', '{ a }'));
    const later = new Date(Date.now() + 60_000).toISOString();
    expect((await readOperations(folder, { accounts: ['tax'], since: later })).operations).toEqual([]);
    expect((await readOperations(folder, { accounts: ['tax'], since: longAgo })).operations).toHaveLength(1);
  });

  it('keeps names, numbers as zero, and one of each shape in a list', async () => {
    const variables = {
      w: { or: [{ phone: { eq: '#aa' } }, { phone: { eq: '#bb' } }, { email: { in: ['#1', '#2'] } }] },
      first: 7,
      flag: true,
      none: null,
      word: 'ASC',
    };
    await log.append(query('tax', '{ a }', { variables }));
    const { operations } = await readOperations(folder, { accounts: ['tax'], since: longAgo });
    expect(operations.map((each) => each.variables)).toEqual([
      {
        w: { or: [{ phone: { eq: '#' } }, { email: { in: ['#'] } }] },
        first: 0,
        flag: true,
        none: null,
        word: 'ASC',
      },
    ]);
  });

  it('tells apart what differs in purpose, place or name, and when each was seen last', async () => {
    for (const more of [{}, { purpose: 'q' }, { address: '10.0.0.2' }, { operationName: 'N' }, {}])
      await log.append(query('tax', '{ a }', more));
    const { operations } = await readOperations(folder, { accounts: ['tax'], since: longAgo });
    expect(operations.map(({ purpose, address, name, count }) => [purpose, address, name, count])).toEqual([
      ['p', '10.0.0.1', null, 2],
      ['p', '10.0.0.1', 'N', 1],
      ['p', '10.0.0.2', null, 1],
      ['q', '10.0.0.1', null, 1],
    ]);
    const seen = operations.map(({ lastSeen }) => lastSeen);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('leaves out acts of an administrator under a consumer account, and what has no text', async () => {
    await log.append(query('tax', '{ a }', { kind: 'ADMIN' }));
    await log.append(query('tax', '{ a }', { operation: null }));
    await log.append(query('tax', '{ a }', { operationHash: null }));
    await log.append(query('tax', '{ refused }', { status: 400 }));
    await log.append(query('tax', '{ taken }', { status: 399 }));
    const { operations } = await readOperations(folder, { accounts: ['tax'], since: longAgo });
    expect(operations.map(({ text }) => text)).toEqual(['{ taken }']);
  });

  it('reads the newest records in pages, at most 20,000 of a consumer, and says from when', async () => {
    await log.append(query('tax', '{ oldest }'));
    for (let page = 0; page < 41; page++) {
      await Promise.all(Array.from({ length: 500 }, () => log.append(query('tax', '{ a }'))));
    }
    const { operations, since } = await readOperations(folder, { accounts: ['tax', 'bank'], since: longAgo });
    expect(operations.map(({ text, count }) => [text, count])).toEqual([['{ a }', 20_000]]);
    expect(since > longAgo).toBe(true);
    expect(since <= (operations[0]?.lastSeen ?? '')).toBe(true);
  });

  it('fails with AUDIT_UNAVAILABLE where there is no log', async () => {
    const missing = readOperations(join(folder, 'nothing'), { accounts: ['tax'], since: longAgo });
    await expect(missing).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});
