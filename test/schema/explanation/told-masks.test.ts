import { describe, expect, it } from 'vitest';
import { masksText, toldMasks, toldRecordMasks } from '../../../schema/explanation/told-masks.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import type { CellVariant, EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { Mask } from '../../../schema/policy/mask.ts';

const year: Mask = { kind: 'YEAR' };
const pseudonym: Mask = { kind: 'PSEUDONYM', consumer: 'tax' };
const rows = { kind: 'in', field: ['a'], values: ['1'] } as const;

function permission(decisions: Partial<Record<OperationKind, readonly CellVariant[]>>): EffectivePermission {
  return {
    hash: 'h',
    access: () => null,
    decide: (kind) => {
      const variants = decisions[kind];
      return variants === undefined ? { kind: 'none' } : { kind: 'all', grants: [], variants };
    },
    best: () => ({ kind: 'none' }),
    grants: [],
  };
}

const inAll = (mask: Mask | null): readonly CellVariant[] => [{ rows: null, mask }];

describe('masks as their recipient is told of them', () => {
  it.each([
    ['nothing of an item that is denied', {}, []],
    ['nothing of one that is read in full', { LIST: inAll(null) }, []],
    ['one in all rows', { LIST: inAll(year), LOOKUP: inAll(year) }, ['YEAR ALL']],
    [
      'one in some rows',
      {
        LIST: [
          { rows, mask: null },
          { rows: null, mask: year },
        ],
      },
      ['YEAR SOME'],
    ],
    ['one at some entrances', { LIST: inAll(year), LOOKUP: inAll(null) }, ['YEAR SOME']],
    [
      'two',
      {
        LIST: [
          { rows, mask: year },
          { rows: null, mask: pseudonym },
        ],
      },
      ['YEAR SOME', 'PSEUDONYM SOME'],
    ],
    ['that of records, not of statistics', { LIST: inAll(null), AGGREGATE: inAll(year) }, []],
    ['that of statistics alone', { AGGREGATE: inAll(year) }, ['YEAR ALL']],
  ])('are %s', (_name, decisions, expected) => {
    const told = toldRecordMasks(permission(decisions), 'A.b');
    expect(told.map((each) => `${each.kind} ${each.rows}`)).toEqual(expected);
  });

  it('name no consumer', () => {
    expect(toldMasks(permission({ LIST: inAll(pseudonym) }), 'A.b')).toEqual([
      { kind: 'PSEUDONYM', rows: 'ALL', text: { vi: 'mã thay thế ổn định', en: 'a stable pseudonym' } },
    ]);
  });

  it('are written one after the other, with the rows where they are not all', () => {
    const masks = toldMasks(
      permission({
        LIST: [
          { rows, mask: year },
          { rows: null, mask: pseudonym },
        ],
      }),
      'A.b',
    );
    expect(masksText(masks)).toEqual({
      vi: 'chỉ năm ở một số dòng; mã thay thế ổn định ở một số dòng',
      en: 'only the year in some rows; a stable pseudonym in some rows',
    });
    expect(masksText([])).toEqual({ vi: '', en: '' });
  });
});
