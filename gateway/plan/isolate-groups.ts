import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import { type ComputedGroup, computedGroups, fieldsTypes, spelledAlike } from './computed-groups.ts';
import {
  argumentOf,
  type FieldsType,
  graphOf,
  isFieldsType,
  joinDirective,
  onGraph,
  stringArgument,
  withArgument,
} from './join-directive.ts';

/** A group of computed fields in a subgraph of its own. */
interface Isolated extends ComputedGroup {
  /** Value of `join__Graph`. */
  readonly own: string;
}

/**
 * Moves computed fields that the planner would confuse into subgraphs of their own: those whose inputs clash with those of
 * other fields, those with inputs that are computed themselves, and these inputs. Such a subgraph has what the server has,
 * but for its root fields and other computed fields, and only the keys of the group's type lead there. `nameOf` gives the name
 * under which a required field is sent.
 */
export function isolateGroups(
  document: DocumentNode,
  nameOf: (field: string) => string,
): { readonly document: DocumentNode; readonly services: ReadonlyMap<string, string> } {
  const groups = computedGroups(document, nameOf);
  const names = new Set(graphValues(document).map(({ name }) => name.value));
  const isolated = groupsToIsolate(document, groups).map((group, index): Isolated => {
    let own = `${group.graph}_INPUTS${index}`;
    while (names.has(own)) own = `${own}_`;
    return { ...group, own };
  });
  if (isolated.length === 0) return { document, services: new Map() };
  const writer = new Writer(document, isolated);
  return { document: writer.document(), services: writer.services };
}

/** The groups that must be planned apart from others. */
function groupsToIsolate(document: DocumentNode, groups: readonly ComputedGroup[]): readonly ComputedGroup[] {
  const computed = new Map<string, ComputedGroup[]>();
  for (const group of groups) {
    for (const field of group.fields) {
      const coordinate = `${group.type}.${field}`;
      computed.set(coordinate, [...(computed.get(coordinate) ?? []), group]);
    }
  }
  const chosen = new Set<ComputedGroup>();
  for (const group of groups) {
    const below = [...group.coordinates].flatMap((coordinate) => computed.get(coordinate) ?? []);
    if (below.length > 0) for (const each of [group, ...below]) chosen.add(each);
  }
  const kept: ComputedGroup[] = [];
  for (const group of groups) {
    if (chosen.has(group)) continue;
    if (kept.some((other) => clash(group, other))) chosen.add(group);
    else kept.push(group);
  }
  const closed = closedGraphs(document, groups);
  return [...chosen].filter(({ graph }) => !closed.has(graph));
}

/** Whether two groups send different fields under one name. */
function clash(left: ComputedGroup, right: ComputedGroup): boolean {
  if (left.graph !== right.graph || left.type !== right.type) return false;
  return [...left.inputs].some(([path, name]) => (right.inputs.get(path) ?? name) !== name);
}

/**
 * Subgraphs of which no part can be moved: where a computed field belongs to an interface that its type implements there, or
 * where arguments come from a context. WHY that is safe: a plan that confuses inputs is refused before it runs.
 */
function closedGraphs(document: DocumentNode, groups: readonly ComputedGroup[]): ReadonlySet<string> {
  const closed = new Set<string>();
  const types = fieldsTypes(document);
  for (const type of types.values()) {
    for (const field of type.fields ?? []) {
      for (const one of field.directives ?? []) {
        const graph = graphOf(one);
        if (graph !== undefined && argumentOf(one, 'contextArguments') !== undefined) closed.add(graph);
      }
    }
  }
  for (const { graph, type, fields } of groups) {
    for (const directive of types.get(type)?.directives ?? []) {
      if (directive.name.value !== 'join__implements' || graphOf(directive) !== graph) continue;
      const shape = types.get(stringArgument(directive, 'interface') ?? '');
      if (shape?.fields?.some(({ name }) => fields.includes(name.value))) closed.add(graph);
    }
  }
  return closed;
}

function graphValues(document: DocumentNode): readonly EnumValueDefinitionNode[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && isGraphs(node) ? (node.values ?? []) : [],
  );
}

function isGraphs(node: EnumTypeDefinitionNode): boolean {
  return node.name.value === 'join__Graph';
}

/** Writes the supergraph with the subgraphs of isolated groups. */
class Writer {
  /** Real names of subgraphs by the names of those that stand for them. */
  readonly services = new Map<string, string>();
  readonly #source: DocumentNode;
  readonly #isolated: readonly Isolated[];
  readonly #roots: ReadonlySet<string>;

  constructor(source: DocumentNode, isolated: readonly Isolated[]) {
    this.#source = source;
    this.#isolated = isolated;
    this.#roots = rootNames(source);
  }

  document(): DocumentNode {
    return { ...this.#source, definitions: this.#source.definitions.map((node) => this.#definition(node)) };
  }

  #definition(node: DefinitionNode): DefinitionNode {
    if (isFieldsType(node)) return this.#fieldsType(node);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      if (isGraphs(node)) return { ...node, values: this.#graphs(node.values ?? []) };
      const values = (node.values ?? []).map((value) => this.#copied(value));
      return { ...this.#typed(node, node.name.value), values };
    }
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      const fields = (node.fields ?? []).map((field) => this.#copied<InputValueDefinitionNode>(field));
      return { ...this.#typed(node, node.name.value), fields };
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION) {
      return this.#typed(node, node.name.value);
    }
    return node;
  }

  #graphs(values: readonly EnumValueDefinitionNode[]): readonly EnumValueDefinitionNode[] {
    const byName = new Map(values.map((value) => [value.name.value, value]));
    const added = this.#isolated.flatMap(({ graph, own }) => {
      const value = byName.get(graph);
      const directive = value?.directives?.find(({ name }) => name.value === 'join__graph');
      const service = directive && stringArgument(directive, 'name');
      if (!value || !directive || service === undefined) return [];
      const name = `${service}#${own}`;
      this.services.set(name, service);
      const directives = [withArgument(directive, 'name', { kind: Kind.STRING, value: name })];
      return [{ ...value, name: { ...value.name, value: own }, directives }];
    });
    return [...values, ...added];
  }

  #fieldsType(node: FieldsType): FieldsType {
    const name = node.name.value;
    const fields = (node.fields ?? []).map((field) =>
      this.#roots.has(name) ? rootField(node, field) : this.#field(name, field),
    );
    return { ...this.#typed(node, name), fields };
  }

  /** A type with its directives for each subgraph that has it; only the group's type keeps keys. */
  #typed<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: Node,
    type: string,
  ): Node {
    const directives = (node.directives ?? []).flatMap((directive) => {
      const copies = this.#copiesOf(directive).map(({ group, copy }) =>
        group.type === type || !isDroppedKey(directive) ? copy : withoutKey(copy),
      );
      return [directive, ...copies];
    });
    return { ...node, directives: distinct(directives) };
  }

  #field(type: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const directives = (field.directives ?? []).flatMap((directive): readonly ConstDirectiveNode[] => {
      const requires = stringArgument(directive, 'requires');
      if (directive.name.value !== 'join__field' || requires === undefined) return this.#copies(directive);
      const graph = graphOf(directive);
      const text = spelledAlike(requires);
      const inGraph = this.#isolated.filter((one) => one.graph === graph);
      const own = inGraph.find((one) => one.type === type && one.requires === text);
      // A computed field that the subgraph itself requires is an input like those of other subgraphs.
      const required = inGraph.filter(
        (one) => one !== own && one.coordinates.has(`${type}.${field.name.value}`),
      );
      const external = required.map((one) =>
        withArgument(joinDirective('join__field', one.own), 'external', { kind: Kind.BOOLEAN, value: true }),
      );
      return [own ? onGraph(directive, own.own) : directive, ...external];
    });
    return { ...field, directives };
  }

  #copied<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node {
    return { ...node, directives: (node.directives ?? []).flatMap((one) => this.#copies(one)) };
  }

  #copies(directive: ConstDirectiveNode): readonly ConstDirectiveNode[] {
    return [directive, ...this.#copiesOf(directive).map(({ copy }) => copy)];
  }

  #copiesOf(directive: ConstDirectiveNode): readonly { group: Isolated; copy: ConstDirectiveNode }[] {
    if (!directive.name.value.startsWith('join__')) return [];
    const graph = graphOf(directive);
    const groups = this.#isolated.filter((group) => group.graph === graph);
    return groups.map((group) => ({ group, copy: onGraph(directive, group.own) }));
  }
}

/** A root field says where it is: by itself it would be in every subgraph that has its type. */
function rootField(node: FieldsType, field: FieldDefinitionNode): FieldDefinitionNode {
  const directives = field.directives ?? [];
  if (directives.some(({ name }) => name.value === 'join__field')) return field;
  const graphs = (node.directives ?? [])
    .filter(({ name }) => name.value === 'join__type')
    .flatMap((one) => graphOf(one) ?? []);
  const added = [...new Set(graphs)].map((graph) => joinDirective('join__field', graph));
  return { ...field, directives: [...directives, ...added] };
}

/** WHY an interface object keeps its keys: the planner does not know one that is not entered. */
function isDroppedKey(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && argumentOf(directive, 'isInterfaceObject') === undefined;
}

function withoutKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  const dropped = new Set(['key', 'resolvable', 'extension']);
  return {
    ...directive,
    arguments: (directive.arguments ?? []).filter(({ name }) => !dropped.has(name.value)),
  };
}

function distinct(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const seen = new Set<string>();
  return directives.filter((directive) => {
    const key = JSON.stringify(directive);
    return !seen.has(key) && seen.add(key);
  });
}

function rootNames(document: DocumentNode): ReadonlySet<string> {
  const names = new Set(['Query', 'Mutation', 'Subscription']);
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { type } of node.operationTypes) names.add(type.name.value);
  }
  return names;
}
