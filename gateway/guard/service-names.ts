import { Kind, parse } from 'graphql';
import { fieldsOfSdl, peopleFields } from '../../schema/exchange/people-fields.ts';
import type { SurfaceIndex } from '../../schema/language/surface-index.ts';
import type { JudgeContext } from './judge-operation.ts';

/** Root types, whose fields are judged one by one. */
const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** A service's own root fields and object types, read from its SDL; it judges its callers itself. */
export function serviceNames(
  sdl: string,
  index: SurfaceIndex,
): Pick<JudgeContext, 'serviceRoots' | 'serviceMutations' | 'serviceTypes' | 'forPeople'> {
  const document = parse(sdl);
  const rootsOf = (root: string) =>
    fieldsOfSdl(document).flatMap(({ type, field }) => (type === root ? [field.name.value] : []));
  const serviceRoots = new Set(rootsOf('Query'));
  const serviceTypes = new Set<string>();
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && !rootTypes.has(node.name.value))
      serviceTypes.add(node.name.value);
  }
  // INVARIANT: a name of the data is never a service name, or its items would go unjudged.
  for (const name of [...index.catalogue.typeOwners.keys(), ...index.structuralTypes])
    serviceTypes.delete(name);
  for (const name of index.roots.keys()) serviceRoots.delete(name);
  return {
    serviceRoots,
    serviceMutations: new Set(rootsOf('Mutation')),
    serviceTypes,
    forPeople: peopleFields(sdl),
  };
}
