import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { peopleFields } from '../../../schema/exchange/people-fields.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { invariant } from '../../../schema/invariant.ts';
import { requirePerson } from '../../../schema/people/require-person.ts';

/**
 * Keeps the fields of a new schema that its SDL says are for people (`@forPeople`): each asks again before it is resolved,
 * whatever was judged before, and whether the session still stands.
 */
export function keepForPeople(schema: GraphQLSchema, sdl: string): GraphQLSchema {
  for (const coordinate of peopleFields(sdl)) {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    invariant(field, 'a field of the SDL is one of its schema');
    field.resolve = forPeople(field.resolve ?? defaultFieldResolver);
  }
  return schema;
}

/** @throws PERSON_NEEDED, and SIGN_IN_NEEDED for one whose session has ended since the request came */
function forPeople(
  resolve: GraphQLFieldResolver<unknown, ExchangeContext>,
): GraphQLFieldResolver<unknown, ExchangeContext> {
  return async (source, args, context, info) => {
    requirePerson(context.caller);
    if ((await context.isSignedIn?.()) !== true) throw codedError('SIGN_IN_NEEDED');
    return resolve(source, args, context, info);
  };
}
