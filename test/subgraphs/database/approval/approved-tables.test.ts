import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ApprovalReason,
  type ApprovedColumns,
  type ColumnApprovals,
  passingApprovals,
} from '../../../../subgraphs/database/approval/approved-columns.ts';
import { ColumnReview } from '../../../../subgraphs/database/approval/column-review.ts';
import { withoutColumns } from '../../../../subgraphs/database/approval/without-columns.ts';
import type { SqlDriver } from '../../../../subgraphs/database/engine/driver.ts';
import { sqliteEngine } from '../../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';
import type { TestDatabase } from '../contract/engine-under-test.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

let database: TestDatabase;
let driver: SqlDriver;
beforeEach(async () => {
  database = await sqliteUnderTest.createDatabase([]);
  const cells = "'i' || n, 'x' || n, 'y' || n, 'z' || n";
  await write(
    'create table A (ID text primary key, X text, Y text, Z text)',
    'create table B (ID text)',
    `insert into A with recursive N(n) as (values (1) union all select n + 1 from N where n < 40) select ${cells} from N`,
  );
  driver = await sqliteEngine.open(
    { engine: 'sqlite', file: fileOf(database.connection) },
    { readers: 1, timeoutMs: 5_000 },
  );
});
afterEach(async () => {
  await driver.close();
  await database.close();
});

const write = (...statements: readonly string[]) =>
  database.write(...statements.map((each) => [each] as const));

/** Approvals that tell why each was saved. */
function watched(store = passingApprovals()) {
  const reasons: ApprovalReason[] = [];
  let kept: ApprovedColumns | null = null;
  const approvals: ColumnApprovals = {
    ...store,
    save: async (approved, reason) => {
      reasons.push(reason);
      kept = approved;
      await store.save?.(approved, reason);
    },
  };
  return { approvals, reasons, kept: () => kept };
}

/** Reviews the columns of a mapping, `A` alone where nothing else is said. */
const reviewing =
  (
    approvals: ColumnApprovals,
    mapped: Readonly<Record<string, readonly string[]>> = { A: ['ID', 'X', 'Y'] },
  ) =>
  async (isStart: boolean) => {
    const of = new Map(Object.entries(mapped).map(([table, columns]) => [table, new Set(columns)]));
    const found = await new ColumnReview({ engine: sqliteEngine, driver, mapped: of, approvals }).closed(
      isStart,
    );
    return Object.fromEntries([...found].map(([table, columns]) => [table, [...columns]]));
  };

const swap = ['alter table A drop column X', 'alter table A rename column Z to X'];

describe('at a start', () => {
  it('what was never seen is approved as it is, and nothing of it is closed then', async () => {
    const { approvals, reasons } = watched();
    const review = reviewing(approvals);
    expect(await review(true)).toEqual({});
    expect(await review(true)).toEqual({ A: [] });
    expect(await review(false)).toEqual({ A: [] });
    expect(reasons).toEqual(['FIRST_START', 'REFRESHED']);
  });

  it('a database without any of its tables is not what gets approved', async () => {
    const { approvals, reasons } = watched();
    const review = reviewing(approvals, { C: ['ID'], D: ['ID'] });
    await expect(review(true)).rejects.toMatchObject({ code: 'TABLES_MISSING', details: { tables: 'C, D' } });
    expect(reasons).toEqual([]);
    expect(await reviewing(approvals, {})(true)).toEqual({});
    expect(await reviewing(approvals, { C: ['ID'], B: ['ID'] })(true)).toEqual({ B: [], C: [] });
  });

  it('an approval that cannot be read closes all, and one that went away meanwhile too', async () => {
    const unreadable = watched({ ...passingApprovals(), read: async () => 'unreadable' });
    const all = { A: ['ID', 'X', 'Y'] };
    expect(await reviewing(unreadable.approvals)(true)).toEqual(all);
    expect(await reviewing(unreadable.approvals)(false)).toEqual(all);
    const gone = watched();
    expect(await reviewing(gone.approvals)(false)).toEqual(all);
    expect([unreadable.reasons, gone.reasons]).toEqual([[], []]);
  });

  it('a column that is mapped since is approved by the next start, and closed until then', async () => {
    const { approvals, reasons } = watched();
    await reviewing(approvals, { A: ['ID', 'X'] })(true);
    const review = reviewing(approvals, { A: ['ID', 'X', 'Y'], B: ['ID'] });
    expect(await review(false)).toEqual({ A: ['Y'], B: ['ID'] });
    const mapped = new Map([['A', new Set(['ID', 'X', 'Y'])]]);
    const unapproved = () =>
      new ColumnReview({ engine: sqliteEngine, driver, mapped, approvals }).unapproved();
    expect(await unapproved()).toEqual(new Map([['A', new Set(['Y'])]]));
    expect(await review(true)).toEqual({ A: [], B: [] });
    expect(await unapproved()).toEqual(new Map([['A', new Set()]]));
    expect(await review(false)).toEqual({ A: [], B: [] });
    expect(reasons).toEqual(['FIRST_START', 'NEWLY_MAPPED']);
  });

  it('a column that is mapped since brings no other one in that was put in the place of an approved one', async () => {
    const { approvals, reasons } = watched();
    await reviewing(approvals, { A: ['ID', 'X'] })(true);
    await write(...swap);
    const review = reviewing(approvals, { A: ['ID', 'X', 'Y'] });
    for (const _start of [1, 2]) expect(await review(true)).toEqual({ A: ['X'] });
    expect(await review(false)).toEqual({ A: ['X'] });
    expect(reasons).toEqual(['FIRST_START', 'NEWLY_MAPPED']);
  });

  it('readers that keep nothing close nothing of what nobody has approved', async () => {
    const review = reviewing({ ...passingApprovals(), save: null });
    expect([await review(true), await review(false)]).toEqual([{}, {}]);
  });
});

describe('while it runs', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['a column behind the last one', ['alter table A add column NEW text'], []],
    ['a column that nothing maps went away', ['alter table A drop column Z'], []],
    ['another column has the name of an approved one', swap, ['X']],
    [
      'two changed names',
      [
        'alter table A rename column X to T',
        'alter table A rename column Y to X',
        'alter table A rename column T to Y',
      ],
      ['X', 'Y'],
    ],
    ['a column went away', ['alter table A drop column X'], []],
    [
      'an empty column in its place',
      ['alter table A drop column X', 'alter table A add column X text'],
      ['X'],
    ],
    [
      'another type in its place',
      ['alter table A drop column X', 'alter table A add column X integer'],
      ['X'],
    ],
    [
      'a view in the place of its table',
      ['alter table A rename to T', 'create view A as select * from T'],
      ['ID', 'X', 'Y'],
    ],
    ['all rows went away, and no column', ['delete from A'], []],
    ['all rows went away, and a column', ['delete from A', 'alter table A drop column Z'], ['ID', 'X', 'Y']],
    [
      'most rows were corrected, and a column went away',
      ["update A set X = 'n' || ID where rowid > 8", 'alter table A drop column Z'],
      ['X'],
    ],
    [
      'few rows were corrected, and a column went away',
      ["update A set X = 'n' || ID where rowid <= 8", 'alter table A drop column Z'],
      [],
    ],
    [
      'three rows are left, and a column went away',
      ['delete from A where rowid > 3', 'alter table A drop column Z'],
      ['ID', 'X', 'Y'],
    ],
    [
      'four rows are left, and a column went away',
      ['delete from A where rowid > 4', 'alter table A drop column Z'],
      [],
    ],
    [
      'the same values, declared otherwise',
      [
        'create table T (ID text primary key, X varchar(9), Y text, Z text)',
        'insert into T select * from A order by rowid',
        'drop table A',
        'alter table T rename to A',
      ],
      ['X'],
    ],
    [
      'the same columns in a table of another kind',
      [
        'create table T (ID text primary key, X text, Y text, Z text) without rowid',
        'insert into T select * from A',
        'drop table A',
        'alter table T rename to A',
      ],
      ['ID', 'X', 'Y'],
    ],
    [
      'a quarter of the rows corrected, and a column went away',
      ["update A set X = 'n' || ID where rowid <= 10", 'alter table A drop column Z'],
      [],
    ],
    [
      'more than a quarter corrected, and a column went away',
      ["update A set X = 'n' || ID where rowid <= 11", 'alter table A drop column Z'],
      ['X'],
    ],
  ])('%s', async (_name, changes, closed) => {
    const { approvals } = watched();
    const review = reviewing(approvals);
    await review(true);
    await write(...changes);
    for (const isStart of [false, true, false]) expect(await review(isStart)).toEqual({ A: closed });
  });

  it.each<[string, readonly string[], string, readonly string[], readonly string[]]>([
    [
      'a view in the place of a table that is written like it',
      [],
      'B',
      ['alter table B rename to T', 'create view B as select ID from T'],
      ['ID'],
    ],
    [
      'another view in the place of a view',
      ['create view V as select X as ID from A'],
      'V',
      ['drop view V', 'create view V as select Z as ID from A'],
      ['ID'],
    ],
    [
      'a table whose rows have no number',
      ['create table W (ID text primary key, Z text) without rowid', "insert into W values ('a', 'z')"],
      'W',
      ['alter table W drop column Z'],
      ['ID'],
    ],
    [
      'a column without any value, which nothing tells from another',
      ['create table N (ID text, Z text)', "insert into N values (null, 'z')"],
      'N',
      ['alter table N drop column Z'],
      ['ID'],
    ],
  ])('%s', async (_name, before, table, changes, closed) => {
    const { approvals } = watched();
    await write(...before);
    const review = reviewing(approvals, { [table]: ['ID'] });
    await review(true);
    expect(await review(false)).toEqual({ [table]: [] });
    await write(...changes);
    for (const isStart of [false, true, false]) expect(await review(isStart)).toEqual({ [table]: closed });
  });

  it('at each start columns are known by the rows that are there then', async () => {
    const { approvals, kept } = watched();
    const review = reviewing(approvals);
    await review(true);
    await write('delete from A where rowid <= 20');
    await review(false);
    const rows = () =>
      kept()
        ?.tables.get('A')
        ?.mapped.get('X')
        ?.marks.map(([row]) => Number(row));
    expect(rows()).toHaveLength(40);
    await review(true);
    expect(rows()).toEqual(Array.from({ length: 20 }, (_none, at) => at + 21));
  });

  it('a table that is away at a start is still known when it comes back', async () => {
    const { approvals, kept } = watched();
    const review = reviewing(approvals, { A: ['ID', 'X'], B: ['ID'] });
    await review(true);
    await write('alter table A rename to T');
    expect(await review(true)).toEqual({ A: [], B: [] });
    expect(
      kept()
        ?.tables.get('A')
        ?.columns.map(({ name }) => name),
    ).toEqual(['ID', 'X', 'Y', 'Z']);
    await write('alter table T rename to A', ...swap);
    expect(await review(false)).toEqual({ A: ['X'], B: [] });
  });

  it('a table whose columns are proved to be the same is approved as it is now', async () => {
    const { approvals, reasons, kept } = watched();
    const review = reviewing(approvals);
    await review(true);
    await write('alter table A drop column Z', 'alter table A add column NEW text');
    expect(await review(false)).toEqual({ A: [] });
    expect(reasons).toEqual(['FIRST_START', 'VERIFIED']);
    expect(
      kept()
        ?.tables.get('A')
        ?.columns.map(({ name }) => name),
    ).toEqual(['ID', 'X', 'Y', 'NEW']);
    await review(false);
    expect(reasons).toHaveLength(2);
  });

  it('what went away keeps its approval, as a column and as a table, until it is back', async () => {
    const { approvals, kept } = watched();
    const review = reviewing(approvals);
    await review(true);
    await write('alter table A rename column X to T');
    for (const isStart of [false, true]) expect(await review(isStart)).toEqual({ A: [] });
    expect(kept()?.tables.get('A')?.mapped.get('X')?.marks).toHaveLength(40);
    await write('alter table A rename column T to X');
    expect(await review(false)).toEqual({ A: [] });
    await write('alter table A rename to T');
    expect(await review(false)).toEqual({ A: [] });
    await write('create table A (ID text primary key, X text, Y text)');
    expect(await review(false)).toEqual({ A: ['ID', 'X', 'Y'] });
  });

  it('accepting counts the mapped columns and approves them as they are', async () => {
    const { approvals, reasons, kept } = watched();
    const review = reviewing(approvals);
    await review(true);
    await write(...swap);
    expect(await review(false)).toEqual({ A: ['X'] });
    const mapped = new Map([
      ['A', new Set(['ID', 'X', 'GONE'])],
      ['GONE', new Set(['ID'])],
    ]);
    const accepted = await new ColumnReview({ engine: sqliteEngine, driver, mapped, approvals }).accept();
    expect([accepted, reasons.at(-1)]).toEqual([4, 'ACCEPTED']);
    const tables = kept()?.tables;
    expect(tables?.get('A')?.mapped.get('GONE')).toEqual({ written: null, marks: [] });
    expect(tables?.get('GONE')).toMatchObject({ kind: null, origin: '', columns: [] });
    expect(await review(false)).toEqual({ A: ['Y'] });
  });

  it('the marks of a column are salted, short, and of rows with a value', async () => {
    const [one, other] = [watched(), watched()];
    await write('update A set X = null where rowid > 5');
    for (const { approvals } of [one, other]) await reviewing(approvals)(true);
    const marks = ({ kept }: typeof one) => kept()?.tables.get('A')?.mapped.get('X')?.marks ?? [];
    expect(marks(one).map(([row]) => row)).toEqual(['1', '2', '3', '4', '5']);
    for (const [, mark] of marks(one)) expect(mark).toMatch(/^[0-9a-f]{4}$/);
    expect(marks(one)).not.toEqual(marks(other));
  });
});

it('approvals of a process have a stamp that changes with each of them', async () => {
  const approvals = passingApprovals();
  const before = await approvals.stamp();
  expect([before, await approvals.stamp(), await approvals.read()]).toEqual([before, before, null]);
  const approved = { salt: 's', tables: new Map() };
  await approvals.save?.(approved, 'ACCEPTED');
  expect(await approvals.read()).toBe(approved);
  expect(await approvals.stamp()).not.toBe(before);
});

describe('a live schema without closed columns', () => {
  const shown = (closed: Readonly<Record<string, readonly string[]>>) => {
    const of = (tables: Readonly<Record<string, readonly string[]>>) =>
      new Map(Object.entries(tables).map(([table, columns]) => [table, new Set(columns)]));
    const there = of({ A: ['ID', 'X', 'OTHER'], B: ['ID'], E: ['OTHER'] });
    const live = {
      hasTable: (table: string) => there.has(table),
      column: (table: string, column: string) => (there.get(table)?.has(column) === true ? 'text' : null),
    };
    const mapped = of({ A: ['ID', 'X', 'GONE'], B: ['ID'], C: ['ID'], D: [], E: ['GONE'] });
    const left = withoutColumns(live as never, of(closed), mapped);
    return ['A', 'B', 'C', 'D', 'E'].flatMap((table) => [
      ...(left.hasTable(table) ? [table] : []),
      ...['ID', 'X', 'OTHER', 'GONE']
        .filter((column) => left.column(table, column) !== null)
        .map((each) => `${table}.${each}`),
    ]);
  };

  it('has what is not closed, and no table of which nothing is left', () => {
    const all = ['A', 'A.ID', 'A.X', 'A.OTHER', 'B', 'B.ID', 'E', 'E.OTHER'];
    expect(shown({})).toEqual(all);
    expect(shown({ A: ['X'] })).toEqual(all.filter((each) => each !== 'A.X'));
    expect(shown({ A: ['ID', 'X'] })).toEqual(['A.OTHER', 'B', 'B.ID', 'E', 'E.OTHER']);
    expect(shown({ B: ['ID'], C: ['ID'] })).toEqual(['A', 'A.ID', 'A.X', 'A.OTHER', 'E', 'E.OTHER']);
  });
});
