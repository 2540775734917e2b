import type { CatalogueModel } from '../catalogue/model.ts';
import {
  type DecisionFacts,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type ItemRule,
  type NamedEntries,
} from '../permission/evaluate-item.ts';
import { announcedStop, type InstrumentState } from '../permission/instrument-state.ts';
import { accountsNamed, isConcerned, isNamed } from '../policy/consumer-names.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from '../policy/policy.ts';
import { type ToldStop, toldStop } from './told-stop.ts';

/** Where an instrument stands for somebody. */
export type Standing = InstrumentState['standing'];

/** Items of an instrument that something else than its own state closes: a stopped service, an end of wide scope. */
export interface ClosedItems {
  readonly items: readonly string[];
  readonly stop: ToldStop;
}

/** An instrument as it stands for one consumer. */
export interface ConsumerStanding {
  /** null: everybody, of an open-data list. */
  readonly account: string | null;
  /** SUSPENDED and TERMINATED also where something else closes all of its items. */
  readonly standing: Standing;
  readonly stop: ToldStop | null;
  /** Where some of its items are closed while it is in force. */
  readonly closed: readonly ClosedItems[];
  /** What begins next, of the instrument or of the services that it opens. */
  readonly announced: readonly ToldStop[];
}

/** One version of an instrument that counts at the moment, or that is to begin later. */
export interface AgreementRow
  extends Pick<Instrument, 'number' | 'version' | 'kind' | 'title' | 'consumers' | 'validFrom' | 'validTo'> {
  /** DIFFERS: not the same for all consumers. */
  readonly standing: Standing | 'DIFFERS';
  /** Why it is suspended or has ended, where it is the same for all. */
  readonly reason: string | null;
  readonly states: readonly ConsumerStanding[];
}

/**
 * Every instrument as it stands at a moment, consumer by consumer, with the versions that begin later; with `consumer`
 * only those of that account. Pure. The states are those that the permission compiler uses.
 */
export function agreementOverview(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  at: string,
  consumer: string | null,
): readonly AgreementRow[] {
  const situation = { now: at, purpose: null, address: null, method: 'ONLINE_QUERY' as const };
  const asking = [null, ...policy.accounts.values()].filter(
    (account) => consumer === null || account?.id === consumer,
  );
  const rows = new Map<string, { readonly instrument: Instrument; readonly states: ConsumerStanding[] }>();
  for (const account of asking) {
    const facts = decisionFacts(catalogue, policy, account, situation);
    const named = entriesByItem(facts.states);
    for (const state of facts.states) {
      const { instrument } = state;
      if (instrument.kind === 'SELF' || !isListedFor(state, account, policy, consumer)) continue;
      const key = `${instrument.number}@${instrument.version}`;
      const row = rows.get(key) ?? { instrument, states: [] };
      row.states.push(standingFor(facts, named, state));
      rows.set(key, row);
    }
  }
  const current = [...rows.values()].map(({ instrument, states }) => rowOf(instrument, states));
  return current.flatMap((row) => [row, ...laterVersions(policy, row, at, consumer)]);
}

/** An open-data list stands for everybody; accounts of which something else was said are named beside. */
function isListedFor(
  { instrument, event }: InstrumentState,
  account: Account | null,
  policy: PolicySnapshot,
  consumer: string | null,
): boolean {
  if (instrument.kind !== 'OPEN_LIST' || account === null || consumer !== null) return true;
  return (
    event !== null &&
    event.account !== null &&
    isNamed([event.account], account) &&
    policy.accounts.has(account.id)
  );
}

function rowOf(instrument: Instrument, states: readonly ConsumerStanding[]): AgreementRow {
  const { number, version, kind, title, consumers, validFrom, validTo } = instrument;
  const standings = new Set(states.map(({ standing }) => standing));
  const [only] = standings;
  const reasons = new Set(states.map(({ stop }) => stop?.reason ?? null));
  const [reason = null] = reasons;
  return {
    ...{ number, version, kind, title, consumers, validFrom, validTo },
    standing: standings.size === 1 && only !== undefined ? only : 'DIFFERS',
    reason: reasons.size === 1 ? reason : null,
    states,
  };
}

/** Versions that are recorded by the moment and begin after it. */
function laterVersions(
  { instruments, accounts }: PolicySnapshot,
  { number, version }: AgreementRow,
  at: string,
  consumer: string | null,
): readonly AgreementRow[] {
  const moment = Date.parse(at);
  return instruments
    .filter((each) => each.number === number && each.version > version)
    .filter(({ recordedAt, validFrom }) => Date.parse(recordedAt) <= moment && Date.parse(validFrom) > moment)
    .filter(
      ({ kind, consumers }) =>
        consumer === null || kind === 'OPEN_LIST' || isConcerned(accounts, consumers, consumer),
    )
    .map((each) => {
      const named = each.kind === 'OPEN_LIST' ? [null] : idsOf(accounts, each.consumers);
      const states = named
        .filter((account) => consumer === null || account === null || account === consumer)
        .map((account): ConsumerStanding => {
          return { account, standing: 'NOT_YET_IN_FORCE', stop: null, closed: [], announced: [] };
        });
      return rowOf(each, states);
    });
}

function standingFor(facts: DecisionFacts, named: NamedEntries, state: InstrumentState): ConsumerStanding {
  const { account } = facts;
  const announced = announcedOf(facts, state);
  const known = { account: account?.id ?? null, announced };
  if (state.standing !== 'IN_FORCE')
    return { ...known, standing: state.standing, stop: toldStop(state.event), closed: [] };
  const rules = rulesOf(facts, named, state);
  const closing = new Map<InstrumentEvent, Set<string>>();
  for (const { coordinate, rule } of rules) {
    if (rule.event === null || !isStop(rule)) continue;
    closing.set(rule.event, (closing.get(rule.event) ?? new Set()).add(coordinate));
  }
  const isAll = rules.length > 0 && rules.every(({ rule }) => rule.event !== null && isStop(rule));
  const closed = [...closing].flatMap(([event, items]): readonly ClosedItems[] => {
    const stop = toldStop(event);
    return stop === null ? [] : [{ items: [...items], stop }];
  });
  const [first] = closed;
  return isAll && first !== undefined
    ? { ...known, standing: first.stop.kind, stop: first.stop, closed: [] }
    : { ...known, standing: 'IN_FORCE', stop: null, closed };
}

/** What the rules say of each item that the instrument names, in each form in which it names it. */
function rulesOf(facts: DecisionFacts, named: NamedEntries, { instrument }: InstrumentState) {
  const coordinates = new Set(instrument.content.flatMap(({ items }) => items));
  return [...coordinates].flatMap((coordinate): readonly { coordinate: string; rule: ItemRule }[] => {
    const item = facts.catalogue.items.get(coordinate);
    if (item === undefined) return [];
    const rules = (['RECORDS', 'STATISTICS'] as const).flatMap(
      (form) => evaluateItem(facts, item, form, named).rules,
    );
    return rules.filter(({ state }) => state.instrument === instrument).map((rule) => ({ coordinate, rule }));
  });
}

function isStop({ denies }: ItemRule): boolean {
  return denies === 'SUSPENDED' || denies === 'TERMINATED';
}

function announcedOf(
  { catalogue, policy, account, situation }: DecisionFacts,
  { instrument, announced }: InstrumentState,
): readonly ToldStop[] {
  const items = new Set(instrument.content.flatMap((entry) => entry.items));
  const databases = new Set([...items].flatMap((each) => catalogue.items.get(each)?.database ?? []));
  const services = [...databases].map((id) => announcedStop(policy, id, account, situation.now));
  return [announced, ...services].flatMap((event) => toldStop(event) ?? []);
}

/** The ids of the accounts that consumers name; a name that stands for none stays. */
function idsOf(accounts: PolicySnapshot['accounts'], consumers: readonly string[]): readonly string[] {
  const ids = consumers.flatMap((name) => {
    const named = accountsNamed(accounts, name).map(({ id }) => id);
    return named.length === 0 ? [name] : named;
  });
  return [...new Set(ids)];
}
