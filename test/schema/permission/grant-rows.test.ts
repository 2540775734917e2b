import { describe, expect, it } from 'vitest';
import { compileGrants, compilePermission } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import type { Account, Instrument } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  consentsOf,
  entry,
  itemOf,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

function compiled(instruments: readonly Instrument[], caller: Account = account()) {
  const policy = policyOf(instruments);
  const { live, withheld } = compileGrants(decisionFacts(smallCatalogue, policy, caller, situation()));
  expect(compilePermission(smallCatalogue, policy, caller, situation()).grants).toEqual(live);
  return { live, withheld: withheld.map(({ reason, detail }) => [reason, detail]) };
}

describe('an entry whose rows are not known grants nothing and says why', () => {
  it.each([
    [{}, 'Person: an empty row scope is not allowed; leave it out to mean every row'],
    [{ nothing: { eq: 1 } }, 'Person: there is no field "nothing"'],
    [{ age: { eq: 'x' } }, 'Person.age: "x" is not a Int'],
    [{ team: { eq: '$account.team' } }, 'Person.team: the account has no attribute "team"'],
  ])('a scope that cannot be read: %j', (rows, detail) => {
    const { live, withheld } = compiled([agreement([entry(['Person.name'], { rows })])]);
    expect(live).toEqual([]);
    expect(withheld).toEqual([['SCOPE_UNREADABLE', `The row scope is not valid: ${detail}`]]);
  });

  it('items of several entities have no rows in common', () => {
    const { live, withheld } = compiled([agreement([entry(['Person.name', 'Asset.assetId'])])]);
    expect([live, withheld]).toEqual([[], [['ENTITIES_MIXED', '']]]);
  });

  it('a consent reaches no rows that name nobody', () => {
    const dan = account({ id: 'dan', class: 'PERSON', subject: null });
    // Without a person nobody has consented: the owner's own act alone leaves the rows to be asked for.
    const authority = consentsOf('A.people');
    const consent = { kind: 'CONSENT', subject: null, consumers: ['dan'] } as const;
    const nobody = agreement(['Person.name'], consent);
    expect(compiled([nobody], dan)).toEqual({ live: [], withheld: [] });
    const owners = agreement(['Person.name'], { ...consent, authority });
    expect(compiled([owners], dan)).toEqual({ live: [], withheld: [['SUBJECT_UNKNOWN', '']] });
  });

  it("one's own data is none of which nobody knows whom its rows concern", () => {
    const person = account({ id: 'dan', class: 'PERSON', subject: '040123456789' });
    const label = itemOf('Unit.label');
    const items = new Map(smallCatalogue.items);
    items.set('Unit.label', { ...label, modes: { ...label.modes, PERSON: 'SUBJECT' } });
    const facts = decisionFacts({ ...smallCatalogue, items }, policyOf([]), person, situation());
    const { live, withheld } = compileGrants(facts);
    expect(withheld.map(({ items: each, reason }) => [[...each], reason])).toEqual([
      [['Unit.label'], 'SUBJECT_UNKNOWN'],
    ]);
    expect(live.map(({ entity }) => entity)).toEqual(['Person', 'Team', 'Asset']);
    for (const { rows } of live) expect(rows).not.toBeNull();
  });

  it('the other entries of the instrument grant what they say', () => {
    const entries = [entry(['Person.name'], { rows: {} }), entry(['Person.born'])];
    const { live, withheld } = compiled([agreement(entries), openList(['Person.motto'])]);
    expect(live.flatMap(({ items }) => [...items])).toEqual(['Person.motto', 'Person.born']);
    expect(withheld).toHaveLength(1);
  });
});
