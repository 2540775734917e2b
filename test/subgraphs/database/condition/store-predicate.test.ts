import { beforeAll, describe, expect, it } from 'vitest';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { storeGrantRows, storePredicate } from '../../../../subgraphs/database/condition/store-predicate.ts';
import {
  always,
  type CellColumn,
  never,
  type StoredPredicate,
} from '../../../../subgraphs/database/condition/stored-predicate.ts';
import type { LiveSchema } from '../../../../subgraphs/database/engine/live-schema.ts';
import { liveWithout, type PeoplePlan, planPeople, refusalOf } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
beforeAll(async () => {
  plan = await planPeople();
});

const text = (coordinate: string, column: string): CellColumn => ({
  ...{ coordinate, column, compares: 'text', keptAs: 'TEXT' },
});
const whole = (coordinate: string, column: string): CellColumn => ({
  ...text(coordinate, column),
  compares: 'whole',
});
const compare = (field: string, operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: string | number) =>
  ({ kind: 'compare', field: [field], operator, value }) as const;
const label: RowPredicate = compare('label', 'eq', 'x');
const inFamily: RowPredicate & { kind: 'some' } = {
  ...{ kind: 'some', relation: 'Person.family', field: ['family'], entity: 'Family', of: label },
};
const withTitle: RowPredicate & { kind: 'some' } = {
  ...{ kind: 'some', relation: 'Person.titles', field: ['titles'], entity: 'Title' },
  of: { kind: 'and', of: [] },
};
const ofOwner = (type: string, key: string): RowPredicate => ({
  kind: 'refersTo',
  field: ['owner'],
  type,
  key,
});

const store = (entity: string, predicate: RowPredicate, live?: LiveSchema) =>
  storePredicate(plan.scope(entity, live), predicate);

describe('a predicate is stored as', () => {
  it.each<[string, string, RowPredicate, StoredPredicate]>([
    [
      'a null test',
      'Person',
      { kind: 'isNull', field: ['home', 'street'], value: false },
      { kind: 'isNull', cell: text('Home.street', 'DUONG'), value: false },
    ],
    [
      'a null test of a union',
      'Title',
      { kind: 'isNull', field: ['owner'], value: true },
      { kind: 'isNull', cell: text('Title.owner', 'CHU'), value: true },
    ],
    [
      'a list, without the keys that no row can have',
      'Person',
      { kind: 'in', field: ['country'], values: ['ISO/VN', 'VN'] },
      { kind: 'in', cell: text('Person.country', 'NUOC'), list: ['VN'] },
    ],
    [
      'a comparison in whole units',
      'Person',
      compare('area', 'gte', '1.255'),
      { kind: 'compare', cell: whole('Person.area', 'DIEN_TICH'), operator: 'gt', operand: '125' },
    ],
    ['a value between two units', 'Person', compare('area', 'eq', '1.255'), never],
    ['a number beyond all', 'Person', compare('wealth', 'gt', '9'.repeat(30)), never],
    [
      'a number above all',
      'Person',
      compare('wealth', 'lt', '9'.repeat(30)),
      { kind: 'isNull', cell: whole('Person.wealth', 'TAI_SAN'), value: false },
    ],
    [
      'a text by its search key, as the column has it',
      'Person',
      { kind: 'text', field: ['name'], operator: 'contains', value: 'Đ%_!' },
      {
        kind: 'and',
        of: [
          {
            kind: 'contains',
            cell: { ...text('Person.name', 'HO_TEN_TK'), compares: 'asStored' },
            text: 'd%_!',
          },
          { kind: 'isNull', cell: text('Person.name', 'HO_TEN'), value: false },
        ],
      },
    ],
    [
      'a code and those below it',
      'Person',
      { kind: 'codeUnder', field: ['home', 'ward'], codeList: 'Ward', under: 'W1' },
      { kind: 'in', cell: text('Home.ward', 'XA'), list: ['W1'] },
    ],
    [
      'an object of another database',
      'Person',
      { kind: 'refersTo', field: ['country'], type: 'Country', key: 'ISO/VN' },
      { kind: 'compare', cell: text('Person.country', 'NUOC'), operator: 'eq', operand: 'VN' },
    ],
    [
      'an object of another form of key',
      'Person',
      { kind: 'refersTo', field: ['country'], type: 'Country', key: 'VN' },
      never,
    ],
    [
      'a member of a union, by its kind',
      'Title',
      ofOwner('Company', '01'),
      {
        kind: 'and',
        of: [
          { kind: 'in', cell: { ...text('Title.owner', 'LOAI'), compares: 'key' }, list: ['DN'] },
          { kind: 'compare', cell: text('Title.owner', 'CHU'), operator: 'eq', operand: '01' },
        ],
      },
    ],
    [
      'rows that a reference leads to',
      'Person',
      inFamily,
      {
        ...{
          kind: 'some',
          entity: 'Family',
          through: null,
          rows: always,
          isSeen: false,
          source: { table: 'HO', where: always },
        },
        outer: text('Person.family', 'MA_HO'),
        inner: text('Family.familyId', 'ID'),
        prefix: { text: '', of: 'outer' },
        of: { kind: 'compare', cell: text('Family.label', 'NHAN'), operator: 'eq', operand: 'x' },
      },
    ],
    [
      'rows that point here',
      'Family',
      {
        ...inFamily,
        relation: 'Family.members',
        field: ['members'],
        entity: 'Person',
        of: always as RowPredicate,
      },
      {
        ...{ kind: 'some', entity: 'Person', through: 'Person.family', rows: always, isSeen: false },
        source: { table: 'NGUOI', where: always },
        outer: text('Family.familyId', 'ID'),
        inner: text('Person.family', 'MA_HO'),
        prefix: { text: '', of: 'inner' },
        of: always,
      },
    ],
    [
      'rows that point here by their kind',
      'Person',
      withTitle,
      {
        ...{ kind: 'some', entity: 'Title', through: 'Title.owner', isSeen: false },
        rows: { kind: 'in', cell: { ...text('Title.owner', 'LOAI'), compares: 'key' }, list: ['CN'] },
        source: { table: 'GIAY', where: always },
        outer: text('Person.personId', 'MA_SO'),
        inner: text('Title.owner', 'CHU'),
        prefix: { text: '', of: 'inner' },
        of: always,
      },
    ],
  ])('%s', (_name, entity, predicate, stored) => {
    expect(store(entity, predicate)).toEqual(stored);
  });
});

describe('a predicate is refused', () => {
  const isNull = (...field: readonly string[]): RowPredicate => ({ kind: 'isNull', field, value: true });

  it.each<[string, string, RowPredicate, string]>([
    ['of an unknown field', 'Person', isNull('nothing'), 'Person.nothing'],
    ['of an object', 'Person', isNull('home'), 'Person.home'],
    ['below a field', 'Person', isNull('name', 'first'), 'Person.name.first'],
    ['of no field', 'Person', isNull(), 'Person'],
    ['of an unknown field of an object', 'Person', isNull('home', 'nothing'), 'Person.home.nothing'],
    ['of a relation to many', 'Person', isNull('titles'), 'Person.titles'],
    ['a union that is compared', 'Title', compare('owner', 'eq', 'P1'), 'Title.owner'],
    ['a union in a list', 'Title', { kind: 'in', field: ['owner'], values: [] }, 'Title.owner'],
    ['a value of another type', 'Person', compare('height', 'eq', 'tall'), 'Person.height'],
    [
      'a value of another type in a list',
      'Person',
      { kind: 'in', field: ['height'], values: [1, 'tall'] },
      'Person.height',
    ],
    [
      'a text where none is searched',
      'Person',
      { kind: 'text', field: ['personId'], operator: 'contains', value: 'P' },
      'Person.personId',
    ],
    [
      'a text in a reference',
      'Person',
      { kind: 'text', field: ['country'], operator: 'contains', value: 'V' },
      'Person.country',
    ],
    [
      'an unknown code',
      'Person',
      { kind: 'codeUnder', field: ['home', 'ward'], codeList: 'Ward', under: 'W9' },
      'home.ward',
    ],
    [
      'an object in a column',
      'Person',
      { kind: 'refersTo', field: ['name'], type: 'Person', key: 'P1' },
      'Person.name',
    ],
    [
      'another type than the reference has',
      'Person',
      { kind: 'refersTo', field: ['country'], type: 'Ward', key: 'ISO/VN' },
      'Person.country',
    ],
    ['another member than the union has', 'Title', ofOwner('Family', 'F1'), 'Title.owner'],
    ['rows of a type elsewhere', 'Person', { ...inFamily, entity: 'Country' }, 'Person.family'],
    ['rows of an unknown type', 'Person', { ...inFamily, entity: 'Nothing' }, 'Person.family'],
    ['rows of an object', 'Person', { ...inFamily, entity: 'Home' }, 'Person.family'],
    [
      'another relation',
      'Person',
      { ...inFamily, relation: 'Person.home', of: always as RowPredicate },
      'Person.home',
    ],
    ['a relation over another field', 'Person', { ...inFamily, field: ['country'] }, 'Person.family'],
    [
      'a relation below a relation',
      'Person',
      { ...withTitle, field: ['titles', 'owner'] },
      'Person.titles.owner',
    ],
    ['a relation to many to another type', 'Person', { ...withTitle, entity: 'Family' }, 'Person.titles'],
    [
      'a relation to many of another name',
      'Person',
      { ...withTitle, relation: 'Family.members' },
      'Person.titles',
    ],
    [
      'a predicate of rows there',
      'Person',
      { ...inFamily, of: compare('serial', 'eq', 'S') },
      'Family.serial',
    ],
    ['a kind that nobody knows', 'Person', { kind: 'everything' } as unknown as RowPredicate, 'Person'],
  ])('%s', (_name, entity, predicate, field) => {
    expect(refusalOf(() => store(entity, predicate))).toBe(`FILTER_INVALID ${field}`);
  });

  it.each<[string, string, RowPredicate, string]>([
    ['NGUOI.CAO', 'Person', compare('height', 'eq', 1), 'Person.height'],
    [
      'NGUOI.HO_TEN_TK',
      'Person',
      { kind: 'text', field: ['name'], operator: 'contains', value: 'a' },
      'Person.name',
    ],
    ['GIAY.LOAI', 'Title', ofOwner('Person', 'P1'), 'Title.owner'],
    ['NGUOI.MA_HO', 'Person', inFamily, 'Person.family'],
    ['GIAY.LOAI', 'Person', withTitle, 'Title.owner'],
  ])('without %s in the live database: a predicate of %s', (gone, entity, predicate, field) => {
    expect(refusalOf(() => store(entity, predicate, liveWithout(gone)))).toBe(`FILTER_INVALID ${field}`);
  });

  it.each<[string, RowPredicate, string]>([
    ['HO', inFamily, 'Family'],
    ['HO.ID', { ...inFamily, of: always as RowPredicate }, 'Family.familyId'],
    ['GIAY.CHU', withTitle, 'Title.owner'],
    ['NGUOI.MA_SO', withTitle, 'Person.personId'],
  ])('without %s in the live database: a relation of it', (gone, predicate, coordinate) => {
    const refusal = refusalOf(() => store('Person', predicate, liveWithout(gone)));
    expect(refusal).toBe(`ITEM_UNAVAILABLE ${coordinate}`);
  });
});

describe('rows of a grant', () => {
  const rowsOf = (rows: RowPredicate | null) => {
    const scope = plan.scope('Person');
    return storeGrantRows(scope, scope.entity, rows);
  };

  it('are all without a scope, and those of its constants with one', () => {
    expect(rowsOf(null)).toBe(always);
    expect(rowsOf(compare('height', 'eq', 7))).toEqual({
      ...{
        kind: 'compare',
        cell: { ...whole('Person.height', 'CAO'), compares: 'int' },
        operator: 'eq',
        operand: '7',
      },
    });
  });

  it('are none where any part cannot be stored, under a negation too', () => {
    const broken: RowPredicate = { kind: 'isNull', field: ['nothing'], value: true };
    for (const rows of [broken, { kind: 'not', of: broken }, { kind: 'or', of: [label, broken] }] as const)
      expect(rowsOf(rows)).toBe(never);
  });
});
