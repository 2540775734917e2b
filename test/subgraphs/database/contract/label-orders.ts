import { expect, test } from 'vitest';
import { hiddenPlace } from '../../../fixtures/hidden-place.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { isSeen, seen } from '../fixtures/list-oracle.ts';
import { type PeopleWorld, type Person, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const items = ['personId', 'name', 'gender', 'bornOn', 'height', 'wealth', 'area', 'alive', 'seenAt'].map(
  (field) => `Person.${field}`,
);
const inWard = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
const everyone: TestGrant = { entity: 'Person', items };
const families: TestGrant = { entity: 'Family', items: ['Family.familyId', 'Family.label', 'Family.head'] };
const ofSome = { kind: 'in', field: ['familyId'], values: ['F1', 'F3', 'F4', 'F8', 'F10', 'F11'] } as const;
const withoutHeads: TestGrant = { ...families, items: families.items.slice(0, 2) };

/** What is granted of heads, and in which families the head is shown. */
interface Consumer {
  readonly persons: readonly TestGrant[];
  readonly heads?: readonly string[];
}

const masks = {
  'Person.height': { kind: 'ROUND', to: '4' },
  'Person.bornOn': { kind: 'YEAR' },
} as const;

const consumers: readonly (readonly [string, Consumer])[] = [
  ['everyone', { persons: [everyone] }],
  ['heads of one ward', { persons: [{ ...everyone, rows: inWard }] }],
  [
    'names of all, the rest of one ward',
    {
      persons: [
        { ...everyone, items: ['Person.name'] },
        { ...everyone, rows: inWard },
      ],
    },
  ],
  ['masks', { persons: [{ ...everyone, masks }] }],
  [
    'masks outside one ward',
    {
      persons: [
        { ...everyone, masks },
        { ...everyone, rows: inWard },
      ],
    },
  ],
  ['references of some families', { persons: [everyone], heads: ofSome.values }],
];

function permissionFor({ persons, heads }: Consumer) {
  return heads === undefined
    ? permissionOf(...persons, families)
    : permissionOf(...persons, withoutHeads, { ...families, rows: ofSome });
}

const orders = [
  { direction: 'ASC' },
  { direction: 'DESC' },
  { direction: 'ASC', nulls: 'LAST' },
  { direction: 'DESC', nulls: 'FIRST' },
] as const;
const fields = [
  'name',
  'height',
  'bornOn',
  'wealth',
  'area',
  'gender',
  'alive',
  'seenAt',
  'personId',
] as const;
const collator = new Intl.Collator('vi');

type Cell = ReturnType<typeof seen>;

/** What an order by an item of the heads compares: nothing where the reference or the head is not seen. */
function labelOf({ persons, heads }: Consumer, family: number, field: string): Cell {
  const head = people.find(({ personId }) => personId === `P00${family % 10}`);
  const isShown = heads === undefined || heads.includes(`F${family}`);
  return head === undefined || !isShown || !isSeen(persons, head) ? null : seen(persons, head, field);
}

function compare(field: string, left: Cell, right: Cell): number {
  if (field === 'name') return collator.compare(String(left), String(right));
  if (field === 'wealth') return Number(BigInt(String(left)) - BigInt(String(right)));
  if (field === 'area') return Math.sign(Number(left) - Number(right));
  return (left ?? '') < (right ?? '') ? -1 : Number(left !== right);
}

function expected(consumer: Consumer, field: string, order: (typeof orders)[number]): readonly string[] {
  const areFirst = 'nulls' in order ? order.nulls === 'FIRST' : order.direction === 'ASC';
  const found = Array.from({ length: 12 }, (_, at) => ({
    id: `F${at}`,
    label: labelOf(consumer, at, field),
  }));
  const sorted = found.toSorted((one, other) => {
    const [left, right] = [one.label, other.label];
    if (left !== right && (left === null || right === null)) return (left === null) === areFirst ? -1 : 1;
    const by = left === null ? 0 : compare(field, left, right) * (order.direction === 'DESC' ? -1 : 1);
    return by !== 0 ? by : one.id < other.id ? -1 : 1;
  });
  return sorted.map(({ id }) => id);
}

const document = `query($orderBy: [FamilyOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  families(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { lt_familyId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly lt_familyId: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

async function walk(world: PeopleWorld, consumer: Consumer, orderBy: unknown, isBackward: boolean) {
  const pages: (readonly string[])[] = [];
  for (let cursor: string | null = null, goesOn = true; goesOn; ) {
    const way = isBackward ? { last: 5, before: cursor } : { first: 5, after: cursor };
    const answer = await world.ask(permissionFor(consumer), document, { orderBy, ...way });
    const { nodes, pageInfo, totalCount }: Page = rootOf<Page>(answer, 'families');
    expect(totalCount).toBe(12);
    pages.push(nodes.map((node) => node.lt_familyId));
    goesOn = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return (isBackward ? pages.toReversed() : pages).flat();
}

/** Lists in the order of what the rows show to which their references lead. */
export function labelOrderContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  seenLabels(worlds);
  relatedLabels(worlds);
  refusedLabels(worlds);
  hiddenLabels(worlds);
}

function seenLabels({ world, slow }: SuiteWorlds): void {
  test.each(consumers)('come in the order of what is seen of another row: %s', async (_name, consumer) => {
    for (const [at, field] of fields.entries()) {
      for (const [way, order] of orders.entries()) {
        const orderBy = [{ field: `head_${field}`, ...order }];
        const found = await walk(
          (at + way) % 3 === 0 ? slow() : world(),
          consumer,
          orderBy,
          (at + way) % 2 === 0,
        );
        expect(found, JSON.stringify(orderBy)).toEqual(expected(consumer, field, order));
      }
    }
  });
}

function relatedLabels({ world }: SuiteWorlds): void {
  test('of a relation come so too, page by page, also where their keys are hidden', async () => {
    const some: TestGrant = { entity: 'Family', items: ['Family.familyId'], rows: ofSome };
    const persons = (hidden: boolean): TestGrant => ({
      entity: 'Person',
      items: [...(hidden ? [] : ['Person.personId']), 'Person.family', 'Person.country'],
    });
    for (const hidden of [false, true]) {
      const permission = permissionOf(persons(hidden), some);
      const context = { cursorKey: world().options.cursorKey, entity: 'Person', entrance: 'JOIN' } as const;
      const place = ({ personId }: Person) =>
        hidden ? hiddenPlace({ ...context, permission, consumer: null }, personId) : personId;
      const label = ({ family }: Person) => (ofSome.values.includes(family as 'F1') ? family : null);
      const wanted = people
        .filter(({ country }) => country === 'VN')
        .toSorted((left, right) => {
          const [one, other] = [label(left), label(right)];
          if (one !== other && (one === null || other === null)) return one === null ? 1 : -1;
          if (one !== other) return (one ?? '') < (other ?? '') ? -1 : 1;
          return place(left) < place(right) ? -1 : 1;
        });
      const found: unknown[] = [];
      for (let cursor: string | null = null, goesOn = true; goesOn; ) {
        const page = `peopleConnection(last: 6, before: $before, orderBy: [{ field: family_familyId, nulls: LAST }]) {
          nodes { family { lt_familyId } } pageInfo { hasPreviousPage startCursor } }`;
        const answer = await world().ask(
          permission,
          `query($before: String) { _entities(representations: [{ __typename: "Country", code: "ISO/VN" }]) { ... on Country { ${page} } } }`,
          { before: cursor },
        );
        const [row] = rootOf<{ peopleConnection: Page }[]>(answer, '_entities');
        found.unshift(...(row?.peopleConnection.nodes ?? []));
        goesOn = row?.peopleConnection.pageInfo.hasPreviousPage ?? false;
        cursor = row?.peopleConnection.pageInfo.startCursor ?? null;
      }
      expect(found).toEqual(
        wanted.map((person) => ({ family: label(person) === null ? null : { lt_familyId: label(person) } })),
      );
    }
  });
}

function refusedLabels({ world }: SuiteWorlds): void {
  const ask = async (grants: readonly TestGrant[], field = 'head_height') => {
    const answer = await world().ask(permissionOf(...grants), document, { orderBy: [{ field }], first: 5 });
    const { coordinate, reason, code } = answer.errors?.[0]?.extensions ?? {};
    return answer.errors === undefined ? null : [code, coordinate, reason, answer.counts.statements];
  };

  test('are refused before any statement where the reference, the other rows or the item are denied or hidden', async () => {
    const denied = (coordinate: string, reason: string) => ['FIELD_NOT_PERMITTED', coordinate, reason, 0];
    const masked = (item: string, mask: object): TestGrant =>
      ({ ...everyone, masks: { [item]: mask } }) as TestGrant;
    expect(await ask([everyone, families])).toBeNull();
    expect((await ask([everyone, withoutHeads]))?.slice(0, 2)).toEqual([
      'FIELD_NOT_PERMITTED',
      'Family.head',
    ]);
    expect((await ask([families]))?.slice(0, 2)).toEqual(['FIELD_NOT_PERMITTED', 'Person.height']);
    const listed: TestGrant = { ...everyone, operations: ['LIST', 'LOOKUP'] };
    expect((await ask([listed, families]))?.slice(0, 2)).toEqual(['FIELD_NOT_PERMITTED', 'Person.height']);
    const noHeight = { ...everyone, items: items.filter((item) => item !== 'Person.height') };
    expect((await ask([noHeight, families]))?.slice(0, 2)).toEqual(['FIELD_NOT_PERMITTED', 'Person.height']);
    const partial = masked('Person.name', { kind: 'PARTIAL', keepLast: 1 });
    expect(await ask([partial, families], 'head_name')).toEqual(denied('Person.name', 'MASKED'));
    const pseudonym = { 'Family.head': { kind: 'PSEUDONYM', consumer: 'c' } } as const;
    expect((await ask([everyone, { ...families, masks: pseudonym }]))?.slice(0, 2)).toEqual([
      'FIELD_NOT_PERMITTED',
      'Family.head',
    ]);
  });
}

function hiddenLabels({ open }: SuiteWorlds): void {
  test('non-interference: what is not seen of other rows changes no byte, cursors included', async () => {
    const consumer: Consumer = { persons: [{ ...everyone, rows: inWard, masks }], heads: ofSome.values };
    const shown = new Set(ofSome.values.map((id) => `P00${Number(id.slice(1)) % 10}`));
    const changed = people.map((person) =>
      person.ward === 'W1' && shown.has(person.personId)
        ? { ...person, height: person.height === null ? null : person.height - (person.height % 4) }
        : { ...person, gender: null, height: 99, wealth: '1', alive: null },
    );
    const [one, two] = [await open(), await open({ rows: changed })];
    for (const field of ['height', 'gender', 'wealth', 'alive'])
      for (const way of [{ first: 12 }, { last: 5 }]) {
        const variables = { orderBy: [{ field: `head_${field}`, nulls: 'LAST' }], ...way };
        const [left, right] = [
          await one.ask(permissionFor(consumer), document, variables),
          await two.ask(permissionFor(consumer), document, variables),
        ];
        expect(left.errors).toBeUndefined();
        expect(JSON.stringify(right), field).toBe(JSON.stringify(left));
      }
    await one.close();
    await two.close();
  });
}
