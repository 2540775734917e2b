import type { ConsumerClass, Coordinate } from '../catalogue/model.ts';
import type { OperationKind } from '../language/entrance.ts';
import type { AgreedContents } from './agreed-contents.ts';
import type { Authority } from './authority.ts';
import type { EventGround, EventScope } from './event-scope.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { WrittenMask } from './mask.ts';
import type { Scalar } from './row-predicate.ts';
import type { UsageRegulation } from './usage-regulation.ts';

/**
 * The policy: everything in the control database that decides permissions. A snapshot is immutable and
 * has one version number; every change of any record raises it by one.
 */

/** Method of sharing, Decree 47 Art 38(5). */
export type SharingMethod = 'ONLINE_QUERY' | 'SYNC' | 'PACKAGED';
export const sharingMethods: readonly SharingMethod[] = ['ONLINE_QUERY', 'SYNC', 'PACKAGED'];

/**
 * What a consumer is answered where an item is not permitted. NULL_AND_ERROR: null and one error for each coordinate.
 * REJECT: the whole operation is refused. HIDE: an item outside the contract schema does not exist.
 */
export type AnswerMode = 'NULL_AND_ERROR' | 'REJECT' | 'HIDE';
export const answerModes: readonly AnswerMode[] = ['NULL_AND_ERROR', 'REJECT', 'HIDE'];

/** A role is a permission set over the registry itself. */
export type AccountRole = 'CONSUMER' | 'AUDITOR' | 'ADMINISTRATOR';

/**
 * An application (information system) of an agency. Instruments may name it in place of accounts: keys and accounts then come and go and
 * no agreement changes (Decree 47 Art 40).
 */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** Code of the agency whose it is: that of its accounts. */
  readonly agency: string;
  /** Level of information system security, 1 to 5 (Decree 85/2016 Art 7 to 11). */
  readonly securityLevel: number;
}

/** A connection account (tài khoản kết nối). Its key's hash is not part of the policy. */
export interface Account {
  readonly id: string;
  /** Agency (or organisation) code. */
  readonly agency: string;
  readonly agencyName: string;
  readonly agencyNameEn: string;
  readonly class: ConsumerClass;
  readonly role: AccountRole;
  /** Values that row scopes may use as `$account.<name>`. */
  readonly attributes: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  /** Declared purpose (Art 35(2)c). */
  readonly purpose: string;
  /** Code of that purpose, used when the request names none. */
  readonly purposeCode: string;
  /** Personal identification number of the person whose account it is; null for agencies and organisations. */
  readonly subject: string | null;
  readonly answerMode: AnswerMode;
  readonly state: 'ACTIVE' | 'SUSPENDED' | 'REVOKED';
  readonly describes: string;
  /** WHY left out and not null where there is none: the records and bundles of before applications stay what they were. */
  readonly application?: Application;
}

/** One content entry of Art 38(2): items of one entity type, with the rows and entrances they are granted for. */
export interface ContentEntry {
  readonly items: readonly Coordinate[];
  /**
   * Row scope in the shape of the entity's `where` input, e.g. {permanentAddress: {commune: {eq: '$account.commune'}}};
   * null admits every row.
   */
  readonly rows: Readonly<Record<string, unknown>> | null;
  /** Entrances; default those to records, AGGREGATE only where it is named. */
  readonly operations: readonly OperationKind[];
  /** Masks of items of this entry; an item not here is granted in full. */
  readonly masks: Readonly<Record<Coordinate, WrittenMask>>;
  /** For AGGREGATE: rows below which a group is not told. */
  readonly smallestGroup: number;
}

/** Limits of Art 38(7); null is no limit. A day is a legal day of Asia/Ho_Chi_Minh. */
export interface InstrumentLimits {
  readonly requestsPerMinute: number | null;
  readonly requestsPerDay: number | null;
  readonly rowsPerRequest: number | null;
  readonly rowsPerDay: number | null;
  /** Cost points of the operations (the published cost function). */
  readonly costPerDay: number | null;
}

export const noLimits: InstrumentLimits = Object.freeze({
  requestsPerMinute: null,
  requestsPerDay: null,
  rowsPerRequest: null,
  rowsPerDay: null,
  costPerDay: null,
});

/** One immutable version of an open-data list, connection request, agreement or consent, with all that Art 38 says it contains. */
export interface Instrument {
  readonly kind: InstrumentKind;
  /** Number under which it is kept, e.g. `12/2026/TT-CSDL`. */
  readonly number: string;
  readonly version: number;
  readonly title: string;
  /** Agency code of the provider; `*` where no single one is named: the open-data list, consents, several owners. */
  readonly provider: string;
  /** Whose acts it rests on (`ownerDenial` reads them). */
  readonly authority: Authority;
  /** Ids of the consumers, accounts or applications; empty for the open-data list. */
  readonly consumers: readonly string[];
  readonly content: readonly ContentEntry[];
  /** Term, inclusive start and exclusive end as instants (ISO 8601 with zone); null = open end. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly methods: readonly SharingMethod[];
  readonly purpose: string;
  /** Requests for another purpose get nothing from it. */
  readonly purposeCode: string;
  /** Networks of the place of use (Art 38(3)) as CIDR; empty: anywhere. */
  readonly networks: readonly string[];
  readonly limits: InstrumentLimits;
  /** Personal identification number of the person who consents; null for other kinds. */
  readonly subject: string | null;
  /** Legal bases; sensitive personal items need at least one here. */
  readonly legalBasis: readonly string[];
  /** Fee-bearing items need this to be true. */
  readonly feeSettled: boolean;
  /** What was agreed beside the grant: Art 38(3), (5)-(12). */
  readonly contents: AgreedContents;
  /** Whether it says of itself that it begins anew after a termination. */
  readonly revives: boolean;
  /** Policy version and instant (control-store time) at which this version was recorded, and by whom. */
  readonly recordedVersion: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Suspension, resumption or termination (revocation) of an instrument or a database's service, Decree 47 Art 43 and 44. */
export interface InstrumentEvent {
  readonly kind: 'SUSPENDED' | 'RESUMED' | 'TERMINATED';
  /** Number of the instrument, or `database:<id>` for everything that the database shares. */
  readonly number: string;
  /** The one account, or the accounts of the one application, that it concerns; null: all consumers. */
  readonly account: string | null;
  readonly reason: string;
  /** What restores access (Art 43(5)b); null for a termination. */
  readonly restoredBy: string | null;
  /**
   * Left out or null: a resumption, or a record of before grounds. WHY this and the next may be left out: records never
   * change; `event-terms.ts` alone says what a record means that lacks them.
   */
  readonly ground?: EventGround | null;
  readonly scope?: EventScope;
  /** Instants between which it acts, the end exclusive; null: until it is lifted. */
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string | null;
  /** Instant at which restoration is expected (Art 43(3)); told only, nothing ends by it. */
  readonly expectedRestoreAt?: string | null;
  /** Whom to ask: name, office, telephone of the provider's contact (Regulation 7(1)); left out or null: nobody was named. */
  readonly contact?: string | null;
  /** Number of the case on whose act it rests; left out or null: an operator recorded it. */
  readonly case?: string | null;
  /**
   * Of a resumption: versions of the policy that recorded the stops which it lifts, and no other; left out: those that act, or else
   * those that are announced.
   */
  readonly lifts?: readonly number[];
  readonly recordedVersion: number;
  readonly at: string;
  readonly by: string;
}

/** The whole policy at one version. Instruments hold every version of every number, oldest first. */
export interface PolicySnapshot {
  readonly version: number;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly instruments: readonly Instrument[];
  readonly events: readonly InstrumentEvent[];
  /** Every version of every usage regulation, in the order of recording. */
  readonly usageRegulations: readonly UsageRegulation[];
}

/** One version of the policy: what changed it. */
export interface PolicyChange {
  readonly version: number;
  /** Instant of the control store; 1970 where an older version of the product noted none. */
  readonly at: string;
  readonly by: string;
  /** RECORDED, SUSPENDED, RESUMED, TERMINATED, ACCOUNT_ISSUED, ACCOUNT_ACTIVE, ACCOUNT_SUSPENDED, ACCOUNT_REVOKED, ACCOUNT_KEY_ROTATED, USAGE_REGULATION, ACCEPTED. */
  readonly action: string;
  /** The instrument's number and version, or the account. */
  readonly concerns: string;
  readonly why: string | null;
}

/** What a request says of itself; with the account and the policy it decides the permission. */
export interface Situation {
  /** Instant of the control store, ISO 8601. */
  readonly now: string;
  /** Code of the purpose that the request names; null: the account's declared one. */
  readonly purpose: string | null;
  /** Network address of the caller; null when it is not known, which is nowhere. */
  readonly address: string | null;
  readonly method: SharingMethod;
}

/** The number by which events concern a database's whole service. */
export function serviceNumber(database: string): string {
  return `database:${database}`;
}

/** Whether events of a number concern a database's whole service, and not an instrument. */
export function isServiceNumber(number: string): boolean {
  return number.startsWith(serviceNumber(''));
}
