import type { Role } from '../../people/register.ts';
import { canonicalDigest } from './canonical-digest.ts';

/** What a person, or the clock, did in a case. Acts are only ever added (procedures 2.0.2). */
export interface Act {
  /** Number of the case. */
  readonly case: string;
  readonly procedure: string;
  readonly command: string;
  /** Version of the case after it: 1 for its first act. */
  readonly version: number;
  /** State of the part that the act concerns, before and after it; null before the first act. */
  readonly from: string | null;
  readonly to: string;
  readonly actor: Actor;
  /** Instant of the control store, ISO 8601. */
  readonly at: string;
  readonly reason: string | null;
  /** The rule of law that the act rests on, in words. */
  readonly legalGround: string | null;
  /** Ids of its documents. */
  readonly documents: readonly string[];
  /** What else it says, by the command's own fields. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Given by the caller: the same id never acts twice. */
  readonly requestId: string;
}

/** Who acted: a person in a role for an agency, or a connection account of it. */
export interface Actor {
  /** Person id; `null`: an account, or the clock, by itself. */
  readonly person: string | null;
  /** Connection account that acted, by its key; left out: a person did, or the clock. */
  readonly account?: string;
  /** Agency code for which it was done; of a step by itself, the agency that it concerns. */
  readonly agency: string;
  readonly role: Role | null;
  readonly side: string;
  /** Agency code of the owner in whose name it was done; null: in the agency's own (procedures SM26). */
  readonly onBehalfOf: string | null;
}

/** An act that stands in the history, with the digest that binds it to the one before it. */
export interface RecordedAct extends Act {
  readonly id: string;
  readonly digest: string;
}

/** The digest of an act: over what it says and over the act before it in its case (null: the first). */
export function actDigest(act: Act, previous: string | null): string {
  return canonicalDigest({ ...actOf(act), previous });
}

/** An act without what the store adds to it. */
export function actOf(act: Act): Act {
  const { procedure, command, version, from, to, actor, at, reason, legalGround } = act;
  const { documents, input, requestId } = act;
  return {
    ...{ case: act.case, procedure, command, version, from, to, actor, at, reason, legalGround },
    ...{ documents, input, requestId },
  };
}

/** How many acts of one case, from the first on, follow on each other: each the next version of it, none changed. Linear. */
export function wholeActs(acts: readonly RecordedAct[]): number {
  const broken = acts.findIndex(
    (act, at) => act.version !== at + 1 || act.digest !== actDigest(act, acts[at - 1]?.digest ?? null),
  );
  return broken < 0 ? acts.length : broken;
}

/** Whether the acts of one case are whole: each its next version, none changed, left out or put in between. */
export function isWholeHistory(acts: readonly RecordedAct[]): boolean {
  return wholeActs(acts) === acts.length;
}
