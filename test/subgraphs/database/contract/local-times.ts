import { expect, onTestFinished } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** Types of columns that keep instants: without their zone, the finest too, and with it. */
export interface LocalTypes {
  readonly local: string;
  readonly fine: string;
  readonly zoned: string;
}

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const names = ['vietnamese', 'universal', 'tokyo', 'fine', 'zoned'] as const;

/** Columns of the types in which databases keep times: `zone` says of which zone those are that do not say so themselves. */
export async function localTimesAreInstants(engine: EngineUnderTest, types: LocalTypes): Promise<void> {
  const world = await openLegacy(
    engine,
    `type Row @key(fields: "id") @entity(table: "A", singular: "row", plural: "rows", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${label}
      vietnamese: DateTime @column(name: "L") ${label}
      universal: DateTime @column(name: "L", zone: "UTC") ${label}
      tokyo: DateTime @column(name: "L", zone: "Asia/Tokyo") ${label}
      fine: DateTime @column(name: "F", zone: "UTC") ${label}
      zoned: DateTime @column(name: "Z", zone: "UTC") ${label} }`,
    [
      {
        ...{ name: 'A', key: 'ID', rows: [] },
        columns: [
          ['ID', engine.declared.text],
          ['L', types.local],
          ['F', types.fine],
          ['Z', types.zoned],
        ],
      },
    ],
  );
  onTestFinished(() => world.close());
  await world.database.write(
    [`insert into A values ('K', '2020-03-01 20:00:00', '2020-03-01 20:00:00.999', '2020-03-01 20:00:00')`],
    [`insert into A values ('N', null, null, null)`],
  );
  const permission = permissionOf({ entity: 'Row', items: ['id', ...names].map((name) => `Row.${name}`) });
  const { data, errors } = await world.ask(
    permission,
    `{ row(id: "K") { ${names.join(' ')} } n: row(id: "N") { fine } }`,
  );
  expect(errors).toBeUndefined();
  const row = data?.row as Readonly<Record<string, string>>;
  expect({ ...row, zoned: Date.parse(row.zoned ?? '') > 0 }).toEqual({
    vietnamese: '2020-03-01T20:00:00+07:00',
    universal: '2020-03-02T03:00:00+07:00',
    tokyo: '2020-03-01T18:00:00+07:00',
    fine: '2020-03-02T03:00:00+07:00',
    zoned: true,
  });
  expect(data?.n).toEqual({ fine: null });
  for (const [name, text] of Object.entries(row)) {
    const found = `{ rows(where: { ${name}: { eq: ${JSON.stringify(text)} } }) { totalCount }
      later: rows(where: { ${name}: { gt: ${JSON.stringify(text)} } }) { totalCount } }`;
    expect((await world.ask(permission, found)).data, name).toEqual({
      rows: { totalCount: 1 },
      later: { totalCount: 0 },
    });
  }
  const masks = { 'Row.universal': { kind: 'YEAR' } } as const;
  const masked = permissionOf({ entity: 'Row', items: ['Row.id', 'Row.universal'], masks });
  expect((await world.ask(masked, '{ row(id: "K") { universal } }')).data).toEqual({
    row: { universal: '2020-01-01T00:00:00+07:00' },
  });
}
