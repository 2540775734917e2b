import type { FieldNode, GraphQLSchema } from 'graphql';
import type { BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { atOnce, type Pieces } from '../../schema/fairness/pieces.ts';
import { SharedPieces } from '../../schema/fairness/shared-pieces.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type CanonicalOperation, definitionOf } from '../operation/canonical-operation.ts';
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
  /** See `Verdict`. */
  readonly forPeople: readonly Coordinate[];
}

/** A validated operation as the guard is asked about it. */
export interface GuardInput {
  readonly operation: CanonicalOperation;
  /** Coerced values. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly permission: EffectivePermission;
}

/** Options of the guard: schemas of clients and of planning, bounds, and where its verdicts are kept. */
export interface GuardOptions extends JudgeContext {
  /** The schema on which documents were validated. */
  readonly clientSchema: GraphQLSchema;
  readonly maxSelections: number;
  readonly caches: CacheBudget;
}

interface JudgedOperation {
  /** INVARIANT: the verdict names nodes of this one; written out again, the operation would have others. */
  readonly inlined: InlinedOperation;
  readonly verdict: Verdict;
  readonly guarded: GuardedOperation;
}

/**
 * Judges each validated operation for one permission set. Verdicts are kept by operation and permission set, so that a cached
 * judgement never serves another set.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #judged: BoundedCache<string, JudgedOperation>;
  readonly #begun = new SharedPieces<JudgedOperation>();
  /** The lists of relations: each has pages beside it. */
  readonly #pagedLists: ReadonlySet<Coordinate>;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#pagedLists = new Set(options.index.relations.keys());
    this.#judged = options.caches.cache({ sizeOf: judgedBytes });
  }

  /**
   * What of an operation may be planned, for its permission set and variables.
   * @throws QUERY_TOO_LARGE for a document that expands beyond `maxSelections`
   */
  guard(input: GuardInput): GuardedOperation {
    return atOnce(this.guarding(input));
  }

  /** The same in pieces; an operation that was judged before is one piece. @throws as `guard` */
  *guarding(input: GuardInput): Pieces<GuardedOperation> {
    const judged = yield* this.#judge(input);
    const { index } = this.#options;
    const extra = judgeVariables(index, judged.verdict, input.variables, input.permission);
    if (extra === null) return judged.guarded;
    const reads = [...judged.guarded.reads, ...extra.reads];
    if (extra.denied.size === 0) return { ...judged.guarded, reads };
    const denied = new Map([...outside(judged.verdict.denied, extra.denied), ...extra.denied]);
    return this.#guarded(judged.inlined, { ...judged.verdict, denied, reads });
  }

  *#judge(input: GuardInput): Pieces<JudgedOperation> {
    const key = `${input.permission.hash} ${input.operation.key}`;
    return this.#judged.get(key) ?? (yield* this.#begun.join(key, () => this.#judging(key, input)));
  }

  *#judging(key: string, input: GuardInput): Pieces<JudgedOperation> {
    yield;
    const inlined = this.#inline(input.operation);
    yield;
    const verdict = judgeOperation(this.#options, inlined.operation, input.permission);
    yield;
    const judged = { inlined, verdict, guarded: this.#guarded(inlined, verdict) };
    this.#judged.set(key, judged);
    return judged;
  }

  #inline(operation: CanonicalOperation): InlinedOperation {
    const { clientSchema, index, maxSelections } = this.#options;
    const document = operation.read();
    return inlineOperation(clientSchema, index.catalogue, document, definitionOf(document), maxSelections);
  }

  #guarded(
    { document, operation }: InlinedOperation,
    { denied, reads, forPeople }: Verdict,
  ): GuardedOperation {
    const nodes = new Set(denied.keys());
    const normalised = normaliseOperation({
      schema: this.#options.schema,
      document,
      operation,
      denied: nodes,
      pagedLists: this.#pagedLists,
    });
    return { normalised, denials: distinct([...denied.values()]), reads, forPeople };
  }
}

function judgedBytes({ inlined, verdict, guarded }: JudgedOperation): number {
  const denials = treeBytes([guarded.denials, ...verdict.denied.values()]);
  return treeBytes(inlined.operation) + guarded.normalised.bytes + 2 * denials + 2 * treeBytes(guarded.reads);
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
