import { createMariadbDatabase, onMariadb } from '../fixtures/mariadb-server.ts';
import { type MovedDatabase, type MovedTable, populationOnServer } from '../fixtures/moved-population.ts';

const declared = {
  ...{ date: 'date', instant: 'datetime', truth: 'boolean', whole: 'bigint', text: 'varchar(500)' },
} as const;
/** Rows that are written at once. */
const batch = 500;

populationOnServer('MariaDB', async (): Promise<MovedDatabase> => {
  const { drop, ...connection } = await createMariadbDatabase();
  return {
    connection,
    write: (table) =>
      onMariadb(connection, async (client) => {
        await client.query(definitionOf(table));
        for (let at = 0; at < table.rows.length; at += batch) {
          const rows = table.rows
            .slice(at, at + batch)
            .map((row) => table.columns.map(({ name }) => row[name]));
          await client.query(`insert into \`${table.name}\` values ?`, [rows]);
        }
        await client.query(`analyze table \`${table.name}\``);
      }),
    empty: (table) =>
      onMariadb(connection, async (client) => void (await client.query(`delete from \`${table}\``))),
    drop,
  };
});

function definitionOf({ name, columns }: MovedTable): string {
  const parts = columns.map((column) => {
    const key = column.isKey ? ' primary key' : '';
    return `\`${column.name}\` ${declared[column.holds]}${key}`;
  });
  return `create table \`${name}\` (${parts.join(', ')})`;
}
