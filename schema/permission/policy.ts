import type { ConsumerClass, Coordinate } from '../catalogue/model.ts';
import type { OperationKind } from './effective-permission.ts';
import type { Scalar } from './row-predicate.ts';

/**
 * The policy: everything in the control database that decides permissions. A snapshot is immutable and
 * has one version number; every change of any record raises it by one.
 */

/** What authorises: the open-data list (Decree 47 Art 17), a granted connection request (Art 35), an agreement (Art 38). */
export type InstrumentKind = 'OPEN_LIST' | 'CONNECTION' | 'AGREEMENT';

/** A role is a permission set over the registry itself. */
export type AccountRole = 'CONSUMER' | 'AUDITOR' | 'ADMINISTRATOR';

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
  /** Declared purpose (Art 35(2)c), used when the request names none. */
  readonly purpose: string;
  readonly state: 'ACTIVE' | 'SUSPENDED' | 'REVOKED';
  readonly describes: string;
}

/** One content entry of Art 38(2): items of one entity type, with the rows and entrances they are granted for. */
export interface ContentEntry {
  readonly items: readonly Coordinate[];
  /**
   * Row scope in the shape of the entity's `where` input, e.g. {permanentAddress: {commune: {eq: '$account.commune'}}};
   * null admits every row.
   */
  readonly rows: Readonly<Record<string, unknown>> | null;
  /** Entrances; default all three. */
  readonly operations: readonly OperationKind[];
}

/** One immutable version of an open-data list, connection request or agreement, with the Art 38 fields that have a machine effect. */
export interface Instrument {
  readonly kind: InstrumentKind;
  /** Number under which it is kept, e.g. `12/2026/TT-CSDL`. */
  readonly number: string;
  readonly version: number;
  readonly title: string;
  /** Agency code of the provider; `*` for the open-data list. */
  readonly provider: string;
  /** Account ids of the consumers; empty for the open-data list. */
  readonly consumers: readonly string[];
  readonly content: readonly ContentEntry[];
  /** Term, inclusive start and exclusive end as instants (ISO 8601 with zone); null = open end. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly method: 'ONLINE_QUERY';
  readonly purpose: string;
  readonly limits: { readonly requestsPerMinute: number | null; readonly rowsPerRequest: number | null };
  /** Legal bases; sensitive personal items need at least one here. */
  readonly legalBasis: readonly string[];
  /** Fee-bearing items need this to be true. */
  readonly feeSettled: boolean;
  /** Policy version and instant (control-store time) at which this version was recorded, and by whom. */
  readonly recordedVersion: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Suspension, resumption or termination (revocation) of an instrument, Decree 47 Art 43 and 44. */
export interface InstrumentEvent {
  readonly kind: 'SUSPENDED' | 'RESUMED' | 'TERMINATED';
  readonly number: string;
  readonly reason: string;
  /** What restores access (Art 43(5)b); null for a termination. */
  readonly restoredBy: string | null;
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
}
