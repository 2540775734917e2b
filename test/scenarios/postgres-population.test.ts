import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import type { Field } from '../../schema/catalogue/model.ts';
import { createPostgresDatabase, onServer } from '../fixtures/postgres-server.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const moved = 'population';
let onFiles: RunningProvince;
let onServerToo: RunningProvince;
let database: Awaited<ReturnType<typeof createPostgresDatabase>>;

beforeAll(async () => {
  onFiles = await runProvince();
  database = await createPostgresDatabase();
  await copyTables(join(onFiles.configuration.dataDir, `${moved}.db`));
  const { drop: _drop, ...server } = database;
  onServerToo = await runProvince({}, undefined, new Map([[moved, server]]));
}, 240_000);
afterAll(async () => {
  await onServerToo.stop();
  await onFiles.stop();
  await database.drop();
});

/** The type that an owner of PostgreSQL declares a column as. */
function declaredAs(field: Field | undefined, type: string): string {
  if (field?.kind === 'column') {
    if (field.type === 'Date') return 'date';
    if (field.type === 'DateTime') return 'timestamptz';
    if (field.type === 'Boolean') return 'boolean';
  }
  return type.toUpperCase().includes('INT') ? 'bigint' : 'text';
}

async function copyTables(file: string): Promise<void> {
  const catalogue = await demonstration.loadCatalogue();
  const agency = catalogue.agencies.find((each) => each.database.id === moved);
  const source = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  const all = (sql: string) =>
    new Promise<readonly Record<string, unknown>[]>((resolve, reject) => {
      source.all<Record<string, unknown>>(sql, (error, rows) =>
        error === null ? resolve(rows) : reject(error),
      );
    });
  const fields = [...(agency?.types.values() ?? [])].flatMap(({ table, fields: of }) =>
    [...of.values()].flatMap((field) =>
      field.kind === 'column' ? [[`${table} ${field.column}`, field] as const] : [],
    ),
  );
  const fieldAt = new Map<string, Field>(fields);
  for (const { name } of await all("select name from sqlite_schema where type = 'table'")) {
    const columns = await all(`select name, type, pk from pragma_table_info('${name}')`);
    const declared = columns.map(
      (column) =>
        `"${column.name}" ${declaredAs(fieldAt.get(`${name} ${column.name}`), String(column.type))}${column.pk === 1 ? ' primary key' : ''}`,
    );
    const rows = await all(`select * from "${name}"`);
    await onServer(database, async (client) => {
      await client.query(`create table "${name}" (${declared.join(', ')})`);
      // WHY by JSON: each value is read by the type of its column.
      await client.query(
        `insert into "${name}" select * from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
        [JSON.stringify(rows)],
      );
      await client.query(`analyze "${name}"`);
    });
  }
  source.close();
}

const accounts = ['one-stop', 'tax', 'commune-thanh-vinh', 'bank', 'expired', 'public', 'researcher'];
const queries = [
  `{ citizens(first: 3, orderBy: { field: personalId }) { totalCount
      nodes { fullName religion { name } permanentAddress { commune { code } } household { householdId } } }
    enterprises(first: 2) { totalCount nodes { name legalRepresentative { personalId fullName dateOfBirth } } } }`,
  `{ citizens(first: 20) { totalCount nodes { lt_personalId: personalId fullName dateOfBirth gender } } }`,
  `{ citizens(first: 20, orderBy: [{ field: fullName, direction: DESC }]) { nodes { fullName dateOfBirth } } }`,
  `{ citizens(first: 20, where: { fullName: { contains: "nguyen" } }) { totalCount nodes { fullName } } }`,
  `{ citizens(first: 20, where: { dateOfBirth: { lt: "1990-01-01" } }, orderBy: [{ field: dateOfBirth }]) { totalCount nodes { dateOfBirth } } }`,
  `{ households(first: 5) { totalCount nodes { householdId members(first: 3) { fullName dateOfBirth } } } }`,
  `{ citizensAggregate(groupBy: [gender]) { groups { key { gender } count } } }`,
];

/** What an answer tells, but for the number of the request. */
function told({ status, data, errors }: Answer): string {
  return JSON.stringify([
    status,
    data,
    errors.map(({ message, path, extensions }) => [message, path, extensions.coordinate, extensions.reason]),
  ]);
}

it('the population on PostgreSQL answers every consumer as it did from a file', async () => {
  let answered = 0;
  for (const account of accounts) {
    for (const query of queries) {
      const [from, to] = [await onFiles.ask(account, query), await onServerToo.ask(account, query)];
      expect(told(to), `${account} ${query}`).toEqual(told(from));
      if (JSON.stringify(from.data).includes('"fullName":"')) answered += 1;
    }
  }
  expect(answered).toBeGreaterThan(5);
});

it('pages follow one another by their cursors', async () => {
  const names = async (at: RunningProvince) => {
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: Answer = await at.ask(
        'one-stop',
        'query($after: String) { citizens(first: 7, after: $after, orderBy: [{ field: dateOfBirth }]) { nodes { fullName } pageInfo { endCursor } } }',
        { after },
      );
      const found = answer.data?.citizens as { nodes: unknown[]; pageInfo: { endCursor: string } };
      seen.push(...found.nodes);
      after = found.pageInfo.endCursor;
    }
    return seen;
  };
  const expected = await names(onFiles);
  expect(expected).toHaveLength(21);
  expect(await names(onServerToo)).toEqual(expected);
});

it('it is asked itself: what its owner changes there is seen', async () => {
  const ask = () => onServerToo.ask('one-stop', '{ citizens(first: 1) { totalCount nodes { fullName } } }');
  const before = await ask();
  const catalogue = await demonstration.loadCatalogue();
  const table = catalogue.typeOwners.get('Citizen')?.table;
  await onServer(database, (client) => client.query(`delete from "${table}"`));
  expect(JSON.stringify(before.data)).toMatch(/"totalCount":1000/);
  expect((await ask()).data).toEqual({ citizens: { totalCount: 0, nodes: [] } });
});
