import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepLogin } from '../../province/command/server/kept-sessions.ts';
import { ownSettings, type PrintedCommand, runWords } from '../fixtures/logged-in.ts';
import { openPersonSession } from '../fixtures/person-session.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { pdf } from '../fixtures/sent-document.ts';

let running: RunningProvince;
let settings: Awaited<ReturnType<typeof ownSettings>>;
let seeded: ReadonlySet<string> = new Set();
beforeAll(async () => {
  running = await runProvince();
  settings = await ownSettings();
  seeded = new Set(await keptDocuments());
});
afterAll(async () => {
  await settings.remove();
  await running.stop();
});

/** Runs a command as a person; how the session comes into its file is tested apart. */
async function as(person: string, ...words: readonly string[]): Promise<PrintedCommand> {
  const { token } = await openPersonSession(running, person);
  await keepLogin(running.address, { token, person, endsAt: new Date(Date.now() + 3_600_000).toISOString() });
  return runWords(words);
}

/** Files of bytes in the data folder, those on their way included. */
async function keptDocuments(): Promise<readonly string[]> {
  const folder = join(running.configuration.dataDir, 'documents');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((each) => each.isFile() && !seeded.has(each.name)).map(({ name }) => name);
}

const content = `
items: [{ item: Citizen.dateOfBirth }]
purpose: Đối chiếu người nộp thuế
purposeCode: doi-chieu
usageAfterRetrieval: Chỉ đối chiếu
application: { id: tms, name: Quản lý thuế, securityLevel: 2 }
frequency: Theo từng hồ sơ
termFrom: 2026-01-01
`;

it('an officer drafts, the head sends, the coordinator sees it among the tasks: all by the command line', async () => {
  const file = join(settings.folder, 'request.yaml');
  await writeFile(file, content);
  const words = [
    '--input',
    file,
    '--set',
    'termTo=2027-12-31',
    '--set',
    'application.securityLevel=3',
    '--json',
  ];
  const before = (await as('yen.nt', 'case', 'list', '--json')).out;
  const preview = await as('yen.nt', 'act', 'startConnectionRequest', ...words, '--preview');
  expect(preview.exitCode, preview.err).toBe(0);
  expect((await as('yen.nt', 'case', 'list', '--json')).out).toBe(before);
  const started = await as('yen.nt', 'act', 'startConnectionRequest', ...words);
  expect(started.exitCode, started.err).toBe(0);
  const { number } = JSON.parse(started.out).subject as { number: string };

  const shown = await as('yen.nt', 'case', 'show', number);
  expect(shown.err).toBe('');
  for (const part of [
    number,
    'Đối chiếu người nộp thuế',
    'securityLevel: 3',
    '2027-12-31',
    'submitConnectionRequest',
  ])
    expect(shown.out).toContain(part);

  // A letter that is not there, or that its act lacks, sends nothing.
  const nothing = await as('nga.dt', 'act', 'submitConnectionRequest', number, '--document', 'none.pdf');
  expect(nothing.err).toContain('OPTION_INVALID');
  const bare = await as('nga.dt', 'act', 'submitConnectionRequest', number);
  expect(bare.err).toContain('SERVER_REFUSED');
  expect(bare.err).toContain('ACT_INCOMPLETE');
  expect(bare.err).toMatch(/--request-id [0-9a-f-]{36}/);

  await writeFile(join(settings.folder, 'letter.pdf'), pdf('đề nghị'));
  const letter = join(settings.folder, 'letter.yaml');
  await writeFile(
    letter,
    'file: letter.pdf\nkind: REQUEST_LETTER\nnumber: 12/CTHUE\nissuedOn: "2026-01-05"\nissuerAgency: H41.CTHUE\ntitle: Đề nghị kết nối\n',
  );
  // What is only asked is judged, and stored nowhere.
  const dry = await as('nga.dt', 'act', 'submitConnectionRequest', number, '--preview', '--document', letter);
  expect(dry.exitCode, dry.err).toBe(0);
  expect(dry.out).toContain(number);
  const checked = /: ([0-9a-f]{64})$/m.exec(dry.err)?.[1];
  expect(checked).toBe(createHash('sha256').update(pdf('đề nghị')).digest('hex'));
  expect(await keptDocuments()).toEqual([]);
  const named = await as('nga.dt', 'act', 'submitConnectionRequest', number, '--document', String(checked));
  expect(named.err).toContain('OPTION_INVALID');
  await writeFile(join(settings.folder, 'page.pdf'), 'no pages');
  const page = join(settings.folder, 'page.pdf');
  const wrong = await as('nga.dt', 'act', 'submitConnectionRequest', number, '--preview', '--document', page);
  expect(wrong.err).toContain('DOCUMENT_TYPE_DIFFERS');
  const id = '0c8f5f0e-6c3f-4b7e-9d0a-111111111111';
  const submit = ['act', 'submitConnectionRequest', number, '--request-id', id] as const;
  const sent = await as('nga.dt', ...submit, '--document', letter);
  expect(sent.exitCode, sent.err).toBe(0);
  expect(sent.out).toContain(number);
  const stored = /: ([0-9a-f]{32})$/m.exec(sent.err)?.[1] ?? '';
  expect(await running.province.store.documents([stored])).toMatchObject([
    { kind: 'REQUEST_LETTER', number: '12/CTHUE', title: 'Đề nghị kết nối' },
  ]);

  const tasks = await as('quan.dm', 'case', 'tasks');
  expect(tasks.out).toContain(number);
  expect(tasks.out).toContain('receiveConnectionRequest');
  const received = await as('quan.dm', 'act', 'receiveConnectionRequest', number);
  expect(received.exitCode, received.err).toBe(0);
});

it('what is not there is refused before anything is sent, by its code', async () => {
  const codeOf = async (...words: readonly string[]) => (await as('yen.nt', ...words)).err.split(':')[0];
  expect(await codeOf('act', 'doSomething')).toBe('OPTION_INVALID');
  expect(await codeOf('act', 'submitConnectionRequest')).toBe('OPTION_INVALID');
  expect(await codeOf('act', 'startConnectionRequest', 'YC-000000/2026')).toBe('OPTION_INVALID');
  expect(await codeOf('case', 'show', '12/2026')).toBe('CASE_UNKNOWN');
  expect(await codeOf('case', 'show', 'YC-000000/2026')).toBe('SERVER_REFUSED');
  for (const setting of ['purpose', '=x', '__proto__.x=1', 'application.none=1', 'requestId=1', 'items=[1'])
    expect(await codeOf('act', 'startConnectionRequest', '--set', setting), setting).toBe('OPTION_INVALID');
  const list = await runWords(['act']);
  expect(list.out).toContain('startConnectionRequest');
  await running.province.store.endSessions('yen.nt');
  expect((await runWords(['case', 'tasks'])).err).toContain('LOGIN_NEEDED');
});
