import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectModel } from '../../../../schema/catalogue/model.ts';
import { createEntityMap, type EntityMap } from '../../../../subgraphs/database/model/entity-map.ts';
import { fieldRole } from '../../../../subgraphs/database/model/field-role.ts';
import { rootFields, statisticsTypes } from '../../../../subgraphs/database/model/root-field.ts';
import { serviceCatalogue } from '../../../schema/permission/service-town.ts';
import { peopleModels } from '../fixtures/people-database.ts';

let models: Awaited<ReturnType<typeof peopleModels>>;
let map: EntityMap;
let town: EntityMap;
beforeAll(async () => {
  models = await peopleModels();
});
beforeEach(() => {
  map = createEntityMap(models.model, models.catalogue);
  const people = serviceCatalogue.agencies.find(({ database }) => database.id === 'people');
  if (people === undefined) throw new TypeError('no people');
  town = createEntityMap(people, serviceCatalogue);
});

function entity(type: string, of = map): ObjectModel {
  const found = of.object(type);
  if (found === null) throw new TypeError(type);
  return found;
}
const person = () => entity('Person');

describe('types', () => {
  it('are entities with a table, other objects of the file, or of other databases', () => {
    const kinds = (type: string) =>
      [map.entity(type), map.object(type), map.anywhere(type)].map((found) => found?.name ?? '-').join(' ');
    expect(kinds('Person')).toBe('Person Person Person');
    expect(kinds('Title')).toBe('Title Title Title');
    expect(kinds('Home')).toBe('- Home Home');
    expect(kinds('Country')).toBe('- Country Country');
    expect(kinds('Company')).toBe('- - Company');
    expect(kinds('Nothing')).toBe('- - -');
  });

  it('have a key here or elsewhere, or none', () => {
    expect(
      ['Person', 'Country', 'Company', 'Title', 'Home', 'Nothing'].map((type) => map.keyOf(type)),
    ).toEqual([...['personId', 'code', 'taxCode', null, null, null]]);
    expect(map.keyField(person())?.coordinate).toBe('Person.personId');
    expect(map.keyField(entity('Title'))).toBeNull();
    // A bare key of another database's type has no column here.
    expect(map.keyField(entity('Country'))).toBeNull();
  });

  it('are reached over references and relations, and named by other databases', () => {
    expect([...map.joined].sort()).toEqual(['Family', 'Person', 'Title']);
    expect([...map.representable].sort()).toEqual(['Company', 'Country', 'Family', 'Person', 'Ward']);
    expect([...town.joined].sort()).toEqual(['Asset', 'Person', 'Team']);
  });
});

describe('stored fields', () => {
  const at = (...path: readonly string[]) => map.storedAt(person(), path)?.coordinate ?? null;

  it('are found by their coordinate', () => {
    expect(map.stored('Home.street')?.column).toBe('DUONG');
    expect(map.stored('Person.family')?.kind).toBe('reference');
    expect(['Person.titles', 'Person.home', 'Country.name', 'x'].map((each) => map.stored(each))).toEqual(
      Array(4).fill(null),
    );
  });

  it('are found by their path', () => {
    expect(at('name')).toBe('Person.name');
    expect(at('home', 'ward')).toBe('Home.ward');
    for (const path of [[], ['home'], ['name', 'x'], ['home', 'x'], ['x'], ['titles'], ['family', 'label']])
      expect(at(...path), path.join('.')).toBeNull();
  });

  it('are found by their name in an order', () => {
    const ordered = (name: string) => {
      const { field, through = null } = map.orderField(person(), name) ?? {};
      return field === undefined ? null : [field.coordinate, through?.coordinate ?? null];
    };
    expect(ordered('name')).toEqual(['Person.name', null]);
    expect(ordered('home_street')).toEqual(['Home.street', null]);
    expect(ordered('family_familyId')).toEqual(['Family.familyId', 'Person.family']);
    // A text without a sort key, a row of another database, two steps.
    expect(['family_label', 'country_code', 'family_head_height', 'family'].map(ordered)).toEqual(
      Array(4).fill(null),
    );
    expect(['home', 'street', 'home_', 'homestreet', 'home_x', 'titles', ''].map(ordered)).toEqual(
      Array(7).fill(null),
    );
  });
});

describe('a witness of a computed item', () => {
  it('reads the key as the item, in its own entity alone', () => {
    const witness = town.witness('Person', 'lt_in_isAdult');
    expect(witness).toMatchObject({
      ...{
        kind: 'column',
        name: 'lt_in_isAdult',
        coordinate: 'Person.isAdult',
        column: 'ID',
        isShareable: false,
      },
    });
    expect(witness?.item.coordinate).toBe('Person.isAdult');
    expect(town.stored('Person.isAdult')).toBe(witness);
    expect(town.witness('Team', 'lt_in_isAdult')).toBeNull();
    expect(town.witness('Person', 'lt_in_name')).toBeNull();
    expect(map.witness('Person', 'lt_in_isAdult')).toBeNull();
  });
});

describe('the role of a field', () => {
  const role = (type: string, name: string, of = map) => {
    const found = fieldRole(of, type, name);
    return found === null
      ? null
      : [found.kind, 'field' in found ? found.field.coordinate : ''].join(' ').trim();
  };

  it.each<[string, string, string | null]>([
    ['Person', 'personId', 'joinKey'],
    ['Company', 'taxCode', 'joinKey'],
    ['Country', 'code', 'joinKey'],
    ['Person', 'lt_personId', 'releasedKey Person.personId'],
    ['Person', 'lt_name', null],
    ['Country', 'lt_code', null],
    ['Company', 'lt_taxCode', null],
    ['Title', 'lt_serial', null],
    ['Person', 'name', 'field Person.name'],
    ['Person', 'home', 'field Person.home'],
    ['Person', 'titles', 'field Person.titles'],
    ['Home', 'ward', 'field Home.ward'],
    ['Person', 'nothing', null],
    ['Person', '__typename', null],
    ['Nothing', 'name', null],
  ])('%s.%s: %s', (type, name, expected) => {
    expect(role(type, name)).toBe(expected);
  });

  it('of a computed item is none; its witness is a field', () => {
    expect(role('Person', 'isAdult', town)).toBeNull();
    expect(role('Person', 'lt_in_isAdult', town)).toBe('field Person.isAdult');
  });
});

describe('the fields of Query', () => {
  it('are a look-up, one by several keys, a list and statistics of each entity that has names', () => {
    const told = [...rootFields(map)].map(([name, root]) => `${name}: ${root.kind} ${root.entity.name}`);
    expect(told).toEqual([
      ...['person: one Person', 'peopleByIds: many Person', 'people: list Person'],
      ...['peopleAggregate: aggregate Person'],
      ...['family: one Family', 'familiesByIds: many Family', 'families: list Family'],
      ...['familiesAggregate: aggregate Family'],
    ]);
  });

  it('have types of statistics, by the items that their fields read', () => {
    const types = statisticsTypes(map);
    expect(statisticsTypes(map)).toBe(types);
    expect([...types.keys()].filter((name) => name.startsWith('Family'))).toEqual(
      ['', 'Group', 'Key', 'Sum', 'Average', 'Extreme'].map((part) => `FamilyAggregate${part}`),
    );
    expect(types.get('PersonAggregateKey')?.items.get('home_ward')).toBe('Home.ward');
    expect(types.get('PersonAggregateSum')?.entity.name).toBe('Person');
    expect(types.get('PersonAggregate')?.items.get('groups')).toBeNull();
    expect(types.has('TitleAggregate')).toBe(false);
  });
});
