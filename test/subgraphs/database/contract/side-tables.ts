import { expect, onTestFinished, test } from 'vitest';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import type { EngineUnderTest, TestClass } from './engine-under-test.ts';

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const beside = (column: string) => `@column(table: "HO_SO_CT", on: "MA_HS", name: "${column}") ${label}`;
const types = `
  enum Kind { RED @code(value: "1 đỏ") BLUE }
  type Dossier @key(fields: "code") @entity(table: "HO_SO", singular: "dossier", plural: "dossiers", name: "n", nameEn: "n") {
    code: ID @column(name: "MA") ${label}
    note: String ${beside('GHI_CHU')}
    day: Date ${beside('NGAY')}
    moment: DateTime ${beside('LUC')}
    size: Int ${beside('SO')}
    yes: Boolean ${beside('CO')}
    kind: Kind ${beside('LOAI')}
    detail: Detail
  }
  type Detail @embedded(in: "Dossier") { large: BigInt ${beside('SO')} }`;
const columns: readonly (readonly [name: string, of: TestClass])[] = [
  ...([
    ['MA_HS', 'text'],
    ['GHI_CHU', 'text'],
    ['NGAY', 'date'],
    ['LUC', 'instant'],
  ] as const),
  ...([
    ['SO', 'whole'],
    ['CO', 'truth'],
    ['LOAI', 'text'],
  ] as const),
];
const moment = '2026-03-01T07:30:00+07:00';
const rows: readonly (readonly unknown[])[] = [
  ['A', "Đủ'", '2020-01-31', moment, 7, true, '1 đỏ'],
  ['B', null, null, null, null, null, null],
  ['C', 'một', '2020-01-01', moment, 1, true, 'BLUE'],
  ['C', 'một', '2020-01-01', moment, 1, true, 'BLUE'],
  ['E', 'Đ\u0340', '1999-12-31', '2026-03-01T00:30:00+07:00', -1, false, 'GREEN'],
  ['a', 'của a', '2021-01-01', moment, 9, false, 'BLUE'],
  [null, 'của không ai', '2022-01-01', moment, 9, false, 'BLUE'],
  ['X', 'của dòng khác', '2022-01-01', moment, 9, false, 'BLUE'],
];
const items = ['note', 'day', 'moment', 'size', 'yes', 'kind'] as const;
const selection = `${items.join(' ')} detail { large }`;
const shown: TestGrant = {
  entity: 'Dossier',
  items: ['code', ...items].map((item) => `Dossier.${item}`).concat('Detail.large'),
};

async function open(engine: EngineUnderTest) {
  const world = await openLegacy(engine, types, [
    {
      ...{ name: 'HO_SO', key: 'MA', columns: [['MA', engine.declared.text]] },
      rows: ['A', 'B', 'C', 'D', 'E'].map((code) => [code]),
    },
    {
      ...{ name: 'HO_SO_CT', key: null, rows },
      columns: columns.map(([name, of]) => [name, engine.declared[of]] as const),
    },
  ]);
  onTestFinished(() => world.close());
  return world;
}

/** Items that stand in a table beside that of their entity. */
export function sideTableContract(engine: EngineUnderTest): void {
  test('a row has the values of the one row beside it; none where there are several', async () => {
    const world = await open(engine);
    const all = ['A', 'B', 'C', 'D', 'E'].map((code) => `${code}: dossier(code: "${code}") { ${selection} }`);
    const { data, errors } = await world.ask(permissionOf(shown), `{ ${all.join(' ')} }`);
    const none = { ...Object.fromEntries(items.map((item) => [item, null])), detail: { large: null } };
    expect(data).toEqual({
      A: { note: "Đủ'", day: '2020-01-31', moment, size: 7, yes: true, kind: 'RED', detail: { large: '7' } },
      ...{ B: none, C: none, D: none },
      E: {
        ...{ note: null, day: '1999-12-31', moment: '2026-03-01T00:30:00+07:00', size: -1, yes: false },
        ...{ kind: null, detail: { large: '-1' } },
      },
    });
    const told = (errors ?? []).map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`);
    const findings = await world.subgraph.inspect();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ en }) => en)).toEqual([
      'Dossier.note: 1 keys have several rows in the table HO_SO_CT, so that no value is shown; correct the data, or map the table as a type of its own.',
    ]);
    expect(told.sort()).toEqual(
      [...items.map((item) => `C.${item}`), 'C.detail.large', 'E.note', 'E.kind']
        .map((place) => `${place} CELL_INVALID`)
        .sort(),
    );
  });

  test('filters, orders, masks and statistics see what is shown', async () => {
    const world = await open(engine);
    const codes = async (args: string) => {
      const { data, errors } = await world.ask(
        permissionOf(shown),
        `{ dossiers(${args}) { nodes { lt_code } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes } = data?.dossiers as { readonly nodes: readonly { readonly lt_code: string }[] };
      return nodes.map(({ lt_code }) => lt_code).join('');
    };
    expect(await codes(`where: { note: { eq: "Đủ'" } }`)).toBe('A');
    expect(await codes('where: { note: { eq: "một" } }')).toBe('');
    expect(await codes('where: { note: { isNull: true } }')).toBe('BCDE');
    expect(await codes('where: { not: { size: { gt: 0 } } }')).toBe('BCDE');
    expect(await codes('where: { day: { lt: "2020-01-31" } }')).toBe('E');
    expect(await codes('where: { moment: { gte: "2026-03-01T00:30:00Z" } }')).toBe('A');
    expect(await codes('where: { yes: { eq: false } }')).toBe('E');
    expect(await codes('where: { kind: { in: [RED BLUE] } }')).toBe('A');
    expect(await codes('where: { detail: { large: { lte: "7" } } }')).toBe('AE');
    expect(await codes('orderBy: [{ field: day }]')).toBe('BCDEA');
    expect(await codes('orderBy: [{ field: size, direction: DESC }]')).toBe('AEBCD');
    expect(
      await codes(
        'first: 9, orderBy: [{ field: moment, direction: DESC }, { field: code, direction: DESC }]',
      ),
    ).toBe('AEDCB');
    const masked = permissionOf({
      ...shown,
      masks: { 'Dossier.day': { kind: 'YEAR' }, 'Dossier.note': { kind: 'PARTIAL', keepLast: 1 } },
    });
    const { data } = await world.ask(
      masked,
      '{ dossier(code: "A") { note day } dossiers(where: { day: { eq: "2020-01-01" } }) { nodes { lt_code } } }',
    );
    expect(data).toEqual({
      dossier: { note: "**'", day: '2020-01-01' },
      dossiers: { nodes: [{ lt_code: 'A' }] },
    });
    const scoped = permissionOf({
      ...shown,
      rows: { kind: 'compare', field: ['yes'], operator: 'eq', value: true },
    });
    expect((await world.ask(scoped, '{ dossiers { totalCount nodes { lt_code } } }')).data).toEqual({
      dossiers: { totalCount: 1, nodes: [{ lt_code: 'A' }] },
    });
    const counted = await world.ask(
      permissionOf(shown, { ...shown, operations: ['AGGREGATE'] }),
      '{ dossiersAggregate { groups { count sum { size } } } }',
    );
    expect(counted.data).toMatchObject({ dossiersAggregate: { groups: [{ count: 5, sum: { size: '6' } }] } });
  });

  test('a column beside that has the name of another one is not served', async () => {
    const world = await open(engine);
    const asked = '{ dossier(code: "A") { lt_code note kind } }';
    expect((await world.ask(permissionOf(shown), asked)).errors).toBeUndefined();
    await world.database.write(
      ['alter table HO_SO_CT rename column GHI_CHU to CU'],
      ['alter table HO_SO_CT rename column LOAI to GHI_CHU'],
      ['alter table HO_SO_CT rename column CU to LOAI'],
    );
    const { data, errors } = await world.ask(permissionOf(shown), asked);
    expect(data).toEqual({ dossier: { lt_code: 'A', note: null, kind: null } });
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['ITEM_UNAVAILABLE']));
    const filtered = await world.ask(
      permissionOf(shown),
      '{ dossiers(where: { note: { eq: "1 đỏ" } }) { totalCount } }',
    );
    expect(filtered.data?.dossiers ?? null).toBeNull();
  });

  test('a column beside that is gone, or a table, closes its items and no others', async () => {
    const world = await open(engine);
    await world.database.write(['alter table HO_SO_CT drop column NGAY']);
    const asked = '{ dossier(code: "A") { lt_code day note } }';
    const answer = await world.ask(permissionOf(shown), asked);
    expect(answer.data).toMatchObject({ dossier: { lt_code: 'A', day: null } });
    expect(answer.errors?.some(({ extensions }) => extensions?.code === 'ITEM_UNAVAILABLE')).toBe(true);
    const findings = (await world.subgraph.inspect()).filter(({ severity }) => severity === 'error');
    expect(findings.map(({ coordinate }) => coordinate)).toContain('Dossier.day');
    await world.database.write(['drop table HO_SO_CT']);
    expect((await world.ask(permissionOf(shown), asked)).data).toEqual({
      dossier: { lt_code: 'A', day: null, note: null },
    });
  });
}
