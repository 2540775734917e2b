import type { PathStep } from './document-path.ts';

/** A value that stands in a document: a text as it is, a number in plain digits, or truth. */
export interface DocumentLeaf {
  readonly kind: 'text' | 'number' | 'truth';
  readonly text: string;
}

/** What stands at a place of a document; null for JSON null and where nothing stands. */
export type DocumentValue =
  | DocumentLeaf
  | { readonly kind: 'list'; readonly of: readonly (DocumentLeaf | null)[] }
  | null;

/** Characters of a document that is read, and of the digits of a number. */
const limits = { document: 1_000_000, digits: 80 } as const;

/** Texts and numbers of a document. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Marks before texts and numbers, so that numbers are read as their text. */
const marks = { text: 's', number: 'n' } as const;

const halfCharacter = /\p{Cs}/u;

/** A document that was parsed: `JSON.parse` of it, each text and name behind a mark. */
export interface JsonDocument {
  readonly root: unknown;
}

/**
 * Parses a JSON document (RFC 8259). A name that stands twice in an object is that of the last value, as in documents that databases
 * keep parsed; no number passes a float. null for a text that is none, or is longer than a million characters.
 */
export function parseDocument(text: string): JsonDocument | null {
  if (text.length > limits.document) return null;
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const marked = text.replace(tokens, (token) =>
    token.startsWith('"') ? `"${marks.text}${token.slice(1)}` : `"${marks.number}${token}"`,
  );
  return { root: JSON.parse(marked) };
}

/**
 * What stands at a place of a document; undefined for what no item shows: an object, a list of lists, a
 * number of too many digits, a text that is none.
 */
export function valueAt({ root }: JsonDocument, path: readonly PathStep[]): DocumentValue | undefined {
  const found = path.reduce<unknown>(memberOf, root);
  if (!Array.isArray(found)) return leafOf(found);
  const leaves = found.map(leafOf);
  return leaves.every((leaf) => leaf !== undefined) ? { kind: 'list', of: leaves } : undefined;
}

function memberOf(value: unknown, step: PathStep): unknown {
  if (typeof value !== 'object' || value === null) return null;
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : null;
  const name = `${marks.text}${step}`;
  return !Array.isArray(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : null;
}

function leafOf(value: unknown): DocumentLeaf | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return { kind: 'truth', text: String(value) };
  if (typeof value !== 'string') return undefined;
  const text = value.slice(1);
  // WHY: half of a character can be written in JSON, and is none.
  if (value.startsWith(marks.text)) return halfCharacter.test(text) ? undefined : { kind: 'text', text };
  const digits = plainNumber(text);
  return digits === null ? undefined : { kind: 'number', text: digits };
}

/** The shortest plain digits of a number of JSON: databases that keep documents parsed write one number in one way, others as it was written. */
function plainNumber(text: string): string | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return '0';
  // WHY first: an exponent may be written that makes more digits than memory holds.
  const point = digits.length - fraction.length + Number(exponent);
  const kept = digits.replace(/0+$/, '');
  if (Math.abs(point) > limits.digits || kept.length > limits.digits) return null;
  const padded = kept.padStart(kept.length + Math.max(0, 1 - point), '0').padEnd(point, '0');
  const split = Math.max(point, 1);
  const behind = padded.slice(split);
  const number = `${sign}${padded.slice(0, split)}${behind === '' ? '' : `.${behind}`}`;
  return number.length > limits.digits ? null : number;
}
