/** A hand-written fastify + knex server with the same answers, no permissions, no log. */
import pg from 'pg';
import { openKnex } from './open-knex.ts';
import { givenPlace } from './place.ts';
import { type CitizenRow, citizenColumns } from './reads.ts';
import { serveReads } from './routes.ts';

// WHY: a day is the text that it is, not an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

const place = givenPlace();
const population = openKnex(place, 'population');
const reference = openKnex(place, 'reference');
const dossiers = openKnex(place, 'dossiers');
const citizens = () => population<CitizenRow>('CONG_DAN').select(...citizenColumns);

await serveReads({
  citizen: async (id) => citizens().where({ SO_DINH_DANH: id }).first(),
  citizensIn: async (ids) => citizens().whereIn('SO_DINH_DANH', [...ids]),
  page: async (limit) => citizens().orderBy('SO_DINH_DANH').limit(limit),
  search: async (text, limit) =>
    citizens()
      .where('HO_VA_TEN_TK', 'like', `%${text}%`)
      .orderBy(['HO_VA_TEN_SX', 'SO_DINH_DANH'])
      .limit(limit),
  dossiers: async (limit) => dossiers('HoSo').select('MaHoSo', 'ChuHoSo').orderBy('MaHoSo').limit(limit),
  applicants: async (ids) =>
    population('CONG_DAN')
      .whereIn('SO_DINH_DANH', [...ids])
      .select('SO_DINH_DANH', 'HO_VA_TEN', 'SO_HO'),
  households: async (ids) =>
    population('HO_GIA_DINH')
      .whereIn('SO_HO', [...ids])
      .select('SO_HO', 'MA_XA'),
  communes: async (codes) =>
    reference('DM_DON_VI_HANH_CHINH')
      .whereIn('MA_DVHC', [...codes])
      .select('MA_DVHC', 'TEN_DVHC'),
});
