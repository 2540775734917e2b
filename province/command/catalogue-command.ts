import type { Command } from 'commander';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { requireKnownDatabase } from './known-database.ts';
import { printResult } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';

interface AcceptFlags extends ActorFlag {
  readonly database?: string;
  readonly why: string;
  readonly json?: boolean;
}

/** Adds `catalogue accept`: approves the columns of the live databases as they are now. */
export function addCatalogueCommand(program: Command, context: CommandContext): void {
  program
    .command('catalogue')
    .description('the catalogue and the live databases')
    .command('accept')
    .description(
      'approve the columns of the live databases as they are now, after `check` has named what changed; acts within seconds',
    )
    .addOption(requiredReasonOption('--why <text>', 'why what changed is right, for the sharing log'))
    .option('--database <id>', 'only this database')
    .option('--json', 'print JSON')
    .addOption(actorOption('who accepts, for the sharing log'))
    .action((flags: AcceptFlags) => accept(context, flags));
}

async function accept(
  { province, configuration, output, words }: CommandContext,
  { database, why, by, json }: AcceptFlags,
): Promise<void> {
  const { openDatabases } = await import('../start/open-databases.ts');
  const catalogue = await province.loadCatalogue();
  const agencies = catalogue.agencies.filter(({ serviceSdl }) => serviceSdl === null);
  requireKnownDatabase({ agencies }, database);
  const named = agencies
    .map(({ database: { id } }) => id)
    .filter((id) => database === undefined || id === database);
  const settings = configuration();
  const connections = await province.loadConnections(settings.dataDir);
  const act = { by, detail: `catalogue accept ${named.join(', ')} (${why.trim()})` };
  const accepted = await administer({ province, configuration }, act, async () => {
    const databases = await openDatabases(catalogue, settings, {
      connections,
      cursorKey: Buffer.alloc(32),
      policy: 'gateway',
      approvalNotice: () => undefined,
    });
    try {
      const chosen = databases.filter(({ name }) => named.includes(name));
      return await Promise.all(
        chosen.map(async (each) => ({ database: each.name, columns: await each.acceptColumns() })),
      );
    } finally {
      await Promise.all(databases.map((each) => each.close()));
    }
  });
  printResult(output, json, { accepted }, () => accepted.map((each) => words.say('columnsAccepted', each)));
}
