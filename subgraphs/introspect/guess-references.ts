import { CodedError } from '../../schema/errors/coded-error.ts';
import { searchKey } from '../../schema/text/search-key.ts';
import type { SqlDriver } from '../database/engine/driver.ts';
import type {
  ColumnsIn,
  ColumnsOf,
  Containment,
  Introspection,
  StoredKind,
} from '../database/engine/structure.ts';
import { type ColumnProfile, shareOf } from './column-profile.ts';
import type { GuessedReference, ObservedColumn, ObservedTable } from './observed-table.ts';

/** Values that are asked for, and the share of them that has to be found. */
const limits = { values: 200, share: 0.8, surely: 0.98, fewestByValue: 20, statements: 400 } as const;

/** A pair of columns that may refer. */
interface Candidate {
  readonly inner: ColumnsOf;
  readonly outer: ColumnsIn;
  /** Whether the names say so too. */
  readonly isNamed: boolean;
}

/**
 * Finds references that no declaration says: columns with the name of another table's key, or with values that are all among
 * those of one. The better of several wins; what is found less often than four times in five is none.
 */
export async function guessReferences(
  introspection: Introspection,
  driver: SqlDriver,
  tables: readonly ObservedTable[],
): Promise<ReadonlyMap<string, readonly GuessedReference[]>> {
  const asked: readonly Candidate[] = tables
    .flatMap((table) => candidatesOf(table, tables))
    .slice(0, limits.statements);
  const found = new Map<string, { readonly candidate: Candidate; readonly hit: Containment }[]>();
  for (const candidate of asked) {
    const hit = await contained(introspection, driver, candidate);
    if (hit === null || !isEnough(candidate, hit)) continue;
    const place = JSON.stringify([candidate.inner.table, candidate.inner.columns]);
    found.set(place, [...(found.get(place) ?? []), { candidate, hit }]);
  }
  const byTable = new Map<string, GuessedReference[]>();
  for (const rivals of found.values()) {
    const best = bestOf(rivals);
    if (best === null) continue;
    const { inner, outer } = best.candidate;
    const guess = { columns: inner.columns, table: outer.table, targets: outer.columns, ...best.hit };
    byTable.set(inner.table, [...(byTable.get(inner.table) ?? []), guess]);
  }
  return byTable;
}

/** How much of columns other ones contain; null where it cannot be asked in time. */
export async function contained(
  introspection: Introspection,
  driver: SqlDriver,
  { inner, outer }: { readonly inner: ColumnsOf; readonly outer: ColumnsIn },
): Promise<Containment | null> {
  try {
    return await introspection.contained(driver, inner, outer, limits.values);
  } catch (error) {
    // WHY: what could not be asked in time is not guessed.
    if (error instanceof CodedError) return null;
    throw error;
  }
}

function isEnough({ isNamed }: Candidate, { values, found }: Containment): boolean {
  if (values === 0) return false;
  return isNamed
    ? found / values >= limits.share
    : values >= limits.fewestByValue && found / values >= limits.surely;
}

/** WHY null of two that are alike: what several tables explain, values do not tell. */
function bestOf<Rival extends { readonly candidate: Candidate; readonly hit: Containment }>(
  rivals: readonly Rival[],
): Rival | null {
  const rank = ({ candidate, hit }: Rival) => (candidate.isNamed ? 2 : 0) + hit.found / hit.values;
  const [best, next] = [...rivals].sort((one, other) => rank(other) - rank(one));
  if (best === undefined) return null;
  const isTied = next !== undefined && rank(next) === rank(best) && !best.candidate.isNamed;
  return isTied ? null : best;
}

function candidatesOf(table: ObservedTable, tables: readonly ObservedTable[]): readonly Candidate[] {
  const declared = new Set(table.references.flatMap(({ columns }) => (columns.length === 1 ? columns : [])));
  const targets = tables.filter((each) => !each.isView && each.name !== table.name);
  const single = table.columns
    .filter(({ name }) => !declared.has(name))
    .flatMap((column) => [...targets, table].flatMap((target) => singleCandidates(table, column, target)));
  return [...single, ...targets.flatMap((target) => compositeCandidates(table, target))];
}

function singleCandidates(
  table: ObservedTable,
  column: ObservedColumn,
  target: ObservedTable,
): readonly Candidate[] {
  const own = table.keys.find((key) => key.length === 1)?.[0];
  return target.keys.flatMap((key): readonly Candidate[] => {
    const [name] = key;
    const keyColumn = target.columns.find((each) => each.name === name);
    if (key.length !== 1 || keyColumn === undefined || column === keyColumn) return [];
    if (!mayMeet(column, keyColumn)) return [];
    const isNamed = isNamedAfter(column.name, target.name, keyColumn.name);
    // WHY not a key by its values: serial numbers are contained in each other.
    if (!isNamed && (column.name === own || !areTelling(column, keyColumn))) return [];
    if (table === target && isFolded(column.name, keyColumn.name)) return [];
    return [
      {
        inner: { table: table.name, columns: [column.name] },
        outer: { table: target.name, columns: [keyColumn.name], where: null },
        isNamed,
      },
    ];
  });
}

/** All columns of another table's composite key, under the same names, that are not the table's own key. */
function compositeCandidates(table: ObservedTable, target: ObservedTable): readonly Candidate[] {
  return target.keys.flatMap((key): readonly Candidate[] => {
    const has = (name: string) => table.columns.some((column) => isFolded(column.name, name));
    const isOwn = table.keys.some(
      (own) => own.length === key.length && own.every((name) => key.some((each) => isFolded(each, name))),
    );
    if (key.length < 2 || isOwn || !key.every(has)) return [];
    const columns = key.map(
      (name) => table.columns.find((column) => isFolded(column.name, name))?.name ?? name,
    );
    return [
      {
        inner: { table: table.name, columns },
        outer: { table: target.name, columns: key, where: null },
        isNamed: true,
      },
    ];
  });
}

const families: Readonly<Record<StoredKind, 'text' | 'number' | null>> = {
  ...{ text: 'text', padded: 'text', uuid: 'text', whole: 'number', bigWhole: 'number' },
  ...{
    decimal: null,
    float: null,
    truth: null,
    date: null,
    local: null,
    zoned: null,
    label: null,
    document: null,
    other: null,
  },
};

/** Whether the values of two columns can be the same. */
export function mayMeet(column: ObservedColumn, key: ObservedColumn): boolean {
  return families[column.kind] !== null && families[column.kind] === families[key.kind];
}

/** Names of keys that every table may have. */
const commonNames = new Set(['id', 'ma', 'code', 'stt', 'so', 'key']);

function isNamedAfter(column: string, table: string, key: string): boolean {
  const [name, keyName] = [plain(column), plain(key)];
  const owner = plain(table).replace(/^(?:dm|tb|tbl)/, '');
  const ends = new Set([
    keyName,
    `${owner}${keyName}`,
    `${keyName}${owner}`,
    `ma${owner}`,
    `${owner}id`,
    `id${owner}`,
  ]);
  if (!commonNames.has(keyName)) {
    if (name === keyName || name === `${keyName}cha` || name.startsWith(`${keyName}`)) return true;
  }
  ends.delete(keyName);
  if (ends.has(name)) return true;
  // WHY: a table CHU_SDD is called by its first word in other tables.
  const [first = ''] = table.split('_').map(plain);
  return (
    commonNames.has(keyName) &&
    first.length >= 2 &&
    (name === `${first}${keyName}` || name === `${keyName}${first}`)
  );
}

function isFolded(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** A name by its letters and digits, however it is written. */
export function plain(name: string): string {
  return searchKey(name).replace(/[^a-z0-9]/g, '');
}

/** Whether the values of two columns are of one make that is not everybody's: serial numbers and small codes are. */
function areTelling(column: ObservedColumn, key: ObservedColumn): boolean {
  const [one, other] = [column.profile, key.profile];
  if (
    one === null ||
    other === null ||
    one.different < limits.fewestByValue ||
    other.different < limits.fewestByValue
  )
    return false;
  if (one.longest < 5 || other.longest < 5 || Math.abs(one.longest - other.longest) > 1) return false;
  return sameMake(one, other);
}

const makes = ['personalId', 'digits', 'taxCode', 'nineDigits', 'other'] as const;

function sameMake(one: ColumnProfile, other: ColumnProfile): boolean {
  return makes.some((shape) => shareOf(one, shape) >= 0.9 && shareOf(other, shape) >= 0.9);
}
