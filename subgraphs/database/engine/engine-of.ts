import { codedError } from '../../../schema/errors/coded-error.ts';
import type { EngineId } from './connection.ts';
import type { Engine } from './engine.ts';
import { postgresEngine } from './postgres/postgres-engine.ts';
import { sqliteEngine } from './sqlite/sqlite-engine.ts';

const engines: { readonly [Id in EngineId]: Engine<Id> } = {
  sqlite: sqliteEngine,
  postgres: postgresEngine,
};

/** The engine of an id, as a connection names it. @throws CONFIGURATION_INVALID for one that there is not. */
export function engineOf(id: string): Engine {
  if (isEngineId(id)) return engines[id];
  const known = Object.keys(engines).join(', ');
  throw codedError('CONFIGURATION_INVALID', { detail: `connection.engine: ${id}; known: ${known}` });
}

function isEngineId(id: string): id is EngineId {
  return Object.hasOwn(engines, id);
}
