import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeName, responsePosition } from '../../../gateway/answer/response-position.ts';

const data = {
  citizens: { nodes: [{ fullName: null }, { fullName: null }] },
  household: null,
  none: [],
  pairs: [[{ id: 1 }]],
};

describe('the position of the answer that an error names', () => {
  it.each([
    [
      ['citizens', 'nodes', 1, 'fullName'],
      ['citizens', 'nodes', 1, 'fullName'],
    ],
    [
      ['citizens', 'nodes', 'fullName'],
      ['citizens', 'nodes'],
    ],
    [
      ['citizens', 'nodes', 2, 'fullName'],
      ['citizens', 'nodes'],
    ],
    [['household', 'address'], ['household']],
    [['none', 'name'], ['none']],
    [
      ['pairs', 0, 'id'],
      ['pairs', 0],
    ],
    [
      ['citizens', 'nodes', 'length'],
      ['citizens', 'nodes'],
    ],
    [['elsewhere'], []],
    [['toString'], []],
    [['__proto__', 'x'], []],
    [[], []],
  ])('of %j is %j', (path, expected) => {
    expect(responsePosition(data, path)).toEqual(expected);
  });

  it('is none in an answer without data', () => {
    expect(responsePosition(undefined, ['citizens'])).toEqual([]);
  });

  it('is a root field in data that is null', () => {
    expect(responsePosition(null, ['viewer', 'permissions'])).toEqual(['viewer']);
  });

  it('always is a position of the answer, whatever the names', () => {
    const names = fc.constantFrom('__proto__', 'constructor', 'data', 'errors', 'length', 'a', '0');
    const step = fc.oneof(names, fc.nat(3));
    const value = fc.object({ key: names, maxDepth: 4, values: [fc.constant(null), fc.nat(9)] });
    fc.assert(
      fc.property(value, fc.array(step, { maxLength: 6 }), (answer, path) => {
        let at: unknown = answer;
        for (const each of responsePosition(answer, path)) {
          expect(Object.hasOwn(at as object, each)).toBe(true);
          at = Reflect.get(at as object, each);
        }
      }),
    );
  });

  it('has a name without list indices', () => {
    expect(placeName(['citizens', 'nodes', 3, 'fullName'])).toBe('citizens.nodes.fullName');
  });
});
