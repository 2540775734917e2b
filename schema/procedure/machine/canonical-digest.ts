import { createHash } from 'node:crypto';

/** JSON with sorted names, without blanks, every text in NFC: equal for data that is equal, on every machine. */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [name.normalize('NFC'), canonicalText(each)] as const)
    // WHY by code units: an order of a language differs from machine to machine.
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${each}`).join(',')}}`;
}

/** SHA-256 of the canonical text, in hexadecimal. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
