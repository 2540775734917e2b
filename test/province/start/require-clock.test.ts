import { expect, it } from 'vitest';
import { adminRecord } from '../../../gateway/audit/record/admin-record.ts';
import { requireClock } from '../../../province/start/require-clock.ts';

const recordedAt = '2026-07-01T00:00:00.000Z';
const moment = { receivedAt: recordedAt, answeredAt: recordedAt, policyVersion: 1 };
const act = { requestId: 'r', by: 'an', action: 'x', outcome: 'OK', status: 200, ...moment } as const;
const log = (isEmpty: boolean) => ({
  tail: async () => (isEmpty ? [] : [{ seq: 1, recordedAt, timeAnomaly: false, record: adminRecord(act) }]),
});

it.each([
  ['no record', true, -1_000_000_000, true],
  ['a clock that goes on', false, 1, true],
  ['a clock within the tolerance', false, -5_000, true],
  ['a clock that was set back', false, -5_001, false],
  ['a machine without a clock', false, -Date.parse(recordedAt), false],
])('a server starts with %s', async (_, isEmpty, offset, isGood) => {
  const started = requireClock(log(isEmpty), () => Date.parse(recordedAt) + offset);
  if (isGood) await started;
  else await expect(started).rejects.toMatchObject({ code: 'CLOCK_BEHIND', details: { logged: recordedAt } });
});
