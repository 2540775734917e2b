import { describe, expect, test } from 'vitest';
import { connectionOf } from '../../../../../province/folder/connection-of.ts';
import { connectionSchema } from '../../../../../province/folder/written-province.ts';
import { keptAsOf as oracleKept } from '../../../../../subgraphs/database/engine/oracle/describe.ts';
import { checkServer as checkOracle } from '../../../../../subgraphs/database/engine/oracle/driver.ts';
import { oracleFailures } from '../../../../../subgraphs/database/engine/oracle/failure.ts';
import {
  connectStringOf,
  Session as OracleSession,
  settingsOf,
} from '../../../../../subgraphs/database/engine/oracle/sessions.ts';
import { keptAsOf as sqlserverKept } from '../../../../../subgraphs/database/engine/sqlserver/describe.ts';
import { checkServer as checkSqlserver } from '../../../../../subgraphs/database/engine/sqlserver/driver.ts';
import { errorOf, sqlserverFailures } from '../../../../../subgraphs/database/engine/sqlserver/failure.ts';
import {
  Session as SqlserverSession,
  settingsSql,
  tlsOf,
} from '../../../../../subgraphs/database/engine/sqlserver/sessions.ts';
import { describedSchema } from '../../../../../subgraphs/database/engine/untried/described-tables.ts';
import { introspectionOf } from '../../../../../subgraphs/introspect/observe-tables.ts';
import { oracle, sqlserver } from './untried-engines.ts';

describe.each([
  ['sqlserver', 1433, 'tedious', sqlserver],
  ['oracle', 1521, 'oracledb', oracle],
] as const)('a connection of %s', (engine, port, driver, untried) => {
  const written = { engine, host: 'may-chu.invalid', database: 'D', user: 'doc' };

  test('is refused until the file says that it is known as untried', async () => {
    const read = (more: object) => connectionOf(connectionSchema.parse({ ...written, ...more }), '', '/');
    await expect(read({})).rejects.toMatchObject({
      code: 'ENGINE_UNTRIED',
      hints: { en: expect.stringContaining('untried: accepted') },
    });
    expect(connectionSchema.safeParse({ ...written, untried: 'yes' }).success).toBe(false);
    expect(await read({ untried: 'accepted', schema: 'S' })).toEqual({
      ...{ ...written, port, schema: 'S', untried: 'accepted' },
    });
  });

  test('drafts nothing', () => {
    expect(() => introspectionOf(untried.engine)).toThrowError(
      expect.objectContaining({ code: 'INTROSPECTION_UNSUPPORTED' }),
    );
  });

  test('says which package is missing', async () => {
    const opening = untried.engine.open(untried.connection, { readers: 1, timeoutMs: 100 });
    await expect(opening).rejects.toMatchObject({
      code: 'DRIVER_MISSING',
      hints: { en: expect.stringContaining(`npm install ${driver}`) },
    });
  });
});

test('a server that is not on this machine is spoken to by TLS alone, its certificate verified', () => {
  expect(tlsOf({ host: '10.1.2.3', tls: { ca: 'CA', serverName: 'his.local' } })).toEqual({
    ...{ encrypt: true, trustServerCertificate: false, serverName: 'his.local' },
    cryptoCredentialsDetails: { minVersion: 'TLSv1.2', ca: 'CA' },
  });
  expect(tlsOf({ host: 'his.local' })).toMatchObject({ encrypt: true, trustServerCertificate: false });
  expect(tlsOf({ host: '127.0.0.1' })).toMatchObject({ encrypt: false });
  expect(connectStringOf({ host: 'his.local', port: 2484, database: 'HIS' })).toBe(
    'tcps://his.local:2484/HIS?ssl_server_dn_match=yes',
  );
  expect(connectStringOf({ host: 'localhost', port: 1521, database: 'HIS' })).toBe('localhost:1521/HIS');
  for (const database of ['HIS?ssl_server_dn_match=no', 'HIS)(SECURITY=', 'A B'])
    expect(() => connectStringOf({ host: 'his.local', port: 1, database })).toThrowError(/letters, digits/);
});

test('an old server, one that reads otherwise, and an account that may write are refused', () => {
  const sound = ['14', '140', 'dbo', '0'];
  expect(() => checkSqlserver([sound], 'dbo')).not.toThrow();
  for (const [at, value] of [
    ['0', '13'],
    ['1', '120'],
    ['2', 'other'],
    ['3', '1'],
    ['3', null],
  ] as const) {
    const row = sound.map((each, place) => (String(place) === at ? value : each));
    expect(() => checkSqlserver([row], 'dbo')).toThrowError(/not supported/);
  }
  expect(() => checkSqlserver([], 'dbo')).toThrowError(/not supported/);
  expect(() => checkOracle([['AL32UTF8']])).not.toThrow();
  for (const rows of [[['WE8MSWIN1252']], [['UTF8']], []])
    expect(() => checkOracle(rows)).toThrowError(/not supported/);
});

test('settings of a session limit it, and make texts compare by bytes', () => {
  expect(settingsSql({ timeoutMs: 4_000 })).toContain('set lock_timeout 3600;');
  expect(settingsOf({ schema: 'H"IS' })).toEqual([
    expect.stringContaining('nls_comp = binary nls_sort = binary'),
    'alter session set current_schema = "HIS"',
  ]);
});

test('errors are told apart', () => {
  const numbered = (number: number) => errorOf(Object.assign(new Error('x'), { number, code: 'EREQUEST' }));
  expect(sqlserverFailures.kindOf(numbered(207))).toBe('missing');
  expect(sqlserverFailures.kindOf(Object.assign(new Error('x'), { code: 'ESOCKET' }))).toBe('down');
  expect(sqlserverFailures.toldAs(numbered(1222), false).code).toBe('SUBGRAPH_BUSY');
  expect(sqlserverFailures.toldAs(Object.assign(new Error('x'), { code: 'ETIMEOUT' }), false).code).toBe(
    'SUBGRAPH_TIMED_OUT',
  );
  const coded = (code: string) => Object.assign(new Error('x'), { code });
  expect(oracleFailures.kindOf(coded('ORA-00942'))).toBe('missing');
  expect(oracleFailures.kindOf(coded('ORA-12541'))).toBe('down');
  expect(oracleFailures.toldAs(coded('ORA-01013'), false).code).toBe('SUBGRAPH_TIMED_OUT');
  expect(oracleFailures.toldAs(coded('ORA-00018'), false).code).toBe('SUBGRAPH_BUSY');
  expect(oracleFailures.mayRunAgain(coded('ORA-03113'))).toBe(true);
});

test('columns that are not read as they are written are kept as other', () => {
  const sql = (type: string, more: object = {}) => sqlserverKept({ type, size: 10, scale: 0, ...more }).kind;
  expect(['real', 'varbinary', 'xml', 'sql_variant', 'time'].map((type) => sql(type))).toEqual(
    Array(5).fill('other'),
  );
  expect(sql('decimal', { scale: 11 })).toBe('other');
  expect(sqlserverKept({ type: 'nvarchar', size: -1, collation: 'X' }).bound).toBe('');
  const ora = (type: string, more: object = {}) =>
    oracleKept({ type, precision: null, scale: null, collation: null, ...more });
  expect(ora('VARCHAR2', { collation: 'BINARY_CI' }).kind).toBe('other');
  expect(ora('CLOB').kind).toBe('other');
  expect(ora('NUMBER', { precision: 19, scale: 0 }).kind).toBe('numeric');
  expect(ora('TIMESTAMP(6) WITH LOCAL TIME ZONE').kind).toBe('zoned');
});

test('a session of SQL Server binds numbers as numbers and all else as texts, and answers texts', async () => {
  const bound: unknown[] = [];
  class Request {
    readonly done: (error: Error | null) => void;
    row: ((columns: readonly { readonly value: unknown }[]) => void) | null = null;
    constructor(_sql: string, done: (error: Error | null) => void) {
      this.done = done;
    }
    addParameter(...parameter: unknown[]) {
      bound.push(parameter);
    }
    on(_event: 'row', listener: (columns: readonly { readonly value: unknown }[]) => void) {
      this.row = listener;
    }
  }
  const run = (request: object) => {
    const { row, done } = request as Request;
    row?.([{ value: 'a' }, { value: null }, { value: 7 }]);
    done(null);
  };
  const client = { execSql: run, execSqlBatch: run, cancel: () => true, close: () => undefined };
  const session = new SqlserverSession(client, { Request, TYPES: { NVarChar: 'text', BigInt: 'whole' } });
  expect(await session.rows('select @p0', ['x', 3, null, true])).toEqual([['a', null, '7']]);
  expect(bound).toEqual([
    ['p0', 'text', 'x'],
    ['p1', 'whole', 3],
    ['p2', 'text', null],
    ['p3', 'text', 'true'],
  ]);
});

test('a session of Oracle reads in a transaction that only reads, also where a statement fails', async () => {
  const said: string[] = [];
  const client = {
    ...{ callTimeout: 0, oracleServerVersion: 1_900_000_000 },
    execute: async (sql: string) => {
      said.push(sql);
      if (sql === 'fails') throw new TypeError(sql);
      return { rows: [['a', null, 7]] };
    },
    rollback: async () => void said.push('rollback'),
    break: async () => undefined,
    close: async () => undefined,
  };
  const session = new OracleSession(client);
  expect(await session.rows('reads', [])).toEqual([['a', null, '7']]);
  await expect(session.rows('fails', [])).rejects.toThrowError('fails');
  const once = ['set transaction read only', 'reads', 'rollback'];
  expect(said).toEqual([...once, 'set transaction read only', 'fails', 'rollback']);
});

test.each([
  [sqlserver, 'datetimeoffset(7)', 'datetime2(7)'],
  [oracle, 'TIMESTAMP(6) WITH TIME ZONE', 'TIMESTAMP(6)'],
] as const)('columns of $id hold instants where they keep their zone', ({ kept }, zoned, local) => {
  const rows = [zoned, local].map((declared) => ({ table: 'T', column: declared, declared }));
  const live = describedSchema([{ name: 'T' }], rows, ({ declared }) => kept(String(declared), false));
  expect([zoned, local].map((column) => live.column('T', column)?.holds)).toEqual(['instants', undefined]);
});
