import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { createDocumentExecutor } from '../../../subgraphs/enforce/execute-document.ts';

const context = { signal: new AbortController().signal, turn: ownLoop } as ExchangeContext;

/** A schema of one field that is answered as given. */
function executorOf(resolve: () => unknown) {
  const schema = buildSchema('type Query { rows: [String] }');
  const reported: CodedError[] = [];
  const execute = createDocumentExecutor(schema, {
    schemaFor: () => {
      const field = schema.getQueryType()?.getFields().rows;
      if (field !== undefined) field.resolve = resolve;
      return schema;
    },
    report: (error) => reported.push(error),
  });
  return { ask: (within = context) => execute({ document: '{ rows }', variables: {} }, within), reported };
}

it('a request that is in progress ends with its signal', async () => {
  const controller = new AbortController();
  const { ask } = executorOf(() => new Promise(() => {}));
  const answer = ask({ ...context, signal: controller.signal });
  controller.abort();
  expect((await answer).errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'SUBGRAPH_TIMED_OUT' },
  ]);
});

it('a fault is told without its text, and reported with it', async () => {
  const cause = new Error('no column PHONE_0912');
  const { ask, reported } = executorOf(() => [cause, cause]);
  const { data, errors } = await ask();
  expect(data).toEqual({ rows: [null, null] });
  expect(errors).toEqual([
    { message: 'Internal error of the system.', path: ['rows'], extensions: { code: 'INTERNAL' } },
  ]);
  expect(reported.map((error) => error.cause)).toEqual([cause]);
  expect(reported[0]).toBeInstanceOf(CodedError);
});
