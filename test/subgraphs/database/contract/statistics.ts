import fastCheck from 'fast-check';
import { expect, it } from 'vitest';
import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openCodes, type Person, people, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { openWorlds, type SuiteWorlds } from './open-worlds.ts';

const counted = ['Person.gender', 'Person.alive', 'Person.bornOn', 'Person.country', 'Home.ward'];
const numbers = ['Person.wealth', 'Person.area', 'Person.height'];
const items = [...counted, ...numbers];
const statistics: TestGrant = { entity: 'Person', items, operations: ['AGGREGATE'] };

/** Random values of the items, many of them equal, some beyond what a float holds. */
const rowsArbitrary = fastCheck.array(
  fastCheck.record({
    gender: fastCheck.constantFrom('MALE' as const, 'FEMALE' as const, null),
    alive: fastCheck.constantFrom(true, false, null),
    bornOn: fastCheck.constantFrom('1950-02-28', '1950-12-31', '1983-01-01', '2001-07-07', null),
    country: fastCheck.constantFrom('VN', 'LA', null),
    ward: fastCheck.constantFrom('W1', 'W2', null),
    wealth: fastCheck.option(fastCheck.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map(String)),
    height: fastCheck.option(fastCheck.integer({ min: -5, max: 250 })),
    area: fastCheck.option(
      fastCheck.integer({ min: 0, max: 99_999 }).map((units) => (units / 100).toFixed(2)),
    ),
  }),
  { minLength: 1, maxLength: 50 },
);

function peopleOf(values: readonly Partial<Person>[]): readonly Person[] {
  const [template] = people;
  if (template === undefined) throw new Error('no people');
  return values.map((each, at) => ({ ...template, ...each, personId: `P${at}` }));
}

const key: Readonly<Record<string, (person: Person) => unknown>> = {
  gender: ({ gender }) => gender,
  alive: ({ alive }) => alive,
  bornOn: ({ bornOn }) => (bornOn === null ? null : Number(bornOn.slice(0, 4))),
  country: ({ country }) => (country === null ? null : `ISO/${country}`),
  home_ward: ({ ward }) => ward,
};

/** Figures of rows, worked out in whole units apart from the product's way. */
function figures(rows: readonly Person[]) {
  const wealth = rows.flatMap((row) => (row.wealth === null ? [] : [BigInt(row.wealth)]));
  const area = rows.flatMap((row) => (row.area === null ? [] : [BigInt(row.area.replace('.', ''))]));
  const height = rows.flatMap((row) => row.height ?? []);
  const add = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const decimal = (units: bigint) => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
  const ordered = (values: readonly bigint[]) => [...values].sort((a, b) => (a < b ? -1 : 1));
  const least = (values: readonly bigint[]) => ordered(values)[0] ?? 0n;
  const greatest = (values: readonly bigint[]) => ordered(values).at(-1) ?? 0n;
  const years = rows.flatMap((row) => (row.bornOn === null ? [] : [Number(row.bornOn.slice(0, 4))]));
  return {
    count: rows.length,
    sum: {
      wealth: wealth.length === 0 ? null : String(add(wealth)),
      area: area.length === 0 ? null : decimal(add(area)),
      height: height.length === 0 ? null : String(height.reduce((a, b) => a + b)),
    },
    min: {
      bornOn: years.length === 0 ? null : Math.min(...years),
      wealth: wealth.length === 0 ? null : String(least(wealth)),
      height: height.length === 0 ? null : Math.min(...height),
    },
    max: {
      wealth: wealth.length === 0 ? null : String(greatest(wealth)),
      area: area.length === 0 ? null : decimal(greatest(area)),
    },
  };
}

const figureFields =
  'count sum { wealth area height } min { bornOn wealth height } max { wealth area } average { height }';

interface Group {
  readonly key: Readonly<Record<string, unknown>>;
  readonly average: { readonly height: string | null };
}

const sorted = (groups: readonly unknown[]) => groups.map((group) => JSON.stringify(group)).sort();

/** Filters, and what they mean for a person. */
const filters: readonly (readonly [string, (person: Person) => boolean])[] = [
  ['', () => true],
  ['where: { gender: { eq: MALE } }', ({ gender }) => gender === 'MALE'],
  ['where: { not: { alive: { eq: true } } }', ({ alive }) => alive !== true],
  ['where: { height: { gte: 100 } }', ({ height }) => height !== null && height >= 100],
  [
    'where: { or: [{ country: { isNull: true } }, { home: { ward: { in: ["W1"] } } }] }',
    ({ country, ward }) => country === null || ward === 'W1',
  ],
];

/** Statistics: exact figures of what the consumer sees, in one statement, and none that they refuse. */
export function statisticsContract(engine: EngineUnderTest): void {
  const worlds = openWorlds(engine);
  exactFigures(worlds);
  seenValues(worlds);
  wholeOrRefused(worlds);
}

function exactFigures({ open }: SuiteWorlds): void {
  it('are exact, in one statement, for random tables, groupings, filters and row scopes', async () => {
    const women: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' };
    const grouping = fastCheck.subarray(Object.keys(key));
    await fastCheck.assert(
      fastCheck.asyncProperty(
        ...[rowsArbitrary, grouping, fastCheck.constantFrom(...filters), fastCheck.boolean()],
        async (values, groupBy, [where, holds], isScoped) => {
          const rows = peopleOf(values);
          const world = await open({ rows });
          const permission = permissionOf(
            isScoped ? { ...statistics, rows: women } : statistics,
            ...openCodes,
          );
          const keys = groupBy.length === 0 ? '' : `key { ${groupBy.join(' ')} }`;
          const args = [where, `groupBy: [${groupBy.join(' ')}]`].filter((text) => text !== '').join(', ');
          const answer = await world.ask(
            permission,
            `{ peopleAggregate(${args}) { smallestGroup unclassified groups { ${keys} ${figureFields} } } }`,
          );
          await world.close();
          expect(answer.errors).toBeUndefined();
          expect(answer.counts.statements).toBe(1);
          const seen = rows.filter((row) => (!isScoped || row.gender === 'FEMALE') && holds(row));
          const expected = new Map<string, Person[]>();
          for (const row of seen) {
            const at = JSON.stringify(Object.fromEntries(groupBy.map((name) => [name, key[name]?.(row)])));
            expected.set(at, [...(expected.get(at) ?? []), row]);
          }
          const { groups } = rootOf<{ groups: readonly Group[] }>(answer, 'peopleAggregate');
          const told = groups.map(({ average, ...group }) => group);
          const wanted = [...expected].map(([name, of]) => {
            return { ...(groupBy.length === 0 ? {} : { key: JSON.parse(name) }), ...figures(of) };
          });
          expect(sorted(told)).toEqual(sorted(wanted));
          for (const { average } of groups) expect(average.height ?? '0.00').toMatch(/^-?\d+\.\d\d$/);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('of several fields of one request are one statement where they divide the same rows', async () => {
    const world = await open();
    const permission = permissionOf({ ...statistics, smallestGroup: 5 }, ...openCodes);
    const answer = await world.ask(
      permission,
      '{ a: peopleAggregate(groupBy: [gender]) { groups { count } } b: peopleAggregate { groups { count } } }',
    );
    await world.close();
    expect(answer.errors).toBeUndefined();
    expect(answer.counts.statements).toBe(1);
  });
}

function seenValues({ open }: SuiteWorlds): void {
  it('group by what a mask leaves, and by the local year of an instant', async () => {
    const rows = peopleOf([
      { seenAt: '2025-12-31T23:00:00+07:00', height: 151 },
      { seenAt: '2026-01-01T00:30:00+07:00', height: 158 },
      { seenAt: null, height: 162 },
    ]);
    const world = await open({ rows });
    const masked = permissionOf({
      entity: 'Person',
      items: ['Person.seenAt', 'Person.height'],
      operations: ['AGGREGATE'],
      masks: { 'Person.height': { kind: 'ROUND', to: '10' } },
    });
    const answer = await world.ask(
      masked,
      '{ peopleAggregate(groupBy: [seenAt]) { groups { key { seenAt } sum { height } max { height } } } }',
    );
    await world.close();
    expect(rootOf(answer, 'peopleAggregate')).toEqual({
      groups: [
        { key: { seenAt: null }, sum: { height: '160' }, max: { height: 160 } },
        { key: { seenAt: 2025 }, sum: { height: '150' }, max: { height: 150 } },
        { key: { seenAt: 2026 }, sum: { height: '150' }, max: { height: 150 } },
      ],
    });
  });

  it('take a cell that no grant admits as null', async () => {
    const world = await open();
    const men: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'MALE' };
    const permission = permissionOf(
      { entity: 'Person', items: ['Person.gender'], operations: ['AGGREGATE'] },
      { entity: 'Person', items: ['Person.alive', 'Person.height'], operations: ['AGGREGATE'], rows: men },
    );
    const answer = await world.ask(
      permission,
      '{ peopleAggregate(groupBy: [gender, alive]) { groups { key { gender alive } sum { height } } } }',
    );
    await world.close();
    const { groups } = rootOf<{ groups: readonly (Group & { sum: { height: string | null } })[] }>(
      answer,
      'peopleAggregate',
    );
    const others = groups.filter((group) => group.key.gender !== 'MALE');
    expect(others.map((group) => [group.key.alive, group.sum.height])).toEqual(
      others.map(() => [null, null]),
    );
    expect(groups.filter((group) => group.key.gender === 'MALE').length).toBeGreaterThan(1);
  });
}

function wholeOrRefused({ open }: SuiteWorlds): void {
  it('are whole where the caller may list the same records, and only for what it may list', async () => {
    const world = await open();
    const list: TestGrant = {
      entity: 'Person',
      items: ['Person.gender', 'Person.alive'],
      operations: ['LIST'],
    };
    const permission = permissionOf({ ...statistics, smallestGroup: 20 }, list, ...openCodes);
    const ask = async (query: string) =>
      rootOf<{ smallestGroup: number; groups: readonly { count: number }[] }>(
        await world.ask(permission, query),
        'peopleAggregate',
      );
    const whole = await ask(
      '{ peopleAggregate(groupBy: [gender, alive]) { smallestGroup groups { count } } }',
    );
    expect(whole.smallestGroup).toBe(1);
    expect(Math.min(...whole.groups.map(({ count }) => count))).toBeLessThan(20);
    const closed = await ask(
      '{ peopleAggregate(groupBy: [gender, alive]) { smallestGroup groups { count sum { height } } } }',
    );
    expect(closed.smallestGroup).toBe(20);
    expect(Math.min(...closed.groups.map(({ count }) => count))).toBeGreaterThanOrEqual(20);
    await world.close();
  });

  it('refuse a key that is not grouped by', async () => {
    const world = await open();
    const answer = await world.ask(
      permissionOf(statistics, ...openCodes),
      '{ peopleAggregate(groupBy: [gender]) { groups { key { gender alive } } } }',
    );
    await world.close();
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['STATISTICS_KEY_NOT_GROUPED']);
    expect(answer.counts.statements).toBe(0);
  });

  it('refuse a whole of too few rows', async () => {
    const world = await open({ rows: peopleOf([{}, {}, {}]) });
    const answer = await world.ask(
      permissionOf({ ...statistics, smallestGroup: 4 }, ...openCodes),
      '{ peopleAggregate { groups { count } } }',
    );
    await world.close();
    expect(answer.data).toEqual({ peopleAggregate: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['STATISTICS_GROUP_TOO_SMALL']);
  });
}
