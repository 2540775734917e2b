import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarYear, daysAfter, WorkingCalendar } from '../../../schema/calendar/working-calendar.ts';

const holiday = (from: string, to: string) => ({ from, to, name: 'Lễ', nameEn: 'Holiday' });
const year2026: CalendarYear = {
  year: 2026,
  decision: 'QĐ',
  holidays: [holiday('2026-02-16', '2026-02-20'), holiday('2026-09-01', '2026-09-02')],
  swappedOff: ['2026-08-31'],
  swappedWorking: ['2026-08-22'],
};
const calendar = new WorkingCalendar([year2026]);

describe('a day', () => {
  it.each([
    ['2026-11-23', 'WORKING'],
    ['2026-11-22', 'WEEKEND'],
    ['2026-02-16', 'HOLIDAY'],
    ['2026-02-20', 'HOLIDAY'],
    ['2026-08-22', 'SWAPPED_WORKING'],
    ['2026-08-31', 'SWAPPED_OFF'],
  ])('%s is %s', (day, kind) => {
    expect(calendar.kindOf(day)).toBe(kind);
  });

  it('of a year that nobody entered is not guessed', () => {
    expect(() => calendar.kindOf('2027-01-04')).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
    expect(() => calendar.workingDaysAfter('2026-12-30', 5)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING', details: { year: '2027' } }),
    );
  });

  it('is what the newest entry of its year says', () => {
    const later = new WorkingCalendar([year2026, { ...year2026, swappedOff: [] }]);
    expect([calendar.isWorking('2026-08-31'), later.isWorking('2026-08-31')]).toEqual([false, true]);
  });
});

describe('terms in working days', () => {
  // Examples of the Regulation's reading: two and five working days of a Monday; seven whole ones before a stop.
  it.each([
    ['2026-11-23', 2, '2026-11-25'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
  ])('%s and %s more end on %s', (from, count, day) => {
    expect(calendar.workingDaysAfter(from, count)).toBe(day);
  });

  it('a stop announced on 23 November 2026 may begin on 3 December', () => {
    expect(calendar.firstDayAfterNotice('2026-11-23', 7)).toBe('2026-12-03');
  });

  it('the days of a term are counted by the days between, and one day less is too short', () => {
    const days = fc.integer({ min: 0, max: 300 }).map((count) => daysAfter('2026-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const last = calendar.workingDaysAfter(from, count);
        expect(calendar.isWorking(last)).toBe(true);
        expect(calendar.workingDaysBetween(from, last)).toBe(count);
        expect(calendar.workingDaysBetween(from, daysAfter(last, -1))).toBe(count - 1);
        const first = calendar.firstDayAfterNotice(from, count);
        expect(calendar.workingDaysBetween(from, daysAfter(first, -1))).toBe(count);
        expect(calendar.workingDaysBetween(from, daysAfter(first, -2))).toBeLessThan(count);
      }),
    );
  });
});
