import fc from 'fast-check';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import {
  type CatalogueModel,
  type ConsumerClass,
  consumerClasses,
  type SharingMode,
} from '../../../schema/catalogue/model.ts';
import { type OperationKind, operationKinds } from '../../../schema/language/entrance.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import type { Authority } from '../../../schema/policy/authority.ts';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import {
  type Account,
  type Instrument,
  type InstrumentEvent,
  noLimits,
  type PolicySnapshot,
  type Situation,
  sharingMethods,
} from '../../../schema/policy/policy.ts';
import type { OracleItem, OracleWorld, Row } from './rows-oracle.ts';

/** A case: a catalogue, a policy and questions about it. */
export interface DecisionCase {
  readonly modes: readonly ItemModes[];
  readonly served: readonly boolean[];
  readonly records: readonly Recorded[];
  readonly questions: readonly AskedQuestion[];
}

/** How one item is shared. */
interface ItemModes {
  readonly modes: Readonly<Record<ConsumerClass, SharingMode>>;
  readonly statistics: Readonly<Record<ConsumerClass, SharingMode>>;
  readonly sensitive: boolean;
  readonly fee: boolean;
}

type Recorded =
  | {
      readonly kind: 'instrument';
      readonly wait: number;
      readonly draft: Omit<Instrument, 'version' | 'recordedVersion' | 'recordedAt'>;
    }
  | {
      readonly kind: 'event';
      readonly wait: number;
      readonly draft: Omit<InstrumentEvent, 'recordedVersion' | 'at'>;
    };

export interface AskedQuestion {
  readonly account: Account | null;
  readonly situation: Situation;
  readonly item: number;
  readonly entrance: OperationKind;
  readonly row: number;
}

/** Fields of the three entities and of the code list, in the order of the items. */
const fields = {
  Person: { personId: 'ID', age: 'Int', born: 'Date', nick: 'String', ward: 'Ward', team: 'Team' },
  Team: { teamId: 'ID', size: 'Int' },
  Asset: { assetId: 'ID', worth: 'Int', owner: 'Holder' },
} as const;
type Entity = keyof typeof fields;
/** Agency that owns each database. */
const owners = { alpha: 'A', beta: 'B', gamma: 'C' } as const;
const databaseOf: Readonly<Record<Entity, string>> = { Person: 'alpha', Team: 'alpha', Asset: 'beta' };
export const coordinates = Object.entries(fields).flatMap(([entity, of]) =>
  Object.keys(of).map((field) => `${entity}.${field}`),
);

/** The rows that questions are about; the same in every case. */
export const rows: OracleWorld['rows'] = {
  Person: [
    { personId: 'p4', age: 30, born: '1990-01-01', nick: 'yes', ward: 'w1', team: 't1' },
    { personId: 'p0', age: 20, born: '2000-01-01', nick: 'x', ward: 'w1', team: 't0' },
    { personId: 'p1', age: 30, born: '1990-05-05', nick: null, ward: 'w11', team: 't1' },
    { personId: 'p6', age: 23, born: '1980-02-03', nick: 'zebra', ward: 'w11', team: 't2' },
    { personId: 'p2', age: null, born: null, nick: 'yet', ward: 'w2', team: null },
    { personId: 'p3', age: 40, born: '1980-12-31', nick: 'z', ward: null, team: 't0' },
    { personId: 'p5', age: 20, born: null, nick: 'yes', ward: 'w', team: 't0' },
  ],
  Team: [
    { teamId: 't1', size: null },
    { teamId: 't0', size: 2 },
    { teamId: 't3', size: 2 },
    { teamId: 't2', size: 5 },
  ],
  Asset: [
    { assetId: 'a4', worth: 30, owner: 'p0', ownerKind: 'Person' },
    { assetId: 'a0', worth: 10, owner: 'p0', ownerKind: 'Person' },
    { assetId: 'a1', worth: null, owner: 't0', ownerKind: 'Team' },
    { assetId: 'a2', worth: 30, owner: 'p1', ownerKind: 'Person' },
    { assetId: 'a5', worth: 20, owner: 't1', ownerKind: 'Team' },
    { assetId: 'a3', worth: 10, owner: null, ownerKind: null },
    { assetId: 'a6', worth: null, owner: 'p3', ownerKind: 'Person' },
  ],
};
export const parents: Readonly<Record<string, string | null>> = { w: null, w1: 'w', w2: 'w', w11: 'w1' };

/** Moments that boundaries lie on, in milliseconds of a day. */
const moment = fc.integer({ min: 0, max: 24 }).map((hour) => hour * 1000);
const jitter = fc.constantFrom(-1, 0, 0, 0, 1);
const instant = (milliseconds: number) => new Date(Date.UTC(2026, 5, 1) + milliseconds).toISOString();

const mode = fc.constantFrom<SharingMode>(
  ...([
    'OPEN',
    'OPEN',
    'DEFAULT',
    'DEFAULT',
    'SPECIFIC',
    'SPECIFIC',
    'SPECIFIC',
    'SPECIFIC',
    'SUBJECT',
    'NONE',
  ] as const),
);
const perClass = fc.record(
  Object.fromEntries(consumerClasses.map((each) => [each, mode])) as Record<
    ConsumerClass,
    fc.Arbitrary<SharingMode>
  >,
);
const itemModes: fc.Arbitrary<ItemModes> = fc.record({
  modes: perClass,
  statistics: perClass,
  sensitive: fc.boolean(),
  fee: fc.boolean(),
});

const number = (...values: readonly number[]) => fc.constantFrom(...values);
const text = (...values: readonly string[]) => fc.constantFrom(...values);
const attribute = (name: string) => fc.constant(`$account.${name}`);
const isNull = fc.boolean().map((value) => ({ isNull: value }));
const ordered = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('eq', 'gt', 'gte', 'lt', 'lte'), value)
      .map(([operator, given]) => ({ [operator]: given })),
    isNull,
  );

type Written = Readonly<Record<string, unknown>>;

/** Row scopes as agreements write them. */
const scopes: Readonly<Record<Entity, fc.Arbitrary<Written>>> = fc.letrec<Record<Entity, Written>>((tie) => {
  const joined = (entity: Entity, leaf: fc.Arbitrary<Written>) =>
    fc.oneof(
      { depthSize: 'small', maxDepth: 2 },
      leaf,
      fc.array(tie(entity), { minLength: 1, maxLength: 2 }).map((and) => ({ and })),
      fc.array(tie(entity), { minLength: 1, maxLength: 2 }).map((or) => ({ or })),
      tie(entity).map((not) => ({ not })),
    );
  const ward = fc.oneof(
    text('w1', 'w2', 'w11').map((eq) => ({ eq })),
    fc.oneof(attribute('ward'), attribute('wards'), attribute('none')).map((eq) => ({ eq })),
    fc.oneof(attribute('wards'), attribute('ward')).map((each) => ({ in: each })),
    fc.subarray(['w1', 'w2', 'w11'], { minLength: 1 }).map((values) => ({ in: values })),
    text('w', 'w1', 'w11').map((under) => ({ under })),
    attribute('ward').map((under) => ({ under })),
    isNull,
  );
  const age = ordered(fc.oneof(number(20, 30, 40), attribute('level')));
  const size = ordered(number(2, 5));
  return {
    Person: joined(
      'Person',
      fc.oneof(
        age.map((of) => ({ age: of })),
        ordered(text('1990-05-05', '2000-01-01')).map((born) => ({ born })),
        ward.map((of) => ({ ward: of })),
        text('t0', 't1').map((eq) => ({ team: { eq } })),
        size.map((of) => ({ team: { size: of } })),
        fc.tuple(age, ward).map(([one, other]) => ({ age: one, ward: other })),
      ),
    ),
    Team: joined(
      'Team',
      fc.oneof(
        size.map((of) => ({ size: of })),
        age.map((of) => ({ members: { some: { age: of } } })),
        ward.map((of) => ({ members: { some: { not: { ward: of } } } })),
      ),
    ),
    Asset: joined(
      'Asset',
      fc.oneof(
        ordered(number(10, 30)).map((worth) => ({ worth })),
        text('p0', 'p1').map((key) => ({ owner: { is: { type: 'Person', key } } })),
        fc.constant({ owner: { is: { type: 'Team', key: 't0' } } }),
        isNull.map((owner) => ({ owner })),
      ),
    ),
  };
});

const masks: Readonly<Record<string, fc.Arbitrary<WrittenMask>>> = {
  'Person.personId': fc.constantFrom<WrittenMask>({ kind: 'PSEUDONYM' }, { kind: 'PARTIAL', keepLast: 1 }),
  'Person.nick': fc.constantFrom<WrittenMask>(
    { kind: 'PARTIAL', keepLast: 1 },
    { kind: 'PARTIAL', keepLast: 2 },
  ),
  'Person.age': fc.constantFrom<WrittenMask>({ kind: 'ROUND', to: '5' }, { kind: 'ROUND', to: '10' }),
  'Person.born': fc.constant<WrittenMask>({ kind: 'YEAR' }),
  'Person.ward': fc.constant<WrittenMask>({ kind: 'PARENT' }),
};

function entry(entity: Entity) {
  const own = coordinates.filter((each) => each.startsWith(`${entity}.`));
  return fc
    .record({
      items: fc.oneof(fc.constant(own), fc.subarray(own, { minLength: 1 })),
      rows: fc.oneof(fc.constant(null), scopes[entity]),
      operations: fc.oneof(
        fc.constant([...operationKinds]),
        fc.subarray([...operationKinds], { minLength: 1 }),
      ),
      masked: fc.record(
        Object.fromEntries(
          own.flatMap((each) =>
            masks[each] === undefined ? [] : [[each, fc.option(masks[each], { freq: 3 })]],
          ),
        ),
      ),
      smallestGroup: fc.constantFrom(1, 5),
    })
    .map(({ masked, ...rest }) => ({
      ...rest,
      masks: Object.fromEntries(
        Object.entries(masked as Record<string, WrittenMask | null>).filter(
          (pair): pair is [string, WrittenMask] => {
            return pair[1] !== null && rest.items.includes(pair[0]);
          },
        ),
      ),
    }));
}

const someEntry = fc.oneof(entry('Person'), entry('Person'), entry('Team'), entry('Asset'));
const kinds: Readonly<Record<string, Instrument['kind']>> = {
  O1: 'OPEN_LIST',
  C1: 'CONNECTION',
  A1: 'AGREEMENT',
  A2: 'AGREEMENT',
  A3: 'AGREEMENT',
  S1: 'CONSENT',
};
const networks = fc.oneof(
  { weight: 8, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.subarray(
      ['10.0.0.0/8', '10.1.0.0/16', '192.0.2.7/32', '2001:db8::/32', '0.0.0.0/0', '2001:db8:0:1::/64'],
      { minLength: 1, maxLength: 2 },
    ),
  },
);

const instrument: fc.Arbitrary<Recorded> = fc
  .record({
    number: fc.constantFrom(...Object.keys(kinds)),
    consumers: fc.constantFrom(
      ['c'],
      ['c', 'person'],
      ['c', 'd', 'person'],
      ['d'],
      ['person'],
      ['app'],
      ['app', 'd'],
    ),
    content: fc.array(someEntry, { minLength: 1, maxLength: 3 }),
    from: fc.oneof({ weight: 5, arbitrary: fc.constant(-1000) }, { weight: 1, arbitrary: moment }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: moment }),
    methods: fc.oneof(
      { weight: 5, arbitrary: fc.constant(['ONLINE_QUERY'] as const) },
      { weight: 1, arbitrary: fc.subarray([...sharingMethods], { minLength: 1 }) },
    ),
    purposeCode: fc.constantFrom('a', 'a', 'a', 'a', 'a', 'b'),
    networks,
    subject: fc.constantFrom('p0', 'p1'),
    legalBasis: fc.constantFrom([], ['law'], ['law'], ['law'], ['law'], ['law']),
    feeSettled: fc.boolean(),
    provider: fc.constantFrom('*', '*', '*', '*', 'A', 'B', 'X'),
    consents: fc.constantFrom(
      ...Array.from({ length: 44 }, () => ['A', 'B']),
      ['A'],
      ['B'],
      ['X'],
      [],
    ) as fc.Arbitrary<readonly string[]>,
    isDecided: fc.constantFrom(...Array.from({ length: 15 }, () => true), false),
    wait: fc.constantFrom(0, 0, 0, 1, 2),
  })
  .map(({ from, length, wait, number: of, subject, consents, isDecided, ...rest }) => {
    const kind = kinds[of] ?? 'AGREEMENT';
    return {
      kind: 'instrument',
      wait,
      draft: {
        ...rest,
        kind,
        number: of,
        consumers: kind === 'OPEN_LIST' ? [] : rest.consumers,
        subject: kind === 'CONSENT' ? subject : null,
        title: '',
        authority: {
          ownerConsents: consents.map((agency) => ({ agency, document: '1', date: null, signer: null })),
          decision: kind === 'OPEN_LIST' && isDecided ? { number: '1', date: null, body: null } : null,
        },
        contents: noContents,
        revives: false,
        validFrom: instant(from),
        validTo: length === null ? null : instant(from + length + 1000),
        purpose: '',
        limits: noLimits,
        recordedBy: '',
      },
    };
  });

const database = fc.constantFrom('database:alpha', 'database:beta');
const reach = fc.constantFrom(null, null, null, 'c', 'd', 'app');
/** Most events act at once and for good; some have a window, some are records of before scopes. */
const window = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.tuple(moment, fc.option(moment, { nil: null })).map(([from, length]) => ({
      effectiveFrom: instant(from),
      effectiveTo: length === null ? null : instant(from + length + 1000),
    })),
  },
);
const narrow: fc.Arbitrary<EventScope | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<EventScope>({ kind: 'INSTRUMENT' }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const only = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom('A1', 'A2', 'C1').map((of) => ({ only: of })) },
);
const ender = fc.constantFrom('A', 'A', 'A', 'B');
const wide: fc.Arbitrary<EventScope> = fc.oneof(
  fc.record({
    kind: fc.constant('PURPOSE' as const),
    owner: ender,
    purposeCode: fc.constantFrom('a', 'b'),
    consumers: fc.constantFrom(['c'], ['c', 'd'], ['person'], ['d'], ['app']),
  }),
  fc.record({ kind: fc.constant('ITEMS' as const), items: fc.subarray(coordinates, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('ALL' as const), owner: ender }),
);

const event: fc.Arbitrary<Recorded> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom<InstrumentEvent['kind']>('SUSPENDED', 'SUSPENDED', 'RESUMED', 'TERMINATED'),
        number: fc.constantFrom('C1', 'A1', 'A2', 'S1', 'O1'),
        scope: narrow,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom<InstrumentEvent['kind']>('SUSPENDED', 'SUSPENDED', 'RESUMED', 'TERMINATED'),
        number: database,
        scope: fc.constantFrom<EventScope | undefined>({ kind: 'SERVICE' }, undefined),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('C1', 'A1'), wide, only).map(([of, scope, narrowed]) => ({
        kind: 'TERMINATED' as const,
        number: of,
        scope: { ...scope, ...narrowed },
      })),
    },
  )
  .chain((of) =>
    fc.record({ of: fc.constant(of), account: reach, wait: fc.constantFrom(0, 0, 0, 1, 2), window }),
  )
  .map(({ of: { scope, ...of }, account: to, wait, window: dates }) => ({
    kind: 'event',
    wait,
    draft: {
      ...of,
      ...(scope === undefined ? {} : { scope }),
      ...(of.kind === 'RESUMED' ? {} : dates),
      account: to,
      reason: '',
      restoredBy: null,
      by: '',
    },
  }));

/** The application that instruments and events may name in place of its account. */
const applicationOfCallers = { id: 'app', name: 'app', agency: 'A', securityLevel: 2 };

export const account: fc.Arbitrary<Account | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        class: fc.constantFrom<ConsumerClass>('STATE_AGENCY', 'STATE_AGENCY', 'ORGANISATION', 'PERSON'),
        state: fc.constantFrom(
          ...Array.from({ length: 12 }, () => 'ACTIVE'),
          'SUSPENDED',
          'REVOKED',
        ) as fc.Arbitrary<Account['state']>,
        subject: fc.constantFrom('p0', 'p3'),
        application: fc.constantFrom({}, { application: applicationOfCallers }),
        attributes: fc.constantFrom<Account['attributes'][]>(
          {},
          { ward: 'w1', wards: ['w1', 'w2'], level: 30 },
          { ward: 'w11', wards: ['w2'], level: 20 },
        ),
      })
      .map(({ class: of, subject, application, ...rest }) => ({
        ...rest,
        ...application,
        id: of === 'PERSON' ? 'person' : 'c',
        class: of,
        subject: of === 'PERSON' ? subject : null,
        agency: 'A',
        agencyName: 'A',
        agencyNameEn: 'A',
        role: 'CONSUMER' as const,
        purpose: 'a',
        purposeCode: 'a',
        answerMode: 'NULL_AND_ERROR' as const,
        describes: '',
      })),
  },
);

/** How a request comes in: moments at and beside the boundaries, purposes, places and methods. */
export const situation: fc.Arbitrary<Situation> = fc
  .record({
    at: fc.tuple(fc.oneof(moment, fc.constant(9000)), jitter).map(([on, off]) => on + off),
    purpose: fc.constantFrom(null, null, null, null, null, null, null, null, 'a', 'b', 'c'),
    address: fc.constantFrom(
      null,
      '10.1.2.3',
      '10.2.3.4',
      '192.0.2.7',
      '192.0.2.8',
      '2001:db8::1',
      '2001:db8:0:1::5',
      'nonsense',
    ),
    method: fc.constantFrom('ONLINE_QUERY', 'ONLINE_QUERY', 'ONLINE_QUERY', 'SYNC') as fc.Arbitrary<
      Situation['method']
    >,
  })
  .map(({ at, ...rest }) => ({ ...rest, now: instant(at) }));

const question: fc.Arbitrary<AskedQuestion> = fc.record({
  account,
  situation,
  item: fc.nat({ max: coordinates.length - 1 }),
  entrance: fc.constantFrom(...operationKinds),
  row: fc.nat({ max: 6 }),
});

/** How the items of a random catalogue are shared, and which of its databases have a usage regulation. */
export type SharedCatalogue = Pick<DecisionCase, 'modes' | 'served'>;
const isServed = fc.constantFrom(true, true, true, true, true, true, true, false);
export const catalogues: fc.Arbitrary<SharedCatalogue> = fc.record({
  modes: fc.array(itemModes, { minLength: coordinates.length, maxLength: coordinates.length }),
  served: fc.tuple(isServed, isServed),
});

/** Instruments and events in the order in which they are recorded. */
export const recordLists: fc.Arbitrary<DecisionCase['records']> = fc.array(
  fc.oneof({ weight: 5, arbitrary: instrument }, { weight: 1, arbitrary: event }),
  { minLength: 1, maxLength: 10 },
);

/** The acts of both owners, and the decision on open data. */
const everyOwner: Authority = {
  ownerConsents: ['A', 'B'].map((agency) => ({ agency, document: '1', date: null, signer: null })),
  decision: { number: '1', date: null, body: null },
};

/** An agreement in force for a caller whom no condition hinders. */
const generous = (entity: Entity) =>
  fc.tuple(entry(entity), instrument).map(([content, recorded]): Recorded => {
    if (recorded.kind === 'event') return recorded;
    const draft = {
      ...recorded.draft,
      kind: 'AGREEMENT' as const,
      number: `G-${entity}`,
      subject: null,
      consumers: ['c', 'person'],
      content: [{ ...content, operations: [...operationKinds] }],
      methods: [...sharingMethods],
      networks: [],
      purposeCode: 'a',
      legalBasis: ['law'],
      feeSettled: true,
      authority: everyOwner,
      validFrom: instant(-1000),
      validTo: null,
    };
    return { kind: 'instrument', wait: 0, draft };
  });

/** The same lists after agreements for every entity: most cells are told. */
export const generousLists: fc.Arbitrary<DecisionCase['records']> = fc
  .tuple(generous('Person'), generous('Team'), generous('Asset'), recordLists)
  .map(([person, team, asset, more]) => [person, team, asset, ...more]);

/** Cases with `questions` questions each. */
export function decisionCases(questions: number): fc.Arbitrary<DecisionCase> {
  return fc
    .tuple(catalogues, recordLists, fc.array(question, { minLength: questions, maxLength: questions }))
    .map(([catalogue, records, asked]) => ({ ...catalogue, records, questions: asked }));
}

/** The policy that a case's records make, in their order. */
export function policyOf({ records }: Pick<DecisionCase, 'records'>): PolicySnapshot {
  const instruments: Instrument[] = [];
  const events: InstrumentEvent[] = [];
  const versions = new Map<string, number>();
  let time = 0;
  for (const [at, recorded] of records.entries()) {
    time += recorded.wait * 1000;
    const recordedVersion = at + 1;
    if (recorded.kind === 'event') {
      events.push({ ...recorded.draft, recordedVersion, at: instant(time) });
      continue;
    }
    const version = (versions.get(recorded.draft.number) ?? 0) + 1;
    versions.set(recorded.draft.number, version);
    // WHY: cases of the corpus are older than the owners' acts; in them every owner had consented.
    const {
      authority = everyOwner,
      contents = noContents,
      revives = false,
    } = recorded.draft as Partial<Instrument>;
    const draft = { ...recorded.draft, authority, contents, revives };
    instruments.push({ ...draft, version, recordedVersion, recordedAt: instant(time) });
  }
  return { version: records.length, accounts: new Map(), instruments, events, usageRegulations: [] };
}

/** The case's items as the oracles read them. */
function oracleItems({ modes }: SharedCatalogue): readonly OracleItem[] {
  return coordinates.map((coordinate, at): OracleItem => {
    const [entity = '', path = ''] = coordinate.split('.');
    const of = modes[at];
    if (of === undefined) throw new TypeError(coordinate);
    return { coordinate, entity, path, database: databaseOf[entity as Entity], ...of };
  });
}

/** The world of a case as the oracle reads it. */
export function oracleWorld(made: SharedCatalogue): OracleWorld {
  const served = ['alpha', 'beta'].filter((_database, at) => made.served[at]);
  const isPerson = (row: Row, person: string) => row.personId === person;
  return {
    items: oracleItems(made),
    owners,
    served: new Set(served),
    rows,
    relations: {
      'Person.team': { to: 'Team', outer: 'team', inner: 'teamId' },
      'Team.members': { to: 'Person', outer: 'teamId', inner: 'team' },
    },
    unions: { 'Asset.owner': 'ownerKind' },
    parents,
    concerns: {
      Person: isPerson,
      Team: (row, person) =>
        (rows.Person ?? []).some((each) => isPerson(each, person) && each.team === row.teamId),
      Asset: (row, person) => row.owner === person && row.ownerKind === 'Person',
    },
  };
}

/** The catalogue of a case, through the agency language. */
export function catalogueOf(made: SharedCatalogue): CatalogueModel {
  return buildCatalogue(sdlOf(made).map(parseAgencySdl));
}

/** The agency files of a case; `isOne`: one agency has everything. */
export function sdlOf(made: SharedCatalogue, isOne = false): readonly string[] {
  const header = (id: keyof typeof owners, isServed: boolean) =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) @database(id: "${id}", name: "n", nameEn: "n", level: INTERNAL, owner: "${owners[id]}", ownerName: "A", ownerNameEn: "A", purpose: "p", scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: ["s"], legalBasis: ["l"], usageRegulation: "${isServed ? 'r' : ' '}", logRetentionDays: 1)`;
  const shares = (of: ItemModes) =>
    consumerClasses.flatMap((each) => [
      `@share(mode: ${of.modes[each]}, to: [${each}], ground: COMMON_USE)`,
      `@share(mode: ${of.statistics[each]}, to: [${each}], form: STATISTICS)`,
    ]);
  const field = (coordinate: string) => {
    const [entity = '', name = ''] = coordinate.split('.');
    const type = (fields[entity as Entity] as Readonly<Record<string, string>>)[name] ?? '';
    const of = made.modes[coordinates.indexOf(coordinate)];
    if (of === undefined) throw new TypeError(coordinate);
    const stored =
      type === 'Holder'
        ? '@reference(column: "owner", kindColumn: "ownerKind", kinds: ["P:Person", "T:Team"])'
        : type === 'Ward' || type === 'Team'
          ? `@reference(column: "${name}")`
          : `@column(name: "${name}")`;
    return `${name}: ${type} ${stored} @item(vi: "v", en: "e"${of.sensitive ? ', personal: SENSITIVE' : ''}${of.fee ? ', feeRequired: true' : ''}) ${shares(of).join(' ')}`;
  };
  const entity = (name: Entity, subject: string, more = '') => {
    const own = coordinates.filter((each) => each.startsWith(`${name}.`));
    const key = Object.keys(fields[name])[0];
    const lower = name.toLowerCase();
    return `type ${name} @key(fields: "${key}") @entity(table: "${lower}", singular: "${lower}", plural: "${lower}s", name: "n", nameEn: "n", subject: "${subject}") {\n${own.map(field).join('\n')}\n${more}}`;
  };
  const [alpha = true, beta = true] = made.served;
  const open = `@share(mode: OPEN, to: [${consumerClasses.join(', ')}], ground: COMMON_USE)`;
  const list = (name: string) => `${name} @item(vi: "v", en: "e") ${open}`;
  const assets = 'assets: [Asset] @inverse(of: "Asset.owner")';
  const team = entity('Team', 'members.personId', 'members: [Person] @inverse(of: "Person.team")');
  const asset = `union Holder = Person | Team\n${entity('Asset', 'owner')}`;
  const ward = `type Ward @key(fields: "code") @entity(table: "ward", singular: "ward", plural: "wards", name: "n", nameEn: "n") { ${list('code: ID @column(name: "code")')} ${list('parent: Ward @reference(column: "parent")')} }`;
  if (isOne)
    return [[header('alpha', alpha), entity('Person', 'personId', assets), team, asset, ward].join('\n')];
  return [
    `${header('alpha', alpha)}\n${entity('Person', 'personId')}\n${team}`,
    `${header('beta', beta)}\n${asset}\ntype Person @key(fields: "personId") { personId: ID ${assets} }`,
    `${header('gamma', true)}\n${ward}`,
  ];
}
