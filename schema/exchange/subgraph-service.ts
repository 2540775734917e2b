import type { Turn } from '../fairness/fair-turns.ts';
import type { EffectivePermission } from '../permission/effective-permission.ts';
import type { Caller } from '../policy/caller.ts';
import type { PolicyBundle } from './policy-bundle.ts';

/** What accompanies a request into every subgraph. One object serves the whole request of one consumer. */
export interface ExchangeContext {
  readonly requestId: string;
  /** What the gateway has decided; a subgraph with a copy of the policy decides for itself. */
  readonly permission: EffectivePermission;
  /** The policy on which it rests, signed; null where nothing was signed. */
  readonly bundle: PolicyBundle | null;
  /** Aborts when the client leaves or the request's time is over. */
  readonly signal: AbortSignal;
  /** Waits for the request's turn of the event loop; see `Visit`. */
  readonly turn: Turn;
  /** Per-request state of each subgraph (loaders), created on first use; never shared between requests. */
  readonly state: Map<string, unknown>;
  /** Counts filled in by subgraphs, for the audit and for tests. */
  readonly counts: { statements: number; rows: number };
  /** Who asks: for the registry's answers about the caller itself. */
  readonly caller: Caller;
  /** Whether the session of the caller's person still stands; left out where nobody is signed in. */
  readonly isSignedIn?: () => Promise<boolean>;
}

/** A GraphQL request of the gateway to a subgraph: `document` is stable text, so it is the key of caches. */
export interface SubgraphRequest {
  readonly document: string;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A subgraph's answer, plain JSON. Error `extensions.code` is a registry code. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphErrorAnswer[];
}

export interface SubgraphErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The one interface at which gateway and subgraphs meet, in process or over HTTP. */
export interface SubgraphService {
  readonly name: string;
  /** Federation 2 SDL for composition, without the directives of the agency language. */
  readonly sdl: string;
  execute(request: SubgraphRequest, context: ExchangeContext): Promise<SubgraphAnswer>;
  /** Whether the database answers. @throws a coded error that says why not. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** A subgraph in the same process as the administration of its owner. */
export interface OwnedSubgraph extends SubgraphService {
  /** Answers the owner's own administration: the permission that comes with the question decides. Never reached from a network. */
  executeForOwner(request: SubgraphRequest, context: ExchangeContext): Promise<SubgraphAnswer>;
}
