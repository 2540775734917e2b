import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { withDrafts } from '../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { administer } from '../start/administer.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { exitCodes, type Output, printResult } from './output.ts';
import { readTestFile, runTestFiles, tapLines } from './run-test-files.ts';

interface TestFlags {
  readonly policy?: readonly string[];
  readonly json?: boolean;
  readonly by?: string;
}

/** Adds `policy test FILE…`. */
export function addPolicyTestCommand(
  policyCommand: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  policyCommand
    .command('test <file...>')
    .description('check assertions on the policy against the real databases; exit 1 when one does not hold')
    .option('--policy <file...>', 'agreements in YAML that are put on top first; nothing is recorded')
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts, for the audit', userInfo().username)
    .action(async (files: readonly string[], flags: TestFlags) => {
      const catalogue = await loadCatalogue();
      const sources = await Promise.all(files.map(readTestFile));
      const drafts = await Promise.all((flags.policy ?? []).map(readDrafts));
      const act = { by: flags.by ?? 'operator', detail: `policy test ${files.join(' ')}` };
      const results = await administer(configuration(), act, async (store) => {
        const now = new Date().toISOString();
        const policy = onTop(catalogue, await store.snapshot(), drafts, now);
        return runTestFiles(catalogue, configuration(), policy, now, sources, output);
      });
      printResult(output, flags.json, results, tapLines);
      if (results.some(({ ok }) => !ok)) process.exitCode = exitCodes.negative;
    });
}

function readDrafts(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('AGREEMENT_INVALID', { detail: `${file} cannot be read` }, error);
  });
}

function onTop(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  sources: readonly string[],
  now: string,
): PolicySnapshot {
  const context = { catalogue, accounts: policy.accounts };
  const drafts = sources.flatMap((source) => parseInstrumentDocuments(source, context));
  return drafts.length === 0 ? policy : withDrafts(policy, drafts, now);
}
