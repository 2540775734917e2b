import type { ClientPath } from '../operation/response-names.ts';

/**
 * The place of the answer that a path leads to, or the last one before it: the path of an error for all rows of a list ends
 * at the list, one below a null at the null. So what an error calls `path` always is a position of its answer, as the
 * GraphQL specification (section 7.1.2) asks. Data that an error has made null had its root fields; without data (undefined)
 * there is no position.
 */
export function responsePosition(data: object | null | undefined, path: ClientPath): ClientPath {
  if (data === null) return path.slice(0, 1);
  let value: unknown = data;
  for (const [depth, step] of path.entries()) {
    const isThere = Array.isArray(value)
      ? typeof step === 'number' && step < value.length
      : typeof value === 'object' && value !== null && typeof step === 'string' && Object.hasOwn(value, step);
    if (!isThere) return path.slice(0, depth);
    value = Reflect.get(value as object, step);
  }
  return path;
}

/** A path as one text without list indices, which names the place in every row: `citizens.nodes.fullName`. */
export function placeName(path: ClientPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
