import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { seedPolicy } from '../demonstration/seed-policy.ts';
import {
  generatorVersion,
  readProvinceManifest,
  type SeedCounts,
  seedProvince,
} from '../demonstration/seed-province.ts';
import { packageRoot } from '../start/package-root.ts';
import { dataFiles } from '../start/start-province.ts';

/** What to seed; `force` makes the databases anew. */
export interface SeedCommandOptions {
  readonly catalogue: CatalogueModel;
  readonly dataDir: string;
  readonly scale: number;
  readonly force?: boolean;
  /** Shows a bar on a terminal, lines elsewhere. */
  readonly announce: (line: string) => void;
}

/** Makes what is missing of the demonstration province: databases, policy, keys. Null when the databases stood already. */
export async function ensureProvince(options: SeedCommandOptions): Promise<SeedCounts | null> {
  const { catalogue, dataDir, force = false } = options;
  await openFolder(dataDir);
  const manifest = await readProvinceManifest(dataDir);
  const isCurrent = manifest !== null && manifest.generatorVersion === generatorVersion;
  const counts = force || !isCurrent ? await makeDatabases(options) : null;
  await ensurePolicy(catalogue, dataDir);
  return counts;
}

async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder }, error);
  }
}

async function makeDatabases(options: SeedCommandOptions): Promise<SeedCounts> {
  const { catalogue, dataDir, scale, announce } = options;
  const isTerminal = process.stderr.isTTY === true && process.env.CI === undefined;
  const bar = isTerminal
    ? new SingleBar({ format: '  {bar} {percentage}% {what}', stream: process.stderr, hideCursor: true })
    : null;
  announce('Tạo các cơ sở dữ liệu trình diễn… (building the demonstration databases…)');
  bar?.start(1, 0, { what: '' });
  try {
    return await seedProvince({
      agencies: catalogue.agencies,
      referenceFolder: join(packageRoot(), 'province', 'demonstration', 'reference'),
      folder: dataDir,
      scale,
      progress: (done, total, what) => {
        bar?.setTotal(total);
        bar?.update(done, { what });
      },
    });
  } finally {
    bar?.stop();
  }
}

async function ensurePolicy(catalogue: CatalogueModel, dataDir: string): Promise<void> {
  const store = await openControlStore({ file: dataFiles(dataDir).control });
  try {
    const folder = join(packageRoot(), 'province', 'demonstration', 'policy');
    await seedPolicy({ store, catalogue, folder, keysFile: dataFiles(dataDir).keys });
  } finally {
    await store.close();
  }
}
