import { legalZone } from '../../../schema/calendar/legal-day.ts';
import { parseInstant } from '../../../schema/value/instant.ts';

const stored = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)?$/;

/**
 * A stored instant as RFC 3339 with a zone, null when it is none. The instants of a column need not be written alike: each is
 * `YYYY-MM-DD`, T or a blank, `HH:MM:SS`, then `Z`, an offset, or nothing for Vietnamese local time.
 */
export function releaseInstant(text: string): string | null {
  const match = stored.exec(text);
  if (match === null) return null;
  const released = `${match[1]}T${match[2]}${match[3] ?? legalZone}`;
  return parseInstant(released) === null ? null : released;
}
