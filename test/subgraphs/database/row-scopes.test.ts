import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCodeLists } from '../../../schema/exchange/code-lists.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { permissionOf, type TestGrant } from '../../fixtures/permission-of.ts';
import {
  openPeople,
  type PeopleWorld,
  type Person,
  people,
  rootOf,
  write,
} from './fixtures/people-database.ts';
import { recordStatements } from './fixtures/recorded.ts';

let world: PeopleWorld;
let slow: PeopleWorld;
beforeAll(async () => {
  world = await openPeople();
  slow = await openPeople({ optimise: false });
});
afterAll(async () => {
  await world.close();
  await slow.close();
});

const scoped = (rows: RowPredicate): TestGrant => ({ entity: 'Person', items: ['Person.personId'], rows });
const list = '{ people(first: 100) { totalCount nodes { lt_personId } } }';

async function found(rows: RowPredicate, at: PeopleWorld = world): Promise<readonly string[]> {
  const answer = await at.ask(permissionOf(scoped(rows)), list);
  expect(answer.errors).toBeUndefined();
  const page = rootOf<{ totalCount: number; nodes: { lt_personId: string }[] }>(answer, 'people');
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(({ lt_personId }) => lt_personId);
}

const idsOf = (holds: (person: Person) => boolean) =>
  people
    .filter(holds)
    .map(({ personId }) => personId)
    .sort();

const label = (value: string): RowPredicate => ({ kind: 'compare', field: ['label'], operator: 'eq', value });
const serial = (value: string): RowPredicate => ({
  kind: 'compare',
  field: ['serial'],
  operator: 'eq',
  value,
});
const inFamily = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Person.family',
  field: ['family'],
  entity: 'Family',
  of,
});
const withMember = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Family.members',
  field: ['members'],
  entity: 'Person',
  of,
});
const withTitle = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Person.titles',
  field: ['titles'],
  entity: 'Title',
  of,
});
const female: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' };
const under = (code: string): RowPredicate => ({
  kind: 'codeUnder',
  field: ['home', 'ward'],
  codeList: 'Ward',
  under: code,
});
const ofCountry = (key: string): RowPredicate => ({
  kind: 'refersTo',
  field: ['country'],
  type: 'Country',
  key,
});

const familiesOfWomen = new Set(
  people.filter(({ gender }) => gender === 'FEMALE').map(({ family }) => family),
);
const scopes: readonly (readonly [
  string,
  RowPredicate,
  string,
  readonly unknown[],
  (person: Person) => boolean,
])[] = [
  [
    'a condition on the row that a reference leads to',
    inFamily(label('Hộ 3')),
    'exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and `s0`.`NHAN` = ?)',
    ['Hộ 3'],
    ({ family }) => family === 'F3',
  ],
  [
    'conditions in conditions, each row under its own name',
    inFamily(withMember(female)),
    'exists (select 1 from `HO` as `s0` where `s0`.`ID` = `t`.`MA_HO` and exists ' +
      '(select 1 from `NGUOI` as `s1` where `s1`.`MA_HO` = `s0`.`ID` and `s1`.`GIOI_TINH` = ?))',
    ['FEMALE'],
    ({ family }) => family !== null && familiesOfWomen.has(family),
  ],
  [
    'a condition on rows that point here by a union: the kind decides, not the key alone',
    withTitle({ kind: 'or', of: [serial('S4'), serial('S5')] }),
    'exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and ' +
      '(`s0`.`LOAI` in (select value from json_each(?)) and (`s0`.`SO` = ? or `s0`.`SO` = ?)))',
    ['["CN"]', 'S4', 'S5'],
    ({ personId }) => personId === 'P002',
  ],
  [
    'no row of a relation at all',
    { kind: 'not', of: withTitle({ kind: 'and', of: [] }) },
    '(exists (select 1 from `GIAY` as `s0` where `s0`.`CHU` = `t`.`MA_SO` and ' +
      '(`s0`.`LOAI` in (select value from json_each(?)) and 1 = 1)) is not true)',
    ['["CN"]'],
    ({ personId }) => !['P000', 'P001', 'P002'].includes(personId),
  ],
  [
    'a reference to one object, by its key as other databases know it',
    ofCountry('ISO/VN'),
    '`t`.`NUOC` = ?',
    ['VN'],
    ({ country }) => country === 'VN',
  ],
  ['a reference to a key of another form', ofCountry('VN'), '1 = 0', [], () => false],
  [
    'a part of a code list',
    under('W2'),
    '`t`.`XA` in (select value from json_each(?))',
    ['["W2","W3","W1"]'],
    ({ ward }) => ward !== null,
  ],
  [
    'a code without codes below it',
    under('W1'),
    '`t`.`XA` in (select value from json_each(?))',
    ['["W1"]'],
    ({ ward }) => ward === 'W1',
  ],
  [
    'outside a part of a code list',
    { kind: 'not', of: under('W1') },
    '(`t`.`XA` in (select value from json_each(?)) is not true)',
    ['["W1"]'],
    ({ ward }) => ward !== 'W1',
  ],
];

describe('rows of a grant', () => {
  test.each(scopes)('%s', async (_name, rows, sql, bindings, holds) => {
    const document = '{ people(first: 100) { nodes { lt_personId } } }';
    const { recorded } = await recordStatements(world, permissionOf(scoped(rows)), document);
    expect(recorded.map((each) => each.sql.replace(/^.*? from `NGUOI` as `t` where /, ''))).toEqual([
      `${sql} order by \`t\`.\`MA_SO\` asc limit ?) as \`r\``,
    ]);
    expect(recorded[0]?.bindings).toEqual([...bindings, 101]);
    expect(await found(rows)).toEqual(idsOf(holds));
    expect(await found(rows, slow)).toEqual(idsOf(holds));
  });

  test('as the condition of one cell: the others are null with one error, in filters and orders too', async () => {
    const permission = permissionOf(
      { entity: 'Person', items: ['Person.personId'] },
      { entity: 'Person', items: ['Person.height'], rows: inFamily(withMember(female)) },
    );
    const document =
      '{ people(first: 100) { nodes { lt_personId height } } low: people(where: {height: {lt: 155}}) { totalCount } }';
    const shows = ({ family }: Person) => family !== null && familiesOfWomen.has(family);
    for (const at of [world, slow]) {
      const answer = await at.ask(permission, document);
      const { nodes } = rootOf<{ nodes: { lt_personId: string; height: number | null }[] }>(answer, 'people');
      const heights = new Map(
        people.map((person) => [person.personId, shows(person) ? person.height : null]),
      );
      expect(new Map(nodes.map(({ lt_personId, height }) => [lt_personId, height]))).toEqual(heights);
      expect(answer.data?.low).toEqual({
        totalCount: [...heights.values()].filter((height) => height !== null && height < 155).length,
      });
      expect(answer.errors?.map(({ extensions }) => extensions?.reason)).toEqual(['ROW_NOT_COVERED']);
    }
  });

  test('read the row as it is, whatever the consumer sees of it', async () => {
    const rows: RowPredicate = { kind: 'compare', field: ['bornOn'], operator: 'lt', value: '1960-03-01' };
    const answer = await world.ask(
      permissionOf({
        entity: 'Person',
        items: ['Person.personId', 'Person.bornOn'],
        rows,
        masks: { 'Person.bornOn': { kind: 'YEAR' }, 'Person.personId': { kind: 'PARTIAL', keepLast: 1 } },
      }),
      '{ people(first: 100) { totalCount nodes { bornOn } } }',
    );
    const expected = people.filter(({ bornOn }) => bornOn !== null && bornOn < '1960-03-01');
    const page = rootOf<{ totalCount: number; nodes: { bornOn: string }[] }>(answer, 'people');
    expect(page.totalCount).toBe(expected.length);
    expect(page.nodes.map(({ bornOn }) => bornOn).sort()).toEqual(
      expected.map(({ bornOn }) => `${bornOn?.slice(0, 4)}-01-01`).sort(),
    );
  });

  test('of a union reference', async () => {
    const titlesOf = async (type: string, key: string) => {
      const answer = await world.ask(
        permissionOf(
          { entity: 'Person', items: ['Person.personId'] },
          {
            entity: 'Title',
            items: ['Title.serial', 'Title.owner'],
            rows: { kind: 'refersTo', field: ['owner'], type, key },
          },
        ),
        '{ people(first: 3) { nodes { titles { serial } } } }',
      );
      const { nodes } = rootOf<{ nodes: { titles: { serial: string }[] }[] }>(answer, 'people');
      return nodes.flatMap(({ titles }) => titles.map(({ serial }) => serial)).sort();
    };
    expect(await titlesOf('Person', 'P001')).toEqual(['S1', 'S10', 'S7']);
    // S4 is a company's with the key of a person.
    expect(await titlesOf('Company', 'P001')).toEqual([]);
    expect(await titlesOf('Family', 'P001')).toEqual([]);
  });
});

describe('what cannot be decided admits no row, negated neither', () => {
  const broken: readonly (readonly [string, RowPredicate])[] = [
    ['a code that is not in the list', under('W9')],
    ['another list', { kind: 'codeUnder', field: ['home', 'ward'], codeList: 'Country', under: 'W1' }],
    ['a relation that does not exist', { ...inFamily(label('x')), relation: 'Person.home' } as RowPredicate],
    ['a relation of another type', { ...inFamily(label('x')), entity: 'Title' } as RowPredicate],
    ['a type of another database', { ...inFamily(label('x')), entity: 'Country' } as RowPredicate],
    ['an unknown type', { ...inFamily(label('x')), entity: 'Nothing' } as RowPredicate],
    ['a field that the other type has not', inFamily(serial('S1'))],
    ['a member that the reference cannot have', { ...ofCountry('P001'), type: 'Person' } as RowPredicate],
    ['a kind of predicate that nobody knows', { kind: 'always' } as unknown as RowPredicate],
  ];

  test.each(broken)('%s', async (_name, rows) => {
    expect(await found(rows)).toEqual([]);
    expect(await found({ kind: 'not', of: rows })).toEqual([]);
    expect(await found({ kind: 'or', of: [rows, female] })).toEqual([]);
  });

  test('a code list that could not be read', async () => {
    const blind = await openPeople({ codeLists: noCodeLists });
    expect(await found(under('W1'), blind)).toEqual([]);
    expect(await found({ kind: 'not', of: under('W1') }, blind)).toEqual([]);
    const parent = permissionOf({
      entity: 'Person',
      items: ['Person.personId', 'Home.ward'],
      masks: { 'Home.ward': { kind: 'PARENT' } },
    });
    const answer = await blind.ask(parent, '{ people(first: 3) { nodes { home { ward { wardCode } } } } }');
    expect(answer.data).toEqual({ people: { nodes: Array(3).fill({ home: null }) } });
    expect(answer.errors?.map(({ extensions }) => extensions?.reason)).toEqual(['NOT_GRANTED']);
    await blind.close();
  });

  test('a table or column that the live database no longer has', async () => {
    const bare = await openPeople();
    await write(bare.file, ['drop table GIAY'], ['alter table HO drop column NHAN']);
    const again = await openPeople({ connection: { engine: 'sqlite', file: bare.file } });
    for (const rows of [withTitle(serial('S1')), inFamily(label('Hộ 3'))]) {
      expect(await found(rows, again)).toEqual([]);
      expect(await found({ kind: 'not', of: rows }, again)).toEqual([]);
    }
    expect(await found(inFamily(withMember(female)), again)).not.toEqual([]);
    await again.close();
    await bare.close();
  });
});
