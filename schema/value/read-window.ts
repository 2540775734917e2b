import { firstInstantOf, lastInstantOf } from '../calendar/legal-day.ts';
import { isCalendarDate, parseInstant } from './instant.ts';

/**
 * The instant at which something begins, of a text: the first moment of a legal day that exists, or an RFC 3339 instant
 * with a zone. null for all else.
 */
export function readBegin(text: string): string | null {
  return isCalendarDate(text) ? isoOf(firstInstantOf(text)) : readInstant(text);
}

/** The instant at which something is over, exclusive: a legal day counts to its end. null as for `readBegin`. */
export function readEnd(text: string): string | null {
  return isCalendarDate(text) ? isoOf(lastInstantOf(text) + 1) : readInstant(text);
}

/** Seconds may be left out. */
function readInstant(text: string): string | null {
  const complete = text.replace(/T(\d\d:\d\d)(?=Z$|[+-]\d\d:\d\d$)/, 'T$1:00');
  return parseInstant(complete) === null ? null : isoOf(Date.parse(complete));
}

function isoOf(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
