import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { exitCodes, printResult } from './output.ts';
import { readAgreementFile } from './read-agreement-file.ts';
import type { FileResult } from './run-test-files.ts';

interface TestFlags extends ActorFlag {
  readonly policy?: readonly string[];
  readonly json?: boolean;
}

/** Adds `policy test FILE…`. */
export function addPolicyTestCommand(policyCommand: Command, context: CommandContext): void {
  policyCommand
    .command('test <file...>')
    .description('check assertions on the policy against the real databases; exit 1 when one does not hold')
    .option('--policy <file...>', 'agreements in YAML that are put on top first; nothing is recorded')
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for the audit'))
    .action(async (files: readonly string[], flags: TestFlags) => {
      const results = await testPolicy(context, files, flags);
      const { tapLines } = await import('./run-test-files.ts');
      printResult(context.output, flags.json, results, tapLines);
      if (results.some(({ ok }) => !ok)) process.exitCode = exitCodes.negative;
    });
}

async function testPolicy(
  context: CommandContext,
  testFiles: readonly string[],
  flags: TestFlags,
): Promise<readonly FileResult[]> {
  const { readTestFile, runTestFiles } = await import('./run-test-files.ts');
  const catalogue = await context.province.loadCatalogue();
  const files = await Promise.all(testFiles.map(readTestFile));
  const drafts = await Promise.all((flags.policy ?? []).map(readAgreementFile));
  const act = { by: flags.by, detail: `policy test ${testFiles.join(' ')}` };
  return administer(context, act, async (store) => {
    const now = new Date().toISOString();
    const policy = await onTop(catalogue, await store.snapshot(), drafts, now);
    return runTestFiles(await partsOf(context, catalogue), { policy, now, files });
  });
}

async function onTop(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  sources: readonly string[],
  now: string,
): Promise<PolicySnapshot> {
  const { parseInstrumentDocuments } = await import('../../schema/policy/instrument-document.ts');
  const { withDrafts } = await import('../../schema/policy/draft-policy.ts');
  const context = { catalogue, accounts: policy.accounts };
  const drafts = sources.flatMap((source) => parseInstrumentDocuments(source, context));
  return drafts.length === 0 ? policy : withDrafts(policy, drafts, now);
}
