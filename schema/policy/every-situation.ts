import { accountsNamed } from './consumer-names.ts';
import { type PolicySnapshot, sharingMethods } from './policy.ts';

/** The same policy with every condition of place and method met. */
export function fromAgreedPlaces(policy: PolicySnapshot): PolicySnapshot {
  const instruments = policy.instruments.map((instrument) => {
    return { ...instrument, networks: [], methods: sharingMethods };
  });
  return { ...policy, instruments };
}

/** Codes of the purposes for which anything is or was shared with each account, itself or as one of its application. */
export function purposesByAccount({
  accounts,
  instruments,
}: PolicySnapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const purposes = new Map<string, Set<string>>();
  const add = (id: string, code: string) =>
    purposes.set(id, (purposes.get(id) ?? new Set<string>()).add(code));
  for (const { consumers, purposeCode } of instruments) {
    for (const consumer of consumers) {
      add(consumer, purposeCode);
      for (const { id } of accountsNamed(accounts, consumer)) add(id, purposeCode);
    }
  }
  return purposes;
}
