import { beforeAll, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import {
  aggregateSdl,
  groupFields,
  measureFields,
  type TypeLookup,
} from '../../../schema/language/aggregate-surface.ts';

let catalogue: CatalogueModel;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
});

const lookup: TypeLookup = (name) => catalogue.typeOwners.get(name);

function typeOf(name: string) {
  const type = catalogue.typeOwners.get(name);
  if (type === undefined) throw new Error(name);
  return type;
}
const names = (fields: readonly { readonly value: string }[]) => fields.map(({ value }) => value);

it('rows are split by open items first, then by short lists, hierarchies and years', () => {
  expect(names(groupFields(typeOf('LandParcel'), lookup))).toEqual(['landUse', 'commune', 'landUseUntil']);
  expect(names(groupFields(typeOf('Citizen'), lookup))).toEqual([
    ...['gender', 'permanentAddress_commune'],
    ...['maritalStatus', 'bloodType', 'ethnicGroup', 'religion', 'dateOfBirth'],
  ]);
});

it('neither persons, texts nor keys group; exact numbers alone are added up', () => {
  expect(names(groupFields(typeOf('Enterprise'), lookup))).not.toContain('legalRepresentative');
  expect(names(groupFields(typeOf('Household'), lookup))).toEqual(['commune']);
  expect(names(measureFields(typeOf('LandParcel'), lookup))).toEqual([
    ...['mapSheet', 'parcelNumber', 'areaSquareMetres'],
  ]);
});

it('an entity without numbers has no sums, one without dates no extremes', () => {
  const citizens = aggregateSdl(typeOf('Citizen'), lookup);
  expect(citizens).not.toContain('CitizenAggregateSum');
  expect(citizens).toContain('type CitizenAggregateExtreme {\n  "Ngày sinh (năm) (Date of birth (year))"');
  expect(aggregateSdl(typeOf('Household'), lookup)).not.toContain('min:');
});
