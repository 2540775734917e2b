import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueModel, ReferenceField } from '../../../schema/catalogue/model.ts';
import { keyTelling } from '../../../schema/permission/reference-key.ts';
import { permissionOf, type TestGrant } from '../../fixtures/permission-of.ts';
import { peopleModels } from '../../subgraphs/database/fixtures/people-database.ts';

let catalogue: CatalogueModel;
beforeAll(async () => {
  ({ catalogue } = await peopleModels());
});

function reference(coordinate: string): ReferenceField {
  const field = catalogue.fields.get(coordinate);
  if (field?.kind !== 'reference') throw new TypeError(coordinate);
  return field;
}
const told = (coordinate: string, ...grants: readonly TestGrant[]) => {
  const { kind, key, ...rest } = keyTelling(catalogue, permissionOf(...grants), reference(coordinate));
  return [kind, key, ...Object.values(rest)].join(' ');
};
const some = { kind: 'isNull', field: ['label'], value: false } as const;
const partial = { kind: 'PARTIAL', keepLast: 1 } as const;
const pseudonym = { kind: 'PSEUDONYM', consumer: 'c' } as const;
const family: TestGrant = { entity: 'Family', items: ['Family.familyId'] };
const country: TestGrant = { entity: 'Country', items: ['Country.code'] };
const label: TestGrant = { entity: 'Family', items: ['Family.label'] };

describe('the key of a reference', () => {
  it.each<[string, readonly TestGrant[], string]>([
    ['no grant', [], 'nowhere Family.familyId NOT_GRANTED'],
    ['a grant of other items', [label], 'nowhere Family.familyId NOT_GRANTED'],
    ['the key', [family], 'everywhere Family.familyId'],
    [
      'the key, by other entrances',
      [{ ...family, operations: ['LOOKUP', 'LIST'] }],
      'nowhere Family.familyId NOT_GRANTED',
    ],
    [
      'the key as statistics',
      [{ ...family, operations: ['AGGREGATE'] }],
      'nowhere Family.familyId NOT_GRANTED',
    ],
    ['a mask', [{ ...family, masks: { 'Family.familyId': partial } }], 'nowhere Family.familyId MASKED'],
    [
      'a pseudonym',
      [{ ...family, masks: { 'Family.familyId': pseudonym } }],
      'nowhere Family.familyId MASKED',
    ],
    [
      'a mask, and bare in some rows',
      [
        { ...family, rows: some },
        { ...family, masks: { 'Family.familyId': partial } },
      ],
      'inRows Family.familyId',
    ],
    ['some rows', [{ ...family, rows: some }], 'inRows Family.familyId'],
    ['some rows, others without it', [{ ...family, rows: some }, label], 'inRows Family.familyId'],
    ['some rows, and all', [{ ...family, rows: some }, family], 'everywhere Family.familyId'],
  ])('in the same database under %s', (_name, grants, expected) => {
    expect(told('Person.family', ...grants)).toBe(expected);
  });

  it.each<[string, readonly TestGrant[], string]>([
    ['no grant', [], 'nowhere Country.code NOT_GRANTED'],
    ['the key', [country], 'everywhere Country.code'],
    [
      'some rows',
      [{ ...country, rows: { kind: 'isNull', field: ['code'], value: false } }],
      'nowhere Country.code ROW_NOT_COVERED',
    ],
    ['a pseudonym', [{ ...country, masks: { 'Country.code': pseudonym } }], 'nowhere Country.code MASKED'],
  ])('in another database under %s', (_name, grants, expected) => {
    expect(told('Person.country', ...grants)).toBe(expected);
  });

  it('of a union is no one key', () => {
    const person: TestGrant = { entity: 'Person', items: ['Person.personId'] };
    expect(told('Title.owner', person)).toBe('nowhere Title.owner NOT_GRANTED');
  });
});
