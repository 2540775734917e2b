import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authenticationMeans, disposalProofs } from '../../../schema/policy/agreed-contents.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import { sayTheSame } from '../../../schema/policy/instrument-succession.ts';
import { instrumentDocument, instrumentYaml } from '../../../schema/policy/write-instrument-document.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';
import { account, smallCatalogue } from '../permission/small-policy.ts';

const accounts = new Map(['tax', 'unit'].map((id) => [id, account({ id, attributes: { unit: '40' } })]));
const context = { catalogue: smallCatalogue, accounts };
const read = (source: string) => parseInstrumentDocuments(source, context);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Texts that YAML could take for something else. */
const text = fc.constantFrom(
  ...[
    'Lưu 30 ngày',
    'true',
    'null',
    '12',
    '2026-01-01',
    ': x',
    '- a',
    '# b',
    '"',
    "'",
    '*a',
    '&a',
    '!t',
    '{',
    '[',
    '|',
  ],
  ...['a: b', 'x\n  y\nz', 'a\tb', '~', '=', 'no', '%', '@', '`', '..', '1e3', '0x1F', 'Thuế, phí; lệ phí'],
);
const line = text.filter((each) => !/[\n\t]/.test(each));
const lines = maybe(fc.array(line, { maxLength: 3 }));

const documents = fc.record(
  {
    kind: fc.constantFrom('AGREEMENT'),
    number: fc.constantFrom('TT-1/2026', '12', '0x1F', 'null', 'a.b'),
    title: line,
    provider: fc.constantFrom('A.people'),
    consumers: fc.constantFrom(['tax'], ['tax', 'unit']),
    content: fc.array(
      fc.record(
        {
          items: fc.constantFrom(['Person.name'], ['Person.name', 'Person.born', 'Person.age']),
          rows: fc.constantFrom({ home: { unit: { eq: '$account.unit' } } }, { not: { age: { gt: 5 } } }),
          operations: fc.subarray(['LOOKUP', 'LIST', 'JOIN'], { minLength: 1 }),
          masks: fc.constantFrom({ 'Person.name': { partial: 4 } }, { 'Person.name': 'pseudonym' }, {}),
          smallestGroup: fc.nat({ max: 9 }).map((size) => size + 1),
        },
        { requiredKeys: ['items'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    term: fc.constantFrom(
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2026-01-01', to: '2026-01-01' },
      { from: '2026-01-01', to: null },
      { from: '2026-01-01T08:30:00+07:00', to: '2026-02-01T00:00:00Z' },
      { from: '2028-02-29', to: '9999-12-31' },
    ),
    authority: fc.record(
      {
        ownerConsents: fc.constantFrom(
          [{ agency: 'A.people', document: '12/VB' }],
          [{ agency: 'A.people', document: '12', date: '2026-01-01', signer: 'Đ/c A' }],
        ),
      },
      { requiredKeys: ['ownerConsents'] },
    ),
    revives: fc.boolean(),
    methods: fc.subarray(['ONLINE_QUERY', 'SYNC', 'PACKAGED'], { minLength: 1 }),
    networks: fc.constantFrom([], ['10.0.0.0/8', 'fd00::/8']),
    purpose: fc.constantFrom('Thu thuế', 'Quản lý', 'a'),
    purposeCode: fc.constantFrom('thu-thue', 'khac'),
    limits: fc.constantFrom({ requestsPerDay: 5 }, { rowsPerRequest: 1, costPerDay: 9 }, {}),
    legalBasis: fc.array(line, { maxLength: 2 }),
    feeSettled: fc.boolean(),
    sites: lines,
    protocol: line,
    processing: fc.oneof(text, fc.record({ text, allowed: lines, forbidden: lines }, { requiredKeys: [] })),
    userRoles: lines,
    onwardSharing: text,
    commitment: fc.oneof(
      text,
      fc.record({ text, acknowledgedBy: fc.constant(['A.1']) }, { requiredKeys: [] }),
    ),
    security: fc.oneof(
      text,
      fc.record(
        {
          text,
          authentication: fc.constantFrom(...authenticationMeans),
          minLevel: fc.constantFrom(1, 5),
          storageEncryption: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    ),
    storage: fc.oneof(
      text,
      fc.record(
        { text, retentionDays: fc.nat({ max: 9 }), cacheSeconds: fc.nat({ max: 9 }), derivedData: text },
        { requiredKeys: [] },
      ),
    ),
    disposal: fc.oneof(
      text,
      fc.record(
        {
          text,
          method: text,
          dueDaysAfterEnd: fc.nat({ max: 9 }),
          proof: fc.constantFrom(...disposalProofs),
        },
        { requiredKeys: [] },
      ),
    ),
    other: text,
  },
  { requiredKeys: ['kind', 'number', 'title', 'provider', 'consumers', 'content', 'term', 'purpose'] },
);

describe('a document that is written out', () => {
  it('and read again is the same draft: all twelve contents, the authority and the term', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const [draft] = read(JSON.stringify(written));
        if (draft === undefined) throw new TypeError('no draft');
        expect(read(instrumentYaml(draft))).toEqual([draft]);
        expect(read(JSON.stringify(instrumentDocument(draft)))).toEqual([draft]);
      }),
    );
  });

  it('holds for every instrument of the demonstration', async () => {
    const { catalogue, policy } = await provincePolicy();
    for (const instrument of policy.instruments) {
      const [draft] = parseInstrumentDocuments(instrumentYaml(instrument), {
        catalogue,
        accounts: policy.accounts,
      });
      expect(draft !== undefined && sayTheSame(draft, instrument), instrument.number).toBe(true);
    }
  });

  it('is what its author would write: days, not instants, and nothing that goes without saying', () => {
    const [draft] = read(
      JSON.stringify({
        kind: 'AGREEMENT',
        number: 'TT-1',
        title: 'Thỏa thuận',
        provider: 'A.people',
        consumers: ['tax'],
        content: [{ items: ['Person.name'] }],
        term: { from: '2026-01-01', to: '2026-12-31' },
        purpose: 'Thu thuế',
        processing: 'Chỉ tra cứu',
      }),
    );
    expect(draft === undefined ? '' : instrumentYaml(draft)).toBe(
      [
        'kind: AGREEMENT',
        'number: TT-1',
        'title: Thỏa thuận',
        'provider: A.people',
        'consumers:',
        '  - tax',
        'content:',
        '  - items:',
        '      - Person.name',
        '    smallestGroup: 5',
        'term:',
        '  from: 2026-01-01',
        '  to: 2026-12-31',
        'methods:',
        '  - ONLINE_QUERY',
        'purpose: Thu thuế',
        'processing:',
        '  text: Chỉ tra cứu',
        '',
      ].join('\n'),
    );
  });
});
