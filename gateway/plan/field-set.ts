import { type ArgumentNode, Kind, parse, print, type SelectionSetNode, type ValueNode } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/**
 * A federation field set (`@key`, `@requires`, `@provides`) as a selection set.
 * @throws PLAN_UNSUPPORTED for a text that is none
 */
export function parseFieldSet(text: string): SelectionSetNode {
  try {
    const [operation] = parse(/^\s*\{/.test(text) ? text : `{${text}}`, { noLocation: true }).definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION) return operation.selectionSet;
  } catch (error) {
    throw codedError('PLAN_UNSUPPORTED', { detail: 'a field set of the supergraph' }, error);
  }
  throw codedError('PLAN_UNSUPPORTED', { detail: 'a field set of the supergraph' });
}

/** Text of a value that is equal for equal values: order of input fields and spelling of texts do not matter. */
export function canonicalValue(value: ValueNode): string {
  switch (value.kind) {
    case Kind.OBJECT: {
      const fields = value.fields.map((field) => `${field.name.value}:${canonicalValue(field.value)}`);
      return `{${fields.sort().join(',')}}`;
    }
    case Kind.LIST:
      return `[${value.values.map(canonicalValue).join(',')}]`;
    case Kind.STRING:
      return JSON.stringify(value.value);
    default:
      return print(value);
  }
}

/** Text of a field's arguments that is equal for equal arguments; empty without any. */
export function canonicalArguments(given: readonly ArgumentNode[] = []): string {
  return given
    .map((argument) => `${argument.name.value}:${canonicalValue(argument.value)}`)
    .sort()
    .join(',');
}
