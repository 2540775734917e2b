import type { InstrumentKind } from './instrument-kind.ts';

/** The recorded act by which the owner of data allows that it is shared (Regulation 14(2), 18(2)). */
export interface OwnerConsent {
  /** Agency code of the owner. */
  readonly agency: string;
  /** Number of the document that holds the act: the signed agreement, the answer to a connection request. */
  readonly document: string;
  /** Legal day of the act, `YYYY-MM-DD`; null where the record does not tell it. */
  readonly date: string | null;
  /** Who signed, with their office; null where the record does not tell it. */
  readonly signer: string | null;
}

/** The Provincial Committee's decision that approves the open-data list in the place of the owners (Decree 47 Art 17-21). */
export interface OpenDataDecision {
  readonly number: string;
  /** Legal day of the decision, `YYYY-MM-DD`; null where the record does not tell it. */
  readonly date: string | null;
  readonly body: string | null;
}

/** On whose acts an instrument rests: without one of them in the place of an item's owner it does not grant the item. */
export interface Authority {
  readonly ownerConsents: readonly OwnerConsent[];
  /** null for every kind but the open-data list. */
  readonly decision: OpenDataDecision | null;
}

/** Provider of an instrument in which no single agency is named: the open-data list, a person's consent, several owners. */
export const manyProviders = '*';

/** Why an instrument does not stand for the owner of an item. */
export type OwnerDenial = 'CONSENT_OF_OWNER_MISSING' | 'OWNER_DIFFERS';

/** What of an instrument tells whose act it is. */
export interface AuthorisedInstrument {
  readonly kind: InstrumentKind;
  readonly provider: string;
  readonly subject: string | null;
  readonly authority: Authority;
}

/**
 * The authority that an instrument has when its text names none: it is itself the act of the agency that it names as
 * provider, and an open-data list of nobody in particular is itself the decision. An agreement or a connection request
 * that names no provider is nobody's act.
 */
export function usualAuthority(kind: InstrumentKind, provider: string, number: string): Authority {
  if (kind === 'CONSENT' || kind === 'SELF') return noAuthority;
  if (provider !== manyProviders)
    return {
      ownerConsents: [{ agency: provider, document: number, date: null, signer: null }],
      decision: null,
    };
  return kind === 'OPEN_LIST'
    ? { ownerConsents: [], decision: { number, date: null, body: null } }
    : noAuthority;
}

/** Nobody's act. */
export const noAuthority: Authority = Object.freeze({ ownerConsents: [], decision: null });

/**
 * Why an instrument does not stand for an owner (agency code); null when it does. INVARIANT: this is the only place that
 * says whose act an instrument is; the compiler and the reader of documents both ask here.
 */
export function ownerDenial(instrument: AuthorisedInstrument, owner: string): OwnerDenial | null {
  const { kind, provider, authority } = instrument;
  // WHY no owner: a person reads the data about themselves by law, not by anybody's leave (Decree 13/2023 Art 9).
  if (kind === 'SELF') return null;
  if (authority.ownerConsents.some(({ agency }) => agency === owner)) return null;
  if (provider !== manyProviders && provider !== owner) return 'OWNER_DIFFERS';
  return standsForOwners(instrument) ? null : 'CONSENT_OF_OWNER_MISSING';
}

/**
 * Whether the act of somebody else stands in the place of the owners': the decision on the open-data list; the consent of
 * the person whom the rows concern, which the owner answers by the published mode SUBJECT (Decree 13/2023 Art 11).
 */
function standsForOwners({ kind, subject, authority }: AuthorisedInstrument): boolean {
  switch (kind) {
    case 'OPEN_LIST':
      return authority.decision !== null;
    case 'CONSENT':
      return subject !== null;
    case 'AGREEMENT':
    case 'CONNECTION':
    case 'SELF':
      return false;
  }
}
