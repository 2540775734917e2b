import { type GraphQLSchema, getVariableValues } from 'graphql';
import { type BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { AgencyModel, CatalogueModel, ObjectModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import {
  type CodeLists,
  currentCodeLists,
  type LiveCodeLists,
  noCodeLists,
} from '../../schema/exchange/code-lists.ts';
import type {
  ExchangeContext,
  OwnedSubgraph,
  SubgraphAnswer,
  SubgraphRequest,
} from '../../schema/exchange/subgraph-service.ts';
import { inFurtherTurns } from '../../schema/fairness/pieces.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { collapseErrors, type ErrorReport } from '../enforce/collapse-errors.ts';
import type { PolicyCopy } from '../enforce/policy-copy.ts';
import { type ColumnApprovals, passingApprovals } from './approval/approved-columns.ts';
import { isReadable, rowSource } from './condition/row-source.ts';
import { cellColumn, hasColumns } from './condition/store-comparison.ts';
import { always } from './condition/stored-predicate.ts';
import { databaseUnavailable } from './database-unavailable.ts';
import { type Enforcement, EnforcementCompiler, enforcementBytes } from './enforcement.ts';
import { CommitMarks } from './engine/commit-marks.ts';
import type { Connection } from './engine/connection.ts';
import type { SqlDriver } from './engine/driver.ts';
import type { Engine } from './engine/engine.ts';
import { engineOf } from './engine/engine-of.ts';
import { LastingDriver } from './engine/lasting-driver.ts';
import type { LiveSchema } from './engine/live-schema.ts';
import { filledBindings, type Statement, statementBytes } from './engine/statement.ts';
import { type LiveGeneration, LiveGenerations } from './live-generation.ts';
import { createEntityMap, type EntityMap, type ReadField } from './model/entity-map.ts';
import { createCursorSealer } from './plan/cursor.ts';
import { ColumnFacts } from './resolve/column-facts.ts';
import { executeShielded } from './resolve/execute-shielded.ts';
import { KeptOrders } from './resolve/kept-orders.ts';
import { createDocumentParser } from './resolve/parse-document.ts';
import { openScope } from './resolve/request-scope.ts';
import { makeTableSchema } from './resolve/table-schema.ts';
import { repeatedKeysStatement } from './sql/repeated-keys-statement.ts';
import { sampleStatement } from './sql/sample-statement.ts';
import { writingStatement } from './sql/writing-statement.ts';
import { contentSample, findContents } from './storage/find-contents.ts';
import { type Finding, findClosed, findDrift } from './storage/find-drift.ts';
import { encodingSample, findEncodings } from './storage/find-encodings.ts';
import { findMisfits } from './storage/find-misfits.ts';
import { findRepeatedKeys, findRepeatedSides } from './storage/find-repeated-keys.ts';
import { findViewed } from './storage/find-viewed.ts';
import { withJoinedTables } from './storage/joined-tables.ts';
import { mappedSchemas, mappedTables } from './storage/mapped-tables.ts';
import { createMaskRelease, type MaskRelease } from './storage/release-mask.ts';
import { createHiddenOrder } from './view/hidden-order.ts';

/** Options of `createDatabaseSubgraph`. */
export interface DatabaseSubgraphOptions {
  readonly model: AgencyModel;
  readonly catalogue: CatalogueModel;
  /** Federation SDL from `subgraphSdl`. */
  readonly sdl: string;
  readonly connection: Connection;
  /**
   * 32 bytes, the same in all replicas, so that a cursor of one is good in the others, and rows whose keys are hidden come in
   * one order.
   */
  readonly cursorKey: Buffer;
  /**
   * 32 bytes, the same in all subgraphs and replicas, so that a value has one pseudonym for a consumer everywhere. Items
   * that are shared under a pseudonym are denied without it.
   */
  readonly pseudonymKey?: Buffer;
  /** Hierarchies of the province's code lists. What needs one admits nothing without it. */
  readonly codeLists?: CodeLists | LiveCodeLists;
  /**
   * The owner's copy of the policy. `gateway` trusts the permission that comes with a request: for tools and tests that are
   * themselves the gateway, never where consumers are served.
   */
  readonly policy: PolicyCopy | 'gateway';
  /** Where the approval of the columns is kept; only in this process when left out. */
  readonly approvals?: ColumnApprovals;
  /** Longest run of one statement. */
  readonly timeoutMs?: number;
  /** Connections to the database. */
  readonly readers?: number;
  /** Where it keeps what it compiles; a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
  /** False executes everything with graphql-js and works everything out anew; for tests that compare the two ways. */
  readonly optimise?: boolean;
  /** Told of faults of the database, of its data and of ours, causes included; for the operator's log. */
  readonly report?: ErrorReport;
}

/** A database as a subgraph. */
export interface DatabaseSubgraph extends OwnedSubgraph {
  /**
   * Compares the SDL file with the live database and its values, now. Reads every mapped column. A database that cannot be read is
   * one finding, under its id.
   */
  inspect(): Promise<readonly Finding[]>;
  /** Approves the columns as they are now; gives their number. @throws DATA_FOLDER_UNUSABLE */
  acceptColumns(): Promise<number>;
}

/**
 * Opens a database as a subgraph. One that cannot be read now is reported by its name as DATABASE_UNAVAILABLE; its requests fail
 * until it can, which is tried again at the next request, at most once a second.
 * @throws CONFIGURATION_INVALID when its engine is not known, CATALOGUE_INVALID or RULE_MISSING when the SDL has a field that
 *   nothing explains.
 */
export async function createDatabaseSubgraph(options: DatabaseSubgraphOptions): Promise<DatabaseSubgraph> {
  const map = createEntityMap(options.model, options.catalogue);
  const schema = makeTableSchema(options.sdl, map);
  const engine = engineOf(options.connection.engine);
  const schemas = mappedSchemas(options.model);
  const limits = { readers: options.readers ?? 4, timeoutMs: options.timeoutMs ?? 4_000, schemas };
  const driver = new LastingDriver(() => engine.open(options.connection, limits));
  try {
    const subgraph = new CompiledSubgraph(options, { schema, map, engine, driver });
    await subgraph.start();
    return subgraph;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** What a subgraph is made of, besides its options. */
interface SubgraphParts {
  readonly schema: GraphQLSchema;
  readonly map: EntityMap;
  readonly engine: Engine;
  readonly driver: SqlDriver;
}

/** The database subgraph: plans, compiles and executes for one permission set at a time. */
class CompiledSubgraph implements DatabaseSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly #options: DatabaseSubgraphOptions;
  readonly #parts: SubgraphParts;
  readonly #report: ErrorReport;
  readonly #compiler: EnforcementCompiler;
  readonly #parse: ReturnType<typeof createDocumentParser>;
  readonly #generations: LiveGenerations;
  readonly #marks: CommitMarks;
  readonly #facts: ColumnFacts | null;
  readonly #enforcements: BoundedCache<string, Enforcement>;
  readonly #masks = new WeakMap<CodeLists, MaskRelease>();

  constructor(options: DatabaseSubgraphOptions, parts: SubgraphParts) {
    const { schema, map, engine, driver } = parts;
    this.name = options.model.database.id;
    this.sdl = options.sdl;
    this.#options = options;
    this.#parts = parts;
    this.#report = options.report ?? (() => undefined);
    const { caches = new CacheBudget() } = options;
    this.#enforcements = caches.cache({ sizeOf: enforcementBytes });
    this.#compiler = new EnforcementCompiler(schema, caches);
    this.#parse = createDocumentParser(schema, caches);
    this.#marks = new CommitMarks(() => engine.watch(options.connection));
    this.#facts = options.optimise === false ? null : new ColumnFacts(this.#marks);
    const shared = {
      map,
      facts: this.#facts,
      orders: options.optimise === false ? null : new KeptOrders(this.#marks, caches),
      cursors: createCursorSealer(options.cursorKey),
      hiddenOrder: createHiddenOrder(options.cursorKey),
      report: this.#report,
      statements: caches.cache<string, Statement>({ sizeOf: statementBytes }),
    };
    const approvals = options.approvals ?? passingApprovals();
    this.#generations = new LiveGenerations({ model: options.model, engine, driver, approvals, shared });
  }

  /** Resolves when the live schema was read, or could not be; rejects when the rules refuse to start. */
  async start(): Promise<void> {
    const first = this.#generations.current();
    await first.catch(() => undefined);
    // WHY without the live schema: whether every field has a rule does not hang on a file.
    this.#enforce(this.#generations.unread(), nobody, noCodeLists);
    await first.catch((error: unknown) => this.#report(databaseUnavailable(this.name, error)));
  }

  execute(request: SubgraphRequest, exchange: ExchangeContext): Promise<SubgraphAnswer> {
    const { policy } = this.#options;
    return this.#attempt(request, exchange, () =>
      policy === 'gateway' ? exchange.permission : policy.permissionOf(exchange),
    );
  }

  executeForOwner(request: SubgraphRequest, exchange: ExchangeContext): Promise<SubgraphAnswer> {
    return this.#attempt(request, exchange, () => exchange.permission);
  }

  async probe(): Promise<void> {
    let generation = await this.#generations.current();
    if (!(await this.#generations.isCurrent(generation)))
      generation = await this.#generations.renew(generation);
    const { live } = generation.resources;
    const away = mappedTables(this.#options.model).filter(({ name }) => !live.hasTable(name));
    if (away.length > 0) {
      throw codedError('TABLES_MISSING', { tables: away.map(({ name }) => name).join(', ') });
    }
    await this.#parts.driver.probe();
  }

  async inspect(): Promise<readonly Finding[]> {
    try {
      return await this.#findings();
    } catch (error) {
      // WHY a finding: who checks a province learns of the one that is broken, and of all others what they are.
      const { vi, en } = databaseUnavailable(this.name, error).messages;
      return [{ severity: 'error', coordinate: this.name, vi, en }];
    }
  }

  async #findings(): Promise<readonly Finding[]> {
    const { engine, driver } = this.#parts;
    const { model } = this.#options;
    const { closed } = await this.#generations.read();
    const tables = mappedTables(model);
    const names = tables.map(({ name }) => name);
    const live = withJoinedTables(await engine.describe(driver, tables), model);
    const { dialect } = engine;
    const read = (object: ObjectModel, field: ReadField) => placeOf(this.#parts.map, live, object, field);
    const misfits = await findMisfits(model, (object, field) => {
      const place = read(object, field);
      return place && readWritings(driver, writingStatement(dialect, place.source, place.cell));
    });
    const repeated = await findRepeatedKeys(model, (entity) => {
      const key = this.#parts.map.keyField(entity);
      const place = key && read(entity, key);
      return place && readNumber(driver, repeatedKeysStatement(dialect, place.source, place.cell));
    });
    const sides = await findRepeatedSides(model, ({ table, on, column }) => {
      const kept = live.column(table, on);
      if (kept === null) return null;
      const cell = {
        coordinate: `${table}.${column}`,
        column: on,
        compares: 'key',
        keptAs: kept.keptAs,
      } as const;
      return readNumber(driver, repeatedKeysStatement(dialect, { table, where: always }, cell));
    });
    const encodings = await findEncodings(model, (object, field) => {
      const place = read(object, field);
      return place && readTexts(driver, sampleStatement(dialect, place.source, place.cell, encodingSample));
    });
    const contents = await findContents(model, (object, field) => {
      const place = read(object, field);
      return place && readTexts(driver, sampleStatement(dialect, place.source, place.cell, contentSample));
    });
    return [
      ...findClosed(model, closed, await this.#generations.unapproved()),
      ...findDrift(model, live),
      ...findViewed(model, await engine.shapes(driver, names)),
      ...repeated,
      ...sides,
      ...encodings,
      ...contents,
      ...misfits,
    ];
  }

  acceptColumns(): Promise<number> {
    return this.#generations.accept();
  }

  async close(): Promise<void> {
    await this.#facts?.close();
    await Promise.all([this.#parts.driver.close(), this.#marks.close()]);
  }

  async #attempt(
    request: SubgraphRequest,
    exchange: ExchangeContext,
    decide: () => EffectivePermission,
  ): Promise<SubgraphAnswer> {
    try {
      const [generation, codeLists] = await Promise.all([
        this.#generations.current(),
        listsOfRequest(exchange, this.#options.codeLists ?? noCodeLists),
      ]);
      const permission = decide();
      const enforcement = this.#enforce(generation, permission, codeLists);
      const answer = await this.#answer(enforcement, request, exchange);
      if (!generation.stale && (await this.#generations.isCurrent(generation))) return answer;
      const renewed = await this.#generations.renew(generation);
      const again = await this.#answer(this.#enforce(renewed, permission, codeLists), request, exchange);
      // WHY not once more: a database whose structure changes without end is not answered from.
      if (!(await this.#generations.isCurrent(renewed))) throw codedError('SUBGRAPH_FAILED');
      return again;
    } catch (error) {
      return { errors: collapseErrors([{ error, path: [] }], this.#report, exchange.requestId) };
    }
  }

  async #answer(
    enforcement: Enforcement,
    request: SubgraphRequest,
    exchange: ExchangeContext,
  ): Promise<SubgraphAnswer> {
    const { turn } = exchange;
    const parsed = await inFurtherTurns(this.#parse(request.document), turn);
    const operation = parsed.operation(request.operationName);
    const scope = openScope(enforcement.engine, exchange);
    const values = getVariableValues(this.#parts.schema, operation.variableDefinitions ?? [], {
      ...request.variables,
    });
    if (values.coerced !== undefined && this.#options.optimise !== false) {
      const compiling = this.#compiler.program(enforcement, parsed, request.operationName, values.coerced);
      const program = await inFurtherTurns(compiling, turn);
      if (program !== 'graphql') return program(scope, values.coerced);
    }
    return executeShielded(enforcement.shielded, parsed, request, scope);
  }

  /** INVARIANT: what was compiled with other code lists, or against another live schema, is never used. */
  #enforce(
    { number, resources }: LiveGeneration,
    permission: EffectivePermission,
    codeLists: CodeLists,
  ): Enforcement {
    const key = `${number} ${numberOf(codeLists)} ${permission.hash}`;
    return memoise(this.#enforcements, key, () => {
      const secret = this.#options.pseudonymKey ?? null;
      const masks = memoise(this.#masks, codeLists, () => createMaskRelease(secret, codeLists));
      return this.#compiler.enforce({ ...resources, codeLists, masks }, permission);
    });
  }
}

const numbers = new WeakMap<CodeLists, number>();
let lastNumber = 0;

/** A number of the lists themselves: lists of other content are other objects. */
function numberOf(codeLists: CodeLists): number {
  return memoise(numbers, codeLists, () => {
    lastNumber += 1;
    return lastNumber;
  });
}

/** The lists of a request: asked for once, so that all its fetches, from whatever database, see the same. */
function listsOfRequest({ state }: ExchangeContext, lists: CodeLists | LiveCodeLists): Promise<CodeLists> {
  const known = state.get(listsOfRequestKey);
  if (known instanceof RequestLists && known.of === lists) return known.current;
  const asked = new RequestLists(lists);
  state.set(listsOfRequestKey, asked);
  return asked.current;
}

const listsOfRequestKey = 'code lists';

/** The reading of the lists that a request pinned. */
class RequestLists {
  readonly of: CodeLists | LiveCodeLists;
  readonly current: Promise<CodeLists>;

  constructor(of: CodeLists | LiveCodeLists) {
    this.of = of;
    this.current = currentCodeLists(of);
  }
}

/** The rows of an object's entity and the cell of a field in them; null where the live database has not what they are read of. */
function placeOf(map: EntityMap, live: LiveSchema, object: ObjectModel, field: ReadField) {
  const entity = map.entity(object.entity);
  if (entity === null || !isReadable(entity, live) || !hasColumns(field, entity.table ?? '', live))
    return null;
  const source = rowSource(entity, live);
  return { source, cell: cellColumn(field, source.table, live) };
}

async function readTexts(driver: SqlDriver, statement: Statement): Promise<readonly string[]> {
  const rows = await driver.read(statement.sql, filledBindings(statement, {}));
  return rows.flatMap(([text]) => text ?? []);
}

async function readNumber(driver: SqlDriver, statement: Statement): Promise<number> {
  const [row] = await driver.read(statement.sql, filledBindings(statement, {}));
  return Number(row?.[0]);
}

async function readWritings(driver: SqlDriver, statement: Statement): Promise<ReadonlyMap<string, number>> {
  const rows = await driver.read(statement.sql, filledBindings(statement, {}));
  return new Map(
    rows.flatMap(([writing, count]) => (typeof writing === 'string' ? [[writing, Number(count)]] : [])),
  );
}

/** Nobody: the permission set that start-up compiles, so that a field without a rule stops the start. */
const nobody: EffectivePermission = {
  hash: 'nobody',
  access: () => null,
  decide: () => ({ kind: 'none' }),
  best: () => ({ kind: 'none' }),
  grants: [],
};
