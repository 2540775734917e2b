import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { SqlserverConnection } from '../connection.ts';
import type { DriverLimits, Row, SqlDriver } from '../driver.ts';
import { furtherSessions } from '../server-statements.ts';
import { UntriedDriver } from '../untried/untried-driver.ts';
import { sqlserverFailures } from './failure.ts';
import { type Session, sqlserverSessions } from './sessions.ts';

/** What a server says of itself: its version, how the database reads statements, the account's schema, and what it may write. */
export const serverSql = `
select cast(serverproperty('ProductMajorVersion') as nvarchar(10)),
  cast((select d.compatibility_level from sys.databases d where d.name = db_name()) as nvarchar(10)), schema_name(),
  cast((select count(*) from fn_my_permissions(null, 'DATABASE') p where p.permission_name in (${rights()}))
    + (select count(*) from sys.tables t cross apply fn_my_permissions(quotename(schema_name(t.schema_id)) + '.' + quotename(t.name), 'OBJECT') p
      where p.permission_name in (${rights()})) as nvarchar(10))`
  .replace(/\s+/g, ' ')
  .trim();

function rights(): string {
  return ['INSERT', 'UPDATE', 'DELETE', 'ALTER', 'CONTROL', 'EXECUTE']
    .map((right) => `'${right}'`)
    .join(', ');
}

/** WHY 2017: older ones cannot read lists and texts of moments as statements say them. */
const oldest = { version: 14, compatibility: 130 } as const;

/**
 * Refuses a server whose answers would not be understood, and an account that may write: the engine has no sessions that only read.
 * @throws DATABASE_UNSUPPORTED
 */
export function checkServer([row]: readonly Row[], schema: string): void {
  const [version, compatibility, own, writes] = row ?? [];
  const refuse = (detail: string) => codedError('DATABASE_UNSUPPORTED', { detail });
  if (!(Number(version) >= oldest.version)) throw refuse(`SQL Server ${version ?? '?'} < ${oldest.version}`);
  if (!(Number(compatibility) >= oldest.compatibility))
    throw refuse(`compatibility level ${compatibility ?? '?'} < ${oldest.compatibility}`);
  if (own !== schema) throw refuse(`default schema of the account: ${own ?? '?'} ≠ ${schema}`);
  if (writes !== '0') throw refuse('the account may write; a read-only account is needed');
}

/** Another text after every change of the structure: the moment of the last one, how many things there are, and which. */
const schemaVersion = `
select concat(convert(nvarchar(30), max(o.modify_date), 126), ' ', count_big(*), ' ', checksum_agg(o.object_id), ' ',
  checksum_agg(binary_checksum(o.object_id, o.modify_date))) from sys.objects o where o.is_ms_shipped = 0`
  .replace(/\s+/g, ' ')
  .trim();

/**
 * Opens a database for reading.
 * @throws DRIVER_MISSING, DATABASE_UNSUPPORTED, SUBGRAPH_BUSY, SUBGRAPH_FAILED when it cannot be reached
 */
export async function openSqlserver(
  connection: SqlserverConnection,
  limits: DriverLimits,
): Promise<SqlDriver> {
  const readers = connection.readers ?? limits.readers;
  const { timeoutMs } = limits;
  const sessions = sqlserverSessions(connection, { sessions: readers + furtherSessions, timeoutMs });
  const cancel = async (_canceller: Session, session: Session) => session.stop();
  const driver = new UntriedDriver(
    { ...sqlserverFailures, sessions, cancel },
    { schemaVersion, probe: "select 'alive'" },
    { readers, timeoutMs },
  );
  try {
    checkServer(await driver.read(serverSql, []), connection.schema ?? 'dbo');
    return driver;
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
}
