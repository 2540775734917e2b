import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../../../subgraphs/database/engine/dialect.ts';
import { checkServer } from '../../../../../subgraphs/database/engine/mysql/check-server.ts';
import { mysqlFailures } from '../../../../../subgraphs/database/engine/mysql/failure.ts';
import { type Flavour, mariadb, mysql } from '../../../../../subgraphs/database/engine/mysql/flavour.ts';
import {
  type KeptAs,
  readKeptAs,
  writeKeptAs,
} from '../../../../../subgraphs/database/engine/mysql/kept-as.ts';
import { mariadbEngine, mysqlEngine } from '../../../../../subgraphs/database/engine/mysql/mysql-engine.ts';
import { countersSql } from '../../../../../subgraphs/database/engine/mysql/structure.ts';

/** No server of MySQL was at hand: that its statements are those of MariaDB but for these words is all that is known. */
describe('MySQL is asked as MariaDB is, in its own words', () => {
  const valueClass = { compares: 'text', keptAs: 'text - utf8mb4 utf8mb4_general_ci' } as const;
  const asked = (dialect: Dialect) => {
    const value = { node: dialect.column('t', 'A', valueClass), valueClass };
    const statement = dialect.answerRows({
      source: dialect.knex
        .from(dialect.table('T', 't'))
        .select([
          dialect.text(value),
          dialect.knex.raw('? as c', [dialect.equals(value, 'x')]),
          dialect.knex.raw('? as d', [dialect.isPresent(value)]),
          dialect.knex.raw('? as e', [dialect.isIn(value, ['x'])]),
        ]),
      ...{ alias: 'r', columns: [dialect.name('c')], orderedBy: null, isWorkedOutOnce: false },
    });
    return statement.toSQL().toNative();
  };

  it('every text', () => {
    const [ours, theirs] = [asked(mariadbEngine.dialect), asked(mysqlEngine.dialect)];
    expect(theirs.bindings).toEqual(ours.bindings);
    const column = '`t`.`A` collate utf8mb4_0900_bin';
    expect(theirs.sql).toContain(`regexp_like(${column}, ? collate utf8mb4_0900_bin, 'c')`);
    const inOurWords = theirs.sql
      .replaceAll(
        `regexp_like(${column}, ? collate utf8mb4_0900_bin, 'c')`,
        `(${column} regexp ? collate utf8mb4_0900_bin)`,
      )
      .replaceAll('utf8mb4_0900_bin', 'utf8mb4_nopad_bin');
    expect(inOurWords).toBe(ours.sql);
  });

  it('limits, and how the server counts', () => {
    expect(mysql.settings(2_500)).toEqual({ transaction_read_only: '1', max_execution_time: '2500' });
    expect(mariadb.settings(2_500)).toMatchObject({ tx_read_only: '1', max_statement_time: '2.5' });
    expect(countersSql(mysql)).toContain('performance_schema.global_status');
    expect(countersSql(mariadb)).toContain('information_schema.global_status');
  });
});

describe('checkServer', () => {
  const refused = (flavour: Flavour, version: string) => {
    try {
      checkServer(flavour, [[version]]);
      return null;
    } catch (error) {
      return error;
    }
  };

  it.each([
    [mariadb, '10.6.0-MariaDB'],
    [mariadb, '10.11.19-MariaDB-0+deb12u1'],
    [mariadb, '11.8.2-MariaDB-log'],
    [mysql, '8.0.17'],
    [mysql, '8.4.3'],
    [mysql, '9.1.0-commercial'],
  ])('takes %o of version %s', (flavour, version) => {
    expect(refused(flavour, version)).toBeNull();
  });

  it.each([
    [mariadb, '10.5.29-MariaDB'],
    [mariadb, '8.0.40'],
    [mariadb, ''],
    [mysql, '8.0.16'],
    [mysql, '5.7.44-log'],
    [mysql, '10.11.19-MariaDB'],
    [mysql, 'nine'],
  ])('refuses %o of version %j', (flavour, version) => {
    expect(refused(flavour, version)).toMatchObject({ code: 'DATABASE_UNSUPPORTED' });
  });
});

it('what is said of a column is read as it was written', () => {
  const plain = { isConverted: false, isUnique: false };
  const words: readonly KeptAs[] = [
    { kind: 'text', charset: 'utf8mb4', collation: 'utf8mb4_general_ci', ...plain },
    { kind: 'label', charset: 'latin1', collation: 'latin1_bin', isConverted: false, isUnique: true },
    { kind: 'whole', charset: '', collation: '', isConverted: true, isUnique: true },
    { kind: 'other', charset: '', collation: '', ...plain },
  ];
  for (const word of words) expect(readKeptAs(writeKeptAs(word))).toEqual(word);
});

describe('errors', () => {
  const of = (errno: number, code?: string) =>
    Object.assign(new Error('told by the server'), {
      errno,
      sqlState: 'HY000',
      ...(code === undefined ? {} : { code }),
    });

  it.each([
    ['missing', of(1054, 'ER_BAD_FIELD_ERROR')],
    ['missing', of(1143, 'ER_COLUMNACCESS_DENIED_ERROR')],
    ['down', of(1045, 'ER_ACCESS_DENIED_ERROR')],
    ['down', of(1927)],
    ['other', of(1064, 'ER_PARSE_ERROR')],
  ] as const)('%s: %o', (kind, error) => {
    expect(mysqlFailures.kindOf(error)).toBe(kind);
  });

  it('a statement runs again only where nothing of it was answered', () => {
    for (const lost of [of(1927), of(1243, 'ER_UNKNOWN_STMT_HANDLER')])
      expect(mysqlFailures.mayRunAgain(lost)).toBe(true);
    for (const answered of [of(1064, 'ER_PARSE_ERROR'), of(1317, 'ER_QUERY_INTERRUPTED'), of(1969)])
      expect(mysqlFailures.mayRunAgain(answered)).toBe(false);
  });

  it.each([
    ['SUBGRAPH_TIMED_OUT', of(1969)],
    ['SUBGRAPH_TIMED_OUT', of(3024, 'ER_QUERY_TIMEOUT')],
    ['SUBGRAPH_BUSY', of(1040, 'ER_CON_COUNT_ERROR')],
    ['SUBGRAPH_BUSY', of(1205, 'ER_LOCK_WAIT_TIMEOUT')],
    ['SUBGRAPH_FAILED', of(1064, 'ER_PARSE_ERROR')],
  ])('is told as %s: %o', (code, error) => {
    expect(mysqlFailures.toldAs(error, false)).toMatchObject({ code, cause: error });
  });
});
