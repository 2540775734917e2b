import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { AccessExplanation } from '../../schema/explanation/explain-access.ts';
import { nextStepText } from '../../schema/explanation/next-step.ts';
import { masksText } from '../../schema/explanation/told-masks.ts';
import { stopText, type ToldStop } from '../../schema/explanation/told-stop.ts';
import { withStore } from '../start/with-store.ts';
import { accountNamed } from './account-named.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { askedSituation, type SituationFlags } from './asked-situation.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { bothLanguages } from './describe-comparison.ts';
import { exitCodes, printResult } from './output.ts';

/** Adds `explain --as ACCOUNT COORDINATE`. */
export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain <coordinate>')
    .description(
      'why an account may or may not read a data item, e.g. explain --as tax Citizen.religion; exit 1 when not',
    )
    .requiredOption('--as <account>', 'account id, or public')
    .option('--at <instant>', 'a past moment (ISO 8601)')
    .option('--purpose <code>', 'purpose that the request names; without it the declared one')
    .option('--address <ip>', 'network address of the request')
    .option('--row <key>', 'key of one row: whether the item may be read in it (the values are not shown)')
    .option('--json', 'print JSON')
    .addOption(actorOption('who asks about a row, for the audit'))
    .action(async (coordinate: string, flags: ExplainFlags) => {
      const explanation = await explainFor(context, coordinate, flags);
      printResult(context.output, flags.json, explanation, linesOf);
      if (!explanation.decision.startsWith('PERMITTED') || explanation.row === 'NO')
        process.exitCode = exitCodes.negative;
    });
}

interface ExplainFlags extends SituationFlags, ActorFlag {
  readonly as: string;
  readonly row?: string;
  readonly json?: boolean;
}

async function explainFor(
  context: CommandContext,
  coordinate: string,
  flags: ExplainFlags,
): Promise<AccessExplanation> {
  const { explainAccess, explainRow } = await import('../../schema/explanation/explain-access.ts');
  const situation = askedSituation(flags);
  const configuration = context.configuration();
  const catalogue = await context.province.loadCatalogue();
  // WHY of then: a past moment is judged by the policy as it stood, whatever was recorded since.
  const policy = await withStore(configuration, (store) =>
    flags.at === undefined ? store.snapshot() : store.snapshotAt({ at: situation.now }),
  );
  const explained = explainAccess(catalogue, policy, accountNamed(policy, flags.as), coordinate, situation);
  const { row } = flags;
  if (row === undefined) return explained.explanation;
  // WHY recorded, and without the key: whether a row exists is read from the agency's database.
  const act = { by: flags.by, detail: `explain ${coordinate} for ${flags.as} in one row` };
  return administer(configuration, act, async () => {
    const { openWorkbench } = await import('../start/open-workbench.ts');
    const bench = await openWorkbench(partsOf(context, catalogue));
    try {
      return await explainRow(explained, row, (entity, key, rows) =>
        bench.administration.isRowIn({ entity, rows }, key),
      );
    } finally {
      await bench.close();
    }
  });
}

const rowTexts = {
  YES: { vi: 'dòng này: được đọc', en: 'this row: may be read' },
  NO: { vi: 'dòng này: ngoài phạm vi được cấp', en: 'this row: outside what is granted' },
  NOT_FOUND: { vi: 'không có dòng này', en: 'there is no such row' },
  NOT_TOLD: { vi: 'không cho biết về dòng này', en: 'nothing is told of this row' },
};

/** The mask in the row that was asked for, else every mask of the item. */
function maskLines({ row, mask, masks }: AccessExplanation): readonly string[] {
  if (row === null || row === 'NOT_TOLD') {
    return masks.map((each) => {
      const { vi, en } = masksText([each]);
      return `  mask: ${vi} (${en})`;
    });
  }
  return mask === null ? [] : [`  mask: ${mask.vi} (${mask.en})`];
}

function linesOf(explanation: AccessExplanation): readonly string[] {
  const { coordinate, decision, mode, reason, message, grantedBy, validUntil, rules, howToRequest } =
    explanation;
  const { citation, row, ways, announced, stop } = explanation;
  return [
    `${coordinate}: ${decision}${reason === null ? '' : ` (${reason})`}`,
    `  ${message.vi}`,
    `  ${message.en}`,
    `  ${citation.rule}: ${citation.article.vi} (${citation.article.en})`,
    ...(stop === undefined ? [] : bothLanguages(stopText(stop), '  ')),
    `  mode: ${mode ?? '-'}`,
    ...(row === null ? [] : bothLanguages(rowTexts[row], '  ')),
    ...maskLines(explanation),
    ...(grantedBy.length === 0
      ? []
      : [
          `  granted by: ${grantedBy.join(', ')}, until ${validUntil === null ? 'open end' : tableMoment(validUntil)}`,
        ]),
    ...rules.map(
      (rule) =>
        `  rule ${rule.grant} "${rule.title}": ${rule.effect} (${rule.citation.article.en})` +
        (rule.rows === null ? '' : `, rows ${JSON.stringify(rule.rows)}`) +
        (rule.reason === null ? '' : `\n    ${rule.reason}`) +
        (rule.restoredBy === null ? '' : `\n    ${rule.restoredBy}`) +
        announcedLine(rule.announced),
    ),
    ...(announced === undefined ? [] : [announcedLine(announced).trimStart()].map((line) => `  ${line}`)),
    ...ways.flatMap((steps, at) => [
      `  cách ${at + 1} (way ${at + 1}):`,
      ...steps.flatMap((step) => bothLanguages(nextStepText(step), '    ')),
    ]),
    ...(howToRequest === null ? [] : [`  ${howToRequest.text.vi}`, `  ${howToRequest.text.en}`]),
  ];
}

/** What is announced, on a line of its own; nothing where nothing is. */
function announcedLine(announced: ToldStop | undefined): string {
  if (announced === undefined) return '';
  const { vi, en } = stopText(announced);
  return `\n    ${announced.kind} sắp tới: ${vi}\n    ${announced.kind} to come: ${en}`;
}
