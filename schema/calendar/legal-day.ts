/**
 * Legal days are those of Asia/Ho_Chi_Minh: UTC+7 the whole year, in the whole country since June 1975. WHY not the zone
 * tables of the machine: a policy must mean the same on every machine, whatever tables it has.
 */
export const legalZone = '+07:00';

/** How far Vietnamese local time is ahead of UTC, in minutes. */
export const legalOffsetMinutes = 7 * 60;

/** Length of a legal day in milliseconds: no day is longer or shorter. */
export const dayMilliseconds = 86_400_000;

const offsetMilliseconds = legalOffsetMinutes * 60_000;

/** The Vietnamese local time of an instant (milliseconds of the epoch), `YYYY-MM-DDTHH:mm:ss.sss` without a zone. */
export function legalTimeOf(instant: number): string {
  return new Date(instant + offsetMilliseconds).toISOString().slice(0, -1);
}

/** The legal day of an instant (milliseconds of the epoch), `YYYY-MM-DD`. */
export function legalDayOf(instant: number): string {
  return legalTimeOf(instant).slice(0, 10);
}

/**
 * The first instant of a legal day `YYYY-MM-DD`, in milliseconds of the epoch; NaN for what is no day of the calendar.
 * WHY its own check: the engine reads 2026-02-30 as the second of March.
 */
export function firstInstantOf(day: string): number {
  const instant = Date.parse(`${day}T00:00:00${legalZone}`);
  return Number.isNaN(instant) || legalDayOf(instant) !== day ? Number.NaN : instant;
}

/** The last instant of a legal day `YYYY-MM-DD`, in milliseconds of the epoch; NaN for what is no day. */
export function lastInstantOf(day: string): number {
  return firstInstantOf(day) + dayMilliseconds - 1;
}

/** The Vietnamese year of an instant (milliseconds of the epoch). */
export function legalYearOf(instant: number): number {
  return new Date(instant + offsetMilliseconds).getUTCFullYear();
}
