import { join } from 'node:path';

/** The file in the data folder that gets the keys of the demonstration's accounts, for whoever tries it. */
export function demonstrationKeysFile(dataDir: string): string {
  return join(dataDir, 'demo-accounts.json');
}
