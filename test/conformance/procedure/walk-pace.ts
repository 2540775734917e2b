import type { OpenCase } from '../../../schema/procedure/machine/open-case.ts';

/** How a walk over a machine goes, so that it comes far and meets what is rare. */
export interface Pace {
  /** Cases beside each other in a round, and attempts after which it ends. */
  readonly cases: number;
  readonly attempts: number;
  /** How often many days pass at once. */
  readonly leap: { readonly chance: number; readonly days: readonly number[] };
  /** How often an instrument is terminated past the cases. */
  readonly terminations: number;
  /** How often a command that is possible is taken, against the others. */
  readonly weight: (command: string, opened: OpenCase) => number;
}

/** What ends a case early would leave little to walk. */
const ends =
  /^(?:withdraw|acceptSettlement|acceptIssueAnswer|recordProhibition|deny|refuse|decline|leave|object)/;
const plainWeight = (command: string) => (ends.test(command) ? 0.08 : 1);

const plain: Pace = {
  ...{ cases: 2, attempts: 180, leap: { chance: 0.01, days: [200] }, terminations: 0 },
  weight: plainWeight,
};

/** Commands of an agreement that are always possible, and would fill a walk. */
const agreementWeights: Readonly<Record<string, number>> = {
  ...{ reopenAgreement: 0.1, amendAgreement: 1.2, askToJoin: 0.5, tickClause: 3, freezeAgreement: 3 },
  ...{ acceptJoining: 3, objectToJoining: 0.12, sendBackDisposalProof: 0.4 },
  ...{ refuseAgreement: 0.05, leaveAgreement: 0.15, withdrawAgreement: 0.03 },
};

/** Clauses that nobody has written yet; the need itself fills three. */
export function unwrittenClauses({ acts }: OpenCase): readonly string[] {
  const written = new Set(
    acts.flatMap(({ command, input }) => (command === 'editClause' ? String(input.clause) : [])),
  );
  return neededClauses.filter((key) => !written.has(key));
}

const neededClauses = [
  ...['RECITALS', 'PLACE', 'METHOD', 'PROCESSING', 'COMMITMENT', 'SECURITY', 'STORAGE', 'DISPOSAL'],
];

function agreementWeight(command: string, opened: OpenCase): number {
  const isReserved = hasUnusedAccount(opened);
  if (command === 'reserveAgreementAccount') return isReserved ? 0.1 : 3;
  if (command !== 'editClause') return agreementWeights[command] ?? plainWeight(command);
  if (unwrittenClauses(opened).length > 0) return 8;
  return isReserved ? 4 : isAmended(opened) ? 0.8 : 0.15;
}

/** Whether an account was reserved that no party names yet. */
export function hasUnusedAccount({ acts }: OpenCase): boolean {
  const last = acts.findLast(
    ({ command, input }) => command === 'reserveAgreementAccount' || input.clause === 'PARTIES',
  );
  return last?.command === 'reserveAgreementAccount';
}

/** Whether nothing was changed yet since an amendment began. */
function isAmended({ acts }: OpenCase): boolean {
  const last = acts.findLast(({ command }) =>
    ['amendAgreement', 'editClause', 'becomeEffective'].includes(command),
  );
  return last?.command === 'amendAgreement';
}

const paces: Readonly<Record<string, Pace>> = {
  FOCAL_OFFICER: {
    ...{ ...plain, cases: 4, attempts: 110, leap: { chance: 0.1, days: [5, 20, 60, 190] } },
    // WHY seldom: who confirms an address at every turn is never asked for it.
    weight: (command) => (/^(?:confirm|end)/.test(command) ? 0.2 : plainWeight(command)),
  },
  USAGE_REGULATION: { ...plain, cases: 4, attempts: 120, leap: { chance: 0.03, days: [5, 20, 60] } },
  READINESS: { ...plain, cases: 6, attempts: 60, leap: { chance: 0.03, days: [5, 20, 60] } },
  DELEGATION: { ...plain, cases: 4, attempts: 90, leap: { chance: 0.03, days: [5, 20, 60] } },
  AGREEMENT: {
    ...{ cases: 2, attempts: 400, leap: { chance: 0.012, days: [5, 30, 95, 200] }, terminations: 0.002 },
    weight: agreementWeight,
  },
};

/** The pace of a procedure. */
export function paceOf(procedure: string): Pace {
  return paces[procedure] ?? plain;
}
