import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Parses and validates a document that was sent to a subgraph. @throws BAD_REQUEST, without the document's words. */
export function readDocument(schema: GraphQLSchema, text: string): DocumentNode {
  let document: DocumentNode;
  try {
    // WHY: places in the text are told to nobody, and would take twice the memory of the rest.
    document = parse(text, { noLocation: true });
  } catch (cause) {
    throw codedError('BAD_REQUEST', { detail: 'the document does not parse' }, cause);
  }
  const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
  if (problem !== undefined)
    throw codedError('BAD_REQUEST', { detail: 'the document is not valid' }, problem);
  return document;
}
