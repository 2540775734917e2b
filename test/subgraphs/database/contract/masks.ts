import { describe, expect, test } from 'vitest';
import type { Coordinate } from '../../../../schema/catalogue/model.ts';
import { ownLoop } from '../../../../schema/fairness/fair-turns.ts';
import type { EffectivePermission } from '../../../../schema/permission/effective-permission.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { createDatabaseSubgraph } from '../../../../subgraphs/database/create-database-subgraph.ts';
import { hiddenPlace } from '../../../fixtures/hidden-place.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { nobody, type PeopleWorld, type Person, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const wardOne: RowPredicate = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' };
const isWardOne = ({ ward }: Person) => ward === 'W1';
const pseudonym = (consumer: string): Mask => ({ kind: 'PSEUDONYM', consumer });
const partial = (keepLast: number): Mask => ({ kind: 'PARTIAL', keepLast });

function masked(masks: Readonly<Record<Coordinate, Mask>>, rows?: RowPredicate): TestGrant {
  const items = ['Person.personId', 'Person.gender', ...Object.keys(masks)];
  return { entity: 'Person', items: [...new Set(items)], masks, ...(rows === undefined ? {} : { rows }) };
}

async function count(world: PeopleWorld, grants: readonly TestGrant[], where: string): Promise<number> {
  const answer = await world.ask(permissionOf(...grants), `{ people(where: ${where}) { totalCount } }`);
  expect(answer.errors, where).toBeUndefined();
  return rootOf<{ totalCount: number }>(answer, 'people').totalCount;
}

/** Asks what must be refused for a mask: no data, no statement. */
async function refused(
  { world, slow }: SuiteWorlds,
  grants: readonly TestGrant[],
  document: string,
  coordinate: Coordinate,
): Promise<void> {
  for (const at of [world, slow]) {
    const answer = await at().ask(permissionOf(...grants), document);
    expect(
      answer.errors?.map(({ extensions }) => extensions),
      document,
    ).toEqual([{ code: 'FIELD_NOT_PERMITTED', coordinate, reason: 'MASKED' }]);
    expect(
      Object.values(answer.data ?? {}).every((value) => value === null),
      document,
    ).toBe(true);
    expect(answer.counts.statements, document).toBe(0);
  }
}

/** Masks: what a consumer learns of a value by any channel is what its mask leaves of it. */
export function maskContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe('binary search by comparisons learns the masked value and no more', () => binarySearch(worlds));
  describe('what would compare a hidden text is refused before any SQL', () => hiddenTexts(worlds));
  describe.each([
    ['compiled', worlds.world],
    ['graphql-js', worlds.slow],
  ] as const)('look-ups and relations, %s', (_name, at) => {
    maskedLookUps(at);
    maskedRelations(worlds, at);
    maskedPages(at);
  });
  describe('pseudonyms', () => pseudonyms(worlds));
  describe('a mask that does not fit its item leaves nothing', () => misfits(worlds));
}

/** Finds the largest value for which somebody is at or above it, with comparisons alone. */
async function search(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  where: (value: string) => string,
  values: readonly string[],
): Promise<string | null> {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await count(world, grants, where(values[middle] ?? ''))) > 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (values[low - 1] ?? null);
}

function binarySearch({ world }: SuiteWorlds): void {
  test('a day of birth under YEAR', async () => {
    const grants = [masked({ 'Person.bornOn': { kind: 'YEAR' } })];
    const days = Array.from({ length: 50 * 365 }, (_, day) =>
      new Date(Date.UTC(1945, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
    );
    for (const { personId, bornOn } of people.slice(0, 12)) {
      const of = (condition: string) => `{personId: {eq: "${personId}"}, bornOn: {${condition}}}`;
      const year = bornOn === null ? null : `${bornOn.slice(0, 4)}-01-01`;
      expect(await search(world(), grants, (day) => of(`gte: "${day}"`), days)).toBe(year);
      expect(await count(world(), grants, of(`eq: "${bornOn ?? '1950-01-01'}"`))).toBe(0);
      if (year !== null) expect(await count(world(), grants, of(`in: ["${year}", "${bornOn}"]`))).toBe(1);
    }
  });

  test('a fortune beyond 2^53 and an area under ROUND', async () => {
    const grants = [
      masked({ 'Person.wealth': { kind: 'ROUND', to: '10' }, 'Person.area': { kind: 'ROUND', to: '0.5' } }),
    ];
    const rich = Array.from({ length: 30 }, (_, at) => (9_007_199_254_740_980n + BigInt(at)).toString());
    const wide = Array.from({ length: 600 }, (_, at) => (at / 100).toFixed(2));
    for (const { personId, wealth, area } of people.slice(0, 12)) {
      const of = (condition: string) => `{personId: {eq: "${personId}"}, ${condition}}`;
      const tens = wealth === null ? null : `${wealth.slice(0, -1)}0`;
      expect(await search(world(), grants, (value) => of(`wealth: {gte: "${value}"}`), rich)).toBe(tens);
      const half = area === null ? null : (Math.floor(Number(area) * 2) / 2).toFixed(2);
      expect(await search(world(), grants, (value) => of(`area: {gte: "${value}"}`), wide)).toBe(half);
    }
  });

  test('only in the rows that a bare grant admits is the bare value compared', async () => {
    const grants = [
      masked({ 'Person.bornOn': { kind: 'YEAR' } }),
      { entity: 'Person', items: ['Person.bornOn'], rows: wardOne },
    ];
    for (const person of people.filter(({ bornOn }) => bornOn !== null)) {
      const of = (day: string | undefined) =>
        `{personId: {eq: "${person.personId}"}, bornOn: {eq: "${day}"}}`;
      expect(await count(world(), grants, of(person.bornOn ?? ''))).toBe(isWardOne(person) ? 1 : 0);
      expect(await count(world(), grants, of(`${person.bornOn?.slice(0, 4)}-01-01`))).toBe(
        isWardOne(person) ? 0 : 1,
      );
    }
  });
}

function hiddenTexts(worlds: SuiteWorlds): void {
  const { world } = worlds;
  test('alphabet attack on a partly covered name, by its search key and its collation', async () => {
    const grants = [masked({ 'Person.name': partial(2) })];
    for (const letter of 'abcdđeghikl') {
      for (const operator of ['startsWith', 'contains']) {
        await refused(
          worlds,
          grants,
          `{ people(where: {not: {and: [{name: {${operator}: "${letter}"}}]}}) { totalCount } }`,
          'Person.name',
        );
      }
    }
    await refused(
      worlds,
      grants,
      '{ people(orderBy: [{field: gender}, {field: name}]) { nodes { gender } } }',
      'Person.name',
    );
    expect(await count(world(), grants, '{name: {eq: "***********ào"}}')).toBe(0);
    expect(await count(world(), grants, '{name: {eq: "**********ào"}}')).toBe(
      people.filter(({ name }) => name === 'Trần Thị Đào').length,
    );
  });

  test('one masked row among bare ones is enough', async () => {
    const grants = [
      masked({ 'Person.name': partial(2) }, wardOne),
      { entity: 'Person', items: ['Person.name'], rows: { kind: 'not', of: wardOne } } as const,
    ];
    await refused(
      worlds,
      grants,
      '{ people(where: {name: {startsWith: "N"}}) { totalCount } }',
      'Person.name',
    );
    await refused(worlds, grants, '{ people(orderBy: [{field: name}]) { totalCount } }', 'Person.name');
  });

  test.each([
    ['{ people(where: {personId: {eq: "P001"}}) { totalCount } }', 'Person.personId'],
    ['{ people(where: {or: [{not: {personId: {in: []}}}]}) { totalCount } }', 'Person.personId'],
    ['{ people(where: {personId: {isNull: false}}) { totalCount } }', 'Person.personId'],
    ['{ people(orderBy: [{field: personId, direction: DESC}]) { nodes { gender } } }', 'Person.personId'],
    ['{ people(where: {home: {ward: {eq: "W1"}}}) { totalCount } }', 'Home.ward'],
    ['{ people(where: {home: {ward: {in: ["W1", "W2"]}}}) { totalCount } }', 'Home.ward'],
    ['{ person(personId: "P001") { gender } }', 'Person.personId'],
    ['{ peopleByIds(ids: ["P001"]) { gender } }', 'Person.personId'],
  ])('a pseudonym or the code above: %s', async (document, coordinate) => {
    await refused(
      worlds,
      [masked({ 'Person.personId': pseudonym('a'), 'Home.ward': { kind: 'PARENT' } })],
      document,
      coordinate,
    );
  });

  test('a key that is never bare cannot be looked up by what its mask leaves either', async () => {
    const grants = [masked({ 'Person.personId': partial(3) })];
    for (const key of ['P001', '*001'])
      await refused(worlds, grants, `{ person(personId: "${key}") { gender } }`, 'Person.personId');
    expect(await count(world(), grants, '{personId: {eq: "P001"}}')).toBe(0);
    expect(await count(world(), grants, '{personId: {eq: "*001"}}')).toBe(1);
  });
}

function maskedLookUps(at: () => PeopleWorld): void {
  test('a look-up finds only rows whose key is bare', async () => {
    const grants = [
      masked({ 'Person.personId': pseudonym('a') }),
      { entity: 'Person', items: ['Person.personId'], rows: wardOne },
    ];
    const ids = people.map(({ personId }) => personId);
    const answer = await at().ask(
      permissionOf(...grants),
      'query($ids: [ID!]!) { peopleByIds(ids: $ids) { lt_personId } person(personId: "P037") { gender } }',
      { ids },
    );
    const found = rootOf<({ lt_personId: string } | null)[]>(answer, 'peopleByIds');
    expect(found.map((one) => one?.lt_personId ?? null)).toEqual(
      people.map((person) => (isWardOne(person) ? person.personId : null)),
    );
    expect(people.find(({ personId }) => personId === 'P037')?.ward).not.toBe('W1');
    expect(answer.data?.person).toBeNull();
    expect(JSON.stringify(answer)).not.toContain('ps_');
  });
}

function maskedRelations({ open }: SuiteWorlds, at: () => PeopleWorld): void {
  test('a relation through a masked reference joins the rows in which it is bare, or is refused', async () => {
    const countries: TestGrant = { entity: 'Person', items: ['Person.personId', 'Person.country'] };
    const withParents = {
      parents: () =>
        new Map([
          ['ISO/VN', 'ISO/LA'],
          ['ISO/LA', null],
        ]),
    };
    const world = await open({ codeLists: withParents, optimise: at().options.optimise ?? true });
    const masks = { 'Person.country': { kind: 'PARENT' } } as const;
    const document =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Country { people(first: 100) { lt_personId } } } }';
    const representations = [{ __typename: 'Country', code: 'ISO/LA' }];
    const through = async (...grants: readonly TestGrant[]) =>
      world.ask(permissionOf(...grants), document, { representations });
    const bare = rootOf<{ people: unknown[] }[]>(await through(countries), '_entities')[0]?.people;
    expect(bare).toHaveLength(people.filter(({ country }) => country === 'LA').length);
    const closed = await through({ ...countries, masks });
    expect(closed.data).toEqual({ _entities: [{ people: null }] });
    expect(closed.errors?.[0]?.extensions).toEqual({
      code: 'FIELD_NOT_PERMITTED',
      coordinate: 'Person.country',
      reason: 'MASKED',
    });
    expect(closed.counts.statements).toBe(0);
    const some = await through({ ...countries, masks }, { ...countries, rows: wardOne });
    expect(rootOf<{ people: { lt_personId: string }[] }[]>(some, '_entities')[0]?.people).toEqual(
      people
        .filter((person) => isWardOne(person) && person.country === 'LA')
        .map(({ personId }) => ({ lt_personId: personId }))
        .sort((left, right) => (left.lt_personId < right.lt_personId ? -1 : 1)),
    );
    await world.close();
  });

  test('a masked code leads to the one above it, in the rows of its grant, and nowhere where there is none', async () => {
    const answer = await at().ask(
      permissionOf(masked({ 'Home.ward': { kind: 'PARENT' } }), {
        entity: 'Person',
        items: ['Home.ward'],
        rows: { kind: 'compare', field: ['gender'], operator: 'eq', value: 'MALE' },
      }),
      '{ people(first: 100) { nodes { lt_personId home { ward { wardCode } } } } }',
    );
    expect(answer.errors).toBeUndefined();
    const above: Readonly<Record<string, string | null>> = { W1: 'W2', W2: null };
    const expected = people.map(({ personId, gender, ward }) => {
      const code = gender === 'MALE' || ward === null ? ward : (above[ward] ?? null);
      return [personId, code] as const;
    });
    const { nodes } = rootOf<{
      nodes: { lt_personId: string; home: { ward: { wardCode: string } | null } }[];
    }>(answer, 'people');
    expect(new Map(nodes.map((node) => [node.lt_personId, node.home.ward?.wardCode ?? null]))).toEqual(
      new Map(expected),
    );
  });
}

/** The people as somebody lists them who may not read their keys. */
function inHiddenOrder(permission: EffectivePermission): readonly Person[] {
  const order = { entity: 'Person', entrance: 'LIST', permission, consumer: null };
  const placeOf = ({ personId }: Person) =>
    hiddenPlace({ ...order, cursorKey: Buffer.alloc(32, 7) }, personId);
  return people.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
}

function maskedPages(at: () => PeopleWorld): void {
  test('pages of a masked key are in the order of hidden places, and neither rows nor cursors hold the key', async () => {
    const grants = [masked({ 'Person.personId': pseudonym('a') })];
    const document = '{ people(first: 60) { edges { cursor node { lt_personId gender } } } }';
    const answer = await at().ask(permissionOf(...grants), document);
    const { edges } = rootOf<{ edges: { cursor: string; node: { gender: string | null } }[] }>(
      answer,
      'people',
    );
    const placed = inHiddenOrder(permissionOf(...grants));
    expect(edges.map(({ node }) => node.gender)).toEqual(placed.map(({ gender }) => gender));
    const text = JSON.stringify(answer);
    for (const { personId } of people) expect(text).not.toContain(`"${personId}"`);
    for (const { cursor } of edges) {
      expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/P0\d\d/);
    }
  });
}

/** What a consumer reads under pseudonyms. */
async function named(at: PeopleWorld, consumer: string) {
  const grants = permissionOf(
    masked({ 'Person.personId': pseudonym(consumer), 'Person.name': pseudonym(consumer) }),
    {
      entity: 'Family',
      items: ['Family.familyId', 'Family.head'],
      masks: { 'Family.familyId': pseudonym(consumer) },
    },
  );
  const answer = await at.ask(
    grants,
    '{ people(first: 100) { nodes { lt_personId name } } families(first: 100) { nodes { head { lt_personId } } } }',
  );
  expect(answer.errors).toBeUndefined();
  const { nodes } = rootOf<{ nodes: { lt_personId: string; name: string | null }[] }>(answer, 'people');
  const families = rootOf<{ nodes: { head: { lt_personId: string } | null }[] }>(answer, 'families').nodes;
  return { permission: grants, nodes, heads: families.flatMap(({ head }) => head?.lt_personId ?? []) };
}

function pseudonyms({ world, open }: SuiteWorlds): void {
  test('join inside one consumer: equal values have one pseudonym, others another, each of 130 bits', async () => {
    const { permission, nodes, heads } = await named(world(), 'a');
    const ids = nodes.map(({ lt_personId }) => lt_personId);
    expect(new Set(ids).size).toBe(people.length);
    for (const id of ids) expect(id).toMatch(/^ps_[a-z2-7]{26}$/);
    expect(heads).toHaveLength(12);
    for (const head of heads) expect(ids).toContain(head);
    const names = new Map<string | null, Set<string | null>>();
    const placed = inHiddenOrder(permission);
    for (const [at, { name }] of nodes.entries()) {
      const stored = placed[at]?.name ?? null;
      names.set(stored, (names.get(stored) ?? new Set()).add(name));
    }
    expect([...names.values()].map(({ size }) => size)).toEqual([...names].map(() => 1));
    expect(new Set([...names.values()].flatMap((set) => [...set])).size).toBe(names.size);
    expect(names.get(null)).toEqual(new Set([null]));
    expect((await named(world(), 'a')).nodes).toEqual(nodes);
  });

  test('differ between consumers and between deployments, and are the same over databases', async () => {
    const texts = ({ nodes }: Awaited<ReturnType<typeof named>>) =>
      new Set(nodes.flatMap(({ lt_personId, name }) => [lt_personId, ...(name === null ? [] : [name])]));
    const own = texts(await named(world(), 'a'));
    for (const other of ['b', '', 'A', 'a ', 'a\u0000']) {
      expect(
        [...texts(await named(world(), other))].filter((text) => own.has(text)),
        other,
      ).toEqual([]);
    }
    const elsewhere = await open({ pseudonymKey: Buffer.alloc(32, 9) });
    expect([...texts(await named(elsewhere, 'a'))].filter((text) => own.has(text))).toEqual([]);
    await elsewhere.close();
    const second = await open({ cursorKey: Buffer.alloc(32, 1) });
    expect(texts(await named(second, 'a'))).toEqual(own);
    await second.close();
  });

  test('one text in two Unicode forms has one pseudonym', async () => {
    const [first, second] = people;
    if (first === undefined || second === undefined) throw new TypeError('nobody');
    const rows = [
      { ...first, name: 'Đỗ Ích'.normalize('NFC') },
      { ...second, name: 'Đỗ Ích'.normalize('NFD') },
    ];
    const both = await open({ rows });
    const { nodes } = await named(both, 'a');
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(1);
    await both.close();
  });

  test('without a secret there are none: the item is denied, never bare; a torn secret stops the start', async () => {
    const { pseudonymKey: _, ...options } = world().options;
    const bare = await createDatabaseSubgraph(options);
    const answer = await bare.execute(
      { document: '{ people(first: 100) { nodes { name lt_personId } } }', variables: {} },
      {
        requestId: 'r',
        permission: permissionOf(masked({ 'Person.name': pseudonym('a') })),
        bundle: null,
        signal: new AbortController().signal,
        turn: ownLoop,
        state: new Map(),
        counts: { statements: 0, rows: 0 },
        caller: nobody,
      },
    );
    const { nodes } = rootOf<{ nodes: { name: string | null }[] }>(answer, 'people');
    expect(new Set(nodes.map(({ name }) => name))).toEqual(new Set([null]));
    expect(answer.errors?.map(({ extensions }) => extensions?.reason)).toEqual(['NOT_GRANTED']);
    await bare.close();
    for (const length of [0, 16, 31])
      await expect(
        createDatabaseSubgraph({ ...options, pseudonymKey: Buffer.alloc(length) }),
      ).rejects.toThrow();
  });
}

function misfits({ world, slow }: SuiteWorlds): void {
  test.each([
    ['Person.name', { kind: 'YEAR' }],
    ['Person.name', { kind: 'ROUND', to: '10' }],
    ['Person.name', { kind: 'PARENT' }],
    ['Person.name', { kind: 'PARTIAL', keepLast: 0 }],
    ['Person.name', { kind: 'PARTIAL', keepLast: -1 }],
    ['Person.name', { kind: 'PARTIAL', keepLast: 1.5 }],
    ['Person.bornOn', { kind: 'PARTIAL', keepLast: 2 }],
    ['Person.bornOn', { kind: 'PSEUDONYM', consumer: 'a' }],
    ['Person.height', { kind: 'ROUND', to: '0.5' }],
    ['Person.height', { kind: 'ROUND', to: '0' }],
    ['Person.height', { kind: 'ROUND', to: '-10' }],
    ['Person.height', { kind: 'HASH' } as unknown as Mask],
  ] as const)('%s under %j', async (coordinate, mask) => {
    const field = coordinate.slice('Person.'.length);
    const grants = permissionOf(masked({ [coordinate]: mask }));
    for (const at of [world, slow]) {
      const answer = await at().ask(
        grants,
        `{ people(first: 100) { nodes { ${field} } } some: people(where: {${field}: {isNull: false}}) { totalCount } }`,
      );
      const { nodes } = rootOf<{ nodes: Record<string, unknown>[] }>(answer, 'people');
      expect(new Set(nodes.map((node) => node[field]))).toEqual(new Set([null]));
      expect(answer.data?.some).toBeNull();
    }
  });
}
