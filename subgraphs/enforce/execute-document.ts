import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type {
  ExchangeContext,
  SubgraphAnswer,
  SubgraphRequest,
} from '../../schema/exchange/subgraph-service.ts';
import { unlessAborted } from '../../schema/exchange/unless-aborted.ts';
import { memoise } from '../../schema/memoise.ts';
import { collapseErrors, type ErrorReport, placeErrors } from './collapse-errors.ts';
import { readDocument } from './read-document.ts';

/** What a subgraph executes with graphql-js. */
export interface DocumentExecution {
  /** Decides on which schema the request runs; what it throws is the answer's error. */
  readonly schemaFor: (context: ExchangeContext) => GraphQLSchema;
  /** Takes what an operator must know. */
  readonly report: ErrorReport;
  /** Where parsed documents are kept; in a budget of its own when it is left out. */
  readonly caches?: CacheBudget | undefined;
}

/**
 * Makes the executor of a subgraph that answers by graphql-js alone: a document is parsed and validated once, the
 * request ends with its signal, and every failure is an error of the answer (`collapseErrors`), never a rejection.
 * `schema` is the one that documents are written for; that of a request has the same types.
 */
export function createDocumentExecutor(
  schema: GraphQLSchema,
  { schemaFor, report, caches = new CacheBudget() }: DocumentExecution,
): (request: SubgraphRequest, context: ExchangeContext) => Promise<SubgraphAnswer> {
  const documents = caches.cache<string, DocumentNode>({ sizeOf: treeBytes });
  const execution = async (request: SubgraphRequest, context: ExchangeContext): Promise<ExecutionResult> => {
    await context.turn();
    const permitted = schemaFor(context);
    const document = memoise(documents, request.document, () => readDocument(schema, request.document));
    return execute({
      schema: permitted,
      document,
      variableValues: { ...request.variables },
      operationName: request.operationName,
      contextValue: context,
    });
  };
  return async (request, context) => {
    try {
      const { data, errors = [] } = await unlessAborted(
        context.signal,
        () => execution(request, context),
        () => codedError('SUBGRAPH_TIMED_OUT'),
      );
      const told = collapseErrors(placeErrors(errors), report, context.requestId);
      const answer = data === undefined ? {} : { data: data as Record<string, unknown> | null };
      return told.length === 0 ? answer : { ...answer, errors: told };
    } catch (error) {
      return { errors: collapseErrors([{ error, path: [] }], report, context.requestId) };
    }
  };
}
