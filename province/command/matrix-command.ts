import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import type { MatrixFlags } from './print-matrix.ts';

/** Adds `matrix`: consumers x items. */
export function addMatrixCommand(program: Command, context: CommandContext): void {
  program
    .command('matrix')
    .description('what each consumer may read of each item, through which entrance: consumers x items')
    .option('--database <id>', 'only the items of this database')
    .option('--account <id...>', 'only these accounts; public is who asks without one')
    .option('--item <coordinate...>', 'only these items, or all of a type: Type')
    .option('--at <day>', 'a legal day (its first moment) or an instant; now when left out')
    .option('--json', 'print JSON, as --format json')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'csv', 'json']).default('table'),
    )
    .action(async (flags: MatrixFlags) => {
      const { printMatrix } = await import('./print-matrix.ts');
      await printMatrix(context, flags);
    });
}
