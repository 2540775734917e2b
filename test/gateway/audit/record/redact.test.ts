import { describe, expect, it } from 'vitest';
import {
  createDigest,
  createOperationRedactor,
  redactOperation,
  redactVariables,
} from '../../../../gateway/audit/record/redact.ts';

const digest = createDigest(Buffer.alloc(32, 7));
const id = '040095000001';

describe('redactVariables', () => {
  it('lets paging numbers, truth values and directions pass, and nothing else', () => {
    expect(
      redactVariables(
        { first: 20, all: true, none: null, orderBy: [{ fullName: 'ASC' }], where: { name: { eq: 'Hoà' } } },
        digest,
      ),
    ).toEqual({
      first: 20,
      all: true,
      none: null,
      orderBy: [{ fullName: 'ASC' }],
      where: { name: { eq: `#${digest('Hoà')}` } },
    });
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
    const text = JSON.stringify(redactVariables({ value }, digest));
    expect(text).not.toContain(id);
    expect(text).not.toContain('40.095');
  });
});

describe('what passes', () => {
  const value = (given: unknown) => redactVariables({ value: given }, digest).value;
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

describe('redactOperation', () => {
  it.each([
    ['  { a }\n', '{ a }'],
    ['\ufeff{ a, b }', '{ a b }'],
    ['{ a # b\n c }', '{ a c }'],
    ['{ a(x: "") }', `{ a(x: "#${digest('')}") }`],
    ['{ a(x: 1234, y: 12345) }', `{ a(x: 1234 y: "#${digest('12345')}") }`],
    ['{ a(x: 12345.5e7) }', `{ a(x: "#${digest('12345.5e7')}") }`],
    ['{ a(x: -12345) }', `{ a(x: "#${digest('-12345')}") }`],
    ['{ a(x: "b\\"c") }', `{ a(x: "#${digest('b\\"c')}") }`],
    ['{ a(x: """b "c" d""") }', `{ a(x: "#${digest('b "c" d')}") }`],
  ])('writes %j as %s', (operation, expected) => {
    expect(redactOperation(operation, digest)).toBe(expected);
  });

  it('replaces texts and large numbers, with the digest that a variable of that value has', () => {
    const operation = `query Q($n: Int = 20) { # of ${id}\n  citizen(personalId: "${id}") { fullName }\n  a: citizens(first: 1000, where: { year: { eq: ${id} } }) { nodes { a1234567: fullName } } }`;
    expect(redactOperation(operation, digest)).toBe(
      `query Q($n: Int = 20) { citizen(personalId: "#${digest(id)}") { fullName } a: citizens(first: 1000 where: { year: { eq: "#${digest(id)}" } }) { nodes { a1234567: fullName } } }`,
    );
    expect(redactVariables({ id }, digest)).toEqual({ id: `#${digest(id)}` });
  });

  it.each([
    `{ citizen(personalId: "${id}`,
    `{ citizen(personalId: "x\\"${id}") { fullName } }`,
    `{ citizen(personalId: """${id}""") }`,
    `{ citizen(personalId: """a \\""" ${id}""") }`,
    `{ citizen(personalId: """${id}`,
    `# ${id}`,
    `{ a(b: -${id}.5e3) }`,
    `{ a(b: "") c(d: "${id}") }`,
    `{ a(b: """""") c(d: "${id}") }`,
  ])('shows no value of %s', (operation) => {
    expect(redactOperation(operation, digest)).not.toContain(id);
  });

  it('takes time in proportion to the text', () => {
    for (const part of ['"', '"""', '\\"', '#', '1', ' ', '"\\']) {
      const start = performance.now();
      redactOperation(part.repeat(60_000), digest);
      expect(performance.now() - start, JSON.stringify(part)).toBeLessThan(20_000);
    }
  });

  it('gives the same text from its cache', () => {
    const redact = createOperationRedactor(digest, 1);
    expect([redact('{ a(b: "x") }'), redact('{ c }'), redact('{ a(b: "x") }')]).toEqual([
      `{ a(b: "#${digest('x')}") }`,
      '{ c }',
      `{ a(b: "#${digest('x')}") }`,
    ]);
  });
});
