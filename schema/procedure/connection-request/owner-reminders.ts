import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { hasCode } from '../../errors/coded-error.ts';
import { deadlineOf, halfTimeOf } from '../deadline.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, CaseNotice, CaseParty } from '../machine/machine.ts';
import type { RequestFacts, RequestPart } from './request-facts.ts';
import { ownerRoles } from './request-notices.ts';

/** Owners who have not answered, and half of whose term (R-ACC-B) is over; of each receipt an owner is reminded once. */
export function ownersToRemind({ stage, parts }: RequestFacts, context: CaseContext): readonly CaseParty[] {
  if (stage !== 'OPEN') return [];
  return parts
    .filter((part) => isHalfOver(part, context))
    .map(({ agency }) => ({ agency, side: 'OWNER' as const }));
}

function isHalfOver({ state, receipts }: RequestPart, { now, calendar }: CaseContext): boolean {
  const last = receipts.at(-1);
  if (state !== 'AWAITING_OWNER' || last === undefined || last.remindedAt !== undefined) return false;
  const half = whereEntered(() => halfTimeOf('R-ACC-B', Date.parse(last.at), calendar));
  return half !== null && now >= half;
}

function lastDayIn(calendar: WorkingCalendar, receivedAt: string): string | null {
  return whereEntered(() => deadlineOf('R-ACC-B', Date.parse(receivedAt), calendar).lastDay);
}

/** WHY null and no error: without the calendar of a year a reminder says less, or is not given, and the case goes on. */
function whereEntered(compute: () => string): string | null {
  try {
    return compute();
  } catch (error) {
    if (hasCode(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

/** Who is reminded: the steward and the head of the owner, with the last day of the term. */
export function reminderNotices(
  { number, parts }: RequestFacts,
  { actor: { agency } }: Act,
  { calendar }: CaseContext,
): readonly CaseNotice[] {
  const at = parts.find((part) => part.agency === agency)?.receipts.at(-1)?.at ?? '';
  const lastDay = lastDayIn(calendar, at);
  const [vi, en] = lastDay === null ? ['', ''] : [` chậm nhất ngày ${lastDay}`, ` by ${lastDay}`];
  const text = {
    vi: `Yêu cầu kết nối ${number}: đã qua nửa thời hạn, hãy trả lời${vi}`,
    en: `Connection request ${number}: half of the term is over, answer it${en}`,
  };
  return [{ agency, roles: ownerRoles, isLegal: false, text }];
}
