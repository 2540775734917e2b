import { afterAll, beforeAll, expect, test } from 'vitest';
import { spellingsOf } from '../../../../../schema/text/normal-text.ts';
import { permissionOf } from '../../../../fixtures/permission-of.ts';
import { scopes } from '../../contract/row-scope-cases.ts';
import { openPeople, type PeopleWorld } from '../../fixtures/people-database.ts';
import { patterns, readable, recordStatements } from '../../fixtures/recorded.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await openPeople();
});
afterAll(() => world.close());

const conditions: readonly (readonly [name: string, sql: string, bindings: readonly unknown[]])[] = [
  [
    'a condition on the row that a reference leads to',
    `exists (select 1 from \`HO\` as \`s0\` where \`s0\`.\`ID\` = \`t\`.\`MA_HO\` and ${readable('`t`.`MA_HO`')} and ` +
      '`s0`.`NHAN` in (select value from json_each(?)))',
    [...patterns, JSON.stringify(spellingsOf('Hộ 3'))],
  ],
  [
    'conditions in conditions, each row under its own name',
    `exists (select 1 from \`HO\` as \`s0\` where \`s0\`.\`ID\` = \`t\`.\`MA_HO\` and ${readable('`t`.`MA_HO`')} and exists ` +
      `(select 1 from \`NGUOI\` as \`s1\` where \`s1\`.\`MA_HO\` = \`s0\`.\`ID\` and ${readable('`s0`.`ID`')} and ` +
      '`s1`.`GIOI_TINH` = ?))',
    [...patterns, ...patterns, 'FEMALE'],
  ],
  [
    'a condition on rows that point here by a union: the kind decides, not the key alone',
    `exists (select 1 from \`GIAY\` as \`s0\` where \`s0\`.\`CHU\` = \`t\`.\`MA_SO\` and ${readable('`t`.`MA_SO`')} and ` +
      '(`s0`.`LOAI` in (select value from json_each(?)) and (`s0`.`SO` = ? or `s0`.`SO` = ?)))',
    [...patterns, '["CN"]', 'S4', 'S5'],
  ],
  [
    'no row of a relation at all',
    `(exists (select 1 from \`GIAY\` as \`s0\` where \`s0\`.\`CHU\` = \`t\`.\`MA_SO\` and ${readable('`t`.`MA_SO`')} and ` +
      '(`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true)',
    [...patterns, '["CN"]'],
  ],
  ['a reference to one object, by its key as other databases know it', '`t`.`NUOC` = ?', ['VN']],
  ['a reference to a key of another form', '1 = 0', []],
  ['a part of a code list', '`t`.`XA` in (select value from json_each(?))', ['["W2","W3","W1"]']],
  ['a code without codes below it', '`t`.`XA` in (select value from json_each(?))', ['["W1"]']],
  ['outside a part of a code list', '(`t`.`XA` in (select value from json_each(?)) is not true)', ['["W1"]']],
];

test('every scope of the contract has its condition here', () => {
  expect(conditions.map(([name]) => name)).toEqual(scopes.map(([name]) => name));
});

test.each(conditions)('%s', async (name, sql, bindings) => {
  const rows = scopes.find(([scope]) => scope === name)?.[1];
  if (rows === undefined) throw new TypeError(name);
  const permission = permissionOf({ entity: 'Person', items: ['Person.personId'], rows });
  const { recorded } = await recordStatements(
    world,
    permission,
    '{ people(first: 100) { nodes { lt_personId } } }',
  );
  expect(recorded.map((each) => each.sql.replace(/^.*? from `NGUOI` as `t` where /, ''))).toEqual([
    `${sql} order by \`t\`.\`MA_SO\` asc limit ?) as \`r\``,
  ]);
  expect(recorded[0]?.bindings).toEqual([...bindings, 101]);
});
