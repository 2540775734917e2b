import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Configuration } from '../../schema/config/configuration.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { plainIdentifier } from '../../schema/permission/instrument-document.ts';
import type { Account } from '../../schema/permission/policy.ts';
import { administer, withStore } from './administer.ts';
import { type Output, printResult, table } from './output.ts';

interface IssueFlags {
  readonly agency: string;
  readonly agencyName: string;
  readonly class: string;
  readonly purpose: string;
  readonly attribute: readonly string[];
  readonly json?: boolean;
  readonly by?: string;
}

const classes = ['STATE_AGENCY', 'ORGANISATION', 'PERSON'] as const;

/** Adds `account issue|revoke|suspend|resume|list`. */
export function addAccountCommand(
  program: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  const command = program.command('account').description('connection accounts of consumers');
  command
    .command('issue <id>')
    .description('issue an account; its key is shown once and kept nowhere')
    .requiredOption('--agency <code>', 'code of the agency or organisation')
    .requiredOption('--agency-name <name>', 'its name')
    .option('--class <class>', classes.join(', '), 'STATE_AGENCY')
    .requiredOption('--purpose <text>', 'declared purpose (Decree 47/2020 Art 35(2)c)')
    .option(
      '--attribute <name=value>',
      'value for row scopes; may be repeated',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts', userInfo().username)
    .action(async (id: string, flags: IssueFlags) => {
      const draft = draftOf(id, flags);
      const by = flags.by ?? 'operator';
      const issued = await administer(configuration(), { by, detail: `account issue ${id}` }, (store) =>
        store.issueAccount(draft),
      );
      printResult(output, flags.json, { account: issued.account.id, key: issued.key }, ({ account, key }) => [
        `Account ${account}. Key (shown only now):`,
        key,
      ]);
    });
  addState(command, 'revoke', 'REVOKED', configuration, output);
  addState(command, 'suspend', 'SUSPENDED', configuration, output);
  addState(command, 'resume', 'ACTIVE', configuration, output);
  command
    .command('list')
    .description('every account; keys are not kept and cannot be shown')
    .option('--json', 'print JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      const { accounts } = await withStore(configuration(), (store) => store.snapshot());
      printResult(output, flags.json, [...accounts.values()], (list) =>
        table([
          ['ACCOUNT', 'AGENCY', 'CLASS', 'ROLE', 'STATE', 'DESCRIBES'],
          ...list.map(({ id, agency, class: of, role, state, describes }) => [
            id,
            agency,
            of,
            role,
            state,
            describes,
          ]),
        ]),
      );
    });
}

function draftOf(id: string, flags: IssueFlags): Omit<Account, 'state'> {
  for (const identifier of [id, flags.agency]) {
    if (!plainIdentifier.test(identifier)) {
      throw registryError('ACCOUNT_INVALID', {
        detail: `"${identifier}": only letters a-z, digits and . _ / -`,
      });
    }
  }
  const consumerClass = classes.find((each) => each === flags.class);
  if (consumerClass === undefined) throw registryError('ACCOUNT_INVALID', { detail: `class ${flags.class}` });
  const attributes = Object.fromEntries(flags.attribute.map(readAttribute));
  return {
    id,
    agency: flags.agency,
    agencyName: flags.agencyName,
    agencyNameEn: flags.agencyName,
    class: consumerClass,
    role: 'CONSUMER',
    attributes,
    purpose: flags.purpose,
    describes: flags.purpose,
  };
}

function readAttribute(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  if (at < 1 || !/^[A-Za-z]\w*$/.test(name))
    throw registryError('ACCOUNT_INVALID', { detail: `attribute "${text}"` });
  return [name, text.slice(at + 1)];
}

function addState(
  command: Command,
  name: string,
  state: Account['state'],
  configuration: () => Configuration,
  output: Output,
): void {
  command
    .command(`${name} <id>`)
    .description(`${name} an account${state === 'REVOKED' ? ' for good' : ''}`)
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts', userInfo().username)
    .action(async (id: string, flags: { readonly json?: boolean; readonly by?: string }) => {
      const by = flags.by ?? 'operator';
      const account = await administer(configuration(), { by, detail: `account ${name} ${id}` }, (store) =>
        store.setAccountState(id, state),
      );
      printResult(output, flags.json, account, () => [`${id}: ${account.state}`]);
    });
}
