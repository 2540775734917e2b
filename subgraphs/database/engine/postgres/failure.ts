import { failureRules } from '../failure-rules.ts';

/** What errors of PostgreSQL mean, by SQLSTATE codes or the beginnings of classes of them (postgresql.org, appendix A). */
export const postgresFailures = failureRules({
  /** No such column, table, schema or function; no right to read one; another type than when the statement was prepared. */
  missing: /^(?:42703|42P01|3F000|42883|42501|0A000)$/,
  cancelled: /^57014$/,
  busy: /^(?:53300|55P03)$/,
  down: /^(?:08...|28...|3D000|57P0.|E[A-Z]{3,})$/,
  stale: /^(?:0A000|26000)$/,
  lost: /^(?:08...|57P0[1-5]|ECONNRESET|EPIPE)$/,
  lostMessage: /^(?:Connection terminated|Client has encountered a connection error)/,
  unreachedMessage: /timeout|not support SSL|SSL connection|certificate|Client was closed/i,
  isOfServer: (error) => typeof Reflect.get(error, 'severity') === 'string',
});
