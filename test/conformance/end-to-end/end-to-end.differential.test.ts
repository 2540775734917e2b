import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import { failWithCase } from '../corpus.ts';
import { catalogues } from '../decision/random-policy.ts';
import { asksOfCase, type EndToEndCase, endToEndCases, worldOf } from './case.ts';
import { Pseudonyms } from './compare.ts';
import { overHttp, serveOverHttp } from './over-http.ts';
import { differencesOf, type Tally } from './run-case.ts';
import { type SystemOptions, startSystem } from './system.ts';

const { endToEnd, seed } = counts;
/** Cases over one catalogue: starting a system costs as much as some hundred queries. */
const casesOfCatalogue = Math.min(100, Math.ceil(endToEnd / 100));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function catalogueAt(at: number) {
  const [shared] = fc.sample(catalogues, { numRuns: 1, seed: seed + at });
  if (shared === undefined) throw new TypeError('no catalogue');
  return shared;
}

interface Way extends Omit<SystemOptions, 'folder'> {
  /** Over HTTP with the policy signed by this key; in process without one. */
  readonly privateKey?: KeyObject;
  readonly change?: (made: EndToEndCase) => EndToEndCase;
}

/** Compares `queries` random queries; gives what was compared. */
async function compareMany(what: string, queries: number, way: Way): Promise<Tally> {
  const tally: Tally = { queries: 0, values: 0, denials: 0, parts: new Map() };
  const known = new Pseudonyms();
  const { privateKey, change = (same) => same } = way;
  for (let at = 0; tally.queries < queries; at += 1) {
    const drawn = catalogueAt(at);
    const shared = way.isOne === true ? { ...drawn, served: [true, true] } : drawn;
    const system = await startSystem(shared, { folder, ...way });
    const server = privateKey === undefined ? null : await serveOverHttp(system, folder, privateKey);
    const world = worldOf(shared, way.isOne);
    const numRuns = Math.min(casesOfCatalogue, Math.ceil((queries - tally.queries) / asksOfCase));
    const cases = way.isOne === true ? endToEndCases().filter(isOfNoDatabase) : endToEndCases();
    try {
      const property = fc.asyncProperty(cases, async (drawnCase) => {
        const made = change(drawnCase);
        const differences = await differencesOf(system, world, made, known, tally, server?.asking);
        if (differences.length > 0) failWithCase({ shared, made }, differences);
      });
      await fc.assert(property, { numRuns, seed: seed + at });
    } finally {
      await server?.close();
      await system.close();
    }
    tellProgress(what, tally.queries, queries);
  }
  return tally;
}

/** Whether no service of a whole database is stopped: in one schema there is another number of databases. */
function isOfNoDatabase({ records }: EndToEndCase): boolean {
  return records.every((each) => each.kind === 'instrument' || !each.draft.number.startsWith('database:'));
}

describe(`the whole system and the rules read plainly, seed ${seed}`, () => {
  it(
    `answer ${endToEnd} random queries alike`,
    async () => {
      const tally = await compareMany('queries', endToEnd, {});
      expect(tally.queries).toBeGreaterThanOrEqual(endToEnd);
      expect(tally.values / tally.queries).toBeGreaterThan(0.2);
      expect(tally.denials / tally.queries).toBeGreaterThan(0.2);
      // WHY: a generator that draws no filters would compare without them and never say so.
      for (const part of [
        'where: ',
        'orderBy: ',
        'after: ',
        'before: ',
        'nulls: ',
        'totalCount',
        'owner',
        'assets',
        'members',
        'assetsConnection',
        'membersConnection',
        'team',
        'ward',
      ]) {
        expect(tally.parts.get(part) ?? 0, part).toBeGreaterThan(endToEnd / 50);
      }
      for (const part of ['a list that is cut', 'a further page of a relation']) {
        expect(tally.parts.get(part) ?? 0, part).toBeGreaterThan(endToEnd / 1_000);
      }
    },
    6 * 3_600_000,
  );

  it(
    'answer a fifth of them alike with empty caches, executed by graphql-js in the subgraphs',
    async () => {
      const tally = await compareMany('queries without caches', endToEnd / 5, { caches: false });
      expect(tally.queries).toBeGreaterThanOrEqual(endToEnd / 5);
    },
    6 * 3_600_000,
  );

  it(
    'answer a tenth of them alike over HTTP, where each database decides from its signed copy of the policy',
    async () => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const way = { publicKey, privateKey, change: overHttp };
      const tally = await compareMany('queries over HTTP', endToEnd / 10, way);
      expect(tally.queries).toBeGreaterThanOrEqual(endToEnd / 10);
      expect(tally.values / tally.queries).toBeGreaterThan(0.2);
    },
    6 * 3_600_000,
  );

  it(
    'answer a tenth of them alike where all entities are in one database and one schema',
    async () => {
      const tally = await compareMany('queries of one schema', endToEnd / 10, { isOne: true });
      expect(tally.queries).toBeGreaterThanOrEqual(endToEnd / 10);
      expect(tally.values / tally.queries).toBeGreaterThan(0.2);
    },
    6 * 3_600_000,
  );
});
