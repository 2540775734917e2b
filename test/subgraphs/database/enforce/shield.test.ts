import { type GraphQLSchema, graphql, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CacheBudget } from '../../../../schema/cache/cache-budget.ts';
import { noCodeLists } from '../../../../schema/exchange/code-lists.ts';
import type { EffectivePermission } from '../../../../schema/permission/effective-permission.ts';
import { compileRuleTree } from '../../../../subgraphs/database/enforce/rule-tree.ts';
import type { SqlDriver } from '../../../../subgraphs/database/engine/driver.ts';
import { sqliteEngine } from '../../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';
import { type Statement, statementBytes } from '../../../../subgraphs/database/engine/statement.ts';
import { createEntityMap } from '../../../../subgraphs/database/model/entity-map.ts';
import { createCursorSealer } from '../../../../subgraphs/database/plan/cursor.ts';
import { createReadEngine } from '../../../../subgraphs/database/resolve/read-engine.ts';
import { makeTableSchema } from '../../../../subgraphs/database/resolve/table-schema.ts';
import { mappedTables } from '../../../../subgraphs/database/storage/mapped-tables.ts';
import { createMaskRelease } from '../../../../subgraphs/database/storage/release-mask.ts';
import { createHiddenOrder } from '../../../../subgraphs/database/view/hidden-order.ts';
import { denial } from '../../../../subgraphs/enforce/field-denial.ts';
import { type FieldRule, type RuleTree, requireEveryRule } from '../../../../subgraphs/enforce/field-rule.ts';
import { shieldSchema } from '../../../../subgraphs/enforce/shield-schema.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { openPeople, type PeopleWorld, rootOf } from '../fixtures/people-database.ts';

let world: PeopleWorld;
let slow: PeopleWorld;
let driver: SqlDriver;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await openPeople();
  slow = await openPeople({ optimise: false });
  const file = fileOf(world.options.connection);
  driver = await sqliteEngine.open({ engine: 'sqlite', file }, { readers: 1, timeoutMs: 1_000 });
  schema = makeTableSchema(world.options.sdl, createEntityMap(world.options.model, world.options.catalogue));
});
afterAll(async () => {
  await driver.close();
  await world.close();
  await slow.close();
});

async function treeOf(permission: EffectivePermission): Promise<RuleTree> {
  const { model, catalogue } = world.options;
  const map = createEntityMap(model, catalogue);
  const { dialect } = sqliteEngine;
  const live = await sqliteEngine.describe(driver, mappedTables(model));
  const cursors = createCursorSealer(Buffer.alloc(32));
  const hiddenOrder = createHiddenOrder(Buffer.alloc(32));
  const codeLists = noCodeLists;
  const statements = new CacheBudget().cache<string, Statement>({ sizeOf: statementBytes });
  const masks = createMaskRelease(Buffer.alloc(32), codeLists);
  return compileRuleTree(
    schema,
    createReadEngine(
      {
        map,
        live,
        driver,
        dialect,
        cursors,
        hiddenOrder,
        orders: null,
        facts: null,
        codeLists,
        masks,
        statements,
        report: () => undefined,
      },
      permission,
    ),
  );
}

function fieldsOf(target: GraphQLSchema): readonly string[] {
  return Object.values(target.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

const personItems = ['Person.personId', 'Person.name', 'Person.height', 'Home.ward'];
const everyone: TestGrant = { entity: 'Person', items: personItems };
const wardOne = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;

describe('rule tree', () => {
  test('with no permission every served field is denied', async () => {
    const tree = await treeOf(permissionOf());
    const open = fieldsOf(schema).filter((coordinate) => {
      const [type = '', field = ''] = coordinate.split('.');
      return tree.get(type)?.get(field)?.kind !== 'deny';
    });
    expect(open).toEqual([]);
  });

  test('a field without an explicit rule stops the start, whichever it is', async () => {
    const tree = await treeOf(permissionOf(everyone));
    expect(() => requireEveryRule(schema, tree)).not.toThrow();
    for (const coordinate of fieldsOf(schema)) {
      const [type = '', field = ''] = coordinate.split('.');
      const holed = new Map(tree);
      const rules = new Map(tree.get(type));
      rules.delete(field);
      holed.set(type, rules);
      expect(() => shieldSchema(schema, holed), coordinate).toThrow(coordinate);
    }
  });

  test('granted fields keep their plain resolver, denied and conditional ones are wrapped by shield', async () => {
    const tree = await treeOf(
      permissionOf(everyone, { entity: 'Person', items: ['Person.religion'], rows: wardOne }),
    );
    const shielded = shieldSchema(schema, tree);
    const isPlain = (coordinate: string) => {
      const [type = '', field = ''] = coordinate.split('.');
      const resolverIn = (of: GraphQLSchema) => {
        const object = of.getType(type);
        return isObjectType(object) ? object.getFields()[field]?.resolve : undefined;
      };
      return resolverIn(shielded) !== undefined && resolverIn(shielded) === resolverIn(schema);
    };
    expect(
      ['Person.name', 'Person.personId', 'Person.lt_personId', 'Home.ward', 'Query.people'].filter(isPlain),
    ).toHaveLength(5);
    expect(
      ['Person.religion', 'Person.secret', 'Family.label', 'Query.families', 'Query._service'].filter(
        isPlain,
      ),
    ).toEqual([]);
    expect(tree.get('Person')?.get('religion')?.kind).toBe('judge');
  });

  describe('a rule that says neither yes nor no is a refusal', () => {
    const refusal = (reason: string) => ({
      data: { people: null },
      errors: [
        expect.objectContaining({
          originalError: expect.objectContaining({
            code: 'FIELD_NOT_PERMITTED',
            details: { coordinate: 'Query.people', reason },
          }),
        }),
      ],
    });
    const answerWith = async (rule: unknown) => {
      const tree = new Map(await treeOf(permissionOf(everyone)));
      tree.set('Query', new Map([...(tree.get('Query') ?? []), ['people', rule as FieldRule]]));
      return graphql({ schema: shieldSchema(schema, tree), source: '{ people { totalCount } }' });
    };

    test.each<[string, unknown]>([
      [
        'throws',
        {
          kind: 'judge',
          judge: () => {
            throw new TypeError('a fault with secrets');
          },
        },
      ],
      ['says false', { kind: 'judge', judge: () => false }],
      ['says nothing', { kind: 'judge', judge: () => undefined }],
      ['promises and breaks it', { kind: 'judge', judge: () => Promise.reject(new TypeError('late')) }],
      ['is of a kind that nobody knows', { kind: 'maybe' }],
    ])('%s', async (_name, rule) => {
      expect(await answerWith(rule)).toMatchObject(refusal('NOT_GRANTED'));
    });

    test('and one that says why is told', async () => {
      const why = denial('Query.people', 'ROW_NOT_COVERED');
      expect(await answerWith({ kind: 'judge', judge: () => why })).toMatchObject(refusal('ROW_NOT_COVERED'));
    });
  });

  test('what a resolver behind a rule fails with is told as it is', async () => {
    const tree = new Map(await treeOf(permissionOf(everyone)));
    tree.set(
      'Query',
      new Map([...(tree.get('Query') ?? []), ['people', { kind: 'judge', judge: () => true }]]),
    );
    // Without a request's engine the resolver itself fails.
    const answer = await graphql({ schema: shieldSchema(schema, tree), source: '{ people { totalCount } }' });
    expect(answer.data).toEqual({ people: null });
    expect(answer.errors?.map(({ originalError }) => originalError)).toEqual([expect.any(TypeError)]);
  });
});

describe.each([
  ['compiled', () => world],
  ['graphql-js', () => slow],
] as const)('the subgraph without a gateway, %s', (_name, subgraph) => {
  const ask = (grants: readonly TestGrant[], document: string, variables = {}) =>
    subgraph().ask(permissionOf(...grants), document, variables);
  const codes = (answer: Awaited<ReturnType<typeof ask>>) =>
    answer.errors?.map(({ path, extensions }) => [
      path?.join('.'),
      extensions?.coordinate,
      extensions?.reason,
    ]);

  test('nobody reads nothing, and no statement runs', async () => {
    const documents = [
      '{ people { totalCount nodes { name } } }',
      '{ person(personId: "P001") { name } }',
      '{ peopleByIds(ids: ["P001"]) { lt_personId } }',
      '{ families { nodes { label } } }',
      '{ _entities(representations: [{__typename: "Person", personId: "P001"}]) { ... on Person { name } } }',
      '{ _service { sdl } }',
    ];
    for (const document of documents) {
      const answer = await ask([], document);
      expect(Object.values(answer.data ?? { none: null })).toEqual([null]);
      expect(answer.errors?.[0]?.extensions?.code).toBe('FIELD_NOT_PERMITTED');
      expect(answer.counts.statements).toBe(0);
      expect(JSON.stringify(answer)).not.toContain('NGUOI');
    }
  });

  test('aliases, fragments and a skipped @include change nothing', async () => {
    const document =
      'fragment F on Person { name: secret ...G } fragment G on Person { lt_personId: secret } ' +
      '{ person(personId: "P001") { ...F ... on Person { z: secret } ... @include(if: false) { y: secret } } }';
    const answer = await ask([everyone], document);
    expect(answer.data).toEqual({ person: { name: null, lt_personId: null, z: null } });
    expect(codes(answer)?.map(([, coordinate]) => coordinate)).toEqual(Array(3).fill('Person.secret'));
  });

  test('one error for each coordinate and path, never one for each row', async () => {
    const answer = await ask(
      [everyone, { entity: 'Person', items: ['Person.religion'], rows: wardOne }],
      '{ people(first: 60) { nodes { religion secret home { street } } } }',
    );
    expect(codes(answer)).toEqual([
      ['people.nodes.home.street', 'Home.street', 'NOT_GRANTED'],
      ['people.nodes.religion', 'Person.religion', 'ROW_NOT_COVERED'],
      ['people.nodes.secret', 'Person.secret', 'NOT_GRANTED'],
    ]);
  });

  test.each([
    ['a filter', 'people(where: {religion: {isNull: true}}) { totalCount }', 'Person.religion'],
    [
      'a filter below not, or, and',
      'people(where: {or: [{not: {and: [{secret: {eq: "x"}}]}}]}) { totalCount }',
      'Person.secret',
    ],
    [
      'an embedded filter',
      'people(where: {home: {street: {startsWith: "a"}}}) { totalCount }',
      'Home.street',
    ],
    ['an order', 'people(orderBy: [{field: name}, {field: bornOn}]) { nodes { name } }', 'Person.bornOn'],
  ])('%s on a denied item refuses its field before any SQL', async (_what, field, coordinate) => {
    const answer = await ask([everyone], `{ ${field} }`);
    expect(answer.data).toEqual({ people: null });
    expect(codes(answer)).toEqual([['people', coordinate, 'NOT_GRANTED']]);
    expect(answer.counts.statements).toBe(0);
  });

  test('an order on a denied item of a relation refuses the relation', async () => {
    const answer = await ask(
      [
        everyone,
        { entity: 'Person', items: ['Person.family'] },
        { entity: 'Family', items: ['Family.familyId', 'Family.label'] },
      ],
      '{ families(first: 2) { nodes { label members(orderBy: [{field: religion}]) { name } } } }',
    );
    expect(answer.data).toEqual({
      families: {
        nodes: [
          { label: 'Hộ 0', members: null },
          { label: 'Hộ 1', members: null },
        ],
      },
    });
    expect(codes(answer)).toEqual([['families.nodes.members', 'Person.religion', 'NOT_GRANTED']]);
  });

  test('absent and outside the row scope are the same answer; a look-up needs the key', async () => {
    const scoped: TestGrant = { entity: 'Person', items: personItems, rows: wardOne };
    const lookup = (id: string) => ask([scoped], `{ person(personId: "${id}") { name lt_personId } }`);
    const [outside, absent] = [await lookup('P037'), await lookup('none')];
    expect(outside.data).toEqual({ person: null });
    expect(outside).toEqual(absent);
    const keyless = await ask(
      [{ entity: 'Person', items: ['Person.name'] }],
      '{ person(personId: "P001") { name } }',
    );
    expect(codes(keyless)).toEqual([['person', 'Person.personId', 'NOT_GRANTED']]);
    const hiddenKey = await ask(
      [
        { entity: 'Person', items: ['Person.name'] },
        { entity: 'Person', items: ['Person.personId'], rows: wardOne },
      ],
      '{ peopleByIds(ids: ["P037", "P014"]) { name } }',
    );
    expect(hiddenKey.data?.peopleByIds).toEqual([null, { name: expect.anything() }]);
  });

  test('entity references, relations and back edges keep to the row scope of JOIN', async () => {
    const scoped: TestGrant = { entity: 'Person', items: [...personItems, 'Person.family'], rows: wardOne };
    const family: TestGrant = { entity: 'Family', items: ['Family.label', 'Family.head'] };
    const representations = ['P037', 'P014', 'none'].map((personId) => ({ __typename: 'Person', personId }));
    const document =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { home { ward { wardCode } } family { members { home { ward { wardCode } } } } } } }';
    const answer = await ask([scoped, family], document, { r: representations });
    const [outside, inside, absent] = rootOf<readonly { family: { members: unknown[] } }[]>(
      answer,
      '_entities',
    );
    expect([outside, absent]).toEqual([null, null]);
    expect(new Set(inside?.family.members.map((member) => JSON.stringify(member)))).toEqual(
      new Set(['{"home":{"ward":{"wardCode":"W1"}}}']),
    );
  });

  test('each entrance is judged by itself', async () => {
    const grants: readonly TestGrant[] = [
      {
        entity: 'Person',
        items: ['Person.personId', 'Person.name', 'Person.height'],
        operations: ['LOOKUP'],
      },
      { entity: 'Person', items: ['Person.name', 'Person.family'], operations: ['LIST', 'JOIN'] },
    ];
    const document =
      '{ person(personId: "P001") { name height } people(first: 1) { nodes { name height } } ' +
      '_entities(representations: [{__typename: "Person", personId: "P001"}]) { ... on Person { name height personId lt_personId } } }';
    const answer = await ask(grants, document);
    expect(answer.data).toEqual({
      person: { name: 'Dương Mỹ', height: 150 },
      people: { nodes: [{ name: expect.any(String), height: null }] },
      _entities: [{ name: 'Dương Mỹ', height: null, personId: 'P001', lt_personId: null }],
    });
    expect(codes(answer)).toEqual([
      ['_entities.height', 'Person.height', 'NOT_GRANTED'],
      ['_entities.lt_personId', 'Person.personId', 'NOT_GRANTED'],
      ['people.nodes.height', 'Person.height', 'NOT_GRANTED'],
    ]);
  });

  test('a grant whose rows cannot be understood admits no row, negated or not', async () => {
    const unknown = { kind: 'compare', field: ['nothing'], operator: 'eq', value: 'x' } as const;
    for (const rows of [unknown, { kind: 'not', of: unknown } as const]) {
      const answer = await ask([{ entity: 'Person', items: personItems, rows }], '{ people { totalCount } }');
      expect(answer.data).toEqual({ people: { totalCount: 0 } });
    }
  });

  test('permission sets that differ only in whether an item depends on the row are judged apart', async () => {
    const grants = (rows?: TestGrant['rows']): readonly TestGrant[] => [
      { entity: 'Person', items: ['Person.name'] },
      { entity: 'Person', items: ['Person.religion'], ...(rows === undefined ? {} : { rows }) },
    ];
    const document = '{ people(first: 60) { nodes { religion } } }';
    const reasons = [];
    for (const rows of [undefined, wardOne, undefined, wardOne]) {
      reasons.push(codes(await ask(grants(rows), document))?.map(([, , reason]) => reason));
    }
    expect(reasons).toEqual([undefined, ['ROW_NOT_COVERED'], undefined, ['ROW_NOT_COVERED']]);
  });

  test('two consumers asking for the same key in the same tick each get their own rows', async () => {
    const document = '{ person(personId: "P037") { name } }';
    const [all, ward] = await Promise.all([
      ask([everyone], document),
      ask([{ entity: 'Person', items: personItems, rows: wardOne }], document),
    ]);
    expect(all.data?.person).not.toBeNull();
    expect(ward.data?.person).toBeNull();
  });
});
