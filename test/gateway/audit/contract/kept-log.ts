import type { AuditLog, AuditLogOptions } from '../../../../gateway/audit/chain/audit-log.ts';
import type { Verification } from '../../../../gateway/audit/read/verify-audit.ts';
import type { StoredRecord } from '../../../../gateway/audit/record/audit-record.ts';
import type { AgreementUse } from '../../../../gateway/limit/agreement-quota.ts';
import type {
  OperationsAsked,
  RecordedOperations,
} from '../../../../schema/exchange/administration-service.ts';
import { queryRecord } from '../chain/child-record.ts';

/** A record as the store keeps it. */
export interface KeptRow {
  readonly seq: number;
  readonly account: string | null;
  readonly body: string;
  readonly hash: string;
}

/** The place of one log in a store: what the product does with it, and what an intruder does. */
export interface KeptLog {
  open(options?: Pick<AuditLogOptions, 'queueSize' | 'batchSize'>): Promise<AuditLog>;
  tail(count: number, account?: string): Promise<readonly StoredRecord[]>;
  verify(): Promise<Verification>;
  operations(asked: OperationsAsked): Promise<RecordedOperations>;
  use(sinceMs: number): Promise<readonly AgreementUse[]>;
  /** The records in their order, as whoever has the database reads them past the product. */
  rows(): Promise<readonly KeptRow[]>;
  /** Makes the store hold these records alone. */
  replaceRows(rows: readonly KeptRow[]): Promise<void>;
  /** Puts a text in the place of the sealed anchor; null takes it away. */
  replaceAnchor(text: string | null): Promise<void>;
  /** Keeps every writer out, as a process that hangs would, until what it gives is called. */
  keepOut(): Promise<() => Promise<void>>;
  /** Program and first arguments of a process that appends to this log: `append-until-killed.ts`. */
  readonly appender: readonly [program: string, place: string];
  /** A folder of the test's own, for what the processes print. */
  readonly folder: string;
}

/** Makes the place of a log that does not exist yet; it goes after the test. */
export type OpenKeptLog = () => Promise<KeptLog>;

/** Appends some records to a log, and closes it. */
export async function fill(kept: KeptLog, records: number): Promise<void> {
  const log = await kept.open();
  await Promise.all(Array.from({ length: records }, (_, index) => log.append(queryRecord(`r${index}`))));
  await log.close();
}
