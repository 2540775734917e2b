import { logIdentity } from '../checkpoint/log-identity.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { readTombstone, type Tombstone } from './tombstone.ts';

/** The table of tombstones, beside that of the records. WHY numbers that come once: an index sees what is new, and what was put back. */
export const tombstoneTableSql = `CREATE TABLE IF NOT EXISTS audit_tombstone (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL UNIQUE,
    last INTEGER NOT NULL,
    note TEXT NOT NULL
  );`;

/** Whether a log has had records taken away: one that was begun before retention has no table of tombstones. */
export async function hasTombstones(connection: SqliteConnection): Promise<boolean> {
  const [table] = await connection.all("SELECT 1 FROM sqlite_master WHERE name = 'audit_tombstone'");
  return table !== undefined;
}

/** A tombstone as the log keeps it; null: what stands there was not signed by the log, or is of other records. */
export interface KeptTombstone {
  readonly note: string;
  readonly stone: Tombstone | null;
}

/** Reads the tombstones of one log. */
export class Tombstones {
  readonly #connection: SqliteConnection;
  readonly #publicKey: Buffer;

  constructor(connection: SqliteConnection, key: Buffer) {
    this.#connection = connection;
    this.#publicKey = logIdentity(key).publicKey;
  }

  /** The tombstone that covers a record; null where there is none. */
  async over(seq: number): Promise<KeptTombstone | null> {
    if (!(await hasTombstones(this.#connection))) return null;
    const [row] = await this.#connection.all<{ first: number; last: number; note: string }>(
      'SELECT first, last, note FROM audit_tombstone WHERE first <= ? ORDER BY first DESC LIMIT 1',
      [seq],
    );
    if (row === undefined || row.last < seq) return null;
    const stone = readTombstone(String(row.note), this.#publicKey);
    const isItsOwn = stone !== null && stone.first === row.first && stone.last === row.last;
    return { note: String(row.note), stone: isItsOwn ? stone : null };
  }

  /** Whether a record that is known is gone because retention took it away. */
  async hasTaken({ seq, hash }: { readonly seq: number; readonly hash: string }): Promise<boolean> {
    const stone = (await this.over(seq))?.stone ?? null;
    return stone !== null && isOfStone(stone, seq, hash);
  }
}

/** Whether a record may be one in whose place a tombstone stands; only the hashes of the first and the last are known. */
export function isOfStone(
  { first, last, firstHash, lastHash }: Tombstone,
  seq: number,
  hash: string,
): boolean {
  return (seq !== first || hash === firstHash) && (seq !== last || hash === lastHash);
}
