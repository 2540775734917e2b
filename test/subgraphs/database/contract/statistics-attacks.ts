import { describe, expect, it } from 'vitest';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openCodes, type PeopleWorld, type Person, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const smallest = 5;
const grant: TestGrant = {
  entity: 'Person',
  items: ['Person.gender', 'Person.alive', 'Home.ward', 'Person.bornOn', 'Person.height'],
  operations: ['AGGREGATE'],
  smallestGroup: smallest,
};
const permission = permissionOf(grant, ...openCodes);

/** Conditions on each grouping item: every value, none, and ranges of years. */
const conditions: readonly string[] = [
  ...['MALE', 'FEMALE'].map((gender) => `gender: { eq: ${gender} }`),
  'gender: { in: [MALE, FEMALE] }',
  'gender: { isNull: true }',
  'alive: { eq: true }',
  'alive: { eq: false }',
  ...['W1', 'W2', 'W9'].map((ward) => `home: { ward: { eq: "${ward}" } }`),
  'home: { ward: { isNull: false } }',
  ...['1950', '1967', '1989'].map((year) => `bornOn: { gt: "${year}-01-01" }`),
  'bornOn: { eq: "1955-01-01" }',
];

interface Statistics {
  readonly unclassified: number;
  readonly groups: readonly {
    readonly count: number;
    readonly notTold?: readonly string[];
    readonly sum?: { readonly height: string | null };
  }[];
}

async function statistics(from: PeopleWorld, args: string, group = 'count'): Promise<Statistics> {
  const field = `peopleAggregate${args === '' ? '' : `(${args})`}`;
  return rootOf(
    await from.ask(permission, `{ ${field} { unclassified groups { ${group} } } }`),
    'peopleAggregate',
  );
}

async function count(world: PeopleWorld, where: string): Promise<number> {
  const { groups } = await statistics(world, `where: ${where}`);
  return groups.reduce((sum, group) => sum + group.count, 0);
}

/** No rows, or too many to be somebody's. */
const isSafe = (rows: number) => rows === 0 || rows >= smallest;

const [template] = people;
if (template === undefined) throw new Error('no people');
const blank: Person = template;

/** Rows of a ward, one for each number. */
function residents(ward: string, gender: Person['gender'], heights: readonly number[]): readonly Person[] {
  return heights.map((height) => ({ ...blank, ward, gender, height, alive: null, bornOn: null }));
}

const numbered = (rows: readonly Person[]) =>
  rows.map((person, at) => ({ ...person, personId: `P${at}`, secret: `secret ${at}` }));

/** Everything that statistics answer about rows, as one text. */
async function everything({ open }: SuiteWorlds, rows: readonly Person[]): Promise<string> {
  const from = await open({ rows: numbered(rows) });
  const answers: unknown[] = [];
  const figures = 'key { gender home_ward } notTold count sum { height } average { height }';
  for (const condition of ['', ...conditions]) {
    for (const groupBy of ['[gender, home_ward]', '[home_ward, gender]']) {
      const where = condition === '' ? '' : `where: { ${condition} }, `;
      answers.push(await statistics(from, `${where}groupBy: ${groupBy}`, figures));
    }
    if (condition === '') continue;
    for (const two of conditions)
      answers.push(await statistics(from, `where: { ${condition} not: { ${two} } }`, 'count sum { height }'));
  }
  await from.close();
  return JSON.stringify(answers);
}

/** Statistics tell of no few rows, by no question or pair of questions. */
export function statisticsAttackContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  describe('attacks', { timeout: 120_000 }, () => {
    filterAttacks(worlds);
    groupAttacks(worlds);
  });
  describe('non-interference', { timeout: 120_000 }, () => hiddenRows(worlds));
}

function filterAttacks({ world }: SuiteWorlds): void {
  it('a filter never leaves a few rows, nor does it leave a few out', async () => {
    const all = people.length;
    let hidden = 0;
    for (const one of conditions) {
      const [inside, outside] = [
        await count(world(), `{ ${one} }`),
        await count(world(), `{ not: { ${one} } }`),
      ];
      hidden += all - inside - outside;
      for (const rows of [inside, outside, all - inside, all - outside, all - inside - outside])
        expect(isSafe(rows), `${one}: ${inside} and ${outside}`).toBe(true);
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('a tracker gets nowhere: filters that differ by a condition differ by no row or by enough of them', async () => {
    let differing = 0;
    for (const one of conditions) {
      const whole = await count(world(), `{ ${one} }`);
      for (const two of conditions) {
        const both = await count(world(), `{ and: [{ ${one} }, { ${two} }] }`);
        const either = await count(world(), `{ or: [{ ${one} }, { ${two} }] }`);
        const without = await count(world(), `{ and: [{ ${one} }, { not: { ${two} } }] }`);
        const differences = [
          both,
          without,
          whole - both,
          whole - without,
          either - whole,
          whole - both - without,
        ];
        for (const rows of differences) expect(isSafe(rows), `${one} / ${two}: ${differences}`).toBe(true);
        if (differences.some((rows) => rows > 0)) differing += 1;
      }
    }
    expect(differing).toBeGreaterThan(50);
  });

  it('a person alone with their values is in no answer, however the filter names them', async () => {
    const alone = people.filter((person) => {
      const same = people.filter(
        (other) =>
          other.gender === person.gender && other.alive === person.alive && other.ward === person.ward,
      );
      return same.length === 1;
    });
    expect(alone.length).toBeGreaterThan(0);
    for (const { gender, alive, ward } of alone) {
      const parts = [
        gender === null ? 'gender: { isNull: true }' : `gender: { eq: ${gender} }`,
        alive === null ? 'alive: { isNull: true }' : `alive: { eq: ${alive} }`,
        `home: { ward: ${ward === null ? '{ isNull: true }' : `{ eq: "${ward}" }`} }`,
      ];
      expect(isSafe(await count(world(), `{ ${parts.join(' ')} }`))).toBe(true);
      expect(
        isSafe(await count(world(), `{ and: [${parts.map((part) => `{ ${part} }`).join(', ')}] }`)),
      ).toBe(true);
    }
  });
}

function groupAttacks({ world }: SuiteWorlds): void {
  it('groups under filters tell no small group, and no total tells what they leave out', async () => {
    const groupings = [
      '[gender]',
      '[alive]',
      '[home_ward]',
      '[gender, alive]',
      '[gender, home_ward, bornOn]',
    ];
    for (const one of conditions) {
      const whole = await count(world(), `{ ${one} }`);
      for (const groupBy of groupings) {
        const args = `where: { ${one} }, groupBy: ${groupBy}`;
        const { groups, unclassified } = await statistics(world(), args, 'count notTold');
        for (const group of groups) expect(isSafe(group.count), args).toBe(true);
        expect(isSafe(unclassified), args).toBe(true);
        expect(
          groups.reduce((sum, group) => sum + group.count, 0),
          args,
        ).toBe(whole);
        const told = groups.filter(({ notTold }) => notTold?.length === 0);
        expect(isSafe(whole - told.reduce((sum, group) => sum + group.count, 0)), args).toBe(true);
      }
    }
  });

  it.each([
    ['a number', 'height: { eq: 155 }', 'STATISTICS_FILTER_REFUSED'],
    ['a number below not', 'not: { height: { gt: 155 } }', 'STATISTICS_FILTER_REFUSED'],
    [
      'a number in or',
      'or: [{ gender: { eq: MALE } }, { height: { isNull: true } }]',
      'STATISTICS_FILTER_REFUSED',
    ],
    ['a key', 'personId: { eq: "P001" }', 'FIELD_NOT_PERMITTED'],
    ['a name', 'name: { startsWith: "nguyen" }', 'FIELD_NOT_PERMITTED'],
    ['a street', 'home: { street: { isNull: true } }', 'FIELD_NOT_PERMITTED'],
  ])('a filter by %s is refused before any statement', async (_name, where, code) => {
    const answer = await world().ask(
      permission,
      `{ peopleAggregate(where: { ${where} }) { groups { count } } }`,
    );
    expect(answer.data).toEqual({ peopleAggregate: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(answer.counts.statements).toBe(0);
  });

  it('a date is filtered by its year: its day and month make no difference', async () => {
    for (const day of ['1955-01-02', '1955-06-15', '1955-12-31'])
      expect(await count(world(), `{ bornOn: { eq: "${day}" } }`)).toBe(0);
    const from = await Promise.all(
      ['1955-02-01', '1955-12-31', '1956-01-01'].map((day) =>
        count(world(), `{ bornOn: { gte: "${day}" } }`),
      ),
    );
    expect(new Set(from).size).toBe(1);
  });

  it('two aliases of one request are judged by the same groups', async () => {
    const answer = await world().ask(
      permission,
      `{ all: peopleAggregate { groups { count } }
         but: peopleAggregate(where: { not: { gender: { eq: MALE } alive: { eq: false } home: { ward: { eq: "W1" } } } }) { groups { count } } }`,
    );
    const rows = (name: string) =>
      rootOf<Statistics>(answer, name).groups.reduce((sum, group) => sum + group.count, 0);
    expect(isSafe(rows('all') - rows('but'))).toBe(true);
  });

  it('a count under a row scope counts the rows of the scope alone, and never a few', async () => {
    const women: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' };
    const scoped = permissionOf({ ...grant, rows: women }, ...openCodes);
    const ask = async (args: string) => {
      const answer = await world().ask(
        scoped,
        `{ peopleAggregate${args} { unclassified groups { count } } }`,
      );
      return rootOf<Statistics>(answer, 'peopleAggregate');
    };
    const inScope = people.filter(({ gender }) => gender === 'FEMALE').length;
    expect((await ask('')).groups).toEqual([{ count: inScope }]);
    expect((await ask('(where: { gender: { eq: MALE } })')).groups).toEqual([]);
    for (const one of conditions) {
      const { groups, unclassified } = await ask(`(where: { ${one} })`);
      for (const rows of [unclassified, ...groups.map((group) => group.count)])
        expect(isSafe(rows)).toBe(true);
    }
  });
}

function hiddenRows(worlds: SuiteWorlds): void {
  const large = [
    ...residents('W1', 'FEMALE', [150, 151, 152, 153, 154, 155, 156]),
    ...residents('W1', 'MALE', [160, 161, 162, 163, 164, 165, 166, 167]),
  ];

  it('who of the small groups lives where is in no answer', async () => {
    const one = [
      ...large,
      ...residents('W2', 'FEMALE', [151, 152, 153]),
      ...residents('W9', 'FEMALE', [154, 155]),
    ];
    const other = [
      ...large,
      ...residents('W2', 'FEMALE', [155]),
      ...residents('W9', 'FEMALE', [153, 151, 154, 152]),
    ];
    const [left, right] = [await everything(worlds, one), await everything(worlds, other)];
    expect(left).toContain('"notTold":["home_ward"],"count":5');
    expect(right).toBe(left);
  });

  it('a single small group is hidden with another, whose rows are no more told apart', async () => {
    const one = [...large, ...residents('W2', 'FEMALE', [157, 158, 159])];
    const other = [
      ...residents('W1', 'FEMALE', [157, 158, 159, 150, 151, 152]),
      ...residents('W2', 'FEMALE', [153, 154, 155, 156]),
      ...large.filter(({ gender }) => gender === 'MALE'),
    ];
    expect(await everything(worlds, other)).toBe(await everything(worlds, one));
  });

  it('how a sum is made up inside a group is in no answer', async () => {
    const one = [...large, ...residents('W2', 'MALE', [170, 171, 172, 173, 174])];
    const other = [...large, ...residents('W2', 'MALE', [172, 172, 172, 172, 172])];
    expect(await everything(worlds, other)).toBe(await everything(worlds, one));
  });

  it('which of the listed rows a narrower scope holds is in no answer', async () => {
    const rows: RowPredicate = { kind: 'compare', field: ['religion'], operator: 'eq', value: 'Không' };
    const [first] = people;
    if (first === undefined) throw new Error('no people');
    const believer = (at: number) => ({ ...first, personId: `X${at}`, religion: 'Không', alive: true });
    const women = Array.from({ length: 9 }, (_, at) => ({ ...believer(at), gender: 'FEMALE' as const }));
    const onlyMan = { ...believer(9), gender: 'MALE' as const };
    const others = people.map((person) => ({ ...person, religion: null }));
    const scoped = await worlds.open({ rows: [onlyMan, ...women, ...others] });
    const counted = ['Person.gender', 'Person.alive'];
    const listed: TestGrant = { entity: 'Person', items: counted, operations: ['LIST'] };
    const ask = (...grants: readonly TestGrant[]) =>
      scoped.ask(
        permissionOf({ ...grant, items: counted, rows }, ...grants, ...openCodes),
        '{ peopleAggregate(groupBy: [gender, alive]) { smallestGroup unclassified groups { count } } }',
      );
    // Everybody's gender may be listed, the religion by which the scope is drawn may not.
    for (const grants of [[], [listed]]) {
      const told = rootOf<Statistics>(await ask(...grants), 'peopleAggregate');
      expect(told).toEqual({ smallestGroup: smallest, unclassified: 0, groups: [{ count: 10 }] });
    }
    const same = rootOf<Statistics>(await ask({ ...listed, rows }), 'peopleAggregate');
    expect(same.groups.map((group) => group.count).sort()).toEqual([1, 9]);
    await scoped.close();
  });

  it('values that are not counted are in no answer', async () => {
    const other = large.map((person, at) => ({
      ...person,
      name: `Người ${at}`,
      religion: 'Không',
      street: 'Lê Lợi',
      wealth: String(at),
    }));
    expect(await everything(worlds, other)).toBe(await everything(worlds, large));
  });

  it('but a group that is large enough is told: the comparison can fail', async () => {
    const other = [...large, ...residents('W1', 'MALE', [168])];
    expect(await everything(worlds, other)).not.toBe(await everything(worlds, large));
  });

  it('a value that makes up a sum is told with others or not at all', async () => {
    const rows = [
      ...residents('W1', 'MALE', [100_000, 1, 1, 1, 1, 1]),
      ...residents(
        'W2',
        'MALE',
        Array.from({ length: 20 }, () => 50_000),
      ),
      ...residents(
        'W9',
        'MALE',
        Array.from({ length: 20 }, () => 60_000),
      ),
    ];
    const from = await worlds.open({ rows: numbered(rows) });
    const { groups } = await statistics(from, 'groupBy: [home_ward]', 'count sum { height }');
    await from.close();
    expect(groups).toEqual([
      { count: 20, sum: { height: '1200000' } },
      { count: 26, sum: { height: '1100005' } },
    ]);
  });
}
