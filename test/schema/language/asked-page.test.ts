import { describe, expect, it } from 'vitest';
import { askedPage, type PageArguments } from '../../../schema/language/asked-page.ts';

describe.each([
  ['first', 'after', false],
  ['last', 'before', true],
] as const)('a page by %s', (size, cursor, isBackward) => {
  it.each<[unknown, number]>([
    [undefined, 20],
    [null, 20],
    [1, 1],
    [1000, 1000],
  ])('%j has %i rows', (value, expected) => {
    expect(askedPage({ [size]: value, [cursor]: 'c' })).toEqual({ size: expected, cursor: 'c', isBackward });
  });

  it.each([0, -1, 1001, 1.5, '5', Number.NaN, [1]])('%j is refused', (value) => {
    const details = expect.objectContaining({ argument: size, limit: 1000 });
    expect(() => askedPage({ [size]: value })).toThrow(
      expect.objectContaining({ code: 'PAGE_SIZE_INVALID', details }),
    );
  });

  it('needs no cursor', () => {
    expect(askedPage({ [size]: 5 })).toEqual({ size: 5, cursor: null, isBackward });
  });
});

describe('a page of both directions', () => {
  it.each<PageArguments>([
    { first: 5, last: 5 },
    { after: 'a', before: 'b' },
    { first: 5, before: 'b' },
    { last: 5, after: 'a' },
  ])('is refused: %j', (given) => {
    expect(() => askedPage(given)).toThrow(expect.objectContaining({ code: 'PAGE_DIRECTION_INVALID' }));
  });

  it('is none where the other arguments say nothing', () => {
    expect(askedPage({ first: null, after: null, last: 5 })).toMatchObject({ isBackward: true });
    expect(askedPage({ first: 5, last: null, before: null })).toMatchObject({ isBackward: false });
    expect(askedPage({ before: 'b' })).toEqual({ size: 20, cursor: 'b', isBackward: true });
    expect(askedPage({})).toEqual({ size: 20, cursor: null, isBackward: false });
  });
});
