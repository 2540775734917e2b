import { legalTimeOf } from './legal-day.ts';

/** An instant as Vietnamese local time in the cell of a table: `26/11/2026 18:05 (+07)`, on every machine alike. */
export function tableMoment(instant: string): string {
  const local = legalTimeOf(Date.parse(instant));
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${day}/${month}/${year} ${local.slice(11, 16)} (+07)`;
}
