import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import {
  type AskingDevice,
  type DeviceTaking,
  deviceIntervalSeconds,
  type OpenedDevice,
} from '../../../schema/exchange/device-sign-ins.ts';
import { userCodeLength, userCodeLetters } from '../../../schema/people/device-code.ts';
import { insertSession, readSession } from './person-access.ts';

/** How long a code waits, in milliseconds. */
const codeMs = 10 * 60_000;
/** Devices that wait at once: of one network, and of all. */
const most = { ofGroup: 500, ofAll: 10_000 } as const;

interface DeviceRow {
  readonly device_digest: string;
  readonly machine: string;
  readonly address: string;
  readonly asked_at: string;
  readonly ends_at: string;
  readonly polled_at: string | null;
  readonly seen_by: string | null;
  readonly answer: 'ALLOWED' | 'DENIED' | null;
  readonly person: string | null;
  readonly session_ends_at: string | null;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** Takes a device in, and forgets those that are over; null where too many wait. */
export async function insertDevice(
  trx: Knex.Transaction,
  { machine, address, group }: Pick<AskingDevice, 'machine' | 'address'> & { readonly group: string },
  at: string,
): Promise<OpenedDevice | null> {
  await trx('device_sign_in').where('ends_at', '<=', at).delete();
  const waiting = async (where: Readonly<Record<string, string>>) =>
    Number((await trx('device_sign_in').where(where).count({ count: '*' }).first())?.count ?? 0);
  if ((await waiting({ address_group: group })) >= most.ofGroup || (await waiting({})) >= most.ofAll)
    return null;
  const deviceCode = randomBytes(32).toString('base64url');
  const userCode = Array.from(
    { length: userCodeLength },
    () => userCodeLetters[randomInt(userCodeLetters.length)],
  ).join('');
  const endsAt = later(at, codeMs);
  await trx('device_sign_in').insert({
    ...{ device_digest: digestOf(deviceCode), user_digest: digestOf(userCode), machine, address },
    ...{ address_group: group, asked_at: at, ends_at: endsAt },
  });
  return { deviceCode, userCode, endsAt };
}

/** The device of a person's code; the first session that sees it keeps it. */
export async function seeDevice(
  trx: Knex.Transaction,
  userCode: string,
  sessionToken: string,
  at: string,
): Promise<AskingDevice | null> {
  const row = await waitingRow(trx, userCode, at);
  const session = digestOf(sessionToken);
  if (row === null || (row.seen_by !== null && row.seen_by !== session)) return null;
  await trx('device_sign_in').where({ device_digest: row.device_digest }).update({ seen_by: session });
  return asking(row);
}

/** Answers a device for the session that was shown it, while that session stands. */
export async function answerDevice(
  trx: Knex.Transaction,
  {
    userCode,
    sessionToken,
    isAllowed,
  }: { readonly userCode: string; readonly sessionToken: string; readonly isAllowed: boolean },
  at: string,
): Promise<AskingDevice | null> {
  const row = await waitingRow(trx, userCode, at);
  const session = await readSession(trx, sessionToken, at);
  if (row === null || session === null || row.seen_by !== digestOf(sessionToken)) return null;
  await trx('device_sign_in')
    .where({ device_digest: row.device_digest })
    .update({
      ...{ answer: isAllowed ? 'ALLOWED' : 'DENIED', person: session.person },
      session_ends_at: session.endsAt,
    });
  return asking(row);
}

type DeviceRefusal = { readonly kind: 'OVER' | 'SLOW_DOWN' };

/** What a device gets without any change; null where something changes. WHY apart: whoever asks can then not make others wait. */
export async function deviceRefusal(
  knex: Knex,
  deviceCode: string,
  at: string,
): Promise<DeviceRefusal | null> {
  const row: DeviceRow | undefined = await knex('device_sign_in')
    .where({ device_digest: digestOf(deviceCode) })
    .first();
  if (row === undefined || row.ends_at <= at) return { kind: 'OVER' };
  const isSoon = row.polled_at !== null && later(row.polled_at, deviceIntervalSeconds * 1000 - slackMs) > at;
  return isSoon ? { kind: 'SLOW_DOWN' } : null;
}

/** What a device gets; whatever ends its waiting takes its row away. */
export async function takeDevice(
  trx: Knex.Transaction,
  deviceCode: string,
  at: string,
): Promise<DeviceTaking> {
  const refusal = await deviceRefusal(trx, deviceCode, at);
  if (refusal !== null) return refusal;
  const where = { device_digest: digestOf(deviceCode) };
  const row: DeviceRow = await trx('device_sign_in').where(where).first();
  if (row.answer === null) {
    await trx('device_sign_in').where(where).update({ polled_at: at });
    return { kind: 'PENDING' };
  }
  await trx('device_sign_in').where(where).delete();
  if (row.answer === 'DENIED' || row.person === null) return { kind: 'DENIED' };
  const notAfter = row.session_ends_at ?? at;
  const token = notAfter <= at ? null : await insertSession(trx, row.person, null, at, notAfter);
  return token === null ? { kind: 'OVER' } : { kind: 'OPENED', token, machine: row.machine };
}

/** WHY: a device that waits five seconds must not be told to slow down because the network was quicker this time. */
const slackMs = 500;

async function waitingRow(trx: Knex.Transaction, userCode: string, at: string): Promise<DeviceRow | null> {
  const row: DeviceRow | undefined = await trx('device_sign_in')
    .where({ user_digest: digestOf(userCode) })
    .first();
  return row === undefined || row.ends_at <= at || row.answer !== null ? null : row;
}

function asking({ machine, address, asked_at, ends_at }: DeviceRow): AskingDevice {
  return { machine, address, askedAt: asked_at, endsAt: ends_at };
}
