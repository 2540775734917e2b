import { expect, it } from 'vitest';
import { itemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

it('items, extensions, entrances and fields of a type lead to their databases, anything else to none', async () => {
  const { catalogue } = await provincePolicy();
  const databasesOf = itemDatabases(catalogue);
  expect(itemDatabases(catalogue)).toBe(databasesOf);
  for (const [coordinate, database] of [
    ['Citizen.fullName', 'population'],
    ['Query.citizens', 'population'],
    ['Query.citizen', 'population'],
    ['Query.citizensAggregate', 'population'],
    ['Citizen.nothing', 'population'],
    ['Enterprise.name', 'business'],
    ['Citizen.dossiers', 'dossiers'],
  ] as const)
    expect(databasesOf(coordinate), coordinate).toEqual([database]);
  for (const nobody of ['Query.viewer', 'Viewer.account', 'Query.other', '', 'x'])
    expect(databasesOf(nobody), nobody).toEqual([]);
});
