import type { Command } from 'commander';
import type { RemovedSegment } from '../../gateway/audit/retention/retain-log.ts';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Role } from '../../schema/people/register.ts';
import { signedInPerson } from '../../schema/people/signed-in.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';
import type { Words } from './words.ts';

interface RetainFlags extends ActorFlag {
  readonly archive: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface RestoreFlags extends ActorFlag {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** Who may take records away, or put them back. */
const permitted: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER', 'OPERATOR'];

/** Adds `audit retain|restore`. */
export function addAuditRetentionCommands(auditCommand: Command, context: CommandContext): void {
  auditCommand
    .command('retain')
    .description(
      'archive the records whose retention is over (Decree 47/2020 Art 45(3)), then take them away; signed tombstones keep the chain whole, acts stay for good',
    )
    .requiredOption('--archive <folder>', 'folder for the archives')
    .option('--dry-run', 'tell what would be taken away; nothing is changed')
    .addOption(actorOption('who carries it out, for the audit'))
    .option('--json', 'print JSON')
    .action((flags: RetainFlags) => retain(context, flags));
  auditCommand
    .command('restore <file>')
    .description('hold an archive against what stands for its records in the log, and put them back')
    .option('--check', 'only hold it against the log')
    .addOption(actorOption('who carries it out, for the audit'))
    .option('--json', 'print JSON')
    .action((file: string, flags: RestoreFlags) => restore(context, file, flags));
}

async function retain(context: CommandContext, flags: RetainFlags): Promise<void> {
  const { configuration, province, output, words } = context;
  const known = configuration();
  const { carryOutRetention, retentionAct } = await import('../start/carry-out-retention.ts');
  const { withStore } = await import('../start/with-store.ts');
  const due = await withStore(known, async (store) => {
    await requireRight(context, store, flags.by);
    const catalogue = await province.loadCatalogue();
    const policy = await store.snapshot();
    return { folder: known.dataDir, archive: flags.archive, catalogue, policy, nowMs: Date.now() };
  });
  const planned = await carryOutRetention(due, { dryRun: true });
  const act = { by: flags.by, detail: retentionAct(planned) };
  const isDone = planned.length > 0 && flags.dryRun !== true;
  const removed = isDone
    ? await administer(context, act, () => carryOutRetention(due, { dryRun: false }))
    : planned;
  printResult(output, flags.json, removed, (segments) => segmentLines(segments, words));
}

function segmentLines(segments: readonly RemovedSegment[], words: Words): readonly string[] {
  if (segments.length === 0) return [words.say('nothingExpired')];
  return [
    ...segments.map(({ file, ...segment }) => words.say('segmentRemoved', { ...segment, file: file ?? '-' })),
    ...(segments.some(({ file }) => file === null) ? [words.say('nothingRecorded')] : []),
  ];
}

async function restore(context: CommandContext, file: string, flags: RestoreFlags): Promise<void> {
  const { configuration, output, words } = context;
  const known = configuration();
  const { restoreArchive } = await import('../../gateway/audit/retention/restore-archive.ts');
  const putBack = flags.check !== true;
  const act = { by: flags.by, detail: `audit restore ${file}` };
  const stone = putBack
    ? await administer(context, act, async (store) => {
        await requireRight(context, store, flags.by);
        return restoreArchive(known.dataDir, file, { putBack });
      })
    : await restoreArchive(known.dataDir, file, { putBack });
  printResult(output, flags.json, { ...stone, putBack }, ({ first, last, time }) => [
    words.say('archiveSound', { file, first, last, time }),
    ...(putBack ? [words.say('archivePutBack')] : []),
  ]);
}

/**
 * Where people sign in, who acts must hold a role for it.
 * @throws AUDIT_RETENTION_NOT_PERMITTED
 */
async function requireRight(
  { province, configuration }: CommandContext,
  store: Pick<ControlStore, 'people'>,
  by: string,
): Promise<void> {
  const { actingPerson } = await import('./acting-person.ts');
  const acting = await actingPerson({ province, configuration: () => configuration() });
  if (acting.kind !== 'PERSON') return;
  const person = signedInPerson(await store.people(), acting.person, legalDayOf(Date.now()));
  if (person?.roles.some(({ role }) => permitted.includes(role)) === true) return;
  throw codedError('AUDIT_RETENTION_NOT_PERMITTED', { by });
}
