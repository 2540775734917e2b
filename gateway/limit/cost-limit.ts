import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { codedError } from '../../schema/errors/coded-error.ts';
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
   * Cost points of an operation with these coerced variables; `key` identifies its text and name.
   * @throws QUERY_TOO_LARGE, PAGE_SIZE_INVALID
   */
  cost(
    key: string,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    const compiled = memoise(this.#compiled, key, () => compileCost(this.#clientSchema, operation));
    const points = compiled(variables);
    if (points > this.#maxCost) throw codedError('QUERY_TOO_LARGE');
    return points;
  }
}
