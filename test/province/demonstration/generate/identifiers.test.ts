import { describe, expect, test } from 'vitest';
import { geoHashOfCell, gridColumn, gridRow } from '../../../../province/demonstration/generate/geo-hash.ts';
import {
  certificateNumber,
  dossierCode,
  enterpriseCode,
  PersonalIds,
  phoneNumber,
} from '../../../../province/demonstration/generate/identifiers.ts';
import { Random, scatter, Weighted } from '../../../../province/demonstration/generate/random.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDays,
} from '../../../../province/demonstration/generate/working-days.ts';

/** Check digit as the tax authority computes it, written apart from the product's own. */
function hasValidCheck(code: string): boolean {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(code.charAt(at)) * (weights[at] ?? 0);
  return 10 - (sum % 11) === Number(code.charAt(9));
}

describe('reserved numbers', () => {
  test('personal ids: province 040, births 2300 to 2399, the real year, each once', () => {
    const ids = new PersonalIds();
    const given = new Set<string>();
    for (let made = 0; made < 20_000; made++) {
      const year = 1930 + (made % 97);
      const isMale = made % 2 === 0;
      const id = ids.next(year, isMale);
      expect(id).toMatch(/^040[89]\d{8}$/);
      expect(Number(id.charAt(3)) % 2 === 0).toBe(isMale);
      expect(Number(id.slice(4, 6))).toBe(year % 100);
      given.add(id);
    }
    expect(given.size).toBe(20_000);
  });

  test('a year and sex whose numbers are used up is refused, never repeated', () => {
    expect(() => scatter(1_000_000, 1_000_000)).toThrow(RangeError);
    expect(new Set(Array.from({ length: 10_000 }, (_, serial) => scatter(serial, 10_000, 77))).size).toBe(
      10_000,
    );
  });

  test('enterprise codes: valid check digit, Nghệ An, reserved serials, none with check 10', () => {
    const codes = Array.from({ length: 22_000 }, (_, serial) => enterpriseCode(serial));
    const issued = codes.filter((code) => code !== null);
    expect(codes.length - issued.length).toBeGreaterThan(1_700);
    expect(new Set(issued).size).toBe(issued.length);
    for (const code of issued) {
      expect(code).toMatch(/^299\d{7}$/);
      expect(hasValidCheck(code)).toBe(true);
    }
  });

  test('telephone numbers begin with 000, which no subscriber has', () => {
    expect(phoneNumber(0)).toBe('0000000000');
    expect(new Set(Array.from({ length: 5_000 }, (_, serial) => phoneNumber(serial))).size).toBe(5_000);
    expect(phoneNumber(5_000_000)).toMatch(/^000\d{7}$/);
  });

  test('dossier codes: province unit, day, at most 9,999 a day', () => {
    expect(dossierCode('2026-03-09', 7)).toBe('000.00.00.H41-260309-0007');
    expect(() => dossierCode('2026-03-09', 10_000)).toThrow(RangeError);
  });

  test('certificates are of the series ZZ', () => {
    expect(certificateNumber(1)).toMatch(/^ZZ \d{8}$/);
    expect(certificateNumber(1)).not.toBe(certificateNumber(2));
  });
});

describe('the GeoHash of the cell in which a point lies', () => {
  test.each([
    ['u4pruydqqvj', 57.64911, 10.40744],
    ['ezs42', 42.605, -5.603],
    ['s00000000000', 0, 0],
  ])('begins with %s', (hash, latitude, longitude) => {
    const found = geoHashOfCell(gridColumn(longitude), gridRow(latitude));
    expect(found).toMatch(new RegExp(`^${hash}`));
    expect(found).toHaveLength(12);
  });
});

describe('Random', () => {
  test('repeats from a seed and differs between seeds', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 50 }, () => random.between(0, 1_000_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('keeps to bounds and weights', () => {
    const random = new Random(1);
    const choice = new Weighted([
      ['often', 9],
      ['seldom', 1],
      ['never', 0],
    ] as const);
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let draw = 0; draw < 10_000; draw++) {
      counts[choice.pick(random)] += 1;
      expect([3, 4, 5]).toContain(random.between(3, 5));
    }
    expect(counts.never).toBe(0);
    expect(Math.abs(counts.seldom - 1_000)).toBeLessThan(120);
  });
});

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    expect(isWorkingDay('2026-02-17')).toBe(false);
    expect(isWorkingDay('2025-09-02')).toBe(false);
    expect(addWorkingDays('2026-04-29', 1)).toBe('2026-05-04');
    expect(workingDays('2026-07-03', '2026-07-07')).toEqual(['2026-07-03', '2026-07-06', '2026-07-07']);
  });
});
