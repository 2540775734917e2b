import { describe, expect, test } from 'vitest';
import { noCodeLists } from '../../../../schema/exchange/code-lists.ts';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { type PeopleWorld, type Person, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';
import {
  familiesOfWomen,
  female,
  inFamily,
  label,
  ofCountry,
  scopes,
  serial,
  under,
  withMember,
  withTitle,
} from './row-scope-cases.ts';

const scoped = (rows: RowPredicate): TestGrant => ({ entity: 'Person', items: ['Person.personId'], rows });
const list = '{ people(first: 100) { totalCount nodes { lt_personId } } }';

async function found(at: PeopleWorld, rows: RowPredicate): Promise<readonly string[]> {
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

/** Rows of grants: what they admit, as rows and as the condition of cells. */
export function rowScopeContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe('rows of a grant', () => admittedRows(worlds));
  describe('what cannot be decided admits no row, negated neither', () => undecidedRows(worlds));
}

function admittedRows({ world, slow }: SuiteWorlds): void {
  test.each(scopes)('%s', async (_name, rows, holds) => {
    expect(await found(world(), rows)).toEqual(idsOf(holds));
    expect(await found(slow(), rows)).toEqual(idsOf(holds));
  });

  test('as the condition of one cell: the others are null with one error, in filters and orders too', async () => {
    const permission = permissionOf(
      { entity: 'Person', items: ['Person.personId'] },
      { entity: 'Person', items: ['Person.height'], rows: inFamily(withMember(female)) },
    );
    const document =
      '{ people(first: 100) { nodes { lt_personId height } } low: people(where: {height: {lt: 155}}) { totalCount } }';
    const shows = ({ family }: Person) => family !== null && familiesOfWomen.has(family);
    for (const at of [world(), slow()]) {
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
    const answer = await world().ask(
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
      const answer = await world().ask(
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
}

function undecidedRows({ world, open }: SuiteWorlds): void {
  test.each(broken)('%s', async (_name, rows) => {
    expect(await found(world(), rows)).toEqual([]);
    expect(await found(world(), { kind: 'not', of: rows })).toEqual([]);
    expect(await found(world(), { kind: 'or', of: [rows, female] })).toEqual([]);
  });

  test('a code list that could not be read', async () => {
    const blind = await open({ codeLists: noCodeLists });
    expect(await found(blind, under('W1'))).toEqual([]);
    expect(await found(blind, { kind: 'not', of: under('W1') })).toEqual([]);
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
    const bare = await open();
    await bare.database.write(['drop table GIAY'], ['alter table HO drop column NHAN']);
    const again = await open({ connection: bare.options.connection });
    for (const rows of [withTitle(serial('S1')), inFamily(label('Hộ 3'))]) {
      expect(await found(again, rows)).toEqual([]);
      expect(await found(again, { kind: 'not', of: rows })).toEqual([]);
    }
    expect(await found(again, inFamily(withMember(female)))).not.toEqual([]);
    await again.close();
    await bare.close();
  });
}
