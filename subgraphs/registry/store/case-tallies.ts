import type { Knex } from 'knex';
import type { CaseTally } from '../../../schema/procedure/machine/machine.ts';
import type { AccountCasesAsked, KeptCase, TalliesAsked, Tally } from './act-unit-interface.ts';
import { caseOfRow } from './case-row.ts';

/** Notes what figures count of a case. */
export async function insertTally(
  trx: Knex.Transaction,
  number: string,
  { database, item, account }: CaseTally,
  at: string,
): Promise<void> {
  await trx('case_tally')
    .insert({ number, database, item, account, opened_at: at })
    .onConflict('number')
    .ignore();
}

/** How many cases an account has begun since an instant. */
export async function countSince(knex: Knex, account: string, since: string): Promise<number> {
  const query = knex('case_tally').where({ account }).where('opened_at', '>', since);
  const row = await query.count({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

/** Cases by database, item and state; null databases are all. */
export async function readTallies(
  knex: Knex,
  { databases, procedure, from, to }: TalliesAsked,
): Promise<readonly Tally[]> {
  const query = knex('case_tally as t')
    .join('procedure_case as c', 'c.number', 't.number')
    .where('c.procedure', procedure)
    .groupBy('t.database', 't.item', 'c.state')
    .orderBy(['t.database', 't.item', 'c.state'])
    .select('t.database as database', 't.item as item', 'c.state as state')
    .count({ count: '*' });
  if (databases !== null) query.whereIn('t.database', [...databases]);
  if (from !== null) query.where('t.opened_at', '>=', from);
  if (to !== null) query.where('t.opened_at', '<', to);
  const rows: readonly Record<string, unknown>[] = await query;
  return rows.map(({ database, item, state, count }) => ({
    ...{ database: String(database), item: String(item), state: String(state), count: Number(count) },
  }));
}

/** Cases that concern an account, the newest first. */
export async function casesOfAccount(
  knex: Knex,
  { account, procedure, limit, after }: AccountCasesAsked,
): Promise<readonly KeptCase[]> {
  const query = knex('case_tally as t')
    .join('procedure_case as c', 'c.number', 't.number')
    .where({ 't.account': account, 'c.procedure': procedure })
    .orderBy([
      { column: 'c.opened_at', order: 'desc' },
      { column: 'c.number', order: 'desc' },
    ])
    .select('c.*');
  if (after !== undefined)
    query.where((before) => {
      void before.where('c.opened_at', '<', after.openedAt).orWhere((same) => {
        void same.where('c.opened_at', after.openedAt).where('c.number', '<', after.number);
      });
    });
  const rows: readonly Record<string, unknown>[] = await query.limit(limit);
  return rows.map(caseOfRow);
}
