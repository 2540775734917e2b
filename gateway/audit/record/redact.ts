import { createHmac } from 'node:crypto';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { memoise } from '../../../schema/memoise.ts';

/** Makes a value recognisable without showing it: the keyed digest of the log (`AuditLog.digest`). */
export type Digest = (text: string) => string;

/**
 * The digest of a log with this chain key. WHY keyed: identity numbers are few enough to try them all against a plain hash.
 */
export function createDigest(chainKey: Buffer): Digest {
  const key = createHmac('sha256', chainKey).update('digest of values').digest();
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 16);
}

/** Numbers up to this pass: page sizes do, identifiers do not. */
const largestPagingNumber = 10_000;

/** Words that variables may hold and that say nothing of a person. */
const plainWords = new Set(['ASC', 'DESC']);

/**
 * Variables as the log keeps them: paging numbers, truth values and sort directions pass, every other value is its
 * digest. WHY all values: whatever a filter compares may be personal, and a name of a variable says nothing.
 */
export function redactVariables(
  variables: Readonly<Record<string, unknown>>,
  digest: Digest,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, redacted(value, digest, 0)]),
  );
}

/** Most members of a value, and deepest nesting, that are looked at one by one. */
const limits = { entries: 200, depth: 8 } as const;

/**
 * An operation's text as the log keeps it, also of a malformed one: on one line, without comments, its texts and large numbers
 * replaced by digests. Linear in the text.
 */
export function redactOperation(operation: string, digest: Digest): string {
  const text = operation.replace(literal, (found) =>
    found.startsWith('#') ? ' ' : `"${masked(unquoted(found), digest)}"`,
  );
  return text.replace(/[\s,\ufeff]+/g, ' ').trim();
}

/** Bytes of the redacted texts that are kept, with those that they were made of. */
const keptBytes = 2 * 1024 * 1024;

/** Keeps the redacted texts of the operations that come again and again. */
export function createOperationRedactor(digest: Digest, bytes = keptBytes): (operation: string) => string {
  const redacted = new CacheBudget(bytes).cache<string, string>({ sizeOf: ({ length }) => 2 * length });
  return (operation) => memoise(redacted, operation, () => redactOperation(operation, digest));
}

function redacted(value: unknown, digest: Digest, depth: number): unknown {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= largestPagingNumber
        ? value
        : masked(String(value), digest);
    case 'string':
      return plainWords.has(value) ? value : masked(value, digest);
    case 'bigint':
      return masked(String(value), digest);
    case 'object':
      return value === null ? null : redactedObject(value, digest, depth);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}

function redactedObject(value: object, digest: Digest, depth: number): unknown {
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (depth >= limits.depth || size > limits.entries) return `[${size}]`;
  if (Array.isArray(value)) return value.map((one) => redacted(one, digest, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, redacted(one, digest, depth + 1)]),
  );
}

function masked(text: string, digest: Digest): string {
  return `#${digest(text)}`;
}

// Comments; block strings; strings, also unfinished ones; numbers longer than a page size, outside names.
const literal =
  /#[^\n\r]*|"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|(?<![_A-Za-z0-9])-?\d{5,}(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** WHY unquoted: the same value has the same digest in a variable and in the text. */
function unquoted(literalText: string): string {
  if (!literalText.startsWith('"')) return literalText;
  return literalText.replace(/^"{1,3}|"{1,3}$/g, '');
}
