import { describe, expect, it } from 'vitest';
import {
  indexFindings,
  type LiveStructure,
  referenceFindings,
  rightsFindings,
} from '../../../province/check/structure-findings.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { postgresIntrospection } from '../../../subgraphs/database/engine/postgres/structure.ts';
import type { StoredKind, StoredTable } from '../../../subgraphs/database/engine/structure.ts';

const entry = (
  id: string,
) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "${id}" name: "x" nameEn: "x" level: INTERNAL owner: "x" ownerName: "x" ownerNameEn: "x" purpose: "x" scope: "x" content: "x"
    collectionMechanism: "x" updateMechanism: "x" sources: ["x"] legalBasis: ["x"] usageRegulation: "x" logRetentionDays: 365)
`;

const one = parseAgencySdl(`${entry('one')}
type Ward @key(fields: "code") @entity(table: "KHOA", singular: "ward", plural: "wards", name: "Khoa", nameEn: "Ward") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code")
}
type Patient @key(fields: "code") @entity(table: "BN", singular: "patient", plural: "patients", name: "Bệnh nhân", nameEn: "Patient") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code")
  ward: Ward @reference(column: "KHOA") @item(vi: "Khoa", en: "Ward")
}
`);
const other = parseAgencySdl(`${entry('other')}
type Visit @key(fields: "code") @entity(table: "LUOT", singular: "visit", plural: "visits", name: "Lượt", nameEn: "Visit") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code")
  patient: Patient @reference(column: "BN") @item(vi: "Bệnh nhân", en: "Patient")
}
`);
const catalogue = buildCatalogue([one, other]);

function table(
  name: string,
  columns: Readonly<Record<string, StoredKind>>,
  more: Partial<StoredTable> = {},
): StoredTable {
  return {
    ...{ name, isView: false, comment: null, rows: 10_000, keys: [['MA']], references: [], indexes: [] },
    columns: Object.entries(columns).map(([column, kind]) => ({
      name: column,
      type: kind,
      kind,
      isNullable: true,
      comment: null,
      labels: null,
      truth: null,
    })),
    ...more,
  };
}

function structure(...tables: readonly StoredTable[]): LiveStructure {
  return {
    indexStatement: (name, columns) =>
      postgresIntrospection.indexStatement('his "1"', { table: name, columns }),
    tables,
    rights: [],
  };
}

const ward = table('KHOA', { MA: 'text' });

describe('types of references and keys', () => {
  it.each<[StoredKind, boolean]>([
    ['text', true],
    ['padded', true],
    ['uuid', true],
    ['bigWhole', false],
    ['date', false],
  ])('a column of kind %s meets a text key of another database: %s', (kind, meets) => {
    const own = structure(ward, table('BN', { MA: 'text', KHOA: 'bigWhole' }));
    const visits = structure(table('LUOT', { MA: 'text', BN: kind }));
    const live = new Map([
      ['one', own],
      ['other', visits],
    ]);
    const found = referenceFindings(catalogue, live);
    // WHY not Patient.ward: what is in one database is found with its drift.
    expect(found.map(({ severity, where }) => [severity, where])).toEqual(
      meets ? [] : [['WARNING', 'Visit.patient']],
    );
  });

  it('between two databases it is a warning, and nothing is said of one that could not be read', () => {
    const own = structure(ward, table('BN', { MA: 'bigWhole', KHOA: 'text' }));
    const visits = structure(table('LUOT', { MA: 'text', BN: 'text' }));
    expect(
      referenceFindings(
        catalogue,
        new Map([
          ['one', own],
          ['other', visits],
        ]),
      ),
    ).toMatchObject([
      { severity: 'WARNING', where: 'Visit.patient', en: expect.stringContaining('LUOT.BN (text)') },
    ]);
    expect(referenceFindings(catalogue, new Map([['other', visits]]))).toEqual([]);
  });
});

describe('indexes', () => {
  it('are missed on large tables, with the statement for their administrator', () => {
    const [found, ...more] = indexFindings(one, structure(ward, table('BN', { MA: 'text', KHOA: 'text' })));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'WARNING',
      where: 'Patient.ward',
      repair: { en: expect.stringContaining('create index concurrently on "his ""1"""."BN" ("KHOA");') },
    });
  });

  it.each<[string, Partial<StoredTable>]>([
    ['a small table', { rows: 200 }],
    ['a view', { isView: true }],
    ['a column that an index begins with', { indexes: [['KHOA', 'MA']] }],
  ])('are not missed on %s', (_, more) => {
    expect(indexFindings(one, structure(ward, table('BN', { MA: 'text', KHOA: 'text' }, more)))).toEqual([]);
  });

  it('are missed on the key of a table beside, once for all of its columns', () => {
    const mail = (name: string) =>
      `${name}: String @column(table: "BN_CT", on: "MA_BN", name: "${name}") @item(vi: "M", en: "M")`;
    const beside = parseAgencySdl(`${entry('one')}
      type Patient @key(fields: "code") @entity(table: "BN", name: "n", nameEn: "n") {
        code: ID @column(name: "MA") @item(vi: "Mã", en: "Code") ${mail('one')} ${mail('other')} }`);
    const details = (more: Partial<StoredTable>) =>
      structure(table('BN', { MA: 'text' }), table('BN_CT', { MA_BN: 'text' }, { keys: [], ...more }));
    expect(indexFindings(beside, details({})).map(({ where, repair }) => [where, repair?.en])).toEqual([
      ['Patient.one', expect.stringContaining('"BN_CT" ("MA_BN")')],
    ]);
    expect(indexFindings(beside, details({ keys: [['MA_BN']] }))).toEqual([]);
  });

  it('are missed where one only ends with the column, and on a key that is none', () => {
    const patients = table('BN', { MA: 'text', KHOA: 'text' }, { keys: [], indexes: [['MA2', 'KHOA']] });
    expect(indexFindings(one, structure(ward, patients)).map(({ where }) => where)).toEqual([
      'Patient.code',
      'Patient.ward',
    ]);
  });
});

it('rights are told once each, with the first of their tables', () => {
  const tables = ['A', 'B', 'C', 'D', 'E', 'F'];
  const rights = [...tables.map((on) => ({ right: 'UPDATE', on })), { right: 'SUPERUSER', on: null }];
  expect(rightsFindings('one', { ...structure(), rights }).map(({ where, en }) => [where, en])).toEqual([
    ['one', 'the reading account may do more than read: UPDATE: A, B, C, D, E … (6)'],
    ['one', 'the reading account may do more than read: SUPERUSER'],
  ]);
});
