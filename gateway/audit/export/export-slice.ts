import { codedError } from '../../../schema/errors/coded-error.ts';
import type { LogVisit, SignedExport } from '../../../schema/exchange/sharing-log-service.ts';
import type { LogPart } from '../../../schema/sharing-log/log-part.ts';
import { recordPieces } from '../../../schema/sharing-log/record-pieces.ts';
import { type PartContext, visiblePieces } from '../../../schema/sharing-log/visible-pieces.ts';
import { chainHash, chainStart, readChainKey } from '../chain/audit-chain.ts';
import { Tombstones } from '../chain/kept-tombstones.ts';
import { readAuditUnlessAborted } from '../chain/read-audit.ts';
import type { SqliteConnection } from '../chain/sqlite-connection.ts';
import { logIdentity } from '../checkpoint/log-identity.ts';
import { firstSince } from '../read/first-since.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { writeExportNote } from './export-note.ts';
import { exportReader } from './export-reader.ts';
import { exportRecord, nextRoot, recordLeaf, saltKeyOf, tombstoneLeaf } from './record-leaf.ts';

/** Records that one turn takes in. Measured: about 3 ms. */
const batch = 50;

/** A slice of the log, for whom, and whose work it is; `take` bounds the work, see `LogVisit`. */
export interface SliceAsked {
  readonly part: LogPart;
  readonly from: string;
  readonly to: string;
  readonly judged: PartContext;
  readonly visit: Pick<LogVisit, 'turn' | 'signal'> & { readonly take: () => void };
}

interface Row {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

/**
 * Signs a slice of the log for one reader. Every record of the slice stands in it, those that are not for the reader as their digest;
 * the chain is recomputed on the way, so that nothing is signed that does not hold.
 * @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE, and what `take` throws
 */
export async function exportSlice(folder: string, asked: SliceAsked): Promise<SignedExport> {
  const key = await readChainKey(folder);
  return readAuditUnlessAborted(folder, asked.visit.signal, async (connection) => {
    // WHY one state: retention may take records away meanwhile.
    await connection.exec('BEGIN');
    const first = await firstSince(connection, asked.from);
    const end = await firstSince(connection, asked.to);
    const slice = new SliceWalk(connection, key, asked);
    await slice.begin(first);
    await slice.walk(end);
    return slice.signed();
  });
}

class SliceWalk {
  readonly #connection: SqliteConnection;
  readonly #key: Buffer;
  readonly #saltKey: Buffer;
  readonly #asked: SliceAsked;
  readonly #tombstones: Tombstones;
  readonly #lines: string[] = [];
  #first = 1;
  #before = chainStart;
  #last = { seq: 0, hash: chainStart };
  #root = chainStart;
  #visible = 0;

  constructor(connection: SqliteConnection, key: Buffer, asked: SliceAsked) {
    this.#connection = connection;
    this.#key = key;
    this.#saltKey = saltKeyOf(key);
    this.#asked = asked;
    this.#tombstones = new Tombstones(connection, key);
  }

  /** Finds the chain before the first record of the slice; what was taken away before that record belongs to the slice. */
  async begin(from: number): Promise<void> {
    const [row] = await this.#connection.all<Pick<Row, 'seq' | 'hash'>>(
      'SELECT seq, hash FROM audit_record WHERE seq < ? ORDER BY seq DESC LIMIT 1',
      [from],
    );
    this.#last = row ?? this.#last;
    this.#first = this.#last.seq + 1;
    this.#before = this.#last.hash;
  }

  /** Takes in every record below a number. */
  async walk(end: number): Promise<void> {
    for (;;) {
      await this.#asked.visit.turn();
      this.#asked.visit.signal.throwIfAborted();
      const rows = await this.#connection.all<Row>(
        'SELECT seq, body, hash FROM audit_record WHERE seq > ? AND seq < ? ORDER BY seq LIMIT ?',
        [this.#last.seq, end, batch],
      );
      for (const row of rows) {
        await this.#passOver(row.seq);
        this.#take(row);
      }
      if (rows.length < batch) break;
    }
    await this.#passOver(end);
  }

  signed(): SignedExport {
    const identity = logIdentity(this.#key);
    const { part, from, to } = this.#asked;
    const statement = {
      ...{ reader: exportReader(part), from, to, first: this.#first, last: this.#last.seq },
      ...{ visible: this.#visible, before: this.#before, after: this.#last.hash, root: this.#root },
      time: new Date().toISOString(),
    };
    const text = `${writeExportNote(statement, identity)}${this.#lines.map((line) => `${line}\n`).join('')}`;
    const records = this.#last.seq - this.#first + 1;
    return { text, log: identity.name, records, visible: this.#visible };
  }

  #take({ seq, body, hash }: Row): void {
    const { part, judged, visit } = this.#asked;
    visit.take();
    if (chainHash(this.#key, seq, this.#last.hash, body) !== hash)
      throw codedError('AUDIT_BROKEN', { detail: `record ${seq}` });
    const { recordedAt, record } = decodeRecord(seq, body);
    const visible = visiblePieces(part, record, judged);
    const pieces = recordPieces({ seq, recordedAt, record }, judged.databasesOf);
    const exported = exportRecord(this.#saltKey, { seq, body, pieces }, visible);
    if (visible.length > 0) this.#visible += 1;
    this.#add(JSON.stringify(exported), recordLeaf(exported), { seq, hash });
  }

  /** Shows what stands in the place of records that were taken away before one. */
  async #passOver(seq: number): Promise<void> {
    while (this.#last.seq + 1 < seq) {
      const over = await this.#stoneOver(this.#last.seq + 1);
      if (over === null) return this.#requireEnd(seq);
      const { note, stone } = over;
      if (stone.first !== this.#last.seq + 1 || stone.before !== this.#last.hash)
        throw codedError('AUDIT_BROKEN', { detail: `record ${stone.first}` });
      this.#add(JSON.stringify({ seq: stone.first, tombstone: note }), tombstoneLeaf(note), {
        seq: stone.last,
        hash: stone.lastHash,
      });
    }
  }

  /** Before the end of the log nothing may be missing. */
  async #requireEnd(seq: number): Promise<void> {
    const [row] = await this.#connection.all('SELECT 1 FROM audit_record WHERE seq >= ? LIMIT 1', [seq]);
    if (row !== undefined) throw codedError('AUDIT_BROKEN', { detail: `record ${this.#last.seq + 1}` });
  }

  async #stoneOver(seq: number) {
    const over = await this.#tombstones.over(seq);
    if (over === null) return null;
    if (over.stone === null) throw codedError('AUDIT_BROKEN', { detail: `tombstone of record ${seq}` });
    return { note: over.note, stone: over.stone };
  }

  #add(line: string, leaf: string, last: { readonly seq: number; readonly hash: string }): void {
    this.#lines.push(line);
    this.#root = nextRoot(this.#root, leaf);
    this.#last = last;
  }
}
