import type { CatalogueModel, Coordinate } from '../../../schema/catalogue/model.ts';
import { reachOf } from '../../../schema/comparison/compare-policies.ts';
import type {
  AdministrationService,
  RecordedOperation,
} from '../../../schema/exchange/administration-service.ts';
import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { memoise } from '../../../schema/memoise.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { isWithin } from '../../../schema/permission/instrument-state.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';

/** A recorded operation that would no longer get everything it got. */
export interface LostOperation {
  readonly account: string | null;
  readonly hash: string;
  readonly name: string | null;
  readonly count: number;
  readonly lastSeen: string;
  /** Items and list entrances that it would lose. */
  readonly coordinates: readonly Coordinate[];
}

/** Two policies, the moment for which they are compared, and whose operations to judge. */
export interface BrokenAsked {
  readonly accounts: readonly (string | null)[];
  readonly before: PolicySnapshot;
  readonly after: PolicySnapshot;
  readonly at: string;
  readonly now: string;
  readonly signal: AbortSignal;
  /** See `Visit`. */
  readonly turn: Turn;
}

const windowDays = 30;
const dayMilliseconds = 86_400_000;

/**
 * The operations of the last 30 days that would lose items: each is judged under both policies as it was asked, with its
 * own purpose and from its own address. Items that only values of its variables named are known from what it released.
 */
export async function findBrokenOperations(
  catalogue: CatalogueModel,
  service: AdministrationService,
  { accounts, before, after, at, now, signal, turn }: BrokenAsked,
) {
  const since = new Date(Date.parse(now) - windowDays * dayMilliseconds).toISOString();
  const recorded = await service.recordedOperations({ accounts, since });
  const places = placesOf(before, after);
  const permissions = createPermissions(catalogue, at, places);
  const lost: LostOperation[] = [];
  let operationsNotJudged = 0;
  for (const operation of fromPlaces(recorded.operations, places)) {
    await turn();
    signal.throwIfAborted();
    const coordinates = lostBy(
      service,
      operation,
      permissions(before, operation),
      permissions(after, operation),
    );
    if (coordinates === null) operationsNotJudged += 1;
    else if (coordinates.length > 0) lost.push(lostOperation(operation, coordinates));
  }
  return { operations: merged(lost), operationsSince: recorded.since, operationsNotJudged };
}

/** The distinct networks that the policies name: all that an address can change. */
function placesOf(...policies: readonly PolicySnapshot[]): readonly (readonly string[])[] {
  const named = policies.flatMap(({ instruments }) => instruments.map(({ networks }) => networks));
  const places = named.filter(({ length }) => length > 0);
  return [...new Map(places.map((networks) => [networks.join(), networks])).values()];
}

/** Operations that differ only in addresses which no network tells apart, as one. */
function fromPlaces(
  operations: readonly RecordedOperation[],
  places: readonly (readonly string[])[],
): readonly RecordedOperation[] {
  const found = new Map<string, RecordedOperation>();
  for (const each of operations) {
    const { account, purpose, hash, name, variables, address } = each;
    const within = places.map((networks) => isWithin(networks, address));
    const key = JSON.stringify([account, purpose, hash, name, variables, within]);
    const known = found.get(key);
    found.set(key, known === undefined ? each : { ...each, ...together(known, each) });
  }
  return [...found.values()];
}

function together(left: RecordedOperation, right: RecordedOperation) {
  return {
    address: left.address,
    count: left.count + right.count,
    lastSeen: latest(left.lastSeen, right.lastSeen),
    released: [...new Set([...left.released, ...right.released])],
  };
}

function createPermissions(catalogue: CatalogueModel, now: string, places: readonly (readonly string[])[]) {
  const known = new Map<PolicySnapshot, Map<string, EffectivePermission>>();
  return (policy: PolicySnapshot, { account, purpose, address }: RecordedOperation): EffectivePermission => {
    const ofPolicy = memoise(known, policy, () => new Map<string, EffectivePermission>());
    const key = JSON.stringify([account, purpose, places.map((networks) => isWithin(networks, address))]);
    return memoise(ofPolicy, key, () => {
      const asking = account === null ? null : (policy.accounts.get(account) ?? null);
      const named = account === null ? null : purpose;
      return compilePermission(catalogue, policy, asking, {
        now,
        purpose: named,
        address,
        method: 'ONLINE_QUERY',
      });
    });
  };
}

/** null where the operation cannot be judged. */
function lostBy(
  service: AdministrationService,
  operation: RecordedOperation,
  before: EffectivePermission,
  after: EffectivePermission,
): readonly Coordinate[] | null {
  if (before.hash === after.hash) return [];
  const old = service.deniedCoordinates(operation, before);
  const next = service.deniedCoordinates(operation, after);
  if (old === null || next === null) return null;
  const closed = operation.released.filter((item) => reachOf(before, item) > reachOf(after, item));
  return [...new Set([...next.filter((item) => !old.includes(item)), ...closed])].sort();
}

function lostOperation(
  { account, hash, name, count, lastSeen }: RecordedOperation,
  coordinates: readonly Coordinate[],
): LostOperation {
  return { account, hash, name, count, lastSeen, coordinates };
}

/** One entry for each operation of an account, whatever purpose, address and variables it came with; latest first. */
function merged(lost: readonly LostOperation[]): readonly LostOperation[] {
  const found = new Map<string, LostOperation>();
  for (const each of lost) {
    const key = JSON.stringify([each.account, each.hash, each.name]);
    const known = found.get(key);
    found.set(key, known === undefined ? each : sum(known, each));
  }
  return [...found.values()].sort((left, right) => (left.lastSeen < right.lastSeen ? 1 : -1));
}

function sum(left: LostOperation, right: LostOperation): LostOperation {
  return {
    ...left,
    count: left.count + right.count,
    lastSeen: latest(left.lastSeen, right.lastSeen),
    coordinates: [...new Set([...left.coordinates, ...right.coordinates])].sort(),
  };
}

function latest(left: string, right: string): string {
  return [left, right].sort()[1] ?? left;
}
