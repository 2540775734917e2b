import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { codedError } from '../../schema/errors/coded-error.ts';

/** How far clocks may differ (ADR 5). */
const toleranceMs = 5_000;

/**
 * Refuses a clock that is behind the sharing log, whose moments never fall: by such a clock an agreement that has ended would count again.
 * @throws CLOCK_BEHIND, AUDIT_UNAVAILABLE
 */
export async function requireClock(log: Pick<AuditLog, 'tail'>, now: () => number = Date.now): Promise<void> {
  const [last] = await log.tail(1);
  const clock = now();
  if (last === undefined || clock >= Date.parse(last.recordedAt) - toleranceMs) return;
  throw codedError('CLOCK_BEHIND', { clock: new Date(clock).toISOString(), logged: last.recordedAt });
}
