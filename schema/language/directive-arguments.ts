import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstObjectFieldNode,
  type ConstValueNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import { type CodedError, codedError } from '../errors/coded-error.ts';

interface AnnotatedNode {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of one directive use, or the members of an object in one, read with the type that the agency language gives them. */
export class DirectiveArguments {
  readonly #values: ReadonlyMap<string, ConstValueNode>;
  readonly #where: string;

  constructor(values: readonly (ConstArgumentNode | ConstObjectFieldNode)[], where: string) {
    this.#values = new Map(values.map(({ name, value }) => [name.value, value]));
    this.#where = where;
  }

  /** Whether a value stands there. */
  has(name: string): boolean {
    const value = this.#values.get(name);
    return value !== undefined && value.kind !== Kind.NULL;
  }

  /** WHY for members of objects: graphql-js checks the names of arguments, and leaves other members out without a word. */
  refuseOthers(names: readonly string[]): void {
    const other = [...this.#values.keys()].find((name) => !names.includes(name));
    if (other !== undefined) throw this.invalid(`there is no "${other}" here`);
  }

  /** A list of objects; empty when absent. */
  objects(name: string): readonly DirectiveArguments[] {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return [];
    const values = value.kind === Kind.LIST ? value.values : [value];
    return values.map((each) => {
      if (each.kind !== Kind.OBJECT) throw this.invalid(`argument "${name}" must be a list of objects`);
      return new DirectiveArguments(each.fields, `${this.#where}, ${name}`);
    });
  }

  /** A required text. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === null) throw this.invalid(`argument "${name}" is missing`);
    return value;
  }

  /** A text or enum name, null when absent. */
  optionalText(name: string): string | null {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return null;
    if (value.kind === Kind.STRING || value.kind === Kind.ENUM) return value.value;
    throw this.invalid(`argument "${name}" must be a text`);
  }

  /** A list of texts or enum names; empty when absent. */
  texts(name: string): readonly string[] {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return [];
    const list = valueFromASTUntyped(value);
    const values = Array.isArray(list) ? list : [list];
    return values.map((each) => {
      if (typeof each !== 'string') throw this.invalid(`argument "${name}" must be a list of texts`);
      return each;
    });
  }

  /** A whole number, null when absent. */
  integer(name: string): number | null {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return null;
    if (value.kind === Kind.INT) return Number.parseInt(value.value, 10);
    throw this.invalid(`argument "${name}" must be a whole number`);
  }

  /** A truth value, false when absent. */
  flag(name: string): boolean {
    const value = this.#values.get(name);
    if (value === undefined) return false;
    if (value.kind === Kind.BOOLEAN) return value.value;
    throw this.invalid(`argument "${name}" must be true or false`);
  }

  /** The error of a value that does not fit here. */
  invalid(detail: string): CodedError {
    return codedError('CATALOGUE_INVALID', { database: this.#where, detail });
  }
}

/** All uses of a directive on a node, in source order. */
export function directivesNamed(
  node: AnnotatedNode,
  name: string,
  where: string,
): readonly DirectiveArguments[] {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) => new DirectiveArguments(directive.arguments ?? [], `@${name} on ${where}`));
}

/** The single use of a directive on a node, or null. */
export function directiveNamed(node: AnnotatedNode, name: string, where: string): DirectiveArguments | null {
  return directivesNamed(node, name, where)[0] ?? null;
}
