import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codedError } from '../../schema/errors/coded-error.ts';
import { dataFiles } from './data-files.ts';

/** What others may do with a file, in its mode. */
const others = 0o077;

/** Files of the data folder that are made readable for their owner alone; keys are refused instead, see `requirePrivate`. */
const dataFile = /\.(?:db|db-wal|db-shm|columns\.json)$/;

/** WHY: Windows has no such modes; what stands there says nothing. */
const hasModes = process.platform !== 'win32';

/**
 * Takes the data folder, its databases and its documents away from everybody but their owner. What belongs to somebody else stays as it is:
 * its owner has decided.
 */
export async function makePrivate(folder: string): Promise<void> {
  if (!hasModes) return;
  await tighten(folder, 'folder');
  await tighten(dataFiles(folder).documents, 'folder');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => dataFile.test(name));
  await Promise.all(files.map((name) => tighten(join(folder, name), 'file')));
}

async function tighten(path: string, kind: 'folder' | 'file'): Promise<void> {
  const found = await stat(path).catch(() => null);
  // WHY not a folder in the place of a file: nobody could look at it any more.
  if (found === null || (found.mode & others) === 0 || (kind === 'file' && !found.isFile())) return;
  await chmod(path, found.mode & 0o700).catch(() => {});
}

/** Refuses a key that others may read: it may be known already. @throws CONFIGURATION_INVALID, which says what to do */
export async function requirePrivate(file: string): Promise<void> {
  if (!hasModes) return;
  const found = await stat(file).catch(() => null);
  if (found !== null && (found.mode & others) !== 0) {
    throw codedError('CONFIGURATION_INVALID', {
      detail: {
        vi: `chmod 600 ${file} (người khác đọc được tệp)`,
        en: `chmod 600 ${file} (others may read it)`,
      },
    });
  }
}
