import { dayMilliseconds } from '../../calendar/legal-day.ts';

/** Days before the end of a term at which the parties are reminded (procedures SM4d). */
const reminders = [90, 30, 7] as const;

/** The nearest reminder that is due at an instant, in days before the end; null: none, or it was given. */
export function endReminder(end: string | null, given: readonly number[], now: string): number | null {
  if (end === null) return null;
  const left = (Date.parse(end) - Date.parse(now)) / dayMilliseconds;
  const due = reminders.filter((days) => left <= days).at(-1);
  // WHY the nearest alone: of a term that is short from the start, the earlier ones are past.
  return due === undefined || given.some((days) => days <= due) ? null : due;
}
