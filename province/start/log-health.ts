import { randomUUID } from 'node:crypto';
import { access, constants, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { codedError } from '../../schema/errors/coded-error.ts';

/** How long one look at the disk counts, and how long a record that could not be written, in milliseconds. */
const looks = { everyMs: 1_000, failureMs: 3_000 } as const;

/** Written to see whether there is room: no less than what a record with its page of the log takes. */
const room = Buffer.alloc(64 * 1024);

/** A sharing log, and whether it can be written now. */
export interface WatchedLog {
  readonly append: AuditLog['append'];
  /** @throws AUDIT_UNAVAILABLE when the disk of the log is full or its folder cannot be written, or a record was just refused */
  readonly probe: () => Promise<void>;
}

/**
 * Watches the log of a data folder. WHY by a file of its own: a record for each question of a load balancer would be a log of
 * nothing else.
 */
export function watchLog(folder: string, log: Pick<AuditLog, 'append'>): WatchedLog {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  let looked: { readonly result: Promise<void>; readonly until: number } | null = null;
  return {
    append: async (record) => {
      try {
        const appended = await log.append(record);
        failed = null;
        return appended;
      } catch (error) {
        failed = { error, until: performance.now() + looks.failureMs };
        throw error;
      }
    },
    probe: async () => {
      const now = performance.now();
      if (failed !== null && now < failed.until) throw failed.error;
      if (looked === null || now >= looked.until) {
        const result = requireRoom(folder);
        result.catch(() => {});
        looked = { result, until: now + looks.everyMs };
      }
      await looked.result;
    },
  };
}

async function requireRoom(folder: string): Promise<void> {
  const file = join(folder, `.room-${randomUUID()}`);
  try {
    await access(join(folder, 'audit.db'), constants.R_OK | constants.W_OK);
    const written = await open(file, 'wx', 0o600);
    try {
      await written.writeFile(room);
      await written.datasync();
    } finally {
      await written.close();
      await rm(file, { force: true });
    }
  } catch (cause) {
    throw codedError('AUDIT_UNAVAILABLE', {}, cause);
  }
}
