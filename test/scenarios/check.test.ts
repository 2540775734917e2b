import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { createPostgresDatabase, onServer, postgresServer } from '../fixtures/postgres-server.ts';

const sdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(
    id: "health" name: "Cơ sở dữ liệu y tế" nameEn: "Health database" level: DEPARTMENT_SHARED
    owner: "H50.SYT" ownerName: "Sở Y tế" ownerNameEn: "Department of Health" purpose: "x" scope: "x" content: "x"
    collectionMechanism: "x" updateMechanism: "x" sources: ["x"] legalBasis: ["x"] usageRegulation: "x" logRetentionDays: 365
  )
type Clinic @key(fields: "code") @entity(table: "CO_SO", singular: "clinic", plural: "clinics", name: "Cơ sở", nameEn: "Clinic") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code") @share(mode: OPEN)
  name: String @column(name: "TEN") @item(vi: "Tên", en: "Name") @share(mode: OPEN)
  beds: Int @column(name: "SO_GIUONG") @item(vi: "Số giường", en: "Beds") @share(mode: OPEN)
}
`;

const openList = `kind: OPEN_LIST
number: DLM-01/2026
title: Danh mục dữ liệu mở
provider: "*"
authority:
  decision: { number: 01/QĐ, date: "2025-12-20", body: Ủy ban nhân dân tỉnh }
content:
  - items: [Clinic.code, Clinic.name]
purpose: Dữ liệu mở
term: { from: "2026-01-01", to: null }
`;

let folder = '';
const file = () => join(folder, 'tinh/health.graphql');

async function check(...words: readonly string[]) {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--province', join(folder, 'tinh'), 'check', ...words], {
    out: print,
    err: print,
  });
  const { exitCode } = process;
  process.exitCode = 0;
  return { text: printed.join('\n'), exitCode };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-check-'));
  const tinh = join(folder, 'tinh');
  await cp(join(import.meta.dirname, '../../docs/tutorial'), tinh, {
    recursive: true,
    filter: (path) => !/\.(?:md|sql)$/.test(path),
  });
  await writeFile(
    join(tinh, 'province.yaml'),
    'province: { name: A, nameEn: A, code: "44", coordinator: H50 }\nagencies: [{ sdl: health.graphql, connection: { engine: sqlite, file: health.db } }]\n',
  );
  await writeFile(file(), sdl);
  await writeFile(join(tinh, 'open.yaml'), openList);
  await new Promise<void>((resolve, reject) => {
    const database = new sqlite3.Database(join(tinh, 'health.db'));
    database.exec(
      "create table CO_SO (MA text primary key, TEN text, SO_GIUONG integer); insert into CO_SO values ('A', 'Bệnh viện A', 300);",
      (error) => database.close(() => (error === null ? resolve() : reject(error))),
    );
  });
  await cp(tinh, join(folder, 'before'), { recursive: true });
  await use();
});
afterEach(() => writeFile(file(), sdl));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Somebody records an instrument, and somebody else asks. */
async function use(): Promise<void> {
  const source = await openFolderProvince(join(folder, 'tinh'));
  const dataDir = source.dataFolder ?? '';
  const catalogue = await source.loadCatalogue();
  await source.ensureData({ catalogue, dataDir, scale: 1 });
  await main(
    [
      'node',
      'lienthong',
      '--province',
      join(folder, 'tinh'),
      'agreement',
      'apply',
      join(folder, 'tinh/open.yaml'),
    ],
    {
      out: () => {},
      err: () => {},
    },
  );
  const province = await startProvince({
    catalogue,
    serviceCode: new Map(),
    connections: await source.loadConnections(dataDir),
    configuration: readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir }),
    report: () => {},
    approvalNotice: () => {},
  });
  const address = await province.server.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Names { clinics { nodes { code name } } }' }),
  });
  expect(await answer.json()).toMatchObject({ data: { clinics: { nodes: [{ code: 'A' }] } } });
  await province.close();
}

describe.sequential('lienthong check', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await check()).toMatchObject({
      exitCode: 0,
      text: '1 databases, 3 items, 0 findings; composition sound; live databases compared',
    });
    expect(await check('--strict')).toMatchObject({ exitCode: 0 });
  });

  it('tells a syntax error with file, line and repair, in both languages, and exits with 1', async () => {
    await writeFile(file(), `${sdl}type {`);
    const { text, exitCode } = await check('--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      composed: false,
      findings: [
        {
          severity: 'ERROR',
          file: 'health.graphql',
          line: 13,
          vi: expect.any(String),
          repair: { vi: expect.any(String), en: expect.any(String) },
        },
      ],
    });
  });

  it('tells whom it would break that an item is renamed: the instrument in force, and who asked for it', async () => {
    await writeFile(file(), sdl.replace('name: String', 'title: String'));
    const { text, exitCode } = await check();
    expect(exitCode).toBe(1);
    expect(text).toContain(
      'ERROR health.graphql:8 Clinic.name: the files have no such item any more, but DLM-01/2026 shares it',
    );
    expect(text).toMatch(
      /ERROR health\.graphql:8 Clinic\.name: an operation of the last 30 days would break: public Names x1: Clinic\.name/,
    );
  });

  it('tells that an item which was read is closed to those who read it', async () => {
    await writeFile(
      file(),
      sdl.replace(
        '@item(vi: "Tên", en: "Name") @share(mode: OPEN)',
        '@item(vi: "Tên", en: "Name") @share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)',
      ),
    );
    const { text, exitCode } = await check();
    expect({ exitCode, text }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('would break: public Names x1: Clinic.name'),
    });
    expect(text).not.toContain('the files have no such item');
  });

  it('weighs what changed against the province as it was: an error in use, a warning where nobody is seen', async () => {
    await writeFile(file(), sdl.replace('beds: Int', 'bedCount: Int'));
    const unused = await check('--against', join(folder, 'before'));
    expect(unused).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('WARNING health.graphql:8 Clinic.beds: breaking change, not seen in use'),
    });
    expect(await check('--against', join(folder, 'before'), '--strict')).toMatchObject({ exitCode: 1 });
    await writeFile(file(), sdl.replace('name: String', 'title: String'));
    expect((await check('--against', join(folder, 'before'))).text).toContain(
      'Clinic.name: breaking change, in use',
    );
  });

  it('makes no control database where there is none', async () => {
    await rm(join(folder, 'before/data'), { recursive: true, force: true });
    await main(['node', 'lienthong', '--province', join(folder, 'before'), 'check'], {
      out: () => {},
      err: () => {},
    });
    process.exitCode = 0;
    await expect(readFile(join(folder, 'before/data/control.db'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps a draft that was not filled in from sharing anything', async () => {
    const unfilled = sdl.replace('purpose: "x"', 'purpose: "⟨mục đích⟩"');
    await writeFile(file(), unfilled);
    expect(await check()).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining(
        'ERROR health.graphql:3 health: the catalogue entry is not filled in: purpose; items are shared already',
      ),
    });
  });
});

describe('what the account of PostgreSQL may do', () => {
  it('is told by right, and nothing is told of one that only reads', async () => {
    const database = await createPostgresDatabase();
    const role = `lienthong_quyen_${Date.now().toString(36)}`;
    const { host, port, database: name } = database;
    const province = join(folder, 'quyen');
    await cp(join(folder, 'before'), province, { recursive: true });
    await rm(join(province, 'data'), { recursive: true, force: true });
    await onServer(database, (client) =>
      client.query(
        `create role ${role} login password 'doc'; create table "CO_SO" ("MA" text primary key, "TEN" text, "SO_GIUONG" int); grant select on "CO_SO" to ${role}; revoke create on schema public from public;`,
      ),
    );
    await writeFile(join(province, 'doc.password'), 'doc\n', { mode: 0o600 });
    await writeFile(
      join(province, 'province.yaml'),
      `province: { name: A, nameEn: A, code: "44", coordinator: H50 }\nagencies: [{ sdl: health.graphql, connection: { engine: postgres, host: ${host}, port: ${port}, database: ${name}, user: ${role}, password: { file: doc.password } } }]\n`,
    );
    const rights = async () => {
      const printed: string[] = [];
      const print = (line: string) => void printed.push(line);
      await main(['node', 'lienthong', '--province', province, 'check'], { out: print, err: print });
      process.exitCode = 0;
      return [...printed.join('\n').matchAll(/may do more than read: (.*)/g)].map(([, right]) => right);
    };
    try {
      expect(await rights()).toEqual([]);
      await onServer(database, (client) =>
        client.query(
          `grant insert, delete on "CO_SO" to ${role}; grant create on schema public to ${role}; alter role ${role} createdb;`,
        ),
      );
      expect(await rights()).toEqual(['CREATEDB', 'CREATE: schema public', 'INSERT: CO_SO', 'DELETE: CO_SO']);
    } finally {
      await database.drop();
      await onServer(await postgresServer(), (client) => client.query(`drop role ${role}`));
    }
  });
});
