import type { KeyEnding } from '../../../schema/procedure/account/key-succession.ts';
import type { NoticeDraft } from '../../../schema/procedure/notice/notice.ts';

/** Whom an act on keys tells what, in its transaction. */
interface ToldKeyAct {
  readonly notices?: readonly NoticeDraft[];
}

/**
 * What a claim is opened for: the officer alone takes it up. The key in use opens for `overlapDays` after the claim, as long as the limits
 * allow when left out.
 */
export interface ClaimRequest extends ToldKeyAct {
  readonly account: string;
  /** Person id of the technical officer. */
  readonly technicalOfficer: string;
  readonly overlapDays?: number;
  readonly networks?: readonly string[];
}

/** A claim that is open, and the instant at which it ends (ISO 8601). */
export interface OpenedClaim {
  readonly prefix: string;
  readonly endsAt: string;
}

/** Who takes up the open claim of an account. */
export interface KeyClaim extends ToldKeyAct {
  readonly account: string;
  readonly person: string;
}

/** A technical officer's wish for a new key; the one in use opens for `days` more. */
export interface KeyRotation extends KeyClaim {
  readonly days?: number;
  readonly why?: string;
}

/** A key, or an open claim, that is to end. */
export interface KeyRevocation extends ToldKeyAct {
  readonly account: string;
  readonly prefix: string;
}

/** A key that was shown to its claimer, once, and the ends that it brought to others. */
export interface ClaimedKey {
  readonly account: string;
  readonly key: string;
  readonly prefix: string;
  readonly expiresAt: string;
  readonly endings: readonly KeyEnding[];
}
