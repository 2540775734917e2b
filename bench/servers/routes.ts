import fastify from 'fastify';
import type { CitizenRow, Reads } from './reads.ts';

const citizenOf = (row: CitizenRow) => ({
  personalId: row.SO_DINH_DANH,
  fullName: row.HO_VA_TEN,
  dateOfBirth: row.NGAY_SINH,
  gender: row.GIOI_TINH,
});

const byKey = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) =>
  new Map(rows.map((row) => [row[key], row]));

const unique = (values: readonly string[]) => [...new Set(values)];

/** 100 dossiers with their applicants, households and communes: one read for each table. */
async function joined(reads: Reads) {
  const rows = await reads.dossiers(100);
  const applicants = await reads.applicants(unique(rows.map(({ ChuHoSo }) => ChuHoSo)));
  const citizens = byKey(applicants, 'SO_DINH_DANH');
  const households = byKey(await reads.households(unique(applicants.map(({ SO_HO }) => SO_HO))), 'SO_HO');
  const codes = unique([...households.values()].map(({ MA_XA }) => MA_XA));
  const communes = byKey(await reads.communes(codes), 'MA_DVHC');
  const nodes = rows.map((row) => {
    const citizen = citizens.get(row.ChuHoSo);
    const household = households.get(citizen?.SO_HO ?? '');
    const commune = communes.get(household?.MA_XA ?? '');
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

/** Serves the workloads over some reads on a free port, and prints the address. No permissions, no log. */
export async function serveReads(reads: Reads): Promise<void> {
  const server = fastify();
  server.get('/join', () => joined(reads));
  server.get<{ Params: { id: string } }>('/citizen/:id', async ({ params }) => {
    const row = await reads.citizen(params.id);
    return { data: { citizen: row === undefined ? null : citizenOf(row) } };
  });
  server.get<{ Querystring: { ids: string } }>('/citizens', async ({ query }) => {
    const ids = query.ids.split(',');
    const found = byKey(await reads.citizensIn(ids), 'SO_DINH_DANH');
    const citizens = ids.map((id) => found.get(id));
    return { data: { citizensByIds: citizens.map((row) => (row === undefined ? null : citizenOf(row))) } };
  });
  server.get('/page', async () => {
    const rows = await reads.page(1_000);
    return { data: { citizens: { nodes: rows.map(citizenOf) } } };
  });
  server.get<{ Querystring: { text: string } }>('/search', async ({ query }) => {
    const rows = await reads.search(query.text, 20);
    return { data: { citizens: { nodes: rows.map(citizenOf) } } };
  });
  console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
}
