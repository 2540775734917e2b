import { firstInstantOf, legalDayOf } from '../../calendar/legal-day.ts';
import { monthsAfter, type WorkingCalendar } from '../../calendar/working-calendar.ts';
import { deadlineOf } from '../deadline.ts';

/** Who confirms an account: its consumer that application, officer and networks are right, an owner that it is still needed. */
export type ConfirmingPart = 'CONSUMER' | 'OWNER';

/** A confirmation of an account, or its issue (a null agency), which stands for the first of everybody. */
export interface AccountConfirmation {
  readonly account: string;
  readonly part: ConfirmingPart | 'ISSUED';
  /** Code of the agency that confirms. */
  readonly agency: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

/** The newest confirmation of a part of an account by an agency, or its issue; null for an account that was never issued. */
export function lastConfirmation(
  confirmations: readonly AccountConfirmation[],
  asked: { readonly account: string; readonly part: ConfirmingPart; readonly agency: string },
): string | null {
  const own = confirmations.filter(
    ({ account, part, agency }) =>
      account === asked.account && (part === 'ISSUED' || (part === asked.part && agency === asked.agency)),
  );
  return own.reduce<string | null>(
    (last, { at }) => (last !== null && Date.parse(last) > Date.parse(at) ? last : at),
    null,
  );
}

/**
 * Where the yearly confirmation of an account stands. OVERDUE: one term has passed; LONG_OVERDUE: a second one too, and the
 * coordinator asks. INVARIANT: it never cuts anybody off.
 */
export interface Recertification {
  readonly state: 'CONFIRMED' | 'DUE' | 'OVERDUE' | 'LONG_OVERDUE';
  /** The legal day on which the next confirmation is asked for, and the last day on which it is in time. */
  readonly askedOn: string;
  readonly lastDay: string | null;
}

/**
 * The confirmation of an account that was confirmed last (or issued) at an instant, at a moment (both ISO 8601). `lastDay` is null before
 * it is asked for: of a later year the calendar may not be known yet. @throws CALENDAR_MISSING
 */
export function recertificationOf(
  confirmedAt: string,
  now: string,
  calendar: WorkingCalendar,
): Recertification {
  const askedOn = monthsAfter(legalDayOf(Date.parse(confirmedAt)), 12);
  const asked = firstInstantOf(askedOn);
  const moment = Date.parse(now);
  if (moment < asked) return { state: 'CONFIRMED', askedOn, lastDay: null };
  const first = deadlineOf('R-CERT', asked, calendar);
  const lastDay = first.lastDay;
  if (moment < Date.parse(first.lateFrom)) return { state: 'DUE', askedOn, lastDay };
  const second = deadlineOf('R-CERT', firstInstantOf(lastDay), calendar);
  const isLong = moment >= Date.parse(second.lateFrom);
  return { state: isLong ? 'LONG_OVERDUE' : 'OVERDUE', askedOn, lastDay };
}
