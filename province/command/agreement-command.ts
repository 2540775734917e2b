import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { instrumentStates } from '../../schema/permission/instrument-state.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { withStore } from '../start/with-store.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { addAgreementDiffCommand } from './agreement-diff-command.ts';
import { addAgreementPreviewCommand } from './agreement-preview-command.ts';
import { applyAgreements } from './apply-agreements.ts';
import { onlineNow } from './asked-situation.ts';
import type { CommandContext } from './command-context.ts';
import { addEventCommands } from './event-command.ts';
import { printResult, table } from './output.ts';

/** Adds `agreement apply|revoke|suspend|resume|list|diff|preview`. */
export function addAgreementCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('agreement')
    .description('agreements, granted connection requests and the open-data list');
  addApplyCommand(command, context);
  addEventCommands(command, context);
  addAgreementDiffCommand(command, context);
  addAgreementPreviewCommand(command, context);
  command
    .command('list')
    .description('every agreement with its state now')
    .option('--json', 'print JSON')
    .action((flags: { readonly json?: boolean }) => listAgreements(context, flags.json));
}

interface ApplyFlags extends ActorFlag {
  readonly json?: boolean;
  readonly why?: string;
  readonly test?: readonly string[];
}

function addApplyCommand(command: Command, context: CommandContext): void {
  command
    .command('apply <file>')
    .description(
      'check a YAML file and record each document in it as a new version; nothing is recorded if one is wrong',
    )
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .option('--why <text>', 'reason, kept in the history')
    .option(
      '--test <file...>',
      'assertions (policy test) that must hold of the policy with the change, or nothing is recorded',
    )
    .action(async (file: string, { by, why, json, test = [] }: ApplyFlags) => {
      const recorded = await applyAgreements(context, { file, by, why, testFiles: test });
      printResult(context.output, json, recorded, (list) =>
        list.map(
          ({ number, version, validFrom }) =>
            `${number} version ${version} recorded, in force from ${validFrom}`,
        ),
      );
    });
}

async function listAgreements(
  { province, configuration, output }: CommandContext,
  asJson?: boolean,
): Promise<void> {
  const policy = await withStore(configuration(), (store) => store.snapshot());
  printResult(output, asJson, agreementRows(await province.loadCatalogue(), policy), (rows) =>
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
}

function agreementRows(catalogue: CatalogueModel, policy: PolicySnapshot) {
  const situation = onlineNow();
  const states = [null, ...policy.accounts.values()].flatMap((account) =>
    instrumentStates(catalogue, policy, account, situation),
  );
  const recorded = states.filter(({ instrument }) => instrument.kind !== 'SELF');
  const byNumber = new Map(recorded.map((state) => [state.instrument.number, state]));
  return [...byNumber.values()].map(({ instrument, standing, event }) => {
    const { number, version, kind, title, consumers, validFrom, validTo } = instrument;
    const reason = event?.reason ?? null;
    return { number, version, kind, title, consumers, validFrom, validTo, standing, reason };
  });
}
