import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection is read against. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced variables, for @skip and @include. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Field nodes by response name, in the order of the answer. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** Collects the fields asked of an object type (GraphQL specification, CollectFields), through all fragments. */
export function collectFields(
  context: SelectionContext,
  type: string,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selections of selectionSets) collectInto(context, type, selections, fields, visited);
  return fields;
}

/** Selection sets of field nodes that answer under one name. */
export function subselections(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
}

function isIncluded(context: SelectionContext, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const variables = { ...context.variables };
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(context: SelectionContext, condition: string | undefined, type: string): boolean {
  if (condition === undefined || condition === type) return true;
  const abstract = context.schema.getType(condition);
  const object = context.schema.getType(type);
  return isAbstractType(abstract) && isObjectType(object) && context.schema.isSubType(abstract, object);
}

function collectInto(
  context: SelectionContext,
  type: string,
  selections: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections.selections) {
    if (!isIncluded(context, selection)) continue;
    if (selection.kind === 'Field') {
      const name = selection.alias?.value ?? selection.name.value;
      const nodes = fields.get(name);
      if (nodes === undefined) fields.set(name, [selection]);
      else nodes.push(selection);
    } else if (selection.kind === 'InlineFragment') {
      if (!applies(context, selection.typeCondition?.name.value, type)) continue;
      collectInto(context, type, selection.selectionSet, fields, visited);
    } else {
      const fragment = context.fragments[selection.name.value];
      if (fragment === undefined || visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
      if (!applies(context, fragment.typeCondition.name.value, type)) continue;
      collectInto(context, type, fragment.selectionSet, fields, visited);
    }
  }
}
