import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { instrumentStates } from '../../schema/permission/instrument-state.ts';
import { withDrafts } from '../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../schema/policy/policy.ts';
import { administer, withStore } from '../start/administer.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { addAgreementDiffCommand } from './agreement-diff-command.ts';
import { addAgreementPreviewCommand } from './agreement-preview-command.ts';
import { onlineNow } from './asked-situation.ts';
import { type Output, printResult, table } from './output.ts';
import { type FileResult, readTestFile, runTestFiles } from './run-test-files.ts';

interface CommonFlags {
  readonly json?: boolean;
  readonly by?: string;
}

interface ApplyFlags extends CommonFlags {
  readonly why?: string;
  readonly test?: readonly string[];
}

/** Adds `agreement apply|revoke|suspend|resume|list|diff|preview`. */
export function addAgreementCommand(
  program: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  const command = program
    .command('agreement')
    .description('agreements, granted connection requests and the open-data list');
  command
    .command('apply <file>')
    .description(
      'check a YAML file and record each document in it as a new version; nothing is recorded if one is wrong',
    )
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts, for history and audit', userInfo().username)
    .option('--why <text>', 'reason, kept in the history')
    .option(
      '--test <file...>',
      'assertions (policy test) that must hold of the policy with the change, or nothing is recorded',
    )
    .action(async (file: string, flags: ApplyFlags) => {
      const catalogue = await loadCatalogue();
      const tests = await Promise.all((flags.test ?? []).map(readTestFile));
      const source = await readFile(file, 'utf8').catch((error: unknown) => {
        throw codedError('AGREEMENT_INVALID', { detail: `${file} cannot be read` }, error);
      });
      const by = flags.by ?? 'operator';
      const recorded = await administer(
        configuration(),
        { by, detail: `agreement apply ${file}` },
        async (store) => {
          const policy = await store.snapshot();
          const drafts = parseInstrumentDocuments(source, { catalogue, accounts: policy.accounts });
          const options = { by, why: flags.why };
          if (tests.length === 0) return store.recordInstruments(drafts, options);
          const now = new Date().toISOString();
          const changed = withDrafts(policy, drafts, now);
          requireAllHold(await runTestFiles(catalogue, configuration(), changed, now, tests, output));
          // WHY the version: what was tested is recorded, or nothing.
          return store.recordInstruments(drafts, { ...options, policyVersion: policy.version });
        },
      );
      printResult(output, flags.json, recorded, (list) =>
        list.map(
          ({ number, version, validFrom }) =>
            `${number} version ${version} recorded, in force from ${validFrom}`,
        ),
      );
    });
  addEvent(
    command,
    'revoke',
    'TERMINATED',
    'terminate an agreement (Decree 47/2020 Art 44)',
    configuration,
    output,
  );
  addEvent(
    command,
    'suspend',
    'SUSPENDED',
    'suspend an agreement (Decree 47/2020 Art 43)',
    configuration,
    output,
  );
  addEvent(command, 'resume', 'RESUMED', 'lift a suspension', configuration, output);
  addAgreementDiffCommand(command, configuration, output);
  addAgreementPreviewCommand(command, configuration, output);
  command
    .command('list')
    .description('every agreement with its state now')
    .option('--json', 'print JSON')
    .action(async (flags: CommonFlags) => {
      const policy = await withStore(configuration(), (store) => store.snapshot());
      printResult(output, flags.json, listOf(await loadCatalogue(), policy), (rows) =>
        table([
          ['NUMBER', 'VERSION', 'KIND', 'STATE', 'FROM', 'TO', 'CONSUMERS', 'TITLE'],
          ...rows.map(({ number, version, kind, standing, validFrom, validTo, consumers, title }) => [
            number,
            String(version),
            kind,
            standing,
            validFrom,
            validTo ?? '-',
            consumers.join(',') || '*',
            title,
          ]),
        ]),
      );
    });
}

function requireAllHold(results: readonly FileResult[]): void {
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length === 0) return;
  const found = failed.map(({ file, line, expected, actual }) => `${file}:${line}: ${expected} != ${actual}`);
  throw codedError('POLICY_TEST_FAILED', { detail: found.join('; ') });
}

function listOf(catalogue: CatalogueModel, policy: PolicySnapshot) {
  const situation = onlineNow();
  const states = [null, ...policy.accounts.values()].flatMap((account) =>
    instrumentStates(catalogue, policy, account, situation),
  );
  const recorded = states.filter(({ instrument }) => instrument.kind !== 'SELF');
  const byNumber = new Map(recorded.map((state) => [state.instrument.number, state]));
  return [...byNumber.values()].map(({ instrument, standing, event }) => {
    const { number, version, kind, title, consumers, validFrom, validTo } = instrument;
    return {
      number,
      version,
      kind,
      title,
      consumers,
      validFrom,
      validTo,
      standing,
      reason: event?.reason ?? null,
    };
  });
}

function addEvent(
  command: Command,
  name: string,
  kind: InstrumentEvent['kind'],
  description: string,
  configuration: () => Configuration,
  output: Output,
): void {
  command
    .command(`${name} <number>`)
    .description(description)
    .option('--json', 'print JSON')
    .option('--reason <text>', 'why, told to the consumer', '')
    .option('--account <id>', 'only for this consumer; without it for all')
    .option('--restored-by <text>', 'what restores access, told to the consumer of a suspension')
    .option('--by <name>', 'who acts, for history and audit', userInfo().username)
    .action(
      async (
        number: string,
        flags: CommonFlags & { reason?: string; restoredBy?: string; account?: string },
      ) => {
        const by = flags.by ?? 'operator';
        const draft = {
          kind,
          number,
          account: flags.account ?? null,
          reason: flags.reason ?? '',
          restoredBy: flags.restoredBy ?? null,
          by,
        };
        const event = await administer(
          configuration(),
          { by, detail: `agreement ${name} ${number}` },
          (store) => store.recordEvent(draft),
        );
        printResult(output, flags.json, event, () => [
          `${number}: ${kind}, policy version ${event.recordedVersion}`,
        ]);
      },
    );
}
