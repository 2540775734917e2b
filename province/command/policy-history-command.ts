import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { PolicyChange } from '../../schema/policy/policy.ts';
import type { ControlStore, Rollback } from '../../subgraphs/registry/store/control-store-interface.ts';
import { withStore } from '../start/with-store.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { compareVersions, comparisonLines, type ToldComparison } from './compare-versions.ts';
import { printResult, table } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';
import { wholeNumber } from './whole-number.ts';
import type { Words } from './words.ts';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds `policy history|show|diff|rollback`. */
export function addPolicyHistoryCommands(policyCommand: Command, context: CommandContext): void {
  const { province, configuration, output, words } = context;
  policyCommand
    .command('history')
    .description('every version of the policy, the newest first: when, who, what, why')
    .option('--limit <count>', 'how many', '50')
    .option('--below <version>', 'only versions before this one')
    .option('--json', 'print JSON')
    .action(async (flags: JsonFlag & { readonly limit: string; readonly below?: string }) => {
      const below = flags.below === undefined ? undefined : wholeNumber('--below', flags.below);
      const limit = wholeNumber('--limit', flags.limit);
      const changes = await withStore(configuration(), (store) => store.history(limit, below));
      printResult(output, flags.json, changes, (told) => historyLines(told, words));
    });
  policyCommand
    .command('show <version>')
    .description('what one version changed, and for whom')
    .option('--json', 'print JSON')
    .action(async (version: string, flags: JsonFlag) => {
      const catalogue = await province.loadCatalogue();
      const shown = await withStore(configuration(), (store) =>
        showVersion(catalogue, store, versionNumber(version)),
      );
      printResult(output, flags.json, shown, ({ change, ...comparison }) => [
        ...historyLines([change], words),
        ...comparisonLines(comparison, words),
      ]);
    });
  policyCommand
    .command('diff <from> <to>')
    .description('what differs between two versions, and for whom')
    .option('--json', 'print JSON')
    .action(async (from: string, to: string, flags: JsonFlag) => {
      const catalogue = await province.loadCatalogue();
      const [before, after] = await withStore(configuration(), async (store) => [
        await store.snapshotAt({ version: versionNumber(from) }),
        await store.snapshotAt({ version: versionNumber(to) }),
      ]);
      const comparison = await compareVersions(catalogue, before, after, new Date().toISOString());
      printResult(output, flags.json, comparison, (told) => comparisonLines(told, words));
    });
  addRollbackCommand(policyCommand, context);
}

interface RollbackFlags extends JsonFlag, ActorFlag {
  readonly why: string;
}

function addRollbackCommand(
  policyCommand: Command,
  { province, configuration, output, words }: CommandContext,
): void {
  policyCommand
    .command('rollback <version>')
    .description(
      'make the policy equal in effect to that of an earlier version, by new versions; nothing is deleted',
    )
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .action(async (version: string, { by, why, json }: RollbackFlags) => {
      const wanted = versionNumber(version);
      const done = await administer(
        { province, configuration },
        { by, detail: `policy rollback ${wanted}` },
        (store) => store.rollback(wanted, { by, why }),
      );
      printResult(output, json, done, (told) => rollbackLines(told, words));
    });
}

function versionNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw codedError('OPTION_INVALID', {
    detail: { vi: `phiên bản "${text}" không phải số nguyên`, en: `version "${text}" is not a whole number` },
  });
}

/** A version's change with its effect at the moment when it was made. */
async function showVersion(
  catalogue: CatalogueModel,
  store: ControlStore,
  version: number,
): Promise<ToldComparison & { readonly change: PolicyChange }> {
  const after = await store.snapshotAt({ version });
  const [change] = await store.history(1, version + 1);
  if (change?.version !== version)
    throw codedError('POLICY_VERSION_UNKNOWN', { version, newest: await store.version() });
  const before = await store.snapshotAt({ version: version - 1 });
  return { change, ...(await compareVersions(catalogue, before, after, change.at)) };
}

function historyLines(changes: readonly PolicyChange[], words: Words): readonly string[] {
  return table([
    words.headings('VERSION', 'AT', 'BY', 'ACTION', 'CONCERNS', 'WHY'),
    ...changes.map(({ version, at, by, action, concerns, why }) => [
      String(version),
      tableMoment(at),
      by,
      action,
      concerns,
      why ?? '-',
    ]),
  ]);
}

function rollbackLines({ version, changes, irrevocable }: Rollback, words: Words): readonly string[] {
  return [
    ...(changes.length === 0
      ? [words.say('nothingToRollBack')]
      : historyLines([...changes].reverse(), words)),
    words.say('policyVersionNow', { version }),
    ...irrevocable.map((account) => words.say('irrevocable', { account })),
  ];
}
