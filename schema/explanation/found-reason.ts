import type { OperationKind } from '../language/entrance.ts';
import type { ToldReason } from '../permission/denial-reason.ts';
import { type ItemEvaluation, newestEvent } from '../permission/evaluate-item.ts';
import type { InstrumentEvent } from '../policy/policy.ts';

/** Why something is denied, with the suspension or termination behind it; null for other reasons. */
export interface FoundReason {
  readonly reason: ToldReason;
  readonly event: InstrumentEvent | null;
}

/** The reasons that something was taken away which a grant had given. */
const stops = ['SUSPENDED', 'TERMINATED'] as const;

/**
 * The suspension or termination that keeps items closed at an entrance (null: any) which it alone keeps closed: what a
 * live grant of the same item opens is no reason. null when there is none.
 */
export function stopBehind(
  evaluations: readonly ItemEvaluation[],
  entrance: OperationKind | null,
): FoundReason | null {
  for (const reason of stops) {
    const stopped = evaluations.flatMap(({ rules }) => {
      const live = rules.filter(({ denies }) => denies === null);
      const open = new Set(live.flatMap(({ entry }) => entry.operations));
      const closes = (kind: OperationKind) => !open.has(kind) && (entrance === null || kind === entrance);
      return rules.filter(({ denies, entry }) => denies === reason && entry.operations.some(closes));
    });
    if (stopped.length > 0) return { reason, event: newestEvent(stopped, reason) };
  }
  return null;
}
