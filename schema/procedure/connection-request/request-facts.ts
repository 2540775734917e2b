import type { Act } from '../machine/act.ts';
import { canonicalDigest } from '../machine/canonical-digest.ts';
import type { Acting, CaseParty } from '../machine/machine.ts';
import {
  confirmedReviews,
  notedReviews,
  type RegulationReview,
} from '../usage-regulation/regulation-review.ts';
import { type AskedContent, askedOfOwner, asksTheSame, itemsAsked } from './asked-part.ts';
import type { ConsentConditions, RequestContent } from './request-fields.ts';

/** Where the part of one owner, or of the coordinator, stands. */
export type PartState =
  | 'SUBMITTED'
  | 'RECEIVED'
  | 'RETURNED_FOR_SUPPLEMENT'
  | 'AWAITING_OWNER'
  | 'CONSENTED'
  | 'REFUSED';

/** The part of a request that one receiver handles. Instants are ISO 8601. */
export interface RequestPart {
  readonly agency: string;
  readonly state: PartState;
  /** Every receipt: the term counts from the last one, the earlier ones were returned. */
  readonly receipts: readonly Receipt[];
  readonly decidedAt: string | null;
  /** Who decided, with their position; the number of the letter. */
  readonly decidedBy: string | null;
  readonly letter: string | null;
  readonly conditions: ConsentConditions | null;
  /** Digest of what was consented to. */
  readonly digest: string | null;
  readonly reason: string | null;
  readonly legalGround: string | null;
  /** Whether an issue about it stands between the consumer and this owner. */
  readonly isEscalated: boolean;
  /** Number of the earlier case in which the owner decided; null: in this one. */
  readonly decidedIn: string | null;
}

/** A connection in use that a request changes, as it stood when the request was sent. */
export interface EarlierRequest extends Pick<AskedContent, 'owners'> {
  readonly number: string;
  /** Number of the instrument, whose next version the request becomes. */
  readonly instrument: string;
  readonly account: string;
  readonly content: RequestContent;
  /** Consents on which the instrument rests, each with the case in which it was given. */
  readonly parts: readonly RequestPart[];
}

/** A later request that changed this connection. */
export interface LaterChange {
  /** Number of its case. */
  readonly by: string;
  /** Owners whose part it changed: those who decided in it, and those whose items it left out. */
  readonly asked: readonly string[];
  readonly left: readonly string[];
}

/** When a receiver received the request, and when it gave it back or decided: each receipt has a term of its own. */
export interface Receipt {
  readonly at: string;
  readonly returnedAt: string | null;
  readonly decidedAt: string | null;
  /** When the owner was reminded of the term; left out: not yet. */
  readonly remindedAt?: string;
}

/** What the acts so far say of a connection request. */
export interface RequestFacts {
  readonly number: string;
  readonly consumer: string;
  readonly stage:
    | 'DRAFT'
    | 'OPEN'
    | 'AWAITING_ACCOUNT'
    | 'ACTIVE'
    | 'SUSPENDED'
    | 'CHANGED'
    | 'WITHDRAWN'
    | 'PROHIBITED'
    | 'ENDED';
  /** What was sent; before the first sending, the draft. */
  readonly content: RequestContent | null;
  /** What was changed since it was sent, and nobody has signed yet. */
  readonly draft: RequestContent | null;
  /** Owners of each item, as the catalogue said when it was submitted. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly parts: readonly RequestPart[];
  /** What it changes, once it was sent; null: it begins a connection. */
  readonly earlier: EarlierRequest | null;
  /** Owners whose part it leaves as it is. INVARIANT: nobody asks them, so that they are no parties. */
  readonly carried: readonly RequestPart[];
  /** Requests that changed it, the oldest first. */
  readonly changes: readonly LaterChange[];
  /** Owners who are asked no longer, with the terms that they had. */
  readonly former: readonly RequestPart[];
  readonly coordinator: RequestPart | null;
  readonly submittedAt: string | null;
  readonly goesOnWithRest: boolean;
  readonly awaitingSince: string | null;
  readonly issuedAt: string | null;
  /** When it was withdrawn or prohibited. */
  readonly closedAt: string | null;
  readonly account: string | null;
  /** Instants at which the consumer was reminded of the end of its term. */
  readonly remindedAt: readonly string[];
  /** Usage regulations that came after a consent, and who confirmed the connection under them. */
  readonly reviews: readonly RegulationReview[];
}

export const blankRequest: RequestFacts = {
  number: '',
  consumer: '',
  stage: 'DRAFT',
  content: null,
  draft: null,
  owners: {},
  parts: [],
  earlier: null,
  carried: [],
  changes: [],
  former: [],
  coordinator: null,
  submittedAt: null,
  goesOnWithRest: false,
  awaitingSince: null,
  issuedAt: null,
  closedAt: null,
  account: null,
  remindedAt: [],
  reviews: [],
};

/** What an act makes of a request. */
export function foldRequest(facts: RequestFacts, act: Act): RequestFacts {
  switch (act.command) {
    case 'startConnectionRequest':
      return { ...facts, number: act.case, consumer: act.actor.agency, content: contentOf(act) };
    case 'editConnectionRequest':
      // INVARIANT: owners are asked for what the head of the consumer sent, never for a draft.
      return facts.stage === 'DRAFT'
        ? { ...facts, content: contentOf(act) }
        : { ...facts, draft: contentOf(act) };
    case 'submitConnectionRequest':
      return submitted(facts, act);
    case 'goOnWithRestOfConnectionRequest':
      return { ...facts, goesOnWithRest: true };
    case 'withdrawConnectionRequest':
      return { ...facts, stage: 'WITHDRAWN', closedAt: act.at };
    case 'recordProhibition':
      return { ...facts, stage: 'PROHIBITED', closedAt: act.at };
    case 'awaitAccount':
      return { ...facts, stage: 'AWAITING_ACCOUNT', awaitingSince: awaitedSince(facts) };
    case 'issueConnectionAccount':
      return { ...facts, stage: 'ACTIVE', issuedAt: act.at, account: String(act.input.account) };
    case 'remindOfConnectionEnd':
      return { ...facts, remindedAt: [...facts.remindedAt, act.at] };
    case 'suspendConnection':
      return { ...facts, stage: 'SUSPENDED' };
    case 'resumeConnection':
      return { ...facts, stage: 'ACTIVE' };
    case 'changeConnection':
      return {
        ...facts,
        stage: 'CHANGED',
        changes: [...facts.changes, act.input as unknown as LaterChange],
      };
    case 'closeConnection':
    case 'endConnection':
      return { ...facts, stage: 'ENDED' };
    case 'noteRegulationOfConnection':
      return { ...facts, reviews: [...facts.reviews, ...notedReviews(act.input)] };
    case 'confirmConnectionUnderRegulation': {
      const party = { agency: act.actor.agency, side: act.actor.side };
      return {
        ...facts,
        reviews: confirmedReviews(facts.reviews, party.agency, openReviews(facts, party)),
      };
    }
    default:
      return foldPart(facts, act);
  }
}

/** Reviews that a party has yet to answer: the consumer each, an owner those of its own regulations. */
export function openReviews(
  { reviews }: Pick<RequestFacts, 'reviews'>,
  { agency, side }: Pick<Acting, 'agency'> & { readonly side: string },
): readonly RegulationReview[] {
  return reviews.filter(
    (each) => !each.confirmedBy.includes(agency) && (side === 'CONSUMER' || each.owner === agency),
  );
}

function contentOf({ input }: Act): RequestContent {
  // INVARIANT: the command's own schema read it.
  return input as unknown as RequestContent;
}

function submitted(facts: RequestFacts, { input, at }: Act): RequestFacts {
  const owners = input.owners as RequestFacts['owners'];
  // WHY undefined too: acts of before there were changes do not say it.
  const earlier = (input.earlier ?? null) as RequestFacts['earlier'];
  const next = { ...facts, owners, earlier, content: toBeSent(facts), draft: null };
  const carried = carriedParts(next);
  const kept = new Set(carried.map(({ agency }) => agency));
  const agencies = [...new Set(Object.values(owners).flat())].filter((agency) => !kept.has(agency)).sort();
  const parts = agencies.map((agency) => {
    const before = [...facts.parts, ...facts.former].find((part) => part.agency === agency);
    if (before === undefined) return newPart(agency);
    // WHY by the digest: a consent holds for what was read, and for nothing else.
    const holds = before.state === 'CONSENTED' && before.digest === partDigest(next, agency);
    return holds || isPending(before.state)
      ? before
      : { ...before, ...newPart(agency), receipts: before.receipts };
  });
  const { coordinator } = facts;
  const again = coordinator === null || coordinator.state === 'RETURNED_FOR_SUPPLEMENT';
  return {
    ...next,
    stage: 'OPEN',
    parts,
    carried,
    former: formerParts(facts, agencies, at),
    submittedAt: at,
    coordinator: again ? { ...newPart(''), receipts: coordinator?.receipts ?? [] } : coordinator,
  };
}

/** Parts of the earlier request that this one leaves as they are: only differences are decided (procedures SM3). */
function carriedParts(facts: RequestFacts): readonly RequestPart[] {
  const { earlier, consumer } = facts;
  if (earlier === null) return [];
  return earlier.parts.filter(
    ({ agency }) =>
      itemsAsked(facts, agency).length > 0 && asksTheSame({ consumer, ...earlier }, facts, agency),
  );
}

/** WHY kept: a term that ran stays in the history, and an owner who is asked again has each that it had. */
function formerParts({ parts, former }: RequestFacts, asked: readonly string[], at: string) {
  return [...former, ...parts]
    .filter(({ agency }) => !asked.includes(agency))
    .map(({ agency, receipts }): RequestPart => {
      const last = receipts.at(-1);
      const runs = last !== undefined && last.returnedAt === null && last.decidedAt === null;
      return { ...newPart(agency), receipts: runs ? toLast(receipts, { returnedAt: at }) : receipts };
    });
}

/** What would be sent now. */
export function toBeSent({ content, draft }: RequestFacts): RequestContent | null {
  return draft ?? content;
}

function isPending(state: PartState): boolean {
  return state === 'SUBMITTED' || state === 'RECEIVED' || state === 'AWAITING_OWNER';
}

function newPart(agency: string): RequestPart {
  return {
    agency,
    state: 'SUBMITTED',
    receipts: [],
    decidedAt: null,
    decidedBy: null,
    letter: null,
    conditions: null,
    digest: null,
    reason: null,
    legalGround: null,
    isEscalated: false,
    decidedIn: null,
  };
}

function foldPart(facts: RequestFacts, act: Act): RequestFacts {
  const { side, agency } = act.actor;
  if (side === 'COORDINATOR') {
    const { coordinator } = facts;
    return coordinator === null ? facts : { ...facts, coordinator: partAfter(coordinator, act) };
  }
  return {
    ...facts,
    parts: facts.parts.map((part) => (part.agency === agency ? partAfter(part, act) : part)),
  };
}

function partAfter(part: RequestPart, act: Act): RequestPart {
  const { at, reason, legalGround, input } = act;
  switch (act.command) {
    case 'receiveConnectionRequest':
    case 'deliverConnectionRequest':
      return { ...part, state: 'RECEIVED', receipts: [...part.receipts, newReceipt(at)] };
    case 'awaitOwner':
      return { ...part, state: 'AWAITING_OWNER' };
    case 'remindOwner':
      return { ...part, receipts: toLast(part.receipts, { remindedAt: at }) };
    case 'returnConnectionRequest':
      return {
        ...part,
        state: 'RETURNED_FOR_SUPPLEMENT',
        isEscalated: false,
        reason,
        receipts: toLast(part.receipts, { returnedAt: at }),
      };
    case 'consentToConnectionRequest':
      return {
        ...part,
        ...{ state: 'CONSENTED', decidedAt: at, reason: null, legalGround: null, isEscalated: false },
        receipts: toLast(part.receipts, { decidedAt: at }),
        decidedBy: String(input.signer),
        letter: String(input.letter),
        digest: String(input.contentDigest),
        conditions: input as unknown as ConsentConditions,
      };
    case 'refuseConnectionRequest':
      return {
        ...part,
        state: 'REFUSED',
        isEscalated: false,
        receipts: toLast(part.receipts, { decidedAt: at }),
        decidedAt: at,
        decidedBy: String(input.signer),
        reason,
        legalGround,
      };
    case 'escalateConnectionRequest':
      return { ...part, isEscalated: true };
    case 'resumeConnectionRequest':
      return { ...part, isEscalated: false };
    case 'takeUpConnectionRequest':
      // WHY a receipt of its own: the owner is asked anew.
      return {
        ...newPart(part.agency),
        state: 'AWAITING_OWNER',
        receipts: [...part.receipts, newReceipt(at)],
      };
    default:
      return part;
  }
}

function newReceipt(at: string): Receipt {
  return { at, returnedAt: null, decidedAt: null };
}

/** The receipts, to the last of which something happened. */
function toLast(receipts: readonly Receipt[], how: Partial<Receipt>): readonly Receipt[] {
  return receipts.map((receipt, index) => (index === receipts.length - 1 ? { ...receipt, ...how } : receipt));
}

/** The parts that were consented to, here or in the earlier request that this one changes. */
export function consentedParts({ parts, carried }: RequestFacts): readonly RequestPart[] {
  return [...parts.filter(({ state }) => state === 'CONSENTED'), ...carried];
}

/**
 * The later of the coordinator's receipt of the request and of the last consent (Regulation 14(2)). WHY of consents alone: a refusal is
 * nothing on which an account could be issued.
 */
function awaitedSince(facts: RequestFacts): string {
  const consents = consentedParts(facts).map(({ decidedAt }) => decidedAt ?? '');
  return [...consents, facts.coordinator?.receipts.at(-1)?.at ?? ''].sort().at(-1) ?? '';
}

/** Items of an owner, as they were asked for. */
export function itemsOf(facts: RequestFacts, agency: string): readonly string[] {
  return itemsAsked(facts, agency).map(({ item }) => item);
}

/**
 * Number of the case in which an owner knows the connection that a request changes; null where it knows none. WHY by owner: that an
 * owner had no part in it says that others had.
 */
export function earlierCaseOf({ earlier }: RequestFacts, agency: string): string | null {
  if (earlier === null) return null;
  const part = earlier.parts.find((each) => each.agency === agency);
  if (part !== undefined) return part.decidedIn ?? earlier.number;
  return Object.values(earlier.owners).flat().includes(agency) ? earlier.number : null;
}

/** The one hash of what an owner is asked for: items, who, why, where, how long. It is what a consent names. */
export function partDigest(facts: RequestFacts, agency: string): string {
  const earlier = earlierCaseOf(facts, agency);
  const changes = earlier === null ? {} : { changes: earlier };
  return canonicalDigest({ number: facts.number, ...askedOfOwner(facts, agency), ...changes });
}

/** State of the part of a party; of the whole for the consumer and for null. */
export function requestState(facts: RequestFacts, party: CaseParty | null): string {
  const { stage, parts, coordinator } = facts;
  if (stage !== 'OPEN') {
    const own = party?.side === 'OWNER' ? parts.find(({ agency }) => agency === party.agency) : undefined;
    if (own?.state === 'REFUSED') return 'REFUSED';
    // WHY: the coordinator's part is done, and its state must not tell an owner what another one hears.
    if (stage === 'CHANGED' && party?.side === 'COORDINATOR') return 'ACTIVE';
    // WHY: to an owner whose part another request left as it is, nothing has changed.
    const isChanged = own === undefined || facts.changes.some((each) => concerns(each, own.agency));
    return stage === 'CHANGED' && !isChanged ? 'ACTIVE' : stage;
  }
  if (party?.side === 'OWNER') {
    const own = parts.find(({ agency }) => agency === party.agency);
    return own?.isEscalated === true ? 'ESCALATED' : (own?.state ?? 'SUBMITTED');
  }
  if (party?.side === 'COORDINATOR') return coordinator?.state ?? 'SUBMITTED';
  return wholeState(facts);
}

/** Whether a later change reaches the part of an owner. */
export function concerns({ asked, left }: LaterChange, agency: string): boolean {
  return asked.includes(agency) || left.includes(agency);
}

function wholeState({ parts, coordinator, goesOnWithRest }: RequestFacts): string {
  const states = parts.map(({ state }) => state);
  if (states.includes('RETURNED_FOR_SUPPLEMENT') || coordinator?.state === 'RETURNED_FOR_SUPPLEMENT')
    return 'RETURNED_FOR_SUPPLEMENT';
  // WHY: a change that only leaves items of an owner out, all of them, asks nobody.
  if (states.length === 0) return 'CONSENTED';
  if (states.every((state) => state === 'SUBMITTED')) return 'SUBMITTED';
  if (states.some((state) => state === 'SUBMITTED' || state === 'RECEIVED')) return 'RECEIVED';
  if (parts.some(({ isEscalated }) => isEscalated) && !goesOnWithRest) return 'ESCALATED';
  if (states.includes('AWAITING_OWNER')) return 'AWAITING_OWNER';
  if (states.every((state) => state === 'REFUSED')) return 'REFUSED';
  return states.includes('REFUSED') && !goesOnWithRest ? 'PARTLY_REFUSED' : 'CONSENTED';
}
