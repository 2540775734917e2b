import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createOperatorLog } from '../../../province/command/operator-log.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';

type Level = Parameters<typeof createOperatorLog>[0]['logLevel'];

/** What is logged of a fault, as JSON. */
function logged(error: unknown, logLevel: Level = 'debug', database?: string) {
  const lines: string[] = [];
  createOperatorLog({ logLevel }, (line) => lines.push(line))(error, 'request-1', database);
  for (const line of lines) expect(line).not.toMatch(/\p{C}|\[object/u);
  return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)[0];
}

/** The database's own words, as the driver throws them. */
const notADatabase = Object.assign(new Error('SQLITE_NOTADB: file is not a database'), {
  code: 'SQLITE_NOTADB',
});

describe("the operator's log", () => {
  test('names the database, the request and the cause of a failure; never [object Object]', () => {
    expect(logged(codedError('SUBGRAPH_FAILED', {}, notADatabase), 'warn', 'land')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      code: 'SUBGRAPH_FAILED',
      requestId: 'request-1',
      database: 'land',
      causes: [{ type: 'Error', code: 'SQLITE_NOTADB', message: 'SQLITE_NOTADB: file is not a database' }],
      msg: "The provider agency's database failed; this part of the data is missing from the answer.",
    });
  });

  test('keeps every cause of a cause, and ends in a circle', () => {
    const own = codedError('SUBGRAPH_FAILED', {}, notADatabase);
    const outer = codedError('DATABASE_UNAVAILABLE', { database: 'land', detail: notADatabase.message }, own);
    expect(logged(outer)?.msg).toMatch(/^The database land cannot be opened: SQLITE_NOTADB/);
    expect(logged(outer)?.causes).toMatchObject([{ code: 'SUBGRAPH_FAILED' }, { code: 'SQLITE_NOTADB' }]);
    const circle = new Error('round');
    circle.cause = circle;
    expect((logged(circle)?.causes as unknown[]).length).toBe(8);
  });

  test('tells where a defect was thrown, and stacks of nothing else', () => {
    const defect = logged(new TypeError('x is not a function'));
    expect(defect).toMatchObject({ level: 'error', code: 'INTERNAL', msg: 'x is not a function' });
    expect(defect?.causes).toMatchObject([{ type: 'TypeError' }]);
    expect(JSON.stringify(logged(codedError('INTERNAL', {}, new TypeError('y'))))).toContain(
      'operator-log.test.ts',
    );
    expect(JSON.stringify(logged(codedError('SUBGRAPH_FAILED', {}, notADatabase)))).not.toContain('"stack"');
  });

  test.each<readonly [CodedError, string]>([
    [codedError('BAD_REQUEST', { detail: 'secret-7' }), 'info'],
    [codedError('CURSOR_INVALID'), 'info'],
    [codedError('CELL_INVALID', { coordinate: 'A.b' }), 'warn'],
    [codedError('SUBGRAPH_BUSY'), 'warn'],
    [codedError('SUBGRAPH_TIMED_OUT'), 'warn'],
    [codedError('AUDIT_UNAVAILABLE'), 'error'],
    [codedError('POLICY_UNAVAILABLE'), 'error'],
    [codedError('INTERNAL'), 'error'],
  ])('gives each fault its level', (error, level) => {
    expect(logged(error)?.level).toBe(level);
  });

  test('is quiet below its level', () => {
    expect(logged(codedError('CURSOR_INVALID'), 'warn')).toBeUndefined();
    expect(logged(new Error('defect'), 'silent')).toBeUndefined();
  });

  test.each<readonly [string, unknown]>([
    ["a client's mistake", codedError('BAD_REQUEST', { detail: 'secret-7' }, new Error('secret-7'))],
    ['the words of graphql-js', codedError('INTERNAL', {}, new GraphQLError('Argument "secret-7" is wrong'))],
    ['a parser', codedError('SUBGRAPH_FAILED', {}, new SyntaxError('Unexpected token s, "secret-7"'))],
    [
      'the query builder',
      codedError(
        'AUDIT_UNAVAILABLE',
        {},
        new Error("select * from a where b = 'secret-7' - SQLITE_BUSY: locked"),
      ),
    ],
    ['the query builder without the database', new Error("insert into a values ('secret-7')")],
    [
      'an answer of a subgraph',
      codedError('SUBGRAPH_FAILED', {}, { message: 'secret-7', extensions: { code: 'X' } }),
    ],
  ])('repeats no value: %s', (_, error) => {
    expect(JSON.stringify(logged(error))).not.toContain('secret-7');
  });

  test('writes what could deceive a reader as what it is', () => {
    const line = JSON.stringify(logged(new Error('a\nb\u202ec\u0007 \\u{41}')));
    expect(line).toContain('u{202e}');
  });
});
