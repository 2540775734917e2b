import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';

/**
 * Refuses the plan of a mutation that is anything but fetches from one service, one after another (GraphQL specification,
 * section 6.2.2): nothing runs beside an act, and no other subgraph changes anything.
 * @throws PLAN_UNSUPPORTED
 */
export function requireMutationPlan({ node }: QueryPlan, service: string): void {
  if (node !== undefined && (node.kind === 'Subscription' || !isInSequence(node, service)))
    throw planUnsupported('mutation');
}

function isInSequence(node: PlanNode, service: string): boolean {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.every((one) => isInSequence(one, service));
    case 'Condition':
      return [node.ifClause, node.elseClause].every((one) => one === undefined || isInSequence(one, service));
    case 'Fetch':
      return node.serviceName === service && (node.requires ?? []).length === 0;
    case 'Parallel':
    case 'Flatten':
    case 'Defer':
      return false;
  }
}
