import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../../../schema/comparison/compare-agreements.ts';
import { compareInstruments } from '../../../schema/comparison/compare-instruments.ts';
import { comparePolicies, reachOf } from '../../../schema/comparison/compare-policies.ts';
import { recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { effectiveMoment, withDrafts } from '../../../schema/policy/draft-policy.ts';
import type { Instrument, PolicySnapshot } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

const accounts = new Map([account({ id: 'tax', attributes: { unit: '40' } })].map((each) => [each.id, each]));
const context = { catalogue: smallCatalogue, accounts };
const base = agreement(['Person.name']);

/** The differences of two texts, in both languages. */
function told(before: Instrument | null, after: Instrument | null): readonly (readonly unknown[])[] {
  return compareInstruments(before, after, context).map(({ aspect, items, text }) => [
    aspect,
    items.join(' '),
    text.vi,
    text.en,
  ]);
}

describe('what of an instrument differs', () => {
  it.each<[string, Partial<Instrument>, Partial<Instrument>, readonly unknown[]]>([
    [
      'consumers',
      { consumers: ['a', 'b'] },
      { consumers: ['b', 'c'] },
      ['CONSUMERS', 'bên sử dụng: + c; - a', 'consumers: + c; - a'],
    ],
    [
      'its term, by day and by minute',
      {},
      { validFrom: '2026-01-02T08:30:00+07:00', validTo: null },
      [
        'TERM',
        'thời hạn: từ 2026-01-01 12:00 (+07) đến trước 2027-01-01 12:00 (+07) → từ 2026-01-02 08:30 (+07), không thời hạn',
        'term: from 2026-01-01 12:00 (+07) until 2027-01-01 12:00 (+07) → from 2026-01-02 08:30 (+07), open end',
      ],
    ],
    [
      'its term, by day',
      { validTo: null },
      { validFrom: '2026-03-01T00:00:00+07:00', validTo: '2026-04-01T00:00:00+07:00' },
      [
        'TERM',
        'thời hạn: từ 2026-01-01 12:00 (+07), không thời hạn → từ 2026-03-01 đến trước 2026-04-01',
        'term: from 2026-01-01 12:00 (+07), open end → from 2026-03-01 until 2026-04-01',
      ],
    ],
    [
      'purpose',
      {},
      { purpose: 'Khác' },
      [
        'PURPOSE',
        'mục đích: Thu thuế (thu-thue) → Khác (thu-thue)',
        'purpose: Thu thuế (thu-thue) → Khác (thu-thue)',
      ],
    ],
    [
      'places',
      { networks: ['10.0.0.0/8', '::/0'] },
      {},
      ['PLACES', 'nơi khai thác: 10.0.0.0/8, ::/0 → bất kỳ', 'places of use: 10.0.0.0/8, ::/0 → anywhere'],
    ],
    [
      'methods',
      {},
      { methods: ['SYNC'] },
      ['METHODS', 'phương thức: + SYNC; - ONLINE_QUERY', 'methods: + SYNC; - ONLINE_QUERY'],
    ],
    ['legal basis', {}, { legalBasis: [] }, ['LEGAL_BASIS', 'căn cứ pháp lý: - Luật', 'legal basis: - Luật']],
    [
      'fee',
      {},
      { feeSettled: true },
      ['FEE', 'phí: chưa hoàn thành → đã hoàn thành', 'fee: not settled → settled'],
    ],
    ['title', {}, { title: 'Mới' }, ['TITLE', 'tên: Thỏa thuận → Mới', 'title: Thỏa thuận → Mới']],
  ])('%s', (_name, before, after, [aspect, vi, en]) => {
    expect(told({ ...base, ...before }, { ...base, ...after })).toEqual([[aspect, '', vi, en]]);
  });

  it('each limit by its name', () => {
    const limits = {
      requestsPerMinute: 1,
      requestsPerDay: 2,
      rowsPerRequest: 3,
      rowsPerDay: 4,
      costPerDay: null,
    };
    const after = { ...limits, requestsPerMinute: null, costPerDay: 5, rowsPerDay: 6 };
    expect(told({ ...base, limits }, { ...base, limits: after })).toEqual([
      ['LIMITS', '', 'số yêu cầu mỗi phút: 1 → không giới hạn', 'requests per minute: 1 → no limit'],
      ['LIMITS', '', 'số dòng mỗi ngày: 4 → 6', 'rows per day: 4 → 6'],
      ['LIMITS', '', 'điểm chi phí mỗi ngày: không giới hạn → 5', 'cost points per day: no limit → 5'],
    ]);
    const others = { ...limits, requestsPerDay: 9, rowsPerRequest: null };
    expect(told({ ...base, limits }, { ...base, limits: others }).map(([, , vi]) => vi)).toEqual([
      'số yêu cầu mỗi ngày: 2 → 9',
      'số dòng mỗi yêu cầu: 3 → không giới hạn',
    ]);
  });

  it('items that come and go; of a new or an ended one nothing else', () => {
    const other = agreement(['Person.born', 'Person.alive'], { title: 'Mới' });
    expect(told(base, { ...other, title: base.title })).toEqual([
      [
        ...['ITEMS', 'Person.born Person.alive'],
        ...['thêm mục dữ liệu: Person.born, Person.alive', 'items added: Person.born, Person.alive'],
      ],
      ['ITEMS', 'Person.name', 'bỏ mục dữ liệu: Person.name', 'items removed: Person.name'],
    ]);
    expect(told(null, other)).toEqual([
      ['ITEMS', 'Person.born Person.alive', expect.any(String), expect.any(String)],
    ]);
    expect(told(other, null).map(([, , vi]) => vi)).toEqual(['bỏ mục dữ liệu: Person.born, Person.alive']);
    expect(told(null, null)).toEqual([]);
  });

  it('rows, masks, entrances and groups, of equal items together', () => {
    const after = agreement([
      entry(['Person.name', 'Person.faith'], {
        rows: { grade: { eq: 'HIGH' } },
        operations: ['LIST', 'AGGREGATE'],
        masks: { 'Person.name': { kind: 'PARTIAL', keepLast: 2 } },
        smallestGroup: 7,
      }),
    ]);
    const texts = told(agreement(['Person.name', 'Person.faith']), after);
    expect(texts.map(([aspect, items]) => [aspect, items])).toEqual([
      ['ROWS', 'Person.name Person.faith'],
      ['MASKS', 'Person.name'],
      ['OPERATIONS', 'Person.name Person.faith'],
      ['SMALLEST_GROUP', 'Person.name Person.faith'],
    ]);
    expect(texts.map(([, , vi]) => vi)).toEqual([
      expect.stringMatching(/^phạm vi dòng: mọi dòng → .*HIGH/),
      expect.stringMatching(/^che: không → /),
      'cách truy cập: JOIN, LIST, LOOKUP → AGGREGATE, LIST',
      'nhóm thống kê nhỏ nhất: không → 7',
    ]);
    expect(texts.map(([, , , en]) => en)).toEqual([
      expect.stringMatching(/^rows: every row → .*HIGH/),
      expect.stringMatching(/^mask: none → /),
      'entrances: JOIN, LIST, LOOKUP → AGGREGATE, LIST',
      'smallest group of statistics: none → 7',
    ]);
  });

  it('an item of several entries by the terms of each, once', () => {
    const high = entry(['Person.name'], { rows: { grade: { eq: 'HIGH' } } });
    const low = entry(['Person.name'], { rows: { grade: { eq: 'LOW' } } });
    const [[, , , en] = []] = told(base, agreement([high, low, high]));
    expect(en).toMatch(/^rows: every row → [^|]*HIGH[^|]* \| [^|]*LOW[^|]*$/);
    expect(told(agreement([high, low]), agreement([high, low, high]))).toEqual([]);
  });

  it("a row scope with the account's attributes in words for one consumer, as written for several or where it cannot be read", () => {
    const scoped = (rows: Readonly<Record<string, unknown>>, consumers = ['tax']) => {
      const of = (content: Instrument['content']) => ({ ...base, consumers, content });
      const [[, , , en] = []] = told(of(base.content), of([entry(['Person.name'], { rows })]));
      return en;
    };
    const own = { home: { unit: { eq: '$account.unit' } } };
    expect(scoped(own)).toMatch(/= 40$/);
    expect(scoped(own, ['tax', 'bank'])).toBe(`rows: every row → ${JSON.stringify(own)}`);
    expect(scoped(own, ['nobody'])).toBe(`rows: every row → ${JSON.stringify(own)}`);
    expect(scoped({ grade: { eq: 'HIGH' } }, ['tax', 'bank'])).not.toContain('{');
    expect(scoped({ nothing: { eq: 1 } })).toBe('rows: every row → {"nothing":{"eq":1}}');
    const unknown = (rows: Readonly<Record<string, unknown>> | null) =>
      agreement([entry(['Person.nothing'], { rows })]);
    expect(told(unknown(null), unknown(own))).toEqual([]);
  });
});

describe('agreements side by side', () => {
  const policy = policyOf([base], [event('SUSPENDED', '2026-02-01')]);
  const compare = (before: readonly Instrument[], after: readonly Instrument[], now = noon('2026-06-01')) =>
    compareAgreements(smallCatalogue, policy, before, after, now);

  it('a single one on each side is a pair whatever its number; others pair by number', () => {
    const named = (number: string) => agreement(['Person.name'], { number });
    const pairs = (before: readonly string[], after: readonly string[]) =>
      compare(before.map(named), after.map(named)).instruments.map((each) => [each.before, each.after]);
    expect(pairs(['A'], ['B'])).toEqual([['A', 'B']]);
    expect(pairs(['A', 'B'], ['B', 'C'])).toEqual([
      ['A', null],
      ['B', 'B'],
      [null, 'C'],
    ]);
    expect(pairs([], ['A'])).toEqual([[null, 'A']]);
    expect(pairs(['A'], [])).toEqual([['A', null]]);
    expect(pairs([], [])).toEqual([]);
  });

  it('as if each were in force alone: suspended or recorded otherwise or not', () => {
    const { consumers, at } = compare([base], [agreement(['Person.name', 'Person.born'], { version: 2 })]);
    expect(consumers).toMatchObject([{ account: 'tax', opened: ['Person.born'], closed: [], changed: [] }]);
    expect(at).toBe(noon('2026-06-01'));
  });

  it('what the policy holds under their numbers counts on no side', () => {
    expect(compare([base], []).consumers).toMatchObject([{ opened: [], closed: ['Person.name'] }]);
    expect(compare([], [base]).consumers).toMatchObject([{ opened: ['Person.name'], closed: [] }]);
    const other = agreement(['Person.name'], { number: 'TT-2' });
    const beside = compareAgreements(smallCatalogue, policyOf([base, other]), [base], [], noon('2026-06-01'));
    expect(beside.consumers).toEqual([]);
  });

  it('at the moment at which the last of them has begun', () => {
    const later = agreement(['Person.name', 'Person.born'], { validFrom: noon('2026-09-01'), validTo: null });
    expect(compare([base], [later]).at).toBe(noon('2026-09-01'));
    expect(compare([later], [base]).at).toBe(noon('2026-09-01'));
    expect(compare([later], [base], noon('2026-10-01')).at).toBe(noon('2026-10-01'));
  });
});

describe('two policies', () => {
  const before = policyOf([base]);
  const compare = (after: PolicySnapshot, at = noon('2026-06-01'), from = before) =>
    comparePolicies(smallCatalogue, from, after, at);

  it('tell the versions that count at the moment, and the events that are new', () => {
    const begins = (version: number, validFrom: string) => ({
      ...base,
      version,
      validFrom,
      recordedVersion: version,
    });
    const versions = [
      begins(1, noon('2026-01-01')),
      begins(2, noon('2026-05-01')),
      begins(3, noon('2026-08-01')),
    ];
    const stop = event('SUSPENDED', '2026-05-15');
    const resume = event('RESUMED', '2026-05-20', { recordedVersion: 21 });
    const change = (old: PolicySnapshot, next: PolicySnapshot) =>
      compare(next, noon('2026-06-01'), old).instruments;
    expect(change(policyOf(versions.slice(0, 1)), policyOf([...versions].reverse()))).toMatchObject([
      { number: 'TT-1', before: 1, after: 2, events: [] },
    ]);
    expect(change(policyOf([]), policyOf(versions.slice(2)))).toMatchObject([{ before: null, after: 3 }]);
    expect(change(policyOf(versions.slice(2)), policyOf([]))).toMatchObject([{ before: 3, after: null }]);
    expect(change(policyOf([base], [stop]), policyOf([base], [stop, resume]))).toMatchObject([
      { changes: [], events: [resume] },
    ]);
    expect(change(policyOf([base], [stop]), policyOf([base], [stop]))).toEqual([]);
    // An event of another agreement is not of this one.
    const elsewhere = event('SUSPENDED', '2026-05-15', { number: 'TT-9' });
    expect(change(before, policyOf([{ ...base, title: 'Mới' }], [elsewhere]))).toMatchObject([
      { number: 'TT-1', events: [] },
      { number: 'TT-9', before: null, after: null, events: [elsewhere] },
    ]);
  });

  it('concern those whom changed instruments name, or all', () => {
    const three = ['a', 'b', 'tax'].map((id) => account({ id }));
    const from = policyOf([base], [], three);
    const concerned = (...next: Parameters<typeof policyOf>) =>
      compare(policyOf(...next), undefined, from).concerned;
    expect(concerned([{ ...base, consumers: ['b', 'a'] }], [], three)).toEqual(['a', 'b', 'tax']);
    expect(concerned([base, openList(['Person.motto'])], [], three)).toEqual([null, 'a', 'b', 'tax']);
    const service = event('SUSPENDED', '2026-02-01', { number: 'database:people' });
    expect(concerned([base], [service], three)).toEqual([null, 'a', 'b', 'tax']);
    expect(concerned([base], [], [account({ id: 'a', purposeCode: 'khac' }), ...three.slice(1)])).toEqual([
      'a',
    ]);
    expect(concerned([base], [], three)).toEqual([]);
  });

  it('tell what opens, closes and changes for each consumer and purpose, in words', () => {
    const high = { grade: { eq: 'HIGH' } };
    const after = policyOf([
      agreement([
        entry(['Person.name'], { rows: high, operations: ['LIST'] }),
        entry(['Person.born'], { masks: { 'Person.born': { kind: 'YEAR' } } }),
      ]),
      agreement(['Team.teamId'], { number: 'TT-2', purposeCode: 'khac' }),
    ]);
    const [own, other, ...more] = compare(after).consumers;
    expect(own).toMatchObject({
      ...{ account: 'tax', purpose: 'thu-thue', opened: ['Person.born'], closed: [], entities: ['Person'] },
      changed: [
        {
          coordinate: 'Person.name',
          text: {
            vi: expect.stringMatching(/^LOOKUP\/LIST\/JOIN: mọi dòng → LIST: .*HIGH$/),
            en: expect.stringMatching(/^LOOKUP\/LIST\/JOIN: every row → LIST: .*HIGH$/),
          },
        },
      ],
    });
    expect(other).toMatchObject({
      account: 'tax',
      purpose: 'khac',
      opened: ['Team.teamId'],
      entities: ['Team'],
    });
    expect(more).toEqual([]);
    const [back] = compare(before, undefined, after).consumers;
    expect(back).toMatchObject({ opened: [], closed: ['Person.born'] });
  });

  it('tell masks and the groups of statistics', () => {
    const year = { 'Person.born': { kind: 'YEAR' } } as const;
    const low = { grade: { eq: 'LOW' } };
    const from = policyOf([
      agreement([
        entry(['Person.born', 'Person.alive']),
        entry(['Person.alive'], { operations: ['AGGREGATE'], smallestGroup: 5 }),
      ]),
    ]);
    const after = policyOf([
      agreement([
        entry(['Person.born', 'Person.alive'], { masks: year }),
        entry(['Person.born'], { rows: low }),
        entry(['Person.alive'], { operations: ['AGGREGATE'], smallestGroup: 9 }),
      ]),
    ]);
    const [{ changed = [] } = {}] = compare(after, undefined, from).consumers;
    expect(changed.map(({ coordinate }) => coordinate)).toEqual(['Person.born', 'Person.alive']);
    expect(changed[0]?.text.vi).toMatch(/mọi dòng → .*, đầy đủ \| /);
    expect(changed[0]?.text.en).toMatch(/every row → .*, in full \| /);
    expect(changed[1]?.text.en).toMatch(/AGGREGATE: every row ≥ 5 → .*AGGREGATE: every row ≥ 9$/);
  });

  it('an item in records counts for more than in statistics', () => {
    const reach = (operations: Instrument['content'][number]['operations']) => {
      const policy = policyOf([agreement([entry(['Person.alive'], { operations })])]);
      return reachOf(compilePermission(smallCatalogue, policy, account(), situation()), 'Person.alive');
    };
    expect([reach(recordOperations), reach(['AGGREGATE']), reach(['LIST', 'AGGREGATE'])]).toEqual([2, 1, 2]);
    const permission = compilePermission(smallCatalogue, policyOf([]), account(), situation());
    expect(reachOf(permission, 'Person.alive')).toBe(0);
    const counted = policyOf([agreement([entry(['Person.alive'], { operations: ['AGGREGATE'] })])]);
    const listed = policyOf([agreement([entry(['Person.alive'])])]);
    expect(compare(counted, undefined, listed).consumers).toMatchObject([
      { opened: [], closed: ['Person.alive'] },
    ]);
  });

  it('a consumer without a difference is left out, also where a place or method differs', () => {
    const placed = policyOf([{ ...base, networks: ['10.0.0.0/8'], methods: ['SYNC'] }]);
    expect(compare(placed)).toMatchObject({
      concerned: ['tax'],
      consumers: [],
      instruments: [{ number: 'TT-1' }],
    });
  });

  it('what opens to all opens to the public and to each account for its declared purpose', () => {
    const list = policyOf([openList(['Person.motto'])]);
    const consumers = compare(list, undefined, policyOf([])).consumers;
    expect(consumers.map(({ account: id, purpose, opened }) => [id, purpose, opened])).toEqual([
      [null, null, ['Person.motto']],
      ['tax', 'thu-thue', ['Person.motto']],
    ]);
    expect(consumers[0]?.permissions.after.decide('LIST', 'Person.motto').kind).toBe('all');
    expect(consumers[0]?.permissions.before.grants).toEqual([]);
  });

  it('numbers and entities come in their order; a version counts from its first moment', () => {
    const begins = agreement(['Team.teamId'], { number: 'TT-0', version: 2 });
    const first = { ...begins, version: 1, validFrom: noon('2025-06-01') };
    const next = policyOf([{ ...base, title: 'Mới' }, first, { ...begins, validFrom: noon('2026-06-01') }]);
    const { instruments } = compare(next, noon('2026-06-01'), policyOf([base]));
    expect(instruments.map(({ number, after }) => [number, after])).toEqual([
      ['TT-0', 2],
      ['TT-1', 1],
    ]);
    const content = [entry(['Team.teamId']), entry(['Asset.assetId']), entry(['Person.alive'])];
    const [change] = compare(policyOf([agreement(content)]), undefined, policyOf([])).consumers;
    expect(change?.entities).toEqual(['Asset', 'Person', 'Team']);
  });

  it('an account that is gone or new', () => {
    const empty = policyOf([base], [], []);
    expect(compare(empty).consumers).toMatchObject([
      { account: 'tax', purpose: 'thu-thue', closed: ['Person.name'] },
    ]);
    expect(compare(before, undefined, empty).consumers).toMatchObject([{ opened: ['Person.name'] }]);
  });
});

describe('drafts', () => {
  const { version: _v, recordedVersion: _r, recordedAt: _a, recordedBy: _b, ...draft } = base;

  it('are recorded in their order, each as the next version of its number', () => {
    const policy = policyOf([base, agreement(['Person.name'], { number: 'TT-2', version: 4 })]);
    const next = withDrafts(policy, [draft, { ...draft, number: 'TT-9' }, draft], noon('2026-06-01'));
    expect(next.version).toBe(policy.version + 1);
    expect(next.instruments.slice(2).map((each) => [each.number, each.version])).toEqual([
      ['TT-1', 2],
      ['TT-9', 1],
      ['TT-1', 3],
    ]);
    expect(next.instruments[2]).toMatchObject({
      ...{
        recordedVersion: next.version,
        recordedAt: noon('2026-06-01'),
        recordedBy: '',
        title: draft.title,
      },
    });
    expect(policy.instruments).toHaveLength(2);
    expect(next.accounts).toBe(policy.accounts);
  });

  it('show their effect when the last of them begins, or now', () => {
    const begins = (day: string) => ({ ...draft, validFrom: noon(day) });
    expect(
      effectiveMoment([begins('2026-07-01'), begins('2026-09-01'), begins('2026-08-01')], noon('2026-06-01')),
    ).toBe(noon('2026-09-01'));
    expect(effectiveMoment([begins('2026-01-01')], noon('2026-06-01'))).toBe(noon('2026-06-01'));
    expect(effectiveMoment([], noon('2026-06-01'))).toBe(noon('2026-06-01'));
  });
});
