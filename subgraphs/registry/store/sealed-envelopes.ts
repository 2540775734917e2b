import type { Knex } from 'knex';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { KeptEnvelope } from './act-unit-interface.ts';

/** Keeps what is sealed of an act. */
export async function insertEnvelope(
  trx: Knex.Transaction,
  { id: act, case: number, version }: RecordedAct,
  envelope: KeptEnvelope['envelope'],
): Promise<void> {
  await trx('sealed_fields').insert({ act, number, version, envelope: JSON.stringify(envelope) });
}

/** What is sealed of the acts of a case, oldest first. */
export async function readEnvelopes(knex: Knex, number: string): Promise<readonly KeptEnvelope[]> {
  const rows = await knex('sealed_fields').where({ number }).orderBy('version').select('version', 'envelope');
  return rows.map(({ version, envelope }) => ({
    version: Number(version),
    envelope: typeof envelope === 'string' ? JSON.parse(envelope) : envelope,
  }));
}
