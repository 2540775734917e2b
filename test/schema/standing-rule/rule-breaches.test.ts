import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMilliseconds, firstInstantOf, legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { atOnce } from '../../../schema/fairness/pieces.ts';
import { operationKinds } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { breachPieces, type RuleBreach } from '../../../schema/standing-rule/rule-breaches.ts';
import {
  type AcceptedBreach,
  readRuleContent,
  type StandingRule,
} from '../../../schema/standing-rule/standing-rule.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  openList,
  policyOf,
  smallCatalogue,
} from '../permission/small-policy.ts';

function rule(content: object, accepted: readonly AcceptedBreach[] = []): StandingRule {
  const read = readRuleContent({ title: { vi: 'Quy tắc', en: 'Rule' }, ...content });
  if (read.content === null) throw new TypeError(JSON.stringify(read.findings));
  return { case: 'QT-1', isInForce: true, content: read.content, accepted };
}

const from = Date.parse(noon('2026-06-01'));
const year = { from, until: from + 366 * dayMilliseconds };

function breaches(policy: PolicySnapshot, ...rules: readonly StandingRule[]): readonly RuleBreach[] {
  return atOnce(breachPieces(smallCatalogue, policy, rules, year));
}

const told = (found: readonly RuleBreach[]) =>
  found.map(
    ({ account: who, item, day, entrances }) =>
      `${who ?? 'public'} ${item ?? '–'} ${day} ${entrances.join()}`,
  );

const company = account({ id: 'firm', agency: 'C.1', class: 'ORGANISATION', purposeCode: 'kinh-doanh' });
const sensitive = rule({
  who: { classes: ['ORGANISATION'] },
  never: ['READ'],
  items: { personal: ['SENSITIVE'] },
});

describe('a rule on reading', () => {
  it('is broken from the day on which an agreement begins, by its item and no other', () => {
    const policy = policyOf(
      [
        agreement(['Person.faith', 'Person.age'], {
          ...{ consumers: ['firm'], purposeCode: 'kinh-doanh' },
          validFrom: noon('2026-09-01'),
        }),
      ],
      [],
      [company],
    );
    expect(told(breaches(policy, sensitive))).toEqual(['firm Person.faith 2026-09-01 LOOKUP,LIST,JOIN']);
    expect(breaches(policy, sensitive)[0]?.grants).toEqual(['agreement:TT-1@1']);
  });

  it('holds where the agreement is of a class that it does not bind, ended, or begins after the year', () => {
    const given = (changes: Partial<Instrument>, who: Account, events: readonly InstrumentEvent[] = []) =>
      breaches(
        policyOf(
          [agreement(['Person.faith'], { consumers: [who.id], purposeCode: who.purposeCode, ...changes })],
          events,
          [who],
        ),
        sensitive,
      );
    expect(given({}, company)).toHaveLength(1);
    expect(given({}, account())).toEqual([]);
    expect(given({}, { ...company, state: 'REVOKED' })).toEqual([]);
    expect(given({ validTo: noon('2026-05-01') }, company)).toEqual([]);
    expect(given({ validFrom: noon('2027-07-01'), validTo: null }, company)).toEqual([]);
    expect(given({}, company, [event('TERMINATED', '2026-03-01')])).toEqual([]);
  });

  it('is broken by an account that is suspended today: one act opens it', () => {
    const who = { ...company, state: 'SUSPENDED' } as const;
    const policy = policyOf(
      [agreement(['Person.faith'], { consumers: ['firm'], purposeCode: 'kinh-doanh' })],
      [],
      [who],
    );
    expect(breaches(policy, sensitive)).toHaveLength(1);
  });

  it('is broken by a purpose that the account names in a request, and by a place that only some request has', () => {
    const policy = policyOf(
      [
        agreement(['Person.faith'], {
          consumers: ['firm'],
          purposeCode: 'nghien-cuu',
          networks: ['10.9.0.0/16'],
        }),
      ],
      [],
      [company],
    );
    expect(breaches(policy, sensitive).map(({ purpose }) => purpose)).toEqual(['nghien-cuu']);
    const other = rule({
      never: ['READ'],
      items: { types: ['Person'] },
      purposes: { except: ['nghien-cuu'] },
    });
    expect(breaches(policy, other)).toEqual([]);
  });

  it('of an entrance is broken by that entrance alone; the named agency is excepted', () => {
    const nobodyLists = rule({
      who: { except: { agencies: ['A.police'] } },
      never: ['LIST'],
      items: { types: ['Person'] },
    });
    const look = agreement([entry(['Person.name'], { operations: ['LOOKUP'] })]);
    expect(breaches(policyOf([look]), nobodyLists)).toEqual([]);
    const list = agreement(['Person.name']);
    expect(told(breaches(policyOf([list]), nobodyLists))).toEqual(['tax Person.name 2026-06-01 LIST']);
    expect(breaches(policyOf([list], [], [account({ agency: 'A.police' })]), nobodyLists)).toEqual([]);
  });

  it('binds the public by the open list', () => {
    const closed = rule({
      who: { accounts: ['public'] },
      never: ['READ'],
      items: { coordinates: ['Person.motto'] },
    });
    expect(told(breaches(policyOf([openList(['Person.motto'])]), closed))).toEqual([
      'public Person.motto 2026-06-01 LOOKUP,LIST,JOIN',
    ]);
  });

  it('of masks is broken by a value that some row shows plainly', () => {
    const hidden = rule({ never: ['UNMASKED'], items: { coordinates: ['Person.name'] } });
    const masks = { 'Person.name': { kind: 'PARTIAL', keepLast: 3 } } as const;
    const masked = policyOf([agreement([entry(['Person.name', 'Person.personId'], { masks })])]);
    const plain = policyOf([agreement(['Person.name', 'Person.personId'])]);
    expect(breaches(plain, hidden)).toHaveLength(1);
    expect(breaches(masked, hidden)).toEqual([]);
  });
});

describe('a rule on terms', () => {
  const within = rule({ instruments: { kinds: ['AGREEMENT'] }, withinUsageRegulation: true });
  const regulation = (repealedFrom: string | null, version = 1) => ({
    ...{
      number: 'QC-1',
      version,
      databases: ['people'],
      decision: '1/QĐ',
      issuedOn: '2026-01-01',
      signer: 'A',
    },
    terms: {} as never,
    ...{
      effectiveFrom: noon('2026-01-01'),
      repealedFrom,
      recordedVersion: 5 + version,
      recordedAt: noon('2025-12-01'),
    },
  });

  it('is broken on the day on which the usage regulation ends before the agreement', () => {
    const policy = {
      ...policyOf([agreement(['Person.name'])]),
      usageRegulations: [regulation(noon('2026-10-01'))],
    };
    expect(told(breaches(policy, within))).toEqual(['tax – 2026-10-01 ']);
    const open = { ...policy, usageRegulations: [regulation(null)] };
    expect(breaches(open, within)).toEqual([]);
    const ending = { ...policy, instruments: [agreement(['Person.name'], { validTo: noon('2026-10-01') })] };
    expect(breaches(ending, within)).toEqual([]);
  });

  it('of years is broken by a longer term and by an open one', () => {
    const short = rule({ instruments: { kinds: ['AGREEMENT'], databases: ['people'] }, atMostYears: 2 });
    const lasting = (validTo: string | null) =>
      breaches(policyOf([agreement(['Person.name'], { validTo })]), short);
    expect(lasting(noon('2028-01-01'))).toEqual([]);
    expect(lasting(noon('2028-01-02'))).toHaveLength(1);
    expect(lasting(null)).toHaveLength(1);
  });
});

/** Random agreements and events on a few items, over two years. */
const days = fc
  .integer({ min: -200, max: 500 })
  .map((offset) => noon(legalDayOf(from + offset * dayMilliseconds)));
const accounts = [account(), company];
const instruments = fc.array(
  fc.record({
    who: fc.constantFrom(...accounts),
    items: fc.subarray(['Person.faith', 'Person.name', 'Person.age'], { minLength: 1 }),
    kinds: fc.subarray([...operationKinds], { minLength: 1 }),
    validFrom: days,
    validTo: fc.option(days),
    purposeCode: fc.constantFrom('thu-thue', 'kinh-doanh', 'nghien-cuu'),
    stop: fc.option(
      fc.record({
        kind: fc.constantFrom('SUSPENDED', 'TERMINATED'),
        effectiveFrom: days,
        effectiveTo: fc.option(days),
      }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The first day on which the compiler gives an item to a caller, asked at three moments of every day. */
function firstDay(policy: PolicySnapshot, who: Account, purpose: string, item: string): string | null {
  const last = firstInstantOf(legalDayOf(year.until));
  for (let day = firstInstantOf(legalDayOf(from)); day <= last; day += dayMilliseconds) {
    const isRead = [day, day + dayMilliseconds / 2, day + dayMilliseconds - 1].some((instant) => {
      if (instant < from || instant > year.until) return false;
      const situation = {
        now: new Date(instant).toISOString(),
        purpose,
        address: null,
        method: 'ONLINE_QUERY',
      } as const;
      const permission = compilePermission(smallCatalogue, policy, who, situation);
      return (['LOOKUP', 'LIST', 'JOIN'] as const).some(
        (kind) => permission.decide(kind, item).kind !== 'none',
      );
    });
    if (isRead) return legalDayOf(day);
  }
  return null;
}

describe('the days between', () => {
  it('finds exactly what asking the compiler on every day of the year finds', () => {
    const all = rule({ never: ['READ'], items: { types: ['Person'] } });
    let broken = 0;
    fc.assert(
      fc.property(instruments, (drawn) => {
        const numbered = drawn.map((each, at) => ({ ...each, number: `TT-${at}` }));
        const policy = policyOf(
          numbered.map(({ who, items, kinds, number, validFrom, validTo, purposeCode }) =>
            agreement([entry(items, { operations: kinds })], {
              ...{ number, consumers: [who.id], validFrom, validTo, purposeCode },
            }),
          ),
          numbered.flatMap(({ stop, number }) =>
            stop === null
              ? []
              : [
                  event(stop.kind as 'SUSPENDED', '2026-01-02', {
                    ...{ number, effectiveFrom: stop.effectiveFrom },
                    effectiveTo: stop.kind === 'SUSPENDED' ? stop.effectiveTo : null,
                  }),
                ],
          ),
          accounts,
        );
        const found = new Map(
          breaches(policy, all).map(({ account: who, purpose, item, day }) => [
            `${who} ${purpose} ${item}`,
            day,
          ]),
        );
        for (const who of accounts)
          for (const purpose of ['thu-thue', 'kinh-doanh', 'nghien-cuu'])
            for (const item of ['Person.faith', 'Person.name', 'Person.age']) {
              const day = firstDay(policy, who, purpose, item);
              if (day !== null) broken += 1;
              expect(found.get(`${who.id} ${purpose} ${item}`) ?? null).toBe(day);
            }
      }),
      { numRuns: 12 },
    );
    expect(broken).toBeGreaterThan(0);
  });
});
