import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { createPostgresDatabase, onServer, postgresServer } from '../fixtures/postgres-server.ts';

const entry = (id: string, owner: string) => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(
    id: "${id}" name: "${id}" nameEn: "${id}" level: DEPARTMENT_SHARED owner: "${owner}" ownerName: "${owner}" ownerNameEn: "${owner}"
    purpose: "x" scope: "x" content: "x" collectionMechanism: "x" updateMechanism: "x" sources: ["x"] legalBasis: ["x"]
    usageRegulation: "x" logRetentionDays: 365
  )
`;

const hospital = `${entry('hospital', 'H50.SYT')}
type Patient @key(fields: "code") @entity(table: "BENH_NHAN", singular: "patient", plural: "patients", name: "Bệnh nhân", nameEn: "Patient") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code") @share(mode: OPEN)
  name: String @column(name: "HO_TEN") @item(vi: "Họ tên", en: "Name", personal: BASIC) @share(mode: SPECIFIC, to: [STATE_AGENCY])
  born: Date @column(name: "NGAY_SINH") @item(vi: "Ngày sinh", en: "Born", personal: BASIC) @share(mode: SPECIFIC, to: [STATE_AGENCY])
  admittedAt: DateTime @column(name: "VAO_VIEN") @item(vi: "Vào viện", en: "Admitted") @share(mode: OPEN)
  ward: Ward @reference(column: "KHOA") @item(vi: "Khoa", en: "Ward") @share(mode: OPEN)
}
`;

const wards = `${entry('wards', 'H50.SNV')}
type Ward @key(fields: "code") @entity(table: "KHOA", singular: "ward", plural: "wards", name: "Khoa", nameEn: "Ward") {
  code: ID @column(name: "MA") @item(vi: "Mã", en: "Code") @share(mode: OPEN)
  name: String @column(name: "TEN") @item(vi: "Tên", en: "Name") @share(mode: OPEN)
}
`;

const openList = `kind: OPEN_LIST
number: DLM-01/2026
title: Danh mục dữ liệu mở
provider: "*"
authority:
  decision: { number: 01/QĐ, date: "2025-12-20", body: Ủy ban nhân dân tỉnh }
content:
  - items: [Patient.code, Patient.admittedAt, Patient.ward]
  - items: [Ward.code, Ward.name]
purpose: Dữ liệu mở
term: { from: "2026-01-01", to: null }
`;

const tables = `create table "BENH_NHAN" ("MA" char(6) primary key, "HO_TEN" text, "NGAY_SINH" date, "VAO_VIEN" timestamptz, "KHOA" text);
insert into "BENH_NHAN" values ('A1', 'Nguyễn Thị Ánh', '1990-02-28', '2026-11-26 08:00:00+07', 'NOI'), ('B2', 'Trần Văn Bê', null, null, 'NGOAI');`;

const password = 'mật khẩu, một';

let folder = '';
let role = '';
let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
let province: Province;
let address = '';

async function own(...words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  await main(['node', 'lienthong', '--province', folder, ...words], { out: print, err: print });
  process.exitCode = 0;
  return printed.join('\n');
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
}

async function ask(query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    readonly data?: Readonly<Record<string, { readonly nodes: readonly object[] } | null>>;
    readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  };
}

const joined =
  '{ patients(orderBy: [{ field: code }]) { totalCount nodes { code admittedAt ward { name } } } }';
const whole = {
  data: {
    patients: {
      totalCount: 2,
      nodes: [
        { code: 'A1', admittedAt: '2026-11-26T08:00:00+07:00', ward: { name: 'Khoa Nội' } },
        { code: 'B2', admittedAt: null, ward: { name: 'Khoa Ngoại' } },
      ],
    },
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-province-'));
  database = await createPostgresDatabase();
  // WHY its own: a role is the whole server's.
  role = `${database.database}_r`;
  await onServer(database, async (client) => {
    await client.query(tables);
    await client.query(`create role ${role} login password '${password}'`);
    await client.query(`grant select on "BENH_NHAN" to ${role}`);
  });
  const { host, port } = await postgresServer();
  await write(
    'province.yaml',
    `province: { name: Tỉnh Quảng Trị, nameEn: Quảng Trị, code: "44", coordinator: H50.SKHCN }
agencies:
  - sdl: agencies/hospital.graphql
    connection: { engine: postgres, host: ${host}, port: ${port}, database: ${database.database}, user: ${role}, password: { file: his.password } }
  - sdl: agencies/wards.graphql
    connection: { engine: sqlite, file: wards.db }
`,
  );
  await write('his.password', `${password}\n`);
  await chmod(join(folder, 'his.password'), 0o600);
  await write('agencies/hospital.graphql', hospital);
  await write('agencies/wards.graphql', wards);
  await write('policy/open.yaml', openList);
  await new Promise<void>((resolve, reject) => {
    const file = new sqlite3.Database(join(folder, 'wards.db'));
    file.exec(
      "create table KHOA (MA text primary key, TEN text); insert into KHOA values ('NOI', 'Khoa Nội'), ('NGOAI', 'Khoa Ngoại');",
      (error) => file.close(() => (error === null ? resolve() : reject(error))),
    );
  });
});

afterAll(async () => {
  await province?.close();
  await database.drop();
  await onServer(await postgresServer(), (client) => client.query(`drop role ${role}`));
  await rm(folder, { recursive: true, force: true });
});

describe.sequential('a province with an agency on PostgreSQL and one on a file', () => {
  it('is checked against both, with a role that may only read', async () => {
    expect(await own('check')).toContain('2 databases, 7 items, 0 findings');
  });

  it('answers one query across both, governed', async () => {
    const source = await openFolderProvince(folder);
    const dataDir = source.dataFolder ?? '';
    await source.ensureData({ catalogue: await source.loadCatalogue(), dataDir, scale: 1 });
    province = await startProvince({
      catalogue: await source.loadCatalogue(),
      serviceCode: await source.loadServices(),
      connections: await source.loadConnections(dataDir),
      configuration: readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir }),
      report: () => {},
      approvalNotice: () => {},
    });
    address = await province.server.listen({ host: '127.0.0.1', port: 0 });
    expect(await own('agreement', 'apply', join(folder, 'policy/open.yaml'))).toContain('version 1 recorded');
    expect(await ask(joined)).toEqual(whole);
    const { errors } = await ask('{ patients { nodes { name born } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'FIELD_NOT_PERMITTED',
      'FIELD_NOT_PERMITTED',
    ]);
  });

  it('serves the others while the server is away, tells of it by name, and serves it again by itself', async () => {
    await onServer(await postgresServer(), async (client) => {
      await client.query(`alter database ${database.database} allow_connections false`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database.database,
      ]);
    });
    const away = await ask(joined);
    expect(away.data?.patients).toBeNull();
    expect(away.errors?.[0]?.extensions.code).toMatch(/^SUBGRAPH_/);
    expect(JSON.stringify(away)).not.toContain(database.database);
    expect(await ask('{ wards { nodes { name } } }')).toMatchObject({ data: { wards: { nodes: [{}, {}] } } });
    await onServer(await postgresServer(), (client) =>
      client.query(`alter database ${database.database} allow_connections true`),
    );
    await expect.poll(() => ask(joined), { timeout: 20_000, interval: 250 }).toEqual(whole);
  });

  it('keeps its password out of everything that it writes', async () => {
    const names = ['province.yaml', 'data/audit.db', 'data/control.db', 'data/hospital.columns.json'];
    for (const name of names)
      expect((await readFile(join(folder, name))).includes(password), name).toBe(false);
  });
});
