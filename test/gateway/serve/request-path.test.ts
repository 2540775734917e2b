import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphQLPath, requestPath, requestSearch } from '../../../gateway/serve/request-path.ts';

describe('the path of a request', () => {
  it.each([
    ['/graphql', '/graphql', ''],
    ['/graphql/', '/graphql', ''],
    ['/graphql?', '/graphql', ''],
    ['/graphql?query={a}', '/graphql', '?query={a}'],
    ['/graphql/?query=a?b#c', '/graphql', '?query=a?b#c'],
    ['/graph%71l', '/graphql', ''],
    ['http://a.vn:4000/graphql?x=/', '/graphql', '?x=/'],
    ['/graphql%2fx', '/graphql%2fx', ''],
    ['/%zz', '/%zz', ''],
    ['/', '/', ''],
    ['*', '*', ''],
    ['', '', ''],
  ])('of %s is %s, its query string %s', (url, path, search) => {
    expect([requestPath(url), requestSearch(url)]).toEqual([path, search]);
  });

  it('is that of /graphql in whatever letters are percent-encoded', () => {
    const spelt = fc
      .array(fc.boolean(), { minLength: 7, maxLength: 7 })
      .map((flags) => [...'graphql'].map((letter, at) => (flags[at] ? encoded(letter) : letter)).join(''));
    fc.assert(
      fc.property(spelt, fc.constantFrom('', '/', '?a=1', '/?a=1'), (name, rest) => {
        expect(isGraphQLPath(`/${name}${rest}`)).toBe(true);
        expect(requestPath(`/${name}${rest}`)).toBe('/graphql');
      }),
      { numRuns: 100 },
    );
  });
});

function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}
