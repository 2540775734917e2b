import { type GraphQLSchema, isObjectType } from 'graphql';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { denial } from '../enforce/field-denial.ts';
import type { FieldRule, RuleTree } from '../enforce/field-rule.ts';

const allow: FieldRule = { kind: 'allow' };

/**
 * The rule of every field of a service for one permission set. An item is allowed where the permission releases it, which it
 * does only with its whole closure; a key only joins; what the service merely refers to is denied.
 */
export function compileServiceRules(
  schema: GraphQLSchema,
  model: AgencyModel,
  catalogue: CatalogueModel,
  permission: EffectivePermission,
): RuleTree {
  const ruleOf = (type: string, name: string): FieldRule => {
    const coordinate = `${type}.${name}`;
    if (coordinate === 'Query._entities' || model.types.get(type)?.key === name) return allow;
    const isReleased = catalogue.items.has(coordinate) && permission.best(coordinate).kind !== 'none';
    const isOwn = model.types.get(type)?.fields.has(name) === true;
    return isReleased && isOwn ? allow : { kind: 'deny', error: denial(coordinate, 'NOT_GRANTED') };
  };
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
  return new Map(
    types.map((type) => {
      const names = Object.keys(type.getFields());
      return [type.name, new Map(names.map((name) => [name, ruleOf(type.name, name)]))];
    }),
  );
}
