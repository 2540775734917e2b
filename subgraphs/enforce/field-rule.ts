import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Coordinate } from '../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphReason } from '../../schema/permission/denial-reason.ts';
import { denial } from './field-denial.ts';

/**
 * The rule of one field for one permission set. `allow` and `deny` are known before any row is read; `judge`
 * asks the parent value, a row of the subgraph's own kind.
 */
export type FieldRule =
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny'; readonly error: CodedError }
  | { readonly kind: 'judge'; judge(parent: unknown): true | CodedError };

/** A rule for every field of every object type: `Type` -> `field` -> rule. */
export type RuleTree = ReadonlyMap<string, ReadonlyMap<string, FieldRule>>;

/** A rule that permits whatever the row. */
export const allow: FieldRule = { kind: 'allow' };

/** A rule that refuses an item whatever the row. */
export function deny(coordinate: Coordinate, reason: SubgraphReason): FieldRule {
  return { kind: 'deny', error: denial(coordinate, reason) };
}

/** Object types of a schema that are its own. */
export function objectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'));
}

/** Refuses a rule tree that leaves a served field without an explicit rule. @throws RULE_MISSING. */
export function requireEveryRule(schema: GraphQLSchema, tree: RuleTree): void {
  for (const type of objectTypes(schema)) {
    for (const name of Object.keys(type.getFields())) {
      if (tree.get(type.name)?.has(name) === true) continue;
      throw codedError('RULE_MISSING', { coordinate: `${type.name}.${name}` });
    }
  }
}

/**
 * Canonical text of a rule tree. INVARIANT: `judge` depends on its coordinate and the parent row alone, so trees
 * with equal keys guard alike.
 */
export function ruleTreeKey(tree: RuleTree): string {
  const entries = [...tree].map(([type, rules]) => {
    const fields = [...rules].map(([name, rule]) => [
      name,
      rule.kind,
      ...(rule.kind === 'deny' ? [rule.error.code, rule.error.details] : []),
    ]);
    return [type, fields];
  });
  return JSON.stringify(entries);
}
