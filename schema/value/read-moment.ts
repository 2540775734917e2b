import { firstInstantOf } from '../calendar/legal-day.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { isCalendarDate, parseInstant } from './instant.ts';

const withoutSeconds = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds of the epoch of a text that says when whatever zone its reader is in: an ISO 8601 instant with a zone,
 * or a legal day, which is its first moment in Vietnam. NaN for all else: a time without a zone, a day or an hour that
 * does not exist. INVARIANT: every date that a person writes is read here (agreements, commands, arguments, tests).
 */
export function readMoment(text: string): number {
  if (isCalendarDate(text)) return firstInstantOf(text);
  const full = text.replace(withoutSeconds, '$1:00$2');
  return parseInstant(full) === null ? Number.NaN : Date.parse(full);
}

/** What a text is that `readMoment` does not read; WHY without the text: it may be a client's. */
export const notMoment: BilingualText = {
  vi: 'không phải một ngày có thật (YYYY-MM-DD) cũng không phải một thời điểm có múi giờ',
  en: 'neither a day that exists (YYYY-MM-DD) nor an instant with a zone',
};

/** Whether a text is an ISO 8601 instant with a zone. */
export function isZonedInstant(text: string): boolean {
  return text.includes('T') && !Number.isNaN(readMoment(text));
}
