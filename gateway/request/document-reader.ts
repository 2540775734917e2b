import { createHash } from 'node:crypto';
import { type DocumentNode, parse, print } from 'graphql';
import type { BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import { type DocumentLimits, limitDocument } from '../limit/limit-document.ts';

/** A document that was read. */
export interface ReadDocument {
  /** SHA-256 digest of its text, in hexadecimal. */
  readonly hash: string;
  /** Without places. */
  readonly document: DocumentNode;
}

/** Reads query texts once: the GraphQL server finds here what was parsed and measured before it. */
export class DocumentReader {
  readonly #limits: DocumentLimits;
  readonly #documents: BoundedCache<string, ReadDocument>;

  constructor(limits: DocumentLimits, caches: CacheBudget) {
    this.#limits = limits;
    this.#documents = caches.cache({ sizeOf: ({ document }: ReadDocument) => treeBytes(document) });
  }

  /**
   * The document of a text; what is refused is measured again when it comes again.
   * @throws QUERY_SYNTAX, QUERY_TOO_LARGE, OPERATION_UNSUPPORTED as `limitDocument`
   */
  read(text: string): ReadDocument {
    const hash = createHash('sha256').update(text).digest('hex');
    const known = this.#documents.get(hash);
    if (known !== undefined) return known;
    // WHY parsed again: a name in a parsed document may be a slice of the client's whole text, comments included.
    const document = parse(print(limitDocument(text, this.#limits)), { noLocation: true });
    const read = { hash, document };
    this.#documents.set(hash, read);
    return read;
  }

  /** The document whose text has that SHA-256 digest in hexadecimal, as long as it is kept. */
  parsed(hash: string): DocumentNode | undefined {
    return this.#documents.get(hash)?.document;
  }
}
