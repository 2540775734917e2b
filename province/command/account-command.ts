import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { type Account, answerModes } from '../../schema/policy/policy.ts';
import type { AccountKey } from '../../subgraphs/registry/store/control-store-interface.ts';
import { withStore } from '../start/with-store.ts';
import { type AccountFlags, accountClasses, accountDraftOf, accountRoles } from './account-draft.ts';
import { addAccountKeysCommand } from './account-keys-command.ts';
import { addAccountRotateCommand } from './account-rotate-command.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { namedChoice } from './named-choice.ts';
import { printResult, table } from './output.ts';
import { reasonOption } from './reason-option.ts';

interface ActFlags extends ActorFlag {
  readonly json?: boolean;
  readonly why?: string;
}

/** Adds `account issue|rotate|keys|revoke|suspend|resume|list`. */
export function addAccountCommand(program: Command, context: CommandContext): void {
  const command = program.command('account').description('connection accounts of consumers');
  addIssueCommand(command, context);
  addAccountRotateCommand(command, context);
  addAccountKeysCommand(command, context);
  addStateCommand(command, context, { name: 'revoke', state: 'REVOKED' });
  addStateCommand(command, context, { name: 'suspend', state: 'SUSPENDED' });
  addStateCommand(command, context, { name: 'resume', state: 'ACTIVE' });
  command
    .command('list')
    .description(
      'every account and its keys by their prefix; the keys themselves are not kept and cannot be shown',
    )
    .option('--json', 'print JSON')
    .action((flags: { readonly json?: boolean }) => listAccounts(context, flags.json));
}

function addIssueCommand(command: Command, context: CommandContext): void {
  command
    .command('issue <id>')
    .description('issue an account; its key is shown once and kept nowhere')
    .requiredOption('--agency <code>', 'code of the agency or organisation')
    .requiredOption('--agency-name <name>', 'its name')
    .addOption(
      namedChoice('--class <class>', 'class of the consumer', accountClasses).default('STATE_AGENCY'),
    )
    .requiredOption('--purpose <text>', 'declared purpose (Decree 47/2020 Art 35(2)c)')
    .option('--purpose-code <code>', 'its code; made from the text when left out')
    .option('--subject <personal-id>', 'class PERSON: the person whose account it is')
    .addOption(
      namedChoice('--answers <mode>', 'where an item is not permitted', answerModes).default(
        'NULL_AND_ERROR',
      ),
    )
    .addOption(namedChoice('--role <role>', 'role of the account', accountRoles).default('CONSUMER'))
    .option(
      '--attribute <name=value>',
      'value for row scopes; may be repeated',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts'))
    .addOption(reasonOption('--why <text>', 'reason, kept in the history'))
    .action((id: string, flags: AccountFlags & ActFlags) => issueAccount(context, id, flags));
}

async function issueAccount(
  { province, configuration, output, words }: CommandContext,
  id: string,
  flags: AccountFlags & ActFlags,
): Promise<void> {
  const draft = accountDraftOf(id, flags);
  const { by, why } = flags;
  const issued = await administer(
    { province, configuration },
    { by, detail: `account issue ${id}` },
    (store) => store.issueAccount(draft, { by, why }),
  );
  printResult(output, flags.json, { account: issued.account.id, key: issued.key }, ({ account, key }) => [
    words.say('accountIssued', { account }),
    key,
  ]);
}

interface StateCommand {
  readonly name: string;
  readonly state: Account['state'];
}

function addStateCommand(command: Command, context: CommandContext, { name, state }: StateCommand): void {
  command
    .command(`${name} <id>`)
    .description(`${name} an account${state === 'REVOKED' ? ' for good' : ''}`)
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts'))
    .addOption(reasonOption('--why <text>', 'reason, kept in the history'))
    .action(async (id: string, { by, why, json }: ActFlags) => {
      const act = { by, detail: `account ${name} ${id}` };
      const account = await administer(context, act, (store) =>
        store.setAccountState(id, state, { by, why }),
      );
      printResult(context.output, json, account, () => [`${id}: ${account.state}`]);
    });
}

async function listAccounts(
  { configuration, output, words }: CommandContext,
  asJson?: boolean,
): Promise<void> {
  const [{ accounts }, keys] = await withStore(configuration(), (store) =>
    Promise.all([store.snapshot(), store.keys()]),
  );
  const listed = [...accounts.values()].map((account) => ({
    ...account,
    keys: keys.filter((key) => key.account === account.id).map(({ account: _, ...key }) => key),
  }));
  printResult(output, asJson, listed, (list) =>
    table([
      words.headings('ACCOUNT', 'AGENCY', 'CLASS', 'ROLE', 'STATE', 'KEYS', 'DESCRIBES'),
      ...list.map(({ id, agency, class: consumerClass, role, state, keys: ofAccount, describes }) => [
        id,
        agency,
        consumerClass,
        role,
        state,
        keysText(ofAccount),
        describes,
      ]),
    ]),
  );
}

/** The keys that open, by their prefix; one that ends with its end. */
function keysText(keys: readonly Omit<AccountKey, 'account'>[]): string {
  return keys
    .filter(({ state }) => state === 'ACTIVE' || state === 'RETIRING')
    .map(({ prefix, endsAt }) => (endsAt === null ? prefix : `${prefix} → ${tableMoment(endsAt)}`))
    .join(', ');
}
