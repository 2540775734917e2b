import { describe, expect, it } from 'vitest';
import type { WayToPermission } from '../../../schema/explanation/next-step.ts';
import { waysToPermission } from '../../../schema/explanation/ways-to-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import type { Account, Instrument, InstrumentEvent, Situation } from '../../../schema/policy/policy.ts';
import { serviceCatalogue } from '../permission/service-town.ts';
import {
  account,
  agreement,
  event,
  itemOf,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

interface Asked {
  readonly instruments?: readonly Instrument[];
  readonly events?: readonly InstrumentEvent[];
  readonly caller?: Account | null;
  readonly at?: Partial<Situation>;
  readonly catalogue?: typeof smallCatalogue;
}

/** The ways to an item, each step as its kind and what it names. */
function ways(
  item: string,
  { instruments = [], events = [], caller = account(), at = {}, ...rest }: Asked = {},
) {
  const { catalogue = smallCatalogue } = rest;
  const facts = decisionFacts(catalogue, policyOf(instruments, events), caller, situation(at));
  return waysToPermission(facts, itemOf(item, catalogue)).map(inShort);
}

function inShort(way: WayToPermission): string {
  const words = way.map(({ kind, ...step }) => {
    const { database, ...named } = step as { readonly database?: { readonly id: string } };
    const told = Object.values(named).map((each) => (Array.isArray(each) ? each.join('+') : String(each)));
    return [kind, ...told, ...(database === undefined ? [] : [database.id])].join(' ');
  });
  return words.join(', ');
}

const named = (changes: Partial<Instrument> = {}) => agreement(['Person.name'], changes);

describe('a way through a rule that names the item', () => {
  it.each<[string, Partial<Instrument>, string]>([
    ['ended', { validTo: noon('2026-02-01') }, `EXTEND_TERM TT-1 ${noon('2026-02-01')}`],
    ['to come', { validFrom: noon('2026-09-01') }, `WAIT_FOR_TERM TT-1 ${noon('2026-09-01')}`],
    ['of another purpose', { purposeCode: 'khac' }, 'NAME_PURPOSE TT-1 khac'],
    [
      'of other places',
      { networks: ['192.0.2.0/24', '::1/128'] },
      'ASK_FROM_NETWORK TT-1 192.0.2.0/24+::1/128',
    ],
    ['of another method', { methods: ['SYNC'] }, 'AGREE_METHOD TT-1 ONLINE_QUERY'],
    [
      'with several things amiss',
      { validTo: noon('2026-02-01'), methods: ['SYNC'] },
      `EXTEND_TERM TT-1 ${noon('2026-02-01')}, AGREE_METHOD TT-1 ONLINE_QUERY`,
    ],
  ])('of an agreement %s', (_name, changes, way) => {
    expect(ways('Person.name', { instruments: [named(changes)] })).toEqual([way]);
  });

  it('settles a fee, names a legal basis', () => {
    const caller = account({ class: 'ORGANISATION' });
    expect(ways('Person.wage', { instruments: [agreement(['Person.wage'])], caller })).toEqual([
      'SETTLE_FEE TT-1',
    ]);
    const faith = agreement(['Person.faith'], { legalBasis: [] });
    expect(ways('Person.faith', { instruments: [faith] })).toEqual(['NAME_LEGAL_BASIS TT-1']);
  });

  it('lifts a suspension, of all or of one; after an end only a record helps', () => {
    const instruments = [named()];
    const withEvents = (...events: readonly InstrumentEvent[]) =>
      ways('Person.name', { instruments, events });
    expect(withEvents(event('SUSPENDED', '2026-02-01'))).toEqual([
      'LIFT_SUSPENSION TT-1 null admin khắc phục',
    ]);
    const both = [event('SUSPENDED', '2026-02-01'), event('SUSPENDED', '2026-02-02', { account: 'tax' })];
    expect(
      withEvents(...both)[0]
        ?.split(', ')
        .sort(),
    ).toEqual(['LIFT_SUSPENSION TT-1 null admin khắc phục', 'LIFT_SUSPENSION TT-1 tax admin khắc phục']);
    expect(withEvents(event('TERMINATED', '2026-02-01'))).toEqual(['RECORD_ANEW TT-1']);
    const service = { number: 'database:people' };
    expect(withEvents(event('SUSPENDED', '2026-02-01', service))).toEqual([
      'LIFT_SUSPENSION database:people null admin khắc phục',
    ]);
    // A service that has ended is for its agency to take up again.
    expect(withEvents(event('TERMINATED', '2026-02-01', service))).toEqual([]);
  });

  it('restores an account that is suspended, never one that is revoked', () => {
    const of = (state: Account['state']) =>
      ways('Person.name', { instruments: [named()], caller: account({ state }) });
    expect(of('SUSPENDED')).toEqual(['ACTIVATE_ACCOUNT tax']);
    expect(of('REVOKED')).toEqual([]);
  });

  it('is told for each of several rules, equal ones once', () => {
    const ended = named({ validTo: noon('2026-02-01') });
    const other = named({ number: 'TT-2', methods: ['SYNC'] });
    expect(ways('Person.name', { instruments: [ended, other] })).toEqual([
      `EXTEND_TERM TT-1 ${noon('2026-02-01')}`,
      'AGREE_METHOD TT-2 ONLINE_QUERY',
    ]);
  });
});

describe('a way without a rule', () => {
  const dan = account({ id: 'dan', class: 'PERSON', subject: null });

  it('is a new instrument of the kind that the mode asks for', () => {
    expect(ways('Person.name')).toEqual(['REQUEST_CONNECTION Person.name people']);
    expect(ways('Person.age')).toEqual(['CONCLUDE_AGREEMENT Person.age people']);
    expect(ways('Person.motto')).toEqual(['LIST_AS_OPEN Person.motto people']);
    expect(ways('Unit.label')).toEqual(['LIST_AS_OPEN Unit.label units']);
    expect(ways('Person.name', { caller: dan })).toEqual(['GET_CONSENT Person.name people']);
  });

  it('needs an account where the item is for accounts only, and is none where it is for nobody', () => {
    expect(ways('Person.name', { caller: null })).toEqual(['GET_ACCOUNT']);
    expect(ways('Person.note', { caller: null })).toEqual([]);
    expect(ways('Person.note')).toEqual([]);
    expect(ways('Person.motto', { caller: null })).toEqual(['LIST_AS_OPEN Person.motto people']);
    expect(ways('Person.age', { caller: dan })).toEqual([]);
  });

  it('also mends what else stands against it', () => {
    expect(ways('Person.name', { caller: account({ state: 'SUSPENDED' }) })).toEqual([
      'REQUEST_CONNECTION Person.name people, ACTIVATE_ACCOUNT tax',
    ]);
    const events = [event('SUSPENDED', '2026-02-01', { number: 'database:people' })];
    expect(ways('Person.name', { events })).toEqual([
      'REQUEST_CONNECTION Person.name people, LIFT_SUSPENSION database:people null admin khắc phục',
    ]);
  });

  it('is none through an instrument that cannot grant the item', () => {
    expect(ways('Person.age', { instruments: [agreement(['Person.age'], { kind: 'CONNECTION' })] })).toEqual([
      'CONCLUDE_AGREEMENT Person.age people',
    ]);
    expect(ways('Person.name', { instruments: [openList(['Person.name'])], caller: null })).toEqual([
      'GET_ACCOUNT',
    ]);
  });
});

describe('a way to a computed item', () => {
  const catalogue = serviceCatalogue;

  it('leads through all that it is computed of', () => {
    expect(ways('Person.mayVote', { catalogue })).toEqual([
      [
        'REQUEST_CONNECTION Person.mayVote vote',
        'REQUEST_CONNECTION Person.isAdult age',
        'REQUEST_CONNECTION Person.born people',
        'REQUEST_CONNECTION Home.street people',
      ].join(', '),
    ]);
    const instruments = [agreement(['Person.isAdult', 'Home.street'], { provider: '*' })];
    const [way = ''] = ways('Person.mayVote', { catalogue, instruments });
    expect(way.split(', ').sort()).toEqual([
      ...['REQUEST_CONNECTION Person.born people', 'REQUEST_CONNECTION Person.mayVote vote'],
    ]);
  });

  it('mends the rule of an input', () => {
    const instruments = [
      agreement(['Person.isAdult', 'Person.name'], { provider: '*' }),
      agreement(['Person.born'], { number: 'TT-2', validTo: noon('2026-02-01') }),
    ];
    expect(ways('Person.isAdult', { catalogue, instruments })).toEqual([
      `EXTEND_TERM TT-2 ${noon('2026-02-01')}`,
    ]);
  });

  it('is none where it needs what nobody may have', () => {
    expect(ways('Person.secretive', { catalogue })).toEqual([]);
    expect(ways('Person.riddle', { catalogue })).toEqual([]);
  });
});
