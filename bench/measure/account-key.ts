import { readFile } from 'node:fs/promises';
import { demonstrationKeysFile } from '../../province/demonstration/keys-file.ts';
import type { DemonstrationAccount } from '../../province/demonstration/seed-policy.ts';

/** Key of an account of the demonstration in a data folder. */
export async function keyOf(folder: string, account: string): Promise<string> {
  const text = await readFile(demonstrationKeysFile(folder), 'utf8');
  const accounts = JSON.parse(text) as readonly DemonstrationAccount[];
  const key = accounts.find((each) => each.account === account)?.key;
  if (typeof key !== 'string') throw new TypeError(`${account} has no key`);
  return key;
}
