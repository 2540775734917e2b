import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAccess } from '../../../schema/explanation/explain-access.ts';
import { type Explanation, explainItem } from '../../../schema/explanation/explain-item.ts';
import { operationKinds, recordOperations } from '../../../schema/language/entrance.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import {
  type AskedQuestion,
  catalogueOf,
  coordinates,
  type DecisionCase,
  decisionCases,
  oracleWorld,
  policyOf,
} from './random-policy.ts';
import type { OracleWorld } from './rows-oracle.ts';
import { type Access, type Grant, includesCaller, type Records, standingGrants } from './rules-oracle.ts';

const questions = 20;
/** An explanation compiles the permission anew for each way out that it looks for. */
const explained = Math.ceil(counts.decisions / 10);

const isUnscoped = ({ instrument, entry }: Grant) => {
  return entry.rows === null && instrument.kind !== 'CONSENT' && instrument.kind !== 'SELF';
};
const nameOf = ({ kind, number, version }: Instrument) => {
  return kind === 'SELF' ? 'SELF' : `${kind.toLowerCase().replace('_', '-')}:${number}@${version}`;
};
/** A person's own right is no record, so its name is not compared. */
const withoutSelf = (name: string) => (name.startsWith('self:') ? 'SELF' : name);

function accessOf({ account, situation, item }: AskedQuestion, entrance: Access['entrance']): Access {
  return { account, situation, coordinate: coordinates[item] ?? '', entrance };
}

/** What must be true of the records for a reason to be told. */
type Justified = (asked: Asked) => boolean;
interface Asked {
  readonly world: OracleWorld;
  readonly records: Records;
  readonly question: AskedQuestion;
  /** Every version of every instrument that names the item and concerns the caller. */
  readonly naming: readonly Instrument[];
  readonly modes: readonly string[];
}

const happened = (kind: string, { records, question: { situation } }: Asked) => {
  return records.events.some((event) => event.kind === kind && event.at <= situation.now);
};
const anyNaming =
  (test: (instrument: Instrument, asked: Asked) => boolean): Justified =>
  (asked) =>
    asked.naming.some((each) => test(each, asked));
const itemOf = ({ world, question }: Asked) => {
  return world.items.find(({ coordinate }) => coordinate === coordinates[question.item]);
};
const ownerIn = (asked: Asked) => asked.world.owners[itemOf(asked)?.database ?? ''] ?? 'nobody';
const hasConsent = ({ authority }: Instrument, asked: Asked) =>
  authority.ownerConsents.some(({ agency }) => agency === ownerIn(asked));
const justified: Readonly<Record<string, Justified>> = {
  SUSPENDED: (asked) => happened('SUSPENDED', asked),
  TERMINATED: (asked) => happened('TERMINATED', asked),
  ACCOUNT_NOT_ACTIVE: ({ question }) => question.account?.state !== 'ACTIVE',
  USAGE_REGULATION_MISSING: (asked) => !asked.world.served.has(itemOf(asked)?.database ?? ''),
  OWNER_DIFFERS: anyNaming(
    (instrument, asked) =>
      !hasConsent(instrument, asked) && ![ownerIn(asked), '*'].includes(instrument.provider),
  ),
  CONSENT_OF_OWNER_MISSING: anyNaming((instrument, asked) => !hasConsent(instrument, asked)),
  PURPOSE_NOT_AGREED: anyNaming(({ purposeCode }, { question: { account, situation } }) => {
    return purposeCode !== (situation.purpose ?? account?.purposeCode);
  }),
  PLACE_NOT_AGREED: anyNaming(({ networks }) => networks.length > 0),
  METHOD_NOT_AGREED: anyNaming(({ methods }, { question }) => !methods.includes(question.situation.method)),
  LEGAL_BASIS_MISSING: (asked) =>
    itemOf(asked)?.sensitive === true && asked.naming.some(({ legalBasis }) => legalBasis.length === 0),
  FEE_NOT_SETTLED: (asked) =>
    itemOf(asked)?.fee === true && asked.naming.some(({ feeSettled }) => !feeSettled),
  EXPIRED: anyNaming(({ validTo }, { question }) => validTo !== null && validTo <= question.situation.now),
  NOT_YET_IN_FORCE: anyNaming(({ validFrom }, { question }) => validFrom > question.situation.now),
  AGREEMENT_REQUIRED: ({ modes }) => modes.includes('DEFAULT') || modes.includes('SPECIFIC'),
  CONSENT_REQUIRED: ({ modes }) => modes.includes('SUBJECT'),
  ROW_SCOPE_INVALID: anyNaming(({ content }) => content.some(({ rows }) => rows !== null)),
  OPERATION_NOT_GRANTED: anyNaming(() => true),
  NOT_SHARED: ({ modes }) => modes.includes('NONE'),
  NO_GRANT: ({ modes }) => !modes.includes('NONE'),
};

function checkItem(made: DecisionCase, question: AskedQuestion, told: Explanation): void {
  const [world, records] = [oracleWorld(made), policyOf(made)];
  const grants = recordOperations.map((entrance) =>
    standingGrants(world, records, accessOf(question, entrance)),
  );
  const isGranted = grants.some(({ length }) => length > 0);
  expect(told.decision === 'DENIED', JSON.stringify(question)).toBe(!isGranted);
  expect(told.reason === null).toBe(isGranted);
  if (told.decision === 'PERMITTED') expect(grants.some((each) => each.some(isUnscoped))).toBe(true);
  if (told.decision === 'PERMITTED_IN_ROWS')
    expect(grants.every((each) => each.some(isUnscoped))).toBe(false);
  const names = new Set(grants.flatMap((each) => each.map(({ instrument }) => nameOf(instrument))));
  expect(told.grantedBy.map(withoutSelf).filter((name) => !names.has(name))).toEqual([]);
  if (told.reason === null) return;
  const coordinate = coordinates[question.item] ?? '';
  const { account } = question;
  const item = world.items.find((each) => each.coordinate === coordinate);
  const naming = records.instruments.filter(
    ({ kind, consumers, content }) =>
      (kind === 'OPEN_LIST' || includesCaller(consumers, account)) &&
      content.some(({ items }) => items.includes(coordinate)),
  );
  const modes = item === undefined ? [] : [item.modes[account?.class ?? 'PUBLIC']];
  const isTrue = justified[told.reason]?.({ world, records, question, naming, modes });
  expect({ reason: told.reason, isTrue, question }).toEqual({ reason: told.reason, isTrue: true, question });
}

describe('explanations and the rules of regulation 2.5, read plainly', () => {
  it(
    `agree on ${explained} random items: the decision, who grants it, and a reason that the records bear out`,
    () => {
      let asked = 0;
      const reasons = new Set<string>();
      while (asked < explained) {
        fc.assert(
          fc.property(decisionCases(questions), (made) => {
            const [catalogue, policy] = [catalogueOf(made), policyOf(made)];
            for (const question of made.questions) {
              const { account, situation, item } = question;
              const told = explainItem(catalogue, policy, account, coordinates[item] ?? '', situation);
              checkItem(made, question, told);
              if (told.reason !== null) reasons.add(told.reason);
              asked += 1;
            }
          }),
          { numRuns: Math.ceil(Math.min(10_000, explained) / questions), seed: counts.seed + 2 + asked },
        );
        tellProgress('explanations', asked, explained);
      }
      expect(asked).toBeGreaterThanOrEqual(explained);
      // WHY: a run that met few reasons would prove little about them.
      expect([...reasons].length).toBeGreaterThanOrEqual(12);
    },
    2 * 3_600_000,
  );

  it(`of an administrator name the same grants at each entrance`, () => {
    let permitted = 0;
    const property = fc.property(decisionCases(questions), (made) => {
      const [catalogue, policy, world] = [catalogueOf(made), policyOf(made), oracleWorld(made)];
      for (const question of made.questions) {
        const { account, situation, item } = question;
        const { explanation } = explainAccess(catalogue, policy, account, coordinates[item] ?? '', situation);
        for (const entrance of operationKinds) {
          const grants = standingGrants(world, policy, accessOf(question, entrance));
          const told = explanation.entrances.find(({ kind }) => kind === entrance);
          const isBound = grants.every((each) => !isUnscoped(each));
          const names = [...new Set(grants.map(({ instrument }) => nameOf(instrument)))].sort();
          const actual = [...new Set((told?.grants ?? []).map(withoutSelf))].sort();
          expect(actual).toEqual(names);
          const expected = grants.length === 0 ? 'DENIED' : isBound ? 'PERMITTED_IN_ROWS' : 'PERMITTED';
          if (told?.decision !== 'MASKED') expect(told?.decision).toBe(expected);
          else
            expect(grants.some(({ entry }) => entry.masks[coordinates[item] ?? ''] !== undefined)).toBe(true);
          if (grants.length > 0) permitted += 1;
        }
      }
    });
    fc.assert(property, { numRuns: Math.ceil(explained / 5 / questions), seed: counts.seed + 3 });
    expect(permitted).toBeGreaterThan(0);
  }, 3_600_000);
});
