import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DocumentValidator, validateDocument } from '../../../gateway/validate/validate-document.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';

const schema = buildSchema(`
  directive @marked(note: Int) on FIELD
  enum Grade { HIGH LOW }
  input Where { grade: Grade }
  interface Being { name: String }
  type Person implements Being { name: String bornOn: Int }
  type Query { first(of: Int): Query second: Int graded(by: Grade, where: Where): Int being: Being }
`);
const without = buildSchema('type Query { first(of: Int): Query }');

const found = (text: string) =>
  validateDocument(schema, parse(text)).map(({ error, locations }) => [
    error.code,
    error.details.detail,
    locations,
  ]);

describe('what is wrong with a document', () => {
  it('is nothing where it is valid', () => {
    expect(found('{ first(of: 1) { second } }')).toEqual([]);
  });

  it('is told by place, without a suggestion of another name', () => {
    expect(found('{\n  seconds }')).toEqual([
      ['QUERY_INVALID', 'Cannot query field "seconds" on type "Query".', [{ line: 2, column: 3 }]],
    ]);
  });

  it.each([
    ['a field', '{ seconds }'],
    ['a field of another type', '{ being { bornOn } }'],
    ['a type', '{ being { ... on Persons { name } } }'],
    ['an argument', '{ first(off: 1) { second } }'],
    ['an argument of a directive', '{ second @marked(notes: 1) }'],
    ['an enum value', '{ graded(by: HIGHS) }'],
    ['an enum value as text', '{ graded(by: "HIGH") }'],
    ['a field of an input', '{ graded(where: { grades: HIGH }) }'],
    ['a value of an input', '{ graded(where: { grade: LOWS }) }'],
    ['a default', 'query ($by: Grade = LOWER) { graded(by: $by) }'],
  ])('suggests nothing in the place of %s that is not there', (_name, text) => {
    const details = found(text).map(([, detail]) => String(detail));
    expect(details).toHaveLength(1);
    expect(details[0]).not.toContain('Did you mean');
    const told = validate(schema, parse(text)).map(({ message }) => message);
    expect(told.join(), 'graphql-js suggests one by itself').toContain('Did you mean');
  });

  it('is a circle of fragments before all else, and nothing else where there is one', () => {
    const circle = '{ ...A third } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect(found(circle).map(([, detail]) => detail)).toEqual([
      'Cannot spread fragment "A" within itself via "B".',
    ]);
  });

  it('is a clash of fields too, by the rule of linear time', () => {
    expect(found('{ first(of: 1) { second } first(of: 2) { second } }').map(([, detail]) => detail)).toEqual([
      expect.stringContaining('Fields "first" conflict because they have differing arguments'),
    ]);
  });

  it('is told at ten places at most, each in 300 characters, with ten locations', () => {
    const many = found(`{ ${Array.from({ length: 40 }, (_none, at) => `x${at}`).join(' ')} }`);
    expect(many).toHaveLength(10);
    const [[, detail] = []] = found(`{ ${'n'.repeat(1_000)} }`);
    expect(detail).toHaveLength(300);
    const spreads = Array.from({ length: 20 }, (_none, at) => `F${at}`);
    const texts = spreads.map(
      (name, at) => `fragment ${name} on Query { ...${spreads[(at + 1) % spreads.length]} }`,
    );
    const [[, , locations] = []] = found(`{ ...F0 } ${texts.join(' ')}`);
    expect(locations).toHaveLength(10);
  });
});

describe('a verdict', () => {
  const text = '# by whom\n{ second }';
  const read = { hash: 'h', text, document: parse(text, { noLocation: true }) };

  it('is that of the schema which the client sees, and is kept for it', () => {
    const validator = new DocumentValidator(new CacheBudget());
    const [invalid, again] = [validator.validate(without, read), validator.validate(without, read)];
    expect(invalid.map(({ locations }) => locations)).toEqual([[{ line: 2, column: 3 }]]);
    expect(again).toBe(invalid);
    expect(validator.validate(schema, read)).toEqual([]);
    expect(validator.validate(without, { ...read, hash: 'i' })).not.toBe(invalid);
  });

  it('weighs by its places, and nothing where there are none', () => {
    const weightOf = (asked: string) => {
      const caches = new CacheBudget();
      new DocumentValidator(caches).validate(schema, { hash: 'h', text: asked, document: parse(asked) });
      return caches.weight;
    };
    const [valid, one, three] = ['{ second }', '{ a }', '{ a b c }'].map(weightOf);
    expect([one, three].map((weight) => (weight ?? 0) - (valid ?? 0))).toEqual([2_000, 6_000]);
  });
});
