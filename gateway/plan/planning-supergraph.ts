import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { memoise } from '../../schema/memoise.ts';
import { canonicalArguments } from '../operation/canonical-arguments.ts';
import { parseFieldSet } from './field-set.ts';
import { isolateGroups } from './isolate-groups.ts';
import { argumentOf, type FieldsType, graphOf, stringArgument, withArgument } from './join-directive.ts';

/** What the planner reads in place of a supergraph, and what its names stand for. */
export interface PlanningSupergraph {
  /** The supergraph in which every `@requires` can be planned apart. */
  readonly document: DocumentNode;
  /** Names of fields that stand for a field with the arguments of a `@requires`. */
  readonly inputs: ReadonlyMap<string, RequiredInput>;
  /** Names of subgraphs that stand for another one. */
  readonly services: ReadonlyMap<string, string>;
}

/** A field with the arguments under which a `@requires` names it. */
export interface RequiredInput {
  readonly field: string;
  /** As they stand in a document: `(currency: "USD")`. */
  readonly argumentsText: string;
}

/**
 * Writes a supergraph so that the planner cannot confuse what fields require. WHY: it knows a required field by its name
 * alone (two that differ in arguments become one), lets fields that need different inputs share a request, and forgets the
 * inputs of an input. So
 * - a required field with arguments becomes a field of its own, without arguments;
 * - a field whose inputs clash with those of another, or are computed themselves, moves into a subgraph of its own, which
 *   stands for the same server;
 * - a key that a subgraph does not resolve is left out where it has one that it resolves.
 */
export function writePlanningSupergraph(sdl: string): PlanningSupergraph {
  const inputs = new InputNames(sdl);
  const document = parse(sdl, { noLocation: true });
  const named = nameInputs(withoutIdleKeys(document), inputs);
  const { document: isolated, services } = isolateGroups(
    named,
    (name) => inputs.fields.get(name)?.field ?? name,
  );
  return { document: isolated, inputs: inputs.fields, services };
}

/** The supergraph as it is, for one that the planner's library does not read otherwise: its plans are checked all the same. */
export function plainSupergraph(sdl: string): PlanningSupergraph {
  return { document: parse(sdl, { noLocation: true }), inputs: new Map(), services: new Map() };
}

/** Gives names to required fields with arguments. */
class InputNames {
  readonly fields = new Map<string, RequiredInput>();
  readonly #names = new Map<string, string>();
  readonly #sdl: string;

  constructor(sdl: string) {
    this.#sdl = sdl;
  }

  nameOf(field: string, given: Parameters<typeof canonicalArguments>[0]): string {
    return memoise(this.#names, `${field}(${canonicalArguments(given)})`, () => {
      let name = `${field}_input${this.#names.size}`;
      while (this.#sdl.includes(name)) name = `${name}_`;
      this.fields.set(name, { field, argumentsText: `(${(given ?? []).map(print).join(', ')})` });
      return name;
    });
  }
}

/** Drops keys with `resolvable: false` of a type in a subgraph that resolves another key of it: no fetch may use them. */
function withoutIdleKeys(document: DocumentNode): DocumentNode {
  const clean = (node: FieldsType): FieldsType => {
    const keys = (node.directives ?? []).filter(({ name }) => name.value === 'join__type');
    const resolving = new Set(keys.filter(isResolvable).map((one) => graphOf(one)));
    const directives = (node.directives ?? []).filter(
      (one) =>
        one.name.value !== 'join__type' ||
        isResolvable(one) ||
        argumentOf(one, 'key') === undefined ||
        !resolving.has(graphOf(one)),
    );
    return { ...node, directives };
  };
  return visit(document, { ObjectTypeDefinition: clean, InterfaceTypeDefinition: clean });
}

function isResolvable(directive: ConstDirectiveNode): boolean {
  const resolvable = argumentOf(directive, 'resolvable');
  const isDenied = resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
  return argumentOf(directive, 'key') !== undefined && !isDenied;
}

function nameInputs(document: DocumentNode, inputs: InputNames): DocumentNode {
  const renamed = visit(document, {
    Directive: (directive) => {
      const requires =
        directive.name.value === 'join__field' ? stringArgument(directive, 'requires') : undefined;
      if (requires === undefined) return undefined;
      const written = nameIn(parseFieldSet(requires), inputs);
      return written === undefined
        ? undefined
        : withArgument(directive, 'requires', { kind: Kind.STRING, value: written });
    },
  });
  if (inputs.fields.size === 0) return document;
  const add = (node: FieldsType): FieldsType => ({
    ...node,
    fields: (node.fields ?? []).flatMap((field) => [field, ...standIns(field, inputs)]),
  });
  return visit(renamed, { ObjectTypeDefinition: add, InterfaceTypeDefinition: add });
}

/** The field set with names for its fields with arguments; undefined when it has none. */
function nameIn(set: SelectionSetNode, inputs: InputNames): string | undefined {
  let isChanged = false;
  const changed = visit(set, {
    Field: (field) => {
      if (!field.arguments?.length) return undefined;
      isChanged = true;
      const value = inputs.nameOf(field.name.value, field.arguments);
      return { ...field, name: { kind: Kind.NAME, value }, arguments: [] } as const;
    },
  });
  if (!isChanged) return undefined;
  return print(changed)
    .replace(/^\{|\}$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function standIns(field: FieldDefinitionNode, { fields }: InputNames): readonly FieldDefinitionNode[] {
  return [...fields]
    .filter(([, input]) => input.field === field.name.value)
    .map(([value]) => ({ ...field, name: { kind: Kind.NAME, value }, arguments: [] }));
}
