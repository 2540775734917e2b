import { type RemovedSegment, retainLog } from '../../gateway/audit/retention/retain-log.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { RegulatedPolicy } from '../../schema/policy/usage-regulation.ts';
import { itemDatabases } from '../../schema/sharing-log/item-databases.ts';
import { isExpired, retentionDays } from '../../schema/sharing-log/log-retention.ts';
import { isAct } from '../../schema/sharing-log/shared-record.ts';

/** The retention of a province's log, at one moment. */
export interface DueRetention {
  readonly folder: string;
  readonly archive: string;
  readonly catalogue: CatalogueModel;
  readonly policy: RegulatedPolicy;
  readonly nowMs: number;
}

/**
 * Carries the retention of the sharing log out as the usage regulations say (Decree 47 Art 45(3)); gives what was taken away.
 * @throws what `retainLog` throws
 */
export function carryOutRetention(
  { folder, archive, catalogue, policy, nowMs }: DueRetention,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly RemovedSegment[]> {
  const days = retentionDays(catalogue, policy, nowMs);
  const databasesOf = itemDatabases(catalogue);
  return retainLog({
    ...{ folder, archive, dryRun },
    isExpired: (placed) => isExpired(placed, days, { databasesOf, nowMs }),
    stays: ({ record }) => isAct(record),
  });
}

/** What retention did, as the sharing log names it. */
export function retentionAct(segments: readonly RemovedSegment[]): string {
  const records = segments.reduce((count, { first, last }) => count + last - first + 1, 0);
  return `audit retain ${records} records of ${segments[0]?.first ?? 0}-${segments.at(-1)?.last ?? 0}`;
}
