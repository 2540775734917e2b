/** Peer (a): a hand-written fastify + knex + sqlite3 server with the same answers, no permissions, no audit. */
import { join } from 'node:path';
import fastify from 'fastify';
import knexFactory from 'knex';

const folder = process.argv[2] ?? 'data';
const open = (name: string) =>
  knexFactory({
    client: 'sqlite3',
    connection: { filename: join(folder, `${name}.db`) },
    useNullAsDefault: true,
    pool: { min: 1, max: 4 },
  });
const population = open('population');
const reference = open('reference');
const dossiers = open('dossiers');

async function byKey(rows: Promise<readonly Record<string, string>[]>, key: string) {
  return new Map((await rows).map((row) => [row[key], row]));
}

const unique = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((each) => each !== undefined);

async function joined() {
  const rows = await dossiers('HoSo').select('MaHoSo', 'ChuHoSo').orderBy('MaHoSo').limit(100);
  const ids = unique(rows.map((row) => row.ChuHoSo));
  const citizens = await byKey(
    population('CONG_DAN').whereIn('SO_DINH_DANH', ids).select('SO_DINH_DANH', 'HO_VA_TEN', 'SO_HO'),
    'SO_DINH_DANH',
  );
  const householdIds = unique([...citizens.values()].map((row) => row.SO_HO));
  const households = await byKey(
    population('HO_GIA_DINH').whereIn('SO_HO', householdIds).select('SO_HO', 'MA_XA'),
    'SO_HO',
  );
  const codes = unique([...households.values()].map((row) => row.MA_XA));
  const communes = await byKey(
    reference('DM_DON_VI_HANH_CHINH').whereIn('MA_DVHC', codes).select('MA_DVHC', 'TEN_DVHC'),
    'MA_DVHC',
  );
  const nodes = rows.map((row) => {
    const citizen = citizens.get(row.ChuHoSo);
    const household = households.get(citizen?.SO_HO);
    const commune = communes.get(household?.MA_XA);
    return {
      dossierCode: row.MaHoSo,
      applicant: citizen && {
        fullName: citizen.HO_VA_TEN,
        household: household && {
          householdId: household.SO_HO,
          commune: commune && { name: commune.TEN_DVHC },
        },
      },
    };
  });
  return { data: { dossiers: { nodes } } };
}

interface CitizenRow {
  readonly SO_DINH_DANH: string;
  readonly HO_VA_TEN: string;
  readonly NGAY_SINH: string;
  readonly GIOI_TINH: string;
}

const citizenColumns = ['SO_DINH_DANH', 'HO_VA_TEN', 'NGAY_SINH', 'GIOI_TINH'];
const citizenOf = (row: CitizenRow) => ({
  personalId: row.SO_DINH_DANH,
  fullName: row.HO_VA_TEN,
  dateOfBirth: row.NGAY_SINH,
  gender: row.GIOI_TINH,
});

const server = fastify();
server.get('/join', joined);
server.get<{ Params: { id: string } }>('/citizen/:id', async ({ params }) => {
  const row = await population('CONG_DAN').where({ SO_DINH_DANH: params.id }).first(citizenColumns);
  return { data: { citizen: row === undefined ? null : citizenOf(row) } };
});
server.get('/page', async () => {
  const rows = await population('CONG_DAN').select(citizenColumns).orderBy('SO_DINH_DANH').limit(1000);
  return { data: { citizens: { nodes: rows.map(citizenOf) } } };
});
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
