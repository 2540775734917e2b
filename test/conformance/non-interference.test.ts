import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../gateway/command/load-catalogue.ts';
import { type Province, startProvince } from '../../gateway/command/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { Random } from '../../subgraphs/demonstration/generate/random.ts';
import { databaseFile } from '../../subgraphs/demonstration/seed-province.ts';
import { askOver, readKeys, seededFolder } from '../fixtures/running-province.ts';

/** Columns that an account may not read in any row: database, table, columns. */
const hidden: Readonly<Record<string, readonly (readonly [string, string, readonly string[]])[]>> = {
  'one-stop': [
    [
      'population',
      'CONG_DAN',
      ['MA_TON_GIAO', 'MA_DAN_TOC', 'NHOM_MAU', 'DIEN_THOAI', 'TINH_TRANG_HON_NHAN', 'GHI_CHU_NV'],
    ],
    [
      'business',
      'tbl_doanh_nghiep',
      ['von_dieu_le', 'dien_thoai', 'thu_dien_tu', 'ngay_dang_ky', 'so_dinh_danh_ndd'],
    ],
    ['land', 'GiayChungNhan', ['ngayCap', 'maChu']],
  ],
  public: [
    ['population', 'CONG_DAN', ['HO_VA_TEN', 'NGAY_SINH', 'GIOI_TINH', 'SO_HO', 'MA_XA_TT', 'DIEN_THOAI']],
    ['business', 'tbl_doanh_nghiep', ['von_dieu_le', 'so_dinh_danh_ndd', 'ngay_dang_ky']],
    ['land', 'ThuaDat', ['dienTichDm2', 'loaiDat', 'maXa']],
    ['dossiers', 'HoSo', ['ChuHoSo', 'KetQua', 'TrangThaiHoSo', 'NgayTiepNhan', 'MaTTHC']],
  ],
};

const fields = {
  citizens: ['personalId', 'fullName', 'dateOfBirth', 'gender', 'maritalStatus', 'bloodType', 'phone'],
  enterprises: ['enterpriseCode', 'name', 'charterCapital', 'registeredOn', 'phone'],
  dossiers: ['dossierCode', 'completion', 'status', 'receivedAt', 'result'],
  landParcels: ['parcelId', 'mapSheet', 'areaSquareMetres', 'landUseUntil'],
} as const;
const relations = {
  citizens: [
    'religion { name }',
    'ethnicGroup { name }',
    'household { householdId members { fullName bloodType } }',
    'enterprises { name }',
    'landCertificates { serialNumber }',
    'dossiers(first: 2) { dossierCode result }',
  ],
  enterprises: [
    'legalRepresentative { fullName }',
    'legalStatus { name }',
    'landCertificates { issuedOn }',
    'founders { fullName }',
  ],
  dossiers: ['applicant { fullName phone }', 'procedure { name }'],
  landParcels: ['landUse { name }', 'commune { name }', 'certificates { serialNumber }'],
} as const;

/** A random query that reads, filters, sorts and pages over permitted and denied items alike. */
function randomQuery(random: Random): string {
  const root = random.pick(['citizens', 'enterprises', 'dossiers', 'landParcels'] as const);
  const chosen = [...fields[root], ...relations[root]].filter(() => random.chance(0.5));
  const field = random.pick(fields[root]);
  const where = random.chance(0.5) ? `where: { ${field}: { isNull: ${random.chance(0.5)} } }, ` : '';
  const order = random.chance(0.5)
    ? `orderBy: [{ field: ${random.pick(fields[root].filter((each) => each !== 'phone' && each !== 'bloodType'))} }], `
    : '';
  return `{ ${root}(${where}${order}first: ${random.between(1, 20)}) { totalCount pageInfo { endCursor hasNextPage } nodes { __typename ${chosen.join(' ')} } } }`;
}

let folders: readonly string[];
let keys: ReadonlyMap<string, string | null>;
beforeAll(async () => {
  const first = await seededFolder(0.02);
  const second = await mkdtemp(join(tmpdir(), 'lienthong-'));
  folders = [first, second];
  keys = await readKeys(first);
  // WHY: the first start makes the key that seals cursors; both copies must have it.
  await (await start(first)).province.close();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Replaces every hidden value by that of another row: other values, of the same kind. */
async function scramble(folder: string, account: string): Promise<void> {
  for (const [database, table, columns] of hidden[account] ?? []) {
    const knex = knexFactory({
      client: 'sqlite3',
      connection: { filename: databaseFile(folder, database) },
      useNullAsDefault: true,
    });
    const rows: Record<string, unknown>[] = await knex(table)
      .select('rowid as rowid', ...columns)
      .orderBy('rowid');
    const shift = Math.floor(rows.length / 3) + 1;
    await knex.transaction(async (trx) => {
      for (const [at, row] of rows.entries()) {
        const other = rows[(at + shift) % rows.length] ?? row;
        await trx(table)
          .where('rowid', Number(row.rowid))
          .update(Object.fromEntries(columns.map((column) => [column, other[column]])));
      }
    });
    await knex.destroy();
  }
}

async function start(dataDir: string): Promise<{ readonly province: Province; readonly address: string }> {
  const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir });
  const province = await startProvince(await loadCatalogue(), configuration, () => {});
  return { province, address: await province.server.listen({ host: '127.0.0.1', port: 0 }) };
}

const normal = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id');

describe('non-interference', () => {
  it.each(Object.keys(hidden))(
    '%s: databases that differ only in what it may not see answer byte for byte alike',
    async (account) => {
      const [first = '', second = ''] = folders;
      await rm(second, { recursive: true, force: true });
      await cp(first, second, { recursive: true });
      await scramble(second, account);
      const [left, right] = [await start(first), await start(second)];
      const random = new Random(account.length);
      let differing = 0;
      try {
        for (let pair = 0; pair < 600; pair++) {
          const query = randomQuery(random);
          const [one, other] = await Promise.all(
            [left, right].map(({ address }) => askOver(address, keys.get(account), query)),
          );
          expect(JSON.parse(normal(other?.text ?? '')), query).toEqual(JSON.parse(normal(one?.text ?? '-')));
          expect(normal(other?.text ?? ''), query).toBe(normal(one?.text ?? '-'));
        }
        // The test can fail: an account that may see some of the values does see the difference.
        for (const query of [
          '{ citizens(first: 50) { nodes { phone fullName } } enterprises(first: 50) { nodes { charterCapital } } }',
        ]) {
          const account = 'tax';
          const [one, other] = await Promise.all(
            [left, right].map(({ address }) => askOver(address, keys.get(account), query)),
          );
          if (normal(one?.text ?? '') !== normal(other?.text ?? '')) differing += 1;
        }
        expect(differing).toBe(1);
      } finally {
        await left.province.close();
        await right.province.close();
      }
    },
    120_000,
  );
});
