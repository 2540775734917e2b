import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { type DocumentNode, execute as executeIntrospection, type GraphQLSchema } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { consumerKey } from '../../schema/fairness/consumer-key.ts';
import { type ToldReason, toldReasons } from '../../schema/permission/denial-reason.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import {
  AnsweredError,
  answerError,
  denialError,
  type OutgoingDenial,
  type OutgoingError,
} from '../answer/answer-error.ts';
import { answerExtensions } from '../answer/answer-extensions.ts';
import { hiddenFields } from '../answer/hidden-fields.ts';
import { type AnswerError, type ShapedAnswer, shapeAnswer } from '../answer/shape-answer.ts';
import { answerKind, distinctCodes, type ToldAnswer } from '../answer/told-answer.ts';
import { unstoppedPermission } from '../answer/unstopped-permission.ts';
import { executePlan, type Fetch } from '../execute/execute-plan.ts';
import { inSubgraphTime } from '../execute/time-limit.ts';
import type { Guard, GuardedOperation, GuardInput } from '../guard/guard.ts';
import type { Denial } from '../guard/judge-operation.ts';
import { checkRows, limitsOf } from '../limit/agreement-limit.ts';
import type { AgreementQuota } from '../limit/agreement-quota.ts';
import { ConsumerShare, longestWaitMs, type ShareHolder } from '../limit/consumer-share.ts';
import type { CostLimit } from '../limit/cost-limit.ts';
import { canonicalOperation } from '../operation/canonical-operation.ts';
import type { Planner } from '../prepare/plan-operation.ts';
import { answerModeOf } from '../request/answer-mode.ts';
import type { RequestState } from '../request/request-state.ts';
import { coerceVariables } from '../validate/coerce-variables.ts';
import type { DocumentValidator } from '../validate/validate-document.ts';

/** The stages that answer an operation. */
export interface OperationStages {
  readonly catalogue: CatalogueModel;
  readonly services: ReadonlyMap<string, SubgraphService>;
  readonly validator: DocumentValidator;
  readonly planner: Planner;
  readonly guard: Guard;
  readonly costs: CostLimit;
  readonly quota: AgreementQuota;
  /** The schema on which documents are validated: every item that may be asked for. */
  readonly clientSchema: GraphQLSchema;
  /** The schema of what a caller may read. */
  readonly contractOf: (permission: EffectivePermission) => GraphQLSchema;
  readonly subgraphTimeoutMs: number;
  /** Called with failures of subgraphs and of our own; never shown to a client. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** An answer, and what it told. */
export interface AnsweredOperation {
  readonly answer: GatewayExecutionResult;
  readonly told: ToldAnswer;
}

/** Validates, judges, plans, executes and shapes one operation. Never rejects: an error becomes an answer. */
export type AnswerOperation = (
  operation: GatewayGraphQLRequestContext,
  state: RequestState,
) => Promise<AnsweredOperation>;

/** Strings the stages together. */
export function createAnswerOperation(stages: OperationStages): AnswerOperation {
  const pipeline = new Pipeline(stages);
  return (operation, state) => pipeline.answer(operation, state);
}

/** Cost points of one consumer's operations that run at once, beside others and alone. */
const points = { running: 2_500, alone: 10_000 } as const;

class Pipeline {
  readonly #stages: OperationStages;
  readonly #share = new ConsumerShare({ ...points, places: Infinity, waitMs: longestWaitMs });

  constructor(stages: OperationStages) {
    this.#stages = stages;
  }

  async answer(context: GatewayGraphQLRequestContext, state: RequestState): Promise<AnsweredOperation> {
    try {
      return await this.#answer(context, state);
    } catch (error) {
      if (!(error instanceof CodedError)) this.#stages.report(error, state.requestId);
      const { answer, told } = refusal([answerError(error, state)], state);
      return { answer, told: { ...told, retryAfterSeconds: retryAfter(error) } };
    }
  }

  async #answer(context: GatewayGraphQLRequestContext, state: RequestState): Promise<AnsweredOperation> {
    const { costs, guard, quota } = this.#stages;
    // WHY here: reading a document may have taken a while, and judging it may too.
    await state.turn();
    const schema = this.#schemaFor(state);
    const invalid = this.#invalid(schema, context);
    if (invalid.length > 0) {
      const errors = invalid.map(({ error, locations }) => answerError(error, state, { locations }));
      return refusal(errors, state, this.#hiddenDenials(context, state));
    }
    const operation = canonicalOperation(context.document, context.operation);
    const variables = coerceVariables(
      schema,
      context.operation.variableDefinitions ?? [],
      context.request.variables ?? {},
    );
    state.variables = variables;
    const asked = { operation, variables, document: context.document };
    const guarded = guard.guard({ ...asked, permission: state.permission });
    state.cost = costs.cost(operation, variables);
    state.denials = guarded.denials;
    if (guarded.denials.length > 0) {
      const refused = this.#refuseWhole(asked, guarded, state);
      if (refused !== null) return refused;
    }
    state.reads = guarded.reads;
    const limits = limitsOf(state.caller.policy, state.permission, guarded.reads);
    const leave = await this.#share.enter(holderOf(state.caller), state.cost, state.signal);
    try {
      state.ticket = quota.take(state.caller.account?.id ?? null, limits, state.cost);
      state.quota = limits;
      const shaped = await this.#run(guarded, variables, state);
      checkRows(limits, state.counts.rows);
      state.ticket.settle(state.counts.rows);
      return this.#result(guarded, shaped, state);
    } finally {
      leave();
    }
  }

  #invalid(schema: GraphQLSchema, { document, queryHash, source }: GatewayGraphQLRequestContext) {
    return this.#stages.validator.validate(schema, { hash: queryHash, document, text: source });
  }

  /**
   * The schema that a caller sees: in the answer mode HIDE its contract, where a denied name is a misspelt one. What is only
   * stopped is in it, since a stop is told to who had the grant.
   */
  #schemaFor({ caller, permission }: RequestState): GraphQLSchema {
    const { catalogue, clientSchema, contractOf } = this.#stages;
    if (answerModeOf(caller) !== 'HIDE') return clientSchema;
    return contractOf(unstoppedPermission(catalogue, caller, permission));
  }

  async #run(
    { normalised }: GuardedOperation,
    variables: Readonly<Record<string, unknown>>,
    state: RequestState,
  ): Promise<ShapedAnswer> {
    const described = await this.#describe(normalised.introspection, variables, state);
    await state.turn();
    const plan = this.#stages.planner.prepare(normalised);
    const result = await executePlan(plan, {
      fetch: this.#fetchFor(state),
      variables: normalised.planningVariables(variables),
      signal: state.signal,
      turn: state.turn,
    });
    await state.turn();
    const extra = described?.data ? { introspection: described.data } : {};
    return shapeAnswer(normalised, { result, variables, ...extra });
  }

  /** Answers introspection from the caller's contract. */
  async #describe(
    document: DocumentNode | undefined,
    variables: Readonly<Record<string, unknown>>,
    { permission, turn }: RequestState,
  ) {
    if (document === undefined) return undefined;
    const schema = this.#stages.contractOf(permission);
    // WHY between: making a schema takes as long as describing it.
    await turn();
    return executeIntrospection({ schema, document, variableValues: variables });
  }

  #fetchFor({ requestId, permission, bundle, signal, turn, counts, caller }: RequestState): Fetch {
    const { services, subgraphTimeoutMs } = this.#stages;
    const exchange: ExchangeContext = {
      requestId,
      permission,
      bundle,
      signal,
      turn,
      state: new Map(),
      counts,
      caller,
    };
    return async (name, request, inner) => {
      const service = services.get(name);
      if (service === undefined) throw codedError('SUBGRAPH_FAILED');
      return inSubgraphTime(inner, subgraphTimeoutMs, () => service.execute(request, exchange));
    };
  }

  #result(guarded: GuardedOperation, shaped: ShapedAnswer, state: RequestState): AnsweredOperation {
    const denied = guarded.denials.map((denial) => ({ denial, error: this.#denied(denial, state) }));
    const failed = shaped.errors.map((error) => this.#failed(error, state));
    const errors = [...denied, ...failed].map(({ error }) => error);
    const denials = [
      ...denied.map(({ denial, error }) => ({ ...denial, reason: error.reason })),
      ...failed.flatMap(({ denial }) => denial ?? []),
    ];
    const isRejected = answerModeOf(state.caller) === 'REJECT' && failed.some(({ error }) => isDenial(error));
    return isRejected
      ? refusal([rejection(state), ...errors], state, denials)
      : answered(shaped, errors, state, denials);
  }

  /** Refuses an operation with denied places where the account wants it whole; null where it wants the rest. */
  #refuseWhole(
    asked: AskedOperation,
    { denials }: GuardedOperation,
    state: RequestState,
  ): AnsweredOperation | null {
    switch (answerModeOf(state.caller)) {
      case 'NULL_AND_ERROR':
        return null;
      case 'REJECT':
        return refusal(
          [rejection(state), ...denials.map((denial) => this.#denied(denial, state))],
          state,
          this.#explained(denials, state),
        );
      case 'HIDE':
        return refusal(this.#hidden(asked, denials, state), state, this.#explained(denials, state));
    }
  }

  /** Denied places of an operation that its caller's contract does not know: the sharing log names them, the answer does not. */
  #hiddenDenials(context: GatewayGraphQLRequestContext, state: RequestState): readonly Denial[] {
    const { clientSchema, guard } = this.#stages;
    if (answerModeOf(state.caller) !== 'HIDE') return [];
    try {
      if (this.#invalid(clientSchema, context).length > 0) return [];
      const operation = canonicalOperation(context.document, context.operation);
      const { denials } = guard.guard({ operation, variables: {}, permission: state.permission });
      return this.#explained(denials, state);
    } catch (error) {
      if (!(error instanceof CodedError)) this.#stages.report(error, state.requestId);
      // WHY nothing: what is found for the log alone must not change the answer, or it would tell a hidden name.
      return [];
    }
  }

  #explained(denials: readonly Denial[], state: RequestState): readonly Denial[] {
    return denials.map((denial) => ({ ...denial, reason: this.#denied(denial, state).reason }));
  }

  /**
   * What a caller that is shown only its contract is told: a place that was granted and is suspended or terminated is
   * told as such, all else has the words of names that do not exist.
   */
  #hidden(asked: AskedOperation, denials: readonly Denial[], state: RequestState): readonly OutgoingError[] {
    const { catalogue, contractOf, guard } = this.#stages;
    const permission = unstoppedPermission(catalogue, state.caller, state.permission);
    const never = new Set(guard.guard({ ...asked, permission }).denials.map(placeOf));
    const told = new Map<Denial, OutgoingDenial>();
    for (const denial of denials) {
      const error = never.has(placeOf(denial)) ? null : this.#denied(denial, state);
      if (error?.formatted.extensions?.stop !== undefined) told.set(denial, error);
    }
    const hidden = denials.filter((denial) => !told.has(denial));
    const unknown = hidden.length === 0 ? [] : hiddenFields(contractOf(permission), asked.document, hidden);
    return [
      ...unknown.map((detail) => answerError(codedError('QUERY_INVALID', { detail }), state)),
      ...told.values(),
    ];
  }

  #denied(denial: Denial, state: RequestState): OutgoingDenial {
    return denialError(this.#stages.catalogue, state, denial, reasonFound(denial.reason));
  }

  /** An error of the execution; a denial by a subgraph is explained like one of ours. */
  #failed({ error, path }: AnswerError, state: RequestState): FailedPlace {
    if (isNews(error)) this.#stages.report(error, state.requestId);
    const { coordinate, reason } = error.details;
    if (error.code !== 'FIELD_NOT_PERMITTED' || typeof coordinate !== 'string') {
      return { error: answerError(error, state, { path }), denial: null };
    }
    const names = path.filter((step) => typeof step === 'string');
    const denial = { coordinate, path: names, ...(typeof reason === 'string' ? { reason } : {}) };
    return { error: this.#denied(denial, state), denial };
  }
}

/** An operation as the guard is asked about it, for whatever permission. */
interface AskedOperation extends Omit<GuardInput, 'permission'> {
  readonly document: DocumentNode;
}

function placeOf({ coordinate, path }: Denial): string {
  return `${coordinate} ${path.join('.')}`;
}

/** An error of the execution, and the denial that it is. */
interface FailedPlace {
  readonly error: OutgoingError;
  readonly denial: Denial | null;
}

function answered(
  shaped: ShapedAnswer,
  errors: readonly OutgoingError[],
  { counts, permission, reads }: RequestState,
  denials: readonly Denial[],
): AnsweredOperation {
  const { data } = shaped;
  const told = {
    kind: answerKind(data, errors),
    codes: distinctCodes(errors),
    denials,
    rows: counts.rows,
    retryAfterSeconds: null,
  };
  const extensions = answerExtensions(shaped, permission, reads);
  return {
    answer: {
      data,
      ...(errors.length === 0 ? {} : { errors: errors.map((error) => new AnsweredError(error, data)) }),
      ...(extensions === null ? {} : { extensions: { ...extensions } }),
    },
    told,
  };
}

/** An answer of errors alone. */
function refusal(
  errors: readonly OutgoingError[],
  { counts, denials: found }: RequestState,
  denials: readonly Denial[] = found,
): AnsweredOperation {
  const codes = distinctCodes(errors);
  return {
    answer: { errors: errors.map((error) => new AnsweredError(error)) },
    told: { kind: 'refused', codes, denials, rows: counts.rows, retryAfterSeconds: null },
  };
}

function rejection(state: RequestState): OutgoingError {
  return answerError(codedError('OPERATION_REJECTED'), state);
}

function isDenial({ code }: OutgoingError): boolean {
  return code === 'FIELD_NOT_PERMITTED';
}

/** A reason that a stage below found, when it is one that callers are told. */
function reasonFound(reason: unknown): ToldReason | undefined {
  return toldReasons.find((each) => each === reason);
}

function holderOf({ account, address }: Caller): ShareHolder {
  return { consumer: consumerKey(account), part: account === null ? (address ?? '') : '' };
}

function retryAfter(error: unknown): number | null {
  if (hasCode(error, 'TOO_MANY_REQUESTS')) return 1;
  return hasCode(error, 'AGREEMENT_LIMIT_REACHED') ? error.details.retryAfterSeconds : null;
}

/** WHY not every one: a subgraph has reported its own faults, with causes that its answer does not hold. */
function isNews({ code, cause, status }: CodedError): boolean {
  if (cause === undefined || code === 'FIELD_NOT_PERMITTED') return false;
  return cause instanceof Error || status < 500;
}
