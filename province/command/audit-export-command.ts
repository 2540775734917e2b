import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { ExportCheck } from '../../gateway/audit/export/check-export.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { SignedExport } from '../../schema/exchange/sharing-log-service.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import type { LogPart } from '../../schema/sharing-log/log-part.ts';
import { readBegin, readEnd } from '../../schema/value/read-window.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { namedMoment } from './asked-moment.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printResult } from './output.ts';
import type { Words } from './words.ts';

const readers = ['OWNER', 'CONSUMER', 'COORDINATOR', 'AUDITOR', 'POLICE'] as const;

interface ExportFlags extends ActorFlag {
  readonly as: (typeof readers)[number];
  readonly agency?: string;
  readonly from: string;
  readonly to: string;
  readonly out: string;
  readonly json?: boolean;
}

interface CheckFlags {
  readonly checkpoint?: string;
  readonly json?: boolean;
}

/** Adds `audit export|check-export`. */
export function addAuditExportCommands(auditCommand: Command, context: CommandContext): void {
  auditCommand
    .command('export')
    .description(
      'sign a slice of the log for one reader: every record of it, those of others as their digest',
    )
    .addOption(new Option('--as <reader>', 'whose part of the log').choices(readers).default('OWNER'))
    .option('--agency <code>', 'the agency, for OWNER and CONSUMER')
    .requiredOption('--from <day>', 'first local day (UTC+7), or an instant with a zone')
    .requiredOption('--to <day>', 'last local day, included; or the instant before which')
    .requiredOption('--out <file>', 'write it to a new file')
    .addOption(actorOption('who exports, for the audit'))
    .option('--json', 'print JSON')
    .action((flags: ExportFlags) => exportLog(context, flags));
  auditCommand
    .command('check-export <file>')
    .description(
      'check an export by itself, without any access to the log: who signed it, and that nothing was left out, changed or moved',
    )
    .option('--checkpoint <file>', 'also that it is of the log of a checkpoint that was kept')
    .option('--json', 'print JSON, with the records that are shown')
    .action((file: string, flags: CheckFlags) => check(context, file, flags));
}

async function exportLog(context: CommandContext, flags: ExportFlags): Promise<void> {
  const { configuration, province, output, words } = context;
  const from = namedMoment('--from', flags.from, readBegin);
  const to = namedMoment('--to', flags.to, readEnd);
  const catalogue = await province.loadCatalogue();
  const part = partOf(catalogue, flags);
  const { exportSlice } = await import('../../gateway/audit/export/export-slice.ts');
  const { itemDatabases } = await import('../../schema/sharing-log/item-databases.ts');
  const known = configuration();
  const detail = `audit export ${flags.as} ${flags.agency ?? '-'} ${from} ${to}`;
  const signed = await administer(context, { by: flags.by, detail }, () =>
    exportSlice(known.dataDir, {
      ...{ part, from, to, judged: { databasesOf: itemDatabases(catalogue), digests: [] } },
      visit: { turn: ownLoop, signal: new AbortController().signal, take: () => {} },
    }),
  );
  await writeNew('--out', flags.out, signed.text);
  const { text: _text, ...told } = signed;
  printResult(output, flags.json, { ...told, file: flags.out }, () => [exportLine(signed, flags.out, words)]);
}

/** @throws OPTION_INVALID */
function partOf({ agencies }: CatalogueModel, { as: reader, agency }: ExportFlags): LogPart {
  switch (reader) {
    case 'OWNER': {
      const own = agencies.filter(({ database }) => database.owner === agency);
      const databases = [...new Set(own.map(({ database }) => database.id))].sort();
      if (databases.length === 0) throw noAgency(agency);
      return { reader, databases };
    }
    case 'CONSUMER':
      if (agency === undefined) throw noAgency(agency);
      return { reader, agencies: [agency], accounts: [] };
    case 'COORDINATOR':
    case 'AUDITOR':
    case 'POLICE':
      return { reader };
  }
}

function noAgency(agency: string | undefined) {
  const detail = {
    vi: `--agency ${agency ?? ''}: cần mã cơ quan có phần trong nhật ký`,
    en: `--agency ${agency ?? ''}: the code of an agency with a part of the log is needed`,
  };
  return codedError('OPTION_INVALID', { detail });
}

function exportLine({ records, visible, log }: SignedExport, file: string, words: Words): string {
  return words.say('exportWritten', { file, records, visible, log });
}

async function check(
  { output, words }: CommandContext,
  file: string,
  { checkpoint, json }: CheckFlags,
): Promise<void> {
  const { checkExport } = await import('../../gateway/audit/export/check-export.ts');
  const { exportProblems } = await import('../../gateway/audit/export/export-problems.ts');
  const kept = checkpoint === undefined ? null : await readText('--checkpoint', checkpoint);
  const checked = checkExport(await readText('FILE', file), kept);
  printResult(output, json, checked, (told) => {
    if (told.problem === null) return soundLines(told, checkpoint !== undefined, words);
    const place = told.at === null ? [] : [words.say('exportBrokenAt', { seq: told.at })];
    return [`EXPORT_BROKEN: ${told.problem}`, ...place, words.of(exportProblems[told.problem])];
  });
  if (!checked.ok) process.exitCode = exitCodes.negative;
}

function soundLines(
  { statement, log, removed, atCheckpoint }: ExportCheck,
  hasCheckpoint: boolean,
  words: Words,
): readonly string[] {
  if (statement === null || log === null) return [];
  const { reader, from, to, first, last, visible } = statement;
  const of = reader.of.length === 0 ? reader.reader : `${reader.reader} ${reader.of.join(', ')}`;
  return [
    words.say('exportSound', { reader: of, from, to, visible, records: last - first + 1 }),
    ...(removed === 0 ? [] : [words.say('exportRemoved', { count: removed })]),
    words.say('exportSigned', { log }),
    ...(hasCheckpoint
      ? [words.say(atCheckpoint ? 'exportAtCheckpoint' : 'exportOfCheckpoint')]
      : [words.say('exportUnknownLog')]),
  ];
}

/** @throws OPTION_INVALID for a file that cannot be read */
async function readText(what: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const detail = { vi: `${what} ${file}: không đọc được`, en: `${what} ${file}: cannot be read` };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}

/** WHY never over a file: an older export is evidence. @throws OPTION_INVALID */
async function writeNew(what: string, file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    const detail = {
      vi: `${what} ${file}: đã có, hoặc không ghi được`,
      en: `${what} ${file}: exists, or cannot be written`,
    };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}
