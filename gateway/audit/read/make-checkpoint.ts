import { readChainKey } from '../chain/audit-chain.ts';
import { type Checkpoint, writeCheckpoint } from '../checkpoint/checkpoint-note.ts';
import { logIdentity } from '../checkpoint/log-identity.ts';
import type { VerifyOptions } from './known-records.ts';
import { type Verification, verifyLog } from './verify-audit.ts';

/** A signed checkpoint and what it says; without one when the log does not hold, for nobody may vouch for that. */
export interface MadeCheckpoint {
  readonly verification: Verification;
  readonly signed: { readonly note: string; readonly checkpoint: Checkpoint } | null;
}

/**
 * Verifies a log as a whole and signs its head, for an auditor to keep outside.
 * @throws AUDIT_BROKEN when the key is gone or there is no log, AUDIT_UNAVAILABLE
 */
export async function makeCheckpoint(options: VerifyOptions): Promise<MadeCheckpoint> {
  const key = await readChainKey(options.folder);
  const { verification, head } = await verifyLog(options);
  if (!verification.ok) return { verification, signed: null };
  const identity = logIdentity(key);
  const facts = { ...head, time: new Date().toISOString() };
  const note = writeCheckpoint(facts, identity);
  return { verification, signed: { note, checkpoint: { ...facts, log: identity.name } } };
}
