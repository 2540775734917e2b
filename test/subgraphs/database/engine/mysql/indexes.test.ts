import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import type { LiveSchema } from '../../../../../subgraphs/database/engine/live-schema.ts';
import { openMysql } from '../../../../../subgraphs/database/engine/mysql/driver.ts';
import { mariadb } from '../../../../../subgraphs/database/engine/mysql/flavour.ts';
import { mariadbEngine } from '../../../../../subgraphs/database/engine/mysql/mysql-engine.ts';
import { compileStatement, filledBindings } from '../../../../../subgraphs/database/engine/statement.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import type { TestDatabase } from '../../contract/engine-under-test.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';

const { dialect } = mariadbEngine;

let database: TestDatabase;
let driver: SqlDriver;
let live: LiveSchema;

const columns = [
  ['A', 'varchar(20) not null'],
  ['V', 'varchar(20) collate utf8mb4_vietnamese_ci not null'],
  ['S', 'varchar(20) collate utf8mb4_nopad_bin'],
  ['T', 'varchar(20) character set utf8mb3'],
  ['L', 'varchar(20) character set latin1'],
  ['P', 'char(12)'],
  ['N', 'bigint not null'],
  ['I', 'int'],
  ['H', 'bigint unsigned'],
  ['F', 'int(8) zerofill'],
  ['M', 'decimal(20,2)'],
  ['U', 'uuid'],
  ['D', 'date'],
  ['Z', 'datetime'],
  ['W', 'timestamp null'],
] as const;
type Column = (typeof columns)[number][0];

beforeAll(async () => {
  database = await mariadbUnderTest.createDatabase([{ name: 'T', key: null, columns, rows: [] }]);
  const texts = ['A', 'V', 'S', 'T', 'L', 'P'].map(() => "concat('K', seq)").join(', ');
  await database.write(
    [
      `insert into T select ${texts}, seq, seq, seq, seq, seq, concat('0f8fad5b-d9cb-469f-a165-', lpad(hex(seq), 12, '0')),
        '2000-01-01' + interval seq day, '2000-01-01' + interval seq hour, '2000-01-01' + interval seq hour from seq_1_to_20000`,
    ],
    ...columns.map(
      ([name]) => [`create ${name === 'V' ? 'unique ' : ''}index i_${name} on T (${name})`] as const,
    ),
    ['create unique index both_names on T (A, N)'],
    ['analyze table T'],
  );
  const { connection } = database;
  if (connection.engine !== 'mariadb') throw new TypeError(connection.engine);
  driver = await openMysql(mariadb, connection, { readers: 1, timeoutMs: 20_000 });
  live = await mariadbEngine.describe(driver, [{ name: 'T' }]);
});
afterAll(async () => {
  await driver.close();
  await database.close();
});

function column(name: Column, compares: ComparedAs) {
  const valueClass = { compares, keptAs: live.column('T', name)?.keptAs ?? '' };
  return { node: dialect.column('t', name, valueClass), valueClass };
}

/** A line of what the server tells of its plan: how a table is read, by which index, and what is done besides. */
interface PlanLine {
  readonly table: string;
  readonly type: string;
  readonly index: string;
  readonly rows: number;
  readonly extra: string;
}

async function planOf(
  ask: (query: ReturnType<typeof dialect.knex.from>) => unknown,
): Promise<readonly PlanLine[]> {
  const query = dialect.knex
    .from(dialect.table('T', 't'))
    .select(dialect.knex.raw('?', [dialect.name('t', 'I')]));
  ask(query);
  const statement = compileStatement(query);
  const rows = await driver.read(`explain ${statement.sql}`, filledBindings(statement, {}));
  return rows.map(([, , table, type, , index, , , count, extra]) => ({
    ...{ table: table ?? '', type: type ?? '', index: index ?? '', rows: Number(count), extra: extra ?? '' },
  }));
}

const uuid = '0f8fad5b-d9cb-469f-a165-000000000007';

describe('an index on the bare column serves', () => {
  const equalities: readonly (readonly [Column, ComparedAs, string])[] = [
    ...(['A', 'V', 'S', 'T', 'L', 'P'] as const).map((name) => [name, 'text', 'K7'] as const),
    ...(['A', 'S'] as const).map((name) => [name, 'key', 'K7'] as const),
    ...(['N', 'I', 'H', 'F', 'M'] as const).map((name) => [name, 'text', '7'] as const),
    ...([
      ['T', 'text', 'Ễ'],
      ['L', 'text', 'Ễ'],
      ['N', 'whole', '7'],
      ['I', 'int', '7'],
      ['U', 'text', uuid],
      ['D', 'day', '2026-11-26'],
      ['Z', 'instant', '1000000000'],
      ['W', 'instant', '1000000000'],
    ] as const),
  ];
  /** Served by an index that leaves few rows, or known to have none. */
  const expectServed = ([line]: readonly PlanLine[]) => {
    if (line?.index === '' && /impossible|no matching/i.test(line.extra)) return;
    expect(line?.index).not.toBe('');
    expect(['ref', 'range', 'const', 'eq_ref']).toContain(line?.type);
    expect(line?.rows).toBeLessThan(5);
  };

  test.each(equalities)('equality: %s as %s of %j', async (name, compares, value) => {
    expectServed(await planOf((query) => query.whereRaw(dialect.equals(column(name, compares), value))));
  });

  test.each(equalities.filter(([, compares]) => compares !== 'instant'))(
    'a list: %s as %s of %j',
    async (name, compares, value) => {
      const plan = await planOf((query) => query.whereRaw(dialect.isIn(column(name, compares), [value])));
      expectServed(plan);
    },
  );

  test('a long list is asked by the index too', async () => {
    const keys = Array.from({ length: 1_500 }, (_, at) => `K${at}`);
    const [line] = await planOf((query) => query.whereRaw(dialect.isIn(column('A', 'key'), keys)));
    expect(line).toMatchObject({ type: 'range' });
    expect(line?.rows).toBeLessThan(5_000);
  });

  test('the columns of a composite key, one and many, are asked by their index', async () => {
    const columns = [column('A', 'key'), column('N', 'key')];
    const rows = Array.from({ length: 100 }, (_, at) => JSON.stringify([`K${at + 1}`, `${at + 1}`]));
    for (const keys of [rows.slice(0, 1), rows]) {
      const [line] = await planOf((query) => query.whereRaw(dialect.areNear(columns, keys)));
      expect(['range', 'const', 'eq_ref']).toContain(line?.type);
      expect(line?.rows).toBeLessThanOrEqual(128);
    }
  });

  test('a beginning, where the index is by code point', async () => {
    const [line] = await planOf((query) =>
      query.whereRaw(dialect.startsWith(column('S', 'asStored'), 'K1999')),
    );
    expect(line).toMatchObject({ index: 'i_S', type: 'range' });
  });

  test.each([
    ['S', 'K7'],
    ['V', 'K7'],
    ['N', '7'],
    ['H', '7'],
  ] as const)('a page behind a key, in its order: %s', async (name, value) => {
    const key = column(name, 'key');
    const [line] = await planOf((query) =>
      query
        .whereRaw(dialect.compare(key, 'gt', value))
        .orderByRaw(dialect.ordered(key, { direction: 'asc', nulls: 'first' }))
        .limit(20),
    );
    expect(line).toMatchObject({ index: `i_${name}` });
    expect(line?.extra).not.toMatch(/filesort/);
  });

  test.each([
    ['A', 'V', ''],
    ['V', 'A', 'ISO/'],
    ['A', 'T', ''],
    ['A', 'L', ''],
    ['T', 'A', ''],
    ['N', 'A', ''],
    ['A', 'N', ''],
    ['N', 'H', ''],
  ] as const)('a relation: %s to %s with %j', async (outer, inner, text) => {
    const valueClass = { compares: 'text', keptAs: column(inner, 'text').valueClass.keptAs } as const;
    const within = { node: dialect.column('s', inner, valueClass), valueClass };
    const meeting = { outer: column(outer, 'text'), inner: within, prefix: { text, of: 'outer' } } as const;
    const some = dialect.knex
      .select(dialect.knex.raw('1'))
      .from(dialect.table('T', 's'))
      .whereRaw(dialect.meet(meeting));
    const plan = await planOf((query) =>
      query
        .whereRaw(dialect.equals(column('N', 'whole'), '7'))
        .whereRaw(dialect.withoutIndex(dialect.knex.raw('exists ?', [some]))),
    );
    for (const { type, index } of plan) {
      expect(type).not.toBe('ALL');
      expect(index).not.toBe('');
    }
  });
});

test('a condition that was asked not to use one does not', async () => {
  const equal = dialect.equals(column('A', 'text'), 'K7');
  const [line] = await planOf((query) => query.whereRaw(dialect.withoutIndex(equal)));
  expect(line).toMatchObject({ type: 'ALL' });
});
