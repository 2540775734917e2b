import type { Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { Account, Application } from '../../../schema/policy/policy.ts';
import { isSame } from '../../../schema/same-value.ts';
import { saidOf } from '../../../schema/text/bilingual-text.ts';
import { readAccount } from './policy-record.ts';

/**
 * Refuses a new account whose id, or whose application's id, stands for something else already. INVARIANT: what an instrument grants to
 * an application is opened by no account of another one. @throws ACCOUNT_INVALID
 */
export async function requireFreeNames(trx: Knex.Transaction, account: Account): Promise<void> {
  const { id, application } = account;
  const known: readonly Application[] = (await boundAccounts(trx)).flatMap((each) => each.application ?? []);
  if (known.some((each) => isAlike(each.id, id))) throw taken(id, 'một ứng dụng', 'an application');
  if (application === undefined) return;
  const other = await trx('account').whereRaw('lower(id) = ?', [application.id.toLowerCase()]).first('id');
  if (other !== undefined || isAlike(application.id, id))
    throw taken(application.id, 'một tài khoản', 'an account');
  const differs = known.some((each) => isAlike(each.id, application.id) && !isSame(each, application));
  if (differs) throw taken(application.id, 'một ứng dụng khác', 'another application');
}

/** The accounts that some names stand for, by themselves or by their application, by id. */
export async function readAccountsNamed(
  trx: Knex.Transaction,
  names: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const bound = await boundAccounts(trx);
  const accounts = new Map<string, Account>();
  for (const name of new Set(names)) {
    const row = await trx('account').where({ id: name }).first('record');
    const own = row === undefined ? [] : [readAccount(row.record)];
    for (const each of [...own, ...bound.filter(({ application }) => application?.id === name)])
      accounts.set(each.id, each);
  }
  return accounts;
}

/** The accounts that have an application. */
async function boundAccounts(trx: Knex.Transaction): Promise<readonly Account[]> {
  const rows = await trx('account').where('record', 'like', '%"application"%').select('record');
  return rows.map(({ record }) => readAccount(record));
}

function isAlike(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function taken(id: string, vi: string, en: string) {
  const detail = saidOf(`id ${JSON.stringify(id)}`, { vi: `là mã của ${vi}`, en: `is that of ${en}` });
  return codedError('ACCOUNT_INVALID', { detail });
}
