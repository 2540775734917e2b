import { readFile, stat } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import { requirePrivate } from '../start/private-data.ts';
import { within } from './province-file.ts';
import type { SecretPlace } from './written-province.ts';

/** Most bytes of a secret's file. */
const maxBytes = 64 * 1024;

/**
 * Reads a secret from where the province file says that it is; a line break at its end is none of it.
 * @throws CONFIGURATION_INVALID when it is missing or empty, or when others may read its file
 */
export async function readSecret(
  place: SecretPlace,
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  if ('env' in place) {
    const value = environment[place.env];
    if (value === undefined || value === '') throw missing(place.env);
    return value;
  }
  const file = within(folder, place.file);
  const found = await stat(file).catch((error: unknown) => {
    throw missing(file, error);
  });
  if (!found.isFile() || found.size > maxBytes) throw missing(file);
  await requirePrivate(file);
  const text = (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  if (text === '') throw missing(file);
  return text;
}

/** WHY no value: what is told may stand in a log. */
function missing(where: string, cause?: unknown) {
  return codedError(
    'CONFIGURATION_INVALID',
    {
      detail: { vi: `${where}: thiếu hoặc rỗng`, en: `${where}: missing or empty` },
    },
    cause,
  );
}
