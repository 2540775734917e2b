import { describe, expect, test } from 'vitest';
import { ownLoop } from '../../../../schema/fairness/fair-turns.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { nobody, type PeopleWorld, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds } from './open-worlds.ts';

const wardOne = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
const families: TestGrant = { entity: 'Family', items: ['Family.familyId', 'Family.label', 'Family.head'] };
const titles: TestGrant = { entity: 'Title', items: ['Title.serial', 'Title.owner'] };

/** Relations of rows, of one database and over several. */
export function relationContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe.each([
    ['compiled', worlds.world],
    ['graphql-js', worlds.slow],
  ] as const)('relations, %s', (_name, subgraph) => {
    permittedJoins(subgraph);
    readJoins(subgraph);
  });
}

function permittedJoins(subgraph: () => PeopleWorld): void {
  test('rows whose reference is hidden do not join, and their reference is null with an error', async () => {
    const permission = permissionOf(
      { entity: 'Person', items: ['Person.personId', 'Person.name'] },
      { entity: 'Person', items: ['Person.family'], rows: wardOne },
      families,
    );
    const answer = await subgraph().ask(
      permission,
      '{ families(first: 100) { nodes { label members(first: 100) { lt_personId } } } people(first: 60) { nodes { lt_personId family { label } } } }',
    );
    const listed = rootOf<{ nodes: { label: string; members: { lt_personId: string }[] }[] }>(
      answer,
      'families',
    );
    const joined = new Map(
      listed.nodes.flatMap(({ label, members }) => members.map((one) => [one.lt_personId, label])),
    );
    const expected = people.filter(({ ward, family }) => ward === 'W1' && family !== null);
    expect(new Set(joined.keys())).toEqual(new Set(expected.map(({ personId }) => personId)));
    const single = rootOf<{ nodes: { lt_personId: string; family: { label: string } | null }[] }>(
      answer,
      'people',
    );
    for (const { lt_personId, family } of single.nodes) expect(family?.label).toBe(joined.get(lt_personId));
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.reason])).toEqual([
      [['people', 'nodes', 'family'], 'ROW_NOT_COVERED'],
    ]);
  });

  test('a relation needs JOIN on its target and the reference it follows', async () => {
    const document = '{ families(first: 1) { nodes { members { name } } } }';
    const list: TestGrant = {
      entity: 'Person',
      items: ['Person.name', 'Person.family'],
      operations: ['LIST', 'LOOKUP'],
    };
    const closed = await subgraph().ask(permissionOf(families, list), document);
    const denied = await subgraph().ask(
      permissionOf(families, { entity: 'Person', items: ['Person.name'] }),
      document,
    );
    for (const answer of [closed, denied]) {
      expect(answer.data).toEqual({ families: { nodes: [{ members: null }] } });
      expect(answer.errors?.[0]?.extensions?.coordinate).toBe('Person.family');
      expect(answer.counts.statements).toBe(1);
    }
  });

  test('behind a closed JOIN entrance a reference shows its key to joins only', async () => {
    const person: TestGrant = { entity: 'Person', items: ['Person.personId', 'Person.family'] };
    const permission = permissionOf(person, { ...families, operations: ['LIST', 'LOOKUP'] });
    const answer = await subgraph().ask(
      permission,
      '{ person(personId: "P000") { family { familyId lt_familyId label } } }',
    );
    expect(answer.data).toEqual({ person: { family: { familyId: 'F0', lt_familyId: null, label: null } } });
    expect(answer.errors?.map(({ extensions }) => extensions?.reason)).toEqual([
      'ENTRANCE_CLOSED',
      'ENTRANCE_CLOSED',
    ]);
  });
}

function readJoins(subgraph: () => PeopleWorld): void {
  test('unions follow their kind, prefixes are put on and taken off', async () => {
    const person: TestGrant = {
      entity: 'Person',
      items: ['Person.personId', 'Person.name', 'Person.country'],
    };
    const answer = await subgraph().ask(
      permissionOf(person, titles),
      `query($r: [_Any!]!) { person(personId: "P000") { country { code } titles(first: 50) { serial owner { __typename ... on Person { lt_personId } ... on Company { taxCode } } } }
        _entities(representations: $r) { ... on Country { code people(first: 2) { lt_personId } } } }`,
      { r: ['ISO/VN', 'VN', 'ISO/none'].map((code) => ({ __typename: 'Country', code })) },
    );
    expect(answer.errors).toBeUndefined();
    const owner = { __typename: 'Person', lt_personId: 'P000' };
    expect(rootOf<object>(answer, 'person')).toEqual({
      country: { code: 'ISO/VN' },
      titles: ['S3', 'S6', 'S9'].map((serial) => ({ serial, owner })),
    });
    expect(rootOf<unknown[]>(answer, '_entities')).toEqual([
      { code: 'ISO/VN', people: [{ lt_personId: 'P000' }, { lt_personId: 'P003' }] },
      { code: 'VN', people: [] },
      { code: 'ISO/none', people: [] },
    ]);
  });

  test('one relation asked twice with other arguments is read twice', async () => {
    const person: TestGrant = { entity: 'Person', items: ['Person.name', 'Person.gender', 'Person.family'] };
    const answer = await subgraph().ask(
      permissionOf(person, families),
      `{ families(first: 1) { nodes { men: members(where: {gender: {eq: MALE}}) { gender }
         women: members(where: {gender: {eq: FEMALE}}) { gender } one: members(first: 1) { gender } } } }`,
    );
    const men = people.filter(({ family, gender }) => family === 'F0' && gender === 'MALE');
    const women = people.filter(({ family, gender }) => family === 'F0' && gender === 'FEMALE');
    expect(rootOf<{ nodes: unknown[] }>(answer, 'families').nodes).toEqual([
      {
        men: men.map(({ gender }) => ({ gender })),
        women: women.map(({ gender }) => ({ gender })),
        one: [{ gender: expect.toSatisfy((gender) => gender === null || gender === 'MALE') }],
      },
    ]);
    expect(answer.counts.statements).toBe(4);
  });

  test('fetches of one request in the same tick share a batch; another request never does', async () => {
    const permission = permissionOf({ entity: 'Person', items: ['Person.personId', 'Person.name'] });
    const exchange = () => ({
      requestId: 'r',
      permission,
      bundle: null,
      signal: new AbortController().signal,
      turn: ownLoop,
      state: new Map<string, unknown>(),
      counts: { statements: 0, rows: 0 },
      caller: nobody,
    });
    const ask = (id: string, context: ReturnType<typeof exchange>) =>
      subgraph().subgraph.execute(
        { document: 'query($id: ID!) { person(personId: $id) { name } }', variables: { id } },
        context,
      );
    const [shared, other] = [exchange(), exchange()];
    await Promise.all([ask('P001', shared), ask('P002', shared), ask('P001', shared), ask('P001', other)]);
    expect([shared.counts, other.counts]).toEqual([
      { statements: 1, rows: 2 },
      { statements: 1, rows: 1 },
    ]);
  });
}
