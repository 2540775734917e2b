import { afterEach, describe, expect, it, vi } from 'vitest';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import { queryRecord } from '../chain/child-record.ts';
import { fill, type OpenKeptLog } from './kept-log.ts';

/** Records in the order of the calls, durable when they are acknowledged; what cannot be written is refused. */
export function appendContract(openKept: OpenKeptLog): void {
  afterEach(() => {
    vi.useRealTimers();
  });

  describe('append', () => {
    it('numbers records from 1 without gaps, in the order of the calls', async () => {
      const kept = await openKept();
      const log = await kept.open();
      const answers = await Promise.all(
        Array.from({ length: 120 }, (_, index) => log.append(queryRecord(`r${index}`))),
      );
      expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
      const entries = await log.tail(1_000);
      expect(entries.map(({ record }) => record.requestId)).toEqual(
        Array.from({ length: 120 }, (_, index) => `r${index}`),
      );
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 120 });
    });

    it('keeps every field of a record', async () => {
      const kept = await openKept();
      const record = queryRecord('whole', {
        outcome: 'PARTIAL',
        denied: [{ coordinate: 'Citizen.religion', reason: 'NO_GRANT' }],
        variables: { first: 5, where: { name: { eq: '#1234' } } },
        detail: 'FIELD_NOT_PERMITTED',
      });
      const log = await kept.open();
      await log.append(record);
      await log.close();
      const [entry] = await kept.tail(1);
      expect(entry?.record).toEqual(record);
      expect(entry?.timeAnomaly).toBe(false);
    });

    it('holds the record on disk before it resolves', async () => {
      const kept = await openKept();
      const log = await kept.open();
      const { seq } = await log.append(queryRecord('durable'));
      const row = (await kept.rows()).find((each) => each.seq === seq);
      expect(row?.body).toContain('"durable"');
      await log.close();
    });

    it('continues the chain after a restart', async () => {
      const kept = await openKept();
      await fill(kept, 3);
      const log = await kept.open();
      expect(
        await log.append(adminRecord({ ...queryRecord('a'), by: 'root', action: 'agreement revoke 1/2026' })),
      ).toEqual({ seq: 4 });
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 4 });
    });

    it('refuses what exceeds the queue and loses nothing of what it took', async () => {
      const kept = await openKept();
      const log = await kept.open({ queueSize: 100 });
      const results = await Promise.allSettled(
        Array.from({ length: 350 }, (_, index) => log.append(queryRecord(`r${index}`))),
      );
      const refused = results.filter((one) => one.status === 'rejected');
      expect(refused).toHaveLength(250);
      expect(refused.every((one) => one.reason.code === 'AUDIT_UNAVAILABLE')).toBe(true);
      expect(await log.append(queryRecord('after'))).toEqual({ seq: 101 });
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 101 });
    });

    it('refuses after it was closed, but writes what waited', async () => {
      const kept = await openKept();
      const log = await kept.open();
      const waiting = log.append(queryRecord('last'));
      await log.close();
      expect(await waiting).toEqual({ seq: 1 });
      await expect(log.append(queryRecord('late'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    });

    it('marks a clock that went back; the recorded time does not fall', async () => {
      const kept = await openKept();
      const log = await kept.open();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-07-01T10:00:00Z') });
      await log.append(queryRecord('before'));
      vi.setSystemTime(Date.parse('2026-07-01T09:00:00Z'));
      await log.append(queryRecord('back'));
      vi.setSystemTime(Date.parse('2026-07-01T11:00:00Z'));
      await log.append(queryRecord('after'));
      const entries = await log.tail(3);
      expect(entries.map(({ timeAnomaly }) => timeAnomaly)).toEqual([false, true, false]);
      expect(entries.map(({ recordedAt }) => recordedAt.slice(11, 13))).toEqual(['10', '10', '11']);
      await log.close();
      expect((await kept.verify()).ok).toBe(true);
    });

    it('a clock that stands still is no anomaly', async () => {
      const kept = await openKept();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-07-01T10:00:00Z') });
      const log = await kept.open();
      for (const name of ['a', 'b']) await log.append(queryRecord(name));
      expect((await log.tail(2)).map(({ timeAnomaly }) => timeAnomaly)).toEqual([false, false]);
      await log.close();
    });

    it('records of one turn share the place in the queue until they are written', async () => {
      const kept = await openKept();
      const log = await kept.open({ queueSize: 3, batchSize: 2 });
      for (let round = 0; round < 3; round++) {
        const appended = await Promise.allSettled(
          ['a', 'b', 'c', 'd'].map((name) => log.append(queryRecord(name))),
        );
        expect(appended.map(({ status }) => status)).toEqual([
          'fulfilled',
          'fulfilled',
          'fulfilled',
          'rejected',
        ]);
      }
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 9 });
    });
  });

  describe('texts', () => {
    it('escapes what could deceive a reader and cuts what is too long', async () => {
      const kept = await openKept();
      const log = await kept.open();
      const nasty = 'a\nb\u001b[31m\u202etxt\u200b\u0000\ud800 \\u{a} Nguyễn Thị Hoà 😀';
      await log.append(
        queryRecord('text', {
          operationName: nasty,
          operation: 'x'.repeat(1_000_000),
          variables: { [nasty]: nasty },
        }),
      );
      await log.close();
      const [stored] = await kept.rows();
      const body = stored?.body ?? '';
      expect(body.length).toBeLessThan(300_000);
      expect(body).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const [entry] = await kept.tail(1);
      const expected =
        'a\\u{a}b\\u{1b}[31m\\u{202e}txt\\u{200b}\\u{0}\\u{d800} \\u{5c}u{a} Nguyễn Thị Hoà 😀';
      expect(entry?.record.operationName).toBe(expected);
      expect(entry?.record.variables).toEqual({ [expected]: expected });
      expect(entry?.record.operation).toContain('1000000');
    });

    it('bounds variables of any shape', async () => {
      const kept = await openKept();
      const log = await kept.open();
      let deep: unknown = 'bottom';
      for (let level = 0; level < 5_000; level++) deep = { below: deep };
      const wide = Array.from({ length: 100_000 }, (_, index) => `value ${index}`);
      await log.append(queryRecord('shape', { variables: { deep, wide, big: 2n ** 70n, __proto__x: 1 } }));
      await log.close();
      const [stored] = await kept.rows();
      expect(stored?.body.length).toBeLessThan(300_000);
      expect((await kept.verify()).ok).toBe(true);
    });
  });

  describe('refusal', () => {
    it('refuses to append to a log whose end was cut, so that the cut stays visible', async () => {
      const kept = await openKept();
      await fill(kept, 10);
      await kept.replaceRows((await kept.rows()).slice(0, 7));
      await expect(kept.open()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
      expect((await kept.verify()).firstBroken).toEqual({ seq: 8, problem: 'CUT_OFF' });
    });

    it('refuses from the next record on when the end is cut while it runs', async () => {
      const kept = await openKept();
      const log = await kept.open();
      for (let index = 0; index < 5; index++) await log.append(queryRecord(`r${index}`));
      await kept.replaceRows((await kept.rows()).slice(0, 3));
      await expect(log.append(queryRecord('next'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      await expect(log.append(queryRecord('again'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      await log.close();
    });

    it('a lock held by another process longer than the wait refuses the record and loses none', async () => {
      const kept = await openKept();
      await fill(kept, 1);
      const log = await kept.open();
      const letIn = await kept.keepOut();
      await expect(log.append(queryRecord('late'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      await letIn();
      expect(await log.append(queryRecord('next'))).toEqual({ seq: 2 });
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 2 });
    });
  });
}
