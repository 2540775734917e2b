import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { counts } from '../../fixtures/counts.ts';
import { catalogues, type DecisionCase } from '../decision/random-policy.ts';
import { asksOfCase, type EndToEndCase, endToEndCases, policiesOf } from './case.ts';
import { plainStyle, printQuery, type Root, type Style } from './query.ts';
import { type System, startSystem, type Told } from './system.ts';

const { metamorphic: queries, seed } = counts;
const numRuns = Math.ceil(queries / asksOfCase);

let folder: string;
let system: System;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  const [shared] = fc.sample(catalogues, { numRuns: 1, seed });
  if (shared === undefined) throw new TypeError('no catalogue');
  system = await startSystem({ ...shared, served: [true, true] }, { folder });
});
afterEach(() => system.close());

function asker(made: EndToEndCase) {
  const policyAt = policiesOf(made);
  return (at: number, roots: readonly Root[], style: Style = plainStyle): Promise<Told> => {
    const situation = made.asks[at]?.situation;
    if (situation === undefined) throw new TypeError('no question');
    const policy = policyAt(situation.now);
    const permission = system.permission(policy, made.account, situation);
    return system.ask(policy, made.account, situation, printQuery(roots, style), permission);
  };
}

/** An answer without cursors and in one order of its keys; a renamed key gets its name back. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, each]) => [name.replace(/^other_/, ''), normal(each)] as const,
  );
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const deniedItems = ({ errors }: Told) =>
  [...new Set(errors.map(({ extensions }) => extensions.coordinate))].sort();

/** How many values stand at each place; list positions do not count as places. */
function valuesAt(value: unknown, place = '', found = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const each of value) valuesAt(each, place, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      if (name !== '__typename') valuesAt(each, `${place}.${name}`, found);
    }
  } else if (value !== null && value !== undefined) found.set(place, (found.get(place) ?? 0) + 1);
  return found;
}

type Records = DecisionCase['records'];

/** The records without one grant: an entry gives nothing any more, but still names what it names. */
function without(records: Records, at: number, entry: number): Records {
  return records.map((recorded, index) => {
    if (index !== at % records.length || recorded.kind === 'event') return recorded;
    const { content } = recorded.draft;
    const emptied = content.map((each, of) =>
      of === entry % content.length ? { ...each, operations: [] } : each,
    );
    return { ...recorded, draft: { ...recorded.draft, content: emptied } };
  });
}

/** Whether a query goes on from an entity of this type that it has reached over a relation. */
function goesOnFrom(entity: string, selections: Root['select']): boolean {
  return selections.some(({ below }) =>
    Object.entries(below ?? {}).some(
      ([type, next]) =>
        (type === entity && next.some((each) => each.below !== null)) || goesOnFrom(entity, next),
    ),
  );
}

describe(`relations between answers, seed ${seed}`, () => {
  it(`a grant taken away never adds a value, ${queries} queries`, async () => {
    let [told, lost] = [0, 0];
    const property = fc.asyncProperty(
      endToEndCases(true),
      fc.nat({ max: 20 }),
      fc.nat({ max: 2 }),
      async (made, at, entry) => {
        const whole = asker(made);
        const fewer = without(made.records, at, entry);
        const less = asker({ ...made, records: fewer });
        for (const [index, { roots, situation }] of made.asks.entries()) {
          const isJoined = (records: Records) => {
            const policy = policiesOf({ ...made, records })(situation.now);
            const permission = system.permission(policy, made.account, situation);
            return (entity: string) => permission.access('JOIN', entity) !== null;
          };
          const [isJoinedBefore, isJoinedAfter] = [isJoined(made.records), isJoined(fewer)];
          // WHY: without any grant of an entity its rows are bare keys, over which one goes on to what other grants give;
          // a grant of some rows hides the others, keys included.
          const closed = ['Person', 'Team', 'Asset'].filter(
            (each) => isJoinedBefore(each) && !isJoinedAfter(each),
          );
          if (closed.some((entity) => roots.some(({ select }) => goesOnFrom(entity, select)))) continue;
          const before = valuesAt((await whole(index, roots)).data);
          const after = valuesAt((await less(index, roots)).data);
          for (const [place, count] of after)
            expect(count, place).toBeLessThanOrEqual(before.get(place) ?? 0);
          told += before.size;
          lost += before.size - after.size;
        }
      },
    );
    await fc.assert(property, { numRuns, seed });
    expect(told).toBeGreaterThan(queries / 4);
    expect(lost).toBeGreaterThan(0);
  }, 3_600_000);

  it.each<[string, Partial<Style>]>([
    ['other aliases', { renamed: true }],
    ['named fragments', { fragments: true }],
    ['another order of fields', { reversed: true }],
    ['all of them', { renamed: true, fragments: true, reversed: true }],
  ])(
    '%s change nothing',
    async (_name, change) => {
      const property = fc.asyncProperty(endToEndCases(), async (made) => {
        const ask = asker(made);
        for (const [index, { roots }] of made.asks.entries()) {
          const [one, other] = [
            await ask(index, roots),
            await ask(index, roots, { ...plainStyle, ...change }),
          ];
          expect(normal(other.data)).toEqual(normal(one.data));
          expect(deniedItems(other)).toEqual(deniedItems(one));
        }
      });
      await fc.assert(property, { numRuns, seed: seed + 1 });
    },
    3_600_000,
  );

  it('a query asked in parts is answered the same', async () => {
    const property = fc.asyncProperty(endToEndCases(), async (made) => {
      const ask = asker(made);
      for (const [index, { roots }] of made.asks.entries()) {
        const whole = await ask(index, roots);
        const parts = await Promise.all(roots.map((root) => ask(index, [root])));
        const values = parts.map(({ data }) => normal(data?.r0 ?? null));
        expect(values).toEqual(roots.map((_root, at) => normal(whole.data?.[`r${at}`] ?? null)));
        expect([...new Set(parts.flatMap(deniedItems))].sort()).toEqual(deniedItems(whole));
      }
    });
    await fc.assert(property, { numRuns, seed: seed + 2 });
  }, 3_600_000);
});
