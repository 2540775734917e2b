import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import type { CaseFlags } from './server/show-cases.ts';

/** Adds `case list`, `case show`, `case tasks` and `case verify`. */
export function addCaseCommand(program: Command, context: CommandContext): void {
  const cases = program
    .command('case')
    .description('cases that you are on a side of, as the person who is signed in');
  const server = [
    '--server <url>',
    'address of the server; the one signed in to last when left out',
  ] as const;
  // WHY late: only these commands read the procedures.
  const reading = () => import('./server/show-cases.ts');
  cases
    .command('list')
    .description('cases that you may see, the newest first')
    .option('--all', 'those that are over as well')
    .option(...server)
    .option('--json', 'print JSON')
    .action(async (flags: CaseFlags) => (await reading()).listCases(context, flags));
  cases
    .command('show <number>')
    .description('a case: its content, history, terms, and what you may do')
    .option(...server)
    .option('--json', 'print JSON')
    .action(async (number: string, flags: CaseFlags) => (await reading()).showCase(context, number, flags));
  cases
    .command('tasks')
    .description('what waits for you, the earliest due day first')
    .option(...server)
    .option('--json', 'print JSON')
    .action(async (flags: CaseFlags) => (await reading()).listTasks(context, flags));
  cases
    .command('verify [number]')
    .description(
      'hold the acts of all cases, or of one, against the sharing log; exit 1 and name each act that the log does not name so',
    )
    .option('--json', 'print JSON')
    .action(async (number: string | undefined, flags: { readonly json?: boolean }) =>
      (await import('./case-verify-command.ts')).verifyCases(context, number, flags),
    );
}
