import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { demonstrationKeysFile } from '../../province/demonstration/keys-file.ts';
import { dataFiles } from '../../province/start/data-files.ts';
import { packageRoot } from '../../province/start/package-root.ts';
import { connectionsEach } from '../servers/place.ts';
import type { CopiedData } from './copied-data.ts';

const demonstration = join(packageRoot(), 'province/demonstration');

interface WrittenAgency {
  readonly sdl: string;
  readonly connection?: object;
  readonly code?: string;
}

/**
 * Writes a province whose agencies are those of the demonstration, SDL files and policy included, and whose databases are on a
 * server. Gives its folder.
 */
export async function writeServerProvince(
  folder: string,
  dataFolder: string,
  { place, connection }: CopiedData,
): Promise<string> {
  const province = join(folder, `${place.engine}-province`);
  const data = join(province, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  const written = parse(await readFile(join(demonstration, 'province.yaml'), 'utf8')) as {
    readonly agencies: readonly WrittenAgency[];
  };
  const secret = join(province, 'server.password');
  await writeFile(secret, `${place.password}\n`, { mode: 0o600 });
  const password = place.password === '' ? {} : { password: { file: secret } };
  const agencies = written.agencies.map(({ sdl, code }) => ({
    sdl: join(demonstration, sdl),
    ...(code === undefined
      ? { connection: { ...connection(agencyOf(sdl)), ...password, readers: connectionsEach } }
      : { code: join(demonstration, code) }),
  }));
  await writeFile(join(province, 'province.yaml'), stringify({ ...written, agencies }));
  for (const file of [dataFiles(dataFolder).control, demonstrationKeysFile(dataFolder)]) {
    const copy = join(data, file.slice(dataFolder.length + 1));
    await copyFile(file, copy);
    await chmod(copy, 0o600);
  }
  return province;
}

/** `agencies/population.graphql` describes the database `population`. */
function agencyOf(sdl: string): string {
  return sdl.replace(/^.*\/|\.graphql$/g, '');
}
