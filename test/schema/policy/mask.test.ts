import { describe, expect, it } from 'vitest';
import { parentField } from '../../../schema/catalogue/model.ts';
import {
  compareMasks,
  type Mask,
  maskCompares,
  maskProblem,
  type WrittenMask,
} from '../../../schema/policy/mask.ts';
import { smallCatalogue } from '../permission/small-policy.ts';

const problem = (coordinate: string, mask: WrittenMask) =>
  maskProblem(smallCatalogue.fields.get(coordinate), mask, smallCatalogue)?.en ?? null;

const masks = {
  partial: { kind: 'PARTIAL', keepLast: 4 },
  year: { kind: 'YEAR' },
  pseudonym: { kind: 'PSEUDONYM' },
  round: { kind: 'ROUND', to: '1000' },
  parent: { kind: 'PARENT' },
} as const;

/** Fields by the masks that fit them; every other mask is refused. */
const fitting: Readonly<Record<string, readonly (keyof typeof masks)[]>> = {
  'Person.personId': ['partial', 'pseudonym'],
  'Person.name': ['partial', 'pseudonym'],
  'Person.born': ['year'],
  'Person.seen': ['year'],
  'Person.age': ['round'],
  'Person.wage': ['round'],
  'Person.serial': ['round'],
  'Person.alive': [],
  'Person.grade': [],
  'Person.home': [],
  'Person.assets': [],
  'Home.unit': ['parent'],
  'Unit.parent': ['parent'],
  'Team.parent': ['parent'],
  'Team.boss': [],
  'Asset.holder': [],
  'Person.team': ['parent'],
  'Person.unknown': [],
};

describe('which mask fits which field', () => {
  it.each(Object.entries(fitting))('%s: %j', (coordinate, fit) => {
    for (const [name, mask] of Object.entries(masks)) {
      const found = problem(coordinate, mask);
      if (fit.some((each) => each === name)) expect(found, name).toBeNull();
      else expect(found, name).toContain(mask.kind);
    }
  });

  it('a parent is found by its name', () => expect(parentField).toBe('parent'));
});

describe('which mask may be compared by the database', () => {
  it('only one whose value it can compute', () => {
    const consumer = { consumer: 'tax' };
    expect([masks.partial, masks.year, masks.round].map(maskCompares)).toEqual([true, true, true]);
    expect([masks.parent, { ...masks.pseudonym, ...consumer }].map(maskCompares)).toEqual([false, false]);
  });
});

describe('which mask gives way', () => {
  const pseudonym: Mask = { kind: 'PSEUDONYM', consumer: 'tax' };
  const partial = (keepLast: number): Mask => ({ kind: 'PARTIAL', keepLast });
  const round = (to: string): Mask => ({ kind: 'ROUND', to });

  it('what tells more comes first', () => {
    const order = [
      null,
      masks.year,
      round('10'),
      round('1000'),
      partial(6),
      partial(4),
      masks.parent,
      pseudonym,
    ];
    expect([...order].reverse().sort(compareMasks)).toEqual(order);
    expect([...order].sort(compareMasks)).toEqual(order);
    for (const [at, mask] of order.entries()) {
      expect(compareMasks(mask, mask)).toBe(0);
      for (const later of order.slice(at + 1)) {
        expect(compareMasks(mask, later)).toBeLessThan(0);
        expect(compareMasks(later, mask)).toBeGreaterThan(0);
      }
    }
  });

  it('every pair of kinds has an order, of which only the kind decides', () => {
    const kinds: readonly Mask[] = [masks.year, round('5'), partial(3), masks.parent, pseudonym];
    for (const [at, left] of kinds.entries()) {
      for (const [place, right] of kinds.entries()) expect(compareMasks(left, right)).toBe(at - place);
    }
    expect(compareMasks(null, null)).toBe(0);
  });

  it('steps compare as numbers', () => expect(compareMasks(round('9'), round('10'))).toBeLessThan(0));
});

describe('a step of rounding', () => {
  it.each([
    ['Person.wage', '0.01', null],
    ['Person.wage', '0.50', null],
    ['Person.wage', '1000', null],
    ['Person.wage', '12.300000', null],
    ['Person.wage', '0.001', 'a step of this number has at most 2 digits behind the point'],
    ['Person.wage', '10.005', 'a step of this number has at most 2 digits behind the point'],
    ['Person.age', '10', null],
    ['Person.age', '10.0', null],
    ['Person.age', '0.5', 'a step of this number has at most 0 digits behind the point'],
    ['Person.serial', '1.05', 'a step of this number has at most 0 digits behind the point'],
    ['Person.name', '10', 'ROUND masks a number'],
    ['Person.nothing', '10', 'ROUND masks a number'],
  ])('of %s: %s', (coordinate, to, told) => {
    expect(problem(coordinate, { kind: 'ROUND', to })).toBe(told);
  });
});
