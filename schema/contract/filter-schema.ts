import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** Decides whether a named part of the schema stays: `Type.field`, `Input.field` or `Enum.value`. */
export type KeepCoordinate = (coordinate: string) => boolean;

type TypeDefinition = Extract<
  DefinitionNode,
  { readonly name: unknown; readonly kind: `${string}TypeDefinition` }
>;

/**
 * The part of a schema that `keep` leaves: members are removed by coordinate, then fields, arguments and union
 * members of types that became empty, then types that nothing reaches from Query and Mutation. An interface keeps the fields that all
 * its remaining types have; one that keeps none becomes a union of them. `keep` is not asked about it. Pure.
 */
export function filterSchema(document: DocumentNode, keep: KeepCoordinate): DocumentNode {
  let types = new Map<string, TypeDefinition>();
  const others: DefinitionNode[] = [];
  for (const node of document.definitions) {
    if (isTypeDefinition(node)) types.set(node.name.value, filterMembers(node, keep));
    else others.push(node);
  }
  for (;;) {
    const empty = [...types.values()].filter((node) => isEmpty(node, types)).map(({ name }) => name.value);
    if (empty.length === 0) break;
    for (const name of empty) types.delete(name);
    types = new Map([...types].map(([name, node]) => [name, dropUnknown(node, types)]));
  }
  types = withSharedFields(types);
  const reached = reachable(types);
  return {
    ...document,
    definitions: [...others, ...[...types.values()].filter(({ name }) => reached.has(name.value))],
  };
}

function isTypeDefinition(node: DefinitionNode): node is TypeDefinition {
  return node.kind.endsWith('TypeDefinition');
}

function filterMembers(node: TypeDefinition, keep: KeepCoordinate): TypeDefinition {
  const type = node.name.value;
  const kept = <T extends { readonly name: { readonly value: string } }>(members: readonly T[] | undefined) =>
    (members ?? []).filter((member) => keep(`${type}.${member.name.value}`));
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return { ...node, fields: kept(node.fields) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...node, fields: kept(node.fields) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...node, values: kept(node.values) };
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return node;
  }
}

/** Takes from each interface what some type of it no longer has. WHY a union: an interface without fields is no schema. */
function withSharedFields(types: ReadonlyMap<string, TypeDefinition>): Map<string, TypeDefinition> {
  const shared = new Map<string, TypeDefinition>();
  for (const [name, node] of types) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      shared.set(name, node);
      continue;
    }
    const members = implementing(types, name);
    const has = (field: string) =>
      members.every(({ fields }) => fields?.some((each) => each.name.value === field) === true);
    const fields = (node.fields ?? []).filter((field) => has(field.name.value));
    if (fields.length > 0) {
      shared.set(name, { ...node, fields });
      continue;
    }
    const { name: nameNode, description } = node;
    const union = members.map((member) => ({ kind: Kind.NAMED_TYPE, name: member.name }) as const);
    shared.set(name, {
      kind: Kind.UNION_TYPE_DEFINITION,
      name: nameNode,
      ...(description === undefined ? {} : { description }),
      types: union,
    });
  }
  const isInterface = (type: NamedTypeNode) =>
    shared.get(type.name.value)?.kind === Kind.INTERFACE_TYPE_DEFINITION;
  for (const [name, node] of shared) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.interfaces === undefined) continue;
    shared.set(name, { ...node, interfaces: node.interfaces.filter(isInterface) });
  }
  return shared;
}

function implementing(
  types: ReadonlyMap<string, TypeDefinition>,
  name: string,
): readonly ObjectTypeDefinitionNode[] {
  return [...types.values()].filter(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION &&
      (node.interfaces ?? []).some((each) => each.name.value === name),
  );
}

/** Whether nothing can be asked of the type; and/or/not alone make no filter. */
function isEmpty(node: TypeDefinition, types: ReadonlyMap<string, TypeDefinition>): boolean {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return (node.fields ?? []).length === 0;
    case Kind.INTERFACE_TYPE_DEFINITION:
      return implementing(types, node.name.value).length === 0;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (node.fields ?? []).every(({ name }) => ['and', 'or', 'not', 'direction'].includes(name.value));
    case Kind.ENUM_TYPE_DEFINITION:
      return (node.values ?? []).length === 0;
    case Kind.UNION_TYPE_DEFINITION:
      return (node.types ?? []).length === 0;
    case Kind.SCALAR_TYPE_DEFINITION:
      return false;
  }
}

const builtIn: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function dropUnknown(node: TypeDefinition, types: ReadonlyMap<string, TypeDefinition>): TypeDefinition {
  const known = (type: TypeNode) => builtIn.has(namedType(type)) || types.has(namedType(type));
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...node,
        fields: (node.fields ?? [])
          .filter(({ type }) => known(type))
          .map(
            (field): FieldDefinitionNode => ({
              ...field,
              arguments: (field.arguments ?? []).filter(({ type }) => known(type)),
            }),
          ),
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...node, fields: (node.fields ?? []).filter(({ type }) => known(type)) };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...node, types: (node.types ?? []).filter(known) };
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return node;
  }
}

function reachable(types: ReadonlyMap<string, TypeDefinition>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = ['Query', 'Mutation'];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const node = types.get(name);
    if (node === undefined || reached.has(name)) continue;
    reached.add(name);
    const referred = referredTypes(node);
    queue.push(...referred);
    // WHY here: a field of an interface's type leads to each of its types; a type's own interface leads to no other type.
    for (const each of referred) queue.push(...implementing(types, each).map((type) => type.name.value));
    if ('interfaces' in node) for (const each of node.interfaces ?? []) reached.add(each.name.value);
  }
  return reached;
}

function referredTypes(node: TypeDefinition): readonly string[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(node.fields ?? []).flatMap((field) => [
          namedType(field.type),
          ...(field.arguments ?? []).map(({ type }) => namedType(type)),
        ]),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (node.fields ?? []).map(({ type }) => namedType(type));
    case Kind.UNION_TYPE_DEFINITION:
      return (node.types ?? []).map(namedType);
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return [];
  }
}
