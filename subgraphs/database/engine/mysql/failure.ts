import { failureRules } from '../failure-rules.ts';

/** What errors of MySQL and MariaDB mean, by the names of their codes, or by the numbers that the driver has no name for. */
export const mysqlFailures = failureRules({
  /** No such column, table, view or function; no right to read one. */
  missing:
    /^ER_(?:BAD_FIELD_ERROR|NO_SUCH_TABLE|BAD_TABLE_ERROR|VIEW_INVALID|SP_DOES_NOT_EXIST|FUNC_INEXISTENT_NAME_COLLISION|TABLEACCESS_DENIED_ERROR|COLUMNACCESS_DENIED_ERROR|PROCACCESS_DENIED_ERROR)$/,
  cancelled: /^(?:ER_QUERY_INTERRUPTED|ER_QUERY_TIMEOUT|1969)$/,
  /** Too many connections, prepared statements; a lock that was not given up in time. */
  busy: /^ER_(?:CON_COUNT_ERROR|TOO_MANY_USER_CONNECTIONS|USER_LIMIT_REACHED|MAX_PREPARED_STMT_COUNT_REACHED|LOCK_WAIT_TIMEOUT|LOCK_DEADLOCK)$/,
  down: /^(?:ER_ACCESS_DENIED_.*|ER_DBACCESS_DENIED_ERROR|ER_BAD_DB_ERROR|ER_SERVER_SHUTDOWN|1927|ER_CLIENT_INTERACTION_TIMEOUT|ER_HOST_.*|ER_NOT_SUPPORTED_AUTH_MODE|PROTOCOL_.*|HANDSHAKE_.*|AUTH_.*|E[A-Z]{3,})$/,
  stale: /^ER_(?:UNKNOWN_STMT_HANDLER|NEED_REPREPARE)$/,
  lost: /^(?:PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN|1927|ER_CLIENT_INTERACTION_TIMEOUT|ECONNRESET|EPIPE)$/,
  lostMessage: /^(?:Can't add new command when connection is in closed state|Connection lost)/,
  unreachedMessage: /timeout|does not support secure connection|certificate/i,
  isOfServer: (error) => typeof Reflect.get(error, 'errno') === 'number' && 'sqlState' in error,
});
