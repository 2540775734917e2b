import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  NamedTypeNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { isAbstractType, isCompositeType, Kind, visit } from 'graphql';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { relationConnection } from '../../schema/catalogue/relation-connection.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { invariant } from '../../schema/invariant.ts';

/** A validated client operation with what the guard decided about its nodes; read by planning and by shaping. */
export interface OperationSource {
  /** The API schema: what a client may see. */
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly rootType: GraphQLCompositeType;
  readonly denied: ReadonlySet<FieldNode>;
  /** Coordinates of the lists that are read as pages, so that it is known whether they were cut. */
  readonly pagedLists: ReadonlySet<Coordinate>;
}

/** A list that is read as a page: `members` by `membersConnection`. */
export interface PagedList {
  readonly coordinate: Coordinate;
  /** Definition of the field that is asked for in its place. */
  readonly connection: GraphQLField<unknown, unknown>;
}

/** The page by which a field is read; null for a field that is read as it is. */
export function pagedList(
  { pagedLists }: OperationSource,
  parent: GraphQLCompositeType,
  { name }: FieldNode,
): PagedList | null {
  const coordinate = `${parent.name}.${name.value}`;
  if (!pagedLists.has(coordinate) || !('getFields' in parent)) return null;
  const connection = parent.getFields()[relationConnection(name.value)];
  invariant(connection, 'a relation has pages beside its list');
  return { coordinate, connection };
}

/** The named fragments of a document. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/**
 * The schema's type for an operation's root.
 * @throws BAD_REQUEST for an operation that the schema does not have
 */
export function rootTypeOf(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLCompositeType {
  const type = operation.operation === 'subscription' ? undefined : schema.getRootType(operation.operation);
  if (!type) throw codedError('BAD_REQUEST', { detail: `${operation.operation} operations are not served` });
  return type;
}

/** The fragment of that name; validation has made sure that it exists. */
export function fragmentNamed(source: OperationSource, name: string): FragmentDefinitionNode {
  const fragment = source.fragments.get(name);
  invariant(fragment, 'a validated operation spreads only its own fragments');
  return fragment;
}

/** Names of the fragments that a selection set spreads, directly or through other fragments. */
export function fragmentsUsed(
  source: OperationSource,
  selectionSet: SelectionSetNode,
  used: Set<string> = new Set(),
): ReadonlySet<string> {
  visit(selectionSet, {
    FragmentSpread: ({ name }) => {
      if (used.has(name.value)) return;
      used.add(name.value);
      fragmentsUsed(source, fragmentNamed(source, name.value).selectionSet, used);
    },
  });
  return used;
}

/** The composite type that a fragment applies to; `parent` when it names none. */
export function conditionType(
  schema: GraphQLSchema,
  condition: NamedTypeNode | undefined,
  parent: GraphQLCompositeType,
): GraphQLCompositeType {
  if (!condition) return parent;
  const type = schema.getType(condition.name.value);
  invariant(isCompositeType(type), 'a validated fragment applies to a composite type');
  return type;
}

/** Definition of a selected field; undefined for `__typename` and the root introspection fields. */
export function fieldDefinition(
  parent: GraphQLCompositeType,
  node: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  if (!('getFields' in parent) || node.name.value.startsWith('__')) return undefined;
  const fields = parent.getFields();
  const definition = Object.hasOwn(fields, node.name.value) ? fields[node.name.value] : undefined;
  invariant(definition, 'a validated operation selects only fields of the schema');
  return definition;
}

/** Whether every object of type `type` is also of type `condition`. */
export function isWithin(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && 'getFields' in type && schema.isSubType(condition, type);
}
