import { type GraphQLSchema, getVariableValues } from 'graphql';
import knexFactory from 'knex';
import { LRUCache } from 'lru-cache';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import { type CodeLists, noCodeLists } from '../../schema/exchange/code-lists.ts';
import type {
  ExchangeContext,
  OwnedSubgraph,
  SubgraphAnswer,
  SubgraphRequest,
} from '../../schema/exchange/subgraph-service.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { exactScalars } from '../../schema/value/scalars.ts';
import { collapseErrors, type ErrorReport } from '../enforce/collapse-errors.ts';
import { type RuleTree, ruleTreeKey } from '../enforce/field-rule.ts';
import type { PolicyCopy } from '../enforce/policy-copy.ts';
import { shieldSchema } from '../enforce/shield-schema.ts';
import { makeSubgraphSchema } from '../schema/make-subgraph-schema.ts';
import { compileRuleTree } from './enforce/rule-tree.ts';
import { inspectDatabase } from './engine/sqlite/describe.ts';
import { openSqlite, type SqliteDriver } from './engine/sqlite/driver.ts';
import { createEntityMap, type EntityMap } from './model/entity-map.ts';
import { createCursorSealer } from './plan/cursor.ts';
import { compileOperation, type OperationProgram } from './program/compile-operation.ts';
import { executeShielded } from './resolve/execute-shielded.ts';
import { createDocumentParser, type ParsedDocument } from './resolve/parse-document.ts';
import { createReadEngine, type ReadEngine, type ReadResources } from './resolve/read-engine.ts';
import { openScope } from './resolve/request-scope.ts';
import { attachResolvers } from './resolve/resolvers.ts';
import type { RowRecord } from './resolve/row-record.ts';
import { type Finding, findDrift } from './storage/find-drift.ts';
import { createMaskRelease } from './storage/release-mask.ts';

/** Options of `createDatabaseSubgraph`. */
export interface DatabaseSubgraphOptions {
  readonly model: AgencyModel;
  readonly catalogue: CatalogueModel;
  /** Federation SDL from `subgraphSdl`. */
  readonly sdl: string;
  readonly connection: { readonly client: 'sqlite'; readonly file: string };
  /** 32 bytes, the same in all replicas, so that a cursor of one is good in the others. */
  readonly cursorKey: Buffer;
  /**
   * 32 bytes, the same in all subgraphs and replicas, so that a value has one pseudonym for a consumer everywhere. Items
   * that are shared under a pseudonym are denied without it.
   */
  readonly pseudonymKey?: Buffer;
  /** Hierarchies of the province's code lists. What needs one admits nothing without it. */
  readonly codeLists?: CodeLists;
  /**
   * The owner's copy of the policy. `gateway` trusts the permission that comes with a request: for tools and tests that are
   * themselves the gateway, never where consumers are served.
   */
  readonly policy: PolicyCopy | 'gateway';
  /** Longest run of one statement. */
  readonly timeoutMs?: number;
  /** Connections to the file. */
  readonly readers?: number;
  /** False executes everything with graphql-js; for tests that compare the two ways. */
  readonly optimise?: boolean;
  /** Told of faults of the database, of its data and of ours, causes included; for the operator's log. */
  readonly report?: ErrorReport;
}

/** A database as a subgraph. */
export interface DatabaseSubgraph extends OwnedSubgraph {
  /** Compares the SDL file with the live database, now. */
  inspect(): Promise<readonly Finding[]>;
}

/** Everything compiled for one permission set. */
interface Enforcement {
  readonly engine: ReadEngine;
  readonly shielded: GraphQLSchema;
  readonly tree: RuleTree;
  /** Compiled operations; `graphql` marks one that graphql-js must execute. */
  readonly programs: LRUCache<ParsedDocument, Map<string, OperationProgram | 'graphql'>>;
}

/** Permission sets and shielded schemas that stay compiled, documents of each, and variants of a document by its conditions. */
const limits = { permissions: 200, schemas: 50, programs: 300, variants: 64 } as const;

/** What besides the text decides the compiled form of a document: its operation and the values of @skip and @include. */
function programKey(
  parsed: ParsedDocument,
  operation: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): string {
  if (parsed.conditions.length === 0) return operation ?? '';
  return JSON.stringify([operation ?? '', ...parsed.conditions.map((name) => variables[name])]);
}

/** One reading of the live schema and what was compiled against it. */
interface Generation {
  readonly resources: ReadResources;
  readonly enforcements: LRUCache<string, Enforcement>;
  /** Set when a statement met a missing column or table: the live schema has changed. */
  stale: boolean;
}

const missingInDatabase = /no such (?:column|table)/i;

/** Passes statements on and notes when one fails because the database no longer has what the model maps. */
function watchDrift(driver: SqliteDriver, notice: () => void): SqliteDriver {
  return {
    ...driver,
    text: (sql, bindings, signal) =>
      driver.text(sql, bindings, signal).catch((error: unknown) => {
        const cause = error instanceof Error ? error.cause : undefined;
        if (cause instanceof Error && missingInDatabase.test(cause.message)) notice();
        throw error;
      }),
  };
}

/** The database subgraph: plans, compiles and executes for one permission set at a time. */
class CompiledSubgraph implements DatabaseSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly #options: DatabaseSubgraphOptions;
  readonly #schema: GraphQLSchema;
  readonly #plain: ReadonlySet<unknown>;
  readonly #schemas = new LRUCache<string, GraphQLSchema>({ max: limits.schemas });
  readonly #parse: ReturnType<typeof createDocumentParser>;
  readonly #driver: SqliteDriver;
  readonly #shared: Omit<ReadResources, 'live' | 'driver'>;
  #generation: Promise<Generation>;

  constructor(options: DatabaseSubgraphOptions, schema: GraphQLSchema, map: EntityMap, driver: SqliteDriver) {
    this.#plain = attachResolvers(schema, map);
    this.name = options.model.database.id;
    this.sdl = options.sdl;
    this.#options = options;
    this.#schema = schema;
    this.#driver = driver;
    this.#parse = createDocumentParser(schema);
    const knex = knexFactory({ client: 'sqlite3', useNullAsDefault: true });
    const codeLists = options.codeLists ?? noCodeLists;
    this.#shared = {
      map,
      knex,
      cursors: createCursorSealer(options.cursorKey),
      masks: createMaskRelease(options.pseudonymKey ?? null, codeLists),
      codeLists,
      report: options.report ?? (() => undefined),
    };
    this.#generation = this.#readGeneration();
  }

  /** Resolves when the live schema is known; rejects when the rules or the database refuse to start. */
  async start(): Promise<void> {
    const generation = await this.#generation;
    this.#enforce(generation, nobody);
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

  async #attempt(
    request: SubgraphRequest,
    exchange: ExchangeContext,
    decide: () => EffectivePermission,
  ): Promise<SubgraphAnswer> {
    try {
      const generation = await this.#generation;
      const permission = decide();
      const answer = await this.#answer(generation, request, exchange, permission);
      if (!generation.stale) return answer;
      return await this.#answer(await this.#renew(generation), request, exchange, permission);
    } catch (error) {
      return { errors: collapseErrors([{ error, path: [] }], this.#shared.report) };
    }
  }

  async probe(): Promise<void> {
    await this.#driver.text("select 'alive'", []);
  }

  async inspect(): Promise<readonly Finding[]> {
    return findDrift(this.#options.model, await inspectDatabase(this.#driver, this.#options.model));
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #answer(
    generation: Generation,
    request: SubgraphRequest,
    exchange: ExchangeContext,
    permission: EffectivePermission,
  ): Promise<SubgraphAnswer> {
    const enforcement = this.#enforce(generation, permission);
    const parsed = this.#parse(request.document);
    const operation = parsed.operation(request.operationName);
    const scope = openScope(enforcement.engine, exchange);
    const values = getVariableValues(this.#schema, operation.variableDefinitions ?? [], {
      ...request.variables,
    });
    if (values.coerced !== undefined && this.#options.optimise !== false) {
      const program = this.#program(enforcement, parsed, request, values.coerced);
      if (program !== 'graphql') return program(scope, values.coerced);
    }
    return executeShielded(enforcement.shielded, parsed, request, scope);
  }

  #program(
    { engine, shielded, tree, programs }: Enforcement,
    parsed: ParsedDocument,
    request: SubgraphRequest,
    variables: Readonly<Record<string, unknown>>,
  ): OperationProgram | 'graphql' {
    const ofDocument = programs.get(parsed) ?? new Map<string, OperationProgram | 'graphql'>();
    const key = programKey(parsed, request.operationName, variables);
    const known = ofDocument.get(key);
    if (known !== undefined) return known;
    const context = { schema: shielded, fragments: parsed.fragments, variables };
    const input = { engine, shielded, tree, plain: this.#plain, context };
    const made = compileOperation(input, parsed.operation(request.operationName)) ?? 'graphql';
    if (ofDocument.size >= limits.variants) return made;
    programs.set(parsed, ofDocument.set(key, made));
    return made;
  }

  #enforce(generation: Generation, permission: EffectivePermission): Enforcement {
    const known = generation.enforcements.get(permission.hash);
    if (known !== undefined) return known;
    const engine = createReadEngine(generation.resources, permission);
    const tree = compileRuleTree(this.#schema, engine);
    const shielded = this.#shield(tree);
    const programs: Enforcement['programs'] = new LRUCache({ max: limits.programs });
    const made = { engine, shielded, tree, programs };
    generation.enforcements.set(permission.hash, made);
    return made;
  }

  /** Permission sets that differ only in their rows have equal rules, so they share one shielded schema. */
  #shield(tree: RuleTree): GraphQLSchema {
    const key = ruleTreeKey(tree);
    const known = this.#schemas.get(key);
    if (known !== undefined) return known;
    const shielded = shieldSchema(this.#schema, tree);
    this.#schemas.set(key, shielded);
    return shielded;
  }

  async #readGeneration(): Promise<Generation> {
    const live = await inspectDatabase(this.#driver, this.#options.model);
    const notice = () => {
      generation.stale = true;
    };
    const generation: Generation = {
      resources: { ...this.#shared, live, driver: watchDrift(this.#driver, notice) },
      enforcements: new LRUCache({ max: limits.permissions }),
      stale: false,
    };
    return generation;
  }

  /** Reads the live schema again, once for all requests that met the same change. */
  async #renew(stale: Generation): Promise<Generation> {
    const current = this.#generation;
    if ((await current) === stale && this.#generation === current) {
      const next = this.#readGeneration();
      // WHY: when the database cannot be read now, the stale generation goes on failing closed and is retried.
      next.catch(() => {
        if (this.#generation === next) this.#generation = current;
      });
      this.#generation = next;
    }
    return this.#generation;
  }
}

/** Nobody: the permission set that start-up compiles, so that a field without a rule stops the start. */
const nobody: EffectivePermission = {
  hash: 'nobody',
  access: () => null,
  decide: () => ({ kind: 'none' }),
  best: () => ({ kind: 'none' }),
  grants: [],
};

/**
 * Opens a database as a subgraph.
 * @throws SUBGRAPH_FAILED when the file cannot be read, CATALOGUE_INVALID or RULE_MISSING when the SDL has a field
 *   that nothing explains.
 */
export async function createDatabaseSubgraph(options: DatabaseSubgraphOptions): Promise<DatabaseSubgraph> {
  const map = createEntityMap(options.model, options.catalogue);
  const schema = makeSubgraphSchema({
    name: options.model.database.id,
    sdl: options.sdl,
    resolvers: {},
    scalars: exactScalars,
    typeNameOf: (value) => (value as RowRecord).typeName,
  });
  const { file } = options.connection;
  const driver = await openSqlite({
    file,
    readers: options.readers ?? 4,
    timeoutMs: options.timeoutMs ?? 4_000,
  });
  const subgraph = new CompiledSubgraph(options, schema, map, driver);
  try {
    await subgraph.start();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return subgraph;
}
