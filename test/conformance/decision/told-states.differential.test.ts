import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementOverview } from '../../../schema/explanation/agreement-overview.ts';
import { explainItem } from '../../../schema/explanation/explain-item.ts';
import { emptyCell, permissionMatrix } from '../../../schema/explanation/permission-matrix.ts';
import { operationKinds } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { fromAgreedPlaces } from '../../../schema/policy/every-situation.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { counts } from '../../fixtures/counts.ts';
import {
  type AskedQuestion,
  catalogueOf,
  coordinates,
  type DecisionCase,
  decisionCases,
  policyOf,
} from './random-policy.ts';

const questions = 4;
const cases = Math.ceil(counts.decisions / 200);

/** An end that every other case has: few random ones meet the account that asks. */
const end: DecisionCase['records'][number] = {
  kind: 'event',
  wait: 0,
  draft: {
    ...{ kind: 'TERMINATED', number: 'A1', account: null, reason: 'r', restoredBy: null, by: '' },
    scope: { kind: 'INSTRUMENT' },
  },
};

/** The policy with the one account that asks. */
function withAsker(policy: PolicySnapshot, { account }: AskedQuestion): PolicySnapshot {
  return { ...policy, accounts: new Map(account === null ? [] : [[account.id, account]]) };
}

it(`matrix, explanation and list tell what the compiler decides, over ${cases} random policies`, () => {
  const told = new Set<string>();
  const property = fc.property(decisionCases(questions), (made) => {
    const catalogue = catalogueOf(made);
    const records = made.records.length % 2 === 0 ? made.records : [...made.records, end];
    for (const question of made.questions) {
      const { account } = question;
      const at = question.situation.now;
      const policy = withAsker(policyOf({ records }), question);
      const { rows } = permissionMatrix(catalogue, policy, { at, database: null, accounts: null });
      const agreed = fromAgreedPlaces(policy);
      for (const row of rows) {
        const asking = row.account === null ? null : account;
        const situation = { now: at, purpose: row.purpose, address: null, method: 'ONLINE_QUERY' as const };
        const permission = compilePermission(catalogue, agreed, asking, situation);
        for (const coordinate of coordinates) {
          const cell = row.cells.get(coordinate) ?? emptyCell;
          told.add(cell.base);
          const open = operationKinds.filter((kind) => permission.decide(kind, coordinate).kind !== 'none');
          const shown = operationKinds.filter(
            (kind) => (cell.entrances[kind] ?? 'SUSPENDED') !== 'SUSPENDED',
          );
          expect({ coordinate, shown }).toEqual({ coordinate, shown: open });
          const isWhole = ['LOOKUP', 'LIST', 'JOIN'].every((kind) => open.some((each) => each === kind));
          if (cell.base === 'FULL') expect(isWhole).toBe(true);
          if (cell.base === 'SOME_ENTRANCES') expect(isWhole).toBe(false);
          const explained = explainItem(catalogue, agreed, asking, coordinate, situation);
          // WHY a rule: of a stopped database whatever is asked for is told SUSPENDED, also what nothing grants.
          const isTaken = explained.rules.some(({ effect }) => effect === 'SUSPENDED');
          if (isTaken && open.length === 0) expect(cell.base).toBe('SUSPENDED');
          if (explained.reason === 'SUSPENDED') expect(explained.stop?.kind).toBe('SUSPENDED');
          else if (explained.reason !== 'TERMINATED') expect(explained).not.toHaveProperty('stop');
        }
      }
      for (const { number, version, states, content } of listed(catalogue, policy, at)) {
        for (const state of states.filter(({ standing }) => standing !== 'IN_FORCE')) {
          told.add(state.standing);
          const asking = state.account === null ? null : account;
          for (const purpose of ['a', 'b']) {
            const situation = { now: at, purpose, address: null, method: 'ONLINE_QUERY' as const };
            const permission = compilePermission(catalogue, agreed, asking, situation);
            const granted = permission.grants.filter(({ id }) => id.endsWith(`:${number}@${version}`));
            expect({ number, content, granted: granted.flatMap(({ items }) => [...items]) }).toEqual({
              number,
              content,
              granted: [],
            });
          }
        }
      }
    }
  });
  fc.assert(property, { numRuns: cases, seed: counts.seed + 5 });
  // WHY: a run that met few states would prove little.
  expect([...told]).toEqual(
    expect.arrayContaining([
      'FULL',
      'SOME_ENTRANCES',
      'SUSPENDED',
      'TERMINATED',
      'NOT_YET_IN_FORCE',
      'EXPIRED',
    ]),
  );
}, 3_600_000);

/** The rows of the list, each with what its version names. */
function listed(catalogue: ReturnType<typeof catalogueOf>, policy: PolicySnapshot, at: string) {
  return agreementOverview(catalogue, policy, at, null).map((row) => {
    const found = policy.instruments.find(
      ({ number, version }) => number === row.number && version === row.version,
    );
    return { ...row, content: found?.content.flatMap(({ items }) => items) ?? [] };
  });
}
