import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayMilliseconds,
  firstInstantOf,
  lastInstantOf,
  legalDayOf,
  legalOffsetMinutes,
  legalTimeOf,
  legalYearOf,
  legalZone,
} from '../../../schema/calendar/legal-day.ts';
import { offsetMinutes } from '../../../schema/value/instant.ts';

/** The zone tables of the machine: an oracle that shares nothing with the constant. */
const vietnam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Instants of the years in which the zone is one for the whole country. */
const instant = fc
  .date({ min: new Date('1976-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime());

describe('the legal day', () => {
  it('is the day, and the local time the time, of Asia/Ho_Chi_Minh', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const [day, time] = vietnam.format(at).split(' ');
        expect(legalDayOf(at)).toBe(day);
        expect(legalTimeOf(at).slice(0, 19)).toBe(`${day}T${time}`);
      }),
    );
  });

  it('holds its instants from the first to the last, and no other', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = legalDayOf(at);
        const [first, last] = [firstInstantOf(day), lastInstantOf(day)];
        expect(first <= at && at <= last).toBe(true);
        expect([legalDayOf(first), legalDayOf(last)]).toEqual([day, day]);
        expect([legalDayOf(first - 1) < day, legalDayOf(last + 1) > day]).toEqual([true, true]);
        expect(last + 1 - first).toBe(dayMilliseconds);
      }),
    );
  });

  it('begins seven hours before that of UTC', () => {
    expect(firstInstantOf('2026-03-01')).toBe(Date.parse('2026-02-28T17:00:00Z'));
    expect(lastInstantOf('2026-03-01')).toBe(Date.parse('2026-03-01T16:59:59.999Z'));
    expect(legalDayOf(Date.parse('2026-02-28T16:59:59.999Z'))).toBe('2026-02-28');
    expect(legalTimeOf(Date.parse('2026-02-28T17:00:00Z'))).toBe('2026-03-01T00:00:00.000');
    expect(offsetMinutes(legalZone)).toBe(legalOffsetMinutes);
    expect(legalYearOf(Date.parse('2025-12-31T16:59:59.999Z'))).toBe(2025);
    expect(legalYearOf(Date.parse('9999-12-31T17:00:00Z'))).toBe(10_000);
  });

  it('of what is no day has no instants', () => {
    for (const text of [
      '',
      'today',
      '2026-13-01',
      '2026-3-1',
      '2026-02-30',
      '2026-11-31',
      '2100-02-29',
      '0000-00-00',
    ]) {
      expect(firstInstantOf(text), text).toBeNaN();
      expect(lastInstantOf(text), text).toBeNaN();
    }
  });
});
