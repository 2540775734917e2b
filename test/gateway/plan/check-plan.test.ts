import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import {
  type FetchNode,
  type PlanNode,
  type QueryPlan,
  QueryPlanner,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../gateway/plan/check-plan.ts';
import { readFederationRules } from '../../../gateway/plan/federation-rules.ts';
import { writePlanningSupergraph } from '../../../gateway/plan/planning-supergraph.ts';
import { restorePlan } from '../../../gateway/plan/restore-plan.ts';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { invariant } from '../../../schema/invariant.ts';
import { counts } from '../../fixtures/counts.ts';
import { randomFederation, spellings } from '../../schema/federation/random-federation.ts';

const refused = expect.objectContaining({ code: 'PLAN_UNSUPPORTED' });

/** Plans an operation, and checks any plan for it. */
function planning(subgraphs: readonly { readonly name: string; readonly sdl: string }[]) {
  const { supergraphSdl } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: '' })),
  );
  if (supergraphSdl === undefined) return undefined;
  const supergraph = Supergraph.build(supergraphSdl);
  const written = writePlanningSupergraph(supergraphSdl);
  const planned = Supergraph.build(written.document, { validateSupergraph: false });
  const stockPlanner = new QueryPlanner(supergraph);
  const planner = new QueryPlanner(planned, { reuseQueryFragments: false, generateQueryFragments: false });
  const rules = readFederationRules(supergraph, supergraph.schema.toGraphQLJSSchema());
  const visible = new Set(Object.keys(supergraph.apiSchema().toGraphQLJSSchema().getTypeMap()));
  return {
    plan: (query: string) =>
      restorePlan(planner.buildQueryPlan(operationFromDocument(planned.apiSchema(), parse(query))), written),
    stock: (query: string) =>
      stockPlanner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query))),
    check: (plan: QueryPlan, query: string) => checkPlan(plan, { rules, visible, document: parse(query) }),
  };
}

function fetches(node: PlanNode | undefined): readonly FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetches(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetches);
    default:
      return [];
  }
}

/** The plan with the fetch at a position changed. */
function changed(plan: QueryPlan, position: number, change: (node: FetchNode) => FetchNode): QueryPlan {
  let at = -1;
  const walk = (node: PlanNode): PlanNode => {
    if (node.kind === 'Flatten') return { ...node, node: walk(node.node) };
    if (node.kind === 'Sequence' || node.kind === 'Parallel') return { ...node, nodes: node.nodes.map(walk) };
    if (node.kind !== 'Fetch') return node;
    at += 1;
    return at === position ? change(node) : node;
  };
  invariant(plan.node && plan.node.kind !== 'Subscription', 'the plan has steps');
  return { kind: 'QueryPlan', node: walk(plan.node) };
}

/** A representation without one of the fields that are no key. */
function withoutInput(selections: readonly QueryPlanSelectionNode[], name: string): QueryPlanSelectionNode[] {
  return selections.flatMap((one): QueryPlanSelectionNode[] => {
    if (one.kind === 'InlineFragment') return [{ ...one, selections: withoutInput(one.selections, name) }];
    return one.name === name ? [] : [one];
  });
}

function inputsOf(selections: readonly QueryPlanSelectionNode[] = []): readonly string[] {
  return selections.flatMap((one) => {
    if (one.kind === 'InlineFragment') return inputsOf(one.selections);
    return one.name === '__typename' || one.name === 'id' ? [] : [one.name];
  });
}

describe('plans of random graphs', () => {
  it('pass as they are, and are refused when an input, a key or a step is missing', () => {
    const random = new Random(counts.seed);
    let plans = 0;
    let mutants = 0;
    for (let at = 0; at < counts.graphs; at++) {
      const graph = randomFederation(random);
      const spelling = spellings.imported;
      invariant(spelling, 'there is such a spelling');
      const made = planning(graph.write(() => spelling));
      const computed = [...graph.needs.keys()].filter((coordinate) => coordinate.startsWith('T0.'));
      if (!made || computed.length === 0) continue;
      const query = `{ allT0 { ${computed.map((coordinate) => coordinate.slice(3)).join(' ')} } }`;
      const plan = made.plan(query);
      made.check(plan, query);
      plans += 1;
      const all = fetches(plan.node as PlanNode);
      all.forEach((node, position) => {
        const without = inputsOf(node.requires).map((name) =>
          changed(plan, position, (one) => ({ ...one, requires: withoutInput(one.requires ?? [], name) })),
        );
        const keyless = node.requires
          ? [changed(plan, position, (one) => ({ ...one, requires: withoutInput(one.requires ?? [], 'id') }))]
          : [];
        const silent = changed(plan, position, (one) => ({
          ...one,
          operation: node.requires
            ? `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on T0 { __typename } } }`
            : '{ __typename }',
        }));
        // A field that another step writes too is not lost.
        const own = computed.filter((coordinate) => node.operation.includes(coordinate.slice(3)));
        const isLost = own.some(
          (coordinate) => all.filter(({ operation }) => operation.includes(coordinate.slice(3))).length === 1,
        );
        for (const mutant of [...without, ...keyless, ...(isLost ? [silent] : [])]) {
          mutants += 1;
          expect(() => made.check(mutant, query), JSON.stringify(mutant)).toThrow(refused);
        }
      });
    }
    expect(plans).toBeGreaterThan(counts.graphs / 4);
    expect(mutants).toBeGreaterThan(plans * 2);
  }, 300_000);
});

describe('a plan', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';
  const made = planning([
    {
      name: 'land',
      sdl: `${link} type Query { parcels: [Parcel] parcel: Parcel } type Parcel @key(fields: "id") { id: ID! area(unit: String): Int owner: String }`,
    },
    {
      name: 'fees',
      sdl: `${link} type Parcel @key(fields: "id") { id: ID! area(unit: String): Int @external
        fee: Int @requires(fields: "area(unit: \\"ha\\")") fine: Int @requires(fields: "area(unit: \\"m2\\")") }`,
    },
  ]);
  invariant(made, 'the test graph composes');
  const both = '{ parcels { fee fine owner } }';
  const plan = made.plan(both);
  const edit = (from: string | RegExp, to: string) =>
    JSON.parse(JSON.stringify(plan).replaceAll(from, to)) as QueryPlan;

  it('passes where each fetch has what its fields require', () => {
    expect(() => made.check(plan, both)).not.toThrow();
    expect(fetches(plan.node as PlanNode)).toHaveLength(3);
  });

  it('of a planner that merges arguments is refused', () => {
    expect(() => made.check(made.stock(both), both)).toThrow(refused);
    expect(() => made.check(made.stock('{ parcels { fee } }'), '{ parcels { fee } }')).not.toThrow();
  });

  it.each([
    ['other arguments', '"m2"', '"ha"'],
    ['no arguments', '(unit:"ha")', ' '],
    ['another input', 'area_input0', 'area_input1'],
    ['a part of the answer left out', 'owner', '__typename'],
  ])('with %s is refused', (_name, from, to) => {
    const mutant = edit(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1));
    expect(mutant).not.toEqual(plan);
    expect(() => made.check(mutant, both)).toThrow(refused);
  });

  it('whose steps run in another order is refused', () => {
    const node = plan.node as Extract<PlanNode, { kind: 'Sequence' }>;
    for (const kind of ['Parallel', 'Sequence'] as const) {
      const nodes = kind === 'Parallel' ? node.nodes : [...node.nodes].reverse();
      expect(() => made.check({ kind: 'QueryPlan', node: { kind, nodes } }, both)).toThrow(refused);
    }
  });

  it('that is empty is refused, unless nothing was asked', () => {
    expect(() => made.check({ kind: 'QueryPlan' }, both)).toThrow(refused);
    expect(() => made.check({ kind: 'QueryPlan' }, '{ __typename }')).not.toThrow();
  });

  it('without one of two root fields is refused', () => {
    const query = '{ parcels { owner } parcel { owner } }';
    const mutant = JSON.parse(JSON.stringify(made.plan(query)).replace('parcel{owner}', '')) as QueryPlan;
    expect(() => made.check(made.plan(query), query)).not.toThrow();
    expect(mutant).not.toEqual(made.plan(query));
    expect(() => made.check(mutant, query)).toThrow(refused);
  });

  it('may leave out what contradicting conditions never ask for', () => {
    const query = 'query ($a: Boolean!) { parcels @include(if: $a) { owner @skip(if: $a) id } }';
    expect(() => made.check(made.plan(query), query)).not.toThrow();
  });

  it.each([
    [
      'a subscription',
      { kind: 'Subscription', primary: fetches(plan.node as PlanNode)[0] },
      'a subscription',
    ],
    ['deferred parts', { kind: 'Defer', primary: {}, deferred: [] }, '@defer'],
  ])('of %s is refused', (_name, node, words) => {
    const other = { kind: 'QueryPlan', node } as unknown as QueryPlan;
    const detail = { vi: expect.any(String), en: expect.stringContaining(words) };
    expect(() => made.check(other, both)).toThrow(
      expect.objectContaining({ code: 'PLAN_UNSUPPORTED', details: { detail } }),
    );
  });

  it('of a subgraph that is not there is refused', () => {
    const detail = { vi: expect.any(String), en: expect.stringContaining('unknown subgraph') };
    expect(() => made.check(edit('"serviceName":"land"', '"serviceName":"sea"'), both)).toThrow(
      expect.objectContaining({ details: { detail } }),
    );
  });

  it('that writes two fields at one place is refused, in one step after another and in steps at once', () => {
    const query = '{ parcels { owner } parcel { owner } }';
    const [first] = fetches(made.plan(query).node as PlanNode);
    invariant(first, 'the plan has a fetch');
    const asking = (operation: string): FetchNode => ({ ...first, operation });
    const nodes = [asking('{ parcels { owner } }'), asking('{ parcels: parcel { owner } parcel { owner } }')];
    const detail = { vi: expect.any(String), en: expect.stringContaining('two fields') };
    for (const kind of ['Sequence', 'Parallel'] as const)
      expect(() => made.check({ kind: 'QueryPlan', node: { kind, nodes } }, query)).toThrow(
        expect.objectContaining({ details: { detail } }),
      );
    const fitting = [asking('{ parcels { owner } }'), asking('{ parcel { owner } }')];
    for (const kind of ['Sequence', 'Parallel'] as const)
      expect(() => made.check({ kind: 'QueryPlan', node: { kind, nodes: fitting } }, query)).not.toThrow();
  });

  it('is followed into the clauses of a condition, both of them, and both may be left out', () => {
    const [fetch] = fetches(made.plan('{ parcels { owner } }').node as PlanNode);
    invariant(fetch, 'the plan has a fetch');
    const under = (clauses: { readonly ifClause?: PlanNode; readonly elseClause?: PlanNode }): QueryPlan => ({
      kind: 'QueryPlan',
      node: { kind: 'Condition', condition: 'a', ...clauses },
    });
    const query = 'query ($a: Boolean!) { parcels @include(if: $a) { owner } }';
    expect(() => made.check(under({ ifClause: fetch }), query)).not.toThrow();
    expect(() => made.check(under({ elseClause: fetch }), query)).not.toThrow();
    expect(() => made.check(under({}), query)).toThrow(refused);
    const lost: FetchNode = { ...fetch, serviceName: 'sea' };
    for (const clauses of [
      { ifClause: fetch, elseClause: lost },
      { ifClause: lost, elseClause: fetch },
    ])
      expect(() => made.check(under(clauses), query)).toThrow(refused);
  });

  it('with a field under another name or with other arguments than asked is refused', () => {
    const asked = made.plan('{ parcels { a: area(unit: "ha") } }');
    const check = (query: string) => () => made.check(asked, query);
    expect(check('{ parcels { a: area(unit: "ha") } }')).not.toThrow();
    for (const query of [
      '{ parcels { area(unit: "ha") } }',
      '{ parcels { a: area } }',
      '{ parcels { a: area(unit: "m2") } }',
      '{ parcels { a: owner } }',
      '{ parcels { a: area(unit: "ha") owner } }',
    ])
      expect(check(query), query).toThrow(refused);
    const plain = made.plan('{ parcels { a: owner } }');
    expect(() => made.check(plain, '{ parcels { a: owner } }')).not.toThrow();
    expect(() => made.check(plain, '{ parcels { a: id } }')).toThrow(refused);
  });

  it('is held against every part of the operation that its conditions leave', () => {
    const owner = made.plan('{ parcels { owner } }');
    const check = (selection: string) => () =>
      made.check(owner, `query ($a: Boolean!, $b: Boolean!) { parcels { owner ${selection} } }`);
    for (const selection of [
      'id @include(if: $a) @skip(if: $a)',
      '... @include(if: $a) { id @skip(if: $a) }',
      '... @skip(if: $a) { ... on Parcel { id @include(if: $a) } }',
      '__typename',
    ])
      expect(check(selection), selection).not.toThrow();
    for (const selection of [
      'id @include(if: $a) @skip(if: $b)',
      'id @include(if: $a) @include(if: $a)',
      '... @include(if: $a) { id @include(if: $a) }',
      '... on Parcel { id }',
      '... { id }',
      'id @include(if: true)',
      'id @include(if: true) @skip(if: false)',
      '... @skip(if: false) { id @include(if: true) }',
    ])
      expect(check(selection), selection).toThrow(refused);
  });
});

describe('a plan over types that are one of several', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
  const made = planning([
    {
      name: 'people',
      sdl: `${link} type Query { owners: [Owner] } type Mutation { note: Int rest: Int } interface Owner { id: ID! name: String }
        type Person implements Owner @key(fields: "id") { id: ID! name: String }
        type Firm implements Owner @key(fields: "id") { id: ID! name: String }`,
    },
    {
      name: 'taxes',
      sdl: `${link} type Person @key(fields: "id") { id: ID! tax: Int } type Firm @key(fields: "id") { id: ID! tax: Int }`,
    },
  ]);
  invariant(made, 'the test graph composes');

  it('gives what was asked for each of them', () => {
    const query = '{ owners { name ... on Person { tax } ... on Firm { tax } } }';
    const plan = made.plan(query);
    expect(() => made.check(plan, query)).not.toThrow();
    const without = (text: string) => JSON.parse(JSON.stringify(plan).replace(text, '')) as QueryPlan;
    for (const part of ['...on Firm{tax}', '...on Person{tax}']) {
      expect(without(part)).not.toEqual(plan);
      expect(() => made.check(without(part), query)).toThrow(refused);
    }
    const firms = made.plan('{ owners { ... on Firm { name } } }');
    expect(() => made.check(firms, '{ owners { ... on Firm { name } } }')).not.toThrow();
    expect(() => made.check(firms, '{ owners { name } }')).toThrow(refused);
    expect(() => made.check(firms, '{ owners { ... on Person { name } } }')).toThrow(refused);
  });

  it('has the fields of a mutation at its root', () => {
    const asked = made.plan('mutation { note }');
    expect(() => made.check(asked, 'mutation { note }')).not.toThrow();
    expect(() => made.check(asked, 'mutation { note rest }')).toThrow(refused);
  });
});
