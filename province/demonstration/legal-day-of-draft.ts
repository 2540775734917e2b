import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import type { InstrumentDraft } from '../../schema/policy/instrument-document.ts';

/** The day on which an instrument of the demonstration was signed: the first of its term. */
export function legalDayOfDraft({ validFrom }: Pick<InstrumentDraft, 'validFrom'>): string {
  return legalDayOf(Date.parse(validFrom));
}
