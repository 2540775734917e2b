import { legalZone } from '../calendar/legal-day.ts';
import { offsetMinutes } from './instant.ts';

const written = /^[+-]\d\d:\d\d$/;
/** Years in whose months a zone is looked at. */
const years = { first: 1980, last: 2036 } as const;

/** What a word says of a zone: its one offset, or why it has none. */
export type ZoneOffset =
  | { readonly kind: 'offset'; readonly offset: string }
  | { readonly kind: 'unknown' }
  /** Its clocks were put forward or back since 1980, so that a local time may be two instants or none. */
  | { readonly kind: 'changing' };

/**
 * The offset of a zone as `+07:00`: of an offset itself (at most 14 hours), `UTC`, or a zone of the IANA database. WHY by its months: a
 * zone that changes its clocks has no offset, and databases know different histories of it, or none.
 */
export function zoneOffset(zone: string): ZoneOffset {
  if (zone === 'UTC') return { kind: 'offset', offset: '+00:00' };
  if (written.test(zone))
    return offsetMinutes(zone) === null ? { kind: 'unknown' } : { kind: 'offset', offset: zone };
  const offsets = offsetsOf(zone);
  const [offset, ...others] = offsets;
  if (offset === undefined) return { kind: 'unknown' };
  return others.length === 0 ? { kind: 'offset', offset } : { kind: 'changing' };
}

/** Whether times of a zone are Vietnamese. */
export function isLegalZone(offset: string): boolean {
  return offset === legalZone;
}

function offsetsOf(zone: string): readonly string[] {
  const format = formatOf(zone);
  if (format === null) return [];
  const found = new Set<string>();
  for (let year: number = years.first; year <= years.last; year += 1) {
    for (let month = 0; month < 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(year, month, 15));
      const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
      found.add(name === 'GMT' ? '+00:00' : name.slice('GMT'.length));
    }
  }
  return [...found];
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}
