import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sourceFolders = ['schema', 'subgraphs', 'gateway', 'province', 'test', 'bench'];

async function filesUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  // WHY: the peers of the bench may be installed, and none of their files is ours.
  return names.filter((name) => !name.includes('node_modules')).map((name) => `${folder}/${name}`);
}

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...(await filesUnder('docs')).filter((name) => name.endsWith('.md')),
];
const sources = (await Promise.all(sourceFolders.map(filesUnder))).flat();

/** The text of a page without its fenced blocks. */
async function proseOf(page: string): Promise<string> {
  return (await readFile(join(root, page), 'utf8')).replaceAll(/^```[\s\S]*?^```$/gm, '');
}

/** Whether a path that a page names is there; a page about one folder may leave the beginning out. */
function isThere(path: string): boolean {
  return existsSync(join(root, path)) || sources.some((source) => source.endsWith(`/${path}`));
}

describe('pages', () => {
  it.each(pages)('%s links to what is there', async (page) => {
    const links = [...(await proseOf(page)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const missing = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s names files and folders that are there', async (page) => {
    const words = [...(await proseOf(page)).matchAll(/`([\w./-]+)`/g)].map(([, word = '']) => word);
    const isPath = (word: string) =>
      /\/.*\.(?:ts|js|json|yaml|graphql)$/.test(word) ||
      new RegExp(`^(?:${sourceFolders.join('|')})/`).test(word);
    const missing = words
      .filter((word) => isPath(word) && !/^(?:data)?\//.test(word))
      .filter((word) => !isThere(word.replace(/\/$/, '')));
    expect(missing).toEqual([]);
  });

  it('are looked at', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(isThere('gateway/no-such-file.ts')).toBe(false);
    expect(isThere('guard/guard.ts')).toBe(true);
  });
});
