import { CodedError } from '../../../schema/errors/coded-error.ts';
import { completeEvent } from '../../../schema/policy/complete-event.ts';
import { termsOf } from '../../../schema/policy/event-terms.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import type { CalledEvent } from '../../../schema/procedure/known/events-called-for.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import { isSame } from '../../../schema/same-value.ts';

/** Acts of cases: of each whole one, which may close, and of each that the log names as well, which alone may open. */
export interface CasesOfEvents {
  readonly whole: readonly (readonly RecordedAct[])[];
  readonly named: readonly (readonly RecordedAct[])[];
}

/**
 * The events that count where acts alone do (rule R-REC, ADR 45): those that close, whoever recorded them, and the resumptions that an
 * act of a whole history calls for. A stop that an act calls for and that is not there as it was recorded is put back. INVARIANT: what
 * rests on no act opens nothing, neither by being there nor by having been taken away. `at`: when the version of the policy was made, null
 * for the newest.
 */
export async function eventsOnActs(
  { whole, named }: CasesOfEvents,
  policy: PolicySnapshot,
  at: string | null,
): Promise<readonly InstrumentEvent[]> {
  // WHY late: a command on a province whose policy counts by files loads no procedure.
  const { eventsCalledFor } = await import('../../../schema/procedure/known/events-called-for.ts');
  const opening = named.flatMap(eventsCalledFor);
  const counting = policy.events.filter(
    (event) => event.kind !== 'RESUMED' || opening.some((each) => isCalledFor(each, event, policy)),
  );
  const lost = whole
    .flatMap(eventsCalledFor)
    .filter(
      (each) =>
        each.draft.kind !== 'RESUMED' &&
        (at === null || Date.parse(each.at) <= Date.parse(at)) &&
        !policy.events.some((event) => isCalledFor(each, event, policy)),
    );
  return [...counting, ...lost.flatMap((each) => putBack(each, policy))];
}

/** Whether an event is the one that an act calls for, as that act said it. */
function isCalledFor(
  { draft, at, case: number }: CalledEvent,
  event: InstrumentEvent,
  policy: PolicySnapshot,
) {
  const isOfAct =
    event.case === number &&
    event.at === at &&
    event.kind === draft.kind &&
    event.number === draft.number &&
    event.account === (draft.account ?? null) &&
    event.reason === draft.reason &&
    event.by === draft.by;
  if (!isOfAct) return false;
  return event.kind === 'RESUMED' ? liftsOwn(draft, event, policy) : hasTermsOf(draft, event);
}

/** Whether a resumption lifts stops of its own case alone, and those that its act names. */
function liftsOwn(draft: EventDraft, event: InstrumentEvent, { events }: PolicySnapshot): boolean {
  const own = events.filter((each) => each.case === event.case).map(({ recordedVersion }) => recordedVersion);
  const allowed = new Set([...own, ...(draft.lifts ?? [])]);
  return event.lifts?.every((version) => allowed.has(version)) === true;
}

function hasTermsOf(draft: EventDraft, event: InstrumentEvent): boolean {
  const { ground, scope, from, to } = termsOf(event);
  const begins = Math.max(Date.parse(draft.from ?? event.at), Date.parse(event.at));
  return (
    ground === (draft.ground ?? null) &&
    (draft.scope ?? scope.kind) === scope.kind &&
    (scope.kind !== 'ITEMS' || isSame(scope.items, [...new Set(draft.items ?? [])])) &&
    Date.parse(from) === begins &&
    to === (draft.to ?? null)
  );
}

/** A stop as its act called for it. WHY of the newest version: it then reaches all that was recorded before. */
function putBack(
  { draft, at, case: number }: CalledEvent,
  policy: PolicySnapshot,
): readonly InstrumentEvent[] {
  const versions = policy.instruments.filter((each) => each.number === draft.number);
  try {
    const event = completeEvent({ ...draft, case: number }, { versions, accounts: policy.accounts }, at);
    return [Object.freeze({ ...event, recordedVersion: policy.version })];
  } catch (error) {
    // WHY nothing: of what is not there any more nothing is granted.
    if (error instanceof CodedError) return [];
    throw error;
  }
}
