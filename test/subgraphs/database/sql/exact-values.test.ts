import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floorUnits, formatUnits, parseDecimal } from '../../../../schema/value/exact-number.ts';
import { isCalendarDate, parseInstant } from '../../../../schema/value/instant.ts';
import { releaseInstant } from '../../../../subgraphs/database/engine/instant-form.ts';

describe('decimals', () => {
  test('units to text and back is exact for every 64-bit integer and scale', () => {
    const integer = fastCheck.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fastCheck.assert(
      fastCheck.property(integer, fastCheck.integer({ min: 0, max: 12 }), (units, scale) => {
        const decimal = parseDecimal(formatUnits(units.toString(), scale));
        expect(decimal === null ? null : floorUnits(decimal, scale)).toEqual({ units, exact: true });
      }),
    );
  });

  test.each([
    ['5', 2, '0.05'],
    ['-5', 2, '-0.05'],
    ['0', 3, '0.000'],
    ['-0', 1, '0.0'],
    ['123', 0, '123'],
  ])('%s units of 10^-%i', (units, scale, text) => {
    expect(formatUnits(units, scale)).toBe(text);
  });

  test('between two units the lower one is taken, below zero too', () => {
    const floor = (text: string) => {
      const decimal = parseDecimal(text);
      return decimal === null ? null : floorUnits(decimal, 1);
    };
    expect(floor('2.55')).toEqual({ units: 25n, exact: false });
    expect(floor('-2.55')).toEqual({ units: -26n, exact: false });
    expect(floor('-2.50')).toEqual({ units: -25n, exact: true });
    for (const text of ['', '.', '1.', '.5', '1e3', 'NaN', 'Infinity', '0x1', '１', ' 1', '1'.repeat(41)]) {
      expect(parseDecimal(text), text).toBeNull();
    }
  });
});

describe('days and instants', () => {
  test('days of the calendar only', () => {
    for (const day of ['0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29'])
      expect(isCalendarDate(day)).toBe(true);
    for (const day of [
      '0000-01-01',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-04-31',
      '2024-1-1',
      '2024-01-01T',
    ]) {
      expect(isCalendarDate(day), day).toBe(false);
    }
  });

  test('what is no instant is refused, what has no zone is Vietnamese local time', () => {
    for (const text of [
      '2026-03-01',
      '2026-03-01T08:00:00',
      '2026-02-30T08:00:00Z',
      '2026-03-01T24:00:00Z',
      '2026-03-01T08:00:60Z',
      '2026-03-01T08:00:00+15:00',
    ]) {
      expect(parseInstant(text), text).toBeNull();
    }
    expect(releaseInstant('2026-03-01 08:00:00')).toBe('2026-03-01T08:00:00+07:00');
    expect(releaseInstant('2026-03-01 08:00:00Z')).toBe('2026-03-01T08:00:00Z');
    for (const text of [
      '2026-03-01T08:00:00.5Z',
      '2026-03-01T24:00:00Z',
      '2026-02-29 08:00:00',
      '2026-03-01',
    ])
      expect(releaseInstant(text), text).toBeNull();
  });
});
