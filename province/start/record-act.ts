import { randomUUID } from 'node:crypto';
import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { adminRecord } from '../../gateway/audit/record/admin-record.ts';
import type { RecordAct } from '../../schema/exchange/record-act.ts';
import type { CaseJournal } from '../../subgraphs/registry/procedure/cases.ts';

/** Where acts are written down, and under which version of the policy they stand. */
export interface ActJournal {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly version: () => Promise<number>;
  /** Digest of the history up to a version; without it the records name the version alone. */
  readonly history?: (version: number) => Promise<string | null>;
}

/** Records administrative acts in the sharing log. Each record says the policy version at its moment. */
export function createActRecorder(journal: ActJournal): RecordAct {
  const append = async (by: string, action: string, ended: ActMoment['ended']) => {
    const policyVersion = await journal.version();
    // WHY of a done act alone: one that was refused must not vouch for a policy that went back.
    const history = ended === 'done' ? journal.history?.(policyVersion) : null;
    const policyHistory = (await history) ?? null;
    return journal.audit.append(actRecord({ by, action, ended, policyVersion, policyHistory }));
  };
  return async (actor, act, change) => {
    await append(actor, `${act}: begun`, 'not yet');
    let result: Awaited<ReturnType<typeof change>>;
    try {
      result = await change();
    } catch (error) {
      await append(actor, `${act}: refused`, 'refused');
      throw error;
    }
    // WHY outside: a change that was made is never recorded as refused, whatever becomes of this record.
    await append(actor, `${act}: done`, 'done');
    return result;
  };
}

/** Records the acts of procedures in the sharing log: each before its effect, and again once it is recorded. */
export function createCaseJournal(journal: ActJournal): CaseJournal {
  const append = (moment: ActMoment) => journal.audit.append(actRecord(moment));
  const at = (version: number | null) => version ?? journal.version();
  return {
    begun: async ({ by, action, policyVersion }) => {
      const moment = { by, action: `${action}: begun`, ended: 'not yet', policyHistory: null } as const;
      await append({ ...moment, policyVersion: await at(policyVersion) });
    },
    done: async ({ by, action }) => {
      const policyVersion = await journal.version();
      const policyHistory = (await journal.history?.(policyVersion)) ?? null;
      await append({ by, action: `${action}: done`, ended: 'done', policyVersion, policyHistory });
    },
    refused: async ({ by, action, policyVersion }) => {
      const moment = { by, action: `${action}: refused`, ended: 'refused', policyHistory: null } as const;
      await append({ ...moment, policyVersion: await at(policyVersion) });
    },
  };
}

interface ActMoment {
  readonly by: string;
  readonly action: string;
  readonly ended: 'not yet' | 'done' | 'refused';
  readonly policyVersion: number;
  readonly policyHistory: string | null;
}

function actRecord({ by, action, ended, policyVersion, policyHistory }: ActMoment) {
  const now = new Date().toISOString();
  const isRefused = ended === 'refused';
  return adminRecord({
    requestId: randomUUID(),
    by,
    action,
    outcome: isRefused ? 'FAILED' : 'OK',
    status: isRefused ? 400 : 200,
    receivedAt: now,
    answeredAt: now,
    policyVersion,
    ...(policyHistory === null ? {} : { policyHistory }),
  });
}
