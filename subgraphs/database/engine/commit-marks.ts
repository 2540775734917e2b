import { shareNext } from '../../../schema/share-next.ts';
import type { CommitWatch } from './engine.ts';

/**
 * Tells whether a database is still what it was. What was found out between two equal marks is true until the mark is another
 * one; so an answer that was made of it is good when the mark, asked for after it was made, is still the same.
 */
export class CommitMarks {
  readonly #open: () => Promise<CommitWatch>;
  #watch: Promise<CommitWatch> | null = null;
  #openings = 0;
  #isClosed = false;

  /** The watch is opened when a mark is first asked for, and again after it failed. */
  constructor(open: () => Promise<CommitWatch>) {
    this.#open = open;
  }

  /** The mark now, or a later one; null where it cannot be known, which no mark equals. */
  readonly current: () => Promise<string | null> = shareNext(() => this.#read());

  /** Whether nothing was committed since a mark. */
  async holds(mark: string): Promise<boolean> {
    return (await this.current()) === mark;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#forget();
  }

  async #read(): Promise<string | null> {
    if (this.#isClosed) return null;
    try {
      if (this.#watch === null) {
        this.#openings += 1;
        this.#watch = this.#open();
      }
      const watch = await this.#watch;
      // WHY the number: another watch may count as the one before it did.
      return `${this.#openings} ${await watch.mark()}`;
    } catch {
      // WHY no error: who knows nothing reads the slow way, which tells what is wrong with the database.
      await this.#forget();
      return null;
    }
  }

  async #forget(): Promise<void> {
    const watch = this.#watch;
    this.#watch = null;
    await watch?.then((opened) => opened.close()).catch(() => {});
  }
}
