import { execute, type GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../../../schema/exchange/subgraph-service.ts';
import { collapseErrors, placeErrors } from '../../enforce/collapse-errors.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { RequestScope } from './request-scope.ts';

/**
 * Executes an operation with graphql-js over the shielded schema: the reference way, which every faster way must
 * agree with.
 */
export async function executeShielded(
  schema: GraphQLSchema,
  parsed: ParsedDocument,
  request: SubgraphRequest,
  scope: RequestScope,
): Promise<SubgraphAnswer> {
  const { data, errors } = await execute({
    schema,
    document: parsed.document,
    contextValue: scope,
    variableValues: request.variables,
    ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
  });
  if (errors === undefined) return { data: data ?? null };
  const { engine, exchange } = scope;
  return {
    data: data ?? null,
    errors: collapseErrors(placeErrors(errors), engine.report, exchange.requestId),
  };
}
