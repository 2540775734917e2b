import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { OpenedDocument } from '../../../schema/exchange/document-store.ts';
import { type ArrivalRules, DocumentArrival } from './document-arrival.ts';

/** A document whose bytes are in a file of its own, under no name that counts yet. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly bytes: number;
  /** Gives the file the name of its hash; it is on disk when this resolves. @throws DOCUMENT_STORE_UNAVAILABLE */
  keep(): Promise<void>;
  /** Takes it away; nothing when it was kept. */
  drop(): Promise<void>;
}

/** What of the bytes a record names. */
interface KeptBytes {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where bytes are while they arrive. */
export const arrivals = 'incoming';

const pieceBytes = 64 * 1024;

/**
 * The bytes of documents, each under its hash: `<folder>/<aa>/<sha256>`. A file is whole under its name, or is not there (temporary
 * file, fsync, rename, fsync of the folder). For the owner alone.
 */
export class DocumentFiles {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws DOCUMENT_STORE_UNAVAILABLE */
  static async open(folder: string): Promise<DocumentFiles> {
    await onDisk(() => mkdir(join(folder, arrivals), { recursive: true, mode: 0o700 }));
    return new DocumentFiles(folder);
  }

  /**
   * Writes what arrives into a temporary file. `told` hears how many bytes came, also of what is refused.
   * @throws DOCUMENT_TOO_LARGE, DOCUMENT_TYPE_DIFFERS, DOCUMENT_INVALID, DOCUMENT_STORE_UNAVAILABLE, and what the stream fails with
   */
  async receive(bytes: Readable, rules: ArrivalRules, told: (bytes: number) => void): Promise<ReceivedFile> {
    const file = join(this.#folder, arrivals, randomUUID());
    const handle = await onDisk(() => open(file, 'wx', 0o600));
    try {
      const arrival = new DocumentArrival(rules);
      // WHY not destroyed: whoever sends what is refused has still to hear of it on the same connection.
      const pieces: AsyncIterable<Buffer> = bytes.iterator({ destroyOnReturn: false });
      for await (const piece of pieces) {
        told(piece.length);
        arrival.take(piece);
        await onDisk(() => handle.writeFile(piece));
      }
      const sha256 = arrival.finish();
      await onDisk(() => handle.sync());
      return {
        sha256,
        bytes: arrival.bytes,
        keep: () => onDisk(() => this.#keep(file, sha256)),
        drop: () => rm(file, { force: true }),
      };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** Whether a file of that hash and length stands there. @throws DOCUMENT_STORE_UNAVAILABLE when it does not */
  async requireKept({ sha256, bytes }: Pick<KeptBytes, 'sha256' | 'bytes'>): Promise<void> {
    const found = await onDisk(() => stat(this.#fileOf(sha256)));
    if (!found.isFile() || found.size !== bytes) throw codedError('DOCUMENT_STORE_UNAVAILABLE');
  }

  /** Opens the bytes of a document and compares their hash. @throws DOCUMENT_BROKEN */
  async open(kept: KeptBytes): Promise<OpenedDocument> {
    const broken = (cause?: unknown) => codedError('DOCUMENT_BROKEN', { document: kept.id }, cause);
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
    const handle = await open(this.#fileOf(kept.sha256), flags).catch((cause: unknown) => {
      throw broken(cause);
    });
    try {
      // WHY all of it before the first byte leaves: who has half of a changed document has been answered wrongly.
      for await (const _piece of checkedPieces(handle, kept, broken));
    } catch (error) {
      await handle.close();
      throw error;
    }
    return {
      stream: () => Readable.from(checkedPieces(handle, kept, broken), { objectMode: false }),
      close: () => handle.close(),
    };
  }

  async #keep(from: string, sha256: string): Promise<void> {
    const folder = join(this.#folder, sha256.slice(0, 2));
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(this.#folder);
    // WHY over one that is there: it holds the same, or was damaged and is whole again.
    await rename(from, this.#fileOf(sha256));
    await syncFolder(folder);
  }

  #fileOf(sha256: string): string {
    // INVARIANT: whatever a record holds, no path leads out of the folder.
    if (!isHash(sha256)) throw codedError('DOCUMENT_STORE_UNAVAILABLE');
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

/** Whether a name is that of a file of bytes. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Fails with a code where the disk does; what has one keeps it. */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CodedError ? error : codedError('DOCUMENT_STORE_UNAVAILABLE', {}, error);
  }
}

/** The pieces of a file; the last one only when all had the hash and the length. */
async function* checkedPieces(
  handle: FileHandle,
  { sha256, bytes }: KeptBytes,
  broken: (cause?: unknown) => Error,
): AsyncGenerator<Buffer, void> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for (let at = 0; ; ) {
    const piece = await readPiece(handle, at).catch((cause: unknown) => {
      throw broken(cause);
    });
    if (piece.length === 0) {
      if (at !== bytes || hash.digest('hex') !== sha256) throw broken();
      break;
    }
    at += piece.length;
    if (at > bytes) throw broken();
    hash.update(piece);
    if (held !== null) yield held;
    held = piece;
  }
  if (held !== null) yield held;
}

async function readPiece(handle: FileHandle, position: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const { bytesRead } = await handle.read(buffer, 0, pieceBytes, position);
  return buffer.subarray(0, bytesRead);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
