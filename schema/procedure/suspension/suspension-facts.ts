import { firstInstantOf } from '../../calendar/legal-day.ts';
import type { SuspensionGround } from '../../policy/event-scope.ts';
import { readMoment } from '../../value/read-moment.ts';
import type { Act } from '../machine/act.ts';
import type { StopTarget } from '../stop/stop-target.ts';
import type { SuspensionState } from './suspension-states.ts';

/** What a provider determined of a consumer or a connection (Decree 47 Art 43(2), (5)). */
export interface Determination {
  readonly facts: string;
  /** Ids of records of the sharing log. */
  readonly evidence: readonly string[];
  /** Article of the usage regulation or of the agreement. */
  readonly rule: string;
  /** Instant from which the notice is due, ISO 8601. */
  readonly at: string;
}

/** A remedy that the consumer reported, and when the provider answered. Instants are ISO 8601. */
export interface ReportedRemedy {
  readonly report: string;
  readonly reportedAt: string;
  readonly answeredAt: string | null;
}

/** A consumer that disputes it; the stop goes on. */
export interface Dispute {
  readonly agency: string;
  readonly at: string;
  readonly reason: string;
}

/** What the acts so far say of a suspension. Instants are ISO 8601. */
export interface SuspensionFacts extends StopTarget {
  /** Number of the case. `number` is that of what is stopped. */
  readonly caseNumber: string;
  readonly provider: string;
  /** Agency that proposed it, where that is not the provider. */
  readonly proposer: string | null;
  readonly ground: SuspensionGround;
  readonly stage: SuspensionState;
  readonly reason: string;
  /** Window of a planned one; `to` is its newest end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly expectedRestoreAt: string | null;
  /** What remains available (Decree 224/2026 Art 13(2)). */
  readonly remains: string | null;
  readonly restoredBy: string | null;
  readonly handlingPlan: string | null;
  readonly contact: string | null;
  readonly determination: Determination | null;
  /** When an operator stopped it, before the provider ratified it (SD11). */
  readonly operatorStop: { readonly version: number; readonly at: string } | null;
  readonly ratifiedAt: string | null;
  readonly notifiedAt: string | null;
  readonly remedies: readonly ReportedRemedy[];
  readonly disputes: readonly Dispute[];
  /** Consumers that it hits; none before it is announced or imposed. */
  readonly concerned: readonly string[];
}

export const blankSuspension: SuspensionFacts = {
  ...{ caseNumber: '', number: '', account: null, provider: '', proposer: null, ground: 'PLANNED' },
  ...{ stage: 'DRAFT', reason: '', from: null, to: null, expectedRestoreAt: null, remains: null },
  ...{ restoredBy: null, handlingPlan: null, contact: null, determination: null, operatorStop: null },
  ...{ ratifiedAt: null, notifiedAt: null, remedies: [], disputes: [], concerned: [] },
};

const stages: Readonly<Record<string, SuspensionState>> = {
  beginSuspension: 'IN_FORCE',
  endSuspension: 'LIFTED',
  cancelSuspension: 'CANCELLED',
  declineProposedSuspension: 'DECLINED',
  liftSuspension: 'LIFTED',
  acceptRemedy: 'LIFTED',
  sendBackRemedy: 'SENT_BACK',
  passOnToTermination: 'TO_BE_ENDED',
  endByTermination: 'ENDED',
  withdrawSuspension: 'WITHDRAWN',
};

/** What an act makes of a suspension. */
export function foldSuspension(facts: SuspensionFacts, act: Act): SuspensionFacts {
  const { command, input, at, actor } = act;
  switch (command) {
    case 'draftSuspension':
      return { ...begun(act), ground: 'PLANNED', stage: 'DRAFT', provider: actor.agency };
    case 'announceSuspension':
      return { ...told(facts, act), stage: 'ANNOUNCED' };
    case 'extendSuspension':
      return { ...facts, to: instantOf(input.to), stage: 'EXTENDED' };
    case 'imposeForceMajeure':
      return { ...told(begun(act), act), ground: 'FORCE_MAJEURE', stage: 'IMPOSED', provider: actor.agency };
    case 'ratifyOperatorStop':
    case 'liftOperatorStop':
      return operatorStopTaken(act);
    case 'proposeSecuritySuspension':
      return proposed(act);
    case 'determineBreach':
    case 'determineSecurityRisk':
    case 'determineProposedRisk':
      return determined(facts, act);
    case 'imposeSuspension':
      return {
        ...told(facts, act),
        ...{ stage: 'IMPOSED', restoredBy: textOf(input.restoredBy), reason: act.reason ?? '' },
        expectedRestoreAt: instantOf(input.expectedRestoreAt),
      };
    case 'notifyOfSuspension':
      return { ...facts, stage: 'NOTICE_SENT', handlingPlan: textOf(input.handlingPlan), notifiedAt: at };
    case 'reportRemedy':
      return {
        ...facts,
        stage: 'REMEDY_REPORTED',
        remedies: [...facts.remedies, { report: String(input.report), reportedAt: at, answeredAt: null }],
      };
    case 'disputeSuspension':
      return {
        ...facts,
        disputes: [...facts.disputes, { agency: actor.agency, at, reason: act.reason ?? '' }],
      };
    default:
      return { ...answered(facts, act), stage: stages[command] ?? facts.stage };
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The instant of what a person wrote, or the act noted; null where it says none. */
function instantOf(value: unknown): string | null {
  return typeof value === 'string' ? new Date(readMoment(value)).toISOString() : null;
}

/** What the first act of a case says. */
function begun({ case: caseNumber, input, reason }: Act): SuspensionFacts {
  return {
    ...blankSuspension,
    ...{ caseNumber, number: String(input.target), account: textOf(input.account), reason: reason ?? '' },
    ...{ from: instantOf(input.from), to: instantOf(input.to), remains: textOf(input.remains) },
    expectedRestoreAt: instantOf(input.expectedRestoreAt),
  };
}

/** Whom it hits, and whom they may ask, as the act found them. */
function told(facts: SuspensionFacts, { input }: Act): SuspensionFacts {
  return { ...facts, concerned: input.concerned as readonly string[], contact: textOf(input.contact) };
}

function operatorStopTaken(act: Act): SuspensionFacts {
  const { input, at, actor, command } = act;
  const isLifted = command === 'liftOperatorStop';
  return {
    ...told(begun(act), act),
    ...{ ground: input.ground as SuspensionGround, provider: actor.agency, ratifiedAt: at },
    ...{ stage: isLifted ? 'LIFTED' : 'IMPOSED', restoredBy: textOf(input.restoredBy) },
    operatorStop: { version: Number(input.stop), at: String(input.stoppedAt) },
  };
}

function proposed(act: Act): SuspensionFacts {
  const { input, actor } = act;
  return {
    ...begun(act),
    ...{ ground: 'SECURITY', stage: 'PROPOSED', provider: String(input.provider), proposer: actor.agency },
  };
}

function determined(facts: SuspensionFacts, act: Act): SuspensionFacts {
  const { command, input, actor, legalGround, at } = act;
  const known =
    command === 'determineProposedRisk' ? facts : { ...begun(act), provider: actor.agency, proposer: null };
  const day = textOf(input.determinedOn);
  return {
    ...known,
    ...{ ground: command === 'determineBreach' ? 'BREACH' : 'SECURITY', stage: 'DETERMINED' },
    determination: {
      ...{ facts: String(input.facts), evidence: input.evidence as readonly string[] },
      ...{ rule: legalGround ?? '', at: day === null ? at : new Date(firstInstantOf(day)).toISOString() },
    },
  };
}

/** WHY by any act of the provider after the report: lifting it is an answer too. */
function answered(facts: SuspensionFacts, { actor, at }: Act): SuspensionFacts {
  if (actor.side !== 'PROVIDER') return facts;
  const remedies = facts.remedies.map((each) =>
    each.answeredAt === null ? { ...each, answeredAt: at } : each,
  );
  return { ...facts, remedies };
}
