import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { instrumentStates } from '../../schema/permission/instrument-state.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../schema/policy/policy.ts';
import { withStore } from '../start/with-store.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { addAgreementDiffCommand } from './agreement-diff-command.ts';
import { addAgreementPreviewCommand } from './agreement-preview-command.ts';
import { addAgreementShowCommand } from './agreement-show-command.ts';
import { applyAgreements } from './apply-agreements.ts';
import { onlineNow } from './asked-situation.ts';
import type { CommandContext } from './command-context.ts';
import { printResult, table } from './output.ts';

/** Adds `agreement apply|revoke|suspend|resume|list|diff|preview|show`. */
export function addAgreementCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('agreement')
    .description('agreements, granted connection requests and the open-data list');
  addApplyCommand(command, context);
  addEventCommand(command, context, {
    name: 'revoke',
    kind: 'TERMINATED',
    description: 'terminate an agreement (Decree 47/2020 Art 44)',
  });
  addEventCommand(command, context, {
    name: 'suspend',
    kind: 'SUSPENDED',
    description: 'suspend an agreement (Decree 47/2020 Art 43)',
  });
  addEventCommand(command, context, { name: 'resume', kind: 'RESUMED', description: 'lift a suspension' });
  addAgreementDiffCommand(command, context);
  addAgreementPreviewCommand(command, context);
  addAgreementShowCommand(command, context);
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
      'check a YAML file and record each document in it that says something new as a new version; nothing is recorded if one is wrong',
    )
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .option('--why <text>', 'reason, kept in the history')
    .option(
      '--test <file...>',
      'assertions (policy test) that must hold of the policy with the change, or nothing is recorded',
    )
    .action(async (file: string, { by, why, json, test = [] }: ApplyFlags) => {
      const { recorded, unchanged } = await applyAgreements(context, { file, by, why, testFiles: test });
      printResult(context.output, json, recorded, (list) => [
        ...list.map(
          ({ number, version, validFrom }) =>
            `${number} version ${version} recorded, in force from ${validFrom}`,
        ),
        ...unchanged.map((number) => `${number}: không có gì thay đổi (nothing changed)`),
      ]);
    });
}

interface EventCommand {
  readonly name: string;
  readonly kind: InstrumentEvent['kind'];
  readonly description: string;
}

interface EventFlags extends ActorFlag {
  readonly json?: boolean;
  readonly reason: string;
  readonly account?: string;
  readonly restoredBy?: string;
}

function addEventCommand(
  command: Command,
  { configuration, output }: CommandContext,
  { name, kind, description }: EventCommand,
): void {
  command
    .command(`${name} <number>`)
    .description(description)
    .option('--json', 'print JSON')
    .option('--reason <text>', 'why, told to the consumer', '')
    .option('--account <id>', 'only for this consumer; without it for all')
    .option('--restored-by <text>', 'what restores access, told to the consumer of a suspension')
    .addOption(actorOption('who acts, for history and audit'))
    .action(async (number: string, flags: EventFlags) => {
      const { by, reason, account = null, restoredBy = null } = flags;
      const act = { by, detail: `agreement ${name} ${number}` };
      const event = await administer(configuration(), act, (store) =>
        store.recordEvent({ kind, number, account, reason, restoredBy, by }),
      );
      printResult(output, flags.json, event, () => [
        `${number}: ${kind}, policy version ${event.recordedVersion}`,
      ]);
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
