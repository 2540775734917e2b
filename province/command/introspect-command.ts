import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { CommandContext } from './command-context.ts';
import { type Output, printResult, standardOutput } from './output.ts';

interface IntrospectFlags {
  readonly out?: string;
  readonly merge?: string;
  readonly table?: readonly string[];
  readonly passwordEnv?: string;
  readonly passwordFile?: string;
  readonly ask: boolean;
  readonly json?: boolean;
}

/** Adds `introspect`: drafts an SDL file of a live database. */
export function addIntrospectCommand(program: Command, context: CommandContext): void {
  program
    .command('introspect <connection>')
    .description(
      'draft the SDL file of a live database: an agency of the province, a file with a connection, or an address; every item is NONE; no value of a person is printed',
    )
    .option('--out <file>', 'write the draft to a new file')
    .option('--merge <file>', 'add what is new to an SDL file, mark what is gone, keep every edit')
    .option('--table <name...>', 'these tables and views alone')
    .option('--password-env <name>', 'variable of the environment with the password of an address')
    .option('--password-file <file>', 'file with the password of an address')
    .option('--no-ask', 'ask nothing, also in a terminal')
    .option('--json', 'print JSON of what was found, counts and names only')
    .action((connection: string, flags: IntrospectFlags) => introspect(context, connection, flags));
}

async function introspect(context: CommandContext, word: string, flags: IntrospectFlags): Promise<void> {
  const { output, words } = context;
  const { out, merge, json } = flags;
  const { introspectDatabase } = await import('../introspect/introspect-database.ts');
  const named = await connectionNamed(context, word, flags);
  const file = merge === undefined ? null : await readSdl(merge);
  const known = context.configuration();
  const result = await introspectDatabase({
    ...named,
    file,
    tables: flags.table ?? null,
    others: named.isOfProvince ? await context.province.loadOthers(named.id) : [],
    language: words.language,
    timeoutMs: known.databaseTimeoutMs,
    choose: isTerminal(output, flags) ? (await import('./choose-tables.ts')).chooseTables(words) : null,
  });
  const target = out ?? merge;
  if (target === undefined) {
    if (json === true) output.out(JSON.stringify(result.summary, null, 2));
    else output.out(result.text.trimEnd());
    return;
  }
  await writeSdl(target, result.text, target === merge);
  printResult(
    output,
    json,
    { file: target, ...result.summary },
    ({ tables, items, guesses, personal, added, gone }) => [
      ...added.map((each) => words.say('draftAdded', { what: each })),
      ...gone.map((each) => words.say('draftGone', { what: each })),
      words.say('draftWritten', { file: target, tables, items, guesses, personal }),
    ],
  );
}

/** WHY those: whoever reads the output by a program, or chose already, is asked nothing. */
function isTerminal(output: Output, { ask, json, table }: IntrospectFlags): boolean {
  const isShown = output === standardOutput && process.stdin.isTTY === true && process.stdout.isTTY === true;
  return isShown && ask && json !== true && table === undefined;
}

async function connectionNamed(
  { province, configuration }: CommandContext,
  word: string,
  { passwordEnv, passwordFile }: IntrospectFlags,
) {
  const found = await province.findDatabase(word, configuration().dataDir);
  if (found !== null) return { ...found, isOfProvince: true };
  const { connectionOfWord } = await import('../introspect/connection-word.ts');
  const password =
    passwordEnv !== undefined
      ? { env: passwordEnv }
      : passwordFile !== undefined
        ? { file: passwordFile }
        : null;
  // WHY not the demonstration's: who names no province has none of its types.
  return { ...(await connectionOfWord(word, password)), isOfProvince: province.trial === null };
}

function readSdl(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('SDL_FILE_MISSING', { file }, error);
  });
}

async function writeSdl(file: string, text: string, isMerge: boolean): Promise<void> {
  try {
    await writeFile(file, text, { flag: isMerge ? 'w' : 'wx', mode: 0o640 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw codedError(
      isThere ? 'DRAFT_FILE_EXISTS' : 'DATA_FOLDER_UNUSABLE',
      isThere ? { file } : { folder: file },
      error,
    );
  }
}
