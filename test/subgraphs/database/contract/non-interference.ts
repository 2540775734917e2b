import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Coordinate } from '../../../../schema/catalogue/model.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld, type Person, people, rootOf } from '../fixtures/people-database.ts';
import { RandomQuery, randomFrom } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

const wards: ReadonlyMap<string, string | null> = new Map([
  ['W1', 'W8'],
  ['W3', 'W8'],
  ['W2', null],
  ['W4', null],
]);
const otherWard: Readonly<Record<string, string>> = { W1: 'W3', W2: 'W4' };

/** Another text of the same length with the same last characters. */
function otherName(name: string, keep: number): string {
  const characters = [...name];
  const hidden = characters
    .slice(0, -keep)
    .map((each) => String.fromCharCode(0x61 + ((each.codePointAt(0) ?? 0) % 26)));
  return [...hidden, ...characters.slice(-keep)].join('');
}

/** The person as a mask leaves it, with everything that a mask hides changed. */
function disguised(person: Person, index: number): Person {
  const { name, bornOn, seenAt, height, wealth, area, ward } = person;
  const day = String(28 - (index % 28)).padStart(2, '0');
  return {
    ...person,
    name: name === null ? null : otherName(name, 3),
    bornOn: bornOn === null ? null : `${bornOn.slice(0, 4)}-12-${day}`,
    seenAt: seenAt === null ? null : `${seenAt.slice(0, 4)}-11-${day}T23:59:59+07:00`,
    height: height === null ? null : Math.floor(height / 10) * 10 + ((height + 7) % 10),
    wealth: wealth === null ? null : (BigInt(wealth) - 993n + BigInt((index * 61) % 1000)).toString(),
    area: area === null ? null : `${(index * 7) % 12}.${index % 2 === 0 ? '41' : '07'}`,
    ward: ward === null ? null : (otherWard[ward] ?? ward),
    secret: `another secret ${index}`,
  };
}

const masks: Readonly<Record<Coordinate, Mask>> = {
  'Person.name': { kind: 'PARTIAL', keepLast: 3 },
  'Person.bornOn': { kind: 'YEAR' },
  'Person.seenAt': { kind: 'YEAR' },
  'Person.height': { kind: 'ROUND', to: '10' },
  'Person.wealth': { kind: 'ROUND', to: '1000000' },
  'Person.area': { kind: 'ROUND', to: '12.5' },
  'Home.ward': { kind: 'PARENT' },
};
const items = [
  ...['personId', 'gender', 'religion', 'alive', 'family', 'country'].map((field) => `Person.${field}`),
  'Home.street',
  ...Object.keys(masks),
];
const others: readonly TestGrant[] = [
  { entity: 'Family', items: ['Family.familyId', 'Family.label', 'Family.head'] },
  { entity: 'Title', items: ['Title.serial', 'Title.owner'] },
];
const isWoman = ({ gender }: Person) => gender === 'FEMALE';
const women = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' } as const;

/** Grants, and the people whose values no grant shows bare. */
const consumers: readonly (readonly [string, readonly TestGrant[], (person: Person) => boolean])[] = [
  ['every row through a mask', [{ entity: 'Person', items, masks }, ...others], () => true],
  [
    'women bare, the others through a mask',
    [{ entity: 'Person', items, masks }, { entity: 'Person', items, rows: women }, ...others],
    (person) => !isWoman(person),
  ],
  [
    'women through a mask, of the others only what has none',
    [
      { entity: 'Person', items: items.filter((item) => masks[item] === undefined) },
      { entity: 'Person', items, masks, rows: women },
      ...others,
    ],
    () => true,
  ],
];
const bare: readonly TestGrant[] = [{ entity: 'Person', items }, ...others];

const options = { codeLists: { parents: (type: string) => (type === 'Ward' ? wards : null) } };

const representations = people.slice(0, 20).map(({ personId }) => ({ __typename: 'Person', personId }));
type Variables = Readonly<Record<string, unknown>>;

async function textOf(
  world: PeopleWorld,
  grants: readonly TestGrant[],
  document: string,
  variables: Variables,
) {
  return JSON.stringify(await world.ask(permissionOf(...grants), document, variables));
}

const columns = 'name bornOn seenAt height wealth area home { ward { wardCode } }';

/** The people as they are, and with everything changed that the masks of a consumer hide. */
type Twins = (name: string) => PeopleWorld;

/** Whatever masks hide makes no difference to any byte of any answer. */
export function nonInterferenceContract(engine: EngineUnderTest): void {
  const worlds = new Map<string, PeopleWorld>();
  beforeAll(async () => {
    worlds.set('', await openPeople(options, engine));
    for (const [name, , isHidden] of consumers) {
      const rows = people.map((person, index) => (isHidden(person) ? disguised(person, index) : person));
      worlds.set(name, await openPeople({ ...options, rows }, engine));
    }
  });
  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });
  const worldOf: Twins = (name) => {
    const world = worlds.get(name);
    if (world === undefined) throw new TypeError(name);
    return world;
  };
  maskedAnswers(worldOf);
  maskedPages(worldOf);
  pseudonymPatterns(engine, worldOf);
}

function maskedAnswers(worldOf: Twins): void {
  test.each(consumers)(
    '%s: two databases that differ in what masks hide answer byte for byte the same',
    async (name, grants) => {
      const [one, two] = [worldOf(''), worldOf(name)];
      const random = randomFrom(71);
      const queries = new RandomQuery(buildSubgraphSchema({ typeDefs: parse(one.options.sdl) }), random);
      const seen = { data: 0, masked: 0, told: 0 };
      for (let round = 0; round < counts.masked; round += 1) {
        const document = queries.document();
        const variables = {
          yes: random() < 0.5,
          ...(document.includes('$representations') ? { representations } : {}),
        };
        const text = await textOf(one, grants, document, variables);
        expect(await textOf(two, grants, document, variables), document).toBe(text);
        if (text.includes('"MASKED"')) seen.masked += 1;
        else if (text.startsWith('{"data":{')) seen.data += 1;
        const [left, right] = [
          await textOf(one, bare, document, variables),
          await textOf(two, bare, document, variables),
        ];
        if (left !== right) seen.told += 1;
      }
      expect(seen.data).toBeGreaterThan(counts.masked / 2);
      expect(seen.masked).toBeGreaterThan(counts.masked / 200);
      // The pair would be told apart by these questions, were it not for the masks.
      expect(seen.told).toBeGreaterThan(0.15 * counts.masked);
    },
  );
}

function maskedPages(worldOf: Twins): void {
  test.each(consumers)(
    '%s: so do pages in the order of each masked item, and their cursors',
    async (name, grants) => {
      const [one, two] = [worldOf(''), worldOf(name)];
      for (const field of ['bornOn', 'seenAt', 'height', 'wealth', 'area']) {
        for (const direction of ['ASC', 'DESC']) {
          const document = `query($after: String) { people(first: 9, after: $after, orderBy: [{field: ${field}, direction: ${direction}}]) {
          totalCount edges { cursor node { lt_personId ${columns} } } pageInfo { endCursor hasNextPage } } }`;
          let after: string | null = null;
          let rows = 0;
          do {
            const answer = await one.ask(permissionOf(...grants), document, { after });
            expect(await textOf(two, grants, document, { after }), document).toBe(JSON.stringify(answer));
            const page = rootOf<{
              edges: unknown[];
              pageInfo: { endCursor: string | null; hasNextPage: boolean };
            }>(answer, 'people');
            rows += page.edges.length;
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after !== null);
          expect(rows).toBe(people.length);
        }
      }
    },
  );
}

function pseudonymPatterns(engine: EngineUnderTest, worldOf: Twins): void {
  test('pseudonyms tell which values are equal and nothing else: other values, the same pattern', async () => {
    const names = new Map(
      people.flatMap(({ name }) => (name === null ? [] : [[name, otherName(name, 1)] as const])),
    );
    expect(new Set(names.values()).size).toBe(names.size);
    const rows = people.map((person) => ({ ...person, name: names.get(person.name ?? '') ?? null }));
    const [one, two] = [worldOf(''), await openPeople({ ...options, rows }, engine)];
    const grants = [
      { entity: 'Person', items, masks: { 'Person.name': { kind: 'PSEUDONYM', consumer: 'c' } } } as const,
      ...others,
    ];
    /** Pseudonyms numbered in the order of their first appearance. */
    const pattern = (text: string) => {
      const numbers = new Map<string, number>();
      return text.replace(/ps_[a-z2-7]{26}/g, (each) => {
        if (!numbers.has(each)) numbers.set(each, numbers.size);
        return `#${numbers.get(each)}`;
      });
    };
    const random = randomFrom(75);
    const queries = new RandomQuery(buildSubgraphSchema({ typeDefs: parse(one.options.sdl) }), random);
    let named = 0;
    for (let round = 0; round < counts.masked; round += 1) {
      const document = queries.document();
      const variables = { yes: true, ...(document.includes('$representations') ? { representations } : {}) };
      const text = pattern(await textOf(one, grants, document, variables));
      expect(pattern(await textOf(two, grants, document, variables)), document).toBe(text);
      if (text.includes('#0')) named += 1;
    }
    expect(named).toBeGreaterThan(counts.masked / 40);
    await two.close();
  });
}
