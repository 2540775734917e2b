import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { execute as executeIntrospection, GraphQLError } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { memoise } from '../../schema/memoise.ts';
import { responsePosition } from '../answer/response-position.ts';
import { shapeAnswer } from '../answer/shape-answer.ts';
import { executePlan, type Fetch } from '../execute/execute-plan.ts';
import { canonicalOperation, definitionOf } from '../operation/canonical-operation.ts';
import type { ClientPath } from '../operation/response-names.ts';
import { type NormalisedOperation, normaliseOperation } from '../prepare/normalise-operation.ts';
import type { Planner } from '../prepare/plan-operation.ts';
import { selectOperation } from '../request/select-operation.ts';
import { coerceVariables } from '../validate/coerce-variables.ts';

const nothingDenied: ReadonlySet<never> = new Set();

/** The planner and executor behind the gateway interface with nothing denied: for conformance mode only. */
export function openGateway(planner: Planner, fetch: Fetch, timeoutMs: number): GatewayInterface {
  const { apiSchema } = planner;
  const operations = new CacheBudget().cache<string, NormalisedOperation>({
    sizeOf: ({ bytes }) => 2 * bytes,
  });
  const answer = async (context: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> => {
    const { document, request } = context;
    const operation = selectOperation(document, request.operationName ?? null);
    const definitions = operation.variableDefinitions ?? [];
    const variables = coerceVariables(apiSchema, definitions, request.variables ?? {});
    const { key, read } = canonicalOperation(document, operation);
    const normalised = memoise(operations, key, () => {
      const canonical = read();
      const input = { schema: apiSchema, document: canonical, operation: definitionOf(canonical) };
      return normaliseOperation({ ...input, denied: nothingDenied });
    });
    const { introspection } = normalised;
    const described =
      introspection === undefined
        ? null
        : await executeIntrospection({
            schema: apiSchema,
            document: introspection,
            variableValues: variables,
          });
    const result = await executePlan(planner.prepare(normalised), {
      fetch,
      variables: normalised.planningVariables(variables),
      signal: AbortSignal.timeout(timeoutMs),
      turn: ownLoop,
    });
    const extra = described?.data ? { introspection: described.data } : {};
    const { data, errors } = shapeAnswer(normalised, { result, variables, ...extra });
    const told = errors.map(({ error, path }) => errorOf(error, responsePosition(data, path)));
    return { data: data as Record<string, unknown> | null, ...(told.length === 0 ? {} : { errors: told }) };
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: (context) => answer(context).catch((error: unknown) => ({ errors: [refusalOf(error)] })),
    }),
    stop: async () => {},
  };
}

function known(error: unknown): CodedError {
  return error instanceof CodedError ? error : codedError('INTERNAL', {}, error);
}

function errorOf(error: unknown, path: ClientPath): GraphQLError {
  const { code, message } = known(error);
  return new GraphQLError(message, { path: path.length === 0 ? null : path, extensions: { code } });
}

/** The error of an operation that did not run; the protocol library takes the HTTP status from it. */
function refusalOf(error: unknown): GraphQLError {
  const { code, message, status } = known(error);
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
