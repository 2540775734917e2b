import type { Coordinate } from '../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { ExecutionResult } from '../execute/execute-plan.ts';
import type { ExecutionError } from '../execute/fetch-error.ts';
import type { ClientPath } from '../operation/response-names.ts';
import type { ShapeRun, Violation } from '../prepare/compile-shape.ts';
import type { NormalisedOperation } from '../prepare/normalise-operation.ts';

/** An error of an answer, at a path of the client's keys. */
export interface AnswerError {
  readonly error: CodedError;
  /** With list indices when it concerns one place, without when it concerns all places of that path. */
  readonly path: ClientPath;
  /** Errors that this one stands for. */
  readonly count: number;
  /** Client paths, without list indices, of what a failed fetch leaves out. */
  readonly missing?: readonly ClientPath[];
}

/** The answer's data in the client's order and keys, and its errors. */
export interface ShapedAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
  /** Lists of the data of which there are more rows, with the coordinates of their fields. */
  readonly cut: ReadonlyMap<object, Coordinate>;
}

/** What to shape. */
export interface ShapeInput {
  readonly result: ExecutionResult;
  /** The client's variables, for `@include` and `@skip`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Answers of `NormalisedOperation.introspection`, by client key. */
  readonly introspection?: Readonly<Record<string, unknown>>;
}

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * Turns the merged data into the client's answer: keys, order, types and null propagation of the API schema, null for
 * denied nodes. A broken promise of a subgraph (null for non-null, a value of a wrong kind) that no error explains
 * becomes one SUBGRAPH_FAILED for each place.
 */
export function shapeAnswer(operation: NormalisedOperation, input: ShapeInput): ShapedAnswer {
  const run: ShapeRun = {
    violations: new Map(),
    introspection: input.introspection ?? nothing,
    cut: new Map(),
  };
  const data = operation.shapeFor(input.variables)(input.result.data, run);
  const errors = input.result.errors.flatMap((error) => toAnswerErrors(operation, data, error));
  for (const violation of run.violations.values()) {
    if (isExplained(violation, errors)) continue;
    errors.push({ error: codedError('SUBGRAPH_FAILED'), path: violation.path, count: 1 });
  }
  return { data: (data as ShapedAnswer['data'] | undefined) ?? null, errors: inOrder(errors), cut: run.cut };
}

/** Whether the answer has a null at, or above, a path; a path without indices asks for any item of its lists. */
function hasNullAt(value: unknown, path: ClientPath, depth = 0): boolean {
  if (value === null || value === undefined) return true;
  const step = path[depth];
  if (Array.isArray(value)) {
    if (typeof step === 'number') return hasNullAt(value[step], path, depth + 1);
    return value.some((item) => hasNullAt(item, path, depth));
  }
  if (typeof value !== 'object' || typeof step !== 'string') return false;
  return Object.hasOwn(value, step) && hasNullAt(Reflect.get(value, step), path, depth + 1);
}

/** What the answer lost at one path of the merged data. */
interface Losses {
  /** Client paths with a null at or above them; of a path that goes on into a key or input, the part before it. */
  readonly paths: readonly ClientPath[];
  /** Whether something was lost that only the gateway asked for, so that its loss may show elsewhere. */
  readonly isHidden: boolean;
  /** Whether the client asked for what stands at the paths itself, and not for what is around it alone. */
  readonly isComplete: boolean;
}

function lossesAt(operation: NormalisedOperation, data: unknown, path: ClientPath): Losses {
  const { paths, isComplete } = operation.clientPaths(path);
  const lost = paths.filter((one) => one.length > 0 && hasNullAt(data, one));
  return { paths: lost, isHidden: !isComplete && lost.length === 0, isComplete };
}

/** The losses without those of the gateway's own fields at places of which the client lost something that it asked for. */
function withoutHidden(losses: readonly Losses[]): readonly Losses[] {
  const asked = losses.filter(({ isComplete }) => isComplete).flatMap(({ paths }) => paths);
  return losses.filter(
    ({ isComplete, paths }) =>
      isComplete || paths.length === 0 || !paths.every((path) => asked.some((one) => isPrefix(path, one))),
  );
}

function uniquePaths(paths: readonly ClientPath[]): readonly ClientPath[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

/**
 * The errors at client paths that one error of the execution makes. None when the answer lost nothing by it: equal fields
 * of two fragments are fetched together, so a fetch may have asked for more than the client did at one place.
 */
function toAnswerErrors(
  operation: NormalisedOperation,
  data: unknown,
  { error, path, count, missing }: ExecutionError,
): readonly AnswerError[] {
  const [prefix = []] = operation.clientPaths(path).paths;
  if (!missing) {
    const losses = lossesAt(operation, data, path);
    const paths = losses.isHidden ? [prefix] : losses.paths;
    return paths.map((one) => ({ error, path: one, count }));
  }
  const losses = withoutHidden(missing.map((one) => lossesAt(operation, data, one)));
  const lost = uniquePaths(losses.flatMap(({ paths }) => paths));
  const isHidden = missing.length === 0 || losses.some((one) => one.isHidden);
  const [only] = lost;
  if (!only && !isHidden) return [];
  const place = only && lost.length === 1 && !isHidden ? only : commonPrefix(prefix, lost);
  const isPlaced = place.length > 0 || isHidden;
  // WHY: who loses a whole list has to be told which, where the fetch was of the operation's own fields.
  return isPlaced ? [{ error, path: place, count, missing: lost }] : byRootField(lost, { error, count });
}

/** An error for each field of the operation that lost something, at the nearest path around all that it lost. */
function byRootField(
  lost: readonly ClientPath[],
  { error, count }: Pick<AnswerError, 'error' | 'count'>,
): readonly AnswerError[] {
  const fields = new Map<unknown, readonly ClientPath[]>();
  for (const path of lost) fields.set(path[0], [...(fields.get(path[0]) ?? []), path]);
  return [...fields.values()].map((missing) => ({ error, path: pathAround(missing), count, missing }));
}

/** What paths begin with alike. */
function pathAround([first = [], ...others]: readonly ClientPath[]): ClientPath {
  const end = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  return end < 0 ? first : first.slice(0, end);
}

function commonPrefix(path: ClientPath, others: readonly ClientPath[]): ClientPath {
  const names = path.filter((step) => typeof step === 'string');
  const isShared = others.every((other) => names.every((name, index) => name === other[index]));
  return isShared ? path : [];
}

function isPrefix(prefix: ClientPath, path: ClientPath): boolean {
  const names = prefix.filter((step) => typeof step === 'string');
  return names.length <= path.length && names.every((step, index) => step === path[index]);
}

/** Whether an error already explains a violation: what it names stands at, above or below the violation's place. */
function isExplained(violation: Violation, errors: readonly AnswerError[]): boolean {
  const places = errors.flatMap(({ path, missing }) => (missing && missing.length > 0 ? missing : [path]));
  return places.some((place) => {
    const names = place.filter((step) => typeof step === 'string');
    return isPrefix(names, violation.path) || isPrefix(violation.path, names);
  });
}

/** WHY: fetches that run at once end in any order, and an answer must not tell which of them was the slower. */
function inOrder(errors: readonly AnswerError[]): readonly AnswerError[] {
  const keyed = errors.map((each) => {
    const { code, details } = each.error;
    return [`${each.path.join('.')} ${code} ${details.coordinate} ${details.reason}`, each] as const;
  });
  return keyed.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, each]) => each);
}
