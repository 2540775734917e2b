import fc from 'fast-check';
import { consumerClasses } from '../../../schema/catalogue/model.ts';
import { recordOperations } from '../../../schema/language/entrance.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import { usualAuthority } from '../../../schema/policy/authority.ts';
import {
  type Account,
  type Instrument,
  noLimits,
  type PolicySnapshot,
  type Situation,
} from '../../../schema/policy/policy.ts';
import {
  account,
  type DecisionCase,
  generousLists,
  oracleWorld,
  parents,
  policyOf,
  recordLists,
  type SharedCatalogue,
  situation,
} from '../decision/random-policy.ts';
import type { OracleItem, OracleWorld } from '../decision/rows-oracle.ts';
import { type Root, rootsOf } from './query.ts';

/** A policy, an account, and what it asks in which situations; over one catalogue. */
export interface EndToEndCase {
  readonly records: DecisionCase['records'];
  readonly account: Account | null;
  readonly asks: readonly Ask[];
}

export interface Ask {
  readonly situation: Situation;
  readonly roots: readonly Root[];
}

/** How many queries a case has at most. */
export const asksOfCase = 5;

/** Cases with as many queries as they may have; `isPlain` leaves out filters, orders and pages. */
export function endToEndCases(isPlain = false): fc.Arbitrary<EndToEndCase> {
  const ask = fc.record({
    situation,
    roots: fc.array(rootsOf(isPlain), { minLength: 1, maxLength: 2 }),
  });
  return fc.record({
    records: fc.oneof(recordLists, generousLists),
    account,
    asks: fc.array(ask, { minLength: asksOfCase, maxLength: asksOfCase }),
  });
}

const always = '2020-01-01T00:00:00.000Z';
/** The list of wards is open data for everybody, so that what a masked reference leads to can be read. */
const openWards: Instrument = {
  kind: 'OPEN_LIST',
  number: 'wards',
  version: 1,
  title: '',
  provider: '*',
  authority: usualAuthority('OPEN_LIST', '*', 'wards'),
  consumers: [],
  content: [
    {
      ...{ items: ['Ward.code', 'Ward.parent'], rows: null, operations: recordOperations },
      ...{ masks: {}, smallestGroup: 1 },
    },
  ],
  validFrom: always,
  validTo: null,
  methods: ['ONLINE_QUERY', 'SYNC', 'PACKAGED'],
  purpose: '',
  purposeCode: 'a',
  networks: [],
  limits: noLimits,
  subject: null,
  legalBasis: [],
  feeSettled: false,
  contents: noContents,
  revives: false,
  recordedVersion: 0,
  recordedAt: always,
  recordedBy: '',
};

let versions = 0;

/** The policies of a case: what was recorded by each moment, under a version that no other has. */
export function policiesOf(made: Pick<EndToEndCase, 'records' | 'account'>): (now: string) => PolicySnapshot {
  const policy = policyOf(made);
  const { account } = made;
  const accounts = new Map(account === null ? [] : [[account.id, account]]);
  const known = new Map<number, PolicySnapshot>();
  return (now) => {
    const instruments = policy.instruments.filter(({ recordedAt }) => recordedAt <= now);
    const events = policy.events.filter(({ at }) => at <= now);
    const size = instruments.length + events.length;
    const found = known.get(size) ?? {
      version: ++versions,
      accounts,
      instruments: [openWards, ...instruments],
      events,
      usageRegulations: [],
    };
    known.set(size, found);
    return found;
  };
}

/** The world as the oracle reads it, with the list of wards; `isOne`: everything in one database. */
export function worldOf(catalogue: SharedCatalogue, isOne = false): OracleWorld {
  const world = oracleWorld(catalogue);
  const open = Object.fromEntries(consumerClasses.map((each) => [each, 'OPEN'])) as OracleItem['modes'];
  const wards: OracleItem = {
    coordinate: 'Ward.code',
    entity: 'Ward',
    path: 'code',
    database: 'gamma',
    modes: open,
    statistics: open,
    sensitive: false,
    fee: false,
  };
  const above: OracleItem = { ...wards, coordinate: 'Ward.parent', path: 'parent' };
  const items = [...world.items, wards, above].map((item) => (isOne ? { ...item, database: 'alpha' } : item));
  const rows = { ...world.rows, Ward: Object.entries(parents).map(([code, parent]) => ({ code, parent })) };
  return { ...world, items, rows, served: new Set([...world.served, 'gamma']) };
}
