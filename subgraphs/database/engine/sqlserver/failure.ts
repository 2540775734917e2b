import { failureRules } from '../failure-rules.ts';

/** What errors of SQL Server and of its driver mean, by the numbers that the server has for them (`errorOf`) or the codes of the driver. */
export const sqlserverFailures = failureRules({
  /** No such column, table or function; no right to read one. */
  missing: /^SQL(?:207|208|229|230|4413|15151)$/,
  cancelled: /^(?:ETIMEOUT|ECANCEL)$/,
  /** A lock that was not given up in time, a deadlock; no thread or session left. */
  busy: /^SQL(?:1222|1205|10928|10929|17809)$/,
  down: /^(?:SQL(?:4060|18456|18452|916|6005|233)|ELOGIN|ESOCKET|ECLOSE|ECONN[A-Z]+|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|EINSTLOOKUP)$/,
  stale: /^SQL(?:8179|586)$/,
  lost: /^(?:ECLOSE|ECONNRESET|EPIPE)$/,
  lostMessage: /^(?:Connection lost|Requests can only be made in the LoggedIn state)/,
  unreachedMessage: /certificate|does not support encryption|failed to connect/i,
  isOfServer: (error) => typeof Reflect.get(error, 'number') === 'number',
});

/** The same error, told apart by its number. */
export function errorOf(error: Error): Error {
  const number: unknown = Reflect.get(error, 'number');
  if (typeof number === 'number') Reflect.set(error, 'code', `SQL${number}`);
  return error;
}
