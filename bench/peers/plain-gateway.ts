/**
 * Peer (b): plain @apollo/server and @apollo/gateway over the same subgraph schemas with knex resolvers and DataLoader
 * (LocalGraphQLDataSource), no permissions, no audit.
 */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

import { join } from 'node:path';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { parse } from 'graphql';
import knexFactory from 'knex';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';

const folder = process.argv[2] ?? 'data';
const open = (name: string) =>
  knexFactory({
    client: 'sqlite3',
    connection: { filename: join(folder, `${name}.db`) },
    useNullAsDefault: true,
    pool: { min: 1, max: 4 },
  });
const databases = {
  population: open('population'),
  reference: open('reference'),
  dossiers: open('dossiers'),
};
type Row = Record<string, string>;
interface Context {
  loaders?: Map<string, DataLoader<string, Row | null>>;
}

/** Loads rows by key, batched within a request. */
function load(context: Context, database: keyof typeof databases, table: string, key: string, id: string) {
  context.loaders ??= new Map();
  const loader =
    context.loaders.get(table) ??
    new DataLoader<string, Row | null>(async (ids) => {
      const rows: Row[] = await databases[database](table)
        .whereIn(key, [...ids])
        .select('*');
      const found = new Map(rows.map((row) => [row[key], row]));
      return ids.map((each) => found.get(each) ?? null);
    });
  context.loaders.set(table, loader);
  return loader.load(id);
}

const citizen = (context: Context, id: string) => load(context, 'population', 'CONG_DAN', 'SO_DINH_DANH', id);
const resolvers = {
  population: {
    Query: {
      citizen: (_: unknown, { personalId }: { personalId: string }, context: Context) =>
        citizen(context, personalId),
      citizens: async (_: unknown, { first }: { first: number }) => ({
        nodes: await databases.population('CONG_DAN').select('*').orderBy('SO_DINH_DANH').limit(first),
      }),
    },
    Citizen: {
      __resolveReference: ({ personalId }: Row, context: Context) => citizen(context, personalId ?? ''),
      personalId: (row: Row) => row.SO_DINH_DANH,
      lt_personalId: (row: Row) => row.SO_DINH_DANH,
      fullName: (row: Row) => row.HO_VA_TEN,
      dateOfBirth: (row: Row) => row.NGAY_SINH,
      gender: (row: Row) => row.GIOI_TINH,
      household: (row: Row, _: unknown, context: Context) =>
        load(context, 'population', 'HO_GIA_DINH', 'SO_HO', row.SO_HO ?? ''),
    },
    Household: {
      householdId: (row: Row) => row.SO_HO,
      commune: (row: Row) => ({ code: row.MA_XA }),
    },
  },
  reference: {
    AdministrativeUnit: {
      __resolveReference: ({ code }: Row, context: Context) =>
        load(context, 'reference', 'DM_DON_VI_HANH_CHINH', 'MA_DVHC', code ?? ''),
      code: (row: Row) => row.MA_DVHC,
      name: (row: Row) => row.TEN_DVHC,
    },
  },
  dossiers: {
    Query: {
      dossiers: async (_: unknown, { first }: { first: number }) => ({
        nodes: await databases.dossiers('HoSo').select('*').orderBy('MaHoSo').limit(first),
      }),
    },
    Dossier: {
      dossierCode: (row: Row) => row.MaHoSo,
      applicant: (row: Row) => ({ personalId: row.ChuHoSo }),
    },
  },
};

const catalogue = await demonstration.loadCatalogue();
const models = catalogue.agencies.filter(({ database }) => Object.hasOwn(databases, database.id));
const services = models.map((model) => ({ name: model.database.id, sdl: subgraphSdl(model, catalogue) }));
const schemas = new Map(
  services.map(({ name, sdl }) => [
    name,
    buildSubgraphSchema([
      { typeDefs: parse(sdl), resolvers: resolvers[name as keyof typeof resolvers] as never },
    ]),
  ]),
);
const gateway = new ApolloGateway({
  supergraphSdl: composeSupergraph(services),
  buildService: ({ name }) => {
    const schema = schemas.get(name);
    if (schema === undefined) throw new TypeError(name);
    return new LocalGraphQLDataSource(schema);
  },
  logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
});
const server = new ApolloServer({ gateway, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({}),
});
console.log(url.replace(/\/$/, ''));
