import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { AuditSearch, FoundRecords } from '../../gateway/audit/read/search-audit.ts';
import type { AuditOutcome } from '../../gateway/audit/record/audit-record.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { readBegin, readEnd } from '../../schema/value/read-window.ts';
import { namedMoment } from './asked-moment.ts';
import { auditLines } from './audit-lines.ts';
import type { CommandContext } from './command-context.ts';
import { requireKnownDatabase } from './known-database.ts';
import { printResult } from './output.ts';
import { wholeNumber } from './whole-number.ts';
import type { Words } from './words.ts';

interface SearchFlags {
  readonly from?: string;
  readonly to?: string;
  readonly account?: string;
  readonly item?: string;
  readonly database?: string;
  readonly request?: string;
  readonly digest?: string;
  readonly outcome?: AuditOutcome;
  readonly limit: string;
  readonly below?: string;
  readonly json?: boolean;
}

const outcomes = [
  ...['OK', 'PARTIAL', 'DENIED', 'MALFORMED', 'TIMED_OUT'],
  ...['LIMITED', 'UNAUTHENTICATED', 'FAILED', 'ABORTED'],
];

/** Adds `audit search`. */
export function addAuditSearchCommand(auditCommand: Command, context: CommandContext): void {
  auditCommand
    .command('search')
    .description('the records for which all of the options hold, the newest first')
    .option('--from <day>', 'first local day (UTC+7), or an instant with a zone')
    .option('--to <day>', 'last local day, included; or the instant before which')
    .option('--account <id>', 'of this account or acting person; public: without an account')
    .option('--item <coordinate>', 'that released or denied this data item, or one of a type: Type')
    .option('--database <id>', 'that released or denied an item of this database')
    .option('--request <id>', 'of this request, by the id that its answer names')
    .option(
      '--digest <value>',
      'in which this value was asked with, e.g. a personal number; the log holds its keyed digest only; - reads it from standard input, so that no list of processes shows it',
    )
    .addOption(new Option('--outcome <outcome>', 'with this outcome').choices(outcomes))
    .option('--limit <count>', 'how many, at most 1000', '50')
    .option('--below <seq>', 'only records before this number: the next page')
    .option('--json', 'print JSON')
    .action((flags: SearchFlags) => search(context, flags));
}

async function search(context: CommandContext, flags: SearchFlags): Promise<void> {
  const { searchAudit } = await import('../../gateway/audit/read/search-audit.ts');
  const found = await searchAudit(context.configuration().dataDir, await searchOf(context, flags));
  printResult(context.output, flags.json, found, (told) => linesOf(told, context.words));
}

/** What flags ask for. @throws OPTION_INVALID */
async function searchOf(context: CommandContext, flags: SearchFlags): Promise<AuditSearch> {
  const { from, to, account, request, outcome, limit, below, digest } = flags;
  const item = await itemFilter(context, flags);
  return {
    limit: wholeNumber('--limit', limit),
    ...(from === undefined ? {} : { from: namedMoment('--from', from, readBegin) }),
    ...(to === undefined ? {} : { to: namedMoment('--to', to, readEnd) }),
    ...(account === undefined ? {} : { account: account === 'public' ? null : account }),
    ...(request === undefined ? {} : { requestId: request }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(below === undefined ? {} : { below: wholeNumber('--below', below) }),
    ...(digest === undefined ? {} : { digests: await digestsOf(context, digest) }),
    ...(item === undefined ? {} : { item }),
  };
}

/** WHY several: a client may have written the same letters composed or not. */
async function digestsOf({ configuration }: CommandContext, given: string): Promise<readonly string[]> {
  const value = given === '-' ? (await text(process.stdin)).trim() : given;
  if (value === '')
    throw codedError('OPTION_INVALID', {
      detail: { vi: '--digest: cần một giá trị', en: '--digest: a value is needed' },
    });
  const { digestOfLog } = await import('../../gateway/audit/read/digest-of-log.ts');
  const digest = await digestOfLog(configuration().dataDir);
  return [...new Set([value, value.normalize('NFC'), value.normalize('NFD')])].map(digest);
}

async function itemFilter(
  { province }: CommandContext,
  { item, database }: SearchFlags,
): Promise<AuditSearch['item'] | undefined> {
  const isNamed = (coordinate: string) =>
    item === undefined || coordinate === item || coordinate.startsWith(`${item}.`);
  if (database === undefined) return item === undefined ? undefined : isNamed;
  const catalogue = await province.loadCatalogue();
  requireKnownDatabase(catalogue, database);
  return (coordinate) => isNamed(coordinate) && catalogue.items.get(coordinate)?.database === database;
}

function linesOf({ records, next }: FoundRecords, words: Words): readonly string[] {
  if (records.length === 0) return [words.say('noRecord')];
  return [...auditLines(records, words), ...(next === null ? [] : [words.say('nextPage', { seq: next })])];
}
