import { dayMilliseconds } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { atOnce, type Pieces } from '../fairness/pieces.ts';
import { type OperationKind, operationKinds, recordOperations } from '../language/entrance.ts';
import { memoise } from '../memoise.ts';
import { permissionFor, permissionSignature } from '../permission/compile-permission.ts';
import {
  type EffectivePermission,
  type ItemDecision,
  isMasked,
  isRowBound,
} from '../permission/effective-permission.ts';
import {
  type DecisionFacts,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type ItemRule,
  type NamedEntries,
} from '../permission/evaluate-item.ts';
import { grantId, serviceStop } from '../permission/instrument-state.ts';
import { fromAgreedPlaces, purposesByAccount } from '../policy/every-situation.ts';
import type { Account, PolicySnapshot } from '../policy/policy.ts';
import { unreadReason } from './unread-reason.ts';

/** How far an item may be read through one entrance. SUSPENDED: a grant would open it. */
export type EntranceState = 'FULL' | 'MASKED' | 'ROWS' | 'STATISTICS' | 'SUSPENDED';

/**
 * How far a consumer may read an item. ROWS: only rows that grants cover. SOME_ENTRANCES: in full, but not through each of
 * look-up, list and join. STATISTICS: only statistics. Where several hold, the first of MASKED, ROWS, SOME_ENTRANCES names
 * it, as it tells less.
 */
export type CellBase = EntranceState | 'SOME_ENTRANCES' | 'NONE';
export type CellState = CellBase | 'EXPIRING';

/** One cell: consumer x item. */
export interface MatrixCell {
  /** EXPIRING where all that `base` rests on ends within the horizon. */
  readonly state: CellState;
  readonly base: CellBase;
  /** What each entrance gives; one that is not here gives nothing. */
  readonly entrances: Readonly<Partial<Record<OperationKind, EntranceState>>>;
  /** Grants that authorise it, or that are suspended. */
  readonly grants: readonly string[];
  /** When the last of the grants ends; null for an open end. */
  readonly endsAt: string | null;
}

/** The cells of one permission set: an item that is not here is NONE. */
export type MatrixSet = ReadonlyMap<Coordinate, MatrixCell>;

/** One row of the matrix: an account (null: the public) asking for one of its purposes. Equal rows share `cells`. */
export interface MatrixRow {
  readonly account: string | null;
  readonly agencyName: string | null;
  readonly purpose: string | null;
  readonly cells: MatrixSet;
}

/** Consumers x items at a moment. */
export interface PermissionMatrix {
  readonly at: string;
  readonly items: readonly Coordinate[];
  readonly rows: readonly MatrixRow[];
}

/** What to show; without lists, everything. `public` names who asks without an account. */
export interface MatrixAsked {
  readonly at: string;
  readonly database: string | null;
  readonly accounts: readonly string[] | null;
  /** Only these items; left out or null: all. */
  readonly items?: readonly Coordinate[] | null;
}

/** The cell of an item that nothing grants. */
export const emptyCell: MatrixCell = Object.freeze({
  state: 'NONE',
  base: 'NONE',
  entrances: {},
  grants: [],
  endsAt: null,
});

const expiringDays = 30;

/**
 * The state of every item for every consumer, as from the agreed places, one row for each purpose of an account. Pure.
 * Cost: one permission for each distinct permission set, then the items that it names.
 */
export function permissionMatrix(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  asked: MatrixAsked,
): PermissionMatrix {
  return atOnce(matrixPieces(catalogue, policy, asked));
}

/** `permissionMatrix` in pieces: the rows of one account each. */
export function* matrixPieces(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  { at, database, accounts, items: named = null }: MatrixAsked,
): Pieces<PermissionMatrix> {
  const agreed = fromAgreedPlaces(policy);
  const items = [...catalogue.items.values()].filter(
    (item) =>
      (database === null || item.database === database) &&
      (named === null || named.includes(item.coordinate)),
  );
  const shown = new Set(items.map(({ coordinate }) => coordinate));
  const purposes = purposesByAccount(agreed);
  const sets = new Map<string, MatrixSet>();
  const setOf = (account: Account | null, purpose: string | null): MatrixSet => {
    const situation = { now: at, purpose, address: null, method: 'ONLINE_QUERY' as const };
    const facts = decisionFacts(catalogue, agreed, account, situation);
    return memoise(sets, permissionSignature(facts), () => cellsOf(facts, shown));
  };
  const wanted = [null, ...agreed.accounts.values()].filter((account) => {
    return accounts === null || accounts.includes(account?.id ?? 'public');
  });
  const rows: MatrixRow[] = [];
  for (const account of wanted) {
    yield;
    const { id = null, agencyName = null } = account ?? {};
    const own = account === null ? [null] : [account.purposeCode, ...(purposes.get(account.id) ?? [])];
    for (const purpose of new Set(own))
      rows.push({ account: id, agencyName, purpose, cells: setOf(account, purpose) });
  }
  return { at, items: items.map(({ coordinate }) => coordinate), rows };
}

function cellsOf(facts: DecisionFacts, shown: ReadonlySet<Coordinate>): MatrixSet {
  const named = entriesByItem(facts.states);
  const permission = permissionFor(facts);
  const isStopped = isSomethingSuspended(facts);
  const cells = new Map<Coordinate, MatrixCell>();
  for (const coordinate of named.keys()) {
    if (!shown.has(coordinate)) continue;
    const cell = isStopped
      ? cellUnderStops(facts, named, permission, coordinate)
      : cellOf(facts, permission, coordinate);
    if (cell.state !== 'NONE') cells.set(coordinate, cell);
  }
  return cells;
}

/** WHY asked once for all items: where nothing is suspended no cell has to look for what is. */
function isSomethingSuspended({ catalogue, policy, account, situation, states }: DecisionFacts): boolean {
  const isStopped = catalogue.agencies.some(({ database }) => {
    return serviceStop(policy, database.id, account, situation.now)?.kind === 'SUSPENDED';
  });
  return (
    isStopped || states.some(({ event, reaching }) => event?.kind === 'SUSPENDED' || reaching.length > 0)
  );
}

/** The cell of an item as the permission has it. */
function cellOf(facts: DecisionFacts, permission: EffectivePermission, coordinate: Coordinate): MatrixCell {
  const live = new Set<string>();
  const entrances: Partial<Record<OperationKind, EntranceState>> = {};
  for (const kind of operationKinds) {
    const decision = permission.decide(kind, coordinate);
    if (decision.kind === 'none') continue;
    for (const { id } of decision.grants) live.add(id);
    entrances[kind] = entranceState(kind, decision);
  }
  return live.size === 0 ? emptyCell : liveCell(facts, entrances, live);
}

/** The same, with what a suspension keeps closed. */
function cellUnderStops(
  facts: DecisionFacts,
  named: NamedEntries,
  permission: EffectivePermission,
  coordinate: Coordinate,
): MatrixCell {
  const cell = cellOf(facts, permission, coordinate);
  const item = facts.catalogue.items.get(coordinate);
  if (item === undefined) return cell;
  const records = evaluateItem(facts, item, 'RECORDS', named);
  const statistics = evaluateItem(facts, item, 'STATISTICS', named);
  const suspended = [...records.rules, ...statistics.rules].filter(({ denies }) => denies === 'SUSPENDED');
  const stopped = operationKinds.filter(
    (kind) =>
      cell.entrances[kind] === undefined && suspended.some(({ entry }) => entry.operations.includes(kind)),
  );
  const entrances = {
    ...cell.entrances,
    ...Object.fromEntries(stopped.map((kind) => [kind, 'SUSPENDED' as const])),
  };
  if (cell !== emptyCell) return { ...cell, entrances };
  if (suspended.length > 0) return suspendedCell(suspended, entrances);
  const isUnread = records.permitted && unreadReason(facts, [item], 'RECORDS').reason === 'SUSPENDED';
  return isUnread ? suspendedCell(records.rules, entrances) : cell;
}

function entranceState(kind: OperationKind, decision: ItemDecision): EntranceState {
  if (kind === 'AGGREGATE') return 'STATISTICS';
  if (isMasked(decision)) return 'MASKED';
  return isRowBound(decision) ? 'ROWS' : 'FULL';
}

/** What the open entrances to records have in common: the one that tells least names them all. */
function baseOf(entrances: MatrixCell['entrances']): CellBase {
  const states = recordOperations.flatMap((kind) => entrances[kind] ?? []);
  const open = states.filter((state) => state !== 'SUSPENDED');
  if (open.length === 0) return 'STATISTICS';
  const least = (['MASKED', 'ROWS'] as const).find((state) => open.includes(state));
  return least ?? (open.length < recordOperations.length ? 'SOME_ENTRANCES' : 'FULL');
}

function suspendedCell(rules: readonly ItemRule[], entrances: MatrixCell['entrances']): MatrixCell {
  const grants = [...new Set(rules.map(({ state }) => grantId(state.instrument)))];
  return { state: 'SUSPENDED', base: 'SUSPENDED', entrances, grants, endsAt: null };
}

function liveCell(
  { states, situation }: DecisionFacts,
  entrances: MatrixCell['entrances'],
  ids: ReadonlySet<string>,
): MatrixCell {
  const base = baseOf(entrances);
  let endsAt: string | null = null;
  let isOpenEnded = false;
  for (const { instrument } of states) {
    if (!ids.has(grantId(instrument))) continue;
    const { validTo } = instrument;
    if (validTo === null) isOpenEnded = true;
    else if (endsAt === null || Date.parse(validTo) > Date.parse(endsAt)) endsAt = validTo;
  }
  const last = isOpenEnded ? null : endsAt;
  const horizon = Date.parse(situation.now) + expiringDays * dayMilliseconds;
  const isExpiring = last !== null && Date.parse(last) <= horizon;
  return { state: isExpiring ? 'EXPIRING' : base, base, entrances, grants: [...ids], endsAt: last };
}
