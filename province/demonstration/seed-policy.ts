import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../schema/policy/instrument-transition.ts';
import { requireKnownTarget } from '../../schema/policy/require-known-target.ts';
import type {
  AccountDraft,
  ControlStore,
  IssuedAccount,
} from '../../subgraphs/registry/store/control-store-interface.ts';
import { newAccount } from '../../subgraphs/registry/store/policy-record.ts';

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
 * Records the demonstration policy in an empty control database and writes the new keys, with mode 0600: all of it or
 * nothing. Does nothing when the database has a policy already. @throws AGREEMENT_INVALID for a file that does not hold
 */
export async function seedPolicy({
  store,
  catalogue,
  folder,
  keysFile,
}: SeedPolicyOptions): Promise<boolean> {
  if ((await store.version()) > 0) return false;
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const accounts = parse(await read('accounts.yaml')) as readonly AccountDraft[];
  const known = new Map(accounts.map((draft) => [draft.id, newAccount(draft)]));
  const files = await Promise.all(
    ['open-list.yaml', 'connections.yaml', 'agreements.yaml', 'consents.yaml'].map(read),
  );
  const instruments = files.flatMap((source) =>
    parseInstrumentDocuments(source, { catalogue, accounts: known }),
  );
  const events = parse(await read('events.yaml')) as readonly EventDraft[];
  for (const draft of events) requireKnownTarget(catalogue, { instruments }, draft);
  // WHY one transaction, the keys in it: an account without its agreements, or without its key, is of no use to anybody.
  await store.recordPolicy({ accounts, instruments, events }, { by: 'demonstration' }, (issued) =>
    writeKeys(keysFile, issued),
  );
  return true;
}

async function writeKeys(file: string, issued: readonly IssuedAccount[]): Promise<void> {
  const keys: readonly DemonstrationAccount[] = [
    { account: 'public', agency: null, key: null, describes: 'no key: open data only' },
    ...issued.map(({ account: { id, agency, describes }, key }) => ({ account: id, agency, key, describes })),
  ];
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(keys, null, 2)}\n`, { mode: privateMode });
  await chmod(partial, privateMode);
  await rename(partial, file);
}
