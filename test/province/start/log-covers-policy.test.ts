import { expect, it } from 'vitest';
import { adminRecord } from '../../../gateway/audit/record/admin-record.ts';
import { requireCoveringLog } from '../../../province/start/log-covers-policy.ts';

const recordedAt = '2026-07-01T00:00:00.000Z';
const moment = { receivedAt: recordedAt, answeredAt: recordedAt, policyVersion: 1 };
const base = { requestId: 'r', by: 'an', outcome: 'OK', status: 200, ...moment } as const;

function log(newest: number | null, ...actions: readonly string[]) {
  return {
    newestPolicy: async () => (newest === null ? null : { version: newest, history: null }),
    tail: async () =>
      actions.map((action, at) => ({
        seq: at + 1,
        recordedAt,
        timeAnomaly: false,
        record: adminRecord({ ...base, action }),
      })),
  };
}

it.each([
  ['names no policy yet', log(null), true],
  ['names the newest policy', log(7, 'x: begun', 'x: done'), true],
  ['names a newer one, which is told elsewhere', log(8), true],
  ['ends with an act that a crash cut short', log(6, 'y: begun', 'y: done', 'x: begun'), true],
  ['ends before the newest change', log(6, 'x: begun', 'x: done'), false],
  ['ends with an act that was refused', log(6, 'x: begun', 'x: refused'), false],
  ['holds no act', log(6), false],
])('a log that %s', async (_, kept, isCovering) => {
  const found = requireCoveringLog({ version: async () => 7 }, kept);
  if (isCovering) await found;
  else
    await expect(found).rejects.toMatchObject({ code: 'AUDIT_BEHIND', details: { logged: 6, version: 7 } });
});

/** The record that a mutation begins (ADMIN), or that of its request when it has ended (QUERY). */
const mutation = (requestId: string, kind: 'ADMIN' | 'QUERY') => ({
  ...{ seq: 1, recordedAt, timeAnomaly: false },
  record: {
    ...adminRecord({ ...base, requestId, action: 'mutation: begun' }),
    ...{ kind, operationKind: 'MUTATION' as const, detail: kind === 'ADMIN' ? 'mutation: begun' : null },
  },
});

it.each([
  ['that ended', ['a ADMIN', 'a QUERY'], false],
  ['that a crash cut short', ['a ADMIN', 'b ADMIN', 'a QUERY'], true],
  ['that ended, among others', ['a ADMIN', 'b ADMIN', 'b QUERY', 'a QUERY'], false],
  ['that was refused before it began', ['a QUERY'], false],
])('a log that ends before the newest change covers it by a mutation %s: %s', async (_, told, isCovering) => {
  const records = told.map((each) => {
    const [id = '', kind] = each.split(' ');
    return mutation(id, kind === 'ADMIN' ? 'ADMIN' : 'QUERY');
  });
  const found = requireCoveringLog({ version: async () => 7 }, { ...log(6), tail: async () => records });
  if (isCovering) await found;
  else await expect(found).rejects.toMatchObject({ code: 'AUDIT_BEHIND' });
});
