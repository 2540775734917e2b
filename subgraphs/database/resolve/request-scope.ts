import type { FieldNode } from 'graphql';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import type { ReadEngine } from './read-engine.ts';
import { type RowReads, readsOf } from './row-reads.ts';

/**
 * The context value of one execution in this subgraph. INVARIANT: it is made anew for each execution, so that
 * nothing which a library stores on it (shield keeps a cache there) reaches another subgraph or consumer.
 */
export interface RequestScope {
  readonly engine: ReadEngine;
  readonly exchange: ExchangeContext;
  readonly reads: RowReads;
  /** What was planned for a field's nodes in this execution, so that rows of a list share one plan. */
  readonly planned: WeakMap<readonly FieldNode[], Map<string, unknown>>;
}

/** Opens the scope of one execution. */
export function openScope(engine: ReadEngine, exchange: ExchangeContext): RequestScope {
  return { engine, exchange, reads: readsOf(engine, exchange), planned: new WeakMap() };
}

/** Plans once for the nodes of a field in an execution. */
export function plannedOnce<Plan>(
  scope: RequestScope,
  nodes: readonly FieldNode[],
  key: string,
  plan: () => Plan,
): Plan {
  const plans = scope.planned.get(nodes) ?? new Map<string, unknown>();
  scope.planned.set(nodes, plans);
  if (plans.has(key)) return plans.get(key) as Plan;
  const made = plan();
  plans.set(key, made);
  return made;
}
