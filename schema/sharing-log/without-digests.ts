/** A digest of the log: of a value, or of a name that the schema does not have. */
const digest = /([#_])[0-9a-f]{16}(?![0-9a-f])/g;

/**
 * A redacted text without the digests of its values: `"#"` stands where a value was. WHY: who may send requests could make the digest of
 * any value, and find in the records of others who asked for it.
 */
export function withoutDigests(text: string): string {
  return text.replace(digest, '$1');
}

/** The digests that stand in a redacted text. */
export function digestsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(digest)].map(([found]) => found.slice(1)));
}
