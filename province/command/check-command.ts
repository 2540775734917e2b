import type { Command } from 'commander';
import { type CatalogueModel, consumerClasses } from '../../schema/catalogue/model.ts';
import type { CheckFinding } from '../check/check-finding.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printResult, table } from './output.ts';
import type { Words } from './words.ts';

interface CheckFlags {
  readonly modes?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly against?: string;
}

/** Adds `check`: what is wrong with the SDL files, by themselves, together, against the databases and against their users. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description(
      'lint and compose the SDL files, compare them with the live databases, live agreements and recorded operations; exit 1 on an error',
    )
    .option('--modes', 'print the sharing mode of each item for each class of consumer')
    .option('--against <folder>', 'the province as it was: tell what breaks its clients')
    .option('--strict', 'exit 1 on a warning too')
    .option('--json', 'print JSON')
    .action((flags: CheckFlags) => check(context, flags));
}

async function check(
  { province, configuration, output, words }: CommandContext,
  { modes, json, strict, against }: CheckFlags,
): Promise<void> {
  if (modes === true) {
    const told = modesOf(await province.loadCatalogue());
    return printResult(output, json, told, () => modeLines(told, words));
  }
  const { checkProvince } = await import('../check/check-province.ts');
  const { openFolderProvince } = await import('../folder/folder-province.ts');
  const report = await checkProvince({
    ...{ province, configuration: configuration(), now: new Date() },
    before: against === undefined ? null : await openFolderProvince(against),
  });
  const { findings } = report;
  printResult(output, json, report, ({ databases, items, composed, comparedWithDatabases }) => [
    ...findings.flatMap((finding) => findingLines(finding, words)),
    words.say('checked', {
      ...{ databases, items, findings: findings.length },
      composed: words.say(composed ? 'composes' : 'composesNot'),
      live: words.say(comparedWithDatabases ? 'liveCompared' : 'liveMissing'),
    }),
  ]);
  const isBad = findings.some(({ severity }) => severity === 'ERROR' || strict === true);
  if (isBad) process.exitCode = exitCodes.negative;
}

function findingLines(
  { severity, where, file, line, vi, en, repair }: CheckFinding,
  words: Words,
): readonly string[] {
  const place = file === null ? '' : `${file}:${line ?? 1} `;
  return [
    `${severity} ${place}${where}: ${words.of({ vi, en })}`,
    ...(repair === null ? [] : [`  → ${words.of(repair)}`]),
  ];
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
