import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { visit } from 'graphql';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { conditionDefaults, conditionValue, conditionVariable, isCondition } from '../operation/condition.ts';
import {
  fragmentNamed,
  fragmentsOf,
  fragmentsUsed,
  type OperationSource,
  rootTypeOf,
} from '../operation/operation-source.ts';
import {
  type ClientPath,
  type ClientPaths,
  createResponseNames,
  toClientPaths,
} from '../operation/response-names.ts';
import { writeIntrospectionDocument } from '../plan/introspection-document.ts';
import {
  type PlanningDocument,
  renamedRepresentationsVariable,
  representationsVariable,
  writePlanningDocument,
} from '../plan/planning-document.ts';
import { compileShape, type ObjectShape } from './compile-shape.ts';

/** A client operation made ready for planning and for shaping: built once for a document and a permission set. */
export interface NormalisedOperation {
  /** What the planner is asked; undefined when no subgraph is needed. */
  readonly planning: PlanningDocument | undefined;
  /** The `__schema` and `__type` fields alone, for the caller to execute on the schema that its client may see. */
  readonly introspection: DocumentNode | undefined;
  /** Defaults of the boolean variables, for the plan's conditions. */
  readonly conditionDefaults: ReadonlyMap<string, boolean>;
  /** The client's variables under the names of the planning document. */
  readonly planningVariables: (
    variables: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
  /** The program that turns merged data into the answer, for these values of the conditions' variables. */
  readonly shapeFor: (variables: Readonly<Record<string, unknown>>) => ObjectShape;
  /** Client paths of a path in the merged data; see `toClientPaths`. */
  readonly clientPaths: (path: ClientPath) => ClientPaths;
  /** About how much memory it takes with all its shapes, besides the operation that it was made of. */
  readonly bytes: number;
}

/** What to normalise. */
export interface NormaliseInput {
  /** The API schema. */
  readonly schema: GraphQLSchema;
  /** A document that is valid on `schema`. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Field nodes that are never fetched and answer null. */
  readonly denied: ReadonlySet<FieldNode>;
  /** Coordinates of lists that are read as pages; none when left out. */
  readonly pagedLists?: ReadonlySet<Coordinate>;
}

/** Shapes kept for one operation: one for each combination of its conditions, at most this many. */
const maxShapes = 4;

/**
 * Normalises a validated client operation: prunes denied nodes, gives every field a response name that no key,
 * `@requires` input or `__typename` can meet, and prepares the shaping back to the client's keys and order.
 * @throws BAD_REQUEST for a subscription or an operation that expands beyond bounds
 */
export function normaliseOperation(input: NormaliseInput): NormalisedOperation {
  const { schema, document, operation, denied } = input;
  const source: OperationSource = {
    schema,
    operation,
    fragments: fragmentsOf(document),
    rootType: rootTypeOf(schema, operation),
    denied,
    pagedLists: input.pagedLists ?? new Set(),
  };
  const names = createResponseNames(schema);
  const planning = writePlanningDocument(source, names);
  const defaults = planningDefaults(operation);
  const conditions = conditionVariables(source);
  const shapes = Math.min(maxShapes, 2 ** conditions.length);
  return {
    planning,
    introspection: writeIntrospectionDocument(source),
    conditionDefaults: defaults,
    planningVariables: (variables) => ({
      ...renameRepresentations(variables),
      ...planning?.literals(variables),
    }),
    shapeFor: createShapes(source, names, conditions, defaults),
    clientPaths: (path) => toClientPaths(names.root, path),
    // WHY the operation: a shape is a few closures for each of its fields, about as heavy as their nodes.
    bytes: treeBytes(planning) + treeBytes(names.root) + shapes * treeBytes(operation.selectionSet),
  };
}

function conditionVariables(source: OperationSource): readonly string[] {
  const names = new Set<string>();
  const { selectionSet } = source.operation;
  const used = [...fragmentsUsed(source, selectionSet)].map((name) => fragmentNamed(source, name));
  for (const node of [source.operation, ...used]) {
    visit(node, {
      Directive: (directive) => {
        const name = isCondition(directive) ? conditionVariable(directive) : undefined;
        if (name !== undefined) names.add(name);
      },
    });
  }
  return [...names];
}

function createShapes(
  source: OperationSource,
  names: ReturnType<typeof createResponseNames>,
  variableNames: readonly string[],
  defaults: ReadonlyMap<string, boolean>,
): NormalisedOperation['shapeFor'] {
  const shapes = new Map<string, ObjectShape>();
  return (variables) => {
    const values = variableNames.map((name) => conditionValue(name, variables, defaults));
    const key = values.join();
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= maxShapes) shapes.clear();
    const conditions = new Map(variableNames.map((name, index) => [name, values[index] === true]));
    const shape = compileShape(source, names, conditions);
    shapes.set(key, shape);
    return shape;
  };
}

function renameRepresentations(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(variables, representationsVariable)) return variables;
  const { [representationsVariable]: value, ...rest } = variables;
  return { ...rest, [renamedRepresentationsVariable]: value };
}

/** Defaults of boolean variables under the client's and the planning document's names. */
function planningDefaults(operation: OperationDefinitionNode): ReadonlyMap<string, boolean> {
  const defaults = conditionDefaults(operation);
  const renamed = defaults.get(representationsVariable);
  return renamed === undefined ? defaults : new Map([...defaults, [renamedRepresentationsVariable, renamed]]);
}
