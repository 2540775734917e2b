import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { UsageRegulation } from '../../../schema/policy/usage-regulation.ts';
import { counts } from '../../fixtures/counts.ts';
import { readCell, rowOf } from './judge.ts';
import {
  catalogueOf,
  coordinates,
  type DecisionCase,
  decisionCases,
  oracleWorld,
  policyOf,
} from './random-policy.ts';
import { decideCell } from './rules-oracle.ts';

const { decisions, seed } = counts;
const questions = 20;
const instant = (seconds: number) => new Date(Date.UTC(2026, 5, 1) + seconds * 1000).toISOString();
const second = fc.integer({ min: -6, max: 12 });

/** A regulation as somebody tells of it: when it was recorded, from when and until when it is to count; seconds. */
interface ToldRegulation {
  readonly databases: readonly ('alpha' | 'beta')[];
  readonly recorded: number;
  readonly from: number;
  /** A repeal is recorded beside its regulation, or later; null: none. */
  readonly repeal: { readonly recorded: number; readonly from: number } | null;
}

const told: fc.Arbitrary<readonly ToldRegulation[]> = fc.array(
  fc.record({
    databases: fc.constantFrom<ToldRegulation['databases']>(['alpha'], ['beta'], ['alpha', 'beta']),
    recorded: second,
    from: second,
    repeal: fc.option(fc.record({ recorded: second, from: second })),
  }),
  { maxLength: 4 },
);

const terms = {
  ...{ onlineValidityHours: 1, syncValidityDays: 1, packagedValidityDays: 1, cacheSeconds: 0 },
  ...{ storageRules: [], logRetentionDays: 1, authenticationWaivedFor: [], conditions: 'x', breachRules: [] },
};

/** The records in the order of their instants. Of one instant the earlier regulation comes first. */
function recordsOf(regulations: readonly ToldRegulation[]): readonly UsageRegulation[] {
  const records = regulations.flatMap(({ databases, recorded, from, repeal }, at) => {
    const first = {
      ...{ number: `QC-${at}`, databases, decision: 'x', issuedOn: 'x', signer: 'x', terms },
      ...{ effectiveFrom: instant(from), repealedFrom: null, version: 1, recordedAt: instant(recorded) },
    };
    if (repeal === null) return [first];
    const recordedAt = instant(Math.max(recorded, repeal.recorded));
    return [first, { ...first, version: 2, recordedAt, repealedFrom: instant(repeal.from) }];
  });
  return records
    .sort((left, right) => Date.parse(left.recordedAt) - Date.parse(right.recordedAt))
    .map((record, at) => ({ ...record, recordedVersion: 1_000 + at }));
}

/**
 * Whether a database is served at an instant, read plainly: go through the seconds up to it, and see each time which regulation
 * begins; the last beginning counts.
 */
function isServedPlainly(
  regulations: readonly ToldRegulation[],
  database: 'alpha' | 'beta',
  hasText: boolean,
  now: number,
): boolean {
  const records = recordsOf(regulations);
  const known = regulations
    .map((each, at) => ({ ...each, at }))
    .filter(({ databases, recorded }) => databases.includes(database) && recorded * 1000 <= now);
  const begun = known.filter(({ from }) => from * 1000 <= now);
  if (begun.length === 0) return hasText;
  const last = Math.max(...begun.map(({ from }) => from));
  const together = begun.filter(({ from }) => from === last);
  const newestRecord = ({ at }: { readonly at: number }) =>
    Math.max(
      ...records
        .filter(({ number, recordedAt }) => number === `QC-${at}` && Date.parse(recordedAt) <= zero + now)
        .map(({ recordedVersion }) => recordedVersion),
    );
  const [governing] = together.sort((left, right) => newestRecord(right) - newestRecord(left));
  const repeal = governing?.repeal ?? null;
  if (governing === undefined || repeal === null) return true;
  const isRecorded = Math.max(governing.recorded, repeal.recorded) * 1000 <= now;
  return !(isRecorded && repeal.from * 1000 <= now);
}

const zero = Date.UTC(2026, 5, 1);

/** Answers of compiler and oracle that differ, where the oracle is told `regulations`. */
function differences(
  made: DecisionCase,
  real: readonly ToldRegulation[],
  regulations: readonly ToldRegulation[],
): { readonly differing: number; readonly closed: number } {
  const catalogue = catalogueOf(made);
  const policy = { ...policyOf(made), usageRegulations: recordsOf(real) };
  let [differing, closed] = [0, 0];
  for (const question of made.questions) {
    const { account, situation, entrance } = question;
    const now = Date.parse(situation.now) - zero;
    const served = (['alpha', 'beta'] as const).map((id, at) =>
      isServedPlainly(regulations, id, made.served[at] === true, now),
    );
    if (served.some((each, at) => each !== made.served[at])) closed += 1;
    const row = rowOf(question);
    const compiled = readCell(compilePermission(catalogue, policy, account, situation), question, row);
    const coordinate = coordinates[question.item] ?? '';
    const asked = { account, situation, coordinate, entrance, row };
    const plain = decideCell(oracleWorld({ ...made, served }), policyOf(made), asked);
    if (JSON.stringify(compiled) !== JSON.stringify(plain)) differing += 1;
  }
  return { differing, closed };
}

describe('usage regulations over time, in the compiler and read plainly', () => {
  it(`agree on ${decisions / 4} random decisions, seed ${seed}`, () => {
    let mattered = 0;
    fc.assert(
      fc.property(decisionCases(questions), told, (made, regulations) => {
        const found = differences(made, regulations, regulations);
        mattered += found.closed;
        expect(found.differing).toBe(0);
      }),
      { numRuns: Math.ceil(decisions / 4 / questions), seed },
    );
    expect(mattered).toBeGreaterThan(decisions / 40);
  }, 3_600_000);

  it.each<readonly [string, (each: ToldRegulation) => ToldRegulation]>([
    ['no repeal counts', (each) => ({ ...each, repeal: null })],
    ['a regulation counts from its record', (each) => ({ ...each, from: each.recorded })],
    ['a regulation is known before it is recorded', (each) => ({ ...each, recorded: -6 })],
    ['both databases are meant', (each) => ({ ...each, databases: ['alpha', 'beta'] })],
  ])(
    'are found to differ when the oracle is told otherwise: %s',
    (_name, change) => {
      const property = fc.property(
        decisionCases(questions),
        told,
        (made, regulations) => differences(made, regulations, regulations.map(change)).differing === 0,
      );
      expect(fc.check(property, { numRuns: 1_500, seed, endOnFailure: true }).failed).toBe(true);
    },
    120_000,
  );
});
