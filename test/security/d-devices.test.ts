import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { sendJson } from '../fixtures/logged-in.ts';
import { openPersonSession, type PersonSession } from '../fixtures/person-session.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let binh: PersonSession;
let an: PersonSession;
beforeAll(async () => {
  running = await runProvince();
});
afterEach(() => void vi.useRealTimers());
afterAll(() => running.stop());

async function begun(machine = 'an@may-1') {
  binh = await openPersonSession(running, 'binh.nt');
  an = await openPersonSession(running, 'an.lv');
  const { status, body } = await sendJson(running, '/device', { machine });
  expect(status).toBe(200);
  return { device: String(body.device_code), user: String(body.user_code), body };
}

const look = (session: PersonSession, code: string) =>
  sendJson(running, '/device/look', { user_code: code }, session.headers);
const answer = (session: PersonSession, code: string, allow = true) =>
  sendJson(running, '/device/answer', { user_code: code, allow }, session.headers);
const take = (code: string) => sendJson(running, '/device/token', { device_code: code });

/** Moves the clock of the process; timers go on. */
function after(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

it('D117 codes that are guessed open nothing: the same words for each, few attempts, each in the log', async () => {
  const { user } = await begun();
  const words = new Set<string>();
  const codes: (string | undefined)[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const guess = `BBBB-BBB${'BCDFGHJKLMNP'[attempt]}`;
    const { code, body } = await look(an, guess);
    codes.push(code);
    if (code === 'DEVICE_CODE_WRONG') words.add(JSON.stringify(body).replaceAll(/"requestId":"[^"]*"/g, ''));
  }
  expect(words.size).toBe(1);
  expect(codes.filter((code) => code === 'DEVICE_CODE_WRONG')).toHaveLength(8);
  expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS');
  // Who has no attempts left learns nothing of a right one either.
  expect((await look(an, user)).code).toBe('TOO_MANY_REQUESTS');
  const log = await tailAudit({ folder: running.configuration.dataDir, count: 20 });
  const refused = log.filter(({ record }) => record.detail === 'code of a machine refused');
  expect(refused).toHaveLength(8);
  expect(JSON.stringify(refused)).not.toContain('BBBB');
  // WHY anew: the next tests have attempts of their own.
  await running.stop();
  running = await runProvince();
});

it('D118 a code is used once, by whoever comes first, and is kept as a digest alone', async () => {
  const { device, user } = await begun();
  await look(binh, user);
  expect((await answer(binh, user)).status).toBe(200);
  expect((await answer(binh, user)).code).toBe('DEVICE_CODE_WRONG');
  expect((await answer(binh, user, false)).code).toBe('DEVICE_CODE_WRONG');
  const both = await Promise.all([take(device), take(device), take(device)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  expect((await take(device)).body.error).toBe('expired_token');
});

it('D119 a code that one browser has open is nothing to another, nor to who sees no page or no longer is signed in', async () => {
  const { device, user } = await begun();
  // Nobody answers what was not shown.
  expect(await running.province.store.answerDevice(user.replace('-', ''), binh.token, true)).toBeNull();
  expect((await look(binh, user)).body).toMatchObject({ machine: 'an@may-1', address: '127.0.0.1' });
  expect((await look(an, user)).code).toBe('DEVICE_CODE_WRONG');
  expect((await answer(an, user)).code).toBe('DEVICE_CODE_WRONG');
  expect((await sendJson(running, '/device/answer', { user_code: user, allow: true })).code).toBe(
    'SIGN_IN_NEEDED',
  );
  const { 'lienthong-csrf': _, ...foreign } = binh.headers;
  const response = await fetch(`${running.address}/device/answer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...foreign },
    body: JSON.stringify({ user_code: user, allow: true }),
  });
  expect(await response.text()).toContain('CSRF_HEADER_MISSING');
  expect((await take(device)).body.error).toBe('authorization_pending');
  expect((await take(device)).body.error).toBe('slow_down');
  expect((await answer(binh, user)).status).toBe(200);
  // Signing out everywhere takes back what was confirmed and not yet taken.
  await running.province.store.endSessions('binh.nt');
  after(6_000);
  expect((await take(device)).body.error).toBe('expired_token');
});

it('D120 what is confirmed says which machine asked and from where, in letters that cannot speak or hide', async () => {
  for (const machine of [
    '',
    'Cong an tinh goi',
    '<b>an</b>',
    'an\u202E',
    'аn@may',
    'a'.repeat(65),
    '-x',
    'a\nb',
  ])
    expect((await sendJson(running, '/device', { machine })).code, machine).toBe('BAD_REQUEST');
  const { user } = await begun('an@may-2');
  expect((await look(binh, user.toLowerCase().replace('-', ' '))).body).toEqual({
    ...{ machine: 'an@may-2', address: '127.0.0.1' },
    ...{ askedAt: expect.any(String), endsAt: expect.any(String) },
  });
  const page = await (await fetch(`${running.address}/device?user_code=${user}&lang=en`)).text();
  // A link that somebody sends fills in nothing.
  expect(page).not.toContain(user);
  expect(page).toContain('a code that somebody sent you is a fraud');
  expect(page).not.toMatch(/(?:src|href)="(?!\/|data:,)/);
});

it('D121 after ten minutes a code is over, and a session of a machine never outlives the one that confirmed it', async () => {
  const late = await begun();
  const session = await begun();
  await look(binh, session.user);
  await answer(binh, session.user);
  const { body } = await take(session.device);
  const token = String(body.access_token);
  const kept = await running.province.store.session(binh.token);
  expect((await running.province.store.session(token))?.endsAt).toBe(kept?.endsAt);
  // A machine that confirms the next one gains no time by it.
  const machine = { ...binh, headers: { ...binh.headers, cookie: `lienthong-session=${token}` } };
  const next = await begun();
  await look(machine, next.user);
  await answer(machine, next.user);
  const chained = String((await take(next.device)).body.access_token);
  expect((await running.province.store.session(chained))?.endsAt).toBe(kept?.endsAt);
  after(10 * 60_000);
  expect((await look(binh, late.user)).code).toBe('DEVICE_CODE_WRONG');
  expect((await take(late.device)).body.error).toBe('expired_token');
});

it('D122 machines that ask in a flood leave room for others, and none is kept for long', async () => {
  const answers = await Promise.all(
    Array.from({ length: 80 }, () => sendJson(running, '/device', { machine: 'flood' })),
  );
  const refused = answers.filter(({ code }) => code === 'TOO_MANY_REQUESTS');
  expect(refused.length).toBeGreaterThanOrEqual(10);
  const { store } = running.province;
  const elsewhere = { machine: 'may-3', address: '10.0.0.9', group: '10.0.0.9' };
  expect(await store.openDevice(elsewhere)).not.toBeNull();
  for (let asked = 0; asked < 500; asked += 1) await store.openDevice(elsewhere);
  expect(await store.openDevice(elsewhere)).toBeNull();
  after(11 * 60_000);
  expect(await store.openDevice(elsewhere)).not.toBeNull();
});
