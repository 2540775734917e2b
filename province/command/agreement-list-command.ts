import type { Command } from 'commander';
import { localMoment } from '../../schema/calendar/local-moment.ts';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import {
  type AgreementRow,
  agreementOverview,
  type ConsumerStanding,
} from '../../schema/explanation/agreement-overview.ts';
import type { ToldStop } from '../../schema/explanation/told-stop.ts';
import { withStore } from '../start/with-store.ts';
import { accountNamed } from './account-named.ts';
import { momentOf } from './asked-moment.ts';
import type { CommandContext } from './command-context.ts';
import { printResult, table } from './output.ts';
import type { Words } from './words.ts';

interface ListFlags {
  readonly json?: boolean;
  readonly at?: string;
  readonly consumer?: string;
}

/** Adds `agreement list`. */
export function addAgreementListCommand(agreementCommand: Command, context: CommandContext): void {
  agreementCommand
    .command('list')
    .description(
      'every agreement with its state, for each consumer where it differs, and the versions to come',
    )
    .option('--json', 'print JSON')
    .option('--at <day>', 'a legal day (its first moment) or an instant; now when left out')
    .option('--consumer <id>', 'only the agreements of this account')
    .action((flags: ListFlags) => listAgreements(context, flags));
}

async function listAgreements(
  { province, configuration, output, words }: CommandContext,
  { json, at, consumer }: ListFlags,
): Promise<void> {
  const moment = momentOf(at);
  const policy = await withStore(configuration(), (store) =>
    at === undefined ? store.snapshot() : store.snapshotAt({ at: moment }),
  );
  if (consumer !== undefined) accountNamed(policy, consumer);
  const rows = agreementOverview(await province.loadCatalogue(), policy, moment, consumer ?? null);
  printResult(output, json, rows, (told) => linesOf(told, words));
}

function linesOf(rows: readonly AgreementRow[], words: Words): readonly string[] {
  const [head = '', ...lines] = table([
    words.headings('NUMBER', 'VERSION', 'KIND', 'STATE', 'FROM', 'TO', 'CONSUMERS', 'TITLE'),
    ...rows.map(({ number, version, kind, standing, validFrom, validTo, consumers, title }) => [
      number,
      String(version),
      kind,
      standing,
      tableMoment(validFrom),
      validTo === null ? '-' : tableMoment(validTo),
      consumers.join(',') || '*',
      title,
    ]),
  ]);
  return [
    head,
    ...lines.flatMap((line, at) => {
      const row = rows[at];
      return row === undefined ? [line] : [line, ...stateLines(row, words)];
    }),
  ];
}

/** What the line of a row cannot say: states that differ, what suspended or ended it, what is announced. */
function stateLines({ standing, states }: AgreementRow, words: Words): readonly string[] {
  return states.flatMap((state) => {
    const isTold = standing === 'DIFFERS' || state.stop !== null;
    return [
      ...(isTold ? [`  ${state.account ?? '*'}: ${state.standing}${stopLine(state.stop)}`] : []),
      ...closedLines(state),
      ...state.announced.map(
        (stop) =>
          `  ${state.account ?? '*'}: ${words.say('stopToCome', { stop: `${stop.kind}${stopLine(stop)}` })}`,
      ),
    ];
  });
}

function closedLines({ account, closed }: ConsumerStanding): readonly string[] {
  return closed.map(
    ({ items, stop }) => `  ${account ?? '*'}: ${stop.kind}${stopLine(stop)}: ${items.join(', ')}`,
  );
}

function stopLine(stop: ToldStop | null): string {
  if (stop === null) return '';
  const until = stop.until === null ? '' : ` → ${localMoment(stop.until)}`;
  const ground = stop.ground === null ? '' : `${stop.ground}, `;
  return ` ${localMoment(stop.since)}${until} (${ground}${stop.reason})`;
}
