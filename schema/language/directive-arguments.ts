import { type ConstDirectiveNode, type ConstValueNode, Kind, valueFromASTUntyped } from 'graphql';
import { codedError } from '../errors/coded-error.ts';

interface AnnotatedNode {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of one directive use, read with the type that the agency language gives them. */
export class DirectiveArguments {
  readonly #values: ReadonlyMap<string, ConstValueNode>;
  readonly #where: string;

  constructor(node: ConstDirectiveNode, where: string) {
    this.#values = new Map((node.arguments ?? []).map((argument) => [argument.name.value, argument.value]));
    this.#where = `@${node.name.value} on ${where}`;
  }

  /** A required text. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === null) throw this.#invalid(`argument "${name}" is missing`);
    return value;
  }

  /** A text or enum name, null when absent. */
  optionalText(name: string): string | null {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return null;
    if (value.kind === Kind.STRING || value.kind === Kind.ENUM) return value.value;
    throw this.#invalid(`argument "${name}" must be a text`);
  }

  /** A list of texts or enum names; empty when absent. */
  texts(name: string): readonly string[] {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return [];
    const list = valueFromASTUntyped(value);
    const values = Array.isArray(list) ? list : [list];
    return values.map((each) => {
      if (typeof each !== 'string') throw this.#invalid(`argument "${name}" must be a list of texts`);
      return each;
    });
  }

  /** A whole number, null when absent. */
  integer(name: string): number | null {
    const value = this.#values.get(name);
    if (value === undefined || value.kind === Kind.NULL) return null;
    if (value.kind === Kind.INT) return Number.parseInt(value.value, 10);
    throw this.#invalid(`argument "${name}" must be a whole number`);
  }

  /** A truth value, false when absent. */
  flag(name: string): boolean {
    const value = this.#values.get(name);
    if (value === undefined) return false;
    if (value.kind === Kind.BOOLEAN) return value.value;
    throw this.#invalid(`argument "${name}" must be true or false`);
  }

  #invalid(detail: string) {
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
    .map((directive) => new DirectiveArguments(directive, where));
}

/** The single use of a directive on a node, or null. */
export function directiveNamed(node: AnnotatedNode, name: string, where: string): DirectiveArguments | null {
  return directivesNamed(node, name, where)[0] ?? null;
}
