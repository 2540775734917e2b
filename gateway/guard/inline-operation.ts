import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { invariant } from '../../schema/invariant.ts';
import { releasedPrefix } from '../../schema/language/query-surface.ts';

/** A client operation in which every place has nodes of its own. */
export interface InlinedOperation {
  /** Only the operation, without named fragments. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

interface Inliner {
  readonly schema: GraphQLSchema;
  readonly catalogue: CatalogueModel;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Selections that may still be written before the operation is refused. */
  remaining: number;
}

/**
 * Takes a document that is valid on the client's schema; gives its operation with named fragments written out, so
 * that each place can be judged by itself, and with key fields replaced by the item that releases them (`lt_` prefix,
 * response key kept). Rejects an operation that expands beyond `maxSelections` with QUERY_TOO_LARGE.
 */
export function inlineOperation(
  schema: GraphQLSchema,
  catalogue: CatalogueModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maxSelections: number,
): InlinedOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const root = schema.getRootType(operation.operation);
  invariant(root, 'a validated operation has a root type');
  const inliner: Inliner = { schema, catalogue, fragments, remaining: maxSelections };
  const inlined: OperationDefinitionNode = {
    ...operation,
    selectionSet: inlineSelections(inliner, operation.selectionSet, root),
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [inlined] }, operation: inlined };
}

function inlineSelections(
  inliner: Inliner,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
): SelectionSetNode {
  inliner.remaining -= set.selections.length;
  if (inliner.remaining < 0) throw registryError('QUERY_TOO_LARGE');
  return { ...set, selections: set.selections.map((selection) => inlineSelection(inliner, selection, type)) };
}

function inlineSelection(
  inliner: Inliner,
  selection: SelectionNode,
  type: GraphQLCompositeType,
): SelectionNode {
  switch (selection.kind) {
    case Kind.FIELD:
      return inlineField(inliner, selection, type);
    case Kind.INLINE_FRAGMENT: {
      const condition = conditionType(inliner, selection.typeCondition?.name.value, type);
      return { ...selection, selectionSet: inlineSelections(inliner, selection.selectionSet, condition) };
    }
    case Kind.FRAGMENT_SPREAD: {
      const fragment = inliner.fragments.get(selection.name.value);
      invariant(fragment, 'a validated document defines its fragments');
      const { typeCondition } = fragment;
      const condition = conditionType(inliner, typeCondition.name.value, type);
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        ...(selection.directives === undefined ? {} : { directives: selection.directives }),
        selectionSet: inlineSelections(inliner, fragment.selectionSet, condition),
      };
    }
  }
}

function conditionType(
  { schema }: Inliner,
  name: string | undefined,
  fallback: GraphQLCompositeType,
): GraphQLCompositeType {
  const type = name === undefined ? fallback : schema.getType(name);
  invariant(type !== undefined && isCompositeType(type), 'a validated type condition is composite');
  return type;
}

function inlineField(inliner: Inliner, node: FieldNode, parent: GraphQLCompositeType): FieldNode {
  const field = releasedField(inliner.catalogue, node, parent.name);
  if (node.selectionSet === undefined) return field;
  const definition =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const named =
    definition === undefined ? introspectionType(inliner.schema, node) : getNamedType(definition.type);
  invariant(named !== undefined && isCompositeType(named), 'a validated selection set has a composite type');
  return { ...field, selectionSet: inlineSelections(inliner, node.selectionSet, named) };
}

function introspectionType(schema: GraphQLSchema, node: FieldNode) {
  return schema.getType(node.name.value === '__schema' ? '__Schema' : '__Type');
}

/** The key of an entity is released by its owner under another name; the client's response key stays. */
function releasedField(catalogue: CatalogueModel, node: FieldNode, type: string): FieldNode {
  const { name } = node;
  if (catalogue.typeOwners.get(type)?.key !== name.value) return { ...node };
  return {
    ...node,
    alias: node.alias ?? name,
    name: { ...name, value: `${releasedPrefix}${name.value}` },
  };
}
