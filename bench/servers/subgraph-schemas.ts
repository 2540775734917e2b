/** The demonstration's subgraphs as one would write them by hand: knex, DataLoader, graphql-js; no permissions, no log. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { parse } from 'graphql';
import pg from 'pg';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { openKnex } from './open-knex.ts';
import { givenPlace } from './place.ts';

// WHY: a day is the text that it is, not an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

const place = givenPlace();
const databases = {
  population: openKnex(place, 'population'),
  reference: openKnex(place, 'reference'),
  dossiers: openKnex(place, 'dossiers'),
};
type Row = Record<string, string>;
interface CitizensArguments {
  readonly first: number;
  readonly where?: { readonly fullName?: { readonly contains?: string } };
  /** By the name, whatever is said. */
  readonly orderBy?: readonly unknown[];
}
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
      citizensByIds: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) =>
        Promise.all(ids.map((id) => citizen(context, id))),
      citizens: async (_: unknown, { first, where, orderBy }: CitizensArguments) => {
        const text = where?.fullName?.contains;
        const query = databases.population('CONG_DAN').select('*').limit(first);
        if (text !== undefined) query.where('HO_VA_TEN_TK', 'like', `%${text}%`);
        return { nodes: await query.orderBy(orderBy ? ['HO_VA_TEN_SX', 'SO_DINH_DANH'] : ['SO_DINH_DANH']) };
      },
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

/** Name and SDL of each subgraph. */
export const services = models.map((model) => ({
  name: model.database.id,
  sdl: subgraphSdl(model, catalogue),
}));

/** An executable schema for each of them; a request has a context of its own. */
export const schemas = new Map(
  services.map(({ name, sdl }) => [
    name,
    buildSubgraphSchema([
      { typeDefs: parse(sdl), resolvers: resolvers[name as keyof typeof resolvers] as never },
    ]),
  ]),
);
