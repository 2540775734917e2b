import { afterAll, beforeAll } from 'vitest';
import { openPeople, type PeopleOptions, type PeopleWorld } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** What the tests of one suite ask, on one engine. */
export interface SuiteWorlds {
  /** The people database. */
  readonly world: () => PeopleWorld;
  /** The same, every operation executed by graphql-js. */
  readonly slow: () => PeopleWorld;
  /** Another one; the test closes it. */
  readonly open: (options?: PeopleOptions) => Promise<PeopleWorld>;
}

/** Opens the worlds of a suite before its tests, and closes them behind. */
export function openWorlds(engine: EngineUnderTest): SuiteWorlds {
  const worlds: PeopleWorld[] = [];
  beforeAll(async () => {
    for (const optimise of [true, false]) worlds.push(await openPeople({ optimise }, engine));
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });
  const at = (index: number): PeopleWorld => {
    const world = worlds[index];
    if (world === undefined) throw new TypeError('the worlds of a suite are open while its tests run');
    return world;
  };
  return { world: () => at(0), slow: () => at(1), open: (options) => openPeople(options, engine) };
}
