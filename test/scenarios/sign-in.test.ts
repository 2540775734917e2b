import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());
afterEach(() => void vi.useRealTimers());

const password = 'một câu dài dễ nhớ';
const ownPage = { 'lienthong-csrf': '1' };

interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string | null;
}

async function send(
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = ownPage,
): Promise<Told> {
  const response = await fetch(`${running.address}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'accept-language': 'en',
      ...headers,
    },
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), cookie: response.headers.get('set-cookie') };
}

const codeOf = ({ body }: Told) =>
  ((body.errors as { extensions: { code: string } }[] | undefined) ?? []).map(
    ({ extensions }) => extensions.code,
  )[0];

/** Moves the clock of the process; timers go on. */
function at(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now });
}

async function invited(person: string): Promise<string> {
  const printed = await running.command('people', 'invite', person, '--why', 'nhận việc', '--json');
  return (JSON.parse(printed) as { invitation: string }).invitation;
}

interface Enrolled {
  readonly secret: string;
  code(now?: number): string;
}

/** Takes an invitation up. */
async function enrolled(person: string): Promise<Enrolled> {
  const invitation = await invited(person);
  const begun = await send('/invitation', { invitation });
  const secret = new URL(String(begun.body.uri)).searchParams.get('secret') ?? '';
  const generator = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (now = Date.now()) => generator.generate({ timestamp: now });
  const claimed = await send('/invitation/claim', {
    ...{ invitation, enrolment: begun.body.enrolment, password, code: code() },
  });
  expect(claimed).toMatchObject({ status: 200, body: { person: { id: person } } });
  return { secret, code };
}

const cookieOf = ({ cookie }: Told) => ({ ...ownPage, cookie: cookie?.split(';')[0] ?? '' });

describe('an invitation', () => {
  it('is for one person, one use, 72 hours', async () => {
    const first = await invited('chi.tt');
    const second = await invited('chi.tt');
    expect(codeOf(await send('/invitation', { invitation: first }))).toBe('INVITATION_INVALID');
    expect(await send('/invitation', { invitation: second })).toMatchObject({
      body: {
        person: { id: 'chi.tt', name: 'Trần Thị Chi' },
        uri: expect.stringContaining('otpauth://totp/'),
      },
    });
    at(Date.now() + 72 * 3_600_000);
    expect(codeOf(await send('/invitation', { invitation: second }))).toBe('INVITATION_INVALID');
    vi.useRealTimers();
    await enrolled('chi.tt');
    expect(codeOf(await send('/invitation', { invitation: second }))).toBe('INVITATION_INVALID');
  });

  it('needs a person of the register, a strong password and the code of its own secret', async () => {
    await expect(running.command('people', 'invite', 'nobody', '--why', 'thử xem')).rejects.toThrow(
      'PERSON_UNKNOWN',
    );
    const invitation = await invited('khanh.dv');
    const other = await send('/invitation', { invitation: await invited('dung.pv') });
    const { body } = await send('/invitation', { invitation });
    const claim = (changes: object) =>
      send('/invitation/claim', {
        invitation,
        enrolment: body.enrolment,
        password,
        code: '000000',
        ...changes,
      });
    expect(codeOf(await claim({ password: 'ngắn' }))).toBe('PASSWORD_TOO_WEAK');
    expect(codeOf(await claim({}))).toBe('SIGN_IN_REFUSED');
    expect(codeOf(await claim({ enrolment: other.body.enrolment }))).toBe('SIGN_IN_REFUSED');
    expect(codeOf(await claim({ code: 1 }))).toBe('BAD_REQUEST');
  });
});

describe('a person', () => {
  it('signs in, is known by the cookie, asks as the public and is named in the log, and signs out', async () => {
    const person = await enrolled('binh.nt');
    const now = Date.now() + 60_000;
    at(now);
    const signedIn = await send('/session', { person: 'binh.nt', password, code: person.code(now) });
    expect(signedIn).toMatchObject({
      status: 200,
      body: {
        person: { id: 'binh.nt', agency: 'G01.CAT', position: { en: 'Deputy Head of Division' } },
        roles: [{ role: 'FOCAL_OFFICER', agency: 'G01.CAT' }],
      },
    });
    expect(signedIn.cookie).toMatch(
      /^lienthong-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    const headers = cookieOf(signedIn);
    expect((await send('/session', undefined, headers)).status).toBe(200);
    const query =
      '{ viewer { class account person { id roles { role since } } } citizens(first: 1) { nodes { fullName } } }';
    const { body } = await send('/graphql', { query }, headers);
    expect(body.data).toEqual({
      viewer: {
        ...{ class: 'PUBLIC', account: null },
        person: { id: 'binh.nt', roles: [{ role: 'FOCAL_OFFICER', since: '2026-01-01' }] },
      },
      citizens: null,
    });
    const [record] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
    expect(record?.record).toMatchObject({ person: 'binh.nt', account: null });
    expect(await send('/session/end', {}, headers)).toMatchObject({
      body: { ended: 1 },
      cookie: expect.stringContaining('Max-Age=0'),
    });
    expect(codeOf(await send('/session', undefined, headers))).toBe('SIGN_IN_NEEDED');
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 3 });
    expect(records.map(({ record: { detail, account } }) => [account, detail])).toContainEqual([
      'binh.nt',
      'signed out',
    ]);
  });

  it('D94 is refused alike whatever was wrong, and what was typed is in no record', async () => {
    const person = await enrolled('giang.hv');
    const now = Date.now() + 60_000;
    at(now);
    const right = { person: 'giang.hv', password, code: person.code(now) };
    for (const wrong of [
      { person: 'giang.hx' },
      { password: `${password}!` },
      { code: '000000' },
      { person: password },
    ]) {
      const told = await send('/session', { ...right, ...wrong });
      expect([told.status, codeOf(told), told.cookie]).toEqual([401, 'SIGN_IN_REFUSED', null]);
    }
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 4 });
    expect(records.map(({ record: { outcome } }) => outcome)).toEqual(Array(4).fill('UNAUTHENTICATED'));
    expect(JSON.stringify(records)).not.toContain(password);
    expect((await send('/session', right)).status).toBe(200);
    expect(codeOf(await send('/session', right))).toBe('SIGN_IN_REFUSED');
  });

  it('is signed out after half an hour without use, after twelve hours in any case, and everywhere at once', async () => {
    const person = await enrolled('ha.vt');
    let now = Date.now();
    const open = async () => {
      now += 60_000;
      at(now);
      return cookieOf(await send('/session', { person: 'ha.vt', password, code: person.code(now) }));
    };
    const status = async (headers: Readonly<Record<string, string>>, later: number) => {
      at(now + later);
      return (await send('/session', undefined, headers)).status;
    };
    const first = await open();
    expect(await status(first, 29 * 60_000)).toBe(200);
    expect(await status(first, 58 * 60_000)).toBe(200);
    expect(await status(first, 89 * 60_000)).toBe(401);
    const second = await open();
    for (let minutes = 25; minutes < 720; minutes += 25)
      expect(await status(second, minutes * 60_000)).toBe(200);
    expect(await status(second, 721 * 60_000)).toBe(401);
    now += 721 * 60_000;
    const [third, fourth] = [await open(), await open()];
    expect(await send('/session/end', { everywhere: true }, third)).toMatchObject({ body: { ended: 2 } });
    expect(await status(fourth, 0)).toBe(401);
  });

  it('who is invited anew has a new password and no earlier session', async () => {
    const before = await enrolled('nga.dt');
    const now = Date.now() + 60_000;
    at(now);
    const session = cookieOf(await send('/session', { person: 'nga.dt', password, code: before.code(now) }));
    const after = await enrolled('nga.dt');
    expect((await send('/session', undefined, session)).status).toBe(401);
    at(now + 60_000);
    const old = { person: 'nga.dt', password, code: before.code(now + 60_000) };
    expect(codeOf(await send('/session', old))).toBe('SIGN_IN_REFUSED');
    expect((await send('/session', { ...old, code: after.code(now + 60_000) })).status).toBe(200);
  });
});

describe('a foreign page', () => {
  it('D92 neither signs anybody in or out, nor uses a session', async () => {
    const person = await enrolled('minh.nv');
    const now = Date.now() + 60_000;
    at(now);
    const attempt = { person: 'minh.nv', password, code: person.code(now) };
    expect(codeOf(await send('/session', attempt, {}))).toBe('CSRF_HEADER_MISSING');
    const { cookie } = cookieOf(await send('/session', attempt));
    expect(codeOf(await send('/session/end', {}, { cookie }))).toBe('CSRF_HEADER_MISSING');
    const query = '{ viewer { person { id } } }';
    expect((await send('/graphql', { query }, { cookie })).body.data).toEqual({ viewer: { person: null } });
    const twice = { ...ownPage, cookie: `${cookie}; ${cookie}` };
    expect((await send('/graphql', { query }, twice)).body.data).toEqual({ viewer: { person: null } });
  });
});

it('D93 no password and no secret stands in the files of the data folder, but for its hash and its seal', async () => {
  const person = await enrolled('phuc.lv');
  const folder = running.configuration.dataDir;
  const files = ['control.db', 'control.db-wal', 'audit.db', 'audit.db-wal'];
  const read = files.map((name) => readFile(join(folder, name)).catch(() => Buffer.alloc(0)));
  const text = Buffer.concat(await Promise.all(read)).toString('latin1');
  expect(text).toContain('argon2id');
  for (const hidden of [Buffer.from(password).toString('latin1'), person.secret])
    expect(text).not.toContain(hidden);
});

it('D91 whoever guesses is slowed down, also with what is right', async () => {
  const person = await enrolled('an.lv');
  const now = Date.now() + 60_000;
  at(now);
  const codes: (string | undefined)[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1)
    codes.push(codeOf(await send('/session', { person: 'an.lv', password: 'x', code: '000000' })));
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('SIGN_IN_REFUSED'));
  expect(codes.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  const right = { person: 'an.lv', password, code: person.code(now) };
  expect(codeOf(await send('/session', right))).toBe('TOO_MANY_REQUESTS');
});
