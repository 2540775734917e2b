import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { lintCatalogue, requirePublishable } from '../../../schema/contract/lint-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';

/** A catalogue of one entity whose second field is written as given. */
function catalogueOf(field: string, entity = '', database: Readonly<Record<string, string>> = {}) {
  const entry = {
    id: '"d"',
    name: '"n"',
    nameEn: '"n"',
    level: 'INTERNAL',
    owner: '"A"',
    ownerName: '"A"',
    ownerNameEn: '"A"',
    purpose: '"p"',
    scope: '"s"',
    content: '"c"',
    collectionMechanism: '"m"',
    updateMechanism: '"u"',
    sources: '["s"]',
    legalBasis: '["l"]',
    usageRegulation: '"r"',
    logRetentionDays: '1',
    ...database,
  };
  const written = Object.entries(entry).map(([name, value]) => `${name}: ${value}`);
  return buildCatalogue([
    parseAgencySdl(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      @database(${written.join(' ')})
      type Thing @key(fields: "id") @entity(table: "t", singular: "thing", plural: "things", name: "n", nameEn: "n" ${entity}) {
        id: ID @column(name: "id") @item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [STATE_AGENCY])
        value: String @column(name: "value") ${field}
      }`),
  ]);
}

const found = (...written: Parameters<typeof catalogueOf>) =>
  lintCatalogue(catalogueOf(...written)).map(({ where, en }) => `${where}: ${en}`);
const item = (more = '') => `@item(vi: "v", en: "e" ${more})`;

describe('what lienthong check finds', () => {
  it('nothing in a sound file', () => {
    expect(found(`${item()} @share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)`)).toEqual([]);
  });

  it.each([
    [item('stateSecret: true'), 'Thing.value: a state secret is not published for sharing (Regulation 1(2))'],
    [
      `${item('personal: SENSITIVE')} @share(mode: OPEN)`,
      'Thing.value: sensitive personal data cannot be open data',
    ],
    [`${item()} @share(mode: SPECIFIC, to: [PUBLIC])`, 'Thing.value: the public class has open data only'],
    [
      `${item()} @share(mode: SPECIFIC, to: [PUBLIC], form: STATISTICS)`,
      'Thing.value: the public class has open data only',
    ],
    [
      `${item()} @share(mode: DEFAULT, to: [STATE_AGENCY])`,
      'Thing.value: default sharing needs its ground a, b or c (Regulation 14(1))',
    ],
    [
      `${item()} @share(mode: DEFAULT, to: [ORGANISATION], ground: COMMON_USE)`,
      'Thing.value: default sharing is for state agencies only (Decree 47/2020 Art 33)',
    ],
    [
      `${item()} @share(mode: OPEN) @share(mode: SPECIFIC, to: [STATE_AGENCY], form: STATISTICS)`,
      'Thing.value: statistics cannot be more closed than the records themselves',
    ],
    [
      `${item()} @share(mode: SUBJECT, to: [PERSON])`,
      "Thing.value: mode SUBJECT needs the entity's subject: the path that names the person a row concerns",
    ],
  ])('%s', (field, finding) => {
    expect(found(field)).toContain(finding);
  });

  it('a database without a usage regulation, log retention or legal basis', () => {
    const database = { usageRegulation: '" "', logRetentionDays: '0', legalBasis: '[]' };
    expect(found(item(), '', database).map((text) => text.split(': ')[1])).toEqual([
      'no usage regulation (Decree 47/2020 Art 22)',
      'no retention of the sharing log (Art 45)',
      'no legal basis',
    ]);
  });

  it('statistics may be open where records are not', () => {
    const open = `${item()} @share(mode: SPECIFIC, to: [STATE_AGENCY]) @share(mode: OPEN, form: STATISTICS)`;
    expect(found(open)).toEqual([]);
    expect(catalogueOf(open).items.get('Thing.value')).toMatchObject({
      modes: { STATE_AGENCY: 'SPECIFIC', PUBLIC: 'NONE' },
      statistics: { STATE_AGENCY: 'OPEN', PUBLIC: 'OPEN' },
    });
  });
});

describe('publication', () => {
  it('refuses a catalogue with a state secret and names it', () => {
    expect(() => requirePublishable(catalogueOf(item('stateSecret: true')))).toThrow(
      /Thing\.value.*state secret/,
    );
  });

  it('lets a sound one pass', () => {
    expect(() => requirePublishable(catalogueOf(item()))).not.toThrow();
  });
});
