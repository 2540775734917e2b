import { describe, expect, it } from 'vitest';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { permissionOf } from '../../../schema/permission/compile-permission.ts';
import type { EntityGrant } from '../../../schema/permission/effective-permission.ts';
import { decisionFacts, evaluateItem } from '../../../schema/permission/evaluate-item.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import { account, agreement, entry, itemOf, policyOf, situation, smallCatalogue } from './small-policy.ts';

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
