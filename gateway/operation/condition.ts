import type { DirectiveNode, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Values of the boolean variables that `@include` and `@skip` of one operation use, defaults applied. */
export type ConditionValues = ReadonlyMap<string, boolean>;

/** Whether a directive decides if its selection is part of the operation. */
export function isCondition(directive: DirectiveNode): boolean {
  return directive.name.value === 'include' || directive.name.value === 'skip';
}

/** The name of the variable that a condition reads; undefined for a literal. */
export function conditionVariable(directive: DirectiveNode): string | undefined {
  const value = directive.arguments?.[0]?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** Whether the selection is left out for certain: a literal condition, or a variable whose value is in `values`. */
export function isExcluded(
  directives: readonly DirectiveNode[] | undefined,
  values: ConditionValues = new Map(),
): boolean {
  return directives?.some((one) => isCondition(one) && verdict(one, values) === false) ?? false;
}

/** Directives that subgraphs must still see: literal conditions that hold are dropped. */
export function openDirectives(directives: readonly DirectiveNode[] | undefined): readonly DirectiveNode[] {
  return (directives ?? []).filter((one) => !isCondition(one) || conditionVariable(one) !== undefined);
}

/** Default values of the operation's boolean variables, for conditions whose variable the client left out. */
export function conditionDefaults(operation: OperationDefinitionNode): ReadonlyMap<string, boolean> {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  }
  return defaults;
}

/**
 * The value of a condition's variable. A variable that is neither given nor has a default was refused by the coercion
 * of variables before; it is BAD_REQUEST here too, never "included".
 */
export function conditionValue(
  name: string,
  variables: Readonly<Record<string, unknown>>,
  defaults: ReadonlyMap<string, boolean>,
): boolean {
  const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const value = given === undefined ? defaults.get(name) : given;
  if (typeof value === 'boolean') return value;
  throw codedError('BAD_REQUEST', { detail: `variable "$${name}" must be a Boolean` });
}

function verdict(directive: DirectiveNode, values: ConditionValues): boolean | undefined {
  const value = directive.arguments?.[0]?.value;
  const isInclude = directive.name.value === 'include';
  if (value?.kind === Kind.BOOLEAN) return value.value === isInclude;
  const known = value?.kind === Kind.VARIABLE ? values.get(value.name.value) : undefined;
  return known === undefined ? undefined : known === isInclude;
}
