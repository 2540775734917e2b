import { describe, expect, it } from 'vitest';
import type { EntityMap } from '../../../../subgraphs/database/model/entity-map.ts';
import {
  representationKey,
  representationType,
} from '../../../../subgraphs/database/model/representation.ts';
import { lookupKeys } from '../../../../subgraphs/database/plan/lookup-keys.ts';

const map = {
  representable: new Set(['Person']),
  keyOf: (type: string) => (type === 'Person' ? 'personId' : null),
} as unknown as EntityMap;
const invalid = (type: string) =>
  expect.objectContaining({ code: 'REPRESENTATION_INVALID', details: expect.objectContaining({ type }) });

describe('the type of a representation', () => {
  it('is one that this database serves', () => {
    expect(representationType(map, { __typename: 'Person' })).toBe('Person');
  });

  it.each<[string, unknown, string]>([
    ['another type', { __typename: 'Team' }, 'Team'],
    ['no name', {}, ''],
    ['a name that is no text', { __typename: 7 }, ''],
    ['an inherited name', Object.create({ __typename: 'Person' }), ''],
    ['nothing', null, ''],
    ['no object', 'Person', ''],
    ['a function', () => {}, ''],
    ['a long name', { __typename: 'x'.repeat(101) }, 'x'.repeat(100)],
  ])('is not %s', (_name, representation, type) => {
    expect(() => representationType(map, representation)).toThrow(invalid(type));
  });
});

describe('the key of a representation', () => {
  it.each<[unknown, string]>([
    ['p1', 'p1'],
    ['', ''],
    ['x'.repeat(200), 'x'.repeat(200)],
    [7, '7'],
    [-7, '-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is %s', (personId, expected) => {
    expect(representationKey(map, 'Person', { personId })).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['none', {}],
    ['null', { personId: null }],
    ['an object', { personId: {} }],
    ['a list', { personId: ['p1'] }],
    ['a fraction', { personId: 1.5 }],
    ['a number that is not exact', { personId: 2 ** 53 }],
    ['a text longer than any key', { personId: 'x'.repeat(201) }],
    ['inherited', Object.create({ personId: 'p1' })],
    ['nothing', null],
    ['no object', 'p1'],
  ])('is not %s', (_name, representation) => {
    expect(() => representationKey(map, 'Person', representation)).toThrow(invalid('Person'));
  });

  it('of a type without a key is refused', () => {
    expect(() => representationKey(map, 'Team', { '': { teamId: 't' } })).toThrow(invalid('Team'));
  });
});

describe('keys of a look-up', () => {
  it('are texts in one Unicode form', () => {
    expect(lookupKeys(['e\u0301', 7])).toEqual(['é', '7']);
    expect(lookupKeys('no list')).toEqual([]);
    expect(lookupKeys(['x'.repeat(200)])).toEqual(['x'.repeat(200)]);
  });

  it('are bounded in number and length', () => {
    const keys = Array.from({ length: 1001 }, (_, at) => `k${at}`);
    expect(() => lookupKeys(keys)).toThrow(expect.objectContaining({ code: 'TOO_MANY_KEYS' }));
    expect(lookupKeys(keys.slice(1))).toHaveLength(1000);
    expect(() => lookupKeys(['a', 'x'.repeat(201)])).toThrow(
      expect.objectContaining({ code: 'TEXT_TOO_LONG' }),
    );
  });
});
