import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passingApprovals } from '../../../../../subgraphs/database/approval/approved-columns.ts';
import type { MysqlConnection } from '../../../../../subgraphs/database/engine/connection.ts';
import { mariadbAccount, mariadbServer, onMariadb } from '../../../../fixtures/mariadb-server.ts';
import { permissionOf } from '../../../../fixtures/permission-of.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';
import { openPeople, type PeopleWorld } from '../../fixtures/people-database.ts';

const items = ['personId', 'name', 'gender', 'religion', 'height', 'bornOn']
  .map((field) => `Person.${field}`)
  .concat('Home.street');
const permission = permissionOf({ entity: 'Person', items });
const document =
  '{ people(first: 2) { nodes { lt_personId name gender religion height bornOn home { street } } } }';

let world: PeopleWorld;
beforeEach(async () => {
  world = await openPeople({ approvals: passingApprovals() }, mariadbUnderTest);
});
afterEach(() => world.close());

/** Items that are not provided now. */
async function closed(): Promise<readonly unknown[]> {
  const answer = await world.ask(permission, document);
  for (const { extensions } of answer.errors ?? []) expect(extensions?.code).toBe('ITEM_UNAVAILABLE');
  expect(JSON.stringify(answer)).not.toContain('secret');
  return (answer.errors ?? []).map(({ extensions }) => extensions?.coordinate);
}

const write = (...statements: readonly string[]) =>
  world.database.write(...statements.map((each) => [each] as const));
const change = (...changes: readonly string[]) =>
  write(...changes.map((each) => `alter table NGUOI ${each}`));

describe('where columns went, came between others or changed names, the whole table is closed until it is accepted', () => {
  it.each([
    ['another one under the name', ['drop column GIOI_TINH', 'rename column GHI_CHU to GIOI_TINH']],
    [
      'two that changed names',
      ['rename column TON_GIAO to TAM', 'rename column DUONG to TON_GIAO', 'rename column TAM to DUONG'],
    ],
    ['a new one', ['drop column TON_GIAO', 'add column TON_GIAO varchar(400)']],
    ['one in another place', ['modify column GHI_CHU varchar(400) first']],
  ])('%s', async (_name, changes) => {
    expect(await closed()).toEqual([]);
    await change(...changes);
    expect(await closed()).toEqual(['Person']);
    await world.subgraph.acceptColumns();
    const { errors } = await world.ask(permission, document);
    expect(JSON.stringify(errors ?? [])).not.toContain('ITEM_UNAVAILABLE');
  });

  it('a view in its place, and again when the view is another one', async () => {
    await write('alter table NGUOI rename to CU', 'create view NGUOI as select * from CU');
    expect(await closed()).toEqual(['Person']);
    await world.subgraph.acceptColumns();
    await write('create table KHAC (A int)');
    expect(await closed()).toEqual([]);
    const names = await columnsOf('NGUOI');
    const list = names.map((name) => (name === 'HO_TEN' ? 'GHI_CHU as HO_TEN' : name)).join(', ');
    await write(`create or replace view NGUOI as select ${list} from CU`);
    expect(await closed()).toEqual(['Person']);
  });

  it('a view over another one that is another one', async () => {
    await write('alter table NGUOI rename to CU', 'create view GIUA as select * from CU');
    await write('create view NGUOI as select * from GIUA');
    expect(await closed()).toEqual(['Person']);
    await world.subgraph.acceptColumns();
    expect(await closed()).toEqual([]);
    const names = await columnsOf('GIUA');
    const list = names.map((name) => (name === 'HO_TEN' ? 'GHI_CHU as HO_TEN' : name)).join(', ');
    await write(`create or replace view GIUA as select ${list} from CU`);
    expect(await closed()).toEqual(['Person']);
  });
});

describe('what is still the approved table is served', () => {
  it.each([
    ['a column was added behind the last', ['add column MOI text']],
    ['it was renamed and renamed back', ['rename column TON_GIAO to X', 'rename column X to TON_GIAO']],
  ])('%s', async (_name, changes) => {
    await change(...changes);
    expect(await closed()).toEqual([]);
  });
});

function served(): MysqlConnection {
  const { connection } = world.options;
  if (connection.engine !== 'mariadb') throw new TypeError(connection.engine);
  return connection;
}

async function columnsOf(table: string): Promise<readonly string[]> {
  return onMariadb({ ...mariadbServer, database: served().database }, async (client) => {
    const [rows] = await client.query<never[]>({ sql: `show columns from ${table}`, rowsAsArray: true });
    return (rows as readonly (readonly unknown[])[]).map(([name]) => String(name));
  });
}

describe('an account that may only read', () => {
  const account = `lt_${process.pid}`;
  let grantee: string;
  const asReader = async () =>
    openPeople({ connection: { ...served(), user: account, password: 'reader' } }, mariadbUnderTest);
  beforeEach(async () => {
    grantee = await mariadbAccount(account);
    await write(`create user ${grantee} identified by 'reader'`);
  });
  afterEach(() => write(`drop user ${grantee}`));

  it('is not served columns that it may not read, and is served the others', async () => {
    const names = (await columnsOf('NGUOI')).filter((name) => name !== 'CAO');
    await write(`grant select (${names.join(', ')}) on NGUOI to ${grantee}`);
    const reader = await asReader();
    const answer = await reader.ask(permission, '{ people(first: 1) { nodes { name height } } }');
    await reader.close();
    expect(answer.data).toEqual({ people: { nodes: [{ name: expect.any(String), height: null }] } });
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'ITEM_UNAVAILABLE', coordinate: 'Person.height' },
    ]);
  });

  it('is served a view only where it may see what the view is made of', async () => {
    await write('alter table NGUOI rename to CU', 'create view NGUOI as select * from CU');
    await write(...['NGUOI', 'HO'].map((table) => `grant select on ${table} to ${grantee}`));
    const blind = await asReader();
    const ask = '{ people(first: 1) { nodes { name } } }';
    expect((await blind.ask(permission, ask)).errors?.[0]?.extensions).toMatchObject({
      code: 'ITEM_UNAVAILABLE',
    });
    await blind.close();
    await write(`grant show view on NGUOI to ${grantee}`);
    const seeing = await asReader();
    expect(await seeing.ask(permission, ask)).toMatchObject({
      data: { people: { nodes: [{ name: expect.any(String) }] } },
    });
    await seeing.close();
  });
});
