import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { IMiddlewareTypeMap } from 'graphql-middleware';
import { denial } from './field-denial.ts';
import { type FieldRule, type RuleTree, requireEveryRule } from './field-rule.ts';
import {
  allow,
  applyMiddleware,
  deny,
  rule,
  type ShieldRule,
  type ShieldRules,
  shield,
} from './shield-adapter.ts';

/**
 * Guards a schema with graphql-shield under a rule tree. Partial evaluation: fields that are allowed whatever the
 * row keep their plain resolver, so that they cost nothing; the others are wrapped.
 * @throws RULE_MISSING when a served field has no explicit rule.
 */
export function shieldSchema(schema: GraphQLSchema, tree: RuleTree): GraphQLSchema {
  requireEveryRule(schema, tree);
  const generator = shield(shieldRules(tree), {
    fallbackRule: deny,
    fallbackError: refusal as never,
    allowExternalErrors: true,
    debug: false,
  });
  const middleware = generator.generate(schema) as IMiddlewareTypeMap;
  return applyMiddleware(schema, withoutAllowed(middleware, tree));
}

/** Bytes of a field of a shielded schema, its rule and its share of its type included. */
const fieldBytes = 1_500;

/** About how much memory a shielded schema takes. */
export function shieldedBytes(schema: GraphQLSchema): number {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return fieldBytes * types.reduce((sum, type) => sum + Object.keys(type.getFields()).length, 0);
}

/** A shield rule of our own never caches: shield's caches are keyed by rule name only. */
function shieldRule(coordinate: string, fieldRule: FieldRule): ShieldRule {
  switch (fieldRule.kind) {
    case 'allow':
      return allow;
    case 'deny':
      return rule(`deny ${coordinate}`, { cache: 'no_cache' })(() => fieldRule.error);
    case 'judge':
      return rule(`judge ${coordinate}`, { cache: 'no_cache' })((parent: unknown) => fieldRule.judge(parent));
  }
}

function shieldRules(tree: RuleTree): ShieldRules {
  const types = [...tree].map(([type, rules]) => {
    const fields = [...rules].map(([name, each]) => [name, shieldRule(`${type}.${name}`, each)]);
    return [type, Object.fromEntries(fields)];
  });
  return Object.fromEntries(types);
}

/** What shield answers when a rule says no without saying why, or throws: always a denial. */
function refusal(
  _error: unknown,
  _parent: unknown,
  _args: unknown,
  _scope: unknown,
  info: GraphQLResolveInfo,
) {
  return denial(`${info.parentType.name}.${info.fieldName}`, 'NOT_GRANTED');
}

function withoutAllowed(middleware: IMiddlewareTypeMap, tree: RuleTree): IMiddlewareTypeMap {
  const types = Object.entries(middleware).map(([type, fields]) => {
    const guarded = Object.entries(fields).filter(([name]) => tree.get(type)?.get(name)?.kind !== 'allow');
    return [type, Object.fromEntries(guarded)] as const;
  });
  return Object.fromEntries(types.filter(([, fields]) => Object.keys(fields).length > 0));
}
