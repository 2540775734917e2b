import { codedError } from '../errors/coded-error.ts';
import { dayMilliseconds, firstInstantOf, legalDayOf } from './legal-day.ts';

/** What a day is to the offices. SWAPPED_*: a day off is worked instead of a working day by a decision, and that one is free. */
export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'SWAPPED_WORKING' | 'SWAPPED_OFF';

/** Days off of one occasion, both included, each `YYYY-MM-DD`. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One year of the calendar: what differs from Monday to Friday, and the decision that says so. */
export interface CalendarYear {
  readonly year: number;
  readonly decision: string;
  readonly holidays: readonly Holiday[];
  readonly swappedOff: readonly string[];
  readonly swappedWorking: readonly string[];
}

/** The day `count` days after a day, both `YYYY-MM-DD`; negative counts go back. */
export function daysAfter(day: string, count: number): string {
  return legalDayOf(firstInstantOf(day) + count * dayMilliseconds);
}

/** The same day of a later month, or that month's last one (Civil Code Art 148). */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/**
 * Working days of the offices (ngày làm việc), in legal days of Asia/Ho_Chi_Minh. INVARIANT: of a year that nobody has entered
 * nothing is computed, since whoever guesses Tết gives a wrong day.
 */
export class WorkingCalendar {
  readonly #years: ReadonlyMap<number, ReadonlyMap<string, DayKind>>;

  /** Of two entries of a year the later one counts. */
  constructor(years: readonly CalendarYear[]) {
    this.#years = new Map(years.map((entered) => [entered.year, exceptionsOf(entered)]));
  }

  /** @throws CALENDAR_MISSING for a day of a year that was not entered */
  kindOf(day: string): DayKind {
    const year = Number(day.slice(0, 4));
    const exceptions = this.#years.get(year);
    if (exceptions === undefined) throw codedError('CALENDAR_MISSING', { year: String(year) });
    return exceptions.get(day) ?? (isWeekend(day) ? 'WEEKEND' : 'WORKING');
  }

  /** @throws CALENDAR_MISSING */
  isWorking(day: string): boolean {
    const kind = this.kindOf(day);
    return kind === 'WORKING' || kind === 'SWAPPED_WORKING';
  }

  /** The working day itself, or the next one. @throws CALENDAR_MISSING */
  workingDayFrom(day: string): string {
    let found = day;
    while (!this.isWorking(found)) found = daysAfter(found, 1);
    return found;
  }

  /** The `count`-th working day after a day, which is not counted itself. @throws CALENDAR_MISSING */
  workingDaysAfter(day: string, count: number): string {
    let found = day;
    for (let left = count; left > 0; left -= 1) found = this.workingDayFrom(daysAfter(found, 1));
    return found;
  }

  /**
   * The first day between which and a notice `count` whole working days lie (Decree 47 Art 43(3)).
   * @throws CALENDAR_MISSING
   */
  firstDayAfterNotice(notice: string, count: number): string {
    return daysAfter(this.workingDaysAfter(notice, count), 1);
  }

  /** Working days after `from` up to `to`, which is counted; 0 when `to` is not later. @throws CALENDAR_MISSING */
  workingDaysBetween(from: string, to: string): number {
    let count = 0;
    for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1))
      if (this.isWorking(day)) count += 1;
    return count;
  }
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The days of a holiday. */
export function daysOf({ from, to }: Pick<Holiday, 'from' | 'to'>): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  return days;
}

function exceptionsOf({ holidays, swappedOff, swappedWorking }: CalendarYear): ReadonlyMap<string, DayKind> {
  const kinds = new Map<string, DayKind>();
  for (const holiday of holidays) for (const day of daysOf(holiday)) kinds.set(day, 'HOLIDAY');
  for (const day of swappedOff) kinds.set(day, 'SWAPPED_OFF');
  for (const day of swappedWorking) kinds.set(day, 'SWAPPED_WORKING');
  return kinds;
}
