import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = '.seeding-';

/**
 * Makes files in a folder of its own and moves them into `folder` only when all are made; the last of `names` moves
 * last, so that who finds it finds all. Left-overs of builds whose process ended are removed. Two builds at once do
 * not disturb each other.
 */
export async function buildInto<Result>(
  folder: string,
  names: readonly string[],
  build: (workFolder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const work = await mkdtemp(join(folder, `${prefix}${process.pid}-`));
  try {
    const result = await build(work);
    const last = names.at(-1);
    if (last !== undefined) await rm(join(folder, last), { force: true });
    for (const name of names) await rename(join(work, name), join(folder, name));
    return result;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const process = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (process > 0 && !isRunning(process)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
