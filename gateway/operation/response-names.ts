import type { FieldNode, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import { memoise } from '../../schema/memoise.ts';
import { canonicalArguments } from './canonical-arguments.ts';

/**
 * The response names of one place of the merged data: which name each selected field has there, and for each name
 * the client's key and the names below it. Fragments of all types of a place share its scope.
 */
export interface ResponseScope {
  /** Signature (list and non-null wrappers, leaf type, key of an object) under which a bare field name is taken. */
  readonly bare: Map<string, string>;
  /**
   * The client's keys of a response name: several where the client asks for one field under several aliases, none for the rows
   * of a page by which a list is read.
   */
  readonly clientKeys: Map<string, Set<string>>;
  readonly children: Map<string, ResponseScope>;
}

/** Gives response names to the fields of one operation. */
export interface ResponseNames {
  readonly root: ResponseScope;
  /**
   * The name under which the gateway asks subgraphs for `node`: the same for a leaf of equal field and arguments under any
   * alias, and for objects of the same client key. `distinct` (a mutation's root field) keeps fields of different client keys apart, so that each runs.
   */
  nameOf(scope: ResponseScope, node: FieldNode, type: GraphQLOutputType, distinct: boolean): string;
  /** Scope below a response name; created on first use. */
  childOf(scope: ResponseScope, responseName: string): ResponseScope;
  /** The same below a list that is read as a page: the scope of its rows. */
  rowsOf(scope: ResponseScope, responseName: string): ResponseScope;
}

/** Names of what is asked of a page by which a list is read: its rows, and whether there are more. */
export const pageNames = { rows: 'nodes', info: 'pageInfo', hasMore: 'hasNextPage' } as const;

/**
 * First characters of every response name that is not a field name.
 * INVARIANT: no field of a valid schema begins so: names with two underscores are reserved for introspection
 * (GraphQL specification, section 2.1.9), hence a client's alias can never meet a key, a `@requires` input or `__typename`.
 */
const reservedPrefix = '__lt';

/**
 * Response names for one operation on `schema`. A field without arguments keeps its own name, so that it is fetched
 * once with keys and `@requires` inputs; every other field gets a reserved name. Client aliases never appear.
 */
export function createResponseNames(schema: GraphQLSchema): ResponseNames {
  const withArguments = parameterisedFields(schema);
  const reserved = new Map<string, string>();
  const reserve = (key: string): string => memoise(reserved, key, () => `${reservedPrefix}${reserved.size}`);
  const nameOf: ResponseNames['nameOf'] = (scope, node, type, distinct) => {
    const name = node.name.value;
    const clientKey = node.alias?.value ?? name;
    // WHY: below two aliases of an object stand different fields. Fetched as one, the null of a failed non-null field of
    // the one would take the other with it, and fragments on other types would widen what is fetched.
    const isApart = distinct || !isLeafType(getNamedType(type));
    const signature = `${shapeSignature(type)}${isApart ? clientKey : ''}`;
    const isBare = !distinct && !withArguments.has(name) && (scope.bare.get(name) ?? signature) === signature;
    if (isBare) scope.bare.set(name, signature);
    const key = `${name}(${canonicalArguments(node.arguments)})${signature}`;
    const responseName = isBare ? name : reserve(key);
    memoise(scope.clientKeys, responseName, () => new Set()).add(clientKey);
    return responseName;
  };
  const childOf: ResponseNames['childOf'] = (scope, responseName) =>
    memoise(scope.children, responseName, createScope);
  const rowsOf: ResponseNames['rowsOf'] = (scope, responseName) => {
    const page = childOf(scope, responseName);
    page.clientKeys.set(pageNames.rows, new Set());
    return childOf(page, pageNames.rows);
  };
  return { root: createScope(), nameOf, childOf, rowsOf };
}

/**
 * Client paths of a path in the merged data, at most 16: indices stay, response names become the client's keys, and a path
 * ends before the first name that the client did not ask for.
 */
export function toClientPaths(root: ResponseScope, path: ClientPath): ClientPaths {
  let paths: ClientPath[] = [[]];
  let scope: ResponseScope | undefined = root;
  for (const step of path) {
    if (typeof step === 'number') {
      paths = paths.map((one) => [...one, step]);
      continue;
    }
    const keys: ReadonlySet<string> | undefined = scope?.clientKeys.get(step);
    if (!keys) return { paths, isComplete: false };
    if (keys.size > 0) {
      paths = paths.flatMap((one) => [...keys].map((key) => [...one, key])).slice(0, maxClientPaths);
    }
    scope = scope?.children.get(step);
  }
  return { paths, isComplete: true };
}

function createScope(): ResponseScope {
  return { bare: new Map(), clientKeys: new Map(), children: new Map() };
}

function shapeSignature(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  const text = type.toString();
  return isLeafType(named) ? text : text.replace(named.name, '{}');
}

const parameterised = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** Field names that take arguments on any type: another part of the plan may ask for them with other arguments. */
function parameterisedFields(schema: GraphQLSchema): ReadonlySet<string> {
  return memoise(parameterised, schema, () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) || isInterfaceType(type),
    );
    const fields = types.flatMap((type) => Object.values(type.getFields()));
    return new Set(fields.filter(({ args }) => args.length > 0).map(({ name }) => name));
  });
}

/** A path of the client's keys and list indices. */
export type ClientPath = readonly (string | number)[];

/** The client paths that one path of the merged data may stand for. */
export interface ClientPaths {
  readonly paths: readonly ClientPath[];
  /** False when the path goes on into what only the gateway asked for (a key, a `@requires` input). */
  readonly isComplete: boolean;
}

const maxClientPaths = 16;
