import type { DecidableScope, TerminationGround } from '../../policy/event-scope.ts';
import { readMoment } from '../../value/read-moment.ts';
import type { Act } from '../machine/act.ts';
import type { StopReach } from '../stop/concerned-agencies.ts';
import type { TerminationState } from './termination-states.ts';

/** What a consumer owes after the end (Decree 47 Art 44(2)): its last report of use, with the proof of disposal where one was agreed. */
export interface Obligation {
  readonly agency: string;
  readonly state: 'TERMINATED' | 'OBLIGATIONS_PENDING' | 'REPORTED' | 'SENT_BACK' | 'ACCEPTED';
  /** Calendar days for the disposal that the instrument agreed; null: it agreed none. */
  readonly disposalDays: number | null;
  readonly owedSince: string | null;
  readonly reportedAt: string | null;
  readonly report: string | null;
}

/** What the acts so far say of a termination. Instants are ISO 8601. */
export interface TerminationFacts extends StopReach {
  /** Number of the case. `number` is that of what is ended. */
  readonly caseNumber: string;
  /** Agency that proposed it: the provider, or the consumer that no longer needs it (ground d). */
  readonly proposer: string | null;
  readonly ground: TerminationGround;
  readonly stage: TerminationState;
  readonly reason: string;
  readonly proposedAt: string;
  /** Day or instant from which it is ended; null: at once. */
  readonly from: string | null;
  readonly decidedAt: string | null;
  readonly contact: string | null;
  readonly answers: readonly { readonly agency: string; readonly text: string; readonly at: string }[];
  readonly concerned: readonly string[];
  /** Other parties of what is ended. */
  readonly related: readonly string[];
  readonly obligations: readonly Obligation[];
}

export const blankTermination: TerminationFacts = {
  ...{ caseNumber: '', number: '', account: null, scope: 'INSTRUMENT', items: [], provider: '' },
  ...{ proposer: null, ground: 'NO_LONGER_NEEDED', stage: 'PROPOSED', reason: '', proposedAt: '' },
  ...{ from: null, decidedAt: null, contact: null, answers: [], concerned: [], related: [] },
  obligations: [],
};

/** What an act makes of a termination. */
export function foldTermination(facts: TerminationFacts, act: Act): TerminationFacts {
  const { command, actor, at, input } = act;
  switch (command) {
    case 'proposeTermination':
    case 'proposeEnding':
      return proposed(act);
    case 'answerTermination': {
      const answer = { agency: actor.agency, text: String(input.text), at };
      return { ...facts, answers: [...facts.answers, answer] };
    }
    case 'decideTermination':
      return decided(facts, act);
    case 'declineTermination':
      return { ...facts, stage: 'DECLINED' };
    case 'withdrawTermination':
      return { ...facts, stage: 'WITHDRAWN' };
    case 'beginObligations':
      return withStage(facts, actor.agency, { state: 'OBLIGATIONS_PENDING', owedSince: at });
    case 'reportEndOfUse':
      return withStage(facts, actor.agency, {
        ...{ state: 'REPORTED', reportedAt: at, report: String(input.report) },
      });
    case 'acceptEndOfUse':
      return withStage(facts, String(input.consumer), { state: 'ACCEPTED' });
    case 'sendBackEndOfUse':
      return withStage(facts, String(input.consumer), { state: 'SENT_BACK' });
    case 'closeTermination':
      return { ...facts, stage: 'CLOSED' };
    default:
      return facts;
  }
}

function proposed({ case: caseNumber, command, input, actor, reason, at }: Act): TerminationFacts {
  const isOwn = command === 'proposeEnding';
  return {
    ...blankTermination,
    ...{ caseNumber, number: String(input.target), reason: reason ?? '', proposedAt: at },
    account: typeof input.account === 'string' ? input.account : null,
    ...{ proposer: actor.agency, provider: isOwn ? String(input.provider) : actor.agency },
    ground: isOwn ? 'NO_LONGER_NEEDED' : (input.ground as TerminationGround),
    scope: isOwn ? 'INSTRUMENT' : (input.scope as DecidableScope),
    items: isOwn ? [] : (input.items as readonly string[]),
    concerned: input.concerned as readonly string[],
  };
}

function decided(facts: TerminationFacts, { input, at }: Act): TerminationFacts {
  const concerned = input.concerned as readonly string[];
  const disposalDays = typeof input.disposalDays === 'number' ? input.disposalDays : null;
  return {
    ...facts,
    ...{ stage: 'TERMINATED', decidedAt: at, concerned, related: input.related as readonly string[] },
    from: typeof input.from === 'string' ? new Date(readMoment(input.from)).toISOString() : null,
    contact: typeof input.contact === 'string' ? input.contact : null,
    obligations: concerned.map((agency) => ({
      ...{ agency, state: 'TERMINATED', disposalDays, owedSince: null, reportedAt: null, report: null },
    })),
  };
}

/** What changes for one consumer; the whole follows from what all of them owe. */
function withStage(facts: TerminationFacts, agency: string, change: Partial<Obligation>): TerminationFacts {
  const obligations = facts.obligations.map((each) =>
    each.agency === agency ? { ...each, ...change } : each,
  );
  const isOwed = obligations.some(({ state }) => state !== 'TERMINATED');
  return { ...facts, obligations, stage: isOwed ? 'OBLIGATIONS_PENDING' : facts.stage };
}
