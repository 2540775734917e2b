import { codedError } from '../errors/coded-error.ts';
import { type InstrumentEvent, isServiceNumber } from './policy.ts';

/** What an administrator does to an instrument, or to the whole service of a database. */
export interface EventDraft {
  readonly kind: InstrumentEvent['kind'];
  /** Number of an instrument, or `database:<id>`. */
  readonly number: string;
  /** The one account it concerns; left out or null: every consumer. */
  readonly account?: string | null;
  readonly reason: string;
  readonly restoredBy: string | null;
  readonly by: string;
}

/** Where its events leave an instrument or a service. */
type EventStanding = 'IN_FORCE' | 'SUSPENDED' | 'TERMINATED';

/** In force -> suspended -> in force …, until it is terminated; a later version of an instrument begins anew. */
const allowedIn: Readonly<Record<InstrumentEvent['kind'], readonly EventStanding[]>> = {
  SUSPENDED: ['IN_FORCE'],
  RESUMED: ['SUSPENDED'],
  TERMINATED: ['IN_FORCE', 'SUSPENDED'],
};

/**
 * Refuses an act that the state of its number does not allow. What is done to all consumers and what is done to one
 * account are judged apart. `events` come oldest first; `recordedVersion` is that of the newest version of the
 * instrument. @throws AGREEMENT_STATE_INVALID
 */
export function requireTransition(
  draft: EventDraft,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): void {
  const { kind, number } = draft;
  const state = standingOf(number, draft.account ?? null, events, recordedVersion);
  if (!allowedIn[kind].includes(state))
    throw codedError('AGREEMENT_STATE_INVALID', { number, state, wanted: kind });
}

/**
 * The event of a number that stops a consumer (null: the public) and is not lifted; null when there is none. One to all
 * comes before one to the account alone. Stops are suspensions, and terminations of the service of a database; those of
 * an instrument end versions (`terminationsSince`).
 */
export function stopOf(
  number: string,
  events: readonly InstrumentEvent[],
  account: string | null,
): InstrumentEvent | null {
  const last = lastEvents(number, events);
  const reaches = account === null ? [null] : [null, account];
  return reaches.flatMap((reach) => last.get(reach) ?? []).find(({ kind }) => kind !== 'RESUMED') ?? null;
}

/** The terminations that a version of an instrument has not outlived, oldest first: those recorded after it. */
export function terminationsSince(
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): readonly InstrumentEvent[] {
  return events.filter((event) => event.kind === 'TERMINATED' && event.recordedVersion > recordedVersion);
}

/**
 * The event that counts for each reach of a number: an account, or null for all consumers. `events` come oldest first. A
 * termination counts here only for the service of a database, which has no versions that could outlive it.
 */
export function lastEvents(
  number: string,
  events: readonly InstrumentEvent[],
): ReadonlyMap<string | null, InstrumentEvent> {
  const isService = isServiceNumber(number);
  const own = events.filter((each) => each.number === number && (isService || each.kind !== 'TERMINATED'));
  return new Map(own.map((event) => [event.account, event] as const));
}

function standingOf(
  number: string,
  account: string | null,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): EventStanding {
  const isEnded = terminationsSince(events, recordedVersion).some((event) => event.account === account);
  if (isEnded && !isServiceNumber(number)) return 'TERMINATED';
  const last = lastEvents(number, events).get(account);
  return last === undefined || last.kind === 'RESUMED' ? 'IN_FORCE' : last.kind;
}
