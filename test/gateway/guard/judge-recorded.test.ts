import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigest, redactVariables } from '../../../gateway/audit/record/redact.ts';
import { createOperationRedactor } from '../../../gateway/audit/record/redact-operation.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { permissionOf } from '../../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { type RunningProvince, runProvince } from '../../fixtures/running-province.ts';

let running: RunningProvince;
let catalogue: CatalogueModel;
beforeAll(async () => {
  running = await runProvince();
  catalogue = await demonstration.loadCatalogue();
});
afterAll(() => running.stop());

const digest = createDigest(Buffer.alloc(32, 7));

function permitted(
  items: readonly string[],
  operations: readonly OperationKind[] = ['LIST'],
): EffectivePermission {
  const grant = {
    id: 'g',
    entity: 'Citizen',
    items: new Set(items),
    rows: null,
    operations: new Set(operations),
    masks: new Map(),
    smallestGroup: 1,
  };
  return permissionOf([grant], (coordinate) => catalogue.items.get(coordinate)?.entity ?? null);
}

function denied(text: string, permission: EffectivePermission, variables = {}, name: string | null = null) {
  const { knownNames } = running.province.dataPlane;
  const redactor = createOperationRedactor(digest, knownNames);
  const operation = {
    name: redactor.name(text, name),
    text: redactor.operation(text).text,
    variables: redactVariables(variables, digest, knownNames),
  };
  return running.province.dataPlane.deniedCoordinates(operation, permission);
}

describe('judging an operation from the sharing log', () => {
  const one = permitted(['Citizen.fullName', 'Citizen.personalId']);

  it.each([
    ['a field', '{ citizens { nodes { fullName phone } } }', ['Citizen.phone']],
    [
      'an alias and a fragment',
      '{ citizens { nodes { ...F } } } fragment F on Citizen { fullName: phone }',
      ['Citizen.phone'],
    ],
    ['a filter', '{ citizens(where: { phone: { eq: "0912345678" } }) { totalCount } }', ['Citizen.phone']],
    ['an order', '{ citizens(orderBy: [{ field: dateOfBirth }]) { totalCount } }', ['Citizen.dateOfBirth']],
    ['an entrance', '{ households { totalCount } }', ['Query.households']],
    ['a key in a literal', '{ citizen(personalId: "040802024995") { phone } }', ['Citizen.personalId']],
    [
      'nothing',
      '{ citizens(where: { fullName: { contains: "An" } }, first: 20000) { nodes { fullName } } }',
      [],
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(denied(text, one)).toEqual(expected);
  });

  it('reads names of items in redacted variables', () => {
    const text = 'query Q($w: CitizenWhere) { citizens(where: $w) { totalCount } }';
    expect(denied(text, one, { w: { phone: { eq: '0912345678' } } })).toEqual(['Citizen.phone']);
    expect(denied(text, one, { w: { fullName: { eq: 'x' } } })).toEqual([]);
  });

  it('finds what is grouped by, and follows names that the log does not show', () => {
    const grouped =
      'query Tra_Cuu($so_12: Int) { citizensAggregate(groupBy: [gender]) { groups { count } } citizens(first: $so_12) { nodes { so_35: fullName } } }';
    expect(denied(grouped, one, { so_12: 5 }, 'Tra_Cuu')).toEqual(['Query.citizensAggregate']);
  });

  it('picks the operation that was run', () => {
    const text = 'query A { citizens { nodes { phone } } } query B { citizens { nodes { fullName } } }';
    expect(denied(text, one, {}, 'A')).toEqual(['Citizen.phone']);
    expect(denied(text, one, {}, 'B')).toEqual([]);
  });

  it.each([
    ['no GraphQL', '{ citizens {'],
    ['a name that is gone', '{ citizens { nodes { nickname } } }'],
    ['a text that the log cut', '… 90000 sha256:00'],
  ])('cannot judge %s', (_name, text) => {
    expect(denied(text, one)).toBeNull();
  });
});
