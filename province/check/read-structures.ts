import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { engineOf } from '../../subgraphs/database/engine/engine-of.ts';
import { mappedTables } from '../../subgraphs/database/storage/mapped-tables.ts';
import type { LiveStructure, LiveStructures } from './structure-findings.ts';

/**
 * Reads what the live databases declare of themselves. One that cannot be read, or whose engine cannot tell, is left out: that it
 * cannot be read is found elsewhere.
 */
export async function readStructures(
  { agencies }: CatalogueModel,
  connections: ReadonlyMap<string, Connection>,
  timeoutMs: number,
): Promise<LiveStructures> {
  const read = agencies.map(async (model) => {
    const connection = connections.get(model.database.id);
    if (connection === undefined) return [];
    const tables = mappedTables(model).map(({ name }) => name);
    const structure = await readStructure(connection, tables, timeoutMs);
    return structure === null ? [] : [[model.database.id, structure] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function readStructure(
  connection: Connection,
  mapped: readonly string[],
  timeoutMs: number,
): Promise<LiveStructure | null> {
  const engine = engineOf(connection.engine);
  const { introspection } = engine;
  if (introspection === undefined) return null;
  try {
    const driver = await engine.open(connection, { readers: 1, timeoutMs });
    try {
      const tables = await introspection.tables(driver);
      const schema = 'schema' in connection ? (connection.schema ?? null) : null;
      const indexStatement = (table: string, columns: readonly string[]) =>
        introspection.indexStatement(schema, { table, columns });
      return { indexStatement, tables, rights: await introspection.furtherRights(driver, mapped) };
    } finally {
      await driver.close();
    }
  } catch (error) {
    if (error instanceof CodedError) return null;
    throw error;
  }
}
