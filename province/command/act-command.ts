import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { reasonOption } from './reason-option.ts';
import type { ActFlags } from './server/give-act.ts';

/** Adds `act`. */
export function addActCommand(program: Command, context: CommandContext): void {
  program
    .command('act [command] [number]')
    .description('do an act of a procedure as the person who is signed in; without a command, lists them')
    .option('--input <file>', 'fields of the act, as YAML or JSON')
    .option(
      '--set <name=value>',
      'one field, over those of the file; may be given several times',
      several,
      [],
    )
    .option(
      '--document <file>',
      'a document: its file, a YAML file that describes it, or the id of a stored one; may be given several times',
      several,
      [],
    )
    .addOption(reasonOption('--reason <text>', 'reason of the act'))
    .option('--legal-ground <text>', 'article on which the act rests')
    .option('--agency <code>', 'agency that you act for, where there are several')
    .option('--preview', 'say what the act would do; documents are checked, and nothing is stored')
    .option('--request-id <id>', 'id of the act, to send it again without doing it twice')
    .option('--server <url>', 'address of the server; the one signed in to last when left out')
    .option('--json', 'print JSON')
    .action(async (command: string | undefined, number: string | undefined, flags: ActFlags) => {
      // WHY late: only this command reads the procedures.
      const { giveAct, listActs } = await import('./server/give-act.ts');
      if (command === undefined) listActs(context);
      else await giveAct(context, command, number ?? null, flags);
    });
}

function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
