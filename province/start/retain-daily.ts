import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { carryOutRetention, retentionAct } from './carry-out-retention.ts';
import type { ProvinceParts } from './province-parts.ts';
import { createActRecorder } from './record-act.ts';

/** How often the server looks whether a day has begun. */
const everyMs = 600_000;

/**
 * Carries the retention of the sharing log out once a legal day, while the province runs; nothing without a folder for archives. What
 * fails is told, and tried again.
 */
export function retainDaily(
  { catalogue, configuration, report }: Pick<ProvinceParts, 'catalogue' | 'configuration' | 'report'>,
  store: Pick<ControlStore, 'snapshot' | 'version' | 'historyAt'>,
  audit: Pick<AuditLog, 'append'>,
): { close(): Promise<void> } {
  const { auditArchivePath: archive, dataDir: folder } = configuration;
  if (archive === null) return { close: async () => {} };
  const record = createActRecorder({
    audit,
    version: () => store.version(),
    history: (version) => store.historyAt(version),
  });
  const retain = async () => {
    const due = { folder, archive, catalogue, policy: await store.snapshot(), nowMs: Date.now() };
    const segments = await carryOutRetention(due, { dryRun: true });
    if (segments.length === 0) return;
    await record('system', retentionAct(segments), () => carryOutRetention(due, { dryRun: false }));
  };
  let done = '';
  let running: Promise<unknown> = Promise.resolve();
  const take = () => {
    const day = legalDayOf(Date.now());
    if (day === done) return;
    done = day;
    running = running.then(retain).catch((error: unknown) => {
      done = '';
      report(error, 'log retention');
    });
  };
  const timer = setInterval(take, everyMs);
  timer.unref();
  take();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
