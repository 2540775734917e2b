import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { MysqlConnection } from '../../../../../subgraphs/database/engine/connection.ts';
import type { SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import { openMysql } from '../../../../../subgraphs/database/engine/mysql/driver.ts';
import { mariadb, mysql } from '../../../../../subgraphs/database/engine/mysql/flavour.ts';
import { watchMysql } from '../../../../../subgraphs/database/engine/mysql/watch.ts';
import { createMariadbDatabase, onMariadb } from '../../../../fixtures/mariadb-server.ts';

let database: Awaited<ReturnType<typeof createMariadbDatabase>>;
let connection: MysqlConnection;

beforeAll(async () => {
  database = await createMariadbDatabase();
  const { drop: _drop, ...server } = database;
  connection = server;
  await owner(
    'create table t (id int primary key, name text)',
    "insert into t values (1, 'one'), (2, 'two')",
  );
});
afterAll(() => database.drop());

async function owner(...statements: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  return onMariadb(database, async (client) => {
    const answers: (readonly unknown[])[] = [];
    for (const sql of statements) {
      const [rows] = await client.query({ sql, rowsAsArray: true });
      answers.push(Array.isArray(rows) ? rows : []);
    }
    return answers;
  });
}

async function opened(timeoutMs = 5_000, readers = 2): Promise<SqlDriver> {
  const driver = await openMysql(mariadb, connection, { readers, timeoutMs });
  onTestFinished(() => driver.close());
  return driver;
}

/** Why a database could not be opened. */
async function failureOf(asked: MysqlConnection, timeoutMs = 2_000): Promise<unknown> {
  return openMysql(mariadb, asked, { readers: 1, timeoutMs }).then(
    () => new Error('it was opened'),
    (error: unknown) => error,
  );
}

const code = (name: string) => expect.objectContaining({ code: name });
const running = async (text: string) => {
  const [rows] = await owner(
    `select id from information_schema.processlist where info like '%${text}%' and id <> connection_id()`,
  );
  return rows?.length ?? 0;
};

describe('a session', () => {
  test('only reads, and its values have one text whatever the server has set', async () => {
    const driver = await opened();
    expect(
      await driver.read(
        "select date'2026-11-26', true, 0.1e0, timestamp'2026-11-26 07:00:00', cast(? as signed) + 1, null, 'Ễ' = 'ễ', ?",
        ['9007199254740993', '𝒜'],
      ),
    ).toEqual([['2026-11-26', '1', '0.1', '2026-11-26 07:00:00', '9007199254740994', null, '0', '𝒜']]);
    const [settings] = await driver.read(
      'select @@time_zone, @@collation_connection, @@sql_auto_is_null, @@max_statement_time',
      [],
    );
    expect(settings).toEqual(['+07:00', 'utf8mb4_nopad_bin', '0', '5']);
    for (const sql of [
      "insert into t values (3, 'three')",
      'create table further (id int)',
      'drop table t',
      'create temporary table further (id int)',
    ]) {
      await expect(driver.read(sql, [])).rejects.toMatchObject({
        code: 'SUBGRAPH_FAILED',
        cause: { code: 'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION' },
      });
    }
    expect(await owner('select count(*) from t', "show tables like 'further'")).toEqual([[[2]], []]);
  });

  test('one statement is one: nothing can be put behind it', async () => {
    const driver = await opened();
    await expect(driver.read('select 1; drop table t', [])).rejects.toEqual(code('SUBGRAPH_FAILED'));
    expect(await driver.read('select count(*) from t', [])).toEqual([['2']]);
  });

  test('makes room on the server after some hundred statements', async () => {
    const driver = await opened(10_000, 1);
    for (let at = 0; at < 620; at += 1) await driver.read(`select ${at}`, []);
    const [row] = await driver.read("show session status like 'Com_stmt_close'", []);
    expect(Number(row?.[1])).toBeGreaterThan(300);
  });
});

describe('a statement that takes too long', () => {
  test('is stopped on the server when its time is over, and others are served meanwhile', async () => {
    const driver = await opened(1_200);
    const slow = driver.read("select sleep(30), 'too slow'", []);
    expect(await driver.read('select name from t order by id', [])).toEqual([['one'], ['two']]);
    await expect(slow).rejects.toEqual(code('SUBGRAPH_TIMED_OUT'));
    expect(await running('too slow')).toBe(0);
    expect(await driver.read('select 1', [])).toEqual([['1']]);
  });

  test('is stopped on the server when its request is aborted', async () => {
    const driver = await opened(20_000);
    const abort = new AbortController();
    const slow = driver
      .read("select sleep(30), 'aborted'", [], abort.signal)
      .catch((error: unknown) => error);
    await expect.poll(() => running('aborted'), { timeout: 5_000 }).toBe(1);
    abort.abort();
    const error = await slow;
    expect(error).toEqual(code('SUBGRAPH_TIMED_OUT'));
    expect(driver.classify(error)).toBe('cancelled');
    expect(await running('aborted')).toBe(0);
    await expect(driver.read('select 1', [], abort.signal)).rejects.toEqual(code('SUBGRAPH_TIMED_OUT'));
    expect(await driver.read('select 1', [])).toEqual([['1']]);
  });

  test('one consumer never has all connections', async () => {
    const driver = await opened(2_500);
    const long = ['a', 'b', 'c'].map((word) =>
      driver.read(`select sleep(1), '${word}'`, [], undefined, 'account long').catch(() => null),
    );
    const began = performance.now();
    expect(await driver.read('select 1', [], undefined, 'account short')).toEqual([['1']]);
    expect(performance.now() - began).toBeLessThan(900);
    await Promise.all(long);
  });

  test('behind a lock it is busy, and the structure can be asked meanwhile', async () => {
    const driver = await opened(2_600);
    const version = await driver.schemaVersion();
    await onMariadb(database, async (client) => {
      await client.query('lock table t write');
      const waiting = driver.read('select * from t', []).catch((error: unknown) => error);
      expect(await driver.schemaVersion()).toBe(version);
      const error = await waiting;
      expect(error).toEqual(code('SUBGRAPH_BUSY'));
      expect(driver.classify(error)).toBe('busy');
      await client.query('unlock tables');
    });
    expect(await driver.read('select count(*) from t', [])).toEqual([['2']]);
  });
});

/** Two columns that change their names. */
const swapped = (table: string) =>
  ['a to x', 'b to a', 'x to b'].map((names) => `alter table ${table} rename column ${names}`);

/** Ends the sessions of a database that run a text, or all of them. */
async function kill(text = ''): Promise<void> {
  await onMariadb(database, async (client) => {
    const [rows] = await client.query<never[]>({
      sql: `select id from information_schema.processlist where db = '${database.database}' and id <> connection_id()
        and coalesce(info, '') like '%${text}%'`,
      rowsAsArray: true,
    });
    for (const [id] of rows as readonly (readonly number[])[]) await client.query(`kill connection ${id}`);
  });
}

describe('a connection that is lost', () => {
  test('is opened again, and a statement that it took with it is run once more', async () => {
    const driver = await opened(10_000);
    await driver.read('select 1', []);
    await kill();
    expect(await driver.read('select 2', [])).toEqual([['2']]);
    const inTheMiddle = driver.read("select sleep(1), 'killed'", []);
    await expect.poll(() => running('killed'), { timeout: 5_000 }).toBe(1);
    await kill('killed');
    expect(await inTheMiddle).toEqual([['0', 'killed']]);
    expect(await driver.schemaVersion()).not.toBe('');
  });

  test('a column of another type is read as it is', async () => {
    await owner('create table retyped (a int)', 'insert into retyped values (7)');
    const driver = await opened(5_000, 1);
    expect(await driver.read('select a from retyped', [])).toEqual([['7']]);
    await owner('alter table retyped modify a varchar(20)', "update retyped set a = '7 or so'");
    expect(await driver.read('select a from retyped', [])).toEqual([['7 or so']]);
  });

  test('a server that is away is down, and so is one that has no such database or account', async () => {
    const driver = await opened();
    for (const change of [{ port: 1 }, { database: 'nowhere' }, { user: 'lienthong_nobody' }]) {
      const error = await failureOf({ ...connection, ...change });
      expect(error, JSON.stringify(change)).toEqual(code('SUBGRAPH_FAILED'));
      expect(driver.classify(error), JSON.stringify(change)).toBe('down');
    }
  });

  test('a server that accepts and says nothing is down in time', async () => {
    const driver = await opened();
    const mute = await listening(() => undefined);
    const began = performance.now();
    const error = await failureOf({ ...connection, port: mute.port }, 700);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(['down', 'cancelled']).toContain(driver.classify(error));
  });

  test('what is not there is missing', async () => {
    const driver = await opened();
    for (const sql of ['select * from nowhere', 'select nothing from t', 'select no_function(1)']) {
      const error = await driver.read(sql, []).catch((failure: unknown) => failure);
      expect(driver.classify(error), sql).toBe('missing');
    }
  });
});

test('a server that falls silent in the middle is given up in time, and asked again when it is back', async () => {
  let isSilent = false;
  const proxy = await listening((socket) => {
    const server = connect(connection.port, connection.host);
    socket.on('data', (bytes) => void (isSilent || server.write(bytes)));
    server.on('data', (bytes) => void (isSilent || socket.write(bytes)));
    server.on('error', () => socket.destroy());
    server.on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
  });
  const asked = { ...connection, port: proxy.port };
  const driver = await openMysql(mariadb, asked, { readers: 1, timeoutMs: 700 });
  onTestFinished(() => driver.close());
  isSilent = true;
  const began = performance.now();
  const error = await driver.read('select name from t', []).catch((failure: unknown) => failure);
  expect(error).toEqual(code('SUBGRAPH_TIMED_OUT'));
  expect(performance.now() - began).toBeLessThan(6_000);
  isSilent = false;
  await expect.poll(() => driver.read('select 1', []).catch(() => null), { timeout: 8_000 }).toEqual([['1']]);
}, 20_000);

test('a server of the other kind is refused by its name', async () => {
  const error = await openMysql(
    mysql,
    { ...connection, engine: 'mysql' },
    { readers: 1, timeoutMs: 5_000 },
  ).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'DATABASE_UNSUPPORTED' });
});

test('a server that does not speak TLS is refused where it was asked for', async () => {
  const error = await failureOf({ ...connection, tls: {} });
  expect(error).toMatchObject({ code: 'SERVER_UNTRUSTED', cause: { code: 'HANDSHAKE_NO_SSL_SUPPORT' } });
});

test('a mark is another one as soon as something was committed', async () => {
  const watch = await watchMysql(mariadb, connection);
  onTestFinished(() => watch.close());
  await owner('create table if not exists marks (id int)');
  const marks = [await watch.mark()];
  const differs = async () => {
    marks.push(await watch.mark());
    expect(marks.at(-1)).not.toBe(marks.at(-2));
  };
  await owner('insert into marks values (1)');
  await differs();
  await onMariadb(database, async (early) => {
    await early.query('begin');
    await early.query('insert into marks values (2)');
    await owner('insert into marks values (3)');
    await differs();
    // WHY: the transaction that began first ends last.
    await early.query('commit');
    await differs();
  });
  await owner('create table later (id int)');
  await differs();
  await owner('create table unsafe (id int) engine = myisam', 'insert into unsafe values (1)');
  await differs();
  await owner('update unsafe set id = 2');
  await differs();
  expect(new Set(marks).size).toBe(marks.length);
}, 30_000);

test('the structure has another version after each change of it, and the same one otherwise', async () => {
  const driver = await opened();
  const seen: string[] = [];
  const changed = async (...statements: readonly string[]) => {
    await owner(...statements);
    const version = await driver.schemaVersion();
    expect(seen).not.toContain(version);
    seen.push(version);
  };
  await changed('create table s (a int, b int)');
  await owner('insert into s values (1, 2)');
  expect(await driver.schemaVersion()).toBe(seen.at(-1));
  await changed('alter table s rename column a to c');
  await changed('alter table s rename column c to a');
  await changed(...swapped('s'));
  await changed('alter table s modify a bigint');
  await changed('create view v as select a from s');
  await changed('create or replace view v as select b as a from s');
  await changed('create or replace view v as select a from s');
  await changed('drop view v', 'drop table s');
  await changed('create table s (a int, b int)');
}, 60_000);

test('a change and its opposite in one second are seen by whoever saw what was between', async () => {
  await owner('create table swap (a int, b int)', 'insert into swap values (1, 2)');
  const driver = await opened();
  const before = await driver.schemaVersion();
  await owner(...swapped('swap'));
  expect(await driver.read('select a from swap', [])).toEqual([['2']]);
  await owner(...swapped('swap'));
  expect(await driver.read('select a from swap', [])).toEqual([['1']]);
  expect(await driver.schemaVersion()).not.toBe(before);
});

async function listening(accept: (socket: Socket) => void): Promise<{ readonly port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    accept(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}
