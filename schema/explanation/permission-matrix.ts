import { dayMilliseconds } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { memoise } from '../memoise.ts';
import { permissionFor, permissionSignature } from '../permission/compile-permission.ts';
import { type EffectivePermission, isMasked, isRowBound } from '../permission/effective-permission.ts';
import {
  type DecisionFacts,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type ItemRule,
  type NamedEntries,
} from '../permission/evaluate-item.ts';
import { grantId } from '../permission/instrument-state.ts';
import { type Account, type PolicySnapshot, sharingMethods } from '../policy/policy.ts';

/**
 * How far a consumer may read an item. ROWS: only rows that grants cover. STATISTICS: only statistics. Where several
 * hold, the first of MASKED, ROWS names it, as it tells less.
 */
export type CellBase = 'FULL' | 'MASKED' | 'ROWS' | 'STATISTICS' | 'SUSPENDED' | 'NONE';
export type CellState = CellBase | 'EXPIRING';

/** One cell: consumer x item. */
export interface MatrixCell {
  /** EXPIRING where all that `base` rests on ends within the horizon. */
  readonly state: CellState;
  readonly base: CellBase;
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
}

/** The cell of an item that nothing grants. */
export const emptyCell: MatrixCell = Object.freeze({ state: 'NONE', base: 'NONE', grants: [], endsAt: null });

const expiringDays = 30;

/**
 * The state of every item for every consumer, as from the agreed places, one row for each purpose of an account. Pure.
 * Cost: one permission for each distinct permission set, then the items that it names.
 */
export function permissionMatrix(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  { at, database, accounts }: MatrixAsked,
): PermissionMatrix {
  const agreed = fromAgreedPlaces(policy);
  const items = [...catalogue.items.values()].filter(
    (item) => database === null || item.database === database,
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
  const rows = wanted.flatMap((account): readonly MatrixRow[] => {
    if (account === null)
      return [{ account: null, agencyName: null, purpose: null, cells: setOf(null, null) }];
    const { id, agencyName, purposeCode } = account;
    const own = [...new Set([purposeCode, ...(purposes.get(id) ?? [])])];
    return own.map((purpose) => ({ account: id, agencyName, purpose, cells: setOf(account, purpose) }));
  });
  return { at, items: items.map(({ coordinate }) => coordinate), rows };
}

/** The same policy with every condition of place and method met. */
export function fromAgreedPlaces(policy: PolicySnapshot): PolicySnapshot {
  const instruments = policy.instruments.map((instrument) => {
    return { ...instrument, networks: [], methods: sharingMethods };
  });
  return { ...policy, instruments };
}

/** Codes of the purposes for which anything is or was shared with each account. */
export function purposesByAccount({ instruments }: PolicySnapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const purposes = new Map<string, Set<string>>();
  for (const { consumers, purposeCode } of instruments) {
    for (const consumer of consumers) {
      purposes.set(consumer, (purposes.get(consumer) ?? new Set<string>()).add(purposeCode));
    }
  }
  return purposes;
}

function cellsOf(facts: DecisionFacts, shown: ReadonlySet<Coordinate>): MatrixSet {
  const named = entriesByItem(facts.states);
  const permission = permissionFor(facts);
  const cells = new Map<Coordinate, MatrixCell>();
  for (const coordinate of named.keys()) {
    if (!shown.has(coordinate)) continue;
    const cell = cellOf(facts, named, permission, coordinate);
    if (cell.state !== 'NONE') cells.set(coordinate, cell);
  }
  return cells;
}

function cellOf(
  facts: DecisionFacts,
  named: NamedEntries,
  permission: EffectivePermission,
  coordinate: Coordinate,
): MatrixCell {
  const item = facts.catalogue.items.get(coordinate);
  if (item === undefined) return emptyCell;
  const records = permission.best(coordinate);
  const statistics = permission.decide('AGGREGATE', coordinate);
  if (records.kind !== 'none') {
    const base = isMasked(records) ? 'MASKED' : isRowBound(records) ? 'ROWS' : 'FULL';
    return liveCell(facts, base, new Set(records.grants.map(({ id }) => id)));
  }
  if (statistics.kind !== 'none') {
    return liveCell(facts, 'STATISTICS', new Set(statistics.grants.map(({ id }) => id)));
  }
  const forms = ['RECORDS', 'STATISTICS'] as const;
  const rules = forms.flatMap((form) => evaluateItem(facts, item, form, named).rules);
  const suspended = rules.filter(({ denies }) => denies === 'SUSPENDED');
  return suspended.length === 0 ? emptyCell : suspendedCell(suspended);
}

function suspendedCell(rules: readonly ItemRule[]): MatrixCell {
  const grants = [...new Set(rules.map(({ state }) => grantId(state.instrument)))];
  return { state: 'SUSPENDED', base: 'SUSPENDED', grants, endsAt: null };
}

function liveCell(
  { states, situation }: DecisionFacts,
  base: CellBase,
  ids: ReadonlySet<string>,
): MatrixCell {
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
  return { state: isExpiring ? 'EXPIRING' : base, base, grants: [...ids], endsAt: last };
}
