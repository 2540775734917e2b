import { createHash, type Hash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { agreesWithType, isTextType, judgedBytes } from '../../../schema/procedure/documents/media-types.ts';

/** What a document must be as it arrives. */
export interface ArrivalRules {
  readonly mediaType: string;
  readonly maxBytes: number;
}

/** Judges the bytes of a document while they arrive, a piece at a time; keeps the first few alone. */
export class DocumentArrival {
  readonly #rules: ArrivalRules;
  readonly #hash: Hash = createHash('sha256');
  readonly #decoder: TextDecoder | null;
  #head = Buffer.alloc(0);
  #bytes = 0;

  constructor(rules: ArrivalRules) {
    this.#rules = rules;
    this.#decoder = isTextType(rules.mediaType) ? new TextDecoder('utf-8', { fatal: true }) : null;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @throws DOCUMENT_TOO_LARGE, DOCUMENT_TYPE_DIFFERS as soon as it is known */
  take(piece: Buffer): void {
    this.#bytes += piece.length;
    if (this.#bytes > this.#rules.maxBytes)
      throw codedError('DOCUMENT_TOO_LARGE', { most: this.#rules.maxBytes });
    this.#hash.update(piece);
    this.#requireText(piece);
    if (this.#head.length === judgedBytes) return;
    this.#head = Buffer.concat([this.#head, piece.subarray(0, judgedBytes - this.#head.length)]);
    if (this.#head.length === judgedBytes) this.#requireType();
  }

  /** The hash of all that arrived, hexadecimal. @throws DOCUMENT_TYPE_DIFFERS, DOCUMENT_INVALID for nothing at all */
  finish(): string {
    if (this.#bytes === 0) throw codedError('DOCUMENT_INVALID', { detail: emptyFile });
    this.#requireType();
    this.#requireText(null);
    return this.#hash.digest('hex');
  }

  #requireType(): void {
    if (!agreesWithType(this.#rules.mediaType, this.#head)) throw this.#differs();
  }

  /** WHY no zeros: a text that holds one is some other file. */
  #requireText(piece: Buffer | null): void {
    if (this.#decoder === null) return;
    try {
      this.#decoder.decode(piece ?? undefined, { stream: piece !== null });
    } catch (cause) {
      throw this.#differs(cause);
    }
    if (piece?.includes(0) === true) throw this.#differs();
  }

  #differs(cause?: unknown) {
    return codedError('DOCUMENT_TYPE_DIFFERS', { mediaType: this.#rules.mediaType }, cause);
  }
}

const emptyFile = { vi: 'tệp rỗng', en: 'the file is empty' };
