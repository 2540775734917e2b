import { createHmac, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codedError } from '../../../schema/errors/coded-error.ts';

/** Hash before the first record. */
export const chainStart = '0'.repeat(64);

const keyBytes = 32;

/** Files of the sharing log in the data folder. */
export function auditFiles(folder: string) {
  return {
    database: join(folder, 'audit.db'),
    key: join(folder, 'audit.key'),
    anchor: join(folder, 'audit.anchor'),
    /** What was read of acts so far; it can be made again. */
    acts: join(folder, 'audit.acts'),
  };
}

/**
 * Hash that binds a record to its number and to all records before it. Keyed, so that whoever can write to the
 * database but has not the key cannot make a chain that verifies.
 */
export function chainHash(key: Buffer, seq: number, previous: string, body: string): string {
  return createHmac('sha256', key).update(`${seq}\n${previous}\n`).update(body).digest('hex');
}

/**
 * Reads the chain key, or makes it (mode 0600) for a log that does not exist yet.
 * @throws AUDIT_BROKEN when the log exists and its key is gone, CONFIGURATION_INVALID when others may read the key
 */
export async function openChainKey(folder: string): Promise<Buffer> {
  if (!(await isThere(auditFiles(folder).key)) && !(await isThere(auditFiles(folder).database))) {
    await makeChainKey(folder);
  }
  return readChainKey(folder);
}

/**
 * Reads the chain key of an existing log.
 * @throws AUDIT_BROKEN when it is gone or is no key, AUDIT_UNAVAILABLE when it cannot be read
 * @throws CONFIGURATION_INVALID when others may read it
 */
export async function readChainKey(folder: string): Promise<Buffer> {
  const { key: file } = auditFiles(folder);
  const text = await readIfThere(file);
  if (text === null) throw codedError('AUDIT_BROKEN', { detail: 'audit.key' });
  if (((await stat(file)).mode & 0o077) !== 0) {
    throw codedError('CONFIGURATION_INVALID', {
      detail: {
        vi: `chmod 600 ${file} (người khác đọc được tệp)`,
        en: `chmod 600 ${file} (others may read it)`,
      },
    });
  }
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== keyBytes) throw codedError('AUDIT_BROKEN', { detail: 'audit.key' });
  return key;
}

/**
 * Text of a file of the log; null when there is no such file.
 * @throws AUDIT_UNAVAILABLE
 */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw codedError('AUDIT_UNAVAILABLE', {}, cause);
  }
}

/** Writes a text so that it is on disk when this resolves; the file is readable by its owner only. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

async function makeChainKey(folder: string): Promise<void> {
  const { key: file } = auditFiles(folder);
  const partial = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    await writeDurably(partial, `${randomBytes(keyBytes).toString('hex')}\n`);
    // WHY link: of several processes that start at once exactly one key appears, and it appears whole.
    await link(partial, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
      throw codedError('AUDIT_UNAVAILABLE', {}, cause);
    }
  } finally {
    await rm(partial, { force: true });
  }
}
