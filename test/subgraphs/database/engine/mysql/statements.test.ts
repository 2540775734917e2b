import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Session } from '../../../../../subgraphs/database/engine/mysql/sessions.ts';
import { permissionOf, type TestGrant } from '../../../../fixtures/permission-of.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';
import { openCodes, openPeople, type PeopleWorld } from '../../fixtures/people-database.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await openPeople({}, mariadbUnderTest);
});
afterAll(() => world.close());

const items = [
  'personId',
  'name',
  'gender',
  'bornOn',
  'height',
  'wealth',
  'area',
  'alive',
  'seenAt',
  'country',
]
  .map((field) => `Person.${field}`)
  .concat('Home.ward', 'Person.family');
const person: TestGrant = { entity: 'Person', items };
const masked: TestGrant = {
  ...person,
  masks: {
    'Person.name': { kind: 'PARTIAL', keepLast: 2 },
    'Person.bornOn': { kind: 'YEAR' },
    'Person.seenAt': { kind: 'YEAR' },
    'Person.height': { kind: 'ROUND', to: '10' },
  },
};
const family: TestGrant = { entity: 'Family', items: ['Family.familyId', 'Family.label'] };
const inWard: TestGrant = {
  ...person,
  rows: { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' },
};
const cells = 'name gender bornOn height wealth area alive seenAt';

const questions: readonly (readonly [name: string, grants: readonly TestGrant[], document: string])[] = [
  ['a look-up', [person], `{ person(personId: "P001") { ${cells} } }`],
  ['look-ups through masks', [masked], `{ peopleByIds(ids: ["P001"]) { ${cells} } }`],
  ['a list', [person], `{ people(first: 2) { nodes { ${cells} } } }`],
  ['cells of some rows', [masked, inWard], `{ people(first: 2) { nodes { ${cells} } } }`],
  [
    'filters',
    [person],
    '{ people(where: { name: { startsWith: "ng" }, height: { gt: 150 }, area: { lte: "2.5" }, bornOn: { gte: "1960-01-01" }, seenAt: { lt: "2026-03-10T00:00:00Z" }, alive: { eq: true }, gender: { in: [MALE] }, country: { eq: "ISO/VN" }, home: { ward: { isNull: false } } }) { totalCount } }',
  ],
  [
    'an order, and its cursors',
    [person],
    '{ people(first: 2, orderBy: [{ field: bornOn }, { field: name, direction: DESC }]) { edges { cursor } } }',
  ],
  ['children', [person, family], '{ families(first: 2) { nodes { members { lt_personId } } } }'],
  [
    'rows by a relation',
    [
      {
        ...person,
        rows: {
          kind: 'some',
          relation: 'Person.family',
          field: ['family'],
          entity: 'Family',
          of: { kind: 'compare', field: ['label'], operator: 'eq', value: 'Hộ 3' },
        },
      },
    ],
    '{ people(first: 2) { nodes { gender } } }',
  ],
  [
    'statistics',
    [person],
    '{ peopleAggregate(groupBy: [gender, bornOn]) { groups { key { gender bornOn } count sum { height wealth } max { area } } } }',
  ],
];

/** What stands for the expressions of readable texts, which are long. */
function shortened(value: unknown): unknown {
  return typeof value === 'string' && value.length > 10 && /^\[[^"]/.test(value) ? '<text form>' : value;
}

/** INVARIANT: a snapshot is written again only by a decision on what statements mean, never to suit another change. */
test('statements, their texts and bindings', async () => {
  const kept: string[] = [];
  for (const [name, grants, document] of questions) {
    const rows = vi.spyOn(Session.prototype, 'rows');
    const answer = await world.ask(permissionOf(...grants, ...openCodes), document);
    const asked = rows.mock.calls.filter(([sql]) => !/information_schema|version\(\)/.test(sql));
    rows.mockRestore();
    expect(answer.errors, name).toBeUndefined();
    expect(asked.length, name).toBeGreaterThan(0);
    const texts = asked.map(([sql, values]) => `${sql}\n${JSON.stringify(values.map(shortened))}`).sort();
    kept.push([`-- ${name}`, ...texts].join('\n'));
  }
  await expect(`${kept.join('\n\n')}\n`).toMatchFileSnapshot('./snapshots/statements.sql');
});
