import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { engineOf } from '../../subgraphs/database/engine/engine-of.ts';
import { createLegacyDatabase, type LegacyDatabase, legacySchemas } from '../fixtures/legacy-database.ts';
import { copyToMariadb, type LegacyOnMariadb } from '../fixtures/legacy-on-mariadb.ts';
import { mariadbAccount } from '../fixtures/mariadb-server.ts';

let origin: LegacyDatabase;
const copies = new Map<string, LegacyOnMariadb>();
beforeAll(async () => {
  origin = await createLegacyDatabase();
  for (const schema of legacySchemas) copies.set(schema, await copyToMariadb(origin, schema));
});
afterAll(async () => {
  for (const copy of copies.values()) await copy.drop();
  await origin.drop();
});

function copyOf(schema: (typeof legacySchemas)[number]): LegacyOnMariadb {
  const copy = copies.get(schema);
  if (copy === undefined) throw new TypeError(schema);
  return copy;
}

/** A draft without what rows a sample happened to have, and without what the engines declare otherwise. */
function comparable(text: string): string {
  const lines = text
    .replace(/about \d+ rows/g, 'some rows')
    .replace(/\d+%/g, 'some')
    .replace(/\d+ of \d+ (?=values|sets)/g, 'many of many ')
    .replace('(bytea)', '(bytes)')
    .replace('(blob)', '(bytes)')
    .replace('notIn: ["true"]', 'notIn: ["1"]')
    .split('\n')
    // WHY: an engine makes indexes of foreign keys, and few values are seen in few rows.
    .filter((line) => !/introspect: (?:codes: |\d+ different|no index begins with CANBO_ID)/.test(line));
  return relationsInOrder(lines.join('\n'));
}

/** WHY: relations backwards stand in the order of the tables. */
function relationsInOrder(text: string): string {
  const relation = / {2}\w+: \[\w+\]\n {4}@inverse\(of: "[^"]*"\)\n/;
  return text.replace(new RegExp(`(?:${relation.source}){2,}`, 'g'), (all) =>
    (all.match(new RegExp(relation, 'g')) ?? []).sort().join(''),
  );
}

describe('a draft of MariaDB', () => {
  it('says what one of PostgreSQL says of the same tables', async () => {
    const others: AgencyModel[] = [];
    for (const schema of legacySchemas) {
      const expected = await origin.introspect(schema, { others });
      const drafted = await copyOf(schema).introspect({ others });
      expect(comparable(drafted.text), schema).toBe(comparable(expected.text));
      expect({ ...drafted.summary }).toEqual({ ...expected.summary });
      others.push(parseAgencySdl(drafted.text));
    }
  });

  it('is the same when it is merged into itself, and has what is new', async () => {
    const copy = copyOf('bhyt');
    const { text } = await copy.introspect();
    expect(await copy.introspect({ file: text })).toMatchObject({ text, summary: { added: [], gone: [] } });
    await copy.execute("alter table DM_BENH add column MUC enum('Nhẹ','Nặng', 'It''s') comment 'Mức bệnh'");
    const merged = await copy.introspect({ file: text });
    expect(merged.summary.added).toEqual(['DM_BENH.MUC']);
    expect(merged.text).toContain('level: DiseaseLevel\n');
    expect(merged.text).toContain(
      'enum DiseaseLevel {\n  NHE @code(value: "Nhẹ")\n  NANG @code(value: "Nặng")\n  IT_S @code(value: "It\'s")\n}',
    );
    expect(parseAgencySdl(merged.text).enums.get('DiseaseLevel')).toEqual(['NHE', 'NANG', 'IT_S']);
    expect((await copy.introspect({ file: merged.text })).text).toBe(merged.text);
    await copy.execute('alter table DM_BENH drop column MUC');
  });

  it('tells of no person, wherever one stands', async () => {
    const canaries = ['099988777666', '0900098765', 'canary@bi-mat.example', 'Nguyễn Canary Hạn Chế', 'cnry'];
    const [personalId, phone, mail, name, word] = canaries;
    const copy = copyOf('motcua');
    await copy.execute(`update CONGDAN set HOTEN = '${name}', EMAIL = '${mail}'`);
    await copy.execute(`update CANBO set TENDANGNHAP = concat(TENDANGNHAP, '${word}'), DEM = '${name}'`);
    await copy.execute(`update HOSO_XULY set YKIEN = '${phone}'`);
    await copy.execute(`update HOSO_2025 set KENH = '${personalId}'`);
    await copy.execute(`insert into DM_CHUNG values ('${personalId}', '${phone}', '${name}', 1)`);
    const { text, summary } = await copy.introspect();
    for (const canary of canaries) expect(`${text}${JSON.stringify(summary)}`, canary).not.toContain(canary);
    await copy.execute(`delete from DM_CHUNG where LOAI = '${personalId}'`);
  });
});

describe('how much of a column one list of a general code table has', () => {
  const found = async (connection: Connection, text: string) => {
    const engine = engineOf(connection.engine);
    const driver = await engine.open(connection, { readers: 1, timeoutMs: 8_000 });
    const where = { column: 'LOAI', text };
    const outer = { table: 'DM_CHUNG', columns: ['MA'], where };
    const inner = { table: 'HOSO_2025', columns: ['TRANGTHAI'] };
    const hit = await engine.introspection?.contained(driver, inner, outer, 200);
    await driver.close();
    return hit;
  };

  it.each(['MariaDB', 'PostgreSQL'])('is asked of its rows alone, by its exact name: %s', async (name) => {
    const connection = name === 'MariaDB' ? copyOf('motcua').server : { ...origin.server, schema: 'motcua' };
    expect(await found(connection, 'TRANGTHAI')).toEqual({ values: 5, found: 5 });
    expect(await found(connection, 'KENH')).toEqual({ values: 5, found: 0 });
    expect(await found(connection, 'trangthai')).toEqual({ values: 5, found: 0 });
  });
});

describe('what an account sees and may do', () => {
  const open = async (schema: (typeof legacySchemas)[number], user: string) =>
    engineOf('mariadb').open(
      { ...copyOf(schema).server, user, password: 'x' },
      { readers: 1, timeoutMs: 4_000 },
    );
  const { introspection } = engineOf('mariadb');

  it('an account of some columns sees those', async () => {
    const copy = copyOf('datdai');
    const account = await mariadbAccount('lienthong_few');
    await copy.execute(`create or replace user ${account} identified by 'x'`);
    await copy.execute(`grant select (MAXA) on ${copy.server.database}.DM_XA to ${account}`);
    const driver = await open('datdai', 'lienthong_few');
    const tables = await introspection?.tables(driver);
    expect(tables?.map(({ name, keys, columns }) => [name, keys, columns.map((each) => each.name)])).toEqual([
      ['DM_XA', [['MAXA']], ['MAXA']],
    ]);
    expect(await introspection?.furtherRights(driver, ['DM_XA'])).toEqual([]);
    await driver.close();
    await copy.execute(`drop user ${account}`);
  });

  it('every right beyond reading is told, by its place, and every role', async () => {
    const copy = copyOf('datdai');
    const account = await mariadbAccount('lienthong_much');
    const { database } = copy.server;
    await copy.execute(`create or replace user ${account} identified by 'x'`);
    await copy.execute(`create or replace role ${database}_role`);
    await copy.execute(`grant select, show view, insert on ${database}.* to ${account}`);
    await copy.execute(`grant process, file on *.* to ${account}`);
    await copy.execute(`grant delete on ${database}.GCN to ${account} with grant option`);
    await copy.execute(`grant update (GHICHU) on ${database}.GCN to ${account}`);
    await copy.execute(`grant ${database}_role to ${account}`);
    const driver = await open('datdai', 'lienthong_much');
    expect(await introspection?.furtherRights(driver, ['GCN'])).toEqual([
      { right: 'DELETE', on: `${database}.GCN` },
      { right: 'FILE', on: '*.*' },
      { right: 'GRANT OPTION', on: `${database}.GCN` },
      { right: 'GRANT OPTION', on: `${database}.GCN.GHICHU` },
      { right: 'INSERT', on: `${database}.*` },
      { right: 'UPDATE', on: `${database}.GCN.GHICHU` },
      { right: 'MEMBER', on: `${database}_role` },
    ]);
    await driver.close();
    await copy.execute(`drop user ${account}`);
    await copy.execute(`drop role ${database}_role`);
  });

  it('rows of a large table are taken from both ends of its key', async () => {
    const copy = copyOf('datdai');
    await copy.execute(
      'create table LON (MA int primary key, B bit(3)) as select seq as MA, 5 as B from seq_1_to_60000',
    );
    await copy.execute('analyze table LON');
    const driver = await open('datdai', 'root').catch(() => null);
    const owner = driver ?? (await engineOf('mariadb').open(copy.server, { readers: 1, timeoutMs: 4_000 }));
    const cells = await introspection?.cells(owner, { table: 'LON', columns: ['MA', 'B'] }, 4);
    expect(cells?.map(({ c0, c1 }) => `${String(c0)} ${String(c1)}`).sort()).toEqual([
      '1 5',
      '2 5',
      '59999 5',
      '60000 5',
    ]);
    await owner.close();
    await copy.execute('drop table LON');
  });
});

describe('check', () => {
  it('names a missing index with the statement that makes it, which the server takes', async () => {
    const copy = copyOf('datdai');
    const { text } = await copy.introspect({ tables: ['GCN', 'BIENDONG', 'CHU_SDD'] });
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-check-'));
    await copy.execute(
      'insert into BIENDONG select 100000 + seq, SOSERI, null, null, null from seq_1_to_9000, (select SOSERI from GCN limit 1) g',
    );
    await copy.execute('analyze table BIENDONG');
    const { host, port, database, user } = copy.server;
    await writeFile(join(folder, 'datdai.graphql'), text);
    await writeFile(
      join(folder, 'province.yaml'),
      `province: { name: A, nameEn: A, code: "44", coordinator: H50 }\nagencies: [{ sdl: datdai.graphql, connection: { engine: mariadb, host: ${host}, port: ${port}, database: ${database}, user: ${user} } }]\n`,
    );
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    await main(['node', 'lienthong', '--data-dir', folder, '--province', folder, 'check', '--json'], {
      out: print,
      err: print,
    });
    process.exitCode = 0;
    const { findings } = JSON.parse(printed.join('\n'));
    const told = findings.map(
      ({ en, repair }: { readonly en: string; readonly repair: { readonly en: string } | null }) =>
        `${en} ${repair?.en ?? ''}`,
    );
    const [, ddl = ''] = /no index on BIENDONG\.SOSERI.*run: (create index .*;)/.exec(told.join('\n')) ?? [];
    expect(ddl).toBe('create index `BIENDONG_SOSERI` on `BIENDONG` (`SOSERI`);');
    await copy.execute(ddl);
    expect(told.join('\n')).toContain('may do more than read');
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});
