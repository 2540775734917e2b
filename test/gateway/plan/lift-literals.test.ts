import { type ArgumentNode, buildSchema, Kind, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { LiteralLifter } from '../../../gateway/plan/lift-literals.ts';
import { invariant } from '../../../schema/invariant.ts';

const schema = buildSchema(`
  input Where { eq: Int and: [Where!] }
  type Query { list(first: Int, last: Int, ids: [ID!]!, where: Where): Int }
`);
const list = schema.getQueryType()?.getFields().list;
invariant(list, 'the schema has the field');

/** The arguments of a call, lifted. */
function lifted(lifter: LiteralLifter, text: string): readonly string[] {
  const [operation] = parse(`{ list(${text}) }`).definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'it is an operation');
  const [field] = operation.selectionSet.selections;
  invariant(field?.kind === Kind.FIELD && list, 'it has the field');
  const found = (node: ArgumentNode) => list.args.find(({ name }) => name === node.name.value);
  return (field.arguments ?? []).map((node) => print(lifter.argument(node, found(node))));
}
const told = (lifter: LiteralLifter, variables: Readonly<Record<string, unknown>> = {}) => {
  const { definitions, values } = lifter.lifted();
  return { definitions: definitions.map(print), values: values(variables) };
};

it('a literal becomes a variable of the type of its argument, with its value', () => {
  const lifter = new LiteralLifter(new Set());
  expect(lifted(lifter, 'first: 5, ids: ["a", "b"], where: { and: [{ eq: 1 }] }')).toEqual([
    'first: $lt_0',
    'ids: $lt_1',
    'where: $lt_2',
  ]);
  expect(told(lifter)).toEqual({
    definitions: ['$lt_0: Int', '$lt_1: [ID!]!', '$lt_2: Where'],
    values: { lt_0: 5, lt_1: ['a', 'b'], lt_2: { and: [{ eq: 1 }] } },
  });
});

it('equal literals of one type share a variable, of two types they do not', () => {
  const lifter = new LiteralLifter(new Set());
  expect(lifted(lifter, 'first: 5, last: 5')).toEqual(['first: $lt_0', 'last: $lt_0']);
  expect(lifted(lifter, 'first: 6, ids: 5')).toEqual(['first: $lt_1', 'ids: $lt_2']);
  expect(told(lifter)).toEqual({
    definitions: ['$lt_0: Int', '$lt_1: Int', '$lt_2: [ID!]!'],
    values: { lt_0: 5, lt_1: 6, lt_2: 5 },
  });
});

it('what is a variable already, or has no definition, stays', () => {
  const lifter = new LiteralLifter(new Set());
  expect(lifted(lifter, 'first: $a, unknown: 5')).toEqual(['first: $a', 'unknown: 5']);
  expect(told(lifter)).toEqual({ definitions: [], values: {} });
});

it("no name of the client's is taken, and its variables may stand in a literal", () => {
  const lifter = new LiteralLifter(new Set(['lt_0', 'lt_1', 'lt_3']));
  expect(lifted(lifter, 'where: { and: [{ eq: $lt_1 }] }, first: 7')).toEqual([
    'where: $lt_2',
    'first: $lt_4',
  ]);
  expect(told(lifter, { lt_1: 9 }).values).toEqual({ lt_2: { and: [{ eq: 9 }] }, lt_4: 7 });
});

it('what was told once does not change by what is lifted later', () => {
  const lifter = new LiteralLifter(new Set());
  lifted(lifter, 'first: 1');
  const { definitions, values } = lifter.lifted();
  lifted(lifter, 'first: 2');
  expect([definitions.length, values({})]).toEqual([1, { lt_0: 1 }]);
});
