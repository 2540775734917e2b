const zoned = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`, years 0001 to 9999. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** Offset of `Z` or `+07:00` in minutes; null when out of range. */
export function offsetMinutes(zone: string): number | null {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (minutes > 14 * 60 || zone.slice(4, 6) > '59') return null;
  return zone.startsWith('-') ? -minutes : minutes;
}

/** An instant as whole seconds since 1970 UTC and whether a fraction of a second follows. */
export interface Instant {
  readonly seconds: number;
  readonly fraction: boolean;
}

/** Reads an RFC 3339 instant; null when the text is not one (a zone is required, a leap second refused). */
export function parseInstant(text: string): Instant | null {
  const match = zoned.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const offset = offsetMinutes(zone);
  if (offset === null || !isCalendarDate(`${year}-${month}-${day}`)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const utc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return { seconds: utc / 1000 - offset * 60, fraction: /[1-9]/.test(fraction) };
}
