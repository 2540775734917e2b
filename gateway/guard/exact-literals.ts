import { type ArgumentNode, Kind, visit } from 'graphql';

/**
 * An argument whose numbers reach the planner digit by digit: the planner reads a literal as a float, so one that a
 * float does not hold becomes the text that BigInt, Decimal and ID take as well. Where the type is Int, validation has
 * refused such a number already.
 */
export function exactLiterals(argument: ArgumentNode): ArgumentNode {
  return visit(argument, {
    IntValue: (node) => exact(node),
    FloatValue: (node) => exact(node),
  });
}

function exact<Node extends { readonly value: string }>(node: Node) {
  return String(Number(node.value)) === node.value ? node : { kind: Kind.STRING, value: node.value };
}
