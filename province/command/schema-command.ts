import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import type { SchemaFlags } from './print-schema.ts';

/** Adds `schema print`. */
export function addSchemaCommand(program: Command, context: CommandContext): void {
  const command = program.command('schema').description('the composed schema');
  command
    .command('print')
    .description('the contract schema of an account, the whole catalogue with modes, or the supergraph')
    .option('--as <account>', 'account id, or public', 'public')
    .addOption(
      new Option('--view <view>', 'which of them')
        .choices(['contract', 'catalogue', 'supergraph'])
        .default('contract'),
    )
    .action(async (flags: SchemaFlags) => {
      const { schemaText } = await import('./print-schema.ts');
      context.output.out(await schemaText(context, flags));
    });
}
