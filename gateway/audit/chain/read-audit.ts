import { auditFiles } from './audit-chain.ts';
import { logFault } from './log-fault.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * What `read` gives on a connection of its own to the records of a data folder, so that none is seen before it is durable.
 * @throws AUDIT_BROKEN for a file that is no log, else AUDIT_UNAVAILABLE
 */
export async function readAudit<Result>(
  folder: string,
  read: (connection: SqliteConnection) => Promise<Result>,
): Promise<Result> {
  try {
    const connection = await SqliteConnection.open(auditFiles(folder).database, { readOnly: true });
    try {
      return await read(connection);
    } finally {
      await connection.close();
    }
  } catch (cause) {
    throw logFault(folder, cause);
  }
}

/** The same for work that may be aborted. @throws the reason of the signal, and not a fault of the log, once it is */
export async function readAuditUnlessAborted<Result>(
  folder: string,
  signal: AbortSignal,
  read: (connection: SqliteConnection) => Promise<Result>,
): Promise<Result> {
  try {
    return await readAudit(folder, read);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** The body of a record, as the database keeps it. */
export interface StoredBody {
  readonly seq: number;
  readonly body: string;
}
