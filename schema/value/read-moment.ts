import { firstInstantOf } from '../calendar/legal-day.ts';

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Milliseconds of the epoch of a text that says when whatever zone its reader is in: an ISO 8601 instant with a zone,
 * or a legal day, which is its first moment in Vietnam. NaN for all else, a time without a zone too.
 */
export function readMoment(text: string): number {
  if (zoned.test(text)) return Date.parse(text);
  return day.test(text) ? firstInstantOf(text) : Number.NaN;
}

/** Whether a text is an ISO 8601 instant with a zone. */
export function isZonedInstant(text: string): boolean {
  return zoned.test(text) && !Number.isNaN(Date.parse(text));
}
