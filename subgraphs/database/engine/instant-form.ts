import { legalZone } from '../../../schema/calendar/legal-day.ts';
import { isCalendarDate, offsetMinutes, parseInstant } from '../../../schema/value/instant.ts';

/** How the instants of a text column are written; every value of a column is written alike, in whole seconds. */
export interface InstantForm {
  /** Between date and time. */
  readonly separator: 'T' | ' ';
  /** What follows the seconds: `Z`, an offset such as `+07:00`, or nothing for Vietnamese local time. */
  readonly zone: string;
}

const stored = /^(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)?$/;

/** Writes whole seconds since 1970 UTC in the form of a column. */
export function formatInstant(seconds: number, form: InstantForm): string {
  const offset = offsetMinutes(form.zone === '' ? legalZone : form.zone) ?? 0;
  const text = new Date((seconds + offset * 60) * 1000).toISOString();
  return `${text.slice(0, 10)}${form.separator}${text.slice(11, 19)}${form.zone}`;
}

/** The form in which a stored instant is written; null when it is not a form that compares as text. */
export function instantFormOf(text: string): InstantForm | null {
  const match = stored.exec(text);
  if (match === null || !isCalendarDate(match[1] ?? '')) return null;
  return { separator: match[2] === ' ' ? ' ' : 'T', zone: match[4] ?? '' };
}

/** A stored instant as RFC 3339 with a zone (a text without zone is Vietnamese local time); null when invalid. */
export function releaseInstant(text: string): string | null {
  const form = instantFormOf(text);
  if (form === null) return null;
  const released = `${text.slice(0, 10)}T${text.slice(11, 19)}${form.zone === '' ? legalZone : form.zone}`;
  return parseInstant(released) === null ? null : released;
}
