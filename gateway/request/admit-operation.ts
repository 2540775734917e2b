import type { OperationDefinitionNode } from 'graphql';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import type { DocumentReader, ReadDocument } from './document-reader.ts';
import type { RequestBody } from './read-body.ts';
import type { RequestState } from './request-state.ts';
import { selectOperation } from './select-operation.ts';

/** Where a request holds its operation: the body of a POST, the query string of a GET. */
export interface AskedOperation {
  /** With its question mark, or empty. */
  readonly search: string;
  readonly body: RequestBody;
}

/** The operation of a request, of a document within the limits. */
export interface AdmittedOperation extends ReadDocument {
  readonly text: string;
  readonly operation: OperationDefinitionNode;
}

/** Deepest JSON of a request: what recurses over variables never goes deeper. */
const maxJsonDepth = 64;

/**
 * Looks at the document of a request, at its variables and at which operation is meant, before anything costly sees them;
 * the text and the name of the operation are noted in the state. Members of a wrong type give null: the protocol library says
 * what is wrong with them.
 * @throws QUERY_SYNTAX, QUERY_TOO_LARGE, OPERATION_UNSUPPORTED as `limitDocument`
 * @throws OPERATION_UNKNOWN as `selectOperation`
 */
export function admitOperation(
  documents: DocumentReader,
  { search, body }: AskedOperation,
  state: RequestState,
): AdmittedOperation | null {
  const { query, operationName = null, variables } = body === '' ? membersOf(search) : body;
  requireShallow(variables);
  if (typeof query !== 'string' || query === '') return null;
  state.operation = query;
  const read = documents.read(query);
  if (operationName !== null && typeof operationName !== 'string') return null;
  const operation = selectOperation(read.document, operationName);
  state.operationName = operation.name?.value ?? null;
  state.operationKind = operation.operation;
  return { ...read, text: query, operation };
}

function membersOf(search: string): Readonly<Record<string, unknown>> {
  const asked = new URLSearchParams(search);
  return {
    query: asked.get('query'),
    operationName: asked.get('operationName'),
    variables: jsonOf(asked.get('variables')),
  };
}

/** The JSON of a text; nothing where it is none, since the protocol library refuses it. */
function jsonOf(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Refuses JSON that goes too deep.
 * @throws QUERY_TOO_LARGE
 */
function requireShallow(json: unknown): void {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxJsonDepth) throw queryTooLarge('variableDepth', depth);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
