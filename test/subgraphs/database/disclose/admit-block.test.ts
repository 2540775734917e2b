import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowPredicate, Scalar } from '../../../../schema/policy/row-predicate.ts';
import {
  type Admission,
  blockFilter,
  type KeyItem,
} from '../../../../subgraphs/database/disclose/admit-block.ts';
import { type KeyValue, notTold } from '../../../../subgraphs/database/disclose/partition.ts';
import type { StoredField } from '../../../../subgraphs/database/model/entity-map.ts';

const item = (name: string, type: string, kind = 'column'): KeyItem => ({
  path: [name],
  field: { kind, type } as unknown as StoredField,
});
const items = [
  item('day', 'Date'),
  item('seen', 'DateTime'),
  item('alive', 'Boolean'),
  item('grade', 'Grade'),
  { ...item('unit', 'Unit', 'reference'), path: ['home', 'unit'] },
];
type Told = KeyValue | typeof notTold;
const places: Readonly<Record<string, number>> = { day: 0, seen: 1, alive: 2, grade: 3, unit: 4 };

/** What a filter says of a block that is told only one item. */
function admitted(name: string, value: KeyValue, predicate: RowPredicate): Admission {
  const key: Told[] = items.map(() => notTold);
  key[places[name] ?? 0] = value;
  return blockFilter(predicate, items)({ key, count: 5, totals: [] });
}

const compare = (
  field: readonly string[],
  operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte',
  value: Scalar,
): RowPredicate => ({ kind: 'compare', field, operator, value });

describe('a filter on a told item', () => {
  it.each<[string, string, string, readonly boolean[]]>([
    ['day', '2000-01-01', '2000-01-01', [true, false, true, false, true]],
    ['day', '1999-12-31', '2000-01-01', [false, false, false, true, true]],
    ['day', '2000-01-02', '2000-01-01', [false, true, true, false, false]],
    ['seen', '2026-01-01T07:00:00+07:00', '2026-01-01T00:00:00Z', [true, false, true, false, true]],
    ['seen', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', [false, false, false, true, true]],
    ['seen', '2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z', [false, true, true, false, false]],
    ['seen', 'no instant', '2026-01-01T00:00:00Z', [false, false, false, false, false]],
    ['seen', '2026-01-01T00:00:00Z', 'no instant', [false, false, false, false, false]],
    // What has no order is only equal or not.
    ['grade', 'HIGH', 'LOW', [false, false, false, false, false]],
    ['grade', 'LOW', 'LOW', [true, false, true, false, true]],
  ])('%s %s against %s', (name, value, operand, expected) => {
    const operators = ['eq', 'gt', 'gte', 'lt', 'lte'] as const;
    expect(operators.map((each) => admitted(name, value, compare([name], each, operand)))).toEqual(expected);
  });

  it.each<[string, string, boolean, boolean]>([
    ['alive', 'true', true, true],
    ['alive', 'false', true, false],
    ['alive', 'false', false, true],
    ['alive', 'true', false, false],
  ])('%s stored as %s against %s', (name, value, operand, expected) => {
    expect(admitted(name, value, compare([name], 'eq', operand))).toBe(expected);
  });

  it('finds it by its whole path', () => {
    expect(admitted('unit', '7', compare(['home', 'unit'], 'eq', '7'))).toBe(true);
    expect(admitted('unit', '7', compare(['unit'], 'eq', '7'))).toBeNull();
  });

  it('compares text in one Unicode form, and a number by its text', () => {
    expect(admitted('grade', 'é', compare(['grade'], 'eq', 'e\u0301'))).toBe(true);
    expect(admitted('unit', '12', compare(['home', 'unit'], 'eq', 12))).toBe(true);
  });

  it('takes a null for null alone', () => {
    expect(admitted('day', null, compare(['day'], 'lte', '2000-01-01'))).toBe(false);
    expect(admitted('day', null, { kind: 'not', of: compare(['day'], 'eq', '2000-01-01') })).toBe(true);
    expect(admitted('day', null, { kind: 'in', field: ['day'], values: ['2000-01-01'] })).toBe(false);
    expect(admitted('day', null, { kind: 'notIn', field: ['day'], values: ['2000-01-01'] })).toBe(false);
    expect(admitted('day', null, { kind: 'isNull', field: ['day'], value: true })).toBe(true);
    expect(admitted('day', null, { kind: 'isNull', field: ['day'], value: false })).toBe(false);
    expect(admitted('day', '2000-01-01', { kind: 'isNull', field: ['day'], value: false })).toBe(true);
    expect(admitted('day', '2000-01-01', { kind: 'isNull', field: ['day'], value: true })).toBe(false);
  });

  it('knows one of several', () => {
    const of: RowPredicate = { kind: 'in', field: ['grade'], values: ['LOW', 'HIGH'] };
    expect(['LOW', 'HIGH', 'NONE'].map((value) => admitted('grade', value, of))).toEqual([true, true, false]);
    expect(admitted('grade', 'LOW', { kind: 'in', field: ['grade'], values: [] })).toBe(false);
  });

  it('knows none of several', () => {
    const of: RowPredicate = { kind: 'notIn', field: ['grade'], values: ['LOW', 'HIGH'] };
    expect(['LOW', 'HIGH', 'NONE'].map((value) => admitted('grade', value, of))).toEqual([
      false,
      false,
      true,
    ]);
    expect(admitted('grade', 'LOW', { kind: 'notIn', field: ['grade'], values: [] })).toBe(true);
  });

  it('knows how a code begins and ends, by whole letters', () => {
    const affix = (operator: 'startsWith' | 'endsWith', value: string): RowPredicate => ({
      ...{ kind: 'affix', field: ['home', 'unit'], operator, value },
    });
    expect(['31', '3', '13', ''].map((text) => admitted('unit', '31', affix('startsWith', text)))).toEqual([
      ...[true, true, false, true],
    ]);
    expect(['31', '1', '3', ''].map((text) => admitted('unit', '31', affix('endsWith', text)))).toEqual([
      ...[true, true, false, true],
    ]);
    expect(admitted('unit', 'ê\u0306', affix('startsWith', 'ê'))).toBe(false);
    expect(admitted('unit', 'ê\u0306', affix('endsWith', '\u0306'))).toBe(false);
    expect(admitted('unit', 'ê\u0306', affix('startsWith', 'e\u0302\u0306'))).toBe(true);
    expect(admitted('unit', null, affix('startsWith', ''))).toBe(false);
    expect(admitted('grade', 'LOW', affix('startsWith', ''))).toBeNull();
  });

  it('says nothing by what it does not understand', () => {
    const unknown: readonly RowPredicate[] = [
      { kind: 'text', field: ['grade'], operator: 'contains', value: '' },
      { kind: 'codeUnder', field: ['home', 'unit'], codeList: 'Unit', under: '7' },
      { kind: 'refersTo', field: ['home', 'unit'], type: 'Unit', key: '7' },
      { kind: 'some', relation: 'A.b', field: ['b'], entity: 'B', of: { kind: 'and', of: [] } },
      compare(['gone'], 'eq', 'x'),
    ];
    for (const each of unknown) {
      expect(admitted('unit', '7', each), each.kind).toBeNull();
      expect(admitted('unit', '7', { kind: 'not', of: each }), `not ${each.kind}`).toBeNull();
    }
  });
});

describe('a filter of several items', () => {
  const parts = ['day', 'grade'] as const;
  const leaf: fastCheck.Arbitrary<RowPredicate> = fastCheck.oneof(
    fastCheck
      .tuple(fastCheck.constantFrom(...parts), fastCheck.constantFrom('a', 'b'))
      .map(([name, value]) => compare([name], 'eq', value)),
    fastCheck
      .constantFrom(...parts)
      .map((name): RowPredicate => ({ kind: 'isNull', field: [name], value: true })),
  );
  const { predicate } = fastCheck.letrec<{ predicate: RowPredicate }>((tie) => ({
    predicate: fastCheck.oneof(
      { maxDepth: 3 },
      leaf,
      fastCheck.array(tie('predicate'), { maxLength: 3 }).map((of): RowPredicate => ({ kind: 'and', of })),
      fastCheck.array(tie('predicate'), { maxLength: 3 }).map((of): RowPredicate => ({ kind: 'or', of })),
      tie('predicate').map((of): RowPredicate => ({ kind: 'not', of })),
    ),
  }));
  const values: readonly KeyValue[] = ['a', 'b', null];

  /** The filter read plainly, over rows whose items are all told. */
  function holds(of: RowPredicate, day: KeyValue, grade: KeyValue): boolean {
    const told = (field: readonly string[]) => (field[0] === 'day' ? day : grade);
    switch (of.kind) {
      case 'and':
        return of.of.every((each) => holds(each, day, grade));
      case 'or':
        return of.of.some((each) => holds(each, day, grade));
      case 'not':
        return !holds(of.of, day, grade);
      case 'isNull':
        return (told(of.field) === null) === of.value;
      default:
        return of.kind === 'compare' && told(of.field) === of.value;
    }
  }

  it('admits a block where every row is admitted whatever is not told, and leaves it out where none is', () => {
    fastCheck.assert(
      fastCheck.property(
        predicate,
        fastCheck.constantFrom<Told>(...values, notTold),
        fastCheck.constantFrom<Told>(...values, notTold),
        (of, day, grade) => {
          const key: readonly Told[] = [day, notTold, notTold, grade, notTold];
          const said = blockFilter(of, items)({ key, count: 5, totals: [] });
          const days = day === notTold ? values : [day];
          const grades = grade === notTold ? values : [grade];
          const all = days.flatMap((one) => grades.map((other) => holds(of, one, other)));
          if (said !== null) expect(all.every((each) => each === said)).toBe(true);
          // Where all is told nothing is left open.
          if (day !== notTold && grade !== notTold) expect(said).toBe(all[0]);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
