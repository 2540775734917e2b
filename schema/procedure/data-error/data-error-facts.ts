import type { Act } from '../machine/act.ts';
import type { CaseClock, CaseParty, CaseTally, Side } from '../machine/machine.ts';
import { accountHolder, sideHolder } from '../machine/sealed-fields.ts';

/** How far a report has come. */
export type DataErrorStage =
  | 'REPORTED'
  | 'ACKNOWLEDGED'
  | 'CONFIRMED'
  | 'NOT_CONFIRMED'
  | 'CORRECTED'
  | 'VERIFIED'
  | 'CLOSED';

/** What the acts so far say of a report; which row it is about, none of them says. Instants are ISO 8601. */
export interface DataErrorFacts {
  readonly number: string;
  readonly stage: DataErrorStage;
  readonly item: string;
  readonly database: string;
  /** Agency code of the owner of the item. */
  readonly provider: string;
  readonly reporter: { readonly agency: string; readonly side: Side };
  /** Connection account by which the cell was read. */
  readonly account: string;
  readonly seenAt: string | null;
  /** Id of the request in whose record of the sharing log the cell was read; null: not told. */
  readonly readBy: string | null;
  readonly reportedAt: string;
  readonly acknowledgedAt: string | null;
  /** When the provider had corrected the shared copy, as it says, and when it said so. */
  readonly correctedAt: string | null;
  readonly correctionToldAt: string | null;
  readonly verifiedAt: string | null;
}

export const blankDataError: DataErrorFacts = {
  ...{ number: '', stage: 'REPORTED', item: '', database: '', provider: '', account: '' },
  reporter: { agency: '', side: 'CONSUMER' },
  ...{ seenAt: null, readBy: null, reportedAt: '', acknowledgedAt: null },
  ...{ correctedAt: null, correctionToldAt: null, verifiedAt: null },
};

const stages: Readonly<Record<string, DataErrorStage>> = {
  acknowledgeDataError: 'ACKNOWLEDGED',
  confirmDataError: 'CONFIRMED',
  denyDataError: 'NOT_CONFIRMED',
  correctDataError: 'CORRECTED',
  verifyDataError: 'VERIFIED',
  assumeDataErrorVerified: 'VERIFIED',
  closeDataError: 'CLOSED',
};

/** What an act makes of it. */
export function foldDataError(facts: DataErrorFacts, act: Act): DataErrorFacts {
  const { command, at, input } = act;
  if (command === 'reportDataError') return reported(act);
  const moved = { ...facts, stage: stages[command] ?? facts.stage };
  switch (moved.stage) {
    case 'ACKNOWLEDGED':
      return { ...moved, acknowledgedAt: at };
    case 'CORRECTED':
      return { ...moved, correctedAt: String(input.correctedAt), correctionToldAt: at };
    case 'VERIFIED':
      return { ...moved, verifiedAt: at };
    default:
      return moved;
  }
}

function reported({ case: number, input, actor, at }: Act): DataErrorFacts {
  const { item, database, provider, account, seenAt, readBy } = input;
  return {
    ...blankDataError,
    ...{ number, item: String(item), database: String(database), provider: String(provider) },
    reporter: { agency: actor.agency, side: actor.side as Side },
    account: String(account),
    seenAt: typeof seenAt === 'string' ? seenAt : null,
    readBy: typeof readBy === 'string' ? readBy : null,
    reportedAt: at,
  };
}

export function dataErrorParties({ reporter, provider }: DataErrorFacts): readonly CaseParty[] {
  return [reporter, { agency: provider, side: 'OWNER' }];
}

/** The provider, and the reporter: its agency and the account; of a citizen the account alone. */
export function dataErrorHolders({ reporter, provider, account }: DataErrorFacts): readonly string[] {
  return [
    sideHolder({ agency: provider, side: 'OWNER' }),
    accountHolder(account),
    ...(reporter.side === 'CITIZEN' ? [] : [sideHolder(reporter)]),
  ];
}

export function dataErrorTally({ database, item, account }: DataErrorFacts): CaseTally {
  return { database, item, account };
}

/** The provider's term from the report, and the reporter's from the correction. */
export function dataErrorClocks(facts: DataErrorFacts): readonly CaseClock[] {
  const { provider, reporter, reportedAt, acknowledgedAt, correctionToldAt, verifiedAt } = facts;
  const answer: CaseClock = {
    ...{ rule: 'R-ERR', agency: provider, side: 'OWNER', startedAt: reportedAt },
    ...{ stoppedAt: acknowledgedAt, isCancelled: false },
  };
  if (correctionToldAt === null) return [answer];
  return [
    answer,
    {
      ...{ rule: 'R-VER', ...reporter, startedAt: correctionToldAt },
      ...{ stoppedAt: verifiedAt, isCancelled: false },
    },
  ];
}
