import { legalDayOf } from '../../calendar/legal-day.ts';
import { daysAfter } from '../../calendar/working-calendar.ts';
import { houseTerms } from '../machine/house-terms.ts';
import type { CaseContext } from '../machine/machine.ts';
import type { FocalFacts } from './focal-facts.ts';

const dayOf = (instant: string) => legalDayOf(Date.parse(instant));

/** Whether the published address is to be tested now: so many days after it was published, or last said to be right. */
export function isTestDue(facts: FocalFacts, { now, house = houseTerms }: CaseContext): boolean {
  const { stage, publishedAt, confirmedAt, checkedAt, askedAt, missedAt } = facts;
  if (stage !== 'PUBLISHED' || publishedAt === null || askedAt !== null || missedAt !== null) return false;
  const last = [publishedAt, confirmedAt ?? '', checkedAt ?? ''].sort().at(-1) ?? publishedAt;
  return daysAfter(dayOf(last), house.focalTestDays) <= dayOf(now);
}

/** Last legal day on which the officer answers a test. @throws CALENDAR_MISSING */
export function lastAnswerDay(
  askedAt: string,
  { calendar, house = houseTerms }: Pick<CaseContext, 'calendar' | 'house'>,
): string {
  return calendar.workingDaysAfter(calendar.workingDayFrom(dayOf(askedAt)), house.focalAnswerDays);
}

/** Whether a test was not answered in time. @throws CALENDAR_MISSING */
export function isAnswerMissed({ stage, askedAt, missedAt }: FocalFacts, context: CaseContext): boolean {
  if (stage !== 'PUBLISHED' || askedAt === null || missedAt !== null) return false;
  return dayOf(context.now) > lastAnswerDay(askedAt, context);
}
