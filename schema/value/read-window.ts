import { lastInstantOf } from '../calendar/legal-day.ts';
import { isCalendarDate } from './instant.ts';
import { readMoment } from './read-moment.ts';

/** The instant at which something begins, of a text that `readMoment` reads: of a legal day its first moment. null for all else. */
export function readBegin(text: string): string | null {
  return isoOf(readMoment(text));
}

/** The instant at which something is over, exclusive: a legal day counts to its end. null as for `readBegin`. */
export function readEnd(text: string): string | null {
  return isoOf(isCalendarDate(text) ? lastInstantOf(text) + 1 : readMoment(text));
}

function isoOf(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
