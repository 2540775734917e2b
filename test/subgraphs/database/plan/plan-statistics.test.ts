import { type FieldNode, parse, type SelectionSetNode } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  planStatistics,
  type StatisticsPlan,
  statisticsWants,
} from '../../../../subgraphs/database/plan/plan-statistics.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openCodes } from '../fixtures/people-database.ts';
import { type PeoplePlan, planPeople, refusalOf } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
let wantsOf: (selection: string) => ReturnType<typeof statisticsWants>;
beforeAll(async () => {
  plan = await planPeople();
  const { schema } = plan;
  wantsOf = (selection) => {
    const document = parse(
      `{ peopleAggregate ${selection} } fragment More on PersonAggregateGroup { max { height } }`,
    );
    const [operation, fragment] = document.definitions;
    if (operation?.kind !== 'OperationDefinition' || fragment?.kind !== 'FragmentDefinition')
      throw new TypeError();
    const [field] = operation.selectionSet.selections as readonly FieldNode[];
    const context = { schema, fragments: { More: fragment }, variables: {} };
    return statisticsWants(context, 'Person', [field?.selectionSet as SelectionSetNode]);
  };
});

describe('what a selection wants', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['{ unclassified smallestGroup }', [], [], []],
    ['{ groups { count notTold } }', [], [], []],
    ['{ groups { key { gender home_ward __typename } } }', ['gender', 'home_ward'], [], []],
    ['{ groups { sum { wealth } average { area t: __typename } } }', [], ['wealth', 'area'], []],
    ['{ groups { min { height } } }', [], ['height'], ['height']],
    [
      '{ groups { ...More } other: groups { max { bornOn } } }',
      [],
      ['height', 'bornOn'],
      ['height', 'bornOn'],
    ],
    ['{ g: groups { s: sum { a: wealth } } }', [], ['wealth'], []],
    [
      '{ groups { sum @skip(if: true) { wealth } key { alive @include(if: false) gender } } }',
      ['gender'],
      [],
      [],
    ],
  ])('%s', (selection, keys, measures, extremes) => {
    const wants = wantsOf(selection);
    expect([...wants.keys]).toEqual(keys);
    expect([...wants.measures]).toEqual(measures);
    expect([...wants.extremes]).toEqual(extremes);
  });
});

const ward = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
const items = [
  'Person.gender',
  'Person.alive',
  'Person.bornOn',
  'Person.height',
  'Person.wealth',
  'Home.ward',
];
const statistics: TestGrant = { entity: 'Person', items, operations: ['AGGREGATE'] };
const guarded: TestGrant = { ...statistics, smallestGroup: 5 };
const records: TestGrant = { entity: 'Person', items, operations: ['LIST'] };

function planned(
  grants: readonly TestGrant[],
  selection: string,
  args: Readonly<Record<string, unknown>> = {},
): StatisticsPlan {
  const all = [...grants, ...openCodes];
  const view = plan.view('Person', all, 'AGGREGATE');
  const input = { map: plan.map, live: plan.live, permission: permissionOf(...all), view };
  return planStatistics(input, args, wantsOf(selection));
}
const refused = (...asked: Parameters<typeof planned>) => refusalOf(() => planned(...asked));
const names = (fields: readonly { readonly value: string }[]) => fields.map(({ value }) => value);

describe('open statistics', () => {
  it('read what is grouped by and asked for, and the years of extremes', () => {
    const found = planned([statistics], '{ groups { min { bornOn height } sum { wealth } } }', {
      groupBy: ['alive', 'gender', 'alive'],
      where: { height: { gt: 1 } },
    });
    expect(names(found.keys)).toEqual(['alive', 'gender', 'bornOn']);
    expect(names(found.measures)).toEqual(['height', 'wealth']);
    expect(found.groupBy).toEqual([0, 1]);
    expect(found.disclosure).toMatchObject({ kind: 'open', filter: { values: { w0: '1' } } });
  });

  it('group by a year once where it is an extreme too', () => {
    const found = planned([statistics], '{ groups { min { bornOn } } }', { groupBy: ['bornOn'] });
    expect(names(found.keys)).toEqual(['bornOn']);
    expect(found.groupBy).toEqual([0]);
  });

  it('are those of nobody where nothing is asked', () => {
    const found = planned([statistics], '{ groups { count } }', { groupBy: null, where: null });
    expect(found).toMatchObject({ keys: [], measures: [], groupBy: [], disclosure: { filter: null } });
  });

  it('count what is granted in some rows', () => {
    const height: TestGrant = { ...statistics, items: ['Person.height'], rows: ward };
    const found = planned(
      [{ ...statistics, items: ['Person.gender'] }, height],
      '{ groups { sum { height } } }',
    );
    expect(names(found.measures)).toEqual(['height']);
  });

  it('leave out what is not granted of what is asked', () => {
    const found = planned([statistics], '{ groups { sum { area } min { seenAt } } }');
    expect([names(found.keys), names(found.measures)]).toEqual([[], []]);
  });
});

describe('statistics are protected', () => {
  const kindOf = (
    grants: readonly TestGrant[],
    args: Readonly<Record<string, unknown>> = {},
    sum = 'wealth',
  ) => planned(grants, `{ groups { sum { ${sum} } } }`, { groupBy: ['gender'], ...args }).disclosure.kind;

  it('where a grant asks for it, and then read all that is granted', () => {
    const found = planned([guarded], '{ groups { count } }', { groupBy: ['bornOn', 'gender'] });
    expect(names(found.keys)).toEqual(['alive', 'gender', 'home_ward', 'bornOn']);
    expect(names(found.measures)).toEqual(['height', 'wealth']);
    expect(found.groupBy).toEqual([3, 1]);
    expect(found.disclosure).toEqual({ kind: 'protected', smallest: 5, filter: null });
  });

  it('from two rows on', () => {
    expect(kindOf([{ ...statistics, smallestGroup: 1 }])).toBe('open');
    expect(kindOf([{ ...statistics, smallestGroup: 2 }])).toBe('protected');
  });

  it('unless the same records are open to a list', () => {
    expect(kindOf([guarded, records])).toBe('open');
    expect(kindOf([guarded, { ...records, operations: ['LOOKUP', 'JOIN'] }])).toBe('protected');
    expect(kindOf([guarded, { ...records, rows: ward }])).toBe('protected');
    expect(kindOf([{ ...guarded, rows: ward }, records])).toBe('protected');
    expect(
      kindOf([
        { ...guarded, rows: ward },
        { ...records, rows: ward },
      ]),
    ).toBe('open');
  });

  it.each(items.filter((item) => ['Person.gender', 'Person.wealth', 'Home.ward'].includes(item)))(
    'where the list lacks or masks %s, which the statistics group, sum or filter',
    (lacking) => {
      const where = { home: { ward: { eq: 'W1' } } };
      expect(kindOf([guarded, records], { where })).toBe('open');
      expect(
        kindOf([guarded, { ...records, items: items.filter((item) => item !== lacking) }], { where }),
      ).toBe('protected');
      const mask =
        lacking === 'Person.wealth' ? { kind: 'ROUND', to: '10' } : { kind: 'PARTIAL', keepLast: 1 };
      const masked = { ...records, masks: { [lacking]: mask } } as TestGrant;
      expect(kindOf([guarded, masked], { where })).toBe('protected');
    },
  );

  it('where the list has an item in some rows only', () => {
    const others = { ...records, items: items.filter((item) => item !== 'Person.wealth') };
    expect(kindOf([guarded, others, { ...records, items: ['Person.wealth'], rows: ward }])).toBe('protected');
  });

  it('where the list masks an item in some rows', () => {
    const others = { ...records, items: items.filter((item) => item !== 'Person.wealth') };
    const masks = { 'Person.wealth': { kind: 'ROUND', to: '10' } } as const;
    const [masked, bare] = [
      { ...records, masks },
      { ...records, rows: ward },
    ];
    expect(kindOf([guarded, others, masked, bare])).toBe('protected');
    expect(kindOf([guarded, records])).toBe('open');
  });

  it('and then filtered by what they group by only', () => {
    const where = (filter: object) => refused([guarded], '{ groups { count } }', { where: filter });
    expect(where({ home: { ward: { eq: 'W1' } } })).toBeNull();
    expect(where({ not: { gender: { eq: 'MALE' } } })).toBeNull();
    expect(where({ height: { gt: 1 } })).toBe('STATISTICS_FILTER_REFUSED Person.height');
    expect(where({ gender: { eq: 'MALE' }, or: [{ wealth: { gt: '1' } }] })).toBe(
      'STATISTICS_FILTER_REFUSED Person.wealth',
    );
  });

  it('and then tell no least and greatest number', () => {
    expect(refused([guarded], '{ groups { min { wealth } } }')).toBe(
      'STATISTICS_EXTREME_REFUSED Person.wealth',
    );
    expect(refused([guarded], '{ groups { max { height } sum { wealth } } }')).toBe(
      'STATISTICS_EXTREME_REFUSED Person.height',
    );
    expect(refused([guarded], '{ groups { min { bornOn } sum { wealth } } }')).toBeNull();
  });
});

describe('refused before a statement', () => {
  const groups = (groupBy: unknown, grants = [statistics]) =>
    refused(grants, '{ groups { count } }', { groupBy });

  it.each<[string, unknown, string | null]>([
    ['nothing', undefined, null],
    ['no list', 'gender', null],
    ['a granted item', ['gender', 'home_ward'], null],
    ['an item without a grant', ['gender', 'country'], 'FIELD_NOT_PERMITTED Person.country NOT_GRANTED'],
    ['a number', ['height'], 'FILTER_INVALID Person.height'],
    ['an unknown name', ['nothing'], 'FILTER_INVALID Person.nothing'],
    ['no name', [7], 'FILTER_INVALID Person.7'],
  ])('groups by %s', (_name, groupBy, refusal) => {
    expect(groups(groupBy)).toBe(refusal);
  });

  it('an item whose mask does not compare', () => {
    const masked: TestGrant = { ...statistics, masks: { 'Home.ward': { kind: 'PARENT' } } };
    expect(groups(['home_ward'], [masked])).toBe('FIELD_NOT_PERMITTED Home.ward MASKED');
    const protectedOne = planned([{ ...masked, smallestGroup: 3 }], '{ groups { count } }');
    expect(names(protectedOne.keys)).toEqual(['alive', 'gender', 'bornOn']);
  });

  it('a key that is not grouped by', () => {
    expect(refused([statistics], '{ groups { key { alive } } }', { groupBy: ['gender'] })).toBe(
      'STATISTICS_KEY_NOT_GROUPED Person.alive',
    );
    expect(refused([statistics], '{ groups { key { gender } } }', { groupBy: ['gender'] })).toBeNull();
  });

  it('a filter on an item without a grant', () => {
    expect(refused([statistics], '{ groups { count } }', { where: { area: { gt: '1' } } })).toBe(
      'FIELD_NOT_PERMITTED Person.area NOT_GRANTED',
    );
  });
});
