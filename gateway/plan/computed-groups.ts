import { type DocumentNode, Kind, print, type SelectionSetNode } from 'graphql';
import { memoise } from '../../schema/memoise.ts';
import { parseFieldSet } from './field-set.ts';
import { type FieldsType, graphOf, isFieldsType, stringArgument } from './join-directive.ts';

/** Fields of one type in one subgraph that require the same. */
export interface ComputedGroup {
  readonly graph: string;
  readonly type: string;
  /** The required fields, in one spelling. */
  readonly requires: string;
  readonly fields: readonly string[];
  /** Response paths of the required fields, each with the name of the field there. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Coordinates of the required fields. */
  readonly coordinates: ReadonlySet<string>;
}

/** The types with fields of a supergraph, by name. */
export function fieldsTypes(document: DocumentNode): ReadonlyMap<string, FieldsType> {
  return new Map(document.definitions.filter(isFieldsType).map((type) => [type.name.value, type]));
}

/** One spelling of a field set. */
export function spelledAlike(requires: string): string {
  return print(parseFieldSet(requires));
}

/**
 * The computed fields of a supergraph in groups. `nameOf` gives the name under which a required field is sent to the subgraph
 * that asks for it.
 */
export function computedGroups(
  document: DocumentNode,
  nameOf: (field: string) => string,
): readonly ComputedGroup[] {
  const types = fieldsTypes(document);
  const groups = new Map<string, ComputedGroup & { readonly fields: string[] }>();
  for (const type of types.values()) {
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const requires = stringArgument(directive, 'requires');
        const graph = graphOf(directive);
        if (directive.name.value !== 'join__field' || requires === undefined || graph === undefined) continue;
        const text = spelledAlike(requires);
        const group = memoise(groups, `${graph} ${type.name.value} ${text}`, () => ({
          graph,
          type: type.name.value,
          requires: text,
          fields: [],
          ...inputsOf(types, type.name.value, parseFieldSet(requires), nameOf),
        }));
        group.fields.push(field.name.value);
      }
    }
  }
  return [...groups.values()];
}

function inputsOf(
  types: ReadonlyMap<string, FieldsType>,
  type: string,
  set: SelectionSetNode,
  nameOf: (field: string) => string,
): Pick<ComputedGroup, 'inputs' | 'coordinates'> {
  const inputs = new Map<string, string>();
  const coordinates = new Set<string>();
  const walk = (below: SelectionSetNode, parent: string, path: string): void => {
    for (const selection of below.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? parent, path);
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const at = `${path}.${nameOf(name)}`;
        inputs.set(at, name);
        for (const one of family(types, parent)) coordinates.add(`${one}.${name}`);
        const field = types.get(parent)?.fields?.find((each) => each.name.value === name);
        if (selection.selectionSet && field) walk(selection.selectionSet, baseName(field.type), at);
      }
    }
  };
  walk(set, type, '');
  return { inputs, coordinates };
}

function baseName(type: NonNullable<FieldsType['fields']>[number]['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : baseName(type.type);
}

/** The type, its interfaces and, of an interface, its types: a field of one may be computed as that of another. */
function family(types: ReadonlyMap<string, FieldsType>, name: string): readonly string[] {
  const own = types.get(name)?.interfaces?.map((one) => one.name.value) ?? [];
  const below = [...types.values()].filter((type) => type.interfaces?.some((one) => one.name.value === name));
  return [name, ...own, ...below.map((type) => type.name.value)];
}
