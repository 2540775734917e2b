import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { keyTelling } from '../../../schema/permission/reference-key.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import { failWithCase } from '../corpus.ts';
import { CedarOracle } from './cedar-oracle.ts';
import { judge, readCell, rowOf } from './judge.ts';
import { mutants } from './mutants.ts';
import { catalogueOf, coordinates, decisionCases, oracleWorld, policyOf } from './random-policy.ts';
import { decideCell } from './rules-oracle.ts';

const { decisions, cedar: ofCedar, seed } = counts;
const questions = 50;
/** Decisions of one run of fast-check, which keeps what it needs to shrink until its run is over. */
const chunk = 20_000;

describe('the permission compiler and the rules of regulation 2.5, read plainly', () => {
  it(
    `agree on ${decisions} random decisions, seed ${seed}: no over-grant, no under-grant, the same masks`,
    () => {
      let released = 0;
      let asked = 0;
      while (asked < decisions) {
        fc.assert(
          fc.property(decisionCases(questions), (made) => {
            const found = judge(made);
            if (found.differences.length > 0) failWithCase({ made }, found.differences);
            asked += made.questions.length;
            released += found.released;
          }),
          { numRuns: Math.ceil(Math.min(chunk, decisions) / questions), seed: seed + asked },
        );
        tellProgress('decisions', asked, decisions);
      }
      expect(asked).toBeGreaterThanOrEqual(decisions);
      // WHY: a comparison of denials only would prove little.
      expect(released / asked).toBeGreaterThan(0.05);
    },
    4 * 3_600_000,
  );

  it.each(Object.entries(mutants))(
    'are found to differ when the oracle is told otherwise: %s',
    (_name, change) => {
      const property = fc.property(
        decisionCases(questions),
        (made) => judge(made, change(made)).differences.length === 0,
      );
      expect(fc.check(property, { numRuns: 600, seed, endOnFailure: true }).failed).toBe(true);
    },
    120_000,
  );

  it(
    `agree with Cedar's engine on ${ofCedar} of them`,
    () => {
      let asked = 0;
      while (asked < ofCedar) {
        fc.assert(
          fc.property(decisionCases(20), (made) => {
            const [world, records] = [oracleWorld(made), policyOf(made)];
            const catalogue = catalogueOf(made);
            const oracle = new CedarOracle(world, records);
            for (const question of made.questions) {
              const { account, situation, entrance, item } = question;
              const row = rowOf(question);
              const compiled = readCell(
                compilePermission(catalogue, records, account, situation),
                question,
                row,
              );
              const told = oracle.decide({
                account,
                situation,
                coordinate: coordinates[item] ?? '',
                entrance,
                row,
              });
              expect({ question, verdict: compiled }).toEqual({ question, verdict: told });
              asked += 1;
            }
          }),
          { numRuns: Math.ceil(Math.min(1_000, ofCedar) / 20), seed: seed + 1 + asked },
        );
        tellProgress('decisions by Cedar', asked, ofCedar);
      }
      expect(asked).toBeGreaterThanOrEqual(ofCedar);
    },
    12 * 3_600_000,
  );

  it('agree with both oracles on the rows in which a reference is compared by the key of its target', () => {
    const told = { everywhere: 0, inRows: 0, nowhere: 0 };
    const item = coordinates.indexOf('Team.teamId');
    const property = fc.property(decisionCases(5), (made) => {
      const [world, records] = [oracleWorld(made), policyOf(made)];
      const catalogue = catalogueOf(made);
      const cedar = new CedarOracle(world, records);
      const reference = catalogue.fields.get('Person.team');
      if (reference?.kind !== 'reference') throw new TypeError('no reference');
      for (const { account, situation } of made.questions) {
        const permission = compilePermission(catalogue, records, account, situation);
        const { kind } = keyTelling(catalogue, permission, reference);
        told[kind] += 1;
        for (const at of [0, 1, 2, 3]) {
          const question = { account, situation, entrance: 'JOIN', item, row: at } as const;
          const row = rowOf(question);
          const cell = readCell(permission, question, row);
          const isTold = { everywhere: true, nowhere: false, inRows: cell.released && cell.mask === null };
          const asked = { account, situation, coordinate: 'Team.teamId', entrance: 'JOIN', row } as const;
          for (const verdict of [decideCell(world, records, asked), cedar.decide(asked)]) {
            expect(isTold[kind], kind).toBe(verdict.released && verdict.mask === null);
          }
        }
      }
    });
    fc.assert(property, { numRuns: Math.ceil(ofCedar / 20), seed: seed + 2 });
    expect(Object.values(told).every((count) => count > 0)).toBe(true);
  }, 3_600_000);
});
