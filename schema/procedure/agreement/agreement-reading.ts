import type { CaseClock, CaseParty } from '../machine/machine.ts';
import { type AgreementFacts, isUnproposed, partiesConcerned } from './agreement-facts.ts';

/** The agency that states the need; once it is proposed all parties; who asks to join, and who is no party any more. */
export function agreementParties(facts: AgreementFacts): readonly CaseParty[] {
  const { initiator, joinings, departures } = facts;
  const agencies = isUnproposed(facts) ? [initiator] : partiesConcerned(facts).map(({ agency }) => agency);
  return [
    ...agencies.map((agency): CaseParty => ({ agency, side: 'PARTY' })),
    ...joinings
      .filter(({ party }) => !agencies.includes(party.agency))
      .map(({ party }): CaseParty => ({ agency: party.agency, side: 'ASKER' })),
    ...departures.map(({ agency }): CaseParty => ({ agency, side: 'FORMER' })),
  ];
}

/** State of the part of a party; of the whole for who has no part of its own, and for null. */
export function agreementState(facts: AgreementFacts, party: CaseParty | null): string {
  if (party?.side === 'FORMER') {
    const own = facts.departures.find(({ agency }) => agency === party.agency);
    if (own !== undefined) return own.state;
  }
  if (party?.side === 'ASKER') {
    const own = facts.joinings.find((each) => each.party.agency === party.agency);
    // WHY not while it asks: what has ended nobody joins any more.
    if (own?.state === 'OBJECTED' || (own?.state === 'ASKED' && facts.ended === null)) return own.state;
  }
  return wholeState(facts);
}

function wholeState({ ended, negotiation, inForce }: AgreementFacts): string {
  if (ended !== null) return ended;
  if (negotiation === null) return 'EFFECTIVE';
  return inForce !== null && negotiation.stage === 'IN_NEGOTIATION' ? 'AMENDING' : negotiation.stage;
}

/** R-JOIN of each party for each that asks; R-DIS of each consumer that owes a proof, in the days that were agreed. */
export function agreementClocks(facts: AgreementFacts): readonly CaseClock[] {
  return [...joiningClocks(facts), ...disposalClocks(facts)];
}

function joiningClocks({ joinings, inForce, endedAt }: AgreementFacts): readonly CaseClock[] {
  const parties = inForce?.draft.parties ?? [];
  return joinings.flatMap(({ party, askedAt, answers, state }) =>
    parties
      .filter(({ agency }) => agency !== party.agency)
      .map(({ agency }): CaseClock => {
        const own = answers.find((answer) => answer.agency === agency)?.at ?? null;
        const decided = state === 'ASKED' ? endedAt : (answers.at(-1)?.at ?? endedAt);
        return {
          ...{ rule: 'R-JOIN', agency, side: 'PARTY', startedAt: askedAt },
          ...{ stoppedAt: own ?? decided, isCancelled: own === null && decided !== null },
        };
      }),
  );
}

function disposalClocks({ departures }: AgreementFacts): readonly CaseClock[] {
  return departures.flatMap(({ agency, endedAt, submittedAt, disposal, state }): readonly CaseClock[] => {
    if (disposal === null) return [];
    const isOwed = state === 'SENT_BACK' || submittedAt === null;
    return [
      {
        ...{ rule: 'R-DIS', agency, side: 'FORMER', startedAt: endedAt },
        agreedDays: disposal.dueDaysAfterEnd ?? 0,
        ...{ stoppedAt: isOwed ? null : submittedAt, isCancelled: false },
      },
    ];
  });
}
