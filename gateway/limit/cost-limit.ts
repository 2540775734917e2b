import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import { memoise } from '../../schema/memoise.ts';
import { compileCost, type OperationCost } from './operation-cost.ts';

/** Bounds of a cost limit. */
export interface CostLimitOptions {
  /** The schema on which documents were validated. */
  readonly clientSchema: GraphQLSchema;
  /** Cost points of one request. */
  readonly maxCost: number;
  /** Operations whose compiled cost is kept. */
  readonly cacheSize: number;
}

/** A validated operation with its coerced variables. */
export interface CostedOperation {
  /** Identifies text and operation name, for the cache. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses operations that cost more than a request may; the compiled cost of an operation is kept. */
export class CostLimit {
  readonly #clientSchema: GraphQLSchema;
  readonly #maxCost: number;
  readonly #compiled: LRUCache<string, OperationCost>;

  constructor({ clientSchema, maxCost, cacheSize }: CostLimitOptions) {
    this.#clientSchema = clientSchema;
    this.#maxCost = maxCost;
    this.#compiled = new LRUCache({ max: cacheSize });
  }

  /**
   * Cost points of an operation with its coerced variables.
   * @throws QUERY_TOO_LARGE, PAGE_SIZE_INVALID
   */
  cost({ key, document, operation, variables }: CostedOperation): number {
    const compiled = memoise(this.#compiled, key, () => compileCost(this.#clientSchema, document, operation));
    const points = compiled(variables);
    if (points > this.#maxCost) throw queryTooLarge('cost', points);
    return points;
  }
}
