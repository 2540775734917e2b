import { describe, expect, it } from 'vitest';
import {
  createDigest,
  createOperationRedactor,
  redactOperation,
  redactVariables,
} from '../../../gateway/audit/redact.ts';

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

describe('redactOperation', () => {
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
