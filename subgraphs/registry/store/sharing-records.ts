import type { Knex } from 'knex';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import {
  noRecords,
  recordName,
  type SharingRecord,
  type SharingRecords,
  withRecord,
} from '../../../schema/procedure/machine/sharing-records.ts';

/** The newest record of each name. */
export async function readSharingRecords(knex: Knex): Promise<SharingRecords> {
  const newest = knex('sharing_record').max('id').groupBy('kind', 'name');
  const rows = await knex('sharing_record').whereIn('id', newest).orderBy('id').select('kind', 'record');
  return rows.reduce<SharingRecords>(
    (records, { kind, record }) =>
      withRecord(records, {
        kind,
        record: typeof record === 'string' ? JSON.parse(record) : record,
      } as SharingRecord),
    noRecords,
  );
}

/** Enters a record on an act. Earlier ones of its name stay. */
export async function insertSharingRecord(
  trx: Knex.Transaction,
  { id, actor }: RecordedAct,
  entry: SharingRecord,
  at: string,
): Promise<void> {
  const { kind, record } = entry;
  const written = { kind, name: recordName(entry), record: JSON.stringify(record) };
  await trx('sharing_record').insert({ ...written, at, by: actor.person ?? 'system', act: id });
}
