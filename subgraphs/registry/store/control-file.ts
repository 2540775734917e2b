import { statSync } from 'node:fs';
import knexFactory, { type Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { controlMigrationSource } from './control-migrations.ts';

/**
 * The SQLite file of the control database, as it is now. WHY watched: an open file stays the one that was opened, though another was
 * put in its place or it was written over; what was restored there would never be seen.
 */
export class ControlFile {
  readonly file: string;
  #knex: Knex;
  #stands: StandingFile;
  #renewing: Promise<Knex> | null = null;
  #readings = 1;
  #isClosed = false;

  private constructor(file: string, knex: Knex, stands: StandingFile) {
    this.file = file;
    this.#knex = knex;
    this.#stands = stands;
  }

  /** Opens (and makes, when missing) the file, at the newest migration. @throws CONTROL_STORE_UNAVAILABLE */
  static async open(file: string): Promise<ControlFile> {
    const knex = await connect(file);
    return new ControlFile(file, knex, standing(file));
  }

  /** How often the file began to be read anew: what was remembered of an earlier reading may not be what stands there. */
  get readings(): number {
    return this.#readings;
  }

  /** The database that stands in the file now. @throws CONTROL_STORE_UNAVAILABLE */
  async current(): Promise<Knex> {
    if (this.#isClosed) throw codedError('CONTROL_STORE_UNAVAILABLE');
    if (this.#renewing !== null) return this.#renewing;
    const now = standing(this.file);
    const { identity, written } = this.#stands;
    if (now.identity === identity && now.written === written) return this.#knex;
    const renewed = now.identity === identity ? this.#forgetPages() : this.#reopen();
    this.#renewing = renewed
      .then((knex) => {
        this.#knex = knex;
        this.#stands = now;
        this.#readings += 1;
        return knex;
      })
      .finally(() => {
        this.#renewing = null;
      });
    return this.#renewing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#renewing?.catch(() => {});
    await this.#knex.destroy();
  }

  /** WHY: SQLite takes its pages for good as long as its own log says so, whoever wrote over the file. */
  async #forgetPages(): Promise<Knex> {
    await this.#knex.raw('PRAGMA shrink_memory');
    return this.#knex;
  }

  async #reopen(): Promise<Knex> {
    const before = this.#knex;
    const knex = await connect(this.file);
    // WHY after one more statement: the one connection serves in order, so that what was asked before it still gets its answer.
    void before
      .raw('SELECT 1')
      .catch(() => {})
      .then(() => before.destroy())
      .catch(() => {});
    return knex;
  }
}

/** Which file stands there, and when it was last written: a checkpoint writes it too, which does no harm. */
interface StandingFile {
  readonly identity: string;
  readonly written: string;
}

function standing(file: string): StandingFile {
  try {
    const { dev, ino, mtimeNs, size } = statSync(file, { bigint: true });
    return { identity: `${dev} ${ino}`, written: `${mtimeNs} ${size}` };
  } catch (cause) {
    throw codedError('CONTROL_STORE_UNAVAILABLE', {}, cause);
  }
}

function unprinted(): void {}

async function connect(file: string): Promise<Knex> {
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // WHY: the query builder prints what fails on standard output besides throwing it; whoever catches it reports it.
    log: { warn: unprinted, error: unprinted, deprecate: unprinted, debug: unprinted },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { exec(sql: string, done: (error: Error | null) => void): void },
        done: (error: Error | null, connection: unknown) => void,
      ) => {
        connection.exec(
          'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
          (error) => done(error, connection),
        );
      },
    },
  });
  try {
    await knex.migrate.latest({ migrationSource: controlMigrationSource });
    return knex;
  } catch (cause) {
    await knex.destroy();
    throw codedError('CONTROL_STORE_UNAVAILABLE', {}, cause);
  }
}
