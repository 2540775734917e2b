import { describe, expect, it } from 'vitest';
import { permissionFor, permissionSignature } from '../../../schema/permission/compile-permission.ts';
import {
  type ItemDecision,
  isMasked,
  isPlainSomewhere,
  isRowBound,
  mayCompare,
} from '../../../schema/permission/effective-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import type { Mask } from '../../../schema/policy/mask.ts';
import type { Account, Instrument, InstrumentEvent, Situation } from '../../../schema/policy/policy.ts';
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
} from './small-policy.ts';

interface Case {
  readonly caller?: Account | null;
  readonly instruments?: readonly Instrument[];
  readonly events?: readonly InstrumentEvent[];
  readonly at?: Partial<Situation>;
  readonly version?: number;
}

const consumers = ['tax', 'police'];
const both = agreement(['Person.name'], { consumers });

function askingIn({ caller = account(), instruments = [both], events = [], at = {}, version = 30 }: Case) {
  const policy = { ...policyOf(instruments, events), version };
  return decisionFacts(smallCatalogue, policy, caller, situation(at));
}
const signature = (of: Case) => permissionSignature(askingIn(of));

describe('callers with one signature share a permission', () => {
  const masked = agreement(
    [entry(['Person.name', 'Person.born'], { masks: { 'Person.born': { kind: 'YEAR' } } })],
    { consumers },
  );
  const named = agreement(
    [
      entry(['Person.born'], { masks: { 'Person.born': { kind: 'YEAR' } } }),
      entry(['Person.name', 'Person.personId'], { masks: { 'Person.personId': { kind: 'PSEUDONYM' } } }),
    ],
    { consumers },
  );
  const police = account({ id: 'police' });

  it('where nothing differs but who they are', () => {
    expect(signature({ caller: police })).toBe(signature({}));
    expect(signature({ caller: police, instruments: [masked] })).toBe(signature({ instruments: [masked] }));
    expect(permissionFor(askingIn({ caller: police })).hash).toBe(permissionFor(askingIn({})).hash);
  });

  it('but not where one of their instruments makes a pseudonym for each', () => {
    const instruments = [both, { ...named, number: 'TT-2' }];
    expect(signature({ caller: police, instruments })).not.toBe(signature({ instruments }));
  });

  it('but not where a pseudonym is made for each', () => {
    expect(signature({ caller: police, instruments: [named] })).not.toBe(signature({ instruments: [named] }));
    expect(signature({ caller: null, instruments: [named] })).not.toBe(signature({ instruments: [named] }));
  });

  const list = openList(['Person.motto']);
  const endedTwice = [
    event('TERMINATED', '2026-03-01', { account: 'tax', recordedVersion: 15 }),
    event('TERMINATED', '2026-03-01', { account: 'police', recordedVersion: 12 }),
    event('TERMINATED', '2026-03-02', { scope: { kind: 'INSTRUMENT' }, recordedVersion: 21 }),
  ];
  it.each<[string, Case, Case]>([
    ['the policy', {}, { version: 31 }],
    ['the public', {}, { caller: null }],
    ['the class', {}, { caller: account({ class: 'ORGANISATION' }) }],
    ['the state', {}, { caller: account({ state: 'SUSPENDED' }) }],
    ['an attribute', {}, { caller: account({ attributes: { commune: '1' } }) }],
    ['the person', { caller: account({ subject: 'p1' }) }, { caller: account({ subject: 'p2' }) }],
    [
      'an instrument',
      {},
      { instruments: [agreement(['Person.name'], { consumers: ['tax'], number: 'TT-2' })] },
    ],
    ['its version', {}, { instruments: [{ ...both, version: 2 }] }],
    ['the day: it has ended', {}, { at: { now: noon('2027-02-01') } }],
    ['the purpose', {}, { at: { purpose: 'kiem-tra' } }],
    [
      'the place',
      { instruments: [agreement(['Person.name'], { networks: ['10.0.0.0/8'] })] },
      {
        instruments: [agreement(['Person.name'], { networks: ['10.0.0.0/8'] })],
        at: { address: '192.0.2.1' },
      },
    ],
    ['a suspension', {}, { events: [event('SUSPENDED', '2026-03-01')] }],
    [
      'which suspension',
      { events: [event('SUSPENDED', '2026-03-01')] },
      { events: [event('SUSPENDED', '2026-03-01', { recordedVersion: 21 })] },
    ],
    [
      'an end of wide scope that reaches it',
      {},
      {
        events: [
          event('TERMINATED', '2026-03-01', { number: 'TT-9', scope: { kind: 'ALL', owner: 'A.people' } }),
        ],
      },
    ],
    [
      'which end of wide scope',
      {
        events: [
          event('TERMINATED', '2026-03-01', { number: 'TT-9', scope: { kind: 'ALL', owner: 'A.people' } }),
        ],
      },
      {
        events: [
          event('TERMINATED', '2026-03-01', {
            number: 'TT-9',
            scope: { kind: 'ALL', owner: 'A.units' },
            recordedVersion: 21,
          }),
        ],
      },
    ],
    [
      'which end of before scopes reaches beyond it, though a later one has ended it for all',
      { events: endedTwice },
      { events: endedTwice, caller: police },
    ],
    [
      'what its end reaches beyond it, as before scopes',
      { events: [event('TERMINATED', '2026-03-01', { scope: { kind: 'INSTRUMENT' } })] },
      { events: [event('TERMINATED', '2026-03-01')] },
    ],
    [
      'a database that is stopped',
      { instruments: [list] },
      {
        instruments: [list],
        events: [event('SUSPENDED', '2026-03-01', { number: 'database:people' })],
      },
    ],
  ])('differs by %s', (_name, one, other) => {
    expect(signature(one)).not.toBe(signature(other));
  });
});

describe('a suspension outlives what follows it', () => {
  it('an agreement that was terminated and recorded anew stays suspended until it is resumed', () => {
    const events = [
      event('SUSPENDED', '2026-02-01', { recordedVersion: 11 }),
      event('TERMINATED', '2026-02-02', { recordedVersion: 12 }),
    ];
    const anew = agreement(['Person.name'], {
      version: 2,
      recordedVersion: 13,
      recordedAt: noon('2026-02-03'),
    });
    const read = (more: readonly InstrumentEvent[]) =>
      permissionFor(askingIn({ instruments: [anew], events: [...events, ...more] })).best('Person.name').kind;
    expect(read([])).toBe('none');
    expect(read([event('RESUMED', '2026-02-04', { recordedVersion: 14 })])).toBe('all');
  });
});

describe('entrances of different grants', () => {
  it.each([
    ['LIST', 'JOIN'],
    ['JOIN', 'LIST'],
  ] as const)('are told apart, whichever is asked first: %s, then %s', (first, second) => {
    const content = [
      entry(['Person.name'], { operations: ['LIST', 'JOIN', 'LOOKUP'] }),
      entry(['Person.born'], { operations: ['LIST'] }),
      entry(['Person.grade'], { operations: ['JOIN'] }),
    ];
    const permission = permissionFor(askingIn({ instruments: [agreement(content)] }));
    const read = (kind: 'LIST' | 'JOIN' | 'LOOKUP') => [
      ...(permission.access(kind, 'Person')?.items.keys() ?? []),
    ];
    const expected = {
      LIST: ['Person.name', 'Person.born'],
      JOIN: ['Person.name', 'Person.grade'],
      LOOKUP: ['Person.name'],
    };
    expect([read(first), read(second), read('LOOKUP')]).toEqual([
      expected[first],
      expected[second],
      expected.LOOKUP,
    ]);
    const other = permissionFor(askingIn({ instruments: [agreement(content)] }));
    expect([...(other.access('LOOKUP', 'Person')?.items.keys() ?? [])]).toEqual(expected.LOOKUP);
    expect([...(other.access(second, 'Person')?.items.keys() ?? [])]).toEqual(expected[second]);
  });
});

describe('a decision', () => {
  const rows = { kind: 'isNull', field: ['name'], value: true } as const;
  const grant = (bound: boolean) => ({ rows: bound ? rows : null }) as never;
  const of = (masks: readonly (Mask | null)[], bound: readonly boolean[] = [true]): ItemDecision => ({
    kind: 'all',
    grants: bound.map(grant),
    variants: masks.map((mask) => ({ rows: null, mask })),
  });
  const none: ItemDecision = { kind: 'none' };
  const [year, pseudonym] = [{ kind: 'YEAR' }, { kind: 'PSEUDONYM' }] as unknown as readonly [Mask, Mask];

  it.each<[ItemDecision, boolean, boolean, boolean]>([
    [none, false, false, false],
    [of([null]), false, true, true],
    [of([year]), true, true, false],
    [of([pseudonym]), true, false, false],
    [of([null, year]), true, true, true],
    [of([null, pseudonym]), true, false, true],
    [of([year, pseudonym]), true, false, false],
  ])('%#: masked, comparable, plain somewhere', (decision, masked, comparable, plain) => {
    expect([isMasked(decision), mayCompare(decision), isPlainSomewhere(decision)]).toEqual([
      masked,
      comparable,
      plain,
    ]);
  });

  it('is bound to rows where every grant is', () => {
    expect(
      [of([null], [true]), of([null], [true, false]), of([null], [false]), none].map(isRowBound),
    ).toEqual([true, false, false, false]);
  });
});
