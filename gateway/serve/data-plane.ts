import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import {
  execute as executeIntrospection,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  parse,
  print,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CatalogueModel, ConsumerClass } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import {
  annotateCatalogue,
  catalogueSchemaDocument,
  contractSchemaDocument,
  schemaOf,
} from '../../schema/contract/catalogue-schema.ts';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { buildSurfaceIndex, type SurfaceIndex } from '../../schema/language/surface-index.ts';
import { type ToldReason, toldReasons } from '../../schema/permission/denial-reason.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { AnswerMode } from '../../schema/policy/policy.ts';
import { answerError, denialError, graphQLErrorOf } from '../answer/answer-error.ts';
import { hiddenFields } from '../answer/hidden-fields.ts';
import { type AnswerError, type ShapedAnswer, shapeAnswer } from '../answer/shape-answer.ts';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { executePlan } from '../execute/execute-plan.ts';
import { Guard, type GuardedOperation } from '../guard/guard.ts';
import { createRecordedJudge, type RecordedJudge } from '../guard/judge-recorded.ts';
import { checkRows, limitsOf } from '../limit/agreement-limit.ts';
import { AgreementQuota } from '../limit/agreement-quota.ts';
import { compileCost } from '../limit/operation-cost.ts';
import { createPlanner, type Planner } from '../prepare/plan-operation.ts';
import type { RequestContext, RequestState } from '../request/request-state.ts';

/** What a data plane is made of. The registry's types judge their callers themselves. */
export interface DataPlaneOptions {
  readonly catalogue: CatalogueModel;
  readonly databases: readonly SubgraphService[];
  readonly registry: SubgraphService;
  readonly configuration: Configuration;
  /** Counts what each consumer uses under limited agreements; one that begins at nothing when it is left out. */
  readonly quota?: AgreementQuota;
  /** Called with failures of subgraphs and of our own; never shown to a client. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** Stages 4 to 10 of a request's way, behind the gateway interface of @apollo/server. */
export interface DataPlane {
  readonly gateway: GatewayInterface;
  readonly supergraphSdl: string;
  /** SDL of what a caller may read now. */
  contractSdl(permission: EffectivePermission): string;
  contractSchema(permission: EffectivePermission): GraphQLSchema;
  /** SDL of every item that may be asked for, each with its mode for the class. */
  catalogueSdl(consumerClass: ConsumerClass): string;
  readonly catalogueSchema: GraphQLSchema;
  /** Items that an operation of the sharing log would be denied; null when it is not valid on today's schema. */
  readonly deniedCoordinates: RecordedJudge;
}

/** Composes the subgraphs and prepares every stage. Rejects with COMPOSITION_FAILED. */
export function createDataPlane(options: DataPlaneOptions): DataPlane {
  const services = [...options.databases, options.registry];
  const supergraphSdl = composeSupergraph(services);
  const { planCacheSize, permissionCacheSize } = options.configuration;
  const planner = createPlanner(supergraphSdl, { cacheSize: planCacheSize });
  const index = buildSurfaceIndex(options.catalogue);
  const catalogueDocument = catalogueSchemaDocument(planner.apiSchema, index);
  const catalogueSchema = schemaOf(catalogueDocument);
  const contracts = new LRUCache<string, { sdl(): string; readonly schema: GraphQLSchema }>({
    max: permissionCacheSize,
  });
  const contract = (permission: EffectivePermission) => {
    const known = contracts.get(permission.hash);
    if (known !== undefined) return known;
    const document = contractSchemaDocument(catalogueDocument, index, permission);
    const made = { sdl: () => print(document), schema: schemaOf(document) };
    contracts.set(permission.hash, made);
    return made;
  };
  const pipeline = new Pipeline(
    options,
    services,
    planner,
    index,
    catalogueSchema,
    (permission) => contract(permission).schema,
  );
  const { maxSelections, maxTokens } = options.configuration;
  const recorded = {
    schema: planner.apiSchema,
    clientSchema: catalogueSchema,
    index,
    ...serviceNames(options.registry, index),
    maxSelections,
    maxTokens,
  };
  return {
    gateway: gatewayOf(catalogueSchema, supergraphSdl, (context) => pipeline.execute(context)),
    supergraphSdl,
    contractSdl: (permission) => contract(permission).sdl(),
    contractSchema: (permission) => contract(permission).schema,
    catalogueSdl: (consumerClass) => print(annotateCatalogue(catalogueDocument, index, consumerClass)),
    catalogueSchema,
    deniedCoordinates: createRecordedJudge(recorded),
  };
}

function gatewayOf(
  apiSchema: GraphQLSchema,
  coreSupergraphSdl: string,
  executor: (context: GatewayGraphQLRequestContext) => Promise<GatewayExecutionResult>,
): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}

class Pipeline {
  readonly #options: DataPlaneOptions;
  readonly #services: ReadonlyMap<string, SubgraphService>;
  readonly #planner: Planner;
  readonly #guard: Guard;
  readonly #costs: LRUCache<string, ReturnType<typeof compileCost>>;
  readonly #quota: AgreementQuota;
  readonly #clientSchema: GraphQLSchema;
  readonly #contractOf: (permission: EffectivePermission) => GraphQLSchema;

  constructor(
    options: DataPlaneOptions,
    services: readonly SubgraphService[],
    planner: Planner,
    index: SurfaceIndex,
    clientSchema: GraphQLSchema,
    contractOf: (permission: EffectivePermission) => GraphQLSchema,
  ) {
    const { planCacheSize, maxSelections } = options.configuration;
    this.#options = options;
    this.#quota = options.quota ?? new AgreementQuota();
    this.#services = new Map(services.map((service) => [service.name, service]));
    this.#planner = planner;
    this.#clientSchema = clientSchema;
    this.#contractOf = contractOf;
    this.#costs = new LRUCache({ max: planCacheSize });
    this.#guard = new Guard({
      schema: planner.apiSchema,
      clientSchema,
      index,
      ...serviceNames(options.registry, index),
      maxSelections,
      cacheSize: planCacheSize,
    });
  }

  /** Judges, plans, executes and shapes one validated operation. Never rejects: an error becomes an answer. */
  async execute(context: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { state } = context.context as RequestContext;
    try {
      return await this.#answer(context, state);
    } catch (error) {
      if (!(error instanceof CodedError)) this.#options.report(error, state.requestId);
      else if (hasCode(error, 'AGREEMENT_LIMIT_REACHED'))
        state.retryAfterSeconds = error.details.retryAfterSeconds;
      return {
        errors: [graphQLErrorOf(this.#note(state, answerError(error, state.language, state.requestId)))],
      };
    }
  }

  async #answer(context: GatewayGraphQLRequestContext, state: RequestState): Promise<GatewayExecutionResult> {
    const { operation, document } = context;
    const key = `${context.queryHash} ${context.operationName ?? ''}`;
    const variables = this.#coerce(context, state);
    state.variables = variables;
    const guarded = this.#guard.guard({ key, document, operation, variables, permission: state.permission });
    state.cost = this.#limitCost(key, context, variables);
    state.denials = guarded.denials;
    if (guarded.denials.length > 0) {
      const refused = this.#refuseWhole(context, guarded, state);
      if (refused !== null) return refused;
    }
    state.reads = guarded.reads;
    const limits = limitsOf(state.caller.policy, state.permission, guarded.reads);
    state.ticket = this.#quota.take(state.caller.account?.id ?? null, limits, state.cost);
    state.quota = limits;
    const shaped = await this.#run(guarded, variables, state);
    checkRows(limits, state.counts.rows);
    state.ticket.settle(state.counts.rows);
    return this.#result(guarded, shaped, state);
  }

  /** Values are coerced on the client's schema, so that a variable cannot name what a document cannot. */
  #coerce(
    { operation, request }: GatewayGraphQLRequestContext,
    state: RequestState,
  ): Readonly<Record<string, unknown>> {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return {};
    const isHidden = answerModeOf(state) === 'HIDE';
    const schema = isHidden ? this.#contractOf(state.permission) : this.#clientSchema;
    const { coerced, errors } = getVariableValues(schema, definitions, request.variables ?? {}, {
      maxErrors: 5,
    });
    if (coerced !== undefined) return coerced;
    const detail = errors.map(({ message }) => message.replace(/ Did you mean .*$/s, '')).join('; ');
    throw codedError('VARIABLES_INVALID', { detail: detail.slice(0, 500) });
  }

  #limitCost(
    key: string,
    { operation }: GatewayGraphQLRequestContext,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    const { maxCost } = this.#options.configuration;
    let cost = this.#costs.get(key);
    if (cost === undefined) {
      cost = compileCost(this.#clientSchema, operation);
      this.#costs.set(key, cost);
    }
    const points = cost(variables);
    if (points > maxCost) throw codedError('QUERY_TOO_LARGE');
    return points;
  }

  async #run(
    { normalised }: GuardedOperation,
    variables: Readonly<Record<string, unknown>>,
    state: RequestState,
  ): Promise<ShapedAnswer> {
    const introspection = normalised.introspection;
    const described =
      introspection === undefined
        ? undefined
        : await executeIntrospection({
            schema: this.#contractOf(state.permission),
            document: introspection,
            variableValues: variables,
          });
    const result = await executePlan(this.#planner.prepare(normalised), {
      fetch: this.#fetchFor(state),
      variables: normalised.planningVariables(variables),
      signal: state.signal,
    });
    const extra = described?.data ? { introspection: described.data } : {};
    return shapeAnswer(normalised, { result, variables, ...extra });
  }

  #fetchFor(state: RequestState) {
    const exchange: ExchangeContext = {
      requestId: state.requestId,
      permission: state.permission,
      bundle: state.bundle,
      signal: state.signal,
      state: new Map(),
      counts: state.counts,
      caller: state.caller,
    };
    return (name: string, request: Parameters<SubgraphService['execute']>[0]) => {
      const service = this.#services.get(name);
      if (service === undefined) throw codedError('SUBGRAPH_FAILED');
      return within(service.execute(request, exchange), this.#options.configuration.subgraphTimeoutMs);
    };
  }

  #result(guarded: GuardedOperation, shaped: ShapedAnswer, state: RequestState): GatewayExecutionResult {
    const { catalogue } = this.#options;
    const denied = guarded.denials.map((denial) =>
      denialError(
        catalogue,
        state.caller,
        denial,
        state.language,
        state.requestId,
        reasonFound(denial.reason),
      ),
    );
    state.denials = guarded.denials.map((denial, at) => ({
      ...denial,
      reason: String(denied[at]?.extensions?.reason),
    }));
    const failed = shaped.errors.map((error) => this.#formatted(error, state));
    const isRejected = failed.some(isDenial) && answerModeOf(state) === 'REJECT';
    const first = isRejected ? [rejection(state)] : [];
    const errors = [...first, ...denied, ...failed].map((error) => graphQLErrorOf(this.#note(state, error)));
    if (isRejected) return { errors };
    const data = shaped.data as Record<string, unknown> | null;
    return errors.length === 0 ? { data } : { data, errors };
  }

  /** Refuses an operation with denied places where the account wants it whole; null where it wants the rest. */
  #refuseWhole(
    context: GatewayGraphQLRequestContext,
    { denials }: GuardedOperation,
    state: RequestState,
  ): GatewayExecutionResult | null {
    switch (answerModeOf(state)) {
      case 'NULL_AND_ERROR':
        return null;
      case 'REJECT': {
        const { catalogue } = this.#options;
        const denied = denials.map((denial) =>
          denialError(
            catalogue,
            state.caller,
            denial,
            state.language,
            state.requestId,
            reasonFound(denial.reason),
          ),
        );
        const errors = [rejection(state), ...denied];
        return { errors: errors.map((error) => graphQLErrorOf(this.#note(state, error))) };
      }
      case 'HIDE': {
        const unknown = hiddenFields(this.#contractOf(state.permission), context.document, denials);
        const errors = unknown.map((detail) =>
          answerError(codedError('QUERY_INVALID', { detail }), state.language, state.requestId),
        );
        return { errors: errors.map((error) => graphQLErrorOf(this.#note(state, error))) };
      }
    }
  }

  #formatted({ error, path }: AnswerError, state: RequestState): GraphQLFormattedError {
    if (error.cause !== undefined && error.code !== 'FIELD_NOT_PERMITTED') {
      this.#options.report(error.cause, state.requestId);
    }
    const { coordinate, reason } = error.details;
    if (error.code !== 'FIELD_NOT_PERMITTED' || typeof coordinate !== 'string') {
      return answerError(error, state.language, state.requestId, path);
    }
    const denial = { coordinate, path: path.filter((step) => typeof step === 'string') };
    state.denials = [...state.denials, { ...denial, ...(typeof reason === 'string' ? { reason } : {}) }];
    const { catalogue } = this.#options;
    return denialError(catalogue, state.caller, denial, state.language, state.requestId, reasonFound(reason));
  }

  #note(state: RequestState, error: GraphQLFormattedError): GraphQLFormattedError {
    state.codes.add(String(error.extensions?.code ?? 'INTERNAL'));
    return error;
  }
}

/** A reason that a stage below found, when it is one that callers are told. */
function reasonFound(reason: unknown): ToldReason | undefined {
  return toldReasons.find((each) => each === reason);
}

function answerModeOf({ caller }: RequestState): AnswerMode {
  return caller.account?.answerMode ?? 'NULL_AND_ERROR';
}

function rejection({ language, requestId }: RequestState): GraphQLFormattedError {
  return answerError(codedError('OPERATION_REJECTED'), language, requestId);
}

function isDenial({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'FIELD_NOT_PERMITTED';
}

/** An answer within a time; rejects with SUBGRAPH_TIMED_OUT, also where a subgraph never answers at all. */
async function within<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(codedError('SUBGRAPH_TIMED_OUT')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The registry's own root fields and object types, read from its SDL; it judges its callers itself. */
function serviceNames({ sdl }: SubgraphService, index: SurfaceIndex) {
  const serviceRoots = new Set<string>();
  const serviceTypes = new Set<string>();
  for (const node of parse(sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    if (node.name.value !== 'Query') serviceTypes.add(node.name.value);
    else for (const { name } of node.fields ?? []) serviceRoots.add(name.value);
  }
  // INVARIANT: a name of the data is never a service name, or its items would go unjudged.
  for (const name of [...index.catalogue.typeOwners.keys(), ...index.structuralTypes])
    serviceTypes.delete(name);
  for (const name of index.roots.keys()) serviceRoots.delete(name);
  return { serviceRoots, serviceTypes };
}
