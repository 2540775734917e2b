import { BlockList, isIP } from 'node:net';
import type { CatalogueModel } from '../catalogue/model.ts';
import { recordOperations } from '../language/entrance.ts';
import { memoise } from '../memoise.ts';
import { noContents } from '../policy/agreed-contents.ts';
import { noAuthority } from '../policy/authority.ts';
import { consumerNames, isNamed } from '../policy/consumer-names.ts';
import { isActing, isWideEnd, termsOf } from '../policy/event-terms.ts';
import { standingStops, stopOf, terminationsSince } from '../policy/instrument-transition.ts';
import {
  type Account,
  type ContentEntry,
  type Instrument,
  type InstrumentEvent,
  noLimits,
  type PolicySnapshot,
  type Situation,
  serviceNumber,
  sharingMethods,
} from '../policy/policy.ts';

/** The version of an instrument that counts at a moment, with the state that its events give it for one consumer. */
export interface InstrumentState {
  readonly instrument: Instrument;
  readonly standing: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'EXPIRED' | 'SUSPENDED' | 'TERMINATED';
  /** The event that suspended or terminated it. */
  readonly event: InstrumentEvent | null;
  /** The suspension or termination of it that begins next; it changes nothing yet. */
  readonly announced: InstrumentEvent | null;
  /** Events of it that act and were decided before scopes: they reach what other instruments grant of its items. */
  readonly reaching: readonly InstrumentEvent[];
  /** What of its conditions the situation does not meet; null when it meets all. */
  readonly unmet: 'PURPOSE_NOT_AGREED' | 'PLACE_NOT_AGREED' | 'METHOD_NOT_AGREED' | null;
}

/** `agreement:12/2026@3`: the id by which audit and explanations name a grant. */
export function grantId({ kind, number, version }: Instrument): string {
  return `${kind.toLowerCase().replace('_', '-')}:${number}@${version}`;
}

/** Code of the purpose of a request: what it names, else what the account declared. */
export function purposeOf(account: Account | null, { purpose }: Situation): string | null {
  return purpose ?? account?.purposeCode ?? null;
}

const inForce = { standing: 'IN_FORCE', event: null, announced: null, reaching: [] } as const;

/** A policy by number and consumer; made once for each snapshot. */
interface PolicyIndex {
  readonly versions: ReadonlyMap<string, readonly Instrument[]>;
  readonly open: readonly string[];
  /** Numbers that some version of which names the account or the application. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly events: ReadonlyMap<string, readonly InstrumentEvent[]>;
  /** Terminations whose scope reaches grants of other numbers. */
  readonly wide: readonly InstrumentEvent[];
}

const indexes = new WeakMap<PolicySnapshot, PolicyIndex>();

/**
 * The instruments that concern a caller in a situation, one version of each number: the latest recorded by then that
 * has begun, or the first to begin. The open-data list concerns everybody; a person's own data concerns that person.
 */
export function instrumentStates(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  situation: Situation,
): readonly InstrumentState[] {
  const states = recordedStates(policy, account, situation);
  const own = ownInstrument(catalogue, account);
  return own === null ? states : [...states, { instrument: own, ...inForce, unmet: null }];
}

/** `instrumentStates` of what is recorded: without a person's own data. */
export function recordedStates(
  policy: PolicySnapshot,
  account: Account | null,
  situation: Situation,
): readonly InstrumentState[] {
  const index = indexOf(policy);
  const own = namesOf(account).flatMap((name) => [...(index.named.get(name) ?? [])]);
  const numbers = new Set([...index.open, ...own]);
  const states: InstrumentState[] = [];
  for (const number of numbers) {
    const instrument = versionAt(index.versions.get(number) ?? [], situation.now);
    if (instrument === undefined || !concerns(instrument, account)) continue;
    const events = index.events.get(number) ?? [];
    states.push({
      instrument,
      ...standingAt(instrument, events, account, situation.now),
      unmet: unmetOf(instrument, account, situation),
    });
  }
  return states;
}

/** The terminations that act on a caller and reach grants of several numbers, oldest first. */
export function wideEnds(
  policy: PolicySnapshot,
  account: Account | null,
  now: string,
): readonly InstrumentEvent[] {
  const time = Date.parse(now);
  return indexOf(policy).wide.filter((event) => {
    const { scope } = termsOf(event);
    if (Date.parse(event.at) > time || !isActing(event, time) || account === null) return false;
    return scope.kind === 'PURPOSE' ? isNamed(scope.consumers, account) : reaches(event, account);
  });
}

/** Whether a termination of wide scope ends what an instrument grants of an item of these owners. */
export function endReaches(
  event: InstrumentEvent,
  { number, purposeCode, recordedVersion }: Instrument,
  item: { readonly coordinate: string; readonly owners: readonly string[] },
): boolean {
  const { scope } = termsOf(event);
  // WHY: what is recorded after an end begins anew.
  if (event.recordedVersion <= recordedVersion) return false;
  if ('only' in scope && scope.only !== undefined && scope.only !== number) return false;
  switch (scope.kind) {
    case 'PURPOSE':
      return purposeCode === scope.purposeCode && item.owners.includes(scope.owner);
    case 'ALL':
      return item.owners.includes(scope.owner);
    case 'ITEMS':
      return scope.items.includes(item.coordinate);
    case 'INSTRUMENT':
    case 'SERVICE':
    case 'SAME_ITEMS':
      return false;
  }
}

/**
 * What stops the whole service of a database for a caller (Decree 47 Art 43): a suspension or termination that is not
 * lifted; null when it is served.
 */
export function serviceStop(
  policy: PolicySnapshot,
  database: string,
  account: Account | null,
  now: string,
): InstrumentEvent | null {
  const { number, past, time } = serviceEvents(policy, database, now);
  return stopOf(number, past, namesOf(account), time);
}

/** The stop of a database's service that is announced to a caller and begins next; null for none. */
export function announcedStop(
  policy: PolicySnapshot,
  database: string,
  account: Account | null,
  now: string,
): InstrumentEvent | null {
  const { number, past, time } = serviceEvents(policy, database, now);
  return nextOf(stopsOf(number, past, account), time);
}

/** What was recorded of a database's service until a moment, oldest first. */
function serviceEvents(policy: PolicySnapshot, database: string, now: string) {
  const time = Date.parse(now);
  const number = serviceNumber(database);
  const events = indexOf(policy).events.get(number) ?? [];
  return { number, time, past: events.filter(({ at }) => Date.parse(at) <= time) };
}

const blockLists = new WeakMap<readonly string[], BlockList | null>();

/** Whether an address lies in one of the networks (CIDR); no networks: everywhere. Unreadable ones hold nobody. */
export function isWithin(networks: readonly string[], address: string | null): boolean {
  if (networks.length === 0) return true;
  if (address === null || isIP(address) === 0) return false;
  const list = memoise(blockLists, networks, () => readNetworks(networks));
  return list?.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') ?? false;
}

function indexOf(policy: PolicySnapshot): PolicyIndex {
  return memoise(indexes, policy, () => readIndex(policy));
}

function readIndex(policy: PolicySnapshot): PolicyIndex {
  const versions = new Map<string, Instrument[]>();
  const named = new Map<string, Set<string>>();
  const open = new Set<string>();
  for (const instrument of policy.instruments) {
    const { number, kind, consumers } = instrument;
    versions.set(number, [...(versions.get(number) ?? []), instrument]);
    if (kind === 'OPEN_LIST') open.add(number);
    for (const consumer of consumers) named.set(consumer, (named.get(consumer) ?? new Set()).add(number));
  }
  const events = new Map<string, InstrumentEvent[]>();
  for (const event of policy.events) events.set(event.number, [...(events.get(event.number) ?? []), event]);
  return { versions, open: [...open], named, events, wide: policy.events.filter(isWideEnd) };
}

function versionAt(versions: readonly Instrument[], now: string): Instrument | undefined {
  const time = Date.parse(now);
  const recorded = versions.filter(({ recordedAt }) => Date.parse(recordedAt) <= time);
  const begun = recorded.filter(({ validFrom }) => Date.parse(validFrom) <= time);
  const latest = begun.reduce<Instrument | undefined>(
    (best, each) => (best && best.version > each.version ? best : each),
    undefined,
  );
  return latest ?? recorded[0];
}

function concerns(instrument: Instrument, account: Account | null): boolean {
  if (instrument.kind === 'OPEN_LIST') return true;
  return account !== null && isNamed(instrument.consumers, account);
}

function standingAt(
  instrument: Instrument,
  events: readonly InstrumentEvent[],
  account: Account | null,
  now: string,
): Omit<InstrumentState, 'instrument' | 'unmet'> {
  const time = Date.parse(now);
  const past = events.filter(({ at }) => Date.parse(at) <= time).filter((event) => reaches(event, account));
  if (past.length === 0) return { ...inForce, standing: termAt(instrument, time) };
  const ends = terminationsSince(past, instrument.recordedVersion);
  const stops = stopsOf(instrument.number, past, account);
  const begun = ends.filter((event) => isActing(event, time));
  const term = termAt(instrument, time);
  const reaching = reachingOthers(begun, term === 'IN_FORCE' ? stops : [], time);
  const terminated = begun.at(-1);
  if (terminated !== undefined)
    return { standing: 'TERMINATED', event: terminated, announced: null, reaching };
  if (term === 'EXPIRED') return { ...inForce, standing: term };
  const announced = nextOf([...ends, ...stops], time);
  const suspended = term === 'IN_FORCE' ? stopOf(instrument.number, past, namesOf(account), time) : null;
  return suspended === null
    ? { standing: term, event: null, announced, reaching }
    : { standing: 'SUSPENDED', event: suspended, announced, reaching };
}

/** The ids that name a caller; the public has none. */
function namesOf(account: Account | null): readonly string[] {
  return account === null ? [] : consumerNames(account);
}

function termAt(
  { validFrom, validTo }: Instrument,
  time: number,
): 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'EXPIRED' {
  if (Date.parse(validFrom) > time) return 'NOT_YET_IN_FORCE';
  return validTo !== null && Date.parse(validTo) <= time ? 'EXPIRED' : 'IN_FORCE';
}

/** Of what was decided before scopes, what acts: an end comes before the suspensions under it. */
function reachingOthers(
  ends: readonly InstrumentEvent[],
  stops: readonly InstrumentEvent[],
  time: number,
): readonly InstrumentEvent[] {
  const isOld = (event: InstrumentEvent) => termsOf(event).scope.kind === 'SAME_ITEMS';
  const old = ends.filter(isOld);
  return old.length > 0 ? old : stops.filter((event) => isOld(event) && isActing(event, time));
}

/** The stops that are not lifted and reach a caller, to all and to the account or its application alone. */
function stopsOf(
  number: string,
  events: readonly InstrumentEvent[],
  account: Account | null,
): readonly InstrumentEvent[] {
  const own = namesOf(account).flatMap((name) => standingStops(number, events, name));
  return [...standingStops(number, events, null), ...own];
}

/** Of some events the one that begins next. */
function nextOf(events: readonly InstrumentEvent[], time: number): InstrumentEvent | null {
  const begin = (event: InstrumentEvent) => Date.parse(termsOf(event).from);
  const later = events.filter((event) => begin(event) > time);
  return later.sort((left, right) => begin(left) - begin(right))[0] ?? null;
}

function reaches({ account }: InstrumentEvent, caller: Account | null): boolean {
  return account === null || namesOf(caller).includes(account);
}

function unmetOf(
  instrument: Instrument,
  account: Account | null,
  situation: Situation,
): InstrumentState['unmet'] {
  if (!instrument.methods.includes(situation.method)) return 'METHOD_NOT_AGREED';
  if (!isWithin(instrument.networks, situation.address)) return 'PLACE_NOT_AGREED';
  if (instrument.kind === 'OPEN_LIST') return null;
  return instrument.purposeCode === purposeOf(account, situation) ? null : 'PURPOSE_NOT_AGREED';
}

function readNetworks(networks: readonly string[]): BlockList | null {
  const list = new BlockList();
  try {
    for (const network of networks) {
      const [address = '', prefix] = network.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      list.addSubnet(address, Number(prefix), family);
    }
    return list;
  } catch {
    return null;
  }
}

const ownContents = new WeakMap<CatalogueModel, readonly ContentEntry[]>();

/** Every item whose mode for persons is SUBJECT, one entry for each entity. */
function ownContent(catalogue: CatalogueModel): readonly ContentEntry[] {
  return memoise(ownContents, catalogue, () => readOwnContent(catalogue));
}

function readOwnContent(catalogue: CatalogueModel): readonly ContentEntry[] {
  const byEntity = new Map<string, string[]>();
  for (const { coordinate, entity, modes } of catalogue.items.values()) {
    if (modes.PERSON !== 'SUBJECT') continue;
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), coordinate]);
  }
  return [...byEntity.values()].map(
    (items): ContentEntry => ({
      items,
      rows: null,
      operations: recordOperations,
      masks: {},
      smallestGroup: 1,
    }),
  );
}

/** A person's right to the data about themselves (Decree 13/2023 Art 9) as an instrument that nobody has to record. */
function ownInstrument(catalogue: CatalogueModel, account: Account | null): Instrument | null {
  if (account === null || account.class !== 'PERSON' || account.subject === null) return null;
  const { id, subject, purpose, purposeCode } = account;
  const begin = new Date(0).toISOString();
  return {
    kind: 'SELF',
    number: id,
    version: 1,
    title: 'Dữ liệu của chính chủ thể (Nghị định 13/2023 Điều 9)',
    provider: '*',
    authority: noAuthority,
    consumers: [id],
    content: ownContent(catalogue),
    validFrom: begin,
    validTo: null,
    methods: sharingMethods,
    purpose,
    purposeCode,
    networks: [],
    limits: noLimits,
    subject,
    legalBasis: ['Nghị định 13/2023/NĐ-CP Điều 9'],
    feeSettled: true,
    contents: noContents,
    revives: false,
    recordedVersion: 0,
    recordedAt: begin,
    recordedBy: id,
  };
}
