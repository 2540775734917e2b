import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationKind } from '../../../../schema/language/entrance.ts';
import { compileRuleTree } from '../../../../subgraphs/database/enforce/rule-tree.ts';
import type { LiveSchema } from '../../../../subgraphs/database/engine/live-schema.ts';
import type { ReadEngine } from '../../../../subgraphs/database/resolve/read-engine.ts';
import { createMaskRelease } from '../../../../subgraphs/database/storage/release-mask.ts';
import { createRowView } from '../../../../subgraphs/database/view/row-view.ts';
import { type RuleTree, requireEveryRule, ruleTreeKey } from '../../../../subgraphs/enforce/field-rule.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { liveWithout, type PeoplePlan, planPeople } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
let schema: GraphQLSchema;
beforeAll(async () => {
  plan = await planPeople();
  ({ schema } = plan);
});

function treeOf(grants: readonly TestGrant[], live: LiveSchema = plan.live): RuleTree {
  const codeLists = { parents: () => new Map([['W1', null]]) };
  const masks = createMaskRelease(Buffer.alloc(32), codeLists);
  const { map } = plan;
  const view = (entrance: OperationKind, type: string) => {
    const entity = map.entity(type);
    const resources = { map, live, codeLists, masks };
    return entity === null ? null : createRowView(resources, permissionOf(...grants), entrance, entity);
  };
  return compileRuleTree(schema, { map, view } as unknown as ReadEngine);
}

/** The rules of all fields that are not denied because everything is closed to them, as short texts. */
function rulesOf(grants: readonly TestGrant[], live?: LiveSchema): Readonly<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [type, rules] of treeOf(grants, live)) {
    for (const [name, rule] of rules) {
      const { details = {} } = rule.kind === 'deny' ? rule.error : {};
      const text =
        rule.kind === 'deny' ? `${String(details.reason)} ${String(details.coordinate)}` : rule.kind;
      const isClosed = text === `ENTRANCE_CLOSED ${type}.${name}`;
      if (!isClosed) told[`${type}.${name}`] = text;
    }
  }
  return told;
}

const open = (text: string) => text === 'allow' || text === 'judge';
const openOf = (rules: Readonly<Record<string, string>>) =>
  Object.keys(rules).filter((coordinate) => open(rules[coordinate] ?? ''));

const ward = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
const people = (items: readonly string[], more: Partial<TestGrant> = {}): TestGrant => ({
  entity: 'Person',
  items: items.map((name) => `Person.${name}`),
  ...more,
});

const pages = (entity: string, field: string) => [
  field,
  ...['nodes', 'edges', 'pageInfo', 'totalCount'].map((name) => `${entity}Connection.${name}`),
  ...['cursor', 'node'].map((name) => `${entity}Edge.${name}`),
  ...['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((name) => `PageInfo.${name}`),
];

describe('fields that are open', () => {
  it('are none without a grant, and each says that its entrance is closed', () => {
    const rules = rulesOf([]);
    expect(openOf(rules)).toEqual([]);
    // What is elsewhere than at its own name says where: the item behind it.
    expect(rules).toMatchObject({
      'Person.lt_personId': 'ENTRANCE_CLOSED Person.personId',
      'Family.members': 'ENTRANCE_CLOSED Person.family',
      'Family.membersConnection': 'ENTRANCE_CLOSED Person.family',
      'Person.titles': 'ENTRANCE_CLOSED Title.owner',
      'Country.people': 'ENTRANCE_CLOSED Person.country',
      'PersonAggregateSum.height': 'ENTRANCE_CLOSED Person.height',
      'PersonAggregateKey.home_ward': 'ENTRANCE_CLOSED Home.ward',
      'Person.home': 'NOT_GRANTED Person.home',
      '_Service.sdl': 'ENTRANCE_CLOSED Query._service',
    });
  });

  it('of a list: the list and its pages; of what it meets the keys alone', () => {
    const rules = rulesOf([people(['name', 'personId'], { operations: ['LIST'] })]);
    const items = openOf(rules).filter((coordinate) => /^(Person|Home)\./.test(coordinate));
    expect(
      openOf(rules)
        .filter((coordinate) => !items.includes(coordinate))
        .sort(),
    ).toEqual(
      [
        ...pages('Person', 'Query.people'),
        ...['Country.code', 'Ward.wardCode', 'Company.taxCode', 'Family.familyId'],
      ].sort(),
    );
    // WHY judged: a person may also be met over a relation, of whom only the key is known.
    const judged = ['Person.name', 'Person.lt_personId', 'Person.height', 'Home.ward'];
    for (const coordinate of judged) expect(rules[coordinate], coordinate).toBe('judge');
    expect(rules['Person.personId']).toBe('allow');
  });

  it('of a look-up: by the key, which the look-up reads', () => {
    const lookup = (items: readonly string[], more: Partial<TestGrant> = {}, live = plan.live) => {
      const rules = rulesOf([people(items, { operations: ['LOOKUP'], ...more })], live);
      expect(rules['Query.person']).toBe(rules['Query.peopleByIds']);
      return rules['Query.person'];
    };
    expect(lookup(['personId'])).toBe('allow');
    expect(lookup(['personId'], { rows: ward })).toBe('allow');
    expect(lookup(['name'])).toBe('NOT_GRANTED Person.personId');
    const partial = { 'Person.personId': { kind: 'PARTIAL', keepLast: 1 } } as const;
    expect(lookup(['personId'], { masks: partial })).toBe('MASKED Person.personId');
    expect(lookup(['personId'], { operations: ['LIST', 'JOIN', 'AGGREGATE'] })).toBeUndefined();
    // What is gone answers that it is unavailable, when it is read.
    expect(lookup(['personId'], {}, liveWithout('NGUOI.MA_SO'))).toBe('allow');
  });

  it('of a join: what references and other databases reach', () => {
    const rules = rulesOf([people(['name', 'family', 'religion'], { operations: ['JOIN'] })]);
    expect(openOf(rules).sort()).toEqual(
      [
        ...['Query._entities', 'Family.members', 'Person.name', 'Person.family', 'Person.religion'],
        ...pages('Person', 'Family.membersConnection'),
        ...['Person.personId', 'Family.familyId', 'Country.code', 'Ward.wardCode', 'Company.taxCode'],
      ].sort(),
    );
    expect(rules).toMatchObject({
      ...{ 'Person.name': 'allow', 'Person.family': 'allow', 'Family.members': 'allow' },
      'Family.membersConnection': 'allow',
      'Country.peopleConnection': 'NOT_GRANTED Person.country',
      'Person.titlesConnection': 'ENTRANCE_CLOSED Title.owner',
      'Person.height': 'NOT_GRANTED Person.height',
      'Person.lt_personId': 'NOT_GRANTED Person.personId',
      'Person.home': 'NOT_GRANTED Person.home',
      'Home.ward': 'NOT_GRANTED Home.ward',
      'Country.people': 'NOT_GRANTED Person.country',
      'Person.titles': 'ENTRANCE_CLOSED Title.owner',
    });
    expect(rules['Family.label']).toBeUndefined();
  });

  it('of an object: where any item in it is, and it says so itself', () => {
    expect(rulesOf([{ entity: 'Person', items: ['Home.street'], operations: ['JOIN'] }])).toMatchObject({
      'Person.home': 'allow',
      'Home.street': 'allow',
      'Home.ward': 'NOT_GRANTED Home.ward',
    });
    expect(
      rulesOf([{ entity: 'Person', items: ['Home.street'], operations: ['JOIN'], rows: ward }]),
    ).toMatchObject({
      'Person.home': 'allow',
      'Home.street': 'allow',
    });
  });

  it('of a table without a key: over its relation alone', () => {
    const titles = (operations: readonly OperationKind[]) =>
      openOf(rulesOf([{ entity: 'Title', items: ['Title.serial', 'Title.owner'], operations }])).sort();
    expect(titles(['JOIN'])).toEqual(
      [
        ...['Title.serial', 'Title.owner', 'Person.titles', 'Query._entities'],
        ...pages('Title', 'Person.titlesConnection'),
        ...['Company.taxCode', 'Country.code', 'Family.familyId', 'Person.personId', 'Ward.wardCode'],
      ].sort(),
    );
    expect(titles(['LOOKUP', 'LIST', 'AGGREGATE'])).toEqual([]);
  });

  it('of statistics: what is counted, no record, no key', () => {
    const counted = people(['height', 'gender', 'bornOn'], { operations: ['AGGREGATE'] });
    const rules = rulesOf([counted]);
    const [sums, extremes] = [['Sum', 'Average'], ['Extreme']].map((kinds) =>
      kinds.map((kind) => `PersonAggregate${kind}`),
    );
    expect(openOf(rules).sort()).toEqual(
      [
        ...['Query.peopleAggregate', 'PersonAggregateKey.gender', 'PersonAggregateKey.bornOn'],
        ...['groups', 'unclassified', 'smallestGroup'].map((name) => `PersonAggregate.${name}`),
        ...['key', 'notTold', 'count', 'sum', 'average', 'min', 'max'].map(
          (name) => `PersonAggregateGroup.${name}`,
        ),
        ...(sums ?? []).map((type) => `${type}.height`),
        ...(extremes ?? []).flatMap((type) => [`${type}.height`, `${type}.bornOn`]),
      ].sort(),
    );
    expect(rules).toMatchObject({
      'PersonAggregateSum.wealth': 'NOT_GRANTED Person.wealth',
      'PersonAggregateKey.home_ward': 'NOT_GRANTED Home.ward',
    });
    const parent = { 'Home.ward': { kind: 'PARENT' } } as const;
    const home: TestGrant = { ...counted, items: ['Home.ward', 'Person.bornOn'], masks: parent };
    expect(rulesOf([home])).toMatchObject({
      'PersonAggregateKey.home_ward': 'MASKED Home.ward',
      'PersonAggregateKey.bornOn': 'allow',
    });
    const year = { 'Person.bornOn': { kind: 'YEAR' } } as const;
    expect(rulesOf([{ ...counted, masks: year }])['PersonAggregateKey.bornOn']).toBe('allow');
  });
});

describe('a field is judged row by row', () => {
  const joined = (items: readonly string[], more: Partial<TestGrant> = {}) =>
    people(items, { operations: ['JOIN'], ...more });

  it('where its grant is of some rows', () => {
    const rules = rulesOf([joined(['name']), joined(['height'], { rows: ward })]);
    expect([rules['Person.name'], rules['Person.height']]).toEqual(['allow', 'judge']);
    expect(rules['Person.wealth']).toBe('NOT_GRANTED Person.wealth');
  });

  it('where entrances differ', () => {
    const rules = rulesOf([joined(['name', 'height']), people(['name'], { operations: ['LIST'] })]);
    expect([rules['Person.name'], rules['Person.height']]).toEqual(['allow', 'judge']);
  });

  it('where its column is gone', () => {
    expect(rulesOf([joined(['name'])], liveWithout('NGUOI.HO_TEN'))['Person.name']).toBe('judge');
  });

  it('but not a relation: its rows are judged by their reference', () => {
    const people = (more: Partial<TestGrant>, live?: LiveSchema) =>
      rulesOf([joined(['name']), joined(['country'], more)], live)['Country.people'];
    expect(people({})).toBe('allow');
    expect(people({ rows: ward })).toBe('allow');
    expect(people({ masks: { 'Person.country': { kind: 'PARENT' } } })).toBe('MASKED Person.country');
    expect(people({}, liveWithout('NGUOI.NUOC'))).toBe('allow');
  });
});

describe('a rule tree', () => {
  const tree = () => treeOf([people(['name'], { operations: ['JOIN'] })]);

  it('says nothing of types and fields that it does not know, and such a schema is not served', () => {
    const more = extendSchema(
      schema,
      parse('type Other { a: Int } extend type Person { b: Int } extend type Query { c: Other }'),
    );
    const { map } = plan;
    const compiled = compileRuleTree(more, { map, view: () => null } as unknown as ReadEngine);
    expect(compiled.get('Other')).toEqual(new Map());
    expect(compiled.get('Person')?.has('b')).toBe(false);
    expect(compiled.get('Query')?.has('c')).toBe(false);
    expect(compiled.has('__Type')).toBe(false);
    expect(() => requireEveryRule(more, compiled)).toThrow(
      expect.objectContaining({
        code: 'RULE_MISSING',
        details: { coordinate: expect.stringMatching(/^(Query.c|Person.b|Other.a)$/) },
      }),
    );
    expect(() => requireEveryRule(schema, compiled)).not.toThrow();
  });

  it('has one key with trees that guard alike, and another with any that does not', () => {
    expect(ruleTreeKey(tree())).toBe(ruleTreeKey(tree()));
    const others = [
      [],
      [people(['height'], { operations: ['JOIN'] })],
      [people(['name'], { operations: ['LIST'] })],
      [people(['name'], { operations: ['JOIN'] }), people(['height'], { operations: ['JOIN'], rows: ward })],
    ] as const;
    const keys = new Set([ruleTreeKey(tree()), ...others.map((grants) => ruleTreeKey(treeOf(grants)))]);
    expect(keys.size).toBe(5);
    // Refusals of other words or codes are other trees: their errors differ.
    const [name, reason] = [new Map(tree()), new Map(tree())];
    const denied = (details: Readonly<Record<string, unknown>>, code = 'FIELD_NOT_PERMITTED') =>
      new Map([['name', { kind: 'deny', error: { code, details } }]]) as never;
    const told = [
      denied({ coordinate: 'a' }),
      denied({ coordinate: 'b' }),
      denied({ coordinate: 'a' }, 'MASKED'),
    ];
    const texts = told.map((rules) => ruleTreeKey(name.set('Person', rules)));
    expect(new Set(texts).size).toBe(3);
    expect(ruleTreeKey(reason.set('Person', told[0] ?? denied({})))).toBe(texts[0]);
  });
});
