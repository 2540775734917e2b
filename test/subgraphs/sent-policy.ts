import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { signBundle, writePolicy } from '../../schema/exchange/policy-bundle.ts';
import type { ExchangeContext } from '../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { createPolicyCopy, type PolicyCopy } from '../../subgraphs/enforce/policy-copy.ts';
import { situation } from '../schema/permission/small-policy.ts';
import type { Consumer, SubgraphUnderContract } from './subgraph-contract.ts';

const { privateKey: registry } = generateKeyPairSync('ed25519');
const { privateKey: stranger } = generateKeyPairSync('ed25519');
const leaseMs = 30_000;

/** The owner's copy of a policy, and the contexts that carry that policy in every state. Accounts are named `first` and `second`. */
export function sentPolicy(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
): { readonly copy: PolicyCopy; readonly exchangeOf: SubgraphUnderContract['exchangeOf'] } {
  const asked = situation({ address: null });
  const now = Date.parse(asked.now);
  const options = { catalogue, publicKey: createPublicKey(registry), maxRequestMs: 10_000 };
  const written = writePolicy(policy);
  const lease = { confirmedAt: now, leaseMs };
  const bundles = {
    fresh: signBundle(written, lease, registry),
    forged: signBundle(written, lease, stranger),
    stale: signBundle(written, { confirmedAt: now - 2 * leaseMs, leaseMs }, registry),
    none: null,
  };
  const exchangeOf = (consumer: Consumer, state: keyof typeof bundles): ExchangeContext => {
    const account = policy.accounts.get(consumer) ?? null;
    return {
      requestId: 'r',
      permission: compilePermission(catalogue, policy, account, asked),
      bundle: bundles[state],
      signal: new AbortController().signal,
      turn: ownLoop,
      state: new Map(),
      counts: { statements: 0, rows: 0 },
      caller: { ...asked, account, policy },
    };
  };
  return { copy: createPolicyCopy({ ...options, now: () => now }), exchangeOf };
}
