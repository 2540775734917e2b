import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { keepLogin } from '../../province/command/server/kept-sessions.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { withStore } from '../../province/start/with-store.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { ownSettings, runWords } from '../fixtures/logged-in.ts';

const people = `
agencies:
  - { code: H50.KHCN, name: Sở Khoa học và Công nghệ, nameEn: Department of Science, kind: STATE_AGENCY, from: "2020-01-01" }
people:
  - { id: an.nv, name: Nguyễn Văn An, agency: H50.KHCN, position: Chuyên viên, positionEn: Officer, email: an@x.vn, phone: "0123456789" }
  - { id: ba.lt, name: Lê Thị Ba, agency: H50.KHCN, position: Chuyên viên, positionEn: Officer, email: ba@x.vn, phone: "0123456788" }
`;

let folder = '';
let dataDir = '';
let settings: Awaited<ReturnType<typeof ownSettings>>;
beforeAll(async () => {
  settings = await ownSettings();
  folder = join(await mkdtemp(join(tmpdir(), 'acting-')), 'tinh');
  expect(
    await runWords([
      'init',
      folder,
      '--name',
      'Tỉnh thử',
      '--name-en',
      'Test',
      '--code',
      '50',
      '--coordinator',
      'H50.KHCN',
    ]),
  ).toMatchObject({ exitCode: 0 });
  await writeFile(join(folder, 'people.yaml'), people);
  dataDir = (await openFolderProvince(folder)).dataFolder ?? '';
  await mkdir(dataDir, { recursive: true });
});
afterAll(async () => {
  await settings.remove();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const own = (...words: readonly string[]) => runWords(['--province', folder, ...words]);
const inStore = <Result>(work: (store: ControlStore) => Promise<Result>) =>
  withStore(readConfiguration({ LIENTHONG_DATA_DIR: dataDir }), work);
const enter = (...more: readonly string[]) =>
  own('people', 'apply', join(folder, 'people.yaml'), '--why', 'danh bạ đầu tiên', ...more);
const lastActors = async () =>
  (await tailAudit({ folder: dataDir, count: 2 })).map(({ record }) => record.account);
const operator = `operator:${userInfo().username}`;

/** Takes an invitation up and signs in, past the door: that is tested apart. */
async function signedIn(person: string, invitation: string): Promise<string> {
  return inStore(async (store) => {
    await store.claimInvitation(invitation, { passwordHash: 'x', secret: 'x' }, 1);
    const token = (await store.openSession(person, null)) ?? '';
    await keepLogin('http://127.0.0.1:4000', { token, person, endsAt: '2099-01-01T00:00:00.000Z' });
    return token;
  });
}

const invite = async (person: string, ...more: readonly string[]) => {
  const { out, err } = await own('people', 'invite', person, '--why', 'nhận việc', '--json', ...more);
  return { invitation: out === '' ? '' : String(JSON.parse(out).invitation), err };
};

it('a new province begins by the operator, under that name and no other; from the first person on, persons act', async () => {
  const named = await enter('--by', 'chủ tịch');
  expect(named.err).toContain('ACTOR_NOT_FREE');
  expect(named.err).toContain('lienthong login');
  expect((await enter()).exitCode).toBe(0);
  expect(await lastActors()).toEqual([operator, operator]);
  const { invitation } = await invite('an.nv');
  expect(await lastActors()).toEqual([operator, operator]);

  const token = await signedIn('an.nv', invitation);
  expect((await enter()).exitCode).toBe(0);
  expect(await lastActors()).toEqual(['an.nv', 'an.nv']);
  expect((await enter('--by', 'ba.lt')).err).toContain('ACTOR_NOT_FREE');

  await inStore((store) => store.endSession(token));
  expect((await enter()).err).toContain('LOGIN_NEEDED');
});

it('a session of another place, a broken file and a call without the province let nobody act', async () => {
  await keepLogin('http://127.0.0.1:4001', {
    token: 'A'.repeat(43),
    person: 'an.nv',
    endsAt: '2099-01-01T00:00:00.000Z',
  });
  expect((await enter()).err).toContain('LOGIN_NEEDED');
  const file = join(folder, 'people.yaml');
  const bare = ['people', 'apply', file, '--why', 'danh bạ', '--by', 'an.nv'];
  expect((await runWords(['--data-dir', dataDir, ...bare])).err).toContain('ACTOR_NOT_FREE');
  const kept = join(settings.folder, 'lienthong', 'sessions.json');
  await writeFile(kept, 'no JSON');
  expect((await enter()).err).toContain('LOGIN_NEEDED');
  await chmod(kept, 0o644);
  expect((await enter()).err).toContain('chmod 600');
  await rm(kept);
  // What reads needs nobody.
  expect((await own('people', 'show')).exitCode).toBe(0);
});

it('when nobody who could invite can sign in any more, the operator does, by a flag that the log shows', async () => {
  expect((await invite('an.nv')).err).toContain('LOGIN_NEEDED');
  const { invitation } = await invite('an.nv', '--operator');
  expect(invitation).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await lastActors()).toEqual([operator, operator]);
  await signedIn('an.nv', invitation);
  expect((await enter()).exitCode).toBe(0);
  expect(await lastActors()).toEqual(['an.nv', 'an.nv']);
});
