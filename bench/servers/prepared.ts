/** A hand-written fastify server with statements prepared once on the engine's driver; no permissions, no log. */
import { givenPlace } from './place.ts';
import { type CitizenRow, citizenColumns, type Reads } from './reads.ts';
import { serveReads } from './routes.ts';
import { openStatements, type Value } from './statements.ts';

const statements = openStatements(givenPlace());
const { name, value, isIn } = statements;
const names = (columns: readonly string[]) => columns.map(name).join(', ');
const citizens = `select ${names(citizenColumns)} from ${name('CONG_DAN')}`;

/** A read of one statement. */
function read<Row>(agency: 'population' | 'reference' | 'dossiers', sql: string) {
  const statement = statements.prepare(agency, sql);
  return (...values: readonly Value[]) => statement.run<Row>(values);
}

const one = read<CitizenRow>('population', `${citizens} where ${name('SO_DINH_DANH')} = ${value(1)}`);
const search = read<CitizenRow>(
  'population',
  `${citizens} where ${name('HO_VA_TEN_TK')} like ${value(1)} order by ${names(['HO_VA_TEN_SX', 'SO_DINH_DANH'])} limit ${value(2)}`,
);
const keyed = <Row>(
  agency: 'population' | 'reference',
  table: string,
  columns: readonly [string, ...string[]],
) => read<Row>(agency, `select ${names(columns)} from ${name(table)} where ${isIn(columns[0], 1)}`);

const reads: Reads = {
  citizen: async (id) => (await one(id))[0],
  citizensIn: keyed('population', 'CONG_DAN', citizenColumns),
  page: read('population', `${citizens} order by ${name('SO_DINH_DANH')} limit ${value(1)}`),
  search: (text, limit) => search(`%${text}%`, limit),
  dossiers: read(
    'dossiers',
    `select ${names(['MaHoSo', 'ChuHoSo'])} from ${name('HoSo')} order by ${name('MaHoSo')} limit ${value(1)}`,
  ),
  applicants: keyed('population', 'CONG_DAN', ['SO_DINH_DANH', 'HO_VA_TEN', 'SO_HO']),
  households: keyed('population', 'HO_GIA_DINH', ['SO_HO', 'MA_XA']),
  communes: keyed('reference', 'DM_DON_VI_HANH_CHINH', ['MA_DVHC', 'TEN_DVHC']),
};
await serveReads(reads);
