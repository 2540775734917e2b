import { inspect } from 'node:util';
import { CodedError } from '../../schema/errors/coded-error.ts';
import type { CommandLanguage } from './command-language.ts';

/** Exit codes of the command: 0 done, 1 the answer is no (a check failed), 2 it could not be done. */
export const exitCodes = { done: 0, negative: 1, failed: 2 } as const;

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** The process's own streams. */
export const standardOutput: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

/** Prints a result: as JSON for scripts, or as the lines that `lines` makes of it for people. */
export function printResult<Result>(
  output: Output,
  asJson: boolean | undefined,
  result: Result,
  lines: (result: Result) => readonly string[],
): void {
  if (asJson === true) output.out(JSON.stringify(result, null, 2));
  else for (const line of lines(result)) output.out(line);
}

/** Columns padded to the same width, two spaces between. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Tells an error in the reader's language with what to do next; an unknown one with its message. */
export function printError(output: Output, error: unknown, language: CommandLanguage): void {
  if (!(error instanceof CodedError)) {
    output.err(`INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : inspect(error)}`);
    return;
  }
  const { messages, hints, code } = error;
  output.err(`${code}: ${messages[language]}\n  → ${hints[language]}`);
}
