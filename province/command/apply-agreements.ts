import { codedError } from '../../schema/errors/coded-error.ts';
import { withDrafts } from '../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { Instrument } from '../../schema/policy/policy.ts';
import { administer } from './administer.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { readAgreementFile } from './read-agreement-file.ts';
import { type FileResult, readTestFile, runTestFiles } from './run-test-files.ts';

/** Who applies agreements and why, and the assertions that must hold with them. */
export interface ApplyRequest {
  readonly file: string;
  readonly by: string;
  readonly why?: string | undefined;
  readonly testFiles: readonly string[];
}

/** What was applied: the new versions, and the numbers of which the newest version says the same already. */
export interface AppliedAgreements {
  readonly recorded: readonly Instrument[];
  readonly unchanged: readonly string[];
}

/**
 * Checks the documents of a YAML file and records each that says something new as a new version; all or none.
 * @throws AGREEMENT_INVALID, AGREEMENT_ENDED, POLICY_TEST_INVALID, POLICY_TEST_FAILED, POLICY_CHANGED
 */
export async function applyAgreements(
  context: CommandContext,
  { file, by, why, testFiles }: ApplyRequest,
): Promise<AppliedAgreements> {
  const catalogue = await context.province.loadCatalogue();
  const tests = await Promise.all(testFiles.map(readTestFile));
  const source = await readAgreementFile(file);
  const act = { by, detail: `agreement apply ${file}` };
  return administer(context, act, async (store) => {
    const policy = await store.snapshot();
    const drafts = parseInstrumentDocuments(source, { catalogue, accounts: policy.accounts });
    const applied = (recorded: readonly Instrument[]): AppliedAgreements => {
      const made = new Set(recorded.map(({ number }) => number));
      return { recorded, unchanged: drafts.map(({ number }) => number).filter((each) => !made.has(each)) };
    };
    if (tests.length === 0) return applied(await store.recordInstruments(drafts, { by, why }));
    const now = new Date().toISOString();
    const changed = withDrafts(policy, drafts, now);
    requireAllHold(
      await runTestFiles(await partsOf(context, catalogue), { policy: changed, now, files: tests }),
    );
    // WHY the version: what was tested is recorded, or nothing.
    return applied(await store.recordInstruments(drafts, { by, why, policyVersion: policy.version }));
  });
}

/** @throws POLICY_TEST_FAILED */
export function requireAllHold(results: readonly FileResult[]): void {
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length === 0) return;
  const found = failed.map(({ file, line, expected, actual }) => `${file}:${line}: ${expected} != ${actual}`);
  throw codedError('POLICY_TEST_FAILED', { detail: found.join('; ') });
}
