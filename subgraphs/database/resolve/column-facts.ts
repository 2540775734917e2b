import type { RowSource } from '../condition/stored-predicate.ts';
import type { CommitMarks } from '../engine/commit-marks.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { SqlDriver } from '../engine/driver.ts';
import { filledBindings } from '../engine/statement.ts';
import { termFactsStatement } from '../sql/term-facts-statement.ts';
import type { OrderTerm } from '../view/row-order.ts';

/** What the column of a term holds in one state of the database. */
export interface TermFacts {
  readonly mark: string;
  readonly rows: number;
  readonly nulls: number;
  /** Rows that hold a value and show none. */
  readonly misfits: number;
  /** Whether all cells that show a value are written in one form; true where that makes no difference. */
  readonly isInOneForm: boolean;
}

/** What facts are found out with. */
export interface FactSource {
  readonly dialect: Dialect;
  readonly driver: Pick<SqlDriver, 'read'>;
}

/**
 * After how long a column is looked at again, in milliseconds. WHY by its rows: it takes about half a microsecond for each, so
 * that commits without end cost a twentieth of a reader.
 */
const againAfter = { forEachRow: 0.01, failed: 1_000 } as const;

interface Known {
  facts: TermFacts | null;
  isLooking: boolean;
  /** When it may be looked at again. */
  notBefore: number;
}

/**
 * What is known of the columns by which lists are ordered. A column is looked through once for each state of the database that
 * somebody asks about, never while a request waits for it. INVARIANT: what is made of a fact is answered only when
 * `holds` says so afterwards.
 */
export class ColumnFacts {
  readonly #marks: CommitMarks;
  readonly #known = new Map<string, Known>();
  /** WHY one after the other: all columns together take one reader. */
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(marks: CommitMarks) {
    this.#marks = marks;
  }

  /** What is known of a term; null while nothing is, which begins to be found out. */
  of(source: FactSource, rows: RowSource, term: OrderTerm): TermFacts | null {
    const known = this.#of(rows, term);
    if (known.facts === null) this.#look(source, rows, term);
    return known.facts;
  }

  /** Whether a fact is still true; where it is not, the column is looked at again. */
  async holds(facts: TermFacts, source: FactSource, rows: RowSource, term: OrderTerm): Promise<boolean> {
    if (await this.#marks.holds(facts.mark)) return true;
    const known = this.#of(rows, term);
    if (known.facts === facts) known.facts = null;
    this.#look(source, rows, term);
    return false;
  }

  /** Looks no more; resolves when the last looking has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
  }

  #of(rows: RowSource, { cell, shown }: OrderTerm): Known {
    const name = JSON.stringify([rows, cell, shown]);
    const known = this.#known.get(name) ?? { facts: null, isLooking: false, notBefore: 0 };
    this.#known.set(name, known);
    return known;
  }

  #look(source: FactSource, rows: RowSource, term: OrderTerm): void {
    const known = this.#of(rows, term);
    if (known.isLooking || this.#isClosed || performance.now() < known.notBefore) return;
    known.isLooking = true;
    this.#last = this.#last.then(async () => {
      // WHY no error: who knows nothing reads the slow way.
      const found = await this.#read(source, rows, term).catch(() => null);
      const pauseMs = found === null ? againAfter.failed : againAfter.forEachRow * found.rows;
      known.facts = found;
      known.notBefore = performance.now() + pauseMs;
      known.isLooking = false;
    });
  }

  async #read({ dialect, driver }: FactSource, of: RowSource, term: OrderTerm): Promise<TermFacts | null> {
    // WHY before the rows: what is committed while they are read makes the fact one that no longer holds.
    const mark = this.#isClosed ? null : await this.#marks.current();
    if (mark === null) return null;
    const statement = termFactsStatement(dialect, of, term);
    const [row] = await driver.read(statement.sql, filledBindings(statement, {}));
    const [rows, stored, shown] = (row ?? []).slice(0, 3).map(Number);
    if (rows === undefined || stored === undefined || shown === undefined) return null;
    const isInOneForm = row?.[3] === row?.[4];
    return { mark, rows, nulls: rows - stored, misfits: stored - shown, isInOneForm };
  }
}
