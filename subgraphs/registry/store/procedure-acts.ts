import type { Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { type Act, actOf, isWholeHistory, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseHead, CasesAsked, KeptCase } from './act-unit-interface.ts';
import { caseOfRow } from './case-row.ts';
import { insertTally } from './case-tallies.ts';

/** The acts of a case, oldest first; empty for a case that is not there. @throws ACTS_BROKEN */
export async function readActs(knex: Knex, number: string): Promise<readonly RecordedAct[]> {
  const rows: readonly ActRow[] = await knex('act')
    .where({ number })
    .orderBy('version')
    .select('id', 'record', 'digest');
  const acts = rows.map(readAct);
  if (!isWholeHistory(acts)) throw codedError('ACTS_BROKEN', { case: number });
  return acts;
}

interface ActRow {
  readonly id: string;
  readonly record: unknown;
  readonly digest: string;
}

/** An act as it is kept. */
function readAct({ id, record, digest }: ActRow): RecordedAct {
  const act = (typeof record === 'string' ? JSON.parse(record) : record) as Act;
  return { ...act, id, digest };
}

/** The act that a request of a person did already; null: none. */
export async function readActOf(knex: Knex, requestKey: string): Promise<RecordedAct | null> {
  const row = await knex('act').where({ request_key: requestKey }).first('id', 'record', 'digest');
  return row === undefined ? null : readAct(row);
}

/** What names the request of a person or an account: of two of them the same text is two requests. */
export function requestKeyOf({ actor, requestId, case: number }: Act): string {
  if (actor.account !== undefined) return accountRequestKey(actor.account, requestId);
  return actor.person === null
    ? JSON.stringify([number, requestId])
    : personRequestKey(actor.person, requestId);
}

/** WHY three members: it is the request of no person and of no case. */
export function accountRequestKey(account: string, requestId: string): string {
  return JSON.stringify(['account', account, requestId]);
}

export function personRequestKey(person: string, requestId: string): string {
  return JSON.stringify([person, requestId]);
}

/** Cases, the newest first. */
export async function readCases(
  knex: Knex,
  { agencies, procedure, isOpen, limit, after }: CasesAsked,
): Promise<readonly KeptCase[]> {
  const query = knex('procedure_case').orderBy([
    { column: 'opened_at', order: 'desc' },
    { column: 'number', order: 'desc' },
  ]);
  if (agencies !== null)
    query.whereIn(
      'number',
      knex('case_agency')
        .whereIn('agency', [...agencies])
        .select('number'),
    );
  if (procedure !== undefined) query.where({ procedure });
  if (isOpen === true) query.where({ is_final: false });
  if (after !== undefined)
    query.where((before) => {
      void before.where('opened_at', '<', after.openedAt).orWhere((same) => {
        void same.where('opened_at', after.openedAt).where('number', '<', after.number);
      });
    });
  const rows: readonly Record<string, unknown>[] = await query.limit(limit).select('*');
  return rows.map(caseOfRow);
}

/** Numbers of the cases in which something can still happen. */
export async function openCases(knex: Knex): Promise<readonly string[]> {
  const rows = await knex('procedure_case').where({ is_final: false }).orderBy('number').select('number');
  return rows.map(({ number }) => String(number));
}

/** Whether an act that names a document stands in a case of one of the agencies; gives the numbers of such cases. */
export async function casesNaming(knex: Knex, document: string): Promise<readonly string[]> {
  const rows = await knex('act_document as d')
    .join('act as a', 'a.id', 'd.act')
    .where('d.document', document)
    .distinct('a.number as number');
  return rows.map(({ number }) => String(number));
}

/** Sides that see their own part of a case alone, and those that such a side sees (`open-case.ts`, `case-view.ts`); a citizen is no agency. */
const unseenSides = ['ASKER', 'FORMER', 'CITIZEN'];

/**
 * Agencies that are on a side of an open case with an agency, where each knows of the other: not two owners of one request, nor who
 * asks to join an agreement, nor who has left one, nor the agency of citizens' accounts.
 */
export async function readPartners(knex: Knex, agency: string): Promise<readonly string[]> {
  const rows = await knex('case_agency as own')
    .join('case_agency as other', 'other.number', 'own.number')
    .join('procedure_case as c', 'c.number', 'own.number')
    .where('own.agency', agency)
    .whereNot('other.agency', agency)
    .where('c.is_final', false)
    .whereNotIn('own.side', unseenSides)
    .whereNotIn('other.side', unseenSides)
    .whereNot((both) => {
      void both.where('own.side', 'OWNER').where('other.side', 'OWNER');
    })
    .distinct('other.agency as agency')
    .orderBy('agency');
  return rows.map((row) => String(row.agency));
}

/** Adds an act, and the documents that it names. @throws ACT_CONFLICT where another act took its version */
export async function insertAct(trx: Knex.Transaction, act: RecordedAct): Promise<void> {
  await trx('act').insert({
    id: act.id,
    number: act.case,
    version: act.version,
    request_key: requestKeyOf(act),
    record: JSON.stringify(actOf(act)),
    digest: act.digest,
  });
  const rows = [...new Set(act.documents)].map((document) => ({ act: act.id, document }));
  if (rows.length > 0) await trx('act_document').insert(rows);
}

/** Writes what lists show of a case. */
export async function writeCase(trx: Knex.Transaction, head: CaseHead, at: string): Promise<void> {
  const { number, procedure, state, isFinal, version, parties, tally } = head;
  const row = { state, is_final: isFinal, version, changed_at: at };
  await trx('procedure_case')
    .insert({ ...row, number, procedure, opened_at: at })
    .onConflict('number')
    .merge(row);
  const agencies = parties.map(({ agency, side }) => ({ number, agency, side }));
  // WHY none is taken away: who was on a side goes on seeing the case.
  if (agencies.length > 0)
    await trx('case_agency').insert(agencies).onConflict(['number', 'agency', 'side']).ignore();
  if (tally !== null) await insertTally(trx, number, tally, at);
}
