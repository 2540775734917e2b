import { expect, it } from 'vitest';
import { answerExtensions } from '../../../gateway/answer/masked-items.ts';
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
  expect(answerExtensions(permission, reads)).toEqual({
    masked: [
      {
        coordinate: 'Person.bornOn',
        masks: [{ kind: 'YEAR', rows: 'ALL', text: { vi: 'chỉ năm', en: 'only the year' } }],
      },
    ],
  });
});

it('is nothing where nothing masked was read, or nothing is masked', () => {
  expect(answerExtensions(permission, [{ coordinate: 'Person.name', kind: 'LIST' }])).toBeNull();
  const plain = permissionOf({ entity: 'Person', items });
  expect(answerExtensions(plain, [{ coordinate: 'Person.bornOn', kind: 'LIST' }])).toBeNull();
});
