import { type Command, Option } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import { forgetApprovals } from '../start/approved-columns-file.ts';
import type { DataProgress } from '../start/province-source.ts';
import type { CommandContext } from './command-context.ts';
import { type Output, printResult } from './output.ts';
import type { Words } from './words.ts';

interface SeedFlags {
  readonly scale: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Adds `seed`. */
export function addSeedCommand(program: Command, context: CommandContext): void {
  program
    .command('seed')
    .description(
      'make the demonstration databases, policy and keys that are missing; --force makes the databases anew',
    )
    .addOption(scaleOption('size of the data, 1 to 50'))
    .option('--force', 'make the databases anew; agreements, accounts and the log stay')
    .option('--json', 'print JSON')
    .action((flags: SeedFlags) => seed(context, flags));
}

/** The option `--scale` of commands that make data. */
export function scaleOption(description: string): Option {
  return new Option('--scale <factor>', description).default('1');
}

const maxScale = 50;

/** The factor that `--scale` names. @throws OPTION_INVALID */
export function scaleOf(text: string): number {
  const scale = Number(text);
  if (Number.isFinite(scale) && scale > 0 && scale <= maxScale) return scale;
  throw codedError('OPTION_INVALID', {
    detail: {
      vi: `--scale: một số lớn hơn 0, đến ${maxScale}`,
      en: `--scale: a number from above 0 to ${maxScale}`,
    },
  });
}

/** Tells how far the databases are: a line, and on a terminal a bar. */
export async function createSeedProgress(output: Output, words: Words): Promise<DataProgress> {
  const isTerminal = process.stderr.isTTY === true && process.env.CI === undefined;
  const bar = isTerminal ? await progressBar() : null;
  return {
    begin: () => {
      output.err(words.say('seeding'));
      bar?.start(1, 0, { what: '' });
    },
    advance: (done, total, what) => {
      bar?.setTotal(total);
      bar?.update(done, { what });
    },
    end: () => bar?.stop(),
  };
}

async function progressBar() {
  const { SingleBar } = await import('cli-progress');
  return new SingleBar({ format: '  {bar} {percentage}% {what}', stream: process.stderr, hideCursor: true });
}

async function seed(
  { province, configuration, output, words }: CommandContext,
  flags: SeedFlags,
): Promise<void> {
  if (province.trial === null) throw codedError('SEED_NOT_POSSIBLE');
  const catalogue = await province.loadCatalogue();
  const { dataDir, auditAnchorPath: anchorPath } = configuration();
  const counts = await province.ensureData({
    catalogue,
    dataDir,
    anchorPath,
    scale: scaleOf(flags.scale),
    force: flags.force === true,
    progress: await createSeedProgress(output, words),
  });
  if (counts !== null) await forgetApprovals(dataDir, catalogue);
  printResult(output, flags.json, { dataDir, counts }, () =>
    counts === null
      ? [words.say('databasesStand', { folder: dataDir })]
      : Object.entries(counts).map(([what, count]) => `${what}: ${count}`),
  );
}
