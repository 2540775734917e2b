import { expect, it } from 'vitest';
import { maskedItems } from '../../../gateway/answer/masked-items.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { Mask } from '../../../schema/policy/mask.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';

const masks: Readonly<Record<string, Mask>> = { 'Person.bornOn': { kind: 'YEAR' } };
const items = ['Person.name', 'Person.bornOn'];
const permission: EffectivePermission = permissionOf({ entity: 'Person', items, masks });

it('tells of each masked item once, whatever read it, and of nothing else', () => {
  const reads = [
    { coordinate: 'Person.name', kind: 'LIST' },
    { coordinate: 'Person.bornOn', kind: 'LOOKUP' },
    { coordinate: 'Person.bornOn', kind: 'LIST' },
    { coordinate: 'Person.religion', kind: 'LIST' },
  ] as const;
  expect(maskedItems(permission, reads)).toEqual([
    {
      coordinate: 'Person.bornOn',
      masks: [{ kind: 'YEAR', rows: 'ALL', text: { vi: 'chỉ năm', en: 'only the year' } }],
    },
  ]);
});

it('is nothing where nothing masked was read, or nothing is masked', () => {
  expect(maskedItems(permission, [{ coordinate: 'Person.name', kind: 'LIST' }])).toEqual([]);
  const plain = permissionOf({ entity: 'Person', items });
  expect(maskedItems(plain, [{ coordinate: 'Person.bornOn', kind: 'LIST' }])).toEqual([]);
});
