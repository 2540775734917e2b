import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { mariadbServer, onMariadb } from '../../test/fixtures/mariadb-server.ts';
import { type AgencyColumn, type AgencyTable, agencyTables } from './agency-tables.ts';
import { batches, type CopiedData } from './copied-data.ts';

/** Whether there is a server to copy to. */
export function hasMariadb(): Promise<boolean> {
  return onMariadb(mariadbServer, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );
}

/** Copies the databases to MariaDB, each a database of its own. */
export async function copyToMariadb(folder: string, agencies: readonly AgencyModel[]): Promise<CopiedData> {
  const database = `lienthong_bench_${randomBytes(4).toString('hex')}`;
  const nameOf = (agency: string) => `${database}_${agency}`;
  const { host, port, user, password = '' } = mariadbServer;
  const version = await onMariadb(mariadbServer, async (client) => {
    for (const model of agencies) {
      const name = nameOf(model.database.id);
      await client.query(`create database ${name} character set utf8mb4 collate utf8mb4_nopad_bin`);
      await client.query(`use ${name}`);
      for (const table of await agencyTables(folder, model)) await copyTable(client, table);
    }
    const [rows] = await client.query<never[]>({ sql: 'select version()', rowsAsArray: true });
    return `MariaDB ${String(rows[0]).split('-')[0]}`;
  });
  return {
    place: { engine: 'mariadb', host, port, user, password, database },
    version,
    connection: (agency) => ({ engine: 'mariadb', host, port, database: nameOf(agency), user }),
    drop: () =>
      onMariadb(mariadbServer, async (client) => {
        for (const { database: agency } of agencies)
          await client.query(`drop database if exists ${nameOf(agency.id)}`);
      }),
  };
}

async function copyTable(client: Connection, { name, columns, indexes, rows }: AgencyTable): Promise<void> {
  const parts = columns.map(
    (column) => `\`${column.name}\` ${typeOf(column)}${column.isKey ? ' primary key' : ''}`,
  );
  await client.query(`create table \`${name}\` (${parts.join(', ')})`);
  for (const some of batches(rows)) {
    const values = some.map((row) => columns.map((column) => storedValue(column, row[column.name] ?? null)));
    await client.query(`insert into \`${name}\` values ?`, [values]);
  }
  for (const index of indexes)
    await client.query(`create index \`i_${index[0]}\` on \`${name}\` (\`${index.join('`, `')}\`)`);
  await client.query(`analyze table \`${name}\``);
}

function typeOf({ holds, longest }: AgencyColumn): string {
  switch (holds) {
    case 'date':
      return 'date';
    case 'instant':
      return 'datetime';
    case 'truth':
      return 'boolean';
    case 'whole':
      return 'bigint';
    case 'text':
      return `varchar(${longest})`;
  }
}

/** An instant of the demonstration is Vietnamese local time with its offset; the column holds the local time. */
function storedValue({ holds }: AgencyColumn, value: string | number | null): string | number | null {
  return holds === 'instant' && typeof value === 'string' ? value.slice(0, 19).replace('T', ' ') : value;
}
