import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts } from '../fixtures/counts.ts';
import { isKeeping, keepCase, readCorpus } from './corpus.ts';
import { judge } from './decision/judge.ts';
import { mutants } from './decision/mutants.ts';
import { decisionCases } from './decision/random-policy.ts';
import { worldOf } from './end-to-end/case.ts';
import { Pseudonyms } from './end-to-end/compare.ts';
import { differencesOf } from './end-to-end/run-case.ts';
import { startSystem } from './end-to-end/system.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const corpus = readCorpus();
const ofDecisions = corpus.flatMap(([file, { decision, kills, about }]) => {
  return decision === undefined ? [] : [{ file, decision, kills, about }];
});
const ofQueries = corpus.flatMap(([file, { endToEnd, about }]) => {
  return endToEnd === undefined ? [] : [{ file, endToEnd, about }];
});

describe('the corpus', () => {
  it('has a case for each mutant, and those that once failed', () => {
    const killed = new Set(ofDecisions.map(({ kills }) => kills));
    expect(Object.keys(mutants).filter((name) => !killed.has(name))).toEqual([]);
    expect(ofQueries.length).toBeGreaterThan(0);
  });

  it.each(ofDecisions)('$file: $about', ({ decision, kills }) => {
    expect(judge(decision).differences).toEqual([]);
    if (kills === undefined) return;
    const told = mutants[kills]?.(decision);
    expect(told).toBeDefined();
    expect(judge(decision, told).differences).not.toEqual([]);
  });

  it.each(ofQueries)('$file: $about', async ({ endToEnd: { shared, made } }) => {
    const tally = { queries: 0, values: 0, denials: 0, parts: new Map<string, number>() };
    for (const caches of [true, false]) {
      const system = await startSystem(shared, { folder, caches });
      try {
        expect(await differencesOf(system, worldOf(shared), made, new Pseudonyms(), tally)).toEqual([]);
      } finally {
        await system.close();
      }
    }
    expect(tally.values).toBeGreaterThan(0);
  });

  // WHY not skipped: a run that leaves tests out is no proof.
  const made = isKeeping ? Object.entries(mutants) : [];
  for (const [name, change] of made) {
    it(`keeps a case that kills: ${name}`, { timeout: 600_000 }, () => {
      const property = fc.property(
        decisionCases(1),
        (drawn) => judge(drawn, change(drawn)).differences.length === 0,
      );
      const { counterexample } = fc.check(property, { numRuns: 30_000, seed: counts.seed });
      const [decision] = counterexample ?? [];
      if (decision === undefined) throw new TypeError('no case found');
      keepCase(`kills-${name.replaceAll(' ', '-')}`, { about: `kills: ${name}`, kills: name, decision });
    });
  }
});
