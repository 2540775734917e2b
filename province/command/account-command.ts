import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { plainIdentifier } from '../../schema/policy/instrument-document.ts';
import { type Account, answerModes } from '../../schema/policy/policy.ts';
import { purposeCodeOf, purposeCodePattern } from '../../schema/policy/purpose-code.ts';
import { administer, withStore } from '../start/administer.ts';
import { type Output, printResult, table } from './output.ts';

interface IssueFlags {
  readonly agency: string;
  readonly agencyName: string;
  readonly class: string;
  readonly purpose: string;
  readonly purposeCode?: string;
  readonly subject?: string;
  readonly answers: string;
  readonly role: string;
  readonly attribute: readonly string[];
  readonly json?: boolean;
  readonly by?: string;
  readonly why?: string;
}

const roles = ['CONSUMER', 'AUDITOR', 'ADMINISTRATOR'] as const;
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
    .option('--purpose-code <code>', 'its code; made from the text when left out')
    .option('--subject <personal-id>', 'class PERSON: the person whose account it is')
    .option('--answers <mode>', `where an item is not permitted: ${answerModes.join(', ')}`, 'NULL_AND_ERROR')
    .option('--role <role>', roles.join(', '), 'CONSUMER')
    .option(
      '--attribute <name=value>',
      'value for row scopes; may be repeated',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts', userInfo().username)
    .option('--why <text>', 'reason, kept in the history')
    .action(async (id: string, flags: IssueFlags) => {
      const draft = draftOf(id, flags);
      const by = flags.by ?? 'operator';
      const issued = await administer(configuration(), { by, detail: `account issue ${id}` }, (store) =>
        store.issueAccount(draft, { by, why: flags.why }),
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

/** A value of a closed list. Rejects with ACCOUNT_INVALID. */
function oneOf<Value extends string>(values: readonly Value[], given: string, name: string): Value {
  const known = values.find((each) => each === given);
  if (known === undefined) {
    throw codedError('ACCOUNT_INVALID', { detail: `${name} "${given}": expected ${values.join(', ')}` });
  }
  return known;
}

function draftOf(id: string, flags: IssueFlags): Omit<Account, 'state'> {
  for (const identifier of [id, flags.agency]) {
    if (!plainIdentifier.test(identifier)) {
      throw codedError('ACCOUNT_INVALID', {
        detail: `"${identifier}": only letters a-z, digits and . _ / -`,
      });
    }
  }
  const consumerClass = oneOf(classes, flags.class, 'class');
  const purposeCode = flags.purposeCode ?? purposeCodeOf(flags.purpose);
  if (!purposeCodePattern.test(purposeCode))
    throw codedError('ACCOUNT_INVALID', { detail: `purpose code "${purposeCode}"` });
  const subject = flags.subject ?? null;
  if (
    (consumerClass === 'PERSON') !== (subject !== null) ||
    (subject !== null && !/^\d{12}$/.test(subject))
  ) {
    const detail = 'an account of class PERSON, and no other, names its person: --subject with 12 digits';
    throw codedError('ACCOUNT_INVALID', { detail });
  }
  const attributes = Object.fromEntries(flags.attribute.map(readAttribute));
  return {
    id,
    agency: flags.agency,
    agencyName: flags.agencyName,
    agencyNameEn: flags.agencyName,
    class: consumerClass,
    role: oneOf(roles, flags.role, 'role'),
    attributes,
    purpose: flags.purpose,
    purposeCode,
    subject,
    answerMode: oneOf(answerModes, flags.answers, 'answers'),
    describes: flags.purpose,
  };
}

function readAttribute(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  if (at < 1 || !/^[A-Za-z]\w*$/.test(name))
    throw codedError('ACCOUNT_INVALID', { detail: `attribute "${text}"` });
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
    .option('--why <text>', 'reason, kept in the history')
    .action(async (id: string, flags: Pick<IssueFlags, 'json' | 'by' | 'why'>) => {
      const by = flags.by ?? 'operator';
      const account = await administer(configuration(), { by, detail: `account ${name} ${id}` }, (store) =>
        store.setAccountState(id, state, { by, why: flags.why }),
      );
      printResult(output, flags.json, account, () => [`${id}: ${account.state}`]);
    });
}
