import { codedError } from '../../schema/errors/coded-error.ts';
import type { PolicyMark } from '../../schema/policy/policy-mark.ts';

/** A control database, as far as it can be told whether its policy is the newest. */
export interface RecordedPolicy {
  /** Current version; every call sees all changes acknowledged before it. */
  version(): Promise<number>;
  /** Digest of the history up to a version; null for a version that is not there. */
  historyAt(version: number): Promise<string | null>;
}

/** What the sharing log says of the policy. */
export interface PolicyWitness {
  /** The newest policy that any record names; null when none does. */
  newestPolicy(): Promise<PolicyMark | null>;
}

/**
 * The version of a control database, when it continues the newest policy that the sharing log has seen.
 * @throws POLICY_WENT_BACK, and what cannot be read
 */
export async function requireNewest(policy: RecordedPolicy, log: PolicyWitness): Promise<number> {
  const [asked, seen] = await Promise.all([policy.version(), log.newestPolicy()]);
  if (seen === null) return asked;
  // WHY again: what was read beside the log may be older than what the log already names.
  const version = asked < seen.version ? await policy.version() : asked;
  const isHeld =
    version >= seen.version &&
    (seen.history === null || seen.history === (await policy.historyAt(seen.version)));
  if (!isHeld) throw codedError('POLICY_WENT_BACK', { found: version, newest: seen.version });
  return version;
}
