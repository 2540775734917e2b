import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { CatalogueModel } from '../catalogue/model.ts';

/**
 * The names of a schema: types, fields, arguments, directives, and values of the enums that name fields or choices of the
 * query surface. Values of the agencies' own enums are data, so they are no names.
 */
export function schemaNames(schema: GraphQLSchema, { agencies }: CatalogueModel): ReadonlySet<string> {
  const dataEnums = new Set(agencies.flatMap(({ enums }) => [...enums.keys()]));
  const names = new Set<string>(introspectionNames);
  for (const type of Object.values(schema.getTypeMap())) {
    names.add(type.name);
    if (isEnumType(type) && !dataEnums.has(type.name)) {
      for (const { name } of type.getValues()) names.add(name);
    }
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      names.add(field.name);
      for (const { name } of field.args) names.add(name);
    }
  }
  for (const directive of schema.getDirectives()) {
    names.add(directive.name);
    for (const { name } of directive.args) names.add(name);
  }
  return names;
}

/** Fields that every type has, and the operation by which tools read a schema. */
const introspectionNames = [
  '__typename',
  '__schema',
  '__type',
  'IntrospectionQuery',
  'FullType',
  'InputValue',
  'TypeRef',
];
