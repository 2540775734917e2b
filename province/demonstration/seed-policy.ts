import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { AccountDraft } from '../../schema/policy/account-draft.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../schema/policy/instrument-transition.ts';
import { requireKnownTarget } from '../../schema/policy/require-known-target.ts';
import type { NamedActs } from '../../schema/procedure/machine/named-acts.ts';
import type { ControlStore, IssuedAccount } from '../../subgraphs/registry/store/control-store-interface.ts';
import { newAccount } from '../../subgraphs/registry/store/policy-record.ts';
import { SeedActs } from './seed-acts.ts';
import { seedPaper, signedDraft } from './seed-paper.ts';

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
  /** Code of the agency that coordinates. */
  readonly coordinator: string;
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
  coordinator,
  folder,
  keysFile,
}: SeedPolicyOptions): Promise<boolean> {
  if ((await store.version()) > 0) return false;
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const accounts = parse(await read('accounts.yaml')) as readonly AccountDraft[];
  const known = new Map(accounts.map((draft) => [draft.id, newAccount(draft)]));
  const files = await Promise.all(instrumentFiles.map(read));
  const written = files.flatMap((source) => parseInstrumentDocuments(source, { catalogue, accounts: known }));
  const context = await new SeedActs(catalogue, coordinator, store).context();
  // WHY signed already: the acts that follow find that the version which stands there says the same, and carry it.
  const instruments = written.map((draft) => signedDraft(draft, context));
  const events = parse(await read('events.yaml')) as readonly EventDraft[];
  for (const draft of events) requireKnownTarget(catalogue, { instruments }, draft);
  // WHY one transaction, the keys in it: an account without its agreements, or without its key, is of no use to anybody.
  await store.recordPolicy({ accounts, instruments, events }, { by: 'demonstration' }, (issued) =>
    writeKeys(keysFile, issued),
  );
  return true;
}

/** Files of the instruments, in the order in which they are recorded. */
const instrumentFiles = ['open-list.yaml', 'connections.yaml', 'agreements.yaml', 'consents.yaml'];

/** Lets the owners confirm every instrument of the files, each by its own act; nothing is done twice. Gives what was recorded. */
export async function confirmPolicy({
  store,
  catalogue,
  coordinator,
  folder,
}: Omit<SeedPolicyOptions, 'keysFile'>): Promise<readonly NamedActs[]> {
  const files = await Promise.all(instrumentFiles.map((name) => readFile(join(folder, name), 'utf8')));
  const texts = files.flatMap((source) => parseAllDocuments(source).map((document) => document.toString()));
  const acts = new SeedActs(catalogue, coordinator, store);
  await seedPaper(acts, texts);
  return acts.recorded;
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
