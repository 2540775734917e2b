import type { CatalogueModel, ConsumerClass, DataItem } from '../catalogue/model.ts';
import type { Account, ContentEntry, Instrument, InstrumentEvent, PolicySnapshot } from './policy.ts';

/** Why an item is not permitted (regulation 2.5). ROW_NOT_COVERED concerns single cells and is found by the subgraph. */
export type DenialReason =
  | 'SUSPENDED'
  | 'TERMINATED'
  | 'ACCOUNT_NOT_ACTIVE'
  | 'USAGE_REGULATION_MISSING'
  | 'EXPIRED'
  | 'NOT_YET_IN_FORCE'
  | 'LEGAL_BASIS_MISSING'
  | 'FEE_NOT_SETTLED'
  | 'AGREEMENT_REQUIRED'
  | 'ROW_SCOPE_INVALID'
  | 'OPERATION_NOT_GRANTED'
  | 'NOT_SHARED'
  | 'NO_GRANT'
  | 'ROW_NOT_COVERED';

/** Reasons in the order in which they are told: the first that applies explains the denial best. */
export const denialReasons: readonly DenialReason[] = [
  'SUSPENDED',
  'TERMINATED',
  'ACCOUNT_NOT_ACTIVE',
  'USAGE_REGULATION_MISSING',
  'EXPIRED',
  'NOT_YET_IN_FORCE',
  'LEGAL_BASIS_MISSING',
  'FEE_NOT_SETTLED',
  'AGREEMENT_REQUIRED',
  'ROW_SCOPE_INVALID',
  'OPERATION_NOT_GRANTED',
  'NOT_SHARED',
  'NO_GRANT',
  'ROW_NOT_COVERED',
];

/** The version of an instrument that counts at a moment, with the state that its events give it. */
export interface InstrumentState {
  readonly instrument: Instrument;
  readonly standing: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'EXPIRED' | 'SUSPENDED' | 'TERMINATED';
  /** The event that suspended or terminated it. */
  readonly event: InstrumentEvent | null;
}

/** `agreement:12/2026@3`: the id by which audit and explanations name a grant. */
export function grantId({ kind, number, version }: Instrument): string {
  return `${kind.toLowerCase().replace('_', '-')}:${number}@${version}`;
}

/** Class of the caller: that of its account, or PUBLIC. */
export function consumerClassOf(account: Account | null): ConsumerClass {
  return account?.class ?? 'PUBLIC';
}

/**
 * The instruments that concern a caller at `now` (ISO instant), one version of each number: the latest recorded by
 * then that has begun, or the first to begin. The open-data list concerns everybody.
 */
export function instrumentStates(
  policy: PolicySnapshot,
  account: Account | null,
  now: string,
): readonly InstrumentState[] {
  const byNumber = new Map<string, Instrument[]>();
  for (const instrument of policy.instruments) {
    if (Date.parse(instrument.recordedAt) > Date.parse(now)) continue;
    const versions = byNumber.get(instrument.number) ?? [];
    versions.push(instrument);
    byNumber.set(instrument.number, versions);
  }
  const states: InstrumentState[] = [];
  for (const versions of byNumber.values()) {
    const instrument = versionAt(versions, now);
    if (instrument !== undefined && concerns(instrument, account)) {
      states.push(stateAt(instrument, policy.events, now));
    }
  }
  return states;
}

function versionAt(versions: readonly Instrument[], now: string): Instrument | undefined {
  const time = Date.parse(now);
  const begun = versions.filter(({ validFrom }) => Date.parse(validFrom) <= time);
  const latest = (list: readonly Instrument[]) =>
    list.reduce<Instrument | undefined>(
      (best, each) => (best && best.version > each.version ? best : each),
      undefined,
    );
  return latest(begun) ?? versions[0];
}

function concerns(instrument: Instrument, account: Account | null): boolean {
  if (instrument.kind === 'OPEN_LIST') return true;
  return account !== null && instrument.consumers.includes(account.id);
}

function stateAt(instrument: Instrument, events: readonly InstrumentEvent[], now: string): InstrumentState {
  const time = Date.parse(now);
  const past = events.filter(({ number, at }) => number === instrument.number && Date.parse(at) <= time);
  const terminated = past.findLast(
    (event) => event.kind === 'TERMINATED' && event.recordedVersion > instrument.recordedVersion,
  );
  if (terminated !== undefined) return { instrument, standing: 'TERMINATED', event: terminated };
  if (Date.parse(instrument.validFrom) > time)
    return { instrument, standing: 'NOT_YET_IN_FORCE', event: null };
  if (instrument.validTo !== null && Date.parse(instrument.validTo) <= time) {
    return { instrument, standing: 'EXPIRED', event: null };
  }
  const last = past.findLast(({ kind }) => kind !== 'TERMINATED');
  if (last?.kind === 'SUSPENDED') return { instrument, standing: 'SUSPENDED', event: last };
  return { instrument, standing: 'IN_FORCE', event: null };
}

/** One rule that took part in a decision: an instrument that names the item, and what it does. */
export interface ItemRule {
  readonly state: InstrumentState;
  readonly entry: ContentEntry;
  /** null: it grants the item. */
  readonly denies: DenialReason | null;
}

/** All rules on one item for one caller, before row scopes and entrances. */
export interface ItemEvaluation {
  readonly item: DataItem;
  readonly rules: readonly ItemRule[];
  readonly permitted: boolean;
  /** Best reason of a denial; null when permitted. */
  readonly reason: DenialReason | null;
}

/** Decides one item for one caller from the instruments that concern it: regulation 2.5 steps 1 to 5. */
export function evaluateItem(
  catalogue: CatalogueModel,
  item: DataItem,
  account: Account | null,
  states: readonly InstrumentState[],
): ItemEvaluation {
  const rules: ItemRule[] = [];
  for (const state of states) {
    for (const entry of state.instrument.content) {
      if (!entry.items.includes(item.coordinate)) continue;
      rules.push({ state, entry, denies: denialOf(catalogue, item, account, state) });
    }
  }
  const overruled = rules.map((rule) => overrule(rule, rules));
  const permitted = overruled.some(({ denies }) => denies === null);
  return {
    item,
    rules: overruled,
    permitted,
    reason: permitted ? null : bestReason(item, account, overruled),
  };
}

function denialOf(
  catalogue: CatalogueModel,
  item: DataItem,
  account: Account | null,
  { instrument, standing }: InstrumentState,
): DenialReason | null {
  if (standing !== 'IN_FORCE') return standing;
  const open = instrument.kind === 'OPEN_LIST';
  if (!open && account?.state !== 'ACTIVE') return 'ACCOUNT_NOT_ACTIVE';
  const owner = catalogue.agencies.find(({ database }) => database.id === item.database);
  if ((owner?.database.usageRegulation ?? '').trim() === '') return 'USAGE_REGULATION_MISSING';
  const mode = item.modes[consumerClassOf(account)];
  if (mode === 'NONE' || mode === 'SUBJECT') return 'NOT_SHARED';
  if (open) return mode === 'OPEN' ? null : 'AGREEMENT_REQUIRED';
  if (instrument.kind === 'CONNECTION' && mode === 'SPECIFIC') return 'AGREEMENT_REQUIRED';
  if (item.personal === 'SENSITIVE' && instrument.legalBasis.length === 0) return 'LEGAL_BASIS_MISSING';
  const feeDue = item.feeRequired && mode !== 'OPEN' && account?.class !== 'STATE_AGENCY';
  return feeDue && !instrument.feeSettled ? 'FEE_NOT_SETTLED' : null;
}

/**
 * Suspension wins over every other grant of the item, termination over every grant recorded before it (design,
 * "Semantics that must not drift"). Open data stays open: whoever asks without an account may read it (Decree 47 Art 17).
 */
function overrule(rule: ItemRule, rules: readonly ItemRule[]): ItemRule {
  if (rule.denies !== null || rule.state.instrument.kind === 'OPEN_LIST') return rule;
  const { recordedVersion } = rule.state.instrument;
  for (const { state } of rules) {
    if (state.standing === 'SUSPENDED') return { ...rule, denies: 'SUSPENDED' };
    const terminatedAt = state.standing === 'TERMINATED' ? (state.event?.recordedVersion ?? Infinity) : -1;
    if (terminatedAt > recordedVersion) return { ...rule, denies: 'TERMINATED' };
  }
  return rule;
}

function bestReason(item: DataItem, account: Account | null, rules: readonly ItemRule[]): DenialReason {
  const found = new Set(rules.map(({ denies }) => denies));
  const told = denialReasons.find((reason) => found.has(reason));
  if (told !== undefined) return told;
  const mode = item.modes[consumerClassOf(account)];
  return mode === 'NONE' || mode === 'SUBJECT' ? 'NOT_SHARED' : 'NO_GRANT';
}
