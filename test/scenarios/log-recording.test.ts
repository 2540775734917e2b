import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { openCases } from '../../province/start/open-cases.ts';
import { logReaders } from '../fixtures/log-readers.ts';
import { runWords } from '../fixtures/logged-in.ts';
import { Recording } from '../fixtures/recording.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const page = join(import.meta.dirname, '../../docs/recordings-log.md');

let running: RunningProvince;
let away: string;
/** Records that were written before: of what the demonstration did, and of what fell due when the province started. */
let before = 0;
beforeAll(async () => {
  running = await runProvince();
  before = await recordsAtRest();
  away = await mkdtemp(join(tmpdir(), 'away-'));
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await rm(away, { recursive: true, force: true });
  await running.stop();
});

/** What differs from run to run, beside what a recording knows. */
const told = (text: string) =>
  text
    .replaceAll(away, '.')
    .replaceAll(/lienthong-audit\/[0-9a-f]{16}/g, 'lienthong-audit/…')
    .replaceAll(/"(address|responseBytes|position)": ?[^,}\n]+/g, '"$1": "…"');

/** How many records the log has once everything that falls due has been done. WHY: the server does it while others ask. */
async function recordsAtRest(): Promise<number> {
  const parts = {
    catalogue: await demonstration.loadCatalogue(),
    coordinator: (await demonstration.loadDescription()).coordinator,
  };
  const cases = openCases(parts, running.province.store, running.province.audit);
  while (((await cases?.takeDueSteps(() => undefined)) ?? 0) > 0);
  const count = async () => Number(JSON.parse(await running.command('audit', 'verify', '--json')).records);
  for (let known = -1; ; ) {
    const found = await count();
    if (found === known) return found;
    known = found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Numbers of records as they count from the first one of the recording. */
const counted = (text: string) =>
  text
    .replaceAll(/("(?:first|last|records)": ?)(\d+)/g, (_all, name, seq) => `${name}${Number(seq) - before}`)
    .replaceAll(/audit-(\d+)-(\d+)/g, (_all, ...ends) => {
      return `audit-${Number(ends[0]) - before}-${Number(ends[1]) - before}`;
    });

async function command(recording: Recording, ...words: readonly string[]): Promise<unknown> {
  const printed = await running.command(...words, '--json');
  recording.exchange(`lienthong ${counted(told(words.join(' ')))} --json`, {
    asked: words[1],
    answer: { data: JSON.parse(counted(told(printed))), errors: [] },
  });
  return JSON.parse(printed);
}

/** Each its part of the same two requests. */
async function recordParts(recording: Recording): Promise<void> {
  recording.heading(
    'Each its part of the sharing log',
    'The one-stop desk asks once for a citizen by the personal number, and once for dossiers with the names of their applicants: two databases. The police of the province own the population (an.lv), the service centre the dossiers (ha.vt).',
  );
  const people = await logReaders(running, recording.hear);
  await running.ask(
    'one-stop',
    '{ citizens(first: 1, where: { personalId: { eq: "040802024995" } }) { nodes { fullName } } }',
  );
  await running.ask('one-stop', '{ dossiers(first: 1) { nodes { dossierCode applicant { fullName } } } }');
  const fields =
    'kind outcome account purpose rows operation databases { database released { coordinate } denied { coordinate } }';
  const of = (as: string, filter = '') =>
    `query SharingLog { sharingLog(as: ${as}${filter}, first: 2) { nodes { ${fields} } } }`;
  await people.ask('an.lv', of('OWNER'));
  await people.ask('ha.vt', of('OWNER'));
  recording.exchange('account citizen: sharingLog', {
    asked: { as: 'CITIZEN' },
    answer: await running.ask('citizen', of('CITIZEN')),
  });
  await people.ask('nga.dt', of('OWNER'));
  recording.say(
    'The police search for a number in a case; without one, and for anybody else, the search is refused:',
  );
  const key = ', filter: { key: "040802024995", caseNumber: "15/VA-2026", database: "population" }';
  await people.ask('police.1', of('POLICE', key));
  await people.ask('vinh.hd', of('AUDITOR', key));
}

/** An export, and its check by somebody who has the file alone. */
async function recordExport(recording: Recording): Promise<void> {
  recording.heading(
    'An export that somebody without access checks',
    'The auditor keeps a checkpoint. The owner’s slice is exported; whoever has the two files checks it with no province, no data folder and no key.',
  );
  const [note, file] = [join(away, 'kept.checkpoint'), join(away, 'population.export')];
  await running.command('audit', 'checkpoint', '--out', note);
  const out = told(
    await running.command(
      ...[
        'audit',
        'export',
        '--agency',
        'G01.CAT',
        '--from',
        '2026-01-01',
        '--to',
        '2099-12-31',
        '--out',
        file,
      ],
    ),
  );
  recording.say(
    `\`lienthong audit export --agency G01.CAT --from 2026-01-01 --to 2099-12-31 --out population.export\` prints: ${out.replaceAll(/\d+ (of|trong) \d+/g, 'N $1 M')}`,
  );
  const check = async (...words: readonly string[]) => {
    const { out: printed, exitCode } = await runWords(['audit', 'check-export', ...words]);
    const lines = told(printed)
      .replaceAll(/\d+ (of|trong) \d+/g, 'N $1 M')
      .replaceAll(/record \d+/g, 'record N');
    recording.say(
      `\`lienthong ${told(['audit', 'check-export', ...words].join(' '))}\` exits ${exitCode}:\n\n\`\`\`text\n${lines}\n\`\`\``,
    );
    return exitCode;
  };
  expect(await check(file, '--checkpoint', note)).toBe(0);
  const text = await readFile(file, 'utf8');
  const shown = text.split('\n').find((line) => line.includes('IDENTITY')) ?? '';
  await writeFile(file, text.replace(`${shown}\n`, ''));
  recording.say('A record is cut out of the file:');
  expect(await check(file)).toBe(1);
  await writeFile(file, text.replace('one-stop', 'two-stop'));
  recording.say('A record is edited:');
  expect(await check(file)).toBe(1);
}

/** A day whose retention is over, years later. */
async function recordRetention(recording: Recording): Promise<void> {
  recording.heading(
    'An expired segment, and a chain that still verifies',
    'Years later the retention of every database is over. Requests go to the archive, acts stay. Records are numbered from the first one of this page.',
  );
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 366 * 86_400_000 });
  // The last record of the log stays, and with it its day: life goes on.
  await running.ask('nobody', '{ catalogue { itemCount } }');
  const archive = join(away, 'archive');
  const removed = (await command(recording, 'audit', 'retain', '--archive', archive)) as { file: string }[];
  expect(removed.length).toBeGreaterThan(0);
  await command(recording, 'audit', 'verify');
  recording.say('The archive is held against what stands in the place of its records, and put back:');
  const file = removed[0]?.file ?? '';
  await command(recording, 'audit', 'restore', file);
  await command(recording, 'audit', 'verify');
  expect(await command(recording, 'audit', 'retain', '--archive', archive)).toHaveLength(1);
}

it('the recordings of the log are what really happens (UPDATE_DOCS=1 writes the page anew)', async () => {
  const recording = new Recording();
  await recordParts(recording);
  await recordExport(recording);
  await recordRetention(recording);
  const text = recording.page(
    'Recordings of the sharing log',
    'Recorded by `npx vitest run test/scenarios/log-recording.test.ts`, as [recordings.md](recordings.md) are.',
  );
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
}, 120_000);
