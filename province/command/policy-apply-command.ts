import { resolve } from 'node:path';
import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import type { AppliedFolder } from './apply-policy-folder.ts';
import type { CommandContext } from './command-context.ts';
import { comparisonLines } from './compare-versions.ts';
import { printResult } from './output.ts';
import { reasonOption } from './reason-option.ts';
import type { Words } from './words.ts';

interface ApplyFlags extends ActorFlag {
  readonly json?: boolean;
  readonly why?: string;
  readonly test?: readonly string[];
  readonly dryRun?: boolean;
}

/** Adds `policy apply [FOLDER]`. */
export function addPolicyApplyCommand(policyCommand: Command, context: CommandContext): void {
  policyCommand
    .command('apply [folder]')
    .description(
      'check a policy folder (that of province.yaml when left out) and record what is new in it: accounts.yaml and every document of its other YAML files; all in one transaction, or nothing',
    )
    .option('--dry-run', 'tell what would change and for whom; nothing is recorded')
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .addOption(reasonOption('--why <text>', 'reason, kept in the history'))
    .option(
      '--test <file...>',
      'assertions that must hold of the policy with the change, beside those of the folder (*-tests.yaml)',
    )
    .action(async (named: string | undefined, { by, why, json, test = [], dryRun = false }: ApplyFlags) => {
      const { applyPolicyFolder } = await import('./apply-policy-folder.ts');
      const folder = named === undefined ? ownFolder(context) : resolve(named);
      const request = { folder, by, why, testFiles: test, isDryRun: dryRun };
      const applied = await applyPolicyFolder(context, request);
      printResult(context.output, json, applied, (told) => appliedLines(told, dryRun, context.words));
    });
}

function ownFolder({ province: { policyFolder } }: CommandContext): string {
  if (policyFolder !== null) return policyFolder;
  throw codedError('OPTION_INVALID', {
    detail: { vi: 'hãy nêu thư mục chính sách', en: 'name the policy folder' },
  });
}

function appliedLines(applied: AppliedFolder, isDryRun: boolean, words: Words): readonly string[] {
  const { difference, issued, recorded, unchanged } = applied;
  const [first, ...more] = unchanged;
  return [
    ...comparisonLines(difference, words),
    ...(first === undefined ? [] : [words.say('nothingChanged', { number: [first, ...more].join(', ') })]),
    ...(isDryRun ? ['', words.say('nothingRecorded')] : []),
    ...recorded.map(({ number, version, validFrom }) =>
      words.say('agreementRecorded', { number, version, from: tableMoment(validFrom) }),
    ),
    ...issued.flatMap(({ account: { id }, key }) => [words.say('accountIssued', { account: id }), key]),
  ];
}
