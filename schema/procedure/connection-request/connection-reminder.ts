import { firstInstantOf } from '../../calendar/legal-day.ts';
import { daysAfter } from '../../calendar/working-calendar.ts';
import { endReminder } from '../machine/end-reminder.ts';
import type { RequestFacts } from './request-facts.ts';
import { lastDayOf } from './request-instrument.ts';

/** The nearest reminder of a connection's end that is due at an instant, in days before it; null: none, or it was given. */
export function connectionReminder(facts: RequestFacts, now: string): number | null {
  return endReminder(endOf(facts), remindersGiven(facts), now);
}

/** Days before the end of which the consumer was reminded. */
export function remindersGiven(facts: RequestFacts): readonly number[] {
  return facts.remindedAt.flatMap((at) => endReminder(endOf(facts), [], at) ?? []);
}

function endOf(facts: RequestFacts): string | null {
  const day = lastDayOf(facts);
  return day === null ? null : new Date(firstInstantOf(daysAfter(day, 1))).toISOString();
}
