import type { Coordinate } from '../../../schema/catalogue/model.ts';

/** What became of a request or of an administrative act. */
export type AuditOutcome =
  | 'OK'
  | 'PARTIAL'
  | 'DENIED'
  | 'MALFORMED'
  | 'TIMED_OUT'
  | 'LIMITED'
  | 'UNAUTHENTICATED'
  | 'FAILED'
  | 'ABORTED';

/**
 * One record of the sharing log (Decree 47 Art 45; regulation 2.6). The writer gives values already redacted
 * (`redactVariables`, `redactOperation`); the log escapes and cuts texts itself. Instants are ISO 8601 with zone.
 */
export interface AuditRecord {
  readonly requestId: string;
  readonly kind: 'QUERY' | 'ADMIN';
  readonly outcome: AuditOutcome;
  readonly receivedAt: string;
  readonly answeredAt: string;
  /** null for the public and for a key that opened no account. */
  readonly agency: string | null;
  readonly account: string | null;
  /** Who was signed in; left out where nobody was. */
  readonly person?: string;
  readonly purpose: string | null;
  /** null when the request was refused before a policy was read. */
  readonly policyVersion: number | null;
  /** Digest of all changes of the policy up to that version, of an administrative act where it was known. */
  readonly policyHistory?: string;
  readonly permissionHash: string | null;
  readonly form: 'ONLINE_QUERY';
  /** Left out for queries, and where no operation was read. */
  readonly operationKind?: 'MUTATION';
  readonly operationName: string | null;
  readonly operationHash: string | null;
  /** Operation text, redacted. */
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Data items in the answer, each with the grants that authorised it. */
  readonly released: readonly { readonly coordinate: Coordinate; readonly grants: readonly string[] }[];
  readonly denied: readonly { readonly coordinate: Coordinate; readonly reason: string }[];
  /** HTTP status of the answer; for an administrative act the status of its error, or 200. */
  readonly status: number;
  readonly rows: number;
  /** Cost points of the operation; 0 when it was refused before they were known. */
  readonly cost: number;
  /** Numbers of the limited agreements under whose quotas the answer counts. */
  readonly quota: readonly string[];
  readonly statements: number;
  /** SHA-256 of the answer's bytes, hexadecimal; null when no answer was made. */
  readonly responseDigest: string | null;
  readonly responseBytes: number;
  readonly address: string | null;
  /** Error codes of a request, and after what the client was not waited for by; what was done to what, of an administrative act. */
  readonly detail: string | null;
}

/** A record as it stands in the log. */
export interface StoredRecord {
  /** Position in the chain, from 1, without gaps. */
  readonly seq: number;
  /** Instant of the commit; it never falls. */
  readonly recordedAt: string;
  /** Whether the writer's clock was behind the previous record; `recordedAt` is then that of the previous record. */
  readonly timeAnomaly: boolean;
  readonly record: AuditRecord;
}
