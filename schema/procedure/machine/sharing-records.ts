import { isInForce } from '../../people/register.ts';
import type { StandingRule } from '../../standing-rule/standing-rule.ts';

/** How far an owner says that a database is ready to be shared (Regulation 7(2)). */
export const readinessStates = ['NOT_READY', 'READY_OPEN', 'READY_DEFAULT', 'READY_SPECIFIC'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** What an owner last declared of a database. `since` is an instant, `plannedDate` a legal day. */
export interface Readiness {
  readonly database: string;
  readonly state: ReadinessState;
  readonly since: string;
  readonly reason: string | null;
  readonly plannedDate: string | null;
  /** Number of the case that declared it. */
  readonly case: string;
}

/** Work that an owner may leave to another agency (Regulation 12(5); Decree 47 Art 40(2)). Consent and signature are none of it. */
export const delegatedWorks = ['PUBLISH_SERVICES', 'ISSUE_ACCOUNTS', 'KEEP_CATALOGUE'] as const;
export type DelegatedWork = (typeof delegatedWorks)[number];

/** Work that an owner left to another agency. Days are legal days, the end exclusive; null: still. */
export interface Delegation {
  /** Number of its case. */
  readonly case: string;
  /** Codes of the owner, and of the agency that works for it. */
  readonly owner: string;
  readonly delegate: string;
  readonly works: readonly DelegatedWork[];
  readonly from: string;
  readonly to: string | null;
  readonly decision: string;
}

/** An issue that was raised, as other cases see it: what it is about names it and goes on by it (Decree 47 Art 6(3)c). */
export interface RaisedIssue {
  /** Number of its case. */
  readonly case: string;
  /** Number of the case that it is about; null: of none. */
  readonly about: string | null;
  /** Codes of the agency that raised it, and of the one that has to answer. */
  readonly asker: string;
  readonly askee: string;
  readonly isOpen: boolean;
}

/** What a consumer owes after an agreement has ended for it (Decree 47 Art 38(11), 44(2)). */
export interface OwedDisposal {
  /** Number of the agreement's case. */
  readonly case: string;
  readonly consumer: string;
  /** Agencies whose data it had. */
  readonly providers: readonly string[];
  /** Instant of the end, ISO 8601, and the calendar days that the agreement gives from it. */
  readonly endedAt: string;
  readonly days: number;
  /** False once a proof was submitted and as long as none has sent it back. */
  readonly isOwed: boolean;
}

/** That an agency wants to be told when items are corrected which one of its accounts reads (procedures SM9). */
export interface CorrectionWatch {
  /** Number of its case. */
  readonly case: string;
  readonly agency: string;
  readonly account: string;
  readonly items: readonly string[];
  readonly isLive: boolean;
}

/** The newest record of each name. */
export interface SharingRecords {
  readonly readiness: readonly Readiness[];
  readonly delegations: readonly Delegation[];
  readonly standingRules: readonly StandingRule[];
  readonly issues: readonly RaisedIssue[];
  readonly disposals: readonly OwedDisposal[];
  readonly watches: readonly CorrectionWatch[];
}

/** One record, as an act enters it. */
export type SharingRecord =
  | { readonly kind: 'READINESS'; readonly record: Readiness }
  | { readonly kind: 'DELEGATION'; readonly record: Delegation }
  | { readonly kind: 'STANDING_RULE'; readonly record: StandingRule }
  | { readonly kind: 'ISSUE'; readonly record: RaisedIssue }
  | { readonly kind: 'DISPOSAL'; readonly record: OwedDisposal }
  | { readonly kind: 'CORRECTION_WATCH'; readonly record: CorrectionWatch };

export const noRecords: SharingRecords = Object.freeze({
  ...{ readiness: [], delegations: [], standingRules: [], issues: [], disposals: [], watches: [] },
});

/** What names a record among those of its kind: a later one takes its place. */
export function recordName(entry: SharingRecord): string {
  switch (entry.kind) {
    case 'READINESS':
      return entry.record.database;
    case 'DELEGATION':
    case 'STANDING_RULE':
    case 'ISSUE':
    case 'CORRECTION_WATCH':
      return entry.record.case;
    case 'DISPOSAL':
      return `${entry.record.case} ${entry.record.consumer}`;
  }
}

/** The records with another in the place of the one that it names. */
export function withRecord(records: SharingRecords, entry: SharingRecord): SharingRecords {
  switch (entry.kind) {
    case 'READINESS': {
      const { record } = entry;
      const others = records.readiness.filter(({ database }) => database !== record.database);
      return { ...records, readiness: [...others, record] };
    }
    case 'DELEGATION': {
      const { record } = entry;
      const others = records.delegations.filter((each) => each.case !== record.case);
      return { ...records, delegations: [...others, record] };
    }
    case 'STANDING_RULE': {
      const { record } = entry;
      const others = records.standingRules.filter((each) => each.case !== record.case);
      return { ...records, standingRules: [...others, record] };
    }
    case 'ISSUE': {
      const { record } = entry;
      const others = records.issues.filter((each) => each.case !== record.case);
      return { ...records, issues: [...others, record] };
    }
    case 'DISPOSAL': {
      const name = recordName(entry);
      const others = records.disposals.filter((record) => recordName({ kind: 'DISPOSAL', record }) !== name);
      return { ...records, disposals: [...others, entry.record] };
    }
    case 'CORRECTION_WATCH': {
      const { record } = entry;
      const others = records.watches.filter((each) => each.case !== record.case);
      return { ...records, watches: record.isLive ? [...others, record] : others };
    }
  }
}

/** Delegations that are live on a legal day. */
export function liveDelegations({ delegations }: SharingRecords, day: string): readonly Delegation[] {
  return delegations.filter((each) => isInForce(each, day));
}

/** Issues about a case, in the order in which they last changed. */
export function issuesAbout({ issues }: SharingRecords, number: string): readonly RaisedIssue[] {
  return issues.filter(({ about }) => about === number);
}
