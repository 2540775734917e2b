import type {
  ConstArgumentNode,
  ConstDirectiveNode,
  ConstValueNode,
  DirectiveNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  ValueNode,
} from 'graphql';
import { Kind } from 'graphql';

/** A type of a supergraph that has output fields. */
export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether a definition has output fields. */
export function isFieldsType(node: { readonly kind: string }): node is FieldsType {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** The value of a directive's argument. */
export function argumentOf(directive: DirectiveNode, name: string): ValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** The text of a directive's argument; undefined when it is none. */
export function stringArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The subgraph, as a value of `join__Graph`, that a directive of the join specification speaks of. */
export function graphOf(directive: DirectiveNode): string | undefined {
  const value = argumentOf(directive, 'graph');
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The directive with an argument in place of the one of that name. */
export function withArgument<Node extends DirectiveNode>(
  directive: Node,
  name: string,
  value: ConstValueNode,
): Node {
  const others = (directive.arguments ?? []).filter((argument) => argument.name.value !== name);
  const argument: ConstArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  };
  return { ...directive, arguments: [argument, ...others] };
}

/** The directive for another subgraph. */
export function onGraph(directive: ConstDirectiveNode, value: string): ConstDirectiveNode {
  return withArgument(directive, 'graph', { kind: Kind.ENUM, value });
}

/** A directive that says which subgraph has a part of the supergraph. */
export function joinDirective(name: string, graph: string): ConstDirectiveNode {
  const directive: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } };
  return onGraph(directive, graph);
}
