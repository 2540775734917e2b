import { demonstration } from '../demonstration/demonstration.ts';
import { commandLanguage } from './command-language.ts';
import { exitCodes, type Output, printError, standardOutput } from './output.ts';
import { buildProgram } from './program.ts';
import { endQuietlyWhenUnread } from './quiet-pipe.ts';
import { isUsageError, usageError } from './usage-error.ts';

/**
 * Runs the command `lienthong` on the demonstration province. Sets the exit code: 0 done, 1 the answer is no, 2 it could
 * not be done.
 */
export async function main(argv: readonly string[], output: Output = standardOutput): Promise<void> {
  if (output === standardOutput) endQuietlyWhenUnread([process.stdout, process.stderr]);
  const language = commandLanguage(process.env);
  const program = buildProgram(demonstration, output, language);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const isUsage = isUsageError(error);
    const told = isUsage ? usageError(error) : error;
    if (told !== null) printError(output, told, language);
    process.exitCode = isUsage && error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
  }
}
