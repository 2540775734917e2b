import { createHash, randomBytes } from 'node:crypto';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { SqlDriver } from '../engine/driver.ts';
import type { Engine } from '../engine/engine.ts';
import type { ColumnSample, TableShape } from '../engine/table-shape.ts';
import type {
  ApprovalReason,
  ApprovedColumn,
  ApprovedColumns,
  ApprovedTable,
  ColumnApprovals,
} from './approved-columns.ts';

/** Columns that are not what was approved, by table. */
export type ClosedColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** A database whose columns are compared with what was approved of them. */
export interface ReviewedDatabase {
  readonly engine: Engine;
  readonly driver: SqlDriver;
  /** The columns that the SDL file maps, by table. */
  readonly mapped: ReadonlyMap<string, ReadonlySet<string>>;
  readonly approvals: ColumnApprovals;
}

type Shapes = ReadonlyMap<string, TableShape>;

/**
 * Compares the live columns with the approved ones. A column is the approved one when its table is what it was, the column
 * is written as it was, and nothing but columns behind the last one came to the table; where other columns went, came or
 * changed places, names say nothing any more, and the values of rows that are known have to be those of the approved column.
 * Fails closed: what cannot be known is closed.
 */
export class ColumnReview {
  readonly #database: ReviewedDatabase;

  constructor(database: ReviewedDatabase) {
    this.#database = database;
  }

  /**
   * Which columns are closed. `isStart`: what was never seen is approved as it is now.
   * @throws TABLES_MISSING at the start, for a database with none of the tables
   */
  async closed(isStart: boolean): Promise<ClosedColumns> {
    const { approvals, mapped } = this.#database;
    const approved = await approvals.read();
    if (approved === 'unreadable') return mapped;
    const shapes = await this.#shapes();
    // WHY: an empty file in the place of a database says nothing of its columns, and must not be what is approved.
    if (isStart && shapes.size === 0 && mapped.size > 0) {
      throw codedError('TABLES_MISSING', { tables: [...mapped.keys()].join(', ') });
    }
    if (approved === null) {
      // WHY only at the start: an approval that goes away meanwhile is no leave to approve what is there now.
      if (!isStart && approvals.save !== null) return mapped;
      await this.#save(await this.#approveAll(shapes), 'FIRST_START');
      return new Map();
    }
    const judged = await this.#judge(approved, shapes);
    const tables = new Map(approved.tables);
    const reasons = new Set<ApprovalReason>();
    for (const [table, judgement] of judged) {
      const reason = reasonToSave(judgement, isStart);
      if (reason === null) continue;
      reasons.add(reason);
      const { closed } = judgement;
      const before = { table: approved.tables.get(table), isKept: closed.size > 0 };
      tables.set(table, await this.#approve(approved.salt, table, shapes.get(table), before));
    }
    const reason = tellingFirst.find((each) => reasons.has(each));
    if (reason !== undefined) await this.#save({ ...approved, tables }, reason);
    return new Map(
      [...judged].map(([table, { closed, unknown }]) => [
        table,
        isStart ? closed : new Set([...closed, ...unknown]),
      ]),
    );
  }

  /** Mapped columns that nobody has approved yet, because the SDL file has them since; none where nothing is known. */
  async unapproved(): Promise<ClosedColumns> {
    const approved = await this.#database.approvals.read();
    if (approved === null || approved === 'unreadable') return new Map();
    const isNew = (table: string, column: string) => !approved.tables.get(table)?.mapped.has(column);
    return new Map(
      [...this.#database.mapped].map(([table, columns]) => [
        table,
        new Set([...columns].filter((column) => isNew(table, column))),
      ]),
    );
  }

  /** Approves all mapped columns as they are now; gives their number. */
  async accept(): Promise<number> {
    const approved = await this.#approveAll(await this.#shapes());
    await this.#save(approved, 'ACCEPTED');
    return [...approved.tables.values()].reduce((sum, { mapped }) => sum + mapped.size, 0);
  }

  #shapes(): Promise<Shapes> {
    const { engine, driver, mapped } = this.#database;
    return engine.shapes(driver, [...mapped.keys()]);
  }

  async #save(approved: ApprovedColumns, reason: ApprovalReason): Promise<void> {
    await this.#database.approvals.save?.(approved, reason);
  }

  async #approveAll(shapes: Shapes): Promise<ApprovedColumns> {
    const salt = randomBytes(16).toString('hex');
    const tables = new Map<string, ApprovedTable>();
    // WHY not for readers: what they cannot keep they need not look at.
    if (this.#database.approvals.save === null) return { salt, tables };
    for (const table of this.#database.mapped.keys()) {
      tables.set(table, await this.#approve(salt, table, shapes.get(table)));
    }
    return { salt, tables };
  }

  /** A table as it is now; a column that is away stays as it was approved, and where `isKept` all that were approved. */
  async #approve(
    salt: string,
    table: string,
    shape: TableShape | undefined,
    before?: { readonly table: ApprovedTable | undefined; readonly isKept: boolean },
  ): Promise<ApprovedTable> {
    const mapped = new Map<string, ApprovedColumn>();
    for (const column of this.#database.mapped.get(table) ?? []) {
      const live = shape?.columns.find(({ name }) => name === column);
      const known = live === undefined || before?.isKept ? before?.table?.mapped.get(column) : undefined;
      const marks = live === undefined || known !== undefined ? [] : await this.#marks(salt, table, column);
      mapped.set(column, known ?? { written: live?.written ?? null, marks });
    }
    // WHY also of a table that is away: it is the approved one when it comes back as it was.
    const kept = before?.isKept || shape === undefined ? before?.table : undefined;
    const { kind, origin, columns } = kept ?? shape ?? { kind: null, origin: '', columns: [] };
    return { kind, origin, columns, mapped };
  }

  async #judge({ salt, tables }: ApprovedColumns, shapes: Shapes): Promise<ReadonlyMap<string, JudgedTable>> {
    const judged = new Map<string, JudgedTable>();
    for (const [table, columns] of this.#database.mapped) {
      const approved = tables.get(table);
      const shape = shapes.get(table);
      const unknown = new Set([...columns].filter((column) => !approved?.mapped.has(column)));
      const closed = new Set<string>();
      const isChanged = approved !== undefined && shape !== undefined && !isExtended(approved, shape);
      for (const column of columns) {
        const before = approved?.mapped.get(column);
        if (approved === undefined || before === undefined || shape === undefined) continue;
        const live = shape.columns.find(({ name }) => name === column);
        if (live === undefined) continue;
        const isAlike = isSameTable(approved, shape) && live.written === before.written;
        if (isAlike && (!isChanged || (await this.#hasMarks(salt, table, column, before)))) continue;
        closed.add(column);
      }
      judged.set(table, { closed, unknown, isChanged });
    }
    return judged;
  }

  async #marks(salt: string, table: string, column: string): Promise<ApprovedColumn['marks']> {
    const sample = await this.#sample(table, column, null);
    return sample.map(([row, value]) => [row, markOf(salt, value)] as const);
  }

  /** Whether the rows that are still there have the values of the approved column, but for a few that were corrected. */
  async #hasMarks(salt: string, table: string, column: string, { marks }: ApprovedColumn): Promise<boolean> {
    const wanted = new Map(marks);
    const sample = await this.#sample(table, column, [...wanted.keys()]);
    const alike = sample.filter(([row, value]) => wanted.get(row) === markOf(salt, value)).length;
    return alike >= Math.min(marks.length, fewestAlike) && alike > 0 && alike >= sample.length * shareAlike;
  }

  async #sample(table: string, column: string, rows: readonly string[] | null): Promise<ColumnSample> {
    const { engine, driver } = this.#database;
    try {
      return await engine.sample(driver, table, column, rows);
    } catch {
      // WHY: rows without a number, or a column that takes too long to read, cannot be told apart by their values.
      return [];
    }
  }
}

/** What is known of the mapped columns of a table. */
interface JudgedTable {
  /** Not what was approved. */
  readonly closed: ReadonlySet<string>;
  /** Mapped since then. */
  readonly unknown: ReadonlySet<string>;
  /** Whether more happened than new columns behind the last one. */
  readonly isChanged: boolean;
}

const tellingFirst: readonly ApprovalReason[] = ['NEWLY_MAPPED', 'VERIFIED', 'REFRESHED'];

/** Why the approval of a table is made anew; null when it stays. */
function reasonToSave({ closed, unknown, isChanged }: JudgedTable, isStart: boolean): ApprovalReason | null {
  if (isStart && unknown.size > 0) return 'NEWLY_MAPPED';
  if (closed.size > 0) return null;
  if (isChanged) return 'VERIFIED';
  // WHY only at the start: rows go away and their numbers change with time, and two servers must not answer each other.
  return isStart ? 'REFRESHED' : null;
}

/** Of the rows that are still there so many have to agree, and never fewer than this number. */
const shareAlike = 0.75;
const fewestAlike = 4;

function isSameTable(approved: ApprovedTable, { kind, origin }: TableShape): boolean {
  return approved.kind === kind && approved.origin === origin;
}

function isExtended(approved: ApprovedTable, shape: TableShape): boolean {
  const isSame = ({ name, written }: TableShape['columns'][number], at: number) =>
    shape.columns[at]?.name === name && shape.columns[at]?.written === written;
  return isSameTable(approved, shape) && approved.columns.every(isSame);
}

/** WHY so short: many values have the same mark, so that one of a person's cannot be found by trying. */
function markOf(salt: string, value: string): string {
  return createHash('sha256').update(`${salt} ${value}`).digest('hex').slice(0, 4);
}
