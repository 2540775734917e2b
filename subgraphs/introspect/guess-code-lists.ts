import type { SqlDriver } from '../database/engine/driver.ts';
import type { Introspection } from '../database/engine/structure.ts';
import { contained, mayMeet, plain } from './guess-references.ts';
import type { GuessedList, ObservedColumn, ObservedTable } from './observed-table.ts';

/** Rows of a general code table that are looked at, and the share of a column's codes that its list has to have. */
const limits = { rows: 5_000, share: 0.98, statements: 100 } as const;

/** A table of many lists: each row has the list that it belongs to, and its code in it. */
interface CodeTable {
  readonly table: ObservedTable;
  readonly kind: ObservedColumn;
  readonly code: ObservedColumn;
}

/**
 * Finds columns whose codes a list of a general code table explains: a list that has the name of the column, and its codes.
 * WHY by the name: small codes are in every list. It also keeps what is told to names that the structure tells already.
 */
export async function guessCodeLists(
  introspection: Introspection,
  driver: SqlDriver,
  tables: readonly ObservedTable[],
): Promise<ReadonlyMap<string, readonly GuessedList[]>> {
  const byTable = new Map<string, GuessedList[]>();
  const asked: { readonly of: string; readonly list: Omit<GuessedList, 'values' | 'found'> }[] = [];
  for (const general of tables.flatMap(codeTable))
    asked.push(...candidates(general, await listNames(introspection, driver, general), tables));
  for (const { of, list } of asked.slice(0, limits.statements)) {
    const hit = await contained(introspection, driver, {
      inner: { table: of, columns: [list.column] },
      outer: { table: list.table, columns: [list.code], where: list.kind },
    });
    if (hit === null || hit.values === 0 || hit.found / hit.values < limits.share) continue;
    byTable.set(of, [...(byTable.get(of) ?? []), { ...list, ...hit }]);
  }
  return byTable;
}

/** A table whose key is two texts, of which the first repeats. */
function codeTable(table: ObservedTable): readonly CodeTable[] {
  const [key = []] = table.keys;
  const [kind, code] = key.map((name) => table.columns.find((column) => column.name === name));
  if (key.length !== 2 || kind === undefined || code === undefined || table.isView) return [];
  const isText = [kind, code].every((column) => column.kind === 'text' || column.kind === 'padded');
  const repeats = kind.profile !== null && kind.profile.different * 2 <= kind.profile.cells;
  return isText && repeats && (table.rows ?? 0) <= limits.rows ? [{ table, kind, code }] : [];
}

async function listNames(
  introspection: Introspection,
  driver: SqlDriver,
  { table, kind }: CodeTable,
): Promise<ReadonlySet<string>> {
  const rows = await introspection.cells(driver, { table: table.name, columns: [kind.name] }, limits.rows);
  return new Set(rows.flatMap(({ c0 }) => (typeof c0 === 'string' ? [c0] : [])));
}

function candidates(
  { table, kind, code }: CodeTable,
  names: ReadonlySet<string>,
  tables: readonly ObservedTable[],
): readonly { readonly of: string; readonly list: Omit<GuessedList, 'values' | 'found'> }[] {
  return tables
    .filter((each) => each !== table && !each.isView)
    .flatMap((each) =>
      each.columns.flatMap((column) => {
        const text = [...names].find((name) => plain(name) === plain(column.name));
        if (text === undefined || !mayMeet(column, code)) return [];
        const of = { table: table.name, kind: { column: kind.name, text }, code: code.name };
        return [{ of: each.name, list: { column: column.name, ...of } }];
      }),
    );
}
