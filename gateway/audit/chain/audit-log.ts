import { mkdir } from 'node:fs/promises';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { PolicyMark } from '../../../schema/policy/policy-mark.ts';
import type { AuditRecord, StoredRecord } from '../record/audit-record.ts';
import { type EncodedRecord, encodeRecord } from '../record/encode-record.ts';
import { createDigest, type Digest } from '../record/redact.ts';
import { openChainKey } from './audit-chain.ts';
import { ChainWriter } from './chain-writer.ts';
import { logFault } from './log-fault.ts';
import { NewestPolicyReader } from './newest-policy.ts';
import { tailAudit } from './tail-audit.ts';

/** Options of the sharing log. */
export interface AuditLogOptions {
  readonly folder: string;
  /** Records that may wait for the disk; more are refused. */
  readonly queueSize?: number;
  /** Records of one commit. */
  readonly batchSize?: number;
  /** File of a second place of anchors, out of reach of the folder's owner; null: there is none. */
  readonly anchorPath?: string | null;
}

/** The sharing log (Decree 47 Art 45): append-only, chained, durable before an answer is released. */
export interface AuditLog {
  /**
   * Resolves when the record is on disk.
   * @throws AUDIT_UNAVAILABLE; the caller must then release nothing
   */
  append(record: AuditRecord): Promise<{ readonly seq: number }>;
  /**
   * The newest records (of one account, when given), oldest first. At most 10,000.
   * @throws AUDIT_UNAVAILABLE
   */
  tail(count: number, account?: string): Promise<readonly StoredRecord[]>;
  /** The newest policy that any record names; null when none does. @throws AUDIT_UNAVAILABLE */
  newestPolicy(): Promise<PolicyMark | null>;
  /** Keyed digest of a value that may not stand in the log itself; equal values have equal digests. */
  digest(text: string): string;
  /** Writes what waits, seals the anchor and closes; later records are refused. */
  close(): Promise<void>;
}

interface WaitingRecord extends EncodedRecord {
  resolve(result: { readonly seq: number }): void;
  reject(error: CodedError): void;
}

const anchorEveryMs = 1000;

/**
 * Opens (and makes, when missing) the log of a data folder. Several processes may append to it at once.
 * @throws AUDIT_BROKEN when records, key or anchor of an existing log are gone, or its file is no log; AUDIT_UNAVAILABLE when it cannot be written
 */
export async function openAuditLog(options: AuditLogOptions): Promise<AuditLog> {
  const { folder, queueSize = 2000, batchSize = 50, anchorPath = null } = options;
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw codedError('AUDIT_UNAVAILABLE', {}, cause);
  });
  const key = await openChainKey(folder);
  const writer = new ChainWriter(folder, key, anchorPath);
  await writer.open().catch((cause: unknown) => {
    throw logFault(folder, cause);
  });
  return new QueuedLog({ writer, folder, queueSize, batchSize, digest: createDigest(key) });
}

interface QueuedLogParts extends Required<Omit<AuditLogOptions, 'anchorPath'>> {
  readonly writer: ChainWriter;
  readonly digest: Digest;
}

class QueuedLog implements AuditLog {
  readonly digest: Digest;
  readonly #writer: ChainWriter;
  readonly #folder: string;
  readonly #queueSize: number;
  readonly #batchSize: number;
  readonly #newestPolicy: NewestPolicyReader;
  readonly #queue: WaitingRecord[] = [];
  #unwritten = 0;
  #working: Promise<void> | null = null;
  #closed = false;
  /** Whether the chain goes on behind the anchor. */
  #isUnanchored = false;
  #triedAnchorAt = performance.now();
  #timer: NodeJS.Timeout | null = null;

  constructor({ writer, folder, queueSize, batchSize, digest }: QueuedLogParts) {
    this.#writer = writer;
    this.#folder = folder;
    this.#queueSize = queueSize;
    this.#batchSize = batchSize;
    this.digest = digest;
    this.#newestPolicy = new NewestPolicyReader(folder);
  }

  append(record: AuditRecord): Promise<{ readonly seq: number }> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#unwritten >= this.#queueSize) throw codedError('AUDIT_UNAVAILABLE');
      this.#queue.push({ ...encodeRecord(record), resolve, reject });
      this.#unwritten += 1;
      this.#work();
    });
  }

  tail(count: number, account?: string): Promise<readonly StoredRecord[]> {
    return tailAudit({ folder: this.#folder, count, ...(account === undefined ? {} : { account }) });
  }

  newestPolicy(): Promise<PolicyMark | null> {
    return this.#newestPolicy.read();
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#working !== null) await this.#working;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#isUnanchored) await this.#writer.anchor().catch(() => {});
    await this.#newestPolicy.close();
    await this.#writer.close();
  }

  #work(): void {
    this.#working ??= this.#drain().finally(() => {
      this.#working = null;
      if (this.#queue.length > 0) this.#work();
      else if (this.#isUnanchored && !this.#closed) this.#anchorLater();
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

  async #write(batch: readonly WaitingRecord[]): Promise<void> {
    try {
      const first = await this.#writer.append(batch);
      this.#isUnanchored = true;
      this.#unwritten -= batch.length;
      for (const [index, waiting] of batch.entries()) waiting.resolve({ seq: first + index });
    } catch (cause) {
      this.#unwritten -= batch.length;
      const error = codedError('AUDIT_UNAVAILABLE', {}, cause);
      for (const waiting of batch) waiting.reject(error);
    }
  }

  /** Notes the head in a sealed file at most once a second, so that a tail cut off later is found. */
  async #anchorWhenDue(): Promise<void> {
    const now = performance.now();
    if (!this.#isUnanchored || now - this.#triedAnchorAt < anchorEveryMs) return;
    this.#triedAnchorAt = now;
    // WHY ignored: the records are durable, and after a failure the writer takes the next only once it has sealed an anchor.
    await this.#writer.anchor().then(
      () => {
        this.#isUnanchored = false;
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
