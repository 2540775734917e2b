import { consumerNames } from '../../policy/consumer-names.ts';
import { isActing } from '../../policy/event-terms.ts';
import { stopOf, terminationsSince } from '../../policy/instrument-transition.ts';
import type { CaseContext, CaseParty, OwnStep } from '../machine/machine.ts';
import type { RequestFacts } from './request-facts.ts';
import { about, noticesBy } from './request-notices.ts';

type Standing = 'IN_FORCE' | 'SUSPENDED' | 'TERMINATED';

/** How the connection of a request stands by the events of its number (procedures SM6, SM7). */
function standingOf({ number: own, earlier, account }: RequestFacts, { policy, now }: CaseContext): Standing {
  // WHY that of the earlier one: a changed connection goes on as versions of one instrument.
  const number = earlier?.instrument ?? own;
  const moment = Date.parse(now);
  const events = policy.events.filter((event) => event.number === number);
  const known = policy.accounts.get(account ?? '');
  const names = known === undefined ? [] : consumerNames(known);
  const version = policy.instruments.findLast((each) => each.number === number);
  const isEnded = terminationsSince(events, version?.recordedVersion ?? 0).some(
    (event) => isActing(event, moment) && (event.account === null || names.includes(event.account)),
  );
  if (isEnded) return 'TERMINATED';
  return stopOf(number, events, names, moment) === null ? 'IN_FORCE' : 'SUSPENDED';
}

const consumer = ({ consumer: agency }: RequestFacts): readonly CaseParty[] => [{ agency, side: 'CONSUMER' }];

/** Moves the case of a connection as what it became stands. WHY the end first: what was ended is not restored. */
export const stopSteps: readonly OwnStep<RequestFacts>[] = [
  {
    name: 'closeConnection',
    text: { vi: 'Đã bị chấm dứt', en: 'It was terminated' },
    from: ['ACTIVE', 'SUSPENDED', 'CHANGED'],
    to: ['ENDED'],
    due: (facts, context) =>
      (isConnected(facts) || facts.stage === 'CHANGED') && standingOf(facts, context) === 'TERMINATED'
        ? consumer(facts)
        : [],
    notices: noticesBy({
      ...{ consumer: 'PLAIN', owners: 'PLAIN', coordinator: 'PLAIN' },
      says: about('đã chấm dứt', 'was terminated'),
    }),
    citation: 'Decree 47/2020 Art 44',
  },
  {
    name: 'suspendConnection',
    text: { vi: 'Đang bị tạm ngừng', en: 'It is suspended' },
    from: ['ACTIVE'],
    to: ['SUSPENDED'],
    due: (facts, context) =>
      facts.stage === 'ACTIVE' && standingOf(facts, context) === 'SUSPENDED' ? consumer(facts) : [],
    notices: () => [],
    citation: 'Decree 47/2020 Art 43',
  },
  {
    name: 'resumeConnection',
    text: { vi: 'Đã khôi phục', en: 'It is restored' },
    from: ['SUSPENDED'],
    to: ['ACTIVE'],
    due: (facts, context) =>
      facts.stage === 'SUSPENDED' && standingOf(facts, context) === 'IN_FORCE' ? consumer(facts) : [],
    notices: () => [],
    citation: 'Decree 47/2020 Art 43',
  },
];

/** Whether a request became a connection that has not ended. */
export function isConnected({ stage }: Pick<RequestFacts, 'stage'>): boolean {
  return stage === 'ACTIVE' || stage === 'SUSPENDED';
}
