import type { PolicyBundle } from '../../schema/exchange/policy-bundle.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import type { Language } from '../answer/answer-error.ts';
import type { Denial, ItemRead } from '../guard/judge-operation.ts';
import type { NeededLimit } from '../limit/agreement-limit.ts';
import type { QuotaTicket } from '../limit/agreement-quota.ts';

/** What one request gathers on its way; the audit record is written from it. */
export interface RequestState {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  readonly permission: EffectivePermission;
  /** The policy, signed for the subgraphs; null where nobody signs. */
  readonly bundle: PolicyBundle | null;
  readonly signal: AbortSignal;
  readonly counts: { statements: number; rows: number };
  /** Filled by the stages. */
  operation: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  reads: readonly ItemRead[];
  denials: readonly Denial[];
  /** Cost points of the operation. */
  cost: number;
  /** Limited instruments that bind the request, and its place in their quotas. */
  quota: readonly NeededLimit[];
  ticket: QuotaTicket | null;
  /** After how long a request that a quota refused may come again. */
  retryAfterSeconds: number | null;
  /** Codes of the errors in the answer. */
  readonly codes: Set<string>;
}

/** What is known of a request before the first stage. */
export type RequestBeginning = Pick<
  RequestState,
  'requestId' | 'language' | 'caller' | 'permission' | 'bundle' | 'signal'
>;

/** The state in which a request enters the stages. */
export function openRequestState(beginning: RequestBeginning): RequestState {
  return {
    ...beginning,
    counts: { statements: 0, rows: 0 },
    operation: null,
    operationName: null,
    variables: {},
    reads: [],
    denials: [],
    cost: 0,
    quota: [],
    ticket: null,
    retryAfterSeconds: null,
    codes: new Set(),
  };
}

/** What the GraphQL server hands to the stages. */
export interface RequestContext {
  readonly state: RequestState;
}
