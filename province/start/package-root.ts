import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '../../schema/invariant.ts';

/** Folder of the package, whether the source or its build in dist/ runs: SDL, lists and policies lie in its source folders. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    invariant(above !== folder, 'the program lies in its package');
    folder = above;
  }
  return folder;
}

/** Version of the package, as package.json says it. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
