import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../../schema/exchange/subgraph-service.ts';
import type { Turn } from '../../schema/fairness/fair-turns.ts';
import { inFurtherTurns, type Pieces } from '../../schema/fairness/pieces.ts';
import { memoise } from '../../schema/memoise.ts';
import { conditionValue } from '../operation/condition.ts';
import { representationsVariable } from '../plan/planning-document.ts';
import type {
  CompiledCondition,
  CompiledEntities,
  CompiledFetch,
  CompiledNode,
  CompiledPlan,
} from './compile-plan.ts';
import { collectObjects, locateObject } from './data-path.ts';
import { type ExecutionError, fetchFailed, placeOf, subgraphErrors, toldError } from './fetch-error.ts';
import { type DataObject, isDataObject, type MergeInput, mergeObjects } from './projection.ts';
import { anyField, createRepresentationIndex, type FailedFields } from './representation.ts';
import { untilEnded } from './time-limit.ts';

/**
 * Sends one request to a subgraph. The executor copies what it asked for out of the answer and never changes it.
 * A coded error that it throws keeps its code if public (SUBGRAPH_TIMED_OUT), anything else is answered SUBGRAPH_FAILED.
 */
export type Fetch = (
  service: string,
  request: SubgraphRequest,
  signal: AbortSignal,
) => Promise<SubgraphAnswer>;

/** What one run of a plan needs. */
export interface ExecuteOptions {
  readonly fetch: Fetch;
  /** Under the names of the planning document: `NormalisedOperation.planningVariables`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aborts when the request's time is over or the client left: no fetch starts after it, and none is waited for. */
  readonly signal: AbortSignal;
  /** Waits for the turn to merge an answer. */
  readonly turn: Turn;
}

/** The merged data of all fetches under response names, and every error; whatever could be fetched is in it. */
export interface ExecutionResult {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly ExecutionError[];
}

interface PlanRun {
  readonly fetch: Fetch;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  readonly turn: Turn;
  readonly data: DataObject;
  readonly errors: ExecutionError[];
  readonly failed: FailedFields;
  readonly concreteTypes: ReadonlySet<string>;
}

/**
 * Runs a compiled plan: fetches run as soon as what they need is there, equal representations of a fetch are sent once,
 * and a failed fetch leaves the data of the others. Never hangs after `signal` aborts.
 * @throws BAD_REQUEST for a condition whose variable has no value; all other errors are in the result
 */
export async function executePlan(plan: CompiledPlan, options: ExecuteOptions): Promise<ExecutionResult> {
  const data: DataObject = {};
  const errors: ExecutionError[] = [];
  if (!plan.root) return { data, errors };
  const failed: FailedFields = new Map();
  await runNode(plan.root, { ...options, data, errors, failed, concreteTypes: plan.concreteTypes });
  return { data, errors };
}

async function runNode(node: CompiledNode, run: PlanRun): Promise<void> {
  switch (node.kind) {
    case 'sequence':
      for (const one of node.nodes) await runNode(one, run);
      return;
    case 'parallel':
      await Promise.all(node.nodes.map((one) => runNode(one, run)));
      return;
    case 'condition': {
      const branch = chooseBranch(node, run);
      if (branch) await runNode(branch, run);
      return;
    }
    case 'fetch':
      return runFetch(node, run);
  }
}

function chooseBranch(node: CompiledCondition, run: PlanRun): CompiledNode | undefined {
  const given = Object.hasOwn(run.variables, node.variable) ? run.variables[node.variable] : undefined;
  const value = given === undefined ? node.otherwiseValue : given;
  return conditionValue(node.variable, { [node.variable]: value }, new Map())
    ? node.whenTrue
    : node.whenFalse;
}

/** Runs one fetch; a failure of any kind becomes one error of the run, never a rejection. */
async function runFetch(fetch: CompiledFetch, run: PlanRun): Promise<void> {
  const targets: DataObject[] = [];
  collectObjects(run.data, fetch.path, 0, targets);
  if (targets.length > 0) await runTargets(fetch, targets, run);
}

/** Runs one fetch for some of the objects that it completes. */
async function runTargets(fetch: CompiledFetch, targets: readonly DataObject[], run: PlanRun): Promise<void> {
  try {
    if (fetch.entities) await fetchEntities(fetch, fetch.entities, targets, run);
    else await fetchRoot(fetch, targets, run);
  } catch (failure) {
    const failed = fetchFailed(fetch, failure);
    run.errors.push(failed);
    for (const target of targets) markFailed(run.failed, target, fetch.targets, failed.error);
  }
}

function markFailed(
  failed: FailedFields,
  object: DataObject,
  names: readonly string[],
  error: CodedError,
): void {
  const fields = memoise(failed, object, () => new Map());
  for (const name of names) fields.set(name, error);
}

/**
 * Marks what an error of a subgraph leaves null: the object and field at the end of its path below `value`; of a path
 * without list indices, which stands for all rows, that of every item.
 */
function markPath(
  failed: FailedFields,
  value: unknown,
  below: readonly (string | number)[],
  all: readonly string[],
  error: CodedError,
): void {
  const [step, ...rest] = below;
  if (Array.isArray(value)) {
    if (typeof step === 'number') markPath(failed, value[step], rest, all, error);
    else for (const item of value) markPath(failed, item, below, all, error);
  }
  if (!isDataObject(value)) return;
  markFailed(failed, value, typeof step === 'string' ? [step] : all, error);
  if (typeof step === 'string' && Object.hasOwn(value, step)) markPath(failed, value[step], rest, [], error);
}

function variablesOf(fetch: CompiledFetch, run: PlanRun): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const name of fetch.variableNames) {
    const value = Object.hasOwn(run.variables, name) ? run.variables[name] : undefined;
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}

/** Sends the request, gives up when the run is aborted, and checks the answer's outline. */
async function send(
  fetch: CompiledFetch,
  variables: Readonly<Record<string, unknown>>,
  run: PlanRun,
): Promise<SubgraphAnswer> {
  const request: SubgraphRequest = fetch.operationName
    ? { document: fetch.document, operationName: fetch.operationName, variables }
    : { document: fetch.document, variables };
  const { signal } = run;
  const answer = await untilEnded(signal, () => run.fetch(fetch.service, request, signal));
  await run.turn();
  if (!isDataObject(answer)) throw codedError('SUBGRAPH_FAILED');
  return answer;
}

/** Errors of one answer that are read: what reads them takes time for each. */
const maxErrors = 1000;
/** Distinct representations of one fetch. A database takes no more than a page of them. */
const maxEntities = 10_000;

/** The errors of an answer that are read. */
interface ReadErrors {
  readonly list: NonNullable<SubgraphAnswer['errors']>;
  /** Whether there were more, so that any null of the answer may be one of theirs. */
  readonly isCut: boolean;
}

/** The errors of an answer; undefined when it has none. */
function errorsOf(answer: SubgraphAnswer): ReadErrors | undefined {
  const { errors } = answer;
  if (errors === undefined || errors === null) return undefined;
  if (!Array.isArray(errors)) throw codedError('SUBGRAPH_FAILED');
  if (errors.length === 0) return undefined;
  return { list: errors.slice(0, maxErrors), isCut: errors.length > maxErrors };
}

/** Notes that errors were left out: one error for the fetch, and every null that it wrote counts as failed. */
function noteUnread(fetch: CompiledFetch, targets: readonly DataObject[], run: PlanRun): void {
  const unread = fetchFailed(fetch, codedError('SUBGRAPH_FAILED', {}, `more than ${maxErrors} errors`));
  run.errors.push(unread);
  for (const target of targets) {
    markFailed(run.failed, target, fetch.targets, unread.error);
    for (const name of fetch.targets) {
      if (Object.hasOwn(target, name)) markEverything(run.failed, target[name], unread.error);
    }
  }
}

function markEverything(failed: FailedFields, value: unknown, error: CodedError): void {
  if (Array.isArray(value)) {
    for (const item of value) markEverything(failed, item, error);
  } else if (isDataObject(value)) {
    markFailed(failed, value, [anyField], error);
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object') markEverything(failed, inner, error);
    }
  }
}

/** Merges an answer in pieces, the first of them in the turn that the answer has. @throws SUBGRAPH_FAILED */
async function merge(
  { projection }: CompiledFetch,
  answered: Pick<MergeInput, 'targets' | 'sourceOf'>,
  { concreteTypes, turn }: PlanRun,
): Promise<void> {
  const agrees = await inFurtherTurns(mergeObjects({ ...answered, projection, concreteTypes }), turn);
  if (!agrees) throw codedError('SUBGRAPH_FAILED');
}

async function fetchRoot(fetch: CompiledFetch, targets: readonly DataObject[], run: PlanRun): Promise<void> {
  const answer = await send(fetch, variablesOf(fetch, run), run);
  const errors = errorsOf(answer);
  const { data } = answer;
  if (isDataObject(data)) await merge(fetch, { targets, sourceOf: () => data }, run);
  else if (!errors) throw codedError('SUBGRAPH_FAILED');
  if (!errors) return;
  run.errors.push(...subgraphErrors(fetch, errors.list, () => undefined));
  if (errors.isCut) return noteUnread(fetch, targets, run);
  const marks = [...placesOf(fetch, errors.list).values()].flatMap((each) => [...each.values()]);
  for (const { below, told } of marks) {
    for (const target of targets) markPath(run.failed, target, below, fetch.targets, told);
  }
}

/** A place below the objects that a fetch completes, and what is told of it. */
interface ErrorMark {
  readonly below: readonly (string | number)[];
  readonly told: CodedError;
}

/** The places that errors name, each once, by their representation. */
function placesOf(
  fetch: CompiledFetch,
  errors: NonNullable<SubgraphAnswer['errors']>,
): ReadonlyMap<number | undefined, ReadonlyMap<string, ErrorMark>> {
  const places = new Map<number | undefined, Map<string, ErrorMark>>();
  for (const error of errors) {
    const { entity, below } = placeOf(fetch, error);
    const marks = memoise(places, entity, () => new Map<string, ErrorMark>());
    memoise(marks, JSON.stringify(below), () => ({ below, told: toldError(error) }));
  }
  return places;
}

/** The distinct representations of a fetch, and for each target the one that is its own (-1: none). */
interface Representations {
  readonly list: readonly DataObject[];
  readonly slots: readonly number[];
  /** Targets that have none because of an error of an input, with that error. */
  readonly blocked: ReadonlyMap<DataObject, CodedError>;
}

/** Representations that are made in one piece. */
const representationsOfPiece = 500;

function* buildRepresentations(
  entities: CompiledEntities,
  targets: readonly DataObject[],
  failed: FailedFields,
): Pieces<Representations> {
  const list: DataObject[] = [];
  const slots: number[] = [];
  const blocked = new Map<DataObject, CodedError>();
  const index = createRepresentationIndex(entities.keyField);
  for (const [at, target] of targets.entries()) {
    if (at > 0 && at % representationsOfPiece === 0) yield;
    const representation = buildOne(entities, target, failed, blocked);
    if (!representation?.__typename) {
      slots.push(-1);
      continue;
    }
    entities.rewrite?.(representation);
    const slot = index(representation, list.length);
    if (slot === list.length) list.push(representation);
    slots.push(slot);
  }
  return { list, slots, blocked };
}

function buildOne(
  { build }: CompiledEntities,
  target: DataObject,
  failed: FailedFields,
  blocked: Map<DataObject, CodedError>,
): DataObject | null {
  try {
    return build(target, failed);
  } catch (failure) {
    if (!(failure instanceof CodedError)) throw failure;
    blocked.set(target, failure);
    return null;
  }
}

async function fetchEntities(
  fetch: CompiledFetch,
  entities: CompiledEntities,
  targets: readonly DataObject[],
  run: PlanRun,
): Promise<void> {
  const making = buildRepresentations(entities, targets, run.failed);
  const { list, slots, blocked } = await inFurtherTurns(making, run.turn);
  if (blocked.size > 0 && entities.parts.length > 0) {
    const lacking = targets.filter((target) => blocked.has(target));
    const others = targets.filter((target) => !blocked.has(target));
    await Promise.all([
      ...(others.length > 0 ? [runTargets(fetch, others, run)] : []),
      ...entities.parts.map((part) => runTargets(part, lacking, run)),
    ]);
    return;
  }
  if (list.length > maxEntities) throw codedError('TOO_MANY_KEYS', { limit: maxEntities });
  for (const error of distinctErrors(blocked.values())) run.errors.push(fetchFailed(fetch, error));
  for (const [target, error] of blocked) markFailed(run.failed, target, fetch.targets, error);
  if (list.length === 0) return;
  const variables = variablesOf(fetch, run);
  variables[representationsVariable] = list;
  const answer = await send(fetch, variables, run);
  const errors = errorsOf(answer);
  const sent: SentEntities = { fetch, targets, slots, count: list.length };
  if (isDataObject(answer.data)) await mergeEntities(sent, answer.data._entities, run);
  else if (!errors) throw codedError('SUBGRAPH_FAILED');
  if (errors) noteEntityErrors(sent, errors, run);
}

/** An entity fetch whose representations were sent. */
interface SentEntities {
  readonly fetch: CompiledFetch;
  readonly targets: readonly DataObject[];
  /** For each target the number of its representation; -1: none. */
  readonly slots: readonly number[];
  /** Representations that were sent. */
  readonly count: number;
}

/** One of each kind: equal code and details tell the same. */
function distinctErrors(errors: Iterable<CodedError>): readonly CodedError[] {
  return [...new Map([...errors].map((each) => [JSON.stringify([each.code, each.details]), each])).values()];
}

function noteEntityErrors({ fetch, targets, slots }: SentEntities, errors: ReadErrors, run: PlanRun): void {
  const locate = (entity: number): readonly (string | number)[] | undefined => {
    const position = slots.indexOf(entity);
    const isAlone = position !== -1 && slots.indexOf(entity, position + 1) === -1;
    const target = isAlone ? targets[position] : undefined;
    if (target === undefined) return undefined;
    // WHY anew: `targets` may be some of the objects at the path.
    const all: DataObject[] = [];
    collectObjects(run.data, fetch.path, 0, all);
    return locateObject(run.data, fetch.path, all.indexOf(target));
  };
  run.errors.push(...subgraphErrors(fetch, errors.list, locate));
  if (errors.isCut) return noteUnread(fetch, targets, run);
  const places = placesOf(fetch, errors.list);
  const ofAll = [...(places.get(undefined)?.values() ?? [])];
  targets.forEach((target, index) => {
    const own = places.get(slots[index] ?? -1)?.values() ?? [];
    for (const { below, told } of [...own, ...ofAll]) {
      markPath(run.failed, target, below, fetch.targets, told);
    }
  });
}

async function mergeEntities(
  { fetch, targets, slots, count }: SentEntities,
  received: unknown,
  run: PlanRun,
): Promise<void> {
  if (!Array.isArray(received) || received.length !== count) throw codedError('SUBGRAPH_FAILED');
  await merge(fetch, { targets, sourceOf: (index) => received[slots[index] ?? -1] }, run);
}
