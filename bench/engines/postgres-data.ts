import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { findPostgres, onServer } from '../../test/fixtures/find-postgres.ts';
import { type AgencyTable, agencyTables, type Holds } from './agency-tables.ts';
import { batches, type CopiedData } from './copied-data.ts';

// WHY this collation: texts compare by their bytes in every answer, so that an index serves the order.
const declared: Readonly<Record<Holds, string>> = {
  ...{ date: 'date', instant: 'timestamptz', truth: 'boolean', whole: 'bigint', text: 'text collate "C"' },
};

/** References that the join follows, as an agency's administrator would declare them within one database. */
const references = [
  'alter table dossiers."HoSo" add foreign key ("ChuHoSo") references population."CONG_DAN"',
  'alter table population."CONG_DAN" add foreign key ("SO_HO") references population."HO_GIA_DINH"',
  'alter table population."HO_GIA_DINH" add foreign key ("MA_XA") references reference."DM_DON_VI_HANH_CHINH"',
];

/** Copies the databases into one of PostgreSQL, each a schema of its own. WHY one: PostGraphile joins within a database. */
export async function copyToPostgres(folder: string, agencies: readonly AgencyModel[]): Promise<CopiedData> {
  const { server, stop } = await findPostgres();
  const database = `lienthong_bench_${randomBytes(4).toString('hex')}`;
  await onServer(server, (client) =>
    client.query(`create database ${database} encoding 'UTF8' template template0`),
  );
  const { host, port, user, password = '' } = server;
  const version = await onServer({ ...server, database }, async (client) => {
    for (const model of agencies) await copyAgency(client, folder, model);
    for (const reference of references) await client.query(reference);
    await client.query('analyze');
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return `PostgreSQL ${rows[0]?.server_version.split(' ')[0]}`;
  });
  return {
    place: { engine: 'postgres', host, port, user, password, database },
    version,
    connection: (agency) => ({ engine: 'postgres', host, port, database, schema: agency, user }),
    async drop() {
      await onServer(server, (client) => client.query(`drop database if exists ${database} with (force)`));
      await stop();
    },
  };
}

async function copyAgency(client: Client, folder: string, model: AgencyModel): Promise<void> {
  const schema = model.database.id;
  await client.query(`create schema ${schema}`);
  for (const table of await agencyTables(folder, model)) {
    const name = `${schema}."${table.name}"`;
    await client.query(`create table ${name} (${columnsOf(table)})`);
    for (const rows of batches(table.rows)) {
      // WHY by JSON: each value is read by the type of its column.
      const sql = `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`;
      await client.query(sql, [JSON.stringify(rows)]);
    }
    for (const columns of table.indexes)
      await client.query(`create index on ${name} (${columns.map((column) => `"${column}"`).join(', ')})`);
  }
}

function columnsOf({ columns }: AgencyTable): string {
  return columns
    .map(({ name, holds, isKey }) => `"${name}" ${declared[holds]}${isKey ? ' primary key' : ''}`)
    .join(', ');
}
