import { describe, expect, it } from 'vitest';
import { profileColumn, shareOf } from '../../../subgraphs/introspect/column-profile.ts';

const many = (value: string, count: number) => Array.from({ length: count }, () => value);

describe('what is told of a column', () => {
  it('counts shapes, and leaves the values where they are', () => {
    const profile = profileColumn([...many('099199000001', 8), null, ' ', '26/11/2025']);
    expect(profile).toMatchObject({ cells: 11, nulls: 1, different: 3, codes: null });
    expect(shareOf(profile, 'personalId')).toBeCloseTo(8 / 9);
    expect(JSON.stringify({ ...profile, shapes: [...profile.shapes] })).not.toMatch(/0991|26\/11/);
  });

  it('tells short codes that many rows share', () => {
    expect(profileColumn([...many('C', 9), ...many('K', 5)]).codes).toEqual([
      { code: 'C', count: 9 },
      { code: 'K', count: 5 },
    ]);
  });

  it.each([
    ['one code is rare', [...many('C', 20), 'K']],
    ['a value is long', [...many('NGHI', 9), ...many('NGHIHUU', 9)]],
    ['a value is a person', [...many('C', 9), ...many('0900012345', 9)]],
    ['there are many', Array.from({ length: 170 }, (_, at) => String(at % 17))],
    ['all is empty', many('', 0)],
  ])('tells none where %s', (_, cells) => {
    expect(profileColumn(cells).codes).toBeNull();
  });
});
