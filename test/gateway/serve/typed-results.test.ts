import { expect, it } from 'vitest';
import { TypedResults } from '../../../gateway/serve/typed-results.ts';

it('gives each result once, to whoever has its ticket', () => {
  const results = new TypedResults();
  const one = { data: { a: 1 } };
  const other = { data: { a: 1 } };
  const [first, second] = [results.keep(one), results.keep(other)];
  expect(results.take(second)).toBe(other);
  expect(results.take(first)).toBe(one);
  expect(() => results.take(first)).toThrow(/once/);
});
