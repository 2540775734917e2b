import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { verifyAudit } from '../../gateway/audit/read/verify-audit.ts';
import { keepLogin } from '../../province/command/server/kept-sessions.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { withStore } from '../../province/start/with-store.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { ownSettings, runWords } from '../fixtures/logged-in.ts';
import { queryRecord } from '../gateway/audit/chain/child-record.ts';

const people = `
agencies:
  - { code: H50.KHCN, name: Sở Khoa học và Công nghệ, nameEn: Department of Science, kind: STATE_AGENCY, from: "2020-01-01" }
people:
  - { id: an.nv, name: Nguyễn Văn An, agency: H50.KHCN, position: Chuyên viên, positionEn: Officer, email: an@x.vn, phone: "0123456789" }
  - { id: ba.lt, name: Lê Thị Ba, agency: H50.KHCN, position: Chuyên viên, positionEn: Officer, email: ba@x.vn, phone: "0123456788" }
roles:
  - { person: an.nv, agency: H50.KHCN, role: AUDITOR, from: "2020-01-01", decision: "1" }
  - { person: ba.lt, agency: H50.KHCN, role: COORDINATOR_OFFICER, from: "2020-01-01", decision: "2" }
`;

let folder = '';
let dataDir = '';
let archive = '';
let settings: Awaited<ReturnType<typeof ownSettings>>;
beforeAll(async () => {
  settings = await ownSettings();
  const place = await mkdtemp(join(tmpdir(), 'retention-'));
  [folder, archive] = [join(place, 'tinh'), join(place, 'archive')];
  const words = [
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
  ];
  expect(await runWords(words)).toMatchObject({ exitCode: 0 });
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

async function invitationOf(person: string): Promise<string> {
  const { out } = await own('people', 'invite', person, '--why', 'x', '--json');
  return String(JSON.parse(out).invitation);
}

async function signIn(person: string, invitation: string): Promise<void> {
  await inStore(async (store) => {
    await store.claimInvitation(invitation, { passwordHash: 'x', secret: 'x' }, 1);
    const token = (await store.openSession(person, null)) ?? '';
    await keepLogin('http://127.0.0.1:4000', { token, person, endsAt: '2099-01-01T00:00:00.000Z' });
  });
}

it('D148 records are not taken away, nor put back, by a person without the right, nor by nobody', async () => {
  expect((await own('people', 'apply', join(folder, 'people.yaml'), '--why', 'x')).exitCode).toBe(0);
  await signIn('an.nv', await invitationOf('an.nv'));
  const invitation = await invitationOf('ba.lt');
  const log = await openAuditLog({ folder: dataDir });
  await log.append(queryRecord('q', { policyVersion: 0 }));
  await log.close();
  for (const words of [
    ['retain', '--archive', archive],
    ['retain', '--archive', archive, '--dry-run'],
    ['restore', join(archive, 'audit-1-1.jsonl')],
  ])
    expect((await own('audit', ...words)).err, words.join(' ')).toContain('AUDIT_RETENTION_NOT_PERMITTED');
  expect((await own('audit', 'retain', '--archive', archive, '--by', 'ba.lt')).err).toContain(
    'ACTOR_NOT_FREE',
  );
  await inStore(async (store) => {
    await store.endSessions('an.nv');
  });
  // An officer of the coordinator may: what stops the command is that this province has no agency yet.
  await signIn('ba.lt', invitation);
  expect((await own('audit', 'retain', '--archive', archive)).err).toContain('PROVINCE_INVALID');
  await inStore(async (store) => {
    await store.endSessions('ba.lt');
  });
  expect((await own('audit', 'retain', '--archive', archive)).err).toContain('LOGIN_NEEDED');
  expect(await readdir(archive).catch(() => [])).toEqual([]);
  expect(await verifyAudit({ folder: dataDir })).toMatchObject({ ok: true });
});
