import { describe, expect, it } from 'vitest';
import { limitDocument } from '../../../gateway/limit/limit-document.ts';

const limits = {
  maxTokens: 20_000,
  maxDepth: 10,
  maxAliases: 30,
  maxRootFields: 10,
  maxDirectives: 20,
  maxSelections: 5_000,
};
const names = (count: number) => Array.from({ length: count }, (_, at) => `F${at}`);
const spreads = (all: readonly string[]) => all.map((name) => `...${name}`).join(' ');

describe('limits of a document', () => {
  it('are known at once where fragments spread each other: no path is walked twice', () => {
    const all = names(60);
    const fragments = all.map((name) => `fragment ${name} on Query { ${spreads(all)} }`).join('\n');
    expect(() => limitDocument(`{ ...F0 }\n${fragments}`, limits)).toThrow('too large');
  });

  it('are known at once where each fragment spreads the next one twice', () => {
    const all = names(200);
    const fragments = all
      .map((name, at) => `fragment ${name} on Query { ...F${at + 1} ...F${at + 1} }`)
      .join('\n');
    const end = 'fragment F200 on Query { a }';
    expect(() => limitDocument(`{ ...F0 }\n${fragments}\n${end}`, limits)).toThrow('too large');
  });

  it('count the root fields of fragments as often as they are spread', () => {
    const fragment = 'fragment F on Query { a { b c } ... on Query { d } }';
    expect(limitDocument(`{ ...F ...F ...F ...F ...F }\n${fragment}`, limits).definitions).toHaveLength(2);
    expect(() => limitDocument(`{ x ...F ...F ...F ...F ...F }\n${fragment}`, limits)).toThrow('too large');
    expect(() => limitDocument(`{ ${'a '.repeat(11)} }`, limits)).toThrow('too large');
    expect(limitDocument(`{ a { ${'b '.repeat(11)} } }`, limits).definitions).toHaveLength(1);
  });
});
