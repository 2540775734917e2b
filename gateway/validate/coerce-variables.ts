import { type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

const maxErrors = 5;
const maxDetailLength = 500;

/**
 * The variables of an operation, coerced on the schema that its client sees, so that a variable cannot name what a document
 * cannot.
 * @throws VARIABLES_INVALID
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors });
  if (coerced !== undefined) return coerced;
  const detail = errors.map(({ message }) => message.replace(/ Did you mean .*$/s, '')).join('; ');
  throw codedError('VARIABLES_INVALID', { detail: detail.slice(0, maxDetailLength) });
}
