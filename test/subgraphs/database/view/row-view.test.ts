import { beforeAll, describe, expect, it } from 'vitest';
import { noCodeLists } from '../../../../schema/exchange/code-lists.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import {
  always,
  never,
  type StoredPredicate,
} from '../../../../subgraphs/database/condition/stored-predicate.ts';
import type { Row } from '../../../../subgraphs/database/engine/driver.ts';
import type { StoredField } from '../../../../subgraphs/database/model/entity-map.ts';
import { createMaskRelease } from '../../../../subgraphs/database/storage/release-mask.ts';
import {
  refuseIncomparable,
  refuseMasked,
  refuseUnreadable,
} from '../../../../subgraphs/database/view/denial.ts';
import { isAdmitted, layOutRow } from '../../../../subgraphs/database/view/row-layout.ts';
import {
  type CellState,
  compares,
  createRowView,
  masksOf,
  plainRows,
  type RowView,
} from '../../../../subgraphs/database/view/row-view.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { liveWithout, type PeoplePlan, planPeople } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
beforeAll(async () => {
  plan = await planPeople();
});

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

  it('also where the database puts on one of its masks and not the other', () => {
    const { cells } = layOutRow(viewOf({ a: inRows('x', year, parent) }), [column('a')], false);
    const text = (flag: string) => cells.get('P.a')?.text(['a', flag]);
    expect([text('1'), text('2'), text('0')]).toEqual(['YEAR of a', 'PARENT of a', null]);
  });
});

describe('what a consumer sees of the cells of a real entity', () => {
  const w1 = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
  const men = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'MALE' } as const;
  const storedW1 = {
    ...{
      kind: 'compare',
      cell: { coordinate: 'Home.ward', column: 'XA', compares: 'text', keptAs: 'TEXT' },
      operator: 'eq',
    },
    operand: 'W1',
  };
  const storedMen = {
    ...{
      kind: 'compare',
      cell: {
        ...{ coordinate: 'Person.gender', column: 'GIOI_TINH' },
        ...{ compares: 'word', words: ['MALE', 'FEMALE'], keptAs: 'TEXT' },
      },
    },
    ...{ operator: 'eq', operand: 'MALE' },
  };
  const name: TestGrant = { entity: 'Person', items: ['Person.name'] };
  const height = (more: Partial<TestGrant>): TestGrant => ({ ...name, items: ['Person.height'], ...more });
  const round: Mask = { kind: 'ROUND', to: '10' };
  const masked = (rows?: TestGrant['rows']) =>
    height({ masks: { 'Person.height': round }, ...(rows === undefined ? {} : { rows }) });
  const cell = (coordinate: string, grants: readonly TestGrant[], live = plan.live) =>
    plan.view(coordinate.startsWith('Title') ? 'Title' : 'Person', grants, 'JOIN', live).cell(coordinate);

  it('of one grant: in all rows, or in its own', () => {
    expect(cell('Person.name', [name])).toEqual({ kind: 'granted', mask: null });
    expect(cell('Person.height', [masked()])).toEqual({ kind: 'granted', mask: round });
    expect(cell('Person.height', [name])).toEqual({ kind: 'denied' });
    expect(cell('Person.height', [name, height({ rows: w1 })])).toEqual({
      ...{ kind: 'conditional', rows: storedW1, variants: [{ rows: storedW1, mask: null }] },
      flag: JSON.stringify([JSON.stringify(storedW1)]),
    });
  });

  it('of several: bare in some rows, through a mask in others, in the rows of either', () => {
    const found = cell('Person.height', [name, masked(men), height({ rows: w1 })]);
    expect(found).toEqual({
      kind: 'conditional',
      rows: { kind: 'or', of: [storedW1, storedMen] },
      variants: [
        { rows: storedW1, mask: null },
        { rows: storedMen, mask: round },
      ],
      flag: JSON.stringify([JSON.stringify(storedW1), JSON.stringify(storedMen)]),
    });
    const everywhere = cell('Person.height', [masked(), height({ rows: w1 })]);
    expect(everywhere).toMatchObject({
      kind: 'conditional',
      rows: { kind: 'or', of: [storedW1, always] },
      variants: [
        { rows: storedW1, mask: null },
        { rows: always, mask: round },
      ],
    });
  });

  it('a mask that cannot be put on leaves nothing, also beside one that can', () => {
    const unknown = height({ masks: { 'Person.height': { kind: 'YEAR' } } });
    expect(cell('Person.height', [unknown])).toEqual({ kind: 'denied' });
    expect(cell('Person.height', [{ ...unknown, rows: men }, height({ rows: w1 })])).toMatchObject({
      ...{ kind: 'conditional', rows: storedW1, variants: [{ rows: storedW1, mask: null }] },
    });
  });

  it('an item of another entity is none of this one, whatever a grant says', () => {
    const foreign: TestGrant = { ...name, items: ['Family.label', 'Person.nothing', 'Person.name'] };
    expect(cell('Family.label', [foreign])).toEqual({ kind: 'denied' });
    expect(cell('Person.nothing', [foreign])).toEqual({ kind: 'denied' });
    expect(cell('Person.name', [foreign])).toEqual({ kind: 'granted', mask: null });
  });

  it('is missing where its column or its kind is gone', () => {
    const all: TestGrant = { entity: 'Person', items: ['Person.name', 'Person.seenAt', 'Person.bornOn'] };
    const titles: TestGrant = { entity: 'Title', items: ['Title.owner', 'Title.serial'] };
    const kinds = (live = plan.live) =>
      [
        cell('Person.name', [all], live),
        cell('Person.seenAt', [all], live),
        cell('Person.bornOn', [all], live),
        cell('Title.owner', [titles], live),
        cell('Title.serial', [titles], live),
      ].map(({ kind }) => kind[0]);
    expect(kinds().join('')).toBe('ggggg');
    expect(kinds(liveWithout('NGUOI.HO_TEN')).join('')).toBe('mgggg');
    expect(kinds(liveWithout('GIAY.LOAI')).join('')).toBe('gggmg');
    expect(kinds(liveWithout('GIAY.CHU')).join('')).toBe('gggmg');
  });

  it('rows are all, or those of every grant', () => {
    const rowsOf = (...grants: readonly TestGrant[]) => plan.view('Person', grants).rows;
    expect(rowsOf(name)).toBeNull();
    expect(rowsOf(height({ rows: w1 }))).toEqual(storedW1);
    expect(rowsOf(height({ rows: w1 }), { ...name, rows: men })).toEqual({
      ...{ kind: 'or', of: [storedW1, storedMen] },
    });
    const { map, live } = plan;
    const entity = map.entity('Person');
    const resources = { map, live, codeLists: noCodeLists, masks: createMaskRelease(null, noCodeLists) };
    if (entity === null) throw new TypeError('no entity');
    const closed = permissionOf({ ...name, operations: ['LIST'] });
    expect(createRowView(resources, closed, 'LOOKUP', entity)).toBeNull();
    expect(createRowView(resources, closed, 'LIST', { ...entity, table: null })).toBeNull();
  });
});
