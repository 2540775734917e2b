/** A record of the sharing log as far as it is shown to anybody; the log's own records have all of it. */
export interface SharedRecord {
  readonly requestId: string;
  readonly kind: 'QUERY' | 'ADMIN';
  readonly outcome: string;
  readonly receivedAt: string;
  readonly answeredAt: string;
  readonly agency: string | null;
  readonly account: string | null;
  readonly person?: string;
  readonly purpose: string | null;
  readonly form: string;
  readonly operationKind?: 'MUTATION';
  readonly operationName: string | null;
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly released: readonly ReleasedItem[];
  readonly denied: readonly DeniedItem[];
  readonly status: number;
  readonly rows: number;
  readonly cost: number;
  readonly quota: readonly string[];
  readonly statements: number;
  readonly responseDigest: string | null;
  readonly responseBytes: number;
  readonly address: string | null;
  readonly detail: string | null;
}

/** An item of an answer, with the grants that authorised it. */
export interface ReleasedItem {
  readonly coordinate: string;
  readonly grants: readonly string[];
}

/** An item that was asked for in vain. */
export interface DeniedItem {
  readonly coordinate: string;
  readonly reason: string;
}

/** A record at its place in the log; `recordedAt` is the instant of its commit and never falls. */
export interface PlacedRecord {
  readonly seq: number;
  readonly recordedAt: string;
  readonly record: SharedRecord;
}

/** Whether a record is of an act (of the administration, or a mutation) and not of data that was shared. */
export function isAct({ kind, operationKind }: Pick<SharedRecord, 'kind' | 'operationKind'>): boolean {
  return kind === 'ADMIN' || operationKind === 'MUTATION';
}
