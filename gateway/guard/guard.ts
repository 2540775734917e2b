import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type NormalisedOperation, normaliseOperation } from '../prepare/normalise-operation.ts';
import { type InlinedOperation, inlineOperation } from './inline-operation.ts';
import {
  type Denial,
  type ItemRead,
  type JudgeContext,
  judgeOperation,
  judgeVariables,
  type Verdict,
} from './judge-operation.ts';

/** An operation that may be planned: what is denied is out of it. */
export interface GuardedOperation {
  readonly normalised: NormalisedOperation;
  readonly denials: readonly Denial[];
  readonly reads: readonly ItemRead[];
}

/** A validated operation as the guard is asked about it. */
export interface GuardInput {
  /** Identifies text and operation name, for the caches. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced values. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly permission: EffectivePermission;
}

/** Options of the guard: schemas of clients and of planning, and bounds. */
export interface GuardOptions extends JudgeContext {
  /** The schema on which documents were validated. */
  readonly clientSchema: GraphQLSchema;
  readonly maxSelections: number;
  readonly cacheSize: number;
}

interface JudgedOperation {
  readonly verdict: Verdict;
  readonly guarded: GuardedOperation;
}

/**
 * Judges each validated operation for one permission set. Documents are written out once; verdicts are kept by
 * document and permission set, so that a cached judgement never serves another set.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #inlined: LRUCache<string, InlinedOperation>;
  readonly #judged: LRUCache<string, JudgedOperation>;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#inlined = new LRUCache({ max: options.cacheSize });
    this.#judged = new LRUCache({ max: options.cacheSize * 2 });
  }

  /**
   * What of an operation may be planned, for its permission set and variables.
   * @throws QUERY_TOO_LARGE for a document that expands beyond `maxSelections`
   */
  guard(input: GuardInput): GuardedOperation {
    const judged = this.#judge(input);
    const { index } = this.#options;
    const extra = judgeVariables(index, judged.verdict, input.variables, input.permission);
    if (extra === null) return judged.guarded;
    const reads = [...judged.guarded.reads, ...extra.reads];
    if (extra.denied.size === 0) return { ...judged.guarded, reads };
    const denied = new Map([...outside(judged.verdict.denied, extra.denied), ...extra.denied]);
    return this.#guarded(this.#inline(input), denied, reads);
  }

  #judge(input: GuardInput): JudgedOperation {
    const key = `${input.permission.hash} ${input.key}`;
    return memoise(this.#judged, key, () => {
      const inlined = this.#inline(input);
      const verdict = judgeOperation(this.#options, inlined.operation, input.permission);
      return { verdict, guarded: this.#guarded(inlined, verdict.denied, verdict.reads) };
    });
  }

  #inline({ key, document, operation }: GuardInput): InlinedOperation {
    const { clientSchema, index, maxSelections } = this.#options;
    return memoise(this.#inlined, key, () =>
      inlineOperation(clientSchema, index.catalogue, document, operation, maxSelections),
    );
  }

  #guarded(
    { document, operation }: InlinedOperation,
    denied: ReadonlyMap<FieldNode, Denial>,
    reads: readonly ItemRead[],
  ): GuardedOperation {
    const nodes = new Set(denied.keys());
    const normalised = normaliseOperation({
      schema: this.#options.schema,
      document,
      operation,
      denied: nodes,
    });
    return { normalised, denials: distinct([...denied.values()]), reads };
  }
}

/** The denials that do not lie below one of `above`: what is refused as a whole is told once. */
function outside(
  denied: ReadonlyMap<FieldNode, Denial>,
  above: ReadonlyMap<FieldNode, Denial>,
): readonly (readonly [FieldNode, Denial])[] {
  const places = new Set([...above.values()].map(({ path }) => path.join('.')));
  const isBelow = (path: readonly string[]) =>
    path.some((_, at) => places.has(path.slice(0, at + 1).join('.')));
  return [...denied].filter(([, { path }]) => !isBelow(path));
}

/** One denial for each coordinate and path. */
function distinct(denials: readonly Denial[]): readonly Denial[] {
  return [
    ...new Map(denials.map((denial) => [`${denial.coordinate} ${denial.path.join('.')}`, denial])).values(),
  ];
}
