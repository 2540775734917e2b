import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueAccount, runCommand } from '../../fixtures/command-line.ts';

const terms = `number: TT-90/2026
title: Chia sẻ dữ liệu cho Sở Thử nghiệm
content:
  - items: [Citizen.fullName, Citizen.phone]
    masks: { Citizen.phone: { partial: 4 } }
purpose: Thử nghiệm
legalBasis: [Luật]
`;
const term = (end: string) => `term: { from: "2026-01-01", to: "${end}" }\n`;
const recorded = (end: string) =>
  `kind: AGREEMENT\nprovider: G01.CAT\nconsumers: [trial]\n${terms}${term(end)}`;
const draft = `version: 3
supersedes: 2
parties:
  - { agency: G01.CAT, role: PROVIDER }
  - { agency: H41.THU, role: CONSUMER, applications: [Hệ thống thử], accounts: [trial] }
${terms}${term('2028-12-31')}`;

describe('agreement text', () => {
  let folder = '';
  const place = (name: string) => join(folder, name);
  const text = (...words: readonly string[]) => runCommand(folder, 'agreement', 'text', ...words);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agreement-text-'));
    await issueAccount(folder, 'trial');
    for (const end of ['2026-12-31', '2027-12-31']) {
      await writeFile(place('agreement.yaml'), recorded(end));
      await runCommand(folder, 'agreement', 'apply', place('agreement.yaml'));
    }
    await writeFile(place('draft.yaml'), draft);
    await writeFile(
      place('open.yaml'),
      'kind: OPEN_LIST\nnumber: DLM-90\ntitle: x\nprovider: "*"\ncontent: [{ items: [AdministrativeUnit.name] }]\nterm: { from: "2026-01-01" }\npurpose: x\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints a recorded agreement in Vietnamese, a version of it in English', async () => {
    const newest = await text('TT-90/2026');
    expect(newest).toContain('(Phiên bản 2, thay phiên bản 1)');
    expect(newest).toContain('Từ ngày 01/01/2026 đến hết ngày 31/12/2027');
    expect(newest).toContain('| Citizen.phone | Số điện thoại | chỉ 4 ký tự cuối | mọi dòng |');
    expect(newest).not.toContain('missing');
    expect(await text('TT-90/2026@1', '--lang', 'en')).toContain('until the end of 2026-12-31');
  });

  it('writes a PDF that is the same each time, and never over a file', async () => {
    const printed = await text('TT-90/2026', '--pdf', place('1.pdf'), '--json');
    const told = JSON.parse(printed) as { readonly sha256: string; readonly digest: string };
    const bytes = await readFile(place('1.pdf'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.sha256);
    expect(await text('TT-90/2026', '--pdf', place('2.pdf'))).toContain(told.sha256);
    expect((await readFile(place('2.pdf'))).equals(bytes)).toBe(true);
    expect(await text('TT-90/2026@1', '--pdf', place('1.pdf'))).toContain('OPTION_INVALID');
    expect((await readFile(place('1.pdf'))).equals(bytes)).toBe(true);
    const data = JSON.parse(await text('TT-90/2026', '--json')) as { readonly digest: string };
    expect(data.digest).toBe(told.digest);
  });

  it('prints the draft of a file, and what it still lacks', async () => {
    const printed = await text(place('draft.yaml'));
    expect(printed).toContain('Hệ thống thử | trial');
    expect(printed).toContain('Still missing before it is signed: article 10');
    const data = JSON.parse(await text(place('draft.yaml'), '--json')) as {
      readonly missing: readonly object[];
    };
    expect(data.missing.length).toBeGreaterThan(5);
  });

  it('tells what differs clause by clause', async () => {
    expect(await text('TT-90/2026@2', '--against', 'TT-90/2026@1')).toBe(
      [
        '4. Term of connection and of use:',
        '  - From 2026-01-01 until the end of 2026-12-31',
        '  + From 2026-01-01 until the end of 2027-12-31',
      ].join('\n'),
    );
    expect(await text('TT-90/2026', '--against', 'TT-90/2026@2')).toBe('No difference.');
    await writeFile(place('same.yaml'), draft.replace('2028-12-31', '2027-12-31'));
    expect(await text(place('same.yaml'), '--against', 'TT-90/2026')).toMatch(
      /^Only the parties differ .*\n1\. Parties that provide/,
    );
  });

  it('refuses a draft that is wrong, a number that is not there, another kind of instrument', async () => {
    await writeFile(place('wrong.yaml'), draft.replace('accounts: [trial]', 'accounts: [other]'));
    expect(await text(place('wrong.yaml'))).toContain('there is no account or application "other"');
    expect(await text('TT-99/2026')).toContain('AGREEMENT_UNKNOWN');
    await runCommand(folder, 'agreement', 'apply', place('open.yaml'));
    expect(await runCommand(folder, 'agreement', 'list')).toContain('DLM-90');
    expect(await text('DLM-90')).toContain('AGREEMENT_UNKNOWN');
    expect(await text('TT-90/2026', '--lang', 'fr')).toContain('OPTION_INVALID');
  });
});
