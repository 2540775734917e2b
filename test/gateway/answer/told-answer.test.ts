import { expect, it } from 'vitest';
import { answerKind, distinctCodes } from '../../../gateway/answer/told-answer.ts';

const error = {};

it.each([
  ['whole', { a: 1, b: null }, []],
  ['whole', { a: null }, []],
  ['partial', { a: 1, b: null }, [error]],
  ['partial', { a: [], b: null }, [error]],
  ['empty', { a: null, b: null }, [error]],
  ['empty', {}, [error]],
  ['refused', null, [error]],
  ['refused', undefined, [error]],
])('an answer is %s for %j and errors %j', (kind, data, errors) => {
  expect(answerKind(data, errors)).toBe(kind);
});

it('names each code once, in the order of the answer', () => {
  const errors = [{ code: 'SUBGRAPH_FAILED' }, { code: 'INTERNAL' }, { code: 'SUBGRAPH_FAILED' }] as const;
  expect(distinctCodes(errors)).toEqual(['SUBGRAPH_FAILED', 'INTERNAL']);
  expect(distinctCodes(errors, ['INTERNAL'])).toEqual(['INTERNAL', 'SUBGRAPH_FAILED']);
});
