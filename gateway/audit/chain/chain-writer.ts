import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { invariant } from '../../../schema/invariant.ts';
import { chainBody, type EncodedRecord } from '../record/encode-record.ts';
import { appendAnchor, lastAnchor } from './anchor-place.ts';
import { type Anchor, openAnchor, writeAnchor } from './audit-anchor.ts';
import { auditFiles, chainHash, chainStart, readIfThere } from './audit-chain.ts';
import { Tombstones } from './kept-tombstones.ts';
import { policyIndexSql } from './newest-policy.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** The chain's last record. */
interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
}

interface ChainRow extends Head {
  readonly account: string | null;
  readonly body: string;
}

const emptyHead: Head = { seq: 0, hash: chainStart, recordedAt: '' };

const tableSql = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS audit_record (
    seq INTEGER PRIMARY KEY,
    account TEXT,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS audit_record_account ON audit_record (account, seq);
  ${policyIndexSql}
`;

const headSql = `SELECT seq, hash, json_extract(body, '$.recordedAt') AS recordedAt
  FROM audit_record ORDER BY seq DESC LIMIT 1`;

/**
 * Appends batches to the chain in the data folder's database, one call at a time. A batch goes in with one statement
 * that holds only while the head is the expected one; when another process was faster, the head is read again under
 * the write lock, so that the chain never forks. After any failure the connection is dropped and the next call opens
 * and checks the log anew.
 */
export class ChainWriter {
  readonly #folder: string;
  readonly #key: Buffer;
  /** File of the second place of anchors; null: there is none. */
  readonly #place: string | null;
  #connection: SqliteConnection | null = null;
  /** Identity of the opened file: a log that was moved away must not be written to unseen. */
  #inode = -1;
  /** Last record that this process knows to be durable; kept when the connection is dropped. */
  #head: Head | null = null;

  constructor(folder: string, key: Buffer, place: string | null) {
    this.#folder = folder;
    this.#key = key;
    this.#place = place;
  }

  /**
   * Opens the log and checks that what the anchor promises is still there.
   * @throws AUDIT_BROKEN
   */
  async open(): Promise<void> {
    await this.#guarded(async () => {});
  }

  /** Number of the first of the appended records; they are on disk when this resolves. */
  append(records: readonly EncodedRecord[]): Promise<number> {
    return this.#guarded(async (connection) => {
      const head = this.#head ?? emptyHead;
      const rows = this.#chain(head, records);
      const changed = await insert(connection, rows, head);
      return this.#written(changed === rows.length ? rows : await this.#appendLocked(connection, records));
    });
  }

  /** Seals the present head into the anchor's file, after checking the last anchor. */
  async anchor(): Promise<void> {
    await this.#guarded((connection) => locked(connection, () => this.#checkAndAnchor(connection)));
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close();
  }

  async #guarded<Result>(work: (connection: SqliteConnection) => Promise<Result>): Promise<Result> {
    try {
      const connection = this.#connection ?? (await this.#connect());
      if (statSync(auditFiles(this.#folder).database).ino !== this.#inode) throw brokenLog('audit.db');
      return await work(connection);
    } catch (error) {
      await this.close().catch(() => {});
      throw error;
    }
  }

  async #connect(): Promise<SqliteConnection> {
    const { database } = auditFiles(this.#folder);
    // WHY: SQLite would create the file readable for others; its -wal and -shm files take over the mode.
    await (await open(database, 'a', 0o600)).close();
    const connection = await SqliteConnection.open(database, { readOnly: false });
    this.#connection = connection;
    this.#inode = statSync(database).ino;
    await connection.exec(tableSql);
    this.#head = await locked(connection, () => this.#checkAndAnchor(connection));
    return connection;
  }

  #appendLocked(
    connection: SqliteConnection,
    records: readonly EncodedRecord[],
  ): Promise<readonly ChainRow[]> {
    return locked(connection, async () => {
      const head = await this.#readHead(connection);
      const rows = this.#chain(head, records);
      const changed = await insert(connection, rows, head);
      invariant(changed === rows.length, 'under the write lock nobody else moves the head');
      return rows;
    });
  }

  #written(rows: readonly ChainRow[]): number {
    this.#head = rows.at(-1) ?? this.#head;
    return rows[0]?.seq ?? 0;
  }

  /** The head, after checking that the last record known to this process still stands. */
  async #readHead(connection: SqliteConnection): Promise<Head> {
    if (this.#head !== null) await this.#checkStands(connection, this.#head);
    const [head] = await connection.all<Head>(headSql);
    return head ?? emptyHead;
  }

  /** INVARIANT: a new anchor is sealed only over a chain that still holds the last anchor, or a cut would be hidden. */
  async #checkAndAnchor(connection: SqliteConnection): Promise<Head> {
    const { anchor: file } = auditFiles(this.#folder);
    const head = await this.#readHead(connection);
    const text = await readIfThere(file);
    const anchor = text === null ? null : openAnchor(this.#key, text);
    if (anchor === null && (text !== null || head.seq > 0)) throw brokenLog('audit.anchor');
    if (anchor !== null) await this.#checkStands(connection, anchor);
    const next = { seq: head.seq, hash: head.hash, time: new Date().toISOString() };
    await this.#anchorElsewhere(connection, next);
    if (anchor === null || anchor.seq < head.seq) await writeAnchor(file, this.#key, next);
    return head;
  }

  /** WHY before the anchor of the folder: whoever sees that one may rely on the other. */
  async #anchorElsewhere(connection: SqliteConnection, next: Anchor): Promise<void> {
    if (this.#place === null) return;
    const last = await lastAnchor(this.#place, this.#key, next.seq === 0);
    if (last !== null) await this.#checkStands(connection, last, this.#place);
    if (last === null || last.seq < next.seq) await appendAnchor(this.#place, this.#key, next);
  }

  /** A record that is known still stands, or retention took it away. */
  async #checkStands(
    connection: SqliteConnection,
    { seq, hash }: Pick<Head, 'seq' | 'hash'>,
    place?: string,
  ): Promise<void> {
    if (seq === 0) return;
    const [row] = await connection.all<{ readonly hash: string }>(
      'SELECT hash FROM audit_record WHERE seq = ?',
      [seq],
    );
    if (row?.hash === hash) return;
    if (row === undefined && (await new Tombstones(connection, this.#key).hasTaken({ seq, hash }))) return;
    throw brokenLog(place === undefined ? `record ${seq}` : `record ${seq}, anchored in ${place}`);
  }

  #chain({ seq, hash, recordedAt }: Head, records: readonly EncodedRecord[]): readonly ChainRow[] {
    const now = new Date().toISOString();
    const timeAnomaly = now < recordedAt;
    const at = timeAnomaly ? recordedAt : now;
    let previous = hash;
    return records.map(({ account, json }, index) => {
      const body = chainBody(json, at, timeAnomaly);
      previous = chainHash(this.#key, seq + index + 1, previous, body);
      return { seq: seq + index + 1, hash: previous, recordedAt: at, account, body };
    });
  }
}

function brokenLog(detail: string): Error {
  return codedError('AUDIT_BROKEN', { detail });
}

/** Runs work under the database's write lock, across processes. */
async function locked<Result>(connection: SqliteConnection, work: () => Promise<Result>): Promise<Result> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    await connection.exec('COMMIT');
    return result;
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** Inserts all rows when `head` is still the chain's head, else none; gives the number of inserted rows. */
function insert(connection: SqliteConnection, rows: readonly ChainRow[], head: Head): Promise<number> {
  const sql = `INSERT INTO audit_record (seq, account, body, hash)
    SELECT * FROM (VALUES ${rows.map(() => '(?, ?, ?, ?)').join(', ')})
    WHERE (SELECT hash FROM audit_record ORDER BY seq DESC LIMIT 1) IS ?`;
  const values = rows.flatMap(({ seq, account, body, hash }) => [seq, account, body, hash]);
  return connection.run(sql, [...values, head.seq === 0 ? null : head.hash]);
}
