import { mkdir } from 'node:fs/promises';
import { type RegistryError, registryError } from '../../schema/errors/registry.ts';
import { auditFiles, openChainKey } from './audit-chain.ts';
import type { AuditRecord, StoredRecord } from './audit-record.ts';
import { ChainWriter } from './chain-writer.ts';
import { decodeRecord, type EncodedRecord, encodeRecord } from './encode-record.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** Options of the sharing log. */
export interface AuditLogOptions {
  readonly folder: string;
  /** Records that may wait for the disk; more are refused. */
  readonly queueSize?: number;
  /** Records of one commit. */
  readonly batchSize?: number;
}

/** The sharing log (Decree 47 Art 45): append-only, chained, durable before an answer is released. */
export interface AuditLog {
  /** Resolves when the record is on disk. Rejects with AUDIT_UNAVAILABLE; the caller must then release nothing. */
  append(record: AuditRecord): Promise<{ readonly seq: number }>;
  /** The newest records (of one account, when given), oldest first. At most 10,000. Rejects with AUDIT_UNAVAILABLE. */
  tail(count: number, account?: string): Promise<readonly StoredRecord[]>;
  /** Writes what waits, seals the anchor and closes; later records are refused. */
  close(): Promise<void>;
}

interface Waiting extends EncodedRecord {
  resolve(result: { readonly seq: number }): void;
  reject(error: RegistryError): void;
}

const anchorEveryMs = 1000;
/** A tail longer than this is never left without an anchor: rather no record is taken. */
const unanchoredMs = 60_000;
const maxTail = 10_000;

/**
 * Opens (and makes, when missing) the log of a data folder. Several processes may append to it at once. Rejects with
 * AUDIT_BROKEN when records, key or anchor of an existing log are gone, AUDIT_UNAVAILABLE when it cannot be written.
 */
export async function openAuditLog(options: AuditLogOptions): Promise<AuditLog> {
  const { folder, queueSize = 2000, batchSize = 50 } = options;
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw registryError('AUDIT_UNAVAILABLE', {}, cause);
  });
  const writer = new ChainWriter(folder, await openChainKey(folder));
  await writer.open();
  return new QueuedLog(writer, folder, queueSize, batchSize);
}

class QueuedLog implements AuditLog {
  readonly #writer: ChainWriter;
  readonly #folder: string;
  readonly #queueSize: number;
  readonly #batchSize: number;
  readonly #queue: Waiting[] = [];
  #unwritten = 0;
  #working: Promise<void> | null = null;
  #closed = false;
  /** Time since which the anchor is behind the chain; null when it is not. Monotonic milliseconds. */
  #unanchoredSince: number | null = null;
  #triedAnchorAt = performance.now();
  #timer: NodeJS.Timeout | null = null;

  constructor(writer: ChainWriter, folder: string, queueSize: number, batchSize: number) {
    this.#writer = writer;
    this.#folder = folder;
    this.#queueSize = queueSize;
    this.#batchSize = batchSize;
  }

  append(record: AuditRecord): Promise<{ readonly seq: number }> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#unwritten >= this.#queueSize) throw registryError('AUDIT_UNAVAILABLE');
      this.#queue.push({ ...encodeRecord(record), resolve, reject });
      this.#unwritten += 1;
      this.#work();
    });
  }

  async tail(count: number, account?: string): Promise<readonly StoredRecord[]> {
    const where = account === undefined ? '' : 'WHERE account = ?';
    const sql = `SELECT seq, body FROM audit_record ${where} ORDER BY seq DESC LIMIT ?`;
    const limit = Math.max(0, Math.min(Math.trunc(count), maxTail));
    const rows = await readRows(this.#folder, sql, account === undefined ? [limit] : [account, limit]);
    return rows.map(({ seq, body }) => decodeRecord(seq, body)).reverse();
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#working !== null) await this.#working;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#unanchoredSince !== null) await this.#writer.anchor().catch(() => {});
    await this.#writer.close();
  }

  #work(): void {
    this.#working ??= this.#drain().finally(() => {
      this.#working = null;
      if (this.#queue.length > 0) this.#work();
      else if (this.#unanchoredSince !== null && !this.#closed) this.#anchorLater();
    });
  }

  /** Writes batch after batch; what arrives while one commits goes into the next (group commit). */
  async #drain(): Promise<void> {
    // WHY: requests that end in the same turn of the event loop share a commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      await this.#write(this.#queue.splice(0, this.#batchSize));
      await this.#anchorWhenDue();
    }
    await this.#anchorWhenDue();
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      this.#checkAnchored();
      const first = await this.#writer.append(batch);
      this.#unanchoredSince ??= performance.now();
      this.#unwritten -= batch.length;
      batch.forEach(({ resolve }, index) => {
        resolve({ seq: first + index });
      });
    } catch (cause) {
      this.#unwritten -= batch.length;
      const error = registryError('AUDIT_UNAVAILABLE', {}, cause);
      for (const { reject } of batch) reject(error);
    }
  }

  #checkAnchored(): void {
    if (this.#unanchoredSince !== null && performance.now() - this.#unanchoredSince > unanchoredMs) {
      throw registryError('AUDIT_BROKEN', { detail: 'audit.anchor' });
    }
  }

  /** Notes the head in a sealed file at most once a second, so that a tail cut off later is found. */
  async #anchorWhenDue(): Promise<void> {
    const now = performance.now();
    if (this.#unanchoredSince === null || now - this.#triedAnchorAt < anchorEveryMs) return;
    this.#triedAnchorAt = now;
    // WHY ignored: the records are durable; when it goes on failing, #checkAnchored refuses the next ones.
    await this.#writer.anchor().then(
      () => {
        this.#unanchoredSince = null;
      },
      () => {},
    );
  }

  #anchorLater(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#work();
    }, anchorEveryMs);
    this.#timer.unref();
  }
}

interface BodyRow {
  readonly seq: number;
  readonly body: string;
}

/** Reads on a connection of its own, so that no reader sees a record before it is durable. */
async function readRows(folder: string, sql: string, parameters: readonly (string | number)[]) {
  try {
    const connection = await SqliteConnection.open(auditFiles(folder).database, { readOnly: true });
    return await connection.all<BodyRow>(sql, parameters).finally(() => connection.close());
  } catch (cause) {
    throw registryError('AUDIT_UNAVAILABLE', {}, cause);
  }
}
