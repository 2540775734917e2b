import type { CatalogueModel, Coordinate } from '../../../schema/catalogue/model.ts';
import { type ConsumerChange, comparisonPieces } from '../../../schema/comparison/compare-policies.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import { type ToldStop, toldStop } from '../../../schema/explanation/told-stop.ts';
import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { inTurns, type Pieces } from '../../../schema/fairness/pieces.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { withEvent } from '../../../schema/policy/draft-policy.ts';
import { termsOf } from '../../../schema/policy/event-terms.ts';
import { fromAgreedPlaces, purposesByAccount } from '../../../schema/policy/every-situation.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { requireKnownTarget } from '../../../schema/policy/require-known-target.ts';
import { findBrokenOperations, type LostOperation } from './find-broken-operations.ts';

/** The act that is looked at, and under which policy. */
export interface EventPreviewRequest {
  readonly policy: PolicySnapshot;
  readonly draft: EventDraft;
  readonly now: string;
  /** Ends the work when nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** See `Visit`. */
  readonly turn: Turn;
}

/** What closes (or opens again) for one consumer and purpose. */
export type EventConsumer = Pick<ConsumerChange, 'account' | 'purpose' | 'opened' | 'closed' | 'changed'>;

/** An item that the act takes from one grant of a consumer, and that others still open. */
export interface StillOpen {
  readonly account: string | null;
  readonly purpose: string | null;
  readonly coordinate: Coordinate;
  /** The grants that open it afterwards. */
  readonly grants: readonly string[];
}

/** What a suspension, resumption or termination would do; nothing is recorded. */
export interface EventPreview {
  /** The moment for which it is told: when the act begins. */
  readonly at: string;
  /** When it ends by itself; null: not. */
  readonly until: string | null;
  readonly event: InstrumentEvent;
  readonly stop: ToldStop | null;
  readonly consumers: readonly EventConsumer[];
  readonly stillOpen: readonly StillOpen[];
  /** Recorded operations of the consumers concerned that would lose items. */
  readonly operations: readonly LostOperation[];
  /** The moment from which the log was read. */
  readonly operationsSince: string;
  /** Recorded operations that are not valid on today's schema. */
  readonly operationsNotJudged: number;
}

/**
 * Tells exactly what a suspension, resumption or termination would close or open, for whom and from when, which recorded
 * operations would lose items, and what stays open through other instruments. Records nothing, reads no value.
 * @throws what recording it would throw
 */
export async function previewEvent(
  catalogue: CatalogueModel,
  service: AdministrationService,
  { policy, draft, now, signal, turn }: EventPreviewRequest,
): Promise<EventPreview> {
  requireKnownTarget(catalogue, policy, draft);
  const { policy: after, event } = withEvent(policy, draft, now);
  const { from: at, to: until } = termsOf(event);
  const pieces = comparisonPieces(catalogue, policy, after, at);
  const { consumers, concerned } = await inTurns(pieces, turn, signal);
  const accounts = concerned.filter((id) => id === null || policy.accounts.has(id));
  const broken = await findBrokenOperations(catalogue, service, {
    ...{ accounts, before: policy, after, at, now, signal, turn },
  });
  return {
    at,
    until,
    event,
    stop: toldStop(event),
    consumers: consumers.map(({ account, purpose, opened, closed, changed }) => {
      return { account, purpose, opened, closed, changed };
    }),
    stillOpen: await inTurns(stillOpen(catalogue, [policy, after], accounts, at), turn, signal),
    ...broken,
  };
}

/** What the act takes from grants though it stays open through others, as from the agreed places. */
function* stillOpen(
  catalogue: CatalogueModel,
  [before, after]: readonly [PolicySnapshot, PolicySnapshot],
  accounts: readonly (string | null)[],
  now: string,
): Pieces<readonly StillOpen[]> {
  const [old, next] = [fromAgreedPlaces(before), fromAgreedPlaces(after)];
  const named = purposesByAccount(before);
  const found: StillOpen[] = [];
  for (const id of accounts) {
    yield;
    const account = id === null ? null : (before.accounts.get(id) ?? null);
    const purposes =
      account === null ? [null] : [...new Set([account.purposeCode, ...(named.get(account.id) ?? [])])];
    for (const purpose of purposes) {
      const situation = { now, purpose, address: null, method: 'ONLINE_QUERY' as const };
      const had = compilePermission(catalogue, old, account, situation);
      const has = compilePermission(catalogue, next, account, situation);
      if (had.hash === has.hash && grantsIn(had) === grantsIn(has)) continue;
      for (const left of leftOpen(had, has)) found.push({ account: id, purpose, ...left });
    }
  }
  return found;
}

function grantsIn({ grants }: EffectivePermission): string {
  return grants.map(({ id }) => id).join(' ');
}

function leftOpen(had: EffectivePermission, has: EffectivePermission) {
  const granted = new Set(had.grants.flatMap(({ items }) => [...items]));
  return [...granted].sort().flatMap((coordinate) => {
    const grants = grantsOf(has, coordinate);
    const isTaken = grantsOf(had, coordinate).some((id) => !grants.includes(id));
    return isTaken && grants.length > 0 ? [{ coordinate, grants }] : [];
  });
}

function grantsOf({ grants }: EffectivePermission, coordinate: Coordinate): readonly string[] {
  return [...new Set(grants.filter(({ items }) => items.has(coordinate)).map(({ id }) => id))];
}
