import { statSync } from 'node:fs';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { PolicyMark } from '../../../schema/policy/policy-mark.ts';
import { shareNext } from '../../../schema/share-next.ts';
import { auditFiles } from './audit-chain.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** WHY guarded: a body that somebody damaged is found by the verification, and must not stop the log from being opened. */
const fieldOf = (name: string) =>
  `CASE WHEN typeof(body) = 'text' AND json_valid(body) THEN json_extract(body, '$.record.${name}') END`;

const version = fieldOf('policyVersion');
const history = fieldOf('policyHistory');

/** The index by which the newest policy is found without reading the log. */
export const policyIndexSql = `CREATE INDEX IF NOT EXISTS audit_record_policy ON audit_record (${version}, ${history});`;

// WHY in this order: NULL sorts last, so a record that names the history comes before those that name the version alone.
const newestSql = `SELECT ${version} AS version, ${history} AS history FROM audit_record
  ORDER BY ${version} DESC, ${history} DESC LIMIT 1`;

/** The newest policy that any record of a log names; null when none does. */
export async function readNewestPolicy(connection: SqliteConnection): Promise<PolicyMark | null> {
  const [row] = await connection.all<{ readonly version: unknown; readonly history: unknown }>(newestSql);
  if (typeof row?.version !== 'number') return null;
  return { version: row.version, history: typeof row.history === 'string' ? row.history : null };
}

/** Reads the newest policy of a log again and again, on one connection of its own. */
export class NewestPolicyReader {
  /** The policy as of a moment after the call. @throws AUDIT_UNAVAILABLE */
  readonly read: () => Promise<PolicyMark | null>;
  readonly #file: string;
  #connection: SqliteConnection | null = null;
  #inode = -1;

  constructor(folder: string) {
    this.#file = auditFiles(folder).database;
    this.read = shareNext(() => this.#read());
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close();
  }

  async #read(): Promise<PolicyMark | null> {
    try {
      return await readNewestPolicy(await this.#connected());
    } catch (cause) {
      await this.close().catch(() => {});
      throw codedError('AUDIT_UNAVAILABLE', {}, cause);
    }
  }

  async #connected(): Promise<SqliteConnection> {
    const { ino } = statSync(this.#file);
    if (this.#connection !== null && ino === this.#inode) return this.#connection;
    await this.close();
    this.#connection = await SqliteConnection.open(this.#file, { readOnly: true });
    this.#inode = ino;
    return this.#connection;
  }
}
