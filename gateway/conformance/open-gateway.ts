import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { execute as executeIntrospection, GraphQLError } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';
import { memoise } from '../../schema/memoise.ts';
import { shapeAnswer } from '../answer/shape-answer.ts';
import { executePlan, type Fetch } from '../execute/execute-plan.ts';
import { canonicalOperation, definitionOf } from '../operation/canonical-operation.ts';
import { type NormalisedOperation, normaliseOperation } from '../prepare/normalise-operation.ts';
import type { Planner } from '../prepare/plan-operation.ts';

const nothingDenied: ReadonlySet<never> = new Set();

/** The planner and executor behind the gateway interface with nothing denied: for conformance mode only. */
export function openGateway(planner: Planner, fetch: Fetch, timeoutMs: number): GatewayInterface {
  const { apiSchema } = planner;
  const operations = new CacheBudget().cache<string, NormalisedOperation>({
    sizeOf: ({ bytes }) => 2 * bytes,
  });
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document: given, operation, request }) => {
        const { key, read } = canonicalOperation(given, operation);
        const normalised = memoise(operations, key, () => {
          const document = read();
          const input = { schema: apiSchema, document, operation: definitionOf(document) };
          return normaliseOperation({ ...input, denied: nothingDenied });
        });
        const variables = request.variables ?? {};
        const { introspection } = normalised;
        const described =
          introspection === undefined
            ? null
            : await executeIntrospection({
                schema: apiSchema,
                document: introspection,
                variableValues: variables,
              });
        try {
          const result = await executePlan(planner.prepare(normalised), {
            fetch,
            variables: normalised.planningVariables(variables),
            signal: AbortSignal.timeout(timeoutMs),
          });
          const extra = described?.data ? { introspection: described.data } : {};
          const { data, errors } = shapeAnswer(normalised, { result, variables, ...extra });
          const shaped = { data: data as Record<string, unknown> | null };
          return errors.length === 0
            ? shaped
            : { ...shaped, errors: errors.map(({ error, path }) => errorOf(error, path)) };
        } catch (error) {
          return { errors: [errorOf(error, [])] };
        }
      },
    }),
    stop: async () => {},
  };
}

function errorOf(error: unknown, path: readonly (string | number)[]): GraphQLError {
  const code = error instanceof CodedError ? error.code : 'INTERNAL';
  const message = error instanceof Error ? error.message : 'Internal error';
  return new GraphQLError(message, { path, extensions: { code } });
}
