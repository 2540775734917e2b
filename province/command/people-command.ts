import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { isInForce, type PeopleRegister, type RoleGrant, roleTexts } from '../../schema/people/register.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { momentOf } from './asked-moment.ts';
import type { CommandContext } from './command-context.ts';
import { printResult, table } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';
import type { Words } from './words.ts';

interface ApplyFlags extends ActorFlag {
  readonly why: string;
  readonly json?: boolean;
}

interface ShowFlags {
  readonly at?: string;
  readonly agency?: string;
  readonly json?: boolean;
}

/** Adds `people apply`, `people invite` and `people show`. */
export function addPeopleCommand(program: Command, context: CommandContext): void {
  const people = program
    .command('people')
    .description('agencies, their people and the roles that these hold');
  people
    .command('apply <file>')
    .description(
      'enter agencies, people and roles; a record of the same name takes the place of the earlier one',
    )
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .action((file: string, flags: ApplyFlags) => apply(context, file, flags));
  people
    .command('invite <person>')
    .description(
      'let a person sign in: a one-time invitation for 72 hours, which also replaces a lost password',
    )
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    .option(
      '--operator',
      'nobody who may invite can sign in any more: the operator does, and the sharing log says so',
    )
    .addOption(actorOption('who acts, for history and audit', ({ operator }) => operator === true))
    .action((person: string, flags: ApplyFlags) => invite(context, person, flags));
  people
    .command('show')
    .description('who holds which role')
    .option('--at <moment>', 'at a day or an instant; now when left out')
    .option('--agency <code>', 'of one agency')
    .option('--json', 'print JSON')
    .action((flags: ShowFlags) => show(context, flags));
}

async function apply(
  { province, configuration, output, words }: CommandContext,
  file: string,
  { by, why, json }: ApplyFlags,
): Promise<void> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const detail = { vi: `không đọc được ${file}`, en: `${file} cannot be read` };
    throw codedError('PEOPLE_INVALID', { detail }, error);
  });
  // WHY late: only this command reads YAML.
  const { parseRegister } = await import('../../schema/people/register-document.ts');
  const act = { by, detail: `people apply (${why.trim()})` };
  const entered = await administer({ province, configuration }, act, (store) =>
    store.enterPeople((before) => parseRegister(source, before), { by, why }),
  );
  printResult(output, json, { entered }, () => [
    words.say('peopleEntered', {
      agencies: entered.agencies.length,
      people: entered.people.length,
      roles: entered.roles.length,
    }),
  ]);
}

async function invite(
  { province, configuration, output, words }: CommandContext,
  person: string,
  { by, why, json }: ApplyFlags,
): Promise<void> {
  const act = { by, detail: `people invite ${person} (${why.trim()})` };
  const invited = await administer({ province, configuration }, act, (store) =>
    store.invitePerson(person, { by, why }),
  );
  printResult(output, json, { person, invitation: invited.token, endsAt: invited.endsAt }, () => [
    words.say('personInvited', { person, end: tableMoment(invited.endsAt) }),
    invited.token,
  ]);
}

async function show(
  { configuration, output, words }: CommandContext,
  { at, agency, json }: ShowFlags,
): Promise<void> {
  const { withStore } = await import('../start/with-store.ts');
  const register = await withStore(configuration(), (store) => store.people());
  const day = legalDayOf(Date.parse(momentOf(at)));
  const grants = register.roles.filter(
    (grant) => isInForce(grant, day) && (agency === undefined || grant.agency === agency),
  );
  printResult(output, json, { day, roles: grants }, () =>
    table([
      words.headings('AGENCY', 'ROLE', 'HOLDER', 'FROM', 'TO', 'DECISION'),
      ...grants.map((grant) => roleRow(words, register, grant)),
    ]),
  );
}

function roleRow(words: Words, { people }: PeopleRegister, grant: RoleGrant): readonly string[] {
  const { person, agency, role, from, to, decision } = grant;
  const name = people.find(({ id }) => id === person)?.name ?? person;
  return [agency, words.of(roleTexts[role]), `${name} (${person})`, from, to ?? '-', decision];
}
