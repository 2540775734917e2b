import type { GraphQLSchema } from 'graphql';
import type { BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import { memoise } from '../../schema/memoise.ts';
import type { CanonicalOperation } from '../operation/canonical-operation.ts';
import { compileCost, type OperationCost } from './operation-cost.ts';

/** Bounds of a cost limit. */
export interface CostLimitOptions {
  /** The schema on which documents were validated. */
  readonly clientSchema: GraphQLSchema;
  /** Cost points of one request. */
  readonly maxCost: number;
  /** Where compiled costs are kept. */
  readonly caches: CacheBudget;
}

interface CompiledCost {
  readonly of: OperationCost;
  readonly bytes: number;
}

/** Refuses operations that cost more than a request may; the compiled cost of an operation is kept. */
export class CostLimit {
  readonly #clientSchema: GraphQLSchema;
  readonly #maxCost: number;
  readonly #compiled: BoundedCache<string, CompiledCost>;

  constructor({ clientSchema, maxCost, caches }: CostLimitOptions) {
    this.#clientSchema = clientSchema;
    this.#maxCost = maxCost;
    this.#compiled = caches.cache({ sizeOf: ({ bytes }) => bytes });
  }

  /**
   * Cost points of an operation with these coerced variables.
   * @throws QUERY_TOO_LARGE, PAGE_SIZE_INVALID
   */
  cost(operation: CanonicalOperation, variables: Readonly<Record<string, unknown>>): number {
    const compiled = memoise(this.#compiled, operation.key, () => {
      const document = operation.read();
      return { of: compileCost(this.#clientSchema, document), bytes: treeBytes(document) };
    });
    const points = compiled.of(variables);
    if (points > this.#maxCost) throw queryTooLarge('cost', points);
    return points;
  }
}
