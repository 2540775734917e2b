import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Coordinate } from '../../../../schema/catalogue/model.ts';
import type { SubgraphAnswer } from '../../../../schema/exchange/subgraph-service.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { deletedBy, legacyStorages, softDeletion } from '../fixtures/legacy-storages.ts';
import {
  openPeople,
  type PeopleStorage,
  type PeopleWorld,
  people,
  rootOf,
} from '../fixtures/people-database.ts';
import { RandomQuery, randomFrom, randomGrants } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

const keys = [...people.slice(0, 12).map(({ personId }) => personId), 'G001', 'nobody'];
const representations = [
  ...keys.map((personId) => ({ __typename: 'Person', personId })),
  ...['F0', 'F3', 'G3'].map((familyId) => ({ __typename: 'Family', familyId })),
  { __typename: 'Country', code: 'ISO/VN' },
];

/**
 * However an owner stores its rows, whoever asks gets what the plain database answers, byte for byte: over random operations of
 * consumers with random items, rows and masks.
 */
export function legacyTableContract(engine: EngineUnderTest): void {
  describe('statements over rows that are marked as deleted', () => everyStatementSaysSo(engine));
  describe.each(legacyStorages)('$name', (storage) => storedOtherwise(engine, storage));
}

function storedOtherwise(engine: EngineUnderTest, storage: PeopleStorage): void {
  const worlds: PeopleWorld[] = [];
  beforeAll(async () => {
    worlds.push(await openPeople({}, engine), await openPeople({ storage }, engine));
    worlds.push(await openPeople({ storage, optimise: false }, engine));
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });
  const at = (index: number): PeopleWorld => {
    const world = worlds[index];
    if (world === undefined) throw new TypeError('the worlds are open while their tests run');
    return world;
  };

  test('answers are those of the plain database, byte for byte', { timeout: 120_000 }, async () => {
    const [plain, stored, slow] = [at(0), at(1), at(2)];
    const random = randomFrom(counts.seed);
    const items = itemsByEntity(plain);
    const queries = new RandomQuery(buildSubgraphSchema({ typeDefs: parse(plain.options.sdl) }), random);
    expect(stored.options.sdl).toBe(plain.options.sdl);
    let answered = 0;
    for (let round = 0; round < counts.masked; round += 1) {
      const permission = permissionOf(...randomGrants(random, items));
      const document = queries.document();
      const variables = {
        yes: random() < 0.5,
        ...(document.includes('$representations') ? { representations } : {}),
      };
      const expected = told(await plain.ask(permission, document, variables));
      for (const world of [stored, slow])
        expect(told(await world.ask(permission, document, variables)), document).toBe(expected);
      if (!expected.includes('"errors"')) answered += 1;
    }
    expect(answered).toBeGreaterThan(counts.masked / 8);
  });

  test.each(orders)('so are pages in the order of %s, one behind the other', async (field) => {
    const document = `query($after: String, $direction: OrderDirection!) {
      people(first: 7, after: $after, orderBy: [{field: ${field}, direction: $direction}]) {
        totalCount nodes { lt_personId ${field} } pageInfo { endCursor hasNextPage } } }`;
    for (const grant of consumers) {
      for (const direction of ['ASC', 'DESC']) {
        const pages = async (world: PeopleWorld) => {
          const found: unknown[] = [];
          for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
            const answer: SubgraphAnswer = await world.ask(permissionOf(grant), document, {
              after,
              direction,
            });
            const page: Page = rootOf(answer, 'people');
            found.push(page.nodes, page.totalCount, answer.errors);
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          }
          return found;
        };
        expect(await pages(at(1)), direction).toEqual(await pages(at(0)));
      }
    }
  });

  test('a statement is not long, whatever stands in what', async () => {
    const { world, statements } = await openWatched(engine, storage);
    const rows = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' } as const;
    const permission = permissionOf({ ...shown, masks }, { ...shown, rows });
    for (const root of [
      'people(where: {seenAt: {gt: "2026-03-10T01:00:00Z"}}, orderBy: [{field: seenAt}, {field: bornOn, direction: DESC}, {field: alive}]) { pageInfo { endCursor } nodes { bornOn seenAt alive name } }',
      'peopleAggregate(groupBy: [seenAt bornOn alive gender]) { groups { count } }',
    ])
      await world.ask(permission, `{ ${root} }`);
    await world.close();
    const longest = Math.max(...statements.map(({ length }) => length));
    expect(longest).toBeGreaterThan(1_000);
    expect(longest).toBeLessThan(longestStatement);
  });

  test('nothing of the data is found amiss', async () => {
    expect(await at(1).subgraph.inspect()).toEqual(await at(0).subgraph.inspect());
  });
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const orders = ['personId', 'gender', 'bornOn', 'alive', 'seenAt', 'name'];
const shown: TestGrant = {
  entity: 'Person',
  items: orders.map((field) => `Person.${field}`),
};
const masks = {
  'Person.personId': { kind: 'PARTIAL', keepLast: 2 },
  'Person.bornOn': { kind: 'YEAR' },
  'Person.seenAt': { kind: 'YEAR' },
} as const;
/** Who sees everything; who sees keys and dates masked; who sees women only. */
const consumers: readonly TestGrant[] = [
  shown,
  { ...shown, masks },
  { ...shown, rows: { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' } },
];

/** An answer without its cursors, which seal how columns are kept. */
function told({ counts: _counts, ...answer }: SubgraphAnswer & { readonly counts: unknown }): string {
  return JSON.stringify(answer).replace(/"[\w-]{40,}"/g, '"cursor"');
}

/** The longest statement of a storage. WHY bounded: an expression that stands in another many times makes megabytes of two orders. */
const longestStatement = 150_000;

/** Each time a statement names a table, it asks that table's rows whether they are deleted. */
function everyStatementSaysSo(engine: EngineUnderTest): void {
  test('every statement asks it of every table that it names', { timeout: 120_000 }, async () => {
    const { world, statements } = await openWatched(engine, softDeletion);
    const random = randomFrom(counts.seed + 1);
    const items = itemsByEntity(world);
    const queries = new RandomQuery(buildSubgraphSchema({ typeDefs: parse(world.options.sdl) }), random);
    for (let round = 0; round < counts.masked; round += 1) {
      const document = queries.document();
      const variables = {
        yes: true,
        ...(document.includes('$representations') ? { representations } : {}),
      };
      await world.ask(permissionOf(...randomGrants(random, items)), document, variables);
    }
    await world.subgraph.inspect();
    await world.close();
    const named = Object.entries(deletedBy).flatMap(([table, column]) =>
      statements.flatMap((sql) => unasked(sql, table, column)),
    );
    expect(named.filter(({ isAsked }) => !isAsked)).toEqual([]);
    expect(named.length).toBeGreaterThan(counts.masked);
  });
}

/** Opens a storage, and keeps every statement that it reads by. */
async function openWatched(engine: EngineUnderTest, storage: PeopleStorage) {
  const statements: string[] = [];
  const open = engine.engine.open.bind(engine.engine);
  const watched = vi.spyOn(engine.engine, 'open').mockImplementation(async (...opening) => {
    const driver = await open(...opening);
    const read = driver.read.bind(driver);
    driver.read = (sql, ...rest) => {
      statements.push(sql);
      return read(sql, ...rest);
    };
    return driver;
  });
  const world = await openPeople({ storage }, engine);
  watched.mockRestore();
  return { world, statements };
}

/** The names under which a statement reads a table, and whether it asks as often for a column of that name. */
function unasked(sql: string, table: string, column: string) {
  const names = [...sql.matchAll(new RegExp(`[\`"]${table}[\`"] as [\`"](\\w+)[\`"]`, 'g'))].map(
    ([, alias = '']) => alias,
  );
  return [...new Set(names)].map((alias) => {
    const asked = sql.match(new RegExp(`[\`"]${alias}[\`"]\\.[\`"]${column}[\`"]`, 'g')) ?? [];
    return { sql, alias, isAsked: asked.length >= names.filter((name) => name === alias).length };
  });
}

function itemsByEntity(world: PeopleWorld): Readonly<Record<string, readonly Coordinate[]>> {
  const items: Record<string, Coordinate[]> = {};
  for (const { entity, coordinate, database } of world.options.catalogue.items.values()) {
    if (database !== 'people') continue;
    items[entity] = [...(items[entity] ?? []), coordinate];
  }
  return items;
}
