import type { InstrumentDraft } from '../../policy/instrument-document.ts';

/** What a party of an agreement is in it. BOTH provides its own data and uses that of the others. */
export const partyRoles = ['PROVIDER', 'CONSUMER', 'BOTH'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** How the term goes on: not at all, or by a new version that is signed again (Decree 47 Art 39). */
export const renewals = ['NONE', 'BY_NEW_VERSION'] as const;

/** A party of an agreement, Decree 47 Art 38(1). */
export interface AgreementParty {
  /** Agency code. */
  readonly agency: string;
  readonly role: PartyRole;
  /** Information systems by which it uses the data, in words. */
  readonly applications: readonly string[];
  /** Ids of its connection accounts that are granted the content; empty for a provider. */
  readonly accounts: readonly string[];
}

/**
 * One version of an agreement as the parties negotiate and sign it (Regulation 15; Decree 47 Art 36-38). The text that
 * people read, its annex, the digest that heads sign and the instrument that is enforced all come from it, and from nothing else.
 */
export interface AgreementDraft
  extends Omit<InstrumentDraft, 'kind' | 'provider' | 'authority' | 'consumers' | 'subject'> {
  readonly version: number;
  /** Version of the same number that this one replaces; null for the first. */
  readonly supersedes: number | null;
  /** Why sharing by default does not do, Art 36(1). */
  readonly whyNotDefault: string | null;
  /** Reference of the assessment of the effect on personal data (Decree 13/2023 Art 24); null where none was made. */
  readonly dpiaRef: string | null;
  /** Usage regulations that were in force, each with its version (Regulation 26(2)). */
  readonly usageRegulationVersions: readonly string[];
  readonly renewal: (typeof renewals)[number];
  readonly parties: readonly AgreementParty[];
}

/** Agency codes of the parties that provide data, in their order. */
export function providersOf({ parties }: Pick<AgreementDraft, 'parties'>): readonly string[] {
  return parties.filter(({ role }) => role !== 'CONSUMER').map(({ agency }) => agency);
}

/** Ids of the accounts that use the data, in the order of the parties. */
export function consumersOf({ parties }: Pick<AgreementDraft, 'parties'>): readonly string[] {
  return parties.filter(({ role }) => role !== 'PROVIDER').flatMap(({ accounts }) => accounts);
}
