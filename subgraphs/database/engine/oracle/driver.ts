import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { OracleConnection } from '../connection.ts';
import type { DriverLimits, Row, SqlDriver } from '../driver.ts';
import { furtherSessions } from '../server-statements.ts';
import { UntriedDriver } from '../untried/untried-driver.ts';
import { oracleFailures } from './failure.ts';
import { oracleSessions, type Session } from './sessions.ts';

/** What a database says of itself. */
export const serverSql = "select value from nls_database_parameters where parameter = 'NLS_CHARACTERSET'";

/** Refuses a database whose texts would not come by their characters. @throws DATABASE_UNSUPPORTED */
export function checkServer([row]: readonly Row[]): void {
  const encoding = row?.[0] ?? '?';
  if (encoding !== 'AL32UTF8')
    throw codedError('DATABASE_UNSUPPORTED', { detail: `character set ${encoding}, not AL32UTF8` });
}

/** Another text after every change of the structure: moments of changes are whole seconds, so the columns are told too. */
const schemaVersion = `
select o.objects || ' ' || c.columns from (
  select count(*) || ' ' || max(to_char(last_ddl_time, 'YYYYMMDDHH24MISS')) || ' ' || sum(ora_hash(object_id || ' ' || timestamp)) as objects
  from all_objects where owner = sys_context('USERENV', 'CURRENT_SCHEMA')) o,
  (select sum(ora_hash(table_name || '|' || column_name || '|' || column_id || '|' || data_type || '|' || data_length || '|'
    || data_precision || '|' || data_scale || '|' || nullable)) as columns
  from all_tab_cols where owner = sys_context('USERENV', 'CURRENT_SCHEMA')) c`
  .replace(/\s+/g, ' ')
  .trim();

/**
 * Opens a database for reading.
 * @throws DRIVER_MISSING, DATABASE_UNSUPPORTED, CONFIGURATION_INVALID, SUBGRAPH_BUSY, SUBGRAPH_FAILED when it cannot be reached
 */
export async function openOracle(connection: OracleConnection, limits: DriverLimits): Promise<SqlDriver> {
  const readers = connection.readers ?? limits.readers;
  const { timeoutMs } = limits;
  const sessions = oracleSessions(connection, { sessions: readers + furtherSessions, timeoutMs });
  const cancel = (_canceller: Session, session: Session) => session.stop();
  const driver = new UntriedDriver(
    { ...oracleFailures, sessions, cancel },
    { schemaVersion, probe: "select 'alive' from dual" },
    { readers, timeoutMs },
  );
  try {
    checkServer(await driver.read(serverSql, []));
    return driver;
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
}
