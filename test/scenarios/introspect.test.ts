import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { supergraphOf } from '../../province/start/compose-catalogue.ts';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import { lintCatalogue } from '../../schema/contract/lint-catalogue.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import { createLegacyDatabase, type LegacyDatabase } from '../fixtures/legacy-database.ts';

let database: LegacyDatabase;
let folder = '';

beforeAll(async () => {
  database = await createLegacyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lienthong-introspect-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command; gives what it printed and its exit code. */
async function command(...words: readonly string[]) {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', folder, ...words], { out: print, err: print });
  const { exitCode } = process;
  process.exitCode = 0;
  return { text: printed.join('\n'), exitCode };
}

describe('a draft of PostgreSQL', () => {
  it('holds together with the others, shares nothing, and passes the lint', async () => {
    const drafts = await database.draftAll();
    const catalogue = buildCatalogue([...drafts.values()].map(parseAgencySdl));
    expect(lintCatalogue(catalogue).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(supergraphOf(catalogue)).toContain('type Participant');
    for (const { coordinate, modes, statistics } of catalogue.items.values())
      expect([...Object.values(modes), ...Object.values(statistics)], coordinate).toEqual(
        Array(8).fill('NONE'),
      );
  });

  it('reads in the language of who asked for it, and only the tables that were asked for', async () => {
    const { text, summary } = await database.introspect('bhyt', { language: 'vi', tables: ['THE_BHYT'] });
    expect(summary.tables).toBe(1);
    expect(text).toContain('# introspect: bảng THE_BHYT: khoảng 2400 dòng; khóa MATHE (khai báo)');
    expect(text).not.toContain('type Participant');
    await expect(database.introspect('bhyt', { tables: ['KHONG_CO'] })).rejects.toMatchObject({
      code: 'TABLES_MISSING',
    });
  });

  it('describes what somebody chose, under the names that were given', async () => {
    const asked: string[] = [];
    const { text } = await database.introspect('bhyt', {
      choose: async (tables, suggested) => {
        asked.push(...tables.map(({ name }) => `${name} ${suggested.get(name)}`));
        return { tables: new Set(['THE_BHYT', 'NGUOI_THAMGIA']), names: new Map([['THE_BHYT', 'Card']]) };
      },
    });
    expect(asked).toContain('THE_BHYT InsuranceCard');
    expect([...parseAgencySdl(text).types.keys()]).toEqual(['Participant', 'Card']);
    expect((await database.introspect('bhyt', { file: text })).text).toBe(text);
  });

  it('reads with a role that may only read, and writes nothing', async () => {
    await expect(database.introspect('bhyt', { timeoutMs: 4_000 })).resolves.toBeDefined();
    const { text } = await database.introspect('motcua');
    expect(text).not.toContain('"NOIDUNG")');
    expect(text).toContain('left out NOIDUNG (bytea)');
  });
});

/** Values that look like persons and stand in every place where one may stand. */
const canaries = {
  personalId: '099988777666',
  oldNumber: '198877665',
  phone: '0900098765',
  mail: 'canary-han-che@bi-mat.example',
  name: 'Nguyễn Canary Hạn Chế',
  word: 'cnry',
};

describe('values of persons', () => {
  it('are in no draft, no summary and no error, wherever they stand and however many rows have them', async () => {
    await database.execute(`
      set search_path to motcua;
      update "CONGDAN" set "HOTEN" = '${canaries.name}', "EMAIL" = '${canaries.mail}';
      update "CANBO" set "EMAIL" = '${canaries.mail}', "TENDANGNHAP" = "TENDANGNHAP" || '${canaries.word}', "DEM" = '${canaries.name}';
      update "HOSO_XULY" set "YKIEN" = '${canaries.phone}';
      update "HOSO_2025" set "KENH" = '${canaries.personalId}';
      update "GIAYTO" set "LOAI" = '${canaries.oldNumber}', "TENGIAYTO" = '${canaries.name}';
      update "THANHTOAN" set "DANOP" = 'C';
      update "DM_THUTUC" set "DEL_FLAG" = 'Y' where "MATT" = '1.000007';
      create table "GHI_CHU" ("MA" text primary key, "NHOM" text, "HEN" text);
      insert into "GHI_CHU" select n::text, case when n = 7 then '${canaries.word}' else 'A' end, '${canaries.mail}' from generate_series(1, 60) n;
      grant select on "GHI_CHU" to ${database.role};
      analyze;`);
    const { text, summary } = await database.introspect('motcua');
    const told = `${text}${JSON.stringify(summary)}`;
    for (const canary of Object.values(canaries)) expect(told, canary).not.toContain(canary);
    expect(text).toContain('type');
    const merged = await database.introspect('motcua', { file: text, language: 'vi' });
    for (const canary of Object.values(canaries)) expect(merged.text, canary).not.toContain(canary);
  });

  it('a test of this kind can fail: a code that many rows share is told', async () => {
    await database.execute(`set search_path to motcua; update "HOSO_2025" set "TRANGTHAI" = 'Z9';`);
    const { text } = await database.introspect('motcua', { tables: ['HOSO_2025', 'THANHTOAN'] });
    expect(text).not.toContain('"Z9"');
    await database.execute(
      `set search_path to motcua; update "HOSO_2025" set "TRANGTHAI" = 'Z8' where right("MAHS", 1) in ('1', '2', '3');`,
    );
    expect((await database.introspect('motcua', { tables: ['HOSO_2025'] })).text).toContain(
      'codes: "Z8" "Z9"',
    );
  });
});

describe('a draft of SQLite', () => {
  it('knows keys, references, views and dates of a file, and is served as it is', async () => {
    const file = join(folder, 'cu.db');
    await new Promise<void>((resolve, reject) => {
      const opened = new sqlite3.Database(file);
      opened.exec(
        `create table DM_DONVI (MADV text primary key, TENDV text not null);
        create table HOSO (MAHS text primary key, MADV text references DM_DONVI (MADV), NGAYNHAN text, SOTIEN integer, NGAYTRA date);
        create view V_HOSO_MOI as select MAHS, MADV from HOSO;
        insert into DM_DONVI values ('A', 'Sở A'), ('B', 'Sở B');
        with recursive n(n) as (select 1 union all select n + 1 from n where n < 60)
        insert into HOSO select 'H' || n, case n % 2 when 0 then 'A' else 'B' end, printf('%02d/11/2025', 1 + n % 28), n, '2025-11-26' from n;`,
        (error) => opened.close(() => (error === null ? resolve() : reject(error))),
      );
    });
    const out = join(folder, 'cu.graphql');
    expect(await command('introspect', `sqlite:${file}`, '--out', out)).toMatchObject({ exitCode: 0 });
    const text = await readFile(out, 'utf8');
    const { types, database: entry } = parseAgencySdl(text);
    expect(entry.id).toBe('cu');
    expect(types.get('Dossier')?.fields.get('agency')).toMatchObject({ kind: 'reference', target: 'Agency' });
    expect(types.get('Dossier')?.fields.get('returnedDate')).toMatchObject({ type: 'Date' });
    expect(text).toContain('dd/MM/yyyy: 100%');
    await writeFile(
      join(folder, 'province.yaml'),
      `province: { name: A, nameEn: A, code: "44", coordinator: H50 }\nagencies: [{ sdl: cu.graphql, connection: { engine: sqlite, file: cu.db } }]\n`,
    );
    expect(await command('--province', folder, 'check')).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('composition sound; live databases compared'),
    });
    expect(await command('introspect', `sqlite:${file}`, '--out', out)).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('DRAFT_FILE_EXISTS'),
    });
    expect(await command('--province', folder, 'introspect', 'cu', '--merge', out)).toMatchObject({
      exitCode: 0,
    });
    expect(await readFile(out, 'utf8')).toBe(text);
  });
});

describe('which database is meant', () => {
  it('is an address, a file with a connection, or an agency of the province; never with a password in it', async () => {
    const { host, port, database: name } = database.server;
    const secret = join(folder, 'doc.password');
    await writeFile(secret, 'doi-mat-khau\n', { mode: 0o600 });
    const address = `postgres://${database.role}@${host}:${port}/${name}?schema=datdai`;
    const drafted = await command('introspect', address, '--table', 'DM_XA', '--password-file', secret);
    expect(drafted).toMatchObject({ exitCode: 0, text: expect.stringContaining('type Commune') });
    const file = join(folder, 'ket-noi.yaml');
    await writeFile(
      file,
      `connection: { engine: postgres, host: ${host}, port: ${port}, database: ${name}, schema: datdai, user: ${database.role}, password: { file: doc.password } }\n`,
    );
    expect((await command('introspect', file, '--table', 'DM_XA', '--json')).text).toContain('"tables": 1');
    const told = await command('introspect', address.replace('@', ':lo-mat-khau@'));
    expect(told).toMatchObject({ exitCode: 2, text: expect.stringContaining('CONFIGURATION_INVALID') });
    expect(told.text).not.toContain('lo-mat-khau');
    expect((await command('introspect', 'khong-co')).text).toContain('CONNECTION_UNKNOWN');
    expect((await command('introspect', 'informix://a@b/c')).text).toContain('CONFIGURATION_INVALID');
    expect((await command('introspect', 'oracle://a@b/c')).text).toContain('ENGINE_UNTRIED');
  });
});
