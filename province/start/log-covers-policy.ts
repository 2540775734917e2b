import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import type { AuditRecord } from '../../gateway/audit/record/audit-record.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/** Records of the log's end among which an act is looked for that a crash left without its end. */
const lookedAt = 200;

/**
 * Whether the sharing log names every change of the policy: each act is recorded before it is carried out, so a log that ends before
 * the newest version was cut or put back. A log that names no policy yet says nothing.
 * @throws AUDIT_BEHIND, and what cannot be read
 */
export async function requireCoveringLog(
  store: Pick<ControlStore, 'version'>,
  log: Pick<AuditLog, 'newestPolicy' | 'tail'>,
): Promise<void> {
  const seen = await log.newestPolicy();
  if (seen === null) return;
  const version = await store.version();
  if (version <= seen.version || (await hasOpenAct(log))) return;
  throw codedError('AUDIT_BEHIND', { logged: seen.version, version });
}

/** Whether an act was begun of which no end is recorded: its change may have been made. */
async function hasOpenAct(log: Pick<AuditLog, 'tail'>): Promise<boolean> {
  const open = new Map<string, number>();
  for (const { record } of await log.tail(lookedAt)) {
    const { act, step } = stepOf(record);
    if (act !== undefined) open.set(act, (open.get(act) ?? 0) + (step === 'begun' ? 1 : -1));
  }
  return [...open.values()].some((begun) => begun > 0);
}

/** The act that a record tells the beginning or the end of; a mutation ends with the record of its request. */
function stepOf({ kind, detail, requestId, operationKind }: AuditRecord): {
  readonly act?: string | undefined;
  readonly step?: string | undefined;
} {
  if (operationKind === 'MUTATION') return { act: requestId, step: kind === 'ADMIN' ? 'begun' : 'done' };
  const [, act, step] = /^(.*): (begun|done|refused)$/s.exec(detail ?? '') ?? [];
  return kind === 'ADMIN' ? { act, step } : {};
}
