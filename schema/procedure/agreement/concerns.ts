import type { Acting, CaseParty } from '../machine/machine.ts';
import {
  type AgreementFacts,
  partiesConcerned,
  partiesWritten,
  providesIn,
  signersOf,
  usesIn,
} from './agreement-facts.ts';
import { isAllTicked, untickedBy } from './agreement-rules.ts';
import { isSettled } from './departures.ts';
import { openReviews } from './regulation-reviews.ts';

type Concerns = (facts: AgreementFacts, acting: Acting) => readonly CaseParty[];

/** The actor's own part where a rule allows it, else none. */
const ownIf =
  (rule: (facts: AgreementFacts, acting: Acting) => boolean): Concerns =>
  (facts, acting) =>
    rule(facts, acting) ? [acting] : [];

/** Providers that have not answered a proposal. */
export const unansweredProvider: Concerns = ownIf(
  (facts, { agency }) =>
    providesIn(partiesConcerned(facts), agency) && !(facts.negotiation?.acceptedBy.includes(agency) ?? false),
);

/** Parties with a clause to tick. */
export const withOpenTicks: Concerns = ownIf((facts, { agency }) => untickedBy(facts, agency).length > 0);

/** Parties with a new regulation to confirm. */
export const withOpenReviews: Concerns = ownIf(
  (facts, { agency }) =>
    partiesConcerned(facts).some((party) => party.agency === agency) && openReviews(facts, agency).length > 0,
);

/** Any party, once every clause is ticked by all. */
export const onceAllTicked: Concerns = ownIf(isAllTicked);

/** The coordinator, while a consumer names no account: without one nobody could use what is agreed (procedures SM5). */
export const accountMissing: Concerns = ownIf(({ negotiation }) =>
  partiesWritten(negotiation?.written ?? {}).some(
    ({ role, accounts }) => role !== 'PROVIDER' && accounts.length === 0,
  ),
);

/** Parties whose head has yet to sign, in the office in which their role is signed for: who provides signs as owner. */
export const unsigned: Concerns = ownIf((facts, { agency, role }) => {
  const party = signersOf(facts).find((each) => each.agency === agency);
  if (party === undefined) return false;
  const office = party.role === 'CONSUMER' ? 'CONSUMER_HEAD' : 'OWNER_HEAD';
  return role === office && !(facts.negotiation?.signatures.some((each) => each.agency === agency) ?? false);
});

/** Whoever may ask to join: a version is in force, and nothing is owed from an earlier use (procedures SM4e). */
export const joinable: Concerns = ownIf(
  ({ inForce, ended, departures }, { agency }) =>
    inForce !== null &&
    ended === null &&
    departures.every((each) => each.agency !== agency || isSettled(each)),
);

/** Those who ask to join and whom the actor's agency has not answered; parties of the version in force answer, until it ends. */
export const askersUnanswered: Concerns = ({ joinings, inForce, ended }, { agency }) =>
  ended === null && inForce?.draft.parties.some((party) => party.agency === agency) === true
    ? joinings
        .filter(
          ({ state, answers }) => state === 'ASKED' && !answers.some((answer) => answer.agency === agency),
        )
        .map(({ party }) => ({ agency: party.agency, side: 'ASKER' }))
    : [];

/** The part in which a consumer of the version in force leaves it. */
export const ownUse: Concerns = ({ inForce }, { agency }) =>
  inForce !== null && usesIn(inForce.draft.parties, agency) ? [{ agency, side: 'FORMER' }] : [];

/** Consumers whose proof of disposal waits for the actor's agency as provider. */
export const proofsToJudge: Concerns = ({ departures }, { agency }) =>
  departures
    .filter(({ providers, acceptedBy }) => providers.includes(agency) && !acceptedBy.includes(agency))
    .map((departure) => ({ agency: departure.agency, side: 'FORMER' }));
