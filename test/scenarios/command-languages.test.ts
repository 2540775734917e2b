import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandTexts } from '../../province/command/command-texts.ts';
import { main } from '../../province/command/main.ts';
import { seededFolder } from '../fixtures/running-province.ts';

let folder = '';
let draft = '';
const before = process.env.LC_ALL;

beforeAll(async () => {
  folder = await seededFolder();
  draft = join(folder, 'draft.yaml');
  await writeFile(draft, await printed('en', 'agreement', 'show', 'TT-02/2026', '--yaml'));
});
afterAll(async () => {
  process.env.LC_ALL = before;
  process.exitCode = 0;
  await rm(folder, { recursive: true, force: true });
});

/** What a command prints to both streams for a reader of a language. */
async function printed(language: 'vi' | 'en', ...words: readonly string[]): Promise<string> {
  process.env.LC_ALL = language === 'vi' ? 'vi_VN.UTF-8' : 'C.UTF-8';
  const lines: string[] = [];
  const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
  await main(['node', 'lienthong', '--data-dir', folder, ...words], output);
  return lines.join('\n');
}

const entries = Object.entries(commandTexts);
/** Headings stand in the first line of a table, as words of their own; names such as DENIED stand in cells. */
const headings = entries.filter(([key]) => key === key.toUpperCase()).map(([, texts]) => texts);
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sentences = entries
  .filter(([key]) => key !== key.toUpperCase())
  .map(([key, { en }]) => ({
    key,
    english: new RegExp(
      `(?<![\\w-])${en
        .split(/\{\w+\}/)
        .map(escaped)
        .join('.+')}(?![\\w-])`,
    ),
  }));

const commands: readonly (readonly string[])[] = [
  ['seed'],
  ['check'],
  ['check', '--modes'],
  ['account', 'list'],
  [
    'account',
    'issue',
    'x-vi',
    '--agency',
    'H41.X',
    '--agency-name',
    'Cơ quan',
    '--purpose',
    'Thử',
    '--why',
    'thử',
  ],
  ['account', 'rotate', 'tax', '--why', 'định kỳ'],
  ['account', 'rotate', 'bank', '--now', '--why', 'lộ khóa'],
  ['agreement', 'list'],
  ['agreement', 'show', 'TT-02/2026'],
  ['agreement', 'diff', 'TT-02/2026', 'TT-06/2026'],
  ['agreement', 'diff', 'TT-02/2026', 'TT-02/2026'],
  ['agreement', 'preview', 'DRAFT'],
  ['agreement', 'apply', 'DRAFT'],
  ['agreement', 'preview', 'suspend', 'TT-02/2026', '--kind', 'breach', '--reason', 'vi phạm'],
  ['agreement', 'suspend', 'TT-02/2026', '--kind', 'breach', '--reason', 'vi phạm'],
  ['agreement', 'resume', 'TT-02/2026', '--reason', 'đã khắc phục'],
  ['explain', '--as', 'tax', 'Citizen.fullName'],
  ['explain', '--as', 'tax', 'Citizen.religion'],
  ['explain', '--as', 'suspended', 'Citizen.fullName'],
  ['matrix', '--account', 'tax', '--database', 'business'],
  ['policy', 'history'],
  ['policy', 'show', '1'],
  ['policy', 'diff', '1', '2'],
  ['policy', 'rollback', '1', '--why', 'thử'],
  ['policy', 'accept', '--why', 'thử'],
  ['catalogue', 'accept', '--database', 'business', '--why', 'thử'],
  ['audit', 'tail'],
  ['audit', 'search', '--limit', '1'],
  ['audit', 'search', '--account', 'nosuch'],
  ['audit', 'verify'],
  ['audit', 'checkpoint'],
  // What is refused, by an error of each kind.
  ['agreement', 'list', '--nosuch'],
  ['agreement', 'show', 'TT-NO/2026'],
  ['agreement', 'revoke', 'TT-02/2026'],
  ['catalogue', 'accept', '--database', 'nosuch', '--why', 'x'],
];

describe('every command, to who reads Vietnamese', () => {
  it.each(commands.map((words) => [words.join(' '), words] as const))(
    '%s says nothing of the table in English',
    async (_name, words) => {
      const told = await printed('vi', ...words.map((word) => (word === 'DRAFT' ? draft : word)));
      const [first = ''] = told.split('\n');
      const cells = first.split(/ {2,}/);
      expect(told).not.toBe('');
      expect(headings.filter(({ en }) => cells.includes(en))).toEqual([]);
      expect(sentences.filter(({ english }) => english.test(told)).map(({ key }) => key)).toEqual([]);
    },
  );

  it('would find the English of any of them', async () => {
    const told = await printed('en', 'account', 'list');
    const [first = ''] = told.split('\n');
    expect(headings.filter(({ en }) => first.split(/ {2,}/).includes(en)).length).toBe(7);
    const verified = await printed('en', 'audit', 'verify');
    expect(sentences.filter(({ english }) => english.test(verified)).map(({ key }) => key)).toContain(
      'allSound',
    );
  });

  it.each([
    ['account', 'list'],
    ['agreement', 'list'],
    ['explain', 'Citizen.religion', '--as', 'tax'],
    ['policy', 'history'],
    ['audit', 'verify'],
    ['check', '--modes'],
  ])('%s %s: what scripts read is the same in both languages', async (...words) => {
    const json = async (language: 'vi' | 'en') =>
      (await printed(language, ...words, '--json')).replaceAll(/"at": "[^"]+"/g, '"at": "now"');
    expect(await json('vi')).toBe(await json('en'));
  });
});
