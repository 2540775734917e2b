import { endReminder } from '../machine/end-reminder.ts';
import type { AgreementFacts } from './agreement-facts.ts';

/** The nearest reminder of the end of an agreement that is due at an instant; null: none, or it was given. */
export function reminderDue({ inForce, reminded, ended }: AgreementFacts, now: string): number | null {
  return ended === null ? endReminder(inForce?.draft.validTo ?? null, reminded, now) : null;
}
