import { codedError } from '../../../schema/errors/coded-error.ts';
import type { EngineId } from './connection.ts';
import type { Engine } from './engine.ts';
import { mariadbEngine, mysqlEngine } from './mysql/mysql-engine.ts';
import { oracleEngine } from './oracle/oracle-engine.ts';
import { postgresEngine } from './postgres/postgres-engine.ts';
import { sqliteEngine } from './sqlite/sqlite-engine.ts';
import { sqlserverEngine } from './sqlserver/sqlserver-engine.ts';

const engines: { readonly [Id in EngineId]: Engine<Id> } = {
  sqlite: sqliteEngine,
  postgres: postgresEngine,
  mysql: mysqlEngine,
  mariadb: mariadbEngine,
  sqlserver: sqlserverEngine,
  oracle: oracleEngine,
};

/** The engine of an id, as a connection names it. @throws CONFIGURATION_INVALID for one that there is not. */
export function engineOf(id: string): Engine {
  if (isEngineId(id)) return engines[id];
  const known = Object.keys(engines).join(', ');
  throw codedError('CONFIGURATION_INVALID', {
    detail: {
      vi: `connection.engine: không có ${id}; có ${known}`,
      en: `connection.engine: there is no ${id}; known are ${known}`,
    },
  });
}

function isEngineId(id: string): id is EngineId {
  return Object.hasOwn(engines, id);
}
