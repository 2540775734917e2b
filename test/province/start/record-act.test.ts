import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../gateway/audit/record/audit-record.ts';
import { createActRecorder } from '../../../province/start/record-act.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

/** A log in memory that fails from its `full`-th record on, over a policy whose version each change raises. */
function journal(full = Number.POSITIVE_INFINITY) {
  const events: string[] = [];
  const records: AuditRecord[] = [];
  let version = 7;
  const recordAct = createActRecorder({
    version: async () => version,
    audit: {
      append: async (record) => {
        if (records.length >= full) throw codedError('AUDIT_UNAVAILABLE');
        events.push(`${record.detail} at ${record.policyVersion}`);
        records.push(record);
        return { seq: records.length };
      },
    },
  });
  const change = async () => {
    events.push('change');
    version += 1;
    return 'changed';
  };
  return { events, records, recordAct, change };
}

describe('an administrative act', () => {
  it('is recorded before it happens, and how it ended after', async () => {
    const { events, records, recordAct, change } = journal();
    expect(await recordAct('an', 'account revoke tax', change)).toBe('changed');
    expect(events).toEqual(['account revoke tax: begun at 7', 'change', 'account revoke tax: done at 8']);
    for (const record of records)
      expect(record).toMatchObject({ kind: 'ADMIN', account: 'an', outcome: 'OK', status: 200 });
    expect(new Set(records.map(({ requestId }) => requestId)).size).toBe(2);
  });

  it('does not happen when it cannot be recorded', async () => {
    const { events, recordAct, change } = journal(0);
    await expect(recordAct('an', 'x', change)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect(events).toEqual([]);
  });

  it('that was made is not recorded as refused when its end cannot be recorded', async () => {
    const tried: (string | undefined)[] = [];
    const recordAct = createActRecorder({
      version: async () => 7,
      audit: {
        append: async ({ detail }) => {
          tried.push(detail ?? undefined);
          if (tried.length === 2) throw codedError('AUDIT_UNAVAILABLE');
          return { seq: tried.length };
        },
      },
    });
    await expect(recordAct('an', 'x', async () => 'changed')).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
    });
    expect(tried).toEqual(['x: begun', 'x: done']);
  });

  it('that is refused is recorded so, and its error is told', async () => {
    const { records, recordAct } = journal();
    const refused = recordAct('an', 'x', () =>
      Promise.reject(codedError('CONFLICT', { number: 'x', current: 2 })),
    );
    await expect(refused).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(records.map(({ detail, outcome, status }) => [detail, outcome, status])).toEqual([
      ['x: begun', 'OK', 200],
      ['x: refused', 'FAILED', 400],
    ]);
  });

  it('whose end cannot be recorded is not told as done', async () => {
    const { events, recordAct, change } = journal(1);
    await expect(recordAct('an', 'x', change)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect(events).toEqual(['x: begun at 7', 'change']);
  });
});
