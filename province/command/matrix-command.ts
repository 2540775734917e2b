import { type Command, Option } from 'commander';
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
import type { CommandContext } from './command-context.ts';

interface MatrixFlags {
  readonly database?: string;
  readonly account?: readonly string[];
  readonly format: 'table' | 'csv' | 'json';
}

/** Adds `matrix`: consumers x items. */
export function addMatrixCommand(program: Command, context: CommandContext): void {
  program
    .command('matrix')
    .description('what each consumer may read of each item now: consumers x items')
    .option('--database <id>', 'only the items of this database')
    .option('--account <id...>', 'only these accounts; public is who asks without one')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'csv', 'json']).default('table'),
    )
    .action((flags: MatrixFlags) => printMatrix(context, flags));
}

async function printMatrix(
  { province, configuration, output }: CommandContext,
  { database, account, format }: MatrixFlags,
): Promise<void> {
  const catalogue = await province.loadCatalogue();
  if (database !== undefined && !catalogue.agencies.some((agency) => agency.database.id === database))
    throw codedError('BAD_REQUEST', { detail: `there is no database "${database}"` });
  const policy = await withStore(configuration(), (store) => store.snapshot());
  for (const id of account ?? []) accountNamed(policy, id);
  const matrix = permissionMatrix(catalogue, policy, {
    at: new Date().toISOString(),
    database: database ?? null,
    accounts: account ?? null,
  });
  for (const line of printed(matrix, format)) output.out(line);
}

function printed(matrix: PermissionMatrix, format: MatrixFlags['format']): Iterable<string> {
  switch (format) {
    case 'table':
      return tableLines(matrix);
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

/** One line for each cell, NONE included. */
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
const consumersInBlock = 20;
const cellWidth = 4;
const maxItemWidth = 38;

const signs: Readonly<Record<MatrixCell['base'], string>> = {
  FULL: 'F',
  MASKED: 'M',
  ROWS: 'R',
  STATISTICS: 'S',
  SUSPENDED: '!',
  NONE: '·',
};

const legend = [
  'F toàn bộ (full)  M che (masked)  R theo dòng (rows only)  S thống kê (statistics only)',
  '! tạm ngừng (suspended)  · không (none)  ~ hết hạn trong 30 ngày (ends within 30 days)',
];

function* tableLines({ items, rows, at }: PermissionMatrix): Iterable<string> {
  yield at;
  yield* legend;
  for (let from = 0; from < rows.length; from += consumersInBlock) {
    yield* blockLines(items, rows.slice(from, from + consumersInBlock), from);
  }
}

function* blockLines(items: readonly string[], rows: readonly MatrixRow[], from: number): Iterable<string> {
  yield '';
  for (const [at, { account, purpose }] of rows.entries()) {
    yield `  ${String(from + at + 1).padStart(3)}  ${account ?? 'public'}${purpose === null ? '' : ` (${purpose})`}`;
  }
  const widest = Math.max(4, ...items.map(({ length }) => length));
  const width = Math.min(widest, maxItemWidth);
  yield cut('ITEM', width) + rows.map((_, at) => String(from + at + 1).padStart(cellWidth)).join('');
  for (const item of items) {
    yield (cut(item, width) + rows.map(({ cells }) => sign(cells.get(item) ?? emptyCell)).join('')).trimEnd();
  }
}

function sign({ state, base }: MatrixCell): string {
  return (state === 'EXPIRING' ? `${signs[base]}~` : `${signs[base]} `).padStart(cellWidth);
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
