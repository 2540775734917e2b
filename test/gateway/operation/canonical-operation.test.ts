import { getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { canonicalOperation, definitionOf } from '../../../gateway/operation/canonical-operation.ts';
import { invariant } from '../../../schema/invariant.ts';

function canonical(text: string, name?: string) {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  invariant(operation, 'an operation');
  return canonicalOperation(document, operation);
}

const plain = '{ a(b: "x") { ...F ...G } } fragment F on T { c } fragment G on T { d ...F }';

describe('the canonical form of an operation', () => {
  it.each([
    ['its name', 'query Named { a(b: "x") { ...F ...G } } fragment F on T { c } fragment G on T { d ...F }'],
    [
      'spaces, commas and comments',
      '#x\n{a(b:"x"){...F,,...G}}fragment F on T{c}\n\nfragment G on T { d ...F }#y',
    ],
    [
      'how a text is quoted',
      '{ a(b: """x""") { ...F ...G } } fragment F on T { c } fragment G on T { d ...F }',
    ],
    [
      'names of fragments',
      '{ a(b: "x") { ...One ...F } } fragment One on T { c } fragment F on T { d ...One }',
    ],
    [
      'the order of fragments',
      'fragment G on T { d ...F } fragment F on T { c } { a(b: "x") { ...F ...G } }',
    ],
  ])('is the same whatever %s', (_what, text) => {
    expect(canonical(text).key).toBe(canonical(plain).key);
  });

  it('leaves out other operations and what only they use', () => {
    const text = `query Asked { a } query Other { a { ...F } } fragment F on T { c }`;
    expect(canonical(text, 'Asked').key).toBe(canonical('{ a }').key);
    expect(canonical(text, 'Other').key).not.toBe(canonical('{ a }').key);
    expect(canonical('query($v: Int) { a }').key).not.toBe(canonical('{ a }').key);
  });

  it.each([
    ['an alias', '{ a } ', '{ b: a }'],
    ['a literal', '{ a(b: "x") }', '{ a(b: "y") }'],
    ['the kind of a literal', '{ a(b: "1") }', '{ a(b: 1) }'],
    ['a directive', '{ a }', '{ a @skip(if: true) }'],
    ['a type condition', '{ ... on T { a } }', '{ ... on U { a } }'],
    ['the type of a fragment', '{ ...F } fragment F on T { a }', '{ ...F } fragment F on U { a }'],
    ['a default', 'query($v: Int = 1) { a(b: $v) }', 'query($v: Int = 2) { a(b: $v) }'],
    ['the order of fields', '{ a b }', '{ b a }'],
  ])('differs by %s', (_what, left, right) => {
    expect(canonical(left).key).not.toBe(canonical(right).key);
  });

  it('is read as a document of one operation that says the same', () => {
    const text = 'query Q { ...Far } query R { z } fragment Far on T { c(d: """e"f""") }';
    const document = canonical(text, 'Q').read();
    expect(print(document).replace(/\s+/g, ' ')).toBe('{ ...F0 } fragment F0 on T { c(d: "e\\"f") }');
    expect(definitionOf(document).name).toBeUndefined();
    expect(document.loc).toBeUndefined();
  });
});
