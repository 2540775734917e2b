import type { FetchDataRewrite } from '@apollo/query-planner';
import type { DataObject } from './projection.ts';

/** Changes one representation in place, before it is sent. */
export type RewriteRepresentation = (representation: DataObject) => void;

/** Whether an object of type `typename` satisfies a type condition of the supergraph. */
export type TypeTest = (typename: unknown, condition: string) => boolean;

const fragmentPrefix = '... on ';

/** Compiles a fetch's input rewrites (a plan's ValueSetter and KeyRenamer); undefined when there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: TypeTest,
): RewriteRepresentation | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, isOfType));
  return (representation) => {
    for (const rewrite of compiled) rewrite(representation);
  };
}

function applyAt(
  value: unknown,
  path: readonly string[],
  depth: number,
  isOfType: TypeTest,
  apply: (object: DataObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, path, depth, isOfType, apply);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as DataObject;
  const step = path[depth];
  if (step === undefined) {
    apply(object);
    return;
  }
  if (!step.startsWith(fragmentPrefix)) {
    if (Object.hasOwn(object, step)) applyAt(object[step], path, depth + 1, isOfType, apply);
    return;
  }
  const typename = object.__typename;
  // An object whose type is not said (a nested key) has the only type that the plan can mean.
  if (typename === undefined || isOfType(typename, step.slice(fragmentPrefix.length))) {
    applyAt(object, path, depth + 1, isOfType, apply);
  }
}

function compileRewrite(rewrite: FetchDataRewrite, isOfType: TypeTest): RewriteRepresentation {
  const parent = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1);
  if (key === undefined) return () => undefined;
  const apply = (object: DataObject): void => {
    if (rewrite.kind === 'ValueSetter') {
      object[key] = rewrite.setValueTo;
      return;
    }
    if (!Object.hasOwn(object, key)) return;
    object[rewrite.renameKeyTo] = object[key];
    delete object[key];
  };
  return (representation) => applyAt(representation, parent, 0, isOfType, apply);
}
