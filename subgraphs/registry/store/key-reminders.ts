import type { Knex } from 'knex';
import type { ToldReminder } from './control-store-interface.ts';
import type { KeyTransaction } from './key-claims.ts';
import { insertNotices } from './notices.ts';

/** Whether all of some reminders were told before. */
export async function areTold(knex: Knex, reminders: readonly ToldReminder[]): Promise<boolean> {
  for (const { prefix, daysBefore } of reminders) {
    const known = await knex('key_reminder').where({ prefix, days_before: daysBefore }).first('at');
    if (known === undefined) return false;
  }
  return true;
}

/** Tells of keys that are about to expire; of a reminder that was told before nobody hears again. Gives the number of those told. */
export async function insertReminders(
  { trx, at }: KeyTransaction,
  reminders: readonly ToldReminder[],
): Promise<number> {
  let told = 0;
  for (const { prefix, daysBefore, notices } of reminders) {
    const known = await trx('key_reminder').where({ prefix, days_before: daysBefore }).first('at');
    if (known !== undefined) continue;
    await trx('key_reminder').insert({ prefix, days_before: daysBefore, at });
    await insertNotices(trx, notices, { actId: null, at });
    told += 1;
  }
  return told;
}
