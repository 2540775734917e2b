import { expect, test } from 'vitest';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { innermostMessage } from '../../../schema/errors/innermost-message.ts';

test('it is what went wrong first, without the statement that the query builder writes before it', () => {
  const own = new Error("select * from a where key = 'secret' - SQLITE_NOTADB: file is not a database");
  const told = codedError(
    'DATABASE_UNAVAILABLE',
    { database: 'a', detail: 'x' },
    codedError('SUBGRAPH_FAILED', {}, own),
  );
  expect(innermostMessage(told)).toBe('SQLITE_NOTADB: file is not a database');
  expect(innermostMessage('a text')).toBe('a text');
  expect(innermostMessage(new Error('x'.repeat(5_000)))).toHaveLength(500);
});

test('it ends in a circle of causes', () => {
  const circle = new Error('round');
  circle.cause = circle;
  expect(innermostMessage(circle)).toBe('round');
});
