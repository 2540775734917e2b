import { setTimeout } from 'node:timers/promises';
import type { MysqlConnection } from '../connection.ts';
import type { DescribingRow, DriverLimits, Row, SqlDriver } from '../driver.ts';
import type { SqlValue } from '../operand.ts';
import { furtherSessions, ServerStatements } from '../server-statements.ts';
import { mysqlFailures } from './failure.ts';
import type { Flavour } from './flavour.ts';
import { type Session, Sessions } from './sessions.ts';
import {
  countersSql,
  isSameRun,
  isStillKnown,
  type KnownStructure,
  readCounters,
  readStructure,
  type ServerCounters,
  type Structure,
  structureSql,
} from './structure.ts';

/**
 * Opens a database for reading.
 * @throws DRIVER_MISSING, DATABASE_UNSUPPORTED, SUBGRAPH_BUSY when the server has no connection left, SUBGRAPH_FAILED when it cannot be
 *   reached
 */
export async function openMysql(
  flavour: Flavour,
  connection: MysqlConnection,
  limits: DriverLimits,
): Promise<SqlDriver> {
  const readers = connection.readers ?? limits.readers;
  const { timeoutMs } = limits;
  const sessions = new Sessions(flavour, connection, { sessions: readers + furtherSessions, timeoutMs });
  const driver = new MysqlDriver(flavour, sessions, { readers, timeoutMs });
  try {
    await driver.probe();
    return driver;
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
}

/** How often, and how long after one another, a structure is looked at that was changed in the same second. */
const looks = { times: 8, afterMs: 200 } as const;

/** Reads of one database. */
class MysqlDriver implements SqlDriver {
  readonly classify = mysqlFailures.kindOf;
  readonly #flavour: Flavour;
  readonly #statements: ServerStatements<Session>;
  #known: KnownStructure | null = null;

  constructor(flavour: Flavour, sessions: Sessions, limits: DriverLimits) {
    this.#flavour = flavour;
    const cancel = (canceller: Session, session: Session) => canceller.kill(session);
    this.#statements = new ServerStatements({ ...mysqlFailures, sessions, cancel }, limits);
  }

  read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer?: string,
  ): Promise<readonly Row[]> {
    return this.#statements.read((session) => session.rows(sql, bindings), signal, consumer);
  }

  /** The statement answers one column: each row as a JSON object. */
  async describe(sql: string, bindings: readonly SqlValue[]): Promise<readonly DescribingRow[]> {
    const rows = await this.read(sql, bindings);
    return rows.map(([row]) => JSON.parse(row ?? '{}'));
  }

  /**
   * The structure. It is looked at only where a change was begun or somebody has looked at a changed definition since: what a
   * statement has seen of a change, it has looked at. Where two changes could leave one text, the number of changes on the whole server tells them apart.
   */
  async schemaVersion(): Promise<string> {
    const counters = await this.#counters();
    if (this.#known === null || !isStillKnown(this.#known, counters)) {
      // WHY the counters of before: what changed while the structure was looked at is looked at again.
      this.#known = { counters: this.#inSameRun(counters), structure: await this.#structure() };
    }
    const { structure, counters: then } = this.#known;
    return `${structure.text} ${this.#changes(structure, counters)} ${then.startedAt}`;
  }

  /** WHY the first start that was told of a run: the next one may be told a second off. */
  #inSameRun(counters: ServerCounters): ServerCounters {
    const before = this.#known?.counters;
    return before !== undefined && isSameRun(before, counters)
      ? { ...counters, startedAt: before.startedAt }
      : counters;
  }

  #changes(structure: Structure, { changes, definitions }: ServerCounters): string {
    if (!this.#flavour.datesChanges || structure.isFresh) return changes;
    return structure.hasDefinitions ? definitions : '';
  }

  async probe(): Promise<void> {
    await this.read("select 'alive'", []);
  }

  close(): Promise<void> {
    return this.#statements.close();
  }

  async #counters(): Promise<ServerCounters> {
    const sql = countersSql(this.#flavour);
    return readCounters(this.#flavour, await this.#statements.run((session) => session.rows(sql, [])));
  }

  /** WHY again: when the second of a change is over, the next change has another one. */
  async #structure(): Promise<Structure> {
    for (let look = 1; ; look += 1) {
      const structure = readStructure(
        await this.#statements.run((session) => session.rows(structureSql, [])),
      );
      if (!structure.isFresh || look === looks.times) return structure;
      await setTimeout(looks.afterMs);
    }
  }
}
