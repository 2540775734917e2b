import { describe, expect, it } from 'vitest';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import type { Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import { standingEnds } from '../../../schema/policy/standing-ends.ts';
import { agreement, event, noon, openList, policyOf } from '../permission/small-policy.ts';

const purpose: EventScope = {
  kind: 'PURPOSE',
  owner: 'A.people',
  purposeCode: 'thu-thue',
  consumers: ['tax', 'bank'],
};
const items: EventScope = { kind: 'ITEMS', items: ['Person.name', 'Person.note'] };
const all: EventScope = { kind: 'ALL', owner: 'A.people' };
const one: EventScope = { kind: 'INSTRUMENT' };
const end = (scope: EventScope | undefined, changes: Partial<InstrumentEvent> = {}) =>
  event('TERMINATED', '2026-03-01', { ...(scope === undefined ? {} : { scope }), ...changes });
const old = (changes: Partial<InstrumentEvent> = {}) => end(undefined, changes);

/** TT-1, of the events, and another that it may reach. */
const first = agreement(['Person.name', 'Person.born', 'Person.name']);
const second = agreement(['Person.name', 'Person.faith', 'Person.name'], { number: 'TT-2' });

const reach = (version: Instrument, ...events: readonly InstrumentEvent[]) =>
  standingEnds(policyOf([first, version], events), version).map(({ scope }) => scope);

describe('how far an end reaches over one version', () => {
  it.each<[string, EventScope | undefined]>([
    ['of one instrument', one],
    ['of before scopes', undefined],
  ])('an end %s ends its own number as a whole, also an open list', (_name, scope) => {
    expect(reach(first, end(scope))).toEqual([one]);
    expect(reach(openList(['Person.motto'], { number: 'TT-1' }), end(scope))).toEqual([one]);
  });

  it('an end of one instrument or of a service reaches no other number', () => {
    expect(reach(second, end(one), end({ kind: 'SERVICE' }, { number: 'database:people' }))).toEqual([]);
  });

  it.each([purpose, items, all])('$kind takes from other numbers, and not from open data', (scope) => {
    expect(reach(second, end(scope))).toHaveLength(1);
    expect(reach(first, end(scope))).toHaveLength(1);
    expect(reach(openList(['Person.name'], { purposeCode: 'thu-thue' }), end(scope))).toEqual([]);
  });

  it('PURPOSE: for those of its consumers that the version has', () => {
    expect(reach(second, end(purpose))).toEqual([{ ...purpose, consumers: ['tax'], only: 'TT-2' }]);
    expect(reach({ ...second, consumers: ['bank', 'other', 'tax'] }, end(purpose))).toEqual([
      { ...purpose, only: 'TT-2' },
    ]);
    expect(reach({ ...second, consumers: ['other'] }, end(purpose))).toEqual([]);
    expect(reach({ ...second, purposeCode: 'khac' }, end(purpose))).toEqual([]);
  });

  it('ITEMS: those that it names, once each', () => {
    expect(reach(second, end(items))).toEqual([{ kind: 'ITEMS', items: ['Person.name'], only: 'TT-2' }]);
    expect(reach(agreement(['Person.born'], { number: 'TT-3' }), end(items))).toEqual([]);
  });

  it('ALL: of its owner, which only the catalogue can compare', () => {
    expect(reach(second, end(all))).toEqual([{ ...all, only: 'TT-2' }]);
  });

  it.each([items, all])('$kind for one account: versions that have it', (scope) => {
    expect(reach(second, end(scope, { account: 'tax' }))).toHaveLength(1);
    expect(reach(second, end(scope, { account: 'bank' }))).toEqual([]);
  });

  it.each([purpose, items, all])('$kind narrowed to a number: that number alone', (scope) => {
    const narrowed = (only: string) => end({ ...scope, only } as EventScope, { number: 'TT-8' });
    expect(reach(second, narrowed('TT-2'))).toHaveLength(1);
    expect(reach(second, narrowed('TT-1'))).toEqual([]);
  });
});

describe('an end of before scopes takes its items from other numbers', () => {
  it('for consumers of both', () => {
    expect(reach(second, old())).toEqual([{ kind: 'ITEMS', items: ['Person.name'], only: 'TT-2' }]);
    expect(reach({ ...second, consumers: ['bank', 'tax'] }, old())).toHaveLength(1);
    expect(reach({ ...second, consumers: ['bank'] }, old())).toEqual([]);
    expect(reach(second, old({ account: 'tax' }))).toHaveLength(1);
    expect(reach(second, old({ account: 'bank' }))).toEqual([]);
    expect(reach(agreement(['Person.faith'], { number: 'TT-3' }), old())).toEqual([]);
  });

  it('until its own number has a later version', () => {
    const later = { ...first, version: 2, recordedVersion: 20 };
    const ends = (events: readonly InstrumentEvent[]) =>
      standingEnds(policyOf([first, later, second], events), second);
    expect(ends([old({ recordedVersion: 21 })])).toHaveLength(1);
    expect(ends([old({ recordedVersion: 20 })])).toEqual([]);
    expect(ends([old({ recordedVersion: 19 })])).toEqual([]);
  });
});

describe('which ends stand', () => {
  it('those recorded after the version, and no suspension', () => {
    expect(reach({ ...first, recordedVersion: 19 }, end(one))).toHaveLength(1);
    expect(reach({ ...first, recordedVersion: 20 }, end(one))).toEqual([]);
    expect(reach(first, event('SUSPENDED', '2026-03-01', { scope: one }))).toEqual([]);
    expect(reach(second, event('SUSPENDED', '2026-03-01'))).toEqual([]);
  });

  const standing = (...events: readonly InstrumentEvent[]) => standingEnds(policyOf([first], events), first);

  it('each with its event, and for all only where no account and no part is named', () => {
    const events = [end(one), end(one, { account: 'tax' }), end(all)];
    const found = standing(...events);
    expect(found.map(({ event: each }) => each)).toEqual(events);
    expect(found.map(({ isForAll }) => isForAll)).toEqual([true, false, false]);
  });

  it('equal reach has one key, whoever recorded it and when; another reach or a later begin has another', () => {
    const keys = (...events: readonly InstrumentEvent[]) => standing(...events).map(({ key }) => key);
    const [known, again] = keys(end(one), end(one, { by: 'x', at: noon('2026-04-01'), recordedVersion: 25 }));
    expect(again).toBe(known);
    const begun = { effectiveFrom: noon('2026-03-01') };
    expect(keys(end(one, begun))).toEqual([known]);
    const others = keys(
      end(one, { account: 'tax' }),
      end(all),
      end(one, { effectiveFrom: noon('2026-05-01') }),
      end(one, { effectiveFrom: noon('2026-06-01') }),
    );
    expect(new Set([known, ...others]).size).toBe(5);
  });
});
