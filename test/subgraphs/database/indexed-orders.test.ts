import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { CommitMarks } from '../../../subgraphs/database/engine/commit-marks.ts';
import { IndexPage } from '../../../subgraphs/database/resolve/index-page.ts';
import { counts } from '../../fixtures/counts.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { logStatements } from '../../fixtures/statement-log.ts';
import type { OwnerStatement } from './contract/engine-under-test.ts';
import { cellNames } from './fixtures/cells-database.ts';
import { fileOf } from './fixtures/file-of.ts';
import { openPeople, rootOf } from './fixtures/people-database.ts';
import { sqliteUnderTest } from './fixtures/sqlite-under-test.ts';
import {
  type Answer,
  Chance,
  everything,
  interceptReads,
  nextPage,
  openTwoWays,
  scoped,
  type TwoWays,
  type Variables,
} from './fixtures/two-ways.ts';
import { planSqlite } from './fixtures/write-sqlite.ts';

afterEach(() => void vi.restoreAllMocks());

test.each(sqliteUnderTest.cellTypes.filter(({ declared }) => ['text', 'integer', ''].includes(declared)))(
  'a page along an index is that of a sort, whatever is written between the pages; columns declared $declared',
  { timeout: 120_000 },
  async ({ declared, values }) => {
    const walked = vi.spyOn(IndexPage.prototype, 'rows');
    for (const dirty of [0, 0.02, 0.4]) {
      const chance = new Chance(counts.seed % 1_000);
      const rows = Array.from({ length: 90 }, (_, at) => chance.row(at, dirty, values));
      const pair = await openTwoWays(declared, rows);
      for (let round = 0; round < counts.lists / 3; round += 1) {
        const { permission, variables } = chance.question([everything, everything, everything, scoped]);
        // What is to be known of a column is found out behind this one.
        await pair.fast(permission, variables);
        if (chance.next() < 0.5) await sleep(10);
        for (let asked: Variables | null = variables; asked !== null; ) {
          const expected: Answer = await pair.slow(permission, asked);
          expect(await pair.fast(permission, asked), JSON.stringify(asked)).toEqual(expected);
          asked = nextPage(asked, expected);
          if (chance.next() < 0.1) {
            const name = chance.pick(cellNames);
            const [id] = chance.row(Math.floor(chance.next() * 90), 0, values);
            const cell = chance.cell(name, Math.max(dirty, 0.1), values);
            await pair.world.database.write([`update O set ${name} = ? where id = ?`, cell, id]);
          }
          if (chance.next() < 0.1) await sleep(20);
        }
      }
      await pair.close();
    }
    const results = await Promise.all(walked.mock.results.map(({ value }) => value));
    const alongIndex = results.filter((each) => each !== null).length;
    expect(alongIndex).toBeGreaterThan(results.length / 30);
    expect(alongIndex).toBeLessThan(results.length);
  },
);

const misfits = [
  'K\u0301',
  '26/11/2026',
  '2026-11-31',
  Buffer.from('2026-11-26'),
  Number.POSITIVE_INFINITY,
  '9'.repeat(30),
  '2026-01-01\0',
];

test('a commit while a page is read is seen by it, before its first statement, between two, or after the last', async () => {
  const hook = interceptReads();
  const chance = new Chance(7);
  const rows = Array.from({ length: 60 }, (_, at) => chance.row(at, 0, []));
  const pair = await openTwoWays('', rows);
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const refused = new Map<string, number>();
  for (const [at, misfit] of misfits.entries()) {
    for (const field of ['day', 'moment'] as const) {
      for (const when of ['first', 'second', 'after'] as const) {
        const variables = { orderBy: [{ field, direction: 'ASC' }], first: 100 };
        await untilWalked(pair, variables, walked);
        const id = `K0${10 + at}`;
        const before = rows.find(([key]) => key === id)?.[1 + cellNames.indexOf(field)];
        let isDone = false;
        const commit = async () => {
          if (isDone) return;
          isDone = true;
          await pair.world.database.write([`update O set ${field} = ? where id = ?`, misfit, id]);
        };
        if (when === 'after') hook.beforeMark = commit;
        else Object.assign(hook, { at: when === 'first' ? 0 : 1, commit });
        walked.mockClear();
        const found = await pair.fast(everything, variables);
        expect(isDone).toBe(true);
        if ((await walked.mock.results[0]?.value) === null) refused.set(when, (refused.get(when) ?? 0) + 1);
        expect(found, `${field} ${when} ${String(misfit)}`).toEqual(await pair.slow(everything, variables));
        hook.beforeMark = async () => {};
        await pair.world.database.write([`update O set ${field} = ? where id = ?`, before, id]);
      }
    }
  }
  const times = misfits.length * 2;
  expect(Object.fromEntries(refused)).toEqual({ first: times, second: times, after: times });
  await pair.close();
});

/** Asks until the page is read along the index, so that what it needs to know is known. */
async function untilWalked(
  pair: TwoWays,
  variables: Variables,
  walked: {
    mockClear(): unknown;
    readonly mock: { readonly results: readonly { readonly value: unknown }[] };
  },
): Promise<void> {
  await vi.waitFor(
    async () => {
      walked.mockClear();
      await pair.fast(everything, variables);
      expect(await walked.mock.results[0]?.value).not.toBeNull();
    },
    { timeout: 20_000, interval: 5 },
  );
}

test('a page in descending order, and one behind a value, needs to know nothing: no mark is asked for', async () => {
  const chance = new Chance(8);
  const pair = await openTwoWays(
    'text',
    Array.from({ length: 60 }, (_, at) => chance.row(at, 0.1, misfits)),
  );
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const marks = vi.spyOn(CommitMarks.prototype, 'holds');
  const first = { orderBy: [{ field: 'day', direction: 'DESC' }], first: 5 };
  const descending = await pair.fast(everything, first);
  expect(descending).toEqual(await pair.slow(everything, first));
  const ascending = { orderBy: [{ field: 'day', direction: 'ASC' }], first: 40 };
  const endCursor = (await pair.slow(everything, ascending)).data?.cells.pageInfo.endCursor;
  const behind = { ...ascending, first: 5, after: endCursor };
  expect(await pair.fast(everything, behind)).toEqual(await pair.slow(everything, behind));
  for (const { value } of walked.mock.results) expect(await value).not.toBeNull();
  expect(marks).not.toHaveBeenCalled();
  await pair.close();
});

test('another process makes cells misfits and whole again: no answer is of before', {
  timeout: 60_000,
}, async () => {
  const chance = new Chance(9);
  const pair = await openTwoWays(
    'text',
    Array.from({ length: 60 }, (_, at) => chance.row(at, 0, [])),
  );
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const { connection } = pair.world.database;
  const writer = spawn(process.execPath, ['-e', writerProgram, fileOf(connection)], { stdio: 'pipe' });
  const told = createInterface(writer.stdout)[Symbol.asyncIterator]();
  const variables = { orderBy: [{ field: 'day', direction: 'ASC' }], first: 100 };
  let alongIndex = 0;
  for (let round = 0; round < 12; round += 1) {
    await untilWalked(pair, variables, walked);
    const value = round % 2 === 0 ? '26/11/2026' : '2026-11-26';
    writer.stdin.write(`${JSON.stringify([value, `K0${10 + (round >> 1)}`])}\n`);
    expect((await told.next()).value).toBe('done');
    walked.mockClear();
    const found = await pair.fast(everything, variables);
    expect(found).toEqual(await pair.slow(everything, variables));
    if ((await walked.mock.results[0]?.value) !== null) alongIndex += 1;
    if (round % 2 === 0) {
      writer.stdin.write(`${JSON.stringify(['2026-11-25', `K0${10 + (round >> 1)}`])}\n`);
      await told.next();
    }
  }
  expect(alongIndex).toBe(0);
  writer.stdin.end();
  await once(writer, 'exit');
  await pair.close();
});

/** Commits one cell for each line, and says so. */
const writerProgram = `
  const { Database } = require('sqlite3');
  const database = new Database(process.argv[1]);
  require('node:readline').createInterface(process.stdin).on('line', (line) => {
    database.run('update O set day = ? where id = ?', JSON.parse(line), () => console.log('done'));
  });`;

/** How SQLite reads the statements of a page, and their texts. */
async function plansOf(
  pair: TwoWays,
  variables: Variables,
  permission = everything,
): Promise<readonly string[]> {
  const { statements } = await logStatements(() => pair.fast(permission, variables));
  const reads = statements.filter(({ sql }) => sql.includes('json_group_array'));
  const { connection } = pair.world.database;
  return Promise.all(reads.map(({ sql, bindings }) => planSqlite(fileOf(connection), sql, bindings)));
}

test.each([
  ['the first page', {}],
  ['behind a value', { after: true }],
  ['between two values of the column', { where: { day: { gte: '2026-02-01', lt: '2026-08-01' } } }],
  ['where another item has a value', { where: { kind: { eq: 'RED' } } }],
] as const)('SQLite reads %s along the index, whatever the direction', async (_what, asked) => {
  const chance = new Chance(10);
  const pair = await openTwoWays(
    'text',
    Array.from({ length: 90 }, (_, at) => chance.row(at, 0, [])),
  );
  await pair.world.database.write(
    ['drop index I_kind'],
    ['update O set day = id where day is null'],
    ["update O set day = '2026-03-01' where day glob 'K*'"],
  );
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  for (const direction of ['ASC', 'DESC']) {
    const variables = { orderBy: [{ field: 'day', direction }], first: 5, ...asked };
    const first = await pair.slow(everything, { ...variables, after: null });
    const after = 'after' in asked ? first.data?.cells.pageInfo.endCursor : null;
    await untilWalked(pair, { ...variables, after }, walked);
    const plans = await plansOf(pair, { ...variables, after });
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatch(/SEARCH t USING INDEX I_day/);
    expect(plans[0]).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  }
  await pair.close();
});

test('a filter on an indexed item finds its rows by the index', async () => {
  const chance = new Chance(11);
  const pair = await openTwoWays(
    'integer',
    Array.from({ length: 90 }, (_, at) => chance.row(at, 0.1, misfits)),
  );
  for (const where of [
    ...[{ day: { gte: '2026-02-01' } }, { day: { eq: '2026-02-11' } }, { small: { gt: 3, lte: 9 } }],
    ...[{ large: { in: ['3', '4'] } }, { moment: { gte: '2026-02-01T00:00:00Z' } }, { kind: { eq: 'RED' } }],
  ]) {
    const [plan] = await plansOf(pair, { where, first: 5 });
    expect(plan, JSON.stringify(where)).toMatch(/SEARCH t USING INDEX I_/);
  }
  await pair.close();
});

test('an index that is made while the server runs is used, one that is gone is not', async () => {
  const chance = new Chance(12);
  const pair = await openTwoWays(
    'text',
    Array.from({ length: 60 }, (_, at) => chance.row(at, 0, [])),
  );
  const variables = { orderBy: [{ field: 'day', direction: 'DESC' }], first: 5 };
  const [plan] = await plansOf(pair, variables);
  expect(plan).toMatch(/USING INDEX I_day/);
  await pair.world.database.write(['drop index I_day']);
  await pair.fast(everything, variables);
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  expect(await pair.fast(everything, variables)).toEqual(await pair.slow(everything, variables));
  expect(await walked.mock.results[0]?.value).toBeNull();
  await pair.world.database.write(['create index I_new on O(day, id)']);
  await pair.fast(everything, variables);
  expect((await plansOf(pair, variables))[0]).toMatch(/USING INDEX I_new/);
  await pair.close();
});

test('a long table: filters that leave many rows or few, more nulls than are sorted, and the end of every order', {
  timeout: 60_000,
}, async () => {
  const pair = await openTwoWays('text', []);
  await pair.world.database.write(
    [
      'create table S as with recursive s(i) as (select 1 union all select i + 1 from s where i < 12000) select i from s',
    ],
    [
      `insert into O (id, day, code, moment, kind) select 'K' || (i * 7919 % 12007),
      case when i % 2 = 0 then '20' || (10 + i % 89) || '-0' || (1 + i % 9) || '-11' end, i % 300,
      case when i % 40 <> 0 then '20' || (10 + i % 89) || '-03-1' || (i % 10) || 'T08:00:00Z' end,
      case when i % 3 = 0 then 'RED' end from S`,
    ],
    ['drop index I_kind'],
    ['drop index I_code'],
  );
  await pair.world.subgraph.probe();
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const rare = { code: { eq: '7' } };
  const often = { kind: { eq: 'RED' } };
  const isWalked = new Map<string, boolean>();
  for (const field of ['day', 'moment']) {
    const warm = {
      orderBy: [{ field, direction: 'ASC' }],
      first: 3,
      where: { [field]: { gte: '2011-01-01T00:00:00Z'.slice(0, field === 'day' ? 10 : 20) } },
    };
    await untilWalked(pair, warm, walked);
    await vi.waitFor(
      async () => {
        walked.mockClear();
        await pair.fast(everything, { orderBy: [{ field, direction: 'ASC' }], first: 3 });
        expect(await walked.mock.results[0]?.value).not.toBeNull();
      },
      { timeout: 20_000, interval: 5 },
    );
    for (const direction of ['ASC', 'DESC']) {
      for (const [name, where] of [
        ['all', undefined],
        ['rare', rare],
        ['often', often],
      ] as const) {
        let after: string | null = null;
        for (const first of [20, 900, 1000, 900]) {
          const variables: Variables = { orderBy: [{ field, direction }], first, after, where };
          walked.mockClear();
          const found = await pair.fast(everything, variables);
          expect(found, JSON.stringify(variables)).toEqual(await pair.slow(everything, variables));
          if (first === 20)
            isWalked.set(`${field} ${direction} ${name}`, (await walked.mock.results[0]?.value) !== null);
          const page = found.data?.cells.pageInfo;
          if (page?.hasNextPage !== true) break;
          after = page.endCursor;
        }
      }
    }
  }
  expect(Object.fromEntries(isWalked)).toEqual({
    // Half of the days are null: along the keys, unless a filter may leave few of them.
    ...{ 'day ASC all': true, 'day ASC rare': false, 'day ASC often': false },
    ...{ 'day DESC all': true, 'day DESC rare': false, 'day DESC often': true },
    ...{ 'moment ASC all': true, 'moment ASC rare': false, 'moment ASC often': true },
    ...{ 'moment DESC all': true, 'moment DESC rare': false, 'moment DESC often': true },
  });
  await pair.close();
});

test('an order by a companion column shows nothing where the text itself does, along its index too', async () => {
  const fast = await openPeople();
  await fast.database.write(
    ...['HO_TEN_SX', 'TON_GIAO_SX', 'DUONG_SX', 'CAO'].map(
      (column): OwnerStatement => [`create index I_${column} on NGUOI(${column})`],
    ),
  );
  await fast.subgraph.probe();
  const reference = await openPeople({ optimise: false, connection: fast.database.connection });
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const permission = permissionOf({
    entity: 'Person',
    items: ['personId', 'name', 'religion', 'height'].map((name) => `Person.${name}`).concat('Home.street'),
  });
  const list = `query($orderBy: [PersonOrder!], $after: String) { people(first: 9, orderBy: $orderBy, after: $after) {
    nodes { lt_personId name religion home { street } } pageInfo { hasNextPage endCursor } } }`;
  const writes: readonly (OwnerStatement | null)[] = [
    null,
    ["update NGUOI set HO_TEN = ? where MA_SO < 'P008'", `Tốt và ${'tốt'.normalize('NFD')}`],
    ["update NGUOI set TON_GIAO = ?, DUONG_SX = null where MA_SO < 'P020'", Buffer.from('x')],
    ["update NGUOI set HO_TEN = 'An', DUONG = 'b' where MA_SO < 'P030'"],
  ];
  let alongIndex = 0;
  for (const write of writes) {
    if (write !== null) await fast.database.write(write);
    for (const orderBy of ['name', 'religion', 'home_street'].flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => [
        { field, direction },
        { field: 'height', direction },
      ]),
    )) {
      let after: string | null = null;
      for (let page = 0; page < 7; page += 1) {
        walked.mockClear();
        const found = await fast.ask(permission, list, { orderBy, after });
        if ((await walked.mock.results[0]?.value) !== null) alongIndex += 1;
        const expected = await reference.ask(permission, list, { orderBy, after });
        expect({ ...found, counts: null }).toEqual({ ...expected, counts: null });
        after = rootOf<{ pageInfo: { endCursor: string } }>(expected, 'people').pageInfo.endCursor;
      }
    }
  }
  expect(alongIndex).toBeGreaterThan(50);
  await reference.close();
  await fast.close();
});
