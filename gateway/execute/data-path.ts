import { type DataObject, isDataObject } from './projection.ts';

/** A plan's path to the objects that a fetch completes: response names, and `@` for "each item of the list". */
export type DataPath = readonly string[];

/** Collects the objects at `path`, in document order; nulls and absent parts are left out. */
export function collectObjects(value: unknown, path: DataPath, depth: number, found: DataObject[]): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) collectObjects(item, path, next, found);
    return;
  }
  if (!isDataObject(value)) return;
  const step = path[depth];
  if (step === undefined) found.push(value);
  else if (step !== '@' && Object.hasOwn(value, step)) collectObjects(value[step], path, depth + 1, found);
}

/** The path, with list indices, of the object at `position` in the order of `collectObjects`; undefined when absent. */
export function locateObject(
  root: unknown,
  path: DataPath,
  position: number,
): readonly (string | number)[] | undefined {
  const trail: (string | number)[] = [];
  let remaining = position;
  const walk = (value: unknown, depth: number): boolean => {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      return value.some((item, index) => descend(index, item, next));
    }
    if (!isDataObject(value)) return false;
    const step = path[depth];
    if (step === undefined) {
      remaining -= 1;
      return remaining < 0;
    }
    return step !== '@' && Object.hasOwn(value, step) && descend(step, value[step], depth + 1);
  };
  const descend = (step: string | number, value: unknown, depth: number): boolean => {
    trail.push(step);
    if (walk(value, depth)) return true;
    trail.pop();
    return false;
  };
  return walk(root, 0) ? trail : undefined;
}

/** The path without list markers: what an error about a whole fetch names. */
export function withoutMarkers(path: DataPath): readonly string[] {
  return path.filter((step) => step !== '@');
}
