import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { NoticePage, NoticePageAsked, NoticeReader } from '../../../schema/exchange/notice-service.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import { type Notice, type NoticeDraft, requireNotice } from '../../../schema/procedure/notice/notice.ts';
import { peopleOfNotice } from '../../../schema/procedure/notice/notice-people.ts';
import {
  type NoticeFact,
  type NoticeOutcome,
  noticeOf,
  type RecordedNotice,
} from '../../../schema/procedure/notice/notice-state.ts';
import { queueMail } from './notice-outbox.ts';
import { readRegister } from './people-register.ts';

/** The act that notices tell, and its moment (ISO 8601). */
export interface NoticeOrigin {
  readonly actId: string | null;
  readonly at: string;
}

/**
 * Records notices within the transaction of their act, so that both are there or neither, and queues their mails. Gives their
 * ids, in the order of the drafts. @throws TEXT_INVALID
 */
export async function insertNotices(
  trx: Knex.Transaction,
  drafts: readonly NoticeDraft[],
  origin: NoticeOrigin,
): Promise<readonly string[]> {
  if (drafts.length === 0) return [];
  for (const draft of drafts) requireNotice(draft);
  const register = await readRegister(trx);
  const recorded = drafts.map((draft) => recordedNotice(register, draft, origin));
  for (const notice of recorded) await insertNotice(trx, notice);
  return recorded.map(({ id }) => id);
}

function recordedNotice(
  register: PeopleRegister,
  draft: NoticeDraft,
  { actId, at }: NoticeOrigin,
): RecordedNotice {
  const { agency, roles } = draft;
  const day = legalDayOf(Date.parse(at));
  const people = agency === null ? [] : peopleOfNotice(register, { agency, roles }, day);
  return { ...draft, id: randomUUID(), at, actId, receivers: people.map(({ id }) => id) };
}

async function insertNotice(trx: Knex.Transaction, notice: RecordedNotice): Promise<void> {
  const { id, actId, agency, isLegal, at, roles, receivers } = notice;
  const record = JSON.stringify(notice);
  await trx('notice').insert({ id, act: actId, agency, is_legal: isLegal, record, at });
  for (const role of new Set(roles)) await trx('notice_address').insert({ notice: id, role });
  if (agency !== null) await queueMail(trx, id, receivers, at);
}

/** The notices to a reader, newest first. @throws CURSOR_INVALID */
export async function readNoticesFor(
  knex: Knex,
  reader: NoticeReader,
  { unreadOnly = false, ...page }: NoticePageAsked & { readonly unreadOnly?: boolean },
): Promise<NoticePage> {
  return readPage(knex, page, (query) => {
    toReader(query, knex, reader);
    if (unreadOnly) query.whereNotExists(seenBy(knex, reader.person));
  });
}

/** The public notices, newest first. @throws CURSOR_INVALID */
export async function readPublicNotices(knex: Knex, page: NoticePageAsked): Promise<NoticePage> {
  return readPage(knex, page, (query) => {
    query.whereNull('notice.agency');
  });
}

/** Legal notices that somebody has to hand over, newest first: their mail failed and nobody acknowledged them. @throws CURSOR_INVALID */
export async function readUndelivered(knex: Knex, page: NoticePageAsked): Promise<NoticePage> {
  const happened = (outcome: NoticeOutcome) =>
    knex('notice_delivery as happened')
      .whereRaw('happened.notice = notice.id')
      .where({ 'happened.outcome': outcome });
  return readPage(knex, page, (query) => {
    query
      .where('notice.is_legal', true)
      .whereExists(happened('FAILED'))
      .whereNotExists(happened('ACKNOWLEDGED'));
  });
}

/**
 * Notes that a reader has read or acknowledged a notice, unless that is noted already, and gives the notice.
 * @throws NOTICE_UNKNOWN for one that is not there or goes to others: nobody learns which
 */
export async function noteReader(
  trx: Knex.Transaction,
  id: string,
  reader: NoticeReader,
  { outcome, at }: { readonly outcome: 'READ' | 'ACKNOWLEDGED'; readonly at: string },
): Promise<Notice> {
  const query = trx('notice').where('notice.id', id);
  toReader(query, trx, reader);
  if ((await query.first('notice.id')) === undefined) throw codedError('NOTICE_UNKNOWN');
  // WHY of nobody: an acknowledgement is the agency's, and the first one counts; reading is each person's own.
  const known = outcome === 'READ' ? { person: reader.person } : {};
  const noted = await trx('notice_delivery')
    .where({ notice: id, outcome, ...known })
    .first('seq');
  if (noted === undefined)
    await trx('notice_delivery').insert({ notice: id, outcome, person: reader.person, at });
  const [notice] = await noticesOf(trx, await trx('notice').where({ id }).select('id', 'record'));
  if (notice === undefined) throw codedError('NOTICE_UNKNOWN');
  return notice;
}

interface NoticeRow {
  readonly id: string;
  readonly record: string | RecordedNotice;
}

async function readPage(
  knex: Knex,
  { size, after }: NoticePageAsked,
  narrow: (query: Knex.QueryBuilder) => void,
): Promise<NoticePage> {
  const query = knex('notice')
    .orderBy('notice.seq', 'desc')
    .limit(size + 1);
  if (after !== null) query.where('notice.seq', '<', await seqOf(knex, after));
  narrow(query);
  const rows: readonly NoticeRow[] = await query.select('notice.id', 'notice.record');
  const shown = rows.slice(0, size);
  const next = rows.length > size ? (shown.at(-1)?.id ?? null) : null;
  return { notices: await noticesOf(knex, shown), next };
}

/** WHY the id of a notice is the cursor: it is random, so that it tells nobody how many there are. */
async function seqOf(knex: Knex, id: string): Promise<number> {
  const row = await knex('notice').where({ id }).first('seq');
  if (row === undefined) throw codedError('CURSOR_INVALID');
  return Number(row.seq);
}

async function noticesOf(knex: Knex, rows: readonly NoticeRow[]): Promise<readonly Notice[]> {
  const facts: readonly (NoticeFact & { readonly notice: string })[] = await knex('notice_delivery')
    .whereIn(
      'notice',
      rows.map(({ id }) => id),
    )
    .orderBy('seq')
    .select('notice', 'outcome', 'person', 'failure', 'at');
  const byNotice = new Map<string, NoticeFact[]>(rows.map(({ id }) => [id, []]));
  for (const { notice, ...fact } of facts) byNotice.get(notice)?.push(fact);
  return rows.map(({ id, record }) =>
    noticeOf(typeof record === 'string' ? JSON.parse(record) : record, byNotice.get(id) ?? []),
  );
}

/** Facts by which a notice is no longer unread. */
function seenBy(knex: Knex, person: string): Knex.QueryBuilder {
  return knex('notice_delivery as seen')
    .whereRaw('seen.notice = notice.id')
    .whereRaw('(seen.outcome = ? or (seen.outcome = ? and seen.person = ?))', [
      'ACKNOWLEDGED',
      'READ',
      person,
    ]);
}

/** Leaves the notices that go to a reader. INVARIANT: for a reader without an address none is left. */
function toReader(query: Knex.QueryBuilder, knex: Knex, reader: NoticeReader): void {
  const told = (roles: readonly string[]) =>
    knex('notice_address as told').whereRaw('told.notice = notice.id').whereIn('told.role', roles);
  query.where((any) => {
    any.whereRaw('1 = 0');
    for (const { agencies, roles } of byRoles(reader)) {
      any.orWhere((one) => {
        one.whereIn('notice.agency', agencies).whereExists(told(roles));
      });
    }
    if (!reader.isForUnknownAgencies) return;
    const known = knex('register_entry').where({ kind: 'agencies' }).select('name');
    any.orWhere((unknown) => {
      unknown.whereNotNull('notice.agency').whereNotIn('notice.agency', known);
    });
  });
}

/** Agencies of which a reader is told the same roles, so that the statement stays short. */
function byRoles({ addresses }: NoticeReader) {
  const rolesOf = new Map<string, string[]>();
  for (const { agency, role } of addresses) rolesOf.set(agency, [...(rolesOf.get(agency) ?? []), role]);
  const groups = new Map<string, { readonly agencies: string[]; readonly roles: readonly string[] }>();
  for (const [agency, roles] of rolesOf) {
    const group = groups.get(roles.join());
    if (group === undefined) groups.set(roles.join(), { agencies: [agency], roles });
    else group.agencies.push(agency);
  }
  return groups.values();
}
