import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import type {
  AgreementPreview,
  ConsumerPreview,
} from '../../subgraphs/registry/surface/preview-agreement.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { changeLines, consumerLines } from './describe-comparison.ts';
import { addEventPreviewCommands } from './event-preview-command.ts';
import { operationLines } from './operation-lines.ts';
import { printResult } from './output.ts';
import { readAgreementFile } from './read-agreement-file.ts';
import type { Words } from './words.ts';

interface PreviewFlags extends ActorFlag {
  readonly as?: string;
  readonly json?: boolean;
}

/** Adds `agreement preview FILE` and `agreement preview revoke|suspend|resume NUMBER`. */
export function addAgreementPreviewCommand(agreementCommand: Command, context: CommandContext): void {
  const command = agreementCommand
    .command('preview <file>')
    .description(
      'what the agreements of a YAML file would change, for whom and which operations; records no agreement',
    )
    .option('--as <account>', "an administrator's account: rows are counted in its agency's databases only")
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for the audit'))
    .action(async (file: string, flags: PreviewFlags) => {
      const preview = await previewFile(context, file, flags);
      printResult(context.output, flags.json, preview, (told) => linesOf(told, context.words));
    });
  addEventPreviewCommands(command, context);
}

async function previewFile(
  context: CommandContext,
  file: string,
  flags: PreviewFlags,
): Promise<AgreementPreview> {
  const { parseInstrumentDocuments } = await import('../../schema/policy/instrument-document.ts');
  const { previewAgreement } = await import('../../subgraphs/registry/surface/preview-agreement.ts');
  const { openWorkbench } = await import('../start/open-workbench.ts');
  const catalogue = await context.province.loadCatalogue();
  const source = await readAgreementFile(file);
  const act = { by: flags.by, detail: `agreement preview ${file}` };
  return administer(context, act, async (store) => {
    const policy = await store.snapshot();
    const request = {
      agency: flags.as === undefined ? null : agencyOf(policy, flags.as),
      policy,
      drafts: parseInstrumentDocuments(source, { catalogue, accounts: policy.accounts }),
      now: new Date().toISOString(),
      contractBudgetMs: null,
      signal: new AbortController().signal,
      turn: ownLoop,
    };
    const bench = await openWorkbench(await partsOf(context, catalogue));
    try {
      return await previewAgreement(catalogue, bench.administration, request);
    } finally {
      await bench.close();
    }
  });
}

function agencyOf({ accounts }: PolicySnapshot, id: string): string {
  const account = accounts.get(id);
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  if (account.role !== 'ADMINISTRATOR' || account.state !== 'ACTIVE')
    throw codedError('ADMINISTRATION_NOT_PERMITTED');
  return account.agency;
}

function linesOf(preview: AgreementPreview, words: Words): readonly string[] {
  const { at, instruments, consumers } = preview;
  return [
    words.say('atMoment', { at: tableMoment(at) }),
    ...instruments.flatMap(({ number, before, after, changes }) => [
      `${number}: ${before ?? '-'} → ${after ?? '-'}`,
      ...changeLines(changes, words),
    ]),
    ...consumers.flatMap((consumer) => [
      '',
      ...consumerLines(consumer, words),
      ...effectLines(consumer, words),
    ]),
    ...operationLines(preview, words),
  ];
}

function effectLines({ contract, rows }: ConsumerPreview, words: Words): readonly string[] {
  return [
    ...(contract ?? []).map(
      ({ breaking, description }) =>
        `  ${words.say(breaking ? 'contractBreaks' : 'contractHolds', { change: description })}`,
    ),
    ...rows.map(({ entity, before, after, reason }) =>
      reason === null
        ? `  ${words.say('rowsChange', { entity, before: String(before), after: String(after) })}`
        : `  ${entity}: ${reason}`,
    ),
  ];
}
