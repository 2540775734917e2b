import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { atOnce, type Pieces } from '../fairness/pieces.ts';
import { type OperationKind, operationKinds } from '../language/entrance.ts';
import { memoise } from '../memoise.ts';
import { permissionFor, permissionSignature } from '../permission/compile-permission.ts';
import type { EffectivePermission, ItemDecision } from '../permission/effective-permission.ts';
import { decisionFacts } from '../permission/evaluate-item.ts';
import { accountsNamed } from '../policy/consumer-names.ts';
import { describeMask } from '../policy/describe-mask.ts';
import { describeRows } from '../policy/describe-rows.ts';
import { isWideEnd, termsOf } from '../policy/event-terms.ts';
import { fromAgreedPlaces, purposesByAccount } from '../policy/every-situation.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import type { UsageRegulation } from '../policy/usage-regulation.ts';
import { isSame, valueKey } from '../same-value.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { type CompareContext, compareInstruments, type DescribedChange } from './compare-instruments.ts';

/** What became of one instrument between two policies. */
export interface InstrumentChange {
  readonly number: string;
  /** Versions that count at the moment of comparison; null: none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly changes: readonly DescribedChange[];
  /** Suspensions, resumptions and terminations that only the later policy has. */
  readonly events: readonly InstrumentEvent[];
}

/** One item that a consumer reads otherwise than before. */
export interface ItemChange {
  readonly coordinate: Coordinate;
  readonly text: BilingualText;
}

/** What one consumer (null: the public), asking for one purpose from an agreed place, gains and loses. */
export interface ConsumerChange {
  readonly account: string | null;
  readonly purpose: string | null;
  readonly opened: readonly Coordinate[];
  readonly closed: readonly Coordinate[];
  readonly changed: readonly ItemChange[];
  /** Entities of these items. */
  readonly entities: readonly string[];
  readonly permissions: { readonly before: EffectivePermission; readonly after: EffectivePermission };
}

/** The differences between two policies at a moment. */
export interface PolicyComparison {
  readonly at: string;
  readonly instruments: readonly InstrumentChange[];
  /** Accounts (null: the public) that the differences may concern, also where nothing changes for them. */
  readonly concerned: readonly (string | null)[];
  readonly consumers: readonly ConsumerChange[];
}

/**
 * Compares two policies: what of each instrument differs, and what each consumer may read in one and not in the other,
 * for each purpose and as from the agreed places. Consumers without a difference are left out. Pure. Cost: two permissions
 * for each distinct permission set of the consumers that changed instruments name.
 */
export function comparePolicies(
  catalogue: CatalogueModel,
  before: PolicySnapshot,
  after: PolicySnapshot,
  at: string,
): PolicyComparison {
  return atOnce(comparisonPieces(catalogue, before, after, at));
}

/** `comparePolicies` in pieces: what changes for one account each. */
export function* comparisonPieces(
  catalogue: CatalogueModel,
  before: PolicySnapshot,
  after: PolicySnapshot,
  at: string,
): Pieces<PolicyComparison> {
  const numbers = changedNumbers(before, after);
  const instruments = numbers.map((number) => instrumentChange(catalogue, before, after, number, at));
  const sides = [fromAgreedPlaces(before), fromAgreedPlaces(after)] as const;
  const compile = createCompiler(catalogue, at);
  const concerned = concernedAccounts(before, after, numbers);
  const consumers: ConsumerChange[] = [];
  for (const id of concerned) {
    yield;
    for (const purpose of purposesOf(sides, id)) {
      const [old, next] = sides.map((policy) => compile(policy, accountOf(policy, id), purpose));
      if (old === undefined || next === undefined || old.hash === next.hash) continue;
      const change = consumerChange(catalogue, id, purpose, old, next);
      if (change !== null) consumers.push(change);
    }
  }
  return { at, instruments, concerned, consumers };
}

const purposes = new WeakMap<PolicySnapshot, ReturnType<typeof purposesByAccount>>();

/** How far an item is read: 2 in records, 1 in statistics only, 0 not at all. */
export function reachOf(permission: EffectivePermission, coordinate: Coordinate): number {
  if (permission.best(coordinate).kind !== 'none') return 2;
  return permission.decide('AGGREGATE', coordinate).kind === 'none' ? 0 : 1;
}

function accountOf({ accounts }: PolicySnapshot, id: string | null): Account | null {
  return id === null ? null : (accounts.get(id) ?? null);
}

/** Compiles each distinct permission set once. */
function createCompiler(catalogue: CatalogueModel, at: string) {
  const compiled = new Map<PolicySnapshot, Map<string, EffectivePermission>>();
  return (policy: PolicySnapshot, account: Account | null, purpose: string | null): EffectivePermission => {
    const situation = { now: at, purpose, address: null, method: 'ONLINE_QUERY' as const };
    const facts = decisionFacts(catalogue, policy, account, situation);
    const ofPolicy = memoise(compiled, policy, () => new Map<string, EffectivePermission>());
    return memoise(ofPolicy, permissionSignature(facts), () => permissionFor(facts));
  };
}

/** Numbers of the instruments and services of which the policies say different things. */
function changedNumbers(before: PolicySnapshot, after: PolicySnapshot): readonly string[] {
  const old = recordsByNumber(before);
  const next = recordsByNumber(after);
  const numbers = new Set([...old.keys(), ...next.keys()]);
  return [...numbers].filter((number) => old.get(number) !== next.get(number)).sort();
}

function recordsByNumber({ instruments, events }: PolicySnapshot): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const record of [...instruments, ...events]) {
    texts.set(record.number, `${texts.get(record.number) ?? ''}\n${valueKey<typeof record>(record)}`);
  }
  return texts;
}

/** The accounts that changed instruments name, or whose own record differs; everybody where all are concerned. */
function concernedAccounts(
  before: PolicySnapshot,
  after: PolicySnapshot,
  numbers: readonly string[],
): readonly (string | null)[] {
  const changed = new Set(numbers);
  const instruments = [...before.instruments, ...after.instruments].filter(({ number }) =>
    changed.has(number),
  );
  const all = [...new Set([...before.accounts.keys(), ...after.accounts.keys()])];
  const known = new Set(before.events);
  const reached = after.events
    .filter((event) => !known.has(event) && isWideEnd(event))
    .flatMap((event) => reachedBy(event) ?? all);
  const isForAll =
    numbers.some((number) => number.startsWith('database:')) ||
    instruments.some(({ kind }) => kind === 'OPEN_LIST') ||
    !isSame<readonly UsageRegulation[]>(before.usageRegulations, after.usageRegulations);
  if (isForAll) return [null, ...all];
  const own = all.filter(
    (id) => !isSame<Account | undefined>(before.accounts.get(id), after.accounts.get(id)),
  );
  const named = [...instruments.flatMap(({ consumers }) => consumers), ...reached].flatMap((name) =>
    idsNamed([before, after], name),
  );
  return [...new Set([...named, ...own])].sort();
}

/** The ids of the accounts that a name stands for in either policy; the name itself where there is none. */
function idsNamed(policies: readonly PolicySnapshot[], name: string): readonly string[] {
  const ids = policies.flatMap(({ accounts }) => accountsNamed(accounts, name)).map(({ id }) => id);
  return ids.length === 0 ? [name] : ids;
}

/** The names of those whom a termination of wide scope concerns; null: whoever has a grant of it. */
function reachedBy(event: InstrumentEvent): readonly string[] | null {
  const { scope } = termsOf(event);
  if (scope.kind === 'PURPOSE') return scope.consumers;
  return event.account === null ? null : [event.account];
}

function purposesOf(
  [before, after]: readonly [PolicySnapshot, PolicySnapshot],
  id: string | null,
): readonly (string | null)[] {
  if (id === null) return [null];
  const declared = (accountOf(after, id) ?? accountOf(before, id))?.purposeCode;
  const named = [before, after].flatMap((policy) => [...(namedPurposes(policy).get(id) ?? [])]);
  return [...new Set([...(declared === undefined ? [] : [declared]), ...named])];
}

function namedPurposes(policy: PolicySnapshot): ReturnType<typeof purposesByAccount> {
  return memoise(purposes, policy, () => purposesByAccount(policy));
}

function instrumentChange(
  catalogue: CatalogueModel,
  before: PolicySnapshot,
  after: PolicySnapshot,
  number: string,
  at: string,
): InstrumentChange {
  const old = versionAt(before, number, at);
  const next = versionAt(after, number, at);
  const context: CompareContext = { catalogue, accounts: after.accounts };
  const known = new Set(before.events.map((event) => valueKey(event)));
  return {
    number,
    before: old?.version ?? null,
    after: next?.version ?? null,
    changes: compareInstruments(old, next, context),
    events: after.events.filter((event) => event.number === number && !known.has(valueKey(event))),
  };
}

/** The version that counts at a moment: the latest that has begun, else the latest recorded. */
function versionAt({ instruments }: PolicySnapshot, number: string, at: string): Instrument | null {
  const versions = instruments
    .filter((each) => each.number === number)
    .sort((left, right) => left.version - right.version);
  const begun = versions.filter(({ validFrom }) => Date.parse(validFrom) <= Date.parse(at));
  return begun.at(-1) ?? versions.at(-1) ?? null;
}

function consumerChange(
  catalogue: CatalogueModel,
  account: string | null,
  purpose: string | null,
  before: EffectivePermission,
  after: EffectivePermission,
): ConsumerChange | null {
  const opened: DataItem[] = [];
  const closed: DataItem[] = [];
  const changed: (ItemChange & { readonly item: DataItem })[] = [];
  const granted = grantedItems(before, after);
  for (const [coordinate, item] of catalogue.items) {
    if (!granted.has(coordinate)) continue;
    const [had, has] = [reachOf(before, coordinate), reachOf(after, coordinate)];
    if (had < has) opened.push(item);
    else if (had > has) closed.push(item);
    else if (had > 0) {
      const text = accessChange(catalogue, item, before, after);
      if (text !== null) changed.push({ coordinate, text, item });
    }
  }
  const all = [...opened, ...closed, ...changed.map(({ item }) => item)];
  if (all.length === 0) return null;
  return {
    account,
    purpose,
    opened: opened.map(({ coordinate }) => coordinate),
    closed: closed.map(({ coordinate }) => coordinate),
    changed: changed.map(({ coordinate, text }) => ({ coordinate, text })),
    entities: [...new Set(all.map(({ entity }) => entity))].sort(),
    permissions: { before, after },
  };
}

function grantedItems(...permissions: readonly EffectivePermission[]): ReadonlySet<Coordinate> {
  return new Set(permissions.flatMap(({ grants }) => grants.flatMap(({ items }) => [...items])));
}

/** What differs in how an item that stays open is read; null when nothing does. */
function accessChange(
  catalogue: CatalogueModel,
  item: DataItem,
  before: EffectivePermission,
  after: EffectivePermission,
): BilingualText | null {
  const [old, next] = [accessText(catalogue, item, before), accessText(catalogue, item, after)];
  return old.vi === next.vi ? null : { vi: `${old.vi} → ${next.vi}`, en: `${old.en} → ${next.en}` };
}

function accessText(
  catalogue: CatalogueModel,
  item: DataItem,
  permission: EffectivePermission,
): BilingualText {
  const parts = operationKinds.flatMap((kind) => {
    const decision = permission.decide(kind, item.coordinate);
    if (decision.kind === 'none') return [];
    const rows = decision.kind === 'rows' ? decision.rows : rowsOfAll(decision, permission, kind, item);
    const group = kind === 'AGGREGATE' ? permission.access(kind, item.entity)?.smallestGroup : undefined;
    const { vi, en } = describeRows(rows, item.entity, catalogue);
    const masks = masksOf(decision);
    const few = group === undefined ? '' : ` ≥ ${group}`;
    return [{ kind, vi: `${vi}${masks.vi}${few}`, en: `${en}${masks.en}${few}` }];
  });
  return { vi: byText(parts, 'vi'), en: byText(parts, 'en') };
}

/** Entrances with equal terms are named together. */
function byText(
  parts: readonly (BilingualText & { readonly kind: string })[],
  language: keyof BilingualText,
): string {
  const kinds = new Map<string, string[]>();
  for (const part of parts) kinds.set(part[language], [...(kinds.get(part[language]) ?? []), part.kind]);
  return [...kinds].map(([text, of]) => `${of.join('/')}: ${text}`).join('; ');
}

function rowsOfAll(
  { grants }: Extract<ItemDecision, { readonly kind: 'all' }>,
  permission: EffectivePermission,
  kind: OperationKind,
  { entity }: DataItem,
): RowPredicate | null {
  const isWhole = grants.some(({ rows }) => rows === null);
  return isWhole ? null : (permission.access(kind, entity)?.rows ?? null);
}

function masksOf(decision: ItemDecision): BilingualText {
  const masks = decision.kind === 'none' ? [] : decision.variants.map(({ mask }) => mask);
  if (masks.every((mask) => mask === null)) return { vi: '', en: '' };
  const texts = masks.map((mask) => (mask === null ? { vi: 'đầy đủ', en: 'in full' } : describeMask(mask)));
  return {
    vi: `, ${texts.map(({ vi }) => vi).join(' | ')}`,
    en: `, ${texts.map(({ en }) => en).join(' | ')}`,
  };
}
