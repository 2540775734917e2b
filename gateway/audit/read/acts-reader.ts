import { createHmac, timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ActsOfLog, NamedActs } from '../../../schema/procedure/machine/named-acts.ts';
import { shareNext } from '../../../schema/share-next.ts';
import {
  auditFiles,
  chainHash,
  chainStart,
  readChainKey,
  readIfThere,
  writeDurably,
} from '../chain/audit-chain.ts';
import { isOfStone, Tombstones } from '../chain/kept-tombstones.ts';
import { logFault } from '../chain/log-fault.ts';
import { SqliteConnection } from '../chain/sqlite-connection.ts';
import type { Tombstone } from '../chain/tombstone.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { ActsCollector } from './acts-collector.ts';

interface Row {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

const pageSize = 1_000;
const pageSql = 'SELECT seq, body, hash FROM audit_record WHERE seq > ? ORDER BY seq LIMIT ?';

/** Records that are read again at a start rather than kept. */
const keptAfter = 1_000;

/** Where a reading ended: what follows is checked from there on. */
interface Place {
  readonly seq: number;
  readonly hash: string;
}

const beginning: Place = { seq: 0, hash: chainStart };

/**
 * Reads what the log of a folder names of acts, again and again, each record once and with its place in the chain verified. How far
 * it came is kept beside the log, under its key, so that a start reads what is new alone. Records that retention took away are passed
 * over where a tombstone that the log signed stands in their place: acts are never among them.
 */
export class ActsReader {
  /** What the log names as of a moment after the call; nothing where no log was begun. @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE */
  readonly read: () => Promise<ActsOfLog>;
  readonly #folder: string;
  #connection: SqliteConnection | null = null;
  #inode = -1;
  #place = beginning;
  #keptTo = 0;
  #acts = new ActsCollector();

  constructor(folder: string) {
    this.#folder = folder;
    this.read = shareNext(() => this.#read());
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close();
  }

  async #read(): Promise<ActsOfLog> {
    try {
      const { database } = auditFiles(this.#folder);
      const found = statSync(database, { throwIfNoEntry: false });
      if (found === undefined) {
        await this.#forget();
        return this.#acts;
      }
      const key = await readChainKey(this.#folder);
      if (this.#connection === null || found.ino !== this.#inode) await this.#open(database, found.ino, key);
      await this.#follow(key);
      return this.#acts;
    } catch (cause) {
      await this.close().catch(() => {});
      throw logFault(this.#folder, cause);
    }
  }

  /** What was read of another file is not of this one. */
  async #forget(): Promise<void> {
    await this.close();
    [this.#place, this.#keptTo, this.#acts] = [beginning, 0, new ActsCollector()];
  }

  async #open(file: string, inode: number, key: Buffer): Promise<void> {
    await this.#forget();
    const connection = await SqliteConnection.open(file, { readOnly: true });
    this.#connection = connection;
    this.#inode = inode;
    const kept = await readKept(this.#folder, key);
    if (kept === null || (await goingOn(connection, key, kept.place)) === null) return;
    this.#place = kept.place;
    this.#keptTo = kept.place.seq;
    this.#acts = new ActsCollector(kept.acts);
  }

  async #follow(key: Buffer): Promise<void> {
    const connection = this.#connection;
    if (connection === null) return;
    for (let read = pageSize; read === pageSize; ) read = await this.#readPage(connection, key);
    if (this.#place.seq - this.#keptTo < keptAfter) return;
    await keep(this.#folder, key, this.#place, this.#acts);
    this.#keptTo = this.#place.seq;
  }

  /** WHY one state: retention may take records away meanwhile. */
  async #readPage(connection: SqliteConnection, key: Buffer): Promise<number> {
    await connection.exec('BEGIN');
    const place = await goingOn(connection, key, this.#place);
    // WHY: a record that was read and is there no longer, without a tombstone, means that the log went back.
    if (place === null) throw broken(this.#place.seq);
    this.#place = place;
    const rows = await connection.all<Row>(pageSql, [place.seq, pageSize]);
    for (const row of rows) {
      while (row.seq > this.#place.seq + 1) this.#place = await passOver(connection, key, this.#place);
      this.#take(key, row);
    }
    await connection.exec('COMMIT');
    return rows.length;
  }

  #take(key: Buffer, { seq, body, hash }: Row): void {
    const { seq: last, hash: previous } = this.#place;
    if (seq !== last + 1 || typeof body !== 'string' || chainHash(key, seq, previous, body) !== hash)
      throw broken(last + 1);
    this.#place = { seq, hash };
    // WHY before parsing: nearly every record is a query.
    if (body.includes('"kind":"ADMIN"')) this.#acts.add(decodeRecord(seq, body).record);
  }
}

/** Where a reading goes on that came to a place; null where the log went back behind it. */
async function goingOn(connection: SqliteConnection, key: Buffer, place: Place): Promise<Place | null> {
  const { seq, hash } = place;
  if (seq === 0) return place;
  const [row] = await connection.all<Pick<Row, 'hash'>>('SELECT hash FROM audit_record WHERE seq = ?', [seq]);
  if (row !== undefined) return row.hash === hash ? place : null;
  const stone = (await new Tombstones(connection, key).over(seq))?.stone ?? null;
  return stone !== null && isOfStone(stone, seq, hash) ? endOf(stone) : null;
}

/** The end of what retention took away behind a place. @throws AUDIT_BROKEN where no tombstone of the log joins the chain there */
async function passOver(connection: SqliteConnection, key: Buffer, { seq, hash }: Place): Promise<Place> {
  const stone = (await new Tombstones(connection, key).over(seq + 1))?.stone ?? null;
  if (stone === null || stone.first !== seq + 1 || stone.before !== hash) throw broken(seq + 1);
  return endOf(stone);
}

function endOf({ last, lastHash }: Tombstone): Place {
  return { seq: last, hash: lastHash };
}

function broken(seq: number): Error {
  return codedError('AUDIT_BROKEN', { detail: `record ${seq}` });
}

interface Kept {
  readonly place: Place;
  readonly acts: ActsOfLog;
}

/** What was kept of an earlier reading; null where there is none, or where somebody wrote it without the key. */
async function readKept(folder: string, key: Buffer): Promise<Kept | null> {
  const text = await readIfThere(auditFiles(folder).acts);
  const [seal = '', body = ''] = text?.split('\n') ?? [];
  const expected = Buffer.from(sealOf(key, body));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { place, named, done } = JSON.parse(body) as {
    readonly place: Place;
    readonly named: readonly (readonly [string, readonly NamedActs[]])[];
    readonly done: readonly (readonly [string, number])[];
  };
  return { place, acts: { named: new Map(named), done: new Map(done) } };
}

/** WHY a failure hinders nothing: what is not kept is read again. */
async function keep(folder: string, key: Buffer, place: Place, { named, done }: ActsOfLog): Promise<void> {
  const body = JSON.stringify({ place, named: [...named], done: [...done] });
  const { acts: file } = auditFiles(folder);
  const partial = `${file}.${process.pid}`;
  await writeDurably(partial, `${sealOf(key, body)}\n${body}\n`)
    .then(() => rename(partial, file))
    .catch(() => {});
}

function sealOf(key: Buffer, body: string): string {
  return createHmac('sha256', key).update('acts\n').update(body).digest('hex');
}
