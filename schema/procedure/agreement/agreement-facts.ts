import type { AgreementDraft, AgreementParty } from '../agreement-text/agreement-draft.ts';
import type { RegulationReview } from '../usage-regulation/regulation-review.ts';

/** Members of the written form of an agreement (`readAgreement`), but its version and what it supersedes. */
export type WrittenAgreement = Readonly<Record<string, unknown>>;

/** What the head of a party signed, and when. */
export interface PartySignature {
  readonly agency: string;
  readonly person: string;
  /** Person and position, as a letter names them. */
  readonly signer: string;
  readonly at: string;
  /** The hash that was signed. */
  readonly digest: string;
}

/** A version as it was frozen: its one hash is what heads sign. */
export interface FrozenVersion {
  readonly draft: AgreementDraft;
  readonly digest: string;
}

/** Who changed a clause last. */
export interface ClauseChange {
  readonly agency: string;
  readonly person: string;
  readonly at: string;
}

/** A version that the parties negotiate or sign. */
export interface Negotiation {
  /** ACCESSION: it may differ from the one in force by one party that joins, and by nothing else. */
  readonly kind: 'FIRST' | 'AMENDMENT' | 'ACCESSION';
  readonly stage: 'NEED' | 'PROPOSED' | 'IN_NEGOTIATION' | 'PENDING_SIGNATURE' | 'SIGNED';
  readonly written: WrittenAgreement;
  /** Agency that joins by it; null but for an accession. */
  readonly newcomer: string | null;
  /** Providers that accepted to talk. */
  readonly acceptedBy: readonly string[];
  /** By number of the clause; 0 is what stands before the first. */
  readonly changes: Readonly<Record<number, ClauseChange>>;
  /** Agencies that ticked a clause as it now reads. */
  readonly ticks: Readonly<Record<number, readonly string[]>>;
  readonly frozen: FrozenVersion | null;
  readonly signatures: readonly PartySignature[];
}

/** A version that is, or was last, in force. */
export interface AgreementVersion extends FrozenVersion {
  readonly written: WrittenAgreement;
  readonly signatures: readonly PartySignature[];
  readonly since: string;
}

/** An agency that asks to join (Decree 47 Art 36(4)). */
export interface Joining {
  readonly party: AgreementParty;
  readonly purpose: string;
  readonly askedAt: string;
  readonly state: 'ASKED' | 'OBJECTED' | 'JOINED';
  readonly answers: readonly JoiningAnswer[];
}

/** What a party says to it. Silence is never consent. */
export interface JoiningAnswer {
  readonly agency: string;
  readonly isAccepted: boolean;
  readonly reason: string | null;
  readonly at: string;
}

/** A consumer for whom it has ended, and what it owes after it (Decree 47 Art 38(11), 44(2)). */
export interface Departure {
  readonly agency: string;
  readonly state:
    | 'LEFT'
    | 'EXPIRED'
    | 'TERMINATED'
    | 'DISPOSAL_PENDING'
    | 'PROOF_SUBMITTED'
    | 'SENT_BACK'
    | 'ACCEPTED'
    | 'CLOSED';
  readonly endedAt: string;
  /** What the version in force said; null: nothing is owed. */
  readonly disposal: AgreementDraft['contents']['disposal'];
  /** Providers whose data it had. */
  readonly providers: readonly string[];
  readonly submittedAt: string | null;
  readonly acceptedBy: readonly string[];
  readonly sentBackReason: string | null;
}

/** What the acts so far say of an agreement, from the need to the proof of disposal. Instants are ISO 8601. */
export interface AgreementFacts {
  /** Number of the case; the agreement's own is a text of its draft. */
  readonly number: string;
  readonly initiator: string;
  readonly negotiation: Negotiation | null;
  readonly inForce: AgreementVersion | null;
  readonly ended: 'REFUSED' | 'ABANDONED' | 'LAPSED' | 'EXPIRED' | 'LEFT' | 'TERMINATED' | 'CLOSED' | null;
  readonly endedAt: string | null;
  readonly joinings: readonly Joining[];
  readonly departures: readonly Departure[];
  /** Days before the end of the term of which the parties of this version were reminded. */
  readonly reminded: readonly number[];
  /** Ids of accounts that were reserved for its consumers. */
  readonly reserved: readonly string[];
  /** Edits of which the other parties were not told yet, and those that the last digest told. */
  readonly untold: readonly ClauseEdit[];
  readonly told: readonly ClauseEdit[];
  /** Usage regulations that came after the text, and who confirmed it under them. */
  readonly reviews: readonly RegulationReview[];
}

/** An edit of a clause, by number: the first of an agency since the last digest. */
export interface ClauseEdit {
  readonly clause: number;
  readonly agency: string;
  readonly at: string;
}

export const blankAgreement: AgreementFacts = {
  number: '',
  initiator: '',
  negotiation: null,
  inForce: null,
  ended: null,
  endedAt: null,
  joinings: [],
  departures: [],
  reminded: [],
  reserved: [],
  untold: [],
  told: [],
  reviews: [],
};

/** Parties of a written form. */
export function partiesWritten(written: WrittenAgreement): readonly AgreementParty[] {
  // INVARIANT: the schema of the clause read them.
  return (written.parties ?? []) as readonly AgreementParty[];
}

/** Whether an agency provides data by a list of parties. */
export function providesIn(parties: readonly AgreementParty[], agency: string): boolean {
  return parties.some((party) => party.agency === agency && party.role !== 'CONSUMER');
}

/** Whether an agency uses data by a list of parties. */
export function usesIn(parties: readonly AgreementParty[], agency: string): boolean {
  return parties.some((party) => party.agency === agency && party.role !== 'PROVIDER');
}

/** Whether a need was never proposed; one that was withdrawn before stays so, and the agency's own business. */
export function isUnproposed({ negotiation, inForce }: AgreementFacts): boolean {
  return inForce === null && negotiation?.stage === 'NEED';
}

/** Parties whose agreement a version needs: its own, and those of the version that it replaces. */
export function partiesConcerned({ negotiation, inForce }: AgreementFacts): readonly AgreementParty[] {
  const next = negotiation === null ? [] : partiesWritten(negotiation.written);
  const known = new Set(next.map(({ agency }) => agency));
  return [...next, ...(inForce?.draft.parties ?? []).filter(({ agency }) => !known.has(agency))];
}

/**
 * Parties whose heads sign a version: all; of an accession the one that joins and the providers (Decree 47 Art 36(4); the other
 * consumers have accepted it before).
 */
export function signersOf(facts: AgreementFacts): readonly AgreementParty[] {
  const { negotiation } = facts;
  const all = partiesConcerned(facts);
  if (negotiation?.kind !== 'ACCESSION') return all;
  return all.filter(({ agency, role }) => role !== 'CONSUMER' || agency === negotiation.newcomer);
}

/** The written form with the version that it would be. */
export function versioned({ inForce }: AgreementFacts, written: WrittenAgreement): WrittenAgreement {
  const before = inForce?.draft.version ?? 0;
  return { ...written, version: before + 1, supersedes: before === 0 ? null : before };
}
