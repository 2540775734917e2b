import type { Knex } from 'knex';
import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import { isSame } from '../../../schema/same-value.ts';
import type { ActOptions, EnteredYear } from './control-store-interface.ts';

/** The newest entry of each year, by year. */
export async function readCalendar(knex: Knex): Promise<readonly EnteredYear[]> {
  const newest = knex('calendar_year').max('id').groupBy('year');
  const rows = await knex('calendar_year').whereIn('id', newest).orderBy('year');
  return rows.map(({ record, at, by, why }) => ({
    year: (typeof record === 'string' ? JSON.parse(record) : record) as CalendarYear,
    at,
    by,
    why,
  }));
}

/** Enters those years that say something new, and gives them. Earlier entries stay. */
export async function enterCalendar(
  trx: Knex.Transaction,
  years: readonly CalendarYear[],
  { by, why }: ActOptions,
  at: string,
): Promise<readonly CalendarYear[]> {
  const known = new Map((await readCalendar(trx)).map(({ year }) => [year.year, year]));
  const entered: CalendarYear[] = [];
  for (const year of years) {
    const before = known.get(year.year);
    if (before !== undefined && isSame(before, year)) continue;
    await trx('calendar_year').insert({
      ...{ year: year.year, record: JSON.stringify(year), at, by, why: why ?? null },
    });
    known.set(year.year, year);
    entered.push(year);
  }
  return entered;
}
