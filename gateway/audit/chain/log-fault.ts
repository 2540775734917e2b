import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import { auditFiles } from './audit-chain.ts';

/** What SQLite says of a file that is no log: none of its databases, a damaged one, one without the table of the log. */
const noLog = /SQLITE_(?:NOTADB|CORRUPT)|no such (?:table|column)/;

/**
 * A failure of the log's database as an error of the table: AUDIT_BROKEN for a file that is there and is no log, which no waiting
 * mends; AUDIT_UNAVAILABLE for all else.
 */
export function logFault(folder: string, cause: unknown): CodedError {
  if (cause instanceof CodedError) return cause;
  const isBroken = cause instanceof Error && noLog.test(cause.message);
  return isBroken
    ? codedError('AUDIT_BROKEN', { detail: auditFiles(folder).database }, cause)
    : codedError('AUDIT_UNAVAILABLE', {}, cause);
}
