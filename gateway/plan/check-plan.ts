import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';
import { canonicalArguments } from '../operation/canonical-arguments.ts';
import { conditionVariable, isCondition } from '../operation/condition.ts';
import { checkFetch } from './check-fetch.ts';
import type { FederationRules } from './federation-rules.ts';
import { common, meet, WrittenData, type WrittenField } from './written-data.ts';

/** What a plan is checked against. */
export interface PlanCheck {
  readonly rules: FederationRules;
  /** Names of the object types that clients see. */
  readonly visible: ReadonlySet<string>;
  /** What was planned; undefined when there is nothing to fetch. */
  readonly document: DocumentNode | undefined;
}

/**
 * Refuses a plan that would compute from inputs that are missing or those of another field, or that would leave out what was
 * asked, before any of it runs:
 * - an entity fetch has a key that its subgraph resolves, and all that its fields require, with these arguments, and each of
 *   them was written by a step before;
 * - no fetch asks a subgraph for a field that it only names, or for a computed field without its inputs;
 * - no two fetches write different fields at one place;
 * - every field of the operation is written for every type that the object there can have.
 * @throws PLAN_UNSUPPORTED
 */
export function checkPlan(plan: QueryPlan, check: PlanCheck): void {
  const { node } = plan;
  if (node?.kind === 'Subscription') throw planUnsupported('subscription');
  const written = new WrittenData();
  if (node) walk(node, [], written, check.rules);
  for (const definition of check.document?.definitions ?? []) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = definition.operation === 'mutation' ? 'Mutation' : 'Query';
    const at = { place: '', types: new Set([root]), conditions: new Map<string, boolean>() };
    new Coverage(written, check).selections(definition.selectionSet, at);
  }
}

function walk(node: PlanNode, path: readonly string[], written: WrittenData, rules: FederationRules): void {
  switch (node.kind) {
    case 'Sequence':
      for (const one of node.nodes) walk(one, path, written, rules);
      return;
    case 'Parallel':
      return walkApart(node.nodes, path, written, rules);
    case 'Flatten': {
      const names = node.path.map(String).filter((step) => step !== '@');
      return walk(node.node, [...path, ...names], written, rules);
    }
    case 'Condition':
      return walkApart(
        [node.ifClause, node.elseClause].flatMap((one) => one ?? []),
        path,
        written,
        rules,
      );
    case 'Fetch':
      return addFetch(node, path, written, rules);
    case 'Defer':
      throw planUnsupported('defer');
  }
}

function walkApart(
  nodes: readonly PlanNode[],
  path: readonly string[],
  written: WrittenData,
  rules: FederationRules,
): void {
  const layers = nodes.map((node) => {
    const layer = new WrittenData(written);
    walk(node, path, layer, rules);
    return layer;
  });
  for (const layer of layers) addAll(layer.own(), written);
}

function addFetch(
  node: FetchNode,
  path: readonly string[],
  written: WrittenData,
  rules: FederationRules,
): void {
  const subgraph = rules.subgraphs.get(node.serviceName);
  if (!subgraph) throw planUnsupported('subgraphUnknown');
  addAll(checkFetch({ node, path, written, rules, subgraph }), written);
}

function addAll(fields: readonly WrittenField[], written: WrittenData): void {
  for (const field of fields) {
    if (written.add(field)) throw planUnsupported('twoAtOnePlace');
  }
}

/** One place of an operation. */
interface AskedPlace {
  readonly place: string;
  /** The object types that clients see and that the objects there can have. */
  readonly types: ReadonlySet<string>;
  /** Values of the variables under which it is asked for. */
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** The conditions of a selection below others; undefined when they never hold together. */
function withConditions(
  above: AskedPlace['conditions'],
  directives: readonly DirectiveNode[] | undefined,
): AskedPlace['conditions'] | undefined {
  const conditions = new Map(above);
  for (const directive of directives ?? []) {
    const variable = isCondition(directive) ? conditionVariable(directive) : undefined;
    if (variable === undefined) continue;
    const value = directive.name.value === 'include';
    if ((conditions.get(variable) ?? value) !== value) return undefined;
    conditions.set(variable, value);
  }
  return conditions;
}

/** Whether what a plan writes is what an operation asks for. */
class Coverage {
  readonly #written: WrittenData;
  readonly #check: PlanCheck;

  constructor(written: WrittenData, check: PlanCheck) {
    this.#written = written;
    this.#check = check;
  }

  selections(set: SelectionSetNode, at: AskedPlace): void {
    for (const selection of set.selections) {
      const conditions = withConditions(at.conditions, selection.directives);
      if (conditions === undefined || selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.FIELD) this.#field(selection, { ...at, conditions });
      else {
        const type = selection.typeCondition?.name.value;
        const types = type === undefined ? at.types : common(at.types, this.#check.rules.concrete(type));
        if (types.size > 0) this.selections(selection.selectionSet, { ...at, types, conditions });
      }
    }
  }

  #field(node: FieldNode, { place: parent, types, conditions }: AskedPlace): void {
    const name = node.name.value;
    if (name === '__typename') return;
    const place = `${parent}.${(node.alias ?? node.name).value}`;
    const text = canonicalArguments(node.arguments);
    const fields = this.#written
      .at(place)
      .filter((one) => one.field === name && one.argumentsText === text && meet(one.types, types));
    const isWhole = [...types].every((type) => fields.some((one) => one.types.has(type)));
    if (!isWhole) throw planUnsupported('partUnanswered');
    if (node.selectionSet) {
      this.selections(node.selectionSet, { place, types: this.#returned(fields), conditions });
    }
  }

  /** WHY common: an object that several subgraphs write has a type that each of them knows. */
  #returned(fields: readonly WrittenField[]): ReadonlySet<string> {
    const [first, ...others] = fields.map(({ returns }) => returns);
    if (!first) return new Set();
    return common(others.reduce(common, first), this.#check.visible);
  }
}
