import { describe, expect, it } from 'vitest';
import { operationKinds, recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission, permissionOf } from '../../../schema/permission/compile-permission.ts';
import { isMasked, unmasked } from '../../../schema/permission/effective-permission.ts';
import type { Account, ContentEntry, Instrument } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  entry,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

function compile(
  instruments: readonly Instrument[],
  caller: Account | null = account(),
  asked = situation(),
) {
  return compilePermission(smallCatalogue, policyOf(instruments), caller, asked);
}

const granting = (...entries: readonly ContentEntry[]) => compile([agreement(entries)]);
const kinds = (permission: ReturnType<typeof compile>, coordinate: string) =>
  operationKinds.map((kind) => permission.decide(kind, coordinate).kind);

const high = { kind: 'compare', field: ['grade'], operator: 'eq', value: 'HIGH' };
const low = { kind: 'compare', field: ['grade'], operator: 'eq', value: 'LOW' };
const rowsHigh = { grade: { eq: 'HIGH' } };
const rowsLow = { grade: { eq: 'LOW' } };

describe('what is granted', () => {
  it('nothing without an instrument', () => {
    const permission = compile([]);
    expect(permission.grants).toEqual([]);
    for (const coordinate of smallCatalogue.items.keys()) {
      expect(kinds(permission, coordinate)).toEqual(['none', 'none', 'none', 'none']);
      expect(permission.best(coordinate)).toEqual({ kind: 'none' });
    }
    for (const kind of operationKinds) expect(permission.access(kind, 'Person')).toBeNull();
  });

  it('the items that the instrument names, at the entrances of records', () => {
    const permission = granting(entry(['Person.name', 'Home.street']));
    expect(kinds(permission, 'Person.name')).toEqual(['all', 'all', 'all', 'none']);
    expect(kinds(permission, 'Home.street')).toEqual(['all', 'all', 'all', 'none']);
    expect(kinds(permission, 'Person.born')).toEqual(['none', 'none', 'none', 'none']);
    expect(kinds(permission, 'Person.nothing')).toEqual(['none', 'none', 'none', 'none']);
    expect(kinds(permission, 'Nothing.name')).toEqual(['none', 'none', 'none', 'none']);
    expect(permission.access('LIST', 'Person')?.rows).toBeNull();
    expect(permission.access('LIST', 'Home')).toBeNull();
    expect(permission.access('LIST', 'Team')).toBeNull();
    expect(permission.access('AGGREGATE', 'Person')).toBeNull();
    expect(permission.grants).toMatchObject([{ id: 'agreement:TT-1@1', entity: 'Person', smallestGroup: 1 }]);
  });

  it('only at the entrances that the entry names', () => {
    const permission = granting(
      entry(['Person.name'], { operations: ['JOIN'] }),
      entry(['Person.born'], { operations: ['LOOKUP'] }),
    );
    expect(kinds(permission, 'Person.name')).toEqual(['none', 'none', 'all', 'none']);
    expect(kinds(permission, 'Person.born')).toEqual(['all', 'none', 'none', 'none']);
    expect(permission.access('LIST', 'Person')).toBeNull();
    expect(permission.access('LOOKUP', 'Person')?.items.has('Person.name')).toBe(false);
    expect(permission.best('Person.name').kind).toBe('all');
  });

  it('no item that a rule denies, though the same entry grants another', () => {
    const permission = granting(entry(['Person.name', 'Person.note', 'Person.wage']));
    expect(permission.grants.map(({ items }) => [...items])).toEqual([['Person.name', 'Person.wage']]);
    expect(permission.decide('LIST', 'Person.note').kind).toBe('none');
  });

  it('an entry that names no item of the catalogue, or items of two entities, grants nothing', () => {
    expect(granting(entry(['Person.gone'])).grants).toEqual([]);
    expect(granting(entry(['Person.name', 'Team.teamId'])).grants).toEqual([]);
    expect(granting(entry([])).grants).toEqual([]);
    expect(granting(entry(['Person.name', 'Person.gone'])).grants.map(({ items }) => [...items])).toEqual([
      ['Person.name'],
    ]);
    expect(granting(entry(['Person.name'], { operations: [] })).grants).toEqual([]);
  });

  it('the public has the open list alone', () => {
    const instruments = [agreement(['Person.name']), openList(['Person.motto'])];
    expect(compile(instruments, null).grants.map(({ id }) => id)).toEqual(['open-list:DLM-1@1']);
    expect(compile(instruments).grants).toHaveLength(2);
  });

  it('nothing outside the term', () => {
    expect(
      compile([agreement(['Person.name'])], account(), situation({ now: noon('2028-01-01') })).grants,
    ).toEqual([]);
  });
});

describe('rows', () => {
  it('of one grant apply to everything that it shows', () => {
    const permission = granting(entry(['Person.name', 'Person.grade'], { rows: rowsHigh }));
    expect(permission.access('LIST', 'Person')?.rows).toEqual(high);
    expect(permission.decide('LIST', 'Person.name')).toMatchObject({ kind: 'all', variants: unmasked });
  });

  it('of several unite; each item only in the rows of the grants that have it', () => {
    const permission = granting(
      entry(['Person.name', 'Person.grade'], { rows: rowsHigh }),
      entry(['Person.name'], { rows: rowsLow }),
    );
    expect(permission.access('LIST', 'Person')?.rows).toEqual({ kind: 'or', of: [high, low] });
    expect(permission.decide('LIST', 'Person.name').kind).toBe('all');
    expect(permission.decide('LIST', 'Person.grade')).toMatchObject({
      kind: 'rows',
      rows: high,
      variants: [{ rows: high, mask: null }],
    });
    expect(permission.best('Person.grade').kind).toBe('rows');
  });

  it('a grant of all rows makes the others needless for its own items only', () => {
    const permission = granting(entry(['Person.name']), entry(['Person.grade'], { rows: rowsHigh }));
    expect(permission.access('LIST', 'Person')?.rows).toBeNull();
    expect(permission.decide('LIST', 'Person.name').kind).toBe('all');
    expect(permission.decide('LIST', 'Person.grade')).toMatchObject({ kind: 'rows', rows: high });
  });

  it('an item granted everywhere and somewhere is granted everywhere', () => {
    const permission = granting(
      entry(['Person.name']),
      entry(['Person.name', 'Person.grade'], { rows: rowsHigh }),
    );
    expect(permission.decide('LIST', 'Person.name').kind).toBe('all');
  });

  it('equal scopes are one', () => {
    const permission = granting(
      entry(['Person.name'], { rows: rowsHigh }),
      entry(['Person.grade'], { rows: rowsHigh }),
    );
    expect(permission.access('LIST', 'Person')?.rows).toEqual(high);
    expect(permission.decide('LIST', 'Person.name').kind).toBe('all');
  });

  it('an entrance has the rows of its own grants', () => {
    const permission = granting(
      entry(['Person.name'], { rows: rowsHigh, operations: ['LIST'] }),
      entry(['Person.name'], { rows: rowsLow, operations: ['JOIN'] }),
    );
    expect(permission.access('LIST', 'Person')?.rows).toEqual(high);
    expect(permission.access('JOIN', 'Person')?.rows).toEqual(low);
    expect(permission.access('LOOKUP', 'Person')).toBeNull();
  });

  it('attributes of the account are put in; without them nothing is granted', () => {
    const instrument = agreement([entry(['Person.name'], { rows: { team: { eq: '$account.team' } } })]);
    const withTeam = compile([instrument], account({ attributes: { team: 't1' } }));
    expect(withTeam.access('LIST', 'Person')?.rows).toMatchObject({ value: 't1' });
    expect(compile([instrument]).grants).toEqual([]);
    expect(compile([instrument]).access('LIST', 'Person')).toBeNull();
  });

  it('a scope that cannot be read grants nothing, never everything', () => {
    for (const rows of [{}, { nothing: { eq: 1 } }, { age: { eq: 'x' } }, { age: null }]) {
      expect(granting(entry(['Person.name'], { rows })).grants).toEqual([]);
    }
  });
});

describe('consent and own data', () => {
  const dan = account({ id: 'dan', class: 'PERSON', subject: '040123456789' });
  const ownRow = { kind: 'compare', field: ['personId'], operator: 'eq', value: '040123456789' };

  it('a person reads the rows about themselves', () => {
    const permission = compile([], dan);
    expect(permission.access('LIST', 'Person')?.rows).toEqual(ownRow);
    expect(permission.access('LIST', 'Asset')?.rows).toMatchObject({ kind: 'refersTo', key: '040123456789' });
    expect(permission.decide('LIST', 'Person.born').kind).toBe('none');
    expect(permission.access('AGGREGATE', 'Person')).toBeNull();
  });

  it('consent opens the rows of the person who gave it, narrowed by its own rows', () => {
    const given = (changes: Partial<Instrument>, content: ContentEntry) =>
      compile(
        [agreement([content], { kind: 'CONSENT', subject: '040999999999', consumers: ['dan'], ...changes })],
        { ...dan, subject: null },
      );
    const other = { ...ownRow, value: '040999999999' };
    expect(given({}, entry(['Person.name'])).access('LIST', 'Person')?.rows).toEqual(other);
    expect(given({}, entry(['Person.name'], { rows: rowsHigh })).access('LIST', 'Person')?.rows).toEqual({
      kind: 'and',
      of: [other, high],
    });
    expect(given({ subject: null }, entry(['Person.name'])).grants).toEqual([]);
    expect(given({}, entry(['Unit.code'])).grants).toEqual([]);
  });

  it('an agreement about one person is limited to that person', () => {
    const permission = compile([agreement(['Person.name'], { subject: '040999999999' })]);
    expect(permission.access('LIST', 'Person')?.rows).toMatchObject({ value: '040999999999' });
  });
});

describe('masks', () => {
  const year = { 'Person.born': { kind: 'YEAR' } } as const;
  const mask = (masks: ContentEntry['masks'], rows: ContentEntry['rows'] = null) =>
    entry(['Person.born', 'Person.name'], { masks, rows });

  it('one for all rows needs no condition', () => {
    const decision = granting(mask(year)).decide('LIST', 'Person.born');
    expect(decision).toMatchObject({ kind: 'all', variants: [{ rows: null, mask: { kind: 'YEAR' } }] });
    expect(isMasked(decision)).toBe(true);
    expect(isMasked(granting(mask(year)).decide('LIST', 'Person.name'))).toBe(false);
    expect(isMasked({ kind: 'none' })).toBe(false);
    const scoped = granting(mask(year, rowsHigh)).decide('LIST', 'Person.born');
    expect(scoped).toMatchObject({ kind: 'all', variants: [{ rows: null, mask: { kind: 'YEAR' } }] });
  });

  it('a grant without the mask wins in its rows, the mask elsewhere', () => {
    const permission = granting(mask(year), entry(['Person.born'], { rows: rowsHigh }));
    expect(permission.decide('LIST', 'Person.born')).toMatchObject({
      kind: 'all',
      variants: [
        { rows: high, mask: null },
        { rows: null, mask: { kind: 'YEAR' } },
      ],
    });
  });

  it('what comes after an unconditional variant is never reached', () => {
    const permission = granting(mask(year, rowsHigh), entry(['Person.born']));
    expect(permission.decide('LIST', 'Person.born')).toMatchObject({
      variants: [{ rows: null, mask: null }],
    });
  });

  it('equal masks are one variant with the rows of both', () => {
    const permission = granting(mask(year, rowsHigh), mask(year, rowsLow), entry(['Person.name']));
    expect(permission.decide('LIST', 'Person.born')).toMatchObject({
      kind: 'rows',
      rows: { kind: 'or', of: [high, low] },
      variants: [{ rows: { kind: 'or', of: [high, low] }, mask: { kind: 'YEAR' } }],
    });
  });

  it("a pseudonym is the consumer's own", () => {
    const permission = granting(entry(['Person.name'], { masks: { 'Person.name': { kind: 'PSEUDONYM' } } }));
    expect(permission.decide('LIST', 'Person.name')).toMatchObject({
      variants: [{ mask: { kind: 'PSEUDONYM', consumer: 'tax' } }],
    });
  });

  it('of an item that is not granted it goes nowhere', () => {
    const permission = granting(
      entry(['Person.name', 'Person.note'], { masks: { 'Person.note': { kind: 'PSEUDONYM' } } }),
    );
    expect(permission.grants[0]?.masks.size).toBe(0);
  });
});

describe('statistics', () => {
  it('are an entrance of their own with the smallest group of the strictest grant', () => {
    const permission = granting(
      entry(['Person.name'], { operations: ['LIST', 'AGGREGATE'], smallestGroup: 7 }),
      entry(['Person.born'], { operations: ['AGGREGATE'], smallestGroup: 11 }),
    );
    expect(permission.access('AGGREGATE', 'Person')?.smallestGroup).toBe(11);
    expect(permission.access('LIST', 'Person')?.smallestGroup).toBe(1);
    expect(kinds(permission, 'Person.name')).toEqual(['none', 'all', 'none', 'all']);
    expect(kinds(permission, 'Person.born')).toEqual(['none', 'none', 'none', 'all']);
    expect(permission.best('Person.born').kind).toBe('none');
    expect(
      permission.grants.map(({ operations, smallestGroup }) => [[...operations], smallestGroup]),
    ).toEqual([
      [['LIST'], 1],
      [['AGGREGATE'], 7],
      [['AGGREGATE'], 11],
    ]);
  });

  it('a threshold below one is one', () => {
    const permission = granting(entry(['Person.name'], { operations: ['AGGREGATE'], smallestGroup: 0 }));
    expect(permission.access('AGGREGATE', 'Person')?.smallestGroup).toBe(1);
  });
});

it('records of one instrument and statistics of another are granted side by side', () => {
  const permission = compile([
    agreement([entry(['Person.name'], { operations: ['LIST'] })]),
    agreement([entry(['Person.born'], { operations: ['AGGREGATE'] })], { number: 'TT-2' }),
  ]);
  expect(kinds(permission, 'Person.name')).toEqual(['none', 'all', 'none', 'none']);
  expect(kinds(permission, 'Person.born')).toEqual(['none', 'none', 'none', 'all']);
});

it('the best entrance of an item is the one that opens most of it, wherever it stands', () => {
  const best = (...entries: readonly ContentEntry[]) => granting(...entries).best('Person.name').kind;
  for (const kind of recordOperations) {
    expect(best(entry(['Person.name'], { operations: [kind] }))).toBe('all');
    const others = recordOperations.filter((each) => each !== kind);
    const scoped = entry(['Person.name'], { operations: others, rows: rowsHigh });
    const opening = entry(['Person.born'], { operations: others });
    expect(best(scoped, opening)).toBe('rows');
    expect(best(scoped, opening, entry(['Person.name'], { operations: [kind] }))).toBe('all');
  }
});

describe('hash', () => {
  const hash = (...entries: readonly ContentEntry[]) => granting(...entries).hash;
  const base = entry(['Person.name', 'Person.born']);

  it('is equal for equal rights, whoever grants them and in whatever order', () => {
    const renamed = compile([agreement([base], { number: 'TT-9' })]);
    expect(renamed.hash).toBe(hash(base));
    expect(hash(entry(['Person.born', 'Person.name']))).toBe(hash(base));
    const other = entry(['Person.grade']);
    expect(hash(other, base)).toBe(hash(base, other));
    expect(hash(base, base)).toBe(hash(base));
    expect(hash(entry(base.items, { operations: [...recordOperations].reverse() }))).toBe(hash(base));
    const masks = {
      'Person.name': { kind: 'PARTIAL', keepLast: 4 },
      'Person.born': { kind: 'YEAR' },
    } as const;
    const reversed = Object.fromEntries(Object.entries(masks).reverse());
    expect(hash(entry(base.items, { masks: reversed }))).toBe(hash(entry(base.items, { masks })));
    expect(hash(base)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs in everything that a result may depend on', () => {
    const variants = [
      hash(),
      hash(base),
      hash(entry(['Person.name'])),
      hash(entry(base.items, { rows: rowsHigh })),
      hash(entry(base.items, { rows: rowsLow })),
      hash(entry(base.items, { operations: ['LIST'] })),
      hash(entry(base.items, { masks: { 'Person.born': { kind: 'YEAR' } } })),
      hash(entry(base.items, { operations: ['AGGREGATE'], smallestGroup: 5 })),
      hash(entry(base.items, { operations: ['AGGREGATE'], smallestGroup: 6 })),
      hash(entry(['Team.teamId'])),
    ];
    expect(new Set(variants).size).toBe(variants.length);
    const pseudonym = entry(['Person.name'], { masks: { 'Person.name': { kind: 'PSEUDONYM' } } });
    const of = (id: string) => compile([agreement([pseudonym], { consumers: [id] })], account({ id })).hash;
    expect(of('tax')).not.toBe(of('bank'));
  });
});

it('a permission made of no grants denies, and cannot be changed', () => {
  const permission = permissionOf([], () => 'Person');
  expect(permission.decide('LIST', 'Person.name')).toEqual({ kind: 'none' });
  expect(Object.isFrozen(permission)).toBe(true);
  expect(Object.isFrozen(permission.decide('LIST', 'Person.name'))).toBe(true);
});
