import type { Act } from '../machine/act.ts';
import type { LoggedRequest } from '../machine/logged-request.ts';
import type { CaseClock, CaseParty } from '../machine/machine.ts';

/** What a report of use says, and who says so. Days are legal days, instants ISO 8601. */
export interface ReportedUse {
  readonly logRecords: readonly LoggedRequest[];
  readonly statement: string;
  readonly by: string;
  readonly at: string;
}

/** What the acts so far say of a report of use. */
export interface UseReportFacts {
  readonly number: string;
  readonly stage: 'ASKED' | 'REPORTED' | 'ACCEPTED' | 'BREACH_FOUND' | 'WITHDRAWN';
  readonly owner: string;
  readonly consumer: string;
  readonly database: string;
  /** Number of the case of the connection or agreement; null: it was not named. */
  readonly aboutCase: string | null;
  readonly sign: string;
  readonly from: string;
  readonly to: string;
  readonly askedAt: string;
  readonly logRecords: readonly LoggedRequest[];
  readonly report: ReportedUse | null;
  readonly finding: string | null;
  /** When somebody did what ended it, before a report came. */
  readonly endedAt: string | null;
}

export const blankUseReport: UseReportFacts = {
  ...{ number: '', stage: 'ASKED', owner: '', consumer: '', database: '', aboutCase: null, sign: '' },
  ...{ from: '', to: '', askedAt: '', logRecords: [], report: null, finding: null, endedAt: null },
};

/** What an act makes of it. */
export function foldUseReport(facts: UseReportFacts, act: Act): UseReportFacts {
  const { input, actor, at } = act;
  switch (act.command) {
    case 'askForUseReport': {
      const { consumer, database, aboutCase, sign, from, to } = input;
      return {
        ...facts,
        ...{ number: act.case, owner: actor.agency, consumer: String(consumer), database: String(database) },
        ...{
          sign: String(sign),
          from: String(from),
          to: String(to),
          askedAt: at,
          logRecords: recordsOf(act),
        },
        aboutCase: typeof aboutCase === 'string' ? aboutCase : null,
      };
    }
    case 'submitUseReport': {
      const report = {
        statement: String(input.statement),
        by: String(input.signer),
        at,
        logRecords: recordsOf(act),
      };
      return { ...facts, stage: 'REPORTED', report };
    }
    case 'acceptUseReport':
      return { ...facts, stage: 'ACCEPTED' };
    case 'findMisuse':
      return { ...facts, stage: 'BREACH_FOUND', finding: String(input.finding), endedAt: at };
    case 'withdrawUseReport':
      return { ...facts, stage: 'WITHDRAWN', endedAt: at };
    default:
      return facts;
  }
}

function recordsOf({ input }: Act): readonly LoggedRequest[] {
  // INVARIANT: the command completed them.
  return input.logRecords as readonly LoggedRequest[];
}

/** The owner that asks, and the consumer that reports. */
export function useReportParties({ owner, consumer }: UseReportFacts): readonly CaseParty[] {
  return [
    { agency: owner, side: 'OWNER' },
    { agency: consumer, side: 'CONSUMER' },
  ];
}

/** R-USE of the consumer, from the request to the report. */
export function useReportClocks({
  askedAt,
  report,
  endedAt,
  consumer,
}: UseReportFacts): readonly CaseClock[] {
  const stoppedAt = report?.at ?? endedAt;
  return [
    {
      ...{ rule: 'R-USE', agency: consumer, side: 'CONSUMER', startedAt: askedAt, stoppedAt },
      isCancelled: report === null && endedAt !== null,
    },
  ];
}
