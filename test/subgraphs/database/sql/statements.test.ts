import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spellingsOf } from '../../../../schema/text/normal-text.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld, rootOf } from '../fixtures/people-database.ts';
import { answered, patterns, readable, recordStatements } from '../fixtures/recorded.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await openPeople();
});
afterAll(() => world.close());

const open = permissionOf(
  {
    entity: 'Person',
    items: [
      'Person.personId',
      'Person.name',
      'Person.height',
      'Person.family',
      'Person.country',
      'Home.ward',
    ],
  },
  { entity: 'Family', items: ['Family.familyId', 'Family.label', 'Family.head'] },
  { entity: 'Title', items: ['Title.serial', 'Title.owner'] },
);

/** Religion only in ward W1, name everywhere. */
const conditional = permissionOf(
  { entity: 'Person', items: ['Person.personId', 'Person.name'] },
  {
    entity: 'Person',
    items: ['Person.religion'],
    rows: { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' },
  },
);

describe('SQL of one read', () => {
  test('a look-up selects the requested and granted columns only', async () => {
    const { answer, recorded } = await recordStatements(
      world,
      open,
      '{ person(personId: "P001") { name religion } }',
    );
    expect(recorded).toEqual([
      {
        sql:
          'select json_group_array(json_array(`c0`, `c1`)) as `rows` from ' +
          `(select ${answered('`t`.`MA_SO`')} as \`c0\`, ${answered('`t`.`HO_TEN`')} as \`c1\` from \`NGUOI\` as \`t\` ` +
          'where `t`.`MA_SO` in (select value from json_each(?))) as `r`',
        bindings: ['["P001"]'],
      },
    ]);
    expect(answer.data).toEqual({ person: { name: 'Dương Mỹ', religion: null } });
    expect(answer.errors?.map(({ extensions, path }) => ({ extensions, path }))).toEqual([
      {
        path: ['person', 'religion'],
        extensions: { code: 'FIELD_NOT_PERMITTED', coordinate: 'Person.religion', reason: 'NOT_GRANTED' },
      },
    ]);
  });

  test('a conditional cell is a CASE over one condition, in the answer, the filter and the order', async () => {
    const { recorded, answer } = await recordStatements(
      world,
      conditional,
      '{ people(first: 2, where: {religion: {eq: "Phật giáo"}}, orderBy: [{field: religion, direction: DESC}]) { nodes { name religion } } }',
    );
    const grant = '`t`.`XA` = ?';
    const seen = `case when ${grant} then \`t\`.\`TON_GIAO\` end`;
    const read = 'case when `p0` then `c1` end';
    // The term asks for the grant's rows once for each time that it names the column.
    const shown = ['W1', 'W1', 'W1', '<common>', '<forms>', 'W1', 'W1'];
    expect(recorded).toEqual([
      {
        sql:
          'with `r` as materialized (select ' +
          `${answered('`t`.`HO_TEN`')} as \`c0\`, \`t\`.\`TON_GIAO\` as \`c1\`, ` +
          `${grant} as \`p0\` ` +
          'from `NGUOI` as `t` ' +
          `where (${seen} in (select value from json_each(?))) ` +
          `order by case when ${readable(seen)} then case when ${grant} then \`t\`.\`TON_GIAO_SX\` end end desc, ` +
          `\`t\`.\`MA_SO\` asc limit ?) select json_group_array(json_array(\`c0\`, ${answered(read)}, ` +
          "case when `p0` then '1' else '0' end)) as `rows` from `r`",
        bindings: ['W1', 'W1', JSON.stringify(spellingsOf('Phật giáo')), ...shown, 3],
      },
    ]);
    expect(answer.errors).toBeUndefined();
  });

  test('the same document with other values reuses the SQL text', async () => {
    const document =
      'query($n: String!) { people(where: {name: {contains: $n}}, first: 1) { totalCount nodes { name } } }';
    const first = await recordStatements(world, open, document, { n: 'hoa' });
    const second = await recordStatements(world, open, document, { n: '100%_' });
    const pageOf = ({ recorded }: typeof first) => recorded.find(({ sql }) => sql.includes('limit'));
    expect(pageOf(second)?.sql).toBe(pageOf(first)?.sql);
    expect(pageOf(first)?.bindings).toEqual(['%hoa%', ...patterns, 2]);
    expect(pageOf(second)?.bindings).toEqual(['%100!%!_%', ...patterns, 2]);
    expect(second.answer.data?.people).toMatchObject({ nodes: [{ name: '100%_thật' }] });
  });

  test('children are limited for each parent by a window', async () => {
    const { recorded, answer } = await recordStatements(
      world,
      open,
      '{ families(first: 3) { nodes { label members(first: 2) { name } } } }',
    );
    expect(recorded[1]).toEqual({
      sql:
        'select json_group_array(json_array(`c0`, `c1`)) as `rows` from (select * from (select ' +
        `${answered('`t`.`HO_TEN`')} as \`c0\`, ${answered('`t`.`MA_HO`')} as \`c1\`, ` +
        'row_number() over (partition by `t`.`MA_HO` order by `t`.`MA_SO` asc) as `c2` from `NGUOI` as `t` ' +
        'where `t`.`MA_HO` in (select value from json_each(?))) as `q` where `c2` <= ? order by `c2` asc) as `r`',
      // One more than is answered, which tells whether there are more.
      bindings: ['["F0","F1","F10"]', 3],
    });
    expect(recorded).toHaveLength(2);
    const families = rootOf<{ nodes: { members: unknown[] }[] }>(answer, 'families').nodes;
    expect(families.map(({ members }) => members.length)).toEqual([2, 2, 2]);
  });
});

describe('statement counts', () => {
  test.each([
    ['a page and its count', '{ people(first: 50) { totalCount nodes { name } edges { cursor } } }', 2],
    ['only the count', '{ people { totalCount } }', 1],
    ['one relation of fifty rows', '{ people(first: 50) { nodes { name family { label } } } }', 2],
    [
      'three levels',
      '{ people(first: 50) { nodes { family { label head { name } members(first: 3) { name } } } } }',
      4,
    ],
    [
      'the same relation under two names',
      '{ people(first: 9) { nodes { a: family { label } b: family { label } } } }',
      2,
    ],
    ['a foreign stub', '{ people(first: 50) { nodes { country { code } home { ward { wardCode } } } } }', 1],
  ])('%s', async (_name, document, statements) => {
    const answer = await world.ask(open, document);
    expect(answer.errors).toBeUndefined();
    expect(answer.counts.statements).toBe(statements);
  });

  test('a hundred representations, repeated ones too, are one statement', async () => {
    const representations = Array.from({ length: 100 }, (_, index) => ({
      __typename: 'Person',
      personId: `P${String(index % 70).padStart(3, '0')}`,
    }));
    const { answer, recorded } = await recordStatements(
      world,
      open,
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
      { representations },
    );
    expect(recorded).toHaveLength(1);
    expect(JSON.parse(String(recorded[0]?.bindings[0]))).toHaveLength(70);
    const entities = answer.data?._entities as unknown[];
    expect(entities.map((entity) => entity === null)).toEqual(
      representations.map((_, index) => index % 70 >= 60),
    );
  });
});
