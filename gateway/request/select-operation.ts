import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Most characters of the names of operations that a refusal tells. */
const maxNamesLength = 300;

/**
 * The operation of a document that a request means (GraphQL specification, section 6.1, GetOperation).
 * @throws OPERATION_UNKNOWN where the name is none of the document's, or is missing among several
 */
export function selectOperation(document: DocumentNode, asked: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [first] = operations;
  const isOnly = operations.length === 1;
  const found = asked === null ? isOnly && first : operations.find(({ name }) => name?.value === asked);
  if (found) return found;
  const names = operations.map(({ name }) => (name === undefined ? '(-)' : `"${name.value}"`)).join(', ');
  throw codedError('OPERATION_UNKNOWN', {
    asked: asked === null ? 'null' : JSON.stringify(asked.slice(0, 100)),
    names: names === '' ? '(-)' : names.slice(0, maxNamesLength),
  });
}
