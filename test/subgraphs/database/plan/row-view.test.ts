import { describe, expect, it } from 'vitest';
import type { Mask } from '../../../../schema/permission/mask.ts';
import {
  refuseIncomparable,
  refuseMasked,
  refuseUnreadable,
} from '../../../../subgraphs/database/plan/denial.ts';
import type { StoredField } from '../../../../subgraphs/database/plan/entity-map.ts';
import { isAdmitted, layOutRow, type Row } from '../../../../subgraphs/database/plan/row-layout.ts';
import {
  type CellState,
  compares,
  masksOf,
  plainRows,
  type RowView,
} from '../../../../subgraphs/database/plan/row-view.ts';
import { always, never, type StoredPredicate } from '../../../../subgraphs/database/sql/stored-predicate.ts';

const [year, parent] = [{ kind: 'YEAR' }, { kind: 'PARENT' }] as unknown as readonly [Mask, Mask];
const some = { kind: 'some rows' } as unknown as StoredPredicate;

const granted = (mask: Mask | null = null): CellState => ({ kind: 'granted', mask });
const inRows = (flag: string, ...masks: readonly (Mask | null)[]): CellState => ({
  kind: 'conditional',
  rows: some,
  variants: masks.map((mask) => ({ rows: some, mask })),
  flag,
});
const denied: CellState = { kind: 'denied' };
const missing: CellState = { kind: 'missing' };

const column = (name: string) => ({ kind: 'column', coordinate: `P.${name}` }) as unknown as StoredField;
const union = (name: string) =>
  ({ kind: 'reference', kindColumn: 'K', coordinate: `P.${name}` }) as unknown as StoredField;

function viewOf(cells: Readonly<Record<string, CellState>>): RowView {
  return {
    entrance: 'LIST',
    entity: { name: 'P' },
    masks: { text: (mask: Mask, _field: StoredField, text: string) => `${mask.kind} of ${text}` },
    cell: (coordinate: string) => cells[coordinate.slice(2)] ?? denied,
  } as unknown as RowView;
}

describe('a cell', () => {
  it.each<[string, CellState, readonly Mask[], StoredPredicate, boolean]>([
    ['granted', granted(), [], always, true],
    ['granted through a mask', granted(year), [year], never, true],
    ['granted through a mask that does not compare', granted(parent), [parent], never, false],
    ['of some rows', inRows('a', null), [], some, true],
    ['of some rows, else masked', inRows('a', null, parent), [parent], some, false],
    ['masked in every row', inRows('a', year, parent), [year, parent], never, false],
    ['of no variant', inRows('a'), [], never, true],
    ['denied', denied, [], never, true],
    ['missing', missing, [], never, true],
  ])('%s: its masks, the rows without one, whether it compares', (_name, state, masks, rows, comparable) => {
    expect(masksOf(state)).toEqual(masks);
    expect(plainRows(state)).toBe(rows);
    expect(compares(state)).toBe(comparable);
  });
});

describe('what an argument may not do', () => {
  const view = viewOf({
    bare: granted(),
    year: granted(year),
    parent: granted(parent),
    some: inRows('a', null, parent),
    missing,
  });
  const code = (work: () => void) => {
    try {
      work();
      return null;
    } catch (error) {
      const { code: found, details } = error as { code: string; details: Record<string, string> };
      return [found, details.coordinate, details.reason].filter((each) => each !== undefined).join(' ');
    }
  };

  it('read what is denied or gone', () => {
    expect(
      ['bare', 'year', 'none', 'missing'].map((name) => code(() => refuseUnreadable(view, `P.${name}`))),
    ).toEqual([null, null, 'FIELD_NOT_PERMITTED P.none NOT_GRANTED', 'ITEM_UNAVAILABLE P.missing']);
  });

  it('compare what a mask leaves, where it does not compare or is not what is compared', () => {
    const told = (byCompanion: boolean) =>
      ['bare', 'year', 'parent', 'some'].map((name) =>
        code(() => refuseIncomparable(view, `P.${name}`, byCompanion)),
      );
    const masked = (name: string) => `FIELD_NOT_PERMITTED P.${name} MASKED`;
    expect(told(false)).toEqual([null, null, masked('parent'), masked('some')]);
    expect(told(true)).toEqual([null, masked('year'), masked('parent'), masked('some')]);
  });

  it('join over what is masked in every row', () => {
    const names = ['bare', 'some', 'year', 'none'];
    expect(names.map((name) => code(() => refuseMasked(view, `P.${name}`)))).toEqual([
      null,
      null,
      'FIELD_NOT_PERMITTED P.year MASKED',
      'FIELD_NOT_PERMITTED P.none MASKED',
    ]);
  });
});

describe('the layout of a row', () => {
  const view = viewOf({
    a: granted(),
    b: inRows('one', null),
    c: inRows('other', null, parent),
    d: inRows('one', null),
    e: granted(parent),
    f: granted(year),
    gone: missing,
  });
  const fields = [union('d'), column('c'), column('a'), column('b'), column('none'), column('gone')];

  it('has the key, cells by name, unions with their kind, then one flag for each different condition', () => {
    const { cells, flags, width, keyIndex, signature } = layOutRow(view, fields, true);
    const places = [...cells].map(([name, { index, kindIndex, flagIndex }]) => [
      name,
      index,
      kindIndex,
      flagIndex,
    ]);
    expect(places).toEqual([
      ['P.a', 1, -1, -1],
      ['P.b', 2, -1, 6],
      ['P.c', 3, -1, 7],
      ['P.d', 4, 5, 6],
    ]);
    expect(flags.map(({ flag }) => flag)).toEqual(['one', 'other']);
    expect([width, keyIndex]).toEqual([8, 0]);
    expect(layOutRow(view, [...fields].reverse(), true).signature).toBe(signature);
  });

  it('without the key begins with the cells, and is another one', () => {
    const { cells, width, keyIndex, signature } = layOutRow(view, fields, false);
    expect([cells.get('P.a')?.index, cells.get('P.b')?.flagIndex, width, keyIndex]).toEqual([0, 5, 7, -1]);
    expect(signature).not.toBe(layOutRow(view, fields, true).signature);
    expect(layOutRow(view, [column('a')], true).signature).not.toBe(
      layOutRow(view, [column('b')], true).signature,
    );
  });

  it('admits a cell by its own flag alone', () => {
    const { cells } = layOutRow(view, fields, true);
    const told = (row: Row) => [...cells.values()].map((cell) => isAdmitted(cell, row));
    expect(told(['k', 'a', 'b', 'c', 'd', 'D', '1', '0'])).toEqual([true, true, false, true]);
    expect(told(['k', 'a', 'b', 'c', 'd', 'D', '0', '2'])).toEqual([true, false, true, false]);
    expect(told(['k', 'a', 'b', 'c', 'd', 'D', null, null])).toEqual([true, false, false, false]);
  });

  it('releases the text through the mask of the variant that admits the row', () => {
    const { cells } = layOutRow(view, [column('a'), column('c'), column('e'), column('f')], false);
    const text = (name: string, row: Row) => cells.get(`P.${name}`)?.text(row);
    const row = (flag: string | null, c: string | null = 'c'): Row => ['a', c, 'e', 'f', flag];
    expect(text('a', row('1'))).toBe('a');
    expect([text('c', row('1')), text('c', row('2'))]).toEqual(['c', 'PARENT of c']);
    expect([text('c', row('0')), text('c', row('3')), text('c', row('1', null))]).toEqual([null, null, null]);
    expect([text('e', row('1')), text('f', row('1'))]).toEqual(['PARENT of e', 'f']);
  });
});
