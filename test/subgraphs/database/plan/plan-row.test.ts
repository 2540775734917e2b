import { type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { planRow } from '../../../../subgraphs/database/plan/plan-row.ts';
import type { TestGrant } from '../../../fixtures/permission-of.ts';
import { type PeoplePlan, planPeople } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
let schema: GraphQLSchema;
beforeAll(async () => {
  plan = await planPeople();
  ({ schema } = plan);
});

const grants: readonly TestGrant[] = [
  {
    entity: 'Person',
    items: ['Person.personId', 'Person.name', 'Person.family', 'Home.ward', 'Home.street'],
  },
  { entity: 'Title', items: ['Title.serial', 'Title.owner'] },
];

/** The columns that a selection reads, after the key where it does. */
function read(selection: string, entity = 'Person', withKey = false): string {
  const [operation] = parse(`query($no: Boolean = false) ${selection}`).definitions;
  const { selectionSet } = operation as OperationDefinitionNode;
  const context = { schema, fragments: {}, variables: { no: false } };
  const view = plan.view(entity, grants, 'JOIN');
  const { keyIndex, cells } = planRow(plan.map, context, view, [selectionSet], withKey);
  return [...(keyIndex === -1 ? [] : ['key']), ...cells.keys()].join(' ');
}

describe('what a selection reads of a row', () => {
  it.each<[string, string]>([
    ['{ __typename }', ''],
    ['{ name }', 'Person.name'],
    ['{ a: name b: name }', 'Person.name'],
    ['{ name height }', 'Person.name'],
    ['{ personId }', 'key'],
    ['{ lt_personId }', 'Person.personId'],
    ['{ lt_personId personId name }', 'key Person.name Person.personId'],
    ['{ titles { serial } }', 'key'],
    ['{ family { familyId label } }', 'Person.family'],
    ['{ home { ward { wardCode } s: street } }', 'Home.street Home.ward'],
    ['{ home { ward { wardCode } } home { street } }', 'Home.street Home.ward'],
    ['{ home @include(if: $no) { street } name }', 'Person.name'],
  ])('%s: %s', (selection, expected) => {
    expect(read(selection)).toBe(expected);
  });

  it('is the key too where the reader needs it, unless the table has none', () => {
    expect(read('{ name }', 'Person', true)).toBe('key Person.name');
    expect(read('{ serial }', 'Title', true)).toBe('Title.serial');
    expect(read('{ serial owner { __typename } }', 'Title')).toBe('Title.owner Title.serial');
  });
});
