import { describe, expect, it } from 'vitest';
import { scanText } from '../../../gateway/limit/scan-text.ts';

const refusal = (text: string, maxTokens = 1_000) => {
  try {
    scanText(text, maxTokens);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the tokens of a text', () => {
  it('may be as many as the bound, and are told when they are more', () => {
    expect(refusal('{ a b c }', 5)).toBeNull();
    expect(refusal('{ a b c }', 4)).toContain('tokens = 5');
    expect(refusal('', 0)).toBeNull();
  });

  it('are counted up to where one breaks off, which the parser tells better', () => {
    expect(refusal('{ a "unterminated', 2)).toBeNull();
    expect(refusal('{ a "unterminated', 1)).toContain('tokens = 2');
  });
});

describe('the nesting of a text', () => {
  it.each([
    ['braces', '{', '}'],
    ['brackets', '[', ']'],
    ['parentheses', '(', ')'],
  ])('of %s may be 100 deep', (_name, open, close) => {
    const nested = (depth: number) => open.repeat(depth) + close.repeat(depth);
    expect(refusal(nested(100))).toBeNull();
    expect(refusal(nested(101))).toContain('nested brackets = 101');
    expect(refusal(nested(1).repeat(300))).toBeNull();
    expect(refusal(open.repeat(101))).toContain('nested brackets = 101');
  });

  it('is that of all kinds together', () => {
    expect(refusal('{(['.repeat(33))).toBeNull();
    expect(refusal('{(['.repeat(34))).toContain('nested brackets = 102');
  });

  it('of signs within texts and comments is none', () => {
    expect(refusal(`{ a(b: "${'{'.repeat(200)}") } # ${'{'.repeat(200)}`)).toBeNull();
  });
});
