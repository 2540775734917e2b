import { CodedError, codedError, isErrorCode, retoldError } from '../../schema/errors/coded-error.ts';
import { type ErrorCode, errorTable } from '../../schema/errors/error-table.ts';
import type { SubgraphErrorAnswer } from '../../schema/exchange/subgraph-service.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import { isBilingual } from '../../schema/text/fill-text.ts';
import type { CompiledFetch } from './compile-plan.ts';
import { withoutMarkers } from './data-path.ts';
import { isDataObject, type Projection } from './projection.ts';

/** An error of an execution. Paths use the response names of the planning document; see `NormalisedOperation.clientPaths`. */
export interface ExecutionError {
  /** Safe to show: no subgraph's name, address or message is in it; `cause` keeps the original for the log. */
  readonly error: CodedError;
  /** With list indices when it concerns one place, without when it concerns all places of that path. */
  readonly path: readonly (string | number)[];
  /** Errors that this one stands for. */
  readonly count: number;
  /** What may be missing from the answer when the error names no field; without list indices. */
  readonly missing?: readonly (readonly string[])[];
}

type Details = Readonly<Record<string, string | BilingualText>>;

const maxDetailLength = 300;
/** Different errors kept of one answer: its fields bound their places, but not what a subgraph writes into details. */
const maxGroups = 50;

/** One error for a fetch that failed as a whole. */
export function fetchFailed(fetch: CompiledFetch, failure: unknown): ExecutionError {
  const [only] = fetch.missing;
  const path = only && fetch.missing.length === 1 ? only : withoutMarkers(fetch.path);
  return { error: toPublicError(failure), path, count: 1, missing: fetch.missing };
}

/** Reads the place of a subgraph's error; whatever is malformed in it is left out. */
export function placeOf(fetch: CompiledFetch, error: SubgraphErrorAnswer): ErrorPlace {
  const given: unknown = isDataObject(error) ? error.path : undefined;
  const path = Array.isArray(given) ? given.filter(isPathStep) : [];
  if (!fetch.entities) return { entity: undefined, below: renamePath(path, fetch.projection) };
  const [first, entity] = path;
  if (first !== '_entities') return { entity: undefined, below: [] };
  // WHY without an index: the agencies' databases tell one error for all rows that have it.
  if (typeof entity !== 'number')
    return { entity: undefined, below: renamePath(path.slice(1), fetch.projection) };
  return { entity, below: renamePath(path.slice(2), fetch.projection) };
}

/** What may be told of a subgraph's error. */
export function toldError(one: SubgraphErrorAnswer): CodedError {
  const extensions = isDataObject(one?.extensions) ? one.extensions : {};
  const code = isPublicCode(extensions.code) ? extensions.code : 'SUBGRAPH_FAILED';
  return retoldError(code, readDetails(code, extensions), one);
}

/**
 * The errors of a subgraph's answer as errors of the execution: equal code and place without indices make one.
 * `locate` gives the merged-data path of an entity of the request, undefined when it stands at several places.
 */
export function subgraphErrors(
  fetch: CompiledFetch,
  errors: readonly SubgraphErrorAnswer[],
  locate: (entity: number) => readonly (string | number)[] | undefined,
): readonly ExecutionError[] {
  const groups = new Map<string, ErrorGroup>();
  for (const one of errors) {
    const error = toldError(one);
    const place = placeOf(fetch, one);
    const general = [
      ...withoutMarkers(fetch.path),
      ...place.below.filter((step) => typeof step === 'string'),
    ];
    const key = JSON.stringify([error.code, error.details, general]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else if (groups.size < maxGroups) groups.set(key, { error, place, general, count: 1 });
  }
  return [...groups.values()].map(({ error, place, general, count }) => {
    const path = (count === 1 ? exactPath(fetch, place, locate) : undefined) ?? general;
    return place.below.length > 0 ? { error, path, count } : { error, path, count, missing: fetch.missing };
  });
}

function isPublicCode(code: unknown): code is ErrorCode {
  return isErrorCode(code) && errorTable[code].public;
}

/** The coded error that may be shown for a failure of a fetch: a public code stays, all else is SUBGRAPH_FAILED. */
function toPublicError(failure: unknown): CodedError {
  if (failure instanceof CodedError && isPublicCode(failure.code)) return failure;
  return codedError('SUBGRAPH_FAILED', {}, failure);
}

/** Reads the places of a code's message from what the subgraph gave, as short text without control characters. */
function readDetails(code: ErrorCode, extensions: Readonly<Record<string, unknown>>): Details {
  const inner = Object.hasOwn(extensions, 'details') ? extensions.details : undefined;
  const sources = isDataObject(inner) ? [extensions, inner] : [extensions];
  const details: Record<string, string | BilingualText> = {};
  const { en, hintEn } = errorTable[code];
  for (const [, name = ''] of `${en} ${hintEn}`.matchAll(/\{(\w+)\}/g)) {
    const value = sources
      .map((one) => (Object.hasOwn(one, name) ? one[name] : undefined))
      .find((one) => one !== undefined);
    details[name] = isBilingual(value)
      ? { vi: shortText(value.vi), en: shortText(value.en) }
      : shortText(value);
  }
  return details;
}

/** WHY cut twice: the text may be as long as an answer. */
function shortText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '-';
  return text
    .slice(0, 2 * maxDetailLength)
    .replace(/\p{C}/gu, '')
    .slice(0, maxDetailLength);
}

/** Merged-data names of a path in a subgraph's answer, below the objects that the fetch completes. */
function renamePath(
  path: readonly (string | number)[],
  projection: Projection,
): readonly (string | number)[] {
  const result: (string | number)[] = [];
  let level: Projection | undefined = projection;
  for (const step of path) {
    if (typeof step === 'number') {
      result.push(step);
      continue;
    }
    const field: Projection['fields'][number] | undefined = level?.fields.find((one) => one.source === step);
    if (!field) break;
    result.push(field.target);
    level = field.projection;
  }
  return result;
}

function isPathStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number';
}

/** Where one subgraph error is. */
export interface ErrorPlace {
  /** The representation it names; undefined for a fetch from the root and for an error that names none. */
  readonly entity: number | undefined;
  /** Merged-data path below the objects that the fetch completes. */
  readonly below: readonly (string | number)[];
}

interface ErrorGroup {
  readonly error: CodedError;
  readonly place: ErrorPlace;
  readonly general: readonly string[];
  count: number;
}

function exactPath(
  fetch: CompiledFetch,
  place: ErrorPlace,
  locate: (entity: number) => readonly (string | number)[] | undefined,
): readonly (string | number)[] | undefined {
  if (place.entity === undefined) return fetch.path.length === 0 ? place.below : undefined;
  const prefix = locate(place.entity);
  return prefix && [...prefix, ...place.below];
}
