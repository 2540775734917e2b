import { legalDayOf } from '../../calendar/legal-day.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { partOf } from '../machine/on-behalf.ts';
import type { IssueFacts, PlanTask } from './issue-facts.ts';
import type { TaskContent } from './issue-fields.ts';

const taskPlace = (number: number) => `tasks ${number}`;

/** What stands against a plan: whose tasks they are, that the commands exist, and their days. */
export function planFindings(plannable: ReadonlySet<string>) {
  return (
    { asker, askee, coordinator }: IssueFacts,
    { fields }: CommandInput,
    _acting: Acting,
    { now }: CaseContext,
  ): readonly BilingualText[] => {
    const today = legalDayOf(Date.parse(now));
    const able = [asker, askee, coordinator];
    return (fields.tasks as readonly TaskContent[]).flatMap(({ agency, command, lastDay }, index) => {
      const at = taskPlace(index + 1);
      return [
        ...(able.includes(agency)
          ? []
          : [
              saidOf(at, {
                vi: `${agency} không là một bên, cũng không là cơ quan điều phối`,
                en: `${agency} is neither a party nor the coordinator`,
              }),
            ]),
        ...(plannable.has(command)
          ? []
          : [
              saidOf(at, {
                vi: `${command} không là lệnh của thủ tục nào`,
                en: `${command} is no command of a procedure`,
              }),
            ]),
        ...(lastDay >= today
          ? []
          : [saidOf(at, { vi: `không trước ngày ${today}`, en: `not before today, ${today}` })]),
      ];
    });
  };
}

/** Tasks that an agency has to do and has not done yet. */
export function tasksOpen({ plan }: IssueFacts, agency: string): readonly PlanTask[] {
  return plan?.tasks.filter((task) => task.agency === agency && task.tick === null) ?? [];
}

/** Whether everything that a plan asks for was done; a plan without tasks asks for nothing. */
export function isPlanDone({ plan }: IssueFacts): boolean {
  return plan?.tasks.every(({ tick }) => tick !== null) === true;
}

/** The case in which the act of a task was done, to be read before it is ticked. */
export function caseOfTick(_facts: IssueFacts, fields: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof fields.case === 'string' ? [fields.case] : [];
}

/**
 * What stands against ticking a task: it is done by an act of its own agency, of its own command, after the plan, in a case that who
 * ticks it may see. WHY the same words for everything else: what is in cases of others is not told.
 */
export function tickFindings(
  facts: IssueFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  { linked }: CaseContext,
): readonly BilingualText[] {
  const { plan } = facts;
  const task = tasksOpen(facts, agency).find(({ number }) => number === fields.task);
  if (plan === null || task === undefined)
    return [
      saidOf('task', {
        vi: 'không phải việc còn phải làm của cơ quan',
        en: 'is no task that the agency still has to do',
      }),
    ];
  const number = String(fields.case);
  const found = linked?.get(number)?.acts.find(({ id }) => id === fields.act);
  const isTheirs =
    found !== undefined &&
    found.command === task.command &&
    partOf(found.actor).agency === agency &&
    found.at >= plan.at &&
    (task.case === null || task.case === number);
  const isUsed = plan.tasks.some(({ tick }) => tick?.act === fields.act);
  return isTheirs && !isUsed
    ? []
    : [
        saidOf('act', {
          vi: `cần một việc ${task.command} của cơ quan, làm sau khi có phương án${ofCase(task, 'trong hồ sơ')}, chưa dùng cho việc khác`,
          en: `an act ${task.command} of the agency after the plan is needed${ofCase(task, 'in')}, used for no other task`,
        }),
      ];
}

function ofCase({ case: number }: PlanTask, word: string): string {
  return number === null ? '' : ` ${word} ${number}`;
}

/** Tasks named that are none of the plan, or were not done. */
export function demandFindings({ plan }: IssueFacts, { fields }: CommandInput): readonly BilingualText[] {
  const known = plan?.tasks.filter(({ tick }) => tick !== null).map(({ number }) => number) ?? [];
  return (fields.tasks as readonly number[])
    .filter((number) => !known.includes(number))
    .map((number) => saidOf('tasks', { vi: `không có việc ${number}`, en: `there is no task ${number}` }));
}
