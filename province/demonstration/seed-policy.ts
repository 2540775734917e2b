import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../schema/policy/instrument-transition.ts';
import { requireKnownTarget } from '../../schema/policy/require-known-target.ts';
import type { AccountDraft, ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/** One line of the demonstration keys file. `key` is null for the public, who needs none. */
export interface DemonstrationAccount {
  readonly account: string;
  readonly agency: string | null;
  readonly key: string | null;
  readonly describes: string;
}

/** Where the demonstration policy is read from and its keys are written to. */
export interface SeedPolicyOptions {
  readonly store: ControlStore;
  readonly catalogue: CatalogueModel;
  /** Folder with accounts.yaml, open-list.yaml, connections.yaml, agreements.yaml, consents.yaml, events.yaml. */
  readonly folder: string;
  readonly keysFile: string;
}

const privateMode = 0o600;

/**
 * Records the demonstration policy in an empty control database and writes the new keys, with mode 0600. Does
 * nothing when the database has a policy already. @throws AGREEMENT_INVALID for a file that does not hold
 */
export async function seedPolicy({
  store,
  catalogue,
  folder,
  keysFile,
}: SeedPolicyOptions): Promise<boolean> {
  if ((await store.version()) > 0) return false;
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const keys: DemonstrationAccount[] = [
    { account: 'public', agency: null, key: null, describes: 'no key: open data only' },
  ];
  for (const draft of parse(await read('accounts.yaml')) as AccountDraft[]) {
    const { account, key } = await store.issueAccount(draft);
    keys.push({ account: account.id, agency: account.agency, key, describes: account.describes });
  }
  await writeKeys(keysFile, keys);
  const { accounts } = await store.snapshot();
  for (const name of ['open-list.yaml', 'connections.yaml', 'agreements.yaml', 'consents.yaml']) {
    for (const draft of parseInstrumentDocuments(await read(name), { catalogue, accounts })) {
      await store.recordInstrument(draft, { by: 'demonstration' });
    }
  }
  for (const draft of parse(await read('events.yaml')) as EventDraft[]) {
    requireKnownTarget(catalogue, await store.snapshot(), draft);
    await store.recordEvent(draft);
  }
  return true;
}

async function writeKeys(file: string, keys: readonly DemonstrationAccount[]): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(keys, null, 2)}\n`, { mode: privateMode });
  await chmod(partial, privateMode);
  await rename(partial, file);
}
