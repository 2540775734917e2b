import type { Caller } from '../../schema/exchange/caller.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Language } from '../answer/answer-error.ts';
import type { Denial, ItemRead } from '../guard/judge-operation.ts';

/** What one request gathers on its way; the audit record is written from it. */
export interface RequestState {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  readonly permission: EffectivePermission;
  readonly signal: AbortSignal;
  readonly counts: { statements: number; rows: number };
  /** Filled by the stages. */
  operation: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  reads: readonly ItemRead[];
  denials: readonly Denial[];
  /** Codes of the errors in the answer. */
  readonly codes: Set<string>;
}

/** What the GraphQL server hands to the stages. */
export interface RequestContext {
  readonly state: RequestState;
}
