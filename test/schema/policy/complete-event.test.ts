import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { type CompleteEvent, completeEvent } from '../../../schema/policy/complete-event.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import { requireKnownTarget } from '../../../schema/policy/require-known-target.ts';
import { account, agreement, openList, policyOf, smallCatalogue } from '../permission/small-policy.ts';

const at = '2026-06-01T05:00:00.000Z';
const accounts = new Map(['tax', 'bank'].map((id) => [id, account({ id })]));
const draft = (changes: Partial<EventDraft> = {}): EventDraft => ({
  kind: 'TERMINATED',
  number: 'TT-1',
  reason: 'hết nhu cầu',
  restoredBy: null,
  by: 'x',
  ...changes,
});
const service = { number: 'database:people' };

function complete(changes: Partial<EventDraft> = {}, versions = [agreement(['Person.name'])]): CompleteEvent {
  const of = changes.number === service.number ? [] : versions;
  return completeEvent(draft(changes), { versions: of, accounts }, at);
}

function refusal(act: () => unknown): string {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return error instanceof CodedError ? error.code : String(error);
  }
}
const refused = (changes: Partial<EventDraft>) => refusal(() => complete(changes));
const planned = {
  kind: 'SUSPENDED',
  ground: 'PLANNED',
  from: '2026-07-01T00:00:00Z',
  to: '2026-07-02T00:00:00Z',
} as const;

describe('an act that is refused, and what it lacks', () => {
  it.each<[string, Partial<EventDraft>, string]>([
    ['an empty reason', { reason: '' }, 'EVENT_REASON_MISSING'],
    ['blanks', { kind: 'SUSPENDED', reason: ' \t\n' }, 'EVENT_REASON_MISSING'],
    ['to resume without a reason', { kind: 'RESUMED', reason: '' }, 'EVENT_REASON_MISSING'],
    ['a suspension of no kind', { kind: 'SUSPENDED' }, 'EVENT_KIND_MISSING'],
    ['a suspension of no kind, of a service', { kind: 'SUSPENDED', ...service }, 'EVENT_KIND_MISSING'],
    ['dates of no kind', { ...planned, ground: null }, 'EVENT_KIND_MISSING'],
    ['a day that does not exist', { ...planned, to: '2026-11-31T00:00:00Z' }, 'EVENT_INVALID'],
    ['a moment without a zone', { ...planned, to: '2026-07-02T00:00:00' }, 'EVENT_INVALID'],
    ['signs that nobody sees', { reason: '\u200b\u2060' }, 'EVENT_REASON_MISSING'],
    ['signs alone', { reason: '…!' }, 'EVENT_REASON_MISSING'],
    ['an account that is not there', { account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['an account of the prototype', { account: 'constructor' }, 'ACCOUNT_UNKNOWN'],
    ['an account that is not there, of a service', { ...service, account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['to resume for an account that is not there', { kind: 'RESUMED', account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['an account that it does not concern', { account: 'bank' }, 'ACCOUNT_NOT_CONCERNED'],
    ['a purpose without its ground', { scope: 'PURPOSE' }, 'EVENT_GROUND_MISSING'],
    ['items without their ground', { scope: 'ITEMS', items: ['Person.name'] }, 'EVENT_GROUND_MISSING'],
    ['all without its ground', { scope: 'ALL' }, 'EVENT_GROUND_MISSING'],
    ['a ground that does not reach so far', { scope: 'ALL', ground: 'PURPOSE_UNFIT' }, 'EVENT_INVALID'],
    ['a ground of suspensions', { ground: 'BREACH' }, 'EVENT_INVALID'],
    ['a suspension for a ground of ends', { kind: 'SUSPENDED', ground: 'AUTHORITY_ORDER' }, 'EVENT_INVALID'],
    ['a suspension of a purpose', { kind: 'SUSPENDED', ground: 'BREACH', scope: 'PURPOSE' }, 'EVENT_INVALID'],
    ['a service as an instrument', { ...service, scope: 'INSTRUMENT' }, 'EVENT_INVALID'],
    ['an instrument as a service', { scope: 'SERVICE' }, 'EVENT_INVALID'],
    ['items that nothing asks for', { items: ['Person.name'] }, 'EVENT_INVALID'],
    ['no items', { scope: 'ITEMS', ground: 'AUTHORITY_ORDER' }, 'EVENT_INVALID'],
    ['a termination that ends', { to: '2026-07-01T00:00:00Z' }, 'EVENT_INVALID'],
    ['a plan without an end', { ...planned, to: null }, 'EVENT_INVALID'],
    ['an end before the begin', { ...planned, to: '2026-06-30T00:00:00Z' }, 'EVENT_INVALID'],
    ['an end at the begin', { ...planned, to: planned.from }, 'EVENT_INVALID'],
    [
      'an end that is past',
      { kind: 'SUSPENDED', ground: 'PLANNED', to: '2026-05-01T00:00:00Z' },
      'EVENT_INVALID',
    ],
    ['a day that is past', { ...planned, from: '2026-05-30T00:00:00Z' }, 'EVENT_INVALID'],
    ['a breach by appointment', { ...planned, ground: 'BREACH' }, 'EVENT_INVALID'],
    ['no instant', { ...planned, from: 'tomorrow' }, 'EVENT_INVALID'],
    ['a resumption with dates', { kind: 'RESUMED', from: planned.from }, 'EVENT_INVALID'],
  ])('%s', (_name, changes, code) => {
    expect(refused(changes)).toBe(code);
  });

  it.each<[string, Partial<EventDraft>, string]>([
    ['a resumption with a ground', { kind: 'RESUMED', ground: 'BREACH' }, 'acts at once'],
    ['a resumption with a scope', { kind: 'RESUMED', scope: 'INSTRUMENT' }, 'acts at once'],
    ['a resumption with an end', { kind: 'RESUMED', to: planned.to }, 'acts at once'],
    ['a resumption that is expected', { kind: 'RESUMED', expectedRestoreAt: planned.to }, 'acts at once'],
    ['a resumption of items', { kind: 'RESUMED', items: ['Person.name'] }, 'acts at once'],
    ['a service as an instrument', { ...service, scope: 'INSTRUMENT' }, 'SERVICE goes with database:<id>'],
    ['an instrument as a service', { scope: 'SERVICE' }, 'SERVICE goes with database:<id>'],
    [
      'a suspension of a purpose',
      { kind: 'SUSPENDED', ground: 'BREACH', scope: 'PURPOSE' },
      'reaches one instrument',
    ],
    [
      'a suspension of items',
      { kind: 'SUSPENDED', ground: 'BREACH', scope: 'ITEMS', items: ['Person.name'] },
      'reaches one instrument',
    ],
    ['items that nothing asks for', { items: ['Person.name'] }, 'only for it'],
    ['no items', { scope: 'ITEMS', ground: 'AUTHORITY_ORDER' }, 'only for it'],
    [
      'a ground of suspensions',
      { ground: 'BREACH' },
      'one of PURPOSE_UNFIT, NOT_RESTORABLE, AUTHORITY_ORDER, NO_LONGER_NEEDED',
    ],
    [
      'a ground of ends',
      { kind: 'SUSPENDED', ground: 'AUTHORITY_ORDER' },
      'one of PLANNED, FORCE_MAJEURE, BREACH, SECURITY',
    ],
    [
      'a ground that does not reach so far',
      { scope: 'ALL', ground: 'PURPOSE_UNFIT' },
      'does not reach ALL: INSTRUMENT, PURPOSE',
    ],
    ['a begin that is no instant', { ...planned, from: 'tomorrow' }, '"tomorrow" is no instant'],
    ['an end that is no instant', { ...planned, to: 'soon' }, '"soon" is no instant'],
    [
      'a restoration that is no instant',
      { kind: 'SUSPENDED', ground: 'BREACH', expectedRestoreAt: 'soon' },
      '"soon" is no instant',
    ],
    ['a termination that ends', { to: planned.to }, 'a termination has no end'],
    ['a termination to be restored', { expectedRestoreAt: planned.to }, 'a termination has no end'],
    [
      'a breach by appointment',
      { kind: 'SUSPENDED', ground: 'BREACH', from: planned.from },
      'only PLANNED has dates',
    ],
    [
      'a breach that ends by itself',
      { kind: 'SUSPENDED', ground: 'BREACH', to: planned.to },
      'only PLANNED has dates',
    ],
    [
      'a plan without an end',
      { kind: 'SUSPENDED', ground: 'PLANNED', from: planned.from },
      'says when it ends',
    ],
    ['a plan named, without an end', { kind: 'SUSPENDED', ground: 'PLANNED' }, 'says when it ends'],
    ['a day that is past', { ...planned, from: '2026-05-30T00:00:00Z' }, 'a day that is past'],
    ['an end on a day that is past', { from: '2026-05-31T16:59:59Z' }, 'a day that is past'],
    ['an end at the begin', { ...planned, to: planned.from }, 'ends before it begins'],
    [
      'a restoration before the begin',
      { ...planned, expectedRestoreAt: '2026-06-30T16:59:59Z' },
      'on a day before it begins',
    ],
  ])('%s is told by its own words', (_name, changes, words) => {
    const detail = { vi: expect.any(String), en: expect.stringContaining(words) };
    expect(() => complete(changes)).toThrow(
      expect.objectContaining({ code: 'EVENT_INVALID', details: { detail } }),
    );
  });

  it('a number that nobody recorded', () => {
    expect(refusal(() => complete({}, []))).toBe('AGREEMENT_UNKNOWN');
  });

  it('a purpose or all of an instrument that has no owner of its own', () => {
    const open = [agreement(['Person.name'], { provider: '*' })];
    for (const order of [
      { scope: 'ALL', ground: 'AUTHORITY_ORDER' },
      { scope: 'PURPOSE', ground: 'PURPOSE_UNFIT' },
    ] as const)
      expect(refusal(() => complete(order, open))).toBe('EVENT_INVALID');
  });

  it('a service stops nothing for an account that only an instrument names, nor an instrument for a stranger', () => {
    const versions = [openList(['Person.motto'], { number: 'TT-1', kind: 'CONNECTION' })];
    expect(refusal(() => complete({ account: 'bank' }, versions))).toBe('ACCOUNT_NOT_CONCERNED');
  });

  it.each<[Partial<EventDraft>, string, Readonly<Record<string, unknown>>]>([
    [{ reason: '' }, 'EVENT_REASON_MISSING', { number: 'TT-1' }],
    [{ account: 'nosuch' }, 'ACCOUNT_UNKNOWN', { account: 'nosuch' }],
    [{ account: 'bank' }, 'ACCOUNT_NOT_CONCERNED', { account: 'bank', number: 'TT-1' }],
    [{ scope: 'ALL' }, 'EVENT_GROUND_MISSING', { number: 'TT-1', scope: 'ALL' }],
  ])('%j is told by what it names', (changes, code, details) => {
    expect(() => complete(changes)).toThrow(expect.objectContaining({ code, details }));
  });

  it('a number that nobody recorded, and one without an owner, are told by their number', () => {
    const unknown = expect.objectContaining({ code: 'AGREEMENT_UNKNOWN', details: { number: 'TT-1' } });
    expect(() => complete({}, [])).toThrow(unknown);
    const all = { scope: 'ALL', ground: 'AUTHORITY_ORDER' } as const;
    expect(() => complete(all, [agreement([], { provider: '*' })])).toThrow(
      'TT-1 has no owner of its own, so ALL',
    );
  });

  it('every refusal says what to do, in both languages', () => {
    try {
      complete({ reason: '' });
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      expect(error.hints.vi).toContain('--reason');
      expect(error.hints.en).toContain('--reason');
    }
  });
});

describe('an act that is complete', () => {
  const inShort = ({ ground, scope, effectiveFrom, effectiveTo }: CompleteEvent) => [
    ground,
    scope?.kind,
    effectiveFrom,
    effectiveTo,
  ];

  it.each<[string, Partial<EventDraft>, readonly unknown[]]>([
    ['an instrument is no longer needed', {}, ['NO_LONGER_NEEDED', 'INSTRUMENT', at, null]],
    ['a service cannot be restored', service, ['NOT_RESTORABLE', 'SERVICE', at, null]],
    ['a breach', { kind: 'SUSPENDED', ground: 'BREACH' }, ['BREACH', 'INSTRUMENT', at, null]],
    [
      'force majeure of a service',
      { kind: 'SUSPENDED', ground: 'FORCE_MAJEURE', ...service },
      ['FORCE_MAJEURE', 'SERVICE', at, null],
    ],
    [
      'what is planned has dates',
      planned,
      ['PLANNED', 'INSTRUMENT', '2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z'],
    ],
    [
      'what begins today has begun',
      { ...planned, from: '2026-05-31T17:00:00.000Z' },
      ['PLANNED', 'INSTRUMENT', at, '2026-07-02T00:00:00.000Z'],
    ],
    [
      'an end may be announced',
      { from: '2026-07-01T00:00:00Z' },
      ['NO_LONGER_NEEDED', 'INSTRUMENT', '2026-07-01T00:00:00.000Z', null],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(inShort(complete(changes))).toEqual(expected);
  });

  it('every term of an end, of a suspension and of a resumption', () => {
    const known = { number: 'TT-1', account: null, reason: 'hết nhu cầu', restoredBy: null, at, by: 'x' };
    const acts = { scope: { kind: 'INSTRUMENT' }, effectiveFrom: at, effectiveTo: null };
    expect(complete()).toEqual({
      ...known,
      ...acts,
      kind: 'TERMINATED',
      ground: 'NO_LONGER_NEEDED',
      expectedRestoreAt: null,
    });
    expect(
      complete({ kind: 'SUSPENDED', ground: 'BREACH', account: 'tax', restoredBy: 'khắc phục' }),
    ).toEqual({
      ...known,
      ...acts,
      kind: 'SUSPENDED',
      account: 'tax',
      restoredBy: 'khắc phục',
      ground: 'BREACH',
      expectedRestoreAt: null,
    });
    expect(complete({ kind: 'RESUMED', account: null })).toEqual({ ...known, kind: 'RESUMED' });
  });

  it('a plan with an end alone begins now', () => {
    expect(complete({ kind: 'SUSPENDED', ground: 'PLANNED', to: planned.to })).toMatchObject({
      ground: 'PLANNED',
      effectiveFrom: at,
      effectiveTo: '2026-07-02T00:00:00.000Z',
    });
  });

  it('items are named once each', () => {
    const order = { scope: 'ITEMS', ground: 'AUTHORITY_ORDER' } as const;
    const items = ['Person.name', 'Person.born', 'Person.name'];
    expect(complete({ ...order, items }).scope).toEqual({
      kind: 'ITEMS',
      items: ['Person.name', 'Person.born'],
    });
  });

  it('all is what the owner of the newest version shares', () => {
    const versions = [
      agreement(['Person.name'], { provider: 'A.units', consumers: ['bank'] }),
      agreement(['Person.name'], { version: 2 }),
      agreement(['Person.name'], { version: 3 }),
    ];
    const order = { scope: 'ALL', ground: 'AUTHORITY_ORDER' } as const;
    expect(complete(order, versions).scope).toEqual({ kind: 'ALL', owner: 'A.people' });
    expect(complete({ account: 'bank' }, versions).account).toBe('bank');
  });

  it('a purpose is that of the instrument, of its owner, for its consumers or for the one', () => {
    const unfit = { scope: 'PURPOSE', ground: 'PURPOSE_UNFIT' } as const;
    const versions = [agreement(['Person.name'], { consumers: ['tax', 'bank'] })];
    const scope = { kind: 'PURPOSE', owner: 'A.people', purposeCode: 'thu-thue' };
    expect(complete(unfit, versions).scope).toEqual({ ...scope, consumers: ['tax', 'bank'] });
    expect(complete({ ...unfit, account: 'bank' }, versions).scope).toEqual({
      ...scope,
      consumers: ['bank'],
    });
  });

  it('an open list concerns every account', () => {
    expect(complete({ account: 'bank' }, [openList(['Person.motto'])]).account).toBe('bank');
  });

  it('restoration is expected when it ends by itself, or when it is said', () => {
    expect(complete(planned).expectedRestoreAt).toBe('2026-07-02T00:00:00.000Z');
    const said = { kind: 'SUSPENDED', ground: 'BREACH', expectedRestoreAt: '2026-06-03T00:00:00Z' } as const;
    expect(complete(said)).toMatchObject({
      effectiveTo: null,
      expectedRestoreAt: '2026-06-03T00:00:00.000Z',
    });
    const today = {
      kind: 'SUSPENDED',
      ground: 'BREACH',
      expectedRestoreAt: '2026-06-01T00:00:00+07:00',
    } as const;
    expect(complete(today).expectedRestoreAt).toBe('2026-05-31T17:00:00.000Z');
  });
});

describe('what the catalogue does not have', () => {
  const policy = policyOf([agreement(['Person.name'])]);
  const known = (changes: Partial<EventDraft>) =>
    refusal(() => requireKnownTarget(smallCatalogue, policy, draft(changes)));

  it('a database that is not there is refused with those that are', () => {
    expect(known({ number: 'database:people' })).toBe('nothing');
    for (const id of ['nosuch', '', 'People', 'people ', '__proto__'])
      expect(known({ number: `database:${id}` })).toBe('DATABASE_UNKNOWN');
    expect(() => requireKnownTarget(smallCatalogue, policy, draft({ number: 'database:nosuch' }))).toThrow(
      expect.objectContaining({ details: { database: 'nosuch', known: 'database:people, database:units' } }),
    );
  });

  it('an item that is not there, or of another owner', () => {
    expect(known({ items: ['Person.born'] })).toBe('nothing');
    expect(known({ items: ['Person.nothing'] })).toBe('EVENT_INVALID');
    expect(known({ items: ['Unit.code'] })).toBe('EVENT_INVALID');
    const refusedFor = (item: string) => () =>
      requireKnownTarget(smallCatalogue, policy, draft({ items: ['Person.born', item] }));
    expect(refusedFor('Person.nothing')).toThrow('there is no data item Person.nothing');
    expect(refusedFor('Unit.code')).toThrow('Unit.code belongs to A.units, and TT-1 is of A.people');
  });

  it('the owner is that of the newest version; of several owners the items of each may be named', () => {
    const named = (item: string, ...versions: readonly Instrument[]) =>
      refusal(() => requireKnownTarget(smallCatalogue, policyOf(versions), draft({ items: [item] })));
    const [first, second] = [agreement([]), agreement([], { provider: 'A.units', version: 2 })];
    expect(named('Unit.code', first, second)).toBe('nothing');
    expect(named('Person.born', first, second)).toBe('EVENT_INVALID');
    expect(named('Unit.code', first, { ...second, number: 'TT-2' })).toBe('EVENT_INVALID');
    expect(named('Unit.code', agreement([], { provider: '*' }))).toBe('nothing');
    expect(named('Unit.nothing', agreement([], { provider: '*' }))).toBe('EVENT_INVALID');
    expect(named('Unit.code', agreement([], { number: 'TT-2' }))).toBe('nothing');
  });
});
