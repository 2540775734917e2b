import { expect, test } from 'vitest';
import type { Mask } from '../../../../schema/policy/mask.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { type PeopleWorld, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const items = ['personId', 'name', 'height', 'wealth', 'area', 'gender', 'bornOn', 'alive', 'seenAt'].map(
  (field) => `Person.${field}`,
);
const everyone: TestGrant = { entity: 'Person', items };
const codeOf = (answer: Awaited<ReturnType<PeopleWorld['ask']>>) => answer.errors?.[0]?.extensions?.code;
const page = `query($where: PersonWhere, $orderBy: [PersonOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  people(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { endCursor } } }`;

/** Cursors: equal for equal pages, good for their own query and consumer, and telling nothing of the row. */
export function cursorContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  sealedCursors(worlds);
  bothDirections(worlds);
  hiddenValues(worlds);
}

function bothDirections({ world }: SuiteWorlds): void {
  test.each([
    ['keys', everyone],
    ['hidden keys', { ...everyone, items: items.slice(1) }],
  ] as const)('a cursor goes forward and back from its row, by %s', async (_name, grant) => {
    for (const orderBy of [[{ field: 'gender', nulls: 'LAST' }], []]) {
      const ask = async (variables: object) => {
        const answer = await world().ask(permissionOf(grant), page, { orderBy, ...variables });
        return rootOf<{ nodes: unknown[]; pageInfo: { endCursor: string } }>(answer, 'people');
      };
      const all = await ask({ first: 60 });
      const { endCursor: cursor } = (await ask({ first: 30 })).pageInfo;
      expect((await ask({ first: 30, after: cursor })).nodes).toEqual(all.nodes.slice(30));
      expect((await ask({ last: 7, before: cursor })).nodes).toEqual(all.nodes.slice(22, 29));
      expect((await ask({ before: cursor })).nodes).toEqual(all.nodes.slice(9, 29));
      const last = await ask({ last: 7 });
      expect(last.nodes).toEqual(all.nodes.slice(53));
      expect(last.pageInfo.endCursor).toBe(all.pageInfo.endCursor);
    }
  });
}

function sealedCursors({ world }: SuiteWorlds): void {
  const variables = { where: { height: { gt: 150 } }, orderBy: [{ field: 'name' }], first: 3 };
  const endCursor = (answer: Awaited<ReturnType<PeopleWorld['ask']>>) =>
    rootOf<{ pageInfo: { endCursor: string } }>(answer, 'people').pageInfo.endCursor;

  test('equal pages give equal cursors, and a cursor shows nothing of its row', async () => {
    const [one, two] = [
      await world().ask(permissionOf(everyone), page, variables),
      await world().ask(permissionOf(everyone), page, variables),
    ];
    expect(endCursor(one)).toBe(endCursor(two));
    expect(Buffer.from(endCursor(one), 'base64url').toString('latin1')).not.toMatch(/P0\d\d/);
  });

  test('a cursor is good for its own query and consumer only', async () => {
    const after = endCursor(await world().ask(permissionOf(everyone), page, variables));
    const use = async (grants: readonly TestGrant[], change: object) =>
      codeOf(await world().ask(permissionOf(...grants), page, { ...variables, after, ...change }));
    expect(await use([everyone], {})).toBeUndefined();
    expect(await use([everyone], { first: 5 })).toBeUndefined();
    expect(await use([everyone], { where: { height: { gt: 151 } } })).toBe('CURSOR_INVALID');
    expect(await use([everyone], { orderBy: [{ field: 'name', direction: 'DESC' }] })).toBe('CURSOR_INVALID');
    const elsewhere = { orderBy: [{ field: 'name', nulls: 'LAST' }] };
    expect(await use([everyone], elsewhere)).toBe('CURSOR_INVALID');
    expect(await use([everyone], { ...elsewhere, ...backward(after) })).toBe('CURSOR_INVALID');
    expect(await use([everyone], { before: after })).toBe('PAGE_DIRECTION_INVALID');
    expect(await use([{ ...everyone, operations: ['LIST'] }], {})).toBe('CURSOR_INVALID');
    const bytes = Buffer.from(after, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const edited = Buffer.from(bytes);
      edited[index] = (edited[index] ?? 0) ^ 1;
      expect(await use([everyone], { after: edited.toString('base64url') })).toBe('CURSOR_INVALID');
    }
    expect(await use([everyone], { after: `${after}=` })).toBe('CURSOR_INVALID');
  });
}

const backward = (before: string) => ({ first: null, after: null, last: 2, before });

function hiddenValues({ world, open }: SuiteWorlds): void {
  test('non-interference: other hidden values change no byte of the answer', async () => {
    const wardOne = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
    const grants: readonly TestGrant[] = [
      { entity: 'Person', items: ['Person.name', 'Home.ward'] },
      { entity: 'Person', items: ['Person.height', 'Person.personId'], rows: wardOne },
    ];
    const changed = people.map((person) =>
      person.ward === 'W1'
        ? { ...person, secret: 'other', religion: 'Khác', wealth: '1' }
        : {
            ...person,
            height: 99,
            secret: 'other',
            street: 'x',
            bornOn: '1900-01-01',
          },
    );
    const other = await open({ rows: changed });
    for (const orderBy of ['height', 'personId', 'name', 'home_ward']) {
      const field = orderBy === 'home_ward' ? 'name' : orderBy;
      const document = `{ people(first: 40, where: {not: {height: {gt: 155}}}, orderBy: [{field: ${field}, direction: DESC}]) { totalCount edges { cursor node { name height lt_personId } } pageInfo { endCursor hasNextPage } } }`;
      const [left, right] = [
        await world().ask(permissionOf(...grants), document),
        await other.ask(permissionOf(...grants), document),
      ];
      expect(JSON.stringify(left)).toBe(JSON.stringify(right));
    }
    await other.close();
  });

  test('non-interference: other hidden keys change nothing but the places of rows that are equal in the order', async () => {
    const grants = [{ entity: 'Person', items: ['Person.name', 'Person.height', 'Home.ward'] }];
    const changed = people.map((person, at) => ({ ...person, personId: `Z${(at * 37) % 60}` }));
    const other = await open({ rows: changed });
    const pages = async (at: PeopleWorld, orderBy: string) => {
      const names: string[] = [];
      for (let after: string | null = null, goesOn = true; goesOn; ) {
        const document = `query($after: String) { people(first: 7, after: $after${orderBy}) { totalCount nodes { name height } pageInfo { endCursor hasNextPage } } }`;
        const answer = await at.ask(permissionOf(...grants), document, { after });
        const page: ListedPage = rootOf<ListedPage>(answer, 'people');
        names.push(...page.nodes.map((node) => JSON.stringify(node)));
        ({ endCursor: after, hasNextPage: goesOn } = page.pageInfo);
      }
      return names;
    };
    for (const orderBy of [
      '',
      ', orderBy: [{ field: height }]',
      ', orderBy: [{ field: name, direction: DESC }]',
    ]) {
      const [left, right] = [await pages(world(), orderBy), await pages(other, orderBy)];
      expect(right.toSorted(), orderBy).toEqual(left.toSorted());
      expect(left, orderBy).toHaveLength(people.length);
      if (orderBy === '') expect(right).not.toEqual(left);
    }
    await other.close();
  });

  test('rows whose keys are hidden come in an order that neither keys nor insertion nor another view tells', async () => {
    const seen: TestGrant = { entity: 'Person', items: ['Person.seenAt', 'Person.name'] };
    const masks = (mask: Mask) => ({
      ...seen,
      items: [...seen.items, 'Person.personId'],
      masks: { 'Person.personId': mask },
    });
    const views: readonly (readonly TestGrant[])[] = [
      [seen],
      [masks({ kind: 'PARTIAL', keepLast: 1 })],
      [masks({ kind: 'PSEUDONYM', consumer: 'a' })],
      [masks({ kind: 'PSEUDONYM', consumer: 'b' })],
    ];
    const rows = people.map((person, at) => ({ ...person, name: String(at) }));
    const numbered = await open({ rows });
    const orders = await Promise.all(
      views.map(async (grants) => {
        const answer = await numbered.ask(
          permissionOf(...grants),
          '{ people(first: 60) { nodes { name } } }',
        );
        return rootOf<{ nodes: { name: string }[] }>(answer, 'people').nodes.map(({ name }) => Number(name));
      }),
    );
    const byKey = [...rows.keys()].toSorted((left, right) =>
      String(rows[left]?.personId) < String(rows[right]?.personId) ? -1 : 1,
    );
    for (const [at, order] of orders.entries()) {
      expect(order.toSorted((left, right) => left - right)).toEqual([...rows.keys()]);
      for (const other of [...orders.slice(at + 1), [...rows.keys()], byKey]) {
        // Of 60 rows one is at its place by chance.
        expect(order.filter((row, position) => other[position] === row).length).toBeLessThan(8);
      }
    }
    await numbered.close();
  });
}

interface ListedPage {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
