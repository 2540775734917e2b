import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { ConsumerClass, DataItem, SharingMode } from '../../../schema/catalogue/model.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { agencies } from './demonstration-files.ts';

const catalogue = buildCatalogue(agencies);
const items = [...catalogue.items.values()];

function coordinates(matches: (item: DataItem) => boolean): readonly string[] {
  return items.filter(matches).map(({ coordinate }) => coordinate);
}

function withMode(
  database: string,
  mode: SharingMode,
  consumer: ConsumerClass = 'STATE_AGENCY',
): readonly string[] {
  return coordinates((item) => item.database === database && item.modes[consumer] === mode);
}

describe('the five agency files', () => {
  test('compose to one graph', () => {
    const services = agencies.map((model) => ({
      name: model.database.id,
      typeDefs: parse(subgraphSdl(model, catalogue)),
    }));
    expect(composeServices(services).errors ?? []).toEqual([]);
  });

  test('have a full catalogue entry, and an owner in the form of Decision 20/2020 Art 4', () => {
    for (const { database } of agencies) {
      expect(database.owner).toMatch(/^[A-Y]\d\d(\.[A-Z0-9]+)+$/);
      expect(database.legalBasis.length).toBeGreaterThan(0);
      expect(database.sources.length).toBeGreaterThan(0);
      expect(database.logRetentionDays).toBeGreaterThanOrEqual(365);
      for (const text of Object.values(database)) expect(text).not.toBe('');
    }
  });

  test('open exactly the six enterprise items of the law (Decree 01/2021 Art 36(1)), with what leads to them', () => {
    expect(withMode('business', 'OPEN', 'PUBLIC')).toEqual([
      'Enterprise.enterpriseCode',
      'Enterprise.name',
      'Enterprise.legalStatus',
      'Enterprise.legalRepresentativeName',
      'HeadOffice.commune',
      'HeadOffice.detail',
      'EnterpriseIndustry.enterprise',
      'EnterpriseIndustry.industry',
      'EnterpriseIndustry.primary',
    ]);
    expect(coordinates((item) => item.database === 'business' && item.feeRequired)).toEqual(
      withMode('business', 'SPECIFIC'),
    );
  });

  test('open of dossiers only code and completion (Circular 01/2018 Art 19)', () => {
    expect(withMode('dossiers', 'OPEN', 'PUBLIC')).toEqual(['Dossier.dossierCode', 'Dossier.completion']);
    expect(withMode('dossiers', 'SPECIFIC')).toEqual(['Dossier.applicant', 'Dossier.result']);
  });

  test('open nothing of population and land; a person reads there what concerns them only', () => {
    for (const database of ['population', 'land']) {
      const own = items.filter((item) => item.database === database);
      expect(new Set(own.map(({ modes }) => modes.PUBLIC))).toEqual(new Set(['NONE']));
      expect(new Set(own.map(({ modes }) => modes.PERSON))).toEqual(new Set(['SUBJECT', 'NONE']));
    }
  });

  test('share sensitive items with state agencies by agreement only, and the police note with nobody', () => {
    expect(coordinates(({ personal }) => personal === 'SENSITIVE')).toEqual([
      'Citizen.ethnicGroup',
      'Citizen.religion',
      'Citizen.securityNote',
    ]);
    for (const coordinate of ['Citizen.ethnicGroup', 'Citizen.religion']) {
      expect(catalogue.items.get(coordinate)?.modes).toEqual({
        STATE_AGENCY: 'SPECIFIC',
        ORGANISATION: 'NONE',
        PERSON: 'SUBJECT',
        PUBLIC: 'NONE',
      });
    }
    expect(new Set(Object.values(catalogue.items.get('Citizen.securityNote')?.modes ?? {}))).toEqual(
      new Set(['NONE']),
    );
  });

  test('open the whole of the reference data to everybody', () => {
    const modes = items
      .filter(({ database }) => database === 'reference')
      .flatMap((item) => Object.values(item.modes));
    expect(new Set(modes)).toEqual(new Set(['OPEN']));
  });

  test('name a ground for every default item, and an existing type for every code list', () => {
    for (const item of items) {
      if (Object.values(item.modes).includes('DEFAULT')) expect(item.ground, item.coordinate).not.toBeNull();
      if (item.codeList !== null)
        expect(catalogue.typeOwners.get(item.codeList)?.key, item.coordinate).toBeTruthy();
    }
  });
});
