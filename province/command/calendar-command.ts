import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { WorkingCalendar } from '../../schema/calendar/working-calendar.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { deadlineOf, firstDayOf, ruleInForce } from '../../schema/procedure/deadline.ts';
import { type DeadlineRuleId, deadlineRules } from '../../schema/procedure/deadline-rules.ts';
import { toldDeadline } from '../../schema/procedure/told-deadline.ts';
import { readBegin } from '../../schema/value/read-window.ts';
import type { EnteredYear } from '../../subgraphs/registry/store/control-store-interface.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import { namedMoment } from './asked-moment.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';
import type { Words } from './words.ts';

interface ApplyFlags extends ActorFlag {
  readonly why: string;
  readonly json?: boolean;
}

/** Adds `calendar apply`, `calendar show` and `calendar due`. */
export function addCalendarCommand(program: Command, context: CommandContext): void {
  const calendar = program.command('calendar').description('working days and the terms of the law');
  calendar
    .command('apply <file>')
    .description('enter years of the working calendar: holidays, days swapped by a decision')
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .action((file: string, flags: ApplyFlags) => apply(context, file, flags));
  calendar
    .command('show')
    .description('the years that were entered')
    .option('--json', 'print JSON')
    .action((flags: { readonly json?: boolean }) => show(context, flags));
  calendar
    .command('due <rule>')
    .description('when a term ends that begins at a moment (the rules are in docs/administration.md)')
    .option('--from <moment>', 'day or instant at which it begins; now when left out')
    .option('--json', 'print JSON')
    .action((rule: string, flags: DueFlags) => due(context, rule, flags));
}

/** WHY not those that an agreement fills: without one they have no length. */
const ruleNames = [
  ...new Set(deadlineRules.filter(({ term }) => term.unit !== 'AGREED').map(({ id }) => id)),
];

async function apply(
  { province, configuration, output, words }: CommandContext,
  file: string,
  { by, why, json }: ApplyFlags,
): Promise<void> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const detail = { vi: `không đọc được ${file}`, en: `${file} cannot be read` };
    throw codedError('CALENDAR_INVALID', { detail }, error);
  });
  // WHY late: only this command reads YAML.
  const { parseCalendarYears } = await import('../../schema/procedure/calendar-document.ts');
  const years = parseCalendarYears(source);
  const act = { by, detail: `calendar apply ${years.map(({ year }) => year).join(', ')} (${why.trim()})` };
  const entered = await administer({ province, configuration }, act, (store) =>
    store.enterCalendar(years, { by, why }),
  );
  printResult(output, json, { entered }, () =>
    entered.length === 0
      ? [words.say('calendarUnchanged')]
      : entered.map(({ year, decision }) => words.say('calendarEntered', { year, decision })),
  );
}

async function show(
  { configuration, output, words }: CommandContext,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const years = await calendarOf(configuration());
  printResult(output, json, { years }, () => years.flatMap((entered) => yearLines(words, entered)));
}

function yearLines(words: Words, { year, at, by }: EnteredYear): readonly string[] {
  const { decision, holidays, swappedOff, swappedWorking } = year;
  const list = (key: 'calendarSwappedOff' | 'calendarSwappedWorking', days: readonly string[]) =>
    days.length === 0 ? [] : [words.say(key, { days: days.join(', ') })];
  return [
    words.say('calendarYear', { year: year.year, decision, by, at: tableMoment(at) }),
    ...holidays.map(({ from, to, name, nameEn }) =>
      words.say('calendarHoliday', { from, to, name: words.language === 'vi' ? name : nameEn }),
    ),
    ...list('calendarSwappedOff', swappedOff),
    ...list('calendarSwappedWorking', swappedWorking),
  ];
}

interface DueFlags {
  readonly from?: string;
  readonly json?: boolean;
}

async function due(
  { configuration, output, words }: CommandContext,
  name: string,
  { from, json }: DueFlags,
): Promise<void> {
  const id = ruleNamed(name);
  const trigger = Date.parse(
    from === undefined ? new Date().toISOString() : namedMoment('--from', from, readBegin),
  );
  const years = await calendarOf(configuration());
  const calendar = new WorkingCalendar(years.map(({ year }) => year));
  const rule = ruleInForce(id, trigger);
  const told = toldDeadline(rule);
  const text = told.text[words.language];
  const head = words.say('termOfRule', { rule: id, text, citation: told.citation, mark: told.mark });
  if (rule.direction === 'BEFORE') {
    const firstDay = firstDayOf(id, trigger, calendar);
    const announced = legalDayOf(trigger);
    printResult(output, json, { ...told, announced, firstDay }, () => [
      head,
      words.say('termFirstDay', { from: announced, firstDay }),
    ]);
    return;
  }
  const { from: day, lastDay, lateFrom } = deadlineOf(id, trigger, calendar);
  printResult(output, json, { ...told, from: day, lastDay, lateFrom }, () => [
    head,
    words.say('termLastDay', { from: day, lastDay, lateFrom: tableMoment(lateFrom) }),
  ]);
}

/** @throws OPTION_INVALID */
function ruleNamed(name: string): DeadlineRuleId {
  const found = ruleNames.find((id) => id === name.toUpperCase());
  if (found !== undefined) return found;
  throw codedError('OPTION_INVALID', {
    detail: { vi: `quy tắc: một trong ${ruleNames.join(', ')}`, en: `rule: one of ${ruleNames.join(', ')}` },
  });
}

async function calendarOf(
  configuration: ReturnType<CommandContext['configuration']>,
): Promise<readonly EnteredYear[]> {
  const { withStore } = await import('../start/with-store.ts');
  return withStore(configuration, (store) => store.calendar());
}
