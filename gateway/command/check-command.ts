import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { lintCatalogue } from '../../schema/catalogue/lint-catalogue.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { databaseFile } from '../../subgraphs/demonstration/seed-province.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { exitCodes, type Output, printResult } from './output.ts';
import { supergraphOf } from './schema-command.ts';
import { openDatabases } from './start-province.ts';

interface CheckFinding {
  readonly severity: 'ERROR' | 'WARNING';
  readonly where: string;
  readonly vi: string;
  readonly en: string;
}

/** Adds `check`: lints and composes the SDL files and compares them with the live databases. */
export function addCheckCommand(program: Command, configuration: () => Configuration, output: Output): void {
  program
    .command('check')
    .description('lint and compose the SDL files, compare them with the live databases; exit 1 on an error')
    .option('--json', 'print JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      const catalogue = await loadCatalogue();
      const findings: CheckFinding[] = [...lintCatalogue(catalogue)];
      supergraphOf(catalogue);
      const live = await liveFindings(configuration());
      findings.push(...(live ?? []));
      const summary = {
        databases: catalogue.agencies.length,
        items: catalogue.items.size,
        comparedWithDatabases: live !== null,
        findings,
      };
      printResult(output, flags.json, summary, ({ databases, items, comparedWithDatabases }) => [
        ...findings.map(({ severity, where, vi, en }) => `${severity} ${where}: ${vi} (${en})`),
        `${databases} databases, ${items} items, ${findings.length} findings; composition sound; live databases ${
          comparedWithDatabases ? 'compared' : 'not there yet (run `lienthong seed`)'
        }`,
      ]);
      if (findings.some(({ severity }) => severity === 'ERROR')) process.exitCode = exitCodes.negative;
    });
}

async function liveFindings(configuration: Configuration): Promise<readonly CheckFinding[] | null> {
  const catalogue = await loadCatalogue();
  const files = catalogue.agencies.map(({ database }) => databaseFile(configuration.dataDir, database.id));
  const present = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (present.includes(false)) return null;
  const databases = await openDatabases(catalogue, configuration, Buffer.alloc(32));
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
