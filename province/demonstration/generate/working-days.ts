const dayMilliseconds = 86_400_000;
/** Public holidays on which the demonstration receives nothing: fixed days, and the lunar new year of 2026. */
const holidays = new Set(['09-01', '09-02', '01-01', '04-30', '05-01']);
const lunarNewYear = { from: '2026-02-16', to: '2026-02-20' };

/** The day `count` days after `day` (both YYYY-MM-DD). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMilliseconds).toISOString().slice(0, 10);
}

/** Number of days from `first` to `last` (both YYYY-MM-DD). */
export function daysBetween(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMilliseconds;
}

/** Whether offices are open on the day. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || holidays.has(day.slice(5))) return false;
  return day < lunarNewYear.from || day > lunarNewYear.to;
}

/** Working days from `first` to `last`, both included. */
export function workingDays(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The day `count` working days after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
