import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Files by id, as docs/attacks.md has them. */
async function indexed(): Promise<ReadonlyMap<string, readonly string[]>> {
  const page = await readFile(join(root, 'docs/attacks.md'), 'utf8');
  const rows = [...page.matchAll(/^\| ([A-G]\d+) +\|[^|]+\|([^|]*)\|$/gm)];
  return new Map(
    rows.map(([, id = '', files = '']) => [
      id,
      [...files.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ]),
  );
}

/** Ids that begin the name of a test, by test file; skipped tests count as none. */
async function tested(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = await readdir(join(root, 'test'), { recursive: true });
  const found = new Map<string, Set<string>>();
  for (const name of names.filter((each) => each.endsWith('.test.ts'))) {
    const text = await readFile(join(root, 'test', name), 'utf8');
    const file = name.split('/').at(-1) ?? '';
    for (const [, id = ''] of text.matchAll(
      /\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*['"`]([A-G]\d+)[ ,]/g,
    )) {
      found.set(id, (found.get(id) ?? new Set()).add(file));
    }
    for (const [, id = ''] of text.matchAll(/^ *\]\)\(\s*['"`]([A-G]\d+)[ ,]/gm)) {
      found.set(id, (found.get(id) ?? new Set()).add(file));
    }
    expect(text, `${name} skips tests`).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo)\b/);
  }
  return found;
}

describe('the index of attacks', () => {
  it('names a test file for each attack, and each has a test of that name', async () => {
    const [rows, tests] = [await indexed(), await tested()];
    expect(rows.size).toBeGreaterThanOrEqual(55);
    for (const [id, files] of rows) {
      expect(files.length, id).toBeGreaterThan(0);
      for (const file of files) expect([...(tests.get(id) ?? [])], id).toContain(file);
    }
  });

  it('knows every attack that a test names', async () => {
    const [rows, tests] = [await indexed(), await tested()];
    expect([...tests.keys()].filter((id) => !rows.has(id))).toEqual([]);
  });
});
