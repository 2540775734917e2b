import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { SelectionContext } from '../plan/collect-fields.ts';
import type { RequestScope } from './request-scope.ts';

/** A plain resolver of this subgraph, which no rule guards yet. */
export type Resolver = GraphQLFieldResolver<unknown, RequestScope, Readonly<Record<string, unknown>>>;

/** What a field's selection is read against. */
export function contextOf(info: GraphQLResolveInfo): SelectionContext {
  return { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
}
