import { randomUUID } from 'node:crypto';
import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { adminRecord } from '../../gateway/audit/record/admin-record.ts';
import type { RecordAct } from '../../schema/exchange/record-act.ts';

/** Where acts are written down, and under which version of the policy they stand. */
export interface ActJournal {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly version: () => Promise<number>;
}

/** Records administrative acts in the sharing log. Each record says the policy version at its moment. */
export function createActRecorder(journal: ActJournal): RecordAct {
  const append = async (by: string, action: string, isRefused = false) =>
    journal.audit.append(actRecord({ by, action, isRefused, policyVersion: await journal.version() }));
  return async (actor, act, change) => {
    await append(actor, `${act}: begun`);
    let result: Awaited<ReturnType<typeof change>>;
    try {
      result = await change();
    } catch (error) {
      await append(actor, `${act}: refused`, true);
      throw error;
    }
    // WHY outside: a change that was made is never recorded as refused, whatever becomes of this record.
    await append(actor, `${act}: done`);
    return result;
  };
}

interface ActMoment {
  readonly by: string;
  readonly action: string;
  readonly isRefused: boolean;
  readonly policyVersion: number;
}

function actRecord({ by, action, isRefused, policyVersion }: ActMoment) {
  const now = new Date().toISOString();
  return adminRecord({
    requestId: randomUUID(),
    by,
    action,
    outcome: isRefused ? 'FAILED' : 'OK',
    status: isRefused ? 400 : 200,
    receivedAt: now,
    answeredAt: now,
    policyVersion,
  });
}
