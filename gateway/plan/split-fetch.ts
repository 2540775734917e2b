import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { FederationRules, SubgraphRules } from './federation-rules.ts';
import { variablesIn } from './planning-document.ts';

/**
 * The entity fetch in parts of which each needs the same inputs: its fields without any, and those of each `@requires`. Empty
 * when it is one. WHY: where an input of some fields has failed, the others are still asked for, without it.
 */
export function splitFetch(node: FetchNode, { subgraphs }: FederationRules): readonly FetchNode[] {
  const rules = subgraphs.get(node.serviceName);
  if (!node.requires || !rules) return [];
  const document = parse(node.operation, { noLocation: true });
  const needs = new Map<string, SelectionSetNode | undefined>();
  eachEntityField(document, (type, { name }) => {
    const requires = rules.field(type, name.value)?.requires;
    needs.set(requires ? print(requires) : '', requires);
  });
  if (needs.size < 2) return [];
  return [...needs].map(([text, requires]) => partOf(node, document, rules, { text, requires }));
}

/** What the fields of a part need. */
interface Need {
  readonly text: string;
  readonly requires: SelectionSetNode | undefined;
}

function partOf(node: FetchNode, document: DocumentNode, rules: SubgraphRules, need: Need): FetchNode {
  const keep = (type: string, field: FieldNode): boolean => {
    const requires = rules.field(type, field.name.value)?.requires;
    return (requires ? print(requires) : '') === need.text;
  };
  const restricted = mapEntities(document, (type, set) => ({ ...set, selections: kept(type, set, keep) }));
  const used = variablesIn(restricted);
  const definitions = restricted.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? withVariables(definition, used) : definition,
  );
  const operation = stripIgnoredCharacters(print({ ...restricted, definitions }));
  return {
    ...node,
    operation,
    variableUsages: (node.variableUsages ?? []).filter((name) => used.has(name)),
    requires: (node.requires ?? []).map((one) => restrict(one, rules, need)),
  };
}

function withVariables(node: OperationDefinitionNode, used: ReadonlySet<string>): OperationDefinitionNode {
  const variableDefinitions = (node.variableDefinitions ?? []).filter((one) =>
    used.has(one.variable.name.value),
  );
  return { ...node, variableDefinitions };
}

/** A representation with a key and the inputs of a part alone. */
function restrict(
  fragment: QueryPlanSelectionNode,
  rules: SubgraphRules,
  { requires }: Need,
): QueryPlanSelectionNode {
  if (fragment.kind !== 'InlineFragment' || fragment.typeCondition === undefined) return fragment;
  const { selections } = fragment;
  const key = rules.keys(fragment.typeCondition).find((set) => isIn(set, selections));
  // A key of an interface object stands under the type of the interface: its representation stays as it is.
  if (!key) return fragment;
  return { ...fragment, selections: only(selections, requires ? [key, requires] : [key]) };
}

function isIn(set: SelectionSetNode, sent: readonly QueryPlanSelectionNode[]): boolean {
  return set.selections.every((one) => {
    if (one.kind !== Kind.FIELD) return false;
    const found = sent.find((each) => each.kind === 'Field' && each.name === one.name.value);
    if (found?.kind !== 'Field') return false;
    return !one.selectionSet || isIn(one.selectionSet, found.selections ?? []);
  });
}

/** The selections that some of the sets name. */
function only(
  sent: readonly QueryPlanSelectionNode[],
  sets: readonly SelectionSetNode[],
): QueryPlanSelectionNode[] {
  const named = sets.flatMap(fieldsOf);
  return sent.flatMap((one): QueryPlanSelectionNode[] => {
    if (one.kind === 'InlineFragment') return [{ ...one, selections: only(one.selections, sets) }];
    if (one.name === '__typename') return [one];
    const found = named.filter(({ name }) => name.value === one.name);
    if (found.length === 0) return [];
    if (!one.selections) return [one];
    return [
      {
        ...one,
        selections: only(
          one.selections,
          found.flatMap((each) => each.selectionSet ?? []),
        ),
      },
    ];
  });
}

function fieldsOf(set: SelectionSetNode): readonly FieldNode[] {
  return set.selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return one.kind === Kind.INLINE_FRAGMENT ? fieldsOf(one.selectionSet) : [];
  });
}

function eachEntityField(document: DocumentNode, visit: (type: string, field: FieldNode) => void): void {
  mapEntities(document, (type, set) => {
    kept(type, set, (parent, field) => {
      if (field.name.value !== '__typename') visit(parent, field);
      return true;
    });
    return set;
  });
}

function kept(
  type: string,
  set: SelectionSetNode,
  keep: (type: string, field: FieldNode) => boolean,
): readonly SelectionNode[] {
  return set.selections.flatMap((one): readonly SelectionNode[] => {
    if (one.kind === Kind.FIELD) return one.name.value === '__typename' || keep(type, one) ? [one] : [];
    if (one.kind !== Kind.INLINE_FRAGMENT) return [one];
    const selections = kept(one.typeCondition?.name.value ?? type, one.selectionSet, keep);
    return selections.length === 0 ? [] : [{ ...one, selectionSet: { ...one.selectionSet, selections } }];
  });
}

/** The document with the selections of its entities changed; a type of which nothing is left is left out. */
function mapEntities(
  document: DocumentNode,
  change: (type: string, set: SelectionSetNode) => SelectionSetNode,
): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = definition.selectionSet.selections.map((root): SelectionNode => {
      if (root.kind !== Kind.FIELD || !root.selectionSet) return root;
      const inner = root.selectionSet.selections.flatMap((one): readonly SelectionNode[] => {
        const type = one.kind === Kind.INLINE_FRAGMENT ? one.typeCondition?.name.value : undefined;
        if (one.kind !== Kind.INLINE_FRAGMENT || type === undefined) return [one];
        const selectionSet = change(type, one.selectionSet);
        return selectionSet.selections.length === 0 ? [] : [{ ...one, selectionSet }];
      });
      return { ...root, selectionSet: { ...root.selectionSet, selections: inner } };
    });
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return { ...document, definitions };
}
