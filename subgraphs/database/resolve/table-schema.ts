import type { GraphQLSchema } from 'graphql';
import { openScalars } from '../../../schema/value/scalars.ts';
import { makeSubgraphSchema } from '../../schema/make-subgraph-schema.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { tableResolvers } from './resolvers.ts';
import type { RowRecord } from './row-record.ts';

/**
 * The executable schema of a database before any rule guards it; `sdl` is that of `subgraphSdl`.
 * @throws CATALOGUE_INVALID for a field that the model does not explain.
 */
export function makeTableSchema(sdl: string, map: EntityMap): GraphQLSchema {
  return makeSubgraphSchema({
    name: map.model.database.id,
    sdl,
    resolvers: (federated) => tableResolvers(federated, map),
    scalars: openScalars,
    typeNameOf: (value) => (value as RowRecord).typeName,
  });
}
