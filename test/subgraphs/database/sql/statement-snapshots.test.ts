import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Coordinate } from '../../../../schema/catalogue/model.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { IndexPage } from '../../../../subgraphs/database/resolve/index-page.ts';
import { KeptOrders } from '../../../../subgraphs/database/resolve/kept-orders.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { declarations, type ItemType, kindColumns, openKinds } from '../fixtures/kinds-database.ts';
import { openCodes, openPeople, type PeopleWorld, rootOf } from '../fixtures/people-database.ts';
import { recordStatements } from '../fixtures/recorded.ts';

/** One question whose statements are kept. */
interface Question {
  readonly name: string;
  readonly grants: readonly TestGrant[];
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

let world: PeopleWorld;
let kinds: PeopleWorld;
beforeAll(async () => {
  // WHY: a page is kept here with all that it reads when no order is known from an earlier one.
  vi.spyOn(KeptOrders.prototype, 'known').mockReturnValue(null);
  world = await openPeople();
  kinds = await openKinds();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.close();
  await kinds.close();
});

/** What reaches SQLite, text and bindings, in the order of the texts: two statements of one page race. */
async function statementsOf(at: PeopleWorld, question: Question): Promise<string> {
  const { name, grants, document, variables } = question;
  const { answer, recorded } = await recordStatements(
    at,
    permissionOf(...grants, ...openCodes),
    document,
    variables,
  );
  const unexpected = (answer.errors ?? []).filter(
    ({ extensions }) => extensions?.code !== 'FIELD_NOT_PERMITTED',
  );
  expect(unexpected, name).toEqual([]);
  expect(recorded.length, name).toBeGreaterThan(0);
  const texts = recorded.map(({ sql, bindings }) => `${sql}\n${JSON.stringify(bindings)}`).sort();
  return [`-- ${name}`, ...texts].join('\n');
}

/** INVARIANT: a snapshot is written again only by a decision on what statements mean (ADR 16), never to suit another change. */
async function expectKept(at: PeopleWorld, file: string, questions: readonly Question[]): Promise<void> {
  const kept: string[] = [];
  for (const question of questions) kept.push(await statementsOf(at, question));
  await expect(`${kept.join('\n\n')}\n`).toMatchFileSnapshot(`./snapshots/${file}.sql`);
}

const fields = ['personId', 'name', 'gender', 'bornOn', 'religion', 'height', 'wealth', 'area', 'alive'];
const items: readonly Coordinate[] = [
  ...[...fields, 'seenAt', 'family', 'country'].map((field) => `Person.${field}`),
  'Home.ward',
  'Home.street',
];
const person: TestGrant = { entity: 'Person', items };
const family: TestGrant = { entity: 'Family', items: ['Family.familyId', 'Family.label', 'Family.head'] };
const title: TestGrant = { entity: 'Title', items: ['Title.serial', 'Title.owner'] };
const everything: readonly TestGrant[] = [person, family, title];

const inWard: RowPredicate = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' };
const women: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' };
const masks: Readonly<Record<Coordinate, Mask>> = {
  'Person.personId': { kind: 'PARTIAL', keepLast: 1 },
  'Person.name': { kind: 'PARTIAL', keepLast: 3 },
  'Person.religion': { kind: 'PSEUDONYM', consumer: 'c' },
  'Person.bornOn': { kind: 'YEAR' },
  'Person.seenAt': { kind: 'YEAR' },
  'Person.height': { kind: 'ROUND', to: '10' },
  'Person.wealth': { kind: 'ROUND', to: '99999999999999999999' },
  'Person.area': { kind: 'ROUND', to: '12.5' },
  'Home.ward': { kind: 'PARENT' },
};
const masked: TestGrant = { ...person, masks };
const maskedHere: TestGrant = { ...masked, rows: inWard };
const bareHere: TestGrant = { ...person, rows: inWard };
const consumers: readonly (readonly [string, readonly TestGrant[]])[] = [
  ['everything', everything],
  ['through masks', [masked, family, title]],
  ['masks outside one ward', [masked, bareHere, family, title]],
  ['masks in one ward, bare for women', [maskedHere, { ...person, rows: women }, family, title]],
  ['some items of some rows', [{ entity: 'Person', items: ['Person.name'] }, bareHere, family]],
];

const cells =
  'name gender bornOn religion height wealth area alive seenAt home { street ward { wardCode } } country { code }';

/** One page, and the page behind the cursor of its last row. */
async function pages(
  grants: readonly TestGrant[],
  name: string,
  orderBy: string,
  first: number,
  [at, list]: readonly [PeopleWorld, string] = [world, 'people'],
): Promise<readonly Question[]> {
  const document = `query($after: String) { ${list}(first: ${first}, after: $after, orderBy: [${orderBy}]) { nodes { __typename } edges { cursor } pageInfo { endCursor } } }`;
  const answer = await at.ask(permissionOf(...grants, ...openCodes), document);
  const { endCursor } = rootOf<{ pageInfo: { endCursor: string } }>(answer, list).pageInfo;
  return [
    { name: `${name}, first page of ${first}`, grants, document },
    { name: `${name}, page behind row ${first}`, grants, document, variables: { after: endCursor } },
  ];
}

test('pages from the end, places of nulls and orders by labels', async () => {
  const hidden: readonly TestGrant[] = [masked, family];
  const asked = [
    ['nulls last', everything, 'people', '{field: name, nulls: LAST}'],
    ['nulls first', everything, 'people', '{field: height, direction: DESC, nulls: FIRST}'],
    ['hidden keys', hidden, 'people', '{field: height}'],
    ['a label', everything, 'families', '{field: head_name}'],
    [
      'a label of some rows through a mask',
      [maskedHere, family],
      'families',
      '{field: head_height, nulls: LAST}',
    ],
  ] as const;
  const questions = asked.map(async ([name, grants, list, orderBy]) => {
    const document = `query($before: String) { ${list}(last: 5, before: $before, orderBy: [${orderBy}]) { nodes { __typename } pageInfo { startCursor } } }`;
    const answer = await world.ask(permissionOf(...grants, ...openCodes), document);
    const { startCursor } = rootOf<{ pageInfo: { startCursor: string } }>(answer, list).pageInfo;
    return [
      { name: `${name}, last page`, grants, document },
      { name: `${name}, page before it`, grants, document, variables: { before: startCursor } },
    ];
  });
  await expectKept(world, 'orders-from-the-end', (await Promise.all(questions)).flat());
});

test('look-ups', async () => {
  const countries = ['ISO/VN', 'VN'].map((code) => ({ __typename: 'Country', code }));
  const people = ['P001', 'P002'].map((personId) => ({ __typename: 'Person', personId }));
  const entities = `query($r: [_Any!]!) { _entities(representations: $r) {
    ... on Person { name height } ... on Country { people(first: 2) { name } } } }`;
  await expectKept(
    world,
    'look-ups',
    consumers
      .flatMap(([name, grants]) => [
        { name: `${name}, one`, grants, document: `{ person(personId: "P001") { lt_personId ${cells} } }` },
        {
          name: `${name}, many`,
          grants,
          document: '{ peopleByIds(ids: ["P001", "x\'y", "P003"]) { name } }',
        },
        {
          name: `${name}, entities`,
          grants,
          document: entities,
          variables: { r: [...people, ...countries] },
        },
      ])
      // A key that is never bare is not looked up.
      .filter(({ name }) => !name.startsWith('through masks') || name.endsWith('entities')),
  );
});

test('lists and counts', async () => {
  await expectKept(
    world,
    'lists',
    consumers.flatMap(([name, grants]) => [
      { name: `${name}, page`, grants, document: `{ people(first: 5) { nodes { ${cells} } } }` },
      { name: `${name}, count`, grants, document: '{ people { totalCount } }' },
      {
        name: `${name}, page and count of a filter`,
        grants,
        document: '{ people(first: 5, where: {height: {gte: 155}}) { totalCount nodes { name height } } }',
      },
    ]),
  );
});

test('filters of every kind', async () => {
  const wheres: readonly string[] = [
    '{name: {contains: "100%_[!]"}}',
    '{name: {startsWith: "Đ"}}',
    '{name: {eq: "Nguyễn Văn An"}}',
    '{religion: {in: ["Phật giáo", "Không"]}}',
    '{religion: {isNull: true}}',
    '{religion: {isNull: false}}',
    '{gender: {eq: MALE}}',
    '{gender: {in: [MALE, FEMALE]}}',
    '{gender: {in: []}}',
    '{height: {gt: 152, lte: 158}}',
    '{height: {in: [152, 153]}}',
    '{wealth: {eq: "9007199254740994"}}',
    '{wealth: {lt: "99999999999999999999"}}',
    '{wealth: {gt: "99999999999999999999"}}',
    '{wealth: {in: ["9007199254740993", "99999999999999999999"]}}',
    '{area: {gte: "3.05"}}',
    '{area: {lt: "2.501"}}',
    '{area: {eq: "2.5001"}}',
    '{area: {in: ["2.5", "2.501"]}}',
    '{alive: {eq: true}}',
    '{alive: {eq: false}}',
    '{bornOn: {gte: "1960-01-01", lt: "1975-01-01"}}',
    '{bornOn: {in: ["1960-03-15"]}}',
    '{seenAt: {gt: "2026-03-10T01:00:00Z"}}',
    '{seenAt: {gte: "2026-03-10T08:00:00.5+07:00"}}',
    '{country: {eq: "ISO/VN"}}',
    '{country: {eq: "VN"}}',
    '{country: {in: ["ISO/VN", "ISO/LA", "VN"]}}',
    '{home: {ward: {in: ["W1"]}, street: {contains: "loi"}}}',
    '{personId: {in: ["P001"]}}',
    '{and: []}',
    '{or: []}',
    '{not: {or: [{alive: {eq: true}}, {and: [{height: {gt: 1}}, {not: {gender: {eq: MALE}}}]}]}}',
  ];
  await expectKept(
    world,
    'filters',
    wheres.flatMap((where) =>
      [
        ['everything', everything] as const,
        ['some items of some rows', consumers[4]?.[1] ?? []] as const,
      ].map(([name, grants]) => ({
        name: `${name}, ${where}`,
        grants,
        document: `{ people(first: 3, where: ${where}) { nodes { name } } }`,
      })),
    ),
  );
});

test('filters through masks', async () => {
  const wheres: readonly string[] = [
    '{personId: {eq: "***1"}}',
    '{personId: {in: ["***1"]}}',
    '{bornOn: {lt: "1970-01-02"}}',
    '{seenAt: {eq: "2025-12-31T17:00:00Z"}}',
    '{height: {in: [150]}}',
    '{wealth: {isNull: false}}',
    '{area: {gt: "1.25"}}',
  ];
  await expectKept(
    world,
    'filters-through-masks',
    wheres.flatMap((where) =>
      consumers.slice(1, 4).map(([name, grants]) => ({
        name: `${name}, ${where}`,
        grants,
        document: `{ people(first: 3, where: ${where}) { nodes { gender } } }`,
      })),
    ),
  );
});

test('orders and cursors', async () => {
  const ordered = ['personId', 'name', 'gender', 'bornOn', 'height', 'wealth', 'area', 'alive', 'seenAt'];
  const questions: Question[] = [];
  for (const field of [...ordered, 'religion', 'home_street']) {
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = `{field: ${field}, direction: ${direction}}`;
      // The first rows of an ascending order are null, the last of a descending one.
      for (const first of direction === 'ASC' ? [2, 40] : [2, 59])
        questions.push(...(await pages(everything, `${field} ${direction}`, orderBy, first)));
    }
  }
  const two = '{field: gender, direction: DESC}, {field: height, direction: ASC}';
  const [, throughMasks = []] = consumers[1] ?? [];
  const [, someRows = []] = consumers[4] ?? [];
  questions.push(
    ...(await pages(everything, 'two terms', two, 30)),
    ...(await pages(throughMasks, 'through masks', '{field: bornOn}, {field: area}', 30)),
    ...(await pages(someRows, 'hidden cells', '{field: height, direction: DESC}', 30)),
    ...(await pages(someRows, 'a scattered order', '', 30)),
  );
  await expectKept(world, 'orders-and-cursors', questions);
});

test('orders along an index', { timeout: 60_000 }, async () => {
  const indexed = await openPeople();
  const walked = vi.spyOn(IndexPage.prototype, 'rows');
  const columns = ['NGAY_SINH', 'LUC_GAP', 'HO_TEN_SX', 'CAO'];
  await indexed.database.write(
    ...columns.map((column) => [`create index I_${column} on NGUOI(${column})`] as const),
  );
  await indexed.subgraph.probe();
  const asked: readonly (readonly [string, string])[] = [
    ['bornOn', ''],
    ['seenAt', ''],
    ['name', ''],
    ['height', ''],
    ['height', 'where: {height: {gte: 155}}, '],
    ['height', 'where: {religion: {isNull: true}}, '],
  ];
  const questions: Question[] = [];
  for (const [field, where] of asked) {
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = `${where}orderBy: [{field: ${field}, direction: ${direction}}]`;
      const document = `query($after: String) { people(first: ${where === '' ? 50 : 5}, after: $after, ${orderBy}) { nodes { gender } pageInfo { endCursor } } }`;
      const permission = permissionOf(...everything, ...openCodes);
      // WHY until then: the first answer makes known what the column holds.
      await vi.waitFor(
        async () => {
          walked.mockClear();
          await indexed.ask(permission, document);
          expect(await walked.mock.results[0]?.value).not.toBeNull();
        },
        { timeout: 20_000, interval: 5 },
      );
      const answer = await indexed.ask(permission, document);
      const { endCursor } = rootOf<{ pageInfo: { endCursor: string } }>(answer, 'people').pageInfo;
      questions.push({ name: `${field} ${direction}, ${where}first page`, grants: everything, document });
      questions.push({
        ...{ name: `${field} ${direction}, ${where}page behind it`, grants: everything, document },
        variables: { after: endCursor },
      });
    }
  }
  await expectKept(indexed, 'orders-along-an-index', questions);
  walked.mockRestore();
  await indexed.close();
});

test('children', async () => {
  const hidden: TestGrant = { entity: 'Person', items: ['Person.name', 'Person.height'] };
  const joined: TestGrant = { ...hidden, items: ['Person.family', 'Person.gender'], rows: inWard };
  const documents: readonly string[] = [
    '{ families(first: 3) { nodes { label members(first: 2) { name } } } }',
    '{ families(first: 3) { nodes { members(first: 2, where: {gender: {eq: MALE}}, orderBy: [{field: height, direction: DESC}]) { height } } } }',
  ];
  const grants: readonly (readonly [string, readonly TestGrant[]])[] = [
    ['everything', everything],
    ['the reference in some rows', [hidden, joined, family]],
    ['members through masks', [masked, family]],
  ];
  await expectKept(world, 'children', [
    ...documents.flatMap((document) =>
      grants.map(([name, of]) => ({ name: `${name}, ${document}`, grants: of, document })),
    ),
    {
      name: 'of a union',
      grants: everything,
      document:
        '{ people(first: 3) { nodes { titles(first: 5) { serial owner { ... on Person { name } } } } } }',
    },
  ]);
});

/** The pages of a relation of one family: the first with its number, and the one behind its last row. */
async function relationPages(
  grants: readonly TestGrant[],
  name: string,
  args: string,
): Promise<readonly Question[]> {
  const document = `query($after: String) { family(familyId: "F0") { membersConnection(${args}first: 2, after: $after) { totalCount nodes { gender } pageInfo { endCursor } } } }`;
  const answer = await world.ask(permissionOf(...grants, ...openCodes), document);
  const { membersConnection } = rootOf<{ membersConnection: { pageInfo: { endCursor: string } } }>(
    answer,
    'family',
  );
  const after = membersConnection.pageInfo.endCursor;
  return [
    { name: `${name}, first page`, grants, document },
    { name: `${name}, page behind its last row`, grants, document, variables: { after } },
  ];
}

test('pages of relations', async () => {
  const keyless: TestGrant = { entity: 'Person', items: ['Person.gender', 'Person.height', 'Person.family'] };
  const ordered = 'where: {gender: {eq: MALE}}, orderBy: [{field: height, direction: DESC}], ';
  await expectKept(world, 'relation-pages', [
    {
      name: 'of several rows',
      grants: everything,
      document:
        '{ families(first: 3) { nodes { membersConnection(first: 2) { totalCount edges { cursor node { name } } } } } }',
    },
    ...(await relationPages(everything, 'in the order of keys', '')),
    ...(await relationPages(everything, 'in an order', ordered)),
    ...(await relationPages([keyless, family], 'of hidden keys', '')),
    ...(await relationPages([keyless, family], 'of hidden keys in an order', ordered)),
    {
      name: 'without a key',
      grants: everything,
      document:
        '{ people(first: 3) { nodes { titlesConnection(first: 5) { totalCount nodes { serial } pageInfo { hasNextPage } } } } }',
    },
  ]);
});

const label: RowPredicate = { kind: 'compare', field: ['label'], operator: 'eq', value: 'Hộ 3' };
const serial: RowPredicate = { kind: 'in', field: ['serial'], values: ['S1', 'S2'] };
const some = (relation: string, entity: string, of: RowPredicate): RowPredicate => ({
  ...{ kind: 'some', relation, field: [relation.split('.')[1] ?? ''], entity, of },
});

test('row scopes', async () => {
  const scopes: readonly (readonly [string, RowPredicate])[] = [
    ['value', women],
    ['text', { kind: 'text', field: ['name'], operator: 'contains', value: 'An%' }],
    ['beginning', { kind: 'text', field: ['name'], operator: 'startsWith', value: 'Đ' }],
    ['null', { kind: 'isNull', field: ['religion'], value: true }],
    ['list', { kind: 'in', field: ['country'], values: ['ISO/VN'] }],
    ['not of a list', { kind: 'notIn', field: ['country'], values: ['ISO/VN'] }],
    ['yes or no', { kind: 'compare', field: ['alive'], operator: 'eq', value: true }],
    ['list of yes and no', { kind: 'in', field: ['alive'], values: [true, false] }],
    ['code under', { kind: 'codeUnder', field: ['home', 'ward'], codeList: 'Ward', under: 'W2' }],
    ['refers', { kind: 'refersTo', field: ['country'], type: 'Country', key: 'ISO/VN' }],
    ['refers nowhere', { kind: 'refersTo', field: ['country'], type: 'Country', key: 'VN' }],
    ['related', some('Person.family', 'Family', label)],
    ['related twice', some('Person.family', 'Family', some('Family.members', 'Person', women))],
    ['related by a union', some('Person.titles', 'Title', serial)],
    ['not related', { kind: 'not', of: some('Person.titles', 'Title', { kind: 'and', of: [] }) }],
    ['either', { kind: 'or', of: [women, inWard, { kind: 'not', of: label }] }],
    ['all', { kind: 'and', of: [women, inWard] }],
  ];
  const documents = ['{ people(first: 3) { nodes { name } } }', '{ person(personId: "P001") { name } }'];
  await expectKept(
    world,
    'row-scopes',
    scopes.flatMap(([name, rows]) =>
      documents.flatMap((document) => [
        { name: `rows, ${name}, ${document}`, grants: [{ ...person, rows }], document },
        {
          name: `cells, ${name}, ${document}`,
          grants: [
            { entity: 'Person', items: ['Person.personId', 'Person.height'] },
            { entity: 'Person', items: ['Person.name'], rows },
          ],
          document,
        },
      ]),
    ),
  );
});

test('filters over relations', async () => {
  const joined: readonly TestGrant[] = [
    { entity: 'Person', items: [...fields.map((field) => `Person.${field}`), 'Person.family'] },
    { entity: 'Family', items: ['Family.familyId', 'Family.head'], rows: label },
    { entity: 'Family', items: ['Family.label'], rows: { kind: 'and', of: [] } },
    { entity: 'Title', items: ['Title.serial', 'Title.owner'] },
  ];
  const filters = [
    '{ family: { label: { eq: "Hộ 3" } } }',
    '{ family: { ne: "F3", head: { height: { gt: 150 } } } }',
    '{ titles: { some: { serial: { eq: "S1" } } } }',
    '{ not: { family: { members: { some: {} } } } }',
    '{ personId: { startsWith: "P0", endsWith: "1" } }',
  ];
  await expectKept(
    world,
    'relation-filters',
    filters.map((where) => ({
      ...{ name: where, grants: joined },
      document: `{ people(first: 3, where: ${where}) { nodes { name } } }`,
    })),
  );
});

test('statistics', async () => {
  const aggregate = (grant: TestGrant): TestGrant => ({ ...grant, operations: ['AGGREGATE'] });
  const keys = '[gender, alive, bornOn, seenAt, country, home_ward]';
  const documents: readonly string[] = [
    '{ peopleAggregate { groups { count } } }',
    '{ peopleAggregate { groups { count sum { height wealth area } average { height } } } }',
    `{ peopleAggregate(groupBy: ${keys}) { groups { count } } }`,
    '{ peopleAggregate(groupBy: [gender]) { groups { count sum { height } min { bornOn height } max { wealth } } } }',
    '{ peopleAggregate(groupBy: [gender], where: {alive: {eq: true}}) { groups { count } } }',
  ];
  const [bare, throughMasks] = [aggregate(person), aggregate({ ...person, masks: { ...masks } })];
  const open = documents.flatMap((document) => [
    { name: `open, ${document}`, grants: [bare], document },
    { name: `in one ward, ${document}`, grants: [{ ...bare, rows: inWard }], document },
    {
      name: `some cells, ${document}`,
      grants: [
        { ...bare, items: items.slice(0, 4) },
        { ...bare, rows: inWard },
      ],
      document,
    },
  ]);
  const whole = documents.slice(0, 2).map((document) => {
    return { name: `through masks, ${document}`, grants: [throughMasks], document };
  });
  const isProtected = documents
    .filter((document) => !document.includes('min') && !document.includes('alive:'))
    .map((document) => {
      return { name: `protected, ${document}`, grants: [{ ...bare, smallestGroup: 3 }], document };
    });
  await expectKept(world, 'statistics', [...open, ...whole, ...isProtected]);
});

const kindValues: Readonly<Record<ItemType, string>> = {
  ...{ ID: '"07"', Int: '7', BigInt: '"7"', Decimal: '"7.5"', Boolean: 'true' },
  ...{ Date: '"2026-01-01"', DateTime: '"2026-01-01T00:00:00Z"' },
};
const kindMasks: Readonly<Partial<Record<ItemType, Mask>>> = {
  ...{ ID: { kind: 'PARTIAL', keepLast: 2 }, Int: { kind: 'ROUND', to: '5' } },
  ...{ BigInt: { kind: 'ROUND', to: '1000' }, Date: { kind: 'YEAR' }, DateTime: { kind: 'YEAR' } },
};

/** Filters on an item of a list, and its mask. */
function itemQuestions(grant: TestGrant, list: string, name: string, type: ItemType): readonly Question[] {
  const value = kindValues[type];
  const operators = type === 'ID' || type === 'Boolean' ? ['eq'] : ['eq', 'lt', 'gte'];
  const conditions = operators.map((operator) => `${operator}: ${value}`);
  if (type !== 'Boolean') conditions.push(`in: [${value}]`);
  const ask = (args: string) => `{ ${list}(first: 1, ${args}) { nodes { lt_key } } }`;
  const filtered = conditions.map((condition) => ({
    name: `${grant.entity} ${name} ${condition}`,
    grants: [grant],
    document: ask(`where: {${name}: {${condition}}}`),
  }));
  const mask = kindMasks[type];
  if (mask === undefined) return filtered;
  const through: Question = {
    name: `${grant.entity} ${name} through a mask`,
    grants: [{ ...grant, masks: { [`${grant.entity}.${name}`]: mask } }],
    document: ask(`where: {${name}: {eq: ${value}}}, orderBy: [{field: ${name}}]`),
  };
  return [...filtered, through];
}

/** Look-ups, relations and statistics of an entity. */
function entityQuestions(letter: string, grant: TestGrant, others: TestGrant): readonly Question[] {
  const { entity } = grant;
  const root = `k${letter}`;
  const names = kindColumns(letter).map(({ name }) => name);
  const related = (relation: string): RowPredicate => ({
    ...{ kind: 'some', relation: `${entity}.${relation}`, field: [relation], entity: others.entity },
    of: { kind: 'and', of: [] },
  });
  const ones = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${entity} { ones(first: 1) { lt_key } } } }`;
  const statistics = `{ ${root}sAggregate(groupBy: [${letter}Boolean, ${letter}Date]) { groups { count sum { ${letter}Int exact } min { ${letter}BigInt } } } }`;
  return [
    {
      name: `${entity} look-up`,
      grants: [grant],
      document: `{ ${root}(key: "07") { ${names.join(' ')} exact } }`,
    },
    {
      name: `${entity} children`,
      grants: [grant, others],
      document: ones,
      variables: { r: [{ __typename: entity, key: '7' }] },
    },
    ...['other', 'plain', 'ones'].map((relation) => ({
      name: `${entity} rows by ${relation}`,
      grants: [{ ...grant, rows: related(relation) }, others],
      document: `{ ${root}s(first: 1) { nodes { lt_key } } }`,
    })),
    {
      name: `${entity} statistics`,
      grants: [{ ...grant, operations: ['AGGREGATE'] }],
      document: statistics,
    },
  ];
}

test.each(Object.keys(declarations))('columns of a declared type: %s', async (letter) => {
  const entity = `K${letter}`;
  const columns = [...kindColumns(letter), { name: 'exact', type: 'Decimal' as const }];
  const others = { entity: letter === 't' ? 'Ki' : 'Kt', names: ['key', 'plain', 'other'] };
  const itemsOf = (of: string, names: readonly string[]) => names.map((name) => `${of}.${name}`);
  const grant: TestGrant = {
    entity,
    items: itemsOf(entity, [...columns.map(({ name }) => name), ...others.names]),
  };
  const questions = [
    ...entityQuestions(letter, grant, {
      entity: others.entity,
      items: itemsOf(others.entity, others.names),
    }),
  ];
  for (const { name, type } of columns) {
    questions.push(...itemQuestions(grant, `k${letter}s`, name, type));
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = `{field: ${name}, direction: ${direction}}`;
      for (const first of [1, 2])
        questions.push(
          ...(await pages([grant], `${entity} ${orderBy}`, orderBy, first, [kinds, `k${letter}s`])),
        );
    }
  }
  await expectKept(kinds, `declared-type-${letter}`, questions);
});
