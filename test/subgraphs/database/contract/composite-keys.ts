import { expect, onTestFinished, test } from 'vitest';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { writeKeyParts } from '../../../fixtures/write-key-parts.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import type { PeopleWorld } from '../fixtures/people-database.ts';
import type { EngineUnderTest, TestTable } from './engine-under-test.ts';

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const items = {
  Parcel: ['Parcel.id', 'Parcel.area'],
  Certificate: ['Certificate.serial', 'Certificate.parcel'],
};

/** Parts with the separator, the escape and quotes in them; one row's key is what another would give without escapes. */
const parcels: readonly (readonly [commune: string, sheet: number, parcel: string])[] = [
  ['26734', 1, '7'],
  ['26734', 1, '07'],
  ['26734', 11, '7'],
  ['26734/1', 1, '7'],
  ['a~1b', 2, "x'"],
  ['a/b', 2, 'x"'],
  ['~0', 3, ''],
  ['', 3, 'ề?'],
];
const keyOf = (at: number) => {
  const [commune = '', sheet = 0, parcel = ''] = parcels[at] ?? [];
  return writeKeyParts([commune, String(sheet), parcel], '/');
};
const keys = parcels.map((_, at) => keyOf(at));
const strangers = [
  '26734/1',
  '26734/1/7/',
  '26734/01/7',
  '26734//7',
  'abc',
  '',
  '~2/3/',
  'a/b/2/x"',
  '26734/1/7 ',
];

const typesOf = (id: string, reference: string) => `
  type Parcel @key(fields: "id") @entity(table: "THUA", singular: "parcel", plural: "parcels", name: "n", nameEn: "n") {
    id: ID @column(${id}) ${label}
    area: Int @column(name: "DT") ${label}
    certificates: [Certificate!] @inverse(of: "Certificate.parcel")
  }
  type Certificate @key(fields: "serial") @entity(table: "GCN", singular: "certificate", plural: "certificates", name: "n", nameEn: "n") {
    serial: ID @column(name: "SO") ${label}
    parcel: Parcel @reference(${reference}) ${label}
  }`;
const plain = typesOf('name: "ID"', 'column: "THUA_ID"');
const composite = typesOf('parts: ["MAXA", "SOTO", "SOTHUA"]', 'columns: ["MAXA", "TO_BD", "THUA"]');

function tablesOf({ declared: { text, whole } }: EngineUnderTest): readonly TestTable[] {
  const held = [0, 0, 1, 2, 3, 4, 5, 6, 7, null];
  return [
    {
      ...{ name: 'THUA', key: null },
      columns: [
        ['ID', text],
        ['MAXA', text],
        ['SOTO', whole],
        ['SOTHUA', text],
        ['DT', whole],
      ],
      // A row without a part has no key.
      rows: [
        ...parcels.map((parts, at) => [keyOf(at), ...parts, at]),
        [null, '26734', null, '7', 100],
        [null, null, 1, '7', 101],
      ],
    },
    {
      ...{ name: 'GCN', key: 'SO' },
      columns: [
        ['SO', text],
        ['THUA_ID', text],
        ['MAXA', text],
        ['TO_BD', whole],
        ['THUA', text],
      ],
      rows: held.map((at, row) => [
        `S${row}`,
        ...(at === null ? [null, '26734', null, '7'] : [keyOf(at), ...(parcels[at] ?? [])]),
      ]),
    },
  ];
}

const open: readonly TestGrant[] = [
  { entity: 'Parcel', items: items.Parcel },
  { entity: 'Certificate', items: items.Certificate },
];
const scoped: readonly TestGrant[] = [
  {
    ...{ entity: 'Parcel', items: items.Parcel },
    rows: {
      ...{ kind: 'some', relation: 'Parcel.certificates', field: ['certificates'], entity: 'Certificate' },
      of: { kind: 'in', field: ['serial'], values: ['S1', 'S3', 'S7'] },
    },
  },
  {
    ...{ entity: 'Certificate', items: items.Certificate },
    rows: { kind: 'refersTo', field: ['parcel'], type: 'Parcel', key: keyOf(3) },
  },
];
const hidden: readonly TestGrant[] = [
  { entity: 'Parcel', items: ['Parcel.area'] },
  { entity: 'Certificate', items: items.Certificate },
];
const masked: readonly TestGrant[] = [
  { entity: 'Parcel', items: items.Parcel, masks: { 'Parcel.id': { kind: 'PARTIAL', keepLast: 2 } } },
  { entity: 'Certificate', items: items.Certificate },
];

const documents: readonly string[] = [
  'query($keys: [ID!]!) { parcelsByIds(ids: $keys) { lt_id area } }',
  'query($keys: [ID!]!) { parcels(where: {id: {in: $keys}}) { totalCount nodes { lt_id area } } }',
  'query($keys: [ID!]!) { parcels(where: {not: {id: {in: $keys}}}) { totalCount nodes { area } } }',
  'query($keys: [ID!]!) { certificates(where: {parcel: {in: $keys}}) { totalCount nodes { lt_serial } } }',
  '{ parcels(orderBy: [{field: id, direction: DESC}]) { nodes { lt_id } } }',
  '{ parcels(where: {id: {isNull: true}}) { nodes { area } } }',
  '{ parcels { nodes { area certificates { lt_serial } certificatesConnection(first: 1) { totalCount nodes { lt_serial } } } } }',
  '{ certificates { nodes { lt_serial parcel { lt_id area certificates { lt_serial } } } } }',
  '{ parcelsAggregate { groups { count sum { area } } } }',
];

/** A key of several columns is one text, and answers as a column of such texts does. */
export function compositeKeyContract(engine: EngineUnderTest): void {
  test('keys of several columns answer as keys of one', { timeout: 60_000 }, async () => {
    const [one, several] = [
      await openLegacy(engine, plain, tablesOf(engine)),
      await openLegacy(engine, composite, tablesOf(engine)),
    ];
    onTestFinished(async () => {
      await one.close();
      await several.close();
    });
    let found = 0;
    for (const grants of [open, scoped, hidden, masked]) {
      for (const document of documents) {
        for (const asked of [keys, strangers, [...strangers, keyOf(5)]]) {
          const answer = await told(one, grants, document, asked);
          expect(await told(several, grants, document, asked), document).toEqual(answer);
          found += JSON.stringify(answer).includes(JSON.stringify(keyOf(5))) ? 1 : 0;
        }
      }
    }
    expect(found).toBeGreaterThan(5);
  });
}

async function told(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  document: string,
  asked: readonly string[],
) {
  const { data, errors } = await world.ask(permissionOf(...grants), document, { keys: asked });
  return { data, errors };
}
