import { expect, it } from 'vitest';
import { answerExtensions } from '../../../gateway/answer/answer-extensions.ts';
import { dataValidity } from '../../../gateway/answer/data-validity.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { policyOf, smallCatalogue } from '../../schema/permission/small-policy.ts';
import { someRegulation } from '../../schema/procedure/usage-regulation/some-regulation.ts';

const now = '2026-06-01T00:00:00.000Z';
const reads = (...coordinates: readonly string[]) => coordinates.map((coordinate) => ({ coordinate }));
const validity = (regulations: readonly ReturnType<typeof someRegulation>[], ...coordinates: string[]) =>
  dataValidity(
    smallCatalogue,
    { policy: { ...policyOf([]), usageRegulations: regulations }, now },
    reads(...coordinates),
  );

it('tells for each database that was read how long its data counts, by the regulation in force', () => {
  const told = {
    ...{ database: 'people', regulation: 'QC-000001/2026', validForHours: 48, cacheSeconds: 60 },
    storageRules: ['Luật Lưu trữ'],
  };
  expect(validity([someRegulation()], 'Person.name', 'Person.born', 'Unit.label')).toEqual([told]);
  const units = someRegulation({ number: 'QC-000002/2026', databases: ['units'] });
  expect(validity([someRegulation(), units], 'Unit.label', 'Person.name')).toEqual([
    told,
    { ...told, database: 'units', regulation: 'QC-000002/2026' },
  ]);
});

it('tells nothing of what was not read, is repealed, begins later, or goes by the text of the catalogue', () => {
  expect(validity([], 'Person.name')).toEqual([]);
  expect(validity([someRegulation()], 'Unit.label')).toEqual([]);
  expect(validity([someRegulation()], 'Registry.unknown')).toEqual([]);
  expect(validity([someRegulation({ repealedFrom: now })], 'Person.name')).toEqual([]);
  expect(validity([someRegulation({ effectiveFrom: '2026-06-02T00:00:00.000Z' })], 'Person.name')).toEqual(
    [],
  );
});

it('is a member of the extensions of an answer with data, and of no other', () => {
  const permission = permissionOf({ entity: 'Person', items: ['Person.name'] });
  const facts = { permission, reads: [], validity: validity([someRegulation()], 'Person.name') };
  expect(answerExtensions({ data: {}, cut: new Map() }, facts)).toEqual({ validity: facts.validity });
  expect(answerExtensions({ data: null, cut: new Map() }, facts)).toBeNull();
});
