import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { execute as executeIntrospection, type GraphQLSchema } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { type ToldReason, toldReasons } from '../../schema/permission/denial-reason.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import {
  answerError,
  denialError,
  graphQLErrorOf,
  type OutgoingDenial,
  type OutgoingError,
} from '../answer/answer-error.ts';
import { hiddenFields } from '../answer/hidden-fields.ts';
import { type AnswerError, type ShapedAnswer, shapeAnswer } from '../answer/shape-answer.ts';
import { answerKind, distinctCodes, type ToldAnswer } from '../answer/told-answer.ts';
import { executePlan, type Fetch } from '../execute/execute-plan.ts';
import { inSubgraphTime } from '../execute/time-limit.ts';
import type { Guard, GuardedOperation } from '../guard/guard.ts';
import type { Denial } from '../guard/judge-operation.ts';
import { checkRows, limitsOf } from '../limit/agreement-limit.ts';
import type { AgreementQuota } from '../limit/agreement-quota.ts';
import type { CostLimit } from '../limit/cost-limit.ts';
import type { Planner } from '../prepare/plan-operation.ts';
import { answerModeOf } from '../request/answer-mode.ts';
import type { RequestState } from '../request/request-state.ts';
import { coerceVariables } from '../validate/coerce-variables.ts';

/** The stages that answer an operation. */
export interface OperationStages {
  readonly catalogue: CatalogueModel;
  readonly services: ReadonlyMap<string, SubgraphService>;
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

/** Judges, plans, executes and shapes one validated operation. Never rejects: an error becomes an answer. */
export type AnswerOperation = (
  operation: GatewayGraphQLRequestContext,
  state: RequestState,
) => Promise<AnsweredOperation>;

/** Strings the stages together. */
export function createAnswerOperation(stages: OperationStages): AnswerOperation {
  const pipeline = new Pipeline(stages);
  return (operation, state) => pipeline.answer(operation, state);
}

class Pipeline {
  readonly #stages: OperationStages;

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
    const { operation, document } = context;
    const key = `${context.queryHash} ${context.operationName ?? ''}`;
    const variables = this.#coerce(context, state);
    state.variables = variables;
    const guarded = guard.guard({ key, document, operation, variables, permission: state.permission });
    state.cost = costs.cost(key, operation, variables);
    state.denials = guarded.denials;
    if (guarded.denials.length > 0) {
      const refused = this.#refuseWhole(context, guarded, state);
      if (refused !== null) return refused;
    }
    state.reads = guarded.reads;
    const limits = limitsOf(state.caller.policy, state.permission, guarded.reads);
    state.ticket = quota.take(state.caller.account?.id ?? null, limits, state.cost);
    state.quota = limits;
    const shaped = await this.#run(guarded, variables, state);
    checkRows(limits, state.counts.rows);
    state.ticket.settle(state.counts.rows);
    return this.#result(guarded, shaped, state);
  }

  #coerce({ operation, request }: GatewayGraphQLRequestContext, { caller, permission }: RequestState) {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return {};
    const isHidden = answerModeOf(caller) === 'HIDE';
    const schema = isHidden ? this.#stages.contractOf(permission) : this.#stages.clientSchema;
    return coerceVariables(schema, definitions, request.variables ?? {});
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
            schema: this.#stages.contractOf(state.permission),
            document: introspection,
            variableValues: variables,
          });
    const result = await executePlan(this.#stages.planner.prepare(normalised), {
      fetch: this.#fetchFor(state),
      variables: normalised.planningVariables(variables),
      signal: state.signal,
    });
    const extra = described?.data ? { introspection: described.data } : {};
    return shapeAnswer(normalised, { result, variables, ...extra });
  }

  #fetchFor({ requestId, permission, bundle, signal, counts, caller }: RequestState): Fetch {
    const { services, subgraphTimeoutMs } = this.#stages;
    const exchange: ExchangeContext = {
      requestId,
      permission,
      bundle,
      signal,
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
      : answered(shaped.data, errors, state, denials);
  }

  /** Refuses an operation with denied places where the account wants it whole; null where it wants the rest. */
  #refuseWhole(
    { document }: GatewayGraphQLRequestContext,
    { denials }: GuardedOperation,
    state: RequestState,
  ): AnsweredOperation | null {
    switch (answerModeOf(state.caller)) {
      case 'NULL_AND_ERROR':
        return null;
      case 'REJECT':
        return refusal([rejection(state), ...denials.map((denial) => this.#denied(denial, state))], state);
      case 'HIDE': {
        const unknown = hiddenFields(this.#stages.contractOf(state.permission), document, denials);
        return refusal(
          unknown.map((detail) => answerError(codedError('QUERY_INVALID', { detail }), state)),
          state,
        );
      }
    }
  }

  #denied(denial: Denial, state: RequestState): OutgoingDenial {
    return denialError(this.#stages.catalogue, state, denial, reasonFound(denial.reason));
  }

  /** An error of the execution; a denial by a subgraph is explained like one of ours. */
  #failed({ error, path }: AnswerError, state: RequestState): FailedPlace {
    if (error.cause !== undefined && error.code !== 'FIELD_NOT_PERMITTED') {
      this.#stages.report(error.cause, state.requestId);
    }
    const { coordinate, reason } = error.details;
    if (error.code !== 'FIELD_NOT_PERMITTED' || typeof coordinate !== 'string') {
      return { error: answerError(error, state, path), denial: null };
    }
    const names = path.filter((step) => typeof step === 'string');
    const denial = { coordinate, path: names, ...(typeof reason === 'string' ? { reason } : {}) };
    return { error: this.#denied(denial, state), denial };
  }
}

/** An error of the execution, and the denial that it is. */
interface FailedPlace {
  readonly error: OutgoingError;
  readonly denial: Denial | null;
}

function answered(
  data: ShapedAnswer['data'],
  errors: readonly OutgoingError[],
  { counts }: RequestState,
  denials: readonly Denial[],
): AnsweredOperation {
  const told = {
    kind: answerKind(data, errors),
    codes: distinctCodes(errors),
    denials,
    rows: counts.rows,
    retryAfterSeconds: null,
  };
  return {
    answer:
      errors.length === 0 ? { data } : { data, errors: errors.map((error) => graphQLErrorOf(error, data)) },
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
    answer: { errors: errors.map((error) => graphQLErrorOf(error, undefined)) },
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

function retryAfter(error: unknown): number | null {
  return hasCode(error, 'AGREEMENT_LIMIT_REACHED') ? error.details.retryAfterSeconds : null;
}
