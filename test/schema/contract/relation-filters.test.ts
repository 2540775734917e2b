import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  catalogueSchemaDocument,
  contractSchemaDocument,
  schemaOf,
} from '../../../schema/contract/catalogue-schema.ts';
import { permissionOf, type TestGrant } from '../../fixtures/permission-of.ts';
import { town } from '../../gateway/guard/small-town.ts';

const catalogue = catalogueSchemaDocument(town.schema, town.index);
const person: TestGrant = { entity: 'Person', items: ['Person.personId', 'Person.team', 'Home.unit'] };
const team: TestGrant = { entity: 'Team', items: ['Team.boss'] };
const units: TestGrant = { entity: 'Unit', items: ['Unit.code', 'Unit.parent'] };

/** Members of an input of the contract of these grants, with the names of their types; null where there is no such input. */
function membersOf(name: string, ...grants: readonly TestGrant[]): Readonly<Record<string, string>> | null {
  const schema = schemaOf(contractSchemaDocument(catalogue, town.index, permissionOf(...grants), new Set()));
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return null;
  const fields = Object.values((type as GraphQLInputObjectType).getFields());
  return Object.fromEntries(fields.map((field) => [field.name, String(field.type)]));
}

describe('a contract offers filters over relations', () => {
  it('whose rows the consumer sees, and no others', () => {
    expect(membersOf('PersonWhere', person)).not.toHaveProperty('team');
    expect(membersOf('PersonWhere', person, team)).toHaveProperty('team', 'TeamReferenceFilter');
    expect(membersOf('PersonWhere', person, { ...team, operations: ['LIST'] })).not.toHaveProperty('team');
  });

  it('with the items that they show there, and comparisons where the key is told', () => {
    const follow = { isNull: 'Boolean', and: '[TeamWhere!]', or: '[TeamWhere!]', not: 'TeamWhere' };
    const members = { members: 'PersonListFilter' };
    expect(membersOf('TeamReferenceFilter', person, team)).toEqual({
      ...follow,
      ...members,
      boss: 'PersonReferenceFilter',
    });
    expect(
      Object.keys(membersOf('TeamReferenceFilter', person, { ...team, items: ['Team.teamId'] }) ?? {}),
    ).toEqual([
      ...[
        'eq',
        'ne',
        'in',
        'notIn',
        'startsWith',
        'endsWith',
        'isNull',
        'and',
        'or',
        'not',
        'teamId',
        'members',
      ],
    ]);
  });

  it('to many where the reference that points back is joined by', () => {
    expect(membersOf('TeamWhere', person, team)).toHaveProperty('members', 'PersonListFilter');
    const keyed = { ...team, items: ['Team.teamId'] };
    expect(membersOf('TeamWhere', { ...person, operations: ['LIST'] }, keyed)).not.toHaveProperty('members');
    expect(membersOf('PersonListFilter', person, team)).toEqual({ some: 'PersonWhere' });
  });

  it('and parts of a list where it is told which codes are above which', () => {
    const all = ['eq', 'ne', 'in', 'notIn', 'startsWith', 'endsWith', 'isNull'];
    expect(Object.keys(membersOf('UnitCodeFilter', person, units) ?? {})).toEqual([...all, 'under']);
    const flat = { ...units, items: ['Unit.code'] };
    expect(Object.keys(membersOf('UnitCodeFilter', person, flat) ?? {})).toEqual(all);
    expect(membersOf('UnitCodeFilter', person)).toBeNull();
  });
});

it('the catalogue offers every filter over a relation inside a database, and none into another one', () => {
  const schema = schemaOf(catalogue);
  const names = Object.keys(schema.getTypeMap()).filter((name) =>
    /(?:Reference|List|Code)Filter$/.test(name),
  );
  expect(names.sort()).toEqual([
    ...['AssetListFilter', 'PersonListFilter', 'PersonReferenceFilter', 'TeamReferenceFilter'],
    ...['UnitCodeFilter', 'UnitReferenceFilter'],
  ]);
});
