import { createHash } from 'node:crypto';
import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { DocumentReader } from '../../../gateway/request/document-reader.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';

const reader = (caches = new CacheBudget()) => new DocumentReader(readConfiguration({}), caches);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

it('reads a text into its document without places, and finds it by its digest', () => {
  const documents = reader();
  const text = '# who\nquery A($x: ID) {  a(b: $x) @include(if: true) { c } }';
  const document = documents.read(text).document;
  expect(print(document)).toBe(print(parse(text)));
  expect(document.loc).toBeUndefined();
  expect(documents.read(text).document).toBe(document);
  expect(documents.parsed(digest(text))).toBe(document);
  expect(documents.parsed(digest(`${text} `))).toBeUndefined();
});

it('keeps nothing of what it refuses', () => {
  const documents = reader();
  for (const text of ['{', 'subscription { a }', `{ a${' a'.repeat(5_000)} }`]) {
    expect(() => documents.read(text)).toThrow();
    expect(documents.parsed(digest(text))).toBeUndefined();
  }
});

it('weighs what it keeps by the size of the document', () => {
  const weightOf = (text: string) => {
    const caches = new CacheBudget();
    reader(caches).read(text);
    return caches.weight;
  };
  expect(weightOf('{ a b c d }')).toBeGreaterThan(weightOf('{ a }') + 300);
});
