import type { Knex } from 'knex';
import {
  type Agency,
  type PeopleRegister,
  type Person,
  type RoleGrant,
  recordKeys,
} from '../../../schema/people/register.ts';
import { isSame } from '../../../schema/same-value.ts';
import type { ActOptions } from './control-store-interface.ts';

/** Kinds of records, as the table names them. */
const kinds = ['agencies', 'people', 'roles'] as const;
type Kind = (typeof kinds)[number];

/** The newest record of each name. */
export async function readRegister(knex: Knex): Promise<PeopleRegister> {
  const newest = knex('register_entry').max('id').groupBy('kind', 'name');
  const rows = await knex('register_entry')
    .whereIn('id', newest)
    .orderBy(['kind', 'name'])
    .select('kind', 'record');
  const of = <Name extends Kind>(wanted: Name) =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ record }) =>
        typeof record === 'string' ? JSON.parse(record) : record,
      ) as PeopleRegister[Name];
  return { agencies: of('agencies'), people: of('people'), roles: of('roles') };
}

/** Enters the records that say something new, and gives them. Earlier ones stay. */
export async function enterRegister(
  trx: Knex.Transaction,
  added: PeopleRegister,
  { by, why }: ActOptions,
  at: string,
): Promise<PeopleRegister> {
  const before = await readRegister(trx);
  const entered = {
    agencies: newRecords(before.agencies, added.agencies, recordKeys.agencies),
    people: newRecords(before.people, added.people, recordKeys.people),
    roles: newRecords(before.roles, added.roles, recordKeys.roles),
  };
  const rows = [
    ...entered.agencies.map((record) => ({ kind: 'agencies', name: recordKeys.agencies(record), record })),
    ...entered.people.map((record) => ({ kind: 'people', name: recordKeys.people(record), record })),
    ...entered.roles.map((record) => ({ kind: 'roles', name: recordKeys.roles(record), record })),
  ].map(({ record, ...row }) => ({ ...row, record: JSON.stringify(record), at, by, why: why ?? null }));
  if (rows.length > 0) await trx.batchInsert('register_entry', rows, rowsOfStatement);
  return entered;
}

/** WHY few: SQLite takes 999 values in a statement on older builds. */
const rowsOfStatement = 100;

function newRecords<Record extends Agency | Person | RoleGrant>(
  before: readonly Record[],
  added: readonly Record[],
  nameOf: (record: Record) => string,
): readonly Record[] {
  const known = new Map(before.map((record) => [nameOf(record), record]));
  return added.filter((record) => {
    const same = known.get(nameOf(record));
    return same === undefined || !isSame<Agency | Person | RoleGrant>(same, record);
  });
}
