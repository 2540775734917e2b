import type { CatalogueModel, ObjectModel } from '../../../schema/catalogue/model.ts';
import { parentField } from '../../../schema/catalogue/model.ts';
import type { CodeLists } from '../../../schema/exchange/code-lists.ts';
import { openSqlite } from './sqlite/driver.ts';

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

function storedList(type: ObjectModel, database: string): readonly StoredList[] {
  const parent = type.fields.get(parentField);
  const key = type.key === null ? undefined : type.fields.get(type.key);
  const isList = parent?.kind === 'reference' && parent.target === type.name && key?.kind === 'column';
  if (!isList || type.kind !== 'entity' || type.table === null) return [];
  const { column: parentColumn, prefix } = parent;
  return [{ type, database, table: type.table, keyColumn: key.column, parentColumn, prefix }];
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function readParents(file: string, list: StoredList): Promise<ReadonlyMap<string, string | null>> {
  const driver = await openSqlite({ file, ...quick });
  try {
    const [key, parent] = [quote(list.keyColumn), quote(list.parentColumn)];
    const rows = await driver.rows(
      `select cast(${key} as text) as key, cast(${parent} as text) as parent from ${quote(list.table)}`,
      [],
    );
    return new Map(
      rows.map((row) => [String(row.key), row.parent === null ? null : list.prefix + String(row.parent)]),
    );
  } finally {
    await driver.close();
  }
}

/**
 * Reads the hierarchy of every code list of the catalogue from the database that owns it. `fileOf` gives the file of a
 * database by its id. A list that cannot be read is not known, so that what needs it admits nothing; `report` is told.
 */
export async function readCodeLists(
  catalogue: CatalogueModel,
  fileOf: (database: string) => string,
  report: (error: unknown) => void,
): Promise<CodeLists> {
  const lists = catalogue.agencies.flatMap(({ database, types }) =>
    [...types.values()].flatMap((type) => storedList(type, database.id)),
  );
  const read = await Promise.allSettled(lists.map((list) => readParents(fileOf(list.database), list)));
  const parents = new Map<string, ReadonlyMap<string, string | null>>();
  for (const [at, { type }] of lists.entries()) {
    const found = read[at];
    if (found?.status === 'fulfilled') parents.set(type.name, found.value);
    else report(found?.reason);
  }
  return { parents: (name) => parents.get(name) ?? null };
}
