import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import {
  emptyCell,
  type MatrixCell,
  type MatrixRow,
  type PermissionMatrix,
  permissionMatrix,
} from '../../schema/explanation/permission-matrix.ts';
import { csvLine } from '../../schema/text/csv-line.ts';
import { withStore } from '../start/with-store.ts';
import { accountNamed } from './account-named.ts';
import { momentOf } from './asked-moment.ts';
import type { CommandContext } from './command-context.ts';
import { requireKnownDatabase } from './known-database.ts';
import type { Words } from './words.ts';

/** What the flags of `matrix` say. */
export interface MatrixFlags {
  readonly database?: string;
  readonly account?: readonly string[];
  readonly item?: readonly string[];
  readonly at?: string;
  readonly json?: boolean;
  readonly format: 'table' | 'csv' | 'json';
}

/** Prints consumers x items. @throws OPTION_INVALID, DATABASE_UNKNOWN, ACCOUNT_UNKNOWN */
export async function printMatrix(
  { province, configuration, output, words }: CommandContext,
  { database, account, item, at, json, format }: MatrixFlags,
): Promise<void> {
  const catalogue = await province.loadCatalogue();
  requireKnownDatabase(catalogue, database);
  const moment = momentOf(at);
  const policy = await withStore(configuration(), (store) =>
    at === undefined ? store.snapshot() : store.snapshotAt({ at: moment }),
  );
  for (const id of account ?? []) accountNamed(policy, id);
  const matrix = permissionMatrix(catalogue, policy, {
    at: moment,
    database: database ?? null,
    accounts: account ?? null,
    items: item === undefined ? null : item.flatMap((name) => itemsNamed(catalogue, name)),
  });
  for (const line of printed(matrix, json === true ? 'json' : format, words)) output.out(line);
}

/** The items that a coordinate or a type names. @throws OPTION_INVALID */
function itemsNamed({ items }: CatalogueModel, name: string): readonly string[] {
  const named = [...items.keys()].filter((each) => each === name || each.startsWith(`${name}.`));
  if (named.length > 0) return named;
  throw codedError('OPTION_INVALID', {
    detail: { vi: `--item: không có mục dữ liệu "${name}"`, en: `--item: there is no data item "${name}"` },
  });
}

function printed(matrix: PermissionMatrix, format: MatrixFlags['format'], words: Words): Iterable<string> {
  switch (format) {
    case 'table':
      return tableLines(matrix, words);
    case 'csv':
      return csvLines(matrix);
    case 'json':
      return [JSON.stringify(jsonOf(matrix), null, 2)];
  }
}

function jsonOf({ at, items, rows }: PermissionMatrix) {
  const consumers = rows.map(({ account, agencyName, purpose, cells }) => ({
    account: account ?? 'public',
    agencyName,
    purpose,
    cells: Object.fromEntries([...cells]),
  }));
  return { at, items, consumers };
}

/** One line for each cell, NONE included. WHY without entrances: the columns stay as those who read them know them. */
function* csvLines({ items, rows }: PermissionMatrix): Iterable<string> {
  yield csvLine(['account', 'agency', 'purpose', 'item', 'state', 'base', 'endsAt', 'grants']);
  for (const { account, agencyName, purpose, cells } of rows) {
    for (const item of items) {
      const { state, base, endsAt, grants } = cells.get(item) ?? emptyCell;
      const consumer = [account ?? 'public', agencyName ?? '', purpose ?? ''];
      yield csvLine([...consumer, item, state, base, endsAt ?? '', grants.join(' ')]);
    }
  }
}

/** Columns of one block: with the longest item names it stays within 120 characters. */
const consumersInBlock = 16;
const cellWidth = 5;
const maxItemWidth = 38;

const signs: Readonly<Record<MatrixCell['base'], string>> = {
  FULL: 'F',
  MASKED: 'M',
  ROWS: 'R',
  STATISTICS: 'S',
  SOME_ENTRANCES: 'F',
  SUSPENDED: '!',
  NONE: '·',
};

const legend = ['legendCells', 'legendEntrances', 'legendStates'] as const;

function* tableLines({ items, rows, at }: PermissionMatrix, words: Words): Iterable<string> {
  yield at;
  yield* legend.map((key) => words.say(key));
  for (let from = 0; from < rows.length; from += consumersInBlock) {
    const block = { rows: rows.slice(from, from + consumersInBlock), from };
    yield* blockLines(items, block, words.say('ITEM'));
  }
}

interface MatrixBlock {
  readonly rows: readonly MatrixRow[];
  /** How many consumers stand in the blocks before. */
  readonly from: number;
}

function* blockLines(
  items: readonly string[],
  { rows, from }: MatrixBlock,
  heading: string,
): Iterable<string> {
  yield '';
  for (const [at, { account, purpose }] of rows.entries()) {
    yield `  ${String(from + at + 1).padStart(3)}  ${account ?? 'public'}${purpose === null ? '' : ` (${purpose})`}`;
  }
  const widest = Math.max(heading.length, ...items.map(({ length }) => length));
  const width = Math.min(widest, maxItemWidth);
  yield cut(heading, width) + rows.map((_, at) => String(from + at + 1).padStart(cellWidth)).join('');
  for (const item of items) {
    yield (cut(item, width) + rows.map(({ cells }) => sign(cells.get(item) ?? emptyCell)).join('')).trimEnd();
  }
}

const entranceSigns = [
  ['LOOKUP', 'k'],
  ['LIST', 'l'],
  ['JOIN', 'j'],
] as const;

/** The letter of the cell; behind it the open entrances to records where they are not all. */
function sign({ state, base, entrances }: MatrixCell): string {
  const open = entranceSigns.filter(([kind]) => (entrances[kind] ?? 'SUSPENDED') !== 'SUSPENDED');
  const only = open.length === entranceSigns.length ? '' : open.map(([, letter]) => letter).join('');
  return `${signs[base]}${only}${state === 'EXPIRING' ? '~' : ''}`.padStart(cellWidth);
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
