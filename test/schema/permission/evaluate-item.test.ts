import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { reasonTexts } from '../../../schema/explanation/reason-texts.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { denialReasons, toldReasons } from '../../../schema/permission/denial-reason.ts';
import {
  consumerClassOf,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  newestEvent,
  offers,
  type SharedForm,
} from '../../../schema/permission/evaluate-item.ts';
import {
  type Account,
  type Instrument,
  type InstrumentEvent,
  serviceNumber,
} from '../../../schema/policy/policy.ts';
import {
  account,
  agencySdl,
  agreement,
  entry,
  event,
  itemOf,
  noon,
  openList,
  peopleTypes,
  policyOf,
  situation,
  smallCatalogue,
  unitTypes,
} from './small-policy.ts';

interface Case {
  readonly instruments?: readonly Instrument[];
  readonly events?: readonly InstrumentEvent[];
  readonly caller?: Account | null;
  readonly form?: SharedForm;
  readonly catalogue?: typeof smallCatalogue;
  readonly now?: string;
  readonly purpose?: string;
}

function evaluate(coordinate: string, given: Case = {}) {
  const { instruments = [], events = [], catalogue = smallCatalogue, form = 'RECORDS' } = given;
  const caller = given.caller === undefined ? account() : given.caller;
  const asked = situation({ now: given.now ?? noon('2026-06-01'), purpose: given.purpose ?? null });
  const facts = decisionFacts(catalogue, policyOf(instruments, events), caller, asked);
  return evaluateItem(facts, itemOf(coordinate, catalogue), form);
}

const decision = (coordinate: string, given: Case = {}) => {
  const { permitted, reason, rules } = evaluate(coordinate, given);
  expect(permitted).toBe(reason === null);
  expect(permitted).toBe(rules.some(({ denies }) => denies === null));
  for (const { denies } of rules) expect([null, ...toldReasons]).toContain(denies);
  return reason ?? 'PERMITTED';
};

const bank = account({ id: 'tax', class: 'ORGANISATION' });
const person = account({ id: 'tax', class: 'PERSON' });
const connection = (items: readonly string[], changes: Partial<Instrument> = {}) =>
  agreement(items, { kind: 'CONNECTION', ...changes });
const consent = (items: readonly string[], changes: Partial<Instrument> = {}) =>
  agreement(items, { kind: 'CONSENT', subject: '040123456789', legalBasis: [], ...changes });

describe('mode and grant source (regulation 2.5 step 2)', () => {
  // personId: DEFAULT to state agencies, SUBJECT to persons; age: SPECIFIC; motto: OPEN; note: NONE.
  it.each([
    ['Person.motto', openList(['Person.motto']), null, 'PERMITTED'],
    ['Person.motto', connection(['Person.motto']), account(), 'PERMITTED'],
    ['Person.motto', agreement(['Person.motto']), account(), 'PERMITTED'],
    ['Person.motto', consent(['Person.motto']), account(), 'PERMITTED'],
    ['Person.name', openList(['Person.name']), account(), 'AGREEMENT_REQUIRED'],
    ['Person.name', openList(['Person.name']), null, 'NOT_SHARED'],
    ['Person.name', connection(['Person.name']), account(), 'PERMITTED'],
    ['Person.name', agreement(['Person.name']), account(), 'PERMITTED'],
    ['Person.name', consent(['Person.name']), account(), 'AGREEMENT_REQUIRED'],
    ['Person.name', consent(['Person.name']), person, 'PERMITTED'],
    ['Person.name', agreement(['Person.name']), person, 'CONSENT_REQUIRED'],
    ['Person.name', connection(['Person.name']), person, 'CONSENT_REQUIRED'],
    ['Person.name', agreement(['Person.name']), bank, 'NOT_SHARED'],
    ['Person.age', connection(['Person.age']), account(), 'AGREEMENT_REQUIRED'],
    ['Person.age', agreement(['Person.age']), account(), 'PERMITTED'],
    ['Person.age', openList(['Person.age']), account(), 'AGREEMENT_REQUIRED'],
    ['Person.age', consent(['Person.age']), account(), 'AGREEMENT_REQUIRED'],
    ['Person.note', agreement(['Person.note']), account(), 'NOT_SHARED'],
    ['Person.note', openList(['Person.note']), null, 'NOT_SHARED'],
    ['Person.note', consent(['Person.note']), person, 'NOT_SHARED'],
  ] as const)('%s by %j', (coordinate, instrument, caller, expected) => {
    expect(decision(coordinate, { instruments: [instrument], caller })).toBe(expected);
  });

  it('without any instrument nothing is permitted, and the reason says what is missing', () => {
    expect(decision('Person.name')).toBe('NO_GRANT');
    expect(decision('Person.age')).toBe('NO_GRANT');
    expect(decision('Person.note')).toBe('NOT_SHARED');
    expect(decision('Person.name', { caller: null })).toBe('NOT_SHARED');
    expect(decision('Person.name', { caller: person })).toBe('CONSENT_REQUIRED');
    expect(decision('Person.motto', { caller: null })).toBe('NO_GRANT');
  });

  it('an instrument that names another item does nothing for this one', () => {
    expect(decision('Person.born', { instruments: [agreement(['Person.name'])] })).toBe('NO_GRANT');
  });

  it("a person's own data needs no instrument", () => {
    const self = account({ id: 'dan', class: 'PERSON', subject: '040123456789' });
    expect(decision('Person.name', { caller: self })).toBe('PERMITTED');
    expect(decision('Person.faith', { caller: self })).toBe('PERMITTED');
    expect(decision('Person.born', { caller: self })).toBe('NOT_SHARED');
    expect(decision('Person.name', { caller: { ...self, state: 'SUSPENDED' } })).toBe('ACCOUNT_NOT_ACTIVE');
  });

  it('the public has the class PUBLIC', () => {
    expect(consumerClassOf(null)).toBe('PUBLIC');
    expect(consumerClassOf(bank)).toBe('ORGANISATION');
  });
});

describe('overlays', () => {
  it('an account that is not active has nothing but open data', () => {
    for (const state of ['SUSPENDED', 'REVOKED'] as const) {
      const caller = account({ state });
      expect(decision('Person.name', { instruments: [agreement(['Person.name'])], caller })).toBe(
        'ACCOUNT_NOT_ACTIVE',
      );
      expect(decision('Person.motto', { instruments: [openList(['Person.motto'])], caller })).toBe(
        'PERMITTED',
      );
    }
  });

  it.each(['', '   '])(
    'a database with the usage regulation "%s" serves nothing, open data neither',
    (regulation) => {
      const catalogue = buildCatalogue([
        parseAgencySdl(agencySdl('people', peopleTypes, regulation)),
        parseAgencySdl(agencySdl('units', unitTypes)),
      ]);
      const given = {
        catalogue,
        instruments: [agreement(['Person.name']), openList(['Person.motto', 'Unit.code'])],
      };
      expect(decision('Person.name', given)).toBe('USAGE_REGULATION_MISSING');
      expect(decision('Person.motto', given)).toBe('USAGE_REGULATION_MISSING');
    },
  );

  it('a state secret is never served, should it ever be published', () => {
    const secret = peopleTypes.replace('name: "NAME"', 'name: "NAME"');
    const catalogue = buildCatalogue([
      parseAgencySdl(
        agencySdl(
          'people',
          secret.replace(
            'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m")',
            'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m", stateSecret: true)',
          ),
        ),
      ),
      parseAgencySdl(agencySdl('units', unitTypes)),
    ]);
    expect(itemOf('Person.motto', catalogue).stateSecret).toBe(true);
    const given = { catalogue, instruments: [openList(['Person.motto']), agreement(['Person.motto'])] };
    expect(decision('Person.motto', given)).toBe('USAGE_REGULATION_MISSING');
  });

  it('sensitive data needs a legal basis in the grant; consent is one', () => {
    const withBasis = (legalBasis: readonly string[]) => ({
      instruments: [agreement(['Person.faith'], { legalBasis })],
    });
    expect(decision('Person.faith', withBasis([]))).toBe('LEGAL_BASIS_MISSING');
    expect(decision('Person.faith', withBasis(['Luật']))).toBe('PERMITTED');
    expect(decision('Person.age', { instruments: [agreement(['Person.age'], { legalBasis: [] })] })).toBe(
      'PERMITTED',
    );
    expect(decision('Person.faith', { instruments: [consent(['Person.faith'])], caller: person })).toBe(
      'PERMITTED',
    );
  });

  it('a fee is due where the consumer is no state agency and the item is not open', () => {
    const paid = (feeSettled: boolean, caller: Account) =>
      decision('Person.wage', { instruments: [agreement(['Person.wage'], { feeSettled })], caller });
    expect(paid(false, bank)).toBe('FEE_NOT_SETTLED');
    expect(paid(true, bank)).toBe('PERMITTED');
    expect(paid(false, account())).toBe('PERMITTED');
    expect(decision('Person.age', { instruments: [agreement(['Person.age'])], caller: bank })).toBe(
      'PERMITTED',
    );
  });

  it('the term and the conditions of the instrument', () => {
    const given = { instruments: [agreement(['Person.name'])] };
    expect(decision('Person.name', { ...given, now: noon('2025-12-31') })).toBe('NOT_YET_IN_FORCE');
    expect(decision('Person.name', { ...given, now: noon('2027-01-02') })).toBe('EXPIRED');
    expect(decision('Person.name', { ...given, purpose: 'khac' })).toBe('PURPOSE_NOT_AGREED');
    const unmet = (changes: Partial<Instrument>) =>
      decision('Person.name', { instruments: [agreement(['Person.name'], changes)] });
    expect(unmet({ networks: ['192.168.0.0/16'] })).toBe('PLACE_NOT_AGREED');
    expect(unmet({ methods: ['SYNC'] })).toBe('METHOD_NOT_AGREED');
  });

  it('one grant that fits is enough', () => {
    const instruments = [
      agreement(['Person.name'], { validTo: noon('2026-02-01') }),
      agreement(['Person.name'], { number: 'TT-2' }),
    ];
    expect(decision('Person.name', { instruments })).toBe('PERMITTED');
  });
});

describe('suspension and termination win', () => {
  const second = agreement(['Person.name'], { number: 'TT-2', recordedVersion: 11 });
  const both = [agreement(['Person.name']), second];

  it('a suspended agreement stops the item by every other grant', () => {
    const events = [event('SUSPENDED', '2026-03-01')];
    const { rules, reason } = evaluate('Person.name', { instruments: both, events });
    expect(reason).toBe('SUSPENDED');
    expect(rules.map(({ denies }) => denies)).toEqual(['SUSPENDED', 'SUSPENDED']);
    expect(rules.map((rule) => rule.event?.number)).toEqual(['TT-1', 'TT-1']);
    expect(
      decision('Person.born', {
        instruments: [agreement(['Person.name']), agreement(['Person.born'], { number: 'TT-2' })],
        events,
      }),
    ).toBe('PERMITTED');
  });

  it('whatever purpose and form the other grant has', () => {
    const events = [event('SUSPENDED', '2026-03-01')];
    const other = agreement([entry(['Person.age'], { operations: ['AGGREGATE'] })], { purposeCode: 'khac' });
    const instruments = [other, agreement(['Person.age'], { number: 'TT-2' })];
    expect(decision('Person.age', { instruments, events })).toBe('SUSPENDED');
  });

  it('a terminated agreement ends the grants recorded before the termination, not later ones', () => {
    const events = [event('TERMINATED', '2026-03-01')];
    expect(decision('Person.name', { instruments: both, events })).toBe('TERMINATED');
    const later = agreement(['Person.name'], { number: 'TT-2', recordedVersion: 21 });
    expect(decision('Person.name', { instruments: [agreement(['Person.name']), later], events })).toBe(
      'PERMITTED',
    );
    const same = agreement(['Person.name'], { number: 'TT-2', recordedVersion: 20 });
    expect(decision('Person.name', { instruments: [agreement(['Person.name']), same], events })).toBe(
      'PERMITTED',
    );
    const rules = evaluate('Person.name', { instruments: both, events }).rules;
    expect(rules.map((rule) => [rule.denies, rule.event?.kind])).toEqual([
      ['TERMINATED', 'TERMINATED'],
      ['TERMINATED', 'TERMINATED'],
    ]);
  });

  it('open data stays open to whoever asks', () => {
    const instruments = [agreement(['Person.motto']), openList(['Person.motto'])];
    const events = [event('SUSPENDED', '2026-03-01')];
    const { rules } = evaluate('Person.motto', { instruments, events });
    expect(rules.map(({ denies }) => denies).sort()).toEqual(['SUSPENDED', null].sort());
    expect(decision('Person.motto', { instruments, events })).toBe('PERMITTED');
  });

  it('a stopped service wins over all grants of its database, open data too when it is stopped for all', () => {
    const service = (kind: InstrumentEvent['kind'], id: string | null) => [
      event(kind, '2026-03-01', { number: serviceNumber('people'), account: id }),
    ];
    const instruments = [agreement(['Person.name']), openList(['Person.motto', 'Unit.code'])];
    const of = (coordinate: string, events: readonly InstrumentEvent[]) =>
      decision(coordinate, { instruments, events });
    expect(of('Person.name', service('SUSPENDED', null))).toBe('SUSPENDED');
    expect(of('Person.name', service('TERMINATED', null))).toBe('TERMINATED');
    expect(of('Person.name', service('SUSPENDED', 'tax'))).toBe('SUSPENDED');
    expect(of('Person.name', service('SUSPENDED', 'bank'))).toBe('PERMITTED');
    expect(of('Person.motto', service('SUSPENDED', null))).toBe('SUSPENDED');
    expect(of('Person.motto', service('TERMINATED', null))).toBe('TERMINATED');
    expect(of('Person.motto', service('SUSPENDED', 'tax'))).toBe('PERMITTED');
    expect(of('Unit.code', service('SUSPENDED', null))).toBe('PERMITTED');
    const [rule] = evaluate('Person.name', { instruments, events: service('SUSPENDED', null) }).rules;
    expect(rule?.event?.number).toBe('database:people');
    expect(of('Person.born', service('SUSPENDED', null))).toBe('SUSPENDED');
    expect(of('Person.born', service('TERMINATED', null))).toBe('TERMINATED');
    expect(of('Person.note', service('SUSPENDED', null))).toBe('NOT_SHARED');
  });
});

describe('records and statistics', () => {
  const statistics = { operations: ['AGGREGATE'] as const };

  it('are granted apart', () => {
    const instruments = [agreement([entry(['Person.name'], statistics)])];
    expect(decision('Person.name', { instruments })).toBe('NO_GRANT');
    expect(decision('Person.name', { instruments, form: 'STATISTICS' })).toBe('PERMITTED');
    const records = [agreement(['Person.name'])];
    expect(decision('Person.name', { instruments: records })).toBe('PERMITTED');
    expect(decision('Person.name', { instruments: records, form: 'STATISTICS' })).toBe('NO_GRANT');
    expect(offers(entry([], statistics), 'RECORDS')).toBe(false);
    expect(offers(entry([]), 'STATISTICS')).toBe(false);
    expect(offers(entry([], { operations: ['LIST', 'AGGREGATE'] }), 'STATISTICS')).toBe(true);
    expect(offers(entry([], { operations: ['LIST', 'AGGREGATE'] }), 'RECORDS')).toBe(true);
    expect(offers(entry([], { operations: [] }), 'RECORDS')).toBe(false);
  });

  it('may have a mode of their own', () => {
    const instruments = [openList([entry(['Person.age'], { operations: ['LIST', 'AGGREGATE'] })])];
    expect(decision('Person.age', { instruments, caller: null, form: 'STATISTICS' })).toBe('PERMITTED');
    expect(decision('Person.age', { instruments, caller: null })).toBe('NOT_SHARED');
  });

  it('records of sensitive data need a basis even on the open list; open statistics need none', () => {
    const types = peopleTypes.replace(
      'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m")',
      'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m", personal: SENSITIVE)',
    );
    const catalogue = buildCatalogue([
      parseAgencySdl(agencySdl('people', types)),
      parseAgencySdl(agencySdl('units', unitTypes)),
    ]);
    const of = (form: SharedForm, instrument: Instrument) =>
      decision('Person.motto', { catalogue, form, instruments: [instrument] });
    const all = { operations: ['LIST', 'AGGREGATE'] as const };
    expect(of('RECORDS', openList([entry(['Person.motto'], all)]))).toBe('LEGAL_BASIS_MISSING');
    expect(of('STATISTICS', openList([entry(['Person.motto'], all)]))).toBe('PERMITTED');
    expect(of('STATISTICS', agreement([entry(['Person.motto'], all)], { legalBasis: [] }))).toBe(
      'LEGAL_BASIS_MISSING',
    );
  });
});

describe('what is told', () => {
  it('the first reason of the list that applies', () => {
    const instruments = [
      agreement(['Person.name'], { number: 'A', validTo: noon('2026-02-01') }),
      agreement(['Person.name'], { number: 'B', purposeCode: 'khac' }),
    ];
    expect(decision('Person.name', { instruments })).toBe('PURPOSE_NOT_AGREED');
    expect(decision('Person.name', { instruments: [...instruments].reverse() })).toBe('PURPOSE_NOT_AGREED');
  });

  it('a denied rule keeps its own event, a permitted one has none', () => {
    const { rules } = evaluate('Person.name', { instruments: [agreement(['Person.name'])] });
    expect(rules.map(({ event: told, denies }) => [told, denies])).toEqual([[null, null]]);
  });

  it('every reason has a text in both languages', () => {
    for (const reason of [...denialReasons, 'PERMITTED', 'PERMITTED_IN_ROWS', 'NOT_IN_CATALOGUE'] as const) {
      expect(reasonTexts[reason].vi).not.toBe('');
      expect(reasonTexts[reason].en).not.toBe('');
    }
    expect(new Set(Object.values(reasonTexts).map(({ en }) => en)).size).toBe(denialReasons.length + 3);
  });

  it('entries of all instruments that name an item are found, in their order', () => {
    const facts = decisionFacts(
      smallCatalogue,
      policyOf([
        agreement([entry(['Person.name']), entry(['Person.name', 'Person.born'])]),
        openList(['Person.name']),
      ]),
      account(),
      situation(),
    );
    const named = entriesByItem(facts.states);
    expect(
      named.get('Person.name')?.map(([{ instrument }, { items }]) => [instrument.kind, items.length]),
    ).toEqual([
      ['OPEN_LIST', 1],
      ['AGREEMENT', 1],
      ['AGREEMENT', 2],
    ]);
    expect(named.get('Person.born')).toHaveLength(1);
    expect(named.has('Person.age')).toBe(false);
  });
});

describe('what cannot be fails closed', () => {
  const facts = decisionFacts(smallCatalogue, policyOf([agreement(['Person.name'])]), account(), situation());

  it('an agreement without an account', () => {
    expect(evaluateItem(facts, itemOf('Person.name')).permitted).toBe(true);
    expect(evaluateItem({ ...facts, account: null }, itemOf('Person.name')).reason).toBe(
      'ACCOUNT_NOT_ACTIVE',
    );
  });

  it('an item of a database that the catalogue does not have', () => {
    const lost = { ...itemOf('Person.name'), database: 'lost' };
    expect(evaluateItem(facts, lost).reason).toBe('USAGE_REGULATION_MISSING');
    expect(
      evaluateItem({ ...facts, catalogue: { ...smallCatalogue, agencies: [] } }, itemOf('Person.name'))
        .permitted,
    ).toBe(false);
  });

  it('the usage regulation of another database is none', () => {
    const catalogue = buildCatalogue([
      parseAgencySdl(agencySdl('people', peopleTypes)),
      parseAgencySdl(agencySdl('units', unitTypes, '')),
    ]);
    const instruments = [openList(['Unit.code', 'Person.motto'])];
    expect(decision('Unit.code', { catalogue, instruments })).toBe('USAGE_REGULATION_MISSING');
    expect(decision('Person.motto', { catalogue, instruments })).toBe('PERMITTED');
  });

  it('a termination without its event ends everything', () => {
    const [state, other] = decisionFacts(
      smallCatalogue,
      policyOf([
        agreement(['Person.name']),
        agreement(['Person.name'], { number: 'TT-2', recordedVersion: 1e9 }),
      ]),
      account(),
      situation(),
    ).states;
    if (state === undefined || other === undefined) throw new Error('two states');
    const states = [{ ...state, standing: 'TERMINATED' as const, event: null }, other];
    expect(evaluateItem({ ...facts, states }, itemOf('Person.name')).reason).toBe('TERMINATED');
  });

  it('a denied rule keeps its own reason where another suspends the item', () => {
    const instruments = [
      agreement(['Person.name']),
      agreement(['Person.name'], { number: 'TT-2', validTo: noon('2026-02-01') }),
    ];
    const { rules, reason } = evaluate('Person.name', {
      instruments,
      events: [event('SUSPENDED', '2026-03-01')],
    });
    expect(rules.map(({ denies }) => denies)).toEqual(['SUSPENDED', 'EXPIRED']);
    expect(rules.map((rule) => rule.event?.kind ?? null)).toEqual(['SUSPENDED', null]);
    expect(reason).toBe('SUSPENDED');
  });

  it('a fee is due from the public too, but not for open data', () => {
    const types = peopleTypes.replace(
      'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m")',
      'motto: String @column(name: "MOTTO") @item(vi: "m", en: "m", feeRequired: true)',
    );
    const catalogue = buildCatalogue([
      parseAgencySdl(agencySdl('people', types)),
      parseAgencySdl(agencySdl('units', unitTypes)),
    ]);
    for (const caller of [null, bank]) {
      expect(decision('Person.motto', { catalogue, instruments: [openList(['Person.motto'])], caller })).toBe(
        'PERMITTED',
      );
    }
    const lost = {
      ...itemOf('Person.motto', catalogue),
      modes: { ...itemOf('Person.motto').modes, PUBLIC: 'DEFAULT' as const },
    };
    const open = decisionFacts(catalogue, policyOf([openList(['Person.motto'])]), null, situation());
    expect(evaluateItem(open, lost).reason).toBe('AGREEMENT_REQUIRED');
  });
});

describe('the event that is told', () => {
  const scope = { kind: 'INSTRUMENT' } as const;
  const ended = (number: string, recordedVersion: number) =>
    event('TERMINATED', '2026-03-01', { number, recordedVersion, scope });
  const two = [agreement(['Person.name']), agreement(['Person.name'], { number: 'TT-2' })];

  it('is the one that was recorded last: it closed what was still open', () => {
    for (const [first, second] of [
      [21, 22],
      [22, 21],
    ] as const) {
      const found = evaluate('Person.name', {
        instruments: two,
        events: [ended('TT-1', first), ended('TT-2', second)],
      });
      expect(found.reason).toBe('TERMINATED');
      expect(found.event?.recordedVersion).toBe(22);
    }
  });

  it('is one of those behind the reason, and none for other reasons', () => {
    const suspended = event('SUSPENDED', '2026-03-01', { number: 'TT-2', recordedVersion: 30, scope });
    const {
      rules,
      reason,
      event: told,
    } = evaluate('Person.name', {
      instruments: two,
      events: [ended('TT-1', 21), suspended],
    });
    expect([
      newestEvent(rules, 'TERMINATED')?.recordedVersion,
      newestEvent(rules, 'SUSPENDED')?.recordedVersion,
    ]).toEqual([21, 30]);
    expect(newestEvent(rules, 'NO_GRANT')).toBeNull();
    expect(told?.kind).toBe(reason);
    expect(evaluate('Person.name').event).toBeNull();
    expect(evaluate('Person.faith', { instruments: two }).event).toBeNull();
  });

  it('is that of the service where no rule tells one', () => {
    const stop = event('SUSPENDED', '2026-03-01', {
      number: serviceNumber('people'),
      scope: { kind: 'SERVICE' },
    });
    expect(evaluate('Person.name', { events: [stop] })).toMatchObject({ reason: 'SUSPENDED', event: stop });
    expect(evaluate('Person.name', { instruments: two, events: [stop] }).event).toBe(stop);
    expect(evaluate('Person.note', { events: [stop] })).toMatchObject({ reason: 'NOT_SHARED', event: null });
    const end = { ...stop, kind: 'TERMINATED' } as const;
    expect(evaluate('Person.name', { events: [end] })).toMatchObject({ reason: 'TERMINATED', event: end });
  });

  it("one's own data is ended by no scope, but stopped with its service", () => {
    const person = account({ id: 'dan', class: 'PERSON', subject: '040123456789' });
    const all = event('TERMINATED', '2026-03-01', { scope: { kind: 'ALL', owner: 'A.people' } });
    expect(decision('Person.faith', { caller: person, events: [all] })).toBe('PERMITTED');
    const stop = event('SUSPENDED', '2026-03-01', {
      number: serviceNumber('people'),
      scope: { kind: 'SERVICE' },
    });
    expect(decision('Person.faith', { caller: person, events: [stop] })).toBe('SUSPENDED');
  });
});
