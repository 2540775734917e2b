import { codedError } from '../../../schema/errors/coded-error.ts';
import type { DriverLimits } from './driver.ts';
import type { FailureRules } from './failure-rules.ts';
import { ReaderPool, serverWork } from './reader-pool.ts';
import { StatementWatch } from './statement-watch.ts';

/** Sessions beside those of the readers: to look at the structure, and to cancel. */
export const furtherSessions = 2;

/** How long the server is waited for after a statement was cancelled, in milliseconds; then its connection is given up. */
const cancelGraceMs = 1_000;

/** The sessions of one database, each for one at a time. */
export interface ServerSessions<Session> {
  /** A session that nobody else has; it is given back by `release` or `drop`. Rejects with the driver's error. */
  acquire(): Promise<Session>;
  release(session: Session): Promise<void>;
  /** Gives a session back that must not be used again. */
  drop(session: Session): Promise<void>;
  close(): Promise<void>;
}

/** A server, as statements run on it. */
export interface StatementServer<Session> extends FailureRules {
  readonly sessions: ServerSessions<Session>;
  /** Asks the server, on one session, to stop the statement of another one. */
  readonly cancel: (canceller: Session, session: Session) => Promise<unknown>;
}

/** What a statement does on a session. */
type Work<Session, Answer> = (session: Session) => Promise<Answer>;

/** A statement that runs, as `StatementWatch` cancels it. */
interface Running<Session> {
  readonly signal: AbortSignal | undefined;
  /** Where it runs now. */
  session: Session | null;
  /** When it was first asked to stop; null while it may go on. */
  stoppedAt: number | null;
}

/** Statements on the sessions of one server: a bounded number at a time, with shares for each consumer. */
export class ServerStatements<Session extends { destroy(): void }> {
  readonly #server: StatementServer<Session>;
  readonly #timeoutMs: number;
  /** WHY of numbers: a session may be lost and another one opened, but never more than these run. */
  readonly #pool: ReaderPool<number>;
  readonly #watch = new StatementWatch();
  /** WHY one after the other: they share one connection. */
  #cancelling: Promise<unknown> = Promise.resolve();

  constructor(server: StatementServer<Session>, { readers, timeoutMs }: DriverLimits) {
    this.#server = server;
    this.#timeoutMs = timeoutMs;
    this.#pool = new ReaderPool(
      Array.from({ length: readers }, (_, at) => at),
      timeoutMs,
    );
  }

  /** Runs a statement as soon as the consumer may have a session. @throws what `SqlDriver.read` throws. */
  async read<Answer>(
    work: Work<Session, Answer>,
    signal?: AbortSignal,
    consumer = serverWork,
  ): Promise<Answer> {
    const place = await this.#pool.take(consumer);
    const began = performance.now();
    try {
      return await this.run(work, signal);
    } finally {
      this.#pool.give(place, consumer, performance.now() - began);
    }
  }

  /** Runs a statement beside those of consumers. @throws what `SqlDriver.read` throws. */
  async run<Answer>(work: Work<Session, Answer>, signal?: AbortSignal): Promise<Answer> {
    const statement: Running<Session> = { signal, session: null, stoppedAt: null };
    const running = this.#watch.begin(() => this.#stop(statement), this.#timeoutMs, signal);
    const isOver = () => running.cancelled || signal?.aborted === true;
    try {
      if (isOver()) throw codedError('SUBGRAPH_TIMED_OUT');
      return await this.#runOnce(statement, work).catch((error: unknown) => {
        if (isOver() || !this.#server.mayRunAgain(error)) throw error;
        return this.#runOnce(statement, work);
      });
    } catch (cause) {
      throw this.#server.toldAs(cause, isOver());
    } finally {
      this.#watch.end(running);
    }
  }

  async close(): Promise<void> {
    await this.#cancelling;
    await this.#server.sessions.close();
  }

  /** INVARIANT: a session that was asked to stop, or failed otherwise than by the statement itself, is never used again. */
  async #runOnce<Answer>(statement: Running<Session>, work: Work<Session, Answer>): Promise<Answer> {
    const { sessions, mayRunAgain, isAnswer } = this.#server;
    const session = await sessions.acquire();
    statement.session = session;
    let isSound = false;
    try {
      const answer = await work(session);
      isSound = true;
      return answer;
    } catch (error) {
      isSound = !mayRunAgain(error) && isAnswer(error);
      throw error;
    } finally {
      statement.session = null;
      await (isSound && statement.stoppedAt === null ? sessions.release(session) : sessions.drop(session));
    }
  }

  /** Asks the server to stop; a server that does not is left. */
  #stop(statement: Running<Session>): void {
    const { session } = statement;
    if (session === null) return;
    const now = performance.now();
    if (statement.stoppedAt === null) {
      statement.stoppedAt = now;
      this.#cancelling = this.#cancelling.then(() => this.#cancel(session, statement)).catch(() => undefined);
    } else if (now - statement.stoppedAt > cancelGraceMs) session.destroy();
  }

  async #cancel(session: Session, statement: Running<Session>): Promise<void> {
    const { sessions, cancel } = this.#server;
    const canceller = await sessions.acquire();
    // WHY: a server that does not answer must not keep others from being cancelled.
    const timer = setTimeout(() => canceller.destroy(), cancelGraceMs);
    let isSound = false;
    try {
      // WHY looked at again: meanwhile it may have ended.
      if (statement.session === session) await cancel(canceller, session);
      isSound = true;
    } finally {
      clearTimeout(timer);
      await (isSound ? sessions.release(canceller) : sessions.drop(canceller));
    }
  }
}
