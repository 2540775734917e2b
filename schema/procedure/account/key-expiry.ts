import { firstInstantOf, legalDayOf } from '../../calendar/legal-day.ts';
import { monthsAfter } from '../../calendar/working-calendar.ts';

/** Longest life of a key in months (HOUSE). */
export const houseKeyMonths = 12;

/** The instant (ISO 8601) at which a key ends that is claimed at another: the same legal day so many months later, its beginning. */
export function keyExpiry(claimedAt: string, months: number): string {
  const day = monthsAfter(legalDayOf(Date.parse(claimedAt)), Math.min(months, houseKeyMonths));
  return new Date(firstInstantOf(day)).toISOString();
}
