import type { EventGround, EventScope } from './event-scope.ts';
import { type InstrumentEvent, isServiceNumber } from './policy.ts';

/** What a record of an event says, complete. */
export interface EventTerms {
  readonly ground: EventGround | null;
  readonly scope: EventScope;
  /** Instants, the end exclusive; null: no end of its own. */
  readonly from: string;
  readonly to: string | null;
  readonly expectedRestoreAt: string | null;
}

/**
 * The terms of an event. INVARIANT: a record of before scopes keeps the reach that it had when it was decided, also over
 * what other instruments grant (SAME_ITEMS), so that no reading of it opens more.
 */
export function termsOf(event: InstrumentEvent): EventTerms {
  const { number, at, ground, scope, effectiveFrom, effectiveTo, expectedRestoreAt } = event;
  const to = effectiveTo ?? null;
  return {
    ground: ground ?? null,
    scope: scope ?? (isServiceNumber(number) ? { kind: 'SERVICE' } : { kind: 'SAME_ITEMS' }),
    from: effectiveFrom ?? at,
    to,
    expectedRestoreAt: expectedRestoreAt ?? to,
  };
}

/** Whether an event acts at a moment (milliseconds of the epoch): begun and not over by itself. */
export function isActing(event: InstrumentEvent, moment: number): boolean {
  const { from, to } = termsOf(event);
  return Date.parse(from) <= moment && !isOver(to, moment);
}

/** Whether the window of an event is over at a moment, whether or not it was lifted before. */
export function isPast(event: InstrumentEvent, moment: number): boolean {
  return isOver(termsOf(event).to, moment);
}

/** Whether an event ends its number as a whole, and not items of several numbers. */
export function endsItsNumber(event: InstrumentEvent): boolean {
  const { kind } = termsOf(event).scope;
  return (
    event.kind === 'TERMINATED' && (kind === 'INSTRUMENT' || kind === 'SERVICE' || kind === 'SAME_ITEMS')
  );
}

/** Whether a termination reaches grants of other numbers by its scope. */
export function isWideEnd(event: InstrumentEvent): boolean {
  return event.kind === 'TERMINATED' && !endsItsNumber(event);
}

function isOver(to: string | null, moment: number): boolean {
  return to !== null && Date.parse(to) <= moment;
}
