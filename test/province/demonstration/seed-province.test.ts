import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { geoHashOfCell, gridColumn, gridRow } from '../../../province/demonstration/generate/geo-hash.ts';
import {
  generatorVersion,
  readProvinceManifest,
  seedProvince,
} from '../../../province/demonstration/seed-province.ts';
import { databaseFile } from '../../../province/start/data-files.ts';
import { searchKey } from '../../../schema/text/search-key.ts';
import { sortKey } from '../../../schema/text/sort-key.ts';
import { sqliteEngine } from '../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';
import { findDrift } from '../../../subgraphs/database/storage/find-drift.ts';
import { mappedTables } from '../../../subgraphs/database/storage/mapped-tables.ts';
import { agencies, referenceFolder } from './demonstration-files.ts';

const ids = ['reference', 'population', 'business', 'land', 'dossiers'];
const scale = 0.1;
let root: string;
let folder: string;

/** All five databases in one connection, so that keys can be followed from one to another. */
let province: sqlite3.Database;

function rowsOf<Row>(sql: string, database: sqlite3.Database = province): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    database.all<Row>(sql, (error, rows) => (error === null ? resolve(rows) : reject(error)));
  });
}

async function numberOf(sql: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(sql);
  return Number(row?.n);
}

function close(database: sqlite3.Database): Promise<void> {
  return new Promise((resolve) => database.close(() => resolve()));
}

/** SHA-256 of every table's rows, in the order in which they were stored. */
async function digest(of: string): Promise<string> {
  const hash = createHash('sha256');
  for (const id of ids) {
    const database = new sqlite3.Database(databaseFile(of, id), sqlite3.OPEN_READONLY);
    const tables = await rowsOf<{ name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name",
      database,
    );
    for (const { name } of tables) {
      hash.update(JSON.stringify(await rowsOf(`select * from "${name}" order by rowid`, database)));
    }
    await close(database);
  }
  return hash.digest('hex');
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lienthong-province-'));
  folder = join(root, 'one');
  await seedProvince({ agencies, referenceFolder, folder, scale });
  province = new sqlite3.Database(':memory:');
  for (const id of ids) await rowsOf(`attach '${databaseFile(folder, id)}' as ${id}`);
});

afterAll(async () => {
  await close(province);
  await rm(root, { recursive: true, force: true });
});

describe('the databases', () => {
  test('have every table and column that the SDL files map, without a finding', async () => {
    for (const model of agencies) {
      const file = databaseFile(folder, model.database.id);
      const driver = await sqliteEngine.open({ engine: 'sqlite', file }, { readers: 1, timeoutMs: 4_000 });
      const findings = findDrift(model, await sqliteEngine.describe(driver, mappedTables(model)));
      await driver.close();
      expect(findings).toEqual([]);
    }
  });

  test('say in a table of their own that they are synthetic, and from which seed', async () => {
    for (const id of ids) {
      const marks = await rowsOf<{ KHOA: string; GIA_TRI: string }>(`select * from ${id}.THONG_TIN_CSDL`);
      expect(Object.fromEntries(marks.map(({ KHOA, GIA_TRI }) => [KHOA, GIA_TRI]))).toMatchObject({
        synthetic: String(id !== 'reference'),
        seed: '472020',
        scale: '0.1',
        asOf: '2026-07-01',
      });
    }
  });

  test('index every key, every reference and every ordered column', async () => {
    for (const model of agencies) {
      const database = model.database.id;
      for (const type of model.types.values()) {
        if (type.kind === 'extension') continue;
        const indexed = await rowsOf<{ name: string }>(
          `select distinct c.name from pragma_index_list('${type.table}', '${database}') i, pragma_index_info(i.name, '${database}') c where c.seqno = 0`,
        );
        const leading = new Set(indexed.map(({ name }) => name));
        for (const field of type.fields.values()) {
          if (field.kind === 'reference') expect(leading, field.coordinate).toContain(field.column);
          if (field.kind !== 'column') continue;
          if (field.name === type.key) expect(leading, field.coordinate).toContain(field.column);
          if (field.sortKey !== null) expect(leading, field.coordinate).toContain(field.sortKey);
        }
      }
    }
  });

  test('keep search and sort keys of the text beside them', async () => {
    const names = await rowsOf<{ name: string; search: string; sort: string }>(
      'select HO_VA_TEN name, HO_VA_TEN_TK search, HO_VA_TEN_SX sort from population.CONG_DAN limit 300',
    );
    for (const { name, search, sort } of names)
      expect([search, sort]).toEqual([searchKey(name), sortKey(name)]);
  });
});

describe('keys lead somewhere', () => {
  const unit = 'reference.DM_DON_VI_HANH_CHINH';
  test.each([
    ['household of a citizen', 'population.CONG_DAN', 'SO_HO', 'population.HO_GIA_DINH', 'SO_HO'],
    ['head of a household', 'population.HO_GIA_DINH', 'CHU_HO', 'population.CONG_DAN', 'SO_DINH_DANH'],
    ['commune of a citizen', 'population.CONG_DAN', 'MA_XA_TT', unit, 'MA_DVHC'],
    ['commune of a household', 'population.HO_GIA_DINH', 'MA_XA', unit, 'MA_DVHC'],
    [
      'ethnic group',
      'population.CONG_DAN',
      "'TCTK-1979/' || MA_DAN_TOC",
      'reference.DM_DAN_TOC',
      'MA_DAY_DU',
    ],
    ['religion', 'population.CONG_DAN', 'MA_TON_GIAO', 'reference.DM_TON_GIAO', 'MA_SO'],
    [
      'representative',
      'business.tbl_doanh_nghiep',
      'so_dinh_danh_ndd',
      'population.CONG_DAN',
      'SO_DINH_DANH',
    ],
    [
      'legal status',
      'business.tbl_doanh_nghiep',
      'ma_tinh_trang',
      'reference.DM_TINH_TRANG_PHAP_LY',
      'MA_SO',
    ],
    ['head office', 'business.tbl_doanh_nghiep', 'ma_xa_tru_so', unit, 'MA_DVHC'],
    ['industry', 'business.tbl_nganh_nghe', 'ma_nganh', 'reference.DM_NGANH_KINH_TE', 'MA_NGANH'],
    [
      'enterprise of an industry',
      'business.tbl_nganh_nghe',
      'ma_so_dn',
      'business.tbl_doanh_nghiep',
      'ma_so_dn',
    ],
    ['founder', 'business.tbl_thanh_vien', 'so_dinh_danh', 'population.CONG_DAN', 'SO_DINH_DANH'],
    ['commune of a parcel', 'land.ThuaDat', 'maXa', unit, 'MA_DVHC'],
    ['land use', 'land.ThuaDat', 'loaiDat', 'reference.DM_LOAI_DAT', 'MA_LOAI_DAT'],
    ['parcel of a certificate', 'land.GiayChungNhan', 'maThua', 'land.ThuaDat', 'maThua'],
    ['applicant', 'dossiers.HoSo', 'ChuHoSo', 'population.CONG_DAN', 'SO_DINH_DANH'],
    ['procedure', 'dossiers.HoSo', 'MaTTHC', 'reference.DM_THU_TUC', 'MA_TTHC'],
    ['parent unit', unit, 'MA_CAP_TREN', unit, 'MA_DVHC'],
    ['succeeding unit', unit, 'MA_THAY_THE', unit, 'MA_DVHC'],
  ])('%s', async (_what, table, column, target, key) => {
    const present = await numberOf(`select count(*) n from ${table} where ${column} is not null`);
    const found = await numberOf(
      `select count(*) n from ${table} where ${column} in (select ${key} from ${target})`,
    );
    expect(present).toBeGreaterThan(0);
    expect(found).toBe(present);
  });

  test('holder of a certificate, by its kind', async () => {
    const missing = `select count(*) n from land.GiayChungNhan where
      (loaiChu = 'CN' and maChu not in (select SO_DINH_DANH from population.CONG_DAN)) or
      (loaiChu = 'TC' and maChu not in (select ma_so_dn from business.tbl_doanh_nghiep)) or loaiChu not in ('CN', 'TC')`;
    expect(await numberOf(missing)).toBe(0);
    expect(await numberOf("select count(*) n from land.GiayChungNhan where loaiChu = 'TC'")).toBeGreaterThan(
      20,
    );
  });
});

describe('the shape is that of a province', () => {
  test('rows are as many as the scale says', async () => {
    expect(await numberOf('select count(*) n from population.CONG_DAN')).toBe(2_000);
    expect(await numberOf('select count(*) n from business.tbl_doanh_nghiep')).toBe(500);
    expect(await numberOf('select count(*) n from land.ThuaDat')).toBe(3_000);
    expect(await numberOf('select count(*) n from dossiers.HoSo')).toBe(4_000);
    expect(await numberOf('select count(*) n from reference.DM_DON_VI_HANH_CHINH')).toBe(34 + 3_321 + 412);
  });

  test('every household has an adult head of its own who lives there', async () => {
    const wrong = `select count(*) n from population.HO_GIA_DINH h left join population.CONG_DAN c on c.SO_DINH_DANH = h.CHU_HO
      where c.SO_HO is not h.SO_HO or c.MA_XA_TT is not h.MA_XA or c.DIA_CHI_TT is not h.DIA_CHI or c.NGAY_SINH > '2008'`;
    expect(await numberOf(wrong)).toBe(0);
    const size = 2_000 / (await numberOf('select count(*) n from population.HO_GIA_DINH'));
    expect(size).toBeGreaterThan(2.6);
    expect(size).toBeLessThan(4.2);
  });

  test('the order of rows tells nothing: neighbours share no household, and a residence number no place', async () => {
    const rows = await rowsOf<{ SO_HO: string }>('select SO_HO from population.CONG_DAN order by rowid');
    const shared = rows.filter(({ SO_HO }, at) => rows[at + 1]?.SO_HO === SO_HO);
    expect(shared.length).toBeLessThan(10);
    const own =
      "select count(*) n from population.HO_GIA_DINH where SO_HO not glob '040.????????' or instr(SO_HO, MA_XA) = 5";
    expect(await numberOf(own)).toBeLessThan(3);
  });

  test('personal ids carry sex and year of birth, of an impossible century', async () => {
    const wrong = `select count(*) n from population.CONG_DAN where SO_DINH_DANH not glob '040[89]????????'
      or substr(SO_DINH_DANH, 5, 2) <> substr(NGAY_SINH, 3, 2)
      or (substr(SO_DINH_DANH, 4, 1) = '8') <> (GIOI_TINH = 'MALE')
      or NGAY_SINH <> date(NGAY_SINH) or NGAY_SINH > '2026-07-01' or NGAY_SINH < '1926'`;
    expect(await numberOf(wrong)).toBe(0);
  });

  test('ages, sexes and marriages are those of a population', async () => {
    const share = async (where: string) =>
      (await numberOf(`select count(*) n from population.CONG_DAN where ${where}`)) / 2_000;
    expect(await share("NGAY_SINH > '2011-07-01'")).toBeGreaterThan(0.15);
    expect(await share("NGAY_SINH > '2011-07-01'")).toBeLessThan(0.33);
    expect(await share("NGAY_SINH < '1961-07-01'")).toBeGreaterThan(0.05);
    expect(await share("NGAY_SINH < '1961-07-01'")).toBeLessThan(0.16);
    expect(Math.abs((await share("GIOI_TINH = 'MALE'")) - 0.5)).toBeLessThan(0.05);
    expect(await share("TINH_TRANG_HON_NHAN = 'MARRIED' and NGAY_SINH > '2008-07-01'")).toBe(0);
    expect(await share("HO_VA_TEN like 'Nguyễn %'")).toBeGreaterThan(0.2);
    expect(await share('GHI_CHU_NV is not null')).toBeGreaterThan(0);
  });

  test('children bear the family name of one of the grown-ups they live with', async () => {
    const strangers = `select count(*) n from population.CONG_DAN k where k.NGAY_SINH > '2010' and not exists (
      select 1 from population.CONG_DAN p where p.SO_HO = k.SO_HO and p.NGAY_SINH < '2008'
      and substr(p.HO_VA_TEN, 1, instr(p.HO_VA_TEN, ' ')) = substr(k.HO_VA_TEN, 1, instr(k.HO_VA_TEN, ' ')))`;
    const children = await numberOf("select count(*) n from population.CONG_DAN where NGAY_SINH > '2010'");
    expect(children).toBeGreaterThan(300);
    expect(await numberOf(strangers)).toBe(0);
  });

  test('towns are bigger, and Mông and Khơ-mú live in the uplands', async () => {
    const people = (where: string) => numberOf(`select count(*) n from population.CONG_DAN where ${where}`);
    const wards = "MA_XA_TT in (select MA_DVHC from reference.DM_DON_VI_HANH_CHINH where LOAI_DVHC = 'WARD')";
    expect((await people(wards)) / 2_000).toBeGreaterThan(0.1);
    expect((await people(wards)) / 2_000).toBeLessThan(0.4);
    expect(await people("MA_DAN_TOC in ('08', '29')")).toBeGreaterThan(10);
    const upland =
      "select MA_THAY_THE from reference.DM_DON_VI_HANH_CHINH where HUYEN_CU in ('Huyện Kỳ Sơn', 'Huyện Tương Dương', 'Huyện Quế Phong')";
    expect(await people(`MA_DAN_TOC = '08' and MA_XA_TT not in (${upland})`)).toBe(0);
    expect(await numberOf('select count(distinct MA_XA_TT) n from population.CONG_DAN')).toBeGreaterThan(115);
  });

  test('representatives are grown-ups of that name, and the contributions make the capital', async () => {
    const wrong = `select count(*) n from business.tbl_doanh_nghiep e join population.CONG_DAN c on c.SO_DINH_DANH = e.so_dinh_danh_ndd
      where e.ten_nguoi_dai_dien <> c.HO_VA_TEN or substr(e.ngay_dang_ky, 1, 4) - substr(c.NGAY_SINH, 1, 4) < 18`;
    expect(await numberOf(wrong)).toBe(0);
    const sums = `select count(*) n from business.tbl_doanh_nghiep e
      where von_dieu_le <> (select sum(von_gop) from business.tbl_thanh_vien f where f.ma_so_dn = e.ma_so_dn)`;
    expect(await numberOf(sums)).toBe(0);
    const sameName = 'select 1 from business.tbl_doanh_nghiep group by ten_dn having count(*) > 1';
    expect(await numberOf(`select count(*) n from (${sameName})`)).toBe(0);
    const primary =
      'select count(*) n from business.tbl_doanh_nghiep e where 1 <> (select sum(nganh_chinh) from business.tbl_nganh_nghe i where i.ma_so_dn = e.ma_so_dn)';
    expect(await numberOf(primary)).toBe(0);
  });

  test('nobody acts before being of age, no enterprise before being registered', async () => {
    const minors = (table: string, person: string, day: string) => `select count(*) n from ${table} a
      join population.CONG_DAN c on c.SO_DINH_DANH = a.${person} where date(c.NGAY_SINH, '+18 years') > substr(a.${day}, 1, 10)`;
    expect(await numberOf(minors('dossiers.HoSo', 'ChuHoSo', 'NgayTiepNhan'))).toBe(0);
    expect(await numberOf(minors('land.GiayChungNhan', 'maChu', 'ngayCap'))).toBe(0);
    expect(await numberOf(minors('business.tbl_doanh_nghiep', 'so_dinh_danh_ndd', 'ngay_dang_ky'))).toBe(0);
    const early = `select count(*) n from land.GiayChungNhan g join business.tbl_doanh_nghiep e on e.ma_so_dn = g.maChu
      where g.ngayCap not between e.ngay_dang_ky and '2026-07-01'`;
    expect(await numberOf(early)).toBe(0);
  });

  test('parcels lie in the province, each at a point and a number of its own', async () => {
    const parcels = await rowsOf<{ maThua: string; dienTichDm2: number }>(
      'select maThua, dienTichDm2 from land.ThuaDat',
    );
    const [south, north] = [
      geoHashOfCell(gridColumn(103.8), gridRow(18.5)),
      geoHashOfCell(gridColumn(106), gridRow(20.1)),
    ];
    for (const { maThua, dienTichDm2 } of parcels) {
      expect(maThua).toMatch(/^w7[0-9b-hjkmnp-z]{10}$/);
      expect(maThua > south && maThua < north).toBe(true);
      expect(Number.isInteger(dienTichDm2) && dienTichDm2 > 0).toBe(true);
    }
    const repeated =
      'select 1 from land.ThuaDat group by maXa, soHieuToBanDo, soThuTuThua having count(*) > 1';
    expect(await numberOf(`select count(*) n from (${repeated})`)).toBe(0);
    expect(
      await numberOf(
        "select count(*) n from land.ThuaDat where loaiDat = 'ODT' and thoiHanSuDung is not null",
      ),
    ).toBe(0);
  });

  test('dossiers run through the year in order, on open days, with a status that fits', async () => {
    const wrong = `select count(*) n from dossiers.HoSo where NgayTiepNhan >= NgayHenTra
      or substr(NgayTiepNhan, 1, 10) not between '2025-07-01' and '2026-06-30'
      or strftime('%w', substr(NgayTiepNhan, 1, 10)) in ('0', '6')
      or substr(MaHoSo, 15, 6) <> substr(replace(NgayTiepNhan, '-', ''), 3, 6)
      or (MucDoHoanThanh = 100) <> (TrangThaiHoSo in ('COMPLETED', 'RETURNED', 'WITHDRAWN'))
      or (KetQua is null) <> (TrangThaiHoSo not in ('COMPLETED', 'RETURNED'))`;
    expect(await numberOf(wrong)).toBe(0);
    const order = await rowsOf<{ at: string }>('select NgayTiepNhan at from dossiers.HoSo order by MaHoSo');
    expect(order.map(({ at }) => at)).toEqual(order.map(({ at }) => at).sort());
    const late = await numberOf("select count(*) n from dossiers.HoSo where TrangThaiHoSo = 'COMPLETED'");
    expect(late / 4_000).toBeGreaterThan(0.8);
  });
});

describe('building', () => {
  test('makes every row to the byte as this version of the generator always made it, and others from another seed', async () => {
    // WHY: data folders say which version made them, and are kept; whoever makes other rows raises the version.
    expect([generatorVersion, await digest(folder)]).toEqual([
      4,
      'b80c5330cb380a98aa3aed5b93756844568c002f37eec3b0a2171cde93e80114',
    ]);
    const other = join(root, 'other');
    await seedProvince({ agencies, referenceFolder, folder: other, scale, seed: 1 });
    expect(await digest(other)).not.toBe(await digest(folder));
  });

  test('tells how far it is, up to all rows', async () => {
    const steps: [number, number, string][] = [];
    const progress = (done: number, total: number, what: string) => steps.push([done, total, what]);
    await seedProvince({ agencies, referenceFolder, folder: join(root, 'told'), scale: 0.05, progress });
    const done = steps.map(([each]) => each);
    expect(done).toEqual([...done].sort((left, right) => left - right));
    expect(steps.at(-1)).toEqual([4_750, 4_750, 'land']);
    expect(new Set(steps.map(([, , what]) => what))).toEqual(new Set(ids));
  });

  test('leaves a whole province with its manifest and nothing else', async () => {
    expect((await readdir(folder)).sort()).toEqual([...ids.map((id) => `${id}.db`), 'province.json'].sort());
    expect(await readProvinceManifest(folder)).toMatchObject({
      kind: 'read',
      manifest: { seed: 472020, scale, counts: { citizens: 2_000, units: 3_767 } },
    });
  });

  test('an interrupted build leaves the former province, and no part of a new one', async () => {
    const place = join(root, 'interrupted');
    const stop = () => {
      throw new Error('no space left');
    };
    const build = seedProvince({ agencies, referenceFolder, folder: place, scale: 0.05, progress: stop });
    await expect(build).rejects.toMatchObject({ code: 'PROVINCE_NOT_BUILT' });
    expect(await readdir(place)).toEqual([]);
    expect(await readProvinceManifest(place)).toEqual({ kind: 'missing' });
    await seedProvince({ agencies, referenceFolder, folder: place, scale: 0.01 });
    const before = await digest(place);
    const second = seedProvince({ agencies, referenceFolder, folder: place, scale: 0.05, progress: stop });
    await expect(second).rejects.toMatchObject({ code: 'PROVINCE_NOT_BUILT' });
    expect(await digest(place)).toBe(before);
    expect(await readProvinceManifest(place)).toMatchObject({ manifest: { scale: 0.01 } });
  });

  test('removes what a killed build left, but not what a running one makes', async () => {
    const place = join(root, 'leftovers');
    const [dead, alive] = [join(place, '.seeding-999999999-a'), join(place, `.seeding-${process.pid}-b`)];
    for (const each of [dead, alive]) {
      await mkdir(each, { recursive: true });
      await writeFile(join(each, 'population.db'), '');
    }
    await seedProvince({ agencies, referenceFolder, folder: place, scale: 0.01 });
    expect(await readdir(place)).not.toContain('.seeding-999999999-a');
    expect(await readdir(place)).toContain(`.seeding-${process.pid}-b`);
  });

  test('refuses a scale, a seed or a folder that cannot be, and an agency without SDL', async () => {
    const place = join(root, 'refused');
    for (const wrong of [{ scale: 0 }, { scale: -1 }, { scale: 51 }, { scale: Number.NaN }, { seed: 1.5 }]) {
      const build = seedProvince({ agencies, referenceFolder, folder: place, ...wrong });
      await expect(build).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    }
    await writeFile(join(root, 'file'), '');
    const onFile = seedProvince({
      agencies,
      referenceFolder,
      folder: join(root, 'file', 'below'),
      scale: 0.01,
    });
    await expect(onFile).rejects.toMatchObject({ code: 'PROVINCE_NOT_BUILT' });
    const fewer = agencies.filter(({ database }) => database.id !== 'land');
    const lacking = seedProvince({ agencies: fewer, referenceFolder, folder: place, scale: 0.01 });
    await expect(lacking).rejects.toMatchObject({ code: 'CATALOGUE_INVALID' });
    expect(await readdir(place)).toEqual([]);
  });
});
