import { describe, expect, it, test } from 'vitest';
import { hasCode } from '../../../schema/errors/coded-error.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import { instantOf, parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import { noLimits } from '../../../schema/policy/policy.ts';
import { joinTexts } from '../../../schema/text/bilingual-text.ts';
import { plainIdentifier } from '../../../schema/text/identifier.ts';
import { serviceCatalogue } from '../permission/service-town.ts';
import { account, itemOf, smallCatalogue } from '../permission/small-policy.ts';

const accounts = new Map(
  [
    account(),
    account({ id: 'unit', attributes: { unit: '40' } }),
    account({ id: 'bank', class: 'ORGANISATION' }),
    account({ id: 'dan', class: 'PERSON' }),
  ].map((each) => [each.id, each]),
);

interface Written {
  readonly [name: string]: unknown;
}

/** A correct agreement as an object; JSON is YAML. */
const written = (changes: Written = {}): Written => ({
  kind: 'AGREEMENT',
  number: 'TT-1/2026',
  title: 'Thỏa thuận',
  provider: 'A.people',
  consumers: ['tax'],
  content: [{ items: ['Person.name'] }],
  term: { from: '2026-01-01', to: '2026-12-31' },
  purpose: 'Thu thuế',
  legalBasis: ['Luật'],
  ...changes,
});

const read = (...documents: readonly Written[]) =>
  parseInstrumentDocuments(documents.map((each) => JSON.stringify(each)).join('\n---\n'), {
    catalogue: smallCatalogue,
    accounts,
  });

const findings = (...documents: readonly Written[]) =>
  findingsIn(documents.map((each) => JSON.stringify(each)).join('\n---\n'));

function findingsIn(source: string, catalogue = smallCatalogue): readonly unknown[] {
  try {
    parseInstrumentDocuments(source, { catalogue, accounts });
  } catch (error) {
    if (!hasCode(error, 'AGREEMENT_INVALID')) throw error;
    const { findings: found = [], detail } = error.details;
    expect(detail).toEqual(joinTexts(found));
    // Each is told in both languages: other words, and the same names.
    for (const { vi, en } of found) expect(vi, en).not.toBe(en);
    return found.map(({ en }) => en);
  }
  return [];
}

function refusalOf(document: Written): { readonly vi: string; readonly en: string } {
  try {
    parseInstrumentDocuments(JSON.stringify(document), { catalogue: smallCatalogue, accounts });
  } catch (error) {
    if (hasCode(error, 'AGREEMENT_INVALID')) return error.details.detail;
    throw error;
  }
  return { vi: 'accepted', en: 'accepted' };
}

const content = (entry: Written, changes: Written = {}) => written({ content: [entry], ...changes });

test('what was received is told in Vietnamese as in English', () => {
  const told = refusalOf(written({ title: 5 }));
  expect(told.en).toContain('received number');
  expect(told.vi).toContain('nhận được số');
});

describe('a correct document', () => {
  it('is read with its defaults', () => {
    expect(read(written())).toEqual([
      {
        kind: 'AGREEMENT',
        number: 'TT-1/2026',
        title: 'Thỏa thuận',
        provider: 'A.people',
        authority: {
          ownerConsents: [{ agency: 'A.people', document: 'TT-1/2026', date: null, signer: null }],
          decision: null,
        },
        consumers: ['tax'],
        content: [
          {
            items: ['Person.name'],
            rows: null,
            operations: ['LOOKUP', 'LIST', 'JOIN'],
            masks: {},
            smallestGroup: 5,
          },
        ],
        validFrom: '2025-12-31T17:00:00.000Z',
        validTo: '2026-12-31T17:00:00.000Z',
        methods: ['ONLINE_QUERY'],
        networks: [],
        purpose: 'Thu thuế',
        purposeCode: 'thu-thue',
        limits: noLimits,
        subject: null,
        legalBasis: ['Luật'],
        feeSettled: false,
        contents: noContents,
        revives: false,
      },
    ]);
  });

  it('is read with all that it may say', () => {
    const [draft] = read(
      written({
        content: [
          {
            items: ['Person.born', 'Person.name', 'Person.age', 'Home.unit', 'Person.personId'],
            rows: { age: { gt: 5 } },
            operations: ['LIST'],
            masks: {
              'Person.born': 'year',
              'Person.name': { partial: 4 },
              'Person.age': { round: 10 },
              'Home.unit': 'parent',
              'Person.personId': 'pseudonym',
            },
            smallestGroup: 9,
          },
        ],
        term: { from: '2026-01-01T08:00:00+07:00' },
        methods: ['SYNC', 'PACKAGED'],
        networks: ['10.0.0.0/8', 'fd00::/8'],
        purposeCode: 'ma-rieng',
        limits: { requestsPerDay: 5, costPerDay: 7 },
        feeSettled: true,
        processing: 'x',
        commitment: 'x',
        security: 'x',
        storage: 'x',
        disposal: 'x',
        other: 'x',
      }),
    );
    expect(draft).toMatchObject({
      validFrom: '2026-01-01T01:00:00.000Z',
      validTo: null,
      purposeCode: 'ma-rieng',
      limits: { ...noLimits, requestsPerDay: 5, costPerDay: 7 },
      feeSettled: true,
      networks: ['10.0.0.0/8', 'fd00::/8'],
      methods: ['SYNC', 'PACKAGED'],
    });
    expect(draft?.content).toEqual([
      {
        items: ['Person.born', 'Person.name', 'Person.age', 'Home.unit', 'Person.personId'],
        rows: { age: { gt: 5 } },
        operations: ['LIST'],
        masks: {
          'Person.born': { kind: 'YEAR' },
          'Person.name': { kind: 'PARTIAL', keepLast: 4 },
          'Person.age': { kind: 'ROUND', to: '10' },
          'Home.unit': { kind: 'PARENT' },
          'Person.personId': { kind: 'PSEUDONYM' },
        },
        smallestGroup: 9,
      },
    ]);
  });

  it('several documents are several drafts', () => {
    expect(read(written(), written({ number: 'TT-2' })).map(({ number }) => number)).toEqual([
      'TT-1/2026',
      'TT-2',
    ]);
  });

  it('one mistake in one of them refuses all', () => {
    expect(findings(written(), written({ number: 'TT-2', consumers: ['nobody'] }))).toEqual([
      'consumers: there is no account or application "nobody"',
    ]);
  });
});

describe('form', () => {
  it('what is no YAML is told with its place', () => {
    expect(() => parseInstrumentDocuments('kind: [', { catalogue: smallCatalogue, accounts })).toThrow(
      /line 1/,
    );
  });

  it('aliases are not expanded, and each is told with its line', () => {
    const bomb = `a: &a [x, x]\nb: [*a, *a]\nc:\n  <<: *a`;
    const told = ['line 2', 'line 2', 'line 4'].map(
      (at) => `${at}: the alias *a is not expanded; write the value out`,
    );
    expect(findingsIn(bomb)).toEqual(told);
    expect(findingsIn('number: *nothing')).toEqual([
      'line 1: the alias *nothing is not expanded; write the value out',
    ]);
  });

  it('a document that is no YAML has no further findings; the others have theirs', () => {
    expect(findingsIn('- [a')).toEqual([expect.stringMatching(/^Flow sequence.* at line 1, column 5:$/)]);
    expect(findingsIn(`- [a\n---\n${JSON.stringify(written({ title: '' }))}`)).toEqual([
      expect.stringMatching(/^Flow sequence/),
      expect.stringMatching(/^title: /),
    ]);
  });

  it.each([
    [{ extra: 1 }, 'extra'],
    [{ kind: 'SELF' }, 'kind'],
    [{ kind: 'LIST' }, 'kind'],
    [{ number: '' }, 'number'],
    [{ number: 'TT 1' }, 'only letters'],
    [{ number: 'ТТ-1' }, 'only letters'],
    [{ title: '' }, 'title'],
    [{ provider: 'A B' }, 'provider'],
    [{ content: [] }, 'content'],
    [{ content: [{ items: [] }] }, 'content.0.items'],
    [{ content: [{ items: ['Person.name'], operations: [] }] }, 'operations'],
    [{ content: [{ items: ['Person.name'], operations: ['WRITE'] }] }, 'operations'],
    [{ content: [{ items: ['Person.name'], rows: [] }] }, 'rows'],
    [{ content: [{ items: ['Person.name'], smallestGroup: 0 }] }, 'smallestGroup'],
    [{ content: [{ items: ['Person.name'], more: 1 }] }, 'more'],
    [{ term: { from: '1/1/2026' } }, 'term.from'],
    [{ term: { from: '2026-01-01T00:00:00' } }, 'term.from'],
    [{ term: { from: '2026-01-01', until: '2026-01-02' } }, 'until'],
    [{ methods: [] }, 'methods'],
    [{ methods: ['EMAIL'] }, 'methods'],
    [{ networks: ['10.0.0.0'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/33'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/-1'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/8/8'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/'] }, 'CIDR'],
    [{ networks: ['fd00::/129'] }, 'CIDR'],
    [{ networks: ['ministry/8'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/8x'] }, 'CIDR'],
    [{ networks: ['10.0.0.0/0008'] }, 'CIDR'],
    [{ networks: ['/8'] }, 'CIDR'],
    [{ purpose: '' }, 'purpose'],
    [{ purposeCode: 'Thu Thue' }, 'purposeCode'],
    [{ purposeCode: 'a'.repeat(65) }, 'purposeCode'],
    [{ limits: { requestsPerDay: 0 } }, 'requestsPerDay'],
    [{ limits: { requestsPerDay: 1.5 } }, 'requestsPerDay'],
    [{ limits: { perHour: 1 } }, 'perHour'],
    [{ subject: '123' }, '12 digits'],
    [{ legalBasis: [''] }, 'legalBasis'],
    [{ feeSettled: 'yes' }, 'feeSettled'],
  ])('%j is refused', (changes, told) => {
    expect(findings(written(changes)).join('; ')).toContain(told);
  });

  const masked = (item: string, mask: unknown) =>
    findings(content({ items: [item], masks: { [item]: mask } })).join('; ');

  it.each([[{ partial: 0 }], [{ partial: 101 }], [{ partial: 4, round: '5' }], ['hash'], [{ partial: 1.5 }]])(
    'mask %j is refused',
    (mask) => {
      expect(masked('Person.name', mask)).not.toBe('');
    },
  );

  it.each([[{ partial: 1 }], [{ partial: 100 }], ['pseudonym']])('mask %j is accepted', (mask) => {
    expect(masked('Person.name', mask)).toBe('');
  });

  it.each([
    '0',
    '0.00',
    '-5',
    '+5',
    '1e3',
    '5,5',
    '5x',
    'x5',
    '',
    '.5',
    '5.',
    '1.0123456789',
    '1'.repeat(19),
  ])('rounding to %j is refused', (round) => {
    expect(masked('Person.wage', { round })).toContain('a step is a positive decimal');
  });

  it.each(['1', '1000000', '0.01', '12.5', 0.05, 100])('rounding to %j is accepted', (round) => {
    expect(masked('Person.wage', { round })).toBe('');
  });

  it.each(['10.0.0.0/0', '10.0.0.0/32', 'fd00::/128', '::/0'])('network %s is accepted', (network) => {
    expect(findings(written({ networks: [network] }))).toEqual([]);
  });

  it('an empty document is refused', () => {
    expect(() => parseInstrumentDocuments('null', { catalogue: smallCatalogue, accounts })).toThrow(
      /document/,
    );
  });
});

describe('whom and when', () => {
  it.each([
    [written({ term: { from: '2026-02-01', to: '2026-01-01' } }), 'term: it ends before it begins'],
    [
      written({ term: { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } }),
      'term: it ends before it begins',
    ],
    [written({ consumers: [] }), 'consumers: none is named'],
    [written({ consumers: ['tax', 'nobody'] }), 'consumers: there is no account or application "nobody"'],
    [written({ subject: '040123456789' }), 'subject: a consent names the person who consents'],
    [written({ purpose: '???' }), 'purposeCode: the purpose has no letters or digits'],
    [
      content({ items: ['Person.motto'] }, { kind: 'OPEN_LIST', consumers: ['tax'] }),
      'consumers: the open-data list is for everybody',
    ],
    [
      content({ items: ['Person.name'] }, { kind: 'CONSENT', consumers: ['dan'] }),
      'subject: a consent names the person who consents',
    ],
  ])('case %#: %s', (document, told) => {
    expect(findings(document).join('; ')).toContain(told);
  });

  it('a term of one day is a term', () => {
    expect(findings(written({ term: { from: '2026-01-01', to: '2026-01-01' } }))).toEqual([]);
    expect(findings(written({ term: { from: '2026-01-01', to: null } }))).toEqual([]);
  });

  it('a purpose without letters needs a code', () => {
    expect(findings(written({ purpose: '???', purposeCode: 'x' }))).toEqual([]);
  });
});

describe('items', () => {
  it.each([
    [content({ items: ['Person.nme'] }), 'there is no data item "Person.nme"'],
    [content({ items: ['person.NAME'] }), 'did you mean Person.name?'],
    [content({ items: ['Citizen.name'] }), 'did you mean Person.name?'],
    [content({ items: ['Person.home'] }), 'there is no data item'],
    [content({ items: ['Person.name', 'Team.teamId'] }), 'items of several entities (Person, Team)'],
    [content({ items: ['Person.note'] }), 'Person.note is not shared with class STATE_AGENCY'],
    [content({ items: ['Person.name'] }, { consumers: ['bank'] }), 'not shared with class ORGANISATION'],
    [
      content({ items: ['Person.name'] }, { kind: 'OPEN_LIST', consumers: [] }),
      'Person.name is not open data',
    ],
    [content({ items: ['Person.age'] }, { kind: 'CONNECTION' }), 'Person.age is shared by specific request'],
    [content({ items: ['Person.name'] }, { consumers: ['dan'] }), 'which only consent grants'],
    [
      content({ items: ['Person.name'] }, { kind: 'CONSENT', subject: '040123456789' }),
      'which consent does not grant',
    ],
    [content({ items: ['Person.faith'] }, { legalBasis: [] }), 'Person.faith is sensitive'],
    [
      content({ items: ['Unit.code'] }, { kind: 'CONSENT', consumers: ['dan'], subject: '040123456789' }),
      'Unit names no person',
    ],
  ])('case %#: %s', (document, told) => {
    const found = findings(document).join('; ');
    expect(found).toContain(told);
    expect(found).toContain('content.0: ');
  });

  it.each([
    [content({ items: ['Person.motto'] }, { kind: 'OPEN_LIST', consumers: [], legalBasis: [] })],
    [content({ items: ['Person.name'] }, { kind: 'CONNECTION' })],
    [content({ items: ['Person.motto'] }, { kind: 'CONNECTION' })],
    [content({ items: ['Person.name', 'Home.street'] })],
    [content({ items: ['Person.age'] }, { consumers: ['tax', 'bank'] })],
    [content({ items: ['Person.faith'] })],
    [
      content(
        { items: ['Person.faith'] },
        { kind: 'CONSENT', consumers: ['dan'], subject: '040123456789', legalBasis: [] },
      ),
    ],
    [content({ items: ['Person.motto'] }, { kind: 'CONSENT', consumers: ['dan'], subject: '040123456789' })],
    [content({ items: ['Person.age'], operations: ['AGGREGATE'] }, { kind: 'OPEN_LIST', consumers: [] })],
  ])('case %# is accepted', (document) => expect(findings(document)).toEqual([]));

  it('open statistics open no records', () => {
    const document = content(
      { items: ['Person.age'], operations: ['LIST', 'AGGREGATE'] },
      { kind: 'OPEN_LIST', consumers: [] },
    );
    expect(findings(document).join()).toContain('Person.age is not open data');
  });

  it('statistics over personal data have groups of three at least; other data and granted records any', () => {
    const statistics = (item: string, smallestGroup: number, operations = ['AGGREGATE']) =>
      findings(content({ items: [item], operations, smallestGroup })).join();
    expect(statistics('Person.faith', 2)).toContain('its statistics tell groups of at least 3');
    expect(statistics('Person.faith', 3)).not.toContain('smallestGroup');
    expect(statistics('Person.faith', 1, ['LIST', 'AGGREGATE'])).not.toContain('smallestGroup');
    expect(statistics('Person.age', 1)).not.toContain('smallestGroup');
  });

  it('an item that services compute has no statistics', () => {
    const document = (operations: readonly string[]) =>
      JSON.stringify(content({ items: ['Person.isAdult'], operations }, { provider: 'A.age' }));
    expect(findingsIn(document(['LIST']), serviceCatalogue)).toEqual([]);
    expect(findingsIn(document(['LIST', 'AGGREGATE']), serviceCatalogue)).toEqual([
      'content.0: Person.isAdult is computed by a service: there are no statistics over it',
    ]);
  });

  it('an item that several agencies hold is shared by each of them, or by one that holds the act of each', () => {
    const name = itemOf('Person.name');
    const both = new Map([['Person.name', [name, { ...name, database: 'units' }]]]);
    const shared = { ...smallCatalogue, sharedItems: both };
    const by = (provider: string) => findingsIn(JSON.stringify(written({ provider })), shared);
    for (const provider of ['A.people', 'A.units']) expect(by(provider), provider).toEqual([]);
    expect(by('A.other')).toEqual([
      'provider: A.other owns none of the items',
      'content.0: Person.name belongs to A.people, A.units: A.other cannot share it',
    ]);
  });

  it('an unknown item without any like it is told plainly', () => {
    expect(findings(content({ items: ['Nothing.here'] }))).toEqual([
      'content.0: there is no data item "Nothing.here"',
    ]);
  });
});

describe('rows and masks', () => {
  it("a scope is read for every consumer, with that account's attributes", () => {
    const rows = { home: { unit: { eq: '$account.unit' } } };
    expect(findings(content({ items: ['Person.name'], rows }, { consumers: ['unit'] }))).toEqual([]);
    const [found, ...more] = findings(
      content({ items: ['Person.name'], rows }, { consumers: ['unit', 'tax'] }),
    );
    expect(found).toContain('rows, for account tax: ');
    expect(found).toContain('unit');
    expect(more).toEqual([]);
  });

  it.each([
    [{ items: ['Person.name'], rows: { nothing: { eq: 1 } } }, 'no field "nothing"'],
    [{ items: ['Person.name'], rows: {} }, 'empty row scope'],
    [
      { items: ['Person.name'], rows: { home: { unit: { label: { eq: 'x' } } } } },
      "another agency's database",
    ],
    [{ items: ['Person.name'], masks: { 'Person.born': 'year' } }, 'is not an item of this entry'],
    [{ items: ['Person.name'], masks: { 'Person.name': 'year' } }, 'YEAR masks a date'],
    [
      { items: ['Person.name'], operations: ['AGGREGATE'], masks: { 'Person.name': 'pseudonym' } },
      'statistics cannot use a mask of kind PSEUDONYM',
    ],
    [
      { items: ['Home.unit'], operations: ['AGGREGATE'], masks: { 'Home.unit': 'parent' } },
      'statistics cannot use a mask of kind PARENT',
    ],
  ])('%j: %s', (entry, told) => expect(findings(content(entry)).join()).toContain(told));

  it.each([
    [{ items: ['Person.born'], operations: ['AGGREGATE'], masks: { 'Person.born': 'year' } }],
    [{ items: ['Person.name'], operations: ['LIST'], masks: { 'Person.name': 'pseudonym' } }],
    [{ items: ['Person.age'], masks: { 'Person.age': { round: '5' } } }],
    [{ items: ['Person.name'], masks: { 'Person.name': { partial: 100 } } }],
  ])('%j is accepted', (entry) => expect(findings(content(entry))).toEqual([]));
});

describe('legal days', () => {
  it('begin and end in Vietnamese time; the last day is included', () => {
    expect(instantOf('2026-01-01', 'start')).toBe('2025-12-31T17:00:00.000Z');
    expect(instantOf('2026-01-01', 'end')).toBe('2026-01-01T17:00:00.000Z');
    expect(instantOf('2026-01-01T00:00:00+07:00', 'start')).toBe('2025-12-31T17:00:00.000Z');
    expect(instantOf('2026-01-01T00:00:00+07:00', 'end')).toBe('2025-12-31T17:00:00.000Z');
  });
});

describe('identifiers', () => {
  it.each(['A', '12/2026/TT-CSDL', 'H41.CA', 'a_b', 'x'.repeat(128)])('%s', (text) =>
    expect(plainIdentifier.test(text)).toBe(true),
  );
  it.each(['', ' ', '-a', '.a', '/a', 'a b', 'a\n', 'á', 'а', 'a\u200b', 'ａ', 'a\u202e', 'x'.repeat(129)])(
    'not %j',
    (text) => expect(plainIdentifier.test(text)).toBe(false),
  );
});

describe('whose act a document is', () => {
  it.each<[Written, string]>([
    [{ provider: 'NO.SUCH' }, 'Person.name belongs to A.people: NO.SUCH cannot share it'],
    [{ provider: 'A.units' }, 'Person.name belongs to A.people: A.units cannot share it'],
    [{ provider: '*' }, 'Person.name belongs to A.people: authority holds no act of its owner'],
    [{ authority: {} }, 'Person.name belongs to A.people: authority holds no act of its owner'],
    [{ kind: 'CONNECTION', provider: 'A.units' }, 'Person.name belongs to A.people: A.units cannot share it'],
    [
      { kind: 'CONSENT', provider: 'A.units', subject: '040802024995' },
      'Person.name belongs to A.people: A.units cannot share it',
    ],
    [
      { kind: 'OPEN_LIST', consumers: [], provider: 'A.units', content: [{ items: ['Person.motto'] }] },
      'Person.motto belongs to A.people: A.units cannot share it',
    ],
    [
      { authority: { ownerConsents: [{ agency: 'A.units', document: '1' }] } },
      'authority.ownerConsents: A.units owns none of the items',
    ],
    [
      {
        authority: {
          ownerConsents: [
            { agency: 'A.people', document: '1' },
            { agency: 'A.people', document: '2' },
          ],
        },
      },
      'authority.ownerConsents: A.people stands more than once',
    ],
    [
      { authority: { ownerConsents: [{ agency: 'A.people', document: '1' }], decision: { number: '1/QĐ' } } },
      'authority.decision: only the open-data list rests on a decision',
    ],
    [
      { authority: { ownerConsents: [{ agency: 'A.people', document: '1', date: '2026-02-30' }] } },
      'a day of the calendar',
    ],
    [{ authority: { ownerConsents: [{ agency: 'A.people' }] } }, 'authority.ownerConsents.0.document'],
    [{ authority: { ownerConsents: [{ agency: 'A.people', document: 'a\u202eb' }] } }, 'U+202E'],
    [{ authority: { owners: [] } }, 'owners'],
  ])('%j: %s', (changes, told) => expect(findings(written(changes)).join()).toContain(told));

  it('of several owners holds the act of each', () => {
    const content = [{ items: ['Person.name'] }, { items: ['Unit.label'] }];
    expect(findings(written({ content })).join()).toContain('Unit.label belongs to A.units: A.people cannot');
    const ownerConsents = ['A.people', 'A.units'].map((agency) => ({ agency, document: '12/VB' }));
    for (const provider of ['*', 'A.people'])
      expect(findings(written({ provider, content, authority: { ownerConsents } }))).toEqual([]);
  });
});

describe('dates, files and texts that say something else than they seem to', () => {
  it.each<[Written]>([
    [{ term: { from: '2026-01-01', to: '2026-11-31' } }],
    [{ term: { from: '2026-02-30', to: null } }],
    [{ term: { from: '2026-13-01', to: null } }],
    [{ term: { from: '2026-01-01', to: '2026-02-29' } }],
    [{ term: { from: '2026-02-31T00:00:00Z', to: null } }],
    [{ term: { from: '2026-01-01T24:00:00Z', to: null } }],
    [{ term: { from: '2026-01-01T00:00:00', to: null } }],
    [{ term: { from: '2026-01-02', to: '2026-01-01' } }],
    [{ term: { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } }],
    [{ term: { from: 20260101, to: null } }],
  ])('%j is refused', (changes) => {
    expect(findings(written(changes)).join()).toMatch(/^term/);
  });

  it('a term of one day is a term, also the last of all days', () => {
    expect(findings(written({ term: { from: '2026-02-28', to: '2026-02-28' } }))).toEqual([]);
    expect(read(written({ term: { from: '2028-02-29', to: '9999-12-31' } }))).toMatchObject([
      { validFrom: '2028-02-28T17:00:00.000Z', validTo: '9999-12-31T17:00:00.000Z' },
    ]);
  });

  it.each(['', '\n\n', '# chỉ có ghi chú\n', '---\n', '---\n# a\n---\n# b\n', '...\n', '\ufeff'])(
    'a file that says nothing is refused: %j',
    (source) => expect(findingsIn(source).join()).toContain('the file is empty'),
  );

  it('a number that stands twice in a file is refused, in another case of its letters too', () => {
    expect(findings(written(), written())).toEqual(['number: TT-1/2026 stands more than once in the file']);
    expect(findings(written(), written({ number: 'TT-2' }), written({ number: 'tt-1/2026' }))).toEqual([
      'number: tt-1/2026 stands more than once in the file',
    ]);
  });

  it.each([
    ['a key twice', 'kind: AGREEMENT\nkind: CONSENT\n', 'line 2: the key kind stands twice'],
    ['an unknown key', JSON.stringify(written({ provder: 'A.people' })), 'provder'],
    ['an alias', 'title: &a x\nnumber: *a\n', 'the alias *a is not expanded'],
    ['a key that every object has', '__proto__: { kind: AGREEMENT }\n', 'a key is a plain text'],
    ['a key that is no text', '? [a, b]\n: c\n', 'a key is a plain text'],
    ['a merge', 'a: &a { b: 1 }\n<<: *a\n', 'the alias *a is not expanded'],
    ['a tag of its own', 'kind: !!js/function x\n', 'tag'],
    ['nesting without an end', '['.repeat(100_000), 'nested too deeply'],
    ['the same in braces', '{a: '.repeat(30_000), 'nested too deeply'],
    ['the same in dashes', '- '.repeat(90_000), 'nested too deeply'],
    ['the same in marks', '? '.repeat(90_000), 'nested too deeply'],
    ['a file without an end', '\n'.repeat(200_001), 'more than 200000 characters'],
  ])('%s is refused', (_name, source, told) => {
    const found = findingsIn(source);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).toContain(told);
  });

  it.each<[string, Written]>([
    ['title', { title: 'Thỏa thuận\u202e 6202' }],
    ['title', { title: 'a\u200bb' }],
    ['title', { title: 'a\nb' }],
    ['title', { title: '  ' }],
    ['purpose', { purpose: 'Thu\u2066thuế' }],
    ['legalBasis.0', { legalBasis: ['Luật\u00ad'] }],
    ['other', { other: 'a\u0007' }],
    ['processing.forbidden.0', { processing: { forbidden: ['\ufeff'] } }],
    ['commitment.acknowledgedBy.0', { commitment: { acknowledgedBy: ['А.people'] } }],
    ['security.minLevel', { security: { minLevel: 9 } }],
    ['disposal', { disposal: { mehtod: 'x' } }],
  ])('a text of %s that cannot be read as it is: %j', (place, changes) => {
    expect(findings(written(changes)).join()).toContain(`${place}: `);
  });

  it('a text has one spelling, whatever keyboard it came from', () => {
    const [draft] = read(written({ title: 'Thỏa thuận'.normalize('NFD') }));
    expect(draft?.title).toBe('Thỏa thuận'.normalize('NFC'));
  });
});

describe('the twelve contents of Decree 47 Art 38', () => {
  it('a text is kept as the text of its clause, terms as terms', () => {
    const [draft] = read(
      written({
        processing: 'Chỉ tra cứu',
        storage: { retentionDays: 30 },
        disposal: { method: 'Xóa an toàn', dueDaysAfterEnd: 15, proof: 'MINUTES' },
        other: 'Khác',
      }),
    );
    expect(draft?.contents).toEqual({
      ...noContents,
      processing: { text: 'Chỉ tra cứu', allowed: [], forbidden: [] },
      storage: { text: null, retentionDays: 30, cacheSeconds: null, derivedData: null },
      disposal: { text: null, method: 'Xóa an toàn', dueDaysAfterEnd: 15, proof: 'MINUTES' },
      other: 'Khác',
    });
  });
});
