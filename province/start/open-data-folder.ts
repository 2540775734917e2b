import { access, constants, mkdir } from 'node:fs/promises';
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
