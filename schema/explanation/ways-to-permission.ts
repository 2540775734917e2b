import type { CatalogueModel, DatabaseEntry, DataItem, SharingMode } from '../catalogue/model.ts';
import { ownersOf } from '../catalogue/owner-of.ts';
import { recordOperations } from '../language/entrance.ts';
import { permissionFor } from '../permission/compile-permission.ts';
import {
  type DecisionFacts,
  decisionFacts,
  evaluateItem,
  type ItemRule,
} from '../permission/evaluate-item.ts';
import { inputsOf } from '../permission/item-closure.ts';
import { noContents } from '../policy/agreed-contents.ts';
import type { Authority } from '../policy/authority.ts';
import { consumerOf } from '../policy/consumer-names.ts';
import type { InstrumentKind } from '../policy/instrument-kind.ts';
import {
  type Account,
  type ContentEntry,
  type Instrument,
  noLimits,
  type PolicySnapshot,
  type Situation,
} from '../policy/policy.ts';
import { distinctValues } from '../same-value.ts';
import type { NextStep, WayToPermission } from './next-step.ts';

/** A policy, caller and situation as they might be. */
interface SupposedWorld {
  readonly policy: PolicySnapshot;
  readonly account: Account | null;
  readonly situation: Situation;
}

/** More steps than there are rules that can deny one entry: a way that needs more is none. */
const maxSteps = 12;

/**
 * What would permit an item that is denied: for each rule that names it, and for a new instrument where none does, the
 * steps after which the rules permit it; for a computed item those for what it is computed of are among them. Found by taking each step in a copy of the policy and asking the rules again,
 * so a way that is told works; a rule that nothing can mend has none.
 */
export function waysToPermission(facts: DecisionFacts, item: DataItem): readonly WayToPermission[] {
  const { account } = facts;
  const found = mendedWays(facts, item);
  if (found.length > 0) return distinctValues(found.map(({ steps }) => steps));
  if (account === null && item.modes.PUBLIC === 'NONE') {
    return Object.values(item.modes).some((mode) => mode !== 'NONE') ? [[{ kind: 'GET_ACCOUNT' }]] : [];
  }
  const anew = wayAnew(facts, item);
  return anew === null ? [] : [anew.steps];
}

/** Steps, and the world in which they are taken. */
interface WalkedWay {
  readonly steps: WayToPermission;
  readonly world: SupposedWorld;
}

/** The ways through rules that name the item already. */
function mendedWays(facts: DecisionFacts, item: DataItem): readonly WalkedWay[] {
  const { rules } = evaluateItem(facts, item);
  const mended = rules.map(({ entry }) => wayThrough(facts.catalogue, facts, item, entry, []));
  return mended.filter((way) => way !== null);
}

/** A way to the first input that a computed item lacks; null when it lacks none that can be had. */
function wayToInput(facts: DecisionFacts, item: DataItem): WalkedWay | null {
  const permission = permissionFor(facts);
  const lacking = inputsOf(facts.catalogue, item.coordinate, 'JOIN').find(
    ({ coordinate }) => permission.best(coordinate).kind === 'none',
  );
  const input = lacking === undefined ? undefined : facts.catalogue.items.get(lacking.coordinate);
  if (input === undefined) return null;
  return mendedWays(facts, input)[0] ?? wayAnew(facts, input);
}

/** The steps that make one entry grant the item; null when nothing does. */
function wayThrough(
  catalogue: CatalogueModel,
  start: SupposedWorld,
  item: DataItem,
  entry: ContentEntry,
  first: readonly NextStep[],
): WalkedWay | null {
  const steps = [...first];
  let world = start;
  while (steps.length <= maxSteps) {
    const facts = decisionFacts(catalogue, world.policy, world.account, world.situation);
    const rule = evaluateItem(facts, item).rules.find((each) => each.entry === entry);
    if (rule === undefined) return null;
    if (rule.denies === null) {
      if (permissionFor(facts).best(item.coordinate).kind !== 'none') return { steps, world };
      const input = wayToInput(facts, item);
      if (input === null) return null;
      steps.push(...input.steps);
      world = input.world;
      continue;
    }
    const taken = mend(rule, world, () => getOwnerConsent(catalogue, item, rule.state.instrument, world));
    if (taken === null) return null;
    steps.push(taken.step);
    world = taken.world;
  }
  return null;
}

/** A step, and the world once it is taken. */
interface TakenStep {
  readonly step: NextStep;
  readonly world: SupposedWorld;
}

/** Takes the step that answers one reason of denial; `askOwner` is that of a missing act of the owner. */
function mend(rule: ItemRule, world: SupposedWorld, askOwner: () => TakenStep): TakenStep | null {
  const { instrument } = rule.state;
  switch (rule.denies) {
    case 'EXPIRED':
    case 'NOT_YET_IN_FORCE':
    case 'FEE_NOT_SETTLED':
    case 'LEGAL_BASIS_MISSING':
    case 'METHOD_NOT_AGREED':
      return amend(instrument, rule.denies, world);
    case 'PLACE_NOT_AGREED':
      return askFromNetwork(instrument, world);
    case 'PURPOSE_NOT_AGREED':
      return namePurpose(instrument, world);
    case 'ACCOUNT_NOT_ACTIVE':
      return activate(world);
    case 'SUSPENDED':
      return lift(rule, world);
    case 'TERMINATED':
      return recordAnew(rule, world);
    case 'CONSENT_OF_OWNER_MISSING':
    case 'OWNER_DIFFERS':
      return askOwner();
    case 'USAGE_REGULATION_MISSING':
    case 'AGREEMENT_REQUIRED':
    case 'CONSENT_REQUIRED':
    case 'ROW_SCOPE_INVALID':
    case 'INPUT_NOT_PERMITTED':
    case 'OPERATION_NOT_GRANTED':
    case 'MASKED':
    case 'NOT_SHARED':
    case 'NO_GRANT':
    case 'ROW_NOT_COVERED':
    case null:
      return null;
  }
}

/** Reasons that a change of the instrument's own text answers. */
type AmendableReason =
  | 'EXPIRED'
  | 'NOT_YET_IN_FORCE'
  | 'FEE_NOT_SETTLED'
  | 'LEGAL_BASIS_MISSING'
  | 'METHOD_NOT_AGREED';

function amend(instrument: Instrument, reason: AmendableReason, world: SupposedWorld): TakenStep {
  const { number, validTo, validFrom } = instrument;
  const { now, method } = world.situation;
  const amended = (step: NextStep, change: Partial<Instrument>) =>
    changeInstrument(world, instrument, step, change);
  switch (reason) {
    case 'EXPIRED':
      return amended({ kind: 'EXTEND_TERM', number, endedOn: validTo ?? '' }, { validTo: null });
    case 'NOT_YET_IN_FORCE':
      return amended({ kind: 'WAIT_FOR_TERM', number, beginsOn: validFrom }, { validFrom: now });
    case 'FEE_NOT_SETTLED':
      return amended({ kind: 'SETTLE_FEE', number }, { feeSettled: true });
    case 'LEGAL_BASIS_MISSING':
      return amended({ kind: 'NAME_LEGAL_BASIS', number }, { legalBasis: ['-'] });
    case 'METHOD_NOT_AGREED':
      return amended({ kind: 'AGREE_METHOD', number, method }, { methods: [method] });
  }
}

function getOwnerConsent(
  catalogue: CatalogueModel,
  item: DataItem,
  instrument: Instrument,
  world: SupposedWorld,
): TakenStep {
  const codes = ownersOf(catalogue, item);
  const owners = catalogue.agencies
    .map(({ database }) => database)
    .filter(({ owner }) => codes.includes(owner));
  const { number, authority } = instrument;
  const given = supposedAuthority(codes);
  return changeInstrument(
    world,
    instrument,
    { kind: 'GET_OWNER_CONSENT', number, owners: distinctOwners(owners), item: item.coordinate },
    { authority: { ...authority, ownerConsents: [...authority.ownerConsents, ...given.ownerConsents] } },
  );
}

/** One database of each owner. */
function distinctOwners(databases: readonly DatabaseEntry[]): readonly DatabaseEntry[] {
  return [...new Map(databases.map((each) => [each.owner, each])).values()];
}

/** The acts of owners as they might be. */
function supposedAuthority(owners: readonly string[]): Authority {
  return {
    ownerConsents: owners.map((agency) => ({ agency, document: '-', date: null, signer: null })),
    decision: null,
  };
}

/** WHY of the situation: who asks from a network asks all instruments from there. */
function askFromNetwork({ number, networks }: Instrument, world: SupposedWorld): TakenStep {
  const address = networks[0]?.split('/')[0] ?? null;
  return {
    step: { kind: 'ASK_FROM_NETWORK', number, networks },
    world: { ...world, situation: { ...world.situation, address } },
  };
}

function namePurpose({ number, purposeCode }: Instrument, world: SupposedWorld): TakenStep {
  return {
    step: { kind: 'NAME_PURPOSE', number, purpose: purposeCode },
    world: { ...world, situation: { ...world.situation, purpose: purposeCode } },
  };
}

function activate(world: SupposedWorld): TakenStep | null {
  const { account } = world;
  // WHY: a revoked account is never used again.
  if (account === null || account.state === 'REVOKED') return null;
  return {
    step: { kind: 'ACTIVATE_ACCOUNT', account: account.id },
    world: { ...world, account: { ...account, state: 'ACTIVE' } },
  };
}

function recordAnew({ state: { instrument }, event }: ItemRule, world: SupposedWorld): TakenStep | null {
  if (event === null || event.number.startsWith('database:')) return null;
  const step: NextStep = { kind: 'RECORD_ANEW', number: instrument.number };
  return changeInstrument(world, instrument, step, { recordedVersion: Number.MAX_SAFE_INTEGER });
}

function lift({ event }: ItemRule, world: SupposedWorld): TakenStep | null {
  if (event === null) return null;
  const { number, account, by, restoredBy } = event;
  const events = [...world.policy.events, { ...event, kind: 'RESUMED' as const, at: world.situation.now }];
  return {
    step: { kind: 'LIFT_SUSPENSION', number, account, by, restoredBy },
    world: { ...world, policy: { ...world.policy, events } },
  };
}

function changeInstrument(
  world: SupposedWorld,
  instrument: Instrument,
  step: NextStep,
  change: Partial<Instrument>,
): TakenStep {
  const instruments = world.policy.instruments.map((each) =>
    each === instrument ? { ...each, ...change } : each,
  );
  return { step, world: { ...world, policy: { ...world.policy, instruments } } };
}

/** The way of an item that no instrument can be mended to grant: a new one, of the kind that its mode asks for. */
function wayAnew({ catalogue, policy, account, situation }: DecisionFacts, item: DataItem): WalkedWay | null {
  const database = catalogue.agencies.find((agency) => agency.database.id === item.database)?.database;
  const source =
    database === undefined ? null : sourceOf(item, item.modes[account?.class ?? 'PUBLIC'], database);
  if (source === null) return null;
  const entry: ContentEntry = {
    items: [item.coordinate],
    rows: null,
    operations: recordOperations,
    masks: {},
    smallestGroup: 1,
  };
  const authority = supposedAuthority(ownersOf(catalogue, item));
  const instrument = { ...newInstrument(source.instrument, entry, account, situation), authority };
  const world = {
    policy: { ...policy, instruments: [...policy.instruments, instrument] },
    account,
    situation,
  };
  return wayThrough(catalogue, world, item, entry, [source.step]);
}

function sourceOf(
  { coordinate }: DataItem,
  mode: SharingMode,
  database: DatabaseEntry,
): { readonly instrument: InstrumentKind; readonly step: NextStep } | null {
  switch (mode) {
    case 'NONE':
      return null;
    case 'OPEN':
      return { instrument: 'OPEN_LIST', step: { kind: 'LIST_AS_OPEN', database, item: coordinate } };
    case 'DEFAULT':
      return { instrument: 'CONNECTION', step: { kind: 'REQUEST_CONNECTION', database, item: coordinate } };
    case 'SPECIFIC':
      return { instrument: 'AGREEMENT', step: { kind: 'CONCLUDE_AGREEMENT', database, item: coordinate } };
    case 'SUBJECT':
      return { instrument: 'CONSENT', step: { kind: 'GET_CONSENT', database, item: coordinate } };
  }
}

/** An instrument that meets every condition, under a number that nobody can record, of its own for each item. */
function newInstrument(
  kind: InstrumentKind,
  entry: ContentEntry,
  account: Account | null,
  { now, purpose, method }: Situation,
): Omit<Instrument, 'authority'> {
  return {
    kind,
    number: ` new ${entry.items.join()}`,
    version: 1,
    title: '',
    provider: '*',
    consumers: kind === 'OPEN_LIST' || account === null ? [] : [consumerOf(account)],
    content: [entry],
    validFrom: now,
    validTo: null,
    methods: [method],
    purpose: '',
    purposeCode: purpose ?? account?.purposeCode ?? '',
    networks: [],
    limits: noLimits,
    subject: kind === 'CONSENT' ? '' : null,
    legalBasis: ['-'],
    feeSettled: true,
    contents: noContents,
    revives: false,
    recordedVersion: Number.MAX_SAFE_INTEGER,
    recordedAt: now,
    recordedBy: '',
  };
}
