import { invariant } from '../../invariant.ts';
import { agreementDigest } from '../agreement-text/agreement-digest.ts';
import { type AgreementDraft, type AgreementParty, providersOf } from '../agreement-text/agreement-draft.ts';
import type { Act } from '../machine/act.ts';
import { confirmedReviews, notedReviews } from '../usage-regulation/regulation-review.ts';
import { acknowledged } from './acknowledged.ts';
import {
  type AgreementFacts,
  type AgreementVersion,
  type Joining,
  type Negotiation,
  usesIn,
} from './agreement-facts.ts';
import { clauseKeys } from './clause-members.ts';
import { departed, foldDeparture, judgedBy } from './departures.ts';
import { openReviews } from './regulation-reviews.ts';
import { reminderDue } from './reminders.ts';

/** What an act makes of an agreement beside the text that is negotiated: force, accession, end. */
export function foldLife(facts: AgreementFacts, act: Act): AgreementFacts {
  const { negotiation, inForce } = facts;
  switch (act.command) {
    case 'refuseAgreement':
      return { ...facts, ended: 'REFUSED', endedAt: act.at };
    case 'withdrawAgreement':
      return withdrawn(facts, act);
    case 'lapseAgreement':
      return lapsed(facts, act);
    case 'reserveAgreementAccount':
      return { ...facts, reserved: [...facts.reserved, String(act.input.account)] };
    case 'becomeEffective':
      return becameEffective(facts, act);
    case 'amendAgreement':
      return { ...facts, negotiation: amendmentOf(versionInForce(facts), act) };
    case 'remindOfEnd':
      return { ...facts, reminded: [...facts.reminded, ...remindedNow(facts, act)] };
    case 'expireAgreement':
      return endedFor(facts, 'EXPIRED', act.at);
    case 'noteTermination':
      return endedFor(facts, 'TERMINATED', act.at);
    case 'leaveAgreement':
      return left(facts, act);
    case 'closeAgreement':
      return { ...facts, ended: 'CLOSED' };
    case 'noteRegulationOfAgreement':
      return { ...facts, reviews: [...facts.reviews, ...notedReviews(act.input)] };
    case 'confirmAgreementUnderRegulation': {
      const { agency } = act.actor;
      return { ...facts, reviews: confirmedReviews(facts.reviews, agency, openReviews(facts, agency)) };
    }
    case 'prepareAccession':
      return inForce === null || negotiation !== null ? facts : accessionPrepared(facts, inForce, act);
    case 'askToJoin':
    case 'acceptJoining':
    case 'objectToJoining':
      return { ...facts, joinings: joiningsAfter(facts.joinings, act) };
    default:
      return { ...facts, departures: facts.departures.map((each) => foldDeparture(each, act)) };
  }
}

function versionInForce({ inForce }: AgreementFacts): AgreementVersion {
  invariant(inForce, 'a version is in force');
  return inForce;
}

function withdrawn(facts: AgreementFacts, act: Act): AgreementFacts {
  return facts.inForce === null
    ? { ...facts, ended: 'ABANDONED', endedAt: act.at }
    : withoutNegotiation(facts, act);
}

/** A first version that can never come into force ends; of an amendment the version in force stays. */
function lapsed(facts: AgreementFacts, act: Act): AgreementFacts {
  return facts.inForce === null
    ? { ...facts, ended: 'LAPSED', endedAt: act.at }
    : withoutNegotiation(facts, act);
}

function withoutNegotiation(facts: AgreementFacts, { at, reason, actor }: Act): AgreementFacts {
  const { negotiation } = facts;
  const answer = { agency: actor.agency, isAccepted: false, reason, at };
  const joinings = facts.joinings.map((each) =>
    each.state === 'JOINED' && each.party.agency === negotiation?.newcomer
      ? { ...each, state: 'OBJECTED' as const, answers: [...each.answers, answer] }
      : each,
  );
  return { ...facts, negotiation: null, joinings };
}

function becameEffective(facts: AgreementFacts, { at }: Act): AgreementFacts {
  const { negotiation, inForce } = facts;
  invariant(negotiation?.frozen, 'what becomes effective was signed');
  const { frozen, written, signatures } = negotiation;
  const providers = providersOf(frozen.draft);
  const stays = (agency: string) => usesIn(frozen.draft.parties, agency);
  const isParty = (agency: string) => frozen.draft.parties.some((party) => party.agency === agency);
  const gone = (inForce?.draft.parties ?? []).filter(
    ({ agency, role }) => role !== 'PROVIDER' && !stays(agency),
  );
  return {
    ...facts,
    negotiation: null,
    inForce: { ...frozen, written, signatures, since: at },
    // WHY not the newcomer alone: whom an amendment made a party would join a second time.
    joinings: facts.joinings.filter(({ party }) => !isParty(party.agency)),
    departures: [
      ...facts.departures.filter(({ agency }) => !stays(agency)).map((each) => judgedBy(each, providers)),
      ...(inForce === null ? [] : gone.map(({ agency }) => departed(agency, inForce.draft, 'LEFT', at))),
    ],
    reminded: [],
  };
}

/** WHY ticked: what is in force was agreed to by all, and an edit makes the ticks of its clause fall. */
function amendmentOf({ written, draft }: AgreementVersion, { actor, at }: Act): Negotiation {
  const change = { agency: actor.agency, person: actor.person ?? '', at };
  const all = draft.parties.map(({ agency }) => agency);
  return {
    ...{ kind: 'AMENDMENT', stage: 'IN_NEGOTIATION', written, newcomer: null, acceptedBy: [] },
    ...{ frozen: null, signatures: [] },
    changes: Object.fromEntries(clauseKeys.map((_key, number) => [number, change])),
    ticks: Object.fromEntries(clauseKeys.map((_key, number) => [number, all])),
  };
}

function remindedNow(facts: AgreementFacts, { at }: Act): readonly number[] {
  const due = reminderDue(facts, at);
  return due === null ? [] : [due];
}

function endedFor(facts: AgreementFacts, ended: 'EXPIRED' | 'TERMINATED', at: string): AgreementFacts {
  const { inForce } = facts;
  if (inForce === null) return { ...facts, ended, endedAt: at };
  const consumers = inForce.draft.parties.filter(({ role }) => role !== 'PROVIDER');
  const departures = consumers.map(({ agency }) => departed(agency, inForce.draft, ended, at));
  // WHY dropped: what was being negotiated would replace a version that is no longer in force.
  return {
    ...facts,
    ...{ ended, endedAt: at, negotiation: null, departures: [...facts.departures, ...departures] },
  };
}

/** The version without the party that leaves; with its last consumer the agreement ends. */
function left(facts: AgreementFacts, { actor, at }: Act): AgreementFacts {
  const before = versionInForce(facts);
  const { agency } = actor;
  const departures = [...facts.departures, departed(agency, before.draft, 'LEFT', at)];
  const parties = withoutConsumer(before.draft.parties, agency);
  if (!parties.some(({ role }) => role !== 'PROVIDER')) {
    const draft = { ...before.draft, validTo: at };
    const last = { ...before, draft };
    return { ...facts, inForce: last, departures, ended: 'LEFT', endedAt: at, negotiation: null };
  }
  const { negotiation } = facts;
  const inForce = { ...nextVersion(before, parties), signatures: before.signatures, since: at };
  return { ...facts, inForce, departures, negotiation: negotiation && without(negotiation, agency) };
}

/** WHY also of the draft: what leaves now must not come back with the amendment that is being negotiated. */
function without(negotiation: Negotiation, agency: string): Negotiation {
  const parties = withoutConsumer(negotiation.written.parties as readonly AgreementParty[], agency);
  return { ...negotiation, written: { ...negotiation.written, parties } };
}

/** Parties without one as consumer; of who provides as well the provider stays. */
function withoutConsumer(parties: readonly AgreementParty[], agency: string): readonly AgreementParty[] {
  return parties.flatMap((party): readonly AgreementParty[] => {
    if (party.agency !== agency || party.role === 'PROVIDER') return [party];
    return party.role === 'BOTH' ? [{ ...party, role: 'PROVIDER', applications: [], accounts: [] }] : [];
  });
}

/** The version after one, which differs from it in nothing but its parties. */
function nextVersion({ draft, written }: AgreementVersion, parties: readonly AgreementParty[]) {
  const acknowledgedBy = parties.map(({ agency }) => agency);
  const { commitment } = draft.contents;
  const next: AgreementDraft = {
    ...draft,
    ...{ version: draft.version + 1, supersedes: draft.version, parties },
    contents: {
      ...draft.contents,
      commitment: commitment === null ? null : { ...commitment, acknowledgedBy },
    },
  };
  return { draft: next, digest: agreementDigest(next), written: acknowledged({ ...written, parties }) };
}

function accessionPrepared(facts: AgreementFacts, inForce: AgreementVersion, act: Act): AgreementFacts {
  const { agency } = act.actor;
  const joining = facts.joinings.find(({ party, state }) => party.agency === agency && state === 'ASKED');
  invariant(joining, 'somebody asked to join');
  const parties = [...inForce.draft.parties, joining.party];
  const { draft, digest, written } = nextVersion(inForce, parties);
  const all = parties.map((party) => party.agency);
  return {
    ...facts,
    joinings: facts.joinings.map((each) => (each === joining ? { ...each, state: 'JOINED' } : each)),
    negotiation: {
      ...amendmentOf(inForce, act),
      ...{ kind: 'ACCESSION', stage: 'PENDING_SIGNATURE', newcomer: agency, written },
      frozen: { draft, digest },
      ticks: Object.fromEntries(clauseKeys.map((_key, number) => [number, all])),
    },
  };
}

function joiningsAfter(joinings: readonly Joining[], act: Act): readonly Joining[] {
  const { input, actor, at, reason, command } = act;
  if (command === 'askToJoin') {
    const applications = input.applications as readonly string[];
    const accounts = input.accounts as readonly string[];
    const party = { agency: actor.agency, role: 'CONSUMER' as const, applications, accounts };
    const asked: Joining = {
      ...{ party, purpose: String(input.purpose), askedAt: at, state: 'ASKED', answers: [] },
    };
    return [...joinings.filter((each) => each.party.agency !== actor.agency), asked];
  }
  const isAccepted = command === 'acceptJoining';
  const answer = { agency: actor.agency, isAccepted, reason, at };
  return joinings.map((each) =>
    each.party.agency === input.asker && each.state === 'ASKED'
      ? { ...each, state: isAccepted ? 'ASKED' : 'OBJECTED', answers: [...each.answers, answer] }
      : each,
  );
}
