import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', running.configuration.dataDir, ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  return { exitCode, text: lines.join('\n') };
}

async function apply(text: string, ...flags: readonly string[]) {
  const file = join(running.configuration.dataDir, 'document.yaml');
  await writeFile(file, text);
  return run('agreement', 'apply', file, ...flags);
}

const document = (
  more = '',
  provider = 'G01.CAT',
  items = 'Citizen.religion, Citizen.phone',
) => `kind: AGREEMENT
number: TT-90/2026
title: Thử nghiệm
provider: ${provider}
consumers: [land-office]
content:
  - items: [${items}]
term: { from: "2026-01-01", to: null }
purpose: Đăng ký đất đai
legalBasis: [Luật]
${more}`;

const query = '{ citizens(first: 1) { nodes { phone } } }';

it('an agreement of an agency that does not own the items opens nothing, by file or by record', async () => {
  const version = await running.province.store.version();
  for (const provider of ['NO.SUCH', 'H41.STC', '"*"']) {
    const { exitCode, text } = await apply(document('', provider));
    expect(exitCode).toBe(2);
    expect(text).toContain('Citizen.religion belongs to G01.CAT');
  }
  expect(await running.province.store.version()).toBe(version);
  const [template] = (await running.province.store.snapshot()).instruments.filter(
    ({ number }) => number === 'TT-07/2026',
  );
  if (template === undefined) throw new TypeError('no TT-07/2026');
  const { version: _v, recordedVersion: _r, recordedAt: _a, recordedBy: _b, ...draft } = template;
  const [entry] = draft.content;
  if (entry === undefined) throw new TypeError('no entry');
  const content = [{ ...entry, items: ['Citizen.phone'] }];
  await running.province.store.recordInstrument({ ...draft, number: 'TT-91/2026', content }, { by: 'x' });
  const answer = await running.ask('land-office', query);
  expect(JSON.stringify(answer)).toContain('OWNER_DIFFERS');
  const { text } = await run('explain', '--as', 'land-office', 'Citizen.phone');
  for (const told of ['OWNER_DIFFERS', 'not the agency that owns', 'Get the consent of'])
    expect(text).toContain(told);
});

it('a file that is applied again changes nothing; what was ended begins anew only by a new act', async () => {
  const text = document('processing: Chỉ tra cứu\nstorage: { retentionDays: 30 }\n');
  expect(await apply(text)).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('version 1 recorded'),
  });
  const version = await running.province.store.version();
  expect(await apply(text)).toMatchObject({ exitCode: 0, text: expect.stringContaining('nothing changed') });
  expect(await apply(text, '--json')).toMatchObject({ exitCode: 0, text: '[]' });
  const shown = await run('agreement', 'show', 'TT-90/2026', '--yaml');
  expect(shown.text).toContain('retentionDays: 30');
  expect(await apply(shown.text)).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('nothing changed'),
  });
  expect(await running.province.store.version()).toBe(version);

  await run('agreement', 'revoke', 'TT-90/2026', '--reason', 'Hết mục đích');
  expect(await apply(text)).toMatchObject({ exitCode: 2, text: expect.stringContaining('AGREEMENT_ENDED') });
  expect(await apply(`${text}revives: true\n`)).toMatchObject({ exitCode: 2 });
  const act =
    'revives: true\nauthority: { ownerConsents: [{ agency: G01.CAT, document: 9/CV, date: "2026-11-20" }] }\n';
  expect(await apply(`${text}${act}`)).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('version 2'),
  });
});

it('all contents are shown, of every version', async () => {
  const { text, exitCode } = await run('agreement', 'show', 'TT-01/2026');
  expect(exitCode).toBe(0);
  for (const told of [
    'G01.CAT: TT-01/2026',
    'Art 38(6)',
    'Art 38(11)',
    'MINUTES',
    'Household.head',
    '2026-01-01',
  ])
    expect(text).toContain(told);
  const { text: json } = await run('agreement', 'show', 'TT-01/2026@1', '--json');
  expect(JSON.parse(json)).toMatchObject({ version: 1, contents: { storage: { retentionDays: 30 } } });
  expect(await run('agreement', 'show', 'TT-01/2026@9')).toMatchObject({ exitCode: 2 });
});

it.each([
  ['--by', ['agreement', 'suspend', 'TT-07/2026', '--kind', 'BREACH', '--reason', 'x', '--by', 'a\u202eb']],
  ['--why', ['account', 'suspend', 'tax', '--why', 'a\u200bb']],
  ['--reason', ['agreement', 'suspend', 'TT-07/2026', '--kind', 'BREACH', '--reason', 'a\u0007b']],
  ['a number', ['agreement', 'suspend', 'TT\u202e-07/2026', '--kind', 'BREACH', '--reason', 'x']],
])('a text in %s that cannot be read as it is is refused, and is in no log', async (_name, words) => {
  const version = await running.province.store.version();
  expect(await run(...words)).toMatchObject({ exitCode: 2, text: expect.stringMatching(/TEXT_INVALID/) });
  expect(await running.province.store.version()).toBe(version);
});
