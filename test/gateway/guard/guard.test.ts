import { type DocumentNode, type GraphQLError, getOperationAST, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Guard } from '../../../gateway/guard/guard.ts';
import { judgeOperation } from '../../../gateway/guard/judge-operation.ts';
import { canonicalOperation } from '../../../gateway/operation/canonical-operation.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { invariant } from '../../../schema/invariant.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { permissionOf, type TestGrant } from '../../fixtures/permission-of.ts';
import { town } from './small-town.ts';

function newGuard(maxSelections = 1000) {
  return new Guard({
    ...town,
    maxSelections,
    caches: new CacheBudget(),
  });
}

function inputOf(
  text: string,
  permission: EffectivePermission,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const document: DocumentNode = parse(text);
  expect(validate(town.clientSchema, document).map((error: GraphQLError) => error.message)).toEqual([]);
  const operation = getOperationAST(document);
  invariant(operation, 'an operation');
  return { operation: canonicalOperation(document, operation), variables, permission };
}

/** What is denied, `coordinate at path`; a reason only where the guard gives one. */
function deniedOf(
  text: string,
  grants: readonly TestGrant[],
  variables: Readonly<Record<string, unknown>> = {},
  guard = newGuard(),
): readonly string[] {
  const { denials } = guard.guard(inputOf(text, permissionOf(...grants), variables));
  return denials.map(
    ({ coordinate, path, reason }) =>
      `${coordinate} at ${path.join('.')}${reason === undefined ? '' : ` ${reason}`}`,
  );
}

function readsOf(
  text: string,
  grants: readonly TestGrant[],
  variables: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const { reads } = newGuard().guard(inputOf(text, permissionOf(...grants), variables));
  return reads.map(({ kind, coordinate }) => `${kind} ${coordinate}`);
}

/** What is planned: what subgraphs are asked for. */
function plannedOf(text: string, grants: readonly TestGrant[]): string {
  const { normalised } = newGuard().guard(inputOf(text, permissionOf(...grants)));
  return normalised.planning === undefined
    ? ''
    : print(normalised.planning.document).replace(/\s+/g, ' ').trim();
}

const year = { kind: 'YEAR' } as const;
const lastTwo = { kind: 'PARTIAL', keepLast: 2 } as const;
const person: TestGrant = {
  entity: 'Person',
  items: ['Person.personId', 'Person.name', 'Person.team', 'Home.street'],
};
const team: TestGrant = { entity: 'Team', items: ['Team.teamId', 'Team.parent'] };

describe('the guard', () => {
  it.each<[string, string, readonly TestGrant[], readonly string[]]>([
    ['a granted field', '{ persons { nodes { name } } }', [person], []],
    ['a field', '{ persons { nodes { name born } } }', [person], ['Person.born at persons.nodes.born']],
    [
      'an alias equal to a granted name',
      '{ persons { nodes { name: born } } }',
      [person],
      ['Person.born at persons.nodes.name'],
    ],
    [
      'the key by its own name',
      '{ persons { nodes { personId } } }',
      [{ entity: 'Person', items: ['Person.name'] }],
      ['Person.personId at persons.nodes.personId'],
    ],
    ['a list entrance', '{ assets { totalCount } }', [person], ['Query.assets at assets']],
    [
      'a list granted for joins alone',
      '{ persons { totalCount } }',
      [{ ...person, operations: ['JOIN'] }],
      ['Query.persons at persons'],
    ],
    ['a lookup', '{ person(personId: "1") { name } }', [person], []],
    [
      'a lookup without its key',
      '{ person(personId: "1") { name } }',
      [{ entity: 'Person', items: ['Person.name'] }],
      ['Person.personId at person'],
    ],
    [
      'a lookup by a masked key',
      '{ person(personId: "1") { name } }',
      [{ ...person, masks: { 'Person.personId': lastTwo } }],
      ['Person.personId at person MASKED'],
    ],
    [
      'lookups of several',
      '{ personsByIds(ids: ["1"]) { name faith } }',
      [person],
      ['Person.faith at personsByIds.faith'],
    ],
    [
      'an embedded object',
      '{ persons { nodes { home { street unit { label } } } } }',
      [person],
      ['Home.unit at persons.nodes.home.unit'],
    ],
    ['a reference', '{ persons { nodes { team { teamId } } } }', [person, team], []],
    [
      'an item behind a reference, by the entrance of joins',
      '{ persons { nodes { team { parent { teamId } } } } }',
      [person, { ...team, operations: ['LIST'] }],
      ['Team.parent at persons.nodes.team.parent'],
    ],
    [
      'an inverse: its reference',
      '{ teams { nodes { members { __typename } } } }',
      [team],
      ['Person.team at teams.nodes.members'],
    ],
    [
      'an inverse over a masked reference',
      '{ teams { nodes { members { __typename } } } }',
      [team, { ...person, masks: { 'Person.team': { kind: 'PSEUDONYM', of: 'a' } as never } }],
      ['Person.team at teams.nodes.members MASKED'],
    ],
    [
      'an item behind an inverse',
      '{ teams { nodes { members { name alive } } } }',
      [team, person],
      ['Person.alive at teams.nodes.members.alive'],
    ],
    [
      'page structure and type names',
      '{ __typename persons { __typename pageInfo { hasNextPage } edges { cursor node { __typename } } } }',
      [person],
      [],
    ],
    ['introspection', '{ __schema { queryType { name } } __type(name: "Person") { name } }', [], []],
    ['the registry', '{ desk { name } }', [], []],
    ['a root that nothing knows', '{ loose { name } }', [], ['Query.loose at loose']],
    [
      'an item named like a root of the registry',
      '{ persons { nodes { desk } } }',
      [person],
      ['Person.desk at persons.nodes.desk'],
    ],
    [
      'a computed item',
      '{ persons { nodes { isAdult } } }',
      [person],
      ['Person.isAdult at persons.nodes.isAdult'],
    ],
    [
      'the same names at two places',
      '{ x: persons { nodes { born } } xn: persons { odes: nodes { born } } }',
      [person],
      ['Person.born at x.nodes.born', 'Person.born at xn.odes.born'],
    ],
    [
      'a figure by what its mask leaves',
      '{ personsAggregate { groups { count key { grade } average { age } } } }',
      [
        {
          entity: 'Person',
          items: ['Person.age', 'Person.grade'],
          masks: { 'Person.grade': { kind: 'PSEUDONYM' } as never },
        },
      ],
      ['Person.grade at personsAggregate.groups.key.grade MASKED'],
    ],
    ['statistics', '{ personsAggregate { groups { count } } }', [person], []],
    [
      'statistics without their entrance',
      '{ personsAggregate { groups { count } } }',
      [{ ...person, operations: ['LIST'] }],
      ['Query.personsAggregate at personsAggregate'],
    ],
    [
      'a group of statistics',
      '{ personsAggregate(groupBy: [grade]) { groups { count key { grade } } } }',
      [{ ...person, operations: ['AGGREGATE'] }],
      ['Person.grade at personsAggregate'],
    ],
    [
      'a key of a group, whatever the group is by',
      '{ personsAggregate { groups { count key { grade } } } }',
      [{ ...person, operations: ['AGGREGATE'] }],
      ['Person.grade at personsAggregate.groups.key.grade'],
    ],
    [
      'a figure',
      '{ personsAggregate { groups { count average { age } } } }',
      [{ ...person, operations: ['AGGREGATE'] }],
      ['Person.age at personsAggregate.groups.average.age'],
    ],
    [
      'a filter of statistics',
      '{ personsAggregate(where: { alive: { eq: true } }) { groups { count } } }',
      [{ ...person, operations: ['AGGREGATE'] }],
      ['Person.alive at personsAggregate'],
    ],
  ])('denies %s', (_name, text, grants, expected) => {
    expect(deniedOf(text, grants)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['a filter', '{ persons(where: { born: { isNull: true } }) { totalCount } }', ['Person.born at persons']],
    [
      'a filter below not and or',
      '{ persons(where: { not: { or: [{ name: { contains: "a" } }, { alive: { eq: true } }] } }) { totalCount } }',
      ['Person.alive at persons'],
    ],
    [
      'one object where a list may stand',
      '{ persons(where: { and: { alive: { eq: true } } }) { totalCount } }',
      ['Person.alive at persons'],
    ],
    [
      'a filter of an embedded object',
      '{ persons(where: { home: { unit: { eq: "1" } } }) { totalCount } }',
      ['Home.unit at persons'],
    ],
    [
      'two names, of which the first is told',
      '{ persons(where: { born: { isNull: true } alive: { eq: true } }) { totalCount } }',
      ['Person.born at persons'],
    ],
    [
      'the default of one variable, not of another',
      `query ($a: PersonWhere = { name: { contains: "a" } }, $w: PersonWhere = { alive: { eq: true } }) {
        a: persons(where: $w) { totalCount } b: persons(where: $a) { totalCount } }`,
      ['Person.alive at a'],
    ],
    ['an order', '{ persons(orderBy: [{ field: born }]) { totalCount } }', ['Person.born at persons']],
    [
      'an order without a list',
      '{ persons(orderBy: { field: born }) { totalCount } }',
      ['Person.born at persons'],
    ],
    [
      'a default of a variable',
      'query ($w: PersonWhere = { alive: { eq: true } }) { persons(where: $w) { totalCount } }',
      ['Person.alive at persons'],
    ],
    [
      'a granted filter and order',
      '{ persons(where: { name: { contains: "a" } }, orderBy: [{ field: name }]) { totalCount } }',
      [],
    ],
  ])('denies what an argument reads: %s', (_name, text, expected) => {
    expect(deniedOf(text, [person, team])).toEqual(expected);
  });

  it('denies comparing what a mask leaves uncomparable, and admits what it leaves comparable', () => {
    const masked = (mask: object): readonly TestGrant[] => [
      {
        entity: 'Person',
        items: ['Person.personId', 'Person.born'],
        masks: { 'Person.born': mask as never },
      },
    ];
    const text = '{ persons(orderBy: [{ field: born }]) { nodes { born } } }';
    expect(deniedOf(text, masked(year))).toEqual([]);
    expect(deniedOf(text, masked({ kind: 'PSEUDONYM' }))).toEqual(['Person.born at persons MASKED']);
    const variable = 'query ($o: [PersonOrder!]) { persons(orderBy: $o) { nodes { born } } }';
    expect(deniedOf(variable, masked({ kind: 'PSEUDONYM' }), { o: [{ field: 'born' }] })).toEqual([
      'Person.born at persons MASKED',
    ]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a granted filter', { name: { contains: 'a' } }, []],
    ['a filter', { alive: { eq: true } }, ['Person.alive at persons']],
    [
      'two names, of which the first is told',
      { born: { isNull: true }, alive: { eq: true } },
      ['Person.born at persons'],
    ],
    ['a filter that is null', { alive: null }, ['Person.alive at persons']],
    ['a nested filter', { and: [{ not: { alive: { eq: true } } }] }, ['Person.alive at persons']],
    ['a list written as one', { or: { alive: { eq: true } } }, ['Person.alive at persons']],
    ['a name of no field', { constructor: { eq: true }, toString: 1 }, []],
  ])('judges the value of a variable: %s', (_name, w, expected) => {
    const text = 'query ($w: PersonWhere) { persons(where: $w) { nodes { name } } }';
    expect(deniedOf(text, [person], { w })).toEqual(expected);
  });

  it('judges a variable inside a filter, and an order', () => {
    const nested = 'query ($f: BooleanFilter) { persons(where: { alive: $f }) { totalCount } }';
    expect(deniedOf(nested, [person], { f: { eq: true } })).toEqual(['Person.alive at persons']);
    const order = 'query ($o: [PersonOrder!]) { persons(orderBy: $o) { nodes { name } } }';
    expect(deniedOf(order, [person], { o: [{ field: 'born', direction: 'DESC' }] })).toEqual([
      'Person.born at persons',
    ]);
    expect(deniedOf(order, [person], { o: { field: 'born' } })).toEqual(['Person.born at persons']);
    expect(deniedOf(order, [person], { o: [{ field: 'name' }] })).toEqual([]);
  });

  it('reads every input of a computed item, by the entrance of its row', () => {
    const computed: TestGrant = { entity: 'Person', items: ['Person.isAdult', 'Person.born'] };
    expect([...readsOf('{ persons { nodes { isAdult } } }', [computed])].sort()).toEqual([
      'LIST Person.born',
      'LIST Person.isAdult',
    ]);
  });

  it('denies what is not in the schema at all, also where nothing is judged', () => {
    const gone = ['{ gone }', '{ persons { gone } }', '{ persons { nodes { gone } } }'];
    for (const text of gone) {
      const operation = getOperationAST(parse(text));
      invariant(operation, 'an operation');
      const { denied } = judgeOperation(town, operation, permissionOf(person));
      expect(
        [...denied.values()].map(({ coordinate }) => coordinate),
        text,
      ).toEqual([expect.stringMatching(/\.gone$/)]);
    }
  });

  it('tells what a variable closes at each place, without what is denied below any of them', () => {
    const text = `query ($w: PersonWhere) {
      a: persons(where: $w) { nodes { born } } b: persons(where: $w) { nodes { born } } }`;
    expect(deniedOf(text, [person], { w: { alive: { eq: true } } })).toEqual([
      'Person.alive at a',
      'Person.alive at b',
    ]);
  });

  it('tells what a variable closes as a whole once, without what is denied below it', () => {
    const text =
      'query ($w: PersonWhere) { persons(where: $w) { nodes { born } } other: persons { nodes { born } } }';
    expect(deniedOf(text, [person], { w: { alive: { eq: true } } })).toEqual([
      'Person.born at other.nodes.born',
      'Person.alive at persons',
    ]);
    expect(deniedOf(text, [person])).toEqual([
      'Person.born at persons.nodes.born',
      'Person.born at other.nodes.born',
    ]);
  });

  it('keeps a verdict by document and permission set: neither serves another', () => {
    const guard = newGuard();
    const text = 'query ($w: PersonWhere) { persons(where: $w) { nodes { name } } }';
    const more: TestGrant = { ...person, items: [...person.items, 'Person.alive'] };
    const w = { alive: { eq: true } };
    for (let round = 0; round < 2; round++) {
      expect(deniedOf(text, [person], { w }, guard)).toEqual(['Person.alive at persons']);
      expect(deniedOf(text, [person], {}, guard)).toEqual([]);
      expect(deniedOf(text, [more], { w }, guard)).toEqual([]);
      expect(deniedOf(text, [], {}, guard)).toEqual(['Query.persons at persons']);
    }
    const input = inputOf(text, permissionOf(person));
    expect(guard.guard(input)).toBe(guard.guard(input));
  });

  it('never plans what is denied, whatever has been forgotten since it was judged', () => {
    const guard = newGuard();
    const text =
      'query ($w: PersonWhere) { a: persons(where: $w) { nodes { name } } b: persons { nodes { name born } } }';
    const asked = (w: unknown) => guard.guard(inputOf(text, permissionOf(person), { w })).normalised.planning;
    expect(asked({})?.text).not.toContain('born');
    for (let at = 0; at < 15; at++) {
      guard.guard(inputOf(`{ other${at}: persons { nodes { name } } }`, permissionOf(person)));
    }
    const planned = asked({ alive: { eq: true } });
    expect(planned?.text).toContain('name');
    expect(planned?.text).not.toContain('born');
  });

  it('judges operations once that differ in what has no effect', () => {
    const guard = newGuard();
    const asked = (text: string) => guard.guard(inputOf(text, permissionOf(person)));
    const first = asked('{ persons { nodes { name born } } }');
    expect(asked('query Named { persons { nodes { name born } } } # comment')).toBe(first);
    expect(asked('{ persons { nodes { name b: born } } }')).not.toBe(first);
  });

  it('tells one denial for each coordinate and path', () => {
    const text = '{ persons { nodes { born ...B ... on Person { born } } } } fragment B on Person { born }';
    expect(deniedOf(text, [person])).toEqual(['Person.born at persons.nodes.born']);
  });

  it('judges a place of an interface by each concrete type, and a union', () => {
    const asset: TestGrant = { entity: 'Asset', items: ['Asset.party', 'Asset.holder'] };
    const alive: TestGrant = { entity: 'Person', items: ['Person.alive'] };
    const text = '{ assets { nodes { party { __typename alive } } } }';
    expect(deniedOf(text, [asset, alive])).toEqual(['Team.alive at assets.nodes.party.alive']);
    expect(plannedOf(text, [asset, alive])).toContain('... on Person { alive }');
    expect(plannedOf(text, [asset, alive])).not.toContain('... on Team { alive }');
    const narrowed = '{ assets { nodes { party { ... on Person { ... on Party { alive } } } } } }';
    expect(deniedOf(narrowed, [asset, alive])).toEqual([]);
    const spread = '{ assets { nodes { party { ...P } } } } fragment P on Team { ... { alive } }';
    expect(deniedOf(spread, [asset, alive])).toEqual(['Team.alive at assets.nodes.party.alive']);
    const union =
      '{ assets { nodes { holder { ... on Team { alive } ... on Person { alive } ... on Party { alive } } } } }';
    expect(deniedOf(union, [asset, alive])).toEqual(['Team.alive at assets.nodes.holder.alive']);
    const below = '{ assets { nodes { party { team { teamId } } } } }';
    expect(deniedOf(below, [asset, alive, team])).toEqual([
      'Person.team at assets.nodes.party.team',
      'Team.team at assets.nodes.party.team',
    ]);
  });

  it('names every item that an answer reads, with its entrance', () => {
    const text = `query ($w: PersonWhere) {
      person(personId: "1") { name }
      persons(where: $w, orderBy: [{ field: name }]) { nodes { team { teamId } home { street } } }
      teams { nodes { members { name } } }
      personsAggregate(groupBy: [grade]) { groups { count } }
    }`;
    expect(
      [
        ...readsOf(
          text,
          [person, team, { entity: 'Person', items: ['Person.grade'], operations: ['AGGREGATE'] }],
          { w: { home: { street: { contains: 'a' } } } },
        ),
      ].sort(),
    ).toEqual([
      'AGGREGATE Person.grade',
      'JOIN Person.name',
      'JOIN Person.team',
      'JOIN Team.teamId',
      'LIST Home.street',
      'LIST Home.street',
      'LIST Person.name',
      'LIST Person.team',
      'LOOKUP Person.name',
      'LOOKUP Person.personId',
    ]);
  });

  it('plans nothing that is denied, writes fragments out and releases keys by the owner', () => {
    const text = '{ persons { nodes { ...F born } } } fragment F on Person { mine: personId name }';
    expect(plannedOf(text, [person])).toMatch(/nodes \{ (\.\.\. on Person \{ )?lt_personId name/);
    expect(plannedOf(text, [person])).not.toContain('born');
    expect(plannedOf('{ assets { totalCount } }', [person])).toBe('');
  });

  it('refuses an operation that fragments make larger than agreed', () => {
    const text = '{ persons { nodes { ...A ...A } } } fragment A on Person { name alive }';
    const input = inputOf(text, permissionOf(person));
    // persons, nodes, two spreads and two fields in each
    expect(newGuard(8).guard(input).denials).toHaveLength(1);
    expect(() => newGuard(7).guard(input)).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }));
  });

  it('hands numbers over digit by digit', () => {
    const all: TestGrant = { entity: 'Person', items: ['Person.serial', 'Person.wage', 'Person.age'] };
    const text = `{ persons(where: { serial: { eq: 9007199254740993 } wage: { gt: 1.10 } age: { lt: 30 } }) { totalCount } }`;
    expect(plannedOf(text, [all])).toContain('where: $lt_0');
    const { normalised } = newGuard().guard(inputOf(text, permissionOf(all)));
    expect(JSON.stringify(normalised.planningVariables({}))).toBe(
      '{"lt_0":{"serial":{"eq":"9007199254740993"},"wage":{"gt":"1.10"},"age":{"lt":30}}}',
    );
  });
});
