import { buildSubgraphSchema } from '@apollo/subgraph';
import { addResolversToSchema } from '@graphql-tools/schema';
import { type GraphQLScalarType, type GraphQLSchema, isAbstractType, parse } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Resolvers by type and field, `__resolveType` included. */
export type SubgraphResolvers = Parameters<typeof addResolversToSchema>[0]['resolvers'];

/** What a subgraph's executable schema is made of. */
export interface SubgraphSchemaParts {
  /** Id of the subgraph, as errors name it. */
  readonly name: string;
  /** Federation 2 SDL. */
  readonly sdl: string;
  /** By type and field; a function makes them for the fields that the federated schema has. */
  readonly resolvers: SubgraphResolvers | ((federated: GraphQLSchema) => SubgraphResolvers);
  /** Leaf types, of which the SDL may name some. */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>;
  /** The type of a value at any union or interface that has no `__resolveType` of its own. */
  readonly typeNameOf?: (value: unknown) => string;
}

/**
 * A subgraph's executable schema: the federation parts of @apollo/subgraph with the scalars, and the resolvers.
 * @throws CATALOGUE_INVALID when a resolver matches no field, or a union or interface could not tell the type of a value.
 */
export function makeSubgraphSchema({
  name,
  sdl,
  resolvers,
  scalars = {},
  typeNameOf,
}: SubgraphSchemaParts): GraphQLSchema {
  const federated = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { ...scalars } });
  const types = typeNameOf === undefined ? {} : typeResolvers(federated, typeNameOf);
  const own = typeof resolvers === 'function' ? resolvers(federated) : resolvers;
  try {
    return addResolversToSchema({
      schema: federated,
      resolvers: { ...types, ...own },
      resolverValidationOptions: {
        requireResolversToMatchSchema: 'error',
        requireResolversForResolveType: 'error',
      },
    });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw codedError('CATALOGUE_INVALID', { database: name, detail }, cause);
  }
}

function typeResolvers(schema: GraphQLSchema, typeNameOf: (value: unknown) => string): SubgraphResolvers {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(abstract.map((type) => [type.name, { __resolveType: typeNameOf }]));
}
