import { codedError } from '../../../schema/errors/coded-error.ts';
import type { DescribingRow, FailureKind, Row, SqlDriver } from './driver.ts';

/**
 * A driver that is opened when it is first needed, and again at the next call when that failed: a database that is away when the
 * server starts keeps nobody from starting, and is read as soon as it is there. Every call may reject with what `open` throws.
 */
export class LastingDriver implements SqlDriver {
  readonly #open: () => Promise<SqlDriver>;
  #opening: Promise<SqlDriver> | null = null;
  #opened: SqlDriver | null = null;
  #isClosed = false;

  constructor(open: () => Promise<SqlDriver>) {
    this.#open = open;
  }

  // WHY all that comes: a parameter that is left out, as who asks, would be left out without a word.
  async read(...reading: Parameters<SqlDriver['read']>): Promise<readonly Row[]> {
    return (await this.#driver()).read(...reading);
  }

  async describe(...reading: Parameters<SqlDriver['describe']>): Promise<readonly DescribingRow[]> {
    return (await this.#driver()).describe(...reading);
  }

  async schemaVersion(): Promise<string> {
    return (await this.#driver()).schemaVersion();
  }

  async probe(): Promise<void> {
    return (await this.#driver()).probe();
  }

  classify(error: unknown): FailureKind {
    return this.#opened === null ? 'down' : this.#opened.classify(error);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const driver = this.#opened ?? (await this.#opening?.catch(() => null));
    await driver?.close();
  }

  #driver(): Promise<SqlDriver> {
    // WHY not awaited when it is open: every statement comes through here.
    if (this.#opened !== null) return Promise.resolve(this.#opened);
    if (this.#isClosed) return Promise.reject(codedError('SUBGRAPH_FAILED'));
    this.#opening ??= this.#open()
      .then((driver) => {
        this.#opened = driver;
        return driver;
      })
      .finally(() => {
        this.#opening = null;
      });
    return this.#opening;
  }
}
