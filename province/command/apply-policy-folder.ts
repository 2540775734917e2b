import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { effectiveMoment, withDrafts } from '../../schema/policy/draft-policy.ts';
import type { InstrumentDraft } from '../../schema/policy/instrument-document.ts';
import { successionOf } from '../../schema/policy/instrument-succession.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { active, readPolicyFiles, type WrittenPolicy } from '../../schema/policy/policy-files.ts';
import type { RecordedPolicy } from '../../subgraphs/registry/store/control-store-interface.ts';
import { readPolicyFolder } from '../folder/policy-folder.ts';
import { administer } from './administer.ts';
import { requireAllHold } from './apply-agreements.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { compareVersions, type ToldComparison } from './compare-versions.ts';
import { readTestFile, runTestFiles, type TestFile } from './run-test-files.ts';

/** Which folder is applied, by whom and why, and the assertions that must hold beside its own. */
export interface FolderRequest {
  readonly folder: string;
  readonly by: string;
  readonly why?: string | undefined;
  readonly testFiles: readonly string[];
  /** Nothing is recorded. */
  readonly isDryRun: boolean;
}

/** What came of a folder. */
export interface AppliedFolder extends RecordedPolicy {
  /** What differs with it, and for whom. */
  readonly difference: ToldComparison;
  /** Accounts and numbers of which the policy says the same already. */
  readonly unchanged: readonly string[];
}

/**
 * Makes the policy say what a folder says: accounts that are new are issued, and of the instruments each that says something
 * new is recorded; all in one transaction, or nothing. What the folder does not name stays as it is.
 * @throws POLICY_FOLDER_INVALID, POLICY_TEST_INVALID, POLICY_TEST_FAILED, POLICY_CHANGED, AGREEMENT_ENDED, ACCOUNT_EXISTS
 */
export async function applyPolicyFolder(
  context: CommandContext,
  { folder, by, why, testFiles, isDryRun }: FolderRequest,
): Promise<AppliedFolder> {
  const catalogue = await context.province.loadCatalogue();
  const read = await readPolicyFolder(folder);
  const tests = await Promise.all([...read.testFiles, ...testFiles].map(readTestFile));
  const act = { by, detail: `policy apply ${folder}${isDryRun ? ' --dry-run' : ''}` };
  return administer(context, act, async (store) => {
    const policy = await store.snapshot();
    const written = readPolicyFiles(read.files, catalogue, policy.accounts);
    const missing = missingOf(policy, written);
    const now = new Date().toISOString();
    const changed = withWritten(policy, missing, now);
    await requireTests(context, catalogue, { policy: changed, now, files: tests });
    const told = {
      difference: await compareVersions(
        catalogue,
        policy,
        changed,
        effectiveMoment(missing.instruments, now),
      ),
      unchanged: unchangedOf(written, missing),
    };
    const isIdle = missing.accounts.length === 0 && missing.instruments.length === 0;
    if (isDryRun || isIdle) return { ...told, issued: [], recorded: [] };
    // WHY the version: what was tested is recorded, or nothing.
    const options = { by, why, policyVersion: policy.version };
    return { ...told, ...(await store.recordPolicy({ ...missing, events: [] }, options)) };
  });
}

/** What of a folder the policy does not say yet. @throws AGREEMENT_ENDED */
function missingOf(policy: PolicySnapshot, { accounts, instruments }: WrittenPolicy): WrittenPolicy {
  return {
    accounts: accounts.filter(({ id }) => !policy.accounts.has(id)),
    instruments: instruments.filter((draft) => isNew(policy, draft)),
  };
}

function isNew({ instruments, events, accounts }: PolicySnapshot, draft: InstrumentDraft): boolean {
  const latest = instruments.findLast(({ number }) => number === draft.number) ?? null;
  const own = events.filter(({ number }) => number === draft.number);
  return successionOf(draft, latest, own, accounts) === 'NEW_VERSION';
}

/** The policy with what is missing. Nothing is recorded. */
function withWritten(
  policy: PolicySnapshot,
  { accounts, instruments }: WrittenPolicy,
  now: string,
): PolicySnapshot {
  if (accounts.length === 0 && instruments.length === 0) return policy;
  const all = new Map([...policy.accounts, ...accounts.map(active)]);
  return withDrafts({ ...policy, accounts: all }, instruments, now);
}

async function requireTests(
  context: CommandContext,
  catalogue: CatalogueModel,
  run: { readonly policy: PolicySnapshot; readonly now: string; readonly files: readonly TestFile[] },
): Promise<void> {
  if (run.files.length === 0) return;
  requireAllHold(await runTestFiles(await partsOf(context, catalogue), run));
}

function unchangedOf(written: WrittenPolicy, missing: WrittenPolicy): readonly string[] {
  const accounts = new Set(missing.accounts);
  const instruments = new Set(missing.instruments);
  return [
    ...written.accounts.filter((each) => !accounts.has(each)).map(({ id }) => id),
    ...written.instruments.filter((each) => !instruments.has(each)).map(({ number }) => number),
  ];
}
