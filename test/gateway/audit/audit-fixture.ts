import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach } from 'vitest';

const folders: string[] = [];

/** A new empty folder; removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** One SQLite statement on a file of the log, as an intruder would run it. */
export function runSql(
  file: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, (failed) => {
      if (failed !== null) return reject(failed);
      database.configure('busyTimeout', 5_000);
      database.all<Record<string, unknown>>(sql, [...values], (error: Error | null, rows) => {
        database.close(() => (error === null ? resolve(rows) : reject(error)));
      });
    });
  });
}
