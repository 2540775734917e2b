import type { SqliteConnection } from '../chain/sqlite-connection.ts';

const momentSql = `SELECT seq, json_extract(body, '$.recordedAt') AS recordedAt
  FROM audit_record WHERE seq >= ? ORDER BY seq LIMIT 1`;

/**
 * Number of the first record at or after an instant; above the last where there is none. By halving, since moments never fall along
 * the chain; numbers of records that retention took away are passed over.
 */
export async function firstSince(connection: SqliteConnection, instant: string): Promise<number> {
  const [head] = await connection.all<{ readonly last: number | null }>(
    'SELECT max(seq) AS last FROM audit_record',
  );
  const moment = new Date(instant).toISOString();
  let low = 1;
  let high = (head?.last ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await connection.all<{ readonly seq: number; readonly recordedAt: string }>(momentSql, [
      middle,
    ]);
    if (row === undefined || row.recordedAt >= moment) high = middle;
    else low = row.seq + 1;
  }
  return low;
}
