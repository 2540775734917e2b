import { describe, expect, it } from 'vitest';
import { invariant } from '../../../../schema/invariant.ts';
import { storeAffix } from '../../../../subgraphs/database/condition/store-affix.ts';
import { createEntityMap } from '../../../../subgraphs/database/model/entity-map.ts';
import { peopleModels } from '../fixtures/people-database.ts';

const { model, catalogue } = await peopleModels();
const map = createEntityMap(model, catalogue);

function stored(coordinate: string, operator: 'startsWith' | 'endsWith', value: string) {
  const field = map.stored(coordinate);
  invariant(field !== null && field.kind !== 'content', coordinate);
  return storeAffix(field, operator, value)?.map(({ kind, text }) => `${kind} ${text}`) ?? null;
}

describe('a beginning of an id is stored as', () => {
  it.each([
    ['Person.personId', 'P00', ['begins P00']],
    ['Person.personId', '', ['begins ']],
    ['Person.personId', 'Tố', ['begins Tố', 'begins Tô\u0301', 'begins To\u0302\u0301']],
    ['Person.personId', 'To\u0302\u0301', ['begins Tố', 'begins Tô\u0301', 'begins To\u0302\u0301']],
    ['Person.country', 'IS', ['begins ']],
    ['Person.country', 'ISO/', ['begins ']],
    ['Person.country', 'ISO/V', ['begins V']],
    ['Person.country', 'V', []],
    ['Person.country', 'ISO-', []],
    ['Person.name', 'V', null],
    ['Person.gender', 'M', null],
  ])('%s %s', (coordinate, value, expected) => {
    expect(stored(coordinate, 'startsWith', value)).toEqual(expected);
  });
});

describe('an end of an id is stored as', () => {
  it.each([
    ['Person.personId', '07', ['ends 07']],
    ['Person.personId', '', ['begins ']],
    ['Person.personId', '\u0301', []],
    ['Person.personId', 'ố', ['ends ố', 'ends ô\u0301', 'ends o\u0302\u0301']],
    ['Person.country', 'N', ['ends N']],
    ['Person.country', '/VN', ['ends /VN', 'equals VN']],
    ['Person.country', 'ISO/VN', ['ends ISO/VN', 'equals VN']],
    ['Person.country', '/', ['ends /', 'equals ']],
    ['Person.country', 'XISO/VN', ['ends XISO/VN']],
    ['Person.height', '7', null],
  ])('%s %s', (coordinate, value, expected) => {
    expect(stored(coordinate, 'endsWith', value)).toEqual(expected);
  });
});
