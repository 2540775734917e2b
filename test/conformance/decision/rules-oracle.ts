import { isIP } from 'node:net';
import type { SharingMode } from '../../../schema/catalogue/model.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import type {
  Account,
  ContentEntry,
  Instrument,
  InstrumentEvent,
  Situation,
} from '../../../schema/policy/policy.ts';
import { admits, mayAdmit, type OracleWorld, type Row } from './rows-oracle.ts';

/**
 * The rules of regulation 2.5, read plainly, one cell at a time. It shares no code with the permission compiler and reads
 * row scopes as they are written, over rows in memory (rows-oracle.ts).
 */

export interface Records {
  readonly instruments: readonly Instrument[];
  readonly events: readonly InstrumentEvent[];
}

export interface Question {
  readonly account: Account | null;
  readonly situation: Situation;
  readonly coordinate: string;
  readonly entrance: OperationKind;
  readonly row: Row;
}

export type Verdict =
  | { readonly released: false }
  | { readonly released: true; readonly mask: WrittenMask | null };

/** 5. Union: the cell is released if any grant releases it; of their masks the one that tells most is on. */
export function decideCell(world: OracleWorld, records: Records, question: Question): Verdict {
  const masks = grantsOf(world, records, question).map(
    ({ entry }) => entry.masks[question.coordinate] ?? null,
  );
  if (masks.length === 0) return { released: false };
  return { released: true, mask: masks.reduce((best, mask) => (tells(mask) < tells(best) ? mask : best)) };
}

/** Masks from the one that tells most: none, YEAR, ROUND (finer first), PARTIAL (longer first), PARENT, PSEUDONYM. */
export function tells(mask: WrittenMask | null): number {
  if (mask === null) return 0;
  if (mask.kind === 'ROUND') return 2000 + Number(mask.to) / 1e6;
  if (mask.kind === 'PARTIAL') return 3000 - mask.keepLast;
  return { YEAR: 1000, PARENT: 4000, PSEUDONYM: 5000 }[mask.kind];
}

/** One content entry by which an instrument grants an item. */
export interface Grant {
  readonly instrument: Instrument;
  readonly entry: ContentEntry;
}

/** Who asks, how, for what, and by which entrance. */
export type Access = Omit<Question, 'row'>;

/** All that grants an item at an entrance in some row. */
export function standingGrants(world: OracleWorld, records: Records, access: Access): readonly Grant[] {
  const { account, situation, coordinate, entrance } = access;
  const item = world.items.find((each) => each.coordinate === coordinate);
  if (item === undefined) return [];
  const current = [...currentInstruments(records, account, situation.now), ...ownData(world, account)];
  return current
    .flatMap((instrument) => instrument.content.map((entry) => ({ instrument, entry })))
    .filter(({ entry }) => entry.items.includes(coordinate) && entry.operations.includes(entrance))
    .filter(({ instrument, entry }) => mayAdmit(world, item.entity, instrument, entry, account))
    .filter(({ instrument }) => mayGrant(world, records, current, item, instrument, access));
}

function grantsOf(world: OracleWorld, records: Records, question: Question): readonly Grant[] {
  const entity = question.coordinate.split('.')[0] ?? '';
  return standingGrants(world, records, question).filter(({ instrument, entry }) =>
    admits(world, entity, instrument, entry, question.account, question.row),
  );
}

function mayGrant(
  world: OracleWorld,
  records: Records,
  current: readonly Instrument[],
  item: OracleWorld['items'][number],
  instrument: Instrument,
  { account, situation, entrance }: Access,
): boolean {
  const { now, purpose, address, method } = situation;
  const open = instrument.kind === 'OPEN_LIST';
  // 1. Hard exclusion: no usage regulation, no service; a service that is stopped.
  if (!world.served.has(item.database)) return false;
  const stop = stopOf(records, `database:${item.database}`, account, now);
  if (stop !== null && (stop.account === null || !open)) return false;
  // The account must be live, the term must run.
  if (!open && account?.state !== 'ACTIVE') return false;
  if (!inTerm(instrument, now)) return false;
  // The owner of the item allows it by an act of its own (Regulation 14(2), 18(2)), before its mode is asked.
  if (!isAllowedByOwner(world, item, instrument)) return false;
  // 2. Mode of the item for this class of consumer, and its grant source.
  const mode = (entrance === 'AGGREGATE' ? item.statistics : item.modes)[account?.class ?? 'PUBLIC'];
  if (!sources[mode].includes(instrument.kind)) return false;
  // Conditions of Art 38: purpose, place, method.
  if (!instrument.methods.includes(method)) return false;
  if (instrument.networks.length > 0 && !instrument.networks.some((each) => inNetwork(each, address)))
    return false;
  const hasPurpose = !open && instrument.kind !== 'SELF';
  if (hasPurpose && instrument.purposeCode !== (purpose ?? account?.purposeCode)) return false;
  // 3. Overlays: sensitive data needs a legal basis (consent is one; open statistics name no person), a fee its settlement.
  const own = instrument.kind === 'CONSENT' || instrument.kind === 'SELF';
  const openStatistics = open && entrance === 'AGGREGATE';
  if (item.sensitive && !own && !openStatistics && instrument.legalBasis.length === 0) return false;
  const free = mode === 'OPEN' || account?.class === 'STATE_AGENCY' || instrument.feeSettled;
  if (item.fee && !free) return false;
  // 4. Each instrument is suspended and ends for itself; what reaches further says so. Open data stays open.
  if (endOf(records, instrument, account, now) > instrument.recordedVersion) return false;
  if (isSuspended(records, instrument, account, now)) return false;
  if (open || instrument.kind === 'SELF') return true;
  if (
    records.events.some((end) =>
      takesAway(end, { ...item, owner: world.owners[item.database] }, instrument, account, now),
    )
  )
    return false;
  // Records of before scopes reach every grant of an item that their number names.
  return current.every((other) => {
    const names = other.content.some(({ items }) => items.includes(item.coordinate));
    if (!names) return true;
    const ended = endOf(records, other, account, now, isOld);
    if (ended > other.recordedVersion) return ended <= instrument.recordedVersion;
    return !(inTerm(other, now) && suspensions(records, other, account, now).some(isOld));
  });
}

/** Whether a termination of wide scope takes an item from an instrument (Decree 47 Art 44, grounds a and c). */
function takesAway(
  end: InstrumentEvent,
  { coordinate, owner }: { readonly coordinate: string; readonly owner: string | undefined },
  instrument: Instrument,
  account: Account | null,
  now: string,
): boolean {
  const { scope } = end;
  if (end.kind !== 'TERMINATED' || scope === undefined || account === null) return false;
  if (end.at > now || !isOn(end, now) || end.recordedVersion <= instrument.recordedVersion) return false;
  if ('only' in scope && scope.only !== undefined && scope.only !== instrument.number) return false;
  if (scope.kind === 'PURPOSE')
    return (
      scope.owner === owner &&
      scope.purposeCode === instrument.purposeCode &&
      includesCaller(scope.consumers, account)
    );
  if (end.account !== null && !includesCaller([end.account], account)) return false;
  if (scope.kind === 'ALL') return scope.owner === owner;
  return scope.kind === 'ITEMS' && scope.items.includes(coordinate);
}

/** Whether the window of an event holds a moment. */
function isOn({ at, effectiveFrom = at, effectiveTo = null }: InstrumentEvent, now: string): boolean {
  return effectiveFrom <= now && (effectiveTo === null || now < effectiveTo);
}

function isOld({ scope }: InstrumentEvent): boolean {
  return scope === undefined;
}

/**
 * The owner's act is a consent of that agency. Where the text names no agency (`*`), a decision on open data and a
 * person's own consent stand for every owner, and where it names the owner for that owner. A person needs nobody's leave.
 */
function isAllowedByOwner(
  { owners }: OracleWorld,
  { database }: OracleWorld['items'][number],
  { kind, provider, authority }: Instrument,
): boolean {
  const owner = owners[database] ?? 'nobody';
  if (kind === 'SELF' || authority.ownerConsents.some((consent) => consent.agency === owner)) return true;
  if (![owner, '*'].includes(provider)) return false;
  return kind === 'CONSENT' || (kind === 'OPEN_LIST' && authority.decision !== null);
}

const sources: Readonly<Record<SharingMode, readonly Instrument['kind'][]>> = {
  OPEN: ['OPEN_LIST', 'CONNECTION', 'AGREEMENT', 'CONSENT', 'SELF'],
  DEFAULT: ['CONNECTION', 'AGREEMENT'],
  SPECIFIC: ['AGREEMENT'],
  SUBJECT: ['CONSENT', 'SELF'],
  NONE: [],
};

/** One version of each number that concerns the caller: the latest recorded that has begun, or else the first. */
function currentInstruments(
  { instruments }: Records,
  account: Account | null,
  now: string,
): readonly Instrument[] {
  const numbers = [...new Set(instruments.map(({ number }) => number))];
  return numbers.flatMap((number) => {
    const known = instruments.filter((each) => each.number === number && each.recordedAt <= now);
    const begun = known.filter(({ validFrom }) => validFrom <= now);
    const version = begun.sort((a, b) => a.version - b.version).at(-1) ?? known[0];
    if (version === undefined) return [];
    const concerned = version.kind === 'OPEN_LIST' || includesCaller(version.consumers, account);
    return concerned ? [version] : [];
  });
}

/** The person's own data: every item of mode SUBJECT for persons, in the rows that concern them, for whatever purpose. */
function ownData({ items, concerns }: OracleWorld, account: Account | null): readonly Instrument[] {
  if (account?.class !== 'PERSON' || account.subject === null) return [];
  const content = items
    .filter(({ modes, entity }) => modes.PERSON === 'SUBJECT' && concerns[entity] !== undefined)
    .map(({ coordinate }): ContentEntry => {
      return {
        items: [coordinate],
        rows: null,
        operations: ['LOOKUP', 'LIST', 'JOIN'],
        masks: {},
        smallestGroup: 1,
      };
    });
  return [ownInstrument(account, content)];
}

function ownInstrument({ id, subject }: Account, content: readonly ContentEntry[]): Instrument {
  const always = '1970-01-01T00:00:00.000Z';
  return {
    kind: 'SELF',
    number: id,
    version: 1,
    title: '',
    provider: '*',
    authority: { ownerConsents: [], decision: null },
    consumers: [id],
    content,
    validFrom: always,
    validTo: null,
    methods: ['ONLINE_QUERY', 'SYNC', 'PACKAGED'],
    purpose: '',
    purposeCode: 'any',
    networks: [],
    limits: {
      requestsPerMinute: null,
      requestsPerDay: null,
      rowsPerRequest: null,
      rowsPerDay: null,
      costPerDay: null,
    },
    subject,
    legalBasis: [],
    feeSettled: true,
    contents: noContents,
    revives: false,
    recordedVersion: 0,
    recordedAt: always,
    recordedBy: id,
  };
}

function inTerm({ validFrom, validTo }: Instrument, now: string): boolean {
  return validFrom <= now && (validTo === null || now < validTo);
}

/** Whether ids name a caller: the account itself, or the application whose it is (G-4). */
export function includesCaller(ids: readonly string[], account: Account | null): boolean {
  if (account === null) return false;
  return ids.some((id) => id === account.id || id === account.application?.id);
}

function reached(records: Records, number: string, account: Account | null, now: string) {
  return records.events.filter(
    (event) =>
      event.number === number &&
      event.at <= now &&
      (event.account === null || includesCaller([event.account], account)),
  );
}

/** Policy version of the last termination of the number that acts on the caller; -1 when there is none. */
function endOf(
  records: Records,
  { number, kind }: Instrument,
  account: Account | null,
  now: string,
  counts: (event: InstrumentEvent) => boolean = () => true,
): number {
  if (kind === 'SELF') return -1;
  const ends = reached(records, number, account, now)
    .filter((event) => event.kind === 'TERMINATED' && isOn(event, now) && counts(event))
    .filter(({ scope }) => scope === undefined || scope.kind === 'INSTRUMENT');
  return Math.max(-1, ...ends.map(({ recordedVersion }) => recordedVersion));
}

function isSuspended(
  records: Records,
  instrument: Instrument,
  account: Account | null,
  now: string,
): boolean {
  return suspensions(records, instrument, account, now).length > 0;
}

function suspensions(
  records: Records,
  { number, kind }: Instrument,
  account: Account | null,
  now: string,
): readonly InstrumentEvent[] {
  if (kind === 'SELF') return [];
  return stopsOn(
    reached(records, number, account, now).filter((event) => event.kind !== 'TERMINATED'),
    now,
  );
}

function stopOf(
  records: Records,
  number: string,
  account: Account | null,
  now: string,
): InstrumentEvent | null {
  return stopsOn(reached(records, number, account, now), now)[0] ?? null;
}

/** The stops that are on, those to all first: what is said to all and what is said to one are lifted apart. */
function stopsOn(events: readonly InstrumentEvent[], now: string): readonly InstrumentEvent[] {
  const others = new Set(events.flatMap(({ account }) => account ?? []));
  const tracks = [null, ...others].map((of) => events.filter((event) => event.account === of));
  return tracks.flatMap((said) => notLifted(said).filter((each) => isOn(each, now)));
}

/** Of what was said, one thing after another, the stops that were not lifted. */
function notLifted(said: readonly InstrumentEvent[]): readonly InstrumentEvent[] {
  const isLifted = new Set<InstrumentEvent>();
  said.forEach((event, at) => {
    if (event.kind !== 'RESUMED') return;
    const before = said.slice(0, at).filter((each) => each.kind !== 'RESUMED' && !isLifted.has(each));
    const on = before.filter((each) => isOn(each, event.at));
    // A resumption lifts what is on; where nothing is, it calls off what is to come.
    for (const each of on.length > 0 ? on : before) isLifted.add(each);
  });
  return said.filter((each) => each.kind !== 'RESUMED' && !isLifted.has(each));
}

/** An address as bits: 32 or 128. */
function bits(address: string): string {
  if (isIP(address) === 4) {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  }
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}

function inNetwork(network: string, address: string | null): boolean {
  const [base = '', length = ''] = network.split('/');
  if (address === null || isIP(address) !== isIP(base)) return false;
  return bits(address).startsWith(bits(base).slice(0, Number(length)));
}
