import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ColumnApprovals } from './approval/approved-columns.ts';
import { type ClosedColumns, ColumnReview } from './approval/column-review.ts';
import { withoutColumns } from './approval/without-columns.ts';
import type { SqlDriver } from './engine/driver.ts';
import type { Engine } from './engine/engine.ts';
import { type LiveSchema, liveSchemaOf } from './engine/live-schema.ts';
import type { ReadResources } from './resolve/read-engine.ts';
import { withJoinedTables } from './storage/joined-tables.ts';
import { mappedColumns, mappedTables } from './storage/mapped-tables.ts';

/** One reading of the live schema and what was compiled against it. */
export interface LiveGeneration {
  /** Another for each reading: what was compiled against it is known by it. */
  readonly number: number;
  /** What is read with, without the code lists of a request and the masks that generalise by them. */
  readonly resources: Omit<ReadResources, 'codeLists' | 'masks'>;
  /** The structure of the database, and what was approved of it, when it was read. */
  readonly version: string;
  /** Set when a statement met a missing column or table: the live schema has changed. */
  stale: boolean;
}

/** A database and its model, as generations are read of them. */
export interface GenerationSource {
  readonly model: AgencyModel;
  readonly engine: Engine;
  readonly driver: SqlDriver;
  readonly approvals: ColumnApprovals;
  /** What all generations share. */
  readonly shared: Omit<ReadResources, 'live' | 'driver' | 'dialect' | 'codeLists' | 'masks'>;
}

/** The live database as it may be served. */
export interface ReviewedSchema {
  readonly live: LiveSchema;
  /** Columns that are there, but are not what was approved. */
  readonly closed: ClosedColumns;
  readonly version: string;
}

/** The generations of one subgraph: the last reading of its live schema, read again when it has changed. */
export class LiveGenerations {
  readonly #source: GenerationSource;
  readonly #review: ColumnReview;
  #number = 0;
  #current: Promise<LiveGeneration>;
  /** The looking that has not begun yet, and the one before it. */
  #next: Promise<string> | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  #told = '';

  /** When the first one is read again after it could not be; null: it could, or is being read. */
  #againAt: number | null = null;

  /** Begins to read the first one. */
  constructor(source: GenerationSource) {
    this.#source = source;
    const { model, engine, driver, approvals } = source;
    this.#review = new ColumnReview({ engine, driver, approvals, mapped: mappedColumns(model) });
    this.#current = this.#first();
  }

  /** The last one; while none could be read, a reading is tried again at most once a second, and its failure told until then. */
  current(): Promise<LiveGeneration> {
    if (this.#againAt !== null && performance.now() >= this.#againAt) {
      this.#againAt = null;
      this.#current = this.#first();
    }
    return this.#current;
  }

  /** A generation of no tables: what can be known of a database without reading it. */
  unread(): LiveGeneration {
    const { engine, driver, shared } = this.#source;
    const live = liveSchemaOf(new Map());
    return {
      number: 0,
      resources: { ...shared, live, dialect: engine.dialect, driver },
      version: '',
      stale: true,
    };
  }

  /**
   * Whether the database is still what the generation was read of. INVARIANT: asked after an answer was made, so that no
   * answer leaves that read a column of another meaning under the old name.
   */
  async isCurrent({ version }: LiveGeneration): Promise<boolean> {
    return (await this.#version()) === version;
  }

  /** Reads the live schema again, once for all requests that met the same change. */
  async renew(stale: LiveGeneration): Promise<LiveGeneration> {
    const current = this.#current;
    if ((await current) === stale && this.#current === current) {
      const next = this.#readGeneration(false);
      // WHY: when the database cannot be read now, the stale generation goes on failing closed and is retried.
      next.catch(() => {
        if (this.#current === next) this.#current = current;
      });
      this.#current = next;
    }
    return this.#current;
  }

  /** The live schema now, without what is not approved. */
  read(): Promise<ReviewedSchema> {
    return this.#read(false);
  }

  /** Closed columns that were never approved, because the SDL file maps them since. */
  unapproved(): Promise<ClosedColumns> {
    return this.#review.unapproved();
  }

  /** Approves the columns as they are now; gives their number. */
  accept(): Promise<number> {
    return this.#review.accept();
  }

  #first(): Promise<LiveGeneration> {
    const first = this.#readGeneration(true);
    first.catch(() => {
      this.#againAt = performance.now() + againAfterMs;
    });
    return first;
  }

  /** WHY shared: a looking that begins after an answer was made serves every answer that was made before it began. */
  #version(): Promise<string> {
    if (this.#next !== null) return this.#next;
    const { driver, approvals } = this.#source;
    const next = this.#looking.then(async () => {
      this.#next = null;
      return `${await driver.schemaVersion()} ${await approvals.stamp()}`;
    });
    this.#next = next;
    this.#looking = next.catch(() => undefined);
    return next;
  }

  async #read(isStart: boolean): Promise<ReviewedSchema> {
    const { model, engine, driver } = this.#source;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const before = await driver.schemaVersion();
      const closed = await this.#review.closed(isStart);
      const live = await engine.describe(driver, mappedTables(model));
      const version = await this.#version();
      if (!version.startsWith(`${before} `)) continue;
      const approved = withoutColumns(live, closed, mappedColumns(model));
      return { live: withJoinedTables(approved, model), closed, version };
    }
    throw codedError('SUBGRAPH_FAILED');
  }

  async #readGeneration(isStart: boolean): Promise<LiveGeneration> {
    const { engine, driver, shared } = this.#source;
    const { live, closed, version } = await this.#read(isStart);
    this.#tell(closed);
    const notice = () => {
      generation.stale = true;
    };
    this.#number += 1;
    const generation: LiveGeneration = {
      number: this.#number,
      resources: { ...shared, live, dialect: engine.dialect, driver: watchDrift(driver, notice) },
      version,
      stale: false,
    };
    return generation;
  }

  /** Tells the operator once of each change. */
  #tell(closed: ClosedColumns): void {
    const columns = closedNames(closed).join(', ');
    if (columns !== '' && columns !== this.#told) {
      const { model, shared } = this.#source;
      shared.report(codedError('COLUMNS_CHANGED', { database: model.database.id, columns }));
    }
    this.#told = columns;
  }
}

/** Closed columns as `table.column`. */
export function closedNames(closed: ClosedColumns): readonly string[] {
  return [...closed].flatMap(([table, columns]) => [...columns].map((column) => `${table}.${column}`));
}

/** How long a database that could not be read is left alone. */
const againAfterMs = 1_000;

/** Readings of a schema that changes meanwhile, before it is given up. */
const attempts = 3;

/** Passes reads on and notes when one fails because the database no longer has what the model maps. */
function watchDrift(driver: SqlDriver, notice: () => void): Pick<SqlDriver, 'read'> {
  return {
    read: (...reading) =>
      driver.read(...reading).catch((error: unknown) => {
        if (driver.classify(error) === 'missing') notice();
        throw error;
      }),
  };
}
