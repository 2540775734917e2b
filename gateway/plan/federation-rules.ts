import {
  baseType,
  type CompositeType,
  type Schema,
  type Subgraph,
  type Supergraph,
} from '@apollo/federation-internals';
import { type GraphQLSchema, isAbstractType, type SelectionSetNode } from 'graphql';
import { memoise } from '../../schema/memoise.ts';
import { parseFieldSet } from './field-set.ts';

/** What a subgraph says of one of its fields. */
export interface FieldRule {
  /** The type that it leads to, without lists and non-null. */
  readonly type: string;
  /** What must be sent for it. */
  readonly requires: SelectionSetNode | undefined;
  /** What of external fields it hands out itself. */
  readonly provides: SelectionSetNode | undefined;
  /** Whether the subgraph only names it, for its directives. */
  readonly isExternal: boolean;
}

/** What one subgraph says of its types. */
export interface SubgraphRules {
  field(type: string, name: string): FieldRule | undefined;
  /** The keys by which the subgraph resolves a type. */
  keys(type: string): readonly SelectionSetNode[];
  /** Names of the supergraph's object types that an object of a type can have there. */
  concrete(type: string): ReadonlySet<string>;
}

/** What the subgraphs of a supergraph say, by their names. */
export interface FederationRules {
  readonly subgraphs: ReadonlyMap<string, SubgraphRules>;
  /** Names of the object types of a type of the supergraph: itself, or those of an interface or a union. */
  concrete(type: string): ReadonlySet<string>;
}

/** Reads the rules by which a plan is checked. */
export function readFederationRules(supergraph: Supergraph, schema: GraphQLSchema): FederationRules {
  const found = new Map<string, ReadonlySet<string>>();
  const concrete = (name: string): ReadonlySet<string> =>
    memoise(found, name, () => {
      const type = schema.getType(name);
      const names = isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name];
      return new Set(names);
    });
  const subgraphs = supergraph.subgraphs().values();
  return {
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, new Rules(subgraph, concrete)])),
    concrete,
  };
}

class Rules implements SubgraphRules {
  readonly #subgraph: Subgraph;
  readonly #schema: Schema;
  readonly #whole: FederationRules['concrete'];
  readonly #fields = new Map<string, FieldRule | null>();
  readonly #keys = new Map<string, readonly SelectionSetNode[]>();
  readonly #concrete = new Map<string, ReadonlySet<string>>();

  constructor(subgraph: Subgraph, whole: FederationRules['concrete']) {
    this.#subgraph = subgraph;
    this.#schema = subgraph.schema;
    this.#whole = whole;
  }

  field(type: string, name: string): FieldRule | undefined {
    return memoise(this.#fields, `${type}.${name}`, () => this.#readField(type, name)) ?? undefined;
  }

  keys(name: string): readonly SelectionSetNode[] {
    return memoise(this.#keys, name, () => {
      const type = this.#composite(name);
      const applied = type?.appliedDirectivesOf(this.#subgraph.metadata().keyDirective()) ?? [];
      return applied
        .map((one) => one.arguments())
        .filter(({ resolvable }) => resolvable !== false)
        .map(({ fields }) => parseFieldSet(String(fields)));
    });
  }

  concrete(name: string): ReadonlySet<string> {
    return memoise(this.#concrete, name, () => {
      const type = this.#composite(name);
      if (type === undefined) return new Set<string>();
      if (type.kind === 'ObjectType') return this.#whole(name);
      const members = type.kind === 'UnionType' ? type.types() : type.possibleRuntimeTypes();
      return new Set(members.flatMap((one) => [...this.concrete(one.name)]));
    });
  }

  #composite(name: string): CompositeType | undefined {
    const type = this.#schema.type(name);
    const isComposite =
      type?.kind === 'ObjectType' || type?.kind === 'InterfaceType' || type?.kind === 'UnionType';
    return isComposite ? type : undefined;
  }

  #readField(type: string, name: string): FieldRule | null {
    const parent = this.#composite(type);
    const field = parent?.kind === 'UnionType' ? undefined : parent?.field(name);
    if (field?.type === undefined) return null;
    const metadata = this.#subgraph.metadata();
    const [requires] = field.appliedDirectivesOf(metadata.requiresDirective());
    const [provides] = field.appliedDirectivesOf(metadata.providesDirective());
    return {
      type: baseType(field.type).name,
      requires: requires && parseFieldSet(String(requires.arguments().fields)),
      provides: provides && parseFieldSet(String(provides.arguments().fields)),
      isExternal: metadata.isFieldExternal(field),
    };
  }
}
