import type { PostgresConnection } from '../connection.ts';
import type { CommitWatch } from '../engine.ts';
import { postgresFailures } from './failure.ts';
import { snapshotSql } from './schema-version.ts';
import { Sessions } from './sessions.ts';

/** How long the server may take for a mark, in milliseconds. */
const timeoutMs = 4_000;

/** Watches a database for commits. @throws SUBGRAPH_FAILED when it cannot be reached */
export async function watchPostgres(connection: PostgresConnection): Promise<CommitWatch> {
  const watch = new PostgresWatch(new Sessions(connection, { sessions: 1, timeoutMs }));
  await watch.mark();
  return watch;
}

class PostgresWatch implements CommitWatch {
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  async mark(): Promise<string> {
    try {
      const session = await this.#sessions.acquire();
      let rows: readonly unknown[] | null = null;
      try {
        rows = await session.rows(snapshotSql, []);
        return JSON.stringify(rows);
      } finally {
        await (rows === null ? this.#sessions.drop(session) : this.#sessions.release(session));
      }
    } catch (cause) {
      throw postgresFailures.toldAs(cause, false);
    }
  }

  async close(): Promise<void> {
    await this.#sessions.close();
  }
}
