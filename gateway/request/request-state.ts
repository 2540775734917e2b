import type { OperationTypeNode } from 'graphql';
import type { PolicyBundle } from '../../schema/exchange/policy-bundle.ts';
import type { Turn } from '../../schema/fairness/fair-turns.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import type { Language } from '../answer/answer-error.ts';
import type { ToldAnswer } from '../answer/told-answer.ts';
import type { Denial, ItemRead } from '../guard/judge-operation.ts';
import type { NeededLimit } from '../limit/agreement-limit.ts';
import type { QuotaTicket } from '../limit/agreement-quota.ts';

/** What one request gathers on its way; the audit record is written from it and from what the answer told. */
export interface RequestState {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  readonly permission: EffectivePermission;
  /** The policy, signed for the subgraphs; null where nobody signs. */
  readonly bundle: PolicyBundle | null;
  readonly signal: AbortSignal;
  /** See `Visit`. */
  readonly turn: Turn;
  /** See `ExchangeContext`. */
  readonly isSignedIn?: () => Promise<boolean>;
  /** Records in the sharing log that a mutation begins; nobody begins one where it is left out. */
  readonly recordBegun?: RecordBegun;
  readonly counts: { statements: number; rows: number };
  /** Filled by the stages. */
  operation: string | null;
  operationName: string | null;
  operationKind: OperationTypeNode | null;
  /** Whether a mutation began, which then ran to its end. */
  hasBegun: boolean;
  variables: Readonly<Record<string, unknown>>;
  reads: readonly ItemRead[];
  /** Places that the guard denied. */
  denials: readonly Denial[];
  /** Cost points of the operation. */
  cost: number;
  /** Limited instruments that bind the request, and its place in their quotas. */
  quota: readonly NeededLimit[];
  ticket: QuotaTicket | null;
  /** What the stages told; null as long as none has answered. */
  told: ToldAnswer | null;
}

/** @throws AUDIT_UNAVAILABLE */
export type RecordBegun = (state: RequestState) => Promise<void>;

/** What is known of a request before the first stage. */
export type RequestBeginning = Pick<
  RequestState,
  | 'requestId'
  | 'language'
  | 'caller'
  | 'permission'
  | 'bundle'
  | 'signal'
  | 'turn'
  | 'isSignedIn'
  | 'recordBegun'
>;

/** The state in which a request enters the stages. */
export function openRequestState(beginning: RequestBeginning): RequestState {
  return {
    ...beginning,
    counts: { statements: 0, rows: 0 },
    operation: null,
    operationName: null,
    operationKind: null,
    hasBegun: false,
    variables: {},
    reads: [],
    denials: [],
    cost: 0,
    quota: [],
    ticket: null,
    told: null,
  };
}

/** What the GraphQL server hands to the stages. */
export interface RequestContext {
  readonly state: RequestState;
}
