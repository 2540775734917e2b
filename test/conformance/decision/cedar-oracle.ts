import { createRequire } from 'node:module';
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { SharingMode } from '../../../schema/catalogue/model.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import type { ContentEntry, Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import type { OracleWorld, Row, Value } from './rows-oracle.ts';
import type { Question, Records, Verdict } from './rules-oracle.ts';

/**
 * The policy records translated to Cedar policies and decided by Cedar's own engine: a permit for each way in which an
 * entry releases items unless it was suspended or ended, forbids for service stops. Shares no code with the compiler or the other oracle.
 */

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs') as typeof Cedar;

/** Instants as whole milliseconds; dates as days. */
const moment = (instant: string) => Date.parse(instant);
const quote = (text: string) => JSON.stringify(text);
const set = (values: readonly string[]) => `[${values.map(quote).join(', ')}]`;
const any = (conditions: readonly string[]) =>
  conditions.length === 0 ? 'false' : `(${conditions.join(' || ')})`;
const all = (conditions: readonly string[]) =>
  conditions.length === 0 ? 'true' : `(${conditions.join(' && ')})`;
const sinceUntil = (from: number, to: number | null) =>
  to === null ? `context.now >= ${from}` : `(context.now >= ${from} && context.now < ${to})`;

const modes: Readonly<Record<Instrument['kind'], readonly SharingMode[]>> = {
  OPEN_LIST: ['OPEN'],
  CONNECTION: ['OPEN', 'DEFAULT'],
  AGREEMENT: ['OPEN', 'DEFAULT', 'SPECIFIC'],
  CONSENT: ['OPEN', 'SUBJECT'],
  SELF: ['OPEN', 'SUBJECT'],
};

/** When a version is the one that counts: from its begin on, until a later version has begun. */
function isCurrent(instrument: Instrument, { instruments }: Records): string {
  const begin = (each: Instrument) => Math.max(moment(each.recordedAt), moment(each.validFrom));
  const later = instruments.filter(
    ({ number, version }) => number === instrument.number && version > instrument.version,
  );
  return all([
    `context.now >= ${begin(instrument)}`,
    ...later.map((each) => `!(context.now >= ${begin(each)})`),
  ]);
}

function isNamed({ kind, consumers }: Instrument): string {
  return kind === 'OPEN_LIST' ? 'true' : `${set(consumers)}.containsAny(context.names)`;
}

function reaches({ account }: InstrumentEvent): string {
  return account === null ? 'true' : `context.names.contains(${quote(account)})`;
}

function itemsOf(instrument: Instrument): string {
  return `${set(instrument.content.flatMap(({ items }) => items))}.contains(context.item)`;
}

/** When an event acts by its own terms: not before it is recorded, and as long as it says. */
function span(event: InstrumentEvent): readonly [from: number, to: number | null] {
  const { at, effectiveFrom = at, effectiveTo = null } = event;
  return [Math.max(moment(at), moment(effectiveFrom)), effectiveTo === null ? null : moment(effectiveTo)];
}

/** Times in which some stop stands that no resumption has lifted, for events to all and to one apart. */
function standing(
  events: readonly InstrumentEvent[],
  counts: (event: InstrumentEvent) => boolean = () => true,
): string {
  const reach = [...new Set(events.map(({ account }) => account))];
  return any(
    reach.flatMap((account) => {
      const track = events.filter((event) => event.account === account);
      const lifted = liftedAt(track);
      return track
        .filter((event) => event.kind !== 'RESUMED' && counts(event))
        .map((event) => {
          const [from, end] = span(event);
          const lift = lifted.get(event) ?? Infinity;
          const to = Math.min(end ?? Infinity, lift);
          return all([reaches(event), sinceUntil(from, to === Infinity ? null : to)]);
        });
    }),
  );
}

/** When each stop of a track is lifted: a resumption lifts all that acts then, or else all that is still to come. */
function liftedAt(track: readonly InstrumentEvent[]): ReadonlyMap<InstrumentEvent, number> {
  const lifted = new Map<InstrumentEvent, number>();
  for (const [index, event] of track.entries()) {
    if (event.kind !== 'RESUMED') continue;
    const time = moment(event.at);
    const open = track.slice(0, index).filter((each) => each.kind !== 'RESUMED' && !lifted.has(each));
    const acts = (each: InstrumentEvent) => {
      const [from, to] = span(each);
      return from <= time && (to === null || time < to);
    };
    const some = open.some(acts);
    for (const each of open) if (!some || acts(each)) lifted.set(each, time);
  }
  return lifted;
}

const isOld = ({ scope }: InstrumentEvent) => scope === undefined;

function isTerminated(
  instrument: Instrument,
  { events }: Records,
  afterVersion: number,
  counts: (event: InstrumentEvent) => boolean = () => true,
): string {
  const ends = events.filter((event) => {
    const isOwn = event.kind === 'TERMINATED' && event.number === instrument.number;
    return isOwn && event.recordedVersion > afterVersion && counts(event);
  });
  const narrow = ends.filter(({ scope }) => scope === undefined || scope.kind === 'INSTRUMENT');
  return any(narrow.map((end) => all([reaches(end), sinceUntil(...span(end))])));
}

function isSuspended(
  instrument: Instrument,
  records: Records,
  counts: (event: InstrumentEvent) => boolean = () => true,
): string {
  const events = records.events.filter(
    ({ number, kind }) => number === instrument.number && kind !== 'TERMINATED',
  );
  return all([
    sinceUntil(moment(instrument.validFrom), instrument.validTo === null ? null : moment(instrument.validTo)),
    standing(events, counts),
  ]);
}

/** What records of before scopes close of the items that their number names, for a grant. */
function isClosedAsBefore(grant: Instrument, records: Records): string {
  return any(
    records.instruments.map((other) => {
      const ended = isTerminated(other, records, other.recordedVersion, isOld);
      return all([
        isCurrent(other, records),
        isNamed(other),
        itemsOf(other),
        any([
          isTerminated(other, records, Math.max(other.recordedVersion, grant.recordedVersion), isOld),
          all([`!${ended}`, isSuspended(other, records, isOld)]),
        ]),
      ]);
    }),
  );
}

/** Terminations whose scope reaches a grant: of a purpose, of items, of all that the owner shares. */
function isReached(grant: Instrument, { events }: Records): string {
  return any(
    events.flatMap((end) => {
      const { kind, scope, recordedVersion } = end;
      if (kind !== 'TERMINATED' || scope === undefined || recordedVersion <= grant.recordedVersion) return [];
      if ('only' in scope && scope.only !== undefined && scope.only !== grant.number) return [];
      const when = sinceUntil(...span(end));
      switch (scope.kind) {
        case 'PURPOSE':
          return scope.purposeCode === grant.purposeCode
            ? [all([when, isOwner(scope.owner), `${set(scope.consumers)}.containsAny(context.names)`])]
            : [];
        case 'ALL':
          return [all([when, isOwner(scope.owner), reaches(end)])];
        case 'ITEMS':
          return [all([when, reaches(end), `${set(scope.items)}.contains(context.item)`])];
        default:
          return [];
      }
    }),
  );
}

/** Whether the item belongs to an agency. */
function isOwner(agency: string): string {
  return `context.owner == ${quote(agency)}`;
}

type Written = Readonly<Record<string, unknown>>;

/** A row scope over the record `at`, which holds the row, its related rows and the codes above its codes. */
function scope(world: OracleWorld, entity: string, written: Written, at: string): string {
  return all(
    Object.entries(written).map(([name, operand]) => {
      if (name === 'and') return all((operand as Written[]).map((each) => scope(world, entity, each, at)));
      if (name === 'or') return any((operand as Written[]).map((each) => scope(world, entity, each, at)));
      if (name === 'not') return `!${scope(world, entity, operand as Written, at)}`;
      const relation = world.relations[`${entity}.${name}`];
      const names = Object.keys(operand as Written);
      const inside = names[0] === 'some' ? (operand as { some: Written }).some : (operand as Written);
      const isValue = names.every((each) =>
        ['eq', 'in', 'isNull', 'is', 'under', 'gt', 'gte', 'lt', 'lte'].includes(each),
      );
      if (relation !== undefined && !isValue) {
        return any(
          [0, 1, 2, 3].map((index) => {
            const below = `${at}.${name}Row${index}`;
            return all([`${at} has ${name}Row${index}`, scope(world, relation.to, inside, below)]);
          }),
        );
      }
      return all(
        Object.entries(operand as Written).map(([operator, value]) => compare(at, name, operator, value)),
      );
    }),
  );
}

function literal(value: unknown): string {
  if (typeof value === 'string' && value.startsWith('$account.')) return `context.one.${value.slice(9)}`;
  return typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && dated(value)
      ? String(days(value))
      : quote(String(value));
}

function compare(at: string, name: string, operator: string, value: unknown): string {
  const has = `${at} has ${name}`;
  const cell = `${at}.${name}`;
  switch (operator) {
    case 'isNull':
      return value === true ? `!(${has})` : `(${has})`;
    case 'eq':
      return `(${has} && ${cell} == ${literal(value)})`;
    case 'in':
      return typeof value === 'string'
        ? `(${has} && context.many.${value.slice(9)}.contains(${cell}))`
        : `(${has} && ${set(value as string[])}.contains(${cell}))`;
    case 'under':
      return `(${has} && ${at}.${name}Above.contains(${literal(value)}))`;
    case 'is': {
      const { type, key } = value as { type: string; key: string };
      return `(${has} && ${cell} == ${quote(key)} && ${cell === '' ? '' : `${at}.${name}Kind`} == ${quote(type)})`;
    }
    default: {
      const sign = { gt: '>', gte: '>=', lt: '<', lte: '<=' }[operator] ?? '==';
      return `(${has} && ${cell} ${sign} ${literal(value)})`;
    }
  }
}

/** A scope is readable only when the account has each attribute in the form that its place needs. */
function needs(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written).flatMap(([name, operand]) => {
    if (typeof operand !== 'string' || !operand.startsWith('$account.')) return needs(operand);
    return [`context.${name === 'in' ? 'many' : 'one'} has ${operand.slice(9)}`];
  });
}

function rowsOf(world: OracleWorld, instrument: Instrument, { rows, items }: ContentEntry): string {
  const entity = (items[0] ?? '').split('.')[0] ?? '';
  const own =
    instrument.kind === 'CONSENT' ? `context.persons.contains(${quote(instrument.subject ?? '')})` : 'true';
  return rows === null ? own : all([own, ...needs(rows), scope(world, entity, rows, 'context.row')]);
}

const maskName = (mask: WrittenMask | null) => (mask === null ? 'none' : JSON.stringify(mask));

function permits(world: OracleWorld, instrument: Instrument, records: Records): readonly string[] {
  const { kind, networks, methods, purposeCode, legalBasis, feeSettled, validFrom, validTo } = instrument;
  const isOpen = kind === 'OPEN_LIST';
  const basis =
    legalBasis.length > 0 || kind === 'CONSENT'
      ? 'true'
      : `(!context.sensitive || ${isOpen ? 'context.entrance == "AGGREGATE"' : 'false'})`;
  const places =
    networks.length === 0
      ? 'true'
      : any(networks.map((each) => `context has address && context.address.isInRange(ip(${quote(each)}))`));
  return instrument.content.flatMap((entry) => {
    const masks = new Map(entry.items.map((item) => [maskName(entry.masks[item] ?? null), true]));
    return [...masks.keys()].map((mask) => {
      const items = entry.items.filter((item) => maskName(entry.masks[item] ?? null) === mask);
      const conditions = [
        `context.mask == ${quote(mask)}`,
        `${set(items)}.contains(context.item)`,
        `${set(entry.operations)}.contains(context.entrance)`,
        ownerAllows(instrument),
        `${set(modes[kind])}.contains(context.mode)`,
        isNamed(instrument),
        isOpen ? 'context.channel == "OPEN"' : '(context.channel == "GRANT" && context.active)',
        isCurrent(instrument, records),
        sinceUntil(moment(validFrom), validTo === null ? null : moment(validTo)),
        `!${isTerminated(instrument, records, instrument.recordedVersion)}`,
        `!${isSuspended(instrument, records)}`,
        isOpen ? 'true' : `!${isClosedAsBefore(instrument, records)}`,
        isOpen ? 'true' : `!${isReached(instrument, records)}`,
        `${set(methods)}.contains(context.method)`,
        places,
        isOpen ? 'true' : `context.purpose == ${quote(purposeCode)}`,
        basis,
        feeSettled ? 'true' : '(!context.fee || context.mode == "OPEN" || context.class == "STATE_AGENCY")',
        rowsOf(world, instrument, entry),
      ];
      return `permit(principal, action, resource) when { ${all(conditions)} };`;
    });
  });
}

/** The owner's own act, or what stands for it where the instrument names the owner, or nobody, as provider. */
function ownerAllows({ kind, provider, authority }: Instrument): string {
  const stands = kind === 'CONSENT' || (kind === 'OPEN_LIST' && authority.decision !== null);
  const named = provider === '*' ? 'true' : `context.owner == ${quote(provider)}`;
  const agencies = authority.ownerConsents.map(({ agency }) => `context.owner == ${quote(agency)}`);
  return any([...agencies, stands ? named : 'false']);
}

/** A person's own data, and what nobody gets round: suspensions, service stops, databases without a usage regulation. */
function fixed(world: OracleWorld, records: Records): readonly string[] {
  const own = [
    'context.mask == "none"',
    'context.channel == "SELF"',
    'context.active',
    'context.class == "PERSON"',
    'context.recordMode == "SUBJECT"',
    'context.mode == "SUBJECT"',
    'context.entrance != "AGGREGATE"',
    'context.persons.contains(context.subject)',
  ];
  const stops = [...world.served, 'alpha', 'beta'].map((database) => {
    const events = records.events.filter(({ number }) => number === `database:${database}`);
    const toAll = standing(events.filter(({ account }) => account === null));
    const toOne = standing(events.filter(({ account }) => account !== null));
    return all([
      `context.database == ${quote(database)}`,
      any([toAll, all(['context.channel != "OPEN"', toOne])]),
    ]);
  });
  return [
    `permit(principal, action, resource) when { ${all(own)} };`,
    `forbid(principal, action, resource) when { !(${set([...world.served])}.contains(context.database)) };`,
    `forbid(principal, action, resource) when { ${any(stops)} };`,
  ];
}

const dated = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const days = (value: string) => Date.parse(value) / 86_400_000;

function cellOf(value: Value): Value {
  return typeof value === 'string' && dated(value) ? days(value) : value;
}

/** A row as a record without its nulls, with its related rows and the codes above its ward. */
function recordOf(world: OracleWorld, entity: string, row: Row, depth = 1): Record<string, unknown> {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  const record: Record<string, unknown> = Object.fromEntries(
    present.map(([name, value]) => [name, cellOf(value)]),
  );
  if (typeof row.ward === 'string') record.wardAbove = codesAbove(world, row.ward);
  if (depth === 0) return record;
  for (const [relation, { to, outer, inner }] of Object.entries(world.relations)) {
    const [owner, name] = relation.split('.');
    if (owner !== entity || row[outer] === null) continue;
    const related = (world.rows[to] ?? []).filter((other) => other[inner] === row[outer]);
    for (const [at, other] of related.entries())
      record[`${name}Row${at}`] = recordOf(world, to, other, depth - 1);
  }
  return record;
}

function codesAbove({ parents }: OracleWorld, code: string): readonly string[] {
  const codes: string[] = [];
  for (let at: string | null | undefined = code; at !== null && at !== undefined; at = parents[at]) {
    if (Object.hasOwn(parents, at)) codes.push(at);
  }
  return codes;
}

let sets = 0;

/** Cedar over the records of one case. */
export class CedarOracle {
  readonly #world: OracleWorld;
  readonly #records: Records;
  readonly #id = `set${sets++}`;

  constructor(world: OracleWorld, records: Records) {
    this.#world = world;
    const policies = [
      ...records.instruments.flatMap((each) => permits(world, each, records)),
      ...fixed(world, records),
    ];
    const parsed = cedar.preparsePolicySet(this.#id, { staticPolicies: policies.join('\n') });
    if (parsed.type === 'failure') throw new TypeError(JSON.stringify(parsed.errors));
    this.#records = records;
  }

  decide(question: Question): Verdict {
    const context = this.#contextOf(question);
    const released = [...this.#masksOf(question.coordinate)].filter(([mask]) =>
      ['OPEN', 'GRANT', 'SELF'].some((channel) => this.#isAllowed({ ...context, mask, channel })),
    );
    const [first] = released.map(([, mask]) => mask).sort((left, right) => hides(left) - hides(right));
    return first === undefined ? { released: false } : { released: true, mask: first };
  }

  /** The masks that some entry puts on the item, and none. */
  #masksOf(coordinate: string): ReadonlyMap<string, WrittenMask | null> {
    const entries = this.#records.instruments.flatMap(({ content }) => content);
    const written = entries.flatMap(({ masks }) => masks[coordinate] ?? []);
    return new Map([null, ...written].map((mask) => [maskName(mask), mask]));
  }

  #isAllowed(context: Record<string, unknown>): boolean {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Caller', id: 'caller' },
      action: { type: 'Action', id: 'read' },
      resource: { type: 'Cell', id: 'cell' },
      context: context as Cedar.Context,
      entities: [],
      preparsedPolicySetId: this.#id,
    });
    if (answer.type === 'failure') throw new TypeError(JSON.stringify(answer.errors));
    const { decision, diagnostics } = answer.response;
    if (diagnostics.errors.length > 0) throw new TypeError(JSON.stringify(diagnostics.errors));
    return decision === 'allow';
  }

  #contextOf({ account, situation, coordinate, entrance, row }: Question): Record<string, unknown> {
    const item = this.#world.items.find((each) => each.coordinate === coordinate);
    if (item === undefined) throw new TypeError(coordinate);
    const { address, purpose, method, now } = situation;
    const attributes = Object.entries(account?.attributes ?? {});
    const of = account?.class ?? 'PUBLIC';
    const isAddress = address !== null && /^[0-9a-f.:]+$/.test(address);
    const concerned = (this.#world.rows.Person ?? []).map(({ personId }) => String(personId));
    return {
      item: coordinate,
      database: item.database,
      owner: this.#world.owners[item.database] ?? 'nobody',
      entrance,
      mode: (entrance === 'AGGREGATE' ? item.statistics : item.modes)[of],
      recordMode: item.modes[of],
      sensitive: item.sensitive,
      fee: item.fee,
      names: account === null ? [] : [account.id, account.application?.id ?? account.id],
      class: of,
      active: account?.state === 'ACTIVE',
      subject: account?.subject ?? '',
      purpose: purpose ?? account?.purposeCode ?? '',
      method,
      now: moment(now),
      ...(isAddress ? { address: { __extn: { fn: 'ip', arg: address } } } : {}),
      one: Object.fromEntries(attributes.filter(([, value]) => !Array.isArray(value))),
      many: Object.fromEntries(attributes.filter(([, value]) => Array.isArray(value))),
      persons: concerned.filter((person) => this.#world.concerns[item.entity]?.(row, person) === true),
      row: recordOf(this.#world, item.entity, row),
    };
  }
}

/** How much a mask hides, by the order of the documentation. */
function hides(mask: WrittenMask | null): number {
  if (mask === null) return 0;
  switch (mask.kind) {
    case 'YEAR':
      return 1;
    case 'ROUND':
      return 2 + Number(mask.to) / 1e9;
    case 'PARTIAL':
      return 4 - mask.keepLast / 1e3;
    case 'PARENT':
      return 5;
    case 'PSEUDONYM':
      return 6;
  }
}
