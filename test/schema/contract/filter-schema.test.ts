import { buildASTSchema, parse, print, validateSchema } from 'graphql';
import { expect, it } from 'vitest';
import { filterSchema } from '../../../schema/contract/filter-schema.ts';

const schema = `
  type Query { party: Party deed: Deed other: Other }
  interface Party { phone: String deeds: [Deed] }
  type Person implements Party { phone: String deeds: [Deed] name: String }
  type Firm implements Party { phone: String deeds: [Deed] code: String }
  type Deed { number: String }
  type Other implements Party { phone: String deeds: [Deed] }
`;

function without(...removed: readonly string[]): string {
  const document = filterSchema(parse(schema), (coordinate) => !removed.includes(coordinate));
  // WHY: a schema that clients download must be one.
  expect(validateSchema(buildASTSchema(document))).toEqual([]);
  return print(document).replace(/\s+/g, ' ');
}

it('an interface keeps the fields that all its types have', () => {
  expect(without()).toContain('interface Party { phone: String deeds: [Deed] }');
  const text = without('Person.phone');
  expect(text).toContain('interface Party { deeds: [Deed] }');
  expect(text).toContain('type Firm implements Party { phone: String deeds: [Deed] code: String }');
  expect(text).toContain('type Person implements Party { deeds: [Deed] name: String }');
});

it('one that keeps none is a union of its types, so that fragments on them stay', () => {
  const text = without('Person.phone', 'Firm.deeds');
  expect(text).toContain('union Party = Person | Firm | Other');
  expect(text).toContain('type Person { deeds: [Deed] name: String }');
});

it('a type of which nothing is left takes nothing from the interface', () => {
  const text = without('Person.phone', 'Person.deeds', 'Person.name');
  expect(text).not.toContain('Person');
  expect(text).toContain('interface Party { phone: String deeds: [Deed] }');
});

it('an interface without types is gone with the fields that lead to it', () => {
  const text = without(
    ...['Person', 'Firm', 'Other'].flatMap((type) =>
      ['phone', 'deeds', 'name', 'code'].map((field) => `${type}.${field}`),
    ),
  );
  expect(text).not.toMatch(/Party|Person|Firm|Other/);
  expect(text).toContain('type Query { deed: Deed }');
});

it("a type's own interface leads to no other type; a field of the interface's type leads to all", () => {
  const alone = without('Query.party', 'Query.deed');
  expect(alone).toContain('type Other implements Party');
  expect(alone).not.toMatch(/Person|Firm/);
  expect(without('Query.other')).toMatch(/type Person implements Party.*type Firm implements Party/);
});
