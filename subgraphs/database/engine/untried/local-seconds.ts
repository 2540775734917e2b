import { legalOffsetMinutes } from '../../../../schema/calendar/legal-day.ts';

/** How far Vietnamese local time, which an instant without a zone is, is ahead of UTC, in seconds. */
export const localSeconds = legalOffsetMinutes * 60;

/** Seconds (since 1970 UTC) of the first and the last moment of the calendar in Vietnamese local time. */
export const calendarSeconds = {
  first: -62_135_596_800 - localSeconds,
  last: 253_402_300_799 - localSeconds,
} as const;
