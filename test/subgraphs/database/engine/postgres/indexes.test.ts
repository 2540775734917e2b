import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import type { LiveSchema } from '../../../../../subgraphs/database/engine/live-schema.ts';
import { postgresDialect } from '../../../../../subgraphs/database/engine/postgres/dialect.ts';
import { openPostgres } from '../../../../../subgraphs/database/engine/postgres/driver.ts';
import { postgresEngine } from '../../../../../subgraphs/database/engine/postgres/postgres-engine.ts';
import { compileStatement, filledBindings } from '../../../../../subgraphs/database/engine/statement.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import type { TestDatabase } from '../../contract/engine-under-test.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

let database: TestDatabase;
let driver: SqlDriver;
let live: LiveSchema;

const columns = [
  ['A', 'text not null'],
  ['V', 'text collate "vi-x-icu" not null'],
  ['P', 'char(12)'],
  ['N', 'bigint not null'],
  ['I', 'integer'],
  ['M', 'numeric'],
  ['U', 'uuid'],
  ['D', 'date'],
  ['Z', 'timestamptz'],
  ['L', 'timestamp'],
  ['S', 'text collate "C"'],
] as const;
type Column = (typeof columns)[number][0];

beforeAll(async () => {
  database = await postgresUnderTest.createDatabase([{ name: 'T', key: null, columns, rows: [] }]);
  await database.write(
    [
      `insert into T select 'K' || i, 'K' || i, 'K' || i, i, i, i, md5(i::text)::uuid,
        date '2000-01-01' + i, timestamptz '2000-01-01' + i * interval '1 hour', timestamp '2000-01-01' + i * interval '1 hour'
, 's' || i
        from generate_series(1, 20000) i`,
    ],
    ...columns.map(([name]) => [`create index on T (${name})`] as const),
    ['analyze T'],
  );
  const { connection } = database;
  if (connection.engine !== 'postgres') throw new TypeError(connection.engine);
  driver = await openPostgres(connection, { readers: 1, timeoutMs: 20_000 });
  live = await postgresEngine.describe(driver, [{ name: 'T' }]);
});
afterAll(async () => {
  await driver.close();
  await database.close();
});

function column(name: Column, compares: ComparedAs) {
  const keptAs = live.column('T', name)?.keptAs ?? '';
  const valueClass = { compares, keptAs };
  return { node: postgresDialect.column('t', name, valueClass), valueClass };
}

/** The plan of a query over T, as PostgreSQL tells it. */
async function planOf(
  ask: (query: ReturnType<typeof postgresDialect.knex.from>) => unknown,
): Promise<string> {
  const query = postgresDialect.knex
    .from(postgresDialect.table('T', 't'))
    .select(postgresDialect.knex.raw('1'));
  ask(query);
  const statement = compileStatement(query);
  const rows = await driver.read(`explain ${statement.sql}`, filledBindings(statement, {}));
  return rows.map(([line]) => line).join('\n');
}

const indexed = /Index Cond|Index Only Scan|Bitmap Index Scan/;
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('an index on the bare column serves', () => {
  const equalities: readonly (readonly [Column, ComparedAs, string])[] = [
    ...([
      ['A', 'text', 'K7'],
      ['A', 'key', 'K7'],
      ['V', 'text', 'K7'],
      ['P', 'text', 'K7'],
    ] as const),
    ...([
      ['N', 'text', '7'],
      ['N', 'whole', '7'],
      ['N', 'int', '7'],
      ['I', 'text', '7'],
      ['I', 'int', '7'],
    ] as const),
    ...([
      ['M', 'text', '7'],
      ['U', 'text', uuid],
      ['D', 'day', '2026-11-26'],
      ['Z', 'instant', '1000000000'],
      ['L', 'instant', '1000000000'],
    ] as const),
  ];
  test.each(equalities)('equality: %s as %s', async (name, compares, value) => {
    expect(
      await planOf((query) => query.whereRaw(postgresDialect.equals(column(name, compares), value))),
    ).toMatch(indexed);
  });

  test.each(equalities.filter(([, compares]) => compares !== 'instant'))(
    'a list: %s as %s',
    async (name, compares, value) => {
      expect(
        await planOf((query) => query.whereRaw(postgresDialect.isIn(column(name, compares), [value]))),
      ).toMatch(indexed);
    },
  );

  test('a beginning, where the index is by code point', async () => {
    const key = column('S', 'asStored');
    expect(await planOf((query) => query.whereRaw(postgresDialect.startsWith(key, 's199')))).toMatch(indexed);
  });

  test.each([
    ['A', 'K7'],
    ['V', 'K7'],
    ['N', '7'],
  ] as const)('a page behind a key, in its order: %s', async (name, value) => {
    const key = column(name, 'key');
    const plan = await planOf((query) =>
      query
        .whereRaw(postgresDialect.compare(key, 'gt', value))
        .orderByRaw(postgresDialect.ordered(key, { direction: 'asc', nulls: 'first' }))
        .limit(20),
    );
    expect(plan).toMatch(indexed);
    expect(plan).not.toMatch(/Sort/);
  });

  test.each([
    ['A', 'V', ''],
    ['V', 'A', 'ISO/'],
    ['N', 'A', ''],
    ['A', 'N', ''],
  ] as const)('a relation: %s to %s with %j', async (outer, inner, text) => {
    const { keptAs } = column(inner, 'text').valueClass;
    const within = {
      node: postgresDialect.column('s', inner, { compares: 'text', keptAs }),
      valueClass: { compares: 'text', keptAs },
    } as const;
    const meeting = { outer: column(outer, 'text'), inner: within, prefix: { text, of: 'outer' } } as const;
    const some = postgresDialect.knex
      .select(postgresDialect.knex.raw('1'))
      .from(postgresDialect.table('T', 's'))
      .whereRaw(postgresDialect.meet(meeting));
    const plan = await planOf((query) =>
      query
        .whereRaw(postgresDialect.equals(column('N', 'whole'), '7'))
        .whereRaw(postgresDialect.knex.raw('exists ?', [some])),
    );
    expect(plan).not.toMatch(/Seq Scan/);
  });
});

test('a condition that was asked not to use one does not', async () => {
  const equal = postgresDialect.equals(column('A', 'text'), 'K7');
  expect(await planOf((query) => query.whereRaw(postgresDialect.withoutIndex(equal)))).toMatch(/Seq Scan/);
});
