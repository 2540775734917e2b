import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { coerceVariables } from '../../../gateway/validate/coerce-variables.ts';
import { invariant } from '../../../schema/invariant.ts';

const schema = buildSchema(
  'enum Order { NAME } input Where { name: String } type Query { a(where: Where): Int }',
);

function coerce(definitions: string, given: Readonly<Record<string, unknown>>) {
  const [operation] = parse(`query (${definitions}) { a }`).definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'the text is an operation');
  return coerceVariables(schema, operation.variableDefinitions ?? [], given);
}

it('gives coerced values with defaults, and nothing that was not declared', () => {
  const given = { where: { name: 'A' }, other: 1 };
  expect(coerce('$where: Where, $first: Int = 20', given)).toEqual({ where: { name: 'A' }, first: 20 });
});

it('names what is wrong, without a suggestion and not without bound', () => {
  const refused = (definitions: string, given: object) => {
    try {
      coerce(definitions, { ...given });
      return null;
    } catch (error) {
      return error;
    }
  };
  expect(refused('$order: Order', { order: 'NAMES' })).toMatchObject({
    code: 'VARIABLES_INVALID',
    details: {
      detail: 'Variable "$order" got invalid value "NAMES"; Value "NAMES" does not exist in "Order" enum.',
    },
  });
  const wide = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, 1]));
  const long = refused('$where: Where', { where: wide }) as { readonly details: { readonly detail: string } };
  expect(long.details.detail).toHaveLength(500);
  expect(refused('$where: Where', { where: {} })).toBeNull();
});
