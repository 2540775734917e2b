import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { requireMutationPlan } from '../../../gateway/plan/require-mutation-plan.ts';

const fetchFrom = (serviceName: string, changes: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  serviceName,
  operation: 'mutation { a }',
  operationKind: OperationTypeNode.MUTATION,
  operationName: undefined,
  ...changes,
});
const own = fetchFrom('registry');
const judge = (node?: PlanNode) => () =>
  requireMutationPlan(node === undefined ? { kind: 'QueryPlan' } : { kind: 'QueryPlan', node }, 'registry');

describe('the plan of a mutation', () => {
  it.each<readonly [string, PlanNode | undefined]>([
    ['nothing', undefined],
    ['one fetch', own],
    ['fetches one after another', { kind: 'Sequence', nodes: [own, own] }],
    ['a fetch under a condition', { kind: 'Condition', condition: 'x', ifClause: own }],
  ])('may be %s', (_what, node) => {
    expect(judge(node)).not.toThrow();
  });

  it.each<readonly [string, PlanNode]>([
    ['a fetch from an agency', fetchFrom('population')],
    ['one beside it', { kind: 'Sequence', nodes: [own, fetchFrom('population')] }],
    ['fetches at once', { kind: 'Parallel', nodes: [own, own] }],
    ['entities', { kind: 'Flatten', path: ['a'], node: own }],
    [
      'entities at the root',
      fetchFrom('registry', {
        requires: [{ kind: 'Field', name: '__typename' }],
      }),
    ],
    [
      'an agency under a condition',
      { kind: 'Condition', condition: 'x', elseClause: fetchFrom('population') },
    ],
  ])('is refused with %s', (_what, node) => {
    expect(judge(node)).toThrow(/mutation that is not of the registry alone/);
  });
});
