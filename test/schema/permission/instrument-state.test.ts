import { describe, expect, it } from 'vitest';
import {
  announcedStop,
  endReaches,
  grantId,
  instrumentStates,
  isWithin,
  purposeOf,
  serviceStop,
  wideEnds,
} from '../../../schema/permission/instrument-state.ts';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import type { Account, Instrument, InstrumentEvent, Situation } from '../../../schema/policy/policy.ts';
import { serviceNumber } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  event,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

function states(
  instruments: readonly Instrument[],
  events: readonly InstrumentEvent[] = [],
  caller: Account | null = account(),
  asked: Situation = situation(),
) {
  return instrumentStates(smallCatalogue, policyOf(instruments, events), caller, asked);
}

const standing = (day: string, changes: Partial<Instrument> = {}, events: readonly InstrumentEvent[] = []) =>
  states([agreement(['Person.name'], changes)], events, account(), situation({ now: noon(day) })).map(
    (state) => state.standing,
  );

describe('whom an instrument concerns', () => {
  it('the accounts that it names, and no other', () => {
    expect(states([agreement(['Person.name'])])).toHaveLength(1);
    expect(states([agreement(['Person.name'])], [], account({ id: 'other' }))).toEqual([]);
    expect(states([agreement(['Person.name'])], [], null)).toEqual([]);
    expect(states([agreement(['Person.name'], { consumers: [''] })], [], null)).toEqual([]);
  });

  it('the open-data list concerns everybody', () => {
    expect(states([openList(['Person.motto'])], [], null)).toHaveLength(1);
    expect(states([openList(['Person.motto'])], [], account({ id: 'other' }))).toHaveLength(1);
  });

  it('an account that the version in force no longer names has lost it', () => {
    const first = agreement(['Person.name'], { consumers: ['tax', 'bank'] });
    const second = agreement(['Person.name'], {
      version: 2,
      consumers: ['bank'],
      validFrom: noon('2026-05-01'),
    });
    expect(states([first, second])).toEqual([]);
    expect(states([first, second], [], account({ id: 'bank' }))).toHaveLength(1);
    expect(states([first, second], [], account(), situation({ now: noon('2026-04-01') }))).toHaveLength(1);
  });
});

describe('which version counts', () => {
  const version = (number: number, from: string, recorded = '2025-12-01') =>
    agreement(['Person.name'], { version: number, validFrom: noon(from), recordedAt: noon(recorded) });
  const at = (now: string, ...versions: readonly Instrument[]) =>
    states(versions, [], account(), situation({ now: noon(now) })).map(
      ({ instrument }) => instrument.version,
    );

  it('the latest that has begun, in whatever order they are kept', () => {
    const [one, two, three] = [
      version(1, '2026-01-01'),
      version(2, '2026-03-01'),
      version(3, '2026-09-01'),
    ] as const;
    expect(at('2026-02-01', one, two, three)).toEqual([1]);
    expect(at('2026-03-01', one, two, three)).toEqual([2]);
    expect(at('2026-06-01', three, two, one)).toEqual([2]);
    expect(at('2026-06-01', two, one)).toEqual([2]);
    expect(at('2026-09-01', one, two, three)).toEqual([3]);
  });

  it('none that was recorded later than the moment asked about', () => {
    const early = version(1, '2026-01-01', '2026-02-01');
    const late = version(2, '2026-01-01', '2026-05-01');
    expect(at('2026-01-15', early, late)).toEqual([]);
    expect(at('2026-02-01', early, late)).toEqual([1]);
    expect(at('2026-04-01', early, late)).toEqual([1]);
    expect(at('2026-05-01', early, late)).toEqual([2]);
  });

  it('the first recorded when none has begun, which is then not yet in force', () => {
    const future = version(1, '2026-09-01');
    expect(at('2026-06-01', future, version(2, '2026-10-01'))).toEqual([1]);
    expect(standing('2026-06-01', { validFrom: noon('2026-09-01') })).toEqual(['NOT_YET_IN_FORCE']);
  });

  it('two numbers are two instruments', () => {
    const two = [agreement(['Person.name']), agreement(['Person.age'], { number: 'TT-2' })];
    expect(states(two).map(({ instrument }) => instrument.number)).toEqual(['TT-1', 'TT-2']);
  });
});

describe('standing', () => {
  it('is a term with its first moment and without its last', () => {
    const term = { validFrom: '2026-01-01T00:00:00Z', validTo: '2026-02-01T00:00:00Z' };
    const at = (now: string) =>
      states([agreement(['Person.name'], term)], [], account(), situation({ now })).map(
        (state) => state.standing,
      );
    expect(at('2025-12-31T23:59:59.999Z')).toEqual(['NOT_YET_IN_FORCE']);
    expect(at('2026-01-01T00:00:00Z')).toEqual(['IN_FORCE']);
    expect(at('2026-01-31T23:59:59.999Z')).toEqual(['IN_FORCE']);
    expect(at('2026-02-01T00:00:00Z')).toEqual(['EXPIRED']);
    expect(standing('2099-01-01', { validTo: null })).toEqual(['IN_FORCE']);
  });

  it('suspension stops from its moment, resumption restores', () => {
    const events = [event('SUSPENDED', '2026-03-01'), event('RESUMED', '2026-04-01')];
    expect(standing('2026-02-28', {}, events)).toEqual(['IN_FORCE']);
    expect(standing('2026-03-01', {}, events)).toEqual(['SUSPENDED']);
    expect(standing('2026-03-15', {}, events)).toEqual(['SUSPENDED']);
    expect(standing('2026-04-01', {}, events)).toEqual(['IN_FORCE']);
    const [state] = states([agreement(['Person.name'])], events.slice(0, 1));
    expect(state).toMatchObject({
      standing: 'SUSPENDED',
      event: { reason: 'vi phạm', restoredBy: 'khắc phục' },
    });
  });

  it('suspension of one account leaves the others, and is lifted apart from one to all', () => {
    const both = { consumers: ['tax', 'bank'] };
    const one = event('SUSPENDED', '2026-03-01', { account: 'tax' });
    const of = (id: string, events: readonly InstrumentEvent[]) =>
      states([agreement(['Person.name'], both)], events, account({ id }))[0]?.standing;
    expect([of('tax', [one]), of('bank', [one])]).toEqual(['SUSPENDED', 'IN_FORCE']);
    const resumedAll = [one, event('SUSPENDED', '2026-03-02'), event('RESUMED', '2026-03-03')];
    expect([of('tax', resumedAll), of('bank', resumedAll)]).toEqual(['SUSPENDED', 'IN_FORCE']);
    const resumedOne = [
      event('SUSPENDED', '2026-03-01'),
      one,
      event('RESUMED', '2026-03-03', { account: 'tax' }),
    ];
    expect([of('tax', resumedOne), of('bank', resumedOne)]).toEqual(['SUSPENDED', 'SUSPENDED']);
  });

  it('termination ends what was recorded before it, for good, and names itself', () => {
    const events = [
      event('TERMINATED', '2026-03-01'),
      event('RESUMED', '2026-04-01', { recordedVersion: 21 }),
    ];
    expect(standing('2026-02-01', {}, events)).toEqual(['IN_FORCE']);
    expect(standing('2026-05-01', {}, events)).toEqual(['TERMINATED']);
    expect(standing('2026-05-01', { recordedVersion: 19 }, events)).toEqual(['TERMINATED']);
    expect(standing('2026-05-01', { recordedVersion: 20 }, events)).toEqual(['IN_FORCE']);
    expect(standing('2026-05-01', { recordedVersion: 21 }, events)).toEqual(['IN_FORCE']);
    expect(states([agreement(['Person.name'])], events)[0]?.event).toMatchObject({ kind: 'TERMINATED' });
    expect(standing('2027-06-01', {}, events)).toEqual(['TERMINATED']);
  });

  it('termination of another account ends nothing', () => {
    const events = [event('TERMINATED', '2026-03-01', { account: 'bank' })];
    expect(standing('2026-05-01', {}, events)).toEqual(['IN_FORCE']);
  });

  it('events of another number do nothing', () => {
    expect(standing('2026-05-01', {}, [event('SUSPENDED', '2026-03-01', { number: 'TT-9' })])).toEqual([
      'IN_FORCE',
    ]);
  });

  it('an expired agreement stays expired whatever suspends it; one in force tells no event', () => {
    expect(standing('2027-06-01', {}, [event('SUSPENDED', '2026-03-01')])).toEqual(['EXPIRED']);
    expect(states([agreement(['Person.name'])])[0]?.event).toBeNull();
  });
});

describe('service of a database', () => {
  const stop = (events: readonly InstrumentEvent[], caller: Account | null = account(), day = '2026-06-01') =>
    serviceStop(policyOf([], events), 'people', caller, noon(day))?.kind ?? null;
  const service = (kind: InstrumentEvent['kind'], day: string, id: string | null = null) =>
    event(kind, day, { number: serviceNumber('people'), account: id });

  it('stops for all and for one, from its moment, until it is resumed', () => {
    expect(stop([])).toBeNull();
    expect(stop([service('SUSPENDED', '2026-03-01')])).toBe('SUSPENDED');
    expect(stop([service('SUSPENDED', '2026-03-01')], null)).toBe('SUSPENDED');
    expect(stop([service('SUSPENDED', '2026-03-01')], account(), '2026-02-28')).toBeNull();
    expect(stop([service('SUSPENDED', '2026-06-01')])).toBe('SUSPENDED');
    expect(stop([service('TERMINATED', '2026-03-01')])).toBe('TERMINATED');
    expect(stop([service('SUSPENDED', '2026-03-01'), service('RESUMED', '2026-04-01')])).toBeNull();
    expect(stop([service('RESUMED', '2026-03-01'), service('SUSPENDED', '2026-04-01')])).toBe('SUSPENDED');
    const lifted = [service('SUSPENDED', '2026-03-01'), service('RESUMED', '2026-04-01')];
    expect(stop(lifted, account(), '2026-03-15')).toBe('SUSPENDED');
    expect(stop(lifted, account(), '2026-04-01')).toBeNull();
    expect(stop([service('SUSPENDED', '2026-03-01', 'tax')])).toBe('SUSPENDED');
    expect(stop([service('SUSPENDED', '2026-03-01', 'tax')], account({ id: 'bank' }))).toBeNull();
    expect(stop([service('SUSPENDED', '2026-03-01', 'tax')], null)).toBeNull();
    expect(stop([service('SUSPENDED', '2026-03-01', 'tax'), service('RESUMED', '2026-04-01')])).toBe(
      'SUSPENDED',
    );
  });

  it('another database is not concerned', () => {
    const events = [event('SUSPENDED', '2026-03-01', { number: serviceNumber('units') })];
    expect(stop(events)).toBeNull();
    expect(serviceNumber('people')).toBe('database:people');
  });
});

describe('what is announced', () => {
  const window = (from: string, to: string | null, changes: Partial<InstrumentEvent> = {}) =>
    event('SUSPENDED', '2026-03-01', {
      scope: { kind: 'INSTRUMENT' },
      effectiveFrom: noon(from),
      effectiveTo: to === null ? null : noon(to),
      ...changes,
    });
  const service = { number: serviceNumber('people'), scope: { kind: 'SERVICE' } } as const;

  it('of a service, is the stop that begins next, to all or to the account', () => {
    const later = window('2026-09-01', '2026-09-02', service);
    const own = window('2026-08-01', '2026-08-02', { ...service, account: 'tax' });
    const next = (caller: Account | null, day: string, database = 'people') =>
      announcedStop(policyOf([], [later, own]), database, caller, noon(day))?.effectiveFrom ?? null;
    expect(next(account(), '2026-06-01')).toBe(noon('2026-08-01'));
    expect(next(account({ id: 'bank' }), '2026-06-01')).toBe(noon('2026-09-01'));
    expect(next(null, '2026-06-01')).toBe(noon('2026-09-01'));
    expect(next(account(), '2026-08-01')).toBe(noon('2026-09-01'));
    expect(next(account(), '2026-09-01')).toBeNull();
    expect(next(account(), '2026-02-28')).toBeNull();
    expect(next(account(), '2026-06-01', 'units')).toBeNull();
  });

  it('of an instrument, is its next suspension or end; what has ended announces nothing', () => {
    const end = (from: string) =>
      event('TERMINATED', '2026-03-01', { scope: { kind: 'INSTRUMENT' }, effectiveFrom: noon(from) });
    const next = (events: readonly InstrumentEvent[], changes: Partial<Instrument> = {}) =>
      states([agreement(['Person.name'], changes)], events).map(({ standing: of, announced }) => [
        of,
        announced?.kind ?? null,
      ]);
    const planned = window('2026-07-01', '2026-07-02');
    expect(next([planned, end('2026-08-01')])).toEqual([['IN_FORCE', 'SUSPENDED']]);
    expect(next([planned, end('2026-06-15')])).toEqual([['IN_FORCE', 'TERMINATED']]);
    expect(next([planned, window('2026-05-01', null)])).toEqual([['SUSPENDED', 'SUSPENDED']]);
    expect(next([planned, end('2026-05-01')])).toEqual([['TERMINATED', null]]);
    expect(next([planned], { validTo: noon('2026-05-01') })).toEqual([['EXPIRED', null]]);
    expect(next([planned], { validFrom: noon('2026-06-15') })).toEqual([['NOT_YET_IN_FORCE', 'SUSPENDED']]);
    expect(next([window('2026-05-01', null)], { validFrom: noon('2026-06-15') })).toEqual([
      ['NOT_YET_IN_FORCE', null],
    ]);
  });

  it('tells which events of before scopes act on other instruments: an end before the suspensions under it', () => {
    const reaching = (events: readonly InstrumentEvent[], changes: Partial<Instrument> = {}) =>
      states([agreement(['Person.name'], changes)], events).flatMap(({ reaching: each }) =>
        each.map(({ kind }) => kind),
      );
    const old = event('SUSPENDED', '2026-03-01');
    expect(reaching([old])).toEqual(['SUSPENDED']);
    expect(reaching([old, event('TERMINATED', '2026-04-01')])).toEqual(['TERMINATED']);
    expect(reaching([old], { validFrom: noon('2026-09-01') })).toEqual([]);
    expect(reaching([old], { validTo: noon('2026-05-01') })).toEqual([]);
    expect(reaching([window('2026-05-01', null)])).toEqual([]);
    expect(reaching([{ ...old, effectiveFrom: noon('2026-07-01') }])).toEqual([]);
  });
});

describe('ends of wide scope', () => {
  const purpose: EventScope = {
    kind: 'PURPOSE',
    owner: 'A.people',
    purposeCode: 'thu-thue',
    consumers: ['tax'],
  };
  const all: EventScope = { kind: 'ALL', owner: 'A.people' };
  const end = (scope: EventScope, changes: Partial<InstrumentEvent> = {}) =>
    event('TERMINATED', '2026-03-01', { scope, ...changes });
  const acting = (one: InstrumentEvent, caller: Account | null, day = '2026-06-01') =>
    wideEnds(policyOf([], [one]), caller, noon(day)).length > 0;

  it('act on whom they name: the consumers of a purpose, one account, or every account', () => {
    const [tax, bank] = [account(), account({ id: 'bank' })];
    expect([acting(end(purpose), tax), acting(end(purpose), bank)]).toEqual([true, false]);
    expect([acting(end(all), tax), acting(end(all), bank)]).toEqual([true, true]);
    const one = end(all, { account: 'tax' });
    expect([acting(one, tax), acting(one, bank)]).toEqual([true, false]);
    for (const scope of [purpose, all]) expect(acting(end(scope), null)).toBe(false);
    expect(acting(end({ kind: 'INSTRUMENT' }), tax)).toBe(false);
  });

  it('act from their moment on, and never before they were recorded', () => {
    expect(acting(end(all), account(), '2026-03-01')).toBe(true);
    expect(acting(end(all), account(), '2026-02-28')).toBe(false);
    const early = end(all, { effectiveFrom: noon('2026-02-01') });
    expect(acting(early, account(), '2026-02-28')).toBe(false);
    const later = end(all, { effectiveFrom: noon('2026-07-01') });
    expect(acting(later, account(), '2026-06-30')).toBe(false);
    expect(acting(later, account(), '2026-07-01')).toBe(true);
  });

  it.each<[string, EventScope, Partial<Instrument>, boolean]>([
    ['PURPOSE of the same purpose', purpose, {}, true],
    ['PURPOSE of another purpose', purpose, { purposeCode: 'khac' }, false],
    ['PURPOSE of another owner', { ...purpose, owner: 'A.units' }, {}, false],
    ['ALL of the owner', all, {}, true],
    ['ALL of another owner', { kind: 'ALL', owner: 'A.units' }, {}, false],
    ['ITEMS with the item', { kind: 'ITEMS', items: ['Person.born', 'Person.name'] }, {}, true],
    ['ITEMS without it', { kind: 'ITEMS', items: ['Person.born'] }, {}, false],
    ['ALL for this number alone', { ...all, only: 'TT-1' }, {}, true],
    ['ALL for another number alone', { ...all, only: 'TT-2' }, {}, false],
    ['ALL recorded before the version', all, { recordedVersion: 21 }, false],
    ['ALL recorded with the version', all, { recordedVersion: 20 }, false],
    ['ALL recorded after the version', all, { recordedVersion: 19 }, true],
    ['INSTRUMENT', { kind: 'INSTRUMENT' }, {}, false],
    ['SERVICE', { kind: 'SERVICE' }, {}, false],
    ['SAME_ITEMS', { kind: 'SAME_ITEMS' }, {}, false],
  ])('%s', (_name, scope, changes, expected) => {
    const instrument = agreement(['Person.name'], changes);
    const item = { coordinate: 'Person.name', owners: ['A.other', 'A.people'] };
    expect(endReaches(end(scope), instrument, item)).toBe(expected);
  });
});

describe('conditions of an instrument', () => {
  const unmet = (changes: Partial<Instrument>, asked: Partial<Situation> = {}, caller = account()) =>
    states([agreement(['Person.name'], changes)], [], caller, situation(asked))[0]?.unmet;

  it('purpose: that of the request, else the declared one', () => {
    expect(unmet({})).toBeNull();
    expect(unmet({}, { purpose: 'thong-ke' })).toBe('PURPOSE_NOT_AGREED');
    expect(unmet({ purposeCode: 'thong-ke' })).toBe('PURPOSE_NOT_AGREED');
    expect(unmet({ purposeCode: 'thong-ke' }, { purpose: 'thong-ke' })).toBeNull();
    expect(purposeOf(account(), situation({ purpose: 'x' }))).toBe('x');
    expect(purposeOf(account(), situation())).toBe('thu-thue');
    expect(purposeOf(null, situation())).toBeNull();
    expect(purposeOf(null, situation({ purpose: 'x' }))).toBe('x');
  });

  it('open data is for every purpose, but not for every method and place', () => {
    const open = (changes: Partial<Instrument>) =>
      states([openList(['Person.motto'], changes)], [], null, situation({ purpose: 'any' }))[0]?.unmet;
    expect(open({})).toBeNull();
    expect(open({ methods: ['PACKAGED'] })).toBe('METHOD_NOT_AGREED');
    expect(open({ networks: ['192.168.0.0/16'] })).toBe('PLACE_NOT_AGREED');
  });

  it('method and place', () => {
    expect(unmet({ methods: ['SYNC'] })).toBe('METHOD_NOT_AGREED');
    expect(unmet({ methods: ['SYNC', 'ONLINE_QUERY'] })).toBeNull();
    expect(unmet({ methods: ['SYNC'] }, { method: 'SYNC' })).toBeNull();
    expect(unmet({ methods: [] })).toBe('METHOD_NOT_AGREED');
    expect(unmet({ networks: ['10.1.0.0/16'] })).toBeNull();
    expect(unmet({ networks: ['10.2.0.0/16'] })).toBe('PLACE_NOT_AGREED');
    expect(unmet({ networks: ['10.1.0.0/16'] }, { address: null })).toBe('PLACE_NOT_AGREED');
  });
});

describe('isWithin', () => {
  it.each([
    [[], null, true],
    [[], 'nonsense', true],
    [['10.0.0.0/8'], '10.255.255.255', true],
    [['10.0.0.0/8'], '11.0.0.0', false],
    [['10.0.0.0/8'], '', false],
    [['10.0.0.0/8'], 'localhost', false],
    [['10.0.0.0/8', '192.168.1.0/24'], '192.168.1.77', true],
    [['192.168.1.7/32'], '192.168.1.8', false],
    [['fd00::/8'], 'fd12::1', true],
    [['fd00::/8'], 'fe80::1', false],
    [['fd00::/8'], '10.0.0.1', false],
    [['10.0.0.0/8'], 'fd12::1', false],
    [['0.0.0.0/0'], '8.8.8.8', true],
    [['nonsense'], '10.0.0.1', false],
    [['10.0.0.0/99'], '10.0.0.1', false],
    [['10.0.0.0/8', 'nonsense'], '10.0.0.1', false],
    [['10.0.0.0'], '10.0.0.1', false],
  ] as const)('%j holds %s: %s', (networks, address, expected) => {
    expect(isWithin(networks, address)).toBe(expected);
    expect(isWithin(networks, address), 'asked again').toBe(expected);
  });
});

describe("a person's own data", () => {
  const person = account({ id: 'dan', class: 'PERSON', subject: '040123456789' });
  const own = (caller: Account | null) => states([], [], caller);

  it('needs nobody to record it: the items of mode SUBJECT, by entity', () => {
    const [state] = own(person);
    expect(state).toMatchObject({ standing: 'IN_FORCE', unmet: null, event: null });
    expect(state?.instrument).toMatchObject({
      kind: 'SELF',
      subject: '040123456789',
      consumers: ['dan'],
      number: 'dan',
    });
    expect(state?.instrument.content.map(({ items }) => items)).toEqual([
      ['Person.personId', 'Person.name', 'Person.faith'],
      ['Team.teamId'],
      ['Asset.assetId'],
    ]);
    for (const { operations, rows } of state?.instrument.content ?? []) {
      expect([operations, rows]).toEqual([['LOOKUP', 'LIST', 'JOIN'], null]);
    }
    expect(own(person)[0]?.instrument.content).toBe(state?.instrument.content);
  });

  it('nobody but a person has any', () => {
    expect(own(null)).toEqual([]);
    expect(own(account({ ...person, class: 'STATE_AGENCY' }))).toEqual([]);
    expect(own(account({ ...person, class: 'ORGANISATION' }))).toEqual([]);
    expect(own(account({ ...person, subject: null }))).toEqual([]);
  });
});

it('names a grant by kind, number and version', () => {
  expect(grantId(agreement([], { number: '12/2026', version: 3 }))).toBe('agreement:12/2026@3');
  expect(grantId(openList([], { number: 'D' }))).toBe('open-list:D@1');
});
