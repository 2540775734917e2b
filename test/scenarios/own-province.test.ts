import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';

const sdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(
    id: "health" name: "Cơ sở dữ liệu y tế" nameEn: "Health database" level: DEPARTMENT_SHARED
    owner: "H50.SYT" ownerName: "Sở Y tế" ownerNameEn: "Department of Health" purpose: "x" scope: "x" content: "x"
    collectionMechanism: "x" updateMechanism: "x" sources: ["x"] legalBasis: ["x"] usageRegulation: "x" logRetentionDays: 365
  )
type Clinic @key(fields: "code") @entity(table: "CO_SO", singular: "clinic", plural: "clinics", name: "Cơ sở khám chữa bệnh", nameEn: "Clinic") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code") @share(mode: OPEN)
  name: String @column(name: "TEN") @item(vi: "Tên", en: "Name") @share(mode: OPEN)
  wards: [String!] @column(name: "KHOA", list: ";") @item(vi: "Các khoa", en: "Wards") @share(mode: OPEN)
  contact: Contact
  beds: Int @column(name: "SO_GIUONG") @item(vi: "Số giường", en: "Beds") @share(mode: SPECIFIC, to: [STATE_AGENCY])
}
type Contact @embedded(in: "Clinic", json: "LIEN_HE") {
  email: String @column(path: "$.mail") @item(vi: "Thư điện tử", en: "Mail") @share(mode: OPEN)
  head: String @column(path: "$.truong") @item(vi: "Trưởng cơ sở", en: "Head") @share(mode: SPECIFIC, to: [STATE_AGENCY])
}
`;

const service = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", { name: "@requires", as: "@computedOf" }])
  @database(
    id: "size" service: true name: "Quy mô" nameEn: "Size" level: DEPARTMENT_SHARED owner: "H50.SYT" ownerName: "Sở Y tế"
    ownerNameEn: "Department of Health" purpose: "x" scope: "x" content: "x" collectionMechanism: "x" updateMechanism: "x"
    sources: ["x"] legalBasis: ["x"] usageRegulation: "x" logRetentionDays: 365
  )
type Clinic @key(fields: "code") {
  code: ID
  name: String @external
  isHospital: Boolean @computedOf(fields: "name") @item(vi: "Là bệnh viện", en: "Is a hospital") @share(mode: OPEN)
}
`;

const openList = `kind: OPEN_LIST
number: DLM-01/2026
title: Danh mục dữ liệu mở
provider: "*"
authority:
  decision: { number: 01/QĐ, date: "2025-12-20", body: Ủy ban nhân dân tỉnh }
content:
  - items: [Clinic.code, Clinic.name, Clinic.isHospital, Clinic.wards, Contact.email]
purpose: Dữ liệu mở
term: { from: "2026-01-01", to: null }
`;

let folder = '';
let province: Province;
let address = '';

/** Runs a command; gives what it printed and its exit code. */
async function command(...words: readonly string[]) {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', ...words], { out: print, err: print });
  const { exitCode } = process;
  process.exitCode = 0;
  return { text: printed.join('\n'), exitCode };
}

const own = (...words: readonly string[]) => command('--province', folder, ...words);

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
}

function execute(file: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file);
    database.exec(sql, (error) => database.close(() => (error === null ? resolve() : reject(error))));
  });
}

async function ask(query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json() as Promise<Record<string, unknown>>;
}

async function start(): Promise<void> {
  const source = await openFolderProvince(folder);
  const dataDir = source.dataFolder ?? '';
  await source.ensureData({ catalogue: await source.loadCatalogue(), dataDir, scale: 1 });
  province = await startProvince({
    catalogue: await source.loadCatalogue(),
    serviceCode: await source.loadServices(),
    connections: await source.loadConnections(dataDir),
    keys: await source.loadKeys(),
    configuration: readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir }),
    report: () => {},
    approvalNotice: () => {},
  });
  address = await province.server.listen({ host: '127.0.0.1', port: 0 });
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lienthong-province-')), 'tinh');
});

afterAll(async () => {
  await province?.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe.sequential('a province of its own', () => {
  it('is written by init, once, with what to do next', async () => {
    const words = ['init', folder, '--name', 'Tỉnh Quảng Trị', '--code', '44', '--coordinator', 'H50.SKHCN'];
    expect((await command(...words)).exitCode).toBe(0);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('Tỉnh Quảng Trị (mã 44)');
    const before = await stat(join(folder, 'province.yaml'));
    expect(await command(...words)).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('FOLDER_NOT_EMPTY'),
    });
    expect((await stat(join(folder, 'province.yaml'))).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    ['--code', '4'],
    ['--name', '   '],
    ['--coordinator', 'a b'],
  ])('refuses %s %j before anything is written', async (option, value) => {
    const usual = { '--name': 'A', '--code': '44', '--coordinator': 'H50' };
    const given = Object.entries({ ...usual, [option]: value }).flat();
    const elsewhere = join(folder, '..', 'elsewhere');
    expect(await command('init', elsewhere, ...given)).toMatchObject({ exitCode: 2 });
    await expect(stat(elsewhere)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says that it has no agency yet, and what is wrong with the first', async () => {
    expect((await own('check')).text).toContain('PROVINCE_INVALID');
    const file = await readFile(join(folder, 'province.yaml'), 'utf8');
    const agencies = `agencies:
  - sdl: agencies/health.graphql
    connection: { engine: sqlite, file: his/health.db }
  - sdl: agencies/size.graphql
    code: services/size.js
keys:
  cursor: { file: cursor.key }
`;
    await write('province.yaml', file.replace('agencies: []\n', agencies));
    expect((await own('check')).text).toMatch(/SDL_FILE_MISSING.*health\.graphql/);
    await write('agencies/health.graphql', sdl);
    await write('agencies/size.graphql', service);
    await write(
      'services/size.js',
      "export const code = { Clinic: { isHospital: ({ name }) => name.startsWith('Bệnh viện') } };\n",
    );
    await write('his/health.db', '');
    await execute(
      join(folder, 'his/health.db'),
      "create table CO_SO (MA text primary key, TEN text, SO_GIUONG integer, KHOA text, LIEN_HE text); insert into CO_SO values ('A', 'Bệnh viện A', 300, 'Nội; Ngoại', '{\"mail\": \"a@x.vn\", \"truong\": \"Ông A\"}'), ('B', 'Trạm y tế B', 5, null, '{}');",
    );
    expect(await own('check')).toMatchObject({ exitCode: 0, text: expect.stringContaining('2 databases') });
  });

  it('says that it has no data folder yet, to whoever asks what is kept there', async () => {
    for (const words of [
      ['schema', 'print'],
      ['account', 'list'],
      ['policy', 'history'],
    ]) {
      const { text, exitCode } = await own(...words);
      expect([exitCode, text], words.join(' ')).toEqual([2, expect.stringContaining('DATA_FOLDER_MISSING')]);
    }
    await expect(stat(join(folder, 'data'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not start with a key that others may read', async () => {
    await write('cursor.key', `${'ab'.repeat(32)}\n`);
    await chmod(join(folder, 'cursor.key'), 0o644);
    await expect(start()).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining('chmod 600'),
    });
    await chmod(join(folder, 'cursor.key'), 0o600);
  });

  it('serves nothing of the demonstration, nobody has an account, and nothing is open before somebody decides', async () => {
    await start();
    expect(JSON.parse((await own('account', 'list', '--json')).text)).toEqual([]);
    expect(await ask('{ catalogue { databases { id } } }')).toEqual({
      data: { catalogue: { databases: [{ id: 'health' }, { id: 'size' }] } },
    });
    expect(await ask('{ clinics { nodes { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'FIELD_NOT_PERMITTED' } }],
    });
    expect(await ask('{ citizens { totalCount } }')).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_INVALID' } }],
    });
    await expect(stat(join(folder, 'data', 'demo-accounts.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(stat(join(folder, 'data', 'cursor.key'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('follows what is applied by command, code of its services included', async () => {
    await write('policy/open.yaml', openList);
    expect(await own('agreement', 'apply', join(folder, 'policy/open.yaml'))).toMatchObject({ exitCode: 0 });
    expect(await ask('{ clinics { totalCount nodes { code name isHospital } } }')).toEqual({
      data: {
        clinics: {
          totalCount: 2,
          nodes: [
            { code: 'A', name: 'Bệnh viện A', isHospital: true },
            { code: 'B', name: 'Trạm y tế B', isHospital: false },
          ],
        },
      },
    });
    expect(await ask('{ clinics { nodes { wards contact { email } } } }')).toEqual({
      data: {
        clinics: {
          nodes: [
            { wards: ['Nội', 'Ngoại'], contact: { email: 'a@x.vn' } },
            { wards: null, contact: { email: null } },
          ],
        },
      },
    });
    for (const closed of ['contact { head }', 'contact { email head }'])
      expect(JSON.stringify(await ask(`{ clinics { nodes { ${closed} } } }`)), closed).not.toContain('Ông A');
    expect(await ask('{ clinics { nodes { beds } } }')).toMatchObject({
      errors: [{ extensions: { code: 'FIELD_NOT_PERMITTED' } }],
    });
  });

  it('makes no data for it, and does not touch what its agency keeps', async () => {
    const { size, mtimeMs } = await stat(join(folder, 'his/health.db'));
    expect(await own('seed', '--force')).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('SEED_NOT_POSSIBLE'),
    });
    expect(await stat(join(folder, 'his/health.db'))).toMatchObject({ size, mtimeMs });
  });

  it('tells of a module that holds no code', async () => {
    await write('services/size.js', 'export const code = { Clinic: 1 };\n');
    const source = await openFolderProvince(`${folder}/province.yaml`);
    // WHY another address: a module is loaded once.
    await write('services/other.js', 'export const code = { Clinic: 1 };\n');
    const file = await readFile(join(folder, 'province.yaml'), 'utf8');
    await write('province.yaml', file.replace('services/size.js', 'services/other.js'));
    expect(source.dataFolder).toBe(join(folder, 'data'));
    await expect((await openFolderProvince(folder)).loadServices()).rejects.toMatchObject({
      code: 'SERVICE_CODE_INVALID',
    });
  });
});
