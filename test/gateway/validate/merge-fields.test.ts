import {
  buildSchema,
  type DocumentNode,
  NoFragmentCyclesRule,
  NoUnusedFragmentsRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { mergeFieldsRule } from '../../../gateway/validate/merge-fields.ts';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { counts } from '../../fixtures/counts.ts';

const schema = buildSchema(`
  interface Being { name: String friend: Being size(unit: Unit, at: Int): Int }
  enum Unit { CM IN }
  type Person implements Being {
    name: String friend: Being size(unit: Unit, at: Int): Int age: Int owns: [Dog] tag: String pal: Dog best: Dog! code: Int! list: [Dog!]
  }
  type Dog implements Being {
    name: String friend: Being size(unit: Unit, at: Int): Int age: Int! owns: Dog tag: [String] pal: Dog best: Dog code: String! list: [Dog]
  }
  union Either = Person | Dog
  type Query { being: Being person: Person dog(id: ID): Dog either: Either all: [Being!]! }
`);

const conflicts = (document: DocumentNode) => validate(schema, document, [mergeFieldsRule]);
const messagesOf = (text: string) => conflicts(parse(text)).map(({ message }) => message);

describe('fields of one response name', () => {
  it.each([
    ['{ person { name: tag name } }', ['"tag" and "name" are different fields']],
    ['{ dog(id: 1) { name } dog(id: 2) { tag } }', ['they have differing arguments']],
    ['{ person { friend { name } friend { name: __typename } } }', ['subfields "name" conflict because']],
    ['{ being { ... on Person { age } ... on Dog { age } } }', ['conflicting types "Int" and "Int!"']],
    ['{ being { ... on Person { owns { name } } ... on Dog { owns { name } } } }', ['"[Dog]" and "Dog"']],
    ['{ being { ... on Person { x: name } ... on Dog { x: tag } } }', ['"String" and "[String]"']],
    ['{ being { ... on Person { x: age } ... on Dog { x: name } } }', ['"Int" and "String"']],
    ['{ being { ... on Person { code } ... on Dog { code } } }', ['"Int!" and "String!"']],
    ['{ being { ... on Person { x: name } ... on Dog { x: pal { name } } } }', ['"String" and "Dog"']],
    ['{ being { ... on Person { best { name } } ... on Dog { best { name } } } }', ['"Dog!" and "Dog"']],
    ['{ being { ... on Dog { best { name } } ... on Person { best { name } } } }', ['"Dog" and "Dog!"']],
    ['{ being { ... on Person { list { name } } ... on Dog { list { name } } } }', ['"[Dog!]" and "[Dog]"']],
    [
      '{ being { ... on Dog { x: owns { name } } ... on Person { x: owns { name } } } }',
      ['"Dog" and "[Dog]"'],
    ],
    [
      '{ being { ... on Person { f: pal { x: name } } ... on Dog { f: pal { x: age } } } }',
      ['"String" and "Int!"'],
    ],
    [
      '{ being { ... { x: name } ... on Dog { y: name x: tag } } }',
      ['"tag" and "name" are different fields'],
    ],
    ['{ either { ... on Person { ... { x: name } } ... on Dog { x: tag } } }', ['"[String]" and "String"']],
  ])('exclude each other in %s', (text, parts) => {
    const [message, ...others] = messagesOf(text);
    for (const part of parts) expect(message).toContain(part);
    expect(message).toContain('Use different aliases on the fields');
    expect(others).toEqual([]);
  });

  it.each([
    '{ being { ... on Person { x: name } ... on Dog { x: name } } }',
    '{ either { ... on Person { x: size(unit: CM) } ... on Dog { x: size(unit: IN) } } }',
    '{ dog(id: 1) { name } dog(id: 1) { name tag } }',
    '{ being { ... on Person { x: best { name } } ... on Person { x: best { tag } } } }',
    '{ being { ... on Person { f: pal { name } } ... on Dog { f: owns { tag } } } }',
    '{ being { ... on Person { f: pal { name } } ... on Dog { f: friend { size } } } }',
    '{ either { ... on Person { ... { x: name } } ... on Dog { ... { x: name } } } }',
    '{ being { size(unit: CM, at: 1) ... on Dog { size(at: 1, unit: CM) } } }',
    '{ __schema { types { name } } __schema { types { name } } }',
  ])('go together in %s', (text) => {
    expect(messagesOf(text)).toEqual([]);
  });
});

it('names the way down to what differs, and the places of both', () => {
  const [error] = conflicts(
    parse('{\n  person { friend { name } }\n  person { friend { name: __typename } }\n}'),
  );
  expect(error?.message).toBe(
    'Fields "person" conflict because subfields "friend" conflict because subfields "name" conflict because ' +
      '"name" and "__typename" are different fields. ' +
      'Use different aliases on the fields to fetch both if this was intentional.',
  );
  expect(error?.locations).toEqual([
    { line: 2, column: 21 },
    { line: 3, column: 21 },
  ]);
});

it('judges each operation, and fragments only where they are spread', () => {
  const unused = 'fragment F on Person { name: tag name }';
  expect(messagesOf(`query A { person { name } } ${unused}`)).toEqual([]);
  expect(messagesOf(`query A { person { name } } query B { person { ...F } } ${unused}`)).toHaveLength(1);
  expect(
    messagesOf('query A { person { name: tag name } } query B { dog(id: 1) { name: tag name } }'),
  ).toHaveLength(2);
});

it('says nothing of names that the schema does not have, which other rules tell', () => {
  expect(messagesOf('{ nothing { a } person { ...Nowhere ... on Nobody { a: b a: b } } }')).toEqual([]);
  expect(messagesOf('mutation { person { name } }')).toEqual([]);
  expect(messagesOf('{ person { constructor constructor: toString } }')).toHaveLength(1);
});

it('refuses a document whose fragments make more places than it looks at', () => {
  const fields = Array.from({ length: 1_000 }, (_none, at) => `f${at}: name`).join(' ');
  const placesOf = (count: number) => Array.from({ length: count }, (_none, at) => `a${at}: person { ...F }`);
  const documentOf = (count: number) =>
    parse(`{ ${placesOf(count).join(' ')} } fragment F on Person { ${fields} }`);
  expect(conflicts(documentOf(1))).toEqual([]);
  const refused = () => conflicts(documentOf(50));
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'QUERY_TOO_LARGE',
      details: {
        bound: { vi: expect.any(String), en: 'selections with fragments written out' },
        measured: '100001',
      },
    }),
  );
});

/** Random documents, directed by the schema; every fragment is spread, in no circle. */
class RandomDocument {
  readonly #random: Random;
  readonly #fragments = new Map<string, { readonly on: string; text: string }>();

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  text(): string {
    const operation = this.#set('Query', 4, 0);
    const fragments = [...this.#fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    return [operation, ...fragments].join('\n');
  }

  #set(type: string, depth: number, level: number): string {
    const count = 1 + this.#random.between(0, 3);
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth, level)).join(' ')} }`;
  }

  #selection(type: string, depth: number, level: number): string {
    const roll = this.#random.between(0, 9);
    if (type !== 'Query' && depth > 0 && roll < 3) {
      const on = this.#random.pick(['Person', 'Dog', 'Being', 'Either']);
      return `... on ${on} ${this.#set(on, depth - 1, level)}`;
    }
    if (type !== 'Query' && depth > 0 && roll < 5) return `...${this.#fragment(depth, level)}`;
    return this.#field(type, depth, level);
  }

  /** WHY levels: a fragment spreads only those of a higher level, so there is no circle. */
  #fragment(depth: number, level: number): string {
    const on = this.#random.pick(['Person', 'Dog', 'Being', 'Either']);
    const name = `F${level}${on}${this.#random.between(0, 1)}`;
    if (!this.#fragments.has(name)) {
      const fragment = { on, text: '' };
      this.#fragments.set(name, fragment);
      fragment.text = this.#set(on, depth - 1, level + 1);
    }
    return name;
  }

  #field(type: string, depth: number, level: number): string {
    const alias = this.#random.chance(0.3) ? `${this.#random.pick(['x', 'name', 'age'])}: ` : '';
    const [name, below] = this.#random.pick(fieldsOf[type] ?? [['__typename', null]]);
    const text =
      name === 'size' ? `size(${this.#random.pick(['unit: CM', 'unit: IN', 'at: 1, unit: CM'])})` : name;
    const call = name === 'dog' ? `dog(id: ${this.#random.between(0, 1)})` : text;
    if (below === null) return alias + call;
    return depth === 0 ? '__typename' : `${alias}${call} ${this.#set(below, depth - 1, level)}`;
  }
}

type RandomField = readonly [name: string, below: string | null];
const ofBeing: readonly RandomField[] = [
  ['name', null],
  ['friend', 'Being'],
  ['size', null],
  ['__typename', null],
];
const fieldsOf: Readonly<Record<string, readonly RandomField[]>> = {
  Query: [
    ['being', 'Being'],
    ['person', 'Person'],
    ['dog', 'Dog'],
    ['either', 'Either'],
    ['all', 'Being'],
  ],
  Being: ofBeing,
  Person: [...ofBeing, ['age', null], ['owns', 'Dog'], ['tag', null]],
  Dog: [...ofBeing, ['age', null], ['owns', 'Dog'], ['tag', null]],
};

it('agrees with the rule of graphql-js on random documents', () => {
  const compared = new Set([OverlappingFieldsCanBeMergedRule, NoUnusedFragmentsRule, NoFragmentCyclesRule]);
  const others = specifiedRules.filter((rule) => !compared.has(rule));
  const found = { valid: 0, refused: 0 };
  for (let seed = 0; seed < counts.mergedDocuments; seed += 1) {
    const text = new RandomDocument(counts.seed + seed).text();
    const document = parse(text);
    if (validate(schema, document, others).length > 0) continue;
    const expected = validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0;
    expect(conflicts(document).length === 0, text).toBe(expected);
    found[expected ? 'valid' : 'refused'] += 1;
  }
  expect(found.valid).toBeGreaterThan(counts.mergedDocuments / 20);
  expect(found.refused).toBeGreaterThan(counts.mergedDocuments / 20);
});
