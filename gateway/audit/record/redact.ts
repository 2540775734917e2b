import { createHmac } from 'node:crypto';

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

/** Whether a number may stand in the log as it is. */
export function passes(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestPagingNumber;
}

/** Words that variables may hold and that say nothing of a person. */
const plainWords = new Set(['ASC', 'DESC']);

/**
 * Variables as the log keeps them: paging numbers, truth values and sort directions pass, every other value is its
 * digest, and so is a name that `known` does not hold. WHY all values: whatever a filter compares may be personal, and a
 * name of a variable says nothing of what it holds.
 */
export function redactVariables(
  variables: Readonly<Record<string, unknown>>,
  digest: Digest,
  known: KnownNames,
): Readonly<Record<string, unknown>> {
  return membersOf(variables, { digest, known }, 0);
}

/** Names that pass: those of the schema that every caller may know. A name outside it is the client's own text. */
export type KnownNames = ReadonlySet<string>;

/** How one log hides a value. */
export interface Redaction {
  readonly digest: Digest;
  readonly known: KnownNames;
}

/** Most members of a value, and deepest nesting, that are looked at one by one. */
const limits = { entries: 200, depth: 8 } as const;

function redacted(value: unknown, redaction: Redaction, depth: number): unknown {
  const { digest } = redaction;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return passes(value) ? value : masked(String(value), digest);
    case 'string':
      return plainWords.has(value) ? value : masked(value, digest);
    case 'bigint':
      return masked(String(value), digest);
    case 'object':
      return value === null ? null : redactedObject(value, redaction, depth);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}

function redactedObject(value: object, redaction: Redaction, depth: number): unknown {
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (depth >= limits.depth || size > limits.entries) return `[${size}]`;
  if (Array.isArray(value)) return value.map((one) => redacted(one, redaction, depth + 1));
  return membersOf(value, redaction, depth + 1);
}

function membersOf(value: object, redaction: Redaction, depth: number): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value);
  const kept = entries
    .slice(0, limits.entries)
    .map(([name, one]) => [redactName(name, redaction), redacted(one, redaction, depth)] as const);
  return Object.fromEntries(entries.length > limits.entries ? [...kept, ['…', `[${entries.length}]`]] : kept);
}

/** A name as the log keeps it: itself where it is known or too short for a value, else its digest, which is a name again. */
export function redactName(name: string, { digest, known }: Redaction): string {
  return known.has(name) || shortName.test(name) ? name : `_${digest(name)}`;
}

/** The names that programs number their aliases and variables with: a, q1, e12. */
const shortName = /^[a-z][0-9]{0,2}$/;

/** The digest of a value, marked as one. */
export function masked(text: string, digest: Digest): string {
  return `#${digest(text)}`;
}
