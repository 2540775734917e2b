import { expect, onTestFinished, test } from 'vitest';
import { permissionOf } from '../../../../fixtures/permission-of.ts';
import { openLegacy } from '../../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
/** Of each column: its type, that of its item, what it holds and what the item shows. */
const columns = [
  ['words', 'text[]', 'String', '{a,"b, c","d\\"e",""}', ['a', 'b, c', 'd"e', '']],
  ['names', 'varchar(9)[]', 'String', '{"null"}', ['null']],
  ['numbers', 'int[]', 'Int', '{1,-2}', [1, -2]],
  ['large', 'bigint[]', 'BigInt', '{9223372036854775807}', ['9223372036854775807']],
  ['amounts', 'numeric[]', 'Decimal', '{12.50,1e3}', ['12.5', '1000']],
  ['odd', 'numeric[]', 'Decimal', '{1,NaN}', 'CELL_INVALID'],
  ['days', 'date[]', 'Date', '{2020-02-29}', ['2020-02-29']],
  ['moments', 'timestamptz[]', 'DateTime', '{2020-03-01 00:30:00.5+00}', ['2020-03-01T00:30:00+00:00']],
  ['locals', 'timestamp[]', 'DateTime', '{2020-03-01 07:30:00}', ['2020-03-01T07:30:00+07:00']],
  ['truths', 'boolean[]', 'Boolean', '{t,f}', [true, false]],
  ['none', 'text[]', 'String', '{}', []],
  ['holes', 'text[]', 'String', '{a,NULL}', 'CELL_INVALID'],
  ['square', 'int[]', 'Int', '{{1,2},{3,4}}', 'CELL_INVALID'],
  ['moved', 'int[]', 'Int', '[5:6]={7,8}', [7, 8]],
] as const;

test('arrays are lists, and one that is none is null with an error', async () => {
  const items = columns.map(
    ([name, , type]) => `${name}: [${type}!] @column(name: "${name}", list: "[]") ${label}`,
  );
  const world = await openLegacy(
    postgresUnderTest,
    `type Row @key(fields: "id") @entity(table: "A", singular: "row", plural: "rows", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${label} ${items.join(' ')}
      single: String @column(name: "words") ${label} }`,
    [
      {
        ...{ name: 'A', key: 'ID' },
        columns: [['ID', 'text'], ...columns.map(([name, declared]) => [name, declared] as const)],
        rows: [['K', ...columns.map(([, , , held]) => held)]],
      },
    ],
  );
  onTestFinished(() => world.close());
  const names = [...columns.map(([name]) => name), 'single'];
  const permission = permissionOf({ entity: 'Row', items: ['id', ...names].map((name) => `Row.${name}`) });
  const answer = await world.ask(
    permission,
    `{ row(id: "K") { ${names.join(' ')} } rows(where: { single: { isNull: false } }) { totalCount } }`,
  );
  const broken = new Set(
    (answer.errors ?? []).map(({ path, extensions }) => `${path?.at(-1)} ${extensions?.code}`),
  );
  expect(broken).toEqual(new Set(['odd', 'holes', 'square', 'single'].map((name) => `${name} CELL_INVALID`)));
  const shown = columns.map(([name, , , , value]) => [name, value === 'CELL_INVALID' ? null : value]);
  expect(answer.data).toEqual({
    row: { ...Object.fromEntries(shown), single: null },
    rows: { totalCount: 0 },
  });
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ coordinate, severity }) => `${severity} ${coordinate}`).sort()).toEqual([
    ...['Row.holes', 'Row.odd', 'Row.single', 'Row.square'].map((coordinate) => `error ${coordinate}`),
    'warning Row.single',
  ]);
});
