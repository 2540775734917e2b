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
import { exitCodes, printResult } from './output.ts';
import type { Words } from './words.ts';

/** Adds `explain --as ACCOUNT COORDINATE`. */
export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain <coordinate>')
    .description(
      'why an account may or may not read a data item, e.g. explain --as ACCOUNT Type.item; exit 1 when not',
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
      printResult(context.output, flags.json, explanation, (told) => linesOf(told, context.words));
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
  return administer(context, act, async () => {
    const { openWorkbench } = await import('../start/open-workbench.ts');
    const bench = await openWorkbench(await partsOf(context, catalogue));
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
  YES: 'rowReadable',
  NO: 'rowOutside',
  NOT_FOUND: 'rowNotFound',
  NOT_TOLD: 'rowNotTold',
} as const;

/** The mask in the row that was asked for, else every mask of the item. */
function maskLines({ row, mask, masks }: AccessExplanation, words: Words): readonly string[] {
  const isAnyRow = row === null || row === 'NOT_TOLD';
  const texts = isAnyRow ? masks.map((each) => masksText([each])) : mask === null ? [] : [mask];
  return texts.map((text) => `  ${words.say('mask', { mask: text })}`);
}

function ruleLines({ rules }: AccessExplanation, words: Words): readonly string[] {
  return rules.flatMap((rule) => {
    const { grant, title, effect, rows, reason, restoredBy } = rule;
    const told = words.say('rule', { grant, title, effect, article: rule.citation.article });
    return [
      `  ${told}${rows === null ? '' : words.say('ruleRows', { rows: JSON.stringify(rows) })}`,
      ...[reason, restoredBy].flatMap((text) => (text === null ? [] : [`    ${text}`])),
      ...announcedLines(rule.announced, words).map((line) => `    ${line}`),
    ];
  });
}

function linesOf(explanation: AccessExplanation, words: Words): readonly string[] {
  const { coordinate, decision, mode, reason, message, grantedBy, validUntil, howToRequest } = explanation;
  const { citation, row, ways, announced, stop } = explanation;
  return [
    `${coordinate}: ${decision}${reason === null ? '' : ` (${reason})`}`,
    `  ${words.of(message)}`,
    `  ${citation.rule}: ${words.of(citation.article)}`,
    ...(stop === undefined ? [] : [`  ${words.of(stopText(stop))}`]),
    `  ${words.say('sharingMode', { mode: mode ?? '-' })}`,
    ...(row === null ? [] : [`  ${words.say(rowTexts[row])}`]),
    ...maskLines(explanation, words),
    ...(grantedBy.length === 0
      ? []
      : [
          `  ${words.say('grantedBy', {
            grants: grantedBy.join(', '),
            until: validUntil === null ? words.say('openEnd') : tableMoment(validUntil),
          })}`,
        ]),
    ...ruleLines(explanation, words),
    ...announcedLines(announced, words).map((line) => `  ${line}`),
    ...ways.flatMap((steps, at) => [
      `  ${words.say('way', { number: at + 1 })}`,
      ...steps.map((step) => `    ${words.of(nextStepText(step))}`),
    ]),
    ...(howToRequest === null ? [] : [`  ${words.of(howToRequest.text)}`]),
  ];
}

/** What is announced; nothing where nothing is. */
function announcedLines(announced: ToldStop | undefined, words: Words): readonly string[] {
  if (announced === undefined) return [];
  return [words.say('announced', { kind: announced.kind, stop: stopText(announced) })];
}
