import { buildSubgraph, type Schema, type Subgraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { codedError } from '../errors/coded-error.ts';

/** A subgraph as it is composed: its name and its Federation 2 SDL, whatever names it imports directives under. */
export interface FederatedSdl {
  readonly name: string;
  readonly sdl: string;
}

/** The subgraphs of one graph, read with the metadata of the federation specification. */
export interface FederatedTypes {
  readonly subgraphs: readonly Subgraph[];
  /**
   * Names of the object types that an object of a type may have in the whole graph: itself, the types of an interface in
   * all subgraphs (also where a subgraph has it as `@interfaceObject`), the members of a union.
   */
  concrete(type: string): ReadonlySet<string>;
}

/**
 * Reads subgraphs. Directives are found by the specification that `@link` names, so that renamed (`import: [{ name, as }]`)
 * and prefixed ones (`@federation__requires`, `@link(as:)`) count alike. @throws COMPOSITION_FAILED.
 */
export function readFederatedTypes(written: readonly FederatedSdl[]): FederatedTypes {
  const subgraphs = written.map(read);
  const members = new Map<string, Set<string>>();
  const add = (type: string, member: string) => {
    members.set(type, (members.get(type) ?? new Set()).add(member));
  };
  const abstract = new Set(
    subgraphs.flatMap(({ schema }) => [...abstractTypes(schema)].map(({ name }) => name)),
  );
  for (const { schema } of subgraphs) {
    for (const union of schema.unionTypes()) {
      for (const { type } of union.members()) add(union.name, type.name);
    }
    for (const type of schema.objectTypes()) {
      if (abstract.has(type.name)) continue;
      for (const { interface: of } of type.interfaceImplementations()) add(of.name, type.name);
    }
  }
  return {
    subgraphs,
    concrete: (type) => members.get(type) ?? new Set(abstract.has(type) ? [] : [type]),
  };
}

function abstractTypes(schema: Schema) {
  return [...schema.interfaceTypes(), ...schema.unionTypes()];
}

function read({ name, sdl }: FederatedSdl): Subgraph {
  try {
    return buildSubgraph(name, `local://${name}`, parse(sdl)).validate();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw codedError('COMPOSITION_FAILED', { detail }, error);
  }
}
