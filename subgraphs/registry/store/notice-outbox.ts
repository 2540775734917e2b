import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { DeliveryResult, DueDelivery } from '../../../schema/exchange/notice-outbox.ts';
import { readRegister } from './people-register.ts';

/** Queues the mails of a notice; one that has no receiver has failed at once. */
export async function queueMail(
  trx: Knex.Transaction,
  notice: string,
  receivers: readonly string[],
  at: string,
): Promise<void> {
  if (receivers.length === 0)
    await trx('notice_delivery').insert({ notice, outcome: 'FAILED', failure: 'NOBODY', at });
  for (const person of receivers)
    await trx('notice_outbox').insert({
      ...{ id: randomUUID(), notice, person, queued_at: at, due_at: at, attempts: 0 },
    });
}

export async function takeDue(
  knex: Knex,
  now: number,
  limit: number,
  holdMs: number,
): Promise<readonly DueDelivery[]> {
  const due = () => knex('notice_outbox').where('due_at', '<=', isoOf(now));
  // WHY asked first: a statement that could write keeps others from writing, and mostly nothing is due.
  if ((await due().first('id')) === undefined) return [];
  const claim = randomUUID();
  await knex('notice_outbox')
    .whereIn('id', due().orderBy('due_at').limit(limit).select('id'))
    .update({ claim, due_at: isoOf(now + holdMs) });
  const rows = await knex('notice_outbox as o')
    .join('notice as n', 'n.id', 'o.notice')
    .where('o.claim', claim)
    .orderBy('n.seq')
    .select('o.id', 'o.person', 'o.queued_at', 'o.attempts', 'n.record');
  const { people } = await readRegister(knex);
  const known = new Map(people.map((person) => [person.id, person]));
  return rows.map(({ id, person, queued_at, attempts, record }) => {
    const { name, email } = known.get(person) ?? {};
    return {
      id,
      notice: typeof record === 'string' ? JSON.parse(record) : record,
      receiver: name === undefined || email === undefined ? null : { name, email },
      queuedAt: queued_at,
      attempts: Number(attempts),
    };
  });
}

export async function release(knex: Knex, ids: readonly string[], now: number): Promise<void> {
  if (ids.length > 0)
    await knex('notice_outbox')
      .whereIn('id', ids)
      .update({ claim: null, due_at: isoOf(now) });
}

export async function insertResult(
  trx: Knex.Transaction,
  id: string,
  result: DeliveryResult,
  now: number,
): Promise<void> {
  const row = await trx('notice_outbox').where({ id }).first('notice', 'person');
  if (row === undefined) return;
  if (result.kind === 'DEFERRED')
    await trx('notice_outbox')
      .where({ id })
      .update({ due_at: result.dueAt, claim: null })
      .increment('attempts', 1);
  else await trx('notice_outbox').where({ id }).delete();
  await trx('notice_delivery').insert({
    ...{ notice: row.notice, person: row.person, outcome: result.kind, at: isoOf(now) },
    failure: result.kind === 'FAILED' ? result.failure : null,
    detail: result.kind === 'DELIVERED' ? null : result.detail.slice(0, 500),
  });
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
