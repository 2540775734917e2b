import { GraphQLError } from 'graphql';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphErrorAnswer } from '../../schema/exchange/subgraph-service.ts';

/** Takes what an operator must know, cause included: faults of the database, of its data, or of ours; and in which request. */
export type ErrorReport = (error: CodedError, requestId?: string) => void;

/** An error with the response path of its field, without list indices. */
export interface PlacedError {
  readonly error: unknown;
  readonly path: readonly string[];
}

/** Places the errors of a graphql-js execution; an error before any field (a wrong variable) is the request's fault. */
export function placeErrors(errors: readonly GraphQLError[]): readonly PlacedError[] {
  return errors.map((error) => {
    if (error.path === undefined)
      return { error: badRequest('a variable does not fit its type', error), path: [] };
    const path = error.path.filter((step) => typeof step === 'string');
    return { error: error.originalError ?? error, path };
  });
}

/** One error for each code, coordinate, reason and path, in a stable order; never one for each row. */
export function collapseErrors(
  errors: readonly PlacedError[],
  report: ErrorReport,
  requestId?: string,
): readonly SubgraphErrorAnswer[] {
  const collapsed = new Map<string, SubgraphErrorAnswer>();
  for (const { error, path } of errors) {
    const registered = asCodedError(error);
    const { coordinate, reason } = registered.details;
    const key = JSON.stringify([path, registered.code, coordinate, reason]);
    if (collapsed.has(key)) continue;
    collapsed.set(key, answerOf(registered, path));
    if (registered.status >= 500 || registered.code === 'CELL_INVALID') report(registered, requestId);
  }
  return [...collapsed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}

/** Any failure as a coded error; what is not one is our own defect and tells nothing. */
function asCodedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  // WHY: graphql-js says so of a null variable at a required argument, which validation cannot see.
  const argument = error instanceof GraphQLError && error.message.startsWith('Argument ');
  return argument ? badRequest('an argument is missing', error) : codedError('INTERNAL', {}, error);
}

/** WHY: the cause's own message may list values and names, so it stays inside. */
function badRequest(detail: string, cause: GraphQLError): CodedError {
  return codedError('BAD_REQUEST', { detail }, cause);
}

function answerOf(error: CodedError, path: readonly string[]): SubgraphErrorAnswer {
  const { coordinate, reason, ...details } = error.details;
  const named = coordinate === undefined ? {} : { coordinate };
  // WHY not of faults: their details name what only an operator may see.
  const told = error.status >= 500 || Object.keys(details).length === 0 ? {} : { details };
  const extensions = { code: error.code, ...named, ...(reason === undefined ? {} : { reason }), ...told };
  return path.length === 0
    ? { message: error.message, extensions }
    : { message: error.message, path, extensions };
}
