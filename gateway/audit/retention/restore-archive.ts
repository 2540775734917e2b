import { codedError } from '../../../schema/errors/coded-error.ts';
import { auditFiles, readChainKey } from '../chain/audit-chain.ts';
import { Tombstones } from '../chain/kept-tombstones.ts';
import { logFault } from '../chain/log-fault.ts';
import { SqliteConnection } from '../chain/sqlite-connection.ts';
import type { Tombstone } from '../chain/tombstone.ts';
import { isArchiveOf, readArchive } from './log-archive.ts';

/**
 * Holds an archive against its tombstone, and with `putBack` puts its records back in their place; gives the tombstone.
 * @throws AUDIT_ARCHIVE_UNUSABLE for what is no archive, AUDIT_ARCHIVE_OTHER for one that is not what was taken away
 * @throws AUDIT_BROKEN for a tombstone that the log has not signed, AUDIT_UNAVAILABLE
 */
export async function restoreArchive(
  folder: string,
  file: string,
  { putBack }: { readonly putBack: boolean },
): Promise<Tombstone> {
  const archive = await readArchive(file);
  const key = await readChainKey(folder);
  try {
    const connection = await SqliteConnection.open(auditFiles(folder).database, { readOnly: !putBack });
    try {
      const first = archive.rows[0]?.seq ?? 0;
      const over = await new Tombstones(connection, key).over(first);
      if (over === null) throw codedError('AUDIT_ARCHIVE_OTHER', { file });
      const { stone } = over;
      if (stone === null) throw codedError('AUDIT_BROKEN', { detail: `tombstone of record ${first}` });
      if (!isArchiveOf(archive, stone, key)) throw codedError('AUDIT_ARCHIVE_OTHER', { file });
      if (putBack) await putRowsBack(connection, stone, archive.rows);
      return stone;
    } finally {
      await connection.close();
    }
  } catch (cause) {
    throw logFault(folder, cause);
  }
}

async function putRowsBack(
  connection: SqliteConnection,
  { first }: Tombstone,
  rows: Awaited<ReturnType<typeof readArchive>>['rows'],
): Promise<void> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    for (const { seq, account, body, hash } of rows)
      await connection.run('INSERT INTO audit_record VALUES (?, ?, ?, ?)', [seq, account, body, hash]);
    await connection.run('DELETE FROM audit_tombstone WHERE first = ?', [first]);
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}
