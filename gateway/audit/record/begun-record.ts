import type { RequestState } from '../../request/request-state.ts';
import { adminRecord } from './admin-record.ts';
import type { AuditRecord } from './audit-record.ts';
import type { RecordInputs } from './record-of.ts';
import { operationOf } from './record-of.ts';

/** The record that a mutation is about to begin; that of its request follows when it has ended. */
export function begunRecord(
  state: RequestState,
  inputs: RecordInputs & { readonly address: string },
): AuditRecord {
  const { requestId, caller } = state;
  const now = new Date().toISOString();
  const record = adminRecord({
    requestId,
    by: caller.person?.id ?? caller.account?.id ?? 'public',
    action: 'mutation: begun',
    outcome: 'OK',
    status: 200,
    receivedAt: now,
    answeredAt: now,
    policyVersion: caller.policy.version,
  });
  return { ...record, ...operationOf(state, inputs), operationKind: 'MUTATION', address: inputs.address };
}
