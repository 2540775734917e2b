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
