import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { selectOperation } from '../../../gateway/request/select-operation.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';

function told(text: string, asked: string | null) {
  try {
    return selectOperation(parse(text), asked).name?.value ?? '(-)';
  } catch (error) {
    if (error instanceof CodedError) return error.details;
    throw error;
  }
}

it('is the only one, or the one of the name', () => {
  expect(told('{ a }', null)).toBe('(-)');
  expect(told('fragment F on Query { a } query A { ...F }', null)).toBe('A');
  expect(told('query A { a } query B { a }', 'B')).toBe('B');
});

it('is never guessed: of several without a name, of one by another name, of a fragment', () => {
  expect(told('query A { a } query B { a }', null)).toEqual({ asked: 'null', names: '"A", "B"' });
  expect(told('query A { a }', 'B')).toEqual({ asked: '"B"', names: '"A"' });
  expect(told('{ a } query B { a }', 'C')).toEqual({ asked: '"C"', names: '(-), "B"' });
  expect(told('fragment F on Query { a }', 'F')).toEqual({ asked: '"F"', names: '(-)' });
});

it('is told in short, whatever the names are', () => {
  const long = 'n'.repeat(1_000);
  expect(told(`query ${long} { a }`, `m${long}`)).toEqual({
    asked: `"m${'n'.repeat(99)}"`,
    names: `"${'n'.repeat(299)}`,
  });
});
