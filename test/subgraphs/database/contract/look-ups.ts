import { expect, test } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const open = permissionOf({ entity: 'Person', items: ['Person.personId', 'Person.name'] });

/** Look-ups: rows by key, each where it was asked for, and no key that is more than a value. */
export function lookUpContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  foundRows(worlds);
  hostileValues(worlds);
}

function foundRows({ world, slow }: SuiteWorlds): void {
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
  const keys = ['P017', 'nobody', 'P001', 'P017', 'p001', ' P001', 'P001 ', 'P', 'P059'];

  test('by keys: each in its place, twice where it is asked for twice, null where there is none', async () => {
    const document = 'query($ids: [ID!]!) { peopleByIds(ids: $ids) { lt_personId name } }';
    for (const at of [world(), slow()]) {
      const answer = await at.ask(open, document, { ids: keys });
      expect(rootOf<unknown[]>(answer, 'peopleByIds')).toEqual(
        keys.map((key) => (nameOf.has(key) ? { lt_personId: key, name: nameOf.get(key) } : null)),
      );
      expect(answer.counts.statements).toBe(1);
    }
  });

  test('by representations of the gateway, in one statement', async () => {
    const document = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } } }';
    const r = keys.map((personId) => ({ __typename: 'Person', personId }));
    for (const at of [world(), slow()]) {
      const answer = await at.ask(open, document, { r });
      expect(rootOf<unknown[]>(answer, '_entities')).toEqual(
        keys.map((key) => (nameOf.has(key) ? { name: nameOf.get(key) } : null)),
      );
      expect(answer.counts).toMatchObject({ statements: 1 });
    }
  });
}

const attacks = [
  `' OR 1=1 --`,
  `"; drop table NGUOI; --`,
  '`) union select GHI_CHU from NGUOI --',
  '%',
  '_',
  '!',
  '\\',
  '?',
  '\ud800',
];

function hostileValues({ world }: SuiteWorlds): void {
  test.each(attacks)('a value is never SQL: %j', async (attack) => {
    const document =
      'query($v: String!, $k: ID!) { person(personId: $k) { name } peopleByIds(ids: [$k]) { name } ' +
      'a: people(where: {name: {eq: $v}}) { totalCount } b: people(where: {name: {startsWith: $v}}) { totalCount } ' +
      'c: people(where: {name: {contains: $v}}) { totalCount } d: people(where: {personId: {in: [$k]}}) { totalCount } }';
    const answer = await world().ask(open, document, { v: attack, k: attack });
    expect(answer.errors).toBeUndefined();
    const data = answer.data as Record<string, { totalCount: number } | null>;
    expect([data.person, data.peopleByIds]).toEqual([null, [null]]);
    expect([data.a?.totalCount, data.d?.totalCount]).toEqual([0, 0]);
    expect(data.c?.totalCount).toBe('%_'.includes(attack) ? 7 : 0);
    expect((await world().ask(open, '{ people { totalCount } }')).data).toEqual({
      people: { totalCount: 60 },
    });
  });

  test('a NUL, which no database holds or seeks, is refused', async () => {
    const document = 'query($v: String!) { people(where: {name: {contains: $v}}) { totalCount } }';
    const answer = await world().ask(open, document, { v: '\u0000' });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FILTER_INVALID');
    expect(answer.counts.statements).toBe(0);
  });
}
