import { expect, it } from 'vitest';
import { isZonedInstant, readMoment } from '../../../schema/value/read-moment.ts';

it.each([
  ['2026-06-30T17:00:00Z', '2026-06-30T17:00:00.000Z'],
  ['2026-07-01T00:00:00+07:00', '2026-06-30T17:00:00.000Z'],
  ['2026-07-01T00:00+07:00', '2026-06-30T17:00:00.000Z'],
  ['2026-07-01T00:00:00.5-05:00', '2026-07-01T05:00:00.500Z'],
])('%s is an instant', (text, instant) => {
  expect(new Date(readMoment(text)).toISOString()).toBe(instant);
  expect(isZonedInstant(text)).toBe(true);
});

it('a day is its first moment in Vietnam', () => {
  expect(new Date(readMoment('2026-07-01')).toISOString()).toBe('2026-06-30T17:00:00.000Z');
  expect(isZonedInstant('2026-07-01')).toBe(false);
});

it('the last day of February is a day in a leap year only', () => {
  expect(readMoment('2028-02-29')).toBe(Date.parse('2028-02-28T17:00:00Z'));
  expect(readMoment('2100-02-29')).toBeNaN();
});

it.each([
  '2026-07-01T00:00:00',
  '2026-07',
  '2026',
  'yesterday',
  '',
  '1',
  '2026-13-01',
  '2026-13-01T00:00:00Z',
  // Days and hours that do not exist, which the engine itself reads as the next ones.
  '2026-02-29',
  '2026-02-30',
  '2026-11-31',
  '2026-02-31T00:00:00Z',
  '2026-11-31T08:00+07:00',
  '2026-07-01T24:00:00Z',
  '2026-07-01T12:60:00Z',
  '2026-07-01T12:00:60Z',
  '2026-07-01T12:00:00+15:00',
  '2026-07-01T12:00:00+07:60',
  '0000-01-01',
  '2026-07-01\n',
  '2026-07-01T00:00:00z',
  '٢٠٢٦-07-01',
  ' 2026-07-01',
  '2026-07-01T00:00:00+0700',
  'Wed, 01 Jul 2026 00:00:00 GMT',
])('%j says no moment that all readers share', (text) => {
  expect(readMoment(text)).toBeNaN();
  expect(isZonedInstant(text)).toBe(false);
});
