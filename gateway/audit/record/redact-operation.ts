import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { memoise } from '../../../schema/memoise.ts';
import { type Digest, type KnownNames, masked, passes, type Redaction, redactName } from './redact.ts';

/**
 * An operation's text as the log keeps it, on one line: punctuation, the language's own words and the names of the schema
 * pass, and of a text that parses its paging numbers and the plain names of its operations.
 * Everything else is a digest: texts, other numbers, aliases, names of variables and fragments, values of enums, and
 * whatever stands where a broken text has no business to have it. Comments are left out. Linear in the text.
 */
export function redactOperation(operation: string, digest: Digest, known: KnownNames): string {
  return new TextRedaction({ digest, known }, isDocument(operation)).redact(operation);
}

/** An operation's redacted text. */
export interface RedactedOperation {
  readonly text: string;
  /** Its SHA-256 digest, in hexadecimal. */
  readonly hash: string;
}

/** Redacts texts and operation names of one log; keeps the texts that come again and again. */
export interface OperationRedactor {
  operation(text: string): RedactedOperation;
  /** The name by which the request chose its operation, as `text` shows it; null when it chose none. */
  name(operation: string | null, name: string | null): string | null;
}

/** Bytes of the redacted texts that are kept, with those that they were made of. */
const keptBytes = 2 * 1024 * 1024;

/** The redactor of a log with this digest, for a schema with these names. */
export function createOperationRedactor(
  digest: Digest,
  known: KnownNames,
  bytes = keptBytes,
): OperationRedactor {
  const redacted = new CacheBudget(bytes).cache<string, RedactedOperation>({
    sizeOf: ({ text, hash }) => 2 * (text.length + hash.length),
  });
  const operationOf = (whole: string) =>
    memoise(redacted, whole, () => {
      const text = redactOperation(whole, digest, known);
      return { text, hash: createHash('sha256').update(text).digest('hex') };
    });
  return {
    operation: operationOf,
    name: (operation, name) => {
      if (name === null) return null;
      const isShown =
        operation !== null &&
        operationOf(operation)
          .text.split(/[^_A-Za-z0-9]+/)
          .includes(name);
      return isShown ? name : redactName(name, { digest, known });
    },
  };
}

/** Words of the query language, and the values that say nothing of a person. */
const languageWords: KnownNames = new Set([
  ...['query', 'mutation', 'subscription', 'fragment', 'on'],
  ...['true', 'false', 'null', 'ASC', 'DESC'],
]);

const operationTypes: KnownNames = new Set(['query', 'mutation', 'subscription']);

/** An operation's own name that passes: one word of letters, as a program's author writes it. */
const plainName = /^[A-Za-z]{1,40}[0-9]{0,2}$/;

/** Tokens of a text up to which it is parsed, and digests up to which its parts are told apart. */
const limits = { tokens: 20_000, digests: 1_000 } as const;

// Comments; block strings and strings, also unfinished ones; what is ignored; punctuation; words: every other run of characters.
const token =
  /#[^\n\r]*|"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|[\s,\ufeff]+|\.\.\.|[!$&():=@[\]{|}]|(?:[^\s,\ufeff"#.!$&():=@[\]{|}]|\.(?!\.\.))+/g;

const ignored = /^[\s,\ufeff#]/;
const punctuation = /^(?:\.\.\.|[!$&():=@[\]{|}])$/;

/** One text on its way into the log, token by token. */
class TextRedaction {
  readonly #redaction: Redaction;
  /** Whether the text is a document. WHY: in a broken one nothing says what is a name and what is part of a value. */
  readonly #isDocument: boolean;
  #parentheses = 0;
  #before = '';
  #digests = 0;

  constructor(redaction: Redaction, isWhole: boolean) {
    this.#redaction = redaction;
    this.#isDocument = isWhole;
  }

  redact(operation: string): string {
    const shown: string[] = [];
    for (const { 0: found, index } of operation.matchAll(token)) {
      if (this.#digests >= limits.digests) {
        shown.push(this.#value(operation.slice(index)));
        break;
      }
      if (ignored.test(found)) {
        shown.push(' ');
        continue;
      }
      shown.push(this.#shown(found, () => isFollowedByColon(operation, index + found.length)));
      this.#before = found;
    }
    return shown.join('').replace(/ +/g, ' ').trim();
  }

  #shown(found: string, isLabel: () => boolean): string {
    if (punctuation.test(found)) return this.#punctuation(found);
    if (found.startsWith('"')) return this.#value(unquoted(found));
    if (languageWords.has(found) || this.#redaction.known.has(found)) return found;
    if (!this.#isDocument) return this.#value(found);
    if (!/^[_A-Za-z]/.test(found)) return passes(Number(found)) ? found : this.#value(found);
    if (this.#parentheses === 0 && operationTypes.has(this.#before) && plainName.test(found)) return found;
    const isName = this.#parentheses === 0 || this.#before === '$' || isLabel();
    return isName ? this.#name(found) : this.#value(found);
  }

  #punctuation(found: string): string {
    if (found === '(') this.#parentheses += 1;
    if (found === ')') this.#parentheses -= 1;
    return found;
  }

  #name(found: string): string {
    this.#digests += 1;
    return redactName(found, this.#redaction);
  }

  #value(text: string): string {
    this.#digests += 1;
    return `"${masked(text, this.#redaction.digest)}"`;
  }
}

function isDocument(text: string): boolean {
  try {
    parse(text, { noLocation: true, maxTokens: limits.tokens });
    return true;
  } catch {
    // WHY of any error: a text that is too deep for the parser is read as a broken one.
    return false;
  }
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && /[\s,\ufeff]/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}

/** WHY unquoted: the same value has the same digest in a variable and in the text. */
function unquoted(literalText: string): string {
  return literalText.replace(/^"{1,3}|"{1,3}$/g, '');
}
