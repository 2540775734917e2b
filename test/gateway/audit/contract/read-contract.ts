import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';
import { queryRecord } from '../chain/child-record.ts';
import type { KeptLog, OpenKeptLog } from './kept-log.ts';

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

/** What is read of a log: its newest records, the operations of some consumers, what was used of agreements. */
export function readContract(openKept: OpenKeptLog): void {
  describe('tail', () => {
    it('gives the newest records, oldest first, of one account when asked', async () => {
      const kept = await openKept();
      const log = await kept.open();
      for (const account of ['tax', 'bank', 'tax', null])
        await log.append(queryRecord(`of ${account}`, { account }));
      expect((await log.tail(2)).map(({ seq }) => seq)).toEqual([3, 4]);
      expect((await log.tail(10, 'tax')).map(({ seq }) => seq)).toEqual([1, 3]);
      expect(await log.tail(10, "tax' OR 1=1 --")).toEqual([]);
      expect(await log.tail(-1)).toEqual([]);
      await log.close();
    });

    it('rejects when there is no log', async () => {
      const kept = await openKept();
      const unavailable = { code: 'AUDIT_UNAVAILABLE' };
      await expect(kept.tail(1)).rejects.toMatchObject(unavailable);
      await expect(kept.use(0)).rejects.toMatchObject(unavailable);
      await expect(kept.operations({ accounts: ['tax'], since: longAgo })).rejects.toMatchObject(unavailable);
    });
  });

  describe('digest', () => {
    it('digests values with a key: equal values alike, in this log only', async () => {
      const [one, other] = [await openKept(), await openKept()];
      const [log, again, another] = [await one.open(), await one.open(), await other.open()];
      expect(log.digest('040095000001')).toBe(again.digest('040095000001'));
      expect(log.digest('040095000001')).not.toBe(another.digest('040095000001'));
      expect(log.digest('040095000001')).toMatch(/^[0-9a-f]{16}$/);
      for (const each of [log, again, another]) await each.close();
    });
  });

  describe('operations', () => {
    let kept: KeptLog;
    let log: AuditLog;
    beforeEach(async () => {
      kept = await openKept();
      log = await kept.open();
    });
    afterEach(() => log.close());

    it('counts the operations of the accounts that are asked for, and of nobody else', async () => {
      for (const account of ['tax', 'tax', 'bank', null]) await log.append(query(account, '{ a }'));
      const { operations, since } = await kept.operations({ accounts: ['tax', null], since: longAgo });
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
      const { operations } = await kept.operations({ accounts: ['tax'], since: longAgo });
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
      expect((await kept.operations({ accounts: ['tax'], since: longAgo })).operations).toEqual([]);
      await log.append(query('tax', '{ a }'));
      const later = new Date(Date.now() + 60_000).toISOString();
      expect((await kept.operations({ accounts: ['tax'], since: later })).operations).toEqual([]);
      expect((await kept.operations({ accounts: ['tax'], since: longAgo })).operations).toHaveLength(1);
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
      const { operations } = await kept.operations({ accounts: ['tax'], since: longAgo });
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
      const { operations } = await kept.operations({ accounts: ['tax'], since: longAgo });
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
      const { operations } = await kept.operations({ accounts: ['tax'], since: longAgo });
      expect(operations.map(({ text }) => text)).toEqual(['{ taken }']);
    });

    it('reads the newest records in pages, at most 20,000 of a consumer, and says from when', async () => {
      await log.append(query('tax', '{ oldest }'));
      for (let page = 0; page < 41; page++) {
        await Promise.all(Array.from({ length: 500 }, () => log.append(query('tax', '{ a }'))));
      }
      const { operations, since } = await kept.operations({ accounts: ['tax', 'bank'], since: longAgo });
      expect(operations.map(({ text, count }) => [text, count])).toEqual([['{ a }', 20_000]]);
      expect(since > longAgo).toBe(true);
      expect(since <= (operations[0]?.lastSeen ?? '')).toBe(true);
    }, 60_000);
  });

  describe('what was used of agreements', () => {
    async function keptWith(records: readonly Partial<AuditRecord>[]): Promise<KeptLog> {
      const kept = await openKept();
      const log = await kept.open();
      for (let from = 0; from < records.length; from += 500) {
        const next = records.slice(from, from + 500);
        await Promise.all(
          next.map((each, at) =>
            log.append({ ...queryRecord(`r${at}`), quota: [], rows: 0, cost: 0, ...each }),
          ),
        );
      }
      await log.close();
      return kept;
    }

    it('is summed by consumer and agreement', async () => {
      const kept = await keptWith([
        { account: 'tax', quota: ['TT-1'], rows: 3, cost: 10 },
        { account: 'tax', quota: ['TT-1', 'TT-2'], rows: 4, cost: 20 },
        { account: 'bank', quota: ['TT-1'], rows: 5, cost: 25 },
        { account: null, quota: ['DLM-1'], rows: 1, cost: 1 },
        { account: 'tax', rows: 100, cost: 100 },
      ]);
      const uses = await kept.use(0);
      expect([...uses].sort((left, right) => right.cost - left.cost)).toEqual([
        { account: 'tax', number: 'TT-1', requests: 2, rows: 7, cost: 30 },
        { account: 'bank', number: 'TT-1', requests: 1, rows: 5, cost: 25 },
        { account: 'tax', number: 'TT-2', requests: 1, rows: 4, cost: 20 },
        { account: null, number: 'DLM-1', requests: 1, rows: 1, cost: 1 },
      ]);
    });

    it('counts no record before the instant', async () => {
      const kept = await keptWith([{ quota: ['TT-1'], rows: 1, cost: 1 }]);
      expect(await kept.use(Date.now() + 60_000)).toEqual([]);
      expect(await kept.use(Date.now() - 60_000)).toHaveLength(1);
    });

    it('reads more records than one page, each once', async () => {
      const kept = await keptWith(
        Array.from({ length: 5_001 }, () => ({ account: 'tax', quota: ['TT-1'], rows: 1, cost: 2 })),
      );
      expect(await kept.use(0)).toEqual([
        { account: 'tax', number: 'TT-1', requests: 5_001, rows: 5_001, cost: 10_002 },
      ]);
    });

    it('takes records of an older product, without quota or cost', async () => {
      const old: Partial<AuditRecord> = { quota: undefined as never };
      const kept = await keptWith([
        old,
        { account: 'tax', quota: ['TT-1'], rows: 1, cost: undefined as never },
      ]);
      expect(await kept.use(0)).toEqual([{ account: 'tax', number: 'TT-1', requests: 1, rows: 1, cost: 0 }]);
    });
  });
}
