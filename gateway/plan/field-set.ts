import { Kind, parse, type SelectionSetNode } from 'graphql';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';

/**
 * A federation field set (`@key`, `@requires`, `@provides`) as a selection set.
 * @throws PLAN_UNSUPPORTED for a text that is none
 */
export function parseFieldSet(text: string): SelectionSetNode {
  try {
    const [operation] = parse(/^\s*\{/.test(text) ? text : `{${text}}`, { noLocation: true }).definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION) return operation.selectionSet;
  } catch (error) {
    throw planUnsupported('fieldSet', error);
  }
  throw planUnsupported('fieldSet');
}
