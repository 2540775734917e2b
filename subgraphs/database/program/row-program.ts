import type { ColumnField, ContentField } from '../../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { PlacedError } from '../../enforce/collapse-errors.ts';
import { denial } from '../../enforce/field-denial.ts';
import type { Row } from '../engine/driver.ts';
import type { RequestScope } from '../resolve/request-scope.ts';
import { releaseOfField } from '../storage/release-content.ts';
import { invalidCell } from '../storage/release-value.ts';
import { isAdmitted, type LaidCell } from '../view/row-layout.ts';

/** One run of a program: the request's scope, its coerced variables, and the errors met so far. */
export interface Run {
  readonly scope: RequestScope;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: PlacedError[];
  /** Places (by identity) of which it was told already that some row does not cover them. */
  readonly told: Set<readonly string[]>;
}

/** The answer of one response name for the row at `index`; `related` holds a value for each relation and row. */
export type Reader = (row: Row, index: number, related: readonly (readonly unknown[])[], run: Run) => unknown;

/** Reads one relation of all rows of a level at once: a value for each row, in order. */
export type RelationReader = (rows: readonly Row[], run: Run) => Promise<readonly unknown[]>;

/** How rows of one type become plain JSON objects. */
export interface RowProgram {
  readonly relations: readonly RelationReader[];
  readonly read: Reader;
}

/** Tells once for a place of the run, and not for each row, that some row lies outside what the cell's grants cover. */
export function tellUncovered(cell: LaidCell, path: readonly string[], run: Run): void {
  if (run.told.has(path)) return;
  run.told.add(path);
  run.errors.push({ error: denial(cell.field.coordinate, 'ROW_NOT_COVERED'), path });
}

/** Reads nothing in any row, and tells why where there is a row. */
export function deniedReader(error: CodedError, path: readonly string[]): Reader {
  return (_row, index, _related, run) => {
    if (index === 0) run.errors.push({ error, path });
    return null;
  };
}

/** Reads a cell in the rows that release it; a value that does not fit is null and one error for its path. */
export function cellReader(
  field: ColumnField | ContentField,
  cell: LaidCell,
  path: readonly string[],
): Reader {
  const release = releaseOfField(field);
  return (row, _index, _related, run) => {
    if (!isAdmitted(cell, row)) {
      tellUncovered(cell, path, run);
      return null;
    }
    const value = release(cell.text(row));
    if (value !== invalidCell) return value;
    run.errors.push({ error: codedError('CELL_INVALID', { coordinate: field.coordinate }), path });
    return null;
  };
}

/** Builds an object of named readers, in the order of the answer. */
export function objectReader(members: readonly (readonly [string, Reader])[]): Reader {
  const names = members.map(([name]) => name);
  const readers = members.map(([, reader]) => reader);
  return (row, index, related, run) => {
    const object: Record<string, unknown> = {};
    for (let each = 0; each < names.length; each += 1) {
      const name = names[each];
      if (name !== undefined) object[name] = readers[each]?.(row, index, related, run);
    }
    return object;
  };
}

/** Rows of one turn of the event loop. Measured: about 0.5 ms with ten items each. */
const rowsOfPiece = 200;

const noRelations: readonly (readonly unknown[])[] = [];

/** Runs a program over the rows of a level: first its relations, one batch each, then the objects. */
export async function runRows(
  program: RowProgram,
  rows: readonly Row[],
  run: Run,
): Promise<readonly unknown[]> {
  const related =
    program.relations.length === 0 || rows.length === 0
      ? noRelations
      : await Promise.all(program.relations.map((relation) => relation(rows, run)));
  const objects: unknown[] = [];
  for (let from = 0; from < rows.length; from += rowsOfPiece) {
    await run.scope.exchange.turn();
    const to = Math.min(rows.length, from + rowsOfPiece);
    for (const [at, row] of rows.slice(from, to).entries())
      objects.push(program.read(row, from + at, related, run));
  }
  return objects;
}

/** Runs a program over rows some of which were not found; those stay null. */
export async function runFound(program: RowProgram, rows: readonly (Row | null)[], run: Run) {
  const objects = (
    await runRows(
      program,
      rows.filter((row) => row !== null),
      run,
    )
  ).values();
  return rows.map((row) => (row === null ? null : objects.next().value));
}
