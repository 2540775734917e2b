import type { CatalogueModel, ObjectModel } from '../../../schema/catalogue/model.ts';
import { parentField } from '../../../schema/catalogue/model.ts';
import type { CodeLists } from '../../../schema/exchange/code-lists.ts';
import type { Connection } from './connection.ts';
import type { Dialect } from './dialect.ts';
import { engineOf } from './engine-of.ts';
import { compileStatement, filledBindings, type Statement } from './statement.ts';

/** A code list whose codes have a parent, and where it is stored. */
interface StoredList {
  readonly type: ObjectModel;
  readonly database: string;
  readonly table: string;
  readonly keyColumn: string;
  readonly parentColumn: string;
  readonly prefix: string;
}

const quick = { readers: 1, timeoutMs: 10_000 } as const;

/**
 * Reads the hierarchy of every code list of the catalogue from the database that owns it. `connectionOf` gives the connection
 * of a database by its id. A list that cannot be read is not known, so that what needs it admits nothing; `report` is told.
 */
export async function readCodeLists(
  catalogue: CatalogueModel,
  connectionOf: (database: string) => Connection,
  report: (error: unknown) => void,
): Promise<CodeLists> {
  const lists = catalogue.agencies.flatMap(({ database, types }) =>
    [...types.values()].flatMap((type) => storedList(type, database.id)),
  );
  const read = await Promise.allSettled(lists.map((list) => readParents(connectionOf(list.database), list)));
  const parents = new Map<string, ReadonlyMap<string, string | null>>();
  for (const [at, { type }] of lists.entries()) {
    const found = read[at];
    if (found?.status === 'fulfilled') parents.set(type.name, found.value);
    else report(found?.reason);
  }
  return { parents: (name) => parents.get(name) ?? null };
}

function storedList(type: ObjectModel, database: string): readonly StoredList[] {
  const parent = type.fields.get(parentField);
  const key = type.key === null ? undefined : type.fields.get(type.key);
  const isList = parent?.kind === 'reference' && parent.target === type.name && key?.kind === 'column';
  if (!isList || type.kind !== 'entity' || type.table === null) return [];
  const { column: parentColumn, prefix } = parent;
  return [{ type, database, table: type.table, keyColumn: key.column, parentColumn, prefix }];
}

async function readParents(
  connection: Connection,
  list: StoredList,
): Promise<ReadonlyMap<string, string | null>> {
  const engine = engineOf(connection.engine);
  const driver = await engine.open(connection, quick);
  try {
    const statement = parentsStatement(engine.dialect, list);
    const rows = await driver.read(statement.sql, filledBindings(statement, {}));
    return new Map(
      rows.map(([key, parent]) => [key ?? '', typeof parent === 'string' ? list.prefix + parent : null]),
    );
  } finally {
    await driver.close();
  }
}

function parentsStatement(dialect: Dialect, { table, keyColumn, parentColumn }: StoredList): Statement {
  const { knex } = dialect;
  const valueClass = { compares: 'asStored', keptAs: '' } as const;
  const columns = [keyColumn, parentColumn].map((column, at) =>
    knex.raw('? as ?', [
      dialect.text({ node: dialect.name('t', column), valueClass }),
      dialect.name(`c${at}`),
    ]),
  );
  const shape = {
    source: knex.from(dialect.table(table, 't')).select(columns),
    ...{ alias: 'r', columns: columns.map((_, at) => dialect.name(`c${at}`)) },
    ...{ orderedBy: null, isWorkedOutOnce: false },
  };
  return compileStatement(dialect.answerRows(shape));
}
