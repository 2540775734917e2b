import { type GraphQLSchema, getVariableValues } from 'graphql';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import { type CodeLists, noCodeLists } from '../../schema/exchange/code-lists.ts';
import type {
  ExchangeContext,
  OwnedSubgraph,
  SubgraphAnswer,
  SubgraphRequest,
} from '../../schema/exchange/subgraph-service.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { collapseErrors, type ErrorReport } from '../enforce/collapse-errors.ts';
import type { PolicyCopy } from '../enforce/policy-copy.ts';
import { type Enforcement, EnforcementCompiler } from './enforcement.ts';
import type { Connection } from './engine/connection.ts';
import type { SqlDriver } from './engine/driver.ts';
import type { Engine } from './engine/engine.ts';
import { engineOf } from './engine/engine-of.ts';
import { type LiveGeneration, LiveGenerations } from './live-generation.ts';
import { createEntityMap, type EntityMap } from './model/entity-map.ts';
import { createCursorSealer } from './plan/cursor.ts';
import { executeShielded } from './resolve/execute-shielded.ts';
import { createDocumentParser } from './resolve/parse-document.ts';
import { openScope } from './resolve/request-scope.ts';
import { makeTableSchema } from './resolve/table-schema.ts';
import { type Finding, findDrift } from './storage/find-drift.ts';
import { mappedTables } from './storage/mapped-tables.ts';
import { createMaskRelease } from './storage/release-mask.ts';
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
  readonly codeLists?: CodeLists;
  /**
   * The owner's copy of the policy. `gateway` trusts the permission that comes with a request: for tools and tests that are
   * themselves the gateway, never where consumers are served.
   */
  readonly policy: PolicyCopy | 'gateway';
  /** Longest run of one statement. */
  readonly timeoutMs?: number;
  /** Connections to the database. */
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

/**
 * Opens a database as a subgraph.
 * @throws SUBGRAPH_FAILED when the database cannot be read, CONFIGURATION_INVALID when its engine is not known,
 *   CATALOGUE_INVALID or RULE_MISSING when the SDL has a field that nothing explains.
 */
export async function createDatabaseSubgraph(options: DatabaseSubgraphOptions): Promise<DatabaseSubgraph> {
  const map = createEntityMap(options.model, options.catalogue);
  const schema = makeTableSchema(options.sdl, map);
  const engine = engineOf(options.connection.engine);
  const limits = { readers: options.readers ?? 4, timeoutMs: options.timeoutMs ?? 4_000 };
  const driver = await engine.open(options.connection, limits);
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

  constructor(options: DatabaseSubgraphOptions, parts: SubgraphParts) {
    const { schema, map, engine, driver } = parts;
    this.name = options.model.database.id;
    this.sdl = options.sdl;
    this.#options = options;
    this.#parts = parts;
    this.#report = options.report ?? (() => undefined);
    this.#compiler = new EnforcementCompiler(schema);
    this.#parse = createDocumentParser(schema);
    const codeLists = options.codeLists ?? noCodeLists;
    const shared = {
      map,
      cursors: createCursorSealer(options.cursorKey),
      hiddenOrder: createHiddenOrder(options.cursorKey),
      masks: createMaskRelease(options.pseudonymKey ?? null, codeLists),
      codeLists,
      report: this.#report,
    };
    this.#generations = new LiveGenerations({ model: options.model, engine, driver, shared });
  }

  /** Resolves when the live schema is known; rejects when the rules or the database refuse to start. */
  async start(): Promise<void> {
    this.#enforce(await this.#generations.current(), nobody);
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

  probe(): Promise<void> {
    return this.#parts.driver.probe();
  }

  async inspect(): Promise<readonly Finding[]> {
    const { engine, driver } = this.#parts;
    const { model } = this.#options;
    return findDrift(model, await engine.describe(driver, mappedTables(model)));
  }

  close(): Promise<void> {
    return this.#parts.driver.close();
  }

  async #attempt(
    request: SubgraphRequest,
    exchange: ExchangeContext,
    decide: () => EffectivePermission,
  ): Promise<SubgraphAnswer> {
    try {
      const generation = await this.#generations.current();
      const permission = decide();
      const answer = await this.#answer(generation, request, exchange, permission);
      if (!generation.stale) return answer;
      return await this.#answer(await this.#generations.renew(generation), request, exchange, permission);
    } catch (error) {
      return { errors: collapseErrors([{ error, path: [] }], this.#report) };
    }
  }

  #answer(
    generation: LiveGeneration,
    request: SubgraphRequest,
    exchange: ExchangeContext,
    permission: EffectivePermission,
  ): Promise<SubgraphAnswer> {
    const enforcement = this.#enforce(generation, permission);
    const parsed = this.#parse(request.document);
    const operation = parsed.operation(request.operationName);
    const scope = openScope(enforcement.engine, exchange);
    const values = getVariableValues(this.#parts.schema, operation.variableDefinitions ?? [], {
      ...request.variables,
    });
    if (values.coerced !== undefined && this.#options.optimise !== false) {
      const program = this.#compiler.program(enforcement, parsed, request.operationName, values.coerced);
      if (program !== 'graphql') return program(scope, values.coerced);
    }
    return executeShielded(enforcement.shielded, parsed, request, scope);
  }

  #enforce({ resources, enforcements }: LiveGeneration, permission: EffectivePermission): Enforcement {
    return memoise(enforcements, permission.hash, () => this.#compiler.enforce(resources, permission));
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
