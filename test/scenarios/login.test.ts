import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { logIn, ownSettings, runWords } from '../fixtures/logged-in.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let settings: Awaited<ReturnType<typeof ownSettings>>;
beforeAll(async () => {
  running = await runProvince();
  settings = await ownSettings();
});
afterAll(async () => {
  await settings.remove();
  await running.stop();
});

const kept = () => join(settings.folder, 'lienthong', 'sessions.json');
const told = async () =>
  (await tailAudit({ folder: running.configuration.dataDir, count: 20 })).map(
    ({ record }) => `${record.account} ${record.detail}`,
  );

it('the command line becomes a person whom a browser confirms, in a file of that user alone, until it signs out', async () => {
  const { out, err, exitCode, shown } = await logIn(running, 'binh.nt');
  expect(exitCode, err).toBe(0);
  expect(err).toContain(`${running.address}/device`);
  expect(out).toContain('binh.nt');
  expect(shown).toMatchObject({ machine: expect.stringContaining('@'), address: '127.0.0.1' });

  const file = JSON.parse(await readFile(kept(), 'utf8'));
  expect((await stat(kept())).mode & 0o777).toBe(0o600);
  expect((await stat(join(settings.folder, 'lienthong'))).mode & 0o777).toBe(0o700);
  const { token } = file.sessions[running.address];
  const headers = { cookie: `lienthong-session=${token}`, 'lienthong-csrf': '1' };
  const viewer = await askOver(running.address, null, '{ viewer { person { id } } }', {}, headers);
  expect(viewer.data).toEqual({ viewer: { person: { id: 'binh.nt' } } });
  expect(await told()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^binh\.nt allows machine \S+@\S+ at 127\.0\.0\.1$/),
      expect.stringMatching(/^binh\.nt signed in on machine /),
    ]),
  );
  expect((await told()).join('\n')).not.toContain(token);

  await chmod(kept(), 0o644);
  expect(await runWords(['logout'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('chmod 600'),
  });
  await chmod(kept(), 0o600);
  expect(await runWords(['logout'])).toMatchObject({ exitCode: 0 });
  expect(await running.province.store.session(token)).toBeNull();
  expect(await readFile(kept(), 'utf8')).not.toContain(token);
  expect(await runWords(['logout'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('LOGIN_NEEDED'),
  });
});

it('what a person refuses becomes nobody', async () => {
  const { err, exitCode } = await logIn(running, 'binh.nt', false);
  expect(exitCode).toBe(2);
  expect(err).toContain('DEVICE_DENIED');
  expect(await readFile(kept(), 'utf8')).not.toContain('token');
});

it('an address that is not safe, not there or no server of ours is refused by its code', async () => {
  const codeOf = async (server: string) => (await runWords(['login', '--server', server])).err.split(':')[0];
  expect(await codeOf('http://lienthong.tinh.gov.vn')).toBe('SERVER_ADDRESS_INVALID');
  expect(await codeOf('https://a:b@lienthong.tinh.gov.vn')).toBe('SERVER_ADDRESS_INVALID');
  expect(await codeOf('file:///etc/passwd')).toBe('SERVER_ADDRESS_INVALID');
  expect(await codeOf('http://127.0.0.1:1')).toBe('SERVER_UNREACHABLE');
});
