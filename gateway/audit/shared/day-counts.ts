import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { DayCount } from '../../../schema/exchange/sharing-log-service.ts';
import type { ToldRecord } from '../../../schema/sharing-log/told-record.ts';

/** Counts records by their legal day, the earliest first. */
export async function dayCounts(records: AsyncIterable<ToldRecord>): Promise<readonly DayCount[]> {
  const days = new Map<string, DayCount>();
  for await (const { recordedAt, outcome } of records) {
    const day = legalDayOf(Date.parse(recordedAt));
    const known = days.get(day) ?? { day, records: 0, denied: 0, failed: 0 };
    days.set(day, {
      day,
      records: known.records + 1,
      denied: known.denied + (outcome === 'DENIED' ? 1 : 0),
      failed: known.failed + (answered.has(outcome) ? 0 : 1),
    });
  }
  return [...days.values()].sort((left, right) => (left.day < right.day ? -1 : 1));
}

const answered: ReadonlySet<string> = new Set(['OK', 'PARTIAL', 'DENIED']);
