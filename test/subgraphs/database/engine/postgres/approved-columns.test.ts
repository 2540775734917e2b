import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passingApprovals } from '../../../../../subgraphs/database/approval/approved-columns.ts';
import { openPostgres } from '../../../../../subgraphs/database/engine/postgres/driver.ts';
import { postgresSample } from '../../../../../subgraphs/database/engine/postgres/shapes.ts';
import { permissionOf } from '../../../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld } from '../../fixtures/people-database.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

const items = ['personId', 'name', 'gender', 'religion', 'height', 'bornOn']
  .map((field) => `Person.${field}`)
  .concat('Home.street');
const permission = permissionOf({ entity: 'Person', items });
const document =
  '{ people(first: 2) { nodes { lt_personId name gender religion height bornOn home { street } } } }';

let world: PeopleWorld;
beforeEach(async () => {
  world = await openPeople({ approvals: passingApprovals() }, postgresUnderTest);
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

describe('a column of another meaning under an approved name', () => {
  it.each([
    [
      'of the same type, behind it',
      ['drop column GIOI_TINH', 'rename column GHI_CHU to GIOI_TINH'],
      ['Person.gender'],
    ],
    [
      'two that changed names',
      ['rename column TON_GIAO to TAM', 'rename column DUONG to TON_GIAO', 'rename column TAM to DUONG'],
      ['Home.street', 'Person.religion'],
    ],
    ['a new one', ['drop column TON_GIAO', 'add column TON_GIAO text'], ['Person.religion']],
    ['of another type', ['alter column CAO type numeric'], ['Person.height']],
  ])('is closed, and the others are served: %s', async (_name, changes, coordinates) => {
    expect(await closed()).toEqual([]);
    await change(...changes);
    expect([...(await closed())].sort()).toEqual(coordinates);
  });

  it('is closed with its whole table where a view has its place, and again when the view is another one', async () => {
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
});

async function columnsOf(table: string): Promise<readonly string[]> {
  const driver = await opened();
  const rows = await driver.describe(
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum',
    [`"${table}"`],
  );
  await driver.close();
  return rows.map(({ name }) => String(name));
}

function opened() {
  const { connection } = world.options;
  if (connection.engine !== 'postgres') throw new TypeError(connection.engine);
  return openPostgres(connection, { readers: 1, timeoutMs: 10_000 });
}

describe('what is still the approved column is served', () => {
  it.each([
    ['another one was dropped', ['drop column GHI_CHU']],
    ['one was added', ['add column MOI text']],
    ['another one has another name', ['rename column GHI_CHU to GHI_CHU_NV']],
    ['it was renamed and renamed back', ['rename column TON_GIAO to X', 'rename column X to TON_GIAO']],
  ])('%s', async (_name, changes) => {
    await change(...changes);
    expect(await closed()).toEqual([]);
  });
});

it('a row of a sample is named by its place, which tells nothing of a person', async () => {
  const driver = await opened();
  const sample = await postgresSample(driver, 'NGUOI', 'HO_TEN', null);
  expect(sample.length).toBeGreaterThan(20);
  for (const [row] of sample) expect(row).toMatch(/^\(\d+,\d+\)$/);
  const rows = sample.slice(0, 5).map(([row]) => row);
  expect(await postgresSample(driver, 'NGUOI', 'HO_TEN', rows)).toEqual(sample.slice(0, 5));
  await driver.close();
});

it('columns that the role may not read are not served, the others are', async () => {
  const { connection } = world.options;
  if (connection.engine !== 'postgres') throw new TypeError(connection.engine);
  const role = `lienthong_reader_${process.pid}`;
  const names = (await columnsOf('NGUOI')).filter((name) => name !== 'CAO');
  await write(
    `create role ${role} login password 'reader'`,
    `grant usage on schema "${connection.schema}" to ${role}`,
    `grant select (${names.join(', ')}) on NGUOI to ${role}`,
  );
  const reader = await openPeople(
    { connection: { ...connection, user: role, password: 'reader' } },
    postgresUnderTest,
  );
  const answer = await reader.ask(permission, '{ people(first: 1) { nodes { name height } } }');
  await reader.close();
  await write(`drop owned by ${role}`, `drop role ${role}`);
  expect(answer.data).toEqual({ people: { nodes: [{ name: expect.any(String), height: null }] } });
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'ITEM_UNAVAILABLE', coordinate: 'Person.height' },
  ]);
});
