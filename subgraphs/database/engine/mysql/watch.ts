import { randomUUID } from 'node:crypto';
import type { MysqlConnection } from '../connection.ts';
import type { CommitWatch } from '../engine.ts';
import { CommitCount } from './commit-count.ts';
import { mysqlFailures } from './failure.ts';
import type { Flavour } from './flavour.ts';
import { type Session, Sessions } from './sessions.ts';
import { countersSql, readCounters, type ServerCounters } from './structure.ts';

/** How long the server may take for a mark, in milliseconds. */
const timeoutMs = 4_000;

/** Watches a database for commits. @throws SUBGRAPH_FAILED when it cannot be reached */
export async function watchMysql(flavour: Flavour, connection: MysqlConnection): Promise<CommitWatch> {
  const watch = new MysqlWatch(flavour, new Sessions(flavour, connection, { sessions: 1, timeoutMs }));
  await watch.mark();
  return watch;
}

/** The mark is how often something may have been committed since the watch began. */
class MysqlWatch implements CommitWatch {
  readonly #id = randomUUID();
  readonly #flavour: Flavour;
  readonly #sessions: Sessions;
  readonly #count = new CommitCount();

  constructor(flavour: Flavour, sessions: Sessions) {
    this.#flavour = flavour;
    this.#sessions = sessions;
  }

  async mark(): Promise<string> {
    const askedAt = performance.now();
    return `${this.#id} ${this.#count.next(await this.#counters(), askedAt, performance.now())}`;
  }

  async close(): Promise<void> {
    await this.#sessions.close();
  }

  async #counters(): Promise<ServerCounters> {
    try {
      const session = await this.#sessions.acquire();
      return await this.#countersOn(session);
    } catch (cause) {
      throw mysqlFailures.toldAs(cause, false);
    }
  }

  async #countersOn(session: Session): Promise<ServerCounters> {
    let counters: ServerCounters | null = null;
    try {
      counters = readCounters(this.#flavour, await session.rows(countersSql(this.#flavour), []));
      return counters;
    } finally {
      await (counters === null ? this.#sessions.drop(session) : this.#sessions.release(session));
    }
  }
}
