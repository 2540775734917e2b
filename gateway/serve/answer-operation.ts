import { type DocumentNode, execute as executeIntrospection, type GraphQLSchema } from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { consumerKey } from '../../schema/fairness/consumer-key.ts';
import { inFurtherTurns } from '../../schema/fairness/pieces.ts';
import { requirePerson } from '../../schema/people/require-person.ts';
import { type ToldReason, toldReasons } from '../../schema/permission/denial-reason.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import { consumerOf } from '../../schema/policy/consumer-names.ts';
import { answerError, denialError, type OutgoingDenial, type OutgoingError } from '../answer/answer-error.ts';
import { type DataValidity, dataValidity } from '../answer/data-validity.ts';
import { hiddenFields } from '../answer/hidden-fields.ts';
import { type AnswerError, type ShapedAnswer, shapeAnswer } from '../answer/shape-answer.ts';
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
import type { AdmittedOperation } from '../request/admit-operation.ts';
import { answerModeOf } from '../request/answer-mode.ts';
import { beginMutation } from '../request/begin-mutation.ts';
import type { RequestState } from '../request/request-state.ts';
import { coerceVariables } from '../validate/coerce-variables.ts';
import type { DocumentValidator } from '../validate/validate-document.ts';
import { type AnsweredOperation, answered, refusal, rejection } from './answered-operation.ts';

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
  /** The schema of what a caller may read and do. */
  readonly contractOf: (permission: EffectivePermission, isPerson: boolean) => GraphQLSchema;
  readonly subgraphTimeoutMs: number;
  /** Called with failures of subgraphs and of our own; never shown to a client. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** An operation, with the variables that its client gave. */
export interface VariedOperation extends AdmittedOperation {
  readonly given: Readonly<Record<string, unknown>>;
}

/** Validates, judges, plans, executes and shapes one operation. Never rejects: an error becomes an answer. */
export type AnswerOperation = (operation: VariedOperation, state: RequestState) => Promise<AnsweredOperation>;

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

  async answer(asked: VariedOperation, state: RequestState): Promise<AnsweredOperation> {
    try {
      return await this.#answer(asked, state);
    } catch (error) {
      if (!(error instanceof CodedError)) this.#stages.report(error, state.requestId);
      const { answer, told } = refusal([answerError(error, state)], state);
      return { answer, told: { ...told, retryAfterSeconds: retryAfter(error) } };
    }
  }

  async #answer(admitted: VariedOperation, state: RequestState): Promise<AnsweredOperation> {
    const { costs, guard, quota } = this.#stages;
    // WHY here: reading a document may have taken a while, and judging it may too.
    await state.turn();
    const schema = this.#schemaFor(state);
    requireRoot(schema, admitted);
    const invalid = this.#invalid(schema, admitted);
    if (invalid.length > 0) {
      const errors = invalid.map(({ error, locations }) => answerError(error, state, { locations }));
      return refusal(errors, state, this.#hiddenDenials(admitted, state));
    }
    const { document, given } = admitted;
    const operation = canonicalOperation(document, admitted.operation);
    const variables = coerceVariables(schema, admitted.operation.variableDefinitions ?? [], given);
    state.variables = variables;
    const asked = { operation, variables, document };
    const judging = guard.guarding({ ...asked, permission: state.permission });
    const guarded = await inFurtherTurns(judging, state.turn);
    if (guarded.forPeople.length > 0) requirePerson(state.caller);
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
      const { account } = state.caller;
      state.ticket = quota.take(account === null ? null : consumerOf(account), limits, state.cost);
      state.quota = limits;
      const shaped = await this.#run(guarded, variables, state);
      // WHY not of a mutation: what was done is told, whatever it read.
      if (!state.hasBegun) checkRows(limits, state.counts.rows);
      state.ticket.settle(state.counts.rows);
      return this.#result(guarded, shaped, state);
    } finally {
      leave();
    }
  }

  #invalid(schema: GraphQLSchema, admitted: AdmittedOperation) {
    return this.#stages.validator.validate(schema, admitted);
  }

  /**
   * The schema that a caller sees: in the answer mode HIDE its contract, where a denied name is a misspelt one. What is only
   * stopped is in it, since a stop is told to who had the grant.
   */
  #schemaFor({ caller, permission }: RequestState): GraphQLSchema {
    const { catalogue, clientSchema, contractOf } = this.#stages;
    if (answerModeOf(caller) !== 'HIDE') return clientSchema;
    return contractOf(unstoppedPermission(catalogue, caller, permission), isPerson(caller));
  }

  async #run(
    { normalised }: GuardedOperation,
    variables: Readonly<Record<string, unknown>>,
    state: RequestState,
  ): Promise<ShapedAnswer> {
    const described = await this.#describe(normalised.introspection, variables, state);
    await state.turn();
    const plan = await inFurtherTurns(this.#stages.planner.preparing(normalised), state.turn);
    const begins = state.operationKind === 'mutation' && plan.root !== undefined;
    const signal = begins ? await beginMutation(state) : state.signal;
    const result = await executePlan(plan, {
      fetch: this.#fetchFor(state, signal),
      variables: normalised.planningVariables(variables),
      signal,
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
    { permission, turn, caller }: RequestState,
  ) {
    if (document === undefined) return undefined;
    const schema = this.#stages.contractOf(permission, isPerson(caller));
    // WHY between: making a schema takes as long as describing it.
    await turn();
    return executeIntrospection({ schema, document, variableValues: variables });
  }

  #fetchFor(state: RequestState, signal: AbortSignal): Fetch {
    const { requestId, permission, bundle, turn, counts, caller, isSignedIn, hasBegun } = state;
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
      ...(isSignedIn === undefined ? {} : { isSignedIn }),
    };
    return async (name, request, inner) => {
      const service = services.get(name);
      if (service === undefined) throw codedError('SUBGRAPH_FAILED');
      // WHY without a limit of time: an act that goes on must not be answered as one that failed.
      if (hasBegun) return service.execute(request, exchange);
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
    const isWhole = answerModeOf(state.caller) === 'REJECT' && !state.hasBegun;
    const isRejected = isWhole && failed.some(({ error }) => isDenial(error));
    return isRejected
      ? refusal([rejection(state), ...errors], state, denials)
      : answered({ ...shaped, validity: this.#validity(state) }, errors, state, denials);
  }

  #validity({ caller, reads }: RequestState): readonly DataValidity[] {
    return dataValidity(this.#stages.catalogue, caller, reads);
  }

  /** Refuses an operation with denied places where the account wants it whole; null where it wants the rest. */
  #refuseWhole(
    asked: AskedOperation,
    { denials }: GuardedOperation,
    state: RequestState,
  ): AnsweredOperation | null {
    switch (answerModeOf(state.caller)) {
      case 'NULL_AND_ERROR':
        // WHY not the rest: a part of what somebody wanted changed is another act.
        if (state.operationKind !== 'mutation') return null;
        return refusal(
          denials.map((denial) => this.#denied(denial, state)),
          state,
          this.#explained(denials, state),
        );
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
  #hiddenDenials(admitted: AdmittedOperation, state: RequestState): readonly Denial[] {
    const { clientSchema, guard } = this.#stages;
    if (answerModeOf(state.caller) !== 'HIDE') return [];
    try {
      if (this.#invalid(clientSchema, admitted).length > 0) return [];
      const operation = canonicalOperation(admitted.document, admitted.operation);
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
    const unknown =
      hidden.length === 0
        ? []
        : hiddenFields(contractOf(permission, isPerson(state.caller)), asked.document, hidden);
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

/**
 * Refuses a kind of operation that the caller's schema does not have. WHY before validation: its rules say nothing of one.
 * @throws OPERATION_UNSUPPORTED
 */
function requireRoot(schema: GraphQLSchema, { operation: { operation } }: AdmittedOperation): void {
  if (!schema.getRootType(operation)) throw codedError('OPERATION_UNSUPPORTED', { operation });
}

function isPerson({ person }: Caller): boolean {
  return person !== undefined;
}

function placeOf({ coordinate, path }: Denial): string {
  return `${coordinate} ${path.join('.')}`;
}

/** An error of the execution, and the denial that it is. */
interface FailedPlace {
  readonly error: OutgoingError;
  readonly denial: Denial | null;
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
