import type { Act } from './act.ts';

/** Fields of acts that stand in no act, by their names; a later act's takes the place of an earlier one's. */
export type SealedFields = Readonly<Record<string, unknown>>;

/** What is sealed of one act, and for whom; texts are base64url. */
export interface Envelope {
  /** The content under a key of its own. */
  readonly content: string;
  /** That key, once for each who may open it, by the digest of the name. */
  readonly keys: Readonly<Record<string, string>>;
}

export const noSealed: SealedFields = Object.freeze({});

/** Name under which fields are sealed for an agency on a side of a case. */
export function sideHolder({ agency, side }: { readonly agency: string; readonly side: string }): string {
  return `${side} ${agency}`;
}

/** Name under which fields are sealed for one connection account. */
export function accountHolder(account: string): string {
  return `ACCOUNT ${account}`;
}

/** An act without what its command seals, and that apart; names without a value are left out. */
export function withoutSealed(
  { seals = [] }: { readonly seals?: readonly string[] },
  input: Act['input'],
): { readonly open: Act['input']; readonly sealed: SealedFields } {
  const entries = Object.entries(input);
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !seals.includes(name))),
    sealed: Object.fromEntries(entries.filter(([name, value]) => seals.includes(name) && isSaid(value))),
  };
}
