import type { AgencyModel, ObjectModel } from '../../../../schema/catalogue/model.ts';
import { instantFormOf } from '../../storage/instant-form.ts';
import { type Affinity, affinityOf, type InstantForm, type LiveSchema } from '../../storage/live-schema.ts';
import type { SqliteDriver } from './driver.ts';

interface LiveTable {
  readonly columns: ReadonlyMap<string, Affinity>;
  readonly hasRowNumber: boolean;
  readonly instants: ReadonlyMap<string, InstantForm | null>;
}

/** Rows that are looked at to learn how a column writes its instants. */
const sampleSize = 50;
/** The form that is assumed while a column has no value. */
const standardForm: InstantForm = { separator: 'T', zone: '+07:00' };

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function readInstantForm(
  driver: SqliteDriver,
  table: string,
  column: string,
): Promise<InstantForm | null> {
  const name = quote(column);
  const rows = await driver.rows(
    `select cast(${name} as text) as value from ${quote(table)} where ${name} is not null limit ${sampleSize}`,
    [],
  );
  const forms = rows.map((row) => instantFormOf(String(row.value)));
  const [form = standardForm] = forms;
  const alike = forms.every((other) => other?.zone === form?.zone && other?.separator === form?.separator);
  return alike ? form : null;
}

function instantColumns(model: AgencyModel, table: string): readonly string[] {
  return [...model.types.values()]
    .filter((object) => object.table === table)
    .flatMap((object) => [...object.fields.values()])
    .flatMap((field) => (field.kind === 'column' && field.type === 'DateTime' ? [field.column] : []));
}

async function readTable(driver: SqliteDriver, model: AgencyModel, table: string): Promise<LiveTable | null> {
  const infos = await driver.rows('select name, type from pragma_table_info(?)', [table]);
  if (infos.length === 0) return null;
  const columns = new Map(infos.map((info) => [String(info.name), affinityOf(String(info.type))]));
  const [list] = await driver.rows('select type, wr from pragma_table_list(?)', [table]);
  const instants = new Map<string, InstantForm | null>();
  for (const column of instantColumns(model, table)) {
    if (columns.has(column)) instants.set(column, await readInstantForm(driver, table, column));
  }
  return { columns, hasRowNumber: list?.type === 'table' && list.wr === 0, instants };
}

function tablesOf(model: AgencyModel): ReadonlySet<string> {
  return new Set(
    [...model.types.values()].flatMap(({ table }: ObjectModel) => (table === null ? [] : [table])),
  );
}

/** Reads the live schema of the tables that a model maps. Names compare exactly, as the SDL file writes them. */
export async function inspectDatabase(driver: SqliteDriver, model: AgencyModel): Promise<LiveSchema> {
  const tables = new Map<string, LiveTable>();
  for (const table of tablesOf(model)) {
    const live = await readTable(driver, model, table);
    if (live !== null) tables.set(table, live);
  }
  return {
    hasTable: (table) => tables.has(table),
    hasColumn: (table, column) => tables.get(table)?.columns.has(column) === true,
    affinity: (table, column) => tables.get(table)?.columns.get(column) ?? 'BLOB',
    hasRowNumber: (table) => tables.get(table)?.hasRowNumber === true,
    instantForm: (table, column) => tables.get(table)?.instants.get(column) ?? null,
  };
}
