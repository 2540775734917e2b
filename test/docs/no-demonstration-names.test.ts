import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';

const root = join(import.meta.dirname, '../..');
const rooms = [
  ...['schema', 'subgraphs', 'gateway', 'province/start', 'province/command', 'province/folder'],
  ...['province/introspect', 'province/check'],
];

/** The text of a source file without its comments, line by line. */
function code(source: string): readonly string[] {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return source
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<![:'"`])\/\/.*/g, blank)
    .split('\n');
}

/** Names by which only the demonstration's SDL files call anything. */
async function demonstrationNames(): Promise<readonly string[]> {
  const { agencies } = await demonstration.loadCatalogue();
  const names = agencies.flatMap(({ database, types, enums, unions }) => [
    database.id,
    database.owner,
    ...[...types.values()].flatMap(({ name, singular, plural }) => [name, singular ?? name, plural ?? name]),
    ...enums.keys(),
    ...unions.keys(),
  ]);
  // WHY those: a word of everyday language, and what the language of catalogues has itself.
  const common = new Set(['reference', 'land', 'country', 'countries', 'procedure', 'Procedure', 'industry']);
  return [...new Set([...names, 'demo-accounts', 'H41'])].filter((name) => !common.has(name));
}

function namedIn(line: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => new RegExp(`(?<![\\w-])${name.replace(/[.]/g, '\\.')}(?![\\w-])`).test(line));
}

it('nothing outside of the demonstration names an agency, type or file of it', async () => {
  const names = await demonstrationNames();
  expect(names.length).toBeGreaterThan(40);
  const found: string[] = [];
  for (const room of rooms) {
    const files = await readdir(join(root, room), { recursive: true, withFileTypes: true });
    for (const file of files) {
      if (!file.isFile() || !file.name.endsWith('.ts')) continue;
      const path = join(file.parentPath, file.name);
      for (const [at, line] of code(await readFile(path, 'utf8')).entries())
        for (const name of namedIn(line, names)) found.push(`${relative(root, path)}:${at + 1} ${name}`);
    }
  }
  expect(found).toEqual([]);
});

it('finds such a name in code, and none in a comment', async () => {
  const names = await demonstrationNames();
  const source = "/** Citizen */\nconst type = 'Citizen'; // Household\nconst url = 'http://x/enterprises';";
  expect(code(source).map((line) => namedIn(line, names))).toEqual([[], ['Citizen'], ['enterprises']]);
});
