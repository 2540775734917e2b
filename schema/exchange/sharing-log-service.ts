import type { Turn } from '../fairness/fair-turns.ts';
import type { LogPart } from '../sharing-log/log-part.ts';
import type { ToldRecord } from '../sharing-log/told-record.ts';

/** What is looked for in a part of the log; all that is named must hold. Instants are ISO 8601 in UTC. */
export interface LogSearch {
  /** From this instant of the commit, and before that one. */
  readonly from: string;
  readonly to: string;
  readonly account: string | null;
  readonly item: string | null;
  readonly database: string | null;
  readonly requestId: string | null;
  /** Number of an agreement or of another instrument by which an item was released. */
  readonly agreement: string | null;
  readonly outcome: string | null;
  /** A value, e.g. a personal identification number, that the request named. */
  readonly key: string | null;
}

/** A page of a search: so many records at most, behind a cursor. */
export interface LogPageAsked {
  readonly size: number;
  readonly after: string | null;
}

/** Records, the newest first. */
export interface LogPage {
  readonly edges: readonly { readonly cursor: string; readonly node: ToldRecord }[];
  /** Where the search goes on, also where it was long and found less than was asked for; null at its end. */
  readonly next: string | null;
}

/** Records of a legal day, by what became of them. */
export interface DayCount {
  readonly day: string;
  readonly records: number;
  readonly denied: number;
  readonly failed: number;
}

/** A slice of the log, signed, for one reader. */
export interface SignedExport {
  readonly text: string;
  readonly log: string;
  /** Records of the slice, and those of them that the reader sees. */
  readonly records: number;
  readonly visible: number;
}

/** Whose work it is: its turns, its end, and how much of the log the request has read so far. */
export interface LogVisit {
  readonly turn: Turn;
  readonly signal: AbortSignal;
  readonly read: { records: number };
}

/** The sharing log for those whom it concerns. @throws AUDIT_UNAVAILABLE, AUDIT_BROKEN from each */
export interface SharingLogService {
  /** @throws ARGUMENT_INVALID for a cursor of none, QUERY_TOO_LARGE */
  find(part: LogPart, search: LogSearch, page: LogPageAsked, visit: LogVisit): Promise<LogPage>;
  /** Days without a record are left out. @throws QUERY_TOO_LARGE */
  counts(part: LogPart, search: LogSearch, visit: LogVisit): Promise<readonly DayCount[]>;
  /** @throws QUERY_TOO_LARGE */
  export(part: LogPart, slice: Pick<LogSearch, 'from' | 'to'>, visit: LogVisit): Promise<SignedExport>;
  /** Records that a person searches for a value, and in which case. */
  recordKeySearch(search: {
    readonly person: string;
    readonly caseNumber: string;
    readonly key: string;
  }): Promise<void>;
}
