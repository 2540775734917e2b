import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { SqlDriver } from '../driver.ts';
import { type InstantForm, instantFormOf } from '../instant-form.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { affinityOf } from './affinity.ts';

/** Rows that are looked at to learn how a column writes its instants. */
const sampleSize = 50;
/** The form that is assumed while a column has no value. */
const standardForm: InstantForm = { separator: 'T', zone: legalZone };

/** Reads the live schema of the tables that a model maps. */
export async function describeSqlite(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const tables = new Map<string, LiveTable>();
  for (const table of mapped) {
    const live = await readTable(driver, table);
    if (live !== null) tables.set(table.name, live);
  }
  return liveSchemaOf(tables);
}

async function readTable(driver: SqlDriver, { name, instants }: MappedTable): Promise<LiveTable | null> {
  const infos = await driver.describe('select name, type from pragma_table_info(?)', [name]);
  if (infos.length === 0) return null;
  const columns = new Map<string, LiveColumn>();
  for (const info of infos) {
    const column = String(info.name);
    const instantForm = instants.includes(column) ? await readInstantForm(driver, name, column) : null;
    columns.set(column, { keptAs: affinityOf(String(info.type)), instantForm });
  }
  return { columns };
}

async function readInstantForm(
  driver: SqlDriver,
  table: string,
  column: string,
): Promise<InstantForm | null> {
  const name = quote(column);
  const rows = await driver.describe(
    `select cast(${name} as text) as value from ${quote(table)} where ${name} is not null limit ${sampleSize}`,
    [],
  );
  const forms = rows.map((row) => instantFormOf(String(row.value)));
  const [form = standardForm] = forms;
  const alike = forms.every((other) => other?.zone === form?.zone && other?.separator === form?.separator);
  return alike ? form : null;
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
