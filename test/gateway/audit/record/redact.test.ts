import { describe, expect, it } from 'vitest';
import { createDigest, redactVariables } from '../../../../gateway/audit/record/redact.ts';

const digest = createDigest(Buffer.alloc(32, 7));
const id = '040095000001';
const known = new Set(['first', 'orderBy', 'fullName', 'where', 'name', 'eq']);

describe('redactVariables', () => {
  it('lets paging numbers, truth values and directions pass, and nothing else', () => {
    expect(
      redactVariables(
        { first: 20, all: true, none: null, orderBy: [{ fullName: 'ASC' }], where: { name: { eq: 'Hoà' } } },
        digest,
        new Set([...known, 'all', 'none']),
      ),
    ).toEqual({
      first: 20,
      all: true,
      none: null,
      orderBy: [{ fullName: 'ASC' }],
      where: { name: { eq: `#${digest('Hoà')}` } },
    });
  });

  it('shows no name that is not of the schema', () => {
    const name = `Nguyen_Van_A_${id}`;
    const shown = redactVariables({ [name]: { [name]: 1, eq: 2 } }, digest, known);
    expect(shown).toEqual({ [`_${digest(name)}`]: { [`_${digest(name)}`]: 1, eq: 2 } });
  });

  it('keeps the first of many variables and says how many there were', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`v${at}`, at]));
    const shown = redactVariables(many, digest, known);
    expect(Object.keys(shown)).toHaveLength(201);
    expect(shown['…']).toBe('[5000]');
  });

  it.each([
    ['a text', id],
    ['a number', Number(id)],
    ['a negative number', -Number(id)],
    ['a fraction', 40.095],
    ['a big integer', BigInt(id)],
    ['a list', [[id]]],
    ['a member', { a: { b: [{ c: id }] } }],
    ['a wide list', Array.from({ length: 500 }, () => id)],
    ['a deep value', JSON.parse(`${'['.repeat(50)}"${id}"${']'.repeat(50)}`)],
  ])('shows nothing of %s', (_name, value) => {
    const text = JSON.stringify(redactVariables({ value }, digest, known));
    expect(text).not.toContain(id);
    expect(text).not.toContain('40.095');
  });
});

describe('what passes', () => {
  const anyName = new Set(['value', ...'abcdefgh', ...Array.from({ length: 201 }, (_, at) => `n${at}`)]);
  const value = (given: unknown) => redactVariables({ value: given }, digest, anyName).value;
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  it.each([
    [10_000, 10_000],
    [-10_000, -10_000],
    [10_001, `#${digest('10001')}`],
    [-10_001, `#${digest('-10001')}`],
    [1.5, `#${digest('1.5')}`],
    [5n, `#${digest('5')}`],
    [undefined, null],
    [Symbol('x'), null],
    [() => 1, null],
    ['DESC', 'DESC'],
    ['desc', `#${digest('desc')}`],
    [Array.from({ length: 200 }, () => 1), Array.from({ length: 200 }, () => 1)],
    [Array.from({ length: 201 }, () => 1), '[201]'],
    [Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`n${at}`, 1])), '[201]'],
    [nested(8), nested(8)],
    [
      { a: { b: { c: { d: { e: { f: { g: { h: {} } } } } } } } },
      { a: { b: { c: { d: { e: { f: { g: { h: '[0]' } } } } } } } },
    ],
  ])('%# of a value', (given, expected) => {
    expect(value(given)).toEqual(expected);
  });

  it('is bounded in depth', () => {
    expect(JSON.stringify(value(nested(9)))).toBe('[[[[[[[["[1]"]]]]]]]]');
  });

  it('is told apart by the key of the log', () => {
    expect(createDigest(Buffer.alloc(32, 1))('a')).not.toBe(createDigest(Buffer.alloc(32, 2))('a'));
    expect(createDigest(Buffer.alloc(32, 1))('a')).toMatch(/^[0-9a-f]{16}$/);
  });
});
