import { expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { subjectRows } from '../../../schema/policy/subject-rows.ts';
import { agencySdl, peopleTypes, smallCatalogue, unitTypes } from '../permission/small-policy.ts';

const person = '040123456789';

/** The rows of an entity of the small town where `from` is replaced in its SDL. */
function withSubject(entity: string, from: string, to: string) {
  const catalogue = buildCatalogue([
    parseAgencySdl(agencySdl('people', peopleTypes.replace(from, to))),
    parseAgencySdl(agencySdl('units', unitTypes)),
  ]);
  return subjectRows(entity, person, catalogue);
}

it('the person of the row itself', () => {
  expect(subjectRows('Person', person, smallCatalogue)).toEqual({
    kind: 'compare',
    field: ['personId'],
    operator: 'eq',
    value: person,
  });
});

it('over a to-many relation', () => {
  expect(subjectRows('Team', person, smallCatalogue)).toEqual({
    kind: 'some',
    relation: 'Team.members',
    field: ['members'],
    entity: 'Person',
    of: { kind: 'compare', field: ['personId'], operator: 'eq', value: person },
  });
});

it('over a reference to the person, the member of a union included', () => {
  const refersTo = (field: string) => ({ kind: 'refersTo', field: [field], type: 'Person', key: person });
  expect(subjectRows('Asset', person, smallCatalogue)).toEqual(refersTo('holder'));
  expect(withSubject('Asset', 'subject: "holder"', 'subject: "owner"')).toEqual(refersTo('owner'));
  expect(withSubject('Team', 'subject: "members.personId"', 'subject: "boss"')).toEqual(refersTo('boss'));
});

it.each([
  ['Team', 'subject: "members.personId"', 'subject: "parent"', 'a reference to what is no person'],
  ['Team', 'subject: "members.personId"', 'subject: "members"', 'an inverse without a field behind it'],
  ['Team', 'subject: "members.personId"', 'subject: "members.nothing"', 'an unknown field behind an inverse'],
  ['Team', 'subject: "members.personId"', 'subject: "boss.personId"', 'a step over a reference'],
  ['Person', 'subject: "personId"', 'subject: "nothing"', 'an unknown field'],
  ['Person', 'subject: "personId"', 'subject: "home"', 'an embedded object'],
  ['Person', 'subject: "personId"', 'subject: ""', 'an empty path'],
])('%s with %s -> %s names no person (%s)', (entity, from, to) => {
  expect(withSubject(entity, from, to)).toBeNull();
});

it('a reference to a type whose own rows name no person, or name it by more than their key', () => {
  expect(withSubject('Asset', 'subject: "holder"', 'subject: "unit"')).toBeNull();
  const longer = peopleTypes
    .replace('subject: "personId"', 'subject: "personId.more"')
    .replace('subject: "holder"', 'subject: "owner"');
  const catalogue = buildCatalogue([
    parseAgencySdl(agencySdl('people', longer)),
    parseAgencySdl(agencySdl('units', unitTypes)),
  ]);
  expect(subjectRows('Asset', person, catalogue)).toBeNull();
  const none = peopleTypes
    .replace(', subject: "personId"', '')
    .replace('subject: "holder"', 'subject: "owner"');
  const without = buildCatalogue([
    parseAgencySdl(agencySdl('people', none)),
    parseAgencySdl(agencySdl('units', unitTypes)),
  ]);
  expect(subjectRows('Asset', person, without)).toBeNull();
});

it('a type without a subject, an unknown type, an embedded one', () => {
  for (const entity of ['Unit', 'Nothing', 'Home'])
    expect(subjectRows(entity, person, smallCatalogue)).toBeNull();
});
