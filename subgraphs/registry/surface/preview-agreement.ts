import type { CatalogueModel, Coordinate } from '../../../schema/catalogue/model.ts';
import { type ContractChange, compareContracts } from '../../../schema/comparison/compare-contracts.ts';
import {
  type ConsumerChange,
  comparisonPieces,
  type InstrumentChange,
  type ItemChange,
} from '../../../schema/comparison/compare-policies.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import { visibleRows } from '../../../schema/explanation/explain-access.ts';
import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { inTurns } from '../../../schema/fairness/pieces.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { effectiveMoment, withDrafts } from '../../../schema/policy/draft-policy.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { findBrokenOperations, type LostOperation } from './find-broken-operations.ts';
import { ownsRows } from './may-know-rows.ts';

/** Who looks, under which policy, and what they would record. */
export interface PreviewRequest {
  /** Agency of the viewer: rows are counted in its databases only. null: in none. */
  readonly agency: string | null;
  readonly policy: PolicySnapshot;
  readonly drafts: readonly InstrumentDraft[];
  readonly now: string;
  /** Contracts are compared for so long; null: until done. */
  readonly contractBudgetMs: number | null;
  /** Ends the work when nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** See `Visit`. */
  readonly turn: Turn;
}

/** Why rows were not counted. */
export type UncountedReason = 'NOT_OWN_DATABASE' | 'REACHED_FROM_OTHERS_ONLY' | 'DATABASE_UNAVAILABLE';

/** Rows of one entity that a consumer sees, before and after. */
export interface RowCounts {
  readonly entity: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly reason: UncountedReason | null;
}

/** What would change for one consumer and purpose. */
export interface ConsumerPreview {
  readonly account: string | null;
  readonly purpose: string | null;
  readonly opened: readonly Coordinate[];
  readonly closed: readonly Coordinate[];
  readonly changed: readonly ItemChange[];
  /** null when the time for comparing contracts was over. */
  readonly contract: readonly ContractChange[] | null;
  readonly rows: readonly RowCounts[];
}

/** What drafts would do; nothing is recorded. */
export interface AgreementPreview {
  /** The moment for which it is told: now, or when the drafts begin. */
  readonly at: string;
  readonly instruments: readonly InstrumentChange[];
  readonly consumers: readonly ConsumerPreview[];
  /** Recorded operations of the consumers concerned that would lose items. */
  readonly operations: readonly LostOperation[];
  /** The moment from which the log was read. */
  readonly operationsSince: string;
  /** Recorded operations that are not valid on today's schema. */
  readonly operationsNotJudged: number;
}

/** Tells what drafts would do to each consumer. Records nothing; reads no value and only counts that the viewer may see. */
export async function previewAgreement(
  catalogue: CatalogueModel,
  service: AdministrationService,
  { agency, policy, drafts, now, contractBudgetMs, signal, turn }: PreviewRequest,
): Promise<AgreementPreview> {
  const after = withDrafts(policy, drafts, now);
  const at = effectiveMoment(drafts, now);
  const comparison = await inTurns(comparisonPieces(catalogue, policy, after, at), turn, signal);
  const contracts = createContractComparer(service, contractBudgetMs);
  const counter = createCounter(catalogue, service, agency);
  const consumers: ConsumerPreview[] = [];
  for (const change of comparison.consumers) {
    // WHY: comparing schemas takes long, and other requests wait for this thread.
    await turn();
    signal.throwIfAborted();
    consumers.push(await previewConsumer(change, contracts, counter));
  }
  const broken = await findBrokenOperations(catalogue, service, {
    accounts: comparison.concerned.filter((id) => id === null || policy.accounts.has(id)),
    before: policy,
    after,
    at,
    now,
    signal,
    turn,
  });
  return { at, instruments: comparison.instruments, consumers, ...broken };
}

async function previewConsumer(
  { account, purpose, opened, closed, changed, entities, permissions }: ConsumerChange,
  contracts: ReturnType<typeof createContractComparer>,
  counter: ReturnType<typeof createCounter>,
): Promise<ConsumerPreview> {
  const { before, after } = permissions;
  const rows: RowCounts[] = [];
  for (const entity of entities) rows.push(await counter(entity, before, after));
  return { account, purpose, opened, closed, changed, contract: contracts(before, after), rows };
}

/** Compares the contract schemas of each pair of permission sets once, as long as there is time. */
function createContractComparer(service: AdministrationService, budgetMs: number | null) {
  const known = new Map<string, readonly ContractChange[]>();
  const until = budgetMs === null ? Number.POSITIVE_INFINITY : performance.now() + budgetMs;
  return (before: EffectivePermission, after: EffectivePermission): readonly ContractChange[] | null => {
    const key = `${before.hash} ${after.hash}`;
    const compared = known.get(key);
    if (compared !== undefined) return compared;
    if (performance.now() >= until) return null;
    const changes = compareContracts(service.contractSchema(before), service.contractSchema(after));
    known.set(key, changes);
    return changes;
  };
}

/** Counts the rows that a consumer sees, in databases of the viewer's own agency only. */
function createCounter(catalogue: CatalogueModel, service: AdministrationService, agency: string | null) {
  const counts = new Map<string, Promise<number | null>>();
  const count = (entity: string, permission: EffectivePermission): Promise<number | null> => {
    const rows = visibleRows(permission, entity);
    if (rows === 'none') return Promise.resolve(0);
    return memoise(counts, `${entity} ${JSON.stringify(rows)}`, () => service.countRows({ entity, rows }));
  };
  return async (
    entity: string,
    before: EffectivePermission,
    after: EffectivePermission,
  ): Promise<RowCounts> => {
    const uncounted = (reason: UncountedReason): RowCounts => ({ entity, before: null, after: null, reason });
    if (!ownsRows(catalogue, agency, entity)) return uncounted('NOT_OWN_DATABASE');
    const type = catalogue.typeOwners.get(entity);
    if (type?.plural == null || type.key === null) return uncounted('REACHED_FROM_OTHERS_ONLY');
    try {
      const [old, next] = await Promise.all([count(entity, before), count(entity, after)]);
      return { entity, before: old, after: next, reason: null };
    } catch {
      return uncounted('DATABASE_UNAVAILABLE');
    }
  };
}
