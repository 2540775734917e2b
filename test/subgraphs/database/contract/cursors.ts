import { expect, test } from 'vitest';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { type PeopleWorld, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const items = ['personId', 'name', 'height', 'wealth', 'area', 'gender', 'bornOn', 'alive', 'seenAt'].map(
  (field) => `Person.${field}`,
);
const everyone: TestGrant = { entity: 'Person', items };
const codeOf = (answer: Awaited<ReturnType<PeopleWorld['ask']>>) => answer.errors?.[0]?.extensions?.code;
const page = `query($where: PersonWhere, $orderBy: [PersonOrder!], $first: Int, $after: String) {
  people(where: $where, orderBy: $orderBy, first: $first, after: $after) { nodes { name } pageInfo { endCursor } } }`;

/** Cursors: equal for equal pages, good for their own query and consumer, and telling nothing of the row. */
export function cursorContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  sealedCursors(worlds);
  hiddenValues(worlds);
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
            personId: `Z${person.personId}`,
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
}
