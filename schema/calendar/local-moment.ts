import { legalTimeOf } from './legal-day.ts';

/** An instant as Vietnamese local time; the first moment of a day as the day. */
export function localMoment(instant: string): string {
  const local = legalTimeOf(Date.parse(instant));
  return local.endsWith('T00:00:00.000')
    ? local.slice(0, 10)
    : `${local.slice(0, 16).replace('T', ' ')} (+07)`;
}
