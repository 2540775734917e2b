import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite, type SqliteDriver } from '../../../../../subgraphs/database/engine/sqlite/driver.ts';
import { write } from '../../fixtures/people-database.ts';

/** Counts for minutes unless it is cancelled. */
const endless =
  'with recursive counter(n) as (select 1 union all select n + 1 from counter where n < 10000000000) select max(n) || ? from counter';

let folder: string;
let file: string;
let driver: SqliteDriver;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-driver-'));
  file = join(folder, 'data.db');
  await write(file, ['create table t (a text)'], ['insert into t values (?)', 'x']);
  driver = await openSqlite({ file, readers: 1, timeoutMs: 150 });
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
  const { code, tookMs } = await failure(driver.text(endless, ['']));
  expect(code).toBe('SUBGRAPH_TIMED_OUT');
  expect(tookMs).toBeLessThan(1_000);
  expect(await driver.text('select a from t', [])).toBe('x');
});

test('an abort cancels the running statement', async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 30);
  const { code, tookMs } = await failure(driver.text(endless, [''], abort.signal));
  expect(code).toBe('SUBGRAPH_TIMED_OUT');
  expect(tookMs).toBeLessThan(140);
  expect(await driver.text('select a from t', [])).toBe('x');
});

test('an aborted request runs nothing', async () => {
  expect((await failure(driver.text(endless, [''], AbortSignal.abort()))).code).toBe('SUBGRAPH_TIMED_OUT');
});

test('the wait for a reader is bounded', async () => {
  const running = failure(driver.text(endless, ['']));
  const waiting = await Promise.all([1, 2, 3].map(() => failure(driver.text(endless, ['']))));
  expect((await running).code).toBe('SUBGRAPH_TIMED_OUT');
  for (const { code, tookMs } of waiting) {
    expect(['SUBGRAPH_BUSY', 'SUBGRAPH_TIMED_OUT']).toContain(code);
    expect(tookMs).toBeLessThan(1_000);
  }
  expect(waiting.map(({ code }) => code)).toContain('SUBGRAPH_BUSY');
  expect(await driver.text('select a from t', [])).toBe('x');
});

test('nothing can be written', async () => {
  for (const sql of [
    "insert into t values ('y')",
    'create table u (a)',
    'drop table t',
    "attach database 'x.db' as x",
  ]) {
    await driver.text(sql, []).catch(() => null);
  }
  expect(await driver.text('select group_concat(a) || (select count(*) from sqlite_master) from t', [])).toBe(
    'x1',
  );
});

test('a file that is not there is a coded error', async () => {
  const opening = openSqlite({ file: join(folder, 'none.db'), readers: 2, timeoutMs: 100 });
  await expect(opening).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
});
