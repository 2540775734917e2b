import { describe, expect, test } from 'vitest';
import { counts } from '../../../fixtures/counts.ts';
import { hiddenPlace } from '../../../fixtures/hidden-place.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { listOracle } from '../fixtures/list-oracle.ts';
import { type PeopleWorld, people, rootOf } from '../fixtures/people-database.ts';
import { randomFrom, randomGrants } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds } from './open-worlds.ts';

type Node = Readonly<Record<string, unknown>>;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A relation, as a parent of it is asked. */
interface Relation {
  readonly name: string;
  /** What is selected of its rows. */
  readonly fields: string;
  /** The document around a selection on one parent, and where the parent stands in its answer. */
  readonly ask: (parent: string, selection: string) => string;
  readonly parentOf: (data: Node) => Node | null;
  readonly parents: readonly string[];
  readonly orders: readonly string[];
}

const members: Relation = {
  name: 'members',
  fields: 'lt_personId name gender height',
  ask: (id, selection) =>
    `query($after: String) { _entities(representations: [{ __typename: "Family", familyId: "${id}" }]) { ... on Family ${selection} } }`,
  parentOf: (data) => (data._entities as readonly (Node | null)[] | undefined)?.[0] ?? null,
  parents: ['F0', 'F5', 'F10'],
  orders: [
    '',
    '{ field: height }',
    '{ field: gender, direction: DESC }, { field: name }',
    '{ field: wealth, nulls: LAST }',
  ],
};
const peopleOf: Relation = {
  ...members,
  name: 'people',
  ask: (id, selection) =>
    `query($after: String) { _entities(representations: [{ __typename: "Country", code: "${id}" }]) { ... on Country ${selection} } }`,
  parents: ['ISO/VN', 'ISO/LA', 'VN'],
};
/** Rows without a key, and without an order of their own. */
const titles: Relation = {
  name: 'titles',
  fields: 'serial',
  ask: (id, selection) =>
    `query($after: String) { _entities(representations: [{ __typename: "Person", personId: "${id}" }]) { ... on Person ${selection} } }`,
  parentOf: members.parentOf,
  parents: ['P000', 'P001', 'P003', 'P059'],
  orders: [''],
};

const items = ['personId', 'name', 'gender', 'height', 'wealth', 'family', 'country'].map(
  (field) => `Person.${field}`,
);
const everyone: TestGrant = { entity: 'Person', items };
const families: TestGrant = { entity: 'Family', items: ['Family.familyId', 'Family.label'] };
const serials: TestGrant = { entity: 'Title', items: ['Title.serial', 'Title.owner'] };

const parts =
  'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename } }';

/** Which pages of a relation are walked, and which way. */
interface RelationWalk {
  readonly parent: string;
  readonly args: string;
  readonly size: number;
  readonly isBackward?: boolean;
}

/** All pages of one parent, one after the other; null where the consumer may not follow the relation. */
async function walk(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  relation: Relation,
  { parent, args, size, isBackward = false }: RelationWalk,
): Promise<{ readonly pages: readonly Page[]; readonly list: readonly Node[] } | null> {
  const permission = permissionOf(...grants);
  const { name, fields, ask, parentOf } = relation;
  const given = (...more: readonly string[]) =>
    `(${[...more, args].filter((each) => each !== '').join(', ')})`;
  const list = `list: ${name}${given('first: 1000')} { ${fields} }`;
  const [rows, place] = isBackward ? ['last', 'before'] : ['first', 'after'];
  const page = `page: ${name}Connection${given(`${rows}: ${size}`, `${place}: $after`)} { ${parts} nodes { ${fields} } }`;
  const pages: Page[] = [];
  let whole: readonly Node[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await world.ask(permission, ask(parent, `{ ${list} ${page} }`), { after });
    const row = parentOf(answer.data ?? {});
    if (row === null || row.page === null) {
      expect(row?.list ?? null, JSON.stringify(answer.errors)).toBeNull();
      return null;
    }
    const told: Page = row.page as Page;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = told.pageInfo;
    whole = row.list as readonly Node[];
    if (isBackward) pages.unshift(told);
    else pages.push(told);
    after = isBackward ? startCursor : endCursor;
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return { pages, list: whole };
  }
}

/** What holds of the pages of any relation, parent and consumer, whichever way they were walked. */
function expectWhole(
  pages: readonly Page[],
  list: readonly Node[],
  { size, isBackward = false }: Pick<RelationWalk, 'size' | 'isBackward'>,
  about: string,
): void {
  expect(
    pages.flatMap(({ nodes }) => nodes),
    about,
  ).toEqual(list);
  for (const [at, { totalCount, nodes, edges, pageInfo }] of pages.entries()) {
    const isLast = at === pages.length - 1;
    expect(totalCount, about).toBe(list.length);
    const isRest = isBackward ? at === 0 : isLast;
    if (!isRest) expect(nodes, about).toHaveLength(size);
    expect(edges, about).toHaveLength(nodes.length);
    expect(pageInfo, about).toEqual({
      hasNextPage: !isLast,
      hasPreviousPage: at > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
  }
  const cursors = pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
  expect(new Set(cursors).size, about).toBe(cursors.length);
}

/** Relations page by page. */
export function relationPagesContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe.each([
    ['compiled', worlds.world],
    ['graphql-js', worlds.slow],
  ] as const)('pages of relations, %s', (_name, world) => {
    wholeRelations(world);
    rowsInOrder(world);
    boundCursors(world);
    fewStatements(world);
  });
  test.each([
    [true, false],
    [false, true],
  ])(
    'rows that spell one parent in two ways are in one order, optimised: %s, from the end: %s',
    async (optimise, isBackward) => {
      const rows = people.map((person, at) => ({
        ...person,
        country: 'VÁ'.normalize(at % 2 === 0 ? 'NFC' : 'NFD'),
      }));
      const world = await worlds.open({ rows, optimise });
      const at = { parent: `ISO/${'VÁ'.normalize('NFC')}`, args: '', size: 7, isBackward };
      const found = await walk(world, [everyone], peopleOf, at);
      const ids = found?.pages.flatMap(({ nodes }) => nodes.map(({ lt_personId: id }) => id));
      expect(ids).toEqual(people.map(({ personId }) => personId).sort());
      expectWhole(found?.pages ?? [], found?.list ?? [], at, 'two spellings');
      await world.close();
    },
  );
}

function wholeRelations(world: () => PeopleWorld): void {
  test('hold each row of the list once, in its order, and count them, whatever is granted', async () => {
    const random = randomFrom(counts.seed);
    const granted = {
      Person: [...items, 'Person.religion', 'Home.ward'],
      Family: families.items,
      Title: serials.items,
    };
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    let followed = 0;
    for (let round = 0; round < counts.lists; round += 1) {
      const grants = [...randomGrants(random, granted), ...(random() < 0.4 ? [everyone, serials] : [])];
      const relation = pick([members, peopleOf, titles]);
      const order = pick(relation.orders);
      const filter = relation === titles ? '' : pick(['', '', 'where: { height: { gt: 154 } }']);
      const args = [filter, order === '' ? '' : `orderBy: [${order}]`]
        .filter((each) => each !== '')
        .join(', ');
      const way = {
        parent: pick(relation.parents),
        args,
        size: pick([1, 2, 3, 7]),
        isBackward: random() < 0.5,
      };
      const found = await walk(world(), grants, relation, way);
      if (found === null) continue;
      const about = JSON.stringify({ round, relation: relation.name, way, grants });
      expectWhole(found.pages, found.list, way, about);
      if (found.pages.length > 1) followed += 1;
    }
    expect(followed).toBeGreaterThan(counts.lists / 10);
  });

  test('rows that nothing tells apart have each a cursor of their own', async () => {
    const owners: TestGrant = { entity: 'Title', items: ['Title.owner'] };
    const relation = { ...titles, fields: '__typename' };
    const walked = [false, true].map(async (isBackward) => {
      const at = { parent: 'P000', args: '', size: 1, isBackward };
      const found = await walk(world(), [everyone, owners], relation, at);
      expect(found?.pages).toHaveLength(3);
      expectWhole(found?.pages ?? [], found?.list ?? [], at, 'titles');
      return found?.pages.map(({ edges }) => edges[0]?.cursor);
    });
    const [forward, back] = await Promise.all(walked);
    expect(back).toEqual(forward);
  });
}

function rowsInOrder(world: () => PeopleWorld): void {
  const inWard = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
  test.each<[string, readonly TestGrant[]]>([
    ['every row', [everyone]],
    [
      'keys of some rows',
      [
        { entity: 'Person', items: items.slice(1) },
        { ...everyone, rows: inWard },
      ],
    ],
    ['rows of a ward', [{ ...everyone, rows: inWard }]],
  ])('are those of the rules read plainly: %s', async (_what, grants) => {
    const permission = permissionOf(...grants, families);
    const context = { cursorKey: world().options.cursorKey, entity: 'Person', entrance: 'JOIN' } as const;
    const placeOf = (key: string) => hiddenPlace({ ...context, permission, consumer: null }, key);
    const orderBy = [
      { field: 'gender', direction: 'DESC' },
      { field: 'height', direction: 'ASC' },
    ] as const;
    const where = { height: { gt: 152 } };
    const args =
      'where: { height: { gt: 152 } }, orderBy: [{ field: gender, direction: DESC }, { field: height }]';
    for (const [parent, isBackward] of [
      ['F0', false],
      ['F4', true],
      ['F8', true],
    ] as const) {
      const way = { parent, args, size: 2, isBackward };
      const found = await walk(world(), [...grants, families], members, way);
      const expected = listOracle(grants, people, { where, orderBy }, placeOf).filter(
        ({ family }) => family === parent,
      );
      expect(found?.pages.flatMap(({ nodes }) => nodes.map(({ name, height }) => [name, height]))).toEqual(
        expected.map(({ name, height }) => [name, height]),
      );
    }
  });
}

function boundCursors(world: () => PeopleWorld): void {
  const page = `membersConnection(first: 2, after: $after) { nodes { name } pageInfo { endCursor } }`;
  const both = `query($after: String, $n: Int!) { families(first: $n) { nodes { label ${page} } } }`;

  test('a cursor of another parent, relation, order or filter is none, an edited or an empty one neither', async () => {
    const permission = permissionOf(everyone, families);
    const first = await world().ask(permission, both, { n: 3 });
    const listed = rootOf<{ nodes: readonly { membersConnection: Page }[] }>(first, 'families').nodes;
    const after = listed[0]?.membersConnection.pageInfo.endCursor ?? '';
    const next = await world().ask(permission, both, { n: 3, after });
    const told = rootOf<{ nodes: readonly { membersConnection: Page | null }[] }>(next, 'families').nodes;
    expect(told.map(({ membersConnection }) => membersConnection === null)).toEqual([false, true, true]);
    expect(next.errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['families', 'nodes', 'membersConnection'], 'CURSOR_INVALID'],
    ]);
    const code = async (relation: Relation, parent: string, args: string, cursor: string) => {
      const field = `${relation.name}Connection(${args}after: $after) { nodes { __typename } }`;
      const document = relation.ask(parent, `{ ${field} }`);
      const answer = await world().ask(permission, document, { after: cursor });
      return answer.errors?.[0]?.extensions?.code;
    };
    expect(await code(members, 'F0', '', after)).toBeUndefined();
    expect(await code(members, 'F0', 'first: 7, ', after)).toBeUndefined();
    expect(await code(members, 'F1', '', after)).toBe('CURSOR_INVALID');
    expect(await code(peopleOf, 'ISO/VN', '', after)).toBe('CURSOR_INVALID');
    expect(await code(members, 'F0', 'orderBy: [{ field: name }], ', after)).toBe('CURSOR_INVALID');
    expect(await code(members, 'F0', 'where: { height: { gt: 1 } }, ', after)).toBe('CURSOR_INVALID');
    for (const edited of ['', `${after}=`, after.slice(1), `A${after}`])
      expect(await code(members, 'F0', '', edited)).toBe('CURSOR_INVALID');
    const ofRoot = await world().ask(permission, '{ people(first: 2) { pageInfo { endCursor } } }');
    const root = rootOf<Page>(ofRoot, 'people').pageInfo.endCursor ?? '';
    expect(await code(members, 'F0', '', root)).toBe('CURSOR_INVALID');
    const listing = '{ people(after: $after) { nodes { __typename } } }';
    const asRoot = await world().ask(permission, `query($after: String) ${listing}`, { after });
    expect(asRoot.errors?.[0]?.extensions?.code).toBe('CURSOR_INVALID');
  });

  test('a relation that is denied has no pages, and counts nothing', async () => {
    const document =
      '{ families(first: 2) { nodes { membersConnection { totalCount pageInfo { hasNextPage } } } } }';
    const without = { ...everyone, items: items.filter((item) => item !== 'Person.family') };
    for (const grants of [[families], [families, without]]) {
      const answer = await world().ask(permissionOf(...grants), document);
      const nodes = rootOf<{ nodes: unknown }>(answer, 'families').nodes;
      expect(nodes).toEqual([{ membersConnection: null }, { membersConnection: null }]);
      expect(answer.errors?.[0]?.extensions?.coordinate).toBe('Person.family');
      expect(answer.counts.statements).toBe(1);
    }
  });

  test('counts and filters see what the consumer sees, and read what they count', async () => {
    const hidden = { ...everyone, items: items.filter((item) => item !== 'Person.height') };
    const document =
      '{ families(first: 2) { nodes { membersConnection(where: { height: { gt: 1 } }) { totalCount } } } }';
    const refused = await world().ask(permissionOf(families, hidden), document);
    expect(refused.errors?.[0]?.extensions?.coordinate).toBe('Person.height');
    const counted = await world().ask(permissionOf(families, everyone), document);
    const expected = ['F0', 'F1'].map(
      (id) => people.filter(({ family, height }) => family === id && height !== null).length,
    );
    const listed = rootOf<{ nodes: readonly { membersConnection: Page }[] }>(counted, 'families').nodes;
    expect(listed.map(({ membersConnection }) => membersConnection.totalCount)).toEqual(expected);
    // Two families, and of each a count.
    expect(counted.counts.rows).toBe(4);
  });
}

function fewStatements(world: () => PeopleWorld): void {
  test('are one statement for the rows of all parents, and one for their numbers', async () => {
    const permission = permissionOf(everyone, families, serials);
    const document = `{ families(first: 100) { nodes { label membersConnection(first: 2) { ${parts}
      nodes { name titlesConnection(first: 1) { totalCount nodes { serial } } } } } } }`;
    const answer = await world().ask(permission, document);
    expect(answer.errors).toBeUndefined();
    expect(answer.counts.statements).toBe(5);
    const numbers = '{ families(first: 100) { nodes { membersConnection { totalCount } } } }';
    expect((await world().ask(permission, numbers)).counts.statements).toBe(2);
    const info = '{ families(first: 100) { nodes { membersConnection { pageInfo { hasNextPage } } } } }';
    expect((await world().ask(permission, info)).counts.statements).toBe(2);
  });

  test('a list and its pages of the same rows are one statement', async () => {
    const document =
      '{ families(first: 100) { nodes { members(first: 2) { name } membersConnection(first: 2) { nodes { name } } } } }';
    const { counts: read } = await world().ask(permissionOf(everyone, families), document);
    expect(read.statements).toBe(2);
  });
}
