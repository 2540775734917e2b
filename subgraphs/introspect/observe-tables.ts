import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { DescribingRow, SqlDriver } from '../database/engine/driver.ts';
import type { Engine } from '../database/engine/engine.ts';
import type { Introspection, StoredTable } from '../database/engine/structure.ts';
import { profileColumn, shareOf } from './column-profile.ts';
import { guessCodeLists } from './guess-code-lists.ts';
import { guessReferences } from './guess-references.ts';
import type { ObservedColumn, ObservedTable } from './observed-table.ts';

/** Rows of a table that are looked at. */
const sampledRows = 200;

/**
 * Looks into some tables of a database: what a few rows of each look like, and what refers to what. Values are counted by
 * their shape and let go. A table that cannot be looked into in time has its structure alone.
 * @throws INTROSPECTION_UNSUPPORTED, SUBGRAPH_BUSY, SUBGRAPH_FAILED
 */
export async function observeTables(
  engine: Engine,
  driver: SqlDriver,
  stored: readonly StoredTable[],
): Promise<readonly ObservedTable[]> {
  const introspection = introspectionOf(engine);
  const views = stored.filter(({ isView }) => isView).map(({ name }) => name);
  const shapes = await engine.shapes(driver, views);
  const profiled: ObservedTable[] = [];
  // WHY one after the other: others ask the database meanwhile.
  for (const table of stored) profiled.push(await profileTable(introspection, driver, table));
  const guessed = await guessReferences(introspection, driver, profiled);
  const lists = await guessCodeLists(introspection, driver, profiled);
  return profiled.map((table) => ({
    ...table,
    madeOf: shapes.get(table.name)?.madeOf ?? [],
    guessed: guessed.get(table.name) ?? [],
    lists: lists.get(table.name) ?? [],
  }));
}

/** How an engine tells of its database. @throws INTROSPECTION_UNSUPPORTED */
export function introspectionOf({ id, introspection }: Engine): Introspection {
  if (introspection === undefined) throw codedError('INTROSPECTION_UNSUPPORTED', { engine: id });
  return introspection;
}

async function profileTable(
  introspection: Introspection,
  driver: SqlDriver,
  table: StoredTable,
): Promise<ObservedTable> {
  const readable = table.columns.filter(({ kind }) => kind !== 'other' && kind !== 'document');
  const columns = readable.map(({ name }) => name);
  const rows =
    columns.length === 0
      ? null
      : await inTime(introspection.cells(driver, { table: table.name, columns }, sampledRows));
  const profiles = new Map(
    columns.map((name, at) => [
      name,
      rows === null ? null : profileColumn(rows.map((row) => cellOf(row, at))),
    ]),
  );
  const observed = table.columns.map((column) => ({ ...column, profile: profiles.get(column.name) ?? null }));
  return {
    ...table,
    columns: observed,
    madeOf: [],
    guessed: [],
    lists: [],
    candidate: candidateOf(table, observed),
  };
}

function cellOf(row: DescribingRow, at: number): string | null {
  const cell = row[`c${at}`];
  return cell === null || cell === undefined ? null : String(cell);
}

/** WHY only those: a table that takes too long is told as such, and the others are looked at. */
async function inTime<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (
      error instanceof CodedError &&
      (error.code === 'SUBGRAPH_TIMED_OUT' || error.code === 'SUBGRAPH_FAILED')
    )
      return null;
    throw error;
  }
}

const fewestRows = 30;

/** WHY texts and whole numbers: what tells rows apart by chance is most often an amount or a moment. */
function candidateOf({ isView, keys }: StoredTable, columns: readonly ObservedColumn[]): string | null {
  // WHY views alone: a view shows a key of its tables, a table without a key has most often none.
  if (!isView || keys.length > 0) return null;
  const kinds = ['text', 'padded', 'whole', 'bigWhole', 'uuid'];
  const found = columns.find(
    ({ kind, profile }) =>
      profile !== null &&
      kinds.includes(kind) &&
      shareOf(profile, 'personName', 'mail', 'phone', 'tcvn3') === 0 &&
      profile.cells >= fewestRows &&
      profile.nulls === 0 &&
      profile.different === profile.cells,
  );
  return found?.name ?? null;
}
