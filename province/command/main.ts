import { CommanderError } from 'commander';
import { demonstration } from '../demonstration/demonstration.ts';
import { commandLanguage } from './command-language.ts';
import { exitCodes, type Output, printError, standardOutput } from './output.ts';
import { buildProgram } from './program.ts';
import { endQuietlyWhenUnread } from './quiet-pipe.ts';

/**
 * Runs the command `lienthong` on the demonstration province. Sets the exit code: 0 done, 1 the answer is no, 2 it could
 * not be done.
 */
export async function main(argv: readonly string[], output: Output = standardOutput): Promise<void> {
  if (output === standardOutput) endQuietlyWhenUnread([process.stdout, process.stderr]);
  const program = buildProgram(demonstration, output, commandLanguage(process.env));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
      return;
    }
    printError(output, error);
    process.exitCode = exitCodes.failed;
  }
}
