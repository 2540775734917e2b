import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CatalogueModel, consumerClasses } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printResult, table } from './output.ts';
import type { Words } from './words.ts';

interface CheckFinding {
  readonly severity: 'ERROR' | 'WARNING';
  readonly where: string;
  readonly vi: string;
  readonly en: string;
}

interface CheckFlags {
  readonly modes?: boolean;
  readonly json?: boolean;
}

/** Adds `check`: lints and composes the SDL files and compares them with the live databases. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description('lint and compose the SDL files, compare them with the live databases; exit 1 on an error')
    .option('--modes', 'print the sharing mode of each item for each class of consumer')
    .option('--json', 'print JSON')
    .action((flags: CheckFlags) => check(context, flags));
}

async function check(
  { province, configuration, output, words }: CommandContext,
  { modes, json }: CheckFlags,
): Promise<void> {
  const catalogue = await province.loadCatalogue();
  if (modes === true) return printResult(output, json, modesOf(catalogue), (told) => modeLines(told, words));
  const { lintCatalogue } = await import('../../schema/contract/lint-catalogue.ts');
  const { supergraphOf } = await import('./print-schema.ts');
  supergraphOf(catalogue);
  const known = configuration();
  const connections = await province.loadConnections(known.dataDir);
  const live = await liveFindings(catalogue, known, connections);
  const findings: readonly CheckFinding[] = [...lintCatalogue(catalogue), ...(live ?? [])];
  const summary = {
    databases: catalogue.agencies.length,
    items: catalogue.items.size,
    comparedWithDatabases: live !== null,
    findings,
  };
  printResult(output, json, summary, ({ databases, items, comparedWithDatabases }) => [
    ...findings.map(({ severity, where, vi, en }) => `${severity} ${where}: ${words.of({ vi, en })}`),
    words.say('checked', {
      databases,
      items,
      findings: findings.length,
      live: words.say(comparedWithDatabases ? 'liveCompared' : 'liveMissing'),
    }),
  ]);
  if (findings.some(({ severity }) => severity === 'ERROR')) process.exitCode = exitCodes.negative;
}

/** The mode, ground and class matrix of the catalogue (Regulation 8(4)d, 14(1)). */
function modesOf({ items }: CatalogueModel) {
  return [...items.values()].map(
    ({ coordinate, database, modes, statistics, ground, personal, feeRequired }) => ({
      coordinate,
      database,
      modes,
      statistics,
      ground,
      personal,
      feeRequired,
    }),
  );
}

function modeLines(items: ReturnType<typeof modesOf>, words: Words): readonly string[] {
  return table([
    [...words.headings('ITEM'), ...consumerClasses, ...words.headings('GROUND', 'PERSONAL', 'FEE')],
    ...items.map(({ coordinate, modes, statistics, ground, personal, feeRequired }) => [
      coordinate,
      ...consumerClasses.map((each) =>
        statistics[each] === modes[each]
          ? modes[each]
          : words.say('modeWithStatistics', { mode: modes[each], statistics: statistics[each] }),
      ),
      ground ?? '-',
      personal,
      feeRequired ? words.say('yes') : '-',
    ]),
  ]);
}

/** What differs from the live databases, one that is missing included; null when none is there yet. */
async function liveFindings(
  catalogue: CatalogueModel,
  configuration: Configuration,
  connections: ReadonlyMap<string, Connection>,
): Promise<readonly CheckFinding[] | null> {
  const files = [...connections.values()].flatMap((connection) =>
    connection.engine === 'sqlite' ? [connection.file] : [],
  );
  const present = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  // WHY only files: a data folder that was never made is no fault, a server that does not answer is.
  if (files.length === connections.size && !present.includes(true)) return null;
  const { openDatabases } = await import('../start/open-databases.ts');
  const databases = await openDatabases(catalogue, configuration, {
    connections,
    cursorKey: Buffer.alloc(32),
    policy: 'gateway',
  });
  try {
    const found = await Promise.all(databases.map((database) => database.inspect()));
    return found.flat().map(({ severity, coordinate, vi, en }) => ({
      severity: String(severity).toUpperCase() === 'ERROR' ? 'ERROR' : 'WARNING',
      where: coordinate ?? '-',
      vi,
      en,
    }));
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
}
