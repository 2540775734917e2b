import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import { invariant } from '../../schema/invariant.ts';
import { releasedPrefix } from '../../schema/language/query-surface.ts';
import { exactLiterals } from './exact-literals.ts';

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
  readonly allowed: number;
  /** Selections that may still be written before the operation is refused. */
  remaining: number;
}

/** Where selections stand: the type that their set names, and the concrete types that an object there can have. */
interface SelectionScope {
  readonly type: GraphQLCompositeType;
  readonly concrete: ReadonlySet<string>;
}

/**
 * Takes a document that is valid on the client's schema; gives its operation with named fragments written out, so
 * that each place can be judged by itself, with each field of an interface written out for every concrete type that an
 * object can have there, so that the concrete type's item decides, and with key fields replaced by the item that releases
 * them (`lt_` prefix, response key kept). INVARIANT: below it only `__typename` is selected on an
 * abstract type.
 * @throws QUERY_TOO_LARGE for an operation that expands beyond `maxSelections`
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
  const inliner: Inliner = { schema, catalogue, fragments, allowed: maxSelections, remaining: maxSelections };
  const inlined: OperationDefinitionNode = {
    ...operation,
    selectionSet: inlineSelections(inliner, operation.selectionSet, scopeOf(schema, root)),
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [inlined] }, operation: inlined };
}

/** The scope of a field's selections: every concrete type of its type. */
function scopeOf(schema: GraphQLSchema, type: GraphQLCompositeType): SelectionScope {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return { type, concrete: new Set(types.map(({ name }) => name)) };
}

/** The scope of a fragment's selections: the concrete types of its condition that are possible where it stands. */
function narrowed(
  schema: GraphQLSchema,
  scope: SelectionScope,
  condition: GraphQLCompositeType,
): SelectionScope {
  const { concrete } = scopeOf(schema, condition);
  return { type: condition, concrete: new Set([...concrete].filter((name) => scope.concrete.has(name))) };
}

function inlineSelections(inliner: Inliner, set: SelectionSetNode, scope: SelectionScope): SelectionSetNode {
  inliner.remaining -= set.selections.length;
  if (inliner.remaining < 0) throw queryTooLarge('selections', inliner.allowed - inliner.remaining);
  return {
    ...set,
    selections: set.selections.flatMap((selection) => inlineSelection(inliner, selection, scope)),
  };
}

function inlineSelection(
  inliner: Inliner,
  selection: SelectionNode,
  scope: SelectionScope,
): SelectionNode | readonly SelectionNode[] {
  const { type } = scope;
  switch (selection.kind) {
    case Kind.FIELD:
      return isInterfaceType(type) && selection.name.value !== '__typename'
        ? inlineForEach(inliner, selection, scope)
        : inlineField(inliner, selection, type);
    case Kind.INLINE_FRAGMENT: {
      const condition = conditionType(inliner, selection.typeCondition?.name.value, type);
      const below = narrowed(inliner.schema, scope, condition);
      return { ...selection, selectionSet: inlineSelections(inliner, selection.selectionSet, below) };
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
        selectionSet: inlineSelections(
          inliner,
          fragment.selectionSet,
          narrowed(inliner.schema, scope, condition),
        ),
      };
    }
  }
}

function conditionType(
  { schema }: Inliner,
  name: string | undefined,
  fallback: GraphQLCompositeType | null,
): GraphQLCompositeType {
  const type = name === undefined ? fallback : schema.getType(name);
  invariant(type && isCompositeType(type), 'a validated type condition is composite');
  return type;
}

/** A field of an interface, once for each concrete type that is possible here. */
function inlineForEach(
  inliner: Inliner,
  node: FieldNode,
  { concrete }: SelectionScope,
): readonly SelectionNode[] {
  return [...concrete].map((name) => {
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
    const only: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [node] };
    const below = { type: conditionType(inliner, name, null), concrete: new Set([name]) };
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition,
      selectionSet: inlineSelections(inliner, only, below),
    };
  });
}

function inlineField(inliner: Inliner, node: FieldNode, parent: GraphQLCompositeType): FieldNode {
  const field = releasedField(inliner.catalogue, withExactLiterals(node), parent.name);
  if (node.selectionSet === undefined) return field;
  const definition = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  const named =
    definition === undefined ? introspectionType(inliner.schema, node) : getNamedType(definition.type);
  invariant(named !== undefined && isCompositeType(named), 'a validated selection set has a composite type');
  const below = scopeOf(inliner.schema, named);
  return { ...field, selectionSet: inlineSelections(inliner, node.selectionSet, below) };
}

function withExactLiterals(node: FieldNode): FieldNode {
  if (node.arguments === undefined || node.arguments.length === 0) return node;
  return { ...node, arguments: node.arguments.map(exactLiterals) };
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
