import { firstInstantOf, legalDayOf } from '../calendar/legal-day.ts';
import { daysAfter, monthsAfter, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { invariant } from '../invariant.ts';
import { type DeadlineRule, type DeadlineRuleId, deadlineRules } from './deadline-rules.ts';

/** By when somebody has to act. */
export interface Deadline {
  readonly rule: DeadlineRule;
  /** Legal day of the trigger, `YYYY-MM-DD`; a trigger on a day off counts as of the next working day. */
  readonly from: string;
  /** The last legal day on which the act is in time. */
  readonly lastDay: string;
  /** The first instant that is too late, ISO 8601. */
  readonly lateFrom: string;
}

/**
 * The version of a rule that a trigger falls under (an instant in milliseconds of the epoch). WHY the trigger: a rule that changes
 * later does not move a term that runs already.
 */
export function ruleInForce(id: DeadlineRuleId, trigger: number): DeadlineRule {
  const day = legalDayOf(trigger);
  const versions = deadlineRules.filter((rule) => rule.id === id);
  const found = versions.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
  );
  const [first] = versions;
  invariant(first, 'every rule has a version');
  // WHY the first: what happened before the decree is measured by its terms, which are the oldest.
  return found ?? first;
}

/**
 * The deadline that a trigger starts. `agreedDays`: calendar days of a term that the rule leaves to the parties.
 * @throws CALENDAR_MISSING where working days of a year are not known
 */
export function deadlineOf(
  id: DeadlineRuleId,
  trigger: number,
  calendar: WorkingCalendar,
  agreedDays = 0,
): Deadline {
  const rule = ruleInForce(id, trigger);
  const day = legalDayOf(trigger);
  const { term } = rule;
  switch (term.unit) {
    case 'WORKING_DAY': {
      const from = calendar.workingDayFrom(day);
      return endOf(rule, from, calendar.workingDaysAfter(from, term.amount));
    }
    case 'CALENDAR_DAY':
      return endOf(rule, day, daysAfter(day, term.amount));
    case 'MONTH':
      return endOf(rule, day, monthsAfter(day, term.amount));
    case 'BEFORE_DATE':
      return endOf(rule, day, daysAfter(`${day.slice(0, 4)}-${term.date}`, -1));
    case 'HOUR':
      return at(rule, day, trigger + term.amount * 3_600_000);
    case 'AGREED':
      return endOf(rule, day, daysAfter(day, agreedDays));
    case 'AT_ONCE':
      return at(rule, day, trigger);
  }
}

/**
 * The first instant at which half of a term of working days is over, ISO 8601: of two days, one; of five, two.
 * @throws CALENDAR_MISSING
 */
export function halfTimeOf(id: DeadlineRuleId, trigger: number, calendar: WorkingCalendar): string {
  const { term } = ruleInForce(id, trigger);
  invariant(term.unit === 'WORKING_DAY', `${id} is a term of working days`);
  const from = calendar.workingDayFrom(legalDayOf(trigger));
  const lastDay = calendar.workingDaysAfter(from, Math.floor(term.amount / 2));
  return new Date(firstInstantOf(daysAfter(lastDay, 1))).toISOString();
}

/**
 * The first legal day on which an event may begin that is announced at an instant, so many whole working days before.
 * @throws CALENDAR_MISSING
 */
export function firstDayOf(id: DeadlineRuleId, announced: number, calendar: WorkingCalendar): string {
  const { term, direction } = ruleInForce(id, announced);
  invariant(direction === 'BEFORE' && term.unit === 'WORKING_DAY', `${id} is a notice`);
  return calendar.firstDayAfterNotice(legalDayOf(announced), term.amount);
}

function endOf(rule: DeadlineRule, from: string, lastDay: string): Deadline {
  const lateFrom = new Date(firstInstantOf(daysAfter(lastDay, 1))).toISOString();
  return { rule, from, lastDay, lateFrom };
}

function at(rule: DeadlineRule, from: string, instant: number): Deadline {
  return { rule, from, lastDay: legalDayOf(instant), lateFrom: new Date(instant).toISOString() };
}
