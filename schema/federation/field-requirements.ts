import { baseType, type FieldDefinition, type ObjectType, type Subgraph } from '@apollo/federation-internals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Coordinate } from '../catalogue/model.ts';
import { type FederatedSdl, type FederatedTypes, readFederatedTypes } from './federated-types.ts';

/** How a field of a subgraph comes to hold another item: it needs it, hands it out itself, or takes it from above. */
export type RequirementKind = 'REQUIRES' | 'PROVIDES' | 'CONTEXT';

/** An item that a field holds, directly. */
export interface ItemRequirement {
  readonly coordinate: Coordinate;
  readonly kind: RequirementKind;
  /** Whether it stands in the row of the field's own object: at the top of its `@requires`, or in a value object there. */
  readonly ofRow: boolean;
}

/**
 * The items that each field holds directly by `@requires`, `@provides` and `@fromContext`, by coordinates of concrete types:
 * what an interface or an `@interfaceObject` has is an item of each of its object types. A key that only joins is none.
 * Pure. @throws COMPOSITION_FAILED for an SDL that is no subgraph.
 */
export function fieldRequirements(
  written: readonly FederatedSdl[],
): ReadonlyMap<Coordinate, readonly ItemRequirement[]> {
  const types = readFederatedTypes(written);
  const found = new Map<Coordinate, Map<string, ItemRequirement>>();
  for (const subgraph of types.subgraphs) {
    for (const type of subgraph.schema.objectTypes()) {
      for (const field of type.fields()) {
        for (const object of types.concrete(type.name)) {
          const coordinate = `${object}.${field.name}`;
          const known = found.get(coordinate) ?? new Map<string, ItemRequirement>();
          for (const each of requirementsOf(types, subgraph, type, field, object)) {
            known.set(`${each.coordinate} ${each.kind} ${each.ofRow}`, each);
          }
          if (known.size > 0) found.set(coordinate, known);
        }
      }
    }
  }
  return new Map([...found].map(([coordinate, known]) => [coordinate, [...known.values()]]));
}

function requirementsOf(
  types: FederatedTypes,
  subgraph: Subgraph,
  type: ObjectType,
  field: FieldDefinition<ObjectType>,
  object: string,
): readonly ItemRequirement[] {
  const metadata = subgraph.metadata();
  const walker = new FieldSetWalker(types, subgraph);
  for (const applied of field.appliedDirectivesOf(metadata.requiresDirective().name)) {
    walker.walk(String(applied.arguments().fields), type.name, new Set([object]), 'REQUIRES');
  }
  for (const applied of field.appliedDirectivesOf(metadata.providesDirective().name)) {
    const target = baseType(field.type as never).name;
    walker.walk(String(applied.arguments().fields), target, types.concrete(target), 'PROVIDES');
  }
  for (const argument of field.arguments()) {
    for (const applied of argument.appliedDirectivesOf(metadata.fromContextDirective().name)) {
      const { context, selection } = contextOf(String(applied.arguments().field));
      for (const holder of contextHolders(subgraph, context)) {
        walker.walk(selection, holder, types.concrete(holder), 'CONTEXT');
      }
    }
  }
  return walker.found;
}

/** `$name { selection }`, or `$name` before a fragment. */
function contextOf(written: string): { readonly context: string; readonly selection: string } {
  const [, context = '', selection = ''] = /^\s*\$\s*(\w+)\s*([\s\S]*)$/.exec(written) ?? [];
  return { context, selection };
}

/** Types that a subgraph marks with `@context` of a name. */
function contextHolders(subgraph: Subgraph, context: string): readonly string[] {
  const { schema } = subgraph;
  const name = subgraph.metadata().contextDirective().name;
  const types = [...schema.objectTypes(), ...schema.interfaceTypes(), ...schema.unionTypes()];
  return types
    .filter((type) =>
      type.appliedDirectivesOf(name).some((applied) => String(applied.arguments().name) === context),
    )
    .map((type) => type.name);
}

/** Collects the coordinates that field sets name. */
class FieldSetWalker {
  readonly found: ItemRequirement[] = [];
  readonly #types: FederatedTypes;
  readonly #subgraph: Subgraph;

  constructor(types: FederatedTypes, subgraph: Subgraph) {
    this.#types = types;
    this.#subgraph = subgraph;
  }

  /** `concrete`: the object types that an object there can have. */
  walk(fieldSet: string, type: string, concrete: ReadonlySet<string>, kind: RequirementKind): void {
    const text = /^\s*\{/.test(fieldSet) ? fieldSet : `{${fieldSet}}`;
    const [operation] = parse(text).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return;
    this.#selections(operation.selectionSet, type, concrete, kind, true);
  }

  #selections(
    set: SelectionSetNode,
    type: string,
    concrete: ReadonlySet<string>,
    kind: RequirementKind,
    isTop: boolean,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type;
        const possible = this.#types.concrete(condition);
        const narrowed = new Set([...concrete].filter((name) => possible.has(name)));
        this.#selections(selection.selectionSet, condition, narrowed, kind, isTop);
      } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        const name = selection.name.value;
        for (const object of concrete) {
          this.found.push({ coordinate: `${object}.${name}`, kind, ofRow: isTop && kind === 'REQUIRES' });
        }
        if (selection.selectionSet === undefined) continue;
        const { target, isRow } = this.#below(type, name);
        const below = this.#types.concrete(target);
        this.#selections(selection.selectionSet, target, below, kind, isTop && isRow);
      }
    }
  }

  /** The type of a field, and whether its object is part of the row: a single value object, which has no key. */
  #below(type: string, name: string): { readonly target: string; readonly isRow: boolean } {
    const found = this.#subgraph.schema.type(type);
    const field =
      found?.kind === 'ObjectType' || found?.kind === 'InterfaceType' ? found.field(name) : undefined;
    if (field?.type === undefined) return { target: '', isRow: false };
    const target = baseType(field.type);
    const isSingle =
      field.type === target || (field.type.kind === 'NonNullType' && field.type.ofType === target);
    const key = this.#subgraph.metadata().keyDirective().name;
    const isValue = target.kind === 'ObjectType' && target.appliedDirectivesOf(key).length === 0;
    return { target: target.name, isRow: isSingle && isValue };
  }
}
