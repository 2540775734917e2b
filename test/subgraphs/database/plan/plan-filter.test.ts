import { beforeAll, describe, expect, it } from 'vitest';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { Slot } from '../../../../subgraphs/database/engine/operand.ts';
import { filteredFields, planFilter, readFilter } from '../../../../subgraphs/database/plan/plan-filter.ts';
import type { TestGrant } from '../../../fixtures/permission-of.ts';
import { liveWithout, type PeoplePlan, planPeople, refusalOf } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
beforeAll(async () => {
  plan = await planPeople();
});

const items = ['name', 'gender', 'height', 'alive', 'area', 'religion'].map((name) => `Person.${name}`);
const granted: readonly TestGrant[] = [
  {
    entity: 'Person',
    items: [...items, 'Person.family', 'Home.ward', 'Home.street', 'Person.bornOn', 'Person.personId'],
    masks: { 'Person.bornOn': { kind: 'YEAR' }, 'Person.religion': { kind: 'PARTIAL', keepLast: 1 } },
  },
  { entity: 'Family', items: ['Family.familyId', 'Family.label'] },
  { entity: 'Title', items: ['Title.serial', 'Title.owner'] },
  { entity: 'Ward', items: ['Ward.wardCode', 'Ward.parent'] },
];
const read = (where: unknown) => readFilter(plan.map, plan.view('Person', granted), where);
const refused = (where: unknown) => refusalOf(() => read(where));

describe('a filter', () => {
  it.each([undefined, null])('of %s is none', (where) => {
    expect(read(where)).toBeNull();
    expect(planFilter(plan.map, plan.live, plan.view('Person', granted), where)).toBeNull();
  });

  it.each<[unknown, readonly RowPredicate[]]>([
    [{}, []],
    [{ height: undefined, alive: { eq: undefined } }, []],
    [{ height: {} }, []],
    [{ home: {} }, [{ kind: 'and', of: [] }]],
    [{ height: { gt: 1 } }, [{ kind: 'compare', field: ['height'], operator: 'gt', value: 1 }]],
    [
      { height: { eq: 0, gte: 1, lt: 2, lte: 3 } },
      [
        { kind: 'compare', field: ['height'], operator: 'eq', value: 0 },
        { kind: 'compare', field: ['height'], operator: 'gte', value: 1 },
        { kind: 'compare', field: ['height'], operator: 'lt', value: 2 },
        { kind: 'compare', field: ['height'], operator: 'lte', value: 3 },
      ],
    ],
    [{ name: { isNull: true } }, [{ kind: 'isNull', field: ['name'], value: true }]],
    [{ name: { isNull: false } }, [{ kind: 'isNull', field: ['name'], value: false }]],
    [{ gender: { in: [] } }, [{ kind: 'in', field: ['gender'], values: [] }]],
    [{ gender: { notIn: ['MALE'] } }, [{ kind: 'notIn', field: ['gender'], values: ['MALE'] }]],
    [{ gender: { ne: 'MALE' } }, [{ kind: 'notIn', field: ['gender'], values: ['MALE'] }]],
    [{ gender: { in: ['MALE'] } }, [{ kind: 'in', field: ['gender'], values: ['MALE'] }]],
    [
      { name: { startsWith: 'a', contains: 'b' } },
      [
        { kind: 'text', field: ['name'], operator: 'startsWith', value: 'a' },
        { kind: 'text', field: ['name'], operator: 'contains', value: 'b' },
      ],
    ],
    [
      { personId: { startsWith: 'P', endsWith: '1' }, family: { startsWith: 'F' } },
      [
        { kind: 'affix', field: ['personId'], operator: 'startsWith', value: 'P' },
        { kind: 'affix', field: ['personId'], operator: 'endsWith', value: '1' },
        { kind: 'affix', field: ['family'], operator: 'startsWith', value: 'F' },
      ],
    ],
    [{ name: { endsWith: 'b' } }, [{ kind: 'text', field: ['name'], operator: 'endsWith', value: 'b' }]],
    [{ family: {} }, []],
    [{ family: { label: undefined, isNull: true } }, [{ kind: 'isNull', field: ['family'], value: true }]],
    [
      { family: { eq: 'F1', label: { eq: 'x' } } },
      [
        { kind: 'compare', field: ['family'], operator: 'eq', value: 'F1' },
        {
          ...{ kind: 'some', relation: 'Person.family', field: ['family'], entity: 'Family' },
          of: { kind: 'and', of: [{ kind: 'compare', field: ['label'], operator: 'eq', value: 'x' }] },
        },
      ],
    ],
    [
      { titles: { some: {} } },
      [
        {
          ...{ kind: 'some', relation: 'Person.titles', field: ['titles'], entity: 'Title' },
          of: { kind: 'and', of: [] },
        },
      ],
    ],
    [{ titles: { some: undefined } }, []],
    [
      { home: { ward: { under: 'W1' } } },
      [{ kind: 'and', of: [{ kind: 'in', field: ['home', 'ward'], values: ['W1'] }] }],
    ],
    [
      { home: { ward: { under: 'W7' } } },
      [{ kind: 'and', of: [{ kind: 'in', field: ['home', 'ward'], values: [] }] }],
    ],
    [
      { home: { street: { eq: 'x' } } },
      [
        {
          kind: 'and',
          of: [{ kind: 'compare', field: ['home', 'street'], operator: 'eq', value: 'x' }],
        },
      ],
    ],
    [
      { or: [{ alive: { eq: true } }, {}], not: { alive: { eq: false } }, and: [] },
      [
        {
          kind: 'or',
          of: [
            { kind: 'and', of: [{ kind: 'compare', field: ['alive'], operator: 'eq', value: true }] },
            { kind: 'and', of: [] },
          ],
        },
        {
          kind: 'not',
          of: { kind: 'and', of: [{ kind: 'compare', field: ['alive'], operator: 'eq', value: false }] },
        },
        { kind: 'and', of: [] },
      ],
    ],
  ])('%j', (where, of) => {
    expect(read(where)).toEqual({ kind: 'and', of });
  });

  it.each<[string, unknown, string]>([
    ['no object', 'name', 'FILTER_INVALID Person'],
    ['a list', [{}], 'FILTER_INVALID Person'],
    ['a null part', { or: [null] }, 'FILTER_INVALID Person'],
    ['a null negation', { not: null }, 'FILTER_INVALID Person'],
    ['a null member', { height: null }, 'FILTER_INVALID Person.height'],
    ['a list member', { height: [1] }, 'FILTER_INVALID Person.height'],
    ['a null reference', { family: null }, 'FILTER_INVALID Person.family'],
    ['a null relation', { titles: null }, 'FILTER_INVALID Person.titles'],
    ['null behind a relation', { titles: { some: null } }, 'FILTER_INVALID Title'],
    ['a relation that is asked for all', { titles: { every: {} } }, 'FILTER_INVALID Person.titles.every'],
    ['a part of what is no list', { personId: { under: 'x' } }, 'FILTER_INVALID Person.personId'],
    [
      'a field that the other type has not',
      { family: { alive: {}, size: { eq: 1 } } },
      'FILTER_INVALID Family.size.eq',
    ],
    ['a null object', { home: null }, 'FILTER_INVALID Person.home'],
    ['a null member of an object', { home: { street: null } }, 'FILTER_INVALID Person.home.street'],
    ['a null value', { height: { gt: null } }, 'FILTER_INVALID Person.height'],
    ['a null test for null', { height: { isNull: null } }, 'FILTER_INVALID Person.height'],
    ['a list where a value belongs', { height: { eq: [1] } }, 'FILTER_INVALID Person.height'],
    ['a value where a list belongs', { gender: { in: 'MALE' } }, 'FILTER_INVALID Person.gender'],
    ['a null in a list', { gender: { in: ['MALE', null] } }, 'FILTER_INVALID Person.gender'],
    ['an unknown operator', { home: { street: { like: 'x' } } }, 'FILTER_INVALID Person.home.street'],
    ['an unknown field', { nothing: { eq: 'x' } }, 'FILTER_INVALID Person.nothing.eq'],
    ['a character that ends patterns', { name: { contains: 'a\u0000' } }, 'FILTER_INVALID Person.name'],
    ['one in a list', { name: { in: ['\u0000'] } }, 'FILTER_INVALID Person.name'],
    ['one in an object', { home: { street: { eq: '\u0000' } } }, 'FILTER_INVALID Person.home.street'],
    ['a conjunction below an object', { home: { and: [] } }, 'FILTER_INVALID Person.home.and'],
    ['a negation below an object', { home: { not: [] } }, 'FILTER_INVALID Person.home.not'],
  ])('with %s is refused', (_name, where, refusal) => {
    expect(refused(where)).toBe(refusal);
  });

  it('has 100 conditions at most, groups and negations counted', () => {
    const of = (count: number) => Array.from({ length: count }, () => ({ height: { eq: 1 } }));
    expect(refused({ or: of(99) })).toBeNull();
    expect(refused({ or: of(100) })).toBe('FILTER_TOO_LARGE 100');
    expect(refused({ or: of(98), not: {} })).toBeNull();
    expect(refused({ or: of(99), not: {} })).toBe('FILTER_TOO_LARGE 100');
  });

  it('has 1,000 values in a list and 200 characters in a text at most', () => {
    const values = Array.from({ length: 1001 }, (_, at) => `v${at}`);
    expect(refused({ name: { in: values.slice(1) } })).toBeNull();
    expect(refused({ name: { in: values } })).toBe('FILTER_TOO_LARGE 1000');
    for (const where of [(name: string) => ({ eq: name }), (name: string) => ({ in: ['a', name] })]) {
      expect(refused({ name: where('x'.repeat(200)) })).toBeNull();
      expect(refused({ name: where('x'.repeat(201)) })).toBe('TEXT_TOO_LONG 200');
    }
  });
});

describe('items that a filter may not read', () => {
  const closed = (name: string) => `FIELD_NOT_PERMITTED ${name}`;

  it.each<[unknown, string | null]>([
    [{ wealth: { eq: '1' } }, closed('Person.wealth NOT_GRANTED')],
    [{ secret: { isNull: true } }, closed('Person.secret NOT_GRANTED')],
    [{ country: { in: [] } }, closed('Person.country NOT_GRANTED')],
    [{ family: { head: { isNull: true } } }, closed('Family.head NOT_GRANTED')],
    [{ not: { titles: { some: { owner: { isNull: true } } } } }, null],
    [{ not: { not: { wealth: { lt: '1' } } } }, closed('Person.wealth NOT_GRANTED')],
    [{ or: [{}, { and: [{ wealth: { gt: '1' } }] }] }, closed('Person.wealth NOT_GRANTED')],
    [{ height: { eq: 1 }, wealth: { eq: '1' } }, closed('Person.wealth NOT_GRANTED')],
    [{ bornOn: { gt: '1990-01-01' } }, null],
    [{ religion: { eq: 'a' } }, null],
    [{ religion: { contains: 'a' } }, closed('Person.religion MASKED')],
    [{ religion: { startsWith: 'a' } }, closed('Person.religion MASKED')],
    [{ name: { contains: 'a' } }, null],
  ])('%j: %s', (where, refusal) => {
    expect(refused(where)).toBe(refusal);
  });

  it('nor one whose column is gone', () => {
    const view = plan.view('Person', granted, 'LIST', liveWithout('NGUOI.CAO'));
    expect(refusalOf(() => readFilter(plan.map, view, { height: { eq: 1 } }))).toBe(
      'ITEM_UNAVAILABLE Person.height',
    );
  });
});

it('tells which fields of the row it reads', () => {
  const some: RowPredicate = { kind: 'and', of: [] };
  expect(
    filteredFields({
      kind: 'and',
      of: [
        { kind: 'not', of: { kind: 'isNull', field: ['a'], value: true } },
        { kind: 'or', of: [{ kind: 'in', field: ['b', 'c'], values: [] }] },
        { kind: 'compare', field: ['d'], operator: 'eq', value: 1 },
        { kind: 'text', field: ['e'], operator: 'contains', value: '' },
        { kind: 'codeUnder', field: ['f'], codeList: 'X', under: '1' },
        { kind: 'refersTo', field: ['g'], type: 'X', key: '1' },
        { kind: 'some', relation: 'X.h', field: ['h'], entity: 'Y', of: some },
      ],
    }),
  ).toEqual([
    ...[['a'], ['b', 'c'], ['d'], ['e'], ['f'], ['g']].map((path) => ({ path, isFollowed: false })),
    { path: ['h'], isFollowed: true },
  ]);
});

it('is stored with a slot for each value, in the order of the filter', () => {
  const where = {
    height: { gt: 1 },
    name: { startsWith: 'Đ' },
    alive: { eq: true },
    gender: { in: ['MALE'] },
  };
  const planned = planFilter(plan.map, plan.live, plan.view('Person', granted), where);
  expect(planned?.values).toEqual({ w0: '1', w1: 'd', w2: true, w3: ['MALE'] });
  expect(planned?.shape).toEqual({
    kind: 'and',
    of: [
      {
        kind: 'compare',
        cell: { coordinate: 'Person.height', column: 'CAO', compares: 'int', keptAs: 'TEXT' },
        operator: 'gt',
        operand: new Slot('w0'),
      },
      {
        kind: 'and',
        of: [
          {
            kind: 'startsWith',
            cell: { coordinate: 'Person.name', column: 'HO_TEN_TK', compares: 'asStored', keptAs: 'TEXT' },
            beginning: new Slot('w1'),
          },
          {
            kind: 'isNull',
            cell: { coordinate: 'Person.name', column: 'HO_TEN', compares: 'text', keptAs: 'TEXT' },
            value: false,
          },
        ],
      },
      {
        kind: 'compare',
        cell: { coordinate: 'Person.alive', column: 'CON_SONG', compares: 'truth', keptAs: 'TEXT' },
        operator: 'eq',
        operand: new Slot('w2'),
      },
      {
        kind: 'in',
        cell: {
          ...{ coordinate: 'Person.gender', column: 'GIOI_TINH' },
          ...{ compares: 'word', words: ['MALE', 'FEMALE'], keptAs: 'TEXT' },
        },
        list: new Slot('w3'),
      },
    ],
  });
});
