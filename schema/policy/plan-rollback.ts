import { isPast, termsOf } from './event-terms.ts';
import { standingStops } from './instrument-transition.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from './policy.ts';
import { standingEnds } from './standing-ends.ts';

/** One act of a roll-back, in the order in which it is recorded. */
export type RollbackStep =
  | { readonly kind: 'record'; readonly instrument: Instrument }
  | { readonly kind: 'event'; readonly event: Omit<InstrumentEvent, 'recordedVersion' | 'at' | 'by'> }
  | { readonly kind: 'account'; readonly account: string; readonly state: Account['state'] };

/** What makes the policy equal in effect to an earlier one, and what cannot be undone. */
export interface RollbackPlan {
  readonly steps: readonly RollbackStep[];
  /** Accounts that stay revoked, for a revocation is for good. */
  readonly irrevocable: readonly string[];
}

/**
 * Plans how to go back from `now` to `then`, an earlier state of the same policy, without deleting or editing anything:
 * what was changed is recorded anew, what was added is terminated, suspensions and account states are restored. Only the
 * numbers that differ are touched: an end that comes again is narrowed to the number that it ended. `at` (ISO instant)
 * decides which versions have begun. Pure.
 */
export function planRollback(now: PolicySnapshot, then: PolicySnapshot, at: string): RollbackPlan {
  const numbers = [...new Set(now.instruments.map(({ number }) => number))];
  const ordered = numbers.flatMap((number) => numberSteps(now, then, number, at));
  return {
    steps: [
      ...ordered.sort(({ order: left }, { order: right }) => left - right).map(({ step }) => step),
      ...stopSteps(now, then, at),
      ...accountSteps(now, then),
    ],
    irrevocable: [...now.accounts.values()]
      .filter(({ id, state }) => state === 'REVOKED' && then.accounts.get(id)?.state !== undefined)
      .filter(({ id }) => then.accounts.get(id)?.state !== 'REVOKED')
      .map(({ id }) => id),
  };
}

/** A step, and where it stood in the order of the records. */
interface OrderedStep {
  readonly order: number;
  readonly step: RollbackStep;
}

/** The steps of one number; none where it stands as it stood. */
function numberSteps(
  now: PolicySnapshot,
  then: PolicySnapshot,
  number: string,
  at: string,
): readonly OrderedStep[] {
  const [before, after] = [standingVersions(then, number, at), standingVersions(now, number, at)];
  if (before.length === 0) {
    const isEnded = after.every((version) => standingEnds(now, version).some(({ isForAll }) => isForAll));
    return isEnded ? [] : [{ order: 0, step: { kind: 'event', event: endOfAll(number) } }];
  }
  const isSame = before.map(({ version }) => version).join() === after.map(({ version }) => version).join();
  const missing = before.flatMap((version) => endSteps(then, version, keysOf(now, version)));
  const isEndedSince = before.some((version) => {
    const known = keysOf(then, version);
    const ends = standingEnds(then, version);
    return !ends.some(({ isForAll }) => isForAll) && [...keysOf(now, version)].some((key) => !known.has(key));
  });
  if (isSame && !isEndedSince) return missing;
  return before.flatMap((version) => [
    { order: version.recordedVersion, step: { kind: 'record', instrument: version } as const },
    ...endSteps(then, version, new Set()),
  ]);
}

function keysOf(policy: PolicySnapshot, version: Instrument): ReadonlySet<string> {
  return new Set(standingEnds(policy, version).map(({ key }) => key));
}

/** The ends of a version that do not stand, as events that end it alone. */
function endSteps(
  policy: PolicySnapshot,
  version: Instrument,
  standing: ReadonlySet<string>,
): readonly OrderedStep[] {
  const missing = standingEnds(policy, version).filter(({ key }) => !standing.has(key));
  const distinct = new Map(missing.map((end) => [end.key, end]));
  return [...distinct.values()].map(({ event, scope }) => ({
    order: event.recordedVersion,
    step: { kind: 'event', event: { ...againOf(event), scope } } as const,
  }));
}

/** An event as it is recorded again: with its terms, without its place among the records. */
function againOf({ recordedVersion: _version, at: _at, by: _by, ...event }: InstrumentEvent) {
  return event;
}

function endOfAll(number: string) {
  const ground = 'NO_LONGER_NEEDED' as const;
  const scope = { kind: 'INSTRUMENT' } as const;
  return { kind: 'TERMINATED', number, account: null, reason: '', restoredBy: null, ground, scope } as const;
}

/** The version in effect and those that are still to begin; where none has begun, the first to begin and all after it. */
function standingVersions(
  { instruments }: PolicySnapshot,
  number: string,
  at: string,
): readonly Instrument[] {
  const versions = instruments.filter((each) => each.number === number);
  const ordered = versions.sort((left, right) => left.version - right.version);
  const begun = ordered.filter(({ validFrom }) => Date.parse(validFrom) <= Date.parse(at)).at(-1);
  if (begun === undefined) return ordered;
  return ordered.filter(({ version }) => version >= begun.version);
}

/** The stops of each number and reach as they stood, without those that are over by themselves. */
function stopSteps(now: PolicySnapshot, then: PolicySnapshot, at: string): readonly RollbackStep[] {
  const pairs = new Map(
    [...now.events, ...then.events].map(({ number, account }) => [
      JSON.stringify([number, account]),
      { number, account },
    ]),
  );
  return [...pairs.values()].flatMap(({ number, account }): readonly RollbackStep[] => {
    const moment = Date.parse(at);
    const stopsIn = ({ events }: PolicySnapshot) =>
      standingStops(number, events, account).filter((event) => !isPast(event, moment));
    const wanted = stopsIn(then);
    const kept = leftOf(stopsIn(now), wanted, moment);
    const known = new Set(kept.standing.map(stopKey));
    const lift = { kind: 'RESUMED', number, account, reason: '', restoredBy: null } as const;
    return [
      ...Array.from({ length: kept.lifts }, () => ({ kind: 'event', event: lift }) as const),
      ...wanted
        .filter((event) => !known.has(stopKey(event)))
        .map((event) => ({ kind: 'event', event: againOf(event) }) as const),
    ];
  });
}

/** How many resumptions take away every stop that is not wanted, and which stops they leave. */
function leftOf(found: readonly InstrumentEvent[], wanted: readonly InstrumentEvent[], moment: number) {
  const keys = new Set(wanted.map(stopKey));
  let [standing, lifts] = [found, 0];
  while (standing.some((event) => !keys.has(stopKey(event)))) {
    const announced = standing.filter((event) => Date.parse(termsOf(event).from) > moment);
    standing = announced.length < standing.length ? announced : [];
    lifts += 1;
  }
  return { standing, lifts };
}

/** The same for stops of equal effect. WHY not when it began: a stop that comes again has begun by then. */
function stopKey(event: InstrumentEvent): string {
  const { scope, from, to } = termsOf(event);
  const begins = Date.parse(from) > Date.parse(event.at) ? from : null;
  return JSON.stringify([event.kind, scope, begins, to]);
}

/** Account states as they were; an account that was issued since is suspended, because nothing is deleted. */
function accountSteps(now: PolicySnapshot, then: PolicySnapshot): readonly RollbackStep[] {
  return [...now.accounts.values()].flatMap(({ id, state }): readonly RollbackStep[] => {
    const wanted = then.accounts.get(id)?.state ?? 'SUSPENDED';
    return state === 'REVOKED' || state === wanted ? [] : [{ kind: 'account', account: id, state: wanted }];
  });
}
