import type { ColumnField } from '../../../schema/catalogue/model.ts';
import { registryError } from '../../../schema/errors/registry.ts';
import type { PlacedError } from '../execute/collapse-errors.ts';
import type { RequestScope } from '../execute/request-scope.ts';
import type { Row } from '../plan/row-layout.ts';
import { invalidCell, releaseOf } from '../sql/release-value.ts';

/** One run of a program: the request's scope, its coerced variables, and the errors met so far. */
export interface Run {
  readonly scope: RequestScope;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: PlacedError[];
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

/** Reads a cell that every row releases; a value that does not fit is null and one error for its path. */
export function cellReader(field: ColumnField, index: number, path: readonly string[]): Reader {
  const release = releaseOf(field);
  return (row, _index, _related, run) => {
    const value = release(row[index] ?? null);
    if (value !== invalidCell) return value;
    run.errors.push({ error: registryError('CELL_INVALID', { coordinate: field.coordinate }), path });
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
  return rows.map((row, index) => program.read(row, index, related, run));
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
