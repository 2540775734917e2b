import { access, constants, mkdir, stat } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Makes a data folder for its owner alone, where there is none. @throws DATA_FOLDER_UNUSABLE */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder }, error);
  }
}

/** For commands on what a server has made: where there is no folder yet, nothing else is to blame. @throws DATA_FOLDER_MISSING */
export async function requireDataFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    // WHY: what cannot be looked at is told by whoever opens it.
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (!isThere) throw codedError('DATA_FOLDER_MISSING', { folder });
}
