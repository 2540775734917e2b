import { type InterfaceTypeDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { Field, InterfaceModel, ObjectModel } from '../catalogue/model.ts';

/**
 * Reads the interfaces of an agency file. An interface only names fields: what they are, and who may read them, is said
 * by each type that implements it. `invalid` makes the error for an interface that nothing implements, a type that lacks a
 * field of its interface or has it as something else, and a reference to an interface whose kinds do not implement it.
 */
export function readInterfaces(
  nodes: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
  types: ReadonlyMap<string, ObjectModel>,
  invalid: (detail: string) => Error,
): ReadonlyMap<string, InterfaceModel> {
  const interfaces = new Map<string, InterfaceModel>();
  for (const [name, node] of nodes) {
    if ((node.interfaces ?? []).length > 0) throw invalid(`${name}: an interface extends no other`);
    const implementing = [...types.values()].filter((type) => type.interfaces.includes(name));
    const written = new Map((node.fields ?? []).map((field) => [field.name.value, namedType(field.type)]));
    const fields = [...written.keys()];
    const problem = interfaceProblem(name, written, implementing);
    if (problem !== null) throw invalid(problem);
    const description = node.description?.value ?? null;
    interfaces.set(name, { name, description, fields, types: implementing.map((type) => type.name) });
  }
  for (const type of types.values()) {
    const unknown = type.interfaces.find((name) => !interfaces.has(name));
    if (unknown !== undefined)
      throw invalid(`${type.name} implements ${unknown}, which is no interface of this file`);
    for (const field of type.fields.values()) {
      const problem = referenceProblem(field, interfaces);
      if (problem !== null) throw invalid(`${field.coordinate}: ${problem}`);
    }
  }
  return interfaces;
}

function interfaceProblem(
  name: string,
  fields: ReadonlyMap<string, string>,
  types: readonly ObjectModel[],
): string | null {
  const [first] = types;
  if (first === undefined) return `${name} has no type that implements it`;
  for (const [field, target] of fields) {
    const model = first.fields.get(field);
    for (const type of types) {
      const own = type.fields.get(field);
      if (own === undefined || model === undefined) return `${type.name} lacks ${name}.${field}`;
      if (targetOf(own) !== target || own.kind !== model.kind) {
        return `${own.coordinate} is not what ${name}.${field} promises`;
      }
    }
  }
  return null;
}

/** Name of a written type below list and non-null wrappers. */
function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function targetOf(field: Field): string {
  if (field.kind === 'content') return field.content.list === null ? field.typeName : `[${field.typeName}]`;
  return field.kind === 'column' || field.kind === 'computed' ? field.typeName : field.target;
}

function referenceProblem(field: Field, interfaces: ReadonlyMap<string, InterfaceModel>): string | null {
  const target = field.kind === 'reference' ? interfaces.get(field.target) : undefined;
  if (field.kind !== 'reference' || target === undefined) return null;
  if (field.kindColumn === null)
    return `a reference to the interface ${target.name} needs kindColumn and kinds`;
  const stranger = [...field.kinds.values()].find((kind) => !target.types.includes(kind));
  return stranger === undefined ? null : `${stranger} does not implement ${target.name} in this file`;
}
