import {
  type ArgumentNode,
  type GraphQLArgument,
  Kind,
  parseType,
  print,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { memoise } from '../../schema/memoise.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Literal arguments that became variables of the planning document. */
export interface LiftedLiterals {
  readonly definitions: readonly VariableDefinitionNode[];
  /** Their values, for the client's variables, which may stand inside a literal. */
  readonly values: (variables: Variables) => Variables;
}

/**
 * Makes a variable of every literal argument. WHY: the planner takes time that grows exponentially with the depth of a
 * literal, and one plan serves all operations that differ in their literals alone.
 */
export class LiteralLifter {
  readonly #taken: ReadonlySet<string>;
  #next = 0;
  readonly #names = new Map<string, string>();
  readonly #lifted: { readonly name: string; readonly type: string; readonly value: ValueNode }[] = [];

  /** `taken`: names of the operation's own variables. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** An argument with its definition; what is a variable already, or has no definition, stays. */
  argument(node: ArgumentNode, definition: GraphQLArgument | undefined): ArgumentNode {
    const { value } = node;
    if (value.kind === Kind.VARIABLE || definition === undefined) return node;
    const type = String(definition.type);
    const name = memoise(this.#names, `${type} ${print(value)}`, () => this.#lift(type, value));
    return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  }

  lifted(): LiftedLiterals {
    const lifted = [...this.#lifted];
    return {
      definitions: lifted.map(({ name, type }) => ({
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
        type: parseType(type),
      })),
      values: (variables) =>
        Object.fromEntries(lifted.map(({ name, value }) => [name, valueFromASTUntyped(value, variables)])),
    };
  }

  #lift(type: string, value: ValueNode): string {
    while (this.#taken.has(`lt_${this.#next}`)) this.#next += 1;
    const name = `lt_${this.#next}`;
    this.#next += 1;
    this.#lifted.push({ name, type, value });
    return name;
  }
}
