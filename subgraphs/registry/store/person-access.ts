import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { IssuedToken, KeptCredential, KeptSession } from './control-store-interface.ts';

/** Times of an invitation and of a session, in milliseconds: unused, and at the longest. */
const accessTimes = {
  invitation: 72 * 3_600_000,
  idle: 30 * 60_000,
  session: 12 * 3_600_000,
  /** How exactly it is kept when a session was used last. */
  noted: 60_000,
} as const;

/** Only digests of tokens are kept. WHY a plain hash: they have 256 random bits. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** Invites a person, whatever invitations came before: those end. */
export async function insertInvitation(
  trx: Knex.Transaction,
  person: string,
  at: string,
): Promise<IssuedToken> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = later(at, accessTimes.invitation);
  await trx('person_invitation').where({ person }).delete();
  await trx('person_invitation').insert({ digest: digestOf(token), person, issued_at: at, ends_at: endsAt });
  return { token, endsAt };
}

/** The person of an invitation that is not over. */
export async function invitedPerson(knex: Knex, invitation: string, at: string): Promise<string | null> {
  const row = await knex('person_invitation')
    .where({ digest: digestOf(invitation) })
    .first('person', 'ends_at');
  return row === undefined || row.ends_at <= at ? null : String(row.person);
}

/** Takes an invitation up; the person's earlier sessions end. */
export async function claimInvitation(
  trx: Knex.Transaction,
  invitation: string,
  { passwordHash, secret, step }: KeptCredential & { readonly step: number },
  at: string,
): Promise<string | null> {
  const person = await invitedPerson(trx, invitation, at);
  if (person === null) return null;
  await trx('person_invitation').where({ person }).delete();
  await deleteSessions(trx, person);
  await trx('person_credential').where({ person }).delete();
  await trx('person_credential').insert({
    ...{ person, password_hash: passwordHash, secret, last_step: step, claimed_at: at },
  });
  return person;
}

export async function readCredential(knex: Knex, person: string): Promise<KeptCredential | null> {
  const row = await knex('person_credential').where({ person }).first('password_hash', 'secret');
  return row === undefined ? null : { passwordHash: row.password_hash, secret: row.secret };
}

/** Notes a code as used; false where it, or a later one, was before. */
async function takeStep(trx: Knex.Transaction, person: string, step: number): Promise<boolean> {
  const taken = await trx('person_credential')
    .where({ person })
    .where('last_step', '<', step)
    .update({ last_step: step });
  return taken > 0;
}

/** Opens a session, which ends at `notAfter` at the latest; null where a code of that step was used before. */
export async function insertSession(
  trx: Knex.Transaction,
  person: string,
  step: number | null,
  at: string,
  notAfter = later(at, accessTimes.session),
): Promise<string | null> {
  if (step !== null && !(await takeStep(trx, person, step))) return null;
  const token = randomBytes(32).toString('base64url');
  await trx('person_session').where('ends_at', '<=', at).delete();
  await trx('person_session').insert({
    ...{ digest: digestOf(token), person, opened_at: at, used_at: at },
    ends_at: notAfter,
  });
  return token;
}

/** The session of a token that is neither over nor unused for too long; notes its use. */
export async function readSession(knex: Knex, token: string, at: string): Promise<KeptSession | null> {
  const digest = digestOf(token);
  const row = await knex('person_session').where({ digest }).first();
  if (row === undefined || row.ends_at <= at || later(row.used_at, accessTimes.idle) <= at) return null;
  if (later(row.used_at, accessTimes.noted) <= at)
    await knex('person_session').where({ digest }).update({ used_at: at });
  return { person: row.person, openedAt: row.opened_at, endsAt: row.ends_at };
}

export async function deleteSession(knex: Knex, token: string): Promise<void> {
  await knex('person_session')
    .where({ digest: digestOf(token) })
    .delete();
}

/** Ends every session of a person, and what was confirmed for devices; gives the number of the sessions. */
export async function deleteSessions(knex: Knex, person: string): Promise<number> {
  await knex('device_sign_in').where({ person }).delete();
  return knex('person_session').where({ person }).delete();
}
