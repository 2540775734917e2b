import { afterEach, expect, test, vi } from 'vitest';
import { permissionOf, type TestGrant } from '../../../../fixtures/permission-of.ts';
import { openCodes, openPeople } from '../../fixtures/people-database.ts';
import { type AskedStatement, oracle, recording, sqlserver } from './untried-engines.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

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

/** The questions whose statements are kept of MariaDB and PostgreSQL too. */
const questions: readonly (readonly [name: string, grants: readonly TestGrant[], document: string])[] = [
  ['a look-up', [person], `{ person(personId: "P001") { ${cells} } }`],
  ['look-ups through masks', [masked], `{ peopleByIds(ids: ["P001"]) { ${cells} } }`],
  ['a list', [person], `{ people(first: 2) { nodes { ${cells} } } }`],
  ['cells of some rows', [masked, inWard], `{ people(first: 2) { nodes { ${cells} } } }`],
  [
    'filters',
    [person],
    '{ people(where: { name: { startsWith: "ng_[" }, height: { gt: 150 }, area: { lte: "2.5" }, bornOn: { gte: "1960-01-01" }, seenAt: { lt: "2026-03-10T00:00:00Z" }, alive: { eq: true }, gender: { in: [MALE] }, country: { eq: "ISO/VN" }, home: { ward: { isNull: false } } }) { totalCount } }',
  ],
  [
    'an order, and its cursors',
    [person],
    '{ people(first: 2, orderBy: [{ field: bornOn }, { field: name, direction: DESC }]) { edges { cursor } } }',
  ],
  [
    'an order with nulls elsewhere',
    [person],
    '{ people(first: 2, orderBy: [{ field: bornOn, nulls: LAST }, { field: name, direction: DESC, nulls: FIRST }]) { nodes { gender } } }',
  ],
  [
    'ids that begin and end',
    [person],
    '{ people(where: { personId: { startsWith: "P_" }, country: { endsWith: "[N" } }) { totalCount } }',
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

/** INVARIANT: a snapshot is written again only by a decision on what statements mean, never to suit another change. */
test.each([sqlserver, oracle])('statements of $id, their texts and bindings', async (untried) => {
  const { underTest, asked } = recording(untried);
  const world = await openPeople({}, underTest);
  const kept: string[] = [];
  const all: AskedStatement[] = [];
  for (const [name, grants, document] of questions) {
    asked.length = 0;
    const answer = await world.ask(permissionOf(...grants, ...openCodes), document);
    expect(asked.length, `${name} ${JSON.stringify(answer).slice(0, 600)}`).toBeGreaterThan(0);
    all.push(...asked);
    const texts = asked.map(({ sql, bindings }) => `${sql}\n${JSON.stringify(bindings)}`).sort();
    kept.push([`-- ${name}`, ...texts].join('\n'));
  }
  await world.close();
  for (const { sql, bindings } of all) expectSound(untried.id, sql, bindings);
  await expect(`${kept.join('\n\n')}\n`).toMatchFileSnapshot(`../${untried.id}/snapshots/statements.sql`);
});

/** What has to be true of every statement of an engine, whatever it asks. */
function expectSound(id: 'sqlserver' | 'oracle', sql: string, bindings: readonly unknown[]): void {
  const marks = sql.match(id === 'sqlserver' ? /@p\d+/g : /:\d+(?!\d)(?=\D|$)/g) ?? [];
  const outside = sql.replace(/'(?:[^']|'')*'/g, "''");
  expect(new Set(marks.filter((each) => outside.includes(each))).size, sql).toBe(bindings.length);
  // Texts of other engines that run here and mean something else, or do not run.
  expect(outside).not.toMatch(
    /\blimit\b|`|\btrue\b|\bfalse\b|\bis (?:not )?true\b|\bregexp\b|::|json_each|substr\(\S+, -/,
  );
  if (id === 'sqlserver') expect(outside).not.toMatch(/\|\||\blen\(|\brownum\b|\bnulls\b|\bfrom dual\b/);
  else expect(outside).not.toMatch(/\btop \(|\[|@p|\bfrom \S+ as \b/);
}
