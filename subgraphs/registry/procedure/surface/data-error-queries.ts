import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../../schema/exchange/subgraph-service.ts';
import { requirePerson } from '../../../../schema/people/require-person.ts';
import type { Account } from '../../../../schema/policy/policy.ts';
import { dataError } from '../../../../schema/procedure/data-error/data-error.ts';
import type { Cases } from '../cases.ts';
import { readCursor } from './case-cursor.ts';
import { pageOf, sizeOf } from './case-page.ts';
import { caseView } from './case-view.ts';
import { instantOf } from './instant-of.ts';

type Resolve = (
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: ExchangeContext,
) => unknown;

/** Resolvers of `dataErrorQueryFields`. */
export function dataErrorQueries(cases: Cases): Readonly<Record<string, Resolve>> {
  const procedure = dataError.id;
  return {
    reportedDataErrors: async (_source, { first, after }, context) => {
      const account = accountOf(context);
      const limit = sizeOf(first);
      const found = await cases.ofAccount(account, {
        ...{ procedure, limit: limit + 1 },
        ...(after == null ? {} : { after: readCursor(String(after)) }),
      });
      return pageOf(found, limit);
    },
    reportedDataError: async (_source, { number }, context) =>
      caseView(await cases.findOfAccount(String(number), accountOf(context))),
    dataErrorCounts: async (_source, { database, from, to }, { caller }) => {
      const tallies = await cases.tallies(requirePerson(caller), {
        procedure,
        database: typeof database === 'string' ? database : null,
        from: from == null ? null : instantOf('from', from),
        to: to == null ? null : instantOf('to', to),
      });
      return tallies.map((tally) => ({ ...tally, stateText: dataError.states[tally.state]?.text ?? null }));
    },
  };
}

/** @throws ACCOUNT_NEEDED for whoever asks without a key */
function accountOf({ caller: { account } }: ExchangeContext): Account {
  if (account === null) throw codedError('ACCOUNT_NEEDED');
  return account;
}
