import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { CodedError } from '../../schema/errors/coded-error.ts';
import { type DocumentLimits, limitDocument } from '../limit/limit-document.ts';

/** Bytes of documents that are kept, as they are estimated. */
const keptBytes = 16 * 1024 * 1024;
/** A document in memory for each character of its text: measured, 20 to 60. */
const bytesPerCharacter = 60;
/** What an entry takes beside its document. */
const entryBytes = 500;

/** A query text that was read: its document within the limits, or why it is refused. */
type Reading = { readonly document: DocumentNode } | { readonly refusal: CodedError };

/** Reads query texts once: the GraphQL server finds here what was parsed and measured before it. */
export class DocumentReader {
  readonly #limits: DocumentLimits;
  readonly #readings = new LRUCache<string, Reading>({ maxSize: keptBytes });

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  /**
   * The document of a text.
   * @throws QUERY_SYNTAX, QUERY_TOO_LARGE, OPERATION_UNSUPPORTED as `limitDocument`
   */
  read(text: string): DocumentNode {
    const hash = createHash('sha256').update(text).digest('hex');
    const known = this.#readings.get(hash);
    const reading = known ?? this.#readAnew(text);
    if (known === undefined) {
      const size = entryBytes + ('document' in reading ? text.length * bytesPerCharacter : 0);
      this.#readings.set(hash, reading, { size });
    }
    if ('refusal' in reading) throw reading.refusal;
    return reading.document;
  }

  /** The document whose text has that SHA-256 digest in hexadecimal, as long as it is kept. */
  parsed(hash: string): DocumentNode | undefined {
    const reading = this.#readings.get(hash);
    return reading !== undefined && 'document' in reading ? reading.document : undefined;
  }

  #readAnew(text: string): Reading {
    try {
      return { document: limitDocument(text, this.#limits) };
    } catch (error) {
      if (error instanceof CodedError) return { refusal: error };
      throw error;
    }
  }
}
