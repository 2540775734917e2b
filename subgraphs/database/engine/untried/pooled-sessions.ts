import type { Knex } from 'knex';
import type { ServerSessions } from '../server-statements.ts';

/** A session of a driver's connection. */
export interface PooledSession {
  /** The driver's connection, as the pool knows it. */
  readonly client: object;
  /** Ends it at once, whatever it is doing. */
  destroy(): void;
}

/**
 * The sessions of one database. Knex loads the driver, keeps the connections and makes new ones; statements run on them as they are.
 */
export class PooledSessions<Session extends PooledSession> implements ServerSessions<Session> {
  readonly #knex: Knex;
  readonly #make: (client: object) => Session;
  readonly #sessions = new WeakMap<object, Session>();

  constructor(knex: Knex, make: (client: object) => Session) {
    this.#knex = knex;
    this.#make = make;
  }

  async acquire(): Promise<Session> {
    const client: object = await this.#knex.client.acquireConnection();
    const session = this.#sessions.get(client) ?? this.#make(client);
    this.#sessions.set(client, session);
    return session;
  }

  async release(session: Session): Promise<void> {
    await this.#knex.client.releaseConnection(session.client);
  }

  async drop(session: Session): Promise<void> {
    Reflect.set(session.client, '__knex__disposed', 'dropped');
    session.destroy();
    await this.#knex.client.releaseConnection(session.client);
  }

  async close(): Promise<void> {
    await this.#knex.destroy();
  }
}

const noLog = () => undefined;

/** A log that keeps quiet: what fails is told by the errors. */
export const silentLog = { warn: noLog, error: noLog, debug: noLog, deprecate: noLog };
