import { legalDayOf } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import type { Pieces } from '../fairness/pieces.ts';
import { type OperationKind, operationKinds, recordOperations } from '../language/entrance.ts';
import { memoise } from '../memoise.ts';
import { permissionFor, permissionSignature } from '../permission/compile-permission.ts';
import { type EffectivePermission, isPlainSomewhere } from '../permission/effective-permission.ts';
import { consumerClassOf, type DecisionFacts, decisionFacts } from '../permission/evaluate-item.ts';
import { grantId } from '../permission/instrument-state.ts';
import { consumerNames } from '../policy/consumer-names.ts';
import { fromAgreedPlaces, purposesByAccount } from '../policy/every-situation.ts';
import { type Account, type Instrument, isServiceNumber, type PolicySnapshot } from '../policy/policy.ts';
import { isReadingRule, type ReadingRule, type StandingRule, type TermRule } from './standing-rule.ts';

/** One way in which a policy does what a rule forbids. */
export interface RuleBreach {
  /** Number of the rule's case. */
  readonly rule: string;
  /** null: who asks without an account. */
  readonly account: string | null;
  readonly agency: string | null;
  readonly purpose: string | null;
  /** The item that is read; null where an instrument's term is what breaks the rule. */
  readonly item: Coordinate | null;
  readonly entrances: readonly OperationKind[];
  /** The first legal day on which it is so. */
  readonly day: string;
  /** Grants that cause it (`agreement:12/2026@3`). */
  readonly grants: readonly string[];
}

/** From which instant until which one a policy is looked at, milliseconds of the epoch, both inclusive. */
export interface WatchedTime {
  readonly from: number;
  readonly until: number;
}

/** A caller at a moment, and what the policy makes of it. */
interface Moment {
  readonly account: Account | null;
  readonly purpose: string | null;
  readonly day: string;
  readonly facts: DecisionFacts;
}

/**
 * Where a policy breaks rules that are in force, now or at a later instant that is watched: for every account and the public, every
 * purpose for which anything is shared with it, from every agreed place. A revoked account reads nothing. Pure, in pieces of one caller
 * each. INVARIANT: between two instants that are looked at nothing begins or ends for a caller, so none is missed.
 */
export function* breachPieces(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  rules: readonly StandingRule[],
  time: WatchedTime,
): Pieces<readonly RuleBreach[]> {
  const counting = rules.filter(({ isInForce }) => isInForce);
  if (counting.length === 0) return [];
  const agreed = fromAgreedPlaces(policy);
  const purposes = purposesByAccount(agreed);
  const common = commonInstants(agreed);
  const judge = new RuleJudge(catalogue, counting);
  const found = new Map<string, RuleBreach>();
  const callers = [null, ...agreed.accounts.values()].filter((each) => each?.state !== 'REVOKED');
  for (const account of callers) {
    yield;
    const instants = watched([...common, ...instantsOf(agreed, account)], time);
    const own = account === null ? [null] : [account.purposeCode, ...(purposes.get(account.id) ?? [])];
    for (const purpose of new Set(own)) {
      for (const instant of instants) {
        const situation = { now: new Date(instant).toISOString(), purpose, address: null, method } as const;
        // WHY as if it were open: a suspended account is opened again by one act, and the rules hold for it already.
        const caller = account === null ? null : ({ ...account, state: 'ACTIVE' } as const);
        const facts = decisionFacts(catalogue, agreed, caller, situation);
        const moment = { account, purpose, day: legalDayOf(instant), facts };
        for (const breach of judge.breaches(moment)) {
          const key = breachKey(breach);
          if (!found.has(key)) found.set(key, breach);
        }
      }
    }
  }
  return [...found.values()];
}

const method = 'ONLINE_QUERY';

/** What makes two breaches the same one, whenever they begin and whichever version of an instrument causes them. */
export function breachKey({ rule, account, purpose, item, grants }: RuleBreach): string {
  const cause = item ?? grants.map((grant) => grant.slice(0, grant.lastIndexOf('@')));
  return JSON.stringify([rule, account, purpose, cause]);
}

/** Instants that concern every caller: of the open list, of stops of services and of usage regulations. */
function commonInstants({ instruments, events, usageRegulations }: PolicySnapshot): readonly string[] {
  return [
    ...instruments.filter(({ kind }) => kind === 'OPEN_LIST').flatMap(termOf),
    ...events
      .filter(({ number, account }) => isServiceNumber(number) && account === null)
      .flatMap((event) => [event.effectiveFrom, event.effectiveTo]),
    ...usageRegulations.flatMap(({ effectiveFrom, repealedFrom }) => [effectiveFrom, repealedFrom]),
  ].filter((each) => each != null);
}

/** Instants at which something begins or ends for one account. */
function instantsOf({ instruments, events }: PolicySnapshot, account: Account | null): readonly string[] {
  if (account === null) return [];
  const own = consumerNames(account);
  const mine = instruments.filter(({ consumers }) => consumers.some((each) => own.includes(each)));
  const numbers = new Set(mine.map(({ number }) => number));
  const concerning = events.filter(
    (event) => numbers.has(event.number) || (event.account !== null && own.includes(event.account)),
  );
  return [
    ...mine.flatMap(termOf),
    ...concerning.flatMap((event) => [event.effectiveFrom, event.effectiveTo]),
  ].filter((each) => each != null);
}

function termOf({ validFrom, validTo }: Instrument): readonly (string | null)[] {
  return [validFrom, validTo];
}

/** The instants within the time, ascending, each once; the first of the time is always one. */
function watched(instants: readonly string[], { from, until }: WatchedTime): readonly number[] {
  const within = instants.map((each) => Date.parse(each)).filter((each) => from < each && each <= until);
  return [...new Set([from, ...within])].sort((left, right) => left - right);
}

/** Judges callers by rules; callers with equal permissions are judged once. */
class RuleJudge {
  readonly #rules: readonly StandingRule[];
  readonly #catalogue: CatalogueModel;
  readonly #items = new Map<ReadingRule, readonly DataItem[]>();
  readonly #permissions = new Map<string, EffectivePermission>();

  constructor(catalogue: CatalogueModel, rules: readonly StandingRule[]) {
    this.#catalogue = catalogue;
    this.#rules = rules;
  }

  breaches(moment: Moment): readonly RuleBreach[] {
    return this.#rules.flatMap(({ case: rule, content }) =>
      isReadingRule(content) ? this.#readings(rule, content, moment) : this.#terms(rule, content, moment),
    );
  }

  #readings(rule: string, content: ReadingRule, moment: Moment): readonly RuleBreach[] {
    const { account, purpose, facts } = moment;
    if (!binds(content, account, purpose)) return [];
    const items = memoise(this.#items, content, () => forbiddenItems(this.#catalogue, content));
    if (items.length === 0) return [];
    const signature = permissionSignature(facts);
    const permission = memoise(this.#permissions, signature, () => permissionFor(facts));
    return items.flatMap(({ coordinate }) => {
      const entrances = operationKinds.filter((kind) => isForbidden(content, permission, kind, coordinate));
      if (entrances.length === 0) return [];
      const grants = entrances.flatMap((kind) => {
        const decision = permission.decide(kind, coordinate);
        return decision.kind === 'none' ? [] : decision.grants.map(({ id }) => id);
      });
      return [breachOf(rule, moment, { item: coordinate, entrances, grants: [...new Set(grants)] })];
    });
  }

  #terms(rule: string, content: TermRule, moment: Moment): readonly RuleBreach[] {
    const { facts } = moment;
    const standing = facts.states.filter(
      ({ standing }) =>
        standing === 'IN_FORCE' || standing === 'SUSPENDED' || standing === 'NOT_YET_IN_FORCE',
    );
    return standing.flatMap(({ instrument, standing }) => {
      if (!isBound(this.#catalogue, content, instrument)) return [];
      const isOutlasting =
        content.withinUsageRegulation === true &&
        standing !== 'NOT_YET_IN_FORCE' &&
        databasesOf(this.#catalogue, instrument).some((database) => !facts.served.has(database));
      const isTooLong = content.atMostYears !== undefined && isLonger(instrument, content.atMostYears);
      if (!isOutlasting && !isTooLong) return [];
      return [breachOf(rule, moment, { item: null, entrances: [], grants: [grantId(instrument)] })];
    });
  }
}

function breachOf(
  rule: string,
  { account, purpose, day }: Moment,
  found: Pick<RuleBreach, 'item' | 'entrances' | 'grants'>,
): RuleBreach {
  return { rule, account: account?.id ?? null, agency: account?.agency ?? null, purpose, day, ...found };
}

/** Whether a rule is about this caller and purpose. */
function binds({ who, purposes }: ReadingRule, account: Account | null, purpose: string | null): boolean {
  const { except, ...bound } = who;
  const isAll = Object.values(bound).every((list) => list.length === 0);
  if (!isAll && !isAmong(bound, account)) return false;
  if (isAmong(except, account)) return false;
  if (purpose !== null && purposes.except.includes(purpose)) return false;
  return purposes.only.length === 0 || (purpose !== null && purposes.only.includes(purpose));
}

function isAmong(
  { classes, agencies, accounts }: ReadingRule['who']['except'],
  account: Account | null,
): boolean {
  if (classes.includes(consumerClassOf(account))) return true;
  if (account === null) return accounts.includes('public');
  return agencies.includes(account.agency) || consumerNames(account).some((name) => accounts.includes(name));
}

function forbiddenItems(catalogue: CatalogueModel, { items }: ReadingRule): readonly DataItem[] {
  const { personal, databases, types, coordinates } = items;
  const holds = (list: readonly string[], name: string) => list.length === 0 || list.includes(name);
  return [...catalogue.items.values()].filter(
    (item) =>
      holds(personal, item.personal) &&
      holds(databases, item.database) &&
      holds(types, item.entity) &&
      holds(coordinates, item.coordinate),
  );
}

function isForbidden(
  { never }: ReadingRule,
  permission: EffectivePermission,
  kind: OperationKind,
  coordinate: Coordinate,
): boolean {
  const decision = permission.decide(kind, coordinate);
  if (decision.kind === 'none') return false;
  if (never.includes(kind)) return true;
  if (!recordOperations.includes(kind)) return false;
  return never.includes('READ') || (never.includes('UNMASKED') && isPlainSomewhere(decision));
}

function isBound(catalogue: CatalogueModel, { instruments }: TermRule, instrument: Instrument): boolean {
  const kinds: readonly string[] = instruments.kinds;
  if (!kinds.includes(instrument.kind)) return false;
  if (instruments.databases.length === 0) return true;
  return databasesOf(catalogue, instrument).some((each) => instruments.databases.includes(each));
}

function databasesOf(catalogue: CatalogueModel, { content }: Instrument): readonly string[] {
  const items = content.flatMap((entry) => entry.items);
  return [...new Set(items.flatMap((item) => catalogue.items.get(item)?.database ?? []))];
}

/** Whether a term has no end, or ends later than so many years after it begins. */
function isLonger({ validFrom, validTo }: Instrument, years: number): boolean {
  if (validTo === null) return true;
  const last = new Date(validFrom);
  last.setUTCFullYear(last.getUTCFullYear() + years);
  return Date.parse(validTo) > last.getTime();
}
