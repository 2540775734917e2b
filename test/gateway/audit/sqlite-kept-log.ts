import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach } from 'vitest';
import { openAuditLog } from '../../../gateway/audit/chain/audit-log.ts';
import { SqliteConnection } from '../../../gateway/audit/chain/sqlite-connection.ts';
import { tailAudit } from '../../../gateway/audit/chain/tail-audit.ts';
import { readOperations } from '../../../gateway/audit/read/read-operations.ts';
import { readUse } from '../../../gateway/audit/read/read-use.ts';
import { verifyAudit } from '../../../gateway/audit/read/verify-audit.ts';
import { runSql, temporaryFolder } from './audit-fixture.ts';
import type { KeptLog, KeptRow } from './contract/kept-log.ts';

const intruders: Intruder[] = [];

afterEach(async () => {
  for (const intruder of intruders.splice(0)) await intruder.close();
});

/** A log in a folder: SQLite. */
export async function openSqliteKeptLog(): Promise<KeptLog> {
  const folder = await temporaryFolder();
  const database = join(folder, 'audit.db');
  const anchor = join(folder, 'audit.anchor');
  let intruder: Intruder | null = null;
  return {
    folder,
    appender: [join(import.meta.dirname, 'chain/append-until-killed.ts'), folder],
    open: (options = {}) => openAuditLog({ folder, ...options }),
    tail: (count, account) => tailAudit({ folder, count, ...(account === undefined ? {} : { account }) }),
    verify: () => verifyAudit({ folder }),
    operations: (asked) => readOperations(folder, asked),
    use: (sinceMs) => readUse(folder, sinceMs),
    rows: async () => {
      const rows = await runSql(database, 'SELECT seq, account, body, hash FROM audit_record ORDER BY seq');
      return rows as unknown as readonly KeptRow[];
    },
    replaceRows: (rows) => {
      if (intruder === null) {
        intruder = new Intruder(database);
        intruders.push(intruder);
      }
      return intruder.replace(rows);
    },
    replaceAnchor: (text) => (text === null ? rm(anchor) : writeFile(anchor, text)),
    keepOut: async () => {
      const holder = await SqliteConnection.open(database, { readOnly: false });
      await holder.exec('BEGIN IMMEDIATE');
      return async () => {
        await holder.exec('COMMIT');
        await holder.close();
      };
    },
  };
}

class Intruder {
  readonly #database: sqlite3.Database;

  constructor(file: string) {
    this.#database = new sqlite3.Database(file);
    this.#database.exec('PRAGMA synchronous = OFF');
  }

  /** Makes the table hold these rows. */
  replace(rows: readonly KeptRow[]): Promise<void> {
    const places = rows.map(() => '(?,?,?,?)').join(',');
    const values = rows.flatMap(({ seq, account, body, hash }) => [seq, account, body, hash]);
    return new Promise((resolve, reject) => {
      this.#database.serialize(() => {
        this.#database.run('BEGIN');
        this.#database.run('DELETE FROM audit_record');
        if (rows.length > 0) this.#database.run(`INSERT INTO audit_record VALUES ${places}`, values);
        this.#database.run('COMMIT', (error: Error | null) => (error === null ? resolve() : reject(error)));
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#database.close(() => resolve()));
  }
}
