import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { parseFieldSet } from './field-set.ts';
import type { PlanningSupergraph, RequiredInput } from './planning-supergraph.ts';

/**
 * A plan of a planning supergraph in the names of the real one: a field that stands for a field with arguments becomes that
 * field under its planning name as alias, and a representation reads it under that alias; a subgraph that stands for another
 * becomes that one.
 */
export function restorePlan(plan: QueryPlan, planning: PlanningSupergraph): QueryPlan {
  const { inputs, services } = planning;
  if ((inputs.size === 0 && services.size === 0) || plan.node?.kind === 'Subscription') return plan;
  return plan.node === undefined ? plan : { ...plan, node: restoreNode(plan.node, planning) };
}

function restoreNode(node: PlanNode, planning: PlanningSupergraph): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((one) => restoreNode(one, planning)) };
    case 'Flatten':
      return { ...node, node: restoreNode(node.node, planning) };
    case 'Fetch':
      return restoreFetch(node, planning);
    case 'Condition': {
      const { ifClause, elseClause, ...rest } = node;
      return {
        ...rest,
        ...(ifClause && { ifClause: restoreNode(ifClause, planning) }),
        ...(elseClause && { elseClause: restoreNode(elseClause, planning) }),
      };
    }
    case 'Defer':
      return node;
  }
}

function restoreFetch(node: FetchNode, { inputs, services }: PlanningSupergraph): FetchNode {
  const serviceName = services.get(node.serviceName) ?? node.serviceName;
  const renamed = { ...node, serviceName };
  const { requires } = node;
  if (requires !== undefined) renamed.requires = requires.map((one) => restoreSelection(one, inputs));
  const isNamed = [...inputs.keys()].some((name) => node.operation.includes(name));
  return isNamed ? { ...renamed, operation: restoreOperation(node.operation, inputs) } : renamed;
}

function restoreOperation(text: string, inputs: ReadonlyMap<string, RequiredInput>): string {
  const restored = visit(parse(text, { noLocation: true }), {
    Field: (field): FieldNode | undefined => {
      const input = inputs.get(field.name.value);
      if (input === undefined) return undefined;
      const [written] = parseFieldSet(`${input.field}${input.argumentsText}`).selections;
      if (written?.kind !== Kind.FIELD) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: written.name,
        arguments: written.arguments ?? [],
      };
    },
  });
  return stripIgnoredCharacters(print(restored));
}

function restoreSelection(
  selection: QueryPlanSelectionNode,
  inputs: ReadonlyMap<string, RequiredInput>,
): QueryPlanSelectionNode {
  if (selection.kind === 'InlineFragment') {
    return { ...selection, selections: selection.selections.map((one) => restoreSelection(one, inputs)) };
  }
  const input = inputs.get(selection.name);
  const { selections } = selection;
  return {
    ...selection,
    ...(input && { alias: selection.name, name: input.field }),
    ...(selections && { selections: selections.map((one) => restoreSelection(one, inputs)) }),
  };
}
