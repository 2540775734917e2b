import { describe, expect, it } from 'vitest';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { compilePermission, permissionOf } from '../../../schema/permission/compile-permission.ts';
import type { EntityGrant } from '../../../schema/permission/effective-permission.ts';
import { decisionFacts, evaluateItem } from '../../../schema/permission/evaluate-item.ts';
import { type Instrument, serviceNumber } from '../../../schema/policy/policy.ts';
import { serviceCatalogue } from './service-town.ts';
import {
  account,
  agreement,
  entry,
  event,
  itemOf,
  noon,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

const name = itemOf('Person.name');
/** The small town, where the agency of the units holds the name too. */
const shared: CatalogueModel = {
  ...smallCatalogue,
  sharedItems: new Map([['Person.name', [name, { ...name, database: 'units' }]]]),
};

const of = (provider: string, number: string, rows: { grade: { eq: string } } | null = null) =>
  agreement([entry(['Person.name'], { rows })], { provider, number });
const people = of('A.people', 'TT-1');
const units = of('A.units', 'TT-2');

function evaluated(...instruments: readonly Instrument[]) {
  const facts = decisionFacts(shared, policyOf(instruments), account(), situation());
  const { permitted, reason, rules } = evaluateItem(facts, name);
  return {
    permitted,
    reason,
    denies: rules.map(({ state, denies }) => [state.instrument.number, denies]),
  };
}

describe('an item that two agencies hold', () => {
  it('is permitted by the word of both', () => {
    expect(evaluated(people, units)).toMatchObject({
      permitted: true,
      reason: null,
    });
  });

  it.each([
    ['the first', people],
    ['the second', units],
  ])('is not by the word of %s alone', (_name, only) => {
    expect(evaluated(only)).toMatchObject({ permitted: false });
    expect(evaluated(only, { ...only, number: 'TT-9' })).toMatchObject({ permitted: false });
  });

  it('is not by an agency that does not hold it, and where both permit it, its word is none', () => {
    const other = of('A.other', 'TT-3');
    expect(evaluated(other)).toMatchObject({ permitted: false, reason: 'OWNER_DIFFERS' });
    expect(evaluated(people, other)).toMatchObject({ permitted: false });
    const all = evaluated(people, units, other);
    expect(all.denies).toEqual([
      ['TT-1', null],
      ['TT-2', null],
      ['TT-3', 'OWNER_DIFFERS'],
    ]);
  });

  it('is by one that holds the act of each', () => {
    expect(evaluated(of('*', 'TT-4'))).toMatchObject({ permitted: true });
  });

  it.each([
    ['first', 0],
    ['second', 1],
  ])('is not where the file of the %s shares it with nobody, whoever has signed', (_name, closed) => {
    const modes = { ...name.modes, STATE_AGENCY: 'NONE' } as const;
    const holders = [name, { ...name, database: 'units' }].map((each, at) =>
      at === closed ? { ...each, modes } : each,
    );
    const catalogue = { ...smallCatalogue, sharedItems: new Map([['Person.name', holders]]) };
    const facts = decisionFacts(catalogue, policyOf([of('*', 'TT-4')]), account(), situation());
    expect(evaluateItem(facts, name)).toMatchObject({ permitted: false, reason: 'NOT_SHARED' });
  });

  it.each(['people', 'units'])('is closed while the service of %s is stopped', (database) => {
    const stop = event('SUSPENDED', '2026-03-01', { number: serviceNumber(database) });
    const asked = (day: string) => {
      const facts = decisionFacts(
        shared,
        policyOf([people, units], [stop]),
        account(),
        situation({ now: noon(day) }),
      );
      return evaluateItem(facts, name).reason;
    };
    expect([asked('2026-02-01'), asked('2026-06-01')]).toEqual([null, 'SUSPENDED']);
  });
});

describe('an item that two services compute of nothing', () => {
  const lucky = itemOf('Person.lucky', serviceCatalogue);
  const catalogue: CatalogueModel = {
    ...serviceCatalogue,
    sharedItems: new Map([['Person.lucky', [lucky, { ...lucky, database: 'vote' }]]]),
  };

  it('is given through the entrances that each of them grants, and no other', () => {
    const open = agreement(['Person.name'], { number: 'TT-0' });
    const by = (provider: string, ...operations: readonly OperationKind[]) =>
      agreement([entry(['Person.lucky'], { operations })], { number: provider, provider });
    const given = (...instruments: readonly Instrument[]) => {
      const policy = policyOf([open, ...instruments]);
      const permission = compilePermission(catalogue, policy, account(), situation());
      return (['LOOKUP', 'LIST', 'JOIN'] as const).filter(
        (kind) => permission.decide(kind, 'Person.lucky').kind !== 'none',
      );
    };
    expect(given(by('A.age', 'LIST', 'JOIN'), by('A.vote', 'LIST', 'LOOKUP'))).toEqual(['LIST']);
    expect(given(by('A.age', 'LIST'), by('A.vote', 'LOOKUP'))).toEqual([]);
    expect(given(by('A.age', 'LIST'))).toEqual([]);
    expect(given(by('A.age', 'LIST'), by('A.units', 'LIST'))).toEqual([]);
    expect(given(by('*', 'LOOKUP'))).toEqual(['LOOKUP']);
  });
});

describe('grants that only narrow others', () => {
  const grant = (changes: Partial<EntityGrant>): EntityGrant => ({
    id: 'g',
    entity: 'Person',
    items: new Set(['Person.name']),
    rows: null,
    operations: new Set(['LIST']),
    masks: new Map(),
    smallestGroup: 1,
    ...changes,
  });
  const rows = { kind: 'isNull', field: ['born'], value: false } as const;
  const entityOf = (coordinate: string) => coordinate.slice(0, coordinate.indexOf('.'));

  it('open no row by themselves', () => {
    const alone = permissionOf([grant({ isNarrowed: true, rows })], entityOf);
    expect(alone.access('LIST', 'Person')?.rows).toEqual({ kind: 'or', of: [] });
    expect(alone.decide('LIST', 'Person.name').kind).not.toBe('all');
  });

  it('add no row to those that others open', () => {
    const both = permissionOf([grant({ isNarrowed: true, id: 'n' }), grant({ rows })], entityOf);
    expect(both.access('LIST', 'Person')?.rows).toEqual(rows);
  });
});
