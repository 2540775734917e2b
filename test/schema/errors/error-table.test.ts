import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { errorPage } from '../../../schema/errors/error-page.ts';
import { type ErrorCode, errorTable } from '../../../schema/errors/error-table.ts';

const root = join(import.meta.dirname, '../../..');
const codes = Object.keys(errorTable) as ErrorCode[];

async function sources(folder: string): Promise<string> {
  const names = await readdir(join(root, folder), { recursive: true });
  const texts = names
    .filter((name) => name.endsWith('.ts'))
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
      expect(status).toBeGreaterThanOrEqual(200);
    }
  });

  it('holds no code that the product never raises, and the product raises no other', async () => {
    const text = `${await sources('schema')}\n${await sources('subgraphs')}\n${await sources('gateway')}\n${await sources('province')}\n${await readFile(join(root, 'province/command/lienthong.js'), 'utf8')}`;
    const withoutTable = text.replace(/export const errorTable[\s\S]*?as const satisfies/, '');
    for (const code of codes) expect(withoutTable.includes(code), `${code} is never raised`).toBe(true);
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
