import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { columnFindings, viewFindings } from '../../../schema/contract/column-findings.ts';
import { lintCatalogue, requirePublishable } from '../../../schema/contract/lint-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';

const entry = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "d", name: "n", nameEn: "n", level: INTERNAL, owner: "A", ownerName: "A", ownerNameEn: "A", purpose: "p",
    scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: ["s"], legalBasis: ["l"],
    usageRegulation: "r", logRetentionDays: 1)`;
const closed = '@item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [STATE_AGENCY])';
const open = '@item(vi: "v", en: "e") @share(mode: OPEN)';

function agency(fields: string, types = '') {
  return parseAgencySdl(`${entry}
    type Thing @key(fields: "id") @entity(table: "THING", singular: "thing", plural: "things", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${closed}
      ${fields}
    }
    ${types}`);
}

const found = (fields: string, types = '') =>
  columnFindings(agency(fields, types)).map(({ severity, where, en }) => `${severity} ${where}: ${en}`);

const secret = `secret: String @column(name: "NOTE") ${closed}`;

describe('two items of one column', () => {
  it.each([
    ['an open one and a closed one', `${secret} told: String @column(name: "NOTE") ${open}`],
    ['the same name in other letters', `${secret} told: String @column(name: "note") ${open}`],
    [
      'the same name with its accents written apart',
      `secret: String @column(name: "GHI_CHÚ") ${closed} told: String @column(name: "${'GHI_CHÚ'.normalize('NFD')}") ${open}`,
    ],
    ['a search key', `${secret} told: String @column(name: "TOLD", searchKey: "NOTE") ${open}`],
    ['a sort key', `${secret} told: String @column(name: "TOLD", sortKey: "NOTE") ${open}`],
    ['the key', `told: String @column(name: "ID") ${open}`],
    [
      'a reference',
      `secret: Thing @reference(column: "NOTE") ${closed} told: String @column(name: "NOTE") ${open}`,
    ],
    [
      'the column that tells the type of a reference',
      `secret: String @column(name: "KIND") ${closed} told: Thing @reference(column: "TOLD", kindColumn: "KIND", kinds: ["a:Thing"]) ${open}`,
    ],
    [
      'more sensitive than the other',
      `${secret} told: String @column(name: "NOTE") @item(vi: "v", en: "e", personal: SENSITIVE) @share(mode: SPECIFIC, to: [STATE_AGENCY])`,
    ],
    [
      'one with open statistics',
      `${secret} told: String @column(name: "NOTE") ${closed} @share(mode: OPEN, form: STATISTICS)`,
    ],
    [
      'one that costs a fee',
      `${secret} told: String @column(name: "NOTE") @item(vi: "v", en: "e", feeRequired: true) @share(mode: SPECIFIC, to: [STATE_AGENCY])`,
    ],
    [
      'another class',
      `${secret} told: String @column(name: "NOTE") @item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [ORGANISATION])`,
    ],
  ])('is an error: %s', (_name, fields) => {
    const findings = found(fields);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      /^ERROR Thing\.\w+: reads the column THING\.\S+ that Thing\.\w+ reads, with another /,
    );
  });

  it.each([
    [
      'of an embedded type',
      'part: Part',
      `type Part @embedded(in: "Thing") { told: String @column(name: "NOTE") ${open} }`,
    ],
    [
      'of another entity on the table',
      '',
      `type Other @key(fields: "key") @entity(table: "thing", name: "n", nameEn: "n") { key: ID @column(name: "NOTE") ${closed} }`,
    ],
  ])('is an error: %s', (_name, field, types) => {
    expect(found(`${secret} ${field}`, types)).toEqual([expect.stringMatching(/^ERROR /)]);
  });

  it('is a warning where both are shared alike', () => {
    expect(found(`${secret} told: String @column(name: "NOTE") ${closed}`)).toEqual([
      'WARNING Thing.secret: reads the column THING.NOTE that Thing.told reads: who may read the one reads the other; if that is meant, write @item(sameColumnAs: ["Thing.told"])',
    ]);
  });

  it.each([
    `${secret} told: String @column(name: "NOTE") @item(vi: "v", en: "e", sameColumnAs: ["Thing.secret"]) @share(mode: OPEN)`,
    `told: String @column(name: "NOTE") ${open} secret: String @column(name: "NOTE") @item(vi: "v", en: "e", sameColumnAs: ["Thing.told"]) @share(mode: SPECIFIC, to: [STATE_AGENCY])`,
  ])('is no finding where the file says that it is meant', (fields) => {
    expect(found(fields)).toEqual([]);
  });

  it.each(['Thing.told', 'Thing.id', 'Thing.none'])(
    'is an error where the file says so of %s, which is on another',
    (other) => {
      const fields = `told: String @column(name: "NOTE") @item(vi: "v", en: "e", sameColumnAs: ["${other}"]) @share(mode: OPEN)`;
      expect(found(fields)).toEqual([
        `ERROR Thing.told: sameColumnAs names ${other}, which reads no column of this item`,
      ]);
    },
  );

  it('is an error through a view, which the live database knows, and once; the file may say that it is meant', () => {
    const view = (item: string) =>
      agency(
        secret,
        `type Seen @key(fields: "key") @entity(table: "V", name: "n", nameEn: "n") { key: ID @column(name: "KEY") ${closed} told: String @column(name: "note") ${item} }`,
      );
    const madeOf = (table: string) => (table === 'V' ? ['thing'] : []);
    expect(columnFindings(view(open))).toEqual([]);
    expect(viewFindings(view(open), madeOf).map(({ severity, where }) => [severity, where])).toEqual([
      ['ERROR', 'Thing.secret'],
    ]);
    const meant = view('@item(vi: "v", en: "e", sameColumnAs: ["Thing.secret"]) @share(mode: OPEN)');
    expect([...columnFindings(meant), ...viewFindings(meant, madeOf)]).toEqual([]);
  });

  it('is an error of a column beside the table, which is that of another type', () => {
    const told = `told: String @column(table: "OTHER", on: "ID", name: "SECRET") ${open}`;
    const other = `type Other @key(fields: "id") @entity(table: "OTHER", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${closed} secret: String @column(name: "SECRET") ${closed} }`;
    expect(found(told, other)).toEqual([expect.stringMatching(/^ERROR Thing.told: .*OTHER.SECRET/)]);
    expect(found(told.replace('"SECRET"', '"TOLD"'), other)).toEqual([]);
  });

  it('is none in one item, nor in the same name of another table', () => {
    const other = `type Other @key(fields: "key") @entity(table: "OTHER", name: "n", nameEn: "n") { key: ID @column(name: "NOTE") ${open} }`;
    expect(
      found(`secret: String @column(name: "NOTE", searchKey: "note", sortKey: "NOTE") ${closed}`, other),
    ).toEqual([]);
  });

  it('keeps the province from starting', () => {
    const catalogue = buildCatalogue([agency(`${secret} told: String @column(name: "NOTE") ${open}`)]);
    expect(() => requirePublishable(catalogue)).toThrow(
      expect.objectContaining({ code: 'CATALOGUE_INVALID' }),
    );
    expect(lintCatalogue(catalogue).map(({ severity }) => severity)).toEqual(['ERROR']);
  });

  it('is nowhere in the demonstration', async () => {
    const { agencies } = await demonstration.loadCatalogue();
    expect(agencies.flatMap(columnFindings)).toEqual([]);
  });
});

describe('entities of one table', () => {
  const list = (name: string, where: string) => `
    type ${name} @key(fields: "id") @entity(table: "DM_CHUNG", where: [${where}], singular: "${name}", plural: "${name}s", name: "n", nameEn: "n") {
      id: ID @column(name: "MA") ${name === 'Secret' ? closed : open}
    }`;

  it.each([
    [
      'a column says to which of them a row belongs',
      '{column: "LOAI", in: ["1"]}',
      '{column: "LOAI", in: ["2", "3"]}',
      0,
    ],
    ['a row may belong to both', '{column: "LOAI", in: ["1", "2"]}', '{column: "LOAI", in: ["2"]}', 1],
    ['two columns say it', '{column: "LOAI", in: ["1"]}', '{column: "NHOM", in: ["2"]}', 1],
    ['one has all the others', '{column: "LOAI", in: ["1"]}', '{column: "LOAI", notIn: ["1"]}', 1],
  ])('are told apart where %s', (_name, one, other, findings) => {
    expect(found('', list('Secret', one) + list('Open', other))).toHaveLength(findings);
  });
});

it('a view of a table in another schema hands out its columns', () => {
  const model = agency(
    '',
    `type Staff @key(fields: "id") @entity(table: "NV", schema: "hr", name: "n", nameEn: "n") { id: ID @column(name: "MA") ${closed} }
     type Seen @key(fields: "id") @entity(table: "V_NV", name: "n", nameEn: "n") { id: ID @column(name: "MA") ${open} }`,
  );
  const findings = viewFindings(model, (table) => (table === 'V_NV' ? ['NV'] : []));
  expect(findings.map(({ severity, where }) => [severity, where])).toEqual([['ERROR', 'Staff.id']]);
});
