import { Kind, parse } from 'graphql';
import type { SurfaceIndex } from '../../schema/language/surface-index.ts';
import type { JudgeContext } from './judge-operation.ts';

/** A service's own root fields and object types, read from its SDL; it judges its callers itself. */
export function serviceNames(
  sdl: string,
  index: SurfaceIndex,
): Pick<JudgeContext, 'serviceRoots' | 'serviceTypes'> {
  const serviceRoots = new Set<string>();
  const serviceTypes = new Set<string>();
  for (const node of parse(sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    if (node.name.value !== 'Query') serviceTypes.add(node.name.value);
    else for (const { name } of node.fields ?? []) serviceRoots.add(name.value);
  }
  // INVARIANT: a name of the data is never a service name, or its items would go unjudged.
  for (const name of [...index.catalogue.typeOwners.keys(), ...index.structuralTypes])
    serviceTypes.delete(name);
  for (const name of index.roots.keys()) serviceRoots.delete(name);
  return { serviceRoots, serviceTypes };
}
