import { CodedError, codedError } from '../../../../schema/errors/coded-error.ts';
import type { FailureKind } from '../driver.ts';

/** SQLSTATE codes, or the beginnings of classes of them (postgresql.org, appendix A), and codes of the operating system. */
const codes = {
  /** No such column, table, schema or function; no right to read one; another type than when the statement was prepared. */
  missing: /^(?:42703|42P01|3F000|42883|42501|0A000)$/,
  cancelled: /^57014$/,
  /** Too many connections; a lock that was not given up in time. */
  busy: /^(?:53300|55P03)$/,
  /** Connections, sign-in, databases that are not there, servers that stop; sockets. */
  down: /^(?:08...|28...|3D000|57P0.|E[A-Z]{3,})$/,
  /** A statement that was prepared before a change, or that the session has no more. */
  stale: /^(?:0A000|26000)$/,
  /** Connections that were lost, so that another one may do. */
  lost: /^(?:08...|57P0[1-5]|ECONNRESET|EPIPE)$/,
} as const;

/** Words of the driver, which gives no code of its own. */
const lostMessage = /^(?:Connection terminated|Client has encountered a connection error)/;
const unreachedMessage = /timeout|not support SSL|SSL connection|certificate|Client was closed/i;

/** Whether a statement that failed may be run once more on another connection: nothing of it was answered. */
export function mayRunAgain(error: unknown): boolean {
  return (
    codes.stale.test(codeOf(error)) || codes.lost.test(codeOf(error)) || lostMessage.test(messageOf(error))
  );
}

/** An error of the driver as what the reader of a database is told. */
export function toldAs(cause: unknown, isStopped: boolean): CodedError {
  if (cause instanceof CodedError) return cause;
  const code = codeOf(cause);
  if (codes.busy.test(code)) return codedError('SUBGRAPH_BUSY', {}, cause);
  if (isStopped || codes.cancelled.test(code)) return codedError('SUBGRAPH_TIMED_OUT', {}, cause);
  return codedError('SUBGRAPH_FAILED', {}, cause);
}

/** What an error of a driver means. */
export function kindOf(error: unknown): FailureKind {
  if (error instanceof CodedError) {
    if (error.code === 'SUBGRAPH_TIMED_OUT') return 'cancelled';
    if (error.code === 'SUBGRAPH_BUSY') return 'busy';
    return error.cause === undefined ? 'other' : kindOf(error.cause);
  }
  const code = codeOf(error);
  if (codes.missing.test(code)) return 'missing';
  const message = messageOf(error);
  const isDown = codes.down.test(code) || lostMessage.test(message) || unreachedMessage.test(message);
  return isDown ? 'down' : 'other';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
