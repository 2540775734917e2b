import type {
  AgencyModel,
  CatalogueModel,
  ColumnField,
  ObjectModel,
  ReferenceField,
} from '../../../schema/catalogue/model.ts';
import { parentField } from '../../../schema/catalogue/model.ts';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import { type CodeLists, type LiveCodeLists, noCodeLists } from '../../../schema/exchange/code-lists.ts';
import { shareNext } from '../../../schema/share-next.ts';
import { rowSource } from '../condition/row-source.ts';
import { cellColumn } from '../condition/store-comparison.ts';
import { always, type CellColumn, type RowSource } from '../condition/stored-predicate.ts';
import type { Connection } from '../engine/connection.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { SqlDriver } from '../engine/driver.ts';
import type { CommitWatch, Engine } from '../engine/engine.ts';
import { engineOf } from '../engine/engine-of.ts';
import { compileStatement, filledBindings, type Statement } from '../engine/statement.ts';
import { bareColumns, rowsOf, valueNode } from '../sql/predicate-node.ts';
import { withJoinedTables } from '../storage/joined-tables.ts';

/** A code list whose codes have a parent, and where it is stored. */
interface StoredList {
  readonly model: AgencyModel;
  readonly type: ObjectModel;
  readonly key: ColumnField;
  readonly parent: ReferenceField;
}

const quick = { readers: 1, timeoutMs: 10_000 } as const;

/** Key of each code -> key of the code above it. */
type Parents = ReadonlyMap<string, string | null>;

/** The code lists of one database as they were read last; a list that cannot be read is not known. */
interface ListsOfDatabase {
  readonly parents: ReadonlyMap<string, Parents>;
  /** State of the database in which they were read; null: they have to be read again whatever it is. */
  readonly mark: string | null;
}

/** The code lists of a catalogue as they are now. */
export interface FollowedCodeLists extends LiveCodeLists {
  close(): Promise<void>;
}

/**
 * Follows the hierarchy of every code list of the catalogue in the database that owns it. `connectionOf` gives the connection of a
 * database by its id. Each call of `current` asks whether anything was committed since, and reads again only then. A list that
 * cannot be read is not known, so that what needs it admits nothing; `report` is told when that begins.
 */
export function followCodeLists(
  catalogue: CatalogueModel,
  connectionOf: (database: string) => Connection,
  report: (error: unknown, database: string) => void,
): FollowedCodeLists {
  const databases = catalogue.agencies.flatMap((model) => {
    const { database, types } = model;
    const lists = [...types.values()].flatMap((type) => storedList(model, type));
    if (lists.length === 0) return [];
    const reportList = (error: unknown) => report(error, database.id);
    return [new FollowedDatabase(() => connectionOf(database.id), lists, reportList)];
  });
  let known: CodeLists = noCodeLists;
  let parts: readonly ReadonlyMap<string, Parents>[] = [];
  const current = shareNext(async () => {
    const now = await Promise.all(databases.map((database) => database.current()));
    if (now.length !== parts.length || now.some((part, at) => part !== parts[at])) {
      const parents = new Map(now.flatMap((part) => [...part]));
      known = { parents: (type) => parents.get(type) ?? null };
      parts = now;
    }
    return known;
  });
  return {
    current,
    close: async () => {
      await Promise.all(databases.map((database) => database.close()));
    },
  };
}

const unread: ListsOfDatabase = { parents: new Map(), mark: null };

/** The code lists of one database, read again when something was committed to it. */
class FollowedDatabase {
  readonly #connection: () => Connection;
  readonly #lists: readonly StoredList[];
  readonly #report: (error: unknown) => void;
  #watch: CommitWatch | null = null;
  #read = unread;
  /** Lists that could not be read last, so that the operator is told once. */
  #unknown: ReadonlySet<string> = new Set();

  constructor(connection: () => Connection, lists: readonly StoredList[], report: (error: unknown) => void) {
    this.#connection = connection;
    this.#lists = lists;
    this.#report = report;
  }

  /** The lists now; the same object as long as their content is the same. One call at a time. */
  async current(): Promise<ReadonlyMap<string, Parents>> {
    try {
      const connection = this.#connection();
      this.#watch ??= await engineOf(connection.engine).watch(connection);
      // WHY before the lists: what is committed while they are read is read the next time.
      const mark = await this.#watch.mark();
      if (mark !== this.#read.mark) await this.#readAgain(connection, mark);
    } catch (error) {
      await this.close();
      this.#note(new Map(this.#lists.map(({ type }) => [type.name, error])));
      this.#read = unread;
    }
    return this.#read.parents;
  }

  async close(): Promise<void> {
    const watch = this.#watch;
    this.#watch = null;
    await watch?.close().catch(() => {});
  }

  async #readAgain(connection: Connection, mark: string): Promise<void> {
    const engine = engineOf(connection.engine);
    const driver = await engine.open(connection, quick);
    try {
      const parents = new Map<string, Parents>();
      const failures = new Map<string, unknown>();
      for (const list of this.#lists) {
        const { name } = list.type;
        await readParents(driver, engine, list).then(
          (found) => parents.set(name, found),
          (error: unknown) => failures.set(name, error),
        );
      }
      this.#note(failures);
      // WHY: what is missing stays so until the next commit; whatever else failed is tried again.
      const isSettled = [...failures.values()].every((error) => driver.classify(error) === 'missing');
      const isSame = isSameLists(this.#read.parents, parents);
      this.#read = { parents: isSame ? this.#read.parents : parents, mark: isSettled ? mark : null };
    } finally {
      await driver.close();
    }
  }

  #note(failures: ReadonlyMap<string, unknown>): void {
    for (const [name, error] of failures) if (!this.#unknown.has(name)) this.#report(error);
    this.#unknown = new Set(failures.keys());
  }
}

function isSameLists(left: ReadonlyMap<string, Parents>, right: ReadonlyMap<string, Parents>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([name, parents]) => {
    const other = right.get(name);
    return other?.size === parents.size && [...parents].every(([code, parent]) => other.get(code) === parent);
  });
}

function storedList(model: AgencyModel, type: ObjectModel): readonly StoredList[] {
  const parent = type.fields.get(parentField);
  const key = type.key === null ? undefined : type.fields.get(type.key);
  const isList = parent?.kind === 'reference' && parent.target === type.name && key?.kind === 'column';
  if (!isList || type.kind !== 'entity' || type.table === null) return [];
  return [{ model, type, key, parent }];
}

async function readParents(driver: SqlDriver, engine: Engine, list: StoredList): Promise<Parents> {
  const statement = parentsStatement(engine.dialect, await placeOf(driver, engine, list));
  const rows = await driver.read(statement.sql, filledBindings(statement, {}));
  return new Map(
    rows.map(([key, parent]) => [key ?? '', typeof parent === 'string' ? list.parent.prefix + parent : null]),
  );
}

/** The rows of a list, and the columns of its codes and of the codes above them. */
interface ListPlace {
  readonly source: RowSource;
  readonly cells: readonly CellColumn[];
}

/**
 * WHY looked at only where more is asked than columns as they are: without that a table that is away says so itself.
 * @throws ITEM_UNAVAILABLE
 */
async function placeOf(driver: SqlDriver, engine: Engine, list: StoredList): Promise<ListPlace> {
  const { table, where } = list.type;
  const fields = [list.key, list.parent];
  const tables = table === null ? [] : readTables(table);
  if (
    table !== null &&
    tables.length === 1 &&
    where.length === 0 &&
    fields.every(({ form }) => form === null)
  ) {
    const asStored = { compares: 'asStored', keptAs: '' } as const;
    const cells = fields.map(({ coordinate, column }) => ({ coordinate, column, ...asStored }));
    return { source: { table, where: always }, cells };
  }
  const described = await engine.describe(
    driver,
    tables.map((name) => ({ name })),
  );
  const live = withJoinedTables(described, list.model);
  const source = rowSource(list.type, live);
  return { source, cells: fields.map((field) => keyCell(cellColumn(field, source.table, live))) };
}

function keyCell(cell: CellColumn): CellColumn {
  return { ...cell, compares: 'key' };
}

function parentsStatement(dialect: Dialect, { source: rows, cells }: ListPlace): Statement {
  const { knex } = dialect;
  const column = bareColumns(dialect, 't');
  const columns = cells.map((cell, at) =>
    knex.raw('? as ?', [dialect.text(valueNode(column, cell)), dialect.name(`c${at}`)]),
  );
  const shape = {
    source: rowsOf(dialect, rows, 't').select(columns),
    ...{ alias: 'r', columns: columns.map((_, at) => dialect.name(`c${at}`)) },
    ...{ orderedBy: null, isWorkedOutOnce: false },
  };
  return compileStatement(dialect.answerRows(shape));
}
