import type { CatalogueModel, ConsumerClass, Coordinate, DataItem, SharingMode } from '../catalogue/model.ts';
import { ownerOf } from '../catalogue/owner-of.ts';
import { type OwnerDenial, ownerDenial } from '../policy/authority.ts';
import type { InstrumentKind } from '../policy/instrument-kind.ts';
import type {
  Account,
  ContentEntry,
  Instrument,
  InstrumentEvent,
  PolicySnapshot,
  Situation,
} from '../policy/policy.ts';
import { regulationOf } from '../policy/usage-regulation.ts';
import { type ToldReason, toldReasons } from './denial-reason.ts';
import {
  endReaches,
  type InstrumentState,
  instrumentStates,
  serviceStop,
  wideEnds,
} from './instrument-state.ts';

/** What is asked for: records, or statistics over them (the entrance AGGREGATE). */
export type SharedForm = 'RECORDS' | 'STATISTICS';

/** Who asks and how, with the instruments that concern them. */
export interface DecisionFacts {
  readonly catalogue: CatalogueModel;
  readonly policy: PolicySnapshot;
  readonly account: Account | null;
  readonly situation: Situation;
  readonly states: readonly InstrumentState[];
  /** Terminations of wide scope that act on the caller. */
  readonly ends: readonly InstrumentEvent[];
  /** Databases whose use a regulation governs now: no regulation, no service (Decree 47 Art 22). */
  readonly served: ReadonlySet<string>;
}

/** Gathers what decides a caller's questions in one situation. */
export function decisionFacts(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  situation: Situation,
): DecisionFacts {
  const states = instrumentStates(catalogue, policy, account, situation);
  const ends = wideEnds(policy, account, situation.now);
  const served = servedDatabases(catalogue, policy, Date.parse(situation.now));
  return { catalogue, policy, account, situation, states, ends, served };
}

/** Class of the caller: that of its account, or PUBLIC. */
export function consumerClassOf(account: Account | null): ConsumerClass {
  return account?.class ?? 'PUBLIC';
}

/** One rule that took part in a decision: an instrument that names the item, and what it does. */
export interface ItemRule {
  readonly state: InstrumentState;
  readonly entry: ContentEntry;
  /** null: it grants the item. */
  readonly denies: ToldReason | null;
  /** The suspension or termination, of this or of another instrument, that decides. */
  readonly event: InstrumentEvent | null;
}

/** All rules on one item for one caller, before row scopes and entrances. */
export interface ItemEvaluation {
  readonly item: DataItem;
  readonly rules: readonly ItemRule[];
  readonly permitted: boolean;
  /** Best reason of a denial; null when permitted. */
  readonly reason: ToldReason | null;
  /** The suspension or termination behind that reason; null for other reasons. */
  readonly event: InstrumentEvent | null;
}

/** The entries that name each item, in the order of the instruments. */
export type NamedEntries = ReadonlyMap<Coordinate, readonly (readonly [InstrumentState, ContentEntry])[]>;

/** Finds the entries that name each item, in one pass. */
export function entriesByItem(states: readonly InstrumentState[]): NamedEntries {
  const named = new Map<Coordinate, (readonly [InstrumentState, ContentEntry])[]>();
  for (const state of states) {
    for (const entry of state.instrument.content) {
      for (const coordinate of entry.items) {
        const entries = named.get(coordinate);
        if (entries === undefined) named.set(coordinate, [[state, entry]]);
        else entries.push([state, entry]);
      }
    }
  }
  return named;
}

/**
 * Decides one item for one caller from the instruments that concern it: regulation 2.5 steps 1 to 5. An item that several
 * agencies hold is permitted where each of them shares it, as its own file says.
 */
export function evaluateItem(
  facts: DecisionFacts,
  item: DataItem,
  form: SharedForm = 'RECORDS',
  named: NamedEntries = entriesByItem(facts.states),
): ItemEvaluation {
  const entries = named.get(item.coordinate) ?? [];
  const holders = facts.catalogue.sharedItems.get(item.coordinate) ?? [item];
  const { policy, account, situation } = facts;
  const stops = holders.map(({ database }) => serviceStop(policy, database, account, situation.now));
  const stop = stops.find((each) => each !== null) ?? null;
  const judged = entries.map(([state, entry]): ItemRule => {
    const denies = denialBy(facts, holders, form, state);
    return { state, entry, denies, event: denies === null ? null : state.event };
  });
  const rules = judged
    .map((rule) => overrule(facts, holders, rule, judged, stop))
    .filter(({ entry }) => offers(entry, form));
  const permitted = holders.every((holder) =>
    rules.some(({ denies, state }) => denies === null && ownerDenialOf(facts, holder, state) === null),
  );
  if (permitted) return { item, rules, permitted, reason: null, event: null };
  const reason = bestReason(item, form, facts, rules, stop);
  const isStop = reason === 'SUSPENDED' || reason === 'TERMINATED';
  return { item, rules, permitted, reason, event: isStop ? (newestEvent(rules, reason) ?? stop) : null };
}

/** Of the events behind rules that deny for a reason, the one that was recorded last: it closed what was still open. */
export function newestEvent(rules: readonly ItemRule[], reason: ToldReason): InstrumentEvent | null {
  const events = rules.flatMap(({ denies, event }) => (denies === reason && event !== null ? event : []));
  return events.reduce<InstrumentEvent | null>(
    (newest, each) => (newest !== null && newest.recordedVersion >= each.recordedVersion ? newest : each),
    null,
  );
}

/** Whether an entry shares an item in this form at all. */
export function offers({ operations }: ContentEntry, form: SharedForm): boolean {
  return operations.some((each) => (each === 'AGGREGATE') === (form === 'STATISTICS'));
}

/** Why an instrument does not stand for the agency that holds an item; null when it does. */
function ownerDenialOf(
  { catalogue }: DecisionFacts,
  holder: DataItem,
  { instrument }: InstrumentState,
): OwnerDenial | null {
  return ownerDenial(instrument, ownerOf(catalogue, holder));
}

/** Why an instrument does not grant an item in the name of those for whom it stands; of nobody, in that of all. */
function denialBy(
  facts: DecisionFacts,
  holders: readonly DataItem[],
  form: SharedForm,
  state: InstrumentState,
): ToldReason | null {
  const spokenFor = holders.filter((holder) => ownerDenialOf(facts, holder, state) === null);
  const asked = spokenFor.length === 0 ? holders : spokenFor;
  return asked.map((holder) => denialOf(facts, holder, form, state)).find((each) => each !== null) ?? null;
}

function modeOf(item: DataItem, form: SharedForm, account: Account | null): SharingMode {
  return (form === 'RECORDS' ? item.modes : item.statistics)[consumerClassOf(account)];
}

/**
 * INVARIANT: an instrument without the act of the item's owner is refused before the mode is asked (Regulation 14(2),
 * 18(2)), whoever wrote the record.
 */
function denialOf(
  facts: DecisionFacts,
  item: DataItem,
  form: SharedForm,
  state: InstrumentState,
): ToldReason | null {
  const { account, served } = facts;
  const { instrument, standing, unmet } = state;
  if (standing !== 'IN_FORCE') return standing;
  const { kind, legalBasis, feeSettled } = instrument;
  const isOpen = kind === 'OPEN_LIST';
  if (!isOpen && account?.state !== 'ACTIVE') return 'ACCOUNT_NOT_ACTIVE';
  if (!served.has(item.database) || item.stateSecret) return 'USAGE_REGULATION_MISSING';
  const ownerless = ownerDenialOf(facts, item, state);
  if (ownerless !== null) return ownerless;
  const mode = modeOf(item, form, account);
  const unfit = modeDenial(kind, mode);
  if (unfit !== null) return unfit;
  if (unmet !== null) return unmet;
  const isOwn = kind === 'CONSENT' || kind === 'SELF';
  const needsBasis = item.personal === 'SENSITIVE' && !isOwn && (!isOpen || form === 'RECORDS');
  if (needsBasis && legalBasis.length === 0) return 'LEGAL_BASIS_MISSING';
  const feeDue = item.feeRequired && mode !== 'OPEN' && account?.class !== 'STATE_AGENCY';
  return feeDue && !feeSettled ? 'FEE_NOT_SETTLED' : null;
}

/** Databases with a regulation in force; of those that have none in the policy yet, those that the catalogue names one for. */
function servedDatabases(
  { agencies }: CatalogueModel,
  policy: PolicySnapshot,
  nowMs: number,
): ReadonlySet<string> {
  const served = agencies
    .map(({ database }) => database)
    .filter(({ id, usageRegulation }) => {
      const governing = regulationOf(policy, id, nowMs);
      return governing === 'CATALOGUE' ? usageRegulation.trim() !== '' : governing !== 'NONE';
    });
  return new Set(served.map(({ id }) => id));
}

/** Which instruments are the grant source of which mode (regulation 2.5 step 2); null: this one is. */
function modeDenial(kind: InstrumentKind, mode: SharingMode): ToldReason | null {
  switch (mode) {
    case 'NONE':
      return 'NOT_SHARED';
    case 'OPEN':
      return null;
    case 'DEFAULT':
      return kind === 'CONNECTION' || kind === 'AGREEMENT' ? null : 'AGREEMENT_REQUIRED';
    case 'SPECIFIC':
      return kind === 'AGREEMENT' ? null : 'AGREEMENT_REQUIRED';
    case 'SUBJECT':
      return kind === 'CONSENT' || kind === 'SELF' ? null : 'CONSENT_REQUIRED';
  }
}

/**
 * What closes a grant from outside its own instrument (Decree 47 Art 43, 44): the stop of its database's service, and
 * terminations whose scope reaches it. A suspension or termination of another instrument closes nothing here, unless it
 * was decided before scopes. Open data stays open to whoever asks (Art 17), unless the service of its database is stopped
 * for all.
 */
function overrule(
  { catalogue, ends }: DecisionFacts,
  holders: readonly DataItem[],
  rule: ItemRule,
  rules: readonly ItemRule[],
  stop: InstrumentEvent | null,
): ItemRule {
  if (rule.denies !== null) return rule;
  const { instrument } = rule.state;
  const isOpen = instrument.kind === 'OPEN_LIST';
  if (stop !== null && (!isOpen || stop.account === null)) {
    return { ...rule, denies: stop.kind === 'TERMINATED' ? 'TERMINATED' : 'SUSPENDED', event: stop };
  }
  // WHY: the right to one's own data is no grant that an agency gives and takes (Decree 13/2023 Art 9).
  if (isOpen || instrument.kind === 'SELF') return rule;
  const end = ends.length === 0 ? undefined : endOf(catalogue, holders, ends, instrument);
  if (end !== undefined) return { ...rule, denies: 'TERMINATED', event: end };
  return overruleAsBefore(rule, rules);
}

/** The first termination of wide scope that ends what an instrument grants of an item. */
function endOf(
  catalogue: CatalogueModel,
  holders: readonly DataItem[],
  ends: readonly InstrumentEvent[],
  instrument: Instrument,
): InstrumentEvent | undefined {
  const [{ coordinate } = { coordinate: '' }] = holders;
  const owners = holders.map((holder) => ownerOf(catalogue, holder));
  return ends.find((event) => endReaches(event, instrument, { coordinate, owners }));
}

/** The reach of events that were decided before scopes: over every grant of the same item to that consumer. */
function overruleAsBefore(rule: ItemRule, rules: readonly ItemRule[]): ItemRule {
  const { recordedVersion } = rule.state.instrument;
  for (const { state } of rules) {
    if (state.standing === 'TERMINATED' && state.event === null) return { ...rule, denies: 'TERMINATED' };
    const event = state.reaching.find(
      (each) => each.kind === 'SUSPENDED' || each.recordedVersion > recordedVersion,
    );
    if (event !== undefined)
      return { ...rule, denies: event.kind === 'SUSPENDED' ? 'SUSPENDED' : 'TERMINATED', event };
  }
  return rule;
}

function bestReason(
  item: DataItem,
  form: SharedForm,
  { account }: DecisionFacts,
  rules: readonly ItemRule[],
  stop: InstrumentEvent | null,
): ToldReason {
  const found = new Set(rules.map(({ denies }) => denies));
  const told = toldReasons.find((reason) => found.has(reason));
  if (told !== undefined) return told;
  const mode = modeOf(item, form, account);
  if (mode === 'NONE') return 'NOT_SHARED';
  if (stop !== null) return stop.kind === 'TERMINATED' ? 'TERMINATED' : 'SUSPENDED';
  return mode === 'SUBJECT' ? 'CONSENT_REQUIRED' : 'NO_GRANT';
}
