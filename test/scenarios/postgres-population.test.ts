import { type MovedDatabase, type MovedTable, populationOnServer } from '../fixtures/moved-population.ts';
import { createPostgresDatabase, onServer } from '../fixtures/postgres-server.ts';

const declared = {
  date: 'date',
  instant: 'timestamptz',
  truth: 'boolean',
  whole: 'bigint',
  text: 'text',
} as const;

populationOnServer('PostgreSQL', async (): Promise<MovedDatabase> => {
  const { drop, ...connection } = await createPostgresDatabase();
  return {
    connection,
    write: (table) =>
      onServer(connection, async (client) => {
        await client.query(definitionOf(table));
        // WHY by JSON: each value is read by the type of its column.
        await client.query(
          `insert into "${table.name}" select * from jsonb_populate_recordset(null::"${table.name}", $1::jsonb)`,
          [JSON.stringify(table.rows)],
        );
        await client.query(`analyze "${table.name}"`);
      }),
    empty: (table) =>
      onServer(connection, async (client) => void (await client.query(`delete from "${table}"`))),
    drop,
  };
});

function definitionOf({ name, columns }: MovedTable): string {
  const parts = columns.map((column) => {
    const key = column.isKey ? ' primary key' : '';
    return `"${column.name}" ${declared[column.holds]}${key}`;
  });
  return `create table "${name}" (${parts.join(', ')})`;
}
