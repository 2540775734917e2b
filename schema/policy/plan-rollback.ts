import { lastEvents, terminationsSince } from './instrument-transition.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from './policy.ts';

/** One act of a roll-back, in the order in which it is recorded. */
export type RollbackStep =
  | { readonly kind: 'record'; readonly instrument: Instrument }
  | {
      readonly kind: 'event';
      readonly event: Pick<InstrumentEvent, 'kind' | 'number' | 'account' | 'reason' | 'restoredBy'>;
    }
  | { readonly kind: 'account'; readonly account: string; readonly state: Account['state'] };

/** What makes the policy equal in effect to an earlier one, and what cannot be undone. */
export interface RollbackPlan {
  readonly steps: readonly RollbackStep[];
  /** Accounts that stay revoked, for a revocation is for good. */
  readonly irrevocable: readonly string[];
}

/** What of a number counts in a policy. */
interface NumberState {
  readonly versions: readonly Instrument[];
  /** Terminations that its latest version has not outlived, one for each reach. */
  readonly ends: readonly InstrumentEvent[];
}

/**
 * Plans how to go back from `now` to `then`, an earlier state of the same policy, without deleting or editing anything:
 * what was changed is recorded anew, what was added is terminated, suspensions and account states are restored. Records
 * that are made anew keep their order, with the terminations among them, because a termination outranks what was recorded
 * before it; what was added since is terminated before them. `at` (ISO instant) decides which versions have begun. Pure.
 */
export function planRollback(now: PolicySnapshot, then: PolicySnapshot, at: string): RollbackPlan {
  const numbers = [...new Set(now.instruments.map(({ number }) => number))];
  const pairs = new Map(
    numbers.map(
      (number) => [number, { before: stateOf(then, number), after: stateOf(now, number) }] as const,
    ),
  );
  return {
    steps: [
      ...replay(changedNumbers(pairs), pairs, at),
      ...suspensionSteps(now, then),
      ...accountSteps(now, then),
    ],
    irrevocable: [...now.accounts.values()]
      .filter(({ id, state }) => state === 'REVOKED' && then.accounts.get(id)?.state !== undefined)
      .filter(({ id }) => then.accounts.get(id)?.state !== 'REVOKED')
      .map(({ id }) => id),
  };
}

/** What of a number counted then and counts now. */
interface NumberPair {
  readonly before: NumberState;
  readonly after: NumberState;
}

function stateOf({ instruments, events }: PolicySnapshot, number: string): NumberState {
  const versions = instruments.filter((each) => each.number === number);
  const own = events.filter((each) => each.number === number);
  const latest = Math.max(0, ...versions.map(({ recordedVersion }) => recordedVersion));
  return { versions, ends: terminationsSince(own, latest) };
}

/** Whether the number has other versions or has been ended since. */
function isChanged({ before, after }: NumberPair): boolean {
  if (before.versions.length !== after.versions.length) return true;
  const known = new Set(before.ends.map(({ recordedVersion }) => recordedVersion));
  return after.ends.some(({ recordedVersion }) => !known.has(recordedVersion)) && !isEndedForAll(before);
}

function isEndedForAll({ ends }: NumberState): boolean {
  return ends.some(({ account }) => account === null);
}

/** The changed numbers, and those that a new record or termination of theirs would otherwise outrank or be outranked by. */
function changedNumbers(pairs: ReadonlyMap<string, NumberPair>): ReadonlySet<string> {
  const changed = new Set([...pairs].filter(([, pair]) => isChanged(pair)).map(([number]) => number));
  for (;;) {
    const size = changed.size;
    for (const [number, pair] of pairs) {
      if (changed.has(number)) continue;
      const meets = [...changed].some((other) => {
        const met = pairs.get(other);
        return met !== undefined && (hasEnd(pair) || hasEnd(met)) && share(pair, met);
      });
      if (meets) changed.add(number);
    }
    if (changed.size === size) return changed;
  }
}

/** Whether a termination of it counts, counted then, or will be recorded. */
function hasEnd({ before, after }: NumberPair): boolean {
  return before.ends.length > 0 || after.ends.length > 0 || before.versions.length === 0;
}

function share(left: NumberPair, right: NumberPair): boolean {
  const items = new Set(itemsOf(left));
  return itemsOf(right).some((item) => items.has(item));
}

/** Items of all versions: those of then are among those of now. */
function itemsOf({ after }: NumberPair): readonly string[] {
  return after.versions.flatMap(({ content }) => content.flatMap((entry) => entry.items));
}

/** The records of the changed numbers, as they stood, in their old order, after the ends of what was added. */
function replay(
  changed: ReadonlySet<string>,
  pairs: ReadonlyMap<string, NumberPair>,
  at: string,
): readonly RollbackStep[] {
  const records = [...changed].flatMap((number): readonly (readonly [number, RollbackStep])[] => {
    const pair = pairs.get(number);
    if (pair === undefined) return [];
    const { before, after } = pair;
    if (before.versions.length === 0)
      return isEndedForAll(after) ? [] : [[0, { kind: 'event', event: endOf(number) }]];
    // WHY: an end covers the items of the version that stands, so another version since then has to give way first.
    const isSameVersion = before.versions.length === after.versions.length;
    const versions = isEndedForAll(before) && isSameVersion ? [] : standingVersions(before.versions, at);
    return [
      ...versions.map(
        (instrument) => [instrument.recordedVersion, { kind: 'record', instrument } as const] as const,
      ),
      ...before.ends.map((event) => [event.recordedVersion, { kind: 'event', event } as const] as const),
    ];
  });
  return records.sort(([left], [right]) => left - right).map(([, step]) => step);
}

function endOf(number: string) {
  return { kind: 'TERMINATED', number, account: null, reason: '', restoredBy: null } as const;
}

/** The version in effect and those that are still to begin; where none has begun, the first to begin and all after it. */
function standingVersions(versions: readonly Instrument[], at: string): readonly Instrument[] {
  const ordered = [...versions].sort((left, right) => left.version - right.version);
  const begun = ordered.filter(({ validFrom }) => Date.parse(validFrom) <= Date.parse(at)).at(-1);
  if (begun === undefined) return ordered;
  return ordered.filter(({ version }) => version >= begun.version);
}

function suspensionSteps(now: PolicySnapshot, then: PolicySnapshot): readonly RollbackStep[] {
  const numbers = [...new Set([...now.events, ...then.events].map(({ number }) => number))];
  return numbers.flatMap((number) => {
    const [before, after] = [lastEvents(number, then.events), lastEvents(number, now.events)];
    const reaches = [...new Set([...before.keys(), ...after.keys()])];
    return reaches.flatMap((account): readonly RollbackStep[] => {
      const [wanted, found] = [before.get(account)?.kind ?? 'RESUMED', after.get(account)?.kind ?? 'RESUMED'];
      if (wanted === found) return [];
      const { reason = '', restoredBy = null } = before.get(account) ?? {};
      return [{ kind: 'event', event: { kind: wanted, number, account, reason, restoredBy } }];
    });
  });
}

/** Account states as they were; an account that was issued since is suspended, because nothing is deleted. */
function accountSteps(now: PolicySnapshot, then: PolicySnapshot): readonly RollbackStep[] {
  return [...now.accounts.values()].flatMap(({ id, state }): readonly RollbackStep[] => {
    const wanted = then.accounts.get(id)?.state ?? 'SUSPENDED';
    return state === 'REVOKED' || state === wanted ? [] : [{ kind: 'account', account: id, state: wanted }];
  });
}
