import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { type ErrorCode, errorTable } from '../../../schema/errors/error-table.ts';
import { errorAreas, errorPage } from './error-page.ts';

const root = join(import.meta.dirname, '../../..');
const codes = Object.keys(errorTable) as ErrorCode[];

/** What starts the command line on any version of Node.js, so it is not TypeScript. */
const launcher = 'province/command/lienthong.js';

/** The sources of a folder without the tables of errors themselves. */
async function sources(folder: string): Promise<string> {
  const names = await readdir(join(root, folder), { recursive: true });
  const texts = names
    .filter((name) => name.endsWith('.ts') && !/^errors\/[a-z]+-errors\.ts$/.test(name))
    .map((name) => readFile(join(root, folder, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

describe('the error table', () => {
  it('says everything in both languages with a next step', () => {
    for (const code of codes) {
      const { vi, en, hintVi, hintEn, status } = errorTable[code];
      for (const text of [vi, en, hintVi, hintEn]) expect(text.length, code).toBeGreaterThan(5);
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(places(vi), code).toEqual(places(en));
      expect(places(hintVi), code).toEqual(places(hintEn));
      // The types read whatever stands in braces as a name.
      expect(`${vi}${en}${hintVi}${hintEn}`.replaceAll(/\{\w+\}/g, ''), code).not.toMatch(/[{}]/);
      expect(status).toBeGreaterThanOrEqual(200);
    }
  });

  it('has every code in one area', () => {
    expect(Object.values(errorAreas).flatMap((area) => Object.keys(area))).toEqual(codes);
  });

  it('holds no code that the product never raises', async () => {
    const folders = ['schema', 'subgraphs', 'gateway', 'province'].map(sources);
    const text = [...(await Promise.all(folders)), await readFile(join(root, launcher), 'utf8')].join('\n');
    for (const code of codes) expect(text.includes(code), `${code} is never raised`).toBe(true);
  });

  it('is what docs/errors.md says (UPDATE_DOCS=1 writes the page anew)', async () => {
    const page = join(root, 'docs/errors.md');
    if (process.env.UPDATE_DOCS === '1') await writeFile(page, errorPage());
    expect(await readFile(page, 'utf8')).toBe(errorPage());
  });

  it('fills details into both messages', () => {
    const error = codedError('ACCOUNT_UNKNOWN', { account: 'x' });
    expect(error.messages).toEqual({ vi: 'Không có tài khoản x.', en: 'There is no account x.' });
    expect(error.status).toBe(404);
  });
});
