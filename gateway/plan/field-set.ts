import { Kind, parse, type SelectionSetNode } from 'graphql';
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
