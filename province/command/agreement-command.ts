import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { addAgreementDiffCommand } from './agreement-diff-command.ts';
import { addAgreementListCommand } from './agreement-list-command.ts';
import { addAgreementPreviewCommand } from './agreement-preview-command.ts';
import { addAgreementShowCommand } from './agreement-show-command.ts';
import { addAgreementTextCommand } from './agreement-text-command.ts';
import type { CommandContext } from './command-context.ts';
import { addEventCommands } from './event-command.ts';
import { printResult } from './output.ts';
import { reasonOption } from './reason-option.ts';

/** Adds `agreement apply|revoke|suspend|resume|list|diff|preview|show|text`. */
export function addAgreementCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('agreement')
    .description('agreements, granted connection requests and the open-data list');
  addApplyCommand(command, context);
  addEventCommands(command, context);
  addAgreementDiffCommand(command, context);
  addAgreementPreviewCommand(command, context);
  addAgreementListCommand(command, context);
  addAgreementShowCommand(command, context);
  addAgreementTextCommand(command, context);
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
    .addOption(reasonOption('--why <text>', 'reason, kept in the history'))
    .option(
      '--test <file...>',
      'assertions (policy test) that must hold of the policy with the change, or nothing is recorded',
    )
    .action(async (file: string, { by, why, json, test = [] }: ApplyFlags) => {
      const { applyAgreements } = await import('./apply-agreements.ts');
      const { recorded, unchanged } = await applyAgreements(context, { file, by, why, testFiles: test });
      printResult(context.output, json, recorded, (list) => [
        ...list.map(({ number, version, validFrom }) =>
          context.words.say('agreementRecorded', { number, version, from: tableMoment(validFrom) }),
        ),
        ...unchanged.map((number) => context.words.say('nothingChanged', { number })),
      ]);
    });
}
