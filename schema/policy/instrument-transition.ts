import { codedError } from '../errors/coded-error.ts';
import type { DecidableScope, EventGround } from './event-scope.ts';
import { endsItsNumber, isActing, isPast, isWideEnd, termsOf } from './event-terms.ts';
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
  /** Left out: what the act itself says (`completeEvent`). */
  readonly ground?: EventGround | null;
  readonly scope?: DecidableScope | null;
  /** Coordinates, for the scope ITEMS. */
  readonly items?: readonly string[];
  /** Instants, the end exclusive; left out or null: now, and until it is lifted. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly expectedRestoreAt?: string | null;
  /** See `InstrumentEvent`. */
  readonly contact?: string | null;
  readonly case?: string | null;
  readonly lifts?: readonly number[];
}

/** Where its events leave an instrument or a service. */
type EventStanding = 'IN_FORCE' | 'SUSPENDED' | 'TERMINATED';

/** No moment is later: a question without one is about all that was recorded. */
const afterAll = Number.POSITIVE_INFINITY;

/**
 * Refuses an act that changes nothing or that the state of its number does not allow, at a moment (milliseconds of the
 * epoch). What is done to all consumers and what is done to one account are judged apart, except that what has ended for
 * all has ended for each. `events` come oldest first; `recordedVersion` is that of the newest version of the instrument.
 * @throws AGREEMENT_STATE_INVALID
 */
export function requireTransition(
  draft: EventDraft,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
  moment = afterAll,
): void {
  const { kind, number, account = null } = draft;
  const from = draft.from == null ? moment : Math.max(moment, Date.parse(draft.from));
  const until = draft.to == null ? afterAll : Date.parse(draft.to);
  const own = events.filter((event) => event.number === number);
  const begun = (event: InstrumentEvent) => Date.parse(termsOf(event).from) <= from;
  const stops = standingStops(number, own, account).filter((event) => !isPast(event, moment));
  const ends = isServiceNumber(number)
    ? stops.filter((event) => event.kind === 'TERMINATED')
    : terminationsSince(own, recordedVersion).filter(
        (end) => end.account === null || end.account === account,
      );
  // WHY: a resumption that lifts nothing calls off what is announced, and no end of a service is called off by it.
  const isCalledOff = kind === 'RESUMED' && !stops.some((event) => isActing(event, moment));
  const isEnded = ends.some(begun) || (isCalledOff && isServiceNumber(number) && ends.length > 0);
  const isStopped = stops.some((event) =>
    kind === 'RESUMED' ? isLifted(event, draft) : begun(event) && endOf(event) >= until,
  );
  const state: EventStanding = isEnded ? 'TERMINATED' : isStopped ? 'SUSPENDED' : 'IN_FORCE';
  if (!allowedIn[kind].includes(state) || repeatsWideEnd(draft, own.filter(begun), recordedVersion))
    throw codedError('AGREEMENT_STATE_INVALID', { number, state, wanted: kind });
}

/** Whether a resumption may lift a stop: any, where it names none. */
function isLifted(
  { recordedVersion }: InstrumentEvent,
  { lifts }: { readonly lifts?: readonly number[] },
): boolean {
  return lifts === undefined || lifts.includes(recordedVersion);
}

function endOf(event: InstrumentEvent): number {
  const { to } = termsOf(event);
  return to === null ? afterAll : Date.parse(to);
}

/** In force -> suspended -> in force …, until it is terminated; a later version of an instrument begins anew. */
const allowedIn: Readonly<Record<InstrumentEvent['kind'], readonly EventStanding[]>> = {
  SUSPENDED: ['IN_FORCE'],
  RESUMED: ['SUSPENDED'],
  TERMINATED: ['IN_FORCE', 'SUSPENDED'],
};

/** Whether the same items of several numbers were ended in the same way since the newest version, by the events given. */
function repeatsWideEnd(
  { kind, account = null, scope, items = [] }: EventDraft,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): boolean {
  if (kind !== 'TERMINATED') return false;
  return events
    .filter(
      (event) => isWideEnd(event) && event.recordedVersion > recordedVersion && event.account === account,
    )
    .some((event) => {
      const known = termsOf(event).scope;
      if (known.kind !== scope) return false;
      return known.kind !== 'ITEMS' || items.every((item) => known.items.includes(item));
    });
}

/**
 * The event of a number that stops a consumer at a moment (milliseconds of the epoch; left out: after all) and is not lifted; null
 * when there is none. `names` name the consumer; the public has none. One to all comes before one to the consumer alone. Stops are
 * suspensions, and terminations of the service of a database; those of an instrument end versions (`terminationsSince`).
 */
export function stopOf(
  number: string,
  events: readonly InstrumentEvent[],
  names: readonly string[],
  moment = afterAll,
): InstrumentEvent | null {
  const reaches = [null, ...names];
  return (
    reaches
      .flatMap(
        (reach) =>
          standingStops(number, events, reach)
            .filter((event) => isActing(event, moment))
            .at(-1) ?? [],
      )
      .at(0) ?? null
  );
}

/** The terminations of a number as a whole that a version has not outlived, oldest first: those recorded after it. */
export function terminationsSince(
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): readonly InstrumentEvent[] {
  return events.filter((event) => endsItsNumber(event) && event.recordedVersion > recordedVersion);
}

/**
 * The stops of a number for one reach (an account, or null for what is said to all) that are not lifted, whether they
 * have begun, are announced or are over by themselves. `events` come oldest first. A resumption lifts the stops that act
 * when it is recorded; where none acts it calls off those that are announced. WHY not all: who lifts a breach does not
 * call off the maintenance of next week. One that names stops lifts those alone: the act of one case lifts no stop of another.
 */
export function standingStops(
  number: string,
  events: readonly InstrumentEvent[],
  reach: string | null,
): readonly InstrumentEvent[] {
  const isService = isServiceNumber(number);
  const own = events.filter(
    (each) => each.number === number && each.account === reach && (isService || each.kind !== 'TERMINATED'),
  );
  let standing: readonly InstrumentEvent[] = [];
  for (const event of own) {
    if (event.kind !== 'RESUMED') {
      standing = standing.concat(event);
      continue;
    }
    if (event.lifts !== undefined) {
      standing = standing.filter((each) => !isLifted(each, event));
      continue;
    }
    const moment = Date.parse(event.at);
    const others = standing.filter((each) => !isActing(each, moment));
    standing = others.length < standing.length ? others : [];
  }
  return standing;
}
