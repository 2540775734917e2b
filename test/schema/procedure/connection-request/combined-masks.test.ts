import { expect, it } from 'vitest';
import { combinedMasks } from '../../../../schema/procedure/connection-request/combined-masks.ts';

const masks = (...texts: readonly string[]) => texts.map((mask) => ({ item: 'A.x', mask }));

it.each([
  [['year'], 'year'],
  [['year', 'year'], 'year'],
  [['partial 4', 'partial 2'], 'partial 2'],
  [['partial 2', 'partial 4', 'partial 3'], 'partial 2'],
  [['round 10', 'round 1000'], 'round 1000'],
  [['round 1000', 'round 10'], 'round 1000'],
  [['round 15', 'round 10'], null],
  [['partial 2', 'pseudonym'], null],
  [['partial 2', 'pseudonym', 'partial 2'], null],
  [['round 100000000000000001', 'round 100000000000000002'], null],
])('of %j the one that does what all ask for is %s', (asked, combined) => {
  expect(combinedMasks(masks(...asked)).get('A.x')).toBe(combined);
});

it('keeps items apart', () => {
  const both = [...masks('year'), { item: 'A.y', mask: 'pseudonym' }];
  expect(Object.fromEntries(combinedMasks(both))).toEqual({ 'A.x': 'year', 'A.y': 'pseudonym' });
});
