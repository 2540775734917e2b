import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { auditProblems } from '../../gateway/audit/read/audit-problems.ts';
import type { Verification } from '../../gateway/audit/read/verify-audit.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { type CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import { dataFiles } from '../start/data-files.ts';
import { requireCoveringLog } from '../start/log-covers-policy.ts';
import { withStore } from '../start/with-store.ts';
import { addAuditExportCommands } from './audit-export-command.ts';
import { auditLines } from './audit-lines.ts';
import { addAuditRetentionCommands } from './audit-retention-command.ts';
import { addAuditSearchCommand } from './audit-search-command.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printError, printResult } from './output.ts';
import { wholeNumber } from './whole-number.ts';
import type { Words } from './words.ts';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds `audit verify|checkpoint|tail|search|export|check-export|retain|restore`. */
export function addAuditCommand(program: Command, context: CommandContext): void {
  const command = program.command('audit').description('the sharing log (Decree 47/2020 Art 45)');
  command
    .command('verify')
    .description(
      'recompute the whole chain; exit 1 and name the record when one was changed, removed, cut off or written anew',
    )
    .option('--checkpoint <file>', 'also hold the log against a checkpoint that was kept elsewhere')
    .option('--json', 'print JSON')
    .action((flags: JsonFlag & { readonly checkpoint?: string }) => verify(context, flags));
  command
    .command('checkpoint')
    .description(
      'verify the log and sign its head, for an auditor to keep where the folder’s owner cannot reach',
    )
    .option('--out <file>', 'write it to a new file instead of printing it')
    .option('--json', 'print JSON')
    .action((flags: JsonFlag & { readonly out?: string }) => checkpoint(context, flags));
  command
    .command('tail')
    .description('the newest records')
    .option('-n, --count <number>', 'how many', '20')
    .option('--json', 'print JSON')
    .action((flags: JsonFlag & { readonly count: string }) => tail(context, flags));
  addAuditSearchCommand(command, context);
  addAuditExportCommands(command, context);
  addAuditRetentionCommands(command, context);
}

async function verify(
  { configuration, output, words }: CommandContext,
  flags: JsonFlag & { readonly checkpoint?: string },
): Promise<void> {
  const { dataDir: folder, auditAnchorPath: anchorPath } = configuration();
  const { verifyAudit } = await import('../../gateway/audit/read/verify-audit.ts');
  const kept = flags.checkpoint === undefined ? {} : { checkpoint: await readNote(flags.checkpoint) };
  const result = await verifyAudit({ folder, anchorPath, ...kept });
  const behind = result.ok && result.records > 0 ? await behindPolicy(configuration()) : null;
  const told = behind === null ? result : { ...result, ok: false, behind: behind.details };
  printResult(output, flags.json, told, (each) => verificationLines(each, words));
  if (behind !== null && flags.json !== true) printError(output, behind, words.language);
  if (!told.ok) process.exitCode = exitCodes.negative;
}

/** Why a log that holds by itself cannot be the whole one: the control database has changes that it does not name. */
async function behindPolicy(configuration: Configuration): Promise<CodedError | null> {
  const folder = configuration.dataDir;
  if (!existsSync(dataFiles(folder).control)) return null;
  const [{ readNewestPolicy }, { readAudit }, { tailAudit }] = await Promise.all([
    import('../../gateway/audit/chain/newest-policy.ts'),
    import('../../gateway/audit/chain/read-audit.ts'),
    import('../../gateway/audit/chain/tail-audit.ts'),
  ]);
  const log = {
    newestPolicy: () => readAudit(folder, readNewestPolicy),
    tail: (count: number) => tailAudit({ folder, count }),
  };
  try {
    await withStore(configuration, (store) => requireCoveringLog(store, log));
    return null;
  } catch (error) {
    if (hasCode(error, 'AUDIT_BEHIND')) return error;
    throw error;
  }
}

async function checkpoint(
  { configuration, output, words }: CommandContext,
  flags: JsonFlag & { readonly out?: string },
): Promise<void> {
  const { dataDir: folder, auditAnchorPath: anchorPath } = configuration();
  const { makeCheckpoint } = await import('../../gateway/audit/read/make-checkpoint.ts');
  const { verification, signed } = await makeCheckpoint({ folder, anchorPath });
  if (signed === null) {
    printResult(output, flags.json, verification, (each) => verificationLines(each, words));
    process.exitCode = exitCodes.negative;
    return;
  }
  const { out } = flags;
  if (out !== undefined) await writeNote(out, signed.note);
  printResult(output, flags.json, { ...signed, file: out ?? null }, ({ note, checkpoint: { log, seq } }) =>
    out === undefined ? [note.trimEnd()] : [words.say('checkpointWritten', { file: out, log, seq })],
  );
}

function verificationLines(
  { records, removed = 0, firstBroken }: Verification,
  words: Words,
): readonly string[] {
  if (firstBroken === undefined)
    return [
      records === 0 ? words.say('nothingLogged') : words.say('allSound', { count: records }),
      ...(removed === 0 ? [] : [words.say('someRemoved', { count: removed })]),
    ];
  const { seq, problem } = firstBroken;
  return ['AUDIT_BROKEN', words.say('recordBroken', { seq, problem }), words.of(auditProblems[problem])];
}

/** @throws OPTION_INVALID for a file that cannot be read */
async function readNote(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const detail = {
      vi: `--checkpoint ${file}: không đọc được`,
      en: `--checkpoint ${file}: cannot be read`,
    };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}

/** WHY never over a file: an older checkpoint is evidence. @throws OPTION_INVALID */
async function writeNote(file: string, note: string): Promise<void> {
  await writeFile(file, note, { flag: 'wx' }).catch((cause: unknown) => {
    const detail = {
      vi: `--out ${file}: đã có, hoặc không ghi được`,
      en: `--out ${file}: exists, or cannot be written`,
    };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}

async function tail(
  { configuration, output, words }: CommandContext,
  flags: JsonFlag & { readonly count: string },
): Promise<void> {
  const count = wholeNumber('--count', flags.count);
  const { tailAudit } = await import('../../gateway/audit/chain/tail-audit.ts');
  const entries = await tailAudit({ folder: configuration().dataDir, count });
  printResult(output, flags.json, entries, (told) => auditLines(told, words));
}
