import { describe, expect, test } from 'vitest';
import { counts } from '../../../fixtures/counts.ts';
import { hiddenPlace } from '../../../fixtures/hidden-place.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { type ListQuestion, listOracle, seen } from '../fixtures/list-oracle.ts';
import { openCodes, type PeopleWorld, people } from '../fixtures/people-database.ts';
import { randomFrom } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const everyItem = [
  ...[
    'personId',
    'name',
    'gender',
    'bornOn',
    'religion',
    'height',
    'wealth',
    'area',
    'alive',
    'seenAt',
    'country',
  ].map((field) => `Person.${field}`),
  'Home.ward',
  'Home.street',
];

const everything: readonly TestGrant[] = [{ entity: 'Person', items: everyItem }];
/** Columns and rows of two grants: outside ward W1 only name, gender and height are visible. */
const united: readonly TestGrant[] = [
  { entity: 'Person', items: ['Person.name', 'Person.gender', 'Person.height'] },
  {
    entity: 'Person',
    items: everyItem,
    rows: { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' },
  },
];
/** Rows of one ward only. */
const scoped: readonly TestGrant[] = [
  {
    entity: 'Person',
    items: everyItem,
    rows: { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' },
  },
];
/** Everything, most of it through masks. */
const masked: readonly TestGrant[] = [
  {
    entity: 'Person',
    items: everyItem,
    masks: {
      'Person.personId': { kind: 'PARTIAL', keepLast: 1 },
      'Person.bornOn': { kind: 'YEAR' },
      'Person.seenAt': { kind: 'YEAR' },
      'Person.height': { kind: 'ROUND', to: '4' },
      'Person.wealth': { kind: 'ROUND', to: '2' },
      'Person.area': { kind: 'ROUND', to: '1.25' },
    },
  },
];
/** The same, and bare in one ward: an item is masked in some rows only. */
const unmaskedInWard: readonly TestGrant[] = [...masked, ...scoped];

const conditions: readonly Readonly<Record<string, unknown>>[] = [
  { name: { contains: 'HOÀ' } },
  { name: { startsWith: 'd' } },
  { name: { endsWith: 'BINH' } },
  { name: { endsWith: '%_' } },
  { home: { street: { endsWith: 'lợi' } } },
  { personId: { startsWith: 'P00' } },
  { personId: { startsWith: 'p00' } },
  { personId: { endsWith: '7' } },
  { personId: { startsWith: '**' } },
  { country: { startsWith: 'ISO' } },
  { country: { startsWith: 'ISO/V' } },
  { country: { startsWith: 'V' } },
  { country: { endsWith: 'A' } },
  { country: { endsWith: 'O/LA' } },
  { home: { ward: { startsWith: '' } } },
  { name: { contains: '%_' } },
  { name: { eq: 'Nguyễn Văn An'.normalize('NFD') } },
  { religion: { isNull: true } },
  { religion: { in: ['Phật giáo', 'Không'] } },
  { height: { gt: 152, lte: 158 } },
  { wealth: { eq: '9007199254740994' } },
  { wealth: { lt: '9007199254740995' } },
  { wealth: { lt: '99999999999999999999' } },
  { wealth: { gt: '99999999999999999999' } },
  { area: { gte: '3.05' } },
  { area: { lt: '2.501' } },
  { area: { eq: '2.5000' } },
  { area: { eq: '2.5001' } },
  { alive: { eq: false } },
  { bornOn: { gte: '1960-01-01', lt: '1975-01-01' } },
  { seenAt: { gt: '2026-03-10T01:00:00Z' } },
  { seenAt: { gte: '2026-03-10T08:00:00.5+07:00' } },
  { gender: { in: ['MALE'] } },
  { gender: { in: [] } },
  { gender: { notIn: [] } },
  { gender: { ne: 'MALE' } },
  { religion: { ne: 'Không' } },
  { religion: { notIn: ['Phật giáo', 'Không'] } },
  { name: { ne: 'Nguyễn Văn An'.normalize('NFD') } },
  { height: { notIn: [152, 153] } },
  { wealth: { ne: '9007199254740994' } },
  { area: { ne: '2.5000' } },
  { bornOn: { ne: '1960-01-01' } },
  { seenAt: { ne: '2025-12-31T17:00:00Z' } },
  { alive: { ne: true } },
  { country: { ne: 'ISO/VN' } },
  { country: { ne: 'VN' } },
  { personId: { notIn: ['P001', '***7'] } },
  { home: { ward: { ne: 'W2' } } },
  { country: { eq: 'ISO/VN' } },
  { country: { eq: 'VN' } },
  { home: { ward: { in: ['W2', 'W3'] }, street: { isNull: false } } },
  { personId: { in: ['P001', 'P002', 'P003', 'x', '***4'] } },
  { personId: { eq: '***7' } },
  { bornOn: { in: ['1950-01-01', '1960-03-15', '1962-01-01'] } },
  { bornOn: { lt: '1970-01-02' } },
  { seenAt: { eq: '2025-12-31T17:00:00Z' } },
  { height: { in: [152, 153, 156] } },
  { area: { eq: '1.25' } },
  { and: [] },
  { or: [] },
];

const orderFields = [
  ...['personId', 'name', 'gender', 'bornOn', 'religion', 'height', 'wealth', 'area', 'alive', 'seenAt'],
  'home_street',
];

function randomWhere(random: () => number, depth: number): Readonly<Record<string, unknown>> {
  const one = () => conditions[Math.floor(random() * conditions.length)] ?? {};
  if (depth === 0 || random() < 0.4) return one();
  const below = () => randomWhere(random, depth - 1);
  return [
    { and: [below(), below()] },
    { or: [below(), below()] },
    { not: below() },
    { ...one(), not: below() },
  ][Math.floor(random() * 4)] as Record<string, unknown>;
}

const document = `query($where: PersonWhere, $orderBy: [PersonOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  people(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { name height wealth area } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Which way a list is walked, so many rows at a time. */
interface Walk {
  readonly size: number;
  readonly isBackward?: boolean;
}

async function page(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  question: ListQuestion,
  { size, isBackward = false }: Walk,
  cursor: string | null,
) {
  const answer = await world.ask(permissionOf(...grants, ...openCodes), document, {
    ...question,
    ...(isBackward ? { last: size, before: cursor } : { first: size, after: cursor }),
  });
  const data = answer.data?.people as Page | null | undefined;
  if (data === null || data === undefined) throw new Error(JSON.stringify(answer.errors));
  return data;
}

/** Walks all pages, checks every page's own figures on the way, and gives the rows in the order of the list. */
async function walk(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  question: ListQuestion,
  expected: number,
  way: Walk,
) {
  const pages: Page['nodes'][] = [];
  let rows = 0;
  let cursor: string | null = null;
  do {
    const one: Page = await page(world, grants, question, way, cursor);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = one.pageInfo;
    const [goesOn, cameFrom] = way.isBackward
      ? [hasPreviousPage, hasNextPage]
      : [hasNextPage, hasPreviousPage];
    expect(one.totalCount).toBe(expected);
    expect(cameFrom).toBe(cursor !== null);
    pages.push(one.nodes);
    rows += one.nodes.length;
    expect(goesOn).toBe(rows < expected);
    if (goesOn) expect(one.nodes).toHaveLength(way.size);
    expect([startCursor, endCursor]).toEqual([
      one.edges[0]?.cursor ?? null,
      one.edges.at(-1)?.cursor ?? null,
    ]);
    cursor = goesOn ? (way.isBackward ? startCursor : endCursor) : null;
  } while (cursor !== null);
  return (way.isBackward ? pages.toReversed() : pages).flat();
}

function expectedRows(grants: readonly TestGrant[], question: ListQuestion) {
  const permission = permissionOf(...grants, ...openCodes);
  const cursorKey = Buffer.alloc(32, 7);
  const order = { cursorKey, entity: 'Person', entrance: 'LIST', permission, consumer: null };
  const placeOf = (key: string) => hiddenPlace(order, key);
  return listOracle(grants, people, question, placeOf).map((person) =>
    Object.fromEntries(
      ['name', 'height', 'wealth', 'area'].map((field) => [field, seen(grants, person, field)]),
    ),
  );
}

/** A list as its consumers see it: rows, order, pages, counts, filters. */
export function listContract(engine: EngineUnderTest): void {
  describe.each([
    ['everything', everything],
    ['two grants with other rows and columns', united],
    ['one ward', scoped],
    ['masks', masked],
    ['masks outside one ward', unmaskedInWard],
  ] as const)('a list read with %s', (_name, grants) => {
    const worlds = openWorlds(engine);
    describe('in order', () => orderedLists(worlds, grants));
    describe('filtered', () => filteredLists(worlds, grants));
    test('random filters and orders', () => randomLists(worlds, grants));
  });
}

function orderedLists({ world }: SuiteWorlds, grants: readonly TestGrant[]): void {
  test.each(orderFields)(
    'walked page by page in the order of %s, forward and back, equals a sort of the visible rows',
    async (field) => {
      for (const [order, isBackward] of [
        [{ direction: 'ASC' }, false],
        [{ direction: 'DESC' }, true],
        [{ direction: 'ASC', nulls: 'LAST' }, true],
        [{ direction: 'DESC', nulls: 'FIRST' }, false],
      ] as const) {
        const question = { where: null, orderBy: [{ field, ...order }] };
        const expected = expectedRows(grants, question);
        const found = await walk(world(), grants, question, expected.length, { size: 11, isBackward });
        expect(found, JSON.stringify([order, isBackward])).toEqual(expected);
      }
    },
  );
}

function filteredLists({ world }: SuiteWorlds, grants: readonly TestGrant[]): void {
  test.each(conditions.map((where) => [JSON.stringify(where), where] as const))(
    'by %s',
    async (_text, where) => {
      for (const filter of [where, { not: where }]) {
        const question = { where: filter, orderBy: [] };
        const expected = expectedRows(grants, question);
        expect(await walk(world(), grants, question, expected.length, { size: 100 })).toEqual(expected);
      }
    },
  );
}

async function randomLists({ world }: SuiteWorlds, grants: readonly TestGrant[]): Promise<void> {
  const random = randomFrom(47);
  for (let round = 0; round < counts.lists; round += 1) {
    const orderBy = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
      field: orderFields[Math.floor(random() * orderFields.length)] ?? 'name',
      direction: random() < 0.5 ? ('ASC' as const) : ('DESC' as const),
      ...[{}, { nulls: 'FIRST' as const }, { nulls: 'LAST' as const }][Math.floor(random() * 3)],
    }));
    const question = { where: randomWhere(random, 2), orderBy };
    const expected = expectedRows(grants, question);
    const isBackward = random() < 0.5;
    const found = await walk(world(), grants, question, expected.length, { size: 9, isBackward });
    expect(found, JSON.stringify({ question, isBackward })).toEqual(expected);
  }
}
