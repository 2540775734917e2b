import type {
  OperationsAsked,
  RecordedOperation,
  RecordedOperations,
} from '../../../schema/exchange/administration-service.ts';
import { readAudit, type StoredBody } from '../chain/read-audit.ts';
import type { SqliteConnection } from '../chain/sqlite-connection.ts';
import type { AuditRecord } from '../record/audit-record.ts';
import { decodeRecord } from '../record/encode-record.ts';

const batch = 2_000;

/** Most records of one consumer that are read; older ones are left out, and the answer says from when. */
const maxRecords = 20_000;

/**
 * The distinct operations that some consumers sent since a moment, with how often and when last; newest records first,
 * read on a connection of its own.
 * @throws AUDIT_UNAVAILABLE
 */
export async function readOperations(
  folder: string,
  { accounts, since }: OperationsAsked,
): Promise<RecordedOperations> {
  const found = new Map<string, RecordedOperation>();
  return readAudit(folder, async (connection) => {
    let from = since;
    for (const account of new Set(accounts)) {
      const begun = await readAccount(connection, account, since, (at, record) => add(found, at, record));
      if (begun > from) from = begun;
    }
    return { operations: [...found.values()], since: from };
  });
}

/** Reads one consumer's records since a moment; gives the moment from which on all were read. */
async function readAccount(
  connection: SqliteConnection,
  account: string | null,
  since: string,
  take: (recordedAt: string, record: AuditRecord) => void,
): Promise<string> {
  let below = Number.MAX_SAFE_INTEGER;
  let read = 0;
  for (;;) {
    const rows = await connection.all<StoredBody>(
      'SELECT seq, body FROM audit_record WHERE account IS ? AND seq < ? ORDER BY seq DESC LIMIT ?',
      [account, below, batch],
    );
    let oldest = since;
    for (const { seq, body } of rows) {
      const { recordedAt, record } = decodeRecord(seq, body);
      if (Date.parse(recordedAt) < Date.parse(since)) return since;
      if (record.kind === 'QUERY') take(recordedAt, record);
      oldest = recordedAt;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return since;
    below = last.seq;
    read += rows.length;
    if (read >= maxRecords) return oldest;
  }
}

function add(
  found: Map<string, RecordedOperation>,
  recordedAt: string,
  {
    account,
    purpose,
    address,
    operation,
    operationHash,
    operationName,
    variables,
    released,
    status,
  }: AuditRecord,
): void {
  if (operation === null || operationHash === null || status >= 400) return;
  const shape = shapeOf(variables) as RecordedOperation['variables'];
  const key = JSON.stringify([account, purpose, address, operationHash, operationName, shape]);
  const known = found.get(key);
  const items = released.map(({ coordinate }) => coordinate);
  found.set(key, {
    account,
    purpose,
    address,
    hash: operationHash,
    name: operationName,
    text: operation,
    variables: shape,
    released: [...new Set([...(known?.released ?? []), ...items])],
    count: (known?.count ?? 0) + 1,
    lastSeen: known?.lastSeen ?? recordedAt,
  });
}

/** The names in variables, which say what is read; digests of values differ from request to request. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Map(value.map((each) => [JSON.stringify(shapeOf(each)), shapeOf(each)])).values()];
  if (typeof value === 'string') return value.startsWith('#') ? '#' : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, shapeOf(below)]));
}
