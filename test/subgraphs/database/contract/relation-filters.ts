import { describe, expect, test } from 'vitest';
import { noCodeLists } from '../../../../schema/exchange/code-lists.ts';
import type { OperationKind } from '../../../../schema/language/entrance.ts';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { type PeopleWorld, rootOf } from '../fixtures/people-database.ts';
import { randomFrom } from '../fixtures/random-query.ts';
import { RelatedOracle, type Where } from '../fixtures/related-oracle.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const personItems = [
  ...['personId', 'name', 'gender', 'bornOn', 'height', 'family', 'country', 'secret'].map(
    (name) => `Person.${name}`,
  ),
  ...['Home.ward', 'Home.street'],
];
const familyItems = ['familyId', 'label', 'head'].map((name) => `Family.${name}`);
const titleItems = ['Title.serial', 'Title.owner'];
/** The list of wards with the ward above each. */
const wards: TestGrant = { entity: 'Ward', items: ['Ward.wardCode', 'Ward.parent'] };
const countries: TestGrant = { entity: 'Country', items: ['Country.code'] };

const equal = (field: readonly string[], value: string): RowPredicate => ({
  ...{ kind: 'compare', operator: 'eq', field, value },
});
const women = equal(['gender'], 'FEMALE');
const inWard = equal(['home', 'ward'], 'W1');
const records: readonly OperationKind[] = ['LIST'];
const joined: readonly OperationKind[] = ['JOIN'];

const person: TestGrant = { entity: 'Person', items: personItems };
const family: TestGrant = { entity: 'Family', items: familyItems };
const title: TestGrant = { entity: 'Title', items: titleItems };
const lists = [wards, countries];

/** Consumers that may name every item of the filters, and see of it what their rows and masks leave. */
const consumers: readonly (readonly [string, readonly TestGrant[]])[] = [
  ['everything', [person, family, title]],
  [
    'by relations only women, only one family label, only one title',
    [
      { ...person, operations: records },
      { ...person, operations: joined, rows: women },
      { ...family, rows: equal(['label'], 'Hộ 4') },
      { ...title, rows: equal(['serial'], 'S5') },
    ],
  ],
  [
    'families of one ward, labels of one family',
    [
      { entity: 'Person', items: personItems.filter((item) => item !== 'Person.family') },
      { ...person, rows: inWard },
      { entity: 'Family', items: ['Family.familyId', 'Family.head'] },
      { ...family, rows: equal(['familyId'], 'F4') },
      title,
    ],
  ],
  [
    'days of birth and keys through masks',
    [
      {
        ...person,
        masks: { 'Person.bornOn': { kind: 'YEAR' }, 'Person.personId': { kind: 'PARTIAL', keepLast: 1 } },
      },
      { ...person, operations: joined, rows: women },
      { ...family, masks: { 'Family.familyId': { kind: 'PARTIAL', keepLast: 1 } } },
      { ...family, rows: equal(['label'], 'Hộ 6') },
      title,
    ],
  ],
];

/** Filters of people without relations. */
const ofPerson: readonly Where[] = [
  { gender: { eq: 'FEMALE' } },
  { bornOn: { lt: '1960-01-01' } },
  { height: { gt: 155 } },
  { height: { isNull: true } },
  { personId: { in: ['P001', 'P004', '***4', 'P020'] } },
  { home: { ward: { under: 'W2' } } },
  { home: { ward: { under: 'W1' } } },
  { home: { ward: { under: 'W9' } } },
];
const ofFamily: readonly Where[] = [
  { label: { eq: 'Hộ 4' } },
  { label: { in: ['Hộ 1', 'Hộ 6', 'Hộ 8'] } },
  { familyId: { ne: 'F4' } },
  { familyId: { eq: '*6' } },
  { head: { isNull: false } },
];
const ofTitle: readonly Where[] = [{ serial: { in: ['S1', 'S5', 'S4'] } }, {}];

const cases: readonly Where[] = [
  { family: { label: { eq: 'Hộ 4' } } },
  { family: { eq: 'F4' } },
  { family: { ne: 'F4' } },
  { family: { isNull: true } },
  { family: { and: [] } },
  { family: { not: { label: { eq: 'Hộ 4' } } } },
  { family: { isNull: false, label: { in: ['Hộ 4', 'Hộ 6'] }, familyId: { ne: 'F6' } } },
  { family: { head: { gender: { eq: 'FEMALE' } } } },
  { family: { head: { eq: 'P004' } } },
  { family: { head: { ne: 'P004' } } },
  { family: { head: { personId: { in: ['P004', '***4'] } } } },
  { family: { members: { some: { bornOn: { lt: '1955-01-01' } } } } },
  { family: { members: { some: { home: { ward: { under: 'W2' } } } } } },
  { family: { members: { some: { titles: { some: {} } } } } },
  { titles: { some: {} } },
  { titles: { some: { serial: { in: ['S4', 'S5'] } } } },
  { titles: { some: { not: { serial: { eq: 'S5' } } } } },
  { home: { ward: { under: 'W2', ne: 'W1' } } },
  { home: { ward: { under: 'W9' } } },
];

const list =
  'query($where: PersonWhere) { people(first: 100, where: $where) { totalCount nodes { secret } } }';

function randomWhere(random: () => number, depth: number): Where {
  const one = (of: readonly Where[]) => of[Math.floor(random() * of.length)] ?? {};
  const family = (below: number): Where => {
    const drawn = random();
    if (below === 0 || drawn < 0.3) return one(ofFamily);
    if (drawn < 0.5) return { not: family(below - 1) };
    return drawn < 0.75
      ? { head: randomWhere(random, below - 1) }
      : { members: { some: randomWhere(random, below - 1) } };
  };
  const drawn = random();
  if (depth === 0 || drawn < 0.15) return one(ofPerson);
  const below = () => randomWhere(random, depth - 1);
  return [
    { family: family(depth - 1) },
    { family: { ...one(ofFamily), ...family(depth - 1) } },
    { titles: { some: one(ofTitle) } },
    { and: [below(), below()] },
    { or: [below(), below()] },
    { not: below() },
  ][Math.floor(random() * 6)] as Where;
}

async function found(world: PeopleWorld, grants: readonly TestGrant[], where: Where) {
  const answer = await world.ask(permissionOf(...grants, ...lists), list, { where });
  const page = rootOf<{ totalCount: number; nodes: { secret: string }[] } | null>(answer, 'people');
  if (page === null) throw new Error(JSON.stringify(answer.errors));
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(({ secret }) => secret).sort();
}

/** Filters that follow relations: they see rows and cells that the consumer would see by following them. */
export function relationFilterContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe.each(consumers)('%s', (_name, grants) => filteredByRelations(worlds, grants));
  describe('refused', () => refusedFilters(worlds));
  describe('of statistics', () => filteredStatistics(worlds));
}

/** The code of a refused filter, and what it names. */
async function refusal(world: PeopleWorld, grants: readonly TestGrant[], where: Where) {
  const answer = await world.ask(permissionOf(...grants), list, { where });
  expect(answer.data?.people).toBeNull();
  const [error] = answer.errors ?? [];
  const { code, coordinate, reason } = error?.extensions ?? {};
  return [code, coordinate, reason].filter((each) => each !== undefined).join(' ');
}

function refusedFilters({ world, open }: SuiteWorlds): void {
  const without = (grant: TestGrant, item: string): TestGrant => ({
    ...grant,
    items: grant.items.filter((each) => each !== item),
  });
  const closed = { operations: records } as const;
  const all = [person, family, title, ...lists];
  const labelled = { family: { label: { eq: 'Hộ 4' } } };

  test.each<[string, readonly TestGrant[], Where, string]>([
    [
      'without the reference',
      [without(person, 'Person.family'), family],
      labelled,
      'Person.family NOT_GRANTED',
    ],
    [
      'without the item behind it',
      [person, without(family, 'Family.label')],
      labelled,
      'Family.label NOT_GRANTED',
    ],
    [
      'where rows are listed only',
      [person, { ...family, ...closed }],
      labelled,
      'Family.familyId ENTRANCE_CLOSED',
    ],
    ['where no row may be seen', [person], { family: { and: [] } }, 'Family.familyId ENTRANCE_CLOSED'],
    [
      'without what points back',
      [person, without(title, 'Title.owner')],
      { titles: { some: {} } },
      'Title.owner NOT_GRANTED',
    ],
    ['where nothing points back', [person], { titles: { some: {} } }, 'Title.owner ENTRANCE_CLOSED'],
    [
      'by a part of a list whose order is not told',
      [person, { ...wards, items: ['Ward.wardCode'] }],
      { home: { ward: { under: 'W2' } } },
      'Ward.parent NOT_GRANTED',
    ],
  ])('%s', async (_name, grants, where, expected) => {
    expect(await refusal(world(), grants, where)).toBe(`FIELD_NOT_PERMITTED ${expected}`);
    expect(await refusal(world(), grants, { not: where })).toBe(`FIELD_NOT_PERMITTED ${expected}`);
  });

  test('behind more than three relations', async () => {
    const deep = { family: { head: { family: labelled.family } } };
    expect(await found(world(), all, deep)).toEqual(new RelatedOracle(all).people(deep));
    expect(await refusal(world(), all, { family: { head: deep } })).toBe('FILTER_TOO_DEEP');
    expect(await refusal(world(), all, { and: [{ family: { members: { some: deep } } }] })).toBe(
      'FILTER_TOO_DEEP',
    );
  });

  test('by a list that could not be read, and by a table that is gone', async () => {
    const blind = await open({ codeLists: noCodeLists });
    const under = { home: { ward: { under: 'W1' } } };
    expect(await refusal(blind, all, under)).toBe('ITEM_UNAVAILABLE Ward');
    expect(await refusal(blind, all, { not: under })).toBe('ITEM_UNAVAILABLE Ward');
    await blind.database.write(['drop table GIAY']);
    const again = await open({ connection: blind.options.connection });
    expect(await refusal(again, all, { titles: { some: {} } })).toMatch(/^ITEM_UNAVAILABLE Title/);
    await again.close();
    await blind.close();
  });
}

function filteredStatistics({ world }: SuiteWorlds): void {
  const figures =
    'query($where: PersonAggregateWhere) { peopleAggregate(where: $where) { groups { count } } }';
  const inFamily = { family: { label: { in: ['Hộ 4', 'Hộ 6'] } } };
  const ask = (grants: readonly TestGrant[], where: Where) =>
    world().ask(permissionOf(...grants, ...lists), figures, { where });

  test.each<[string, Where]>([
    ['a reference', inFamily],
    ['a relation to many', { titles: { some: {} } }],
  ])('whole figures are those of the list that the same filter leaves: %s', async (_name, where) => {
    const grants = [{ ...person, smallestGroup: 5 }, family, title];
    const answer = await ask(grants, where);
    const { groups } = rootOf<{ groups: readonly unknown[] }>(answer, 'peopleAggregate');
    expect(groups).toEqual([{ count: new RelatedOracle(grants).people(where).length }]);
  });

  test('protected figures take no relation', async () => {
    const counted = { ...person, operations: ['AGGREGATE', 'JOIN'], smallestGroup: 5 } as const;
    for (const [where, coordinate] of [
      [inFamily, 'Person.family'],
      [{ titles: { some: {} } }, 'Person.titles'],
    ] as const) {
      const { errors } = await ask([counted, family, title], where);
      const told = errors?.map(({ extensions }) => [extensions?.code, extensions?.coordinate]);
      expect(told).toEqual([['STATISTICS_FILTER_REFUSED', coordinate]]);
    }
  });

  test('they take parts of a list by which they group', async () => {
    const counted = { ...person, operations: ['AGGREGATE'], smallestGroup: 5 } as const;
    const answer = await ask([counted], { home: { ward: { under: 'W1' } } });
    expect(answer.errors).toBeUndefined();
  });
}

function filteredByRelations({ world, slow }: SuiteWorlds, grants: readonly TestGrant[]): void {
  const oracle = new RelatedOracle(grants);
  const compared = async (where: Where) => {
    for (const each of [where, { not: where }]) {
      const expected = oracle.people(each);
      for (const at of [world(), slow()]) {
        expect(await found(at, grants, each), JSON.stringify(each)).toEqual(expected);
      }
    }
  };

  test.each(cases.map((where) => [JSON.stringify(where), where] as const))('%s', (_text, where) =>
    compared(where),
  );

  test('random filters', async () => {
    const random = randomFrom(counts.seed % 1_000);
    for (let round = 0; round < counts.lists; round += 1) await compared(randomWhere(random, 3));
  });
}
