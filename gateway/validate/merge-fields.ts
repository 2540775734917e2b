import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import { memoise } from '../../schema/memoise.ts';

/** Most fields that the rule looks at for one document: some hundred times those of a document of everyday size. */
const maxSteps = 100_000;

/**
 * Field selection merging (GraphQL specification, section 5.3.2) in one pass over the fields of each place, where the
 * rule of graphql-js compares every field with every other. Fields of one response name have the same call (name and
 * arguments) as the first of them that an object can have together with it; all of them have one shape.
 * Takes a document without circles of fragments.
 * @throws QUERY_TOO_LARGE where fragments make more places than the rule looks at
 */
export function mergeFieldsRule(context: ValidationContext): ASTVisitor {
  const merge = new FieldMerge(context.getSchema(), context.getDocument());
  return {
    OperationDefinition(node) {
      const conflict = merge.conflictOf(node);
      if (conflict !== null) context.reportError(conflict);
      return false;
    },
    FragmentDefinition: () => false,
  };
}

/** A field where it is selected; `parent` and `type` are undefined where the schema does not know them. */
interface PlacedField {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType | undefined;
  readonly type: GraphQLOutputType | undefined;
}

/** Selections, and the type on which they are made. */
interface PlacedSelections {
  readonly set: SelectionSetNode;
  readonly parent: GraphQLNamedType | undefined;
}

/** Fields of one place, by response name. */
type FieldsByName = ReadonlyMap<string, readonly PlacedField[]>;

/** Why two fields of one response name exclude each other. */
interface Conflict {
  readonly reason: string;
  readonly nodes: readonly FieldNode[];
}

class FieldMerge {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #numbers = new Map<FieldNode, number>();
  readonly #calls = new Map<FieldNode, string>();
  readonly #checked = new Set<string>();
  #steps = 0;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
    }
  }

  conflictOf({ operation, selectionSet }: OperationDefinitionNode): GraphQLError | null {
    const parent = this.#schema.getRootType(operation) ?? undefined;
    const fields = this.#collect([{ set: selectionSet, parent }]);
    // WHY in two passes: fields that never meet in one object may be called differently, but not shaped differently.
    const conflict = this.#differentCalls(fields) ?? this.#differentShapes(fields);
    if (conflict === null) return null;
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
    return new GraphQLError(`${conflict.reason}. ${advice}`, { nodes: conflict.nodes });
  }

  /** The fields of selections that stand in one place, each fragment read once. */
  #collect(placed: readonly PlacedSelections[]): FieldsByName {
    const byName = new Map<string, PlacedField[]>();
    const spread = new Set<string>();
    const queue = [...placed];
    // INVARIANT: an array is iterated up to its end of that moment, what is pushed on the way included.
    for (const { set, parent } of queue) {
      for (const selection of set.selections) {
        this.#step();
        switch (selection.kind) {
          case Kind.FIELD: {
            const name = (selection.alias ?? selection.name).value;
            const type = fieldType(parent, selection.name.value);
            memoise(byName, name, () => [] as PlacedField[]).push({ node: selection, parent, type });
            break;
          }
          case Kind.INLINE_FRAGMENT:
            queue.push({
              set: selection.selectionSet,
              parent: this.#conditionType(selection.typeCondition?.name.value, parent),
            });
            break;
          case Kind.FRAGMENT_SPREAD: {
            const fragment = this.#fragments.get(selection.name.value);
            if (fragment === undefined || spread.has(selection.name.value)) break;
            spread.add(selection.name.value);
            queue.push({
              set: fragment.selectionSet,
              parent: this.#conditionType(fragment.typeCondition.name.value, undefined),
            });
          }
        }
      }
    }
    return byName;
  }

  #differentCalls(fields: FieldsByName): Conflict | null {
    for (const [name, placed] of fields) {
      for (const group of meetingFields(placed)) {
        const conflict = this.#compare(name, group, (first, other) => this.#callDifference(first, other));
        if (conflict !== null) return conflict;
        const below = this.#below('calls', name, group, (inner) => this.#differentCalls(inner));
        if (below !== null) return below;
      }
    }
    return null;
  }

  #differentShapes(fields: FieldsByName): Conflict | null {
    for (const [name, placed] of fields) {
      const typed = placed.filter(({ type }) => type !== undefined);
      const conflict = this.#compare(name, typed, shapeDifference);
      if (conflict !== null) return conflict;
      const below = this.#below('shapes', name, placed, (inner) => this.#differentShapes(inner));
      if (below !== null) return below;
    }
    return null;
  }

  /** WHY with the first alone: both ways of being the same are transitive. */
  #compare(
    name: string,
    group: readonly PlacedField[],
    difference: (first: PlacedField, other: PlacedField) => string | null,
  ): Conflict | null {
    const [first, ...others] = group;
    if (first === undefined) return null;
    for (const other of others) {
      this.#step();
      const why = difference(first, other);
      if (why !== null) {
        return { reason: `Fields "${name}" conflict because ${why}`, nodes: [first.node, other.node] };
      }
    }
    return null;
  }

  /** The same question about what stands below fields of one response name, once for each set of fields. */
  #below(
    question: string,
    name: string,
    group: readonly PlacedField[],
    ask: (fields: FieldsByName) => Conflict | null,
  ): Conflict | null {
    const placed = group.flatMap(({ node: { selectionSet }, type }) =>
      selectionSet === undefined ? [] : [{ set: selectionSet, parent: type && getNamedType(type) }],
    );
    if (placed.length === 0) return null;
    const numbers = group.map(({ node }) => this.#numberOf(node)).sort((one, other) => one - other);
    const key = `${question} ${numbers.join(' ')}`;
    if (this.#checked.has(key)) return null;
    this.#checked.add(key);
    const found = ask(this.#collect(placed));
    if (found === null) return null;
    const inner = found.reason.replace(/^Fields/, 'subfields');
    return { reason: `Fields "${name}" conflict because ${inner}`, nodes: found.nodes };
  }

  #callDifference({ node: first }: PlacedField, { node: other }: PlacedField): string | null {
    const [name, otherName] = [first.name.value, other.name.value];
    if (name !== otherName) return `"${name}" and "${otherName}" are different fields`;
    return this.#callOf(first) === this.#callOf(other) ? null : 'they have differing arguments';
  }

  /** A field's arguments as text, in the order of their names. */
  #callOf(node: FieldNode): string {
    return memoise(this.#calls, node, () => (node.arguments ?? []).map(print).sort().join(','));
  }

  #numberOf(node: FieldNode): number {
    return memoise(this.#numbers, node, () => this.#numbers.size);
  }

  #conditionType(
    name: string | undefined,
    parent: GraphQLNamedType | undefined,
  ): GraphQLNamedType | undefined {
    return name === undefined ? parent : this.#schema.getType(name);
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps > maxSteps) throw queryTooLarge('selections', this.#steps);
  }
}

/**
 * Groups of fields that one object can have together: those of a concrete type, and in each group those of all types
 * that are not concrete.
 */
function meetingFields(placed: readonly PlacedField[]): readonly (readonly PlacedField[])[] {
  const concrete = new Map<GraphQLNamedType, PlacedField[]>();
  const open: PlacedField[] = [];
  for (const field of placed) {
    const group = isObjectType(field.parent) ? memoise(concrete, field.parent, () => []) : open;
    group.push(field);
  }
  return concrete.size === 0 ? [open] : [...concrete.values()].map((group) => [...group, ...open]);
}

function shapeDifference({ type: first }: PlacedField, { type: other }: PlacedField): string | null {
  if (first === undefined || other === undefined || isSameShape(first, other)) return null;
  return `they return conflicting types "${first}" and "${other}"`;
}

function isSameShape(first: GraphQLOutputType, other: GraphQLOutputType): boolean {
  if (isNonNullType(first) || isNonNullType(other)) {
    return isNonNullType(first) && isNonNullType(other) && isSameShape(first.ofType, other.ofType);
  }
  if (isListType(first) || isListType(other)) {
    return isListType(first) && isListType(other) && isSameShape(first.ofType, other.ofType);
  }
  return isLeafType(first) || isLeafType(other) ? first === other : true;
}

/** WHY own names alone: `__typename` and the introspection roots have no definition of the schema's. */
function fieldType(parent: GraphQLNamedType | undefined, name: string): GraphQLOutputType | undefined {
  if (!(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  const fields = parent.getFields();
  return Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
}
