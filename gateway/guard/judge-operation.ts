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
import type {
  CatalogueModel,
  Coordinate,
  Field,
  InverseField,
  ReferenceField,
} from '../../schema/catalogue/model.ts';
import { isInPublicCatalogue } from '../../schema/contract/catalogue-schema.ts';
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
import { keyTelling, listTelling } from '../../schema/permission/reference-key.ts';
import {
  addReads,
  type InputPlace,
  type ItemReads,
  noReads,
  placeKey,
  readLiteral,
  readValue,
} from './read-input.ts';

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
  readonly place: InputPlace;
}

/** The judgement of one operation for one permission set; holds for every request with both. */
export interface Verdict {
  readonly denied: ReadonlyMap<FieldNode, Denial>;
  readonly reads: readonly ItemRead[];
  readonly variableChecks: readonly VariableCheck[];
  /** The fields of it that only a person who is signed in may use. */
  readonly forPeople: readonly Coordinate[];
}

/** What judging needs; `serviceTypes` are the types of the registry, which judges its callers itself. */
export interface JudgeContext {
  /** The schema in which the inlined operation is written (with `lt_` fields). */
  readonly schema: GraphQLSchema;
  readonly index: SurfaceIndex;
  readonly serviceTypes: ReadonlySet<string>;
  readonly serviceRoots: ReadonlySet<string>;
  /** Fields of `Mutation` that the registry carries out; nothing else is changed through the gateway. */
  readonly serviceMutations: ReadonlySet<string>;
  /** Coordinates of what only a person who is signed in may use. */
  readonly forPeople: ReadonlySet<Coordinate>;
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
  const read = new Map<string, ItemReads>();
  // WHY once: a long value may stand in as many places as the document has room for.
  const readsOf = ({ variable, place }: VariableCheck) =>
    memoise(read, placeKey(variable, place), () => {
      const found = noReads();
      readValue(index, variables[variable], place, found);
      return found;
    });
  for (const check of verdict.variableChecks) {
    const { node, path, kind } = check;
    for (const { coordinate, at, refused } of judgeReads(index, permission, kind, readsOf(check))) {
      if (refused === null) reads.push({ kind: at, coordinate });
      else if (!denied.has(node)) denied.set(node, denialOf(coordinate, path, refused));
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
  readonly #forPeople = new Set<Coordinate>();
  /** Default values, by the names of their variables. */
  readonly #defaults: ReadonlyMap<string, ConstValueNode | undefined>;
  readonly #defaultReads = new Map<string, ItemReads>();

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
    return {
      denied: this.#denied,
      reads: [...this.#reads.values()],
      variableChecks: this.#checks,
      forPeople: [...this.#forPeople],
    };
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
    const { index } = this.#context;
    const definition = fieldOf(parent, name);
    const root = parent.name === 'Query' ? index.roots.get(name) : undefined;
    if (definition === undefined) return this.#deny(node, `${parent.name}.${name}`, path);
    if (root !== undefined) return this.#root(node, definition, root, path);
    if (this.#isService(parent.name, name)) {
      if (this.#context.forPeople.has(`${parent.name}.${name}`))
        this.#forPeople.add(`${parent.name}.${name}`);
      return this.#below(node, definition, kind, path);
    }
    if (index.structuralTypes.has(parent.name)) return this.#below(node, definition, kind, path);
    const aggregated = index.aggregateFields.get(`${parent.name}.${name}`);
    if (aggregated !== undefined) return this.#aggregated(node, aggregated, path);
    const field = index.fields.get(`${parent.name}.${itemName(name)}`);
    if (field === undefined || !isObjectType(parent)) return this.#deny(node, `${parent.name}.${name}`, path);
    this.#item(node, definition, field, kind, path);
  }

  /** Whether a field is the registry's, which judges its callers itself; whether that has to be a person is known here. */
  #isService(parent: string, name: string): boolean {
    const { serviceTypes, serviceRoots, serviceMutations } = this.#context;
    if (parent === 'Query') return serviceRoots.has(name);
    return parent === 'Mutation' ? serviceMutations.has(name) : serviceTypes.has(parent);
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
      case 'content':
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
    const { index } = this.#context;
    const field = index.fields.get(coordinate);
    const grouped = new Set(field?.kind === 'reference' ? [field] : []);
    const reads = { ...noReads(), items: new Set([coordinate]), grouped };
    for (const { coordinate: item, at, refused } of judgeReads(index, this.#permission, 'AGGREGATE', reads)) {
      if (refused === null) this.#read(at, item);
      else this.#deny(node, item, path, refused);
    }
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
    const reads = noReads();
    for (const argument of node.arguments ?? []) {
      const type = definition.args.find(({ name }) => name === argument.name.value)?.type;
      if (type !== undefined) {
        readLiteral(this.#context.index, argument.value, { type, filtered: null, isRelated: false }, reads);
      }
    }
    for (const { name, place } of reads.variables) {
      // WHY: the default counts as read even where a value replaces it: a denied name has no place in a document.
      addReads(this.#defaultReadsOf(name, place), reads);
      if (mayName(place.type)) this.#checks.push({ node, path, kind, variable: name, place });
    }
    for (const { coordinate, at, refused } of judgeReads(
      this.#context.index,
      this.#permission,
      kind,
      reads,
    )) {
      if (refused === null) this.#read(at, coordinate);
      else this.#deny(node, coordinate, path, refused);
    }
  }

  /** What a variable's default reads; once for each place of another kind, however often the variable is used. */
  #defaultReadsOf(name: string, place: InputPlace): ItemReads {
    return memoise(this.#defaultReads, placeKey(name, place), () => {
      const reads = noReads();
      const value = this.#defaults.get(name);
      if (value !== undefined) readLiteral(this.#context.index, value, place, reads);
      return reads;
    });
  }

  #deny(node: FieldNode, coordinate: Coordinate, path: readonly string[], refused: Refused = 'NONE'): void {
    if (!this.#denied.has(node)) this.#denied.set(node, denialOf(coordinate, path, refused));
  }

  #read(kind: OperationKind, coordinate: Coordinate): void {
    this.#reads.set(`${kind} ${coordinate}`, { kind, coordinate });
  }
}

/** Why an argument may not read an item: by no grant, or for a reason that is known here. */
type Refused = 'NONE' | 'MASKED' | 'ROW_NOT_COVERED';

/** An item that an argument reads, through which entrance, and why it may not; null: it may. */
interface JudgedRead {
  readonly coordinate: Coordinate;
  readonly at: OperationKind;
  readonly refused: Refused | null;
}

function denialOf(coordinate: Coordinate, path: readonly string[], refused: Refused): Denial {
  return refused === 'NONE' ? { coordinate, path } : { coordinate, path, reason: refused };
}

/**
 * Judges what an argument reads: its items, the relations that it follows and what it reads behind them, and the keys of the
 * references that it compares or groups by.
 */
function judgeReads(
  index: SurfaceIndex,
  permission: EffectivePermission,
  kind: OperationKind,
  { items, steps, related, followed, gathered, descended, compared, grouped }: ItemReads,
): readonly JudgedRead[] {
  const judged =
    (at: OperationKind, refused = refusedArgument) =>
    (coordinate: Coordinate): JudgedRead => {
      return { coordinate, at, refused: refused(permission.decide(at, coordinate)) };
    };
  return [
    ...[...items].map(judged(kind)),
    ...[...steps].map(judged(kind, refusedStep)),
    ...[...gathered].map(({ through }) => judged('JOIN', refusedStep)(through)),
    ...[...followed].flatMap((reference) => judgeFollowed(index, permission, reference)),
    ...[...related].map(judged('JOIN')),
    ...[...descended].map((reference) => judgeDescended(index, permission, reference)),
    ...[...new Set([...compared, ...grouped])].map((reference) =>
      judgeKey(index, permission, reference, grouped.has(reference)),
    ),
  ];
}

/** Following a reference tells whether there is a row that the consumer sees, so that some item of it must be granted. */
function judgeFollowed(
  { catalogue }: SurfaceIndex,
  permission: EffectivePermission,
  reference: ReferenceField,
): readonly JudgedRead[] {
  if (permission.access('JOIN', reference.target) !== null) return [];
  const key = `${reference.target}.${catalogue.typeOwners.get(reference.target)?.key}`;
  return [{ coordinate: nameable(catalogue, key, reference), at: 'JOIN', refused: 'NONE' }];
}

/** Which codes are above which is told of the whole list, or of nothing. */
function judgeDescended(
  { catalogue }: SurfaceIndex,
  permission: EffectivePermission,
  reference: ReferenceField,
): JudgedRead {
  const telling = listTelling(permission, reference);
  const { parent } = telling;
  if (telling.kind === 'everywhere') return { coordinate: parent, at: 'JOIN', refused: null };
  const { reason } = telling;
  const coordinate = nameable(catalogue, parent, reference);
  return { coordinate, at: 'JOIN', refused: reason === 'NOT_GRANTED' ? 'NONE' : reason };
}

/** WHY: an item that is shared with nobody has no name for anybody; the reference to it stands in its place. */
function nameable({ items }: CatalogueModel, item: Coordinate, reference: ReferenceField): Coordinate {
  const found = items.get(item);
  return found !== undefined && isInPublicCatalogue(found) ? item : reference.coordinate;
}

function judgeKey(
  { catalogue }: SurfaceIndex,
  permission: EffectivePermission,
  reference: ReferenceField,
  inEveryRow: boolean,
): JudgedRead {
  const telling = keyTelling(catalogue, permission, reference);
  const { key } = telling;
  if (telling.kind === 'everywhere' || (telling.kind === 'inRows' && !inEveryRow)) {
    return { coordinate: key, at: 'JOIN', refused: null };
  }
  const coordinate = nameable(catalogue, key, reference);
  const reason = telling.kind === 'nowhere' ? telling.reason : 'ROW_NOT_COVERED';
  return { coordinate, at: 'JOIN', refused: reason === 'NOT_GRANTED' ? 'NONE' : reason };
}

/** Why an argument may not name an item: it is denied, or what its mask leaves cannot be compared. null: it may. */
function refusedArgument(decision: ItemDecision): Refused | null {
  if (decision.kind === 'none') return 'NONE';
  return mayCompare(decision) ? null : 'MASKED';
}

/** Why a reference may not be followed to other rows: it is denied, or shown nowhere without a mask. null: it may. */
function refusedStep(decision: ItemDecision): Refused | null {
  if (decision.kind === 'none') return 'NONE';
  return isPlainSomewhere(decision) ? null : 'MASKED';
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
