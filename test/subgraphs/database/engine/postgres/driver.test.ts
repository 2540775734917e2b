import { connect, createServer, type Socket } from 'node:net';
import type { PeerCertificate } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { PostgresConnection } from '../../../../../subgraphs/database/engine/connection.ts';
import type { SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import { requireDriver } from '../../../../../subgraphs/database/engine/driver-package.ts';
import { openPostgres } from '../../../../../subgraphs/database/engine/postgres/driver.ts';
import { tlsOf } from '../../../../../subgraphs/database/engine/postgres/sessions.ts';
import { watchPostgres } from '../../../../../subgraphs/database/engine/postgres/watch.ts';
import { createPostgresDatabase, onServer } from '../../../../fixtures/postgres-server.ts';

let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
let connection: PostgresConnection;

beforeAll(async () => {
  database = await createPostgresDatabase();
  const { drop: _drop, ...server } = database;
  connection = server;
  await owner(
    'create table t (id int primary key, name text)',
    "insert into t values (1, 'one'), (2, 'two')",
  );
});
afterAll(() => database.drop());

async function owner(...statements: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  return onServer(connection, async (client) => {
    const answers: (readonly unknown[])[] = [];
    for (const sql of statements) answers.push((await client.query({ text: sql, rowMode: 'array' })).rows);
    return answers;
  });
}

async function opened(timeoutMs = 5_000, readers = 2): Promise<SqlDriver> {
  const driver = await openPostgres(connection, { readers, timeoutMs });
  onTestFinished(() => driver.close());
  return driver;
}

/** Why a database could not be opened. */
async function failureOf(asked: PostgresConnection, timeoutMs = 2_000): Promise<unknown> {
  return openPostgres(asked, { readers: 1, timeoutMs }).then(
    () => new Error('it was opened'),
    (error: unknown) => error,
  );
}

const code = (name: string) => expect.objectContaining({ code: name });
const running = async (text: string) => {
  const [rows] = await owner(
    `select pid from pg_stat_activity where state = 'active' and query like '%${text}%' and pid <> pg_backend_pid()`,
  );
  return rows?.length ?? 0;
};

describe('a session', () => {
  test('only reads, and its values have one text whatever the role has set', async () => {
    await owner(`alter role current_user in database "${connection.database}" set datestyle = 'German, DMY'`);
    const driver = await opened();
    await owner(`alter role current_user in database "${connection.database}" reset datestyle`);
    expect(
      await driver.read(
        "select date '2026-11-26', true, 0.1::float8, timestamptz '2026-11-26 07:00+07', $1::bigint + 1, null",
        ['9007199254740993'],
      ),
    ).toEqual([['2026-11-26', 't', '0.1', '2026-11-26 00:00:00+00', '9007199254740994', null]]);
    const written = driver.read("insert into t values (3, 'three') returning id", []);
    await expect(written).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED', cause: { code: '25006' } });
  });

  test('finds tables in its schema alone', async () => {
    await owner('create schema other', 'create table other.elsewhere (id int)');
    const driver = await opened();
    const missing = await driver.read('select * from elsewhere', []).catch((error: unknown) => error);
    expect(driver.classify(missing)).toBe('missing');
    const there = await openPostgres({ ...connection, schema: 'other' }, { readers: 1, timeoutMs: 5_000 });
    onTestFinished(() => there.close());
    expect(await there.read('select * from elsewhere', [])).toEqual([]);
  });

  test('makes room on the server after some hundred statements', async () => {
    const driver = await opened(10_000, 1);
    for (let at = 0; at < 620; at += 1) await driver.read(`select ${at}`, []);
    const [row] = await driver.read('select count(*) from pg_prepared_statements', []);
    expect(Number(row?.[0])).toBeLessThan(320);
  });
});

describe('a statement that takes too long', () => {
  test('is cancelled on the server when its time is over, and others are served meanwhile', async () => {
    const driver = await opened(700);
    const slow = driver.read("select pg_sleep(30), 'too slow'", []);
    expect(await driver.read('select name from t order by id', [])).toEqual([['one'], ['two']]);
    await expect(slow).rejects.toEqual(code('SUBGRAPH_TIMED_OUT'));
    expect(await running('too slow')).toBe(0);
    expect(await driver.read('select 1', [])).toEqual([['1']]);
  });

  test('is cancelled on the server when its request is aborted', async () => {
    const driver = await opened(20_000);
    const abort = new AbortController();
    const slow = driver
      .read("select pg_sleep(30), 'aborted'", [], abort.signal)
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
      driver.read(`select pg_sleep(1), '${word}'`, [], undefined, 'account long').catch(() => null),
    );
    const began = performance.now();
    expect(await driver.read('select 1', [], undefined, 'account short')).toEqual([['1']]);
    expect(performance.now() - began).toBeLessThan(900);
    await Promise.all(long);
  });

  test('behind a lock it is busy, and the structure can be asked meanwhile', async () => {
    const driver = await opened(600);
    await onServer(connection, async (client) => {
      await client.query('begin');
      await client.query('lock table t in access exclusive mode');
      const waiting = driver.read('select * from t', []).catch((error: unknown) => error);
      expect(await driver.schemaVersion()).not.toBe('');
      const error = await waiting;
      expect(error).toEqual(code('SUBGRAPH_BUSY'));
      expect(driver.classify(error)).toBe('busy');
      await client.query('rollback');
    });
    expect(await driver.read('select count(*) from t', [])).toEqual([['2']]);
  });
});

describe('a connection that is lost', () => {
  test('is opened again, and a statement that it took with it is run once more', async () => {
    const driver = await opened(10_000);
    await driver.read('select 1', []);
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'lienthong' and datname = current_database()`;
    await owner(kill);
    expect(await driver.read('select 2', [])).toEqual([['2']]);
    const inTheMiddle = driver.read("select pg_sleep(1)::text, 'killed'", []);
    await expect.poll(() => running('killed'), { timeout: 5_000 }).toBe(1);
    await owner(kill);
    expect(await inTheMiddle).toEqual([['', 'killed']]);
    expect(await driver.schemaVersion()).not.toBe('');
  });

  test('a column of another type is read by a new connection', async () => {
    await owner('create table retyped (a int)', 'insert into retyped values (7)');
    const driver = await opened(5_000, 1);
    expect(await driver.read('select a from retyped', [])).toEqual([['7']]);
    await owner("alter table retyped alter a type text using a || ' or so'");
    expect(await driver.read('select a from retyped', [])).toEqual([['7 or so']]);
  });

  test('a server that is away is down, and so is one that has no such database or role', async () => {
    const driver = await opened();
    for (const change of [{ port: 1 }, { database: 'nowhere' }, { user: 'lienthong_nobody' }]) {
      const error = await failureOf({ ...connection, ...change });
      expect(error).toEqual(code('SUBGRAPH_FAILED'));
      expect(driver.classify(error), JSON.stringify(change)).toBe('down');
    }
  });

  test('a server that has no connection left is busy', async () => {
    const user = `lienthong_few_${process.pid}`;
    await owner(`create role ${user} login password 'few' connection limit 1`);
    onTestFinished(async () => void (await owner(`drop role ${user}`)));
    const few = { ...connection, user, password: 'few' };
    const only = await openPostgres(few, { readers: 1, timeoutMs: 2_000 });
    const error = await failureOf(few);
    await only.close();
    expect(error).toEqual(code('SUBGRAPH_BUSY'));
    expect(only.classify(error)).toBe('busy');
  });

  test('a server that accepts and says nothing is given up in time', async () => {
    const silent = await listening(() => undefined);
    const began = performance.now();
    const error = await failureOf({ ...connection, port: silent.port }, 500);
    expect(error).toMatchObject({ code: expect.stringMatching(/SUBGRAPH_(?:FAILED|TIMED_OUT)/) });
    expect(performance.now() - began).toBeLessThan(3_000);
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
  const driver = await openPostgres({ ...connection, port: proxy.port }, { readers: 1, timeoutMs: 700 });
  onTestFinished(() => driver.close());
  isSilent = true;
  const began = performance.now();
  const error = await driver.read('select name from t', []).catch((failure: unknown) => failure);
  expect(error).toEqual(code('SUBGRAPH_TIMED_OUT'));
  expect(performance.now() - began).toBeLessThan(6_000);
  isSilent = false;
  await expect.poll(() => driver.read('select 1', []).catch(() => null), { timeout: 8_000 }).toEqual([['1']]);
}, 20_000);

describe('TLS', () => {
  test('is spoken with every server but this machine, and its certificate is for its name', () => {
    for (const host of ['/run/postgresql', 'localhost', '127.0.0.1', '::1'])
      expect(tlsOf({ host })).toBeNull();
    const far = tlsOf({ host: 'db.agency.vn' });
    expect(far).toMatchObject({ rejectUnauthorized: true, servername: 'db.agency.vn' });
    const certificate = (name: string) => ({ subject: { CN: name }, subjectaltname: `DNS:${name}` });
    const judged = (options: typeof far, name: string) =>
      options?.checkServerIdentity?.('asked', certificate(name) as unknown as PeerCertificate);
    expect(judged(far, 'db.agency.vn')).toBeUndefined();
    expect(judged(far, 'evil.vn')).toBeInstanceOf(Error);
    const named = tlsOf({ host: '10.0.0.1', tls: { ca: 'PEM', serverName: 'db.agency.vn' } });
    expect(named).toMatchObject({ rejectUnauthorized: true, ca: 'PEM', servername: 'db.agency.vn' });
    expect(judged(named, '10.0.0.1')).toBeInstanceOf(Error);
    expect(tlsOf({ host: '127.0.0.1', tls: {} })).toMatchObject({ rejectUnauthorized: true });
  });

  test('a server that does not speak it is refused where it was asked for', async () => {
    const plain = await listening((socket) => socket.on('data', () => socket.write('N')));
    const error = await failureOf({ ...connection, port: plain.port, tls: {} });
    expect(error).toMatchObject({
      code: 'SERVER_UNTRUSTED',
      cause: { message: 'The server does not support SSL connections' },
    });
  });
});

test('a driver that is not installed is named with its package', () => {
  expect(() => requireDriver('postgres', 'no-such-package-at-all')).toThrow(
    expect.objectContaining({
      code: 'DRIVER_MISSING',
      message: expect.stringContaining('no-such-package-at-all'),
    }),
  );
});

test('a database of another encoding is refused', async () => {
  const latin = await createPostgresDatabase("encoding 'LATIN1' locale 'C' template template0");
  const { drop, ...server } = latin;
  await expect(openPostgres(server, { readers: 1, timeoutMs: 5_000 })).rejects.toMatchObject({
    code: 'DATABASE_UNSUPPORTED',
    message: expect.stringContaining('LATIN1'),
  });
  await drop();
});

test('a mark is the same while nothing is committed, and another one as soon as something was', async () => {
  const watch = await watchPostgres(connection);
  onTestFinished(() => watch.close());
  await owner('create table if not exists marks (id int)');
  const marks = [await watch.mark()];
  const differs = async () => {
    marks.push(await watch.mark());
    expect(marks.at(-1)).not.toBe(marks.at(-2));
  };
  await owner('insert into marks values (1)');
  await differs();
  await onServer(connection, async (early) => {
    await early.query('begin');
    await early.query('insert into marks values (2)');
    await owner('insert into marks values (3)');
    await differs();
    // WHY: the transaction that began first ends last.
    await early.query('commit');
    await differs();
  });
  await owner('create table further (id int)');
  await differs();
  expect(new Set(marks).size).toBe(marks.length);
});

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
  await changed('alter table s rename a to c');
  await changed('alter table s rename c to a');
  await changed(
    'begin',
    'alter table s rename a to x',
    'alter table s rename b to a',
    'alter table s rename x to b',
    'commit',
  );
  await changed('alter table s alter a type bigint');
  await changed('create view v as select a from s');
  await changed('create or replace view v as select b::bigint as a from s');
  await changed('drop view v', 'drop table s');
  await changed('create table s (a int, b int)');
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
