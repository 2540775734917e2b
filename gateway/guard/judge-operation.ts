import {
  type ConstValueNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Coordinate, Field, InverseField } from '../../schema/catalogue/model.ts';
import { invariant } from '../../schema/invariant.ts';
import type { OperationKind } from '../../schema/language/entrance.ts';
import { releasedPrefix } from '../../schema/language/query-surface.ts';
import type { RootField, SurfaceIndex } from '../../schema/language/surface-index.ts';
import { memoise } from '../../schema/memoise.ts';
import {
  type EffectivePermission,
  type ItemDecision,
  isPlainSomewhere,
  mayCompare,
} from '../../schema/permission/effective-permission.ts';
import { inputsOf } from '../../schema/permission/item-closure.ts';
import { type InputReads, readLiteral, readValue } from './read-input.ts';

/** A selection that the caller may not make. */
export interface Denial {
  /** The item that is denied; for a list entrance the root field's coordinate. */
  readonly coordinate: Coordinate;
  /** Response keys from the root, without list indices. */
  readonly path: readonly string[];
  /** Why, where the guard knows, or once it was explained to the caller. */
  readonly reason?: string;
}

/** An item that the answer reads, and the entrance through which it is read. */
export interface ItemRead {
  readonly coordinate: Coordinate;
  readonly kind: OperationKind;
}

/** Arguments whose reads depend on a variable's value. */
interface VariableCheck {
  readonly node: FieldNode;
  readonly path: readonly string[];
  readonly kind: OperationKind;
  readonly variable: string;
  readonly type: GraphQLInputType;
}

/** The judgement of one operation for one permission set; holds for every request with both. */
export interface Verdict {
  readonly denied: ReadonlyMap<FieldNode, Denial>;
  readonly reads: readonly ItemRead[];
  readonly variableChecks: readonly VariableCheck[];
}

/** What judging needs; `serviceTypes` are the types of the registry, which judges its callers itself. */
export interface JudgeContext {
  /** The schema in which the inlined operation is written (with `lt_` fields). */
  readonly schema: GraphQLSchema;
  readonly index: SurfaceIndex;
  readonly serviceTypes: ReadonlySet<string>;
  readonly serviceRoots: ReadonlySet<string>;
}

/**
 * Walks an inlined operation once and judges every place by the concrete type it selects on. A place that nothing
 * here knows is denied. Pure; throws nothing.
 */
export function judgeOperation(
  context: JudgeContext,
  operation: OperationDefinitionNode,
  permission: EffectivePermission,
): Verdict {
  const judge = new Judge(context, operation, permission);
  return judge.run();
}

/** Judges the variables' values of one request; null when they add nothing to the verdict. */
export function judgeVariables(
  index: SurfaceIndex,
  verdict: Verdict,
  variables: Readonly<Record<string, unknown>>,
  permission: EffectivePermission,
): { readonly denied: ReadonlyMap<FieldNode, Denial>; readonly reads: readonly ItemRead[] } | null {
  if (verdict.variableChecks.length === 0) return null;
  const denied = new Map<FieldNode, Denial>();
  const reads: ItemRead[] = [];
  const read = new Map<string, ReadonlySet<Coordinate>>();
  // WHY once: a long value may stand in as many places as the document has room for.
  const itemsOf = ({ variable, type }: VariableCheck) =>
    memoise(read, `${variable} ${type}`, () => readValue(index, variables[variable], type));
  for (const check of verdict.variableChecks) {
    const { node, path, kind } = check;
    const items = itemsOf(check);
    for (const coordinate of items) {
      const refused = refusedArgument(permission.decide(kind, coordinate));
      if (refused === null) reads.push({ kind, coordinate });
      else if (!denied.has(node))
        denied.set(node, refused === 'NONE' ? { coordinate, path } : { coordinate, path, reason: refused });
    }
  }
  return denied.size === 0 && reads.length === 0 ? null : { denied, reads };
}

class Judge {
  readonly #context: JudgeContext;
  readonly #operation: OperationDefinitionNode;
  readonly #permission: EffectivePermission;
  readonly #denied = new Map<FieldNode, Denial>();
  readonly #reads = new Map<string, ItemRead>();
  readonly #checks: VariableCheck[] = [];
  /** Default values, by the names of their variables. */
  readonly #defaults: ReadonlyMap<string, ConstValueNode | undefined>;
  readonly #defaultReads = new Map<string, ReadonlySet<Coordinate>>();

  constructor(context: JudgeContext, operation: OperationDefinitionNode, permission: EffectivePermission) {
    this.#context = context;
    this.#operation = operation;
    this.#permission = permission;
    const declared = operation.variableDefinitions ?? [];
    this.#defaults = new Map(declared.map((node) => [node.variable.name.value, node.defaultValue]));
  }

  run(): Verdict {
    const root = this.#context.schema.getRootType(this.#operation.operation);
    invariant(root, 'a validated operation has a root type');
    this.#selections(this.#operation.selectionSet, root, 'JOIN', []);
    return { denied: this.#denied, reads: [...this.#reads.values()], variableChecks: this.#checks };
  }

  #selections(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    kind: OperationKind,
    path: readonly string[],
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, parent, kind, [...path, (selection.alias ?? selection.name).value]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        const type = name === undefined ? parent : this.#context.schema.getType(name);
        invariant(type, 'a validated type condition names a type');
        this.#selections(selection.selectionSet, type, kind, path);
      }
    }
  }

  #field(node: FieldNode, parent: GraphQLNamedType, kind: OperationKind, path: readonly string[]): void {
    const name = node.name.value;
    if (name.startsWith('__')) return;
    const { index, serviceTypes, serviceRoots } = this.#context;
    const definition = fieldOf(parent, name);
    const root = parent.name === 'Query' ? index.roots.get(name) : undefined;
    if (definition === undefined) return this.#deny(node, `${parent.name}.${name}`, path);
    if (root !== undefined) return this.#root(node, definition, root, path);
    const isService = serviceTypes.has(parent.name) || (parent.name === 'Query' && serviceRoots.has(name));
    if (isService) return;
    if (index.structuralTypes.has(parent.name)) return this.#below(node, definition, kind, path);
    const aggregated = index.aggregateFields.get(`${parent.name}.${name}`);
    if (aggregated !== undefined) return this.#aggregated(node, aggregated, path);
    const field = index.fields.get(`${parent.name}.${itemName(name)}`);
    if (field === undefined || !isObjectType(parent)) return this.#deny(node, `${parent.name}.${name}`, path);
    this.#item(node, definition, field, kind, path);
  }

  #root(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    { kind, entity, keyCoordinate, name }: RootField,
    path: readonly string[],
  ): void {
    if (kind === 'LOOKUP') {
      const decision = this.#permission.decide(kind, keyCoordinate);
      if (decision.kind === 'none') return this.#deny(node, keyCoordinate, path);
      // WHY: whoever may not read the key bare could otherwise test which keys exist.
      if (!isPlainSomewhere(decision)) return this.#deny(node, keyCoordinate, path, 'MASKED');
      this.#read(kind, keyCoordinate);
    } else if (this.#permission.access(kind, entity.name) === null) {
      return this.#deny(node, `Query.${name}`, path);
    }
    this.#arguments(node, definition, kind, path);
    if (!this.#denied.has(node)) this.#below(node, definition, kind, path);
  }

  #item(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    field: Field,
    kind: OperationKind,
    path: readonly string[],
  ): void {
    switch (field.kind) {
      case 'computed':
      case 'column':
      case 'reference':
        if (this.#permission.decide(kind, field.coordinate).kind === 'none') {
          return this.#deny(node, field.coordinate, path);
        }
        this.#read(kind, field.coordinate);
        for (const input of inputsOf(this.#context.index.catalogue, field.coordinate, kind)) {
          this.#read(input.kind, input.coordinate);
        }
        return this.#below(node, definition, 'JOIN', path);
      case 'embedded':
        return this.#below(node, definition, kind, path);
      case 'inverse':
        return this.#inverse(node, definition, field, path);
    }
  }

  /** A figure or a group key reads its item as statistics, compared by what its mask leaves. */
  #aggregated(node: FieldNode, coordinate: Coordinate, path: readonly string[]): void {
    const refused = refusedArgument(this.#permission.decide('AGGREGATE', coordinate));
    if (refused === null) this.#read('AGGREGATE', coordinate);
    else this.#deny(node, coordinate, path, refused);
  }

  #inverse(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    { through }: InverseField,
    path: readonly string[],
  ): void {
    const decision = this.#permission.decide('JOIN', through);
    if (decision.kind === 'none') return this.#deny(node, through, path);
    if (!isPlainSomewhere(decision)) return this.#deny(node, through, path, 'MASKED');
    this.#read('JOIN', through);
    this.#arguments(node, definition, 'JOIN', path);
    if (!this.#denied.has(node)) this.#below(node, definition, 'JOIN', path);
  }

  #below(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    kind: OperationKind,
    path: readonly string[],
  ): void {
    if (node.selectionSet === undefined) return;
    this.#selections(node.selectionSet, getNamedType(definition.type), kind, path);
  }

  #arguments(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    kind: OperationKind,
    path: readonly string[],
  ): void {
    const reads: InputReads = { items: new Set(), variables: [] };
    for (const argument of node.arguments ?? []) {
      const type = definition.args.find(({ name }) => name === argument.name.value)?.type;
      if (type !== undefined) readLiteral(this.#context.index, argument.value, type, reads);
    }
    for (const { name, type } of reads.variables) {
      // WHY: the default counts as read even where a value replaces it: a denied name has no place in a document.
      for (const coordinate of this.#defaultItems(name, type)) reads.items.add(coordinate);
      if (mayName(type)) this.#checks.push({ node, path, kind, variable: name, type });
    }
    for (const coordinate of reads.items) {
      const refused = refusedArgument(this.#permission.decide(kind, coordinate));
      if (refused === null) this.#read(kind, coordinate);
      else this.#deny(node, coordinate, path, refused);
    }
  }

  /** The items that a variable's default reads; once for each type, however often the variable is used. */
  #defaultItems(name: string, type: GraphQLInputType): ReadonlySet<Coordinate> {
    return memoise(this.#defaultReads, `${name} ${type}`, () => {
      const reads: InputReads = { items: new Set(), variables: [] };
      const value = this.#defaults.get(name);
      if (value !== undefined) readLiteral(this.#context.index, value, type, reads);
      return reads.items;
    });
  }

  #deny(
    node: FieldNode,
    coordinate: Coordinate,
    path: readonly string[],
    reason: 'MASKED' | 'NONE' = 'NONE',
  ): void {
    if (this.#denied.has(node)) return;
    this.#denied.set(node, reason === 'NONE' ? { coordinate, path } : { coordinate, path, reason });
  }

  #read(kind: OperationKind, coordinate: Coordinate): void {
    this.#reads.set(`${kind} ${coordinate}`, { kind, coordinate });
  }
}

/** Why an argument may not name an item: it is denied, or what its mask leaves cannot be compared. null: it may. */
function refusedArgument(decision: ItemDecision): 'MASKED' | 'NONE' | null {
  if (decision.kind === 'none') return 'NONE';
  return mayCompare(decision) ? null : 'MASKED';
}

/** Only input objects and enums can name items. */
function mayName(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || isEnumType(named);
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function itemName(name: string): string {
  return name.startsWith(releasedPrefix) ? name.slice(releasedPrefix.length) : name;
}
