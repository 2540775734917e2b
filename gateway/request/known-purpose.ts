import { codedError } from '../../schema/errors/coded-error.ts';
import { memoise } from '../../schema/memoise.ts';
import { isNamed } from '../../schema/policy/consumer-names.ts';
import type { Account, PolicySnapshot, Situation } from '../../schema/policy/policy.ts';

const purposes = new WeakMap<PolicySnapshot, Map<string, ReadonlySet<string>>>();

/**
 * Refuses a purpose for which nothing was ever agreed with the account, so that a misspelt one is not answered with open
 * data only. The public has no purposes.
 * @throws PURPOSE_UNKNOWN
 */
export function requireKnownPurpose(
  policy: PolicySnapshot,
  account: Account | null,
  { purpose }: Situation,
): void {
  if (purpose === null || account === null) return;
  const known = purposesOf(policy, account);
  if (known.has(purpose)) return;
  throw codedError('PURPOSE_UNKNOWN', { purpose, known: [...known].sort().join(', ') });
}

/** Codes of the purposes for which anything is or was shared with an account, and its declared one. */
function purposesOf(policy: PolicySnapshot, account: Account): ReadonlySet<string> {
  const ofPolicy = memoise(purposes, policy, () => new Map());
  return memoise(ofPolicy, account.id, () => {
    const named = policy.instruments.filter(({ consumers }) => isNamed(consumers, account));
    return new Set([account.purposeCode, ...named.map((instrument) => instrument.purposeCode)]);
  });
}
