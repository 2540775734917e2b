import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../gateway/audit/read/verify-audit.ts';
import { logReaders as readers } from '../../schema/sharing-log/log-part.ts';
import { codes } from '../fixtures/answer-parts.ts';
import type { CasePeople } from '../fixtures/case-people.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { logQuery, logReaders, recordsOf } from '../fixtures/log-readers.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { runSql } from '../gateway/audit/audit-fixture.ts';

vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = await logReaders(running);
  await running.ask('one-stop', '{ citizens(first: 1) { nodes { fullName } } }');
  await running.ask('tax', '{ enterprises(first: 1) { nodes { name } } }');
});
afterAll(() => running.stop());

const folder = () => running.configuration.dataDir;

it('D145 whoever holds no part of the log is told nothing of it, as whatever it asks', async () => {
  // Head of an owner, of a consumer, the chair, an officer of the coordinator, and machines.
  const may: Readonly<Record<string, readonly string[]>> = {
    'an.lv': ['OWNER'],
    'nga.dt': ['CONSUMER'],
    'trung.lh': [],
    'lan.bt': ['COORDINATOR', 'OWNER'],
    // A focal officer sees everything of the own agency; a technical officer its requests.
    'binh.nt': ['OWNER', 'CONSUMER'],
    'phuc.lv': ['CONSUMER'],
    'vinh.hd': ['AUDITOR'],
  };
  for (const [person, parts] of Object.entries(may))
    for (const as of readers) {
      const answer = await people.ask(person, logQuery(as));
      const isHeld = parts.includes(as);
      expect(codes(answer), `${person} ${as}`).toEqual(isHeld ? [] : ['SHARING_LOG_NOT_PERMITTED']);
      if (!isHeld) expect(answer.data).toEqual({ sharingLog: null });
    }
  for (const account of ['tax', 'administrator', 'nobody'])
    for (const as of readers) {
      const answer = await running.ask(account, logQuery(as));
      const isHeld = as === 'CONSUMER' && account !== 'nobody';
      expect(codes(answer), `${account} ${as}`).toEqual(isHeld ? [] : ['SHARING_LOG_NOT_PERMITTED']);
    }
  for (const field of [
    'sharingLogCounts(as: AUDITOR) { day }',
    'sharingLogExport(as: AUDITOR, from: "2026-11-01", to: "2026-11-02") { text }',
  ])
    expect(codes(await running.ask('tax', `{ ${field} }`))).toEqual(['SHARING_LOG_NOT_PERMITTED']);
});

it('D145 a role that has ended reads no more, though the session stands', async () => {
  const { store } = running.province;
  expect(codes(await people.ask('police.1', logQuery('POLICE')))).toEqual([]);
  const ended = ({ roles, ...rest }: Awaited<ReturnType<typeof store.people>>) => ({
    ...rest,
    roles: roles.map((grant) => (grant.person === 'police.1' ? { ...grant, to: '2026-01-02' } : grant)),
  });
  await store.enterPeople(ended, { by: 'x' });
  expect(codes(await people.ask('police.1', logQuery('POLICE')))).toEqual(['SHARING_LOG_NOT_PERMITTED']);
});

it('D146 an export that was cut, reordered, edited, told as another’s, or signed by somebody else is found', async () => {
  const [file, note] = [join(folder(), 'export'), join(folder(), 'note')];
  await running.command('audit', 'checkpoint', '--out', note);
  const slice = ['--from', '2026-01-01', '--to', '2099-12-31'] as const;
  await running.command('audit', 'export', '--agency', 'G01.CAT', ...slice, '--out', file);
  const text = await readFile(file, 'utf8');
  const check = async (told: string, ...flags: readonly string[]) => {
    await writeFile(`${file}.told`, told);
    return runCommand(folder(), 'audit', 'check-export', `${file}.told`, ...flags);
  };
  expect(await check(text, '--checkpoint', note)).toContain('It is the log of the checkpoint');
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  const [first = '', second = ''] = lines;
  for (const [told, problem] of [
    [text.replace(`${second}\n`, ''), 'LEFT_OUT'],
    [text.replace(first, '@').replace(second, first).replace('@', second), 'LEFT_OUT'],
    [text.replace('"one-stop', '"two-stop'), 'CHANGED'],
    [text.replace('\\"one-stop', '\\"two-stop'), 'CHANGED'],
    [text.replace('["population"]', '["business"]'), 'NOT_SIGNED'],
    [text.replace('"OWNER"', '"AUDITOR"'), 'NOT_SIGNED'],
  ] as const)
    if (told !== text) expect(await check(told), problem).toContain(`EXPORT_BROKEN: ${problem}`);
  // Somebody signs an edit with a key of their own: it is another log.
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const own = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const forged = await signedAnew(text, own, (body) => sign(null, Buffer.from(body), privateKey));
  expect(await check(forged)).toMatch(/Sound|Nguyên vẹn/);
  expect(await check(forged, '--checkpoint', note)).toContain('EXPORT_BROKEN: OTHER_LOG');
});

/** The note of an export with the key of somebody else in it, signed by that. */
async function signedAnew(text: string, key: Buffer, by: (body: string) => Buffer): Promise<string> {
  const { createHash } = await import('node:crypto');
  const digest = (...parts: readonly (string | Buffer)[]) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  const name = `lienthong-audit/${digest(key).toString('hex').slice(0, 16)}`;
  const algorithm = Buffer.from([1]);
  const id = digest(`${name}\n`, algorithm, key).subarray(0, 4);
  const [, ...facts] = text.slice(0, text.indexOf('\n\n')).split('\n').slice(0, -1);
  const verifier = `${name}+${id.toString('hex')}+${Buffer.concat([algorithm, key]).toString('base64')}`;
  const body = [name, ...facts, `key ${verifier}`, ''].join('\n');
  const signature = Buffer.concat([id, by(body)]).toString('base64');
  const records = text.split('\n').filter((line) => line.startsWith('{'));
  return `${body}\n— ${name} ${signature}\n${records.map((line) => `${line}\n`).join('')}`;
}

it('D147 a forged tombstone hides no removal, and a real one no other', async () => {
  const database = join(folder(), 'audit.db');
  const [row] = await runSql(
    database,
    'SELECT seq, account, body, hash FROM audit_record ORDER BY seq LIMIT 1 OFFSET 2',
  );
  const [before] = await runSql(database, 'SELECT hash FROM audit_record WHERE seq = ?', [
    Number(row?.seq) - 1,
  ]);
  await runSql(
    database,
    'CREATE TABLE IF NOT EXISTS audit_tombstone (number INTEGER PRIMARY KEY AUTOINCREMENT, first INTEGER NOT NULL UNIQUE, last INTEGER NOT NULL, note TEXT NOT NULL)',
  );
  const { logIdentity } = await import('../../gateway/audit/checkpoint/log-identity.ts');
  const { writeTombstone } = await import('../../gateway/audit/chain/tombstone.ts');
  const seq = Number(row?.seq);
  const stone = {
    ...{
      first: seq,
      last: seq,
      before: String(before?.hash),
      firstHash: String(row?.hash),
      lastHash: String(row?.hash),
    },
    ...{ from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z', archive: '0'.repeat(64) },
    time: '2026-01-01T00:00:00.000Z',
  };
  await runSql(database, 'DELETE FROM audit_record WHERE seq = ?', [seq]);
  for (const note of [writeTombstone(stone, logIdentity(Buffer.alloc(32, 9))), 'x', '']) {
    await runSql(database, 'INSERT INTO audit_tombstone (first, last, note) VALUES (?, ?, ?)', [
      seq,
      seq,
      note,
    ]);
    expect(await verifyAudit({ folder: folder() })).toMatchObject({
      ok: false,
      firstBroken: { seq, problem: 'TOMBSTONE_CHANGED' },
    });
    await runSql(database, 'DELETE FROM audit_tombstone');
  }
  expect(await verifyAudit({ folder: folder() })).toMatchObject({ firstBroken: { seq, problem: 'MISSING' } });
  const values = [row?.seq, row?.account, row?.body, row?.hash];
  await runSql(database, 'INSERT INTO audit_record VALUES (?, ?, ?, ?)', values);
  expect(await verifyAudit({ folder: folder() })).toMatchObject({ ok: true });
});

it('D149 a flood of searches is bounded by request, and does not stop the log from being written', async () => {
  const aliases = Array.from({ length: 200 }, (_, at) => `a${at}: sharingLog(as: CONSUMER) { next }`).join(
    ' ',
  );
  expect(codes(await running.ask('tax', `{ ${aliases} }`))).toContain('QUERY_TOO_LARGE');
  const searches = Array.from({ length: 40 }, () =>
    running.ask('tax', logQuery('CONSUMER', 'item: "Citizen"', 1)),
  );
  const asked = Array.from({ length: 10 }, () =>
    running.ask('one-stop', '{ citizens(first: 1) { nodes { fullName } } }'),
  );
  for (const answer of await Promise.all(asked)) expect(answer.errors).toEqual([]);
  for (const answer of await Promise.all(searches))
    expect(['', 'TOO_MANY_REQUESTS', 'QUERY_TOO_LARGE']).toContain(codes(answer).join());
  expect(await verifyAudit({ folder: folder() })).toMatchObject({ ok: true });
  expect(recordsOf(await running.ask('one-stop', logQuery('CONSUMER'))).length).toBeGreaterThan(10);
});
