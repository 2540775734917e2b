import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDigest, redactVariables } from '../../../../gateway/audit/record/redact.ts';
import {
  createOperationRedactor,
  redactOperation,
} from '../../../../gateway/audit/record/redact-operation.ts';
import { counts } from '../../../fixtures/counts.ts';

const digest = createDigest(Buffer.alloc(32, 7));
const known = new Set(
  'a b c d x y Int citizen citizens personalId fullName first where year eq nodes status'.split(' '),
);
const id = '040095000001';

const redact = (text: string) => redactOperation(text, digest, known);
const name = (text: string) => `_${digest(text)}`;
const value = (text: string) => `"#${digest(text)}"`;

describe('redactOperation', () => {
  it.each([
    ['  { a }\n', '{ a }'],
    ['\ufeff{ a, b }', '{ a b }'],
    ['{ a # b\n c }', '{ a c }'],
    ['{ a(x: "") }', `{ a(x: ${value('')}) }`],
    ['{ a(x: 1234, y: 12345) }', `{ a(x: 1234 y: ${value('12345')}) }`],
    ['{ a(x: 12345.5e7) }', `{ a(x: ${value('12345.5e7')}) }`],
    ['{ a(x: 4.5) }', `{ a(x: ${value('4.5')}) }`],
    ['{ a(x: -12345) }', `{ a(x: ${value('-12345')}) }`],
    ['{ a(x: "b\\"c") }', `{ a(x: ${value('b\\"c')}) }`],
    ['{ a(x: """b "c" d""") }', `{ a(x: ${value('b "c" d')}) }`],
    ['{ a { ...b } }', '{ a { ...b } }'],
    ['{ a(x: [ASC, true, null, DIVORCED]) }', `{ a(x: [ASC true null ${value('DIVORCED')}]) }`],
    ['{ An: a }', `{ ${name('An')}: a }`],
    ['query ($an: Int) { a(x: $an) }', `query ($${name('an')}: Int) { a(x: $${name('an')}) }`],
    ['query ($n: Int) { e12: a(x: $n) }', 'query ($n: Int) { e12: a(x: $n) }'],
    ['{ e123: a }', `{ ${name('e123')}: a }`],
    ['query TraCuu1 { a }', 'query TraCuu1 { a }'],
    ['query Nguyen_Van_A { a }', `query ${name('Nguyen_Van_A')} { a }`],
    [
      '{ ...An } fragment An on citizen { a }',
      `{ ...${name('An')} } fragment ${name('An')} on citizen { a }`,
    ],
  ])('writes %j as %s', (operation, expected) => {
    expect(redact(operation)).toBe(expected);
  });

  it('gives what the log keeps as a document again', () => {
    const text = redact(
      'query Q($an: Int = 1) { An: a(x: $an, y: { status: { eq: DEAD } }) { ...F } } fragment F on a { b }',
    );
    expect(() => parse(text)).not.toThrow();
  });

  it('replaces texts and large numbers, with the digest that a variable of that value has', () => {
    const operation = `query Q($n: Int = 20) { # of ${id}\n  citizen(personalId: "${id}") { fullName }\n  a: citizens(first: 1000, where: { year: { eq: 1${id} } }) { nodes { fullName } } }`;
    expect(redact(operation)).toBe(
      `query Q($n: Int = 20) { citizen(personalId: ${value(id)}) { fullName } a: citizens(first: 1000 where: { year: { eq: ${value(`1${id}`)} } }) { nodes { fullName } } }`,
    );
    expect(redactVariables({ personalId: id }, digest, known)).toEqual({ personalId: `#${digest(id)}` });
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
    `{ citizen(personalId: '${id}') { fullName } }`,
    `{ citizen(personalId: “${id}”) { fullName } }`,
    `{ citizen(personalId: x${id}) { fullName } }`,
    `{ citizen(personalId: ${id}x) { fullName } }`,
    `{ citizen(personalId: "\n${id}\n") { fullName } }`,
    `{ citizen(personalId: \\"${id}\\") { fullName } }`,
    `{ citizen(personalId: \\u0030${id}) { fullName } }`,
    `query Q${id} { a }`,
    `{ n${id}: a }`,
    `{ a @n${id} }`,
    `{ ...n${id} }`,
    `query ($n${id}: Int) { a }`,
  ])('shows no value of %s', (operation) => {
    expect(redact(operation)).not.toContain(id);
  });

  it.each([
    "{ citizens(where: { fullName: { eq: 'Nguyễn Văn An' } }) { nodes { fullName } } }",
    '{ citizens(where: { fullName: { eq: “Nguyễn Văn An” } }) { nodes { fullName } } }',
    '{ citizens(where: { fullName: { eq: Nguyễn Văn An } }) { nodes { fullName } } }',
    '{ citizens(where: { fullName: { eq: Nguyen Van An } }) { nodes { fullName } } }',
    '{ citizens(where: { fullName: { eq: "Nguyễn\nVăn\nAn" } }) { nodes { fullName } } }',
    '{ citizens(where: { fullName: { eq: `Nguyen Van An` } }) { nodes { fullName } } }',
    '{ citizens(where: { fullName: { eq: <Nguyen/Van/An> } }) { nodes { fullName } } }',
  ])('shows no part of the name in %s', (operation) => {
    expect(redact(operation)).not.toMatch(/Ngu|V[aă]n|\bAn\b/);
  });

  it('shows no short number of a broken text', () => {
    expect(redact("{ citizens(where: { dateOfBirth: { eq: '1975-03-02' } }) }")).not.toMatch(/1975|03|02/);
  });

  it('keeps the order of the texts that the schema knows in a broken text', () => {
    expect(redact("{ citizen(personalId: 'x') { fullName }")).toBe(
      `{ citizen(personalId: ${value("'x'")}) { fullName }`,
    );
  });

  it('takes time in proportion to the text', () => {
    for (const part of ['"', '"""', '\\"', '#', '1', ' ', '"\\', 'z ', '.', '(', '{a', 'n:', '\u201c']) {
      const start = performance.now();
      const shown = redact(part.repeat(60_000));
      expect(performance.now() - start, JSON.stringify(part)).toBeLessThan(20_000);
      expect(shown.length).toBeLessThan(200_000);
    }
  });
});

describe('whatever is broken', () => {
  // WHY these letters: a digest has none of them.
  const canary = 'Xuyen70Zung';
  const places = [
    (text: string) => `{ citizen(personalId: "${text}") { fullName } }`,
    (text: string) => `{ citizen(personalId: """${text} b""") { fullName } }`,
    (text: string) => `{ a # ${text}\n b }`,
    (text: string) => `{ ${text}: citizen(personalId: "1") { fullName } }`,
    (text: string) =>
      `query ${text}($${text}: Int = 5) { citizens(first: $${text}) { nodes { ...${text} } } } fragment ${text} on Citizen { fullName }`,
    (text: string) =>
      `{ citizens(where: { status: { eq: ${text} } }) @${text}(${text}: [{ ${text}: ${text} }]) { nodes { ${text} } } }`,
    (text: string) => `{ citizens(where: { year: { eq: "a\\u0041${text}\\n" } }) { nodes { fullName } } }`,
  ];
  const break_ = fc.record({
    at: fc.nat(),
    cut: fc.nat(3),
    put: fc.constantFrom(
      '"',
      "'",
      '"""',
      '\\',
      '\n',
      '#',
      '“',
      '0',
      'é',
      '{',
      ')',
      '$',
      '...',
      ' ',
      '.',
      '-',
      '\u0000',
    ),
  });

  it('never shows what stood in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(break_, { maxLength: 6 }), (place, breaks) => {
        let text = place(canary);
        for (const { at, cut, put } of breaks) {
          const where = at % (text.length + 1);
          text = text.slice(0, where) + put + text.slice(where + cut);
        }
        const shown = redact(text);
        for (const part of ['Xuy', 'uye', 'yen', 'Zun', 'ung']) expect(shown, text).not.toContain(part);
      }),
      { numRuns: counts.operations * 10, seed: counts.seed },
    );
  });
});

describe('createOperationRedactor', () => {
  it('gives the same text from its cache', () => {
    const redactor = createOperationRedactor(digest, known, 1);
    const text = (operation: string) => redactor.operation(operation).text;
    expect([text('{ a(b: "x") }'), text('{ c }'), text('{ a(b: "x") }')]).toEqual([
      `{ a(b: ${value('x')}) }`,
      '{ c }',
      `{ a(b: ${value('x')}) }`,
    ]);
  });

  it('shows the name of an operation where its text shows it, else its digest', () => {
    const redactor = createOperationRedactor(digest, known);
    expect(redactor.name('query TraCuu { a }', 'TraCuu')).toBe('TraCuu');
    expect(redactor.name('query TraCuu { a }', 'Khac')).toBe(name('Khac'));
    expect(redactor.name("query TraCuu { a(x: '') }", 'TraCuu')).toBe(name('TraCuu'));
    expect(redactor.name(null, id)).toBe(name(id));
    expect(redactor.name('{ a }', null)).toBeNull();
  });
});
