import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codedError } from '../../../../../schema/errors/coded-error.ts';
import type { SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import { openSqlite } from '../../../../../subgraphs/database/engine/sqlite/driver.ts';
import { sqliteEngine } from '../../../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';
import { compileStatement } from '../../../../../subgraphs/database/engine/statement.ts';
import { writeSqlite } from '../../fixtures/write-sqlite.ts';

/** Counts for minutes unless it is cancelled. */
const endless =
  'with recursive counter(n) as (select 1 union all select n + 1 from counter where n < 10000000000) select json_array(json_array(max(n) || ?)) from counter';

let folder: string;
let file: string;
let driver: SqlDriver;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-driver-'));
  file = join(folder, 'data.db');
  await writeSqlite(file, ['create table t (a text)'], ['insert into t values (?)', 'x']);
  driver = await openSqlite(file, { readers: 1, timeoutMs: 150 });
});
afterEach(async () => {
  await driver.close();
  await rm(folder, { recursive: true });
});

async function failure(work: Promise<unknown>): Promise<{ code: unknown; tookMs: number }> {
  const start = performance.now();
  const error = await work.then(
    () => ({ code: 'none' }),
    (reason: { code: unknown }) => reason,
  );
  return { code: error.code, tookMs: performance.now() - start };
}

test('a slow statement is cancelled in SQLite when its time is over, and its connection serves again', async () => {
  const { code, tookMs } = await failure(driver.read(endless, ['']));
  expect(code).toBe('SUBGRAPH_TIMED_OUT');
  expect(tookMs).toBeLessThan(1_000);
  expect(await driver.read('select json_group_array(json_array(a)) from t', [])).toEqual([['x']]);
});

test('a statement about the database has a time limit too', async () => {
  const { code, tookMs } = await failure(driver.describe(endless, ['']));
  expect(code).toBe('SUBGRAPH_TIMED_OUT');
  expect(tookMs).toBeLessThan(1_000);
});

test('the version of the structure changes with the structure alone, and is told while all readers are busy', async () => {
  const before = await driver.schemaVersion();
  await writeSqlite(file, ['insert into t values (?)', 'y']);
  const busy = failure(driver.read(endless, ['']));
  expect(await driver.schemaVersion()).toBe(before);
  await writeSqlite(file, ['alter table t rename column a to b']);
  const renamed = await driver.schemaVersion();
  await writeSqlite(file, ['alter table t rename column b to a']);
  expect(new Set([before, renamed, await driver.schemaVersion()]).size).toBe(3);
  await busy;
});

test('an abort cancels the running statement', async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 30);
  const { code, tookMs } = await failure(driver.read(endless, [''], abort.signal));
  expect(code).toBe('SUBGRAPH_TIMED_OUT');
  expect(tookMs).toBeLessThan(140);
  expect(await driver.read('select json_group_array(json_array(a)) from t', [])).toEqual([['x']]);
});

test('an aborted request runs nothing', async () => {
  expect((await failure(driver.read(endless, [''], AbortSignal.abort()))).code).toBe('SUBGRAPH_TIMED_OUT');
});

test('another file in the place of the database is read from the next statement on; while there is none, nothing is', async () => {
  const read = () => driver.read('select json_group_array(json_array(a)) from t', []);
  expect(await read()).toEqual([['x']]);
  const restored = join(folder, 'restored.db');
  await writeSqlite(restored, ['create table t (a text)'], ['insert into t values (?)', 'y']);
  await rename(restored, file);
  expect(await read()).toEqual([['y']]);
  await rename(file, restored);
  for (let asked = 0; asked < 3; asked++) {
    const failed = await read().catch((error: unknown) => error);
    expect([failed, driver.classify(failed)]).toEqual([
      expect.objectContaining({ code: 'SUBGRAPH_FAILED' }),
      'down',
    ]);
  }
  await expect(driver.probe()).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
  await rename(restored, file);
  expect(await read()).toEqual([['y']]);
});

test('the wait for a reader is bounded', async () => {
  const running = failure(driver.read(endless, ['']));
  const waiting = await Promise.all([1, 2, 3].map(() => failure(driver.read(endless, ['']))));
  expect((await running).code).toBe('SUBGRAPH_TIMED_OUT');
  for (const { code, tookMs } of waiting) {
    expect(['SUBGRAPH_BUSY', 'SUBGRAPH_TIMED_OUT']).toContain(code);
    expect(tookMs).toBeLessThan(1_000);
  }
  expect(waiting.map(({ code }) => code)).toContain('SUBGRAPH_BUSY');
  expect(await driver.read('select json_group_array(json_array(a)) from t', [])).toEqual([['x']]);
});

test('nothing can be written', async () => {
  for (const sql of [
    "insert into t values ('y')",
    'create table u (a)',
    'drop table t',
    "attach database 'x.db' as x",
  ]) {
    await driver.read(sql, []).catch(() => null);
  }
  expect(
    await driver.describe('select a, (select count(*) from sqlite_master) as tables from t', []),
  ).toEqual([{ a: 'x', tables: 1 }]);
});

test('a file that is not there is a coded error', async () => {
  const opening = openSqlite(join(folder, 'none.db'), { readers: 2, timeoutMs: 100 });
  await expect(opening).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
});

test('an error tells why: what is missing, what was cancelled, what is busy, what is down', async () => {
  const kindOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => driver.classify(error),
    );
  expect(await kindOf(driver.read('select b from t', []))).toBe('missing');
  expect(await kindOf(driver.read('select a from u', []))).toBe('missing');
  expect(await kindOf(driver.read('select nothing(a) from t', []))).toBe('other');
  expect(await kindOf(driver.read(endless, ['']))).toBe('cancelled');
  expect(await kindOf(driver.read(endless, [''], AbortSignal.abort()))).toBe('cancelled');
  expect(driver.classify(codedError('SUBGRAPH_BUSY'))).toBe('busy');
  expect(driver.classify(new Error('no such table: t'))).toBe('other');
  await driver.close();
  expect(await kindOf(driver.probe())).toBe('down');
  driver = await openSqlite(file, { readers: 1, timeoutMs: 150 });
});

test('rows are texts and nulls; a count is a text too, and an answer without a row has none', async () => {
  const { dialect } = sqliteEngine;
  const count = compileStatement(dialect.answerCount(dialect.knex.from('t').select('a'), 'r'));
  expect(await driver.read(count.sql, [])).toEqual([['1']]);
  expect(await driver.read('select json_group_array(json_array(a, null)) from t', [])).toEqual([['x', null]]);
  expect(await driver.read("select json_array(json_array('x')) from t where a = 'y'", [])).toEqual([]);
  await expect(driver.read("select '{}'", [])).rejects.toThrow('JSON array');
});

/** Holds a writer's lock on the whole file, so that nobody reads it, until it is let go. */
async function lockFile(): Promise<() => Promise<void>> {
  const writer = new sqlite3.Database(file);
  await new Promise<void>((resolve, reject) => {
    writer.exec('begin exclusive', (error) => (error === null ? resolve() : reject(error)));
  });
  return () => new Promise((resolve) => writer.close(() => resolve()));
}

const readAll = (from: SqlDriver, signal?: AbortSignal) =>
  from.read('select json_group_array(json_array(a)) from t', [], signal);

test("a writer's lock is waited for within the time of a statement, by readings and by the looking at the structure", async () => {
  const patient = await openSqlite(file, { readers: 1, timeoutMs: 10_000 });
  const before = await patient.schemaVersion();
  const release = await lockFile();
  const waiting = Promise.all([readAll(patient), patient.schemaVersion()]);
  await sleep(400);
  await release();
  expect(await waiting).toEqual([[['x']], before]);
  await patient.close();
});

test("a writer's lock of longer is told as busy, not as a failure; an abort ends the wait", async () => {
  const release = await lockFile();
  const told = await readAll(driver).catch((error: unknown) => error);
  expect(told).toMatchObject({ code: 'SUBGRAPH_BUSY', cause: { code: 'SQLITE_BUSY' } });
  expect(driver.classify(told)).toBe('busy');
  await expect(driver.schemaVersion()).rejects.toMatchObject({ code: 'SUBGRAPH_BUSY' });
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 30);
  expect((await failure(readAll(driver, abort.signal))).code).toBe('SUBGRAPH_TIMED_OUT');
  await release();
  expect(await readAll(driver)).toEqual([['x']]);
});

test("a writer's lock on one file stops no reader of another, however many wait", async () => {
  const other = join(folder, 'other.db');
  await writeSqlite(other, ['create table t (a text)'], ['insert into t values (?)', 'z']);
  const [locked, free] = await Promise.all(
    [file, other].map((each) => openSqlite(each, { readers: 8, timeoutMs: 10_000 })),
  );
  if (locked === undefined || free === undefined) throw new Error('two were opened');
  const release = await lockFile();
  const waiting = Promise.all(Array.from({ length: 8 }, () => readAll(locked)));
  expect(await readAll(free)).toEqual([['z']]);
  await release();
  expect(await waiting).toHaveLength(8);
  await Promise.all([locked.close(), free.close()]);
});

test('a long answer is read in a turn, a short one at once', async () => {
  let turns = 0;
  const turn = async () => {
    turns += 1;
  };
  const rowsOf = (length: number) =>
    driver.read(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${length}) select json_group_array(json_array('row ' || i)) from n`,
      [],
      undefined,
      'account one',
      turn,
    );
  expect(await rowsOf(3)).toEqual([['row 1'], ['row 2'], ['row 3']]);
  expect(turns).toBe(0);
  expect(await rowsOf(3_000)).toHaveLength(3_000);
  expect(turns).toBe(1);
});
